"""Which of many copies may go: all of two days stay, then one a day, a week, a month.

Nothing here knows what time it is now. Copies are ordered by their running number; their dates only tell how
far apart they are. A clock that jumps makes copies seem younger, never older, so it costs none.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from msgspec import Struct

LATEST = 30
"""So many of the latest copies stay whatever their dates say."""

_ALL, _DAILY, _WEEKLY = timedelta(days=2), timedelta(days=2 + 14), timedelta(days=2 + 14 + 61)
_PAUSE = timedelta(days=45)
"""The longest holiday. A longer gap may be a clock set wrong, so it counts as no time at all."""

_Period = tuple[int, ...]


class _Placed(Struct, frozen=True):
    """A copy with its run (clock and number agree within one) and its age beside the newest copy."""

    position: int
    at: datetime
    run: int
    age: timedelta


def to_thin(dates: Sequence[datetime]) -> list[int]:
    """The positions in `dates` (local times of the copies, in the order they were made) that may go.

    Ages are counted back from the last. Where a date goes back, or on by more than 45 days, a new run begins:
    no period of one run stands for a copy of another. Thinning what is left again takes nothing more.
    """
    placed = _placed(dates)
    last_of: dict[_Period, int] = {}
    for one in placed:
        for period in _periods(one):
            last_of[period] = one.position
    return [
        one.position
        for one in placed[: max(0, len(placed) - LATEST)]
        if one.age >= _ALL and last_of[_periods(one)[_coarseness(one.age)]] != one.position
    ]


def _placed(dates: Sequence[datetime]) -> list[_Placed]:
    gaps = [later - earlier for earlier, later in pairwise(dates)]
    counted = [gap if timedelta() <= gap <= _PAUSE else None for gap in gaps]
    left = sum((gap for gap in counted if gap is not None), timedelta())
    run = 0
    placed = []
    for position, at in enumerate(dates):
        placed.append(_Placed(position, at, run, min(left, max(dates[-1] - at, timedelta()))))
        if position < len(counted):
            gap = counted[position]
            run += gap is None
            left -= gap or timedelta()
    return placed


def _periods(one: _Placed) -> tuple[_Period, _Period, _Period]:
    """Day, week, month. Weeks lie within the month: the last of a month is the last of its week too."""
    month = (one.run, one.at.year, one.at.month)
    return (*month, (one.at.day - 1) // 7, one.at.day), (*month, (one.at.day - 1) // 7), month


def _coarseness(age: timedelta) -> int:
    """Which of the periods a copy of this age is one of."""
    return 0 if age < _DAILY else 1 if age < _WEEKLY else 2
