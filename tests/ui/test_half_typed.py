"""Half-typed text survives the program: kept while typed, offered at the next start, applied when asked."""

from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from cchc_desktop.domain.drafts import Draft, Form
from cchc_desktop.domain.records import Evidence, ProgressNote, new_uid
from cchc_desktop.domain.vocabulary import Channel, Progress, ReportKind
from cchc_desktop.services import criteria, evidence, notes, units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.draft_file import DraftFile
from cchc_desktop.ui.criteria_set_dialog import CriteriaSetDialog
from cchc_desktop.ui.dispatch_dialog import DispatchDialog
from cchc_desktop.ui.drafts_bar import DraftsBar
from cchc_desktop.ui.duty_dialog import DutyDialog
from cchc_desktop.ui.evidence_dialog import EvidenceDialog
from cchc_desktop.ui.extension_dialog import ExtensionDialog
from cchc_desktop.ui.form_draft import draft_of
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.office_dialog import OfficeDialog
from cchc_desktop.ui.text_edit import TextEdit
from tests.support import TODAY, log_lines, row, view
from tests.ui.hands import focused, press, retype, write
from tests.ui.window import DRAFTS, choose, opened_window

CONTROL = Qt.KeyboardModifier.ControlModifier
Start = Callable[[], MainWindow]


