"""What is said of text in old codes: how many cells were converted, and each before and after."""

from collections.abc import Iterable

from cchc_desktop.domain.incoming import ImportNote
from cchc_desktop.exchange.legacy_cells import Conversion, Outcome
from cchc_desktop.exchange.notes import Notes, shortened
from cchc_desktop.exchange.sheet import Cell


def say_conversions(cells: Iterable[tuple[int, str, Cell]], notes: Notes) -> None:
    """Tell of `cells`, each with its row and field, what became of those in the font of an old code."""
    met = [(row, field, cell, cell.conversion) for row, field, cell in cells if cell.conversion is not None]
    converted = [(row, field, cell) for row, field, cell, about in met if about.outcome is Outcome.CONVERTED]
    if converted:
        row, field, first = converted[0]
        notes.warn(ImportNote.LEGACY_FONT, row, field, first.font, count=len(converted))
    for row, field, cell, about in met:
        _say_one(row, field, cell, about, notes)


def _say_one(row: int, field: str, cell: Cell, about: Conversion, notes: Notes) -> None:
    before = shortened(about.before)
    if about.outcome is Outcome.CONVERTED:
        after = shortened(cell.text)
        notes.warn(ImportNote.LEGACY_CELL, row, field, before, code=about.code, after=after)
    elif about.outcome is Outcome.KEPT:
        notes.warn(ImportNote.LEGACY_KEPT, row, field, before, font=cell.font)
    else:
        notes.wrong(ImportNote.LEGACY_MIXED, row, field, before, font=cell.font)
