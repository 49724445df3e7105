"""A list of documents in the window: ticked on both sides, added in one step, nothing ticked by itself."""

import threading
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.listed_documents import ListedDocument
from cchc_desktop.domain.long_work import Check
from cchc_desktop.domain.planned import PlannedCriterion, kind_at
from cchc_desktop.domain.records import Evidence
from cchc_desktop.exchange.document_list import read_pasted_documents
from cchc_desktop.services.criteria import add_criterion
from cchc_desktop.services.evidence import evidence_of
from cchc_desktop.services.listed_documents import add_documents
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from cchc_desktop.ui import documents_reading
from cchc_desktop.ui.documents_import_dialog import DocumentsImportDialog
from cchc_desktop.ui.tasks import Tasks
from cchc_desktop.ui.tick_list import TickLine, TickTable
from cchc_desktop.ui.year_session import YearSession
from tests.exchange.books import saved
from tests.support import TODAY, YEAR, logical_dump, row, view
from tests.ui.hands import opened_dialog, press, write
from tests.ui.inline import InlineTasks
from tests.ui.window import choose, opened_window

BLOCK = (
    "Số, ký hiệu\tNgày ban hành\tTrích yếu\n"
    "15/KH-UBND\t12/01/2026\tKế hoạch tuyên truyền cải cách hành chính\n"
    "120/BC-UBND\t15/6/2026\tBáo cáo cải cách hành chính 6 tháng\n"
    "\t16/6/2026\tQuyết định chưa lấy số\n"
    "Tổng số: 3"
)
OLD_CODE = "Sè, ký hiÖu\tNgµy ban hµnh\tTrÝch yÕu\n1/KH\t12/01/2026\tB¸o c¸o c¶i c¸ch hµnh chÝnh"


class Desk:
    """Stands for the file dialog and the clipboard."""

    def __init__(self) -> None:
        self.text = BLOCK
        self.file: Path | None = None


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace, desk: Desk) -> DocumentsImportDialog:
    made = DocumentsImportDialog(
        YearSession(workspace),
        InlineTasks(),
        [row(workspace, "1.1.1")],
        pick_file=lambda parent, title, kinds: desk.file,
        clipboard=lambda: desk.text,
    )
    return opened_dialog(qtbot, made)


def shown(dialog: DocumentsImportDialog, column: int) -> list[str]:
    model = dialog._documents.model
    return [model.index(number, column).data() for number in range(model.rowCount())]


def tick(dialog: DocumentsImportDialog, *numbers: int) -> None:
    for number in numbers:
        index = dialog._documents.model.index(number, 0)
        dialog._documents.model.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)


def proofs(workspace: Workspace, code: str) -> list[str]:
    return [one.number for one, _link in evidence_of(workspace, row(workspace, code).uid)]


def test_before_a_list_it_says_what_to_do(dialog: DocumentsImportDialog) -> None:
    assert dialog.explain_label.isVisible()
    assert not dialog.body.isVisible()
    assert not dialog.add_button.isVisible()
    assert dialog.focusWidget() is dialog.file_button


def test_the_list_is_shown_and_nothing_is_written_or_ticked(
    dialog: DocumentsImportDialog, workspace: Workspace
) -> None:
    before = logical_dump(workspace.path)
    dialog.paste_button.click()
    assert shown(dialog, 0) == ["15/KH-UBND", "120/BC-UBND", "(chưa có số)"]
    assert shown(dialog, 1) == ["12/01/2026", "15/06/2026", "16/06/2026"]
    assert dialog._documents.model.ticked == frozenset()
    assert dialog._criteria.list.model.ticked == {row(workspace, "1.1.1").uid}
    assert dialog.tabs.tabText(1) == "Lưu ý, bỏ ra (2)"
    assert not dialog.add_button.isEnabled()
    assert logical_dump(workspace.path) == before


def test_the_ticked_ones_are_added_in_one_step_that_can_be_undone(
    dialog: DocumentsImportDialog, workspace: Workspace
) -> None:
    before = logical_dump(workspace.path)
    dialog.paste_button.click()
    tick(dialog, 0, 1)
    assert dialog.add_button.text() == "Gắ&n 2 văn bản vào 1.1.1"
    dialog.add_button.click()
    assert proofs(workspace, "1.1.1") == ["15/KH-UBND", "120/BC-UBND"]
    assert [one.file_sha256 for one in workspace.read.find(Evidence)] == ["", ""]
    assert shown(dialog, 3) == ["1.1.1", "1.1.1", ""]
    assert dialog.done_label.text() == "Đã gắn 2 văn bản vào 1.1.1"
    assert dialog._documents.model.ticked == frozenset()
    dialog.undo_button.click()
    assert logical_dump(workspace.path) == before
    assert shown(dialog, 3) == ["", "", ""]
    assert not dialog.undo_button.isVisible()