@pytest.fixture
def start(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> Start:
    """Start the window; the one before it, if any, is killed as far as its side file goes."""
    started: list[MainWindow] = []

    def start() -> MainWindow:
        for before in started:
            kill(before)
        started[:] = [opened_window(qtbot, workspace, tmp_path)]
        return started[0]

    return start


@pytest.fixture
def kept(workspace: Workspace, tmp_path: Path) -> Callable[[], list[Draft]]:
    """What the side file holds."""
    return lambda: DraftFile(tmp_path / DRAFTS, workspace.uid, workspace.path).read()


def kill(window: MainWindow) -> None:
    """Nothing is kept, forgotten or saved on the way out."""
    if window.leaving.half_typed is not None:
        delete(window.leaving.half_typed)
        window.leaving.half_typed = None
    for field in (*window.findChildren(QLineEdit), *window.findChildren(TextEdit)):
        field.setModified(False)
    window.hide()


def compose(qtbot: QtBot, window: MainWindow, *codes: str, text: str) -> None:
    """On the page of all criteria, from the table, by keyboard."""
    window.show_page("criteria")
    shown = window.pages.criteria.criteria
    choose(shown, *codes)
    shown.table.setFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    write(window, text)


def bar(window: MainWindow) -> DraftsBar:
    assert window.leaving.half_typed is not None
    assert window.leaving.half_typed.bar is not None
    return window.leaving.half_typed.bar


def log(workspace: Workspace, code: str) -> list[ProgressNote]:
    return notes.log_of(workspace, row(workspace, code).uid)


def test_a_note_is_kept_a_moment_after_it_is_typed(
    qtbot: QtBot, start: Start, kept: Callable[[], list[Draft]], workspace: Workspace
) -> None:
    compose(qtbot, start(), "1.1.1", "1.2", text="Đã gửi dự thảo")
    qtbot.waitUntil(lambda: [one.typed.texts["text"] for one in kept()] == ["Đã gửi dự thảo"])
    (draft,) = kept()
    assert set(draft.typed.uids) == {row(workspace, code).uid for code in ("1.1.1", "1.2")}
    assert draft.revision == workspace.revision
    assert draft.since == workspace.now()


def test_typing_on_without_a_pause_is_kept_too(
    qtbot: QtBot, start: Start, kept: Callable[[], list[Draft]]
) -> None:
    window = start()
    compose(qtbot, window, "1.1.1", text="Đang")

    def types_on() -> bool:
        write(window, "g")
        return bool(kept())

    qtbot.waitUntil(types_on, timeout=20_000)


def test_leaving_the_field_keeps_it_and_a_saved_note_is_forgotten(
    qtbot: QtBot, start: Start, kept: Callable[[], list[Draft]], workspace: Workspace
) -> None:
    window = start()
    compose(qtbot, window, "1.1.1", text="Đã gửi")
    press(qtbot, window, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: len(kept()) == 1)
    press(qtbot, window, Qt.Key.Key_Return, held=CONTROL)
    assert len(log(workspace, "1.1.1")) == 1
    qtbot.waitUntil(lambda: kept() == [])


def test_text_taken_out_of_its_field_again_is_forgotten(
    qtbot: QtBot, start: Start, kept: Callable[[], list[Draft]]
) -> None:
    window = start()
    compose(qtbot, window, "1.1.1", text="Thôi không ghi")
    qtbot.waitUntil(lambda: len(kept()) == 1)
    retype(qtbot, window, "")
    qtbot.waitUntil(lambda: kept() == [])


def test_going_on_opens_the_rows_with_the_form_as_it_was(
    qtbot: QtBot, start: Start, kept: Callable[[], list[Draft]], workspace: Workspace
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
    qtbot: QtBot, start: Start, kept: Callable[[], list[Draft]]
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


def test_giving_up_asks_nothing_and_can_be_taken_back(
    qtbot: QtBot, start: Start, kept: Callable[[], list[Draft]]
) -> None:
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
    qtbot: QtBot, start: Start, kept: Callable[[], list[Draft]], workspace: Workspace
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


def test_a_field_goes_on_unsaved(
    qtbot: QtBot, start: Start, kept: Callable[[], list[Draft]], workspace: Workspace
) -> None:
    first = start()
    first.show_page("criteria")
    choose(first.pages.criteria.criteria, "1.2")
    first.pages.criteria.criteria.detail.edit_fields()
    retype(qtbot, first, "Sáng kiến cấp x")
    qtbot.waitUntil(lambda: [one.typed.texts for one in kept()] == [{"name": "Sáng kiến cấp x"}])
    assert kept()[0].typed.stored == {"name": "Sáng kiến"}
    before = log_lines(workspace.path)

    second = start()
    assert "ô Tên của 1.2" in bar(second).text
    assert "nay ghi" not in bar(second).text
    bar(second).go_on_button.click()
    tab = second.pages.criteria.criteria.detail.info
    assert focused(second) is tab.name_edit
    assert tab.name_edit.text() == "Sáng kiến cấp x"
    assert [line for line in log_lines(workspace.path) if line not in before] == []
    press(qtbot, second, Qt.Key.Key_End)
    write(second, "ã")
    press(qtbot, second, Qt.Key.Key_Tab)
    assert row(workspace, "1.2").criterion.name == "Sáng kiến cấp xã"
    qtbot.waitUntil(lambda: kept() == [])


def test_several_fields_go_on_together_and_none_is_saved_by_that(
    qtbot: QtBot, start: Start, kept: Callable[[], list[Draft]], workspace: Workspace
) -> None:
    first = start()
    first.show_page("criteria")
    choose(first.pages.criteria.criteria, "1.2")
    tab = first.pages.criteria.criteria.detail.info
    first.pages.criteria.criteria.detail.edit_fields()
    tab.points_edit.setText("một điểm")
    tab.points_edit.setModified(True)  # as when the disk was full
    tab.task_edit.setFocus()
    retype(qtbot, first, "Vận động sáng")
    texts = {"max_points": "một điểm", "task": "Vận động sáng"}
    qtbot.waitUntil(lambda: [one.typed.texts for one in kept()] == [texts])

    second = start()
    bar(second).go_on_button.click()
    tab = second.pages.criteria.criteria.detail.info
    assert (tab.points_edit.text(), tab.task_edit.text()) == ("một điểm", "Vận động sáng")
    assert row(workspace, "1.2").criterion.task == ""


def test_a_value_changed_since_stands_beside_what_was_typed(
    qtbot: QtBot, start: Start, kept: Callable[[], list[Draft]], workspace: Workspace
) -> None:
    first = start()
    first.show_page("criteria")
    choose(first.pages.criteria.criteria, "1.2")
    first.pages.criteria.criteria.detail.edit_fields()
    retype(qtbot, first, "Sáng kiến của tôi")
    qtbot.waitUntil(lambda: len(kept()) == 1)
    changed = row(workspace, "1.2")
    criteria.edit_criterion(workspace, changed, replace(changed.criterion, name="Sáng kiến của người khác"))
    second = start()
    assert "“Sáng kiến của tôi”" in bar(second).text
    assert "nay ghi: “Sáng kiến của người khác”" in bar(second).text
    assert row(workspace, "1.2").criterion.name == "Sáng kiến của người khác"


def test_text_of_a_criterion_that_is_gone_can_be_copied(
    qtbot: QtBot, start: Start, kept: Callable[[], list[Draft]], workspace: Workspace
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
    qtbot: QtBot, start: Start, kept: Callable[[], list[Draft]], workspace: Workspace
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


def test_a_document_half_registered_goes_on(
    qtbot: QtBot, start: Start, kept: Callable[[], list[Draft]], workspace: Workspace
) -> None:
    first = start()
    first.show_page("criteria")
    detail = first.pages.criteria.criteria.detail
    choose(first.pages.criteria.criteria, "1.2")
    detail.tabs.setCurrentWidget(detail.evidence)
    detail.evidence.number_edit.setFocus()
    write(first, "12/BC-UBND")
    press(qtbot, first, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: [one.typed.form for one in kept()] == [Form.DOCUMENT])
    second = start()
    assert "tài liệu cho 1.2" in bar(second).text
    bar(second).go_on_button.click()
    detail = second.pages.criteria.criteria.detail
    assert detail.tabs.currentWidget() is detail.evidence
    assert detail.evidence.number_edit.text() == "12/BC-UBND"


def dialog_of(workspace: Workspace, form: Form, window: MainWindow) -> QDialog:
    if form is Form.OFFICE:
        return OfficeDialog(workspace, window)
    if form is Form.DISPATCH:
        return DispatchDialog(workspace, window)
    if form is Form.CRITERIA_SET:
        found = view(workspace).criteria_set
        assert found is not None
        return CriteriaSetDialog(workspace, found, window)
    if form is Form.EXTENSION:
        return ExtensionDialog(workspace, [row(workspace, "1.1.1"), row(workspace, "1.2")], window)
    if form is Form.EVIDENCE:
        one = row(workspace, "1.2")
        evidence.add_evidence(workspace, [one], Evidence(new_uid(), "", None, "", "Ảnh", "", ""))
        return EvidenceDialog(workspace, *evidence.evidence_of(workspace, one.uid)[0], window)
    return DutyDialog(workspace, units.new_duty(workspace, units.all_units(workspace)[1].uid), window)


@pytest.mark.parametrize(
    "form", [Form.OFFICE, Form.DISPATCH, Form.CRITERIA_SET, Form.EXTENSION, Form.DUTY, Form.EVIDENCE]
)
def test_a_dialog_goes_on_with_its_text(
    qtbot: QtBot, start: Start, kept: Callable[[], list[Draft]], workspace: Workspace, form: Form
) -> None:
    dialog = dialog_of(workspace, form, start())
    dialog.open()
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget()))
    write(dialog, "Tuyên truyền cải cách hành chính")
    qtbot.waitUntil(lambda: [one.typed.form for one in kept()] == [form])
    kill(dialog.parentWidget())  # type: ignore[arg-type]
    dialog.hide()
    second = start()
    assert "“Tuyên truyền cải cách hành chính”" in bar(second).text
    seen: list[str] = []

    def look() -> None:
        shown, field = QApplication.activeModalWidget(), QApplication.focusWidget()
        if isinstance(shown, QDialog) and isinstance(field, (QLineEdit, TextEdit)):
            seen.append(field.text())
            shown.done(QDialog.DialogCode.Rejected)

    looking = QTimer(interval=10)
    looking.timeout.connect(look)
    looking.start()
    bar(second).go_on_button.click()
    looking.stop()
    assert seen == ["Tuyên truyền cải cách hành chính"]
    qtbot.waitUntil(lambda: kept() == [])


def test_a_date_is_offered_for_the_rows_that_are_left(
    qtbot: QtBot, start: Start, kept: Callable[[], list[Draft]], workspace: Workspace
) -> None:
    window = start()
    dialog = ExtensionDialog(workspace, [row(workspace, "1.1.1"), row(workspace, "1.2")], window)
    dialog.open()
    qtbot.waitUntil(dialog.due_edit.hasFocus)
    write(dialog, "31/12/2026")
    qtbot.waitUntil(lambda: [one.typed.form for one in kept()] == [Form.EXTENSION])
    (typed,) = (one.typed for one in kept())
    dialog.hide()
    criteria.remove_criteria(workspace, view(workspace), [row(workspace, "1.1.1")])
    again = window.dialogs.for_draft(typed)
    assert isinstance(again, ExtensionDialog)
    assert [again.rows_table.item(0, 0).text()] == ["1.2"]
    assert again.rows_table.rowCount() == 1
    criteria.remove_criteria(workspace, view(workspace), [row(workspace, "1.2")])
    assert window.dialogs.for_draft(typed) is None


def test_closing_asks_nothing_and_loses_nothing(
    qtbot: QtBot, start: Start, kept: Callable[[], list[Draft]], workspace: Workspace
) -> None:
    first = start()
    compose(qtbot, first, "1.1.1", text="Đang gõ thì về")
    first.show_page(f"unit:{units.all_units(workspace)[0].uid}")
    assert first.close()
    assert [one.typed.texts["text"] for one in kept()] == ["Đang gõ thì về"]
    assert "“Đang gõ thì về”" in bar(start()).text


def test_closing_saves_the_field_it_leaves(qtbot: QtBot, start: Start, workspace: Workspace) -> None:
    window = start()
    window.show_page("criteria")
    choose(window.pages.criteria.criteria, "1.2")
    window.pages.criteria.criteria.detail.edit_fields()
    retype(qtbot, window, "Sáng kiến mới")
    assert window.close()
    assert row(workspace, "1.2").criterion.name == "Sáng kiến mới"


def test_log_off_keeps_a_field_without_saving_it(
    qtbot: QtBot, start: Start, kept: Callable[[], list[Draft]], workspace: Workspace
) -> None:
    window = start()
    window.show_page("criteria")
    choose(window.pages.criteria.criteria, "1.2")
    window.pages.criteria.criteria.detail.edit_fields()
    retype(qtbot, window, "Sáng ki")
    assert window.leaving.keep_now()
    assert [one.typed.texts["name"] for one in kept()] == ["Sáng ki"]
    assert row(workspace, "1.2").criterion.name == "Sáng kiến"
    assert window.isVisible()


def test_what_cannot_be_kept_is_said_and_holds_the_window_once(
    qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    (tmp_path / DRAFTS).write_text("a file where the folder should be", encoding="utf-8")
    window = start()
    compose(qtbot, window, "1.1.1", text="Đang gõ")
    qtbot.waitUntil(lambda: "không giữ được" in window.messages.text)
    assert not window.close()
    assert "đóng lần nữa" in window.messages.text
    assert window.close()


def test_a_damaged_side_file_is_no_hindrance(
    qtbot: QtBot, start: Start, kept: Callable[[], list[Draft]], workspace: Workspace, tmp_path: Path
) -> None:
    compose(qtbot, start(), "1.1.1", text="Đang gõ")
    qtbot.waitUntil(lambda: len(kept()) == 1)
    (file,) = (tmp_path / DRAFTS).glob("*.json")
    file.write_bytes(b"\x00" * 100)
    window = start()
    assert window.leaving.half_typed is not None
    assert window.leaving.half_typed.bar is None
    assert window.messages.text == ""


def test_a_window_that_only_reads_leaves_the_side_file_alone(
    qtbot: QtBot, start: Start, kept: Callable[[], list[Draft]], workspace: Workspace, tmp_path: Path
) -> None:
    compose(qtbot, start(), "1.1.1", text="Đang gõ")
    qtbot.waitUntil(lambda: len(kept()) == 1)
    with closing(Workspace.open(workspace.path, read_only=True)) as second:
        looking = opened_window(qtbot, second, tmp_path)
        assert looking.leaving.half_typed is None
        assert looking.close()
    assert len(kept()) == 1


def test_a_signer_half_typed_goes_on_in_the_kind_it_was_typed_for(
    qtbot: QtBot, start: Start, kept: Callable[[], list[Draft]], workspace: Workspace
) -> None:
    window = start()
    dialog = OfficeDialog(workspace, window, ReportKind.DISPATCH)
    dialog.tabs.setCurrentWidget(dialog.profile_page)
    dialog.open()
    dialog.symbol_edit.setFocus()
    qtbot.waitUntil(dialog.symbol_edit.hasFocus)
    write(dialog, "UBND-VX")
    qtbot.waitUntil(lambda: [one.typed.form for one in kept()] == [Form.OFFICE])
    kill(window)
    dialog.hide()
    (draft,) = kept()
    again = start().dialogs.for_draft(draft.typed)
    assert isinstance(again, OfficeDialog)
    assert again.kind_combo.currentData() == ReportKind.DISPATCH
    assert draft_of(again).stored == draft.typed.stored
