"""Files in the window: attached from all sides, opened, replaced, found lost, without the window waiting."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.records import Evidence, EvidenceLink, FormerFile, new_uid
from cchc_desktop.services import evidence
from cchc_desktop.services.backups import back_up_places
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui import evidence_desk
from cchc_desktop.ui.documents_list import DocumentsList
from cchc_desktop.ui.evidence_dialog import EvidenceDialog
from cchc_desktop.ui.evidence_tab import EvidenceTab
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.tasks import Tasks
from tests.support import NOW, clock, row
from tests.ui.hands import drop, focused, mime, opened_dialog, press, retype
from tests.ui.window import choose, opened_window

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the platform without a screen says so

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened_files(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What was handed to other programs."""
    found: list[Path] = []
    monkeypatch.setattr(evidence_desk, "open_path", lambda path: found.append(path) or True)
    monkeypatch.setattr(evidence_desk, "reveal", found.append)
    return found


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, tmp_path: Path, opened_files: list[Path]) -> MainWindow:
    return opened_window(qtbot, workspace, tmp_path)


@pytest.fixture
def tab(window: MainWindow) -> EvidenceTab:
    """The documents of criterion 1.1.1."""
    shown = window.pages.unit.criteria
    choose(shown, "1.1.1")
    shown.detail.tabs.setCurrentWidget(shown.detail.evidence)
    return shown.detail.evidence


@pytest.fixture
def outside(tmp_path: Path) -> Callable[..., Path]:
    """Makes a file outside the workspace."""

    def made(name: str, content: bytes | None = None) -> Path:
        path = tmp_path / "ngoài" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(name.encode() if content is None else content)
        return path

    return made


def lines(tab: EvidenceTab) -> list[tuple[str, str, str]]:
    """What the list of documents says, from above."""
    model = tab.documents.table.model()
    return [
        (model.index(n, 0).data(), model.index(n, 1).data(), model.index(n, 2).data())
        for n in range(model.rowCount())
    ]


def told(tab: EvidenceTab) -> str:
    label = tab.documents.told_label
    return label.text() if not label.isHidden() else ""


def problem(tab: EvidenceTab) -> str:
    label = tab.documents.problem_label
    return label.text() if not label.isHidden() else ""


def picking(tab: EvidenceTab, *paths: Path) -> None:
    """The next file dialogs are answered so."""
    tab.documents._pick_files = lambda _parent, _title: list(paths)


def menu_of(tab: EvidenceTab) -> list[QAction]:
    """The file menu of the document selected, with what stands below it."""
    tab.documents.file_button.click()
    (menu,) = tab.documents.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    actions = [*menu.actions(), *(one for below in menu.findChildren(QMenu) for one in below.actions())]
    menu.hide()
    return actions


def choose_in_menu(tab: EvidenceTab, text: str) -> None:
    next(one for one in menu_of(tab) if one.text().startswith(text)).trigger()
    for menu in tab.documents.findChildren(QMenu):
        menu.deleteLater()
    QApplication.sendPostedEvents(None, 52)  # DeferredDelete


def stored(workspace: Workspace) -> Iterator[Path]:
    return workspace.path.with_suffix(".minhchung").glob("*.*f")


def test_picked_files_become_documents(tab: EvidenceTab, outside: Callable[..., Path]) -> None:
    picking(tab, outside("Kế hoạch.pdf"), outside("Báo cáo.pdf"))
    tab.documents.attach_button.click()
    assert lines(tab) == [("", "Kế hoạch", "có tệp"), ("", "Báo cáo", "có tệp")]
    assert told(tab) == "Đã gắn 2 tệp."
    assert tab.required_label.text().startswith("Cần 2, đã có 2:")
    assert tab.documents.progress_row.isHidden()


def test_the_keyboard_stays_with_the_files(tab: EvidenceTab, outside: Callable[..., Path]) -> None:
    documents = tab.documents
    picking(tab, outside("Kế hoạch.pdf"))
    documents.attach_button.setFocus()
    documents.attach_button.click()
    assert focused(tab.window()) is documents.attach_button
    documents.edit_button.setFocus()
    tab.show_rows(tab._rows)
    assert focused(tab.window()) is documents.edit_button
    documents.open_button.setFocus()
    documents.open_button.click()
    assert focused(tab.window()) is documents.table


