"""The bar that says, above every page, that the year shown is closed, and opens it again."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from cchc_desktop.domain.dates import show_date
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.year_session import YearSession


class ClosedBanner(MessageBar):
    """Stands as long as the year shown is closed; `reopen` asks for the reason."""

    def __init__(self, session: YearSession, reopen: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent, closable=False)
        self._session = session
        self._reopen = reopen

    def renew(self) -> None:
        """Show or hide it by the session's view."""
        view = self._session.view
        if view.criteria_set is None or not view.closed:
            self.hide()
            return
        text = self.tr("Năm {year} đã khóa ngày {day}: chỉ để xem, lọc, in và xuất.")
        said = text.format(year=view.criteria_set.year, day=show_date(view.criteria_set.closed_on))
        self.say(said, self.tr("Mở khóa…"), None if self._session.workspace.read_only else self._reopen)
