"""What is doubtful in the figures of an area, in words below them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QWidget

from cchc_desktop.domain.one_stop import MonthDoubt
from cchc_desktop.domain.one_stop_words import doubt_sentence
from cchc_desktop.ui.theme import SPACE_S

_TALL = 104
"""Its height at most, in device-independent pixels."""


class DoubtsList(QListWidget):
    """A line for each doubt; nothing of it is seen where there is none."""

    gone_to = Signal(object)
    """The doubt whose line was clicked or entered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doubts: Sequence[MonthDoubt] = ()
        self._room = 0
        self.itemActivated.connect(self._go)
        self.itemClicked.connect(self._go)

    def show_doubts(self, doubts: Sequence[MonthDoubt]) -> None:
        """List these, and stand where she stood."""
        chosen = self.currentRow()
        self._doubts = doubts
        self.clear()
        self.addItems([doubt_sentence(one) for one in doubts])
        self.setCurrentRow(min(max(chosen, 0), len(doubts) - 1))
        self.fit(self._room)
        self.setVisible(bool(doubts))

    def fit(self, height: int) -> None:
        """As many lines as there are doubts; in a page of a low `height` two, the others by scrolling."""
        self._room = height
        line = self.sizeHintForRow(0) if self.count() else 0
        room = min(_TALL, max(2 * line + SPACE_S, height // 6))
        self.setFixedHeight(min(room, line * self.count() + SPACE_S))

    def _go(self) -> None:
        number = self.currentRow()
        if 0 <= number < len(self._doubts):
            self.gone_to.emit(self._doubts[number])
