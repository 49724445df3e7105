"""The inputs that stand over a cell while it is edited, and how each is left by a key."""

from PySide6.QtCore import (
    QEvent,
    QRect,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QWidget

from cchc_desktop.domain.text import fold
from cchc_desktop.ui.cells import Way
from cchc_desktop.ui.index import Index
from cchc_desktop.ui.text_edit import TextEdit

_KEYS = {
    (Qt.Key.Key_Return, False): Way.DOWN,
    (Qt.Key.Key_Enter, False): Way.DOWN,
    (Qt.Key.Key_Return, True): Way.ALL,
    (Qt.Key.Key_Enter, True): Way.ALL,
    (Qt.Key.Key_Tab, False): Way.NEXT,
    (Qt.Key.Key_Backtab, False): Way.PREVIOUS,
    (Qt.Key.Key_Escape, False): Way.GIVE_UP,
}
_ARROWS = {Qt.Key.Key_Down: Way.DOWN, Qt.Key.Key_Up: Way.UP}
_OPEN_LIST = Qt.Modifier.ALT | Qt.Key.Key_Down
_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_CHOICES_WIDTH = 280
"""Of the list that pops up at least, in device-independent pixels: units are shown with their names."""
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""A list that pops up, another window: the cell is not left."""


def _way(event: QKeyEvent, *, arrows: bool) -> Way | None:
    """The way that a key means; None for one that is typed."""
    key, held = Qt.Key(event.key()), event.modifiers()
    if arrows and key in _ARROWS and not held & ~Qt.KeyboardModifier.KeypadModifier:
        return _ARROWS[key]
    if held & Qt.KeyboardModifier.AltModifier:
        return None
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held & Qt.KeyboardModifier.ShiftModifier:
        return None
    return _KEYS.get((key, bool(held & ~_PLAIN)))


class CellLine(QLineEdit):
    """A cell of one line. With `choices` those that match pop up below; nothing is completed inline.

    What follows " - " in a choice explains it and is not written. Of a cell that lists several (`many`) the
    last one typed is looked up.
    """

    left = Signal(Way)

    def __init__(self, parent: QWidget, choices: list[str], *, many: bool = False) -> None:
        super().__init__(parent)
        self._popup: _Choices | None = None
        if choices:
            self._popup = _Choices(choices, self, many=many)
            self.setCompleter(self._popup)

    def put(self, text: str) -> None:
        """Type `text` in place of what it holds."""
        self.selectAll()
        self.insert(text)

    def event(self, event: QEvent) -> bool:
        """Keys that leave come here first: the list that pops up sends them past every filter."""
        if isinstance(event, QKeyEvent) and event.type() != QEvent.Type.KeyRelease:
            way = _way(event, arrows=self._offered() is None)
            if way is not None:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self._leave(way)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._popup is not None and event.keyCombination() == _OPEN_LIST:
            self._popup.setCompletionPrefix("")
            self._popup.complete()
        else:
            super().keyPressEvent(event)
        event.accept()  # what means nothing here would move the table below, away from this cell

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.left.emit(Way.STAY)

    def _offered(self) -> QAbstractItemView | None:
        """The list that pops up, while it does."""
        popup = self._popup.popup() if self._popup is not None else None
        return popup if popup is not None and popup.isVisible() else None

    def _leave(self, way: Way) -> None:
        offered = self._offered()
        if self._popup is not None and offered is not None:
            chosen = offered.currentIndex()
            offered.hide()
            if way is Way.GIVE_UP:
                return
            if chosen.isValid():
                self.setText(self._popup.pathFromIndex(chosen))
                self.setModified(True)
        self.left.emit(way)


class CellText(TextEdit):
    """A cell of running text: Shift+Enter or Alt+Enter begins a line, Enter leaves."""

    left = Signal(Way)

    def put(self, text: str) -> None:
        """Type `text` in place of what it holds."""
        self.selectAll()
        self.insertPlainText(text)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() != QEvent.Type.KeyRelease:
            way = _way(event, arrows=False)
            if way is not None:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self.left.emit(way)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.insertPlainText("\n")
        else:
            super().keyPressEvent(event)
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.left.emit(Way.STAY)


def stand_over(editor: CellLine | CellText, cell: QRect, room: QWidget, least: QSize) -> None:
    """Let `editor` cover `cell` of the viewport `room`, no smaller than `least`, within the room.

    One of running text may reach up from the last row; one of a line keeps the height of its cell.
    """
    width = min(max(cell.width(), least.width()), room.width())
    height = min(max(cell.height(), least.height()), room.height())
    left = max(0, min(cell.left(), room.width() - width))
    reaches_up = isinstance(editor, CellText) and cell.top() >= 0
    top = min(cell.top(), room.height() - height) if reaches_up else cell.top()
    editor.setGeometry(left, top, width, height)


class _Choices(QCompleter):
    """Matches anywhere in a choice, without marks."""

    def __init__(self, choices: list[str], line: CellLine, *, many: bool) -> None:
        super().__init__(line)
        self._line = line
        self._many = many
        self.setModel(_Folded(choices, self))
        self.setCompletionRole(Qt.ItemDataRole.UserRole)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = self.popup()
        assert popup is not None
        popup.setProperty("role", "choices")
        popup.setMinimumWidth(_CHOICES_WIDTH)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)

    def splitPath(self, path: str) -> list[str]:
        return [fold(path.rpartition(",")[2] if self._many else path).strip()]

    def pathFromIndex(self, index: Index) -> str:
        chosen = str(index.data()).partition(" - ")[0]
        before, comma, _typed = self._line.text().rpartition(",")
        return f"{before}{comma} {chosen}".strip() if self._many and comma else chosen


class _Folded(QStringListModel):
    """Choices with their folded text beside."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.UserRole:
            return fold(str(super().data(index, Qt.ItemDataRole.DisplayRole)))
        return super().data(index, role)
