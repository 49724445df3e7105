"""The office and its signer: what is typed shows at once as it will read, and is saved in one step."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.services.office import office, signing_profile
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.office_dialog import OfficeDialog
from tests.support import logical_dump
from tests.ui.hands import focused, opened_dialog, press, retype, write

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
TAB, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Return


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace) -> OfficeDialog:
    return opened_dialog(qtbot, OfficeDialog(workspace))


def preview(dialog: OfficeDialog) -> str:
    document = QTextDocument()
    document.setHtml(dialog.preview_label.text())
    return document.toPlainText()


def test_everything_is_typed_and_saved_in_one_step(
    qtbot: QtBot, workspace: Workspace, dialog: OfficeDialog
) -> None:
    before = logical_dump(workspace.path)
    write(dialog, "xã Thử Nghiệm")
    press(qtbot, dialog, TAB, TAB)
    write(dialog, "125/UBND-VHXH")
    press(qtbot, dialog, TAB)
    write(dialog, "5/3/2026")
    press(qtbot, dialog, Qt.Key.Key_C, held=ALT)
    retype(qtbot, dialog, "Quyết định thử")
    press(qtbot, dialog, Qt.Key.Key_B, held=ALT)
    press(qtbot, dialog, Qt.Key.Key_V, held=ALT)
    retype(qtbot, dialog, "PHÓ CHỦ TỊCH")
    press(qtbot, dialog, Qt.Key.Key_N, held=ALT)
    write(dialog, "- Như trên;")
    press(qtbot, dialog, ENTER)
    write(dialog, "- Lưu: VT.")
    press(qtbot, dialog, ENTER, held=CTRL)
    assert not dialog.isVisible()
    about, profile = office(workspace), signing_profile(workspace, ReportKind.APPENDIX)
    assert (about.commune, about.letter_number, about.letter_date) == (
        "xã Thử Nghiệm",
        "125/UBND-VHXH",
        date(2026, 3, 5),
    )
    assert (about.legal_basis, about.legal_basis_verified) == ("Quyết định thử", True)
    assert (profile.title, profile.recipients) == ("PHÓ CHỦ TỊCH", "- Như trên;\n- Lưu: VT.")
    assert workspace.stacks().undoable[-1].name == "sửa thông tin cơ quan"
    workspace.undo()
    assert logical_dump(workspace.path) == before


def test_what_is_missing_stays_dotted(qtbot: QtBot, workspace: Workspace, dialog: OfficeDialog) -> None:
    signer = signing_profile(workspace, ReportKind.APPENDIX).signer
    assert "XÃ ........" in preview(dialog)
    assert "Công văn số ........ ngày ........ tháng ........ năm ........" in preview(dialog)
    assert signer in preview(dialog)
    press(qtbot, dialog, Qt.Key.Key_K, held=ALT)
    retype(qtbot, dialog, "")
    assert signer not in preview(dialog)
    assert preview(dialog).rstrip().endswith("........")


def test_the_preview_follows_every_letter(qtbot: QtBot, dialog: OfficeDialog) -> None:
    write(dialog, "xã <Đ&Đ>")
    assert "ỦY BAN NHÂN DÂN\nXÃ <Đ&Đ>" in preview(dialog).replace("\u2028", "\n")
    assert "Ủy ban nhân dân xã <Đ&Đ>)" in preview(dialog)
    press(qtbot, dialog, Qt.Key.Key_G, held=ALT)
    write(dialog, "5/3/2026")
    assert "ngày 05 tháng 3 năm 2026" in preview(dialog)


def test_a_bad_date_is_said_at_its_field_and_kept(
    qtbot: QtBot, workspace: Workspace, dialog: OfficeDialog
) -> None:
    before = logical_dump(workspace.path)
    write(dialog, "xã Thử")
    press(qtbot, dialog, Qt.Key.Key_G, held=ALT)
    write(dialog, "31/02/2026")
    press(qtbot, dialog, Qt.Key.Key_T, held=ALT)
    press(qtbot, dialog, ENTER)
    assert dialog.isVisible()
    assert "“31/02/2026”" in dialog.problem_label.text()
    assert focused(dialog) is dialog.date_edit
    assert dialog.commune_edit.text() == "xã Thử"
    assert logical_dump(workspace.path) == before


def test_esc_keeps_what_was_typed_until_asked_again(qtbot: QtBot, dialog: OfficeDialog) -> None:
    write(dialog, "xã Thử")
    press(qtbot, dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "chưa được lưu" in dialog.problem_label.text()
    press(qtbot, dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_saving_without_a_change_leaves_no_step(
    qtbot: QtBot, workspace: Workspace, dialog: OfficeDialog
) -> None:
    press(qtbot, dialog, ENTER)
    assert not dialog.isVisible()
    assert workspace.stacks().undoable[-1].name != "sửa thông tin cơ quan"
