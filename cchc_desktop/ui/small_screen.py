"""An office screen at 200 % leaves 683 x 384 pixels: what does not fit there scrolls, nothing is cut off."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)


def scrolled_dialog(dialog: QDialog) -> None:
    """Put all that `dialog` lays out into a room that scrolls."""
    laid_out = dialog.layout()
    assert laid_out is not None
    content = QWidget()
    content.setLayout(laid_out)
    for inner in content.findChildren(QScrollArea):
        inner.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    room = ScrolledRoom(dialog, content)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(room)


def scrolled_pages(stack: QStackedWidget, parent: QWidget) -> "ScrolledRoom":
    """A room for the pages of `stack`, each as large as it needs to be, whatever the others need."""
    stack.currentChanged.connect(lambda _current: _ask_only_the_current(stack))
    return ScrolledRoom(parent, stack)


class ScrolledRoom(QScrollArea):
    """Shows `content` where there is room, scrolls where there is not, and to whatever takes the focus."""

    def __init__(self, parent: QWidget, content: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = content
        self.setWidget(content)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._show_focused)

    def _show_focused(self, _before: QWidget | None, focused: QWidget | None) -> None:
        if focused is None or not self._content.isAncestorOf(focused):
            return
        size = focused.size().boundedTo(self.viewport().size())  # of what is larger, its beginning
        corner = focused.mapTo(self._content, QPoint(0, 0))
        across, down = size.width() // 2, size.height() // 2
        self.ensureVisible(corner.x() + across, corner.y() + down, across, down)


def _ask_only_the_current(stack: QStackedWidget) -> None:
    asked, unasked = QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored
    for number in range(stack.count()):
        policy = asked if number == stack.currentIndex() else unasked
        page = stack.widget(number)
        assert page is not None
        page.setSizePolicy(policy, policy)
