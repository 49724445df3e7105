"""Years in the window: chosen, started from last, closed, only looked at, opened again."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Evidence, new_uid
from cchc_desktop.services import notes
from cchc_desktop.services.closing import close_year, open_year
from cchc_desktop.services.evidence import add_evidence
from cchc_desktop.services.new_year import plan_year, start_year
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from cchc_desktop.ui.closing_dialog import ClosingDialog
from cchc_desktop.ui.navigation import CHECKS, CRITERIA, FIGURES, FINDINGS, HISTORY, TODO, UNIT
from cchc_desktop.ui.new_year_dialog import NewYearDialog
from cchc_desktop.ui.year_session import YearSession
from tests.support import TODAY, YEAR, logical_dump, row
from tests.ui.hands import opened_dialog, press, retype, write
from tests.ui.window import choose, codes, opened_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NEXT = YEAR + 1


def lines(dialog: NewYearDialog) -> list[list[str]]:
    model = dialog.shifts_table.model()
    return [
        [str(model.index(line, column).data()) for column in range(1, model.columnCount())]
        for line in range(model.rowCount())
    ]


def test_a_new_year_is_started_by_keyboard(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = opened_dialog(qtbot, NewYearDialog(YearSession(workspace)))
    assert (dialog.year_edit.text(), dialog.source_combo.currentText()) == (str(NEXT), str(YEAR))
    assert "8 dòng tiêu chí (5 dòng đã phân công)" in dialog.summary_label.text()
    assert lines(dialog)[0] == ["Hạn", "15/11/2026", "15/11/2027", ""]
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    assert dialog.result() == QDialog.DialogCode.Accepted
    view = load_year(workspace, NEXT, TODAY)
    assert [found.criterion.code for found in view.rows][:3] == ["I", "1.1", "1.1.1"]
    assert workspace.undo().name == f"lập năm {NEXT} từ năm {YEAR}"


def test_what_changes_is_left_or_typed_over(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = opened_dialog(qtbot, NewYearDialog(YearSession(workspace)))
    press(qtbot, dialog, Qt.Key.Key_L, held=ALT)
    write(dialog, "cuoi tuan")
    assert [line[2] for line in lines(dialog)] == []
    retype(qtbot, dialog, "15/03")
    press(qtbot, dialog, Qt.Key.Key_Down)
    index = dialog.shifts_table.model().index(0, 3)
    dialog.shifts_table.model().setData(index, "31/6")
    assert "31/6" in dialog.problem_label.text()
    dialog.shifts_table.model().setData(dialog.shifts_table.model().index(0, 3), "20/3")
    retype_filter(dialog, "15/11")
    press(qtbot, dialog, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert "bị lọc ẩn" in dialog.count_label.text()
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    dues = {
        found.criterion.code: [state.milestone.due for state in found.milestones]
        for found in load_year(workspace, NEXT, TODAY).rows
    }
    assert dues["1.1.1"] == [None]
    assert dues["1.1.2"][:2] == [date(NEXT, 3, 20), date(NEXT, 6, 15)]


def retype_filter(dialog: NewYearDialog, text: str) -> None:
    dialog.filter_edit.setText(text)
    dialog.filter_edit.setFocus()


@pytest.mark.parametrize(
    ("typed", "said"), [(str(YEAR), f"sau năm {YEAR}"), ("20", ""), (str(YEAR - 3), "sau năm")]
)
def test_years_that_cannot_be_are_said(qtbot: QtBot, workspace: Workspace, typed: str, said: str) -> None:
    before = logical_dump(workspace.path)
    dialog = opened_dialog(qtbot, NewYearDialog(YearSession(workspace)))
    retype(qtbot, dialog, typed)
    assert said in dialog.problem_label.text()
    assert not dialog.save_button.isEnabled()
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    assert logical_dump(workspace.path) == before


def test_years_are_chosen_in_the_head_and_by_key(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    start_year(workspace, plan_year(workspace, YEAR, NEXT))
    window = opened_window(qtbot, workspace, tmp_path)
    shown = [window.year_combo.itemText(number) for number in range(window.year_combo.count())]
    assert shown == [str(NEXT), str(YEAR), "Năm mới…"]
    press(qtbot, window, Qt.Key.Key_PageUp, held=ALT)
    assert (window.session.year, window.year_combo.currentText()) == (YEAR, str(YEAR))
    assert not window.years.earlier_action.isEnabled()
    press(qtbot, window, Qt.Key.Key_PageDown, held=ALT)
    assert window.session.year == NEXT
    asked: list[str] = []

    def leave() -> None:
        dialog = QApplication.activeModalWidget()
        asked.append(type(dialog).__name__)
        assert isinstance(dialog, NewYearDialog)
        assert dialog.year_edit.text() == str(NEXT + 1)
        dialog.save_button.click()

    QTimer.singleShot(0, leave)
    window.year_combo.activated.emit(window.year_combo.count() - 1)
    assert asked == ["NewYearDialog"]
    assert (window.session.year, window.year_combo.currentText()) == (NEXT + 1, str(NEXT + 1))


def test_a_closed_year_is_only_looked_at(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    start_year(workspace, plan_year(workspace, YEAR, NEXT))
    window = opened_window(qtbot, workspace, tmp_path)
    window.session.show_year(YEAR)
    window.show_page(CRITERIA)
    written = window.pages.criteria
    assert not window.bars.closed.isVisible()
    close_year(workspace, YEAR)
    assert window.bars.closed.text == f"Năm {YEAR} đã khóa ngày 23/11/2026: chỉ để xem, lọc, in và xuất."
    looked = window.pages.criteria
    assert looked is not written
    assert window.page_stack.currentWidget() is looked
    choose(looked.criteria, "1.1.1")
    assert looked.criteria.detail.info.name_edit.isReadOnly()
    assert looked.criteria.detail.log.text_edit.isReadOnly()
    assert not looked.import_button.isEnabled()
    assert "đã khóa" in looked.import_button.toolTip()
    assert not window.acts.import_action.isEnabled()
    before = logical_dump(workspace.path)
    for key, held in (
        (Qt.Key.Key_F2, None),
        (Qt.Key.Key_Delete, None),
        (Qt.Key.Key_N, CTRL),
        (Qt.Key.Key_G, CTRL),
    ):
        looked.criteria.table.setFocus()
        press(qtbot, window, key, held=held or Qt.KeyboardModifier.NoModifier)
        assert QApplication.activeModalWidget() is None
    assert logical_dump(workspace.path) == before
    looked.criteria.filter_edit.setText("1.1.2")
    assert codes(looked.criteria)[-1] == "1.1.2"
    for page in (TODO, CHECKS, FIGURES, FINDINGS, HISTORY):
        window.show_page(page)
    window.show_page(CRITERIA)
    window.session.show_year(NEXT)
    assert window.pages.criteria is written
    assert not window.bars.closed.isVisible()
    assert window.acts.import_action.isEnabled()
    window.session.show_year(YEAR)
    assert window.pages.criteria is looked
    open_year(workspace, YEAR, "bổ sung")
    assert window.pages.criteria is written
    assert not window.bars.closed.isVisible()


def test_what_is_half_typed_is_kept_beside_a_closed_year(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    start_year(workspace, plan_year(workspace, YEAR, NEXT))
    close_year(workspace, YEAR)
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page(CRITERIA)
    choose(window.pages.criteria.criteria, "1.1.1")
    window.pages.criteria.criteria.detail.log.text_edit.setPlainText("đang gõ")
    window.session.show_year(YEAR)
    assert window.pages.unsaved()
    assert [typed.texts["text"] for typed in window.pages.half_typed()] == ["đang gõ"]
    window.session.show_year(NEXT)
    assert window.pages.criteria.criteria.detail.log.text_edit.toPlainText() == "đang gõ"
    window.pages.criteria.criteria.detail.log.text_edit.clear()


def test_a_year_is_closed_and_opened_by_keyboard(qtbot: QtBot, workspace: Workspace) -> None:
    notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, "Đã gửi"))
    dialog = opened_dialog(qtbot, ClosingDialog(YearSession(workspace)))
    assert "0/3 tiêu chí hoàn thành, 0/4 tiêu chí đã có điểm" in dialog.text_label.text()
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    assert [step.subject for step in workspace.stacks().undoable] == []
    dialog = opened_dialog(qtbot, ClosingDialog(YearSession(workspace)))
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    assert "còn trống" in dialog.problem_label.text()
    write(dialog, "bổ sung giải trình")
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    assert not dialog.isVisible()
    (step,) = workspace.stacks().undoable
    assert (step.subject, step.args["reason"]) == (Op.OPEN_YEAR, "bổ sung giải trình")


def test_documents_of_the_year_before_stand_in_the_tab(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    for number in ("1/KH", "2/BC"):
        document = Evidence(new_uid(), number, TODAY, "", "Kế hoạch", "", "")
        add_evidence(workspace, [row(workspace, "1.1.1")], document, "trang 2")
    start_year(workspace, plan_year(workspace, YEAR, NEXT))
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page(CRITERIA)
    window.session.show_year(NEXT)
    shown = window.pages.criteria.criteria
    choose(shown, "1.1.2")
    earlier = shown.detail.evidence.earlier
    assert earlier.isHidden()
    choose(shown, "1.1.1")
    shown.detail.tabs.setCurrentWidget(shown.detail.evidence)
    assert not earlier.isHidden()
    assert earlier.heading_label.text() == f"Năm {YEAR} đã dùng"
    assert earlier.list.item(0).text() == "1/KH, 23/11/2026, Kế hoạch, trang 2"
    assert not earlier.use_button.isEnabled()
    earlier.list.setFocus()
    earlier.list.setCurrentRow(1)
    press(qtbot, window, Qt.Key.Key_Return)
    assert shown.detail.evidence.documents.table.rowCount() == 1
    assert earlier.list.item(1).text().endswith("(đã gắn)")
    assert workspace.undo().name == f"dùng lại 1 tài liệu của năm {YEAR}"
    close_year(workspace, NEXT)
    looked = window.pages.criteria.criteria
    choose(looked, "1.1.1")
    looked.detail.evidence.earlier.list.setCurrentRow(0)
    assert not looked.detail.evidence.earlier.use_button.isEnabled()


def test_a_year_without_criteria_offers_the_one_before(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.session.show_year(NEXT)
    window.show_page(CRITERIA)
    page = window.pages.criteria
    assert page.first_year_button.isVisible()

    def take() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NewYearDialog)
        assert (dialog.year_edit.text(), dialog.source_combo.currentText()) == (str(NEXT), str(YEAR))
        dialog.save_button.click()

    QTimer.singleShot(0, take)
    page.first_year_button.click()
    assert codes(page.criteria)[:3] == ["I", "1.1", "1.1.1"]


def test_a_year_that_is_imported_is_shown_first(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    imported: list[int] = []
    monkeypatch.setattr(window.dialogs, "import_workbook", lambda: imported.append(window.session.year))

    def leave() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NewYearDialog)
        dialog.year_edit.setText(str(YEAR))
        assert not dialog.import_button.isEnabled()
        dialog.year_edit.setText(str(NEXT + 1))
        dialog.import_button.click()

    QTimer.singleShot(0, leave)
    window.years.new_year_action.trigger()
    assert imported == [NEXT + 1]
    assert window.year_combo.currentText() == str(NEXT + 1)
    assert load_year(workspace, NEXT + 1, TODAY).rows == ()


def test_the_place_in_the_criteria_stays_from_year_to_year(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    """By the row that goes on there; where none does, she is back where she was."""
    start_year(workspace, plan_year(workspace, YEAR, NEXT))
    window = opened_window(qtbot, workspace, tmp_path)
    window.session.show_year(YEAR)
    window.show_page(CRITERIA)
    shown = window.pages.criteria.criteria
    shown.table.setFixedHeight(110)
    QApplication.processEvents()

    def place() -> tuple[list[str], int, bool]:
        QApplication.processEvents()
        current = shown.table.currentIndex()
        in_sight = shown.table.viewport().rect().contains(shown.table.visualRect(current).center())
        return [one.criterion.code for one in shown.selected_rows()], current.column(), in_sight

    shown.select([row(workspace, "1.2").uid], 2)
    press(qtbot, window, Qt.Key.Key_PageDown, held=ALT)
    assert window.session.year == NEXT
    assert place() == (["1.2"], 2, True)
    alone = shown.selected_rows()
    with workspace.transact(Op.EDIT_CRITERION, name="") as tx:
        tx.put(replace(alone[0].criterion, origin_uid="nowhere before"))
    press(qtbot, window, Qt.Key.Key_PageUp, held=ALT)
    assert place() == (["1.2"], 2, True), "where she was"
    shown.select([row(workspace, "1.1.2").uid])
    close_year(workspace, NEXT)
    press(qtbot, window, Qt.Key.Key_PageDown, held=ALT)
    shown = window.pages.criteria.criteria
    assert place() == (["1.1.2"], 0, True), "a closed year has a page of its own"
    press(qtbot, window, Qt.Key.Key_PageUp, held=ALT)
    shown = window.pages.criteria.criteria
    shown.select([row(workspace, "1.1.3").uid])
    for year in (NEXT + 1, NEXT):
        window.session.show_year(year)
    shown = window.pages.criteria.criteria
    assert place() == (["1.1.3"], 0, True), "a year without criteria on the way says nothing"


def test_the_place_among_the_criteria_of_a_unit_stays_where_the_other_year_is_closed(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    start_year(workspace, plan_year(workspace, YEAR, NEXT))
    close_year(workspace, NEXT)
    window = opened_window(qtbot, workspace, tmp_path)
    window.session.show_year(YEAR)
    lead = row(workspace, "1.1.2").lead
    assert lead is not None
    window.show_page(UNIT + lead.uid)
    window.pages.unit.criteria.select([row(workspace, "1.1.2").uid], 2)
    press(qtbot, window, Qt.Key.Key_PageDown, held=ALT)
    shown = window.pages.unit.criteria
    assert ([one.criterion.code for one in shown.selected_rows()], window.session.year) == (["1.1.2"], NEXT)
    assert shown.table.currentIndex().column() == 2
