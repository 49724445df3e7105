"""Her own tasks by keyboard: added from a văn bản đến, noted about, closed, due again, found half typed."""

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.drafts import Form
from cchc_desktop.domain.records import Task
from cchc_desktop.domain.vocabulary import Channel, Repeat
from cchc_desktop.services.drafts import task_meant, task_noted
from cchc_desktop.services.tasks import TaskNoteInput, new_task, save_task, task_states, write_task_note
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.form_draft import draft_of
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.task_dialog import TaskDialog
from cchc_desktop.ui.task_note_dialog import TaskNoteDialog
from cchc_desktop.ui.year_session import YearSession
from tests.support import TODAY, logical_dump
from tests.ui.hands import opened_dialog, press, retype, write
from tests.ui.test_todo_page import lines
from tests.ui.window import opened_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
DUE = date(2026, 11, 27)


def kept(workspace: Workspace, **fields: object) -> Task:
    return save_task(workspace, replace(new_task(), **{"title": "Báo cáo tháng", "due": DUE, **fields}))


def test_a_task_is_added_by_keyboard_and_undone(qtbot: QtBot, workspace: Workspace) -> None:
    before = logical_dump(workspace.path)
    dialog = opened_dialog(qtbot, TaskDialog(YearSession(workspace), new_task()))
    assert dialog.remove_button.isHidden()
    for letter, text in (
        ("N", "Trả lời về biên chế"),
        ("S", "12/SNV-CCHC"),
        ("G", "20/11"),
        ("C", "Sở Nội vụ"),
    ):
        press(qtbot, dialog, Qt.Key[f"Key_{letter}"], held=ALT)
        write(dialog, text)
    press(qtbot, dialog, Qt.Key.Key_R, held=ALT)
    write(dialog, "27/11")
    press(qtbot, dialog, Qt.Key.Key_V, held=ALT)
    press(qtbot, dialog, Qt.Key.Key_Down)
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    (task,) = workspace.read.find(Task)
    assert (task.title, task.number, task.issuer) == ("Trả lời về biên chế", "12/SNV-CCHC", "Sở Nội vụ")
    assert (task.issued_on, task.due, task.repeat) == (date(2026, 11, 20), DUE, Repeat.NEVER)
    assert task.unit_uid is not None
    workspace.undo()
    assert logical_dump(workspace.path) == before


