"""That Ctrl+Z takes back what was just done: no longer so once something else is saved."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.year_session import YearSession


def until_saved(session: YearSession, place: QLabel | MessageBar) -> None:
    """End what `place` says with the next commit, unless it says something else by then."""
    _Offer(session, place)


class _Offer(QObject):
    """Lives in `place` until it ends."""

    def __init__(self, session: YearSession, place: QLabel | MessageBar) -> None:
        super().__init__(place)
        self._place = place
        self._said = self._text()
        session.committed.connect(self.end)

    def end(self) -> None:
        if self._text() == self._said:
            (self._place.hide if isinstance(self._place, MessageBar) else self._place.clear)()
        self.deleteLater()

    def _text(self) -> str:
        return self._place.text if isinstance(self._place, MessageBar) else self._place.text()
