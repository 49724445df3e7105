"""The words of the công văn: by keyboard, oddities of the source pointed at, nothing mended by itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cchc_desktop.services.dispatch import shipped_text, text_of
from cchc_desktop.services.units import all_units, duties, unit_by_code
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.dispatch_dialog import DispatchDialog
from cchc_desktop.ui.duties_list import DutiesList
from cchc_desktop.ui.duty_dialog import DutyDialog
from cchc_desktop.ui.year_session import YearSession
from tests.support import log_lines, logical_dump
from tests.ui.hands import focused, opened_dialog, press, retype, write

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
TAB, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Return


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace) -> DispatchDialog:
    return opened_dialog(qtbot, DispatchDialog(workspace))


def headings(dialog: DispatchDialog) -> list[QLineEdit]:
    return dialog.headings_page.findChildren(QLineEdit)


def test_words_and_headings_are_one_step(qtbot: QtBot, workspace: Workspace, dialog: DispatchDialog) -> None:
    before, steps = logical_dump(workspace.path), len(log_lines(workspace.path))
    retype(qtbot, dialog, "V/v giao việc năm 2027")
    press(qtbot, dialog, Qt.Key.Key_M, held=ALT)
    retype(qtbot, dialog, "Thực hiện kế hoạch.")
    press(qtbot, dialog, ENTER)
    write(dialog, "Đoạn hai:")
    press(qtbot, dialog, Qt.Key.Key_K, held=ALT)
    press(qtbot, dialog, TAB, TAB)
    write(dialog, "Phòng Văn hóa")
    press(qtbot, dialog, ENTER, held=CTRL)
    assert not dialog.isVisible()
    text = text_of(workspace)
    assert (text.subject, text.opening) == ("V/v giao việc năm 2027", "Thực hiện kế hoạch.\nĐoạn hai:")
    assert text.closing == shipped_text().closing
    assert all_units(workspace)[0].heading == "Phòng Văn hóa"
    assert len(log_lines(workspace.path)) == steps + 1
    workspace.undo()
    assert logical_dump(workspace.path) == before


def test_nothing_typed_leaves_no_step(qtbot: QtBot, workspace: Workspace, dialog: DispatchDialog) -> None:
    steps = log_lines(workspace.path)
    press(qtbot, dialog, ENTER, held=CTRL)
    assert not dialog.isVisible()
    assert log_lines(workspace.path) == steps


def test_what_the_source_mistyped_is_pointed_at_and_mended_only_on_demand(
    qtbot: QtBot, workspace: Workspace, dialog: DispatchDialog
) -> None:
    hint = dialog.closing_hint
    assert hint.words == ["Bản gốc viết “cái cách”, có lẽ là “cải cách”."]
    assert "cái cách" in dialog.closing_edit.text()
    press(qtbot, dialog, Qt.Key.Key_K, held=ALT)
    press(qtbot, dialog, TAB, Qt.Key.Key_Space)
    assert focused(dialog) is dialog.closing_edit
    assert "cái cách" not in dialog.closing_edit.text()
    assert hint.isHidden()
    press(qtbot, dialog, Qt.Key.Key_Z, held=CTRL)
    assert "cái cách" in dialog.closing_edit.text()
    assert hint.isVisible()
    press(qtbot, dialog, Qt.Key.Key_Y, held=CTRL)
    press(qtbot, dialog, ENTER, held=CTRL)
    assert text_of(workspace).closing == shipped_text().closing.replace("cái cách", "cải cách")


def test_the_first_words_come_back(qtbot: QtBot, workspace: Workspace, dialog: DispatchDialog) -> None:
    retype(qtbot, dialog, "V/v khác")
    press(qtbot, dialog, ENTER, held=CTRL)
    again = opened_dialog(qtbot, DispatchDialog(workspace))
    press(qtbot, again, Qt.Key.Key_G, held=ALT)
    assert again.subject_edit.text() == shipped_text().subject
    press(qtbot, again, ENTER, held=CTRL)
    assert text_of(workspace) == shipped_text()


def test_a_heading_shows_the_name_it_follows(dialog: DispatchDialog, workspace: Workspace) -> None:
    names = [unit.name for unit in all_units(workspace)]
    assert [edit.placeholderText() for edit in headings(dialog)] == names
    assert [edit.text() for edit in headings(dialog)] == ["", "", "", "", f"{names[-1]}."]


def test_a_subject_is_asked_for(qtbot: QtBot, workspace: Workspace, dialog: DispatchDialog) -> None:
    before = logical_dump(workspace.path)
    retype(qtbot, dialog, " ")
    press(qtbot, dialog, ENTER, held=CTRL)
    assert dialog.isVisible()
    assert "“Trích yếu”" in dialog.problem_label.text()
    assert focused(dialog) is dialog.subject_edit
    assert logical_dump(workspace.path) == before


def test_a_duty_points_at_its_oddity(qtbot: QtBot, workspace: Workspace) -> None:
    odd = duties(workspace, unit_by_code(workspace, "PVHCC").uid)[1]
    dialog = opened_dialog(qtbot, DutyDialog(workspace, odd))
    assert "“như:các”" in dialog.oddity_hint.words[0]
    press(qtbot, dialog, TAB, Qt.Key.Key_Space)
    assert "như: các nhiệm vụ" in dialog.text_edit.text()
    press(qtbot, dialog, ENTER, held=CTRL)
    assert "như: các nhiệm vụ" in duties(workspace, odd.unit_uid)[1].text


def test_duties_are_moved_by_keyboard_and_the_cursor_goes_along(qtbot: QtBot, workspace: Workspace) -> None:
    unit = unit_by_code(workspace, "PVHCC")
    session = YearSession(workspace)
    shown = DutiesList(session)
    qtbot.addWidget(shown)
    shown.show_unit(unit)
    session.changed.connect(lambda: shown.show_unit(unit))
    with qtbot.waitActive(shown):
        shown.show()
    first, second = duties(workspace, unit.uid)
    item = shown.table.item(1, 2)
    assert item is not None
    assert item.text() == "126\n“như:các”?"
    shown.table.selectRow(1)
    assert not shown.down_button.isEnabled()
    shown.table.setFocus()
    press(qtbot, shown, Qt.Key.Key_Up, held=ALT)
    qtbot.waitUntil(lambda: shown.table.currentRow() == 0)
    assert [duty.uid for duty in duties(workspace, unit.uid)] == [second.uid, first.uid]
    assert not shown.up_button.isEnabled()
    press(qtbot, shown, Qt.Key.Key_Down, held=ALT)
    qtbot.waitUntil(lambda: shown.table.currentRow() == 1)
    assert [duty.uid for duty in duties(workspace, unit.uid)] == [first.uid, second.uid]
