"""Ctrl+K finds anything by a few letters and goes there; Esc leaves everything as it was."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.history import Op
from cchc_desktop.domain.planned import PlannedCriterion, kind_at
from cchc_desktop.domain.records import Evidence, new_uid
from cchc_desktop.services import (
    activities,
    checklists,
    checks,
    criteria,
    evidence,
    nonconformities,
    notes,
    planting,
    tasks,
    units,
)
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui import search_dialog
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.notes_model import NOTE_ROLE
from cchc_desktop.ui.search_dialog import SearchDialog
from cchc_desktop.ui.task_dialog import TaskDialog
from cchc_desktop.ui.unit_dialog import UnitDialog
from tests.support import TODAY, copied, issued_document, opened, row
from tests.ui.hands import opened_dialog, press, write
from tests.ui.inline import InlineTasks
from tests.ui.window import choose, codes, opened_window


class Later(InlineTasks):
    """Work waits until it is called."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting: list[Callable[[], None]] = []

    def _run(self, action: Callable[[], None]) -> None:
        self.waiting.append(action)


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace) -> SearchDialog:
    notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, "Họp và gõ thử"))
    notes.write(workspace, [row(workspace, "1.1.2")], notes.NoteInput(TODAY, "Gò thu dọn"))
    return opened_dialog(qtbot, SearchDialog(workspace, 2026, InlineTasks()))


def lines(dialog: SearchDialog) -> list[str]:
    model = dialog.found_view.model()
    return [str(model.index(number, 0).data()).split("\n")[0] for number in range(model.rowCount())]


def searched(qtbot: QtBot, window: MainWindow, act: Callable[[SearchDialog], object]) -> None:
    """Press Ctrl+K, and do `act` in the dialog that opens."""

    def use() -> None:
        dialog = QApplication.focusWidget().window() if QApplication.focusWidget() else None
        if not isinstance(dialog, SearchDialog):
            QTimer.singleShot(0, use)
            return
        try:
            act(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, use)
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)


def go(qtbot: QtBot, window: MainWindow, query: str) -> None:
    """Search for `query` and go to the first that is found."""

    def find(dialog: SearchDialog) -> None:
        write(dialog, query)
        press(qtbot, dialog, Qt.Key.Key_Return)

    searched(qtbot, window, find)


def test_results_come_as_she_types_by_kind_the_best_first(dialog: SearchDialog) -> None:
    write(dialog, "gõ th")
    assert lines(dialog) == ["NHẬT KÝ TIẾN ĐỘ  2", "Họp và gõ thử", "Gò thu dọn"]
    assert dialog.told_label.text() == ""


def test_nothing_found_is_said(dialog: SearchDialog) -> None:
    write(dialog, "không có đâu")
    assert lines(dialog) == []
    assert dialog.told_label.text() == "Không tìm thấy. Hãy thử ít từ hơn."


def test_the_arrows_pass_over_headings_and_stop_at_the_ends(qtbot: QtBot, dialog: SearchDialog) -> None:
    write(dialog, "on")
    view = dialog.found_view
    assert view.currentIndex().row() == 1
    press(qtbot, dialog, Qt.Key.Key_Up)
    assert view.currentIndex().row() == 1
    press(qtbot, dialog, *[Qt.Key.Key_PageDown] * 9)
    assert view.currentIndex().row() == len(lines(dialog)) - 1
    assert dialog.query_edit.hasFocus()
    press(qtbot, dialog, Qt.Key.Key_Return)
    assert dialog.chosen is not None


