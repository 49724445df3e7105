"""Tự chấm điểm: the table of scores, what narrows it, its sums."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import CriteriaSet, Criterion, new_uid
from cchc_desktop.domain.score_rules import ByHand, Linear, YesNo
from cchc_desktop.domain.scoring import Inputs
from cchc_desktop.domain.vocabulary import NoneArose, ScoreStage
from cchc_desktop.services import criteria, scoring
from cchc_desktop.services.criteria_sets import edit_set
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.scores_page import ScoresPage
from tests.support import TODAY, YEAR, row, view
from tests.ui.hands import focused, press, write
from tests.ui.window import opened_window

D = Decimal


def give(
    workspace: Workspace, code: str, inputs: Inputs, stage: ScoreStage = ScoreStage.PROPOSED, said: str = ""
) -> None:
    found = row(workspace, code)
    scoring.record(
        workspace, found, replace(scoring.blank(workspace, found, stage, TODAY), explanation=said), inputs
    )


@pytest.fixture
def scored(workspace: Workspace) -> Workspace:
    """Yes or no with a reason, a rate, points by hand, what a survey gave."""
    for code, rule in (("1.1.1", YesNo()), ("1.1.2", Linear(upper=D(80))), ("1.2", ByHand())):
        scoring.set_rule(workspace, row(workspace, code), rule, NoneArose.UNDECIDED, f"Lời văn {code}")
    give(workspace, "1.1.1", Inputs(yes=True), said="Mục 2, trang 3")
    give(workspace, "1.1.2", Inputs(numerator=D(1), denominator=D(3)))
    give(workspace, "2.1", Inputs(value=D("4.2")), ScoreStage.SURVEY)
    return workspace


@pytest.fixture
def window(qtbot: QtBot, scored: Workspace, tmp_path: Path) -> MainWindow:
    window = opened_window(qtbot, scored, tmp_path)
    window.resize(1366, 768)
    window.show_page("scores")
    return window


@pytest.fixture
def page(window: MainWindow) -> ScoresPage:
    return window.pages.scores


def column(page: ScoresPage, key: str) -> int:
    return next(number for number, one in enumerate(page.list.model.columns) if one.key == key)


def cell(page: ScoresPage, code: str, key: str) -> str:
    model = page.list.model
    number = next(number for number, one in enumerate(model.rows) if one.criterion.code == code)
    return str(model.index(number, column(page, key)).data() or "")


def shown(page: ScoresPage) -> list[str]:
    return [one.criterion.code for one in page.list.model.rows]


def test_the_whole_set_stands_there_with_what_is_known(page: ScoresPage) -> None:
    QAbstractItemModelTester(page.list.model)
    assert shown(page) == ["I", "1.1", "1.1.1", "1.1.2", "1.1.3", "1.2", "II", "2.1"]
    told = ("points", "rule", "inputs", "evidence", "proposed", "reviewed", "score", "lost", "why")
    assert [cell(page, "1.1.1", key) for key in told] == [
        *("0,50", "Có/Không", "Có", "0/2", "0,50", "", "0,50", "", "Mục 2, trang 3")
    ]
    assert [cell(page, "1.1.2", key) for key in ("inputs", "score", "lost", "why")] == [
        *("1/3", "0,63", "0,87", "")
    ]
    assert [cell(page, "1.1.3", key) for key in ("points", "rule", "score", "why")] == [
        *("", "", "", "chưa ghi điểm tối đa")
    ]
    assert [cell(page, "2.1", key) for key in ("survey", "score", "lost")] == ["4,20", "4,20", "0,80"]
    assert [cell(page, "I", key) for key in ("inputs", "score", "lost")] == ["2/4", "1,13", "0,87"]
    assert page.sums_label.text() == (
        "2/4 tiêu chí đã có số liệu · chắc chắn … có thể đạt: 1,13 … 2,38 / 3,25 điểm"
    )


def test_what_counts_stands_out_and_what_is_lost_is_told_apart(page: ScoresPage) -> None:
    model = page.list.model

    def look(code: str, key: str, role: Qt.ItemDataRole) -> Any:
        number = next(number for number, one in enumerate(model.rows) if one.criterion.code == code)
        return model.index(number, column(page, key)).data(role)

    assert look("1.1.2", "score", Qt.ItemDataRole.FontRole).bold()
    assert look("1.1.2", "inputs", Qt.ItemDataRole.FontRole) is None
    red = look("1.1.2", "lost", Qt.ItemDataRole.ForegroundRole)
    muted = look("1.1.3", "why", Qt.ItemDataRole.ForegroundRole)
    assert red.isValid()
    assert red != muted
    assert look("1.1.1", "why", Qt.ItemDataRole.ForegroundRole) is None


def test_columns_of_steps_that_nobody_came_to_take_no_room(page: ScoresPage) -> None:
    hidden = [one.key for n, one in enumerate(page.list.model.columns) if page.list.table.isColumnHidden(n)]
    assert hidden == ["first_appraisal", "supplement", "second_appraisal", "before"]
    page.list.choose_stage(ScoreStage.FIRST_APPRAISAL)
    assert not page.list.table.isColumnHidden(column(page, "first_appraisal"))


def test_it_is_narrowed_without_marks_by_unit_and_by_what_is_wanting(
    qtbot: QtBot, window: MainWindow, page: ScoresPage
) -> None:
    page.focus_filter()
    write(window, "sang kien")
    assert shown(page) == ["I", "1.2"]
    assert page.list.count_label.text() == "1/5"
    press(qtbot, window, Qt.Key.Key_Escape)
    assert len(shown(page)) == 8
    wanting = page.list.wanting_combo
    assert [wanting.itemText(number) for number in range(wanting.count())] == [
        "Mọi tiêu chí",
        "Chưa có số liệu (2)",
        "Chưa chọn cách chấm (1)",
        "Mất điểm (2)",
        "Thiếu giải trình (0)",
        "Thiếu TLKC (1)",
    ]
    wanting.setCurrentIndex(3)
    assert shown(page) == ["I", "1.1", "1.1.2", "II", "2.1"]
    wanting.setCurrentIndex(0)
    page.list.unit_combo.setCurrentIndex(page.list.unit_combo.findText("Văn phòng"))
    assert shown(page) == ["I", "1.1", "1.1.2"]
    wanting.setCurrentIndex(4)
    assert page.list.table_pages.currentWidget() is page.list.empty_label
    assert "Không có tiêu chí nào khớp" in page.list.empty_label.text()


def test_a_column_sorts_and_the_official_order_comes_back(page: ScoresPage) -> None:
    header = page.list.table.horizontalHeader()
    header.setSortIndicator(column(page, "score"), Qt.SortOrder.DescendingOrder)
    assert shown(page)[:3] == ["2.1", "1.1.2", "1.1.1"]
    header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    assert shown(page)[0] == "I"


def test_points_of_any_size_have_their_room(page: ScoresPage, scored: Workspace) -> None:
    """Beyond 999 they were cut: “123…”."""
    for code, points in (("1.1.2", "12345.125"), ("1.2", "1234567.5")):
        criterion = replace(row(scored, code).criterion, max_points=D(points))
        with scored.transact(Op.EDIT_CRITERION, name="") as tx:
            tx.put(criterion)
        give(
            scored, code, Inputs(numerator=D(1), denominator=D(1)) if code == "1.1.2" else Inputs(value=D(1))
        )
    for table in (page.list.table, page.totals_table):
        page.tabs.setCurrentIndex(0 if table is page.list.table else 1)
        QApplication.processEvents()
        model = table.model()
        numbers = [column(page, key) for key in ("points", "proposed", "score", "lost")]
        for number in numbers if table is page.list.table else range(1, model.columnCount()):
            if not table.isColumnHidden(number):
                assert table.sizeHintForColumn(number) <= table.columnWidth(number), number


def test_the_sums_stand_on_a_tab_of_their_own(page: ScoresPage) -> None:
    page.tabs.setCurrentIndex(1)
    model = page.totals_table.totals
    rows = [[str(model.index(row, 0 + n).data()) for n in range(8)] for row in range(model.rowCount())]
    assert rows == [
        ["Toàn xã", "2/4", "3,25", "1,13", "2,38", "0,87", "4,20 / 5,00", ""],
        ["Theo lĩnh vực", *[""] * 7],
        ["I  Chỉ đạo, điều hành", "2/4", "3,25", "1,13", "2,38", "0,87", "", ""],
        ["II  Cải cách thể chế", *[""] * 5, "4,20 / 5,00", ""],
        ["Theo đơn vị chủ trì", *[""] * 7],
        ["Phòng Văn hóa - Xã hội", "1/3", "1,75", "0,50", "1,75", "0,00", "4,20 / 5,00", ""],
        [rows[6][0], "1/1", "1,50", "0,63", "0,63", "0,87", "", ""],
        ["Theo bước chấm", *[""] * 7],
        ["Đơn vị đề xuất", "2", "", "1,13", *[""] * 4],
        ["Điều tra xã hội học", "1", "", "4,20", *[""] * 4],
    ]


def test_what_nobody_leads_stands_below_the_units(page: ScoresPage, scored: Workspace) -> None:
    criteria.assign(scored, [row(scored, "1.1.2")], None, [])
    model = page.totals_table.totals
    rows = [[str(model.index(row, n).data()) for n in range(4)] for row in range(model.rowCount())]
    below = rows[rows.index(["Theo đơn vị chủ trì", "", "", ""]) + 1 :]
    assert below[1] == ["Chưa phân công", "1/1", "1,50", "0,63"]


def test_the_navigation_says_how_far_scoring_is(
    window: MainWindow, page: ScoresPage, scored: Workspace
) -> None:
    def line() -> str:
        items = [window.navigation.model().index(n, 0) for n in range(window.navigation.model().rowCount())]
        return next(
            str(one.data(Qt.ItemDataRole.ToolTipRole)) for one in items if one.data() == "Tự chấm điểm"
        )

    window._navigation.count()
    assert line() == "Tự chấm điểm: 2/4"
    give(scored, "1.2", Inputs(value=D(1)))
    assert line() == "Tự chấm điểm: 3/4"
    assert page.sums_label.text().startswith("3/4 ")


def test_a_score_given_elsewhere_is_shown_at_once(page: ScoresPage, scored: Workspace) -> None:
    give(scored, "1.2", Inputs(value=D(1)))
    assert cell(page, "1.2", "score") == "1,00"
    scored.undo()
    assert cell(page, "1.2", "score") == ""


def test_what_stood_last_year_stands_beside(page: ScoresPage, scored: Workspace, window: MainWindow) -> None:
    """Matched by the uid that a criterion keeps through the years."""
    now = row(scored, "1.2").criterion
    before = CriteriaSet(new_uid(), YEAR - 1, "Năm trước", "", None, "", sample=False)
    then = replace(now, uid=new_uid(), set_uid=before.uid, parent_uid=None, code="9.9")
    with scored.transact(Op.IMPORT_CRITERIA, count=1) as tx:
        tx.put(before, then)
        assert isinstance(then, Criterion)
        score = scoring.blank(scored, row(scored, "1.2"), ScoreStage.APPROVED, date(YEAR - 1, 12, 1))
        tx.put(replace(score, criterion_uid=then.uid, points=D("0.75")))
    assert cell(page, "1.2", "before") == "0,75"
    assert not page.list.table.isColumnHidden(column(page, "before"))


def test_places_of_the_set_round_every_score(page: ScoresPage, scored: Workspace) -> None:
    found = view(scored).criteria_set
    assert found is not None
    edit_set(scored, replace(found, score_places=1))
    give(scored, "1.1.2", Inputs(numerator=D(1), denominator=D(3)), ScoreStage.REVIEWED)
    assert cell(page, "1.1.2", "score") == "0,60"
    assert cell(page, "1.1.2", "proposed") == "0,63"


def test_tabs_that_are_not_looked_at_wait(page: ScoresPage) -> None:
    assert page.tabs.count() == 4
    assert {"check", "charts"}.isdisjoint(page.__dict__)
    page.tabs.setCurrentIndex(2)
    assert page.tabs.currentWidget() is page.check
    assert "charts" not in page.__dict__


def test_a_tab_that_is_first_turned_to_takes_the_keyboard_along(qtbot: QtBot, page: ScoresPage) -> None:
    page.list.table.setFocus()
    for place in (2, 3, 1, 0, 2):
        bar = page.tabs.tabBar()
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(place).center())
        held = focused(page)
        assert place == page.tabs.currentIndex()
        assert page.tabs.currentWidget().isAncestorOf(held), f"{place}: {held}"


def test_tabs_turned_one_after_another_leave_the_window_whole(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("scores")
    page = window.pages.scores
    page.focus_filter()
    bar = page.tabs.tabBar()
    for place in (1, 2, 3, 0, 2, 1, 0):
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(place).center())
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # of the blank tab
        parts = (window.navigation, window.page_stack, window.year_combo, page.tabs, bar)
        assert all(map(isValid, parts)), f"{place}: {parts}"
