"""Một cửa by hand: cells typed and pasted, doubts shown where they are, sums and rates as the rules tell."""

from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cchc_desktop.domain import one_stop as rules
from cchc_desktop.domain.one_stop import COUNTS
from cchc_desktop.domain.one_stop_form import LINES, Kind
from cchc_desktop.services import one_stop
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.cell_editor import CellLine
from cchc_desktop.ui.figures_model import LAST_YEAR, SO_FAR, line_number
from cchc_desktop.ui.figures_page import FiguresPage
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.theme import colours
from tests.support import TODAY, YEAR, clock, log_lines, logical_dump
from tests.ui.hands import press, retype, write
from tests.ui.window import opened_window

ENTER, TAB, ESCAPE, DELETE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Delete
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> MainWindow:
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("figures")
    return window


@pytest.fixture
def page(window: MainWindow) -> FiguresPage:
    window.pages.figures.grid.setFocus()
    return window.pages.figures


def stand(page: FiguresPage, month: int, key: str, kind: Kind = Kind.COUNT) -> None:
    page.grid.setCurrentIndex(page.model.index(line_number(key, kind), month - 1))
    page.grid.setFocus()


def cell(page: FiguresPage, column: int, key: str, kind: Kind = Kind.COUNT) -> str:
    return page.model.text(page.model.index(line_number(key, kind), column))


def kept(workspace: Workspace, month: int, area: str = "") -> dict[str, int]:
    """The counts that are known of a month."""
    found = one_stop.of_area(one_stop.months(workspace, YEAR), area)
    months = [one for one in found if one.month == month]
    counts = {name: getattr(months[0], name) for name in COUNTS} if months else {}
    return {name: count for name, count in counts.items() if count is not None}


def paste(page: FiguresPage, text: str) -> None:
    QApplication.clipboard().setText(text)
    page.paste()


def words(page: FiguresPage) -> str:
    """What is said at a cell, blank when nothing is."""
    labels = page.grid.viewport().findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return "".join(label.text() for label in labels if label.isVisible())


def save(workspace: Workspace, month: int, year: int = YEAR, **counts: int | None) -> None:
    one_stop.save(workspace, replace(one_stop.blank(year, month), **counts), TODAY)


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Down, CONTROL),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_no_key_parts_a_cell_that_is_typed_in_from_its_editor(
    qtbot: QtBot,
    window: MainWindow,
    page: FiguresPage,
    workspace: Workspace,
    key: Qt.Key,
    held: Qt.KeyboardModifier,
) -> None:
    stand(page, 2, "solved_on_time")
    here = page.grid.currentIndex()
    write(window, "12")
    press(qtbot, window, key, held=held)
    assert page.grid.currentIndex() == here
    press(qtbot, window, ENTER)
    assert kept(workspace, 2) == {"solved_on_time": 12}


def test_a_month_is_typed_down_by_the_enter_key(
    qtbot: QtBot, window: MainWindow, page: FiguresPage, workspace: Workspace
) -> None:
    stand(page, 1, "carried_over")
    for text in ("12", "40", "1.200", "0"):
        write(window, text)
        press(qtbot, window, ENTER)
    press(qtbot, window, ESCAPE)
    typed = {"carried_over": 12, "received_in_person": 40, "received_online": 1200, "received_by_post": 0}
    assert kept(workspace, 1) == typed
    assert cell(page, 0, "received", Kind.TOTAL) == "1.240"
    assert cell(page, 0, "online", Kind.RATE) == "96,77%\n1200/1240"
    assert cell(page, 0, "solved_early") == ""
    assert page.grid.hasFocus()


def test_tab_goes_right_and_on_in_the_next_line(
    qtbot: QtBot, window: MainWindow, page: FiguresPage, workspace: Workspace
) -> None:
    stand(page, 10, "received_by_post")
    for text in ("1", "2", "3"):
        write(window, text)
        press(qtbot, window, TAB)
    press(qtbot, window, Qt.Key.Key_Backtab, ESCAPE)
    assert kept(workspace, 10) == {"received_by_post": 1}
    assert kept(workspace, 11) == {"received_by_post": 2}
    assert kept(workspace, 1) == {"solved_early": 3}, "the month to come is passed over"
    assert LINES[page.grid.currentIndex().row()].key == "solved_early"


