"""A new set joined to last year's, and two years side by side: on the screen and in the workbook."""

from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.history import Op
from cchc_desktop.domain.score_rules import YesNo
from cchc_desktop.domain.scoring import Inputs
from cchc_desktop.domain.vocabulary import NoneArose, ScoreStage
from cchc_desktop.services import scoring
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from cchc_desktop.ui.compare_dialog import CompareDialog
from cchc_desktop.ui.link_dialog import LinkDialog
from cchc_desktop.ui.navigation import CRITERIA
from cchc_desktop.ui.year_session import YearSession
from tests.support import TODAY, YEAR, logical_dump, next_tree, row
from tests.ui.hands import opened_dialog, press, write
from tests.ui.window import opened_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NEXT = YEAR + 1


@pytest.fixture(autouse=True)
def imported(workspace: Workspace) -> None:
    """The next year's set: a row renumbered, one with more points, one reworded, one new."""
    one = row(workspace, "1.1.2")
    scoring.set_rule(workspace, one, YesNo(), NoneArose.UNDECIDED, "")
    blank = scoring.blank(workspace, one, ScoreStage.PROPOSED, TODAY)
    scoring.record(workspace, one, blank, Inputs(yes=False))
    next_tree(workspace, NEXT, "2")


def session(workspace: Workspace) -> YearSession:
    """The next year shown."""
    shown = YearSession(workspace)
    shown.show_year(NEXT)
    return shown


def lines(dialog: LinkDialog | CompareDialog) -> dict[str, list[str]]:
    """The texts of each row by its first one, by its last where it has none."""
    model = dialog.pairs_table.model()
    rows = [
        [str(model.index(line, column).data()) for column in range(model.columnCount())]
        for line in range(model.rowCount())
    ]
    return {texts[0] or texts[2]: texts[1:] for texts in rows}


def origins(workspace: Workspace) -> dict[str, str]:
    return {
        found.criterion.code: found.criterion.origin_uid for found in load_year(workspace, NEXT, TODAY).rows
    }


def choose(dialog: LinkDialog, code: str) -> None:
    model = dialog.pairs_table.model()
    number = next(line for line in range(model.rowCount()) if model.index(line, 0).data() == code)
    dialog.pairs_table.selectRow(number)


