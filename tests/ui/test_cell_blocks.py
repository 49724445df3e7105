"""Blocks of cells by keyboard: copied, pasted with a look first, filled down, refused whole."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.history import Op
from cchc_desktop.services import criteria, planting
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.block_dialog import BlockDialog
from cchc_desktop.ui.criteria_list import CriteriaList
from cchc_desktop.ui.main_window import MainWindow
from tests.support import YEAR, leaf, logical_dump, row, view
from tests.ui.edited_table import CONTROL, said, shown, stand, window
from tests.ui.hands import press, write
from tests.ui.window import choose, opened_window

__all__ = ["shown", "window"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def clipboard(text: str) -> None:
    QApplication.clipboard().setText(text)


def paste(
    qtbot: QtBot, window: MainWindow, answer: Callable[[BlockDialog], object] | None = None
) -> list[BlockDialog]:
    """Press Ctrl+V and answer the dialog, if one comes."""
    seen: list[BlockDialog] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, BlockDialog):
            seen.append(dialog)
            (answer or BlockDialog.reject)(dialog)

    QTimer.singleShot(0, look)
    press(qtbot, window, Qt.Key.Key_V, held=CONTROL)
    return seen


def test_a_few_cells_are_pasted_at_once(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace
) -> None:
    clipboard("0,75\tKT\n2\tVP\n")
    stand(shown, "1.1.1", "points")
    assert paste(qtbot, window) == []
    assert [row(workspace, code).criterion.max_points for code in ("1.1.1", "1.1.2")] == [Decimal("0.75"), 2]
    assert workspace.undo().name == "sửa 2 dòng trong bảng tiêu chí"


def test_many_cells_are_shown_before_they_are_written(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace
) -> None:
    before = logical_dump(workspace.path)
    clipboard("một\t1\nhai\t2\nba\t\nbốn\t1,25\n")
    stand(shown, "1.1.1", "name")
    (dialog,) = paste(qtbot, window)
    assert dialog.summary_label.text().startswith("Đổi 6 ô ở 4 dòng, trong đó xóa trắng 0 ô; 2 ô giữ nguyên.")
    assert logical_dump(workspace.path) == before, "left without an answer"
    paste(qtbot, window, lambda dialog: dialog.save_button.click())
    assert row(workspace, "1.1.3").criterion.name == "ba"
    workspace.undo()
    assert logical_dump(workspace.path) == before


def test_a_deadline_of_another_year_is_shown_before_it_is_written(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList
) -> None:
    clipboard("15/3/2025\n6/4/2026\n")
    stand(shown, "1.1.3", "due")
    (dialog,) = paste(qtbot, window)
    assert dialog.summary_label.text().endswith("1 hạn nằm ngoài năm 2026.")
    assert dialog.save_button.isEnabled()


def test_one_wrong_cell_and_nothing_is_written(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace
) -> None:
    before = logical_dump(workspace.path)
    clipboard("một\t1\nhai\tnhiều\n")
    stand(shown, "1.1.1", "name")
    (dialog,) = paste(qtbot, window, lambda dialog: dialog.save_button.click() or dialog.reject())
    assert "1 ô không dán được" in dialog.summary_label.text()
    assert dialog.changes_table.model().rowCount() == 1
    assert not dialog.save_button.isEnabled()
    assert logical_dump(workspace.path) == before


def test_a_block_of_the_wrong_shape_says_so_at_the_cell(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace
) -> None:
    clipboard("1\n" * 20)
    stand(shown, "1.2", "points")
    assert paste(qtbot, window) == []
    assert "Khối dán có 20 dòng" in said(shown)
    clipboard("")
    paste(qtbot, window)
    assert "không có chữ nào" in said(shown)


def test_under_a_filter_a_block_goes_where_it_is_seen_to_go(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace
) -> None:
    shown.filter_edit.setText("thành phần")
    clipboard("3\n4\n5\n")
    stand(shown, "1.1.1", "points")
    paste(qtbot, window)
    changed = [one.criterion.code for one in view(workspace).rows if one.criterion.max_points in (3, 4, 5)]
    assert changed == ["1.1.1", "1.1.2", "1.1.3", "2.1"], "2.1 had five points before"


def test_one_value_goes_into_all_chosen_rows(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace
) -> None:
    choose(shown, "1.1.1", "1.1.2", "1.2")
    index = shown.table.index_of(row(workspace, "1.1.1").uid, "due")
    flags = shown.table.selectionModel().SelectionFlag
    shown.table.selectionModel().setCurrentIndex(index, flags.NoUpdate)
    shown.table.setFocus()
    clipboard("20/12")
    paste(qtbot, window)
    assert [f"{row(workspace, code).due:%d/%m}" for code in ("1.1.1", "1.2")] == ["20/12"] * 2
    assert workspace.undo().name == "đổi hạn 3 tiêu chí"


def test_filling_down_takes_the_first_or_the_one_above(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace
) -> None:
    stand(shown, "1.1.2", "points")
    press(qtbot, window, Qt.Key.Key_D, held=CONTROL)
    assert row(workspace, "1.1.2").criterion.max_points == Decimal("0.5")
    workspace.undo()
    choose(shown, "1.1.2", "1.1.3", "1.2")
    flags = shown.table.selectionModel().SelectionFlag
    index = shown.table.index_of(row(workspace, "1.1.2").uid, "max_points")
    shown.table.selectionModel().setCurrentIndex(index, flags.NoUpdate)
    press(qtbot, window, Qt.Key.Key_D, held=CONTROL)
    assert [row(workspace, code).criterion.max_points for code in ("1.1.3", "1.2")] == [Decimal("1.5")] * 2


def test_rows_are_copied_for_a_spreadsheet_and_for_a_letter(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList
) -> None:
    choose(shown, "1.1.1", "1.2")
    shown.table.setFocus()
    press(qtbot, window, Qt.Key.Key_C, held=CONTROL)
    data = QApplication.clipboard().mimeData()
    lines = data.text().splitlines()
    assert [line.split("\t")[:3] for line in lines] == [
        ["1.1.1", "Tiêu chí thành phần 1.1.1", "0,50"],
        ["1.2", "Sáng kiến", "1,25"],
    ]
    assert data.html().count("<tr>") == 2


def test_thousands_of_rows_are_set_and_taken_back(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    with workspace.transact(Op.IMPORT_CRITERIA, count=5000) as tx:
        found = criteria.ensure_set(workspace, tx, YEAR + 1)
        planting.plant(tx, found.uid, [leaf(f"9.{number}") for number in range(5000)])
    window = opened_window(qtbot, workspace, tmp_path)
    window.session.show_year(YEAR + 1)
    window.show_page("criteria")
    shown = window.pages.criteria.criteria
    before = logical_dump(workspace.path)
    shown.table.setFocus()
    shown.table.selectAll()
    index = shown.table.index_of(shown.model.rows[0].uid, "lead")
    flags = shown.table.selectionModel().SelectionFlag
    shown.table.selectionModel().setCurrentIndex(index, flags.NoUpdate)
    write(window, "KT")
    press(qtbot, window, Qt.Key.Key_Return, held=CONTROL)
    assert {one.lead.code for one in shown.model.rows if one.lead} == {"KT"}
    assert len(shown.selected_rows()) == 5000
    assert workspace.undo().name == "phân công 5000 tiêu chí"
    assert logical_dump(workspace.path) == before


def test_a_file_that_may_only_be_looked_at_takes_no_block(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    with_path = workspace.path
    looking = Workspace.open(with_path, read_only=True)
    window = opened_window(qtbot, looking, tmp_path)
    window.show_page("criteria")
    shown = window.pages.criteria.criteria
    before = logical_dump(with_path)
    stand(shown, "1.1.1", "points")
    clipboard("9")
    paste(qtbot, window)
    press(qtbot, window, Qt.Key.Key_D, held=CONTROL)
    write(window, "9")
    assert logical_dump(with_path) == before
    looking.close()
