"""Edit in place: every key of the hand, what is refused stays, many rows at once, nothing typed is lost."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.vocabulary import Progress
from cchc_desktop.services import criteria, schedule, units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.cell_editor import CellLine, CellText
from cchc_desktop.ui.criteria_list import CriteriaList
from cchc_desktop.ui.main_window import MainWindow
from tests.support import YEAR, row, view
from tests.ui.edited_table import CONTROL, SHIFT, here, said, shown, stand, window
from tests.ui.half_typed.scene import bar, kill
from tests.ui.hands import press, retype, write
from tests.ui.window import choose, opened_window

__all__ = ["shown", "window"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # lists that pop up, without a screen
Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def editor() -> CellLine | CellText:
    found = QApplication.focusWidget()
    assert isinstance(found, CellLine | CellText)
    return found


def test_the_first_click_on_a_cell_makes_that_cell_the_one_to_edit(qtbot: QtBot, shown: CriteriaList) -> None:
    table, column = shown.table, [one.key for one in shown.model.columns].index("name")
    table.clearSelection()
    table.setCurrentIndex(QModelIndex())
    target = shown.model.index(1, column)
    qtbot.mouseClick(table.viewport(), LEFT, pos=table.visualRect(target).center())
    assert table.currentIndex() == target
    assert [one.row() for one in table.selectionModel().selectedRows()] == [1]


@pytest.mark.parametrize(
    ("key", "typed", "found"),
    [
        ("code", "1.2a", lambda one: one.criterion.code == "1.2a"),
        ("name", "Sáng kiến mới", lambda one: one.criterion.name == "Sáng kiến mới"),
        ("points", "2,75", lambda one: one.criterion.max_points == Decimal("2.75")),
        ("task", "Đăng ký sáng kiến", lambda one: one.criterion.task == "Đăng ký sáng kiến"),
        ("lead", "phòng kinh tế", lambda one: one.lead.code == "KT"),
        ("coordinating", "VP; KT", lambda one: [unit.code for unit in one.coordinating] == ["VP", "KT"]),
        ("due", "5/3", lambda one: one.due == date(YEAR, 3, 5)),
        ("due", "thường xuyên", lambda one: one.milestones[0].milestone.due_text == "thường xuyên"),
        ("state", "cho kiem tra", lambda one: one.progress is Progress.WAITING),
        ("evidence", "Kế hoạch", lambda one: [need.text for need in one.required] == ["Kế hoạch"]),
    ],
)
def test_each_cell_is_typed_in_place_and_taken_back_by_name(
    qtbot: QtBot,
    window: MainWindow,
    shown: CriteriaList,
    workspace: Workspace,
    key: str,
    typed: str,
    found: Callable[[object], bool],
) -> None:
    before = row(workspace, "1.2")
    stand(shown, "1.2", key)
    press(qtbot, window, Key.Key_F2)
    retype(qtbot, window, typed)
    press(qtbot, window, Key.Key_Return)
    changed = next(one for one in view(workspace).rows if one.uid == before.uid)
    assert found(changed)
    workspace.undo()
    after = next(one for one in view(workspace).rows if one.uid == before.uid)
    assert after == before


def test_enter_goes_down_tab_right_and_escape_leaves(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace
) -> None:
    stand(shown, "1.1.1", "code")
    press(qtbot, window, Key.Key_F2)
    assert editor().text() == "1.1.1"
    press(qtbot, window, Key.Key_Return)
    assert here(shown) == ("1.1.2", "code")
    press(qtbot, window, Key.Key_Tab)
    assert here(shown) == ("1.1.2", "name")
    press(qtbot, window, Key.Key_Backtab, held=SHIFT)
    assert here(shown) == ("1.1.2", "code")
    write(window, "nhầm")
    press(qtbot, window, Key.Key_Escape)
    assert shown.table.hasFocus()
    assert row(workspace, "1.1.2").criterion.code == "1.1.2"
    assert [step.name for step in workspace.stacks().undoable] == ["nhập 8 dòng tiêu chí"]


def test_typing_over_a_cell_replaces_it_and_vietnamese_comes_through(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace
) -> None:
    stand(shown, "1.2", "name")
    write(window, "Đổi mới, sáng tạo")
    press(qtbot, window, Key.Key_Return)
    assert row(workspace, "1.2").criterion.name == "Đổi mới, sáng tạo"


def test_the_list_of_units_is_chosen_from_by_two_keys(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace
) -> None:
    stand(shown, "1.2", "lead")
    write(window, "kinh te")
    popup = editor().completer().popup()  # type: ignore[union-attr]
    assert popup is not None
    assert popup.isVisible()
    qtbot.keyClick(popup, Key.Key_Down)
    qtbot.keyClick(popup, Key.Key_Return)
    assert row(workspace, "1.2").lead == units.unit_by_code(workspace, "KT")


def test_a_refused_value_stays_at_its_cell_with_the_reason(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace
) -> None:
    stand(shown, "1.2", "due")
    press(qtbot, window, Key.Key_F2)
    retype(qtbot, window, "31/02")
    press(qtbot, window, Key.Key_Return)
    assert "không phải là một ngày có thật" in said(shown)
    assert editor().text() == "31/02"
    shown.focus_filter()
    stand(shown, "1.1.1", "code")
    press(qtbot, window, Key.Key_F2)
    assert editor().text() == "31/02", "what was refused comes first"
    assert window.pages.unsaved()
    retype(qtbot, window, "28/02")
    press(qtbot, window, Key.Key_Escape)
    assert not window.pages.unsaved()


def test_control_enter_writes_in_all_chosen_rows_as_one_step(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace
) -> None:
    choose(shown, "1.1", "1.1.1", "1.1.2", "1.1.3", "1.2")
    before = [one.lead for one in view(workspace).rows]
    index = shown.table.index_of(row(workspace, "1.1.1").uid, "lead")
    shown.table.selectionModel().setCurrentIndex(index, shown.table.selectionModel().SelectionFlag.NoUpdate)
    shown.table.setFocus()
    press(qtbot, window, Key.Key_F2)
    assert "4 dòng" in said(shown)
    retype(qtbot, window, "KT")
    press(qtbot, window, Key.Key_Return, held=CONTROL)
    led = [one.criterion.code for one in view(workspace).leading(units.unit_by_code(workspace, "KT").uid)]
    assert led == ["1.1.1", "1.1.2", "1.1.3", "1.2"], "the group between is none of them"
    assert workspace.undo().name == "phân công 4 tiêu chí"
    assert [one.lead for one in view(workspace).rows] == before


def test_a_person_is_one_of_the_unit_that_leads(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace
) -> None:
    vhxh = units.unit_by_code(workspace, "VHXH")
    person = replace(units.new_contact(workspace, vhxh.uid), name="Bà Tâm Thử")
    units.save_unit_card(workspace, vhxh, [person])
    stand(shown, "1.2", "person")
    write(window, "Ai đó")
    press(qtbot, window, Key.Key_Return)
    assert "Bà Tâm Thử" in said(shown)
    retype(qtbot, window, "tâm thử")
    press(qtbot, window, Key.Key_Return)
    assert row(workspace, "1.2").person == person


def test_an_extended_date_is_not_typed_over(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace
) -> None:
    schedule.extend(workspace, [row(workspace, "1.1.1")], date(YEAR, 12, 20), "QĐ 1")
    stand(shown, "1.1.1", "due")
    write(window, "1/12")
    press(qtbot, window, Key.Key_Return)
    assert "đã được gia hạn" in said(shown)
    assert row(workspace, "1.1.1").due == date(YEAR, 12, 20)


def test_the_year_switched_while_a_cell_is_edited_saves_or_keeps_it(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace
) -> None:
    stand(shown, "1.2", "points")
    press(qtbot, window, Key.Key_F2)
    retype(qtbot, window, "một rưỡi")
    window.pages.criteria._session.show_year(YEAR - 1)
    assert [one.texts for one in window.pages.half_typed()] == [{"max_points": "một rưỡi"}]
    window.pages.criteria._session.show_year(YEAR)
    (kept,) = (one for one in shown.table.viewport().findChildren(CellLine) if one.isVisible())
    assert kept.text() == "một rưỡi"


def test_a_row_that_goes_while_its_cell_is_edited_loses_no_word(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace
) -> None:
    stand(shown, "1.2", "name")
    write(window, "chữ của tôi")
    criteria.remove_criteria(workspace, view(workspace), [row(workspace, "1.2")])
    assert [one.texts for one in window.pages.half_typed()] == [{"name": "chữ của tôi"}]
    stand(shown, "1.1.1", "code")
    press(qtbot, window, Key.Key_F2)
    assert editor().text() == "1.1.1", "another cell can be edited meanwhile"
    press(qtbot, window, Key.Key_Escape)
    workspace.undo()
    (back,) = (one for one in shown.table.viewport().findChildren(CellText) if one.isVisible())
    assert back.text() == "chữ của tôi"


def test_half_typed_text_of_a_cell_is_offered_after_a_crash(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace, tmp_path: Path
) -> None:
    stand(shown, "1.2", "lead")
    write(window, "KTx")
    assert window.leaving.half_typed is not None
    window.leaving.half_typed.keep_now()
    kill(window)
    again = opened_window(qtbot, workspace, tmp_path)
    assert "Đơn vị chủ trì" in bar(again)._label.text()
    bar(again)._offers[0].go_on()  # type: ignore[misc]
    assert editor().text() == "KTx"


def test_several_edits_of_one_cell_are_one_step(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace
) -> None:
    for name in ("một", "hai", "ba"):
        stand(shown, "1.2", "name")
        write(window, name)
        press(qtbot, window, Key.Key_Return)
        press(qtbot, window, Key.Key_Escape)
    assert row(workspace, "1.2").criterion.name == "ba"
    workspace.undo()
    assert row(workspace, "1.2").criterion.name == "Sáng kiến"


def test_keys_pass_over_what_a_group_does_not_have(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace
) -> None:
    stand(shown, "1.2", "points")
    press(qtbot, window, Key.Key_F2, Key.Key_Tab)
    assert here(shown) == ("1.2", "lead")
    stand(shown, "1.2", "due")
    press(qtbot, window, Key.Key_F2)
    write(window, "1/10")
    press(qtbot, window, Key.Key_Return)
    assert here(shown) == ("2.1", "due"), "II stands between"
    press(qtbot, window, Key.Key_Up)
    assert here(shown) == ("1.2", "due")
    press(qtbot, window, Key.Key_Escape)
    stand(shown, "II", "points")
    press(qtbot, window, Key.Key_F2, Key.Key_Tab)
    assert here(shown)[1] in ("task", "code")


def test_a_letter_where_nothing_can_be_typed_is_answered(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList
) -> None:
    stand(shown, "1.1", "due")
    write(window, "5")
    assert "là dòng nhóm nên không có ô “Hạn”" in said(shown)
    assert shown.table.hasFocus()
    shown.hide_columns(())
    stand(shown, "1.2", "note")
    write(window, "5")
    assert "Cột “Nhật ký” không gõ được" in said(shown)


def test_a_deadline_of_another_year_is_remarked_on_and_taken(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace
) -> None:
    stand(shown, "1.1.3", "due")
    write(window, "15/3/2025")
    assert said(shown) == "Nằm ngoài năm 2026."
    retype(qtbot, window, "15/3/2026")
    assert said(shown) == ""
    retype(qtbot, window, "15/3/2027")
    press(qtbot, window, Key.Key_Return)
    assert row(workspace, "1.1.3").due == date(2027, 3, 15)
