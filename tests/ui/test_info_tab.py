"""Thông tin: a field is saved when it is left; showing a row changes nothing; what is refused stays."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.vocabulary import CriterionKind, ScoredBy
from cchc_desktop.domain.year import total_of
from cchc_desktop.services.closing import close_year
from cchc_desktop.services.units import all_units, new_contact
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.main_window import MainWindow
from tests.support import YEAR, log_lines, row, saved_person, view
from tests.ui.hands import press, retype
from tests.ui.themed import themed
from tests.ui.window import fields_of, opened_window


def test_showing_rows_one_after_another_writes_nothing(workspace: Workspace, window: MainWindow) -> None:
    before = log_lines(workspace.path)
    for code in ("I", "1.1", "1.1.1", "1.1.2", "1.1.3", "1.2", "2.1", "1.1.1"):
        fields_of(window, code)
    assert log_lines(workspace.path) == before


def test_a_name_is_saved_when_its_field_is_left(
    qtbot: QtBot, workspace: Workspace, window: MainWindow
) -> None:
    tab = fields_of(window, "1.2")
    assert tab.name_edit.hasFocus()
    retype(qtbot, window, "Sáng kiến, giải pháp mới")
    press(qtbot, window, Qt.Key.Key_Tab)
    assert row(workspace, "1.2").criterion.name == "Sáng kiến, giải pháp mới"
    assert workspace.undo().name == "sửa tiêu chí 1.2"


@pytest.mark.parametrize(
    ("typed", "meant", "shown"),
    [
        ("0,75", "0.75", "0,75"),
        ("2.5", "2.5", "2,50"),
        ("1.234,56", "1234.56", "1234,56"),
        ("", None, ""),
    ],
)
def test_points_are_exact(
    qtbot: QtBot, workspace: Workspace, window: MainWindow, typed: str, meant: str | None, shown: str
) -> None:
    tab = fields_of(window, "1.2")
    tab.points_edit.setFocus()
    retype(qtbot, window, typed)
    press(qtbot, window, Qt.Key.Key_Return)
    assert row(workspace, "1.2").criterion.max_points == (Decimal(meant) if meant else None)
    assert (tab.points_edit.text(), tab.points_edit.isModified()) == (shown, False)


@pytest.mark.parametrize("typed", ["-1", "abc", "1.234", "0,1234"])
def test_points_that_are_none_are_refused_and_stay_typed(
    qtbot: QtBot, workspace: Workspace, window: MainWindow, typed: str
) -> None:
    tab = fields_of(window, "1.2")
    tab.points_edit.setFocus()
    retype(qtbot, window, typed)
    press(qtbot, window, Qt.Key.Key_Return)
    assert f"“{typed}”" in tab.problem_label.text()
    assert "Điểm tối đa" in tab.problem_label.text()
    assert tab.points_edit.text() == typed
    assert row(workspace, "1.2").criterion.max_points == Decimal("1.25")


def test_an_empty_name_is_refused(qtbot: QtBot, workspace: Workspace, window: MainWindow) -> None:
    tab = fields_of(window, "1.2")
    retype(qtbot, window, "")
    tab.code_edit.setFocus()
    assert "“Tên” còn trống" in tab.problem_label.text()
    assert row(workspace, "1.2").criterion.name == "Sáng kiến"


def test_choosing_a_lead_assigns_and_takes_it_off_the_coordinators(
    workspace: Workspace, window: MainWindow
) -> None:
    tab = fields_of(window, "1.1.1")
    assert [unit.code for unit in row(workspace, "1.1.1").coordinating] == ["VP"]
    tab.lead_combo.setCurrentIndex(2)
    tab.lead_combo.activated.emit(2)
    found = row(workspace, "1.1.1")
    assert found.lead is not None
    assert found.lead.code == "VP"
    assert found.coordinating == ()


def test_ticking_a_unit_makes_it_coordinate(workspace: Workspace, window: MainWindow) -> None:
    tab = fields_of(window, "1.1.1")
    item = tab.coordinating_view.item(4)
    item.setCheckState(Qt.CheckState.Checked)
    assert [unit.code for unit in row(workspace, "1.1.1").coordinating] == ["VP", "VHTT"]
    assert workspace.undo().name == "phân công 1 tiêu chí"
    assert tab.coordinating_view.item(4).checkState() is Qt.CheckState.Unchecked


@pytest.mark.parametrize("from_left", [10, 120], ids=["box", "name"])
def test_a_click_ticks_once_on_the_box_and_on_the_name(
    qtbot: QtBot, workspace: Workspace, window: MainWindow, from_left: int
) -> None:
    view = fields_of(window, "1.1.1").coordinating_view
    for wanted in (["VP", "VHTT"], ["VP"]):
        place = view.visualItemRect(view.item(4))
        spot = QPoint(place.left() + from_left, place.center().y())
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert [unit.code for unit in row(workspace, "1.1.1").coordinating] == wanted


@pytest.mark.parametrize("from_left", [8, 60])
def test_a_click_ticks_nothing_in_a_closed_year(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, from_left: int
) -> None:
    close_year(workspace, YEAR)
    view = fields_of(opened_window(qtbot, workspace, tmp_path), "1.1.1").coordinating_view
    before = [view.item(number).checkState() for number in range(view.count())]
    place = view.visualItemRect(view.item(4))
    spot = QPoint(place.left() + from_left, place.center().y())
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert [view.item(number).checkState() for number in range(view.count())] == before


def test_a_contact_of_the_lead_can_answer_for_it(workspace: Workspace, window: MainWindow) -> None:
    lead = all_units(workspace)[0]
    person = saved_person(workspace, replace(new_contact(workspace, lead.uid), name="Đầu mối VHXH"))
    tab = fields_of(window, "1.1.1")
    tab.person_combo.setCurrentIndex(1)
    tab.person_combo.activated.emit(1)
    assert row(workspace, "1.1.1").person == person


def test_evidence_lines_become_the_list_and_the_same_line_stays_itself(
    workspace: Workspace, window: MainWindow
) -> None:
    before = row(workspace, "1.1.1").required
    tab = fields_of(window, "1.1.1")
    tab.evidence_edit.setPlainText("Báo cáo\n\nBiên bản")
    tab.evidence_edit.setModified(True)
    tab.evidence_edit.editingFinished.emit()
    after = row(workspace, "1.1.1").required
    assert [one.text for one in after] == ["Báo cáo", "Biên bản"]
    assert after[0].uid == before[1].uid


def test_a_due_date_is_typed_in_place(workspace: Workspace, window: MainWindow) -> None:
    tab = fields_of(window, "1.1.1")
    tab.milestones_table.item(0, 1).setText("5/12")
    assert row(workspace, "1.1.1").due == date(2026, 12, 5)
    tab.milestones_table.item(0, 1).setText("thường xuyên")
    found = row(workspace, "1.1.1").milestones[0]
    assert (found.due, found.milestone.due_text) == (None, "thường xuyên")


def test_an_impossible_due_date_is_refused(workspace: Workspace, window: MainWindow) -> None:
    tab = fields_of(window, "1.1.1")
    tab.milestones_table.item(0, 1).setText("31/02/2026")
    assert "“31/02/2026”" in tab.problem_label.text()
    assert row(workspace, "1.1.1").due == date(2026, 11, 15)


def test_milestones_are_added_and_removed_but_never_the_last(
    workspace: Workspace, window: MainWindow
) -> None:
    tab = fields_of(window, "1.1.1")
    tab.add_milestone_button.click()
    assert len(row(workspace, "1.1.1").milestones) == 2
    for _twice in range(2):
        tab.milestones_table.setCurrentCell(0, 0)
        tab.remove_milestone_button.click()
    assert len(row(workspace, "1.1.1").milestones) == 1


def test_a_group_row_shows_only_what_it_has(window: MainWindow) -> None:
    tab = fields_of(window, "1.1")
    assert tab.lead_combo.isHidden()
    assert tab.milestones_table.isHidden()
    assert not tab.name_edit.isHidden()


def test_undo_brings_the_old_value_back_into_its_field(
    qtbot: QtBot, workspace: Workspace, window: MainWindow
) -> None:
    tab = fields_of(window, "1.2")
    tab.code_edit.setFocus()
    retype(qtbot, window, "1.2b")
    press(qtbot, window, Qt.Key.Key_Return)
    workspace.undo()
    assert tab.code_edit.text() == "1.2"
    press(qtbot, window, Qt.Key.Key_Return)
    assert workspace.stacks().redoable


def test_a_refused_value_waits_with_its_row(qtbot: QtBot, workspace: Workspace, window: MainWindow) -> None:
    tab = fields_of(window, "1.2")
    tab.points_edit.setFocus()
    retype(qtbot, window, "abc")
    fields_of(window, "1.1.1")
    assert tab.points_edit.text() == "0,50"
    assert tab.has_refused()
    fields_of(window, "1.2")
    assert tab.points_edit.text() == "abc"
    assert "“abc”" in tab.problem_label.text()


def test_nothing_of_the_form_is_cut_on_a_small_screen(
    qapp: QApplication, qtbot: QtBot, window: MainWindow
) -> None:
    with themed(qapp):
        window.resize(910, 485)
        tab = fields_of(window, "1.2")
        seen = tab.form.parentWidget()
        assert seen is not None
        qtbot.waitUntil(lambda: tab.form.width() == seen.width())
        assert tab.lead_combo.geometry().right() < seen.width()


def test_a_criterion_becomes_a_bonus_and_comes_back(workspace: Workspace, window: MainWindow) -> None:
    """What is beside the base is not in the points there are."""
    tab = fields_of(window, "1.2")
    before = row(workspace, "1.2").criterion
    assert tab.kind_combo.currentText() == "Trong tổng điểm"
    tab.kind_combo.setCurrentIndex(1)
    tab.kind_combo.activated.emit(1)
    assert row(workspace, "1.2").criterion == replace(before, kind=CriterionKind.BONUS)
    assert total_of(view(workspace).rows).points == Decimal(7)
    tab.scored_combo.setCurrentIndex(2)
    tab.scored_combo.activated.emit(2)
    tab.kind_combo.setCurrentIndex(0)
    tab.kind_combo.activated.emit(0)
    assert row(workspace, "1.2").criterion == replace(before, scored_by=ScoredBy.SUPERIOR)
