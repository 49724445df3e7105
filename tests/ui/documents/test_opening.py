"""Files of documents opened, replaced, found lost and brought back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.records import FormerFile
from cchc_desktop.services.backups import back_up_places
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui import evidence_desk
from cchc_desktop.ui.evidence_tab import EvidenceTab
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.open_path import open_path
from tests.support import NOW
from tests.ui.documents.tab import add, choose_in_menu, lines, menu_of, picking, problem, stored, told
from tests.ui.hands import press
from tests.ui.window import choose

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the platform without a screen says so


def test_a_file_that_no_program_opens_is_said(
    monkeypatch: pytest.MonkeyPatch, tab: EvidenceTab, outside: Callable[..., Path], opened_here: Path
) -> None:
    monkeypatch.setattr(evidence_desk, "open_path", open_path)
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


def test_a_document_without_a_file_says_so_and_takes_one(
    tab: EvidenceTab, workspace: Workspace, outside: Callable[..., Path]
) -> None:
    add(workspace)
    assert lines(tab) == [("12/BC", "", "có số, chưa có tệp")]
    said = tab.required_label.text().splitlines()[0]
    assert said == "Cần 2, đã có tệp 0 (1 văn bản có số, chưa có tệp):"
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

    tab.documents._acts._pick_target = pick
    choose_in_menu(tab, "Lưu một bản…")
    assert names == ["tep-CON.pdf"]
    assert (tmp_path / "ra.pdf").read_bytes() == b"1"
    assert told(tab) == f"Đã lưu một bản vào “{tmp_path / 'ra.pdf'}”."
    choose_in_menu(tab, "Mở thư mục chứa tệp")
    assert opened_files == list(stored(workspace))
