"""A folder of files: listed with what their names mean, ticked, attached in one step; whatever goes wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.services.evidence import evidence_of
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.folder_dialog import FolderDialog
from cchc_desktop.ui.year_session import YearSession
from tests.support import logical_dump, row
from tests.ui.hands import drop, mime, opened_dialog, press, write
from tests.ui.inline import InlineTasks

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the platform without a screen says so

CTRL = Qt.KeyboardModifier.ControlModifier
Put = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "USB"
    made.mkdir()
    return made


@pytest.fixture
def put(folder: Path) -> Put:
    def made(name: str, content: bytes = b"") -> Path:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content or name.encode())
        return path

    return made


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace, folder: Path) -> FolderDialog:
    session = YearSession(workspace)
    made = FolderDialog(session, InlineTasks(), pick_folder=lambda *_asked: folder)
    session.setParent(made)
    return opened_dialog(qtbot, made)


def lines(dialog: FolderDialog) -> list[tuple[str, str, str, bool]]:
    model = dialog._files.model
    return [(*line.texts, line.key in model.ticked) for line in model.lines]  # type: ignore[misc]


def titles(workspace: Workspace, code: str) -> list[str]:
    return sorted(document.title for document, _link in evidence_of(workspace, row(workspace, code).uid))


def test_what_is_sure_is_ticked_and_one_key_attaches_it(
    qtbot: QtBot, workspace: Workspace, dialog: FolderDialog, put: Put
) -> None:
    before = logical_dump(workspace.path)
    for name in ("1.1.1 Kế hoạch.pdf", "1-1-2_bao cao.pdf", "ảnh.jpg", "1.1 nhóm.pdf", "3.4 lạ.pdf"):
        put(name)
    dialog.folder_button.click()
    assert [(name, note, ticked) for name, _rows, note, ticked in lines(dialog)] == [
        ("1-1-2_bao cao.pdf", "", True),
        ("1.1 nhóm.pdf", "là dòng nhóm, hãy xem lại", False),
        ("1.1.1 Kế hoạch.pdf", "", True),
        ("3.4 lạ.pdf", "không có mã 3.4", False),
        ("ảnh.jpg", "không thấy mã trong tên", False),
    ]
    assert logical_dump(workspace.path) == before
    assert dialog.attach_button.text() == "Gắn 2 tệp"
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    assert dialog.done_label.text() == "Đã gắn 2 tệp."
    assert titles(workspace, "1.1.1") == ["1.1.1 Kế hoạch"]
    assert titles(workspace, "1.1.2") == ["1-1-2_bao cao"]
    assert [line[0] for line in lines(dialog)] == ["1.1 nhóm.pdf", "3.4 lạ.pdf", "ảnh.jpg"]
    workspace.undo()
    assert logical_dump(workspace.path) == before


def test_a_file_without_a_code_gets_hers(
    qtbot: QtBot, workspace: Workspace, dialog: FolderDialog, put: Put
) -> None:
    put("ảnh.jpg")
    dialog.folder_button.click()
    press(qtbot, dialog, Qt.Key.Key_Return)  # from the filter to the first file
    dialog.code_edit.setFocus()
    write(dialog, "9.9")
    press(qtbot, dialog, Qt.Key.Key_Return)
    assert "9.9" in dialog.problem_label.text()
    dialog.code_edit.setText("1.1.1; 1.2")
    press(qtbot, dialog, Qt.Key.Key_Return)
    assert lines(dialog)[0][3]
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    assert titles(workspace, "1.1.1") == titles(workspace, "1.2") == ["ảnh"]


def test_a_stick_that_is_pulled_out_takes_nothing_with_it(
    qtbot: QtBot, workspace: Workspace, dialog: FolderDialog, folder: Path, put: Put
) -> None:
    put("1.1.1 a.pdf")
    gone = put("1.2 b.pdf")
    dialog.folder_button.click()
    gone.unlink()
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    said, missing = dialog.done_label.text().split("\n")
    assert said == "Đã gắn 1 tệp."
    assert "Không tìm thấy tệp" in missing
    assert (titles(workspace, "1.1.1"), titles(workspace, "1.2")) == (["1.1.1 a"], [])
    for path in (*folder.iterdir(), folder):
        path.unlink() if path.is_file() else path.rmdir()
    dialog.folder_button.click()
    assert "Không có thư mục" in dialog.problem_label.text()


def test_programs_are_never_taken_and_empty_files_said(
    qtbot: QtBot, workspace: Workspace, dialog: FolderDialog, put: Put
) -> None:
    put("1.1.1 cai dat.exe")
    put("1.2 rỗng.pdf").write_bytes(b"")
    dialog.folder_button.click()
    program, empty = lines(dialog)
    assert "tệp chạy được" in program[2]
    assert not program[3]
    assert empty[2:] == ("tệp rỗng (0 byte)", True)
    dialog._files.model.tick({"0", "1"})
    assert dialog.attach_button.text() == "Gắn 1 tệp"


def test_the_same_file_in_two_folders_proves_both(
    qtbot: QtBot, workspace: Workspace, dialog: FolderDialog, put: Put
) -> None:
    put("1.1.1/bản quét.pdf", b"same")
    put("1.2/bản quét.pdf", b"same")
    dialog.folder_button.click()
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    assert titles(workspace, "1.1.1") == titles(workspace, "1.2") == ["bản quét"]


def test_a_folder_is_dropped(dialog: FolderDialog, folder: Path, put: Put) -> None:
    put("1.1.1 a.pdf")
    assert drop(dialog, mime(folder))
    assert [line[0] for line in lines(dialog)] == ["1.1.1 a.pdf"]


def test_esc_asks_once_while_files_are_ticked(qtbot: QtBot, dialog: FolderDialog, put: Put) -> None:
    put("1.1.1 a.pdf")
    dialog.folder_button.click()
    press(qtbot, dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    press(qtbot, dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_once_they_are_attached_there_is_nothing_to_ask_about(
    qtbot: QtBot, dialog: FolderDialog, put: Put
) -> None:
    put("1.1.1 a.pdf")
    dialog.folder_button.click()
    press(qtbot, dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    assert dialog.done_label.text() == "Đã gắn 1 tệp."
    press(qtbot, dialog, Qt.Key.Key_Return)  # on "Đóng", which has the keyboard
    assert not dialog.isVisible()