def test_each_result_the_arrows_reach_is_said(
    qtbot: QtBot, dialog: SearchDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(search_dialog, "announce", lambda _source, text: said.append(text.split("\n")[0]))
    write(dialog, "gõ th")
    press(qtbot, dialog, Qt.Key.Key_Down)
    assert said[-2:] == ["Họp và gõ thử", "Gò thu dọn"]


def test_enter_waits_for_what_is_still_looked_for(qtbot: QtBot, workspace: Workspace) -> None:
    later = Later()
    dialog = opened_dialog(qtbot, SearchDialog(workspace, 2026, later))
    write(dialog, "1.1.2")
    assert dialog.told_label.text() == "Đang đọc hồ sơ…"
    press(qtbot, dialog, Qt.Key.Key_Return)
    assert dialog.chosen is None
    for action in later.waiting:  # reading begins a search, which is waited for too
        action()
    assert dialog.chosen is not None
    assert dialog.chosen.uid == row(workspace, "1.1.2").uid


def test_what_was_looked_for_before_is_not_shown_for_nothing(qtbot: QtBot, workspace: Workspace) -> None:
    later = Later()
    dialog = opened_dialog(qtbot, SearchDialog(workspace, 2026, later))
    later.waiting.pop()()
    write(dialog, "1.1.2")
    dialog.query_edit.clear()
    for action in later.waiting:
        action()
    assert lines(dialog) == []


def test_a_file_out_of_reach_is_told_and_tried_again(qtbot: QtBot, workspace: Workspace) -> None:
    away = workspace.path.rename(workspace.path.with_suffix(".away"))
    dialog = opened_dialog(qtbot, SearchDialog(workspace, 2026, InlineTasks()))
    assert "Không tìm thấy tệp" in dialog.told_label.text()
    write(dialog, "1.1")
    assert "Không tìm thấy tệp" in dialog.told_label.text()
    away.rename(workspace.path)
    write(dialog, ".2")
    assert lines(dialog)[1].startswith("1.1.2 ")


@pytest.mark.parametrize("query", ["*" * 3, "[a-z]%_'\"", "x" * 5000, "\u200b", "😀"])
def test_whatever_is_typed_is_only_looked_for(dialog: SearchDialog, query: str) -> None:
    dialog.query_edit.setText(query)
    assert lines(dialog) == []
    assert dialog.told_label.text() == "Không tìm thấy. Hãy thử ít từ hơn."


def test_a_criterion_is_chosen_on_its_page_whatever_hid_it(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("criteria")
    shown = window.pages.criteria.criteria
    shown.filter_edit.setText("sáng kiến")
    go(qtbot, window, "1.1.2")
    assert [one.criterion.code for one in shown.selected_rows()] == ["1.1.2"]
    assert shown.filter_edit.text() == ""
    assert shown.table.hasFocus()
    assert "1.1.1" in codes(shown)


def test_a_note_is_chosen_in_the_log(qtbot: QtBot, workspace: Workspace, window: MainWindow) -> None:
    for text in ("Họp và gõ thử", "Đã nhận"):
        notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, text))
    window.acts.detail_action.setChecked(False)
    go(qtbot, window, "go thu")
    log = window.pages.criteria.criteria.detail.log
    assert log.notes_view.currentIndex().data(NOTE_ROLE).text == "Họp và gõ thử"
    assert log.notes_view.hasFocus()


def test_a_document_is_chosen_in_its_tab(qtbot: QtBot, workspace: Workspace, window: MainWindow) -> None:
    for number in ("11/BC", "12/KH"):
        document = Evidence(new_uid(), number, TODAY, "", "Văn bản thử", "", "")
        evidence.add_evidence(workspace, [row(workspace, "1.1.1")], document)
    go(qtbot, window, "12/kh")
    table = window.pages.criteria.criteria.detail.evidence.documents.table
    chosen = table.chosen()
    assert chosen is not None
    assert chosen[0].number == "12/KH"
    assert table.hasFocus()


