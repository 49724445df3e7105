"""A PDF as a measuring hand would see it: lines of text with place, face and colour. Read by pypdfium2.

Lengths are millimetres from the top left of the page, sizes are points.
"""

import ctypes
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

MM = 72 / 25.4


class Line(NamedTuple):
    """A run of text set at once. `top` and `bottom` are those of its ink, `baseline` that of its letters."""

    left: float
    right: float
    top: float
    bottom: float
    baseline: float
    size: float
    font: str
    text: str
    embedded: bool
    black: bool

    @property
    def bold(self) -> bool:
        return "Bold" in self.font

    @property
    def italic(self) -> bool:
        return "Italic" in self.font

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def face(self) -> str:
        """Bold "b", italic "i", both "bi", upright nothing."""
        return "b" * self.bold + "i" * self.italic


class Sheet(NamedTuple):
    """One page. `rules` are the boxes (left, top, right, bottom) of what is drawn and not written."""

    width: float
    height: float
    lines: tuple[Line, ...]
    rules: tuple[tuple[float, float, float, float], ...]


def read_paper(pdf: bytes | Path) -> list[Sheet]:
    """All pages in order, lines in the order of the file."""
    document = pdfium.PdfDocument(pdf)
    try:
        return [_sheet(page) for page in document]
    finally:
        document.close()


def named_fonts(pdf: bytes) -> set[str]:
    """The fonts that the file names outside compressed objects, used or not, without their subset marks."""
    names = re.findall(rb"/BaseFont\s*/([^\s/<>\[\]()]+)", pdf)
    return {name.decode("latin-1").split("+")[-1] for name in names}


def _sheet(page: pdfium.PdfPage) -> Sheet:
    width, height = page.get_size()
    text_page = page.get_textpage()
    lines: list[Line] = []
    rules: list[tuple[float, float, float, float]] = []
    for one in page.get_objects():
        left, low, right, high = one.get_bounds()
        box = (left / MM, (height - high) / MM, right / MM, (height - low) / MM)
        if one.type == raw.FPDF_PAGEOBJ_TEXT:
            lines += _line(one, text_page, box, height)
        else:
            rules.append(box)
    return Sheet(width / MM, height / MM, tuple(lines), tuple(rules))


def _line(
    one: pdfium.PdfObject, text_page: pdfium.PdfTextPage, box: tuple[float, ...], height: float
) -> Iterator[Line]:
    text = _text(one, text_page)
    if not text.strip():
        return
    matrix, size = raw.FS_MATRIX(), ctypes.c_float()
    raw.FPDFPageObj_GetMatrix(one.raw, matrix)
    raw.FPDFTextObj_GetFontSize(one.raw, size)
    font = raw.FPDFTextObj_GetFont(one.raw)
    colour = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFPageObj_GetFillColor(one.raw, *colour)
    left, top, right, bottom = box
    yield Line(
        left=left,
        right=right,
        top=top,
        bottom=bottom,
        baseline=(height - matrix.f) / MM,
        size=size.value * matrix.d,
        font=_font_name(font),
        text=text,
        embedded=raw.FPDFFont_GetIsEmbedded(font) == 1,
        black=[part.value for part in colour[:3]] == [0, 0, 0],
    )


def _text(one: pdfium.PdfObject, text_page: pdfium.PdfTextPage) -> str:
    length = raw.FPDFTextObj_GetText(one.raw, text_page.raw, None, 0)
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFTextObj_GetText(
        one.raw, text_page.raw, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), length
    )
    # the library reads a hyphen at the end of a line as a mark of its own
    return " ".join(buffer.raw.decode("utf-16-le").rstrip("\0").replace("\2", "-").split())


def _font_name(font: object) -> str:
    length = raw.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFFont_GetBaseFontName(font, buffer, length)
    return buffer.value.decode("latin-1").split("+")[-1]