def test_every_line_that_can_be_typed_is_met_on_the_way_down(
    qtbot: QtBot, window: MainWindow, page: FiguresPage, workspace: Workspace
) -> None:
    stand(page, 2, "carried_over")
    press(qtbot, window, Qt.Key.Key_F2)
    for number in range(len(COUNTS)):
        write(window, str(1000 - number))
        press(qtbot, window, ENTER)
    write(window, "Cổng dịch vụ công, thẻ Tiến độ")
    press(qtbot, window, ENTER)
    write(window, "5/3")
    press(qtbot, window, ENTER)
    write(window, "đọc buổi sáng")
    press(qtbot, window, ENTER)
    assert list(kept(workspace, 2).values()) == [1000 - number for number in range(len(COUNTS))]
    (month,) = one_stop.months(workspace, YEAR)
    assert (month.screen, month.remark) == ("Cổng dịch vụ công, thẻ Tiến độ", "đọc buổi sáng")
    assert month.read_on is not None
    assert month.read_on.isoformat() == "2026-03-05"


@pytest.mark.parametrize("text", ["12a", "-3", "1,5"])
def test_what_is_no_count_stays_open_with_the_reason(
    qtbot: QtBot, window: MainWindow, page: FiguresPage, workspace: Workspace, text: str
) -> None:
    stand(page, 3, "payable")
    write(window, text)
    press(qtbot, window, ENTER)
    assert "không phải là số đếm" in words(page)
    assert isinstance(QApplication.focusWidget(), CellLine)
    assert kept(workspace, 3) == {}
    retype(qtbot, window, "8")
    press(qtbot, window, ENTER)
    assert kept(workspace, 3) == {"payable": 8}
    assert words(page) == ""


def test_more_than_the_whole_is_refused_at_the_cell(
    qtbot: QtBot, window: MainWindow, page: FiguresPage, workspace: Workspace
) -> None:
    save(workspace, 3, payable=8)
    stand(page, 3, "paid_online")
    write(window, "9")
    press(qtbot, window, ENTER)
    assert words(page).startswith("Ô “Thanh toán trực tuyến”: 9 lớn hơn 8.")
    press(qtbot, window, ESCAPE)
    assert kept(workspace, 3) == {"payable": 8}


def test_a_month_to_come_takes_no_letter(
    qtbot: QtBot, window: MainWindow, page: FiguresPage, workspace: Workspace
) -> None:
    before = logical_dump(workspace.path)
    stand(page, 12, "payable")
    write(window, "5")
    assert words(page).startswith("Tháng 12/2026 chưa đến")
    assert page.grid.hasFocus()
    press(qtbot, window, Qt.Key.Key_Left)
    assert words(page) == ""
    assert logical_dump(workspace.path) == before


def test_a_row_from_a_spreadsheet_is_one_step(
    qtbot: QtBot, window: MainWindow, page: FiguresPage, workspace: Workspace
) -> None:
    before = logical_dump(workspace.path)
    stand(page, 1, "received_online")
    QApplication.clipboard().setText("1.015\t980\t\t0\r\n")
    press(qtbot, window, Qt.Key.Key_V, held=CONTROL)
    assert [kept(workspace, month) for month in (1, 2, 3, 4)] == [
        {"received_online": 1015},
        {"received_online": 980},
        {},
        {"received_online": 0},
    ]
    assert len(one_stop.months(workspace, YEAR)) == 3, "nothing was read of a month that is blank"
    workspace.undo()
    assert logical_dump(workspace.path) == before


def test_a_column_and_a_whole_month_are_pasted(page: FiguresPage, workspace: Workspace) -> None:
    figures = {name: 100 - number for number, name in enumerate(COUNTS)}
    stand(page, 4, "carried_over")
    paste(page, "\n".join(map(str, figures.values())))
    stand(page, 11, "feedback")
    paste(page, "\t".join(map(str, figures.values())))
    assert kept(workspace, 4) == kept(workspace, 11) == figures


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\t".join("1" * 13), "Khối dán có 13 cột mà từ ô này sang phải chỉ còn 12 tháng"),
        ("\t".join("1" * 12), "Tháng 12/2026 chưa đến"),
        ("5\t6a", "Ô “Hồ sơ có phí, lệ phí”: “6a” không phải là số đếm"),
        ("", "Bảng tạm không có chữ nào để dán"),
        ("1\n2\n", "Ô “Thanh toán trực tuyến”: 2 lớn hơn 1."),
    ],
)
def test_a_block_that_cannot_be_taken_changes_nothing(
    page: FiguresPage, workspace: Workspace, text: str, said: str
) -> None:
    stand(page, 1, "payable")
    steps = len(log_lines(workspace.path))
    paste(page, text)
    assert words(page).startswith(said)
    assert len(log_lines(workspace.path)) == steps
    paste(page, "7")
    assert words(page) == ""


