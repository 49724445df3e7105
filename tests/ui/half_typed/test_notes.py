"""Half-typed notes survive the program: kept while typed, offered at the next start, applied when asked."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.vocabulary import Channel, Progress
from cchc_desktop.services import criteria, notes
from cchc_desktop.services.workspace import Workspace
from tests.support import TODAY, row, view
from tests.ui.half_typed.scene import Kept, Start, bar, compose, log
from tests.ui.hands import focused, press, retype, write
from tests.ui.window import choose

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_note_is_kept_a_moment_after_it_is_typed(
    qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace
) -> None:
    compose(qtbot, start(), "1.1.1", "1.2", text="Đã gửi dự thảo")
    qtbot.waitUntil(lambda: [one.typed.texts["text"] for one in kept()] == ["Đã gửi dự thảo"])
    (draft,) = kept()
    assert set(draft.typed.uids) == {row(workspace, code).uid for code in ("1.1.1", "1.2")}
    assert draft.revision == workspace.revision
    assert draft.since == workspace.now()


def test_typing_on_without_a_pause_is_kept_too(qtbot: QtBot, start: Start, kept: Kept) -> None:
    window = start()
    compose(qtbot, window, "1.1.1", text="Đang")

    def types_on() -> bool:
        write(window, "g")
        return bool(kept())

    qtbot.waitUntil(types_on, timeout=20_000)


def test_leaving_the_field_keeps_it_and_a_saved_note_is_forgotten(
    qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace
) -> None:
    window = start()
    compose(qtbot, window, "1.1.1", text="Đã gửi")
    press(qtbot, window, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: len(kept()) == 1)
    press(qtbot, window, Qt.Key.Key_Return, held=CONTROL)
    assert len(log(workspace, "1.1.1")) == 1
    qtbot.waitUntil(lambda: kept() == [])


def test_text_taken_out_of_its_field_again_is_forgotten(qtbot: QtBot, start: Start, kept: Kept) -> None:
    window = start()
    compose(qtbot, window, "1.1.1", text="Thôi không ghi")
    qtbot.waitUntil(lambda: len(kept()) == 1)
    retype(qtbot, window, "")
    qtbot.waitUntil(lambda: kept() == [])


def test_going_on_opens_the_rows_with_the_form_as_it_was(
    qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace
) -> None:
    first = start()
    compose(qtbot, first, "1.1.1", "1.2", text="Họp giao ban:\ncác đơn vị hứa nộp tuần này")
    tab = first.pages.criteria.criteria.detail.log
    tab.date_edit.setText("20/11/2026")
    tab.progress_combo.setCurrentIndex(tab.progress_combo.findData(Progress.IN_PROGRESS))
    tab.channel_combo.setCurrentIndex(tab.channel_combo.findData(Channel.MEETING))
    tab.reporter_edit.setText("Đồng chí Lễ")
    press(qtbot, first, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: [one.typed.texts["channel"] for one in kept()] == ["meeting"])

    second = start()
    assert "nhật ký cho 2 tiêu chí (1.1.1…)" in bar(second).text
    assert "“Họp giao ban: các đơn vị hứa nộp tuần này”" in bar(second).text
    shown = second.pages.criteria.criteria
    shown.filter_edit.setText("không có dòng nào như thế")
    bar(second).go_on_button.click()
    assert bar(second).isHidden()
    assert [one.criterion.code for one in shown.selected_rows()] == ["1.1.1", "1.2"]
    tab = shown.detail.log
    assert focused(second) is tab.text_edit
    assert tab.reporter_edit.text() == "Đồng chí Lễ"
    write(second, ".")
    press(qtbot, second, Qt.Key.Key_Return, held=CONTROL)
    (note,) = log(workspace, "1.2")
    assert log(workspace, "1.1.1") == [note]
    assert note.text == "Họp giao ban:\ncác đơn vị hứa nộp tuần này."
    assert (note.on_date, note.progress, note.channel) == (
        date(2026, 11, 20),
        Progress.IN_PROGRESS,
        Channel.MEETING,
    )
    qtbot.waitUntil(lambda: kept() == [])


def test_what_is_not_decided_is_offered_again_beside_what_is_new(
    qtbot: QtBot, start: Start, kept: Kept
) -> None:
    compose(qtbot, start(), "1.1.1", text="Thứ nhất")
    qtbot.waitUntil(lambda: len(kept()) == 1)
    compose(qtbot, start(), "1.1.1", text="Thứ hai")
    qtbot.waitUntil(lambda: [one.typed.texts["text"] for one in kept()] == ["Thứ nhất", "Thứ hai"])
    third = start()
    assert "“Thứ nhất”" in bar(third).text
    assert "Còn 1 nội dung gõ dở khác." in bar(third).text
    bar(third).go_on_button.click()
    assert "“Thứ hai”" in bar(third).text
    bar(third).go_on_button.click()
    assert "nội dung khác gõ dở" in bar(third).text
    assert third.pages.criteria.criteria.detail.log.text_edit.text() == "Thứ nhất"
    assert len(kept()) == 2


def test_giving_up_asks_nothing_and_can_be_taken_back(qtbot: QtBot, start: Start, kept: Kept) -> None:
    compose(qtbot, start(), "1.1.1", text="Bỏ nhầm")
    qtbot.waitUntil(lambda: len(kept()) == 1)
    second = start()
    bar(second).give_up_button.click()
    assert "Đã bỏ" in bar(second).text
    qtbot.waitUntil(lambda: kept() == [])
    bar(second).take_back_button.click()
    assert "“Bỏ nhầm”" in bar(second).text
    qtbot.waitUntil(lambda: len(kept()) == 1)


def test_a_note_saved_just_before_the_kill_is_not_offered(
    qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace
) -> None:
    notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, "Đã nhắc"))
    first = start()
    compose(qtbot, first, "1.1.1", text="Đã nhắc")
    qtbot.waitUntil(lambda: len(kept()) == 1)
    assert "Đã nhắc" in bar(start()).text  # an older note with the same words is not this one
    notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, "Đã nhắc"))
    third = start()
    assert third.leaving.half_typed is not None
    assert third.leaving.half_typed.bar is None


def test_text_of_a_criterion_that_is_gone_can_be_copied(
    qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace
) -> None:
    compose(qtbot, start(), "1.2", text="Không được mất")
    qtbot.waitUntil(lambda: len(kept()) == 1)
    start().show_page("criteria")
    criteria.remove_criteria(workspace, view(workspace), [row(workspace, "1.2")])
    second = start()
    assert "không còn trong hồ sơ" in bar(second).text
    assert bar(second).go_on_button.isHidden()
    bar(second).copy_button.click()
    assert QApplication.clipboard().text() == "Không được mất"
    assert len(kept()) == 1


def test_a_correction_goes_on_as_one_and_as_a_new_note_when_it_no_longer_can(
    qtbot: QtBot, start: Start, kept: Kept, workspace: Workspace
) -> None:
    original = notes.write(workspace, [row(workspace, "1.2")], notes.NoteInput(TODAY, "Đạt 60%"))
    first = start()
    first.show_page("criteria")
    choose(first.pages.criteria.criteria, "1.2")
    tab = first.pages.criteria.criteria.detail.log
    tab.notes_view.activated.emit(tab.notes_view.model().index(0, 0))
    retype(qtbot, first, "Đạt 50%")
    qtbot.waitUntil(lambda: [one.typed.texts["text"] for one in kept()] == ["Đạt 50%"])

    second = start()
    bar(second).go_on_button.click()
    tab = second.pages.criteria.criteria.detail.log
    assert "Đính chính" in tab.mode_label.text()
    qtbot.waitUntil(lambda: len(kept()) == 1)

    notes.correct(workspace, original, notes.NoteInput(TODAY, "Đạt 55%"))
    third = start()
    assert "sẽ là ghi chép mới" in bar(third).text
    bar(third).go_on_button.click()
    tab = third.pages.criteria.criteria.detail.log
    assert (tab.text_edit.text(), tab.mode_label.text()) == ("Đạt 50%", "")
