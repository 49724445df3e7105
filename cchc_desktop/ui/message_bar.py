"""The one inline bar above the pages: what just failed, what can be done about it. No chain of dialogs."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from cchc_desktop.domain.errors import UserError
from cchc_desktop.ui.bar_buttons import leave_keyboard
from cchc_desktop.ui.enter_button import EnterButton, EnterToolButton
from cchc_desktop.ui.theme import SPACE_M, SPACE_S


class MessageBar(QWidget):
    """Hidden until it has something to say; an action button is optional."""

    def __init__(self, parent: QWidget | None = None, *, closable: bool = True) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setMinimumWidth(1)  # the name of a file may be one long word
        self._button = EnterButton(self)
        self._close = close = EnterToolButton(self)
        close.setText("✕")
        close.setToolTip(self.tr("Đóng thông báo"))
        close.setAccessibleName(self.tr("Đóng thông báo"))
        leave_keyboard([self._button, close])
        if not closable:
            close.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        layout.setSpacing(SPACE_S)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._button)
        layout.addWidget(close)
        self._action: Callable[[], object] | None = None
        self._button.clicked.connect(self.act)
        close.clicked.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """What the bar says, empty when it is hidden."""
        return self._label.text() if not self.isHidden() else ""

    def say(self, text: str, action_text: str = "", action: Callable[[], object] | None = None) -> None:
        """Show `text`, with a button when there is an `action`."""
        self._label.setText(text)
        self._action = action
        self._button.setText(action_text)
        self._button.setVisible(action is not None)
        self.show()

    def reached_after(self, widget: QWidget) -> None:
        """Tab goes from `widget` to the buttons of the bar."""
        QWidget.setTabOrder(widget, self._button)
        QWidget.setTabOrder(self._button, self._close)

    def attempt(self, work: Callable[[], object]) -> bool:
        """Run `work`; say an expected failure and return False."""
        try:
            work()
        except UserError as error:
            from cchc_desktop.domain.sentences import sentence

            self.say(sentence(error))
            return False
        self.hide()
        return True

    def act(self) -> None:
        """Do what the button offers."""
        if self._action is not None:
            self._action()
