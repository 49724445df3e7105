"""Criteria from a workbook or a pasted block: an assistant of five pages, then all of it or nothing."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QSettings
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTableView,
    QTabWidget,
    QWidget,
)

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.import_columns import AS_FOUND, Layout
from cchc_desktop.services.importing import ImportPreview
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.import_choices import ImportChoices
from cchc_desktop.ui.import_columns_page import ColumnsPage
from cchc_desktop.ui.import_earlier import EarlierImports
from cchc_desktop.ui.import_failed import FailedRows, ask_workbook
from cchc_desktop.ui.import_pages import COLUMNS, DONE, PREVIEW, QUESTIONS, SOURCE, ImportPages, Reach
from cchc_desktop.ui.import_questions import ImportQuestions
from cchc_desktop.ui.import_reading import ImportSource, Looked, Target, earlier_imports, look
from cchc_desktop.ui.import_tables import ImportTables
from cchc_desktop.ui.import_words import asked, missing_answers, sample_warning, summary, write_offer
from cchc_desktop.ui.import_writing import ImportWriting
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.picking import PickTarget
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.stoppable import Stoppable
from cchc_desktop.ui.table_source import PickFile, TableSource, ask_file, clipboard_text
from cchc_desktop.ui.tasks import Job, Tasks
from cchc_desktop.ui.viewing import only_look


class ImportDialog(QDialog):
    """Shows what would come in. Nothing is written before "Nhập", and then in one step to undo."""

    heading: QLabel
    source_label: QLabel
    pages: QTabWidget
    file_button: QPushButton
    paste_button: QPushButton
    sheet_label: QLabel
    sheet_combo: QComboBox
    earlier_label: QLabel
    earlier_table: QTableView
    preset_box: QWidget
    preset_button: QPushButton
    header_spin: QSpinBox
    columns_area: QScrollArea
    accept_button: QPushButton
    questions_area: QScrollArea
    sample_label: QLabel
    summary_label: QLabel
    tabs: QTabWidget
    changes_table: QTableView
    chosen_label: QLabel
    keep_button: QPushButton
    take_button: QPushButton
    done_label: QLabel
    undo_button: QPushButton
    problem_label: QLabel
    result_label: QLabel
    busy_box: QWidget
    failed_button: QPushButton
    back_button: QPushButton
    next_button: QPushButton
    import_button: QPushButton
    close_button: QPushButton

    def __init__(
        self,
        workspace: Workspace,
        year: int,
        tasks: Tasks,
        settings: QSettings,
        parent: QWidget | None = None,
        *,
        pick_file: PickFile = ask_file,
        pick_target: PickTarget = ask_workbook,
        clipboard: Callable[[], str] = clipboard_text,
    ) -> None:
        super().__init__(parent)
        load_ui(self, "import_dialog")
        only_look(self, workspace.why_read_only, [self.close_button])
        self._workspace = workspace
        self._target = Target(workspace.path, year, workspace.now)
        self._tasks = tasks
        self._source = ImportSource()
        self._preview: ImportPreview | None = None
        self._stay = False
        self._journal: Job | None = None
        self._problems = ProblemLine(self.problem_label, {})
        buttons = (self.failed_button, self.back_button, self.next_button, self.import_button)
        self._work = Stoppable(tasks, self.busy_box, self.close_button, (self.pages, *buttons))
        self._chosen = TableSource(
            self, self.source_label, self.file_button, self.paste_button, pick_file, clipboard
        )
        self.heading.setText(self.tr("Nhập bộ tiêu chí năm {year}").format(year=year))
        self._build_pages(settings)
        self._writing = ImportWriting(
            workspace, self._work, self._problems, self.done_label, self.undo_button
        )
        self._failed = FailedRows(self, pick_target, self._work, self._problems)
        self._connect()
        self._show_sheets((), "")
        self._turn_to(SOURCE)

    def _build_pages(self, settings: QSettings) -> None:
        self._earlier = EarlierImports(self.earlier_label, self.earlier_table)
        self._columns = ColumnsPage(
            self.preset_box, self.preset_button, self.header_spin, self.columns_area, settings
        )
        self._questions = ImportQuestions()
        self.questions_area.setWidget(self._questions)
        self._tables = ImportTables(self.tabs)
        self._choices = ImportChoices(
            self.changes_table, self.chosen_label, self.keep_button, self.take_button
        )
        self.pages.tabBar().setAccessibleName(self.tr("Các bước"))
        self._pages = ImportPages(
            self.pages, self.back_button, self.next_button, self.import_button, self.failed_button
        )

    def _connect(self) -> None:
        self._chosen.file_chosen.connect(lambda file: self._begin(ImportSource(path=file)))
        self._chosen.block_pasted.connect(lambda text: self._begin(ImportSource(text=text)))
        self.sheet_combo.activated.connect(self._choose_sheet)
        self._columns.changed.connect(self._forget_preview)
        self._columns.header_moved.connect(self._read_moved)
        self._columns.settled.connect(self._read_with)
        self.accept_button.clicked.connect(self._questions.accept_proposals)
        self._questions.answered.connect(self._look)
        self._choices.chosen.connect(self._look)
        self.pages.currentChanged.connect(self._turned)
        self.back_button.clicked.connect(self._pages.turn_back)
        self.next_button.clicked.connect(self._go_on)
        self.failed_button.clicked.connect(self._save_failed)
        self.import_button.clicked.connect(self._import)
        self._writing.written.connect(self._show_written)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self.undo_button)
        undo.activated.connect(self.undo_button.click)  # heard where the button is shown
        self._work.ended.connect(self._turned)
        self._work.stopped.connect(self._tell_stopped)
        self.close_button.clicked.connect(self.reject)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell of the imports before, once there is somebody to read it."""
        super().showEvent(event)
        if self._journal is None:
            target = self._target
            self._journal = self._earlier.load(self._tasks, lambda: earlier_imports(target))

    def paste(self) -> None:
        """Look at the table in the clipboard."""
        self._chosen.paste()

    # choosing what to look at

    def _choose_sheet(self, _index: int) -> None:
        self._begin(replace(self._source, sheet=self.sheet_combo.currentText(), layout=AS_FOUND))

    def _begin(self, source: ImportSource) -> None:
        self._source = source
        self._questions.forget()
        self._choices.forget()
        self._columns.forget()
        self._look()

    def _forget_preview(self) -> None:
        self._preview = None
        self._turned()

    def _read_moved(self, layout: Layout) -> None:
        self._stay = True
        self._read_with(layout)

    def _read_with(self, layout: Layout) -> None:
        self._source = replace(self._source, layout=layout)
        self._questions.forget()
        self._look()

    # looking

    def _look(self) -> None:
        """Read in the background. Until that is done nothing can be imported."""
        self._problems.clear()
        self._preview = None
        target, source = self._target, self._source
        answers = {**self._questions.answers, **self._choices.answers}
        self._work.read(
            self.tr("Đang đọc bảng…"), lambda: look(target, source, answers), self._show, self._refuse
        )

    def _refuse(self, error: UserError) -> None:
        self._turn_to(SOURCE)
        self._problems.show(error)

    def _show(self, looked: Looked) -> None:
        stay, self._stay = self._stay, False
        self._preview = looked.preview
        self._show_sheets(looked.sheets, looked.table.sheet)
        self._columns.show(looked.table, self._source.layout, header_found=looked.preview is not None)
        if looked.preview is None:
            self._turn_to(COLUMNS if looked.table.columns else SOURCE)
        else:
            self._show_preview(looked.preview)
            waiting = bool(asked(looked.preview))
            self._turn_to(COLUMNS if stay or self._columns.offers else QUESTIONS if waiting else PREVIEW)
        if looked.problem is not None:
            self._problems.show(looked.problem)
            self._say(self.tr("Hãy chọn ở trên cột nào là tên tiêu chí, rồi bấm “Tiếp tục”."))

    def _show_preview(self, preview: ImportPreview) -> None:
        self._questions.add(asked(preview))
        self.accept_button.setEnabled(self._questions.open_count > 0)
        self.sample_label.setVisible(preview.sample_rows > 0)
        self.sample_label.setText(sample_warning(preview))
        self.summary_label.setText(summary(preview))
        self._tables.show(preview, all_units(self._workspace))
        self._choices.show()

    def _show_sheets(self, names: Sequence[str], read: str) -> None:
        self.sheet_label.setVisible(len(names) > 1)
        self.sheet_combo.setVisible(len(names) > 1)
        self.sheet_combo.clear()
        self.sheet_combo.addItems(names)
        self.sheet_combo.setCurrentText(read)

    # turning the pages

    def _go_on(self) -> None:
        page = self._pages.current
        if page == SOURCE:
            self._turn_to(COLUMNS)
        elif page == COLUMNS and (self._columns.corrected or self._preview is None):
            self._columns.confirm()
        else:
            self._turn_to(QUESTIONS if page == COLUMNS and self._questions.count else PREVIEW)

    def _turn_to(self, page: int) -> None:
        self._pages.turn_to(page)
        self._turned()

    def _turned(self) -> None:
        """Offer on a page what can be done there, and say what is missing."""
        page, preview, questions = self._pages.current, self._preview, self._questions
        known = bool(self._columns.found.columns)
        self._pages.offer(Reach(known, preview, questions.count, questions.open_count))
        self.result_label.hide()
        if preview is not None and page in (QUESTIONS, PREVIEW):
            missing = missing_answers(preview, questions.open_count, on_questions=page == QUESTIONS)
            if missing:
                self._say(missing)
            elif preview.refusal is not None and page == PREVIEW:
                self._problems.show(preview.refusal)
            self.import_button.setText(write_offer(preview))
        self._focus_on(page)

    def _focus_on(self, page: int) -> None:
        """To what is to be done next."""
        if page == COLUMNS and self._columns.offers:
            self.preset_button.setFocus()
        elif page == QUESTIONS and self._questions.open_count:
            self._questions.focus_open()
        elif page == PREVIEW and not self.import_button.isEnabled():
            stands_in_the_way = self._preview is not None and self._preview.refusal is not None
            (self._tables.shown() if stands_in_the_way else self.close_button).setFocus()
        else:
            button = {SOURCE: self.file_button, PREVIEW: self.import_button, DONE: self.close_button}.get(
                page, self.next_button
            )
            button.setDefault(True)
            button.setFocus()

    def _say(self, text: str) -> None:
        self.result_label.setText(text)
        self.result_label.show()

    # writing

    def _save_failed(self) -> None:
        if self._preview is not None:
            self._failed.save(self._preview.reading, self._workspace.today(), self._say)

    def _import(self) -> None:
        if self._preview is not None:
            self._writing.begin(self._preview)

    def _show_written(self) -> None:
        self._preview = None
        self._turn_to(DONE)

    # leaving

    def reject(self) -> None:
        """Stop what goes on, or leave."""
        if self._work.running:
            self._work.stop()
        else:
            super().reject()

    def _tell_stopped(self) -> None:
        if self._preview is None:
            self._turn_to(SOURCE)
            self.source_label.setText(self.tr("Đã dừng đọc."))
        else:
            self._say(self.tr("Đã dừng, chưa ghi gì vào hồ sơ."))

    def done(self, result: int) -> None:
        """Hear no more of what was begun."""
        self._work.drop()
        if self._journal is not None:
            self._journal.drop()
        super().done(result)
