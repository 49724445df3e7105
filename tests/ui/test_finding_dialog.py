"""A nonconformity by keyboard: raised from a criterion, followed to its close, opened again, half typed."""

from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.check_records import Nonconformity
from cchc_desktop.domain.drafts import Form
from cchc_desktop.domain.vocabulary import FindingGrade, FindingSource
from cchc_desktop.services import checklists, checks, nonconformities
from cchc_desktop.services.check_drafts import finding_meant
from cchc_desktop.services.units import unit_by_code
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.finding_dialog import FindingDialog
from cchc_desktop.ui.form_draft import draft_of
from cchc_desktop.ui.text_edit import TextEdit
from cchc_desktop.ui.year_session import YearSession
from tests.services.check_steps import DONE
from tests.support import TODAY, YEAR, logical_dump, row
from tests.ui.hands import opened_dialog, press, retype, write
from tests.ui.test_task_dialogs import in_dialog
from tests.ui.window import choose, opened_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def kept(workspace: Workspace, **fields: object) -> Nonconformity:
    unit = unit_by_code(workspace, "VHXH")
    found = replace(nonconformities.blank(unit.uid, YEAR, date(YEAR, 5, 4)), description="Hồ sơ thiếu phiếu")
    return nonconformities.save(workspace, replace(found, **fields))


def found(workspace: Workspace) -> list[Nonconformity]:
    return nonconformities.nonconformities(workspace, YEAR)


def test_one_is_raised_from_a_criterion_with_one_key(qtbot: QtBot, workspace: Workspace) -> None:
    before = logical_dump(workspace.path)
    window = opened_window(qtbot, workspace, workspace.path.parent)
    window.show_page("criteria")
    shown = window.pages.criteria.criteria
    choose(shown, "1.1.1")

    seen: list[bool] = []

    def fill(dialog: QDialog) -> None:
        seen.append(isinstance(dialog, FindingDialog) and dialog.focusWidget() is dialog.description_edit)
        dialog.findChildren(TextEdit)[0].setText("Báo cáo không có số liệu")
        dialog.findChild(QPushButton, "save_button").click()
        dialog.done(0)

    in_dialog(window, fill)
    qtbot.keyClick(shown.table, Qt.Key.Key_B, CTRL)
    assert seen == [True]
    (raised,) = found(workspace)
    assert (raised.number, raised.source, raised.clause) == (1, FindingSource.CRITERION, "Tiêu chí 1.1.1")
    assert raised.criterion_uid == row(workspace, "1.1.1").uid
    workspace.undo()
    assert logical_dump(workspace.path) == before


