"""Báo cáo: reports are made here."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.paper_desk import PaperDesk
from cchc_desktop.ui.report_maker import ReportMaker
from cchc_desktop.ui.year_session import YearSession


class ReportsPage(QWidget):
    """The reports of the year looked at."""

    title_label: QLabel
    body_layout: QVBoxLayout

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
        self.body_layout.addWidget(self.maker)

    def refresh(self) -> None:
        """Show everything again as the session sees it now."""
        self.title_label.setText(self.tr("Báo cáo năm {year}").format(year=self._session.year))
        self.maker.refresh()
