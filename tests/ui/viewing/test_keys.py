"""No key changes a file that may only be looked at."""

from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.records import Contact, new_uid
from cchc_desktop.domain.vocabulary import ContactRole
from cchc_desktop.services import units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.contacts_table import ContactsTable
from cchc_desktop.ui.navigation import HISTORY
from cchc_desktop.ui.unit_dialog import UnitDialog
from tests.support import clock, logical_dump
from tests.ui.hands import opened_dialog, press, write
from tests.ui.window import opened_window, with_every_page

SHORTCUTS = (
    (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
)


def test_no_key_changes_anything_nor_opens_a_dialog(qtbot: QtBot, looking: Workspace, tmp_path: Path) -> None:
    before = logical_dump(looking.path)
    window = with_every_page(opened_window(qtbot, looking, tmp_path))
    shown = window.pages.criteria.criteria
    detail = shown.detail
    places: tuple[QWidget, ...] = (
        shown.table,
        detail.log.text_edit,
        detail.log.notes_view,
        detail.info.name_edit,
        detail.info.coordinating_view,
        detail.info.milestones_table,
        detail.evidence.title_edit,
        window.navigation,
    )
    for place in places:
        for tab in (detail.log, detail.info, detail.evidence):
            if tab.isAncestorOf(place):
                detail.tabs.setCurrentWidget(tab)
        if isinstance(place, (QTableWidget, QListWidget)):
            place.setCurrentIndex(place.model().index(place.model().rowCount() - 1, 0))
        for key, held in SHORTCUTS:
            place.setFocus()
            press(qtbot, window, key, held=held)
            assert QApplication.activeModalWidget() is None
        place.setFocus()
        if place.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):  # else no input method writes there
            write(window, "ă")
    window.show_page(HISTORY)
    window.pages.history.changes_table.setFocus()
    press(qtbot, window, Qt.Key.Key_R, held=Qt.KeyboardModifier.ControlModifier)
    assert logical_dump(looking.path) == before
    labels = (detail.log.mode_label, detail.log.problem_label, detail.info.problem_label)
    told = [label.text() for label in (*labels, detail.evidence.problem_label)]
    assert [*told, window.bars.messages.text] == [""] * 5
    assert not detail.unsaved()


def test_people_are_read_not_typed(qtbot: QtBot, workspace: Workspace) -> None:
    unit = units.all_units(workspace)[0]
    person = Contact(new_uid(), unit.uid, ContactRole.LEADER, "Lan", "", "0225", 1)
    units.save_unit_card(workspace, unit, [person])
    with closing(Workspace.open_or_view(workspace.path, clock=clock)) as looking:
        dialog = opened_dialog(qtbot, UnitDialog(looking, unit, None))
        assert dialog.windowTitle().endswith("(chỉ xem)")
        assert dialog.people_hint.isHidden(), "it tells how to type"
        table: ContactsTable = dialog.people_table
        before = table.texts()
        for column in range(4):
            table.setCurrentCell(0, column)
            for key in (Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_X):
                table.setFocus()
                press(qtbot, dialog, key)
            table.setFocus()
            write(dialog, "ă")
        assert table.texts() == before
        assert before[0][1] == "Lan"