def test_nothing_picked_changes_nothing(tab: EvidenceTab) -> None:
    picking(tab)
    tab.documents.attach_button.click()
    assert (lines(tab), told(tab), problem(tab)) == ([], "", "")


def test_dropped_files_are_attached_and_other_things_left(
    tab: EvidenceTab, outside: Callable[..., Path]
) -> None:
    assert drop(tab, mime(outside("a.pdf"), outside("b.pdf")))
    assert [title for _number, title, _state in lines(tab)] == ["a", "b"]
    text = QMimeData()
    text.setText("chữ")
    assert not drop(tab, text)
    assert not tab.title_edit.acceptDrops()


@pytest.mark.parametrize("place", ["number_edit", "add_button"])
def test_copied_files_are_pasted_wherever_the_focus_is(
    qtbot: QtBot, window: MainWindow, tab: EvidenceTab, outside: Callable[..., Path], place: str
) -> None:
    QApplication.clipboard().setMimeData(mime(outside("a.pdf")))
    getattr(tab, place).setFocus()
    press(qtbot, window, Qt.Key.Key_V, held=CTRL)
    assert lines(tab) == [("", "a", "có tệp")]
    assert tab.number_edit.text() == ""


def test_text_is_pasted_as_ever(qtbot: QtBot, window: MainWindow, tab: EvidenceTab) -> None:
    QApplication.clipboard().setText("12/KH")
    tab.number_edit.setFocus()
    press(qtbot, window, Qt.Key.Key_V, held=CTRL)
    assert tab.number_edit.text() == "12/KH"


def test_the_same_bytes_are_told_and_refusals_are_named(
    tab: EvidenceTab, outside: Callable[..., Path]
) -> None:
    tab.documents.attach([outside("a.pdf", b"1")])
    tab.documents.attach([outside("b.pdf", b"1"), outside("c.exe"), outside("d.pdf", b"")])
    first, known, empty, refused = told(tab).split("\n")
    assert first == "Đã gắn 1 tệp."
    assert known == "Đã gắn từ trước, không gắn lần nữa: “a”."
    assert empty == "Tệp rỗng (0 byte), hãy xem lại: “d.pdf”."
    assert "tệp chạy được hoặc lối tắt" in refused
    assert [state for _number, _title, state in lines(tab)] == ["có tệp", "tệp rỗng"]


def test_files_go_to_every_row_selected(
    window: MainWindow, tab: EvidenceTab, workspace: Workspace, outside: Callable[..., Path]
) -> None:
    choose(window.pages.unit.criteria, "1.1.1", "1.2")
    tab.documents.attach([outside("a.pdf")])
    assert told(tab) == "Đã gắn 1 tệp."
    assert [row(workspace, code).evidence_count for code in ("1.1.1", "1.2")] == [1, 1]
    choose(window.pages.unit.criteria, "1.2")
    assert told(tab) == ""
    tab.documents.attach([outside("a.pdf")])
    assert told(tab) == "Đã gắn từ trước, không gắn lần nữa: “a”."


def test_a_file_that_no_program_opens_is_said(
    monkeypatch: pytest.MonkeyPatch, tab: EvidenceTab, outside: Callable[..., Path], opened_here: Path
) -> None:
    monkeypatch.setattr(evidence_desk, "open_path", lambda _path: False)
    tab.documents.attach([outside("Bản vẽ.dwg", b"1")])
    tab.documents.open_button.click()
    assert problem(tab).startswith("Máy này không có chương trình nào mở được “Bản vẽ.dwg”.")


def test_enter_opens_a_read_only_copy_under_its_own_name(
    qtbot: QtBot,
    window: MainWindow,
    tab: EvidenceTab,
    outside: Callable[..., Path],
    opened_files: list[Path],
    opened_here: Path,
) -> None:
    tab.documents.attach([outside("Báo cáo.pdf", b"1")])
    tab.documents.table.setFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    (copy,) = opened_files
    assert (copy.name, copy.read_bytes()) == ("Báo cáo.pdf", b"1")
    assert copy.is_relative_to(opened_here)
    assert copy.stat().st_mode & 0o222 == 0
    window.finish()
    assert not copy.exists()