def test_a_duty_is_chosen_with_its_unit(qtbot: QtBot, workspace: Workspace, window: MainWindow) -> None:
    unit = units.unit_by_code(workspace, "KT")
    units.save_duty(workspace, replace(units.new_duty(workspace, unit.uid), text="Kiểm thử hồ sơ"))
    go(qtbot, window, "kiểm thử hồ sơ")
    assert window.pages.unit.unit == unit
    table = window.pages.unit.duties.table
    assert table.hasFocus()
    assert table.selectedItems()[1].text() == "Kiểm thử hồ sơ"


def test_a_unit_is_shown(qtbot: QtBot, workspace: Workspace, window: MainWindow) -> None:
    unit = units.unit_by_code(workspace, "KT")
    go(qtbot, window, unit.name)
    assert window.pages.unit.unit == unit


def test_a_person_is_chosen_in_the_card_of_the_unit(
    qtbot: QtBot, workspace: Workspace, window: MainWindow
) -> None:
    unit = units.unit_by_code(workspace, "KT")
    people = [replace(units.new_contact(workspace, unit.uid), name=name) for name in ("Thử Một", "Thử Hai")]
    units.save_unit_card(workspace, unit, people)
    seen: list[str] = []

    def look() -> None:
        card = QApplication.activeModalWidget()
        if not isinstance(card, UnitDialog):
            QTimer.singleShot(0, look)
            return
        seen.append(card.people_table.item(card.people_table.currentRow(), 1).text())
        card.reject()

    def find(dialog: SearchDialog) -> None:
        write(dialog, "thu hai")
        QTimer.singleShot(0, look)
        press(qtbot, dialog, Qt.Key.Key_Return)

    searched(qtbot, window, find)
    assert seen == ["Thử Hai"]


def test_a_task_is_chosen_in_the_list_and_one_that_is_done_is_opened(
    qtbot: QtBot, workspace: Workspace, window: MainWindow
) -> None:
    first, second = (
        tasks.save_task(workspace, replace(tasks.new_task(), title=title)) for title in ("Gõ một", "Gõ hai")
    )
    go(qtbot, window, "gõ hai")
    todo = window.pages.todo
    assert [one.uid for one in todo.selected()] == [second.uid]
    assert todo.table.hasFocus()
    tasks.write_task_note(workspace, first, tasks.TaskNoteInput(TODAY, "Đã gõ xong", closes=True))
    opened_task: list[str] = []

    def look() -> None:
        shown = QApplication.activeModalWidget()
        if not isinstance(shown, TaskDialog):
            QTimer.singleShot(0, look)
            return
        opened_task.append(shown.title_edit.text())
        shown.reject()

    def find(dialog: SearchDialog) -> None:
        dialog.query_edit.clear()
        write(dialog, "đã gõ xong")
        QTimer.singleShot(0, look)
        press(qtbot, dialog, Qt.Key.Key_Return)

    searched(qtbot, window, find)
    assert opened_task == ["Gõ một"]


def test_an_issued_document_is_chosen_in_the_register(
    qtbot: QtBot, workspace: Workspace, window: MainWindow
) -> None:
    for number in ("45/UBND", "46/UBND"):
        issued_document(workspace, number)
    go(qtbot, window, "45/ubnd")
    shown = window.pages.reports.issued
    assert shown.documents[shown.table.currentIndex().row()].number == "45/UBND"
    assert shown.table.hasFocus()


def test_another_year_is_turned_to(qtbot: QtBot, workspace: Workspace, window: MainWindow) -> None:
    with workspace.transact(Op.IMPORT_CRITERIA, count=1) as tx:
        other = criteria.ensure_set(workspace, tx, 2024)
        planting.plant(tx, other.uid, [PlannedCriterion(0, kind_at(0), "9", "Việc của năm cũ")])
    go(qtbot, window, "nam cu")
    assert window.session.year == 2024
    (chosen,) = window.pages.criteria.criteria.selected_rows()
    assert chosen.criterion.name == "Việc của năm cũ"