def test_the_same_again_says_that_nothing_changes(
    dialog: DocumentsImportDialog, workspace: Workspace
) -> None:
    dialog.paste_button.click()
    tick(dialog, 0)
    dialog.add_button.click()
    before = logical_dump(workspace.path)
    dialog.paste_button.click()
    tick(dialog, 0)
    dialog.add_button.click()
    assert dialog.done_label.text() == "Các văn bản này đã gắn từ trước; không có gì thay đổi."
    assert not dialog.undo_button.isVisible()
    assert logical_dump(workspace.path) == before


def test_the_keyboard_alone_is_enough(
    dialog: DocumentsImportDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    press(qtbot, dialog, Qt.Key.Key_V, held=Qt.KeyboardModifier.ControlModifier)
    assert dialog.focusWidget() is dialog.documents_filter
    write(dialog, "ke hoach TUYEN")
    assert shown(dialog, 0) == ["15/KH-UBND"]
    press(qtbot, dialog, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert dialog.documents_count.text() == "1/3, đánh dấu 1"
    press(qtbot, dialog, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog._criteria.criteria_filter
    write(dialog, "sang kien")
    press(qtbot, dialog, Qt.Key.Key_Return, Qt.Key.Key_Space)
    assert dialog._criteria.criteria_count.text() == "1/8, đánh dấu 2 (1 bị lọc ẩn)"
    press(qtbot, dialog, Qt.Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    assert proofs(workspace, "1.1.1") == proofs(workspace, "1.2") == ["15/KH-UBND"]


def test_the_space_bar_turns_all_selected_rows(dialog: DocumentsImportDialog, qtbot: QtBot) -> None:
    dialog.paste_button.click()
    dialog.documents_table.setFocus()
    press(qtbot, dialog, Qt.Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    press(qtbot, dialog, Qt.Key.Key_Space)
    assert dialog._documents.model.ticked == {"0", "1", "2"}
    press(qtbot, dialog, Qt.Key.Key_Space)
    assert dialog._documents.model.ticked == frozenset()


def test_a_click_on_the_box_ticks(dialog: DocumentsImportDialog, qtbot: QtBot) -> None:
    dialog.paste_button.click()
    table = dialog.documents_table
    place = table.visualRect(dialog._documents.model.index(1, 0))
    at = place.topLeft()
    at.setX(at.x() + 12)
    at.setY(place.center().y())
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert dialog._documents.model.ticked == {"1"}


def test_a_filter_forgets_no_tick(dialog: DocumentsImportDialog, workspace: Workspace) -> None:
    dialog.paste_button.click()
    tick(dialog, 0)
    dialog.documents_filter.setText("120")
    assert dialog.documents_count.text() == "1/3, đánh dấu 1 (1 bị lọc ẩn)"
    dialog.add_button.click()
    assert proofs(workspace, "1.1.1") == ["15/KH-UBND"]


def test_a_criterion_is_proposed_by_the_summary_never_ticked(
    qtbot: QtBot, workspace: Workspace, desk: Desk
) -> None:
    wanted = PlannedCriterion(0, kind_at(1), "3.1", "Chế độ báo cáo", evidence=("Báo cáo CCHC 6 tháng, năm",))
    add_criterion(workspace, view(workspace), YEAR, None, wanted)
    dialog = DocumentsImportDialog(YearSession(workspace), InlineTasks(), (), clipboard=lambda: desk.text)
    opened_dialog(qtbot, dialog)
    dialog.paste_button.click()
    assert dialog._criteria.proposal_label.text() == "Chưa có gợi ý cho văn bản đang chọn."
    assert not dialog._criteria.proposal_button.isEnabled()
    dialog._criteria.criteria_filter.setText("sáng kiến")
    dialog.documents_table.setCurrentIndex(dialog._documents.model.index(1, 0))
    assert dialog._criteria.proposal_label.text() == "Gợi ý theo trích yếu: 3.1"
    dialog._criteria.proposal_button.click()
    assert dialog._criteria.list.current() == row(workspace, "3.1").uid
    assert dialog._criteria.list.model.ticked == frozenset()


def test_what_is_no_list_is_refused_in_a_sentence(
    dialog: DocumentsImportDialog, desk: Desk, tmp_path: Path
) -> None:
    desk.file = saved(tmp_path / "tiêu chí.xlsx", [("STT", "Tiêu chí"), ("1", "Kế hoạch")])
    dialog.file_button.click()
    assert dialog.problem_label.text().startswith("Không tìm thấy danh sách văn bản trên trang “Bảng 1”.")
    assert dialog.explain_label.isVisible()


def test_a_list_of_nothing_says_so(dialog: DocumentsImportDialog, desk: Desk) -> None:
    desk.text = "Số, ký hiệu\tTrích yếu"
    dialog.paste_button.click()
    assert dialog.done_label.text() == "Danh sách không có văn bản nào."
    assert dialog.explain_label.isVisible()
    desk.text = "Số, ký hiệu\tTrích yếu\nTháng 1"
    dialog.paste_button.click()
    assert dialog.tabs.tabText(dialog.tabs.currentIndex()) == "Lưu ý, bỏ ra (1)"


def test_text_in_an_old_code_is_offered(dialog: DocumentsImportDialog, desk: Desk, qtbot: QtBot) -> None:
    desk.text = OLD_CODE
    dialog.paste_button.click()
    assert shown(dialog, 2) == ["B¸o c¸o c¶i c¸ch hµnh chÝnh"]
    assert "Báo cáo" in dialog.legacy_label.text()
    dialog.decode_check.setFocus()
    press(qtbot, dialog, Qt.Key.Key_Space)
    assert shown(dialog, 2) == ["Báo cáo cải cách hành chính"]
    press(qtbot, dialog, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert dialog._documents.model.ticked == {"0"}


def test_esc_asks_once_before_ticks_are_thrown_away(dialog: DocumentsImportDialog, qtbot: QtBot) -> None:
    dialog.paste_button.click()
    tick(dialog, 0)
    press(qtbot, dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "Esc lần nữa" in dialog.problem_label.text()
    press(qtbot, dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_reading_can_be_stopped(qtbot: QtBot, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    held = threading.Event()
    read: list[object] = []

    def slow(text: str, *, decode: bool, check: Check) -> object:
        held.wait(20)
        read.append(read_pasted_documents(text, decode=decode, check=check))
        return read[0]

    monkeypatch.setattr(documents_reading, "read_pasted_documents", slow)
    with closing(Held(held)) as tasks:
        dialog = DocumentsImportDialog(YearSession(workspace), tasks.tasks, (), clipboard=lambda: BLOCK)
        opened_dialog(qtbot, dialog)
        dialog.paste_button.click()
        assert dialog.close_button.text() == "Dừn&g"
        assert not dialog.paste_button.isEnabled()
        dialog.close_button.click()
        assert dialog.isVisible()
        assert dialog.done_label.text() == "Đã dừng đọc."
        assert dialog.source_label.text() == ""
        assert dialog.paste_button.isEnabled()
    assert not read, "it stops where it next asks"


class Held:
    """Threads that are let go and joined at the end."""

    def __init__(self, held: threading.Event) -> None:
        self.tasks = Tasks()
        self._held = held

    def close(self) -> None:
        self._held.set()
        self.tasks.close()


def test_the_model_keeps_its_promises(qtbot: QtBot) -> None:
    model = TickTable(("Một", "Hai"))
    ModelTester(model).check(model)
    model.show_lines([TickLine("a", ("1", "2")), TickLine("b", ("3", "4"), heads=True)])
    model.tick({"b"})
    assert model.index(1, 0).data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
    assert model.index(1, 1).data(Qt.ItemDataRole.CheckStateRole) is None


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[frozenset[str]]:
    """The criteria each opened dialog had ticked; nothing waits for an answer."""
    opened: list[frozenset[str]] = []

    def note(dialog: DocumentsImportDialog) -> int:
        opened.append(dialog._criteria.list.model.ticked)
        return 0

    monkeypatch.setattr(DocumentsImportDialog, "exec", note)
    return opened


def test_it_is_opened_from_the_menu_and_from_the_documents_of_a_criterion(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, asked: list[frozenset[str]]
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.acts.documents_action.trigger()
    window.show_page("criteria")
    QApplication.processEvents()
    listed = window.pages.criteria.criteria
    choose(listed, "1.1.1", "1.2")
    listed.detail.evidence.list_button.click()
    assert asked == [frozenset(), {row(workspace, code).uid for code in ("1.1.1", "1.2")}]


def test_what_proves_only_another_year_is_said_to_be_in_the_file(
    dialog: DocumentsImportDialog, workspace: Workspace
) -> None:
    next_year = YEAR + 1
    planned = PlannedCriterion(0, kind_at(1), "9", "Việc năm sau")
    add_criterion(workspace, load_year(workspace, next_year, TODAY), next_year, None, planned)
    other = load_year(workspace, next_year, TODAY).rows
    add_documents(workspace, other, [ListedDocument("15/KH-UBND", date(2026, 1, 12), "", "Kế hoạch", 2)])
    dialog.paste_button.click()
    assert shown(dialog, 3) == ["có trong hồ sơ", "", ""]
    tick(dialog, 0)
    dialog.add_button.click()
    assert dialog.done_label.text() == "Đã gắn 1 văn bản vào 1.1.1; 1 văn bản đã có sẵn trong hồ sơ"
    assert shown(dialog, 3) == ["1.1.1", "", ""]
