"""A menu over the chosen rows of a table, by right click, the menu key or Shift+F10.

It offers what buttons and keys do already, with the keys shown: a way to find them.
"""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QKeyCombination, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QMenu


class MenuLine(Struct, frozen=True):
    """One thing that can be done; `key` does the same without the menu."""

    text: str
    act: Callable[[], object]
    key: QKeyCombination | Qt.Key | None = None
    enabled: bool = True


def of_button(button: QAbstractButton, key: QKeyCombination | Qt.Key | None = None) -> MenuLine:
    """What a button does, off while the button is."""
    return MenuLine(button.text(), button.click, key, button.isEnabled())


def offer_menu(view: QAbstractItemView, lines: Callable[[], Sequence[MenuLine]]) -> None:
    """Offer over `view` what `lines` tells when the menu is asked for; no lines, no menu."""
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    view.customContextMenuRequested.connect(lambda place: pop_up(view, place, lines()))


def pop_up(view: QAbstractItemView, place: QPoint, lines: Sequence[MenuLine]) -> None:
    """Show `lines` at `place` of the viewport."""
    if lines:
        menu = QMenu(view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_lines(menu, lines)
        menu.popup(view.viewport().mapToGlobal(place))


def add_lines(menu: QMenu, lines: Sequence[MenuLine]) -> None:
    """Put `lines` at the end of `menu`."""
    for line in lines:
        action = menu.addAction(line.text, line.act)
        action.setEnabled(line.enabled)
        if line.key is not None:
            action.setShortcut(QKeySequence(line.key))
            action.setShortcutVisibleInContextMenu(True)