def test_esc_gives_the_keyboard_back_and_the_words_stay(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("criteria")
    shown = window.pages.criteria.criteria
    choose(shown, "1.1.1")
    shown.filter_edit.setFocus()

    def leave(dialog: SearchDialog) -> None:
        write(dialog, "kế hoạch")
        press(qtbot, dialog, Qt.Key.Key_Escape)

    searched(qtbot, window, leave)
    qtbot.waitUntil(shown.filter_edit.hasFocus)
    assert [one.criterion.code for one in shown.selected_rows()] == ["1.1.1"]
    again: list[str] = []
    searched(qtbot, window, lambda dialog: (again.append(dialog.query_edit.selectedText()), dialog.reject()))
    assert again == ["kế hoạch"]


def test_a_file_that_may_only_be_looked_at_is_searched_too(
    qtbot: QtBot, pristine: Path, tmp_path: Path
) -> None:
    path = copied(pristine, tmp_path)
    with opened(path):
        looking = Workspace.open_or_view(path)
        window = opened_window(qtbot, looking, tmp_path)
        go(qtbot, window, "1.1.2")
        chosen = window.pages.criteria.criteria.selected_rows()
        assert [one.criterion.code for one in chosen] == ["1.1.2"]
        looking.close()


def test_a_check_is_opened_and_one_that_is_planned_is_chosen(
    qtbot: QtBot, workspace: Workspace, window: MainWindow
) -> None:
    checklists.add_shipped(workspace)
    form = next(one for one in checklists.checklists(workspace) if checklists.items(workspace, one.uid))
    kt = units.unit_by_code(workspace, "KT")
    planned = replace(checks.unplanned(form, kt, TODAY.year), planned_month=12)
    made = checks.begin(workspace, checks.unplanned(form, kt, TODAY.year), TODAY)
    checks.edit(workspace, replace(made, conclusion="Quầy số hai còn thiếu biển tên"))
    go(qtbot, window, "thieu bien ten")
    assert window.pages.checks.is_running
    assert window.pages.checks.running.check is not None
    assert window.pages.checks.running.check.uid == made.uid
    with workspace.transact(Op.PLAN_CHECK, name="") as tx:
        tx.put(replace(planned, scope="Điểm tiếp nhận thôn Đoài Hạ"))
    go(qtbot, window, "doai ha")
    chosen = window.pages.checks.programme.chosen()
    assert not window.pages.checks.is_running
    assert chosen is not None
    assert chosen.check.uid == planned.uid


def test_a_finding_is_chosen_whatever_hid_it(qtbot: QtBot, workspace: Workspace, window: MainWindow) -> None:
    vp = units.unit_by_code(workspace, "VP")
    for text, cause in (("Sổ ghi thiếu", "Bàn giao vội"), ("Biển tên cũ", "Chưa đặt in")):
        blank = nonconformities.blank(vp.uid, TODAY.year, TODAY)
        nonconformities.save(workspace, replace(blank, description=text, cause=cause))
    window.show_page("findings")
    window.pages.findings.filter_edit.setText("biển")
    go(qtbot, window, "ban giao voi")
    chosen = window.pages.findings.chosen()
    assert chosen is not None
    assert chosen.description == "Sổ ghi thiếu"
    assert window.pages.findings.table.hasFocus()


def test_an_entry_of_the_register_is_chosen_whatever_hid_it(
    qtbot: QtBot, workspace: Workspace, window: MainWindow
) -> None:
    activities.add_shipped_kinds(workspace)
    kind = activities.kinds(workspace)[0]
    for content in ("Phát thanh chuyên mục", "Đối thoại với hộ kinh doanh"):
        activities.save(workspace, activities.blank(kind, TODAY, content))
    window.show_page("activities")
    window.pages.activities.filters.filter_edit.setText("phát thanh")
    go(qtbot, window, "ho kinh doanh")
    assert [one.entry.content for one in window.pages.activities.table.chosen()] == [
        "Đối thoại với hộ kinh doanh"
    ]
    assert window.pages.activities.table.hasFocus()
