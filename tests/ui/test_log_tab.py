"""Nhật ký: one note for one or many, corrections that keep the original, refusals that keep the text."""

import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.records import ProgressNote
from cchc_desktop.domain.vocabulary import Channel, Progress, State
from cchc_desktop.services import criteria, notes, schedule
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.criteria_list import CriteriaList
from cchc_desktop.ui.log_tab import LogTab
from tests.support import TODAY, YEAR, leaf, row, view
from tests.ui.hands import press, retype, write
from tests.ui.window import choose, opened_window

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shown(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> CriteriaList:
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("criteria")
    return window.pages.criteria.criteria


def log(workspace: Workspace, code: str) -> list[ProgressNote]:
    return notes.log_of(workspace, row(workspace, code).uid)


def compose(qtbot: QtBot, shown: CriteriaList, text: str) -> LogTab:
    """From the table, by keyboard: Enter, then the text."""
    shown.table.setFocus()
    press(qtbot, shown, Qt.Key.Key_Return)
    write(shown, text)
    return shown.detail.log


def test_enter_writes_from_the_table_and_ctrl_enter_saves(
    qtbot: QtBot, workspace: Workspace, shown: CriteriaList
) -> None:
    choose(shown, "1.1.1")
    compose(qtbot, shown, "Tiến độ đạt 60%")
    press(qtbot, shown, Qt.Key.Key_Return, held=CONTROL)
    (note,) = log(workspace, "1.1.1")
    assert (note.text, note.on_date, note.progress) == ("Tiến độ đạt 60%", TODAY, None)
    assert shown.detail.log.text_edit.text() == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file in its place")
def test_a_file_that_was_taken_away_leaves_the_text_where_it_is(
    qtbot: QtBot, workspace: Workspace, shown: CriteriaList
) -> None:
    choose(shown, "1.1.1")
    tab = compose(qtbot, shown, "Tiến độ đạt 60%")
    away = workspace.path.rename(workspace.path.with_name("đã chuyển.cchc"))
    press(qtbot, shown, Qt.Key.Key_Return, held=CONTROL)
    assert tab.text_edit.text() == "Tiến độ đạt 60%"
    assert "đã bị chuyển đi, đổi tên, xóa" in tab.problem_label.text()
    assert tab.half_typed()
    away.rename(workspace.path)
    press(qtbot, shown, Qt.Key.Key_Return, held=CONTROL)
    (note,) = log(workspace, "1.1.1")
    assert note.text == "Tiến độ đạt 60%"
    assert not tab.problem_label.isVisible()


def test_one_note_for_many_is_one_step(qtbot: QtBot, workspace: Workspace, shown: CriteriaList) -> None:
    choose(shown, "1.1.1", "1.1.2", "1.2")
    compose(qtbot, shown, "Họp giao ban: các đơn vị hứa nộp tuần này")
    press(qtbot, shown, Qt.Key.Key_Return, held=CONTROL)
    found = {log(workspace, code)[0].uid for code in ("1.1.1", "1.1.2", "1.2")}
    assert len(found) == 1
    assert workspace.undo().name == "ghi nhật ký 3 tiêu chí"
    assert log(workspace, "1.2") == []


def test_a_note_carries_progress_reporter_and_channel(
    qtbot: QtBot, workspace: Workspace, shown: CriteriaList
) -> None:
    choose(shown, "1.2")
    tab = compose(qtbot, shown, "Đã nộp")
    tab.progress_combo.setCurrentIndex(tab.progress_combo.findData(Progress.WAITING))
    tab.channel_combo.setCurrentIndex(tab.channel_combo.findData(Channel.ZALO))
    tab.reporter_edit.setFocus()
    write(shown, "Phòng Kinh tế")
    tab.date_edit.setFocus()
    retype(qtbot, shown, "20/11")
    tab.write_button.click()
    (note,) = log(workspace, "1.2")
    assert (note.on_date, note.reported_by, note.channel) == (
        date(2026, 11, 20),
        "Phòng Kinh tế",
        Channel.ZALO,
    )
    assert row(workspace, "1.2").state is State.WAITING


def test_a_note_on_a_chosen_quarter_leaves_the_others(workspace: Workspace, shown: CriteriaList) -> None:
    choose(shown, "1.1.2")
    tab = shown.detail.log
    third = view(workspace).by_uid[row(workspace, "1.1.2").uid].milestones[2]
    tab.milestone_combo.setCurrentIndex(tab.milestone_combo.findData(third.milestone.uid))
    tab.progress_combo.setCurrentIndex(tab.progress_combo.findData(Progress.DONE))
    tab.write_button.click()
    states = [one.progress for one in row(workspace, "1.1.2").milestones]
    assert states == [Progress.NOT_STARTED, Progress.NOT_STARTED, Progress.DONE, Progress.NOT_STARTED]


@pytest.mark.parametrize("typed", ["31/02/2026", "abc", "1/1/26"])
def test_a_date_that_is_none_is_refused_and_the_text_stays(
    workspace: Workspace, shown: CriteriaList, typed: str
) -> None:
    choose(shown, "1.1.1")
    tab = shown.detail.log
    tab.text_edit.setText("Không được mất")
    tab.date_edit.setText(typed)
    tab.write_button.click()
    assert f"“{typed}”" in tab.problem_label.text()
    assert tab.text_edit.text() == "Không được mất"
    assert tab.date_edit.hasFocus()
    assert log(workspace, "1.1.1") == []


def test_nothing_typed_is_refused(workspace: Workspace, shown: CriteriaList) -> None:
    choose(shown, "1.1.1")
    shown.detail.log.write_button.click()
    assert "Chưa có nội dung để ghi" in shown.detail.log.problem_label.text()
    assert log(workspace, "1.1.1") == []


def test_half_a_note_stays_when_something_else_is_saved(workspace: Workspace, shown: CriteriaList) -> None:
    choose(shown, "1.1.1")
    shown.detail.log.text_edit.setText("Đang gõ dở")
    notes.write(workspace, [row(workspace, "1.2")], notes.NoteInput(TODAY, "việc khác"))
    assert shown.detail.log.text_edit.text() == "Đang gõ dở"


def test_a_correction_keeps_the_original_struck_through(workspace: Workspace, shown: CriteriaList) -> None:
    choose(shown, "1.1.1")
    original = notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, "Đạt 60%"))
    tab = shown.detail.log
    tab.notes_view.activated.emit(tab.notes_view.model().index(0, 0))
    assert tab.text_edit.text() == "Đạt 60%"
    tab.text_edit.setText("Đạt 50%")
    tab.write_button.click()
    found = log(workspace, "1.1.1")
    assert [note.text for note in found] == ["Đạt 50%", "Đạt 60%"]
    assert found[0].corrects_uid == original.uid
    fonts = [tab.notes_view.model().index(n, 0).data(Qt.ItemDataRole.FontRole) for n in range(2)]
    assert fonts[0] is None
    assert fonts[1].strikeOut()


