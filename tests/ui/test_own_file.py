"""Which file the icon opens: the one brought home, else the usual one, never one in a synchronised folder."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from cchc_desktop import app
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.remembered import own_file, remember_own_file
from tests.support import clock


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> QSettings:
    made = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    monkeypatch.setattr(app, "_settings", lambda: made)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    return made


def documents_at(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("platformdirs.user_documents_path", lambda: folder)
    return folder / "CCHC" / "CCHC.cchc"


def made(path: Path) -> Path:
    path.parent.mkdir(parents=True)
    Workspace.create(path, clock=clock).close()
    return path


def test_on_the_first_start_it_is_in_her_documents(
    settings: QSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = documents_at(tmp_path / "Documents", monkeypatch)
    assert app._own_path() == usual


def test_documents_that_are_synchronised_get_no_new_file(
    settings: QSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents_at(tmp_path / "OneDrive - UBND xã" / "Documents", monkeypatch)
    own = app._own_path()
    assert own == tmp_path / "CCHC" / "CCHC.cchc"
    assert own_file(settings) == own
    made(own)
    assert app._own_path() == own


def test_a_file_that_is_there_already_is_opened_wherever_it_lies(
    settings: QSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = made(documents_at(tmp_path / "OneDrive", monkeypatch))
    assert app._own_path() == usual


def test_what_was_brought_home_is_hers_until_it_is_gone_without_a_copy(
    settings: QSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = made(documents_at(tmp_path / "Documents", monkeypatch))
    brought = made(tmp_path / "máy này" / "CCHC (2).cchc")
    remember_own_file(settings, brought)
    assert app._own_path() == brought
    with_copy = Workspace.open(brought, clock=clock)
    with_copy.back_up()
    with_copy.close()
    brought.unlink()
    assert app._own_path() == brought, "its copies offer the way back"
    for copy in brought.with_name("CCHC (2).saoluu").glob("*.cchc"):
        copy.unlink()
    assert app._own_path() == usual
