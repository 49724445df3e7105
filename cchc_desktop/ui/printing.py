"""Pages to a printer, in the background: one band after the other, so that memory stays bounded."""

from typing import TYPE_CHECKING

from msgspec import Struct

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.page_choice import Order
from cchc_desktop.ui.pdf_file import PdfFile
from cchc_desktop.ui.printers import Printers
from cchc_desktop.ui.tasks import Cancelled, Job

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtPrintSupport import QPrinter

_BAND_BYTES = 8 * 1024 * 1024
"""Of one band of a page."""


class PrintRun(Struct, frozen=True):
    """One heap of paper: `order` on `printer`, `copies` times over; `turning` is its own duplex."""

    title: str
    printer: str
    order: Order
    copies: int = 1
    turning: bool = False


def print_pages(job: Job, pdf: bytes, run: PrintRun, printers: Printers) -> int:
    """Print and return how many pages were handed over. What is cancelled is taken back where the system can.

    Raises UserError PRINTER_GONE, PRINT_FAILED, PDF_UNREADABLE; Cancelled.
    """
    from PySide6.QtGui import QPainter
    from PySide6.QtPrintSupport import QPrinter

    file = PdfFile(pdf)
    painter = QPainter()
    printer: QPrinter | None = None
    try:
        printer = printers.opened(run.printer)
        printer.setDocName(run.title)
        printer.setFullPage(True)
        by_printer = printer.supportsMultipleCopies()
        printer.setCopyCount(run.copies if by_printer else 1)
        mode = QPrinter.DuplexMode.DuplexAuto if run.turning else QPrinter.DuplexMode.DuplexNone
        printer.setDuplex(mode)
        order = run.order if by_printer else run.order * run.copies
        for number, page in enumerate(order):
            job.report(number, len(order))
            _turn_to(printer, painter, file.sizes[page or 0], run)
            if page is not None:
                _draw(job, painter, file, page, printer)
        painter.end()
        if printer.printerState() is QPrinter.PrinterState.Error:
            raise UserError(Fault.PRINT_FAILED, name=run.printer)
    except Cancelled:
        if printer is not None:
            printer.abort()
        raise
    finally:
        if painter.isActive():
            painter.end()
        file.close()
    return len(order)


def _turn_to(printer: "QPrinter", painter: "QPainter", size: tuple[float, float], run: PrintRun) -> None:
    """Begin a page of `size` points, upright or lying."""
    from PySide6.QtCore import QSizeF
    from PySide6.QtGui import QPageLayout, QPageSize

    upright = size[0] <= size[1]
    sheet = QPageSize(QSizeF(*sorted(size)), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    way = QPageLayout.Orientation.Portrait if upright else QPageLayout.Orientation.Landscape
    printer.setPageSize(sheet)  # each by itself: a whole layout is refused where its margins are too narrow
    printer.setPageOrientation(way)
    begun = printer.newPage() if painter.isActive() else painter.begin(printer)
    if not begun:
        raise UserError(Fault.PRINT_FAILED, name=run.printer)
    painter.setRenderHint(painter.RenderHint.LosslessImageRendering)


def _draw(job: Job, painter: "QPainter", file: PdfFile, page: int, printer: "QPrinter") -> None:
    gray = printer.colorMode() is printer.ColorMode.GrayScale
    scale = printer.resolution() / 72
    width, height = (int(length * scale) + 1 for length in file.sizes[page])
    rows = max(_BAND_BYTES // (width * (1 if gray else 4)), 1)
    for top in range(0, height, rows):
        job.check()
        picture = file.picture(page, scale, top, min(rows, height - top), gray=gray)
        painter.drawImage(0, top, picture)
