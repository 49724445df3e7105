"""The office and its signer: what is typed shows at once as it will read, and is saved in one step."""

from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextDocument
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.records import SigningProfile
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.services.dispatch import addressees
from cchc_desktop.services.office import office, save_office, signing_profile
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.form_draft import half_typed_in_dialogs
from cchc_desktop.ui.office_dialog import OfficeDialog
from tests.support import logical_dump
from tests.ui.hands import focused, opened_dialog, press, retype, write

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

APPENDIX, DISPATCH = ReportKind.APPENDIX, ReportKind.DISPATCH
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
TAB, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Return


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace) -> OfficeDialog:
    return opened_dialog(qtbot, OfficeDialog(workspace))


def show_dispatch(qtbot: QtBot, dialog: OfficeDialog) -> None:
    """By keyboard, to the profile of the công văn."""
    press(qtbot, dialog, Qt.Key.Key_M, held=ALT)
    press(qtbot, dialog, Qt.Key.Key_L, held=ALT)
    press(qtbot, dialog, Qt.Key.Key_Down)
    assert dialog.kind_combo.currentData() == DISPATCH


def offered(dialog: OfficeDialog) -> dict[str, QAction]:
    """The ways to sign in the menu, by their words."""
    menu = dialog.choices_button.menu()
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions()}


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
    write(dialog, "Xã Thử Nghiệm")
    press(qtbot, dialog, TAB)
    write(dialog, "125/UBND-VHXH")
    press(qtbot, dialog, TAB)
    write(dialog, "5/3/2026")
    press(qtbot, dialog, Qt.Key.Key_C, held=ALT)
    retype(qtbot, dialog, "Quyết định thử")
    press(qtbot, dialog, Qt.Key.Key_B, held=ALT)
    press(qtbot, dialog, Qt.Key.Key_M, held=ALT)
    press(qtbot, dialog, Qt.Key.Key_V, held=ALT)
    retype(qtbot, dialog, "PHÓ CHỦ TỊCH")
    press(qtbot, dialog, ENTER, held=CTRL)
    assert not dialog.isVisible()
    about, profile = office(workspace), signing_profile(workspace, APPENDIX)
    assert (about.commune, about.place, about.letter_number, about.letter_date) == (
        "xã Thử Nghiệm",
        "Xã Thử Nghiệm",
        "125/UBND-VHXH",
        date(2026, 3, 5),
    )
    assert (about.legal_basis, about.legal_basis_verified) == ("Quyết định thử", True)
    assert profile.title == signing_profile(workspace, DISPATCH).title == "PHÓ CHỦ TỊCH"
    assert workspace.stacks().undoable[-1].name == "sửa thông tin cơ quan"
    workspace.undo()
    assert logical_dump(workspace.path) == before


def test_each_kind_of_document_has_a_signer_of_its_own(
    qtbot: QtBot, workspace: Workspace, dialog: OfficeDialog
) -> None:
    signer = signing_profile(workspace, APPENDIX).signer
    assert not dialog.recipients_edit.isEnabled(), "an appendix has none"
    show_dispatch(qtbot, dialog)
    assert "Lãnh đạo phòng Kinh tế" in dialog.addressees_edit.text()
    assert dialog.recipients_edit.text().splitlines()[0] == "Như trên"
    press(qtbot, dialog, TAB)
    press(qtbot, dialog, Qt.Key.Key_Down)
    press(qtbot, dialog, TAB)
    write(dialog, "VHXH")
    press(qtbot, dialog, Qt.Key.Key_K, held=ALT)
    retype(qtbot, dialog, "Người Ký Thử")
    press(qtbot, dialog, Qt.Key.Key_N, held=ALT)
    retype(qtbot, dialog, "- Như trên;")
    press(qtbot, dialog, ENTER)
    write(dialog, "- Lưu: VT.")
    dialog.kind_combo.setCurrentIndex(0)
    assert dialog.signer_edit.text() == signer
    dialog.kind_combo.setCurrentIndex(1)
    assert dialog.signer_edit.text() == "Người Ký Thử"
    press(qtbot, dialog, ENTER, held=CTRL)
    profile = signing_profile(workspace, DISPATCH)
    assert profile.unit_uid == all_units(workspace)[0].uid
    assert (profile.symbol, profile.signer, profile.addressees) == ("VHXH", "Người Ký Thử", "")
    assert profile.recipients == "- Như trên;\n- Lưu: VT."
    assert signing_profile(workspace, APPENDIX).signer == signer


def test_addressees_follow_the_units_until_they_are_typed(
    qtbot: QtBot, workspace: Workspace, dialog: OfficeDialog
) -> None:
    show_dispatch(qtbot, dialog)
    press(qtbot, dialog, Qt.Key.Key_G, held=ALT)
    retype(qtbot, dialog, "Các đơn vị thuộc xã")
    press(qtbot, dialog, ENTER, held=CTRL)
    assert addressees(workspace) == ["Các đơn vị thuộc xã"]
    again = opened_dialog(qtbot, OfficeDialog(workspace))
    show_dispatch(qtbot, again)
    assert again.addressees_edit.text() == "Các đơn vị thuộc xã"
    press(qtbot, again, Qt.Key.Key_G, held=ALT)
    retype(qtbot, again, "")
    press(qtbot, again, ENTER, held=CTRL)
    assert len(addressees(workspace)) == 5


