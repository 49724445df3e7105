"""Sổ hoạt động by hand: the line of quick entry, the list, its form, the kinds, and what all adds up to."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.records import Evidence, new_uid
from cchc_desktop.domain.register_records import Activity, ActivityKind
from cchc_desktop.services import activities
from cchc_desktop.services.evidence import add_evidence
from cchc_desktop.services.units import unit_by_code
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.activities_model import CONTENT, CRITERIA, QUANTITY, TASK
from cchc_desktop.ui.activities_page import ActivitiesPage
from cchc_desktop.ui.activity_dialog import ActivityDialog
from cchc_desktop.ui.kinds_dialog import KindsDialog
from cchc_desktop.ui.main_window import MainWindow
from tests.support import TODAY, YEAR, log_lines, logical_dump, refused, row, saved_unit
from tests.ui.hands import opened_dialog, press, retype, write
from tests.ui.window import choose, opened_window

Kinds = dict[str, ActivityKind]
ENTER, TAB, DELETE, CONTROL = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Delete,
    Qt.KeyboardModifier.ControlModifier,
)


@pytest.fixture
def kinds(workspace: Workspace) -> Kinds:
    activities.add_shipped_kinds(workspace)
    return {one.code: one for one in activities.kinds(workspace)}


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, kinds: Kinds, tmp_path: Path) -> MainWindow:
    assert kinds
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("activities")
    return window


@pytest.fixture
def page(window: MainWindow) -> ActivitiesPage:
    return window.pages.activities


def kept(workspace: Workspace) -> list[Activity]:
    return activities.activities(workspace, YEAR)


def contents(page: ActivitiesPage) -> list[str]:
    return [one.entry.content for one in page.model.rows]


def cell(page: ActivitiesPage, number: int, column: int) -> str:
    return str(page.model.index(number, column).data())


def many(workspace: Workspace, kind: ActivityKind, count: int) -> list[Activity]:
    days = [date(YEAR, 1 + number % 11, 1 + number % 27) for number in range(count)]
    return [
        activities.save(
            workspace, replace(activities.blank(kind, day, f"Buổi {number}"), quantity=number % 5)
        )
        for number, day in enumerate(days)
    ]


def test_a_register_without_kinds_offers_those_proposed(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("activities")
    page = window.pages.activities
    assert page.pages.currentWidget() is page.empty_page
    page.shipped_button.setFocus()
    press(qtbot, window, Qt.Key.Key_Space)
    assert page.pages.currentWidget() is page.register_page
    assert page.fields.kind_combo.count() == len(activities.kinds(workspace)) == 15
    assert page.fields.content_edit.hasFocus()


def test_an_entry_is_typed_in_the_line_and_the_next_begins(
    qtbot: QtBot, window: MainWindow, page: ActivitiesPage, workspace: Workspace
) -> None:
    page.fields.date_edit.setFocus()
    retype(qtbot, window, "5/3")
    press(qtbot, window, TAB, Qt.Key.Key_Down, TAB)
    for text in ("Phát bài dịch vụ công", "1.200", "Đã phát", "7/BC", "1.2, 1.1.1"):
        write(window, text)
        press(qtbot, window, ENTER if text.startswith("1.2,") else TAB)
    (entry,) = kept(workspace)
    assert (entry.on_date, entry.content, entry.quantity) == (date(YEAR, 3, 5), "Phát bài dịch vụ công", 1200)
    assert (entry.result, entry.document) == ("Đã phát", "7/BC")
    assert entry.unit_uid == page._session.view.units_at_work[0].uid
    assert cell(page, 0, CRITERIA) == "1.1.1, 1.2"
    assert cell(page, 0, QUANTITY) == "1.200 buổi"
    fields = page.fields
    assert fields.content_edit.hasFocus()
    assert [one.text() for one in fields.lines if one.text()] == ["05/03/2026"]
    assert fields.unit_combo.currentText() == "VHXH"
    write(window, "Bài hai")
    press(qtbot, window, ENTER)
    assert [one.content for one in kept(workspace)].count("Bài hai") == 1
    press(qtbot, window, Qt.Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert fields.content_edit.text() == ""
    assert "Bài hai" not in [one.content for one in kept(workspace)]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("quantity_edit", "hai", "Ô “Số buổi”: “hai” không phải là số đếm"),
        ("date_edit", "31/2/2026", "31/2/2026"),
        ("criteria_edit", "9.9", "9.9"),
        ("content_edit", "", "Nội dung"),
    ],
)
def test_what_is_refused_stays_with_the_reason(
    qtbot: QtBot,
    window: MainWindow,
    page: ActivitiesPage,
    workspace: Workspace,
    name: str,
    text: str,
    said: str,
) -> None:
    before = logical_dump(workspace.path)
    page.fields.content_edit.setText("Phát bài")
    field = getattr(page.fields, name)
    field.setFocus()
    retype(qtbot, window, text)
    press(qtbot, window, ENTER)
    assert said in page.problem_label.text()
    assert logical_dump(workspace.path) == before
    assert field.text() == text


def test_a_day_to_come_is_said_not_to_count_yet(
    qtbot: QtBot, window: MainWindow, page: ActivitiesPage
) -> None:
    page.fields.date_edit.setFocus()
    retype(qtbot, window, "1/12/2026")
    said = "Ngày 01/12/2026 chưa đến; đến ngày đó mới tính vào các số tổng."
    assert page.fields.hint_label.text() == said


def test_a_day_of_another_year_warns_and_is_written(
    qtbot: QtBot, window: MainWindow, page: ActivitiesPage, workspace: Workspace
) -> None:
    page.fields.date_edit.setFocus()
    retype(qtbot, window, "30/12/2025")
    assert page.fields.hint_label.text() == "Ngày 30/12/2025 không thuộc năm 2026; vẫn ghi vào sổ năm 2026."
    page.fields.content_edit.setFocus()
    write(window, "Muộn")
    press(qtbot, window, ENTER)
    (entry,) = kept(workspace)
    assert (entry.on_date, entry.year) == (date(2025, 12, 30), YEAR)


def test_the_last_is_repeated_with_one_key(
    qtbot: QtBot,
    window: MainWindow,
    page: ActivitiesPage,
    workspace: Workspace,
    kinds: Kinds,
) -> None:
    vp = unit_by_code(workspace, "VP")
    made = activities.blank(kinds["training"], date(YEAR, 2, 2), "Tập huấn một cửa")
    made = replace(made, unit_uid=vp.uid, quantity=2, result="40 người")
    activities.save(workspace, made, [row(workspace, "1.2").uid])
    page.fields.content_edit.setFocus()
    press(qtbot, window, Qt.Key.Key_D, held=CONTROL)
    press(qtbot, window, ENTER)
    first, second = kept(workspace)
    assert second == replace(first, uid=second.uid, on_date=TODAY)
    proved = activities.criteria_proved(workspace, [second])
    assert proved == {second.uid: [row(workspace, "1.2").uid]}
    press(qtbot, window, Qt.Key.Key_D, held=CONTROL)
    write(window, "Buổi ba")
    press(qtbot, window, ENTER)
    assert [one.content for one in kept(workspace)].count("Buổi ba") == 1, "what is repeated is chosen"


def test_filters_narrow_list_and_totals_together(
    qtbot: QtBot,
    window: MainWindow,
    page: ActivitiesPage,
    workspace: Workspace,
    kinds: Kinds,
) -> None:
    many(workspace, kinds["radio"], 200)
    talk = activities.blank(kinds["citizen_dialogue"], date(YEAR, 5, 5), "Đối thoại thanh niên")
    activities.save(workspace, replace(talk, unit_uid=unit_by_code(workspace, "VP").uid))
    assert page.count_label.text() == "201/201"
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.focus_filter()
    write(window, "doi thoai")
    assert contents(page) == ["Đối thoại thanh niên"]
    assert [line.kind.code for line in page.totals.lines] == ["citizen_dialogue"]
    press(qtbot, window, ENTER)
    assert page.table.hasFocus()
    press(qtbot, window, Qt.Key.Key_Escape)
    assert page.count_label.text() == "201/201"
    page.filters.quarter_filter.setCurrentIndex(1)
    shown = [one.entry.on_date.month for one in page.model.rows]
    assert set(shown) == {1, 2, 3}
    texts = [str(page.totals.index(0, column).data()) for column in range(8)]
    quantity = sum(one.entry.quantity or 0 for one in page.model.rows)
    assert texts[2:] == [f"{quantity}", "", "", "", f"{quantity}", str(len(shown))]


def test_why_nothing_is_listed_is_said(workspace: Workspace, page: ActivitiesPage, kinds: Kinds) -> None:
    assert page.nothing_label.text() == "Sổ chưa có mục nào. Gõ ở dòng trên rồi bấm Ctrl+Enter."
    assert page.nothing_label.isVisible()
    activities.save(workspace, activities.blank(next(iter(kinds.values())), TODAY, "Phát thanh"))
    assert page.nothing_label.isHidden()
    page.filters.filter_edit.setText("không có đâu")
    assert page.nothing_label.text() == "Không có mục nào khớp. Bỏ lọc để xem tất cả."
    assert page.nothing_label.isVisible()


def test_entries_are_removed_and_come_back(
    qtbot: QtBot,
    window: MainWindow,
    page: ActivitiesPage,
    workspace: Workspace,
    kinds: Kinds,
) -> None:
    many(workspace, kinds["radio"], 3)
    before = logical_dump(workspace.path)
    page.table.selectAll()
    page.table.setFocus()
    press(qtbot, window, DELETE)
    assert contents(page) == []
    press(qtbot, window, Qt.Key.Key_Z, held=CONTROL)
    assert logical_dump(workspace.path) == before
    assert len(contents(page)) == 3


def test_a_task_has_its_dates_and_is_done_by_one_key(
    qtbot: QtBot,
    window: MainWindow,
    page: ActivitiesPage,
    workspace: Workspace,
    kinds: Kinds,
) -> None:
    combo = page.fields.kind_combo
    assert page.fields.due_edit.isHidden()
    combo.setCurrentIndex(combo.findData(kinds["city_task"].uid))
    assert not page.fields.due_edit.isHidden()
    page.fields.date_edit.setText("1/11/2026")
    page.fields.due_edit.setText("20/11/2026")
    page.fields.content_edit.setFocus()
    write(window, "Báo cáo thành phố")
    press(qtbot, window, ENTER)
    assert cell(page, 0, TASK) == "Quá hạn 20/11/2026, chưa xong"
    page.table.selectRow(0)
    page.table.setFocus()
    press(qtbot, window, Qt.Key.Key_X)
    assert cell(page, 0, TASK) == "Xong 23/11/2026, quá hạn"
    assert page.tasks_label.text().endswith("Hoàn thành 1/1 (100,00%), đúng hạn 0/1 (0,00%).")
    steps = len(log_lines(workspace.path))
    press(qtbot, window, Qt.Key.Key_X)
    assert len(log_lines(workspace.path)) == steps


def test_the_form_edits_all_fields_and_keeps_documents(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, kinds: Kinds
) -> None:
    report = Evidence(new_uid(), "12/BC-UBND", None, "", "Báo cáo tuyên truyền", "", "")
    add_evidence(workspace, [row(workspace, "1.2")], report)
    made = activities.blank(kinds["radio"], TODAY, "Phát bài")
    activities.save(workspace, made, [row(workspace, "1.2").uid])
    dialog = opened_dialog(qtbot, ActivityDialog(window.session, made))
    assert dialog.fields.criteria_edit.text() == "1.2"
    retype(qtbot, dialog, "Phát lại")
    dialog.documents_filter.setFocus()
    write(dialog, "bao cao")
    press(qtbot, dialog, ENTER)
    press(qtbot, dialog, Qt.Key.Key_Space)
    press(qtbot, dialog, ENTER, held=CONTROL)
    (entry,) = kept(workspace)
    assert entry.content == "Phát lại"
    assert activities.documents_kept(workspace, [entry]) == {entry.uid: [report.uid]}
    assert activities.criteria_proved(workspace, [entry]) == {entry.uid: [row(workspace, "1.2").uid]}


def test_a_kind_and_a_unit_that_are_retired_stay_with_their_entries(
    qtbot: QtBot, window: MainWindow, page: ActivitiesPage, workspace: Workspace, kinds: Kinds
) -> None:
    unit = unit_by_code(workspace, "VP")
    made = replace(activities.blank(kinds["radio"], date(YEAR, 1, 5), "Phát bài"), unit_uid=unit.uid)
    activities.save(workspace, made)
    activities.save_kind(workspace, replace(kinds["radio"], retired=True))
    saved_unit(workspace, replace(unit, active_to=date(YEAR, 6, 30)))
    dialog = opened_dialog(qtbot, ActivityDialog(window.session, made))
    retype(qtbot, dialog, "Phát lại")
    press(qtbot, dialog, ENTER, held=CONTROL)
    (entry,) = kept(workspace)
    assert entry == replace(made, content="Phát lại")
    page.repeat()
    page.add_button.click()
    assert page.problem_label.text().startswith("Ô “Loại”")
    assert len(kept(workspace)) == 1


def test_a_criterion_tells_what_the_register_holds_for_it(
    window: MainWindow, workspace: Workspace, kinds: Kinds
) -> None:
    for number in range(1, 8):
        made = activities.blank(kinds["radio"], date(YEAR, 5, number), f"Bài {number}")
        activities.save(workspace, made, [row(workspace, "1.2").uid])
    window.show_page("criteria")
    shown = window.pages.criteria.criteria
    choose(shown, "1.2")
    told = shown.detail.evidence.activities_label.text().split("\n")
    assert told[0] == "Sổ hoạt động có 7 mục chứng minh:"
    assert told[1] == "- 07/05/2026 Tuyên truyền: đài truyền thanh: Bài 7"
    assert told[-1] == "- và 2 mục trước đó"
    choose(shown, "1.1.1")
    assert shown.detail.evidence.activities_label.text() == ""


def test_kinds_are_added_renamed_and_retired(
    qtbot: QtBot,
    window: MainWindow,
    page: ActivitiesPage,
    workspace: Workspace,
    kinds: Kinds,
) -> None:
    many(workspace, kinds["radio"], 1)
    dialog = opened_dialog(qtbot, KindsDialog(workspace))
    dialog.new_button.setFocus()
    press(qtbot, dialog, Qt.Key.Key_Space)
    write(dialog, "Hội nghị")
    press(qtbot, dialog, TAB)
    write(dialog, "cuộc")
    press(qtbot, dialog, ENTER, held=CONTROL)
    assert (activities.kinds(workspace)[-1].name, dialog.kinds_list.currentRow()) == ("Hội nghị", 15)
    dialog.kinds_list.setCurrentRow(0)
    dialog.remove_button.click()
    assert "đang có 1 hoạt động" in dialog.problem_label.text()
    dialog.retired_check.setChecked(True)
    dialog.save_button.click()
    assert dialog.kinds_list.item(0).text() == "Tuyên truyền: đài truyền thanh (không dùng nữa)"
    offered = [page.fields.kind_combo.itemText(number) for number in range(page.fields.kind_combo.count())]
    assert "Tuyên truyền: đài truyền thanh" not in offered
    assert "Hội nghị" in offered
    assert len(contents(page)) == 1, "what was written with it stays"
    dialog.name_edit.clear()
    dialog.save_button.click()
    assert dialog.problem_label.text()
    dialog.kinds_list.setCurrentRow(3)
    assert dialog.kinds_list.currentRow() == 0, "what is typed is asked about once"
    assert "chưa được lưu" in dialog.problem_label.text()
    dialog.close_button.click()
    assert not dialog.isVisible()
    with refused(Fault.TEXT_EMPTY):
        activities.save_kind(workspace, replace(kinds["radio"], name=" "))


def test_a_half_typed_entry_is_told_and_goes_on_in_its_form(
    qtbot: QtBot, window: MainWindow, page: ActivitiesPage, workspace: Workspace
) -> None:
    assert not window.pages.unsaved()
    page.fields.content_edit.setFocus()
    write(window, "Đang gõ")
    (typed,) = window.pages.half_typed()
    assert typed.texts["content_edit"] == "Đang gõ"
    dialog = window.dialogs.for_draft(typed)
    assert isinstance(dialog, ActivityDialog)
    qtbot.addWidget(dialog)
    press(qtbot, window, ENTER)
    assert window.pages.half_typed() == []
    assert kept(workspace)[0].uid == typed.uids[0]
    assert cell(page, 0, CONTENT) == "Đang gõ"
