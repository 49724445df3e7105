"""Columns that hold nothing but marks, one for each unit or quarter: an x under "P. VHXH" says who leads."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct

from cchc_desktop.domain.text import fold
from cchc_desktop.exchange.headings import heading_words
from cchc_desktop.exchange.periods import ends_of
from cchc_desktop.exchange.sheet import Cell, SheetRow
from cchc_desktop.exchange.unit_names import UnitNames

_LEADS = frozenset({"x", "v", "✓", "✔", "√", "☑", "●", "•", "+", "*", "c", "ct", "chu tri"})
_COORDINATES = frozenset({"p", "ph", "phoi hop", "o", "○"})
_MARKS = _LEADS | _COORDINATES
_NEARLY_ALL = 0.8
_ROLES = {"chu tri": "lead", "phoi hop": "coordinating"}

Meaning = Callable[[str], str]
"""What a heading names: "lead" for a unit, "due" for a period, "" for anything else."""


class Marked(Struct, frozen=True):
    """A column of marks. `field` is "" where each mark says whether the unit leads or coordinates."""

    field: str
    text: str
    """What a mark in it stands for: the unit or the period in its heading."""

    def said_by(self, cell: Cell) -> tuple[str, str]:
        """The field that a cell fills, and with what; anything but a mark is kept beside the heading."""
        mark = _mark(cell)
        if mark not in _MARKS:
            return self.field or "lead", f"{self.text}: {cell.text.strip()}"
        return self.field or ("coordinating" if mark in _COORDINATES else "lead"), self.text


def means_nothing(_heading: str) -> str:
    """No heading is known to name a unit or a period."""
    return ""


def meaning(names: UnitNames) -> Meaning:
    """What headings name where the units are `names`."""

    def means(heading: str) -> str:
        if len(names.candidates(heading)) == 1:
            return "lead"
        return "due" if ends_of(heading, 2000) else ""

    return means


def marked_columns(
    pieces: Mapping[int, Sequence[str]], rows: Sequence[SheetRow], means: Meaning
) -> Mapping[int, Marked]:
    """The columns of marks among those with the headings `pieces`; `rows` are some of the table."""
    return dict(_found(pieces, rows, means))


def _found(
    pieces: Mapping[int, Sequence[str]], rows: Sequence[SheetRow], means: Meaning
) -> Iterator[tuple[int, Marked]]:
    for column, headings in pieces.items():
        names = (headings[-1], " ".join(headings[-2:]))
        named = next((name for name in names if means(name)), "")
        if not named or not _only_marks(rows, column, headings):
            continue
        above = " ".join(heading_words(heading) for heading in headings[:-1])
        roles = [field for words, field in _ROLES.items() if words in above]
        field = means(named) if means(named) == "due" else (roles[0] if len(roles) == 1 else "")
        yield column, Marked(field, named)


def _only_marks(rows: Sequence[SheetRow], column: int, headings: Sequence[str]) -> bool:
    """Whether a column holds marks; a text alone in its row, a heading again, and few totals say nothing."""
    again = {heading_words(heading) for heading in headings}
    cells = [row.cells[column] for row in rows if column in row.cells and len(row.cells) > 1]
    held = [_mark(cell) for cell in cells if heading_words(cell.text) not in again]
    return bool(held) and sum(mark in _MARKS for mark in held) >= _NEARLY_ALL * len(held)


def _mark(cell: Cell) -> str:
    return fold(cell.text).strip("().- ")
