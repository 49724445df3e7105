"""The pages of the import: columns corrected by hand, choices cell by cell, copies first, rows to correct."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QItemSelectionModel, QSettings, Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from cchc_desktop.services.criteria import edit_criterion, row_by_code
from cchc_desktop.services.import_journal import imports
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from cchc_desktop.ui.import_dialog import ImportDialog
from cchc_desktop.ui.import_pages import COLUMNS, PREVIEW, QUESTIONS, SOURCE
from cchc_desktop.ui.tasks import Tasks
from tests.support import logical_dump
from tests.ui.hands import press
from tests.ui.importing.assistant import (
    DOUBTFUL,
    HEADINGS,
    ROWS,
    WRONG,
    YEAR,
    Desk,
    codes,
    open_book,
    texts,
)

Book = Callable[..., Path]
ODD = ("Số", "Tên gọi", "Điểm cao nhất", "Người làm", "Cùng làm", "Ngày")
CHANGED = [(*row[:2], "2", *row[3:]) if len(row) > 3 else row for row in ROWS]


def column_combos(dialog: ImportDialog) -> list[QComboBox]:
    return list(dialog.columns_page._columns._combos.values())


def fields(dialog: ImportDialog) -> list[str]:
    return [combo.currentData() for combo in column_combos(dialog)]


def choose(dialog: ImportDialog, column: int, field: str) -> None:
    combo = column_combos(dialog)[column]
    combo.setCurrentIndex(combo.findData(field))
    combo.activated.emit(combo.currentIndex())


def correct(dialog: ImportDialog) -> None:
    for column, field in enumerate(("code", "name", "max_points", "lead", "coordinating", "due")):
        choose(dialog, column, field)
    dialog.next_button.click()


def edit(workspace: Workspace, code: str, remark: str) -> None:
    row = row_by_code(load_year(workspace, YEAR, workspace.today()), code, YEAR)
    edit_criterion(workspace, row, replace(row.criterion, remark=remark))


def test_columns_nobody_knows_are_told_by_hand(
    dialog: ImportDialog, desk: Desk, workspace: Workspace, book: Book
) -> None:
    open_book(dialog, desk, book(ROWS, headings=ODD))
    assert dialog.pages.currentIndex() == COLUMNS
    assert dialog.problem_label.text().startswith("Không tìm thấy dòng tiêu đề")
    assert dialog.columns_page.header_spin.value() == 1
    correct(dialog)
    assert dialog.pages.currentIndex() == PREVIEW
    assert not dialog.problem_label.isVisible()
    dialog.import_button.click()
    assert codes(workspace) == ["I", "1", "1.1", "1.2"]


def test_corrected_columns_are_offered_for_the_next_table_with_the_same_headings(
    dialog: ImportDialog, desk: Desk, book: Book
) -> None:
    open_book(dialog, desk, book(ROWS, headings=ODD))
    assert not dialog.columns_page.preset_box.isVisible()
    correct(dialog)
    open_book(dialog, desk, book(CHANGED, headings=ODD))
    assert dialog.pages.currentIndex() == COLUMNS
    assert dialog.columns_page.preset_box.isVisible()
    assert "name" not in fields(dialog), "offered, not applied"
    dialog.columns_page.preset_button.click()
    assert dialog.pages.currentIndex() == PREVIEW
    assert texts(dialog, "rows", 3)[2:] == ["2,00", "2,00"]
    assert fields(dialog) == ["code", "name", "max_points", "lead", "coordinating", "due"]
    open_book(dialog, desk, book(ROWS))
    assert dialog.columns_page.preset_box.isHidden(), "other headings"
    assert dialog.pages.currentIndex() == PREVIEW


def test_a_field_is_filled_by_one_column(dialog: ImportDialog, desk: Desk, book: Book) -> None:
    open_book(dialog, desk, book(ROWS))
    dialog.pages.setCurrentIndex(COLUMNS)
    choose(dialog, 3, "coordinating")
    assert fields(dialog) == ["code", "name", "max_points", "coordinating", "", "due"]
    assert not dialog.pages.isTabEnabled(PREVIEW), "what is shown there was read before"
    dialog.next_button.click()
    assert texts(dialog, "rows", 5)[2:] == ["VHXH", "VP"]
    assert texts(dialog, "rows", 4)[2:] == ["", ""]


def test_a_column_left_out_asks_nothing_any_more(dialog: ImportDialog, desk: Desk, book: Book) -> None:
    open_book(dialog, desk, book([*ROWS, ("1.3", "B", "1", "VP", "", "Quý I")]))
    asked = dialog._questions.count
    dialog.pages.setCurrentIndex(COLUMNS)
    choose(dialog, 5, "")
    dialog.next_button.click()
    assert (asked, dialog._questions.count) == (1, 0)


def test_the_header_row_is_moved(dialog: ImportDialog, desk: Desk, book: Book) -> None:
    open_book(dialog, desk, book([("9", "Bảng cũ", "1"), ("Mã", "Tên gọi", "Điểm"), *ROWS]))
    dialog.pages.setCurrentIndex(COLUMNS)
    dialog.columns_page.header_spin.setValue(3)
    assert dialog.pages.currentIndex() == COLUMNS
    assert fields(dialog)[:3] == ["code", "", "max_points"]
    choose(dialog, 1, "name")
    dialog.next_button.click()
    assert texts(dialog, "rows", 1) == ["I", "1", "1.1", "1.2"]


@pytest.fixture
def edited(dialog: ImportDialog, desk: Desk, workspace: Workspace, book: Book) -> ImportDialog:
    """Imported, two cells edited by hand, and a second file that says something else about both."""
    heads = (*HEADINGS, "Ghi chú")
    width = len(heads) - 1

    def rows(remark: str) -> list[tuple[str, ...]]:
        return [(*row, *[""] * (width - len(row)), remark) for row in ROWS]

    open_book(dialog, desk, book(rows("Theo tệp"), headings=heads))
    dialog.import_button.click()
    for code in ("1.1", "1.2"):
        edit(workspace, code, "Gõ tay")
    open_book(dialog, desk, book(rows("Tệp mới"), headings=heads))
    return dialog


def remarks(workspace: Workspace) -> list[str]:
    return [row.criterion.remark for row in load_year(workspace, YEAR, workspace.today()).rows]


def test_what_was_typed_by_hand_waits_for_her_choice(edited: ImportDialog) -> None:
    assert edited.pages.currentIndex() == PREVIEW
    assert not edited.import_button.isEnabled()
    assert edited.result_label.text() == "Còn 2 ô phải chọn: giữ trong hồ sơ hay lấy của tệp."
    assert not edited.pages.isTabEnabled(QUESTIONS), "they are chosen where they are shown"
    assert texts(edited, "changes", 0) == ["Chưa chọn", "Chưa chọn", "Của tệp", "Của tệp"]
    assert texts(edited, "changes", 4)[:2] == ["Gõ tay (gõ tay)"] * 2
    assert texts(edited, "changes", 5) == ["Tệp mới"] * 4
    assert edited.preview_page.chosen_label.text() == "Cho 2 ô đang chọn:"


def test_a_change_far_into_a_name_is_seen_and_the_row_of_the_cursor_shows_all(
    dialog: ImportDialog, desk: Desk, book: Book
) -> None:
    name = "Mức độ hoàn thành kế hoạch cải cách hành chính, tính theo số nhiệm vụ hoàn thành"
    for ending in ("đúng hạn", "trước hạn"):
        open_book(dialog, desk, book([*ROWS[:3], ("1.2", f"{name} {ending}", "1"), ("1.3", "B", "1")]))
        dialog.import_button.click()
    open_book(dialog, desk, book([*ROWS[:3], ("1.2", f"{name} sớm", "2"), ("1.3", "B", "2")]))
    dialog.preview_page.tabs.setCurrentIndex(1)
    line = next(line for line, text in enumerate(texts(dialog, "changes", 3)) if text == "Tên")
    assert texts(dialog, "changes", 4)[line] == "…nhiệm vụ hoàn thành trước hạn"
    assert texts(dialog, "changes", 5)[line] == "…nhiệm vụ hoàn thành sớm"
    folded = dialog.preview_page.changes_table.rowHeight(line)
    dialog.preview_page.changes_table.selectRow(line)
    assert texts(dialog, "changes", 4)[line] == f"{name} trước hạn"
    assert dialog.preview_page.changes_table.rowHeight(line) > folded
    dialog.preview_page.changes_table.selectRow(0 if line else 1)
    assert dialog.preview_page.changes_table.rowHeight(line) == folded


@pytest.mark.parametrize(("take", "stands"), [(False, "Gõ tay"), (True, "Tệp mới")])
def test_one_choice_for_all_that_wait(
    edited: ImportDialog, workspace: Workspace, *, take: bool, stands: str
) -> None:
    (edited.preview_page.take_button if take else edited.preview_page.keep_button).click()
    assert edited.import_button.isEnabled()
    edited.import_button.click()
    assert remarks(workspace) == ["Tệp mới", "Tệp mới", stands, stands]


def test_each_cell_has_its_own_choice_also_one_that_is_not_hers(
    edited: ImportDialog, workspace: Workspace
) -> None:
    for line, button in (
        (0, edited.preview_page.take_button),
        (0, edited.preview_page.keep_button),
        (2, edited.preview_page.keep_button),
    ):
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        edited.preview_page.changes_table.selectionModel().select(
            edited.preview_page.tables.changes.index(line, 0), flags
        )
        button.click()
    edited.import_button.click()
    assert sorted(remarks(workspace)) == ["Gõ tay", "Theo tệp", "Tệp mới", "Tệp mới"]


def test_the_keyboard_chooses(edited: ImportDialog, workspace: Workspace, qtbot: QtBot) -> None:
    edited.activateWindow()
    assert edited.focusWidget() is edited.preview_page.changes_table
    edited.preview_page.keep_button.setFocus()
    qtbot.keyClick(edited.preview_page.keep_button, Qt.Key.Key_Space)
    assert edited.focusWidget() is edited.import_button
    qtbot.keyClick(edited.import_button, Qt.Key.Key_Return)
    assert remarks(workspace)[2:] == ["Gõ tay", "Gõ tay"]


def test_rows_with_errors_are_saved(
    dialog: ImportDialog, desk: Desk, book: Book, workspace: Workspace, tmp_path: Path
) -> None:
    before = logical_dump(workspace.path)
    open_book(dialog, desk, book(WRONG))
    dialog.failed_button.click()
    assert not list(tmp_path.glob("*dòng lỗi*")), "she changed her mind"
    desk.folder = tmp_path
    dialog.failed_button.click()
    out = tmp_path / "Bộ tiêu chí - dòng lỗi.xlsx"
    assert str(out) in dialog.result_label.text()
    sheet = openpyxl.load_workbook(out).active
    assert sheet is not None
    assert "1.3" in [row[1] for row in sheet.iter_rows(values_only=True)]
    assert logical_dump(workspace.path) == before


def test_earlier_imports_are_listed(
    dialog: ImportDialog, desk: Desk, book: Book, workspace: Workspace, settings: QSettings, qtbot: QtBot
) -> None:
    open_book(dialog, desk, book(ROWS))
    dialog.import_button.click()
    dialog.last_page.undo_button.click()
    tasks = Tasks()
    again = ImportDialog(workspace, YEAR, tasks, settings)
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(again.source_page.earlier_table.isVisible)
    model = again.source_page.earlier_table.model()
    line = [model.index(0, column).data() for column in range(model.columnCount())]
    (entry,) = imports(workspace)
    assert line[1:] == ["Bộ tiêu chí.xlsx", entry.sha256[:12], str(YEAR), "4", "4", "0", "đã hoàn tác"]
    again.close()
    tasks.close()


def test_the_pages_are_turned_by_keys(
    dialog: ImportDialog, desk: Desk, book: Book, workspace: Workspace, qtbot: QtBot
) -> None:
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    open_book(dialog, desk, book(DOUBTFUL))
    assert dialog.pages.currentIndex() == QUESTIONS
    press(qtbot, dialog, Qt.Key.Key_X, held=Qt.KeyboardModifier.AltModifier)
    assert dialog.pages.currentIndex() == PREVIEW
    pages = []
    for _step in range(3):
        press(qtbot, dialog, Qt.Key.Key_Q, held=Qt.KeyboardModifier.AltModifier)
        pages.append(dialog.pages.currentIndex())
    assert pages == [QUESTIONS, COLUMNS, SOURCE]
    for _step in range(3):
        press(qtbot, dialog, Qt.Key.Key_T, held=Qt.KeyboardModifier.AltModifier)
    assert dialog.pages.currentIndex() == PREVIEW
    press(qtbot, dialog, Qt.Key.Key_Return)
    assert "1.3" in codes(workspace)
