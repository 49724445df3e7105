"""Criteria from a workbook or a pasted block: an assistant of five pages, then all of it or nothing."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QSettings
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QWidget,
)

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.import_columns import Layout
from cchc_desktop.services.importing import ImportPreview
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.import_columns_page import ColumnsPage
from cchc_desktop.ui.import_failed import FailedRows, ask_workbook
from cchc_desktop.ui.import_pages import COLUMNS, DONE, PREVIEW, QUESTIONS, SOURCE, ImportPages, Reach
from cchc_desktop.ui.import_preview_page import ImportPreviewPage
from cchc_desktop.ui.import_questions import ImportQuestions
from cchc_desktop.ui.import_reading import ImportSource, Looked, Target, look
from cchc_desktop.ui.import_source_page import ImportSourcePage
from cchc_desktop.ui.import_words import asked, missing_answers, write_offer
from cchc_desktop.ui.import_writing import ImportWriting
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.picking import PickTarget
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.stoppable import Stoppable
from cchc_desktop.ui.table_source import PickFile, ask_file, clipboard_text
from cchc_desktop.ui.tasks import Tasks
from cchc_desktop.ui.viewing import only_look


class ImportDialog(QDialog):
    """Shows what would come in. Nothing is written before "Nhập", and then in one step to undo."""

    heading: QLabel
    pages: QTabWidget
    accept_button: QPushButton
    questions_area: QScrollArea
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
        self._problems = ProblemLine(self.problem_label, {})
        buttons = (self.failed_button, self.back_button, self.next_button, self.import_button)
        self._work = Stoppable(tasks, self.busy_box, self.close_button, (self.pages, *buttons))
        self.heading.setText(self.tr("Nhập bộ tiêu chí năm {year}").format(year=year))
        self.source_page = ImportSourcePage(self, pick_file, clipboard)
        self.columns_page = ColumnsPage(self, settings)
        self._questions = ImportQuestions()
        self.questions_area.setWidget(self._questions)
        self.preview_page = ImportPreviewPage(self)
        self.last_page = ImportWriting(self, workspace, self._work, self._problems)
        self._failed = FailedRows(self, pick_target, self._work, self._problems)
        self.pages.tabBar().setAccessibleName(self.tr("Các bước"))
        self._pages = ImportPages(
            self.pages, self.back_button, self.next_button, self.import_button, self.failed_button
        )
        self._connect()
        self._turn_to(SOURCE)

    def _connect(self) -> None:
        self.source_page.chosen.connect(self._begin)
        self.columns_page.changed.connect(self._forget_preview)
        self.columns_page.header_moved.connect(self._read_moved)
        self.columns_page.settled.connect(self._read_with)
        self.accept_button.clicked.connect(self._questions.accept_proposals)
        self._questions.answered.connect(self._look)
        self.preview_page.chosen.connect(self._look)
        self.pages.currentChanged.connect(self._turned)
        self.back_button.clicked.connect(self._pages.turn_back)
        self.next_button.clicked.connect(self._go_on)
        self.failed_button.clicked.connect(self._save_failed)
        self.import_button.clicked.connect(self._import)
        self.last_page.written.connect(self._show_written)
        self._work.ended.connect(self._turned)
        self._work.stopped.connect(self._tell_stopped)
        self.close_button.clicked.connect(self.reject)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell of the imports before, once there is somebody to read it."""
        super().showEvent(event)
        self.source_page.tell_earlier(self._tasks, self._target)

    def paste(self) -> None:
        """Look at the table in the clipboard."""
        self.source_page.paste()

    # choosing what to look at

    def _begin(self, source: ImportSource) -> None:
        self._source = source
        self._questions.forget()
        self.preview_page.forget()
        self.columns_page.forget()
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
        answers = {**self._questions.answers, **self.preview_page.answers}
        self._work.read(
            self.tr("Đang đọc bảng…"),
            lambda check: look(target, source, answers, check),
            self._show,
            self._refuse,
        )

    def _refuse(self, error: UserError) -> None:
        self._turn_to(SOURCE)
        self._problems.show(error)

    def _show(self, looked: Looked) -> None:
        stay, self._stay = self._stay, False
        self._preview = looked.preview
        self.source_page.show_sheets(looked.sheets, looked.table.sheet)
        self.columns_page.show(looked.table, self._source.layout, header_found=looked.preview is not None)
        if looked.preview is None:
            self._turn_to(COLUMNS if looked.table.columns else SOURCE)
        else:
            self._show_preview(looked.preview)
            waiting = bool(asked(looked.preview))
            self._turn_to(COLUMNS if stay or self.columns_page.offers else QUESTIONS if waiting else PREVIEW)
        if looked.problem is not None:
            self._problems.show(looked.problem)
            self._say(self.tr("Hãy chọn ở trên cột nào là tên tiêu chí, rồi bấm “Tiếp tục”."))

    def _show_preview(self, preview: ImportPreview) -> None:
        self._questions.add(asked(preview), preview.recalled)
        self.accept_button.setEnabled(self._questions.open_count > 0)
        self.preview_page.show(preview, all_units(self._workspace))

    # turning the pages

    def _go_on(self) -> None:
        page = self._pages.current
        if page == SOURCE:
            self._turn_to(COLUMNS)
        elif page == COLUMNS and (self.columns_page.corrected or self._preview is None):
            self.columns_page.confirm()
        else:
            self._turn_to(QUESTIONS if page == COLUMNS and self._questions.count else PREVIEW)

    def _turn_to(self, page: int) -> None:
        self._pages.turn_to(page)
        self._turned()

    def _turned(self) -> None:
        """Offer on a page what can be done there, and say what is missing."""
        page, preview, questions = self._pages.current, self._preview, self._questions
        known = bool(self.columns_page.found.columns)
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
        if page == COLUMNS and self.columns_page.offers:
            self.columns_page.preset_button.setFocus()
        elif page == QUESTIONS and self._questions.open_count:
            self._questions.focus_open()
        elif page == PREVIEW and not self.import_button.isEnabled():
            if self._preview is not None and self._preview.refusal is not None:
                self.preview_page.focus_hindrance()
            else:
                self.close_button.setFocus()
        else:
            button = {
                SOURCE: self.source_page.file_button,
                PREVIEW: self.import_button,
                DONE: self.close_button,
            }.get(page, self.next_button)
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
            self.last_page.begin(self._preview)

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
            self.source_page.tell_stopped()
        else:
            self._say(self.tr("Đã dừng, chưa ghi gì vào hồ sơ."))

    def done(self, result: int) -> None:
        """Hear no more of what was begun."""
        self._work.drop()
        self.source_page.drop()
        super().done(result)
