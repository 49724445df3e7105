"""The assignment appendix: for whom, in which form, as of when, into which files."""

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from cchc_desktop.domain.document import Bundle
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.records import Unit
from cchc_desktop.reports.appendix import appendix
from cchc_desktop.reports.appendix_options import AppendixOptions, AppendixState
from cchc_desktop.reports.files import write_report
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import criteria_set
from cchc_desktop.ui.date_edit import DateEdit
from cchc_desktop.ui.file_names import appendix_stem, free_stem, is_there, safe_stem
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.open_path import open_path
from cchc_desktop.ui.paper import Paper, made
from cchc_desktop.ui.paper_desk import PaperDesk
from cchc_desktop.ui.picking import FOLDERS
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.tasks import Job, Tasks

PickFolder = Callable[[QWidget, str, Path], Path | None]
"""Asks for a folder, given parent, title and where to start; None when she changed her mind."""


class Written(Struct, frozen=True):
    """How far the writing came: the files that are there, and why the next one is not."""

    paths: tuple[Path, ...]
    problem: UserError | None = None


def write_all(document: Bundle, targets: Sequence[Path], job: Job) -> Written:
    """In the background: the files one after the other, until one fails or she stops it."""
    paths: list[Path] = []
    for path in targets:
        if job.cancelled:
            break
        try:
            write_report(document, path)
        except UserError as problem:
            return Written(tuple(paths), problem)
        paths.append(path)
    return Written(tuple(paths))


