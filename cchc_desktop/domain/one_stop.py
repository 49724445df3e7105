"""One-stop figures: sums, rates with both their parts, and what in them contradicts itself.

The equations are of bookkeeping, not of a decree: what came in is what went out and what is open. A month
that does not add up is asked about, never mended.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum, auto

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.register_records import OneStopMonth

RECEIVED = ("received_in_person", "received_online", "received_by_post")
SOLVED = ("solved_early", "solved_on_time", "solved_late")
OPEN = ("open_in_time", "open_overdue")
BESIDE = (
    *("apologies", "payable", "paid_online", "components", "components_digitised", "components_reused"),
    *("results", "results_digitised", "feedback", "feedback_in_time", "surveyed", "satisfied"),
)
COUNTS = ("carried_over", *RECEIVED, *SOLVED, "withdrawn", *OPEN, *BESIDE)
"""All counts of a month in the order of the form."""
FLOWS = (*RECEIVED, *SOLVED, "withdrawn", *BESIDE)
"""Counts of what happened in the month: months add up. The others tell how things stood."""

RATES: Mapping[str, tuple[Sequence[str], Sequence[str]]] = {
    "on_time": (("solved_early", "solved_on_time"), SOLVED),
    "online": (("received_online",), RECEIVED),
    "paid_online": (("paid_online",), ("payable",)),
    "components_digitised": (("components_digitised",), ("components",)),
    "components_reused": (("components_reused",), ("components",)),
    "results_digitised": (("results_digitised",), ("results",)),
    "feedback_in_time": (("feedback_in_time",), ("feedback",)),
    "satisfied": (("satisfied",), ("surveyed",)),
}
"""What each rate divides by what: sums of these counts."""

PARTS: Sequence[tuple[str, str]] = (
    ("paid_online", "payable"),
    ("components_digitised", "components"),
    ("components_reused", "components"),
    ("results_digitised", "results"),
    ("feedback_in_time", "feedback"),
    ("satisfied", "surveyed"),
)
"""Counts that cannot be larger than the other."""

_JUMP = 3
"""A month with so many times the dossiers of the one before, or the other way, is pointed at."""
_WORTH_POINTING = 20


class Rate(Struct, frozen=True):
    """A share with its parts; `percent` to two decimals, half up, None where nothing was counted."""

    part: int | None
    whole: int | None

    @property
    def percent(self) -> Decimal | None:
        if self.part is None or not self.whole:
            return None
        return (Decimal(self.part) * 100 / self.whole).quantize(Decimal("0.01"), ROUND_HALF_UP)


class Doubt(StrEnum):
    """What may be wrong with a month."""

    BALANCE = auto()
    """Carried over and received are not solved, withdrawn and open."""
    CARRIED_OVER = auto()
    """Carried over is not what was open at the end of the month before."""
    APOLOGIES = auto()
    """Not as many apologies as solved late: a question, there may be reasons."""
    JUMP = auto()
    """Many more or many fewer received than the month before."""


class MonthDoubt(Struct, frozen=True):
    """A doubt about a month with the two figures that differ."""

    month: int
    doubt: Doubt
    found: int
    expected: int


def total(month: OneStopMonth, names: Iterable[str]) -> int | None:
    """The sum of some counts; None when one of them was not read."""
    values = [getattr(month, name) for name in names]
    return None if None in values else sum(values)


def rate(month: OneStopMonth, name: str) -> Rate:
    """One of `RATES` of a month, or of months put together."""
    part, whole = RATES[name]
    return Rate(total(month, part), total(month, whole))


def year_to_date(months: Sequence[OneStopMonth]) -> OneStopMonth | None:
    """The months of one area put together: flows summed, carried over from the first, open as at the last.

    A count that one month lacks is unknown for all. None without months.
    """
    if not months:
        return None
    ordered = sorted(months, key=lambda one: one.month)
    first, last = ordered[0], ordered[-1]
    flows = {name: _sum_of(ordered, name) for name in FLOWS}
    return replace(last, uid="", carried_over=first.carried_over, **flows)


def doubts(month: OneStopMonth, before: OneStopMonth | None) -> list[MonthDoubt]:
    """What of a month is worth a question; `before` is the month before of the same area, where known."""
    found = []
    came = total(month, ("carried_over", *RECEIVED))
    went = total(month, (*SOLVED, "withdrawn", *OPEN))
    if came is not None and went is not None and came != went:
        found.append(MonthDoubt(month.month, Doubt.BALANCE, went, came))
    was_open = total(before, OPEN) if before else None
    if month.carried_over is not None and was_open is not None and month.carried_over != was_open:
        found.append(MonthDoubt(month.month, Doubt.CARRIED_OVER, month.carried_over, was_open))
    late = month.solved_late
    if month.apologies is not None and late is not None and month.apologies != late:
        found.append(MonthDoubt(month.month, Doubt.APOLOGIES, month.apologies, late))
    received, earlier = total(month, RECEIVED), total(before, RECEIVED) if before else None
    if received is not None and earlier is not None and _jumps(received, earlier):
        found.append(MonthDoubt(month.month, Doubt.JUMP, received, earlier))
    return found


def doubts_of_year(months: Sequence[OneStopMonth], december: OneStopMonth | None) -> list[MonthDoubt]:
    """Those of the months of one area, in their order; `december` is that of the year before."""
    by_month = {one.month: one for one in months}
    if december is not None:
        by_month[0] = december
    ordered = sorted(months, key=lambda one: one.month)
    return [found for one in ordered for found in doubts(one, by_month.get(one.month - 1))]


def is_blank(month: OneStopMonth) -> bool:
    """Whether nothing was read for it: no count, no source."""
    counted = any(getattr(month, name) is not None for name in COUNTS)
    return not counted and not month.screen and month.read_on is None and not month.remark


def _jumps(received: int, before: int) -> bool:
    more, less = max(received, before), min(received, before)
    return more >= _WORTH_POINTING and more >= _JUMP * max(less, 1)


def _sum_of(months: Sequence[OneStopMonth], name: str) -> int | None:
    values = [getattr(one, name) for one in months]
    return None if None in values else sum(values)
