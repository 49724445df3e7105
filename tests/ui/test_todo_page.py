"""Việc cần làm: groups with their counts, narrowed; the Monday journey by keyboard alone."""

from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractItemView, QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.check_records import Nonconformity
from cchc_desktop.domain.records import Contact
from cchc_desktop.domain.score_records import ScoreRound
from cchc_desktop.domain.vocabulary import ContactRole, Progress, TodoGroup
from cchc_desktop.services import criteria, nonconformities, notes, schedule, units
from cchc_desktop.services.sample import load_sample
from cchc_desktop.services.score_rounds import rounds, set_round
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui import todo_page
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.score_rounds_dialog import ScoreRoundsDialog
from cchc_desktop.ui.task_dialog import TaskDialog
from cchc_desktop.ui.todo_page import TodoPage
from tests.support import TODAY, YEAR, row, saved_person, view
from tests.ui.hands import press, write
from tests.ui.window import opened_window


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> MainWindow:
    """1.1.1 of VHXH is late; 1.1.2 of VP is late and lacks no paper; two have no date; 1.1.3 no points."""
    vhxh = units.unit_by_code(workspace, "VHXH")
    saved_person(
        workspace, Contact("c", vhxh.uid, ContactRole.FOCAL_POINT, "Đầu Mối Một", "", "0900 000 000", 1)
    )
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("todo")
    return window


@pytest.fixture
def page(window: MainWindow) -> TodoPage:
    return window.pages.todo


def lines(page: TodoPage) -> list[str]:
    """The headings as they are read, the codes of the things to do."""
    model = page.model
    return [
        one.code if (one := model.item(number)) else str(model.index(number, 0).data())
        for number in range(model.rowCount())
    ]


def line_about(page: TodoPage, kind: type) -> int:
    """The first line that is about a thing of `kind`."""
    numbers = range(page.model.rowCount())
    return next(n for n in numbers if (item := page.model.item(n)) and isinstance(item.about, kind))


def cell(page: TodoPage, code: str, key: str) -> str:
    number = lines(page).index(code)
    return str(page.model.index(number, place_of(page, key)).data() or "")


def place_of(page: TodoPage, key: str) -> int:
    return [one.key for one in page.model.columns].index(key)


def tabs(page: TodoPage) -> list[str]:
    bar = page.filters.tabs
    return [bar.tabText(number) for number in range(bar.count()) if bar.isTabVisible(number)]


def test_things_to_do_stand_under_headings_that_count_them(page: TodoPage) -> None:
    assert lines(page) == [
        "Quá hạn: 2 việc · 2,00 điểm",
        "1.1.2",
        "1.1.1",
        "Không có hạn: 2 việc · 1 không tính vào số của đơn vị · 1,25 điểm",
        "1.1.3",
        "1.2",
    ]
    assert tabs(page) == ["Tất cả 4", "Quá hạn 2", "Không có hạn 2", "Thiếu TLKC 1"]
    assert (cell(page, "1.1.1", "due"), cell(page, "1.1.1", "person")) == (
        "15/11/2026\nquá 8 ngày",
        "0900 000 000\nĐầu Mối Một",
    )


def test_a_row_late_in_several_parts_tells_how_many_and_when(page: TodoPage) -> None:
    assert cell(page, "1.1.2", "due") == "15/03/2026 +2\nquá 253 ngày"
    index = page.model.index(lines(page).index("1.1.2"), place_of(page, "due"))
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "2 mốc sau cũng quá hạn: 15/06/2026, 15/09/2026"


def test_the_headline_of_a_unit_is_the_count_of_its_tab(page: TodoPage, workspace: Workspace) -> None:
    for unit in units.all_units(workspace)[:2]:
        page.filters.unit_combo.setCurrentIndex(page.filters.unit_combo.findData(unit.uid))
        counts = view(workspace).counts(unit.uid)
        assert f"Quá hạn {counts.overdue}" in tabs(page)
        assert f"Thiếu TLKC {counts.without_evidence}" in tabs(page)


def test_the_navigation_says_what_is_for_this_week(window: MainWindow, workspace: Workspace) -> None:
    model = window.navigation.model()
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "Việc cần làm: 2, quá hạn 2"
    schedule.set_due(workspace, [row(workspace, "1.2")], TODAY + timedelta(7))
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "Việc cần làm: 3, quá hạn 2"


def test_tabs_words_and_choices_narrow_the_list(page: TodoPage) -> None:
    page.filters.tabs.setCurrentIndex(list(TodoGroup).index(TodoGroup.WITHOUT_EVIDENCE) + 1)
    assert lines(page) == ["Quá hạn: 1 việc · 0,50 điểm", "1.1.1"]
    page.filters.tabs.setCurrentIndex(0)
    page.focus_filter()
    write(page, "dau moi")
    assert lines(page)[1::2] == ["1.1.1", "1.1.3"]
    assert page.count_label.text() == "3/4"
    page.filters.person_combo.setCurrentIndex(0)
    page.table.selectRow(1)
    page.filters.filter_edit.setText("1.1.3")
    assert page.selected() == [], "another is not chosen for her while she types"
    page.filters.filter_edit.setText("không có việc này")
    assert page.table_pages.currentWidget() is page.empty_label
    assert "Không có việc nào khớp" in page.empty_label.text()


