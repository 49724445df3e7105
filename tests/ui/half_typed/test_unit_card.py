"""The card of a unit goes on cell by cell: what comes back touches no person that was left alone."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.drafts import Form, Texts, Typed
from cchc_desktop.domain.labels import CONTACT_ROLE
from cchc_desktop.domain.records import Contact, Unit
from cchc_desktop.domain.vocabulary import ContactRole
from cchc_desktop.services import units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.form_draft import draft_of, half_typed_in_dialogs
from cchc_desktop.ui.unit_dialog import UnitDialog
from tests.support import saved_person, saved_unit, without_person
from tests.ui.half_typed.scene import Kept, Start, bar
from tests.ui.hands import opened_dialog, press, write
from tests.ui.window import DRAFTS


@pytest.fixture
def unit(workspace: Workspace) -> Unit:
    """A unit with two people."""
    unit = units.unit_by_code(workspace, "KT")
    for name in ("Người Mẫu Một", "Người Mẫu Hai"):
        saved_person(workspace, replace(units.new_contact(workspace, unit.uid), name=name))
    return unit


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace, unit: Unit) -> UnitDialog:
    return opened_dialog(qtbot, UnitDialog(workspace, unit))


def typed_in(dialog: UnitDialog) -> Typed:
    typed = draft_of(dialog).half_typed()
    assert typed is not None
    return typed


def cells(typed: Typed) -> Texts:
    """Those of the people, without the fields of the unit."""
    return {name: text for name, text in typed.texts.items() if " " in name}


def people(workspace: Workspace, unit: Unit) -> list[Contact]:
    return units.contacts(workspace, unit.uid)


def test_a_cell_still_open_is_kept_and_stays_open(
    qtbot: QtBot, dialog: UnitDialog, workspace: Workspace, unit: Unit
) -> None:
    dialog.people_table.setCurrentCell(1, 3)
    write(dialog, "0912 3")
    assert cells(typed_in(dialog)) == {f"{people(workspace, unit)[1].uid} phone": "0912 3"}
    assert dialog.people_table.texts()[1][3] == ""
    write(dialog, "45")
    assert "0912 345" in typed_in(dialog).texts.values()


@pytest.mark.parametrize("column", [0, 1])
def test_opening_a_cell_or_adding_a_row_is_not_typing(qtbot: QtBot, dialog: UnitDialog, column: int) -> None:
    dialog.people_table.setCurrentCell(0, column)
    press(qtbot, dialog, Qt.Key.Key_F2)
    assert draft_of(dialog).half_typed() is None
    dialog.add_button.click()
    assert draft_of(dialog).half_typed() is None


def test_a_role_alone_is_typing_a_removed_row_is_not(
    dialog: UnitDialog, workspace: Workspace, unit: Unit
) -> None:
    first, second = people(workspace, unit)
    dialog.people_table.setCurrentCell(1, 1)
    dialog.remove_button.click()
    assert draft_of(dialog).half_typed() is None
    dialog.people_table.item(0, 0).setText(CONTACT_ROLE[ContactRole.LEADER])
    assert cells(typed_in(dialog)) == {f"{first.uid} role": CONTACT_ROLE[ContactRole.LEADER]}
    assert second.uid not in str(typed_in(dialog).texts)


def test_going_on_merges_into_the_people_as_they_are_now(
    qtbot: QtBot, dialog: UnitDialog, workspace: Workspace, unit: Unit
) -> None:
    first, second = people(workspace, unit)
    dialog.people_table.setCurrentCell(0, 3)
    write(dialog, "0901")
    dialog.add_button.click()
    write(dialog, "Người Mẫu Ba")
    typed = typed_in(dialog)
    dialog.hide()
    saved_person(workspace, replace(second, phone="0902"))
    later = saved_person(workspace, replace(units.new_contact(workspace, unit.uid), name="Đến sau"))

    again = opened_dialog(qtbot, UnitDialog(workspace, unit))
    draft_of(again).put(typed.texts)
    again.save_button.click()
    assert [(one.name, one.phone) for one in people(workspace, unit)] == [
        ("Người Mẫu Một", "0901"),
        ("Người Mẫu Hai", "0902"),
        ("Đến sau", ""),
        ("Người Mẫu Ba", ""),
    ]
    assert [one.uid for one in people(workspace, unit)][:3] == [first.uid, second.uid, later.uid]


def test_a_person_gone_since_comes_back_only_with_what_was_typed(
    qtbot: QtBot, dialog: UnitDialog, workspace: Workspace, unit: Unit
) -> None:
    first, second = people(workspace, unit)
    dialog.people_table.setCurrentCell(1, 2)
    write(dialog, "Chuyên viên")
    typed = typed_in(dialog)
    dialog.hide()
    without_person(workspace, first)
    without_person(workspace, second)
    again = opened_dialog(qtbot, UnitDialog(workspace, unit))
    draft_of(again).put(typed.texts)
    assert [texts[1:] for texts in again.people_table.texts()] == [["", "Chuyên viên", ""]]


def test_a_block_pasted_is_kept_without_another_key(
    qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace, unit: Unit
) -> None:
    window = start()
    dialog = UnitDialog(workspace, unit, window)
    dialog.open()
    qtbot.waitUntil(dialog.people_table.hasFocus)
    assert window.leaving.half_typed is not None
    looks = window.leaving.half_typed.findChildren(QTimer)
    qtbot.waitUntil(lambda: not any(timer.isActive() for timer in looks))  # after the focus came
    QApplication.clipboard().setText("Người Mẫu Bốn\tPhó phòng")
    press(qtbot, dialog, Qt.Key.Key_V, held=Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: ["Phó phòng" in one.typed.texts.values() for one in kept()] == [True])


def test_the_card_of_a_unit_goes_on_and_is_forgotten_once_saved(
    qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace, unit: Unit, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = UnitDialog(workspace, unit, start())
    dialog.open()
    qtbot.waitUntil(dialog.people_table.hasFocus)
    dialog.people_table.setCurrentCell(1, 3)
    write(dialog, "0912 345 678")
    qtbot.waitUntil(lambda: [one.typed.form for one in kept()] == [Form.UNIT])
    dialog.hide()
    second = start()
    assert "người liên hệ của một đơn vị" in bar(second).text
    assert "“0912 345 678”" in bar(second).text
    assert "nay ghi" not in bar(second).text

    def save(shown: UnitDialog) -> int:
        shown.save_button.click()
        return shown.result()

    monkeypatch.setattr(UnitDialog, "exec", save)
    bar(second).go_on_button.click()
    assert [one.phone for one in people(workspace, unit)] == ["", "0912 345 678"]
    qtbot.waitUntil(lambda: kept() == [])


def test_a_card_saved_just_before_the_kill_is_not_offered(
    qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace, tmp_path: Path
) -> None:
    """Its people bear in the file the uids they had while they were typed."""
    window = start()
    dialog = UnitDialog(workspace, units.new_unit(workspace), window)
    dialog.open()
    qtbot.waitUntil(dialog.name_edit.hasFocus)
    for edit, text in ((dialog.name_edit, "Tổ mẫu"), (dialog.short_edit, "Tổ"), (dialog.code_edit, "TM")):
        edit.setText(text)
    dialog.people_table.setCurrentCell(0, 1)
    dialog.people_table.setFocus()
    write(dialog, "Người Mẫu Năm")
    (typed,) = half_typed_in_dialogs()
    qtbot.waitUntil(lambda: [one.typed for one in kept()] == [typed])
    (side_file,) = (tmp_path / DRAFTS).glob("*.json")
    before = side_file.read_bytes()
    dialog.save_button.click()
    qtbot.waitUntil(lambda: kept() == [])
    side_file.write_bytes(before)
    third = start()
    assert third.leaving.half_typed is not None
    assert third.leaving.half_typed.bar is None


def test_a_unit_that_is_gone_is_told_from_one_never_saved(
    start: Start, workspace: Workspace, qtbot: QtBot
) -> None:
    dialogs = start().dialogs
    kept = saved_unit(workspace, replace(units.new_unit(workspace), name="Tổ", short_name="Tổ", code="TM"))
    stored, new = UnitDialog(workspace, kept), UnitDialog(workspace, units.new_unit(workspace))
    for made in (stored, new):
        qtbot.addWidget(made)
        made.name_edit.setText("Tổ mẫu")
    units.remove_unit(workspace, kept)
    assert dialogs.for_draft(typed_in(stored)) is None
    again = dialogs.for_draft(typed_in(new))
    assert isinstance(again, UnitDialog)
    assert again.name_edit.text() == ""