def test_what_is_proposed_is_confirmed_by_keyboard(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = opened_dialog(qtbot, LinkDialog(session(workspace)))
    told = lines(dialog)
    assert told["1.1.9"][1:] == ["1.1.1", "Tiêu chí thành phần 1.1.1", "Thay đổi: mã 1.1.1 → 1.1.9"]
    assert told["1.1.2"][-1] == "Thay đổi: điểm 1,50 → 2,00"
    assert told["1.2"][-1] == "Thay đổi: tên; điểm 1,25 → 0,50 (tên gần giống, cần xem)"
    assert told["1.3"][-1] == "Mới"
    assert told["1.1.3"][-1] == "Không còn"
    assert dialog.summary_label.text() == "2 giữ nguyên, 3 thay đổi, 1 mới, 3 không còn."
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    assert not dialog.isVisible()
    assert origins(workspace)["1.1.9"] == row(workspace, "1.1.1").uid
    found = load_year(workspace, NEXT, TODAY)
    assert found.rows[2].lead is not None
    assert workspace.undo().name == f"nối 5 tiêu chí năm {NEXT} với năm {YEAR}"


def test_she_changes_and_clears_what_is_proposed(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = opened_dialog(qtbot, LinkDialog(session(workspace)))
    dialog.state_combo.setCurrentIndex(1)
    assert list(lines(dialog)) == ["1.2"]
    dialog.state_combo.setCurrentIndex(0)
    choose(dialog, "1.2")
    dialog.pairs_table.setFocus()
    press(qtbot, dialog, Qt.Key.Key_Delete)
    assert lines(dialog)["1.2"][-1] == "Mới" or lines(dialog)["1.2"][-1] == "Không còn"
    choose(dialog, "1.3")
    offered = [dialog.old_combo.itemText(number) for number in range(dialog.old_combo.count())]
    assert offered == ["(không nối: tiêu chí mới)", "1.2  Sáng kiến", "2.1  Điều tra xã hội học"]
    dialog.old_combo.setCurrentIndex(1)
    dialog.old_combo.activated.emit(1)
    dialog.assignments_check.setChecked(False)
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    assert origins(workspace)["1.3"] == row(workspace, "1.2").uid
    (now,) = [one for one in load_year(workspace, NEXT, TODAY).rows if one.criterion.code == "1.3"]
    assert now.lead is None


def test_leaving_asks_first_when_something_was_changed(qtbot: QtBot, workspace: Workspace) -> None:
    before = logical_dump(workspace.path)
    dialog = opened_dialog(qtbot, LinkDialog(session(workspace)))
    choose(dialog, "1.2")
    dialog.pairs_table.setFocus()
    press(qtbot, dialog, Qt.Key.Key_Delete, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    press(qtbot, dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert logical_dump(workspace.path) == before


def test_without_a_year_before_that_is_said(qtbot: QtBot, workspace: Workspace) -> None:
    shown = session(workspace)
    shown.show_year(YEAR)
    dialog = opened_dialog(qtbot, LinkDialog(shown))
    assert "Chưa có năm nào trước" in dialog.summary_label.text()
    assert not dialog.save_button.isEnabled()


def test_after_an_import_the_way_is_offered(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page(CRITERIA)
    window.session.show_year(NEXT)
    window.years.offer_link()
    assert f"năm {NEXT} chưa nối với năm {YEAR}" in window.bars.messages.text
    window.bars.messages.hide()
    window.session.show_year(YEAR)
    window.years.offer_link()
    assert window.bars.messages.text == ""


def test_two_years_stand_side_by_side(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    LinkDialog(session(workspace)).save_button.click()
    target = tmp_path / "so sánh.xlsx"
    dialog = opened_dialog(
        qtbot, CompareDialog(session(workspace), pick_target=lambda *_asked: target.with_suffix(""))
    )
    assert lines(dialog)["1.1.2"] == [
        "Tiêu chí thành phần 1.1.2",
        *("1,50", "2,00", "0,00", "", "1,50", ""),
        *("Văn phòng", "Quá hạn → Chưa thực hiện"),
        "Thay đổi: điểm 1,50 → 2,00",
    ]
    totals = dialog.totals_label.text().split("\n")
    assert totals[0].startswith(f"Năm {YEAR}: xã tự chấm 0,00 … 1,75/3,25 điểm (1/4 tiêu chí đã có điểm)")
    assert totals[1].startswith(f"Năm {NEXT}: xã tự chấm 0,00 … 5,00/5,00 điểm (0/4 tiêu chí đã có điểm)")
    dialog.state_combo.setCurrentIndex(1)
    assert list(lines(dialog)) == ["1.1.2"]
    dialog.state_combo.setCurrentIndex(0)
    write(dialog, "chuyen doi")
    assert list(lines(dialog)) == ["1.3"]
    dialog.filter_edit.clear()
    dialog.save_button.click()
    assert str(target) in dialog.done_label.text()
    cells = {line[0]: line for line in load_workbook(target).active.iter_rows(values_only=True) if line[0]}
    shown = lines(dialog)
    for code in ("1.1.2", "1.1.9", "1.2", "1.3"):
        numbers = [text.replace(",", ".") for text in shown[code][1:7]]
        assert [("" if cell is None else f"{cell:.2f}") for cell in cells[code][2:8]] == numbers
        assert cells[code][-1] == shown[code][-1]
    assert cells["1.1.2"][8:12] == ("Văn phòng", "Văn phòng", "Quá hạn", "Chưa thực hiện")
    assert cells["1.3"][8:12] == (None, None, None, "Chưa thực hiện")


def test_one_year_alone_is_not_compared(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = opened_dialog(qtbot, CompareDialog(session(workspace)))
    press(qtbot, dialog, Qt.Key.Key_V, held=ALT)
    dialog.new_combo.setCurrentIndex(dialog.new_combo.findData(YEAR))
    assert "Cần hai năm" in dialog.totals_label.text()
    dialog.old_combo.setCurrentIndex(dialog.old_combo.findData(NEXT))
    assert "sau năm" in dialog.problem_label.text()
    assert not dialog.save_button.isEnabled()


def test_points_of_any_size_have_their_room(qtbot: QtBot, workspace: Workspace) -> None:
    with workspace.transact(Op.EDIT_CRITERION, name="") as tx:
        tx.put(replace(row(workspace, "1.1.1").criterion, max_points=Decimal("12345.125")))
    dialog = opened_dialog(qtbot, CompareDialog(session(workspace)))
    table = dialog.pairs_table
    assert "12345,125" in {text for line in lines(dialog).values() for text in line}
    for column in range(2, 8):
        assert table.sizeHintForColumn(column) <= table.columnWidth(column)
