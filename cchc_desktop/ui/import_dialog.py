"""Criteria from a workbook or a pasted block: an assistant of five pages, then all of it or nothing."""

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QSettings
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTableView,
    QTabWidget,
    QWidget,
)

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.import_columns import AS_FOUND, Layout
from cchc_desktop.services.importing import ImportPreview, ImportResult, back_up_first, write
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.file_drops import FileDrops
from cchc_desktop.ui.import_choices import ImportChoices
from cchc_desktop.ui.import_columns_page import ColumnsPage
from cchc_desktop.ui.import_earlier import EarlierImports
from cchc_desktop.ui.import_pages import COLUMNS, DONE, PREVIEW, QUESTIONS, SOURCE, ImportPages, Reach
from cchc_desktop.ui.import_questions import ImportQuestions
from cchc_desktop.ui.import_reading import (
    ImportSource,
    Looked,
    PickFile,
    PickTarget,
    Target,
    ask_file,
    ask_target,
    clipboard_text,
    earlier_imports,
    look,
)
from cchc_desktop.ui.import_tables import ImportTables
from cchc_desktop.ui.import_words import asked, sample_warning, summary
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
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
    busy_label: QLabel
    busy_bar: QProgressBar
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
        pick_target: PickTarget = ask_target,
        clipboard: Callable[[], str] = clipboard_text,
    ) -> None:
        super().__init__(parent)
        load_ui(self, "import_dialog")
        only_look(self, workspace.why_read_only, [self.close_button])
        self._workspace = workspace
        self._target = Target(workspace.path, year, workspace.now)
        self._tasks = tasks
        self._pick = pick_file
        self._pick_target = pick_target
        self._clipboard = clipboard
        self._source = ImportSource()
        self._preview: ImportPreview | None = None
        self._stay = False
        self._job: Job | None = None
        self._journal: Job | None = None
        self._problems = ProblemLine(self.problem_label, {})
        self.heading.setText(self.tr("Nhập bộ tiêu chí năm {year}").format(year=year))
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
        self._connect()
        if not workspace.read_only:
            FileDrops(self, (), self._take_dropped)
        self._show_sheets((), "")
        self.busy_box.hide()
        self._turn_to(SOURCE)

    def _connect(self) -> None:
        self.file_button.clicked.connect(self._choose_file)
        self.paste_button.clicked.connect(self.paste)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self).activated.connect(
            self.paste_button.click
        )
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self.undo_button)
        undo.activated.connect(self.undo_button.click)  # heard where the button is shown
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
        self.undo_button.clicked.connect(self._undo)
        self.close_button.clicked.connect(self.reject)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell of the imports before, once there is somebody to read it."""
        super().showEvent(event)
        if self._journal is None:
            target = self._target
            self._journal = self._earlier.load(self._tasks, lambda: earlier_imports(target))

    def done(self, result: int) -> None:
        """Hear no more of what was begun."""
        for job in (self._job, self._journal):
            if job is not None:
                job.drop()
        super().done(result)

    # choosing what to look at

    def _choose_file(self) -> None:
        kinds = self.tr("Bảng tính (*.xlsx *.xlsm *.xls *.csv *.tsv);;Mọi tệp (*)")
        chosen = self._pick(self, self.tr("Chọn bảng tính"), kinds)
        if chosen is not None:
            self._begin(ImportSource(path=chosen), chosen.name)

    def _take_dropped(self, files: Sequence[Path]) -> None:
        if self.busy_box.isHidden() and self.pages.currentIndex() == SOURCE:
            self._begin(ImportSource(path=files[0]), files[0].name)

    def paste(self) -> None:
        """Look at the table in the clipboard."""
        if self.busy_box.isHidden():
            self._begin(ImportSource(text=self._clipboard()), self.tr("bảng dán từ Excel"))

    def _choose_sheet(self, _index: int) -> None:
        sheet = self.sheet_combo.currentText()
        self._begin(replace(self._source, sheet=sheet, layout=AS_FOUND), self.source_label.text())

    def _begin(self, source: ImportSource, name: str) -> None:
        self._source = source
        self.source_label.setText(name)
        self._questions.forget()
        self._choices.forget()
        self._columns.forget()
        self._look()

    # correcting the columns

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
        self._run(self.tr("Đang đọc bảng…"))
        self._job = self._tasks.start(
            lambda _job: look(target, source, answers), self._show, self._refuse, ended=self._ended
        )

    def _run(self, what: str) -> None:
        """Something goes on in the background: all but stopping it waits."""
        self.busy_label.setText(what)
        self.busy_box.show()
        self.result_label.hide()
        self.pages.setEnabled(False)
        for button in (self.failed_button, self.back_button, self.next_button, self.import_button):
            button.setEnabled(False)
        self.close_button.setText(self.tr("Dừn&g"))
        self.close_button.setFocus()

    def _ended(self) -> None:
        self.busy_box.hide()
        self.pages.setEnabled(True)
        self.close_button.setText(self.tr("Đón&g"))
        self._turned()

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
        """Offer on a page what can be done there."""
        page, preview, questions = self._pages.current, self._preview, self._questions
        known = bool(self._columns.found.columns)
        self._pages.offer(Reach(known, preview, questions.count, questions.open_count))
        self.result_label.hide()
        self._focus_on(page)
        if preview is not None and page in (QUESTIONS, PREVIEW):
            self._offer(preview, page)

    def _focus_on(self, page: int) -> None:
        if page == SOURCE:
            self.file_button.setFocus()
            self.file_button.setDefault(True)
        elif page == DONE:
            self.close_button.setDefault(True)
            self.close_button.setFocus()
        elif page == COLUMNS and self._columns.offers:
            self.preset_button.setFocus()
        elif page != PREVIEW:
            self.next_button.setDefault(True)
            self.next_button.setFocus()

    def _offer(self, preview: ImportPreview, page: int) -> None:
        """Let her import, or say what stands in the way."""
        refusal = preview.refusal
        self.import_button.setText(self.tr("&Nhập"))
        if page == QUESTIONS and self._questions.open_count:
            waiting = self.tr("Còn {count} câu hỏi cần trả lời trước khi nhập.")
            self._say(waiting.format(count=self._questions.open_count))
            self._questions.focus_open()
        elif refusal is not None and refusal.fault is Fault.IMPORT_HAS_QUESTIONS and page == PREVIEW:
            waiting = self.tr("Còn {count} ô phải chọn: giữ trong hồ sơ hay lấy của tệp.")
            self._say(waiting.format(count=len(preview.questions)))
            self.changes_table.setFocus()
        elif refusal is not None and page == PREVIEW:
            self._problems.show(refusal)
        elif page == PREVIEW and not preview.writes:
            self._say(self.tr("Không có gì mới so với hồ sơ nên không cần nhập."))
            self.close_button.setFocus()
        elif page == PREVIEW:
            count = self.tr("&Nhập {count} dòng").format(count=preview.count)
            self.import_button.setText(count if preview.count else self.tr("&Nhớ các lựa chọn"))
            self.import_button.setDefault(True)
            self.import_button.setFocus()

    def _say(self, text: str) -> None:
        self.result_label.setText(text)
        self.result_label.show()

    # writing

    def _save_failed(self) -> None:
        preview, day = self._preview, self._workspace.today()
        name = f"{preview.reading.source.name.rsplit('.', 1)[0]} - dòng lỗi.xlsx" if preview else ""
        path = self._pick_target(self, self.tr("Lưu các dòng có ô sai"), name)
        if path is None or preview is None:
            return
        from cchc_desktop.reports.failed_rows import write_failed_rows

        reading = preview.reading
        saved = self.tr("Đã lưu {count} dòng có ô sai vào “{path}”.")
        self._run(self.tr("Đang lưu các dòng có ô sai…"))
        self._job = self._tasks.start(
            lambda _job: write_failed_rows(reading, path, day),
            lambda count: self._say(saved.format(count=count, path=path)),
            self._problems.show,
            ended=self._ended,
        )

    def _import(self) -> None:
        """Copy the workspace in the background first; what fails there is told and stops nothing."""
        file, now = self._workspace.path, self._workspace.now()
        self._problems.clear()
        self._run(self.tr("Đang sao lưu hồ sơ trước khi nhập…"))
        self._job = self._tasks.start(
            lambda _job: back_up_first(file, now), self._write, self._problems.show, ended=self._ended
        )

    def _write(self, backup_problem: UserError | None) -> None:
        preview, results = self._preview, list[ImportResult]()
        if preview is None or not self._problems.attempt(
            lambda: results.append(write(self._workspace, preview, backup_problem))
        ):
            return
        self._preview = None
        step = self._workspace.stacks().undoable[-1].name
        done = self.tr(
            "Đã nhập {count} dòng. Muốn bỏ, dùng nút dưới đây, hoặc dùng “Hoàn tác: {step}” (Ctrl+Z)."
        )
        self.done_label.setText(done.format(count=results[0].count, step=step))
        self.undo_button.setEnabled(True)
        self._turn_to(DONE)
        if backup_problem is not None:
            self._problems.show(backup_problem)

    def _undo(self) -> None:
        if self._problems.attempt(self._workspace.undo):
            self.done_label.setText(self.tr("Đã hoàn tác; bộ tiêu chí như trước khi nhập."))
            self.undo_button.setEnabled(False)
            self.close_button.setFocus()

    def reject(self) -> None:
        """Stop what goes on in the background, or leave."""
        if self.busy_box.isHidden() or self._job is None:
            super().reject()
            return
        self._job.drop()
        self._ended()
        if self._preview is None:
            self._turn_to(SOURCE)
            self.source_label.setText(self.tr("Đã dừng đọc."))
        else:
            self._say(self.tr("Đã dừng, chưa ghi gì vào hồ sơ."))
