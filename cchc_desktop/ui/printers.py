"""The printers of this machine. Asking for them can take long where one is on a network: for a worker."""

from typing import TYPE_CHECKING

from msgspec import Struct

from cchc_desktop.domain.errors import Fault, UserError

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_FINEST, _COARSEST = 600, 300
"""Dots an inch: finer is not seen on an office printer and takes four times the memory."""


class FoundPrinter(Struct, frozen=True):
    """`turns` tells whether it prints both sides by itself."""

    name: str
    usual: bool = False
    turns: bool = False


class Printers:
    """What the system has; tests put a file in its place."""

    def found(self) -> tuple[FoundPrinter, ...]:
        """All of them, the usual one first."""
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        single = QPrinter.DuplexMode.DuplexNone
        printers = [
            FoundPrinter(
                info.printerName(),
                info.isDefault(),
                any(mode is not single for mode in info.supportedDuplexModes()),
            )
            for info in QPrinterInfo.availablePrinters()
        ]
        return tuple(sorted(printers, key=lambda one: (not one.usual, one.name.casefold())))

    def opened(self, name: str) -> "QPrinter":
        """The printer, at the resolution it is used with. Raises UserError PRINTER_GONE."""
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        info = QPrinterInfo.printerInfo(name)
        if info.isNull():
            raise UserError(Fault.PRINTER_GONE, name=name)
        printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        printer.setResolution(min(max(printer.resolution(), _COARSEST), _FINEST))
        return printer