def ask_folder(parent: QWidget, title: str, start: Path) -> Path | None:
    """Ask with the system's own dialog."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(start), FOLDERS)
    return Path(chosen) if chosen else None


class ReportDialog(QDialog):
    """Stays open after writing, so that a second file can follow. Esc stops a running job first."""

    heading: QLabel
    sample_label: QLabel
    form: QWidget
    unit_combo: QComboBox
    signed_radio: QRadioButton
    letter_radio: QRadioButton
    extract_radio: QRadioButton
    date_edit: DateEdit
    pdf_check: QCheckBox
    xlsx_check: QCheckBox
    folder_edit: QLineEdit
    folder_button: QPushButton
    name_edit: QLineEdit
    taken_row: QWidget
    rename_button: QPushButton
    problem_label: QLabel
    progress_row: QWidget
    result_row: QWidget
    result_label: QLabel
    open_file_button: QPushButton
    open_folder_button: QPushButton
    preview_button: QPushButton
    write_button: QPushButton
    close_button: QPushButton

    def __init__(
        self,
        workspace: Workspace,
        year: int,
        tasks: Tasks,
        parent: QWidget | None = None,
        *,
        unit: Unit | None = None,
        desk: PaperDesk | None = None,
        pick_folder: PickFolder = ask_folder,
        open_with_system: Callable[[Path], object] = open_path,
    ) -> None:
        super().__init__(parent)
        load_ui(self, "report_dialog", DateEdit)
        self._workspace = workspace
        self._year = year
        self._tasks = tasks
        self._desk = desk
        self._pick = pick_folder
        self._open = open_with_system
        self._job: Job | None = None
        self._running = False
        self._written: tuple[Path, ...] = ()
        self._problems = ProblemLine(self.problem_label, {"as_of": self.date_edit})
        self._fill(unit)
        self._connect()
        self._adapt()

    def _fill(self, unit: Unit | None) -> None:
        self.heading.setText(self.tr("Phụ lục phân công năm {year}").format(year=self._year))
        self.unit_combo.addItem(self.tr("Toàn xã"), None)
        for one in all_units(self._workspace):
            self.unit_combo.addItem(one.name, one)
            if unit is not None and one.uid == unit.uid:
                self.unit_combo.setCurrentIndex(self.unit_combo.count() - 1)
        self.date_edit.follow(self._workspace.today)
        self.date_edit.set_value(self._workspace.today())
        self.folder_edit.setText(str(self._workspace.path.parent))
        self.name_edit.setText(appendix_stem(self._year, self._unit()))
        self.preview_button.setVisible(self._desk is not None)
        self.progress_row.hide()
        self.result_row.hide()
        found = criteria_set(self._workspace, self._year)
        self.sample_label.setVisible(found is not None and found.sample)
        if found is None:
            self._problems.show(UserError(Fault.YEAR_WITHOUT_CRITERIA, year=self._year))
            self.form.setEnabled(False)

    def _connect(self) -> None:
        self.unit_combo.currentIndexChanged.connect(self._follow_unit)
        self.folder_button.clicked.connect(self._choose_folder)
        self.name_edit.editingFinished.connect(self._tidy_name)
        self.rename_button.clicked.connect(self._use_free_name)
        self.name_edit.textChanged.connect(self._adapt)
        self.folder_edit.textChanged.connect(self._adapt)
        self.pdf_check.toggled.connect(self._adapt)
        self.xlsx_check.toggled.connect(self._adapt)
        self.preview_button.clicked.connect(self._preview)
        self.write_button.clicked.connect(self._write)
        self.close_button.clicked.connect(self.reject)
        self.open_file_button.clicked.connect(lambda: self._show_outside(self._written[0]))
        self.open_folder_button.clicked.connect(lambda: self._show_outside(self._written[0].parent))

    def _show_outside(self, path: Path) -> None:
        self._problems.attempt(lambda: self._open(path))

    # what is chosen

    def _unit(self) -> Unit | None:
        chosen: Unit | None = self.unit_combo.currentData()
        return chosen

    def _state(self) -> AppendixState:
        if self.letter_radio.isChecked():
            return AppendixState.WITH_LETTER
        return AppendixState.EXTRACT if self.extract_radio.isChecked() else AppendixState.SIGNED

    def _options(self) -> AppendixOptions:
        unit = self._unit()
        return AppendixOptions(state=self._state(), unit=unit.uid if unit else "")

    def _stem(self) -> str:
        return safe_stem(self.name_edit.text()) or appendix_stem(self._year, self._unit())

    def _targets(self) -> list[Path]:
        folder = Path(self.folder_edit.text().strip())
        kinds = ((self.pdf_check, ".pdf"), (self.xlsx_check, ".xlsx"))
        return [folder / f"{self._stem()}{suffix}" for check, suffix in kinds if check.isChecked()]

    # following what is chosen

    def _adapt(self) -> None:
        """Offer only what goes together, and say when an old file would be replaced."""
        targets = self._targets()
        self.extract_radio.setEnabled(self._unit() is not None)
        self.write_button.setEnabled(bool(targets) and self.form.isEnabled())
        self.taken_row.setVisible(any(is_there(path) and path not in self._written for path in targets))

    def _follow_unit(self) -> None:
        if self._unit() is None and self.extract_radio.isChecked():
            self.signed_radio.setChecked(True)
        if not self.name_edit.isModified():
            self.name_edit.setText(appendix_stem(self._year, self._unit()))
        self._adapt()

    def _tidy_name(self) -> None:
        if self.name_edit.text() != self._stem():
            self.name_edit.setText(self._stem())

    def _use_free_name(self) -> None:
        self.name_edit.setText(free_stem(self._targets()))
        self.write_button.setFocus()

    def _choose_folder(self) -> None:
        chosen = self._pick(self, self.tr("Chọn thư mục để ghi"), Path(self.folder_edit.text()))
        if chosen is not None:
            self.folder_edit.setText(str(chosen))

    # looking

    def _preview(self) -> None:
        documents: list[Bundle] = []
        if not self._problems.attempt(lambda: documents.append(self._made())):
            return
        self._show_running(running=True)
        self._job = self._tasks.start(
            lambda job: made(self.heading.text(), self._stem(), documents[0], job.report),
            self._show_preview,
            self._problems.show,
            ended=self._end,
        )

    def _show_preview(self, paper: Paper) -> None:
        if self._desk is not None:
            self._desk.preview(paper, self)

    # writing

    def _write(self) -> None:
        self._tidy_name()
        targets = self._targets()
        documents: list[Bundle] = []
        if self._problems.attempt(lambda: documents.append(self._document(targets))):
            self._render(documents[0], targets)

    def _document(self, targets: Sequence[Path]) -> Bundle:
        """What is to be written, built here where the workspace may be read. Raises UserError."""
        if not targets[0].is_absolute() or not is_there(targets[0].parent):
            self.folder_edit.setFocus()
            raise UserError(Fault.OUTPUT_FOLDER_MISSING, path=targets[0].parent)
        return self._made()

    def _made(self) -> Bundle:
        as_of = self.date_edit.value("as_of")
        if as_of is None:
            as_of = self._workspace.today()
            self.date_edit.set_value(as_of)
        with self._workspace.one_state():
            return appendix(self._workspace, self._year, as_of, self._options())

    def _render(self, document: Bundle, targets: Sequence[Path]) -> None:
        self._show_running(running=True)
        self._job = self._tasks.start(
            lambda job: write_all(document, targets, job), self._finish, self._problems.show, ended=self._end
        )

    def _show_running(self, *, running: bool) -> None:
        self._running = running
        self.form.setEnabled(not running)
        self.progress_row.setVisible(running)
        self.close_button.setText(self.tr("Dừn&g") if running else self.tr("Đón&g"))
        if running:
            self.result_row.hide()
            self.close_button.setFocus()
        self._adapt()

    def _end(self) -> None:
        self._show_running(running=False)

    def _finish(self, written: Written) -> None:
        self._written = written.paths
        self._adapt()
        if written.paths:
            names = self.tr(" và ").join(f"“{path.name}”" for path in written.paths)
            self.result_label.setText(self.tr("Đã ghi {names}.").format(names=names))
            self.open_file_button.setFocus()
        else:
            self.result_label.setText(self.tr("Đã dừng, chưa ghi tệp nào."))
        self.open_file_button.setVisible(bool(written.paths))
        self.open_folder_button.setVisible(bool(written.paths))
        self.result_row.setVisible(bool(written.paths) or written.problem is None)
        if written.problem is not None:
            self._refuse(written)

    def _refuse(self, written: Written) -> None:
        """Say why, and put what will work into the fields: only what is still missing, under a free name."""
        assert written.problem is not None
        self._problems.show(written.problem)
        for check, suffix in ((self.pdf_check, ".pdf"), (self.xlsx_check, ".xlsx")):
            if any(path.suffix == suffix for path in written.paths):
                check.setChecked(False)
        suggestion = written.problem.args_by_name.get("suggestion")
        if suggestion:
            self.name_edit.setText(Path(str(suggestion)).stem)
        self.write_button.setFocus()

    def reject(self) -> None:
        """Stop a running job, or leave."""
        if self._running and self._job is not None:
            self._job.cancel()
        else:
            super().reject()