def test_what_comes_again_needs_a_date_and_is_told_where(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = opened_dialog(qtbot, TaskDialog(YearSession(workspace), kept(workspace)))
    assert not dialog.repeat_hint.isVisible()
    dialog.repeat_combo.setCurrentIndex(dialog.repeat_combo.findData(Repeat.MONTHLY))
    assert dialog.repeat_hint.isVisible()
    dialog.due_edit.setFocus()
    retype(qtbot, dialog, "")
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    assert "hạn đầu tiên" in dialog.problem_label.text()
    assert dialog.due_edit.hasFocus()
    assert workspace.read.find(Task)[0].repeat is Repeat.NEVER


def test_a_task_is_removed_in_one_step(qtbot: QtBot, workspace: Workspace) -> None:
    task = kept(workspace)
    write_task_note(workspace, task, TaskNoteInput(TODAY, "Đã gọi"))
    before = logical_dump(workspace.path)
    dialog = opened_dialog(qtbot, TaskDialog(YearSession(workspace), task))
    press(qtbot, dialog, Qt.Key.Key_X, held=ALT)
    assert not dialog.isVisible()
    assert workspace.read.find(Task) == []
    workspace.undo()
    assert logical_dump(workspace.path) == before


def test_a_note_that_closes_makes_it_due_again(qtbot: QtBot, workspace: Workspace) -> None:
    task = kept(workspace, repeat=Repeat.MONTHLY)
    write_task_note(workspace, task, TaskNoteInput(TODAY, "Đã gọi", Channel.PHONE))
    dialog = opened_dialog(qtbot, TaskNoteDialog(workspace, task_states(workspace, TODAY)[0]))
    assert dialog.facts_label.text() == "hạn 27/11/2026 · hằng tháng"
    assert [dialog.notes_list.item(0).text()] == ["23/11/2026 · Điện thoại\nĐã gọi"]
    write(dialog, "Đã gửi 34/BC-UBND")
    press(qtbot, dialog, Qt.Key.Key_X, held=ALT)
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    (state,) = task_states(workspace, TODAY)
    assert (state.due, state.said and state.said.text) == (date(2026, 12, 27), "Đã gửi 34/BC-UBND")


def test_a_task_closed_by_mistake_is_opened_again(qtbot: QtBot, workspace: Workspace) -> None:
    task = kept(workspace)
    fresh = opened_dialog(qtbot, TaskNoteDialog(workspace, task_states(workspace, TODAY)[0]))
    assert fresh.reopen_button.isHidden()
    write_task_note(workspace, task, TaskNoteInput(TODAY, "Nhầm", closes=True))
    dialog = opened_dialog(qtbot, TaskNoteDialog(workspace, task_states(workspace, TODAY)[0]))
    assert not dialog.closes_check.isEnabled()
    press(qtbot, dialog, Qt.Key.Key_M, held=ALT)
    assert not dialog.isVisible()
    (state,) = task_states(workspace, TODAY)
    assert (state.is_open, state.due) == (True, DUE)


def test_what_is_half_typed_finds_its_task_again(qtbot: QtBot, workspace: Workspace) -> None:
    session, task = YearSession(workspace), kept(workspace)
    fresh = opened_dialog(qtbot, TaskDialog(session, new_task()))
    write(fresh, "Việc mới")
    typed = draft_of(fresh).half_typed()
    assert typed is not None
    assert (typed.form, typed.texts["title_edit"]) == (Form.TASK, "Việc mới")
    assert task_meant(workspace, typed) is not None
    (state,) = task_states(workspace, TODAY)
    noting = opened_dialog(qtbot, TaskNoteDialog(workspace, state))
    write(noting, "đang gõ")
    noted = draft_of(noting).half_typed()
    assert noted is not None
    assert task_noted(workspace, noted) == state
    changed = opened_dialog(qtbot, TaskDialog(session, task))
    write(changed, "x")
    edited = draft_of(changed).half_typed()
    workspace.undo()
    assert edited is not None
    assert task_meant(workspace, edited) is task_noted(workspace, noted) is None


def in_dialog(window: MainWindow, act: Callable[[QDialog], object]) -> None:
    """Do this in the dialog that opens next."""

    def found() -> None:
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, QDialog)
        act(shown)

    QTimer.singleShot(0, window, found)


def test_the_page_adds_notes_and_edits_tasks(qtbot: QtBot, workspace: Workspace, tmp_path: object) -> None:
    kept(workspace)
    window = opened_window(qtbot, workspace, workspace.path.parent)
    window.show_page("todo")
    page = window.pages.todo
    assert lines(page)[3:5] == ["Trong 7 ngày: 1 việc · 1 việc riêng", ""]
    page.table.selectRow(4)
    page.table.setFocus()
    seen: list[type[QDialog]] = []

    def look(dialog: QDialog) -> None:
        seen.append(type(dialog))
        dialog.done(0)

    for key, held in ((Qt.Key.Key_Return, None), (Qt.Key.Key_F2, None), (Qt.Key.Key_N, CTRL)):
        in_dialog(window, look)
        qtbot.keyClick(page.table, key, held or Qt.KeyboardModifier.NoModifier)
    assert seen == [TaskNoteDialog, TaskDialog, TaskDialog]
    task = workspace.read.find(Task)[0]
    write_task_note(workspace, task, TaskNoteInput(TODAY, "34/BC-UBND", closes=True))
    assert "" not in lines(page)
    page.filters.tabs.setCurrentIndex(page.filters.tabs.count() - 1)
    assert page.filters.tabs.tabText(page.filters.tabs.currentIndex()) == "Việc riêng đã xong 1"
    assert lines(page) == ["Việc riêng đã xong: 1 việc · 1 việc riêng", ""]
