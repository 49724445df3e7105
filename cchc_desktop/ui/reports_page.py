"""Báo cáo: reports are made here, and what was issued is found again."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QTabWidget, QWidget

from cchc_desktop.ui.issued_list import IssuedList
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.paper_desk import PaperDesk
from cchc_desktop.ui.report_maker import ReportMaker
from cchc_desktop.ui.year_session import YearSession


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
        self.maker = ReportMaker(session, desk, messages, open_import, self)
        self.issued = IssuedList(session, desk, messages, self)
        self.tabs.addTab(self.maker, self.tr("Làm báo cáo"))
        self.tabs.addTab(self.issued, self.tr("Đã ban hành"))

    def refresh(self) -> None:
        """Show everything again as the session sees it now."""
        self.title_label.setText(self.tr("Báo cáo năm {year}").format(year=self._session.year))
        self.maker.refresh()
        self.issued.refresh()

    def focus_filter(self) -> None:
        """Look for what was issued."""
        self.tabs.setCurrentWidget(self.issued)
        self.issued.focus_filter()

    def show_issued(self, uid: str) -> None:
        """Turn to what was issued, with one document chosen."""
        self.tabs.setCurrentWidget(self.issued)
        self.issued.choose(uid)

    def make(self) -> None:
        """Turn to where reports are made."""
        self.tabs.setCurrentWidget(self.maker)
