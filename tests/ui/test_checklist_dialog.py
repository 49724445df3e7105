"""A checklist of her own: asked, put in order, retired, refused at its field; one save is one step."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.check_records import Checklist
from cchc_desktop.domain.vocabulary import AnswerScale, ChecklistKind
from cchc_desktop.services import checklists, checks
from cchc_desktop.services.units import unit_by_code
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.checklist_dialog import ChecklistDialog
from cchc_desktop.ui.form_draft import draft_of
from tests.support import TODAY, YEAR
from tests.ui.hands import opened_dialog, press, write

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace) -> ChecklistDialog:
    return opened_dialog(qtbot, ChecklistDialog(workspace, checklists.blank(workspace)))


def kept(workspace: Workspace) -> list[tuple[str, str, bool]]:
    """Section, text and whether it is retired, of the questions of the only checklist."""
    (form,) = checklists.checklists(workspace)
    return [(one.section, one.text, one.retired) for one in checklists.items(workspace, form.uid)]


def test_one_of_her_own_from_nothing_by_keyboard(
    qtbot: QtBot, workspace: Workspace, dialog: ChecklistDialog
) -> None:
    before = workspace.revision
    write(dialog, "Phiếu của xã")
    press(qtbot, dialog, Qt.Key.Key_N, held=CTRL)
    write(dialog, "Câu một")
    dialog.section_edit.setFocus()
    press(qtbot, dialog, Qt.Key.Key_P)
    press(qtbot, dialog, Qt.Key.Key_N, held=CTRL)
    write(dialog, "Câu hai")
    press(qtbot, dialog, Qt.Key.Key_Up, held=ALT)
    dialog.verified_check.setChecked(True)
    dialog.code_edit.setText("BM-01")
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert kept(workspace) == [("p", "Câu hai", False), ("p", "Câu một", False)]
    (form,) = checklists.checklists(workspace)
    assert (form.title, form.form_code, form.basis_verified) == ("Phiếu của xã", "BM-01", True)
    assert form.kind is ChecklistKind.OTHER
    assert workspace.revision == before + 1


def test_what_is_wrong_is_said_at_its_field_and_stays(
    qtbot: QtBot, workspace: Workspace, dialog: ChecklistDialog
) -> None:
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    assert "Tên mẫu phiếu" in dialog.problem_label.text()
    assert dialog.title_edit.hasFocus()
    write(dialog, "Phiếu")
    for text in ("Câu một", ""):
        press(qtbot, dialog, Qt.Key.Key_N, held=CTRL)
        write(dialog, text)
    dialog.table.setCurrentCell(0, 0)
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    assert "Câu hỏi" in dialog.problem_label.text()
    assert dialog.text_edit.hasFocus()
    assert dialog.table.currentRow() == 1
    assert not checklists.checklists(workspace)
    press(qtbot, dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "chưa được lưu" in dialog.problem_label.text()


def asked_once(workspace: Workspace) -> Checklist:
    form = replace(checklists.blank(workspace), title="Phiếu thử")
    asked = [
        replace(checklists.blank_item(form.uid, "", AnswerScale.MET), text=text) for text in ("Một", "Hai")
    ]
    form = checklists.save_checklist(workspace, form, asked)
    checks.begin(workspace, checks.unplanned(form, unit_by_code(workspace, "VP"), YEAR), TODAY)
    return form


def test_a_question_is_retired_and_taken_back(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = opened_dialog(qtbot, ChecklistDialog(workspace, asked_once(workspace)))
    assert "1 lần kiểm tra" in dialog.used_label.text()
    dialog.retire_button.click()
    assert dialog.retire_button.text() == "Dùng lại câu này"
    assert dialog.count_label.text().startswith("1 ")
    dialog.table.setCurrentCell(1, 0)
    assert dialog.retire_button.text() == "Thôi dùng câu này"
    dialog.save_button.click()
    assert kept(workspace) == [("", "Một", True), ("", "Hai", False)]
    workspace.undo()
    assert kept(workspace) == [("", "Một", False), ("", "Hai", False)]


def test_choosing_another_question_changes_none(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = opened_dialog(qtbot, ChecklistDialog(workspace, asked_once(workspace)))
    before = list(dialog.table.questions)
    for row in (1, 0, 1):
        dialog.table.setCurrentCell(row, 0)
    assert dialog.table.questions == before
    assert dialog.text_edit.text() == "Hai"
    assert draft_of(dialog).half_typed() is None
    dialog.scale_combo.setCurrentIndex(dialog.scale_combo.findData(AnswerScale.RATE))
    dialog.scale_combo.activated.emit(dialog.scale_combo.currentIndex())
    assert dialog.table.questions[1].scale is AnswerScale.RATE
    assert dialog.table.questions[0] == before[0]
