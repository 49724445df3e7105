"""Criteria by units: locked, unlocked, set by keys and clicks, counted as everywhere, undone in one step."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.vocabulary import AssignmentRole
from cchc_desktop.services import units
from cchc_desktop.services.new_year import plan_year, start_year
from cchc_desktop.services.row_edits import set_parts, units_of
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.matrix_model import FIRST_UNIT
from cchc_desktop.ui.matrix_view import MatrixView
from tests.support import YEAR, logical_dump, opened, row, view
from tests.ui.hands import press
from tests.ui.window import opened_window

LEAD, COORDINATE = AssignmentRole.LEAD, AssignmentRole.COORDINATE
C, P, DELETE, L = Qt.Key.Key_C, Qt.Key.Key_P, Qt.Key.Key_Delete, Qt.Key.Key_L
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    window.show_page("criteria")
    window.pages.criteria.tabs.setCurrentIndex(1)
    return window


@pytest.fixture
def matrix(window: MainWindow) -> MatrixView:
    return window.pages.criteria.matrix


def stand(matrix: MatrixView, *cells: tuple[str, str]) -> None:
    """Choose cells by code of the criterion and of the unit."""
    selection = matrix.matrix.selectionModel()
    selection.clear()
    for code, unit in cells:
        number = [one.criterion.code for one in matrix.model.rows].index(code)
        column = FIRST_UNIT + [one.code for one in matrix.model.units].index(unit)
        selection.setCurrentIndex(
            matrix.model.index(number, column), QItemSelectionModel.SelectionFlag.Select
        )
    matrix.matrix.setFocus()


def parts(workspace: Workspace, code: str) -> dict[str, AssignmentRole]:
    names = {unit.uid: unit.code for unit in units.all_units(workspace)}
    return {names[uid]: part for uid, part in units_of(row(workspace, code)).items()}


def test_locked_nothing_changes_and_it_says_how_to_go_on(
    qtbot: QtBot, window: MainWindow, matrix: MatrixView, workspace: Workspace
) -> None:
    before = logical_dump(workspace.path)
    stand(matrix, ("1.2", "KT"))
    place = matrix.matrix.visualRect(matrix.matrix.currentIndex()).center()
    for act in (
        lambda: press(qtbot, window, C),
        lambda: qtbot.mouseClick(matrix.matrix.viewport(), Qt.MouseButton.LeftButton, pos=place),
    ):
        matrix.hint_label.clear()
        act()
        assert "Ctrl+L" in matrix.hint_label.text()
        assert logical_dump(workspace.path) == before


def test_no_key_means_a_row_of_the_table_that_is_out_of_sight(
    window: MainWindow, matrix: MatrixView, workspace: Workspace
) -> None:
    page = window.pages.criteria
    page.tabs.setCurrentIndex(0)
    page.criteria.select([row(workspace, "1.2").uid])
    page.tabs.setCurrentIndex(1)
    assert page.criteria.selected_rows() == []


def test_keys_set_and_one_unit_leads(
    qtbot: QtBot, window: MainWindow, matrix: MatrixView, workspace: Workspace
) -> None:
    stand(matrix, ("1.2", "KT"))
    press(qtbot, window, L, held=CONTROL)
    press(qtbot, window, C)
    assert parts(workspace, "1.2") == {"KT": LEAD}
    assert matrix.matrix.hasFocus()
    press(qtbot, window, Qt.Key.Key_Right, P)
    assert parts(workspace, "1.2") == {"KT": LEAD, "PVHCC": COORDINATE}
    press(qtbot, window, DELETE, Qt.Key.Key_Left, P)
    assert parts(workspace, "1.2") == {"KT": COORDINATE}
    assert workspace.undo().name == "phân công 1 tiêu chí"


def test_many_cells_are_one_step_and_groups_take_none(
    qtbot: QtBot, window: MainWindow, matrix: MatrixView, workspace: Workspace
) -> None:
    before = logical_dump(workspace.path)
    matrix.lock_button.setChecked(True)
    stand(matrix, *((code, "KT") for code in ("1.1", "1.1.1", "1.1.2", "1.1.3", "1.2")))
    press(qtbot, window, C)
    assert parts(workspace, "1.1.1") == {"KT": LEAD, "VP": COORDINATE}
    assert parts(workspace, "1.1") == {}
    assert workspace.undo().name == "phân công 4 tiêu chí"
    assert logical_dump(workspace.path) == before
    stand(matrix, ("1.2", "KT"), ("1.2", "VP"))
    press(qtbot, window, C)
    assert "chỉ có một đơn vị chủ trì" in matrix.hint_label.text()
    assert logical_dump(workspace.path) == before


def test_a_click_turns_a_part(
    qtbot: QtBot, window: MainWindow, matrix: MatrixView, workspace: Workspace
) -> None:
    matrix.lock_button.setChecked(True)
    stand(matrix, ("1.2", "KT"))
    place = matrix.matrix.visualRect(matrix.matrix.currentIndex()).center()
    found = []
    for _time in range(3):
        qtbot.mouseClick(matrix.matrix.viewport(), Qt.MouseButton.LeftButton, pos=place)
        found.append(parts(workspace, "1.2"))
    assert found == [{"VHXH": LEAD, "KT": COORDINATE}, {"KT": LEAD}, {}]


def test_counts_at_the_foot_are_those_of_the_units(
    window: MainWindow, matrix: MatrixView, workspace: Workspace
) -> None:
    set_parts(workspace, [(row(workspace, "1.2"), {units.unit_by_code(workspace, "KT").uid: LEAD})])
    counts = [view(workspace).counts(unit.uid) for unit in matrix.model.units]
    shown = [
        [matrix.counts.index(number, FIRST_UNIT + place).data() for place in range(len(counts))]
        for number in range(2)
    ]
    assert shown == [[str(one.leading) for one in counts], [str(one.coordinating) for one in counts]]


def test_it_is_locked_again_when_it_is_left(window: MainWindow, matrix: MatrixView) -> None:
    matrix.lock_button.setChecked(True)
    window.pages.criteria.tabs.setCurrentIndex(0)
    assert not matrix.lock_button.isChecked()


def test_what_is_looked_for_is_shown_in_the_table(window: MainWindow, workspace: Workspace) -> None:
    page = window.pages.criteria
    page.criteria.reveal([row(workspace, "1.2").uid])
    assert page.tabs.currentIndex() == 0
    assert page.criteria.isVisible()


def test_a_file_that_may_only_be_looked_at_stays_locked(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    path = workspace.path
    workspace.close()
    with opened(path) as writing, closing(Workspace.open_or_view(path)) as looking:
        assert writing.path == path
        window = opened_window(qtbot, looking, tmp_path)
        window.show_page("criteria")
        window.pages.criteria.tabs.setCurrentIndex(1)
        matrix = window.pages.criteria.matrix
        assert not matrix.lock_button.isEnabled()
        before = logical_dump(path)
        stand(matrix, ("1.2", "KT"))
        press(qtbot, window, C)
        assert "Chỉ xem" in matrix.hint_label.text()
        assert logical_dump(path) == before


def test_the_models_keep_the_rules_of_models(matrix: MatrixView) -> None:
    QAbstractItemModelTester(matrix.model)
    QAbstractItemModelTester(matrix.counts)
    matrix.filter_edit.setText("sang kien")
    assert [one.criterion.code for one in matrix.model.rows] == ["I", "1.2"]
    assert matrix.count_label.text() == "1/5"


def test_two_keys_from_the_table_to_an_open_matrix_and_back(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("criteria")
    window.navigation.setFocus()
    press(qtbot, window, Qt.Key.Key_M, held=CONTROL)
    matrix = window.pages.criteria.matrix
    assert matrix.matrix.hasFocus()
    window.navigation.setFocus()
    press(qtbot, window, L, held=CONTROL)
    press(qtbot, window, P)
    assert parts(workspace, "1.1.1") == {"VHXH": COORDINATE, "VP": COORDINATE}
    press(qtbot, window, Qt.Key.Key_M, held=CONTROL)
    assert window.pages.criteria.criteria.table.hasFocus()


def test_it_fills_the_page_as_soon_as_it_is_shown(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.resize(1366, 768)
    window.show_page("criteria")
    window.pages.criteria.tabs.setCurrentIndex(1)
    matrix = window.pages.criteria.matrix
    table = matrix.matrix
    qtbot.waitUntil(lambda: table.horizontalHeader().length() == table.viewport().width())
    widths = [[shown.columnWidth(number) for number in range(4)] for shown in (table, matrix.foot)]
    assert widths[0] == widths[1]


def test_the_cell_stays_from_year_to_year(
    window: MainWindow, workspace: Workspace, matrix: MatrixView
) -> None:
    start_year(workspace, plan_year(workspace, YEAR, YEAR + 1))
    stand(matrix, ("1.2", "KT"))
    for year in (YEAR + 1, YEAR):
        window.session.show_year(year)
        here = matrix.matrix.currentIndex()
        unit = matrix.model.unit_at(here)
        assert (matrix.model.rows[here.row()].criterion.code, unit and unit.code) == ("1.2", "KT")
