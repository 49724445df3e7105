"""Báo cáo: reports are made here, and what was issued is found again."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QTabWidget, QWidget

from cchc_desktop.ui.later_tabs import add_later, fill
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.paper_desk import PaperDesk
from cchc_desktop.ui.report_maker import ReportMaker
from cchc_desktop.ui.year_session import YearSession

if TYPE_CHECKING:
    from cchc_desktop.ui.issued_list import IssuedList

_MAKER, _ISSUED = range(2)


class ReportsPage(QWidget):
    """The reports of the year looked at."""

    title_label: QLabel
    tabs: QTabWidget

    def __init__(
        self,
        session: YearSession,
        desk: PaperDesk,
        messages: MessageBar,
        open_import: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        load_ui(self, "reports_page")
        self._session = session
        self._desk = desk
        self._messages = messages
        self.maker = ReportMaker(session, desk, messages, open_import, self)
        self.tabs.addTab(self.maker, self.tr("Làm báo cáo"))
        add_later(self.tabs, [self.tr("Đã ban hành")], self._turned_to)

    @cached_property
    def issued(self) -> "IssuedList":
        """What was issued."""
        from cchc_desktop.ui.issued_list import IssuedList

        shown = IssuedList(self._session, self._desk, self._messages, self)
        fill(self.tabs, _ISSUED, shown)
        return shown

    def _turned_to(self, place: int) -> QWidget:
        if place == _MAKER:
            return self.maker
        self.issued.refresh()
        return self.issued

    def every(self) -> "list[QWidget]":
        """All of it, also what is else built when it is chosen."""
        return [self.maker, *self.maker.every_form(), self.issued]

    def refresh(self) -> None:
        """Show everything again as the session sees it now."""
        self.title_label.setText(self.tr("Báo cáo năm {year}").format(year=self._session.year))
        self.maker.refresh()
        if "issued" in self.__dict__:
            self.issued.refresh()

    def focus_filter(self) -> None:
        """Look for what was issued."""
        self.tabs.setCurrentWidget(self.issued)
        self.issued.focus_filter()

    def enter(self) -> None:
        """To the kinds of reports, or to what was issued where that is shown."""
        if self.tabs.currentIndex() == _MAKER:
            self.maker.kinds_list.setFocus()
        else:
            self.issued.focus_filter()

    def show_issued(self, uid: str) -> None:
        """Turn to what was issued, with one document chosen."""
        self.tabs.setCurrentWidget(self.issued)
        self.issued.choose(uid)

    def make(self) -> None:
        """Turn to where reports are made."""
        self.tabs.setCurrentWidget(self.maker)
