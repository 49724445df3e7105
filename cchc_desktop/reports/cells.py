"""How a value of the neutral document reads on paper; all renderers ask here."""

import re
import unicodedata
from decimal import Decimal

from cchc_desktop.domain.counts import show_count
from cchc_desktop.domain.dates import print_date
from cchc_desktop.domain.document import Align, Cell, Column
from cchc_desktop.domain.points import format_points

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """NFC without characters that no page can show; text is cleaned at the door, this is the second lock."""
    if text.isprintable():
        return unicodedata.normalize("NFC", text)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return unicodedata.normalize("NFC", _CONTROL.sub("\u25a1", text))


def cell_text(cell: Cell, column: Column) -> str:
    """One string, lines parted by a newline. Several items at the left edge get a dash each."""
    match cell:
        case None:
            return ""
        case str():
            return clean(cell)
        case int():
            return show_count(cell)
        case Decimal():
            return format_points(cell)
        case tuple():
            return clean(
                "\n".join(map(_dashed, cell) if len(cell) > 1 and column.align is Align.LEFT else cell)
            )
        case _:
            return print_date(cell)


def _dashed(item: str) -> str:
    return item if item.startswith("-") else f"- {item}"