def test_a_block_that_was_refused_can_be_pasted_again_where_it_was(page: FiguresPage) -> None:
    stand(page, 1, "payable")
    here = page.grid.currentIndex()
    paste(page, "5\t6\tx")
    assert "“x” không phải là số đếm" in words(page)
    paste(page, "5\t6\t7")
    assert page.grid.currentIndex() == here
    assert [here.siblingAtColumn(number).data() for number in range(3)] == ["5", "6", "7"]


def test_doubts_stand_at_their_cells_and_in_words(
    qtbot: QtBot, window: MainWindow, page: FiguresPage, workspace: Workspace
) -> None:
    whole = {"received_in_person": 0, "received_by_post": 0, "solved_early": 0, "withdrawn": 0}
    plain = {**whole, "solved_on_time": 30, "open_overdue": 0}
    save(workspace, 12, YEAR - 1, open_in_time=2, open_overdue=1)
    save(workspace, 1, carried_over=4, received_online=30, solved_late=0, open_in_time=5, **plain)
    save(
        workspace,
        2,
        carried_over=5,
        received_online=120,
        solved_late=2,
        apologies=1,
        open_in_time=93,
        **plain,
    )
    told = [page.doubts_list.item(number).text() for number in range(page.doubts_list.count())]
    assert told == [
        "Tháng 1: tồn kỳ trước và tiếp nhận là 34 hồ sơ, "
        "còn đã giải quyết, rút, trả lại và đang giải quyết là 35.",
        "Tháng 1: tồn kỳ trước ghi 4, cuối tháng trước còn 3 hồ sơ đang giải quyết.",
        "Tháng 2: 1 phiếu xin lỗi, 2 hồ sơ giải quyết quá hạn. Có lý do chăng?",
        "Tháng 2: tiếp nhận 120 hồ sơ, tháng trước 30. Số liệu có đúng không?",
    ]
    assert page.doubts_button.text() == "4 chỗ cần xem (F8)"
    stand(page, 12, "satisfied")
    seen = []
    for _time in told:
        press(qtbot, window, Qt.Key.Key_F8)
        index = page.grid.currentIndex()
        seen.append((index.column() + 1, LINES[index.row()].key, str(index.data())[0]))
        assert index.data(Qt.ItemDataRole.BackgroundRole) == QColor(colours().warning_ground)
        assert words(page) in told
        assert page.doubts_list.currentItem().text() == words(page)
    assert seen == [(1, "carried_over", "!"), (1, "open", "!"), (2, "received", "?"), (2, "apologies", "?")]
    page.doubts_list.setCurrentRow(0)
    page.doubts_list.setFocus()
    press(qtbot, window, ENTER)
    assert LINES[page.grid.currentIndex().row()].key == "open"
    workspace.undo()
    assert page.doubts_list.count() == 2


def test_the_year_and_the_last_stand_beside(page: FiguresPage, workspace: Workspace) -> None:
    for month in (1, 2, 3):
        save(workspace, month, YEAR - 1, payable=100 * month, paid_online=month)
    save(workspace, 1, payable=10, paid_online=1)
    save(workspace, 2, payable=20, paid_online=2)
    assert cell(page, SO_FAR, "payable") == "30"
    assert cell(page, SO_FAR, "paid_online", Kind.RATE) == "10,00%\n3/30"
    assert cell(page, LAST_YEAR, "payable") == "300", "the same months"
    titles = [page.model.headerData(column, Qt.Orientation.Horizontal) for column in (SO_FAR, LAST_YEAR)]
    assert titles == ["Lũy kế\n2 tháng", "Năm 2025\n2 tháng"]


def test_a_sum_that_lacks_a_month_is_blank_and_says_why(page: FiguresPage, workspace: Workspace) -> None:
    save(workspace, 1, payable=10)
    save(workspace, 2, results=1)
    assert cell(page, SO_FAR, "payable") == ""
    index = page.model.index(line_number("payable", Kind.COUNT), SO_FAR)
    assert str(index.data(Qt.ItemDataRole.ToolTipRole)).startswith("Có tháng chưa đọc")


def test_the_page_begins_with_the_month_to_fill_in(window: MainWindow, workspace: Workspace) -> None:
    window.show_page("todo")
    for month in (1, 2, 4):
        save(workspace, month, payable=month)
    window.session.show_year(YEAR - 1)
    window.session.show_year(YEAR)
    window.show_page("figures")
    assert window.pages.figures.grid.currentIndex().column() == 0, "where she was in this year"
    window.show_page("todo")
    window.session.show_year(YEAR - 1)
    window.show_page("figures")
    window.show_page("todo")
    window.session.show_year(YEAR)
    window.show_page("figures")
    assert window.pages.figures.grid.currentIndex().column() == 2