def test_the_ways_to_sign_are_those_of_who_issues(qtbot: QtBot, dialog: OfficeDialog) -> None:
    show_dispatch(qtbot, dialog)
    taken = offered(dialog)["TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"]
    taken.trigger()
    assert dialog.authority_edit.text() == "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH"
    assert dialog.title_edit.text() == "PHÓ CHỦ TỊCH"
    assert "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH" in preview(dialog).replace("\u2028", "\n")
    dialog.issuer_combo.setCurrentIndex(1)
    assert "KT. TRƯỞNG PHÒNG / PHÓ TRƯỞNG PHÒNG" in offered(dialog)


def test_the_head_of_the_dispatch_is_shown(qtbot: QtBot, dialog: OfficeDialog) -> None:
    write(dialog, "xã Thử")
    show_dispatch(qtbot, dialog)
    shown = preview(dialog).replace("\u2028", "\n")
    assert "ỦY BAN NHÂN DÂN\nXÃ THỬ" in shown
    assert "UBND XÃ THỬ" not in shown
    assert "Thử, ngày ........ tháng ........ năm ........" in shown
    assert "- Như trên;" in shown
    dialog.issuer_combo.setCurrentIndex(1)
    assert "UBND XÃ THỬ\nPHÒNG VĂN HÓA - XÃ HỘI" in preview(dialog).replace("\u2028", "\n")
    dialog.symbol_edit.setText("VHXH")
    assert "Số: ......../VHXH" in preview(dialog)


def test_a_problem_is_shown_where_it_is(qtbot: QtBot, workspace: Workspace, dialog: OfficeDialog) -> None:
    before = logical_dump(workspace.path)
    show_dispatch(qtbot, dialog)
    dialog.symbol_edit.setText("Ô" * 61)
    dialog.kind_combo.setCurrentIndex(0)
    press(qtbot, dialog, Qt.Key.Key_A, held=ALT)
    press(qtbot, dialog, ENTER, held=CTRL)
    assert dialog.isVisible()
    assert focused(dialog) is dialog.symbol_edit
    assert dialog.kind_combo.currentData() == DISPATCH
    assert "Ký hiệu" in dialog.problem_label.text()
    assert logical_dump(workspace.path) == before


def test_it_opens_on_the_kind_it_is_asked_for(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = opened_dialog(qtbot, OfficeDialog(workspace, None, DISPATCH))
    assert dialog.kind_combo.currentData() == DISPATCH
    assert "Kính gửi:" in preview(dialog)
    press(qtbot, dialog, ENTER, held=CTRL)
    assert workspace.read.find(SigningProfile, report_kind=DISPATCH) == []


def test_looking_at_another_kind_is_no_typing(qtbot: QtBot, dialog: OfficeDialog) -> None:
    show_dispatch(qtbot, dialog)
    assert list(half_typed_in_dialogs()) == []
    press(qtbot, dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_is_missing_stays_dotted(qtbot: QtBot, workspace: Workspace, dialog: OfficeDialog) -> None:
    signer = signing_profile(workspace, APPENDIX).signer
    dotted = "Công văn số ........ ngày ........ tháng ........ năm ........ của Ủy ban nhân dân xã ........"
    assert dotted in preview(dialog)
    assert signer in preview(dialog)
    press(qtbot, dialog, Qt.Key.Key_M, held=ALT)
    press(qtbot, dialog, Qt.Key.Key_K, held=ALT)
    retype(qtbot, dialog, "")
    assert signer not in preview(dialog)
    assert preview(dialog).rstrip().endswith("........")


def test_the_preview_follows_every_letter(qtbot: QtBot, dialog: OfficeDialog) -> None:
    write(dialog, "xã <Đ&Đ>")
    assert "CẢI CÁCH HÀNH CHÍNH XÃ <Đ&Đ>" in preview(dialog)
    assert "Ủy ban nhân dân xã <Đ&Đ>)" in preview(dialog)
    assert dialog.place_edit.placeholderText() == "<Đ&Đ>"
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


def test_a_report_is_shown_by_its_kind_and_asked_for_its_signer(qtbot: QtBot, workspace: Workspace) -> None:
    save_office(workspace, replace(office(workspace), letter_number="125", commune="xã Thử"))
    dialog = opened_dialog(qtbot, OfficeDialog(workspace, None, ReportKind.PROGRESS))
    assert dialog.signer_edit.hasFocus()
    write(dialog, "Người Ký")
    shown = preview(dialog)
    for words in ("BÁO CÁO", "Số: ......../BC-VHXH", "TRƯỞNG PHÒNG", "Ủy ban nhân dân xã Thử", "Người Ký"):
        assert words in shown
    assert "V/v" not in shown
    dialog.kind_combo.setCurrentIndex(dialog.kind_combo.findData(ReportKind.REMINDER))
    assert not dialog.addressees_edit.isEnabled()
    assert "Kính gửi" not in preview(dialog)
    dialog.save_button.click()
    assert signing_profile(workspace, ReportKind.PROGRESS).signer == "Người Ký"
    assert signing_profile(workspace, ReportKind.PROGRESS).addressees == ""
