"""The import assistant over an empty year."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from openpyxl import Workbook as NewWorkbook
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.import_dialog import ImportDialog
from tests.ui.importing.assistant import HEADINGS, YEAR, Desk
from tests.ui.inline import InlineTasks


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
