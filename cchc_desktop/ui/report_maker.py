"""Making a report: its kind, its choices, and what is to become of it: looked at, printed, saved."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QMenu,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.report_words import ReportWords
from cchc_desktop.ui.choice_form import ChoiceForm
from cchc_desktop.ui.keys import CTRL_ENTER, on_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.paper import PDF, Paper
from cchc_desktop.ui.paper_desk import PaperDesk, format_name
from cchc_desktop.ui.paper_saving import PaperSaving
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.recent_list import RecentList
from cchc_desktop.ui.recent_reports import RecentReport, recent_reports, remember_report
from cchc_desktop.ui.report_forms import AboutUnit, ReportForm, Worded
from cchc_desktop.ui.report_kinds import KindOfReport, kinds_of_report
from cchc_desktop.ui.report_order import Draft, Make, ReportOrder, asked
from cchc_desktop.ui.tasks import Job
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

T = TypeVar("T")
_FEWEST_KINDS = 3


class ReportMaker(QWidget):
    """The kinds on the left, the choices of one on the right. Esc stops what is being made."""

    kinds_list: QListWidget
    recent_list: QListWidget
    form_area: QScrollArea
    forms: QStackedWidget
    problem_label: QLabel
    import_button: QPushButton
    progress_row: QWidget
    progress_bar: QProgressBar
    stop_button: QPushButton
    preview_button: QPushButton
    print_button: QPushButton
    save_button: QPushButton
    done_label: QLabel

    def __init__(
        self,
        session: YearSession,
        desk: PaperDesk,
        messages: MessageBar,
        open_import: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        load_ui(self, "report_maker")
        making = [self.preview_button, self.print_button, self.save_button, self.stop_button]
        only_look(self, session.workspace.why_read_only, making)
        self._session = session
        self._desk = desk
        self._saving = PaperSaving(desk, self, self.done_label, messages)
        self._recent = RecentList(self)
        self._kinds = kinds_of_report()
        self._forms: dict[int, ReportForm] = {}
        self._job: Job | None = None
        self._running = False
        self._fill()
        self.import_button.clicked.connect(lambda _checked: open_import())
        self._connect()

    def _fill(self) -> None:
        for kind in self._kinds:
            self.kinds_list.addItem(kind.name)
        high = self.kinds_list.sizeHintForRow(0)  # all of them where there is room, a few at 150 %
        self.kinds_list.setMaximumHeight(high * self.kinds_list.count() + 4)
        self.kinds_list.setMinimumHeight(high * _FEWEST_KINDS)
        self.kinds_list.setCurrentRow(0)
        self._show_running(running=False)

    def _connect(self) -> None:
        self.kinds_list.currentRowChanged.connect(self._show_kind)
        self._recent.chosen.connect(self._make_again)
        self.preview_button.clicked.connect(self.preview)
        self.print_button.clicked.connect(self.print)
        self.stop_button.clicked.connect(self._stop)
        on_keys(self, CTRL_ENTER, self.preview_button, does=self.tr("Xem trước"))
        on_keys(self, [Qt.Key.Key_Escape], self._stop, does=self.tr("Dừng việc đang làm"))

    # showing

    def refresh(self) -> None:
        """Follow the session: its year, its units, the reports made meanwhile."""
        for form in self._forms.values():
            form.refresh()
        self._show_recent()
        self._show_kind()

    def open_for(self, unit: Unit | None, kind: str = "") -> None:
        """Begin a report of this kind, without one of that chosen last; of `unit` where it is about one."""
        if kind:
            self._choose_kind(kind)
        form = self._form
        if unit is not None and isinstance(form, ChoiceForm):
            if "unit" in form.inputs:
                form.choose("unit", unit.uid)
        elif unit is not None and isinstance(form, AboutUnit):
            form.choose_unit(unit.uid)
        self.preview_button.setFocus()

    def open_with(self, kind: str, choices: str) -> None:
        """Begin a report of the kind with this key (`report_kinds`), with these choices of its form."""
        self._choose_kind(kind)
        self._form.take(choices)
        self.preview_button.setFocus()

    def _choose_kind(self, key: str) -> None:
        self.kinds_list.setCurrentRow([one.key for one in self._kinds].index(key))

    @property
    def _kind(self) -> KindOfReport:
        return self._kinds[max(self.kinds_list.currentRow(), 0)]

    @property
    def _form(self) -> ReportForm:
        return self._form_of(max(self.kinds_list.currentRow(), 0))

    def every_form(self) -> list[ReportForm]:
        """The choices of all kinds."""
        return [self._form_of(row) for row in range(len(self._kinds))]

    def _form_of(self, row: int) -> ReportForm:
        """The choices of a kind, built when they are first looked at."""
        if row not in self._forms:
            form = self._forms[row] = self._kinds[row].form(self._session, self._desk.settings)
            form.refresh()
            if isinstance(form, Worded):
                form.words_button.clicked.connect(partial(self._edit_words, form))
            self.forms.addWidget(form)
        return self._forms[row]

    def _show_kind(self) -> None:
        self._problems = ProblemLine(self.problem_label, self._form.inputs)
        for form in self._forms.values():  # the one shown alone says how far there is to scroll
            high = QSizePolicy.Policy.Preferred if form is self._form else QSizePolicy.Policy.Ignored
            form.setSizePolicy(QSizePolicy.Policy.Preferred, high)
        self.forms.setCurrentWidget(self._form)
        self.done_label.clear()
        menu = QMenu(self)
        for suffix in self._kind.formats:
            menu.addAction(format_name(suffix), partial(self._save, suffix))
        self.save_button.setMenu(menu)
        missing = self._kind.needs_criteria and not self._session.view.rows
        if missing:
            self._problems.show(UserError(Fault.YEAR_WITHOUT_CRITERIA, year=self._session.year))
        else:
            self._problems.clear()
        self.import_button.setVisible(missing)
        self._enable(possible=not missing)

    def _show_recent(self) -> None:
        self._recent.show(recent_reports(self._desk.settings, self._session.workspace.uid))

    def _make_again(self, recent: RecentReport) -> None:
        """Choose what was chosen then, and look at it."""
        rows = [row for row, kind in enumerate(self._kinds) if kind.key == recent.kind]
        if self._running or not rows:
            return
        if recent.year != self._session.year:
            self._session.show_year(recent.year)
        self.kinds_list.setCurrentRow(rows[0])
        self._form.take(recent.choices)
        self.preview()

    # making

    def preview(self) -> None:
        """Render it and show its pages."""
        self._make(lambda paper: self._desk.preview(paper, self.window()))

    def print(self) -> None:
        """Render it and send it to a printer."""
        self._make(self._send)

    def _send(self, paper: Paper) -> None:
        if not self._desk.print(paper, self.window()):
            self._saving.save(paper.stem, PDF, paper.write)

    def _save(self, suffix: str) -> None:
        order = self._order()
        if order is not None:
            self._saving.save(order.stem, suffix, order.write)

    def _make(self, use: Callable[[Paper], object]) -> None:
        order = None if self._running else self._order()
        if order is None:
            return
        self._begin(lambda job: order.paper(job.report), use)

    def _begin(self, work: Callable[[Job], T], use: Callable[[T], object]) -> None:
        """Do `work` in the background, and use what comes of it."""
        self._show_running(running=True)
        self._job = self._desk.tasks.start(
            work, use, self._problems.show, ended=partial(self._show_running, running=False)
        )

    def _edit_words(self, form: Worded) -> None:
        """Draft the words of the report in the background, then show them."""
        workspace, drafts = self._session.workspace, list[Draft]()
        if self._problems.attempt(lambda: drafts.append(form.draft())):
            file, clock, draft = workspace.path, workspace.now, drafts[0]
            self._begin(lambda _job: asked(file, clock, draft), partial(self._show_words, form))

    def _show_words(self, form: Worded, words: ReportWords) -> None:
        from cchc_desktop.ui.report_words_dialog import ReportWordsDialog

        ReportWordsDialog(self._session.workspace, words, self.window()).exec()
        form.refresh()
        form.words_button.setFocus()

    def _order(self) -> ReportOrder | None:
        """What the form chooses, remembered among the recent ones; None when its problem is said."""
        chosen: list[Make] = []
        if not self._problems.attempt(lambda: chosen.append(self._form.chosen())):
            return None
        session = self._session
        title, kind = self._form.title(), self._kind.kind
        recent = RecentReport(
            self._kind.key,
            session.year,
            title,
            self._form.choices(),
            session.workspace.now().replace(second=0, microsecond=0),
        )
        remember_report(self._desk.settings, session.workspace.uid, recent)
        self._show_recent()
        workspace = session.workspace
        return ReportOrder(
            workspace.path, workspace.now, chosen[0], title, self._form.stem(), kind, session.year
        )

    def _stop(self) -> None:
        self._saving.cancel()
        if self._running and self._job is not None:
            self._job.cancel()

    def _show_running(self, *, running: bool) -> None:
        focused = self.stop_button.hasFocus()
        self._running = running
        self.progress_row.setVisible(running)
        self._enable(possible=not running)
        if running:
            self.done_label.clear()
            self.stop_button.setFocus()
        elif focused:
            self.preview_button.setFocus()

    def _enable(self, *, possible: bool) -> None:
        for widget in (self.form_area, self.preview_button, self.print_button, self.save_button):
            widget.setEnabled(possible)
