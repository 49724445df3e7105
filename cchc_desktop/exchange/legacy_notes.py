"""What is said of text in old codes: how many cells were converted, and each before and after."""

from collections.abc import Sequence

from cchc_desktop.domain.import_sentences import said
from cchc_desktop.domain.incoming import ImportNote, Place
from cchc_desktop.exchange.legacy_cells import Conversion, Outcome
from cchc_desktop.exchange.notes import Notes, shortened
from cchc_desktop.exchange.sheet import Cell


def say_conversions(cells: Sequence[tuple[Place, Cell]], notes: Notes) -> None:
    """Tell of `cells` what became of those in an old code."""
    met = [(place, cell, cell.conversion) for place, cell in cells if cell.conversion is not None]
    converted = [(place, about) for place, _cell, about in met if about.outcome is Outcome.CONVERTED]
    _count(ImportNote.LEGACY_FONT, [(place, about.font) for place, about in converted if about.font], notes)
    _count(
        ImportNote.LEGACY_ANSWERED,
        [(place, about.code) for place, about in converted if not about.font],
        notes,
    )
    for place, cell, about in met:
        _say_one(place, cell, about, notes)


def _count(note: ImportNote, found: Sequence[tuple[Place, str]], notes: Notes) -> None:
    if found:
        values = ", ".join(dict.fromkeys(value for _place, value in found))
        notes.warnings.append(said(note, found[0][0], values, count=len(found)))


def _say_one(place: Place, cell: Cell, about: Conversion, notes: Notes) -> None:
    before = shortened(about.before)
    if about.outcome is Outcome.CONVERTED:
        after = shortened(cell.text)
        notes.warnings.append(said(ImportNote.LEGACY_CELL, place, before, code=about.code, after=after))
    elif about.outcome is Outcome.KEPT:
        notes.warnings.append(said(ImportNote.LEGACY_KEPT, place, before, font=about.font))
    else:
        notes.errors.append(said(ImportNote.LEGACY_MIXED, place, before, code=about.code))
