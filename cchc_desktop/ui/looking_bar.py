"""The bar over a file that may only be looked at: why, and when it could be written. It follows the file."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.viewing import reason
from cchc_desktop.ui.year_session import YearSession

_LOOK_EVERY = 2000
"""Milliseconds between two looks at the file."""


class LookingBar(MessageBar):
    """Has the session follow the file. What cannot be followed is said, and what was shown stands."""

    followed = Signal()
    """The session shows what others wrote."""
    write_wanted = Signal()
    """Nobody writes any more, and she wants to."""

    def __init__(self, session: YearSession, parent: QWidget | None = None) -> None:
        super().__init__(parent, closable=False)
        self._session = session
        self._tell("")
        timer = QTimer(self, interval=_LOOK_EVERY)
        timer.timeout.connect(self._look_if_seen)
        timer.start()

    def look(self) -> None:
        """Look at the file now."""
        problem = ""
        try:
            if self._session.look_again():
                self.followed.emit()
        except UserError as error:
            if error.fault is not Fault.FILE_LOCKED:  # else being written at this moment
                problem = sentence(error)
        self._tell(problem)

    def _look_if_seen(self) -> None:
        if self.isVisible() and not self.window().isMinimized():
            self.look()

    def _tell(self, problem: str) -> None:
        why = self._session.workspace.why_not_writable()
        if problem:
            self.say(problem)
        elif why is not None:
            self.say(reason(why))
        else:
            text = self.tr("Chỉ xem: nay không còn ai ghi vào hồ sơ này.")
            self.say(text, self.tr("Mở để ghi"), self.write_wanted.emit)
