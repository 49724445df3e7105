"""Keys that act where they are meant to, and nowhere else."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton

CTRL_ENTER = (Qt.Modifier.CTRL | Qt.Key.Key_Return, Qt.Modifier.CTRL | Qt.Key.Key_Enter)
"""Both Enter keys. Never from text: "Ctrl+Return" and "Ctrl+Enter" are one key once Qt speaks Vietnamese."""

_CTRL_SHIFT = Qt.Modifier.CTRL | Qt.Modifier.SHIFT
CTRL_SHIFT_ENTER = (_CTRL_SHIFT | Qt.Key.Key_Return, _CTRL_SHIFT | Qt.Key.Key_Enter)


def on_keys(
    widget: QWidget,
    keys: Iterable[QKeyCombination | Qt.Key],
    act: "Callable[[], None] | QAbstractButton",
    context: Qt.ShortcutContext = Qt.ShortcutContext.WidgetWithChildrenShortcut,
    *,
    does: str = "",
) -> None:
    """Do `act` on any of `keys` while the focus is in `widget`; `does` is told in the sheet of keys.

    A key that stands for a button does nothing while the button is hidden: it is not offered then.
    """
    slot = act if callable(act) else partial(_click, act)
    for key in keys:
        # QShortcut(key, widget, act, context) would forget the context and act in the whole window
        shortcut = QShortcut(key, widget, context=context)
        shortcut.activated.connect(slot)
        shortcut.setWhatsThis(does)


def _click(button: "QAbstractButton") -> None:
    if button.isVisible():
        button.click()


def tell_keys(widget: QWidget, keys: Iterable[QKeyCombination | Qt.Key], does: str) -> None:
    """Tell in the sheet of keys what `widget` does on `keys` by itself."""
    for key in keys:
        told = QShortcut(key, widget)
        told.setEnabled(False)  # the key stays with the widget
        told.setWhatsThis(does)
