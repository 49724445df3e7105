"""The import shows what would come in, and writes nothing before it is told to."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from cchc_desktop.services.sample import load_sample
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.import_dialog import ImportDialog
from cchc_desktop.ui.indented import DEPTH
from tests.ui.importing.assistant import ROWS, WRONG, YEAR, Desk, codes, open_book, texts

Book = Callable[..., Path]


def test_the_preview_shows_the_rows_as_a_tree_and_writes_nothing(
    dialog: ImportDialog, desk: Desk, workspace: Workspace, book: Book
) -> None:
    open_book(dialog, desk, book(ROWS))
    assert dialog.source_page.source_label.text() == "Bộ tiêu chí.xlsx"
    assert dialog.preview_page.summary_label.text().startswith("4 mới · 0 thay đổi · 0 không đổi")
    assert texts(dialog, "rows", 1) == ["I", "1", "1.1", "1.2"]
    depths = [dialog.preview_page.tables.rows.index(row, 2).data(DEPTH) for row in range(4)]
    assert depths == [0, 1, 2, 2]
    assert texts(dialog, "rows", 3) == ["3,00", "3,00", "1,50", "1,50"]
    assert texts(dialog, "rows", 4)[2:] == ["VHXH", "VP"]
    assert texts(dialog, "rows", 6)[2:] == ["30/01/2026", "15/12/2026"]
    assert codes(workspace) == []


def test_errors_are_listed_with_their_cells_and_nothing_can_be_imported(
    dialog: ImportDialog, desk: Desk, book: Book
) -> None:
    open_book(dialog, desk, book(WRONG))
    assert set(texts(dialog, "errors", 0)) == {"C6", "D6"}
    assert set(texts(dialog, "errors", 1)) == {"x", f"{('KT ' * 200).strip()[:199]}…"}
    assert dialog.preview_page.tabs.tabText(dialog.preview_page.tabs.currentIndex()) == "Lỗi (2)"
    assert not dialog.import_button.isEnabled()
    assert "2 ô sai" in dialog.problem_label.text()


def test_changed_cells_say_from_what_and_missing_rows_are_listed(
    dialog: ImportDialog, desk: Desk, book: Book
) -> None:
    open_book(dialog, desk, book(ROWS))
    dialog.import_button.click()
    open_book(
        dialog, desk, book([*ROWS[:2], ("1.1", "Ban hành kế hoạch năm", "2", "VHXH", "KT", "30/01/2026")])
    )
    assert texts(dialog, "rows", 0) == ["Không đổi", "Không đổi", "Thay đổi"]
    points = dialog.preview_page.tables.rows.index(2, 3)
    assert points.data(Qt.ItemDataRole.FontRole).bold()
    assert points.data(Qt.ItemDataRole.ToolTipRole) == "Điểm tối đa: 1,50 → 2,00"
    assert (
        dialog.preview_page.tables.rows.index(2, 0).data(Qt.ItemDataRole.ToolTipRole)
        == "Điểm tối đa: 1,50 → 2,00"
    )
    assert texts(dialog, "missing", 1) == ["Mức độ hoàn thành kế hoạch"]


def test_the_same_file_again_has_nothing_to_import(dialog: ImportDialog, desk: Desk, book: Book) -> None:
    open_book(dialog, desk, book(ROWS))
    dialog.import_button.click()
    open_book(dialog, desk, book(ROWS))
    assert dialog.result_label.text() == "Không có gì mới so với hồ sơ nên không cần nhập."
    assert not dialog.import_button.isEnabled()


def test_sample_data_that_will_go_is_announced(
    dialog: ImportDialog, desk: Desk, workspace: Workspace, book: Book
) -> None:
    load_sample(workspace, YEAR)
    open_book(dialog, desk, book(ROWS))
    assert dialog.preview_page.sample_label.isVisible()
    assert "dữ liệu mẫu" in dialog.preview_page.sample_label.text()


def test_the_tables_are_sound_models(
    dialog: ImportDialog, desk: Desk, book: Book, qtmodeltester: ModelTester
) -> None:
    open_book(dialog, desk, book(WRONG))
    qtmodeltester.check(dialog.preview_page.tables.rows)
    qtmodeltester.check(dialog.preview_page.tables.errors)
