"""The milestones of a criterion: a date that was moved stays judged against the one first set."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cchc_desktop.services import criteria, evidence_files, schedule, units
from cchc_desktop.services.evidence import evidence_of
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.criteria_list import CriteriaList
from cchc_desktop.ui.evidence_dialog import EvidenceDialog
from cchc_desktop.ui.extension_dialog import ExtensionDialog
from tests.support import row, taken
from tests.ui.hands import focused, press, write
from tests.ui.window import choose, codes, fields_of, opened_window


def tip(shown: CriteriaList, code: str, key: str) -> str:
    """What the list says when the mouse rests on a cell."""
    number = codes(shown).index(code)
    column = next(place for place, one in enumerate(shown.model.columns) if one.key == key)
    return str(shown.model.index(number, column).data(Qt.ItemDataRole.ToolTipRole))


@pytest.mark.parametrize(
    ("first", "late"),
    [
        (date(2026, 11, 15), "Trễ 8 ngày so với hạn ban đầu"),
        (date(2026, 12, 1), ""),
    ],
)
def test_a_moved_date_tells_whether_the_first_is_past(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, first: date, late: str
) -> None:
    schedule.set_due(workspace, [row(workspace, "1.1.1")], first)
    schedule.extend(workspace, [row(workspace, "1.1.1")], date(2026, 12, 20), "Công văn 12")
    window = opened_window(qtbot, workspace, tmp_path)
    table = fields_of(window, "1.1.1").milestones_table
    item = table.item(0, 1)
    assert item is not None
    assert item.text() == "20/12/2026\nđã gia hạn"
    assert item.toolTip().splitlines() == [
        f"Hạn ban đầu: {first:%d/%m/%Y}",
        "Gia hạn đến 20/12/2026: Công văn 12 (ghi ngày 23/11/2026)",
    ]
    state = table.item(0, 2)
    assert state is not None
    assert state.toolTip() == "\n".join(part for part in ("Chưa thực hiện", late) if part)
    shown = window.pages.criteria.criteria
    assert tip(shown, "1.1.1", "state").endswith(late or "Chưa thực hiện")
    assert tip(shown, "1.1.1", "due") == item.toolTip()


def test_a_milestone_past_its_date_says_so_as_its_row_does(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    schedule.set_due(workspace, [row(workspace, "1.1.1")], date(2026, 1, 5))
    window = opened_window(qtbot, workspace, tmp_path)
    table = fields_of(window, "1.1.1").milestones_table
    item = table.item(0, 2)
    assert item is not None
    assert (item.text(), item.toolTip()) == (
        "Quá hạn",
        "Chưa thực hiện\nTrễ 322 ngày so với hạn hiện nay",
    )


def test_each_milestone_has_a_product_of_its_own(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    info = fields_of(window, "1.1.2")
    info.milestones_table.setCurrentCell(1, 0)
    info.product_edit.setFocus()
    write(window, "Báo cáo 6 tháng")
    press(qtbot, window, Qt.Key.Key_Tab)
    products = [state.milestone.product for state in row(workspace, "1.1.2").milestones]
    assert products == ["", "Báo cáo 6 tháng", "", ""]
    info.milestones_table.setCurrentCell(0, 0)
    assert info.product_edit.text() == ""
    info.milestones_table.setCurrentCell(1, 0)
    assert info.product_edit.text() == "Báo cáo 6 tháng"
    workspace.undo()
    assert info.product_edit.text() == ""


def test_the_documents_of_a_milestone_are_counted_beside_it(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    found = row(workspace, "1.1.2")
    file = taken(workspace, "quý 2.pdf")
    evidence_files.attach(workspace, [found], [file])
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("criteria")
    shown = window.pages.criteria.criteria
    choose(shown, "1.1.2")
    ((document, link),) = evidence_of(workspace, found.uid)
    dialog = EvidenceDialog(workspace, document, link)
    qtbot.addWidget(dialog)
    assert [dialog.milestone_combo.itemText(number) for number in range(3)] == [
        "(cả tiêu chí)",
        "Quý 1",
        "Quý 2",
    ]
    dialog.milestone_combo.setCurrentIndex(2)
    dialog.save_button.click()
    shown.detail.edit_fields()
    table = shown.detail.info.milestones_table
    proofs = [table.item(number, 3) for number in range(4)]
    assert [item.text() for item in proofs if item] == ["", "1", "", ""]
    listed = shown.detail.evidence.documents.table.item(0, 1)
    assert listed is not None
    assert listed.text() == "quý 2 (Quý 2)"


def test_the_milestone_the_cursor_is_at_is_extended(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    info = fields_of(window, "1.1.2")
    info.milestones_table.setCurrentCell(3, 0)

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExtensionDialog)
        due = dialog.rows_table.item(0, 3)
        assert due is not None
        assert due.text() == "15/12/2026"
        dialog.due_edit.setText("20/12/2026")
        dialog.decision_edit.setText("CV 12")
        dialog.extend_button.click()

    QTimer.singleShot(0, answer)
    info.extend_button.click()
    dues = [state.due for state in row(workspace, "1.1.2").milestones]
    assert dues[0] == date(2026, 3, 15)
    assert dues[3] == date(2026, 12, 20)


@pytest.mark.parametrize("column", [0, 1])
def test_what_is_typed_in_a_cell_stays_when_something_else_is_saved(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, column: int
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    table = fields_of(window, "1.1.2").milestones_table
    table.setFocus()
    table.setCurrentCell(1, column)
    table.editItem(table.item(1, column))
    editor = focused(window)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    write(window, "20/7")
    criteria.assign(workspace, [row(workspace, "1.2")], units.unit_by_code(workspace, "KT"), [])
    assert editor.text() == "20/7"