def add(workspace: Workspace, number: str = "12/BC") -> Evidence:
    document = Evidence(new_uid(), number, None, "", "", "", "")
    return evidence.add_evidence(workspace, [row(workspace, "1.1.1")], document)


def test_a_document_without_a_file_says_so_and_takes_one(
    tab: EvidenceTab, workspace: Workspace, outside: Callable[..., Path]
) -> None:
    add(workspace)
    assert lines(tab) == [("12/BC", "", "có số, chưa có tệp")]
    tab.documents.table.selectRow(0)
    tab.documents.open_button.click()
    assert problem(tab).startswith("Tài liệu “12/BC” mới có số")
    picking(tab, outside("a.pdf"))
    choose_in_menu(tab, "Gắn tệp…")
    assert lines(tab) == [("12/BC", "", "có tệp")]
    assert (told(tab), problem(tab)) == ("Đã gắn tệp “a.pdf”.", "")


def test_a_new_version_keeps_the_one_before_which_still_opens(
    tab: EvidenceTab, workspace: Workspace, outside: Callable[..., Path], opened_files: list[Path]
) -> None:
    tab.documents.attach([outside("a.pdf", b"1")])
    picking(tab, outside("b&c.pdf", b"2"))
    choose_in_menu(tab, "Thay bằng tệp mới…")
    assert told(tab).startswith("Đã thay bằng “b&c.pdf”. Bản trước vẫn được giữ")
    picking(tab, outside("d.pdf", b"3"))
    choose_in_menu(tab, "Thay bằng tệp mới…")
    assert len(workspace.read.find(FormerFile)) == 2
    texts = [one.text() for one in menu_of(tab)][-2:]
    assert texts == ["b&&c.pdf (dùng đến 23/11/2026)", "a.pdf (dùng đến 23/11/2026)"]
    for menu in tab.documents.findChildren(QMenu):
        menu.deleteLater()
    QApplication.sendPostedEvents(None, 52)
    choose_in_menu(tab, "a.pdf")
    assert opened_files[-1].read_bytes() == b"1"
    picking(tab, outside("e.pdf", b"3"))
    choose_in_menu(tab, "Thay bằng tệp mới…")
    assert "chính là tệp đang có" in told(tab)
    picking(tab, outside("f.exe", b"3"))
    choose_in_menu(tab, "Thay bằng tệp mới…")
    assert "tệp chạy được" in problem(tab)


def test_a_lost_file_is_said_and_comes_back_from_the_backup(
    window: MainWindow,
    tab: EvidenceTab,
    workspace: Workspace,
    outside: Callable[..., Path],
    opened_files: list[Path],
) -> None:
    tab.documents.attach([outside("a.pdf", b"1")])
    back_up_places(workspace.path, None, NOW)
    (file,) = stored(workspace)
    file.chmod(0o600)
    file.write_bytes(b"22")
    choose(window.pages.unit.criteria, "1.2")
    choose(window.pages.unit.criteria, "1.1.1")
    assert lines(tab) == [("", "a", "tệp bị sửa")]
    tab.documents.table.selectRow(0)
    tab.documents.open_button.click()
    assert "đã bị sửa" in problem(tab)
    file.unlink()
    tab.documents.open_button.click()
    assert "Không còn tệp của tài liệu “a”" in problem(tab)
    assert opened_files == []
    choose(window.pages.unit.criteria, "1.2")
    choose(window.pages.unit.criteria, "1.1.1")
    assert lines(tab) == [("", "a", "mất tệp")]
    tab.documents.table.selectRow(0)
    choose_in_menu(tab, "Lấy lại từ bản sao lưu")
    assert (lines(tab), problem(tab)) == ([("", "a", "có tệp")], "")