def test_a_note_on_what_became_a_group_is_corrected(
    qtbot: QtBot, workspace: Workspace, shown: CriteriaList
) -> None:
    """Its text, by keyboard; another progress is refused at its place, and nothing typed is lost."""
    done = notes.NoteInput(TODAY, "Đã nộp", Progress.DONE)
    notes.write(workspace, [row(workspace, "1.2")], done)
    criteria.add_criterion(workspace, view(workspace), YEAR, row(workspace, "1.2"), leaf("1.2.1"))
    choose(shown, "1.2")
    tab = shown.detail.log
    tab.notes_view.setFocus()
    press(qtbot, shown, Qt.Key.Key_Down, Qt.Key.Key_Return)
    write(shown, "Bản ký: ")
    tab.progress_combo.setCurrentIndex(tab.progress_combo.findData(Progress.WAITING))
    press(qtbot, shown, Qt.Key.Key_Return, held=CONTROL)
    assert "là dòng nhóm" in tab.problem_label.text()
    assert tab.progress_combo.hasFocus()
    tab.progress_combo.setCurrentIndex(tab.progress_combo.findData(Progress.DONE))
    press(qtbot, shown, Qt.Key.Key_Return, held=CONTROL)
    assert tab.problem_label.text() == ""
    assert [(one.text, one.progress) for one in log(workspace, "1.2")] == [
        ("Bản ký: Đã nộp", Progress.DONE),
        ("Đã nộp", Progress.DONE),
    ]


