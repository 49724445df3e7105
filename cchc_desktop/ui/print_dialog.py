"""Printing: on which printer, which pages, how often, on one side or both, also turned by hand."""

from enum import StrEnum, auto
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QSettings
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QWidget,
)

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.page_choice import Order, by_hand, one_side, typed_pages
from cchc_desktop.ui.growing import make_room
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.paper import Paper
from cchc_desktop.ui.pdf_file import PdfFile
from cchc_desktop.ui.printers import FoundPrinter, Printers
from cchc_desktop.ui.printing import PrintRun, print_pages
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.tasks import Job, Tasks

SAVE_INSTEAD = 2
"""What `exec` returns when she would rather have the PDF: there is no printer."""
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


class _Looked(Struct, frozen=True):
    printers: tuple[FoundPrinter, ...]
    pages: int


def _look(pdf: bytes, printers: Printers) -> _Looked:
    """In the background: which printers there are, and of how many pages to choose."""
    file = PdfFile(pdf)
    pages = len(file.sizes)
    file.close()
    return _Looked(printers.found(), pages)


class PrintDialog(QDialog):
    """Open until the last sheet is handed over. `page` is the one looked at. Esc stops printing first."""

    heading: QLabel
    form: QWidget
    printer_combo: QComboBox
    all_radio: QRadioButton
    current_radio: QRadioButton
    some_radio: QRadioButton
    pages_edit: QLineEdit
    copies_spin: QSpinBox
    sides_combo: QComboBox
    order_check: QCheckBox
    turn_label: QLabel
    problem_label: QLabel
    progress_row: QWidget
    progress_label: QLabel
    progress_bar: QProgressBar
    result_label: QLabel
    save_button: QPushButton
    print_button: QPushButton
    close_button: QPushButton

    def __init__(
        self,
        paper: Paper,
        page: int,
        worker: Tasks,
        settings: QSettings,
        parent: QWidget | None = None,
        *,
        printers: Printers | None = None,
    ) -> None:
        super().__init__(parent)
        load_ui(self, "print_dialog")
        self._paper = paper
        self._page = page
        self._worker = worker
        self._settings = settings
        self._printers = printers or Printers()
        self._job: Job | None = None
        self._running = False
        self._count = 0
        self._backs: PrintRun | None = None
        self._problems = ProblemLine(self.problem_label, {"pages": self.pages_edit})
        self._fill()
        self._connect()

    def _fill(self) -> None:
        self.heading.setText(self._paper.title)
        for row in (self.turn_label, self.progress_row, self.result_label, self.save_button):
            row.hide()
        self.current_radio.setText(self.tr("Trang đang &xem ({number})").format(number=self._page + 1))
        self.printer_combo.setPlaceholderText(self.tr("Đang tìm máy in…"))
        self.print_button.setEnabled(False)

    def _connect(self) -> None:
        self.printer_combo.currentIndexChanged.connect(self._offer_sides)
        self.sides_combo.currentIndexChanged.connect(self._offer_order)
        self.order_check.clicked.connect(self._keep_order)
        self.pages_edit.textEdited.connect(lambda _text: self.some_radio.setChecked(True))
        self.some_radio.clicked.connect(self.pages_edit.setFocus)
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(lambda: self.done(SAVE_INSTEAD))
        self.close_button.clicked.connect(self.reject)

    # what there is

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the printers and the number of pages, in the background."""
        super().showEvent(event)
        self._job = self._worker.start(
            lambda _job: _look(self._paper.pdf, self._printers), self._show_found, self._refuse
        )

    def _show_found(self, found: _Looked) -> None:
        self._count = found.pages
        self.all_radio.setText(self.tr("Tất &cả ({count} trang)").format(count=found.pages))
        for one in found.printers:
            self.printer_combo.addItem(one.name, one)
        if not found.printers:
            self._refuse(UserError(Fault.NO_PRINTER))
            return
        self.printer_combo.setCurrentIndex(
            max(self.printer_combo.findText(str(self._settings.value(_PRINTER, ""))), 0)
        )
        self.print_button.setEnabled(True)
        self.print_button.setFocus()

    def _refuse(self, error: UserError) -> None:
        self.form.hide()
        self._problems.show(error)
        self.save_button.setVisible(error.fault is Fault.NO_PRINTER)
        (self.save_button if error.fault is Fault.NO_PRINTER else self.close_button).setFocus()

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

    # printing

    def _pages(self) -> tuple[int, ...]:
        if self.current_radio.isChecked():
            return (self._page,)
        if self.some_radio.isChecked():
            return typed_pages(self.pages_edit.text(), self._count)
        return tuple(range(self._count))

    def _print(self) -> None:
        if self._backs is not None:
            self._run(self._backs)
            return
        chosen: list[tuple[int, ...]] = []
        if not self._problems.attempt(lambda: chosen.append(self._pages())):
            self.pages_edit.setFocus()
            make_room(self)
            return
        sides, ticked = self.sides_combo.currentData(), self.order_check.isChecked()
        copies = self.copies_spin.value()
        self._settings.setValue(_PRINTER, self.printer_combo.currentText())
        self._settings.setValue(_SIDES, str(sides))
        run = partial(PrintRun, self._paper.title, self.printer_combo.currentText())
        if sides == Sides.BY_HAND and len(chosen[0]) > 1:
            fronts, backs = by_hand(chosen[0], copies, backs_reversed=ticked)
            self._run(run(fronts), run(backs))
        else:
            turning = sides == Sides.TURNING
            order: Order = one_side(chosen[0], from_last=ticked and not turning)
            self._run(run(order, copies, turning))

    def _run(self, run: PrintRun, backs: PrintRun | None = None) -> None:
        self._problems.clear()
        self._show_running(running=True)
        self.progress_label.setText(self.tr("Đang gửi đến máy in…"))
        self.progress_bar.setValue(0)
        self._job = self._worker.start(
            lambda job: print_pages(job, self._paper.pdf, run, self._printers),
            partial(self._finish, run, backs),
            self._say,
            ended=self._end,
            progressed=self.progress_bar.setValue,
        )

    def _show_running(self, *, running: bool) -> None:
        self._running = running
        for row in (self.turn_label, self.result_label):
            row.hide()
        self.progress_row.setVisible(running)
        self.form.setEnabled(not running and self._backs is None)
        self.print_button.setEnabled(not running)
        self.close_button.setText(self.tr("Dừ&ng") if running else self.tr("Đó&ng"))
        if running:
            self.close_button.setFocus()

    def _end(self) -> None:
        self._show_running(running=False)
        if self._job is not None and self._job.cancelled:
            self._begin_again(self.tr("Đã dừng in. Máy in có thể còn in nốt những trang đã nhận."))

    def _finish(self, run: PrintRun, backs: PrintRun | None, sheets: int) -> None:
        self._backs = backs
        if backs is None:
            self._begin_again(self.tr("Đã gửi đến máy in “{name}”.").format(name=run.printer))
            self.close_button.setFocus()
            return
        self.form.setEnabled(False)
        text = self.tr(
            "Đã gửi {count} tờ, in mặt trước. Đợi máy in xong, đặt lại cả xấp vào khay để in lên mặt trắng "
            "rồi bấm “In mặt sau”."
        )
        self.turn_label.setText(text.format(count=sheets))
        self.turn_label.show()
        make_room(self)
        self.print_button.setText(self.tr("&In mặt sau"))
        self.print_button.setFocus()

    def _say(self, error: UserError) -> None:
        self._problems.show(error)
        make_room(self)

    def _begin_again(self, said: str) -> None:
        self._backs = None
        self.print_button.setText(self.tr("&In"))
        self.form.setEnabled(True)
        self.result_label.setText(said)
        self.result_label.show()
        make_room(self)

    def reject(self) -> None:
        """Stop printing, or leave."""
        if self._running and self._job is not None:
            self._job.cancel()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Leave; what is still looked for is not waited for."""
        if self._job is not None and not self._running:
            self._job.drop()
        super().done(result)
