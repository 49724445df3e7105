"""Phím tắt (Ctrl+/): every key of the window by place, read from the actions and shortcuts themselves."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QMainWindow, QPushButton, QTextBrowser, QWidget

from cchc_desktop.ui.load_ui import load_ui

Told = dict[str, dict[str, list[str]]]
"""By place, what is done by which keys."""


def told_keys(places: Iterable[QWidget]) -> Told:
    """The keys of all that is in `places`, as far as it is said what they do."""
    told: Told = {}
    for place in places:
        for action in place.actions():
            _tell(told, place, action.text(), action.shortcut())
        for shortcut in place.findChildren(QShortcut):
            if shortcut.whatsThis():
                _tell(told, shortcut.parent(), shortcut.whatsThis(), shortcut.key())
    return told


def _tell(told: Told, owner: QObject | None, does: str, key: QKeySequence) -> None:
    shown = key.toString(QKeySequence.SequenceFormat.NativeText)
    if not shown:
        return
    keys = told.setdefault(_title(owner), {}).setdefault(does.replace("&", "").rstrip("…"), [])
    if shown not in keys:
        keys.append(shown)


def _title(owner: QObject | None) -> str:
    """The title of the screen that `owner` is a part of."""
    while isinstance(owner, QWidget) and not isinstance(owner, QMainWindow):
        if owner.windowTitle():
            return owner.windowTitle()
        owner = owner.parent()
    return QCoreApplication.translate("KeySheet", "Ở mọi nơi trong cửa sổ")


class KeySheet(QDialog):
    """The sheet for `places`; it can be copied, to be printed from elsewhere."""

    sheet_browser: QTextBrowser
    close_button: QPushButton

    def __init__(self, places: Iterable[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_ui(self, "key_sheet")
        self.close_button.clicked.connect(self.accept)
        self.sheet_browser.setHtml("".join(_as_html(told_keys(places))))
        self.sheet_browser.setFocus(Qt.FocusReason.OtherFocusReason)


def _as_html(told: Told) -> Iterable[str]:
    for place, lines in told.items():
        yield f"<h3>{escape(place)}</h3><table width='100%' cellpadding='3'>"
        for does, keys in lines.items():
            yield f"<tr><td width='34%'><b>{escape(', '.join(keys))}</b></td><td>{escape(does)}</td></tr>"
        yield "</table>"
