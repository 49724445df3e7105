"""A pack of evidence in the window: of a unit, in parts, stopped, told what is missing, over none."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.evidence_pack import HASHES
from cchc_desktop.services import evidence_files
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui import pack_dialog
from cchc_desktop.ui.pack_dialog import PackDialog
from cchc_desktop.ui.tasks import Tasks
from cchc_desktop.ui.year_session import YearSession
from tests.support import logical_dump, row, taken
from tests.ui.hands import opened_dialog, press
from tests.ui.inline import InlineTasks
from tests.ui.window import opened_window


@pytest.fixture
def place(tmp_path: Path) -> Path:
    made = tmp_path / "USB"
    made.mkdir()
    return made


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace, place: Path, tmp_path: Path) -> PackDialog:
    file = taken(workspace, "kế hoạch.pdf", b"x" * 2000)
    evidence_files.attach(workspace, [row(workspace, "1.1.1")], [file])
    return opened_dialog(qtbot, made(workspace, place, tmp_path, InlineTasks()))


def made(workspace: Workspace, place: Path, folder: Path, tasks: Tasks) -> PackDialog:
    settings = QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat)
    return PackDialog(YearSession(workspace), tasks, settings, pick_folder=lambda *_asked: place)


def test_it_is_written_and_what_is_missing_is_listed(
    qtbot: QtBot, dialog: PackDialog, workspace: Workspace, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = logical_dump(workspace.path)
    press(qtbot, dialog, Qt.Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    pack = place / "tai-lieu-kiem-chung-2026"
    assert (pack / "1.1.1" / "kế hoạch.pdf").read_bytes() == b"x" * 2000
    assert "Đã xuất 1 tệp vào “tai-lieu-kiem-chung-2026”" in dialog.done_label.text()
    assert dialog.lacks_table.isVisible()
    assert dialog._lacks.index(0, 3).data() == "có 1/2 tài liệu có tệp"
    assert logical_dump(workspace.path) == before
    opened: list[Path] = []
    monkeypatch.setattr(pack_dialog, "open_path", opened.append)
    dialog.open_button.click()
    assert opened == [pack]


def test_a_second_one_stands_beside_the_first(dialog: PackDialog, place: Path) -> None:
    dialog.write_button.click()
    dialog.write_button.click()
    names = ["tai-lieu-kiem-chung-2026", "tai-lieu-kiem-chung-2026 (2)"]
    assert sorted(path.name for path in place.iterdir()) == names


def test_of_a_unit_in_parts_and_remembered(
    qtbot: QtBot, dialog: PackDialog, workspace: Workspace, place: Path, tmp_path: Path
) -> None:
    lead = row(workspace, "1.1.1").lead
    assert lead is not None
    dialog.unit_combo.setCurrentIndex(dialog.unit_combo.findData(lead.uid))
    assert not dialog.size_spin.isEnabled()
    dialog.split_check.click()
    dialog.size_spin.setValue(7)
    dialog.write_button.click()
    (pack,) = place.iterdir()
    assert pack.name == "tai-lieu-kiem-chung-2026-VHXH"
    assert [path.name for path in pack.iterdir()] == ["phan-01.zip"]
    again = opened_dialog(qtbot, made(workspace, place, tmp_path, InlineTasks()))
    assert (again.split_check.isChecked(), again.size_spin.value()) == (True, 7)


def test_stopped_it_leaves_nothing(
    qtbot: QtBot, dialog: PackDialog, workspace: Workspace, place: Path, tmp_path: Path
) -> None:
    tasks = Tasks()
    other = opened_dialog(qtbot, made(workspace, place, tmp_path, tasks))
    other.write_button.click()
    other.close_button.click()
    assert other.isVisible()
    assert other.done_label.text() == "Đã dừng; không để lại gì."
    tasks.close()
    left = [path for path in place.iterdir() if not (path / HASHES).exists()]
    assert left == []


def test_what_fails_is_said(dialog: PackDialog, place: Path) -> None:
    place.rmdir()
    dialog.write_button.click()
    assert "thư mục" in dialog.problem_label.text()
    assert not dialog.open_button.isVisible()


def test_the_window_leads_there(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    window = opened_window(qtbot, workspace, tmp_path)
    monkeypatch.setattr(PackDialog, "exec", lambda self: asked.append(self.windowTitle()))
    window.acts.pack_action.trigger()
    assert asked == ["Xuất gói tài liệu kiểm chứng"]
