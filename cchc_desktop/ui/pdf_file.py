"""A PDF read by PDFium: its pages as pictures, and the words on them.

PDFium may be entered by one thread at a time, whatever the file: one worker does all of it (`Tasks.single`).
"""

import ctypes
from collections import OrderedDict
from math import ceil
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtGui import QImage

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.finding import occurrences

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

_PAGES_KEPT = 4
"""Pages that stay parsed: what is on the screen and beside it."""
_A4 = (595.0, 842.0)

Box = tuple[float, float, float, float]
"""Left, top, width, height in points, from the top left of the page."""


class Hit(Struct, frozen=True):
    """One place where the words looked for stand, a box for each line of it."""

    page: int
    boxes: tuple[Box, ...]


class PdfFile:
    """An open PDF of ours: pages without rotation or crop, counted from 0.

    `sizes` are width and height of the pages in points.
    """

    def __init__(self, content: bytes) -> None:
        """Raises UserError PDF_UNREADABLE."""
        from pypdfium2 import PdfDocument, PdfiumError

        try:
            self._document = PdfDocument(content)
        except PdfiumError as error:
            raise UserError(Fault.PDF_UNREADABLE) from error
        self._pages: OrderedDict[int, PdfPage] = OrderedDict()
        self.sizes = tuple(self._size(page) for page in range(len(self._document)))
        if not self.sizes:
            self.close()
            raise UserError(Fault.PDF_UNREADABLE)

    def picture(
        self, page: int, scale: float, top: int = 0, height: int = 0, *, gray: bool = False
    ) -> QImage:
        """The page at `scale` pixels a point; of it only `height` rows of pixels from `top` when given.

        Raises UserError PDF_UNREADABLE.
        """
        from pypdfium2 import raw

        loaded = self._page(page)
        width, whole = (ceil(length * scale) for length in self.sizes[page])
        image = QImage(
            width, height or whole, QImage.Format.Format_Grayscale8 if gray else QImage.Format.Format_RGB32
        )
        if image.isNull():
            raise MemoryError(f"a picture of {width} x {height or whole}")
        image.fill(0xFFFFFFFF)
        pixels = (ctypes.c_ubyte * image.sizeInBytes()).from_buffer(image.bits())
        kind = raw.FPDFBitmap_Gray if gray else raw.FPDFBitmap_BGRx
        bitmap = raw.FPDFBitmap_CreateEx(width, image.height(), kind, pixels, image.bytesPerLine())
        try:
            raw.FPDF_RenderPageBitmap(bitmap, loaded.raw, 0, -top, width, whole, 0, raw.FPDF_ANNOT)
        finally:
            raw.FPDFBitmap_Destroy(bitmap)
        return image

    def find(self, page: int, query: str) -> tuple[Hit, ...]:
        """Where `query` stands on a page, as `occurrences` finds it. Raises UserError PDF_UNREADABLE."""
        words = self._page(page).get_textpage()
        try:
            count = words.count_chars()
            text = words.get_text_range()
            if len(text) != count:  # characters that the text leaves out: ask for each
                from pypdfium2 import raw

                text = "".join(chr(raw.FPDFText_GetUnicode(words, place)) for place in range(count))
            found = occurrences(text, query)
            if not found:
                return ()
            words.count_rects()  # PDFium asks for it before single ones
            return tuple(Hit(page, self._boxes(words, page, *one)) for one in found)
        finally:
            words.close()

    def text(self, page: int) -> str:
        """All words of a page, line by line. Raises UserError PDF_UNREADABLE."""
        words = self._page(page).get_textpage()
        try:
            return str(words.get_text_range()).replace("\r\n", "\n")
        finally:
            words.close()

    def close(self) -> None:
        """Give up the memory; by the worker, as everything else."""
        while self._pages:
            self._pages.popitem()[1].close()
        self._document.close()

    def _boxes(self, words: "PdfTextPage", page: int, start: int, length: int) -> tuple[Box, ...]:
        height = self.sizes[page][1]
        boxes = []
        for number in range(words.count_rects(start, length)):
            left, bottom, right, top = words.get_rect(number)
            boxes.append((left, height - top, right - left, top - bottom))
        return tuple(boxes)

    def _page(self, number: int) -> "PdfPage":
        from pypdfium2 import PdfiumError

        loaded = self._pages.pop(number, None)
        if loaded is None:
            try:
                loaded = self._document.get_page(number)
            except PdfiumError as error:
                raise UserError(Fault.PDF_UNREADABLE) from error
        self._pages[number] = loaded
        while len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)[1].close()
        return loaded

    def _size(self, page: int) -> tuple[float, float]:
        from pypdfium2 import PdfiumError

        try:
            width, height = self._document.get_page_size(page)
        except PdfiumError:
            return _A4  # a damaged page among good ones; what is on it will not be drawn
        return (width, height) if width > 0 and height > 0 else _A4