def test_a_copy_is_saved_and_the_folder_shown(
    tab: EvidenceTab,
    workspace: Workspace,
    outside: Callable[..., Path],
    opened_files: list[Path],
    tmp_path: Path,
) -> None:
    tab.documents.attach([outside("CON.pdf", b"1")])
    names: list[str] = []

    def pick(_parent: QWidget, _title: str, name: str) -> Path:
        names.append(name)
        return tmp_path / "ra.pdf"

    tab.documents._pick_target = pick
    choose_in_menu(tab, "Lưu một bản…")
    assert names == ["tep-CON.pdf"]
    assert (tmp_path / "ra.pdf").read_bytes() == b"1"
    assert told(tab) == f"Đã lưu một bản vào “{tmp_path / 'ra.pdf'}”."
    choose_in_menu(tab, "Mở thư mục chứa tệp")
    assert opened_files == list(stored(workspace))


def test_fields_are_edited_in_a_dialog(qtbot: QtBot, tab: EvidenceTab, workspace: Workspace) -> None:
    document = add(workspace)
    evidence.edit_evidence(workspace, document)
    (pair,) = evidence.evidence_of(workspace, row(workspace, "1.1.1").uid)
    dialog = opened_dialog(qtbot, EvidenceDialog(workspace, *pair))
    assert not dialog.shared_label.isVisible()
    retype(qtbot, dialog, "34/KH-UBND")
    press(qtbot, dialog, Qt.Key.Key_Tab)
    retype(qtbot, dialog, "5/3")
    dialog.location_edit.setText("trang 2")
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    assert not dialog.isVisible()
    assert lines(tab) == [("34/KH-UBND\n05/03/2026", " (trang 2)", "có số, chưa có tệp")]


