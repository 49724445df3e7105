"""Criteria from a workbook or a pasted block: look first, then all of it or nothing."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTabWidget,
    QWidget,
)

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.incoming import ImportNote
from cchc_desktop.services.importing import ImportPreview, ImportResult, apply
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.import_questions import ImportQuestions
from cchc_desktop.ui.import_reading import (
    ImportSource,
    Looked,
    PickFile,
    Target,
    ask_file,
    clipboard_text,
    look,
)
from cchc_desktop.ui.import_tables import ImportTables
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.tasks import Job, Tasks
from cchc_desktop.ui.viewing import only_look

_QUESTIONS_HEIGHT = 176
"""Device-independent pixels that questions may take from the tables."""


class ImportDialog(QDialog):
    """Shows what would come in. Nothing is written before "Nhập", and then in one step to undo."""

    heading: QLabel
    file_button: QPushButton
    paste_button: QPushButton
    source_label: QLabel
    sheet_label: QLabel
    sheet_combo: QComboBox
    pages: QStackedWidget
    empty_page: QWidget
    busy_page: QWidget
    preview_page: QWidget
    sample_label: QLabel
    summary_label: QLabel
    questions_box: QWidget
    questions_area: QScrollArea
    accept_button: QPushButton
    tabs: QTabWidget
    problem_label: QLabel
    result_label: QLabel
    import_button: QPushButton
    close_button: QPushButton

    def __init__(
        self,
        workspace: Workspace,
        year: int,
        tasks: Tasks,
        parent: QWidget | None = None,
        *,
        pick_file: PickFile = ask_file,
        clipboard: Callable[[], str] = clipboard_text,
    ) -> None:
        super().__init__(parent)
        load_ui(self, "import_dialog")
        only_look(self, workspace.why_read_only, [self.close_button])
        self._workspace = workspace
        self._target = Target(workspace.path, year, workspace.now)
        self._tasks = tasks
        self._pick = pick_file
        self._clipboard = clipboard
        self._source = ImportSource()
        self._preview: ImportPreview | None = None
        self._job: Job | None = None
        self._running = False
        self._problems = ProblemLine(self.problem_label, {})
        self.heading.setText(self.tr("Nhập bộ tiêu chí năm {year}").format(year=year))
        self._questions = ImportQuestions()
        self.questions_area.setWidget(self._questions)
        self._tables = ImportTables(self.tabs)
        self._connect()
        self._show_sheets((), "")
        self.result_label.hide()
        self.import_button.setEnabled(False)

    def _connect(self) -> None:
        self.file_button.clicked.connect(self._choose_file)
        self.paste_button.clicked.connect(self._paste)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self).activated.connect(
            self.paste_button.click
        )
        self.sheet_combo.activated.connect(self._choose_sheet)
        self.accept_button.clicked.connect(self._questions.accept_proposals)
        self._questions.answered.connect(self._look)
        self.import_button.clicked.connect(self._import)
        self.close_button.clicked.connect(self.reject)

    # choosing what to look at

    def _choose_file(self) -> None:
        kinds = self.tr("Bảng tính (*.xlsx *.xlsm *.xls *.csv *.tsv *.txt);;Mọi tệp (*)")
        chosen = self._pick(self, self.tr("Chọn bảng tính"), kinds)
        if chosen is not None:
            self._begin(ImportSource(path=chosen), chosen.name)

    def _paste(self) -> None:
        self._begin(ImportSource(text=self._clipboard()), self.tr("bảng dán từ Excel"))

    def _choose_sheet(self, _index: int) -> None:
        self._questions.forget()
        self._source = replace(self._source, sheet=self.sheet_combo.currentText())
        self._look()

    def _begin(self, source: ImportSource, name: str) -> None:
        self._source = source
        self.source_label.setText(name)
        self._show_sheets((), "")
        self._questions.forget()
        self._look()

    # looking

    def _look(self) -> None:
        """Read in the background. Until that is done nothing can be imported."""
        self._problems.clear()
        self._preview = None
        self._show_running(running=True)
        target, source, answers = self._target, self._source, self._questions.answers
        self._job = self._tasks.start(
            lambda _job: look(target, source, answers),
            self._show,
            self._refuse,
            ended=lambda: self._show_running(running=False),
        )

    def _show_running(self, *, running: bool) -> None:
        self._running = running
        for widget in (self.file_button, self.paste_button, self.sheet_combo, self.questions_box):
            widget.setEnabled(not running)
        self.close_button.setText(self.tr("Dừn&g") if running else self.tr("Đón&g"))
        self.import_button.setEnabled(False)
        self.import_button.setText(self.tr("&Nhập"))
        self.import_button.show()
        self.result_label.hide()
        if running and not self._questions.count:
            self.pages.setCurrentWidget(self.busy_page)

    def _refuse(self, error: UserError) -> None:
        self.pages.setCurrentWidget(self.empty_page)
        self._problems.show(error)

    def _show(self, looked: Looked) -> None:
        preview = self._preview = looked.preview
        self._show_sheets(looked.sheets, preview.reading.sheet)
        self._questions.add(preview.questions)
        self._show_questions()
        self._show_sample(preview)
        self.summary_label.setText(self._summary(preview))
        self._tables.show(preview, all_units(self._workspace))
        self.pages.setCurrentWidget(self.preview_page)
        self._offer(preview)

    def _show_sheets(self, names: Sequence[str], read: str) -> None:
        self.sheet_label.setVisible(len(names) > 1)
        self.sheet_combo.setVisible(len(names) > 1)
        self.sheet_combo.clear()
        self.sheet_combo.addItems(names)
        self.sheet_combo.setCurrentText(read)

    def _show_questions(self) -> None:
        """As high as it has to be, up to a few questions; then it scrolls."""
        self.questions_box.setVisible(self._questions.count > 0)
        self.accept_button.setEnabled(self._questions.open_count > 0)
        self.questions_area.setFixedHeight(min(self._questions.needed_height(), _QUESTIONS_HEIGHT))

    def _show_sample(self, preview: ImportPreview) -> None:
        self.sample_label.setVisible(preview.sample_rows > 0)
        for finding in preview.warnings:
            if finding.about is ImportNote.SAMPLE_DROPPED:
                self.sample_label.setText(finding.message)

    def _summary(self, preview: ImportPreview) -> str:
        plan = preview.plan
        parts = (
            self.tr("{count} mới").format(count=len(plan.new)),
            self.tr("{count} thay đổi").format(count=len(plan.changed)),
            self.tr("{count} không đổi").format(count=len(plan.unchanged)),
            self.tr("{count} không có trong tệp (giữ nguyên)").format(count=len(plan.missing)),
            self.tr("{count} bỏ qua").format(count=len(preview.left_out)),
            self.tr("{count} câu hỏi").format(count=len(preview.questions)),
            self.tr("{count} lỗi").format(count=len(preview.errors)),
        )
        return " · ".join(parts)

    def _offer(self, preview: ImportPreview) -> None:
        """Let her import, or say what stands in the way."""
        refusal = preview.refusal
        if refusal is not None and refusal.fault is Fault.IMPORT_HAS_QUESTIONS:
            waiting = self.tr("Còn {count} câu hỏi cần trả lời trước khi nhập.")
            self._say(waiting.format(count=len(preview.questions)))
            self._questions.focus_open()
        elif refusal is not None:
            self._problems.show(refusal)
        elif not preview.count:
            self._say(self.tr("Không có gì mới so với hồ sơ nên không cần nhập."))
        else:
            self.import_button.setText(self.tr("&Nhập {count} dòng").format(count=preview.count))
            self.import_button.setEnabled(True)
            self.import_button.setDefault(True)
            self.import_button.setFocus()

    def _say(self, text: str) -> None:
        self.result_label.setText(text)
        self.result_label.show()

    # writing

    def _import(self) -> None:
        preview, results = self._preview, list[ImportResult]()
        if preview is None:
            return
        if not self._problems.attempt(lambda: results.append(apply(self._workspace, preview))):
            return
        step = self._workspace.stacks().undoable[-1].name
        done = self.tr("Đã nhập {count} dòng. Muốn bỏ, dùng “Hoàn tác: {step}” (Ctrl+Z).")
        self._say(done.format(count=results[0].count, step=step))
        self.import_button.hide()
        self.questions_box.setEnabled(False)
        self.close_button.setDefault(True)
        self.close_button.setFocus()
        problem = results[0].backup_problem
        if problem is not None:
            self._problems.show(problem)

    def reject(self) -> None:
        """Stop reading, or leave."""
        if self._running and self._job is not None:
            self._job.drop()
            self._show_running(running=False)
            self.pages.setCurrentWidget(self.empty_page)
            self.source_label.setText(self.tr("Đã dừng đọc."))
        else:
            super().reject()
