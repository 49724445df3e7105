"""The about dialog says which program and which file this is, and shows the licences as shipped."""

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from cchc_desktop import __version__
from cchc_desktop.log_file import log_folder
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui import about_dialog
from cchc_desktop.ui.about_dialog import AboutDialog
from tests.ui.inline import InlineTasks

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # the platform without a screen says so


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with closing(Workspace.create(tmp_path / "xã An Hưng.cchc")) as made:
        yield made


@pytest.fixture
def opened() -> list[Path]:
    return []


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace, opened: list[Path], tmp_path: Path) -> AboutDialog:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("backup/second_place", str(tmp_path / "USB của Lan"))
    made = AboutDialog(
        workspace,
        InlineTasks(),
        settings,
        open_folder=opened.append,
        pick_folder=lambda _parent, _title: tmp_path,
    )
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_names_version_schema_and_file(dialog: AboutDialog, workspace: Workspace) -> None:
    assert dialog.version.text() == f"{__version__} (cấu trúc hồ sơ {workspace.schema})"
    assert dialog.workspace.text() == str(workspace.path)
    assert dialog.log.text() == str(log_folder())
    assert dialog.workspace.isReadOnly()


def test_the_folders_are_opened(dialog: AboutDialog, opened: list[Path], tmp_path: Path) -> None:
    dialog.workspace_button.click()
    dialog.log_button.click()
    assert opened == [tmp_path, log_folder()]


def test_the_licences_are_those_shipped(dialog: AboutDialog, root: Path) -> None:
    shown = dialog.notices.toPlainText()
    for word in ("LGPL-3.0-only", "SIL Open Font License", "reportlab"):
        assert word in shown
    assert "##" not in shown


def test_without_the_notices_the_names_remain(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(about_dialog.cchc_desktop, "__file__", str(tmp_path / "cchc_desktop" / "__init__.py"))
    monkeypatch.setattr(about_dialog.importlib.metadata, "distribution", _no_distribution)
    assert "LGPL" in about_dialog.notices_text()


def _no_distribution(name: str) -> None:
    raise about_dialog.importlib.metadata.PackageNotFoundError(name)


def test_everything_is_copied(dialog: AboutDialog, workspace: Workspace) -> None:
    dialog.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    for part in (__version__, "Python", "Qt", str(workspace.path), str(log_folder())):
        assert part in copied


def test_the_diagnostic_file_is_written_where_she_says_without_her_words(
    dialog: AboutDialog, tmp_path: Path
) -> None:
    dialog.diagnosis_button.click()
    (target,) = tmp_path.glob("CCHC-chan-doan-*.zip")
    assert str(target) in dialog.diagnosis_label.text()
    with ZipFile(target) as packed:
        facts = json.loads(packed.read("thong-tin.json"))
    assert facts["window"]["screens"][0]["width"] > 0
    assert facts["window"]["settings"] == {"backup/second_place": "set"}
    assert "Lan" not in json.dumps(facts, ensure_ascii=False)
    assert dialog.diagnosis_button.isEnabled()


def test_a_place_that_cannot_be_written_is_said(
    dialog: AboutDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(dialog, "_pick", lambda _parent, _title: tmp_path / "không có")
    dialog.diagnosis_button.click()
    assert "không có" in dialog.problem_label.text()
    assert not dialog.diagnosis_label.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_enter_and_esc_close_it(dialog: AboutDialog, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(dialog, key)
    assert not dialog.isVisible()
