"""The pages of the window, each built when it is first shown: the window opens with one of them.

They are built in their place: one that moves there is given the style sheet anew, with all in it.
"""

from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.records import Unit
from cchc_desktop.ui import navigation
from cchc_desktop.ui.dialogs import Dialogs
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.page_kinds import PageKinds
from cchc_desktop.ui.tasks import Tasks
from cchc_desktop.ui.year_place import YearPlace
from cchc_desktop.ui.year_session import YearSession

if TYPE_CHECKING:
    from cchc_desktop.domain.drafts import Typed
    from cchc_desktop.ui.activities_page import ActivitiesPage
    from cchc_desktop.ui.checks_page import ChecksPage
    from cchc_desktop.ui.criteria_list import CriteriaList
    from cchc_desktop.ui.criteria_page import CriteriaPage
    from cchc_desktop.ui.evidence_desk import EvidenceDesk
    from cchc_desktop.ui.figures_page import FiguresPage
    from cchc_desktop.ui.findings_page import FindingsPage
    from cchc_desktop.ui.history_page import HistoryPage
    from cchc_desktop.ui.open_points_page import OpenPointsPage
    from cchc_desktop.ui.paper_desk import PaperDesk
    from cchc_desktop.ui.reports_page import ReportsPage
    from cchc_desktop.ui.scores_page import ScoresPage
    from cchc_desktop.ui.todo_page import TodoPage
    from cchc_desktop.ui.unit_page import UnitPage

    Page: TypeAlias = (
        TodoPage
        | UnitPage
        | CriteriaPage
        | OpenPointsPage
        | ScoresPage
        | ChecksPage
        | FindingsPage
        | FiguresPage
        | ActivitiesPage
        | ReportsPage
        | HistoryPage
    )
    """Each can show itself again (`refresh`) and put the cursor in its filter (`focus_filter`)."""


