"""The log on an office screen: notes to read have the room, a form to write in comes with the focus."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.services import notes
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.criteria_list import CriteriaList
from cchc_desktop.ui.log_tab import LogTab
from tests.support import TODAY, row
from tests.ui.hands import press, write
from tests.ui.themed import themed
from tests.ui.window import choose, opened_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
MANY = 6


@pytest.fixture
def shown(qtbot: QtBot, qapp: QApplication, workspace: Workspace, tmp_path: Path) -> CriteriaList:
    for number in range(MANY):
        note = notes.NoteInput(TODAY, f"Đã gọi điện đôn đốc lần {number + 1}, đơn vị hẹn nộp trong tuần này")
        notes.write(workspace, [row(workspace, "1.1.1")], note)
    with themed(qapp):
        window = opened_window(qtbot, workspace, tmp_path)
        window.resize(1366, 728)
        window.show_page("criteria")
        criteria = window.pages.criteria.criteria
        choose(criteria, "1.1.1")
        criteria.table.setFocus()
        QApplication.processEvents()
        yield criteria


def tab_of(shown: CriteriaList) -> LogTab:
    QApplication.processEvents()
    return shown.detail.log


def test_notes_have_the_room_until_she_writes(qtbot: QtBot, shown: CriteriaList) -> None:
    tab = tab_of(shown)
    assert not tab.fields.isVisible()
    assert tab.notes_view.height() > tab.height() // 2
    press(qtbot, shown, Qt.Key.Key_Return)
    tab = tab_of(shown)
    assert tab.fields.isVisible()
    press(qtbot, shown, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is tab.progress_combo
    shown.table.setFocus()
    assert not tab_of(shown).fields.isVisible()


def test_what_is_typed_keeps_its_fields(qtbot: QtBot, shown: CriteriaList) -> None:
    press(qtbot, shown, Qt.Key.Key_Return)
    write(shown, "Đơn vị báo xong")
    shown.table.setFocus()
    assert tab_of(shown).fields.isVisible()
    choose(shown, "1.2")
    choose(shown, "1.1.1")
    assert tab_of(shown).fields.isVisible()
    tab_of(shown).write()
    shown.table.setFocus()
    assert not tab_of(shown).fields.isVisible()


def test_without_notes_or_with_room_for_both_nothing_is_folded(qtbot: QtBot, shown: CriteriaList) -> None:
    choose(shown, "1.2")
    assert tab_of(shown).fields.isVisible()
    choose(shown, "1.1.1", "1.2")
    assert tab_of(shown).fields.isVisible()
    choose(shown, "1.1.1")
    shown.window().resize(1366, 1000)
    assert tab_of(shown).fields.isVisible()