def test_half_a_note_waits_with_its_row(workspace: Workspace, shown: CriteriaList) -> None:
    choose(shown, "1.1.1")
    shown.detail.log.text_edit.setText("Đang gõ dở")
    choose(shown, "1.2")
    assert shown.detail.log.text_edit.text() == ""
    shown.filter_edit.setText("1.1.1")
    choose(shown, "1.1.1")
    assert shown.detail.log.text_edit.text() == "Đang gõ dở"


def test_half_a_note_for_many_survives_a_sort(shown: CriteriaList) -> None:
    choose(shown, "1.1.1", "1.1.2", "1.2")
    shown.detail.log.text_edit.setText("Họp giao ban")
    shown.table.horizontalHeader().setSortIndicator(1, Qt.SortOrder.DescendingOrder)
    assert len(shown.selected_rows()) == 3
    assert shown.detail.log.text_edit.text() == "Họp giao ban"


def test_a_name_does_not_wander_to_the_next_note(workspace: Workspace, shown: CriteriaList) -> None:
    typed = notes.NoteInput(TODAY, "Đạt 60%", reported_by="Phòng Kinh tế")
    notes.write(workspace, [row(workspace, "1.1.1")], typed)
    choose(shown, "1.1.1")
    tab = shown.detail.log
    tab.notes_view.activated.emit(tab.notes_view.model().index(0, 0))
    assert tab.reporter_edit.text() == "Phòng Kinh tế"
    tab.cancel_button.click()
    assert tab.reporter_edit.text() == ""


def test_correcting_never_overwrites_what_is_being_typed(workspace: Workspace, shown: CriteriaList) -> None:
    notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, "Đạt 60%"))
    choose(shown, "1.1.1")
    tab = shown.detail.log
    tab.text_edit.setText("Ghi mới")
    tab.notes_view.activated.emit(tab.notes_view.model().index(0, 0))
    assert tab.text_edit.text() == "Ghi mới"
    assert "gõ dở" in tab.mode_label.text()


def test_a_note_that_takes_rows_out_of_the_filtered_list_is_not_half_typed(
    qtbot: QtBot, workspace: Workspace, shown: CriteriaList
) -> None:
    """1.1.1 is found by its latest note alone, 1.2 by its name, where half a note waits."""
    notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, "gửi sáng kiến"))
    shown.filter_edit.setText("sáng kiến")
    choose(shown, "1.2")
    shown.detail.log.text_edit.setText("Đang gõ dở")
    choose(shown, "1.1.1", "1.2")
    assert len(shown.selected_rows()) == 2
    tab = compose(qtbot, shown, "Họp giao ban")
    press(qtbot, shown, Qt.Key.Key_Return, held=CONTROL)
    assert [one.criterion.code for one in shown.selected_rows()] == ["1.2"]
    assert [typed.texts["text"] for typed in tab.half_typed()] == ["Đang gõ dở"]
    assert tab.text_edit.text() == "Đang gõ dở"
    assert [log(workspace, code)[0].text for code in ("1.1.1", "1.2")] == ["Họp giao ban"] * 2


def test_a_milestone_that_goes_meanwhile_is_not_offered_to_half_a_note(
    workspace: Workspace, shown: CriteriaList
) -> None:
    choose(shown, "1.1.2")
    tab, one = shown.detail.log, row(workspace, "1.1.2")
    tab.text_edit.setText("Đã nộp")
    last = tab.milestone_combo.count() - 1
    tab.milestone_combo.setCurrentIndex(last)
    schedule.set_milestones(workspace, one, [state.milestone for state in one.milestones[:-1]])
    assert (tab.milestone_combo.count(), tab.milestone_combo.currentIndex()) == (last, 0)
    assert tab.text_edit.text() == "Đã nộp"


def test_a_correction_that_is_begun_stays_one_when_something_else_is_saved(
    workspace: Workspace, shown: CriteriaList
) -> None:
    notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, "Ghi nhầm"))
    choose(shown, "1.1.1")
    tab = shown.detail.log
    tab.notes_view.setCurrentIndex(tab.notes_view.model().index(0, 0))
    tab.correct_action.trigger()
    told = tab.mode_label.text()
    assert told
    notes.write(workspace, [row(workspace, "1.2")], notes.NoteInput(TODAY, "Việc khác"))
    assert (tab.mode_label.text(), tab.text_edit.text()) == (told, "Ghi nhầm")
