"""What every test of half-typed text does: type, be killed, look at the bar."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from cchc_desktop.domain.drafts import Draft
from cchc_desktop.domain.records import ProgressNote
from cchc_desktop.services import notes
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.drafts_bar import DraftsBar
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.text_edit import TextEdit
from tests.support import row
from tests.ui.hands import press, write
from tests.ui.window import choose

Start = Callable[[], MainWindow]
Kept = Callable[[], list[Draft]]


def kill(window: MainWindow) -> None:
    """Nothing is kept, forgotten or saved on the way out."""
    if window.leaving.half_typed is not None:
        delete(window.leaving.half_typed)
        window.leaving.half_typed = None
    for field in (*window.findChildren(QLineEdit), *window.findChildren(TextEdit)):
        field.setModified(False)
    window.hide()


def compose(qtbot: QtBot, window: MainWindow, *codes: str, text: str) -> None:
    """On the page of all criteria, from the table, by keyboard."""
    window.show_page("criteria")
    shown = window.pages.criteria.criteria
    choose(shown, *codes)
    shown.table.setFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    write(window, text)


def bar(window: MainWindow) -> DraftsBar:
    assert window.leaving.half_typed is not None
    assert window.leaving.half_typed.bar is not None
    return window.leaving.half_typed.bar


def log(workspace: Workspace, code: str) -> list[ProgressNote]:
    return notes.log_of(workspace, row(workspace, code).uid)
