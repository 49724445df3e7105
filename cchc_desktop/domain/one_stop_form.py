"""The form of the one-stop figures, line by line: counts, totals above their parts, rates below them."""

from collections.abc import Mapping, Sequence
from enum import Enum, auto

from msgspec import Struct

from cchc_desktop.domain.column_words import COLUMNS
from cchc_desktop.domain.one_stop import OPEN, RECEIVED, SOLVED
from cchc_desktop.domain.one_stop_words import RATES, TOTALS


class Kind(Enum):
    """What a line holds; a count and a text can be typed."""

    COUNT = auto()
    TOTAL = auto()
    RATE = auto()
    TEXT = auto()


class Line(Struct, frozen=True):
    """A line of the form; `key` is a field of the record, a total or a rate."""

    key: str
    kind: Kind
    part: bool = False
    """Whether it is a part of the total above."""

    @property
    def title(self) -> str:
        return {Kind.TOTAL: TOTALS, Kind.RATE: RATES}.get(self.kind, COLUMNS)[self.key]

    @property
    def typed(self) -> bool:
        return self.kind in (Kind.COUNT, Kind.TEXT)


def _counts(*names: str, part: bool = False) -> list[Line]:
    return [Line(name, Kind.COUNT, part) for name in names]


def _rates(*names: str) -> list[Line]:
    return [Line(name, Kind.RATE) for name in names]


LINES: Sequence[Line] = (
    *_counts("carried_over"),
    Line("received", Kind.TOTAL),
    *_counts(*RECEIVED, part=True),
    *_rates("online"),
    Line("solved", Kind.TOTAL),
    *_counts(*SOLVED, part=True),
    *_rates("on_time"),
    *_counts("withdrawn"),
    Line("open", Kind.TOTAL),
    *_counts(*OPEN, part=True),
    *_counts("apologies", "payable", "paid_online"),
    *_rates("paid_online"),
    *_counts("components", "components_digitised", "components_reused"),
    *_rates("components_digitised", "components_reused"),
    *_counts("results", "results_digitised"),
    *_rates("results_digitised"),
    *_counts("feedback", "feedback_in_time"),
    *_rates("feedback_in_time"),
    *_counts("surveyed", "satisfied"),
    *_rates("satisfied"),
    *(Line(name, Kind.TEXT) for name in ("screen", "read_on", "remark")),
)
"""Counts in the order of `one_stop.COUNTS`, each total above its parts, each rate below them."""

PARTS: Mapping[str, Sequence[str]] = {"received": RECEIVED, "solved": SOLVED, "open": OPEN}
"""The counts that each total adds up."""