def test_the_work_is_typed_in_its_order_and_closed(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = opened_dialog(qtbot, FindingDialog(YearSession(workspace), kept(workspace)))
    assert not dialog.close_button.isEnabled()
    assert dialog.lacking_label.text().startswith("Muốn đóng phiếu: chưa ghi nguyên nhân; chưa ghi hành động")
    for letter, text in (
        ("P", "Đã bổ sung"),
        ("Y", "Chưa phân công"),
        ("G", "Phân công lại"),
        ("I", "Bộ phận một cửa"),
        ("H", "30/11"),
        ("Q", "Đã làm"),
        ("X", "20/11"),
        ("R", "Tổ kiểm tra"),
        ("A", "23/11"),
    ):
        press(qtbot, dialog, Qt.Key[f"Key_{letter}"], held=ALT)
        write(dialog, text)
    press(qtbot, dialog, Qt.Key.Key_L, held=ALT)
    assert (
        dialog.lacking_label.text()
        == "Muốn đóng phiếu: chưa ghi ai kiểm tra hiệu lực, ngày nào, kết luận gì."
    )
    press(qtbot, dialog, Qt.Key.Key_Down)
    assert dialog.lacking_label.text() == "Đủ để đóng phiếu."
    day = dialog.found_edit.text()
    dialog.found_edit.setText("21/11")
    assert dialog.lacking_label.text().startswith("Muốn đóng phiếu: xem lại ngày xong")
    assert not dialog.close_button.isEnabled()
    dialog.found_edit.setText(day)
    press(qtbot, dialog, Qt.Key.Key_N, held=ALT)
    (closed,) = found(workspace)
    assert (closed.closed_on, closed.due, closed.effective) == (TODAY, date(YEAR, 11, 30), True)
    assert (closed.correction, closed.responsible) == ("Đã bổ sung", "Bộ phận một cửa")


def test_a_closed_one_is_read_and_opened_again(qtbot: QtBot, workspace: Workspace) -> None:
    nonconformities.close(workspace, kept(workspace, **DONE), TODAY)
    dialog = opened_dialog(qtbot, FindingDialog(YearSession(workspace), found(workspace)[0]))
    assert dialog.state_label.text() == "Phiếu 01/2026: Đã đóng ngày 23/11/2026"
    assert dialog.cause_edit.isReadOnly()
    assert not dialog.unit_combo.isEnabled()
    assert not dialog.save_button.isVisible()
    assert dialog.cancel_button.text() == "Đóng"
    press(qtbot, dialog, Qt.Key.Key_S, held=ALT)
    (opened,) = found(workspace)
    assert (opened.closed_on, opened.effective, opened.reopened_on) == (None, None, TODAY)
    again = opened_dialog(qtbot, FindingDialog(YearSession(workspace), opened))
    assert again.state_label.text() == "Phiếu 01/2026: Mở lại (mở lại ngày 23/11/2026)"
    assert not again.cause_edit.isReadOnly()


def test_what_was_found_before_is_told_while_the_clause_is_typed(qtbot: QtBot, workspace: Workspace) -> None:
    kept(workspace, clause="NĐ 118", description="Thiếu phiếu hẹn")
    unit = unit_by_code(workspace, "VHXH")
    dialog = opened_dialog(
        qtbot, FindingDialog(YearSession(workspace), nonconformities.blank(unit.uid, YEAR, TODAY))
    )
    assert not dialog.earlier_label.isVisible()
    dialog.clause_edit.setFocus()
    write(dialog, "nđ 118")
    assert dialog.earlier_label.text().splitlines() == [
        "Đơn vị này đã có 1 phiếu cùng điều khoản:",
        "01/2026 · 04/05/2026 · Đang khắc phục · Thiếu phiếu hẹn",
    ]
    other = unit_by_code(workspace, "KT")
    dialog.unit_combo.setCurrentIndex(dialog.unit_combo.findData(other.uid))
    assert not dialog.earlier_label.isVisible()


def test_what_is_wrong_is_said_at_its_field_and_nothing_is_lost(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = opened_dialog(
        qtbot, FindingDialog(YearSession(workspace), nonconformities.blank("", YEAR, TODAY))
    )
    assert dialog.unit_combo.hasFocus()
    press(qtbot, dialog, Qt.Key.Key_T, held=ALT)
    write(dialog, "Không niêm yết")
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    assert "“Đơn vị”" in dialog.problem_label.text()
    assert dialog.unit_combo.hasFocus()
    press(qtbot, dialog, Qt.Key.Key_Down)
    press(qtbot, dialog, Qt.Key.Key_H, held=ALT)
    write(dialog, "32/13")
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    assert dialog.due_edit.hasFocus()
    retype(qtbot, dialog, "")
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    assert [one.description for one in found(workspace)] == ["Không niêm yết"]


def test_half_typed_it_finds_its_answer_and_its_record_again(qtbot: QtBot, workspace: Workspace) -> None:
    session = YearSession(workspace)
    checklists.add_shipped(workspace)
    unit = unit_by_code(workspace, "VHXH")
    planned = checks.unplanned(checklists.checklists(workspace)[0], unit, YEAR)
    check = checks.begin(workspace, planned, TODAY)
    answer = checks.answers(workspace, check)[0]
    prepared = nonconformities.from_answer(workspace, answer, TODAY)
    dialog = opened_dialog(qtbot, FindingDialog(session, prepared))
    assert dialog.origin_label.text().startswith(f"Từ câu hỏi: {answer.text}")
    write(dialog, "đang gõ")
    typed = draft_of(dialog).half_typed()
    assert typed is not None
    assert (typed.form, typed.texts["description_edit"]) == (Form.FINDING, "đang gõ")
    meant = finding_meant(workspace, typed, YEAR)
    assert (meant.answer_uid, meant.unit_uid) == (answer.uid, unit.uid)
    stored = nonconformities.save(workspace, replace(prepared, description="Đã lưu"))
    assert finding_meant(workspace, typed, YEAR) == stored


def test_one_is_raised_from_an_answer_and_found_again_by_the_same_key(
    qtbot: QtBot, workspace: Workspace
) -> None:
    checklists.add_shipped(workspace)
    unit = unit_by_code(workspace, "VHXH")
    check = checks.begin(workspace, checks.unplanned(checklists.checklists(workspace)[0], unit, YEAR), TODAY)
    window = opened_window(qtbot, workspace, workspace.path.parent)
    window.show_page("checks")
    window.pages.checks.open_check(check.uid)
    table = window.pages.checks.running.table
    press(qtbot, window, Qt.Key.Key_3)
    assert "Ctrl+B" in window.pages.checks.running.keys_label.text()
    seen: list[str] = []

    def fill(dialog: QDialog) -> None:
        seen.append(dialog.findChild(QLabel, "state_label").text())
        dialog.findChildren(TextEdit)[0].setText("Chưa nêu thay đổi")
        dialog.findChild(QPushButton, "save_button").click()
        dialog.done(0)

    for _time in range(2):
        in_dialog(window, fill)
        qtbot.keyClick(table, Qt.Key.Key_B, CTRL)
    assert seen == ["Phiếu mới", "Phiếu 01/2026: Đang khắc phục"]
    (raised,) = found(workspace)
    answer = checks.answers(workspace, check)[0]
    assert (raised.answer_uid, raised.clause, raised.grade) == (answer.uid, "4.1", FindingGrade.MINOR)
