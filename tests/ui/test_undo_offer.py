"""That Ctrl+Z takes something back is said until something else is saved."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cchc_desktop.services import checklists, notes
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.undo_offer import until_saved
from tests.support import TODAY, row
from tests.ui.hands import press
from tests.ui.window import choose


def save_something(workspace: Workspace) -> None:
    notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, "Việc khác"))


def test_of_rows_that_were_removed(window: MainWindow, workspace: Workspace) -> None:
    window.show_page("criteria")
    page = window.pages.criteria
    choose(page.criteria, "1.2")
    page.remove_button.click()
    assert "Ctrl+Z" in window.bars.messages.text
    save_something(workspace)
    assert window.bars.messages.text == ""


def test_of_a_checklist_that_was_removed(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> None:
    checklists.add_shipped(workspace)
    window.show_page("checks")
    forms = window.pages.checks.forms
    window.pages.checks.tabs.setCurrentWidget(forms)
    forms.table.setFocus()
    press(qtbot, window, Qt.Key.Key_Delete)
    assert "Ctrl+Z" in forms.done_label.text()
    press(qtbot, window, Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert len(checklists.checklists(workspace)) == 4
    assert forms.done_label.text() == ""


def test_what_is_said_there_later_stays(window: MainWindow, workspace: Workspace) -> None:
    label, bar = QLabel("Đã xóa", window), window.bars.messages
    bar.say("Đã xóa")
    for place in (label, bar):
        until_saved(window.session, place)
    label.setText("Không xóa được")
    bar.say("Không xóa được")
    save_something(workspace)
    assert (label.text(), bar.text) == ("Không xóa được", "Không xóa được")
