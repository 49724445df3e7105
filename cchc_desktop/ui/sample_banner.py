"""The bar that says, above every page, that the criteria shown are sample data."""

from PySide6.QtWidgets import QWidget

from cchc_desktop.domain.labels import SAMPLE_MARK
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.year_session import YearSession


class SampleBanner(MessageBar):
    """Stands as long as the year shown is sample data, and offers to drop it; `messages` says what fails."""

    def __init__(self, session: YearSession, messages: MessageBar, parent: QWidget) -> None:
        super().__init__(parent, closable=False)
        self._session = session
        self._messages = messages

    def renew(self) -> None:
        """Show or hide it by the session's view."""
        if self._session.view.sample:
            drop = None if self._session.only_look else self._drop
            self.say(SAMPLE_MARK, self.tr("Bỏ dữ liệu mẫu"), drop)
        else:
            self.hide()

    def _drop(self) -> None:
        from cchc_desktop.services.sample import drop_sample

        self._messages.attempt(lambda: drop_sample(self._session.workspace, self._session.view))
