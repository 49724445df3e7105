"""Printing: on which printer, which pages, how often, on one side or both, also turned by hand."""

from functools import partial

from msgspec import Struct
from PySide6.QtCore import QSettings
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QProgressBar,
    QPushButton,
    QWidget,
)

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.ui.growing import make_room
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.paper import Paper
from cchc_desktop.ui.pdf_file import PdfFile
from cchc_desktop.ui.print_form import PrintForm
from cchc_desktop.ui.printers import FoundPrinter, Printers
from cchc_desktop.ui.printing import PrintRun, print_pages
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.tasks import Job, Tasks

SAVE_INSTEAD = 2
"""What `exec` returns when she would rather have the PDF: there is no printer."""


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
    """Open until the last sheet is handed over; Esc stops printing first. `page` is the one looked at."""

    heading: QLabel
    form: PrintForm
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
        page: int | None,
        worker: Tasks,
        settings: QSettings,
        parent: QWidget | None = None,
        *,
        printers: Printers | None = None,
    ) -> None:
        super().__init__(parent)
        load_ui(self, "print_dialog", PrintForm)
        self._paper = paper
        self._worker = worker
        self._printers = printers or Printers()
        self._job: Job | None = None
        self._running = False
        self._backs: PrintRun | None = None
        self._problems = ProblemLine(self.problem_label, {})
        self.form.begin(settings, page)
        self._fill()
        self._connect()

    def _fill(self) -> None:
        self.heading.setText(self._paper.title)
        for row in (self.turn_label, self.progress_row, self.result_label, self.save_button):
            row.hide()
        self.print_button.setEnabled(False)

    def _connect(self) -> None:
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(lambda: self.done(SAVE_INSTEAD))
        self.close_button.clicked.connect(self.reject)

    # what there is

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the printers and the number of pages, in the background."""
        super().showEvent(event)
        if self._job is None:
            self._job = self._worker.start(
                lambda _job: _look(self._paper.pdf, self._printers), self._show_found, self._refuse
            )

    def _show_found(self, found: _Looked) -> None:
        if not found.printers:
            self._refuse(UserError(Fault.NO_PRINTER))
            return
        self.form.offer(found.printers, found.pages)
        self.print_button.setEnabled(True)
        self.print_button.setFocus()

    def _refuse(self, error: UserError) -> None:
        self.form.hide()
        self.print_button.hide()
        self._problems.show(error)
        make_room(self, smaller=True)
        self.save_button.setVisible(error.fault is Fault.NO_PRINTER)
        (self.save_button if error.fault is Fault.NO_PRINTER else self.close_button).setFocus()

    # printing

    def _print(self) -> None:
        if self._backs is not None:
            self._run(self._backs)
            return
        chosen: list[tuple[PrintRun, PrintRun | None]] = []
        if self._problems.attempt(lambda: chosen.append(self.form.runs(self._paper.title))):
            self._run(*chosen[0])
        else:
            self.form.pages_edit.setFocus()
            make_room(self)

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
