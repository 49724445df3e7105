"""Ctrl+Z in a field takes its typing back first, then the last step of the workspace."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.services import notes
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.main_window import MainWindow
from tests.support import TODAY, row
from tests.ui.hands import focused, press, retype, write
from tests.ui.window import choose

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    window.show_page("criteria")
    choose(window.pages.criteria.criteria, "1.2")
    return window


def test_typing_is_taken_back_before_the_last_step(
    qtbot: QtBot, workspace: Workspace, window: MainWindow
) -> None:
    notes.write(workspace, [row(workspace, "1.2")], notes.NoteInput(TODAY, "Đã ghi"))
    detail = window.pages.criteria.criteria.detail
    detail.write_note()
    write(window, "Đang gõ")
    for _letter in "Đang gõ":
        press(qtbot, window, Qt.Key.Key_Z, held=CONTROL)
    assert detail.log.text_edit.text() == ""
    assert len(notes.log_of(workspace, row(workspace, "1.2").uid)) == 1
    press(qtbot, window, Qt.Key.Key_Z, held=CONTROL)
    assert notes.log_of(workspace, row(workspace, "1.2").uid) == []
    assert focused(window) is detail.log.text_edit


@pytest.mark.parametrize("field", ["code_edit", "name_edit"])
def test_a_field_just_saved_is_taken_back_without_leaving_it(
    qtbot: QtBot, workspace: Workspace, window: MainWindow, field: str
) -> None:
    window.pages.criteria.criteria.detail.edit_fields()
    edit = getattr(window.pages.criteria.criteria.detail.info, field)
    edit.setFocus()
    before = edit.text()
    retype(qtbot, window, "Mới")
    press(qtbot, window, Qt.Key.Key_S, held=CONTROL)
    assert len(workspace.stacks().undoable) == 2
    assert focused(window) is edit
    press(qtbot, window, Qt.Key.Key_Z, held=CONTROL)
    assert edit.text() == before
    assert len(workspace.stacks().undoable) == 1
    press(qtbot, window, Qt.Key.Key_Y, held=CONTROL)
    assert edit.text() == "Mới"


def test_a_key_held_down_does_not_run_on_through_the_workspace(
    workspace: Workspace, window: MainWindow
) -> None:
    window.pages.criteria.criteria.detail.write_note()
    held = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, CONTROL, "", True, 1)
    QApplication.sendEvent(focused(window), held)
    assert held.isAccepted()
    once = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, CONTROL, "", False, 1)
    QApplication.sendEvent(focused(window), once)
    assert not once.isAccepted()
