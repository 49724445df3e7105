"""A printer whose paper is a file, to be read again."""

from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.ui.printers import FoundPrinter, Printers


class FilePrinters(Printers):
    """Prints heap after heap into `folder`: 1.pdf, 2.pdf."""

    def __init__(self, folder: Path, *found: FoundPrinter, dots: int = 100) -> None:
        self._folder = folder
        self._found = found
        self._dots = dots
        self.heaps = 0
        self.last: QPrinter | None = None

    def found(self) -> tuple[FoundPrinter, ...]:
        return self._found

    def opened(self, name: str) -> QPrinter:
        if name not in {one.name for one in self._found}:
            raise UserError(Fault.PRINTER_GONE, name=name)
        self.heaps += 1
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.paper(self.heaps)))
        printer.setResolution(self._dots)
        printer.setColorMode(QPrinter.ColorMode.GrayScale)
        self.last = printer
        return printer

    def paper(self, heap: int) -> Path:
        return self._folder / f"{heap}.pdf"
