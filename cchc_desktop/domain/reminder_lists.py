"""What a unit is reminded of by letter: its criteria that are late, due soon or lack evidence."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from msgspec import Struct

from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.todo import Todo
from cchc_desktop.domain.vocabulary import TodoGroup

SOON_CHOICES = (7, 15, 30)
USUAL_SOON = 15
"""Days; a proposal of ours."""
USUAL_ANSWER_DAYS = 7
"""From the day of the letter to the answer that is asked for; a proposal of ours."""


class Reminding(Struct, frozen=True):
    """What is looked for; `unit_uid` empty: in every unit but the one that writes."""

    as_of: date
    answer_due: date
    unit_uid: str = ""
    soon_days: int = USUAL_SOON
    """0: nothing that is not late yet."""
    lacking: bool = True
    """Also what lacks evidence and is not due."""


class UnitList(Struct, frozen=True):
    """A unit with what it is reminded of, as Việc cần làm lists it: late, due soon, then what lacks."""

    unit: Unit
    items: Sequence[Todo]
    wanted: Reminding

    @property
    def overdue(self) -> list[Todo]:
        return [one for one in self.items if TodoGroup.OVERDUE in one.groups]

    @property
    def soon(self) -> list[Todo]:
        return [one for one in self.items if _is_soon(one, self.wanted)]

    @property
    def lacking(self) -> list[Todo]:
        return [one for one in self.items if TodoGroup.WITHOUT_EVIDENCE in one.groups]


def lists(todo: Iterable[Todo], units: Iterable[Unit], wanted: Reminding) -> list[UnitList]:
    """Of each of `units` that has any, what of the criteria it leads is `wanted`."""
    mine = [one for one in todo if one.row is not None and _is_wanted(one, wanted)]
    found = (
        UnitList(unit, [one for one in mine if one.unit and one.unit.uid == unit.uid], wanted)
        for unit in units
        if wanted.unit_uid in ("", unit.uid)
    )
    return [one for one in found if one.items]


def _is_wanted(one: Todo, wanted: Reminding) -> bool:
    late = TodoGroup.OVERDUE in one.groups or _is_soon(one, wanted)
    return late or (wanted.lacking and TodoGroup.WITHOUT_EVIDENCE in one.groups)


def _is_soon(one: Todo, wanted: Reminding) -> bool:
    """Due within so many days and not reported yet."""
    if one.due is None or one.group is TodoGroup.WAITING or TodoGroup.OVERDUE in one.groups:
        return False
    last = wanted.as_of + timedelta(wanted.soon_days)
    return wanted.soon_days > 0 and wanted.as_of <= one.due <= last
