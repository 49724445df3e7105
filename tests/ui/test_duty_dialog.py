"""A duty is written and saved without the mouse; the công văn's own say which line they come from."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.vocabulary import DutyRole
from cchc_desktop.services.units import duties, new_duty, unit_by_code
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.duty_dialog import DutyDialog
from tests.support import logical_dump
from tests.ui.hands import focused, opened_dialog, press, retype, write

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def unit_uid(workspace: Workspace) -> str:
    return unit_by_code(workspace, "VHXH").uid


@pytest.fixture
def blank(qtbot: QtBot, workspace: Workspace, unit_uid: str) -> DutyDialog:
    return opened_dialog(qtbot, DutyDialog(workspace, new_duty(workspace, unit_uid)))


def test_a_duty_is_added_by_keyboard(
    qtbot: QtBot, workspace: Workspace, unit_uid: str, blank: DutyDialog
) -> None:
    assert "tự thêm" in blank.source_label.text()
    before = logical_dump(workspace.path)
    write(blank, "Tham mưu kế hoạch")
    press(qtbot, blank, Qt.Key.Key_Return)
    write(blank, "hằng năm")
    press(qtbot, blank, Qt.Key.Key_V, held=ALT)
    press(qtbot, blank, Qt.Key.Key_End)
    press(qtbot, blank, Qt.Key.Key_Return, held=CTRL)
    assert not blank.isVisible()
    duty = duties(workspace, unit_uid)[-1]
    assert (duty.role, duty.text, duty.source_line) == (DutyRole.ADVISE, "Tham mưu kế hoạch\nhằng năm", None)
    workspace.undo()
    assert logical_dump(workspace.path) == before


def test_a_duty_of_the_letter_says_its_line_and_is_changed(
    qtbot: QtBot, workspace: Workspace, unit_uid: str
) -> None:
    duty = duties(workspace, unit_uid)[0]
    dialog = opened_dialog(qtbot, DutyDialog(workspace, duty))
    assert dialog.source_label.text() == "Dòng 31 của công văn."
    assert dialog.unit_label.text() == "Phòng Văn hóa - Xã hội"
    assert dialog.text_edit.text() == duty.text
    retype(qtbot, dialog, "Chủ trì rà soát")
    press(qtbot, dialog, Qt.Key.Key_U, held=ALT)
    changed = duties(workspace, unit_uid)[0]
    assert (changed.text, changed.source_line, changed.role) == ("Chủ trì rà soát", 31, DutyRole.LEAD)


def test_an_empty_duty_is_refused_at_its_field(
    qtbot: QtBot, workspace: Workspace, unit_uid: str, blank: DutyDialog
) -> None:
    count = len(duties(workspace, unit_uid))
    write(blank, "  ")
    press(qtbot, blank, Qt.Key.Key_V, held=ALT)
    press(qtbot, blank, Qt.Key.Key_Return, held=CTRL)
    assert blank.isVisible()
    assert "“Nội dung” còn trống" in blank.problem_label.text()
    assert focused(blank) is blank.text_edit
    assert len(duties(workspace, unit_uid)) == count


def test_esc_keeps_what_was_typed_until_asked_again(qtbot: QtBot, blank: DutyDialog) -> None:
    write(blank, "Đôn đốc")
    press(qtbot, blank, Qt.Key.Key_Escape)
    assert blank.isVisible()
    assert blank.text_edit.text() == "Đôn đốc"
    press(qtbot, blank, Qt.Key.Key_Escape)
    assert not blank.isVisible()


def test_cancel_leaves_at_once(qtbot: QtBot, workspace: Workspace, unit_uid: str, blank: DutyDialog) -> None:
    count = len(duties(workspace, unit_uid))
    write(blank, "Đôn đốc")
    press(qtbot, blank, Qt.Key.Key_H, held=ALT)
    assert not blank.isVisible()
    assert len(duties(workspace, unit_uid)) == count