def test_monday_by_keyboard_alone(
    qtbot: QtBot, window: MainWindow, page: TodoPage, workspace: Workspace
) -> None:
    """Who is late, phone them, write what they said: Down, Enter, the words, Ctrl+Enter."""
    window.navigation.setFocus()
    press(qtbot, window, Qt.Key.Key_Escape)
    page.focus_filter()
    press(qtbot, window, Qt.Key.Key_Down)
    assert [one.code for one in page.selected()] == ["1.1.2"]
    press(qtbot, window, Qt.Key.Key_Down)
    assert [one.code for one in page.selected()] == ["1.1.1"]
    assert page.hint_label.text() == "0900 000 000 · Đầu Mối Một"
    press(qtbot, window, Qt.Key.Key_Return)
    write(window, "Hẹn thứ năm gửi báo cáo")
    press(qtbot, window, Qt.Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    assert [note.text for note in notes.log_of(workspace, row(workspace, "1.1.1").uid)] == [
        "Hẹn thứ năm gửi báo cáo"
    ]
    assert cell(page, "1.1.1", "note") == "23/11 Hẹn thứ năm gửi báo cáo"
    assert QApplication.focusWidget() is page.table
    assert [one.code for one in page.selected()] == ["1.1.1"]
    press(qtbot, window, Qt.Key.Key_Down)
    assert [one.code for one in page.selected()] == ["1.1.3"]


def test_what_is_done_with_makes_room_for_the_next(page: TodoPage, workspace: Workspace) -> None:
    page.table.selectRow(1)
    for _quarter in range(4):
        assert [one.code for one in page.selected()] == ["1.1.2"]
        notes.write(workspace, [row(workspace, "1.1.2")], notes.NoteInput(TODAY, "", Progress.NOT_APPLICABLE))
    assert lines(page)[1::2] == ["1.1.1", "1.1.3"]
    assert [one.code for one in page.selected()] == ["1.1.3"]
    workspace.undo()
    assert "1.1.2" in lines(page)


def test_one_key_opens_the_row_on_the_page_of_its_unit(
    qtbot: QtBot, window: MainWindow, page: TodoPage
) -> None:
    page.table.selectRow(2)
    page.table.setFocus()
    window.pages.unit.criteria.filter_edit.setText("che mất dòng")
    press(qtbot, window, Qt.Key.Key_F6)
    shown = window.pages.shown_unit()
    assert shown is not None
    assert shown.code == "VHXH"
    assert [one.criterion.code for one in window.pages.unit.criteria.selected_rows()] == ["1.1.1"]
    assert QApplication.focusWidget() is window.pages.unit.criteria.table


def test_a_half_typed_note_is_known_to_the_window(window: MainWindow, page: TodoPage) -> None:
    page.table.selectRow(1)
    page.write_note()
    write(window, "đang gõ")
    assert window.pages.unsaved()
    assert [one.texts["text"] for one in window.pages.half_typed()] == ["đang gõ"]
    assert window.leaving.save()
    assert not window.pages.unsaved()


def test_the_model_keeps_the_rules_of_models(page: TodoPage, workspace: Workspace) -> None:
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, "xong", Progress.DONE))
    assert lines(page)[:2] == ["Quá hạn: 1 việc · 1,50 điểm", "1.1.2"]


def test_an_empty_year_says_where_to_begin(window: MainWindow, page: TodoPage) -> None:
    window.session.show_year(2030)
    assert page.table_pages.currentWidget() is page.empty_label
    assert "chưa có bộ tiêu chí" in page.empty_label.text()


def test_one_key_copies_a_message_and_notes_that_they_were_reminded(
    qtbot: QtBot, window: MainWindow, page: TodoPage, workspace: Workspace
) -> None:
    page.table.selectRow(2)
    page.table.setFocus()
    for times in (1, 2):
        press(qtbot, window, Qt.Key.Key_M, held=Qt.KeyboardModifier.ControlModifier)
        assert cell(page, "1.1.1", "reminded") == f"lần {times}\n23/11"
    text = QApplication.clipboard().text()
    assert text.startswith("Phòng Văn hóa - Xã hội: 1 việc quá hạn (tính đến 23/11/2026).\n")
    assert "Đã chép tin nhắc 1 việc" in window.bars.messages.text
    assert window.acts.undo_button.toolTip() == "Hoàn tác: nhắc 1 việc"
    workspace.undo()
    assert cell(page, "1.1.1", "reminded").startswith("lần 1")
    assert cell(page, "1.1.1", "note") == ""