class Pages:
    """Shows the page of a navigation key in `stack`; `current` is the one shown.

    While `detail_action` is checked, pages of criteria show the detail of what is chosen.
    """

    def __init__(
        self,
        session: YearSession,
        stack: QStackedWidget,
        messages: MessageBar,
        dialogs: Dialogs,
        tasks: Tasks,
        settings: QSettings,
        detail_action: QAction,
    ) -> None:
        self._session = session
        self._listing = (session, self.desk, settings, detail_action)
        """What pages that list criteria are given."""
        self._tasks = tasks
        self._settings = settings
        self._stack = stack
        self._messages = messages
        self._dialogs = dialogs
        self._desk: EvidenceDesk | None = None
        self._place, self._unit_place = YearPlace(), YearPlace()
        self._kinds = PageKinds(session, self.__dict__)
        self.current: Page | None = None

    def desk(self) -> "EvidenceDesk":
        """What handles files of documents, for all pages; made when the first of them asks."""
        if self._desk is None:
            from cchc_desktop.ui.evidence_desk import EvidenceDesk

            self._desk = EvidenceDesk(self._session.workspace, self._tasks, self._session)
        return self._desk

    def handles_files(self) -> bool:
        """Whether files are being taken in or out just now."""
        return self._desk is not None and self._desk.running

    def close(self) -> None:
        """Clear away what was opened, once nothing runs in the background any more."""
        if self._desk is not None:
            self._desk.close()
        if "papers" in self.__dict__:
            self.papers.close()

    @cached_property
    def papers(self) -> "PaperDesk":
        """What handles reports once they are rendered."""
        from cchc_desktop.ui.paper_desk import PaperDesk

        return PaperDesk(self._tasks, self._settings, self._session.workspace)

    @cached_property
    def todo(self) -> "TodoPage":
        """Việc cần làm."""
        from cchc_desktop.ui.todo_page import TodoPage

        return TodoPage(*self._listing, self._messages, self._stack)

    @cached_property
    def unit(self) -> "UnitPage":
        """Đơn vị."""
        from cchc_desktop.ui.unit_page import UnitPage

        return UnitPage(*self._listing, self._unit_place, self._stack)

    @cached_property
    def criteria(self) -> "CriteriaPage":
        """Bộ tiêu chí."""
        from cchc_desktop.ui.criteria_page import CriteriaPage

        open_import = self._dialogs.import_workbook
        ways = (open_import, lambda: open_import(pasted=True), self._dialogs.new_year)
        return CriteriaPage(*self._listing, self._messages, *ways, self._place, self._stack)

    @cached_property
    def open_points(self) -> "OpenPointsPage":
        """Chưa phân công / chồng lấn."""
        from cchc_desktop.ui.open_points_page import OpenPointsPage

        return OpenPointsPage(*self._listing, self._stack)

    @cached_property
    def scores(self) -> "ScoresPage":
        """Tự chấm điểm."""
        from cchc_desktop.ui.scores_page import ScoresPage

        return ScoresPage(self._session, self._messages, self._settings, self._stack)

    @cached_property
    def checks(self) -> "ChecksPage":
        """Kiểm tra."""
        from cchc_desktop.ui.checks_page import ChecksPage

        return ChecksPage(self._session, self._messages, self.desk, self._stack)

    @cached_property
    def findings(self) -> "FindingsPage":
        """Không phù hợp."""
        from cchc_desktop.ui.findings_page import FindingsPage

        return FindingsPage(self._session, self._messages, self._stack)

    @cached_property
    def figures(self) -> "FiguresPage":
        """Một cửa."""
        from cchc_desktop.ui.figures_page import FiguresPage

        return FiguresPage(self._session, self._messages, self._stack)

    @cached_property
    def activities(self) -> "ActivitiesPage":
        """Sổ hoạt động."""
        from cchc_desktop.ui.activities_page import ActivitiesPage

        return ActivitiesPage(self._session, self._messages, self._stack)

    @cached_property
    def reports(self) -> "ReportsPage":
        """Báo cáo."""
        from cchc_desktop.ui.reports_page import ReportsPage

        open_import = self._dialogs.import_workbook
        return ReportsPage(self._session, self.papers, self._messages, open_import, self._stack)

    @cached_property
    def history(self) -> "HistoryPage":
        """Lịch sử thay đổi."""
        from cchc_desktop.ui.history_page import HistoryPage

        return HistoryPage(self._session, self._tasks, self._messages, self._stack)

    def follow(self) -> None:
        """Have pages that fit the year shown: of one that is closed they change nothing."""
        self._kinds.follow()

    def show(self, key: str) -> None:
        """Show the page or unit of a navigation key, as the session sees it now."""
        page = self._page(key)
        if key.startswith(navigation.UNIT):
            self.unit.choose(key.removeprefix(navigation.UNIT))
        page.refresh()
        self.current = page
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def _page(self, key: str) -> "Page":
        """The page that `key` of the navigation leads to: the property of that name, else that of a unit."""
        page: Page = getattr(self, key) if key in navigation.PAGES else self.unit
        return page

    def every(self) -> "list[QWidget]":
        """All pages, and what of them is built only when something is chosen."""
        pages = [self._page(key) for key in (*navigation.PAGES, navigation.UNIT)]
        chosen = [self.unit.duties, *self.scores.every(), self.checks.running]
        return [*pages, *chosen, *self.criteria.criteria.detail.every(), *self.reports.every()]

    def reveal(self, uid: str) -> None:
        """Choose a criterion on the page of its unit or of all criteria, which is shown, and go there."""
        if self.shown_unit() is not None:
            self.unit.reveal(uid)
        else:
            self.criteria.criteria.reveal([uid])
        shown = self.shown_list()
        if shown is not None:
            shown.table.setFocus()

    def shown_list(self) -> "CriteriaList | TodoPage | None":
        """What lists criteria on the page shown."""
        if self.is_shown("todo"):
            return self.todo
        return getattr(self.current, "criteria", None)

    def focus_filter(self) -> None:
        """Put the cursor in the filter of the page shown."""
        if self.current is not None:
            self.current.focus_filter()

    def enter(self) -> None:
        """Give the keyboard to the page shown: to its filter, or where else it says that its work begins."""
        if self.current is not None:
            getattr(self.current, "enter", self.current.focus_filter)()

    def write_note(self) -> None:
        """Put the cursor where a note on the shown criterion is written."""
        shown = self.shown_list()
        if shown is not None:
            shown.write_note()

    def extend(self) -> None:
        """Move the due dates of the chosen criteria. Raises UserError NOTHING_SELECTED."""
        self._needed_list().extend()

    def make_series(self) -> None:
        """Give them milestones that come again and again. Raises UserError NOTHING_SELECTED."""
        self._needed_list().make_series()

    def edit_set(self) -> None:
        """Edit what the criteria of the year come from."""
        self.criteria.edit_set()

    def unsaved(self) -> bool:
        """Whether something typed on any page is no record yet."""
        return any(shown.unsaved() for shown in self._kinds.typed_in(self._stack))

    def half_typed(self) -> "list[Typed]":
        """All of that, as it is kept outside the workspace."""
        return [typed for shown in self._kinds.typed_in(self._stack) for typed in shown.half_typed()]

    def showing_reports(self) -> bool:
        """Whether the page of reports is the one shown."""
        return self.is_shown("reports")

    def shown_unit(self) -> Unit | None:
        """The unit shown, when a unit is."""
        return self.unit.unit if self.is_shown("unit") else None

    def _needed_list(self) -> "CriteriaList | TodoPage":
        shown = self.shown_list()
        if shown is None:
            raise UserError(Fault.NOTHING_SELECTED)
        return shown

    def is_shown(self, name: str) -> bool:
        """Whether the page of this property is the one shown; it may not have been built."""
        return self.current is not None and self.current is self.__dict__.get(name)