def test_what_is_said_at_a_cell_goes_with_the_focus(
    qtbot: QtBot, window: MainWindow, page: FiguresPage
) -> None:
    stand(page, 12, "payable")
    write(window, "5")
    assert words(page)
    page.focus_filter()
    assert words(page) == ""


def test_an_area_begins_with_its_first_figure(
    qtbot: QtBot, window: MainWindow, page: FiguresPage, workspace: Workspace
) -> None:
    page.focus_filter()
    retype(qtbot, window, "Hộ tịch")
    press(qtbot, window, ENTER)
    assert page.grid.hasFocus()
    assert one_stop.areas(workspace, YEAR) == []
    write(window, "7")
    press(qtbot, window, ENTER, ESCAPE)
    assert kept(workspace, 1, "Hộ tịch") == {"carried_over": 7}
    assert kept(workspace, 1) == {}
    assert [page.area_combo.itemText(number) for number in range(2)] == ["chung", "Hộ tịch"]
    page.choose_area("chung")
    assert cell(page, 0, "carried_over") == ""
    page.choose_area("ho tich")
    assert cell(page, 0, "carried_over") == "7"
    assert page.area_combo.currentText() == "Hộ tịch"


def test_cells_are_blanked_and_copied(
    qtbot: QtBot, window: MainWindow, page: FiguresPage, workspace: Workspace
) -> None:
    save(workspace, 1, payable=1234, paid_online=5)
    save(workspace, 2, payable=20, paid_online=6)
    stand(page, 1, "payable")
    press(qtbot, window, Qt.Key.Key_Right, held=Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, window, Qt.Key.Key_C, held=CONTROL)
    assert QApplication.clipboard().text() == "1.234\t20\n"
    press(qtbot, window, DELETE)
    assert kept(workspace, 1) == {"paid_online": 5}
    assert kept(workspace, 2) == {"paid_online": 6}
    stand(page, 3, "payable")
    press(qtbot, window, Qt.Key.Key_V, held=CONTROL)
    assert (kept(workspace, 3), kept(workspace, 4)) == ({"payable": 1234}, {"payable": 20})


def test_what_is_shown_is_what_the_rules_tell(page: FiguresPage, workspace: Workspace) -> None:
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for month in range(1, 12):
        save(workspace, month, **{name: 40 + month + number for number, name in enumerate(COUNTS[:12])})
    found = one_stop.months(workspace, YEAR)
    so_far = rules.year_to_date(found)
    assert so_far is not None
    assert cell(page, SO_FAR, "received_online") == str(sum(one.received_online or 0 for one in found))
    assert cell(page, SO_FAR, "open", Kind.TOTAL) == str(
        (so_far.open_in_time or 0) + (so_far.open_overdue or 0)
    )
    for number, one in enumerate(found):
        assert cell(page, number, "solved", Kind.TOTAL) == str(rules.total(one, rules.SOLVED))


def test_another_year_shows_its_own(window: MainWindow, page: FiguresPage, workspace: Workspace) -> None:
    save(workspace, 1, payable=10)
    window.session.show_year(YEAR - 1)
    page.refresh()
    assert cell(page, 0, "payable") == ""
    stand(page, 12, "payable")
    write(window, "3")
    assert words(page) == "", "all months of a year that is over have been"


def test_a_file_that_is_only_looked_at_says_so_at_the_cell(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    save(workspace, 1, payable=10)
    before = logical_dump(workspace.path)
    with closing(Workspace.open_or_view(workspace.path, clock=clock)) as looking:
        window = opened_window(qtbot, looking, tmp_path)
        window.show_page("figures")
        page = window.pages.figures
        stand(page, 1, "payable")
        for key in (Qt.Key.Key_F2, DELETE, ENTER):
            press(qtbot, window, key)
            assert "đang mở" in words(page)
            assert page.grid.hasFocus()
        paste(page, "5")
        assert logical_dump(workspace.path) == before
        assert cell(page, 0, "payable") == "10"


def test_the_cell_that_is_typed_in_stays_in_sight_when_doubts_take_room(
    qtbot: QtBot, page: FiguresPage
) -> None:
    stand(page, 2, "payable")
    room = page.grid.viewport()
    bottom = page.grid.visualRect(page.grid.currentIndex()).bottom()
    page.grid.setFixedHeight(page.grid.height() - room.height() + bottom - 2)
    qtbot.waitUntil(lambda: room.height() < bottom)
    assert room.rect().contains(page.grid.visualRect(page.grid.currentIndex()))
