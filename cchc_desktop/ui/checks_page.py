"""Kiểm tra: the programme of the year, the checklists, and over both the check that is being made."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QStackedWidget, QTabWidget, QWidget

from cchc_desktop.domain.check_records import CheckRun
from cchc_desktop.domain.drafts import Typed
from cchc_desktop.services.check_drafts import check_of_answer
from cchc_desktop.services.checks import answers
from cchc_desktop.ui.check_programme import CheckProgramme
from cchc_desktop.ui.checklists_list import ChecklistsList
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

if TYPE_CHECKING:
    from cchc_desktop.ui.check_run_view import CheckRunView
    from cchc_desktop.ui.detail_panel import MakeDesk


class ChecksPage(QWidget):
    """`programme` and `forms` are its tabs."""

    stack: QStackedWidget
    overview: QWidget
    title_label: QLabel
    tabs: QTabWidget

    def __init__(
        self, session: YearSession, messages: MessageBar, desk: "MakeDesk", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        load_ui(self, "checks_page")
        only_look(self, session.why_only_look)
        self.programme = CheckProgramme(session, messages, self)
        self.forms = ChecklistsList(session, messages, self)
        self.tabs.addTab(self.programme, self.tr("Chương trình năm"))
        self.tabs.addTab(self.forms, self.tr("Mẫu phiếu"))
        self.tabs.tabBar().setDrawBase(False)
        self.programme.opened.connect(self.open_check)
        self.tabs.currentChanged.connect(self.refresh)

    @cached_property
    def running(self) -> "CheckRunView":
        """The check that covers the tabs; built when one is opened."""
        from cchc_desktop.ui.check_run_view import CheckRunView

        running = CheckRunView(self._session, self._desk, self)
        running.left.connect(self._show_programme)
        self.stack.addWidget(running)
        return running

    def refresh(self) -> None:
        """Show what is in sight again as it is now; a check that is gone gives way to the programme."""
        self.title_label.setText(self.tr("Kiểm tra năm {year}").format(year=self._session.year))
        if self.is_running and self.running.refresh():
            return
        self.stack.setCurrentWidget(self.overview)
        if self.tabs.currentWidget() is self.forms:
            self.forms.refresh()
        else:
            self.programme.refresh()

    def focus_filter(self) -> None:
        """Put the cursor where something is looked for: in the filter, or in the check that is made."""
        if self.is_running:
            self.running.table.setFocus()
        elif self.tabs.currentWidget() is self.forms:
            self.forms.table.setFocus()
        else:
            self.programme.focus_filter()

    def open_check(self, uid: str) -> None:
        """Go on with a check that has begun."""
        self.stack.setCurrentWidget(self.running)
        self.running.show_check(uid)

    def show_check(self, uid: str) -> None:
        """Open a check that has begun; choose in the programme one that is only planned."""
        if answers(self._session.workspace, self._session.workspace.read.get(CheckRun, uid)):
            self.open_check(uid)
            return
        self.stack.setCurrentWidget(self.overview)
        self.tabs.setCurrentWidget(self.programme)
        self.programme.filter_edit.clear()
        self.refresh()
        self.programme.choose(uid)

    @property
    def is_running(self) -> bool:
        """Whether a check covers the page."""
        return self.stack.currentWidget() is not self.overview

    def unsaved(self) -> bool:
        """Whether something typed is no record yet."""
        return bool(self.half_typed())

    def half_typed(self) -> list[Typed]:
        """All of that, as it is kept outside the workspace."""
        return self.running.editing.half_typed() if "running" in self.__dict__ else []

    def resume(self, typed: Typed) -> bool:
        """Put an answer of an earlier session in its cell; False when another is half typed."""
        if self.unsaved():
            return False
        self.open_check(check_of_answer(self._session.workspace, typed.uids[0]))
        return self.running.editing.resume(typed)

    def _show_programme(self) -> None:
        check = self.running.check
        self.stack.setCurrentWidget(self.overview)
        self.tabs.setCurrentWidget(self.programme)
        self.refresh()
        self.programme.choose(check.uid if check else "")
