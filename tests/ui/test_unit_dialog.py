"""A unit and its people, typed with the keyboard alone and saved as one step."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.records import Assignment, Contact
from cchc_desktop.domain.vocabulary import AssignmentRole, ContactRole
from cchc_desktop.services.criteria import set_person
from cchc_desktop.services.units import (
    all_units,
    contacts,
    new_contact,
    new_unit,
    unit_by_code,
)
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.unit_dialog import UnitDialog
from tests.support import log_lines, logical_dump, row, saved_person, saved_unit
from tests.ui.hands import focused, opened_dialog, press, retype, write
from tests.ui.window import opened_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
TAB, ENTER, ESC, F2 = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_F2


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace) -> UnitDialog:
    return opened_dialog(qtbot, UnitDialog(workspace, unit_by_code(workspace, "KT")))


def people(workspace: Workspace) -> list[tuple[ContactRole, str, str, str]]:
    return [
        (one.role, one.name, one.title, one.phone)
        for one in contacts(workspace, unit_by_code(workspace, "KT").uid)
    ]


def add_contact(workspace: Workspace, name: str) -> Contact:
    blank = new_contact(workspace, unit_by_code(workspace, "KT").uid)
    return saved_person(workspace, replace(blank, name=name))


def test_people_are_pasted_from_a_spreadsheet(qtbot: QtBot, workspace: Workspace, dialog: UnitDialog) -> None:
    """From the name on, then with the role before it; what is beyond the last column is left out."""
    QApplication.clipboard().setText("Người Mẫu Một\tPhó  phòng\t0901\tghi chú\r\nNgười Mẫu Hai\t\t0902\r\n")
    press(qtbot, dialog, Qt.Key.Key_V, held=CTRL)
    table = dialog.people_table
    table.setCurrentCell(1, 0)
    QApplication.clipboard().setText("lanh dao\tNgười Mẫu Ba\nkhông rõ\tNgười Mẫu Bốn\tChuyên viên")
    press(qtbot, dialog, Qt.Key.Key_V, held=CTRL)
    press(qtbot, dialog, ENTER, held=CTRL)
    assert people(workspace) == [
        (ContactRole.FOCAL_POINT, "Người Mẫu Một", "Phó phòng", "0901"),
        (ContactRole.LEADER, "Người Mẫu Ba", "", "0902"),
        (ContactRole.FOCAL_POINT, "Người Mẫu Bốn", "Chuyên viên", ""),
    ]


def test_people_are_typed_one_after_another(qtbot: QtBot, workspace: Workspace, dialog: UnitDialog) -> None:
    write(dialog, "Người Mẫu Một")
    press(qtbot, dialog, TAB)
    write(dialog, "Trưởng phòng")
    press(qtbot, dialog, TAB)
    write(dialog, "0912 345 678")
    press(qtbot, dialog, TAB)  # past the last cell: the next person, from the role on
    press(qtbot, dialog, Qt.Key.Key_Down, TAB)
    write(dialog, "Người Mẫu Hai")
    press(qtbot, dialog, ENTER, held=CTRL)
    assert not dialog.isVisible()
    assert people(workspace) == [
        (ContactRole.FOCAL_POINT, "Người Mẫu Một", "Trưởng phòng", "0912 345 678"),
        (ContactRole.IN_CHARGE, "Người Mẫu Hai", "", ""),
    ]


def test_names_and_people_are_one_step(qtbot: QtBot, workspace: Workspace, dialog: UnitDialog) -> None:
    before, steps = logical_dump(workspace.path), len(log_lines(workspace.path))
    write(dialog, "Người Mẫu Một")
    press(qtbot, dialog, Qt.Key.Key_T, held=ALT)
    retype(qtbot, dialog, "Phòng Kinh tế và Hạ tầng")
    press(qtbot, dialog, Qt.Key.Key_K, held=ALT)
    retype(qtbot, dialog, "Lãnh đạo phòng Kinh tế và Hạ tầng")
    press(qtbot, dialog, Qt.Key.Key_U, held=ALT)
    assert not dialog.isVisible()
    unit = unit_by_code(workspace, "KT")
    assert (unit.name, unit.addressee) == ("Phòng Kinh tế và Hạ tầng", "Lãnh đạo phòng Kinh tế và Hạ tầng")
    assert len(people(workspace)) == 1
    assert len(log_lines(workspace.path)) == steps + 1
    assert workspace.stacks().undoable[-1].name == f"sửa đơn vị {unit.short_name}"
    workspace.undo()
    assert logical_dump(workspace.path) == before


def test_spellings_are_parted_by_semicolons(qtbot: QtBot, workspace: Workspace, dialog: UnitDialog) -> None:
    dialog.spellings_edit.setFocus()
    retype(qtbot, dialog, "Tổ CCHC; P. Văn xã")
    press(qtbot, dialog, ENTER, held=CTRL)
    assert unit_by_code(workspace, "KT").spellings == "Tổ CCHC\nP. Văn xã"


def test_the_former_name_is_shown(qtbot: QtBot, workspace: Workspace, dialog: UnitDialog) -> None:
    assert dialog.former_label.isHidden()
    dialog.name_edit.setText("Phòng Kinh tế và Hạ tầng")
    dialog.save_button.click()
    again = opened_dialog(qtbot, UnitDialog(workspace, unit_by_code(workspace, "KT")))
    assert again.former_label.text() == "Tên cũ: Phòng Kinh tế (đến 23/11/2026)"
    assert again.former_label.isVisible()


def test_a_code_in_use_is_said_at_its_field(qtbot: QtBot, workspace: Workspace, dialog: UnitDialog) -> None:
    press(qtbot, dialog, Qt.Key.Key_M, held=ALT)
    retype(qtbot, dialog, "vhxh")
    press(qtbot, dialog, Qt.Key.Key_T, held=ALT)
    press(qtbot, dialog, ENTER)
    assert dialog.isVisible()
    assert "“vhxh”" in dialog.problem_label.text()
    assert dialog.problem_label.isVisible()
    assert focused(dialog) is dialog.code_edit
    assert dialog.code_edit.text() == "vhxh"


def test_a_person_without_a_name_is_said_at_the_cell(
    qtbot: QtBot, workspace: Workspace, dialog: UnitDialog
) -> None:
    press(qtbot, dialog, TAB, TAB)  # away from the table and on
    press(qtbot, dialog, Qt.Key.Key_L, held=ALT)
    press(qtbot, dialog, Qt.Key.Key_Right, Qt.Key.Key_Right)
    write(dialog, "0912")
    press(qtbot, dialog, ENTER, held=CTRL)
    assert dialog.isVisible()
    assert "“Họ và tên” còn trống" in dialog.problem_label.text()
    assert dialog.people_table.currentColumn() == 1
    assert dialog.people_table.texts()[0][3] == "0912"
    assert people(workspace) == []


def test_enter_edits_and_goes_down_but_never_leaves(
    qtbot: QtBot, workspace: Workspace, dialog: UnitDialog
) -> None:
    press(qtbot, dialog, Qt.Key.Key_G, held=ALT)
    dialog.people_table.setCurrentCell(0, 1)  # as a click does, while the new row is being typed
    press(qtbot, dialog, ENTER)
    write(dialog, "Một")
    press(qtbot, dialog, ENTER)
    assert (dialog.people_table.currentRow(), dialog.people_table.currentColumn()) == (1, 1)
    press(qtbot, dialog, F2)
    write(dialog, "Hai")
    press(qtbot, dialog, ENTER)
    assert [texts[1] for texts in dialog.people_table.texts()] == ["Một", "Hai"]
    assert dialog.isVisible()


def test_tab_leaves_the_table_at_its_ends(qtbot: QtBot, dialog: UnitDialog) -> None:
    press(qtbot, dialog, F2, TAB, TAB)
    press(qtbot, dialog, TAB)
    assert focused(dialog) is dialog.add_button
    assert dialog.people_table.rowCount() == 1
    press(qtbot, dialog, Qt.Key.Key_Backtab)
    dialog.people_table.setCurrentCell(0, 0)
    press(qtbot, dialog, F2, Qt.Key.Key_Backtab)
    assert focused(dialog) is dialog.retired_edit


def test_people_are_removed_and_raised(qtbot: QtBot, workspace: Workspace) -> None:
    for name in ("Một", "Hai", "Ba"):
        add_contact(workspace, name)
    dialog = opened_dialog(qtbot, UnitDialog(workspace, unit_by_code(workspace, "KT")))
    assert not dialog.raise_button.isEnabled()
    press(qtbot, dialog, Qt.Key.Key_Down, Qt.Key.Key_Down)
    press(qtbot, dialog, Qt.Key.Key_A, held=ALT)
    press(qtbot, dialog, Qt.Key.Key_Up)
    press(qtbot, dialog, Qt.Key.Key_B, held=ALT)
    press(qtbot, dialog, Qt.Key.Key_U, held=ALT)
    assert [name for _role, name, _title, _phone in people(workspace)] == ["Ba", "Hai"]


def test_what_a_removed_person_answered_for_stays_with_the_unit(qtbot: QtBot, workspace: Workspace) -> None:
    person = add_contact(workspace, "Một")
    led = row(workspace, "1.1.2")
    set_person(workspace, [led], person.uid)
    before = logical_dump(workspace.path)
    dialog = opened_dialog(qtbot, UnitDialog(workspace, unit_by_code(workspace, "KT")))
    press(qtbot, dialog, Qt.Key.Key_B, held=ALT)
    press(qtbot, dialog, Qt.Key.Key_U, held=ALT)
    (lead,) = workspace.read.find(Assignment, criterion_uid=led.uid, role=AssignmentRole.LEAD)
    assert lead.person_uid is None
    workspace.undo()
    assert logical_dump(workspace.path) == before


def test_esc_does_not_throw_typed_text_away_at_once(
    qtbot: QtBot, workspace: Workspace, dialog: UnitDialog
) -> None:
    write(dialog, "Người Mẫu Một")
    press(qtbot, dialog, TAB, ESC)  # leaves the cell
    press(qtbot, dialog, ESC)
    assert dialog.isVisible()
    assert "chưa được lưu" in dialog.problem_label.text()
    press(qtbot, dialog, ESC)
    assert not dialog.isVisible()
    assert people(workspace) == []


def test_esc_leaves_an_untouched_dialog(qtbot: QtBot, dialog: UnitDialog) -> None:
    press(qtbot, dialog, ESC)
    assert not dialog.isVisible()


def test_a_new_unit_is_added_with_its_people(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = opened_dialog(qtbot, UnitDialog(workspace, new_unit(workspace)))
    write(dialog, "Trạm Y tế")
    press(qtbot, dialog, TAB)
    write(dialog, "YT")
    press(qtbot, dialog, ENTER)
    assert "“Mã” còn trống" in dialog.problem_label.text()
    write(dialog, "YTẾ")
    press(qtbot, dialog, Qt.Key.Key_L, held=ALT)
    write(dialog, "Bác sĩ Thử")
    press(qtbot, dialog, ENTER, held=CTRL)
    unit = unit_by_code(workspace, "YTẾ")
    assert [one.name for one in contacts(workspace, unit.uid)] == ["Bác sĩ Thử"]
    assert workspace.stacks().undoable[-1].name == "thêm đơn vị YT"


def test_a_new_unit_is_added_in_one_step(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = opened_dialog(qtbot, UnitDialog(workspace, new_unit(workspace)))
    for field, text in ((dialog.name_edit, "Ban Chỉ huy Quân sự xã"), (dialog.short_edit, "Quân sự")):
        field.setText(text)
    dialog.code_edit.setText("BCHQS")
    dialog.save_button.click()
    assert [unit.code for unit in all_units(workspace)][-1] == "BCHQS"
    workspace.undo()
    assert len(all_units(workspace)) == 5


def shown_units(window: MainWindow) -> list[str]:
    model = window.navigation.model()
    return [str(model.index(number, 0).data()) for number in range(model.rowCount())]


def test_a_unit_that_ceased_is_no_longer_offered_and_what_it_had_stays(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    names = shown_units(window)
    assert {"Kinh tế", "VHXH"} <= set(names)
    for code in ("KT", "VHXH"):
        dialog = opened_dialog(qtbot, UnitDialog(workspace, unit_by_code(workspace, code)))
        dialog.retired_edit.setText("30/6/2026")
        dialog.save_button.click()
    left = shown_units(window)
    assert [name for name in names if name not in left] == ["Kinh tế"], "the other still leads criteria"
    assert unit_by_code(workspace, "KT").active_to == date(2026, 6, 30)


def test_a_day_that_is_none_is_refused(dialog: UnitDialog) -> None:
    dialog.retired_edit.setText("31/2/2026")
    dialog.save_button.click()
    assert dialog.isVisible()
    assert "31/2/2026" in dialog.problem_label.text()


def test_a_unit_nothing_hangs_on_is_removed_and_the_window_goes_on(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    blank = new_unit(workspace)
    unit = saved_unit(workspace, replace(blank, code="MOI", name="Ban mới", short_name="Ban mới"))
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page(f"unit:{unit.uid}")
    opened_dialog(qtbot, UnitDialog(workspace, unit)).delete_button.click()
    assert unit.uid not in [one.uid for one in all_units(workspace)]
    assert window.pages.unit.unit is not None
    assert window.pages.unit.unit.uid != unit.uid
    workspace.undo()
    assert unit in all_units(workspace)


def test_a_unit_in_use_says_what_to_do_instead(dialog: UnitDialog) -> None:
    dialog.delete_button.click()
    assert dialog.isVisible()
    assert "“Hoạt động đến”" in dialog.problem_label.text()
