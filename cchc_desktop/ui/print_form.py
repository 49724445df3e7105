"""The choices of printing: printer, pages, copies, sides; what was chosen is remembered on this machine."""

from enum import StrEnum, auto
from functools import partial

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QRadioButton, QSpinBox, QWidget

from cchc_desktop.domain.page_choice import Order, by_hand, one_side, typed_pages
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.printers import FoundPrinter
from cchc_desktop.ui.printing import PrintRun
from cchc_desktop.ui.theme import SPACE_S

_PRINTER, _SIDES, _FROM_LAST, _BACKS = (
    "print/printer",
    "print/sides",
    "print/from_last",
    "print/backs_reversed",
)


class Sides(StrEnum):
    """How the paper is printed on."""

    ONE = auto()
    TURNING = auto()
    """Both sides, by the printer itself."""
    BY_HAND = auto()
    """Fronts first; then she turns the heap."""


class PrintForm(QWidget):
    """Has nothing to choose from until `offer` was called."""

    printer_combo: QComboBox
    all_radio: QRadioButton
    current_radio: QRadioButton
    some_radio: QRadioButton
    pages_edit: QLineEdit
    copies_spin: QSpinBox
    sides_combo: QComboBox
    order_check: QCheckBox

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_ui(self, "print_form")
        self._settings = QSettings()
        self._count = 0
        self._page: int | None = None
        self.copies_spin.lineEdit().setTextMargins(SPACE_S, 0, 0, 0)  # it lies over the padding of its box
        self.printer_combo.setPlaceholderText(self.tr("Đang tìm máy in…"))
        self.printer_combo.currentIndexChanged.connect(self._offer_sides)
        self.sides_combo.currentIndexChanged.connect(self._offer_order)
        self.order_check.clicked.connect(self._keep_order)
        self.order_check.hide()  # it has no words before there is a printer
        self.pages_edit.textEdited.connect(lambda _text: self.some_radio.setChecked(True))
        self.some_radio.clicked.connect(self.pages_edit.setFocus)

    def begin(self, settings: QSettings, page: int | None) -> None:
        """Remember in `settings`; `page` is the one looked at, if one is."""
        self._settings, self._page = settings, page
        self.current_radio.setVisible(page is not None)
        if page is not None:
            self.current_radio.setText(self.tr("Trang đang &xem ({number})").format(number=page + 1))

    def offer(self, printers: tuple[FoundPrinter, ...], count: int) -> None:
        """Offer printers, the usual one first, and as many pages."""
        self._count = count
        self.all_radio.setText(self.tr("Tất &cả ({count} trang)").format(count=count))
        for one in printers:
            self.printer_combo.addItem(one.name, one)
        kept = self.printer_combo.findText(str(self._settings.value(_PRINTER, "")))
        self.printer_combo.setCurrentIndex(max(kept, 0))

    def runs(self, title: str) -> tuple[PrintRun, PrintRun | None]:
        """What to print as chosen, and what on the backs once she has turned the heap.

        Remembers it. Raises UserError PAGES_INVALID.
        """
        pages = self._pages()
        sides, ticked = self.sides_combo.currentData(), self.order_check.isChecked()
        copies, printer = self.copies_spin.value(), self.printer_combo.currentText()
        self._settings.setValue(_PRINTER, printer)
        self._settings.setValue(_SIDES, str(sides))
        run = partial(PrintRun, title, printer)
        if sides == Sides.BY_HAND and len(pages) > 1:
            fronts, backs = by_hand(pages, copies, backs_reversed=ticked)
            return run(fronts), run(backs)
        turning = sides == Sides.TURNING
        order: Order = one_side(pages, from_last=ticked and not turning)
        return run(order, copies, turning), None

    def _pages(self) -> tuple[int, ...]:
        if self.current_radio.isChecked() and self._page is not None:
            return (self._page,)
        if self.some_radio.isChecked():
            return typed_pages(self.pages_edit.text(), self._count)
        return tuple(range(self._count))

    def _offer_sides(self) -> None:
        printer: FoundPrinter | None = self.printer_combo.currentData()
        before = self.sides_combo.currentData() or str(self._settings.value(_SIDES, ""))
        self.sides_combo.clear()
        self.sides_combo.addItem(self.tr("Một mặt"), Sides.ONE)
        if printer is not None and printer.turns:
            self.sides_combo.addItem(self.tr("Hai mặt, máy in tự lật giấy"), Sides.TURNING)
        self.sides_combo.addItem(self.tr("Hai mặt, lật giấy bằng tay"), Sides.BY_HAND)
        self.sides_combo.setCurrentIndex(max(self.sides_combo.findData(before), 0))

    def _offer_order(self) -> None:
        hand = self.sides_combo.currentData() == Sides.BY_HAND
        self.order_check.setText(
            self.tr("In mặt sau the&o thứ tự ngược") if hand else self.tr("In từ trang cuối về trang đầ&u")
        )
        self.order_check.setToolTip(
            self.tr("Tùy máy in và cách đặt giấy: in thử hai tờ, mặt sau lệch trang thì đổi ô này")
            if hand
            else ""
        )
        self.order_check.setVisible(self.sides_combo.currentData() != Sides.TURNING)
        self.order_check.setChecked(self._settings.value(_BACKS if hand else _FROM_LAST, "0") == "1")

    def _keep_order(self) -> None:
        key = _BACKS if self.sides_combo.currentData() == Sides.BY_HAND else _FROM_LAST
        self._settings.setValue(key, "1" if self.order_check.isChecked() else "0")
