"""The import shows what would come in, asks what is in doubt, and writes all of it or nothing."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from openpyxl import Workbook as NewWorkbook
from openpyxl import load_workbook
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.planned import PlannedCriterion
from cchc_desktop.domain.vocabulary import CriterionKind
from cchc_desktop.services.criteria import add_criterion
from cchc_desktop.services.sample import load_sample
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from cchc_desktop.ui import import_dialog, import_writing, table_source
from cchc_desktop.ui.import_dialog import ImportDialog
from cchc_desktop.ui.import_pages import COLUMNS, DONE, PREVIEW, QUESTIONS, SOURCE
from cchc_desktop.ui.indented import DEPTH
from cchc_desktop.ui.tasks import Tasks
from tests.ui.hands import drop, mime, press
from tests.ui.inline import InlineTasks

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the platform without a screen says so

YEAR = 2026
HEADINGS = ("STT", "Tiêu chí", "Điểm tối đa", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn")
ROWS: tuple[tuple[str, ...], ...] = (
    ("I", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", "3"),
    ("1", "Kế hoạch cải cách hành chính", "3"),
    ("1.1", "Ban hành kế hoạch năm", "1,5", "VHXH", "KT", "30/01/2026"),
    ("1.2", "Mức độ hoàn thành kế hoạch", "1,5", "VP", "", "15/12/2026"),
)
WRONG = (*ROWS, ("1.3", "Sáng kiến", "x", "KT " * 200))
DOUBTFUL = (*ROWS, ("1.3", "Sáng kiến", "1", "KT", "các đơn vị", "trước 30/6/2026"))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with closing(Workspace.create(tmp_path / "xa.cchc")) as made:
        yield made


@pytest.fixture
def book(tmp_path: Path) -> Callable[..., Path]:
    def make(*sheets: Sequence[Sequence[str]], headings: Sequence[str] = HEADINGS) -> Path:
        new = NewWorkbook()
        new.remove(new.active)
        for number, rows in enumerate(sheets, start=1):
            sheet = new.create_sheet(f"Trang {number}")
            for row in (headings, *rows):
                sheet.append(row)
        path = tmp_path / "Bộ tiêu chí.xlsx"
        new.save(path)
        return path

    return make


class Desk:
    """Stands for the file dialog and the clipboard."""

    def __init__(self) -> None:
        self.file: Path | None = None
        self.text = ""
        self.folder: Path | None = None

    def target(self, name: str) -> Path | None:
        return self.folder / name if self.folder else None


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "máy.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace, desk: Desk, settings: QSettings) -> ImportDialog:
    made = ImportDialog(
        workspace,
        YEAR,
        InlineTasks(),
        settings,
        pick_file=lambda parent, title, kinds: desk.file,
        pick_target=lambda parent, title, name: desk.target(name),
        clipboard=lambda: desk.text,
    )
    qtbot.addWidget(made)
    made.show()
    return made


def open_book(dialog: ImportDialog, desk: Desk, path: Path) -> None:
    desk.file = path
    dialog.source_page.file_button.click()


def codes(workspace: Workspace) -> list[str]:
    return [row.criterion.code for row in load_year(workspace, YEAR, workspace.today()).rows]


def combos(dialog: ImportDialog) -> list[QComboBox]:
    return dialog.questions_area.widget().findChildren(QComboBox)


def choose_sheet(dialog: ImportDialog, name: str) -> None:
    index = dialog.source_page.sheet_combo.findText(name)
    dialog.source_page.sheet_combo.setCurrentIndex(index)
    dialog.source_page.sheet_combo.activated.emit(index)


def texts(dialog: ImportDialog, table: str, column: int) -> list[str]:
    model = getattr(dialog.preview_page.tables, table)
    return [model.index(row, column).data() for row in range(model.rowCount())]


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


def test_the_preview_shows_the_rows_as_a_tree_and_writes_nothing(
    dialog: ImportDialog, desk: Desk, workspace: Workspace, book: Callable[..., Path]
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


def test_enter_imports_everything_as_one_step(
    dialog: ImportDialog, desk: Desk, workspace: Workspace, book: Callable[..., Path], qtbot: QtBot
) -> None:
    open_book(dialog, desk, book(ROWS))
    assert dialog.import_button.text() == "&Nhập 4 dòng"
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert codes(workspace) == ["I", "1", "1.1", "1.2"]
    assert dialog.last_page.done_label.text().startswith("Đã nhập 4 dòng.")
    assert "“Hoàn tác: nhập 4 dòng tiêu chí”" in dialog.last_page.done_label.text()
    assert not dialog.import_button.isVisible()
    dialog.last_page.undo_button.click()
    assert codes(workspace) == []
    assert not dialog.last_page.undo_button.isEnabled()


def test_ctrl_z_takes_the_import_back_on_its_last_page_only(
    dialog: ImportDialog, desk: Desk, workspace: Workspace, book: Callable[..., Path], qtbot: QtBot
) -> None:
    before = len(workspace.stacks().undoable)
    open_book(dialog, desk, book(ROWS))
    press(qtbot, dialog, Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert len(workspace.stacks().undoable) == before
    dialog.import_button.click()
    press(qtbot, dialog, Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert codes(workspace) == []
    assert dialog.last_page.done_label.text().startswith("Đã hoàn tác")


def test_errors_are_listed_with_their_cells_and_nothing_can_be_imported(
    dialog: ImportDialog, desk: Desk, book: Callable[..., Path]
) -> None:
    open_book(dialog, desk, book(WRONG))
    assert set(texts(dialog, "errors", 0)) == {"C6", "D6"}
    assert set(texts(dialog, "errors", 1)) == {"x", f"{('KT ' * 200).strip()[:199]}…"}
    assert dialog.preview_page.tabs.tabText(dialog.preview_page.tabs.currentIndex()) == "Lỗi (2)"
    assert not dialog.import_button.isEnabled()
    assert "2 ô sai" in dialog.problem_label.text()


def test_questions_are_answered_before_it_can_be_imported(
    dialog: ImportDialog, desk: Desk, workspace: Workspace, book: Callable[..., Path]
) -> None:
    open_book(dialog, desk, book(DOUBTFUL))
    assert dialog.result_label.text() == "Còn 2 câu hỏi cần trả lời trước khi nhập."
    assert dialog.focusWidget() is combos(dialog)[0]
    for combo in combos(dialog):
        assert not dialog.import_button.isEnabled()
        assert combo.placeholderText().startswith("Đề xuất: "), "seen before it is taken"
        assert combo.currentIndex() == -1, "a proposal is not an answer"
        combo.setCurrentIndex(0)
        combo.activated.emit(0)
    assert dialog.pages.currentIndex() == PREVIEW
    assert dialog.import_button.isEnabled()
    assert [combo.currentIndex() for combo in combos(dialog)] == [0, 0], "answers stay to be looked at"
    dialog.import_button.click()
    assert "1.3" in codes(workspace)


def test_all_proposals_are_taken_at_once(
    dialog: ImportDialog, desk: Desk, workspace: Workspace, book: Callable[..., Path]
) -> None:
    open_book(dialog, desk, book(DOUBTFUL))
    dialog.accept_button.click()
    assert [combo.currentText().endswith("(đề xuất)") for combo in combos(dialog)] == [True, True]
    assert dialog.import_button.isEnabled()
    assert not dialog.accept_button.isEnabled()


def test_an_answer_can_be_changed_and_the_preview_follows(
    dialog: ImportDialog, desk: Desk, book: Callable[..., Path]
) -> None:
    open_book(dialog, desk, book(DOUBTFUL))
    dialog.accept_button.click()
    group = combos(dialog)[0]
    before = texts(dialog, "rows", 5)[4]
    other = next(index for index in range(group.count()) if index != group.currentIndex())
    group.setCurrentIndex(other)
    group.activated.emit(other)
    assert texts(dialog, "rows", 5)[4] != before


def test_of_several_sheets_one_is_asked_for(
    dialog: ImportDialog, desk: Desk, book: Callable[..., Path]
) -> None:
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
    dialog: ImportDialog, desk: Desk, book: Callable[..., Path]
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


def test_changed_cells_say_from_what_and_missing_rows_are_listed(
    dialog: ImportDialog, desk: Desk, book: Callable[..., Path]
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


def test_the_same_file_again_has_nothing_to_import(
    dialog: ImportDialog, desk: Desk, book: Callable[..., Path]
) -> None:
    open_book(dialog, desk, book(ROWS))
    dialog.import_button.click()
    open_book(dialog, desk, book(ROWS))
    assert dialog.result_label.text() == "Không có gì mới so với hồ sơ nên không cần nhập."
    assert not dialog.import_button.isEnabled()


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
    dialog: ImportDialog, desk: Desk, tmp_path: Path, book: Callable[..., Path]
) -> None:
    open_book(dialog, desk, book(ROWS))
    path = tmp_path / "hỏng.xlsx"
    path.write_bytes(b"PK\x03\x04 not a workbook")
    open_book(dialog, desk, path)
    assert dialog.problem_label.isVisible()
    assert dialog.pages.currentIndex() == SOURCE
    assert not dialog.pages.isTabEnabled(PREVIEW), "what was shown before must not be imported now"
    assert not dialog.import_button.isEnabled()


def test_choosing_no_file_changes_nothing(
    dialog: ImportDialog, desk: Desk, book: Callable[..., Path]
) -> None:
    open_book(dialog, desk, book(ROWS))
    desk.file = None
    dialog.source_page.file_button.click()
    assert dialog.import_button.isEnabled()


def test_sample_data_that_will_go_is_announced(
    dialog: ImportDialog, desk: Desk, workspace: Workspace, book: Callable[..., Path]
) -> None:
    load_sample(workspace, YEAR)
    open_book(dialog, desk, book(ROWS))
    assert dialog.preview_page.sample_label.isVisible()
    assert "dữ liệu mẫu" in dialog.preview_page.sample_label.text()


def test_a_year_changed_since_the_preview_is_not_overwritten(
    dialog: ImportDialog, desk: Desk, workspace: Workspace, book: Callable[..., Path]
) -> None:
    open_book(dialog, desk, book(ROWS))
    view = load_year(workspace, YEAR, workspace.today())
    planned = PlannedCriterion(0, CriterionKind.FIELD, "IX", "Thêm bằng tay")
    add_criterion(workspace, view, YEAR, None, planned)
    dialog.import_button.click()
    assert dialog.problem_label.isVisible()
    assert codes(workspace) == ["IX"]


def test_a_refused_import_says_why_and_writes_nothing(
    dialog: ImportDialog,
    desk: Desk,
    workspace: Workspace,
    book: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(workspace: Workspace, *_shown: object) -> None:
        raise UserError(Fault.DISK_FULL, path=workspace.path)

    open_book(dialog, desk, book(ROWS))
    monkeypatch.setattr(import_writing, "write", full)
    dialog.import_button.click()
    assert dialog.problem_label.text().startswith("Ổ đĩa chứa")
    assert dialog.import_button.isEnabled(), "she can try again"
    assert codes(workspace) == []


def test_the_tables_are_sound_models(
    dialog: ImportDialog, desk: Desk, book: Callable[..., Path], qtmodeltester: ModelTester
) -> None:
    open_book(dialog, desk, book(WRONG))
    qtmodeltester.check(dialog.preview_page.tables.rows)
    qtmodeltester.check(dialog.preview_page.tables.errors)


def test_reading_runs_in_the_background_and_esc_stops_it(
    qtbot: QtBot,
    workspace: Workspace,
    book: Callable[..., Path],
    settings: QSettings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started, go_on = threading.Event(), threading.Event()
    threads: list[threading.Thread] = []

    def slow(*values: object) -> None:
        threads.append(threading.current_thread())
        started.set()
        go_on.wait(10)

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
    assert made.source_page.source_label.text() == "Đã dừng đọc.", "what was read after all is not shown"
    assert made.pages.currentIndex() == SOURCE
    tasks.close()
    assert threads[0] is not threading.main_thread()


def test_the_real_background_reads_with_a_connection_of_its_own(
    qtbot: QtBot, workspace: Workspace, book: Callable[..., Path], settings: QSettings
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
