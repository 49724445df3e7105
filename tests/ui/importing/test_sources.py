"""Where the import reads from: a file chosen or dropped, a sheet, a pasted block; in the background."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.long_work import Check
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui import import_dialog, table_source
from cchc_desktop.ui.import_dialog import ImportDialog
from cchc_desktop.ui.import_pages import COLUMNS, DONE, PREVIEW, QUESTIONS, SOURCE
from cchc_desktop.ui.tasks import Tasks
from tests.ui.hands import drop, mime
from tests.ui.importing.assistant import (
    HEADINGS,
    ROWS,
    YEAR,
    Desk,
    choose_sheet,
    codes,
    open_book,
    texts,
)

Book = Callable[..., Path]


def test_a_file_is_dropped_on_the_first_page_only(
    dialog: ImportDialog, tmp_path: Path, workspace: Workspace
) -> None:
    lines = tmp_path / "bảng.csv"
    lines.write_text("STT;Tiêu chí\nI;Một\n", encoding="utf-8")
    assert drop(dialog, mime(lines))
    assert dialog.source_page.source_label.text() == "bảng.csv"
    assert texts(dialog, "rows", 1) == ["I"]
    other = tmp_path / "khác.csv"
    other.write_text("STT;Tiêu chí\nII;Hai\n", encoding="utf-8")
    drop(dialog, mime(other))
    assert dialog.source_page.source_label.text() == "bảng.csv"
    assert codes(workspace) == []


def test_before_a_file_it_says_what_to_do(dialog: ImportDialog) -> None:
    assert dialog.pages.currentIndex() == SOURCE
    assert not dialog.next_button.isEnabled()
    assert not dialog.import_button.isVisible()
    assert not dialog.source_page.earlier_table.isVisible()


def test_of_several_sheets_one_is_asked_for(dialog: ImportDialog, desk: Desk, book: Book) -> None:
    open_book(dialog, desk, book(ROWS, ROWS[:2]))
    assert not dialog.import_button.isEnabled()
    dialog.pages.setCurrentIndex(SOURCE)
    assert dialog.source_page.sheet_combo.isVisible()
    choose_sheet(dialog, "Trang 2")
    assert texts(dialog, "rows", 1) == ["I", "1"]
    assert dialog.source_page.sheet_combo.currentText() == "Trang 2"
    assert not dialog.pages.isTabEnabled(QUESTIONS)
    assert dialog.import_button.isEnabled()


def test_a_sheet_without_a_table_gets_a_sentence_and_leaves_the_choice(
    dialog: ImportDialog, desk: Desk, book: Book
) -> None:
    path = book(ROWS)
    cover = load_workbook(path)
    cover.create_sheet("Bìa").append(["Tờ bìa"])
    cover.save(path)
    open_book(dialog, desk, path)
    choose_sheet(dialog, "Bìa")
    assert dialog.problem_label.text().startswith("Không tìm thấy dòng tiêu đề trên trang “Bìa”")
    choose_sheet(dialog, "Trang 1")
    assert not dialog.problem_label.isVisible()
    assert dialog.import_button.isEnabled()


@pytest.mark.parametrize("by_key", [False, True])
def test_a_block_is_pasted_from_excel(
    dialog: ImportDialog, desk: Desk, workspace: Workspace, qtbot: QtBot, *, by_key: bool
) -> None:
    desk.text = "\n".join("\t".join(row) for row in (HEADINGS, *ROWS))
    if by_key:
        qtbot.keyClick(dialog, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    else:
        dialog.source_page.paste_button.click()
    dialog.import_button.click()
    assert codes(workspace) == ["I", "1", "1.1", "1.2"]


def test_the_clipboard_of_the_system_is_read(qtbot: QtBot, workspace: Workspace) -> None:
    QGuiApplication.clipboard().setText("Mã\tTiêu chí\n1\tKế hoạch")
    assert table_source.clipboard_text() == "Mã\tTiêu chí\n1\tKế hoạch"


@pytest.mark.parametrize("text", ["", "chỉ một dòng chữ"])
def test_a_block_without_headings_gets_a_sentence(dialog: ImportDialog, desk: Desk, text: str) -> None:
    desk.text = text
    dialog.source_page.paste_button.click()
    assert dialog.problem_label.text().startswith("Không tìm thấy dòng tiêu đề")
    assert dialog.pages.currentIndex() == (COLUMNS if text else SOURCE)
    assert not dialog.import_button.isVisible()


def test_a_file_that_cannot_be_read_gets_a_sentence(
    dialog: ImportDialog, desk: Desk, tmp_path: Path, book: Book
) -> None:
    open_book(dialog, desk, book(ROWS))
    path = tmp_path / "hỏng.xlsx"
    path.write_bytes(b"PK\x03\x04 not a workbook")
    open_book(dialog, desk, path)
    assert dialog.problem_label.isVisible()
    assert dialog.pages.currentIndex() == SOURCE
    assert not dialog.pages.isTabEnabled(PREVIEW), "what was shown before must not be imported now"
    assert not dialog.import_button.isEnabled()


def test_choosing_no_file_changes_nothing(dialog: ImportDialog, desk: Desk, book: Book) -> None:
    open_book(dialog, desk, book(ROWS))
    desk.file = None
    dialog.source_page.file_button.click()
    assert dialog.import_button.isEnabled()


def test_reading_runs_in_the_background_and_esc_stops_it(
    qtbot: QtBot,
    workspace: Workspace,
    book: Book,
    settings: QSettings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started, go_on = threading.Event(), threading.Event()
    threads: list[threading.Thread] = []
    went_on: list[bool] = []

    def slow(_target: object, _source: object, _answers: object, check: Check) -> None:
        threads.append(threading.current_thread())
        started.set()
        go_on.wait(10)
        check()
        went_on.append(True)

    monkeypatch.setattr(import_dialog, "look", slow)
    path, tasks = book(ROWS), Tasks()
    made = ImportDialog(workspace, YEAR, tasks, settings, pick_file=lambda parent, title, kinds: path)
    qtbot.addWidget(made)
    made.show()
    made.source_page.file_button.click()
    started.wait(10)
    assert made.busy_box.isVisible()
    waiting = (
        made.source_page.file_button,
        made.source_page.paste_button,
        made.source_page.sheet_combo,
        made.next_button,
        made.import_button,
    )
    assert not any(widget.isEnabled() for widget in waiting)
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert made.isVisible()
    assert made.pages.currentIndex() == SOURCE
    go_on.set()
    qtbot.waitUntil(lambda: not tasks._running)
    assert not went_on, "it stops where it next asks"
    assert made.source_page.source_label.text() == "Đã dừng đọc."
    assert made.pages.currentIndex() == SOURCE
    tasks.close()
    assert threads[0] is not threading.main_thread()


def test_the_real_background_reads_with_a_connection_of_its_own(
    qtbot: QtBot, workspace: Workspace, book: Book, settings: QSettings
) -> None:
    path, tasks = book(ROWS), Tasks()
    made = ImportDialog(workspace, YEAR, tasks, settings, pick_file=lambda parent, title, kinds: path)
    qtbot.addWidget(made)
    made.show()
    made.source_page.file_button.click()
    qtbot.waitUntil(made.import_button.isEnabled)
    made.import_button.click()
    qtbot.waitUntil(lambda: made.pages.currentIndex() == DONE)
    tasks.close()
    assert codes(workspace) == ["I", "1", "1.1", "1.2"]
