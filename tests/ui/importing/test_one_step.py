"""All of it is written in one step, which can be taken back, or nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.planned import PlannedCriterion
from cchc_desktop.domain.vocabulary import CriterionKind
from cchc_desktop.services.criteria import add_criterion
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from cchc_desktop.ui import import_writing
from cchc_desktop.ui.import_dialog import ImportDialog
from tests.ui.hands import press
from tests.ui.importing.assistant import ROWS, YEAR, Desk, codes, open_book

Book = Callable[..., Path]


def test_enter_imports_everything_as_one_step(
    dialog: ImportDialog, desk: Desk, workspace: Workspace, book: Book, qtbot: QtBot
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
    dialog: ImportDialog, desk: Desk, workspace: Workspace, book: Book, qtbot: QtBot
) -> None:
    before = len(workspace.stacks().undoable)
    open_book(dialog, desk, book(ROWS))
    press(qtbot, dialog, Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert len(workspace.stacks().undoable) == before
    dialog.import_button.click()
    press(qtbot, dialog, Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert codes(workspace) == []
    assert dialog.last_page.done_label.text().startswith("Đã hoàn tác")


def test_a_year_changed_since_the_preview_is_not_overwritten(
    dialog: ImportDialog, desk: Desk, workspace: Workspace, book: Book
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
    book: Book,
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