def test_a_bad_field_is_said_and_esc_asks_once(qtbot: QtBot, workspace: Workspace) -> None:
    document = add(workspace)
    with workspace.transact(evidence.Op.ADD_EVIDENCE, name="x") as tx:
        tx.put(EvidenceLink(new_uid(), document.uid, row(workspace, "1.2").uid, ""))
    pair = evidence.evidence_of(workspace, row(workspace, "1.2").uid)[0]
    dialog = opened_dialog(qtbot, EvidenceDialog(workspace, *pair))
    assert dialog.shared_label.text().startswith("Tài liệu này chứng minh 2 tiêu chí")
    dialog.date_edit.setText("31/2")
    dialog.save_button.click()
    assert "31/2" in dialog.problem_label.text()
    for still_open in (True, False):
        press(qtbot, dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible() is still_open


def test_removing_takes_the_selected_document_off(tab: EvidenceTab, outside: Callable[..., Path]) -> None:
    tab.documents.attach([outside("a.pdf"), outside("b.pdf")])
    tab.documents.table.selectRow(0)
    tab.documents.remove_button.click()
    assert [title for _number, title, _state in lines(tab)] == ["b"]


def test_tab_goes_from_the_list_to_the_form(
    qtbot: QtBot, window: MainWindow, tab: EvidenceTab, outside: Callable[..., Path]
) -> None:
    tab.documents.attach([outside("a.pdf")])
    tab.documents.table.setFocus()
    tab.documents.table.selectRow(0)
    reached = []
    for _time in range(11):
        press(qtbot, window, Qt.Key.Key_Tab)
        reached.append(focused(window).objectName())
    assert reached == [
        "open_button",
        "file_button",
        "edit_button",
        "remove_button",
        "attach_button",
        "number_edit",
        "date_edit",
        "issuer_edit",
        "location_edit",
        "title_edit",
        "add_button",
    ]


def test_a_row_that_went_meanwhile_is_said(
    tab: EvidenceTab, workspace: Workspace, outside: Callable[..., Path]
) -> None:
    rows = [row(workspace, "1.1.1")]
    taken = evidence_desk.evidence_files.take_in(
        [outside("a.pdf")], evidence_desk.evidence_files.place_to_write(workspace), lambda *_told: None
    )
    while workspace.stacks().undoable:
        workspace.undo()
    tab.documents._attach_taken(rows, taken)
    assert "không còn trong hồ sơ" in problem(tab)


class Held:
    """Work that waits in its thread until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun, self.go_on = threading.Event(), threading.Event()
        self._take_in = evidence_desk.evidence_files.take_in
        monkeypatch.setattr(evidence_desk.evidence_files, "take_in", self._wait)

    def _wait(self, sources: list[Path], folder: Path, report: Callable[[int, int], object]) -> object:
        report(1, 4)
        self.begun.set()
        self.go_on.wait(20)
        return self._take_in(sources, folder, report)


@pytest.fixture
def busy_list(
    qtbot: QtBot, workspace: Workspace, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[DocumentsList, Held]]:
    """A list whose work is really done beside the window."""
    tasks = Tasks(window)
    desk = evidence_desk.EvidenceDesk(workspace, tasks, window)
    shown = DocumentsList(window._session, desk)
    qtbot.addWidget(shown)
    shown.show_rows([row(workspace, "1.2")])
    shown.show()
    held = Held(monkeypatch)
    yield shown, held
    held.go_on.set()
    tasks.close()
    desk.close()


def test_large_files_show_progress_and_leave_the_window_free(
    qtbot: QtBot,
    workspace: Workspace,
    busy_list: tuple[DocumentsList, Held],
    outside: Callable[..., Path],
) -> None:
    shown, held = busy_list
    shown.attach([outside("a.pdf")])
    assert shown.progress_row.isVisible()
    assert not shown.attach_button.isEnabled()
    qtbot.waitUntil(lambda: shown.progress_bar.value() == 25)
    shown.attach([outside("b.pdf")])  # one at a time
    held.go_on.set()
    qtbot.waitUntil(lambda: not shown.told_label.isHidden())
    assert shown.told_label.text() == "Đã gắn 1 tệp."
    assert not shown.progress_row.isVisible()
    assert len(workspace.read.find(Evidence)) == 1


def test_a_stop_changes_nothing(
    qtbot: QtBot,
    workspace: Workspace,
    busy_list: tuple[DocumentsList, Held],
    outside: Callable[..., Path],
) -> None:
    shown, held = busy_list
    shown.attach([outside("a.pdf")])
    qtbot.waitUntil(held.begun.is_set)
    shown.stop_button.click()
    held.go_on.set()
    qtbot.waitUntil(lambda: not shown.told_label.isHidden())
    assert shown.told_label.text() == "Đã dừng; chưa có gì thay đổi."
    assert shown.attach_button.isEnabled()
    assert workspace.read.find(Evidence) == []
    assert list(stored(workspace)) == []


def test_the_window_is_not_closed_over_it_unless_asked_twice(
    qtbot: QtBot,
    workspace: Workspace,
    window: MainWindow,
    busy_list: tuple[DocumentsList, Held],
    outside: Callable[..., Path],
) -> None:
    shown, held = busy_list
    window.pages._desk = shown._desk
    shown.attach([outside("a.pdf")])
    qtbot.waitUntil(held.begun.is_set)
    assert not window.close()
    assert "đang xử lý dở" in window.messages.text
    held.go_on.set()
    assert window.close()


def test_looking_offers_what_changes_nothing(
    qtbot: QtBot, workspace: Workspace, tab: EvidenceTab, outside: Callable[..., Path], tmp_path: Path
) -> None:
    tab.documents.attach([outside("a.pdf")])
    with closing(Workspace.open_or_view(workspace.path, clock=clock)) as looking:
        assert looking.why_read_only is not None
        assert looking.why_read_only.fault is Fault.FILE_LOCKED
        other = opened_window(qtbot, looking, tmp_path)
        shown = other.pages.unit.criteria
        choose(shown, "1.1.1")
        theirs = shown.detail.evidence
        shown.detail.tabs.setCurrentWidget(theirs)
        assert lines(theirs) == [("", "a", "có tệp")]
        theirs.documents.table.selectRow(0)
        assert [one.text() for one in menu_of(theirs)] == [
            "Mở bản chỉ đọc",
            "Mở thư mục chứa tệp",
            "Lưu một bản…",
        ]
        assert not drop(theirs, mime(outside("b.pdf")))
        theirs.documents.attach([outside("b.pdf")])
        assert "đang mở hồ sơ" in problem(theirs)