def test_nobody_is_reminded_of_what_was_given_to_no_unit(
    window: MainWindow, page: TodoPage, workspace: Workspace
) -> None:
    criteria.assign(workspace, [row(workspace, "1.2")], None, [])
    QApplication.clipboard().setText("trước")
    page.table.selectRow(lines(page).index("1.2"))
    page.acts.remind()
    assert "không biết nhắc ai" in window.bars.messages.text
    assert QApplication.clipboard().text() == "trước"


def test_the_list_stands_still_while_she_writes_down_it(
    window: MainWindow, page: TodoPage, workspace: Workspace
) -> None:
    load_sample(workspace, YEAR + 1)
    window.session.show_year(YEAR + 1)
    page.table.selectRow(60)
    page.table.scrollTo(page.model.index(60, 0), QAbstractItemView.ScrollHint.PositionAtTop)
    place = page.table.verticalScrollBar().value()
    assert place > 1000
    chosen = page.selected()
    notes.write(workspace, [one.row for one in chosen if one.row], notes.NoteInput(TODAY, "Đã gọi"))
    assert [one.uid for one in page.selected()] == [one.uid for one in chosen]
    assert page.table.verticalScrollBar().value() == place


def test_the_hint_says_what_enter_does_with_what_is_chosen(
    page: TodoPage, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(todo_page, "_ROOM_FOR_KEYS", 0)
    finding = replace(nonconformities.from_criterion(row(workspace, "1.1.2"), YEAR, TODAY), description="Lỗi")
    nonconformities.save(workspace, finding)
    model = page.model
    numbers = range(model.rowCount())
    raised = line_about(page, Nonconformity)
    page.table.setCurrentIndex(model.index(raised, 0))
    page.table.selectRow(raised)
    assert page.hint_label.text() == "Enter: mở phiếu không phù hợp"
    page.table.clearSelection()
    assert page.hint_label.text() == ""
    late = next(n for n in numbers if (item := model.item(n)) and item.row and item.person is None)
    page.table.selectRow(late)
    assert page.hint_label.text().startswith("Enter: ghi nhật ký")


def test_taking_a_message_back_is_offered_until_something_else_is_saved(
    window: MainWindow, page: TodoPage, workspace: Workspace
) -> None:
    page.table.selectRow(lines(page).index("1.1.1"))
    page.remind_button.click()
    assert "Ctrl+Z" in window.bars.messages.text
    notes.write(workspace, [row(workspace, "1.2")], notes.NoteInput(TODAY, "Việc khác"))
    assert window.bars.messages.text == ""


def test_a_step_of_scoring_leads_to_its_dates_and_goes_once_it_is_over(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(todo_page, "_ROOM_FOR_KEYS", 0)
    page, opened = window.pages.todo, []

    def note(dialog: ScoreRoundsDialog) -> None:
        opened.append(dialog)

    monkeypatch.setattr(ScoreRoundsDialog, "exec", note)
    about = window.session.view.criteria_set
    assert about is not None
    step = replace(rounds(workspace, about)[4], due=TODAY)
    set_round(workspace, step)
    number = line_about(page, ScoreRound)
    page.table.setCurrentIndex(page.model.index(number, 0))
    page.table.selectRow(number)
    page.table.setFocus()
    assert page.hint_label.text() == "Enter: mở các bước chấm điểm"
    press(qtbot, page, Qt.Key.Key_Return)
    assert len(opened) == 1
    set_round(workspace, replace(step, ended_on=TODAY))
    assert not any(isinstance(item.about, ScoreRound) for item in window.session.todo)


def test_what_is_chosen_stays_when_nothing_of_it_is_left_to_do(page: TodoPage, workspace: Workspace) -> None:
    unit = units.unit_by_code(workspace, "VP")
    combo = page.filters.unit_combo
    combo.setCurrentIndex(combo.findData(unit.uid))
    assert lines(page)[1:] == ["1.1.2"]
    for _milestone in row(workspace, "1.1.2").milestones:
        notes.write(workspace, [row(workspace, "1.1.2")], notes.NoteInput(TODAY, "Xong", Progress.DONE))
    assert combo.currentData() == unit.uid
    assert lines(page) == []
    assert page.empty_label.text().startswith("Không có việc nào khớp.")
    combo.setCurrentIndex(0)
    page.refresh()
    assert combo.findData(unit.uid) == -1


def test_a_new_task_is_the_one_chosen_and_a_filter_that_shows_it_stays(page: TodoPage) -> None:
    def name_it(content: str) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, TaskDialog)
        dialog.title_edit.setText(content)
        dialog.save_button.click()

    def added(content: str) -> str:
        QTimer.singleShot(0, lambda: name_it(content))
        page.add_button.click()
        (chosen,) = page.selected()
        return chosen.name

    page.filters.filter_edit.setText("kế hoạch")
    assert added("Họp bàn kế hoạch") == "Họp bàn kế hoạch"
    assert page.filters.filter_edit.text() == "kế hoạch"
    assert added("Gọi tổ công tác") == "Gọi tổ công tác"
    assert page.filters.filter_edit.text() == ""
