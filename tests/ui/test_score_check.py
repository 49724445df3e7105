"""Kiểm tra trước khi gửi: told by kinds, gone to, looked at again; figures taken over beside what is kept."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.score_check import Lack, Lacking
from cchc_desktop.domain.score_rules import ByHand, Linear, Step, Steps, YesNo
from cchc_desktop.domain.score_sources import Figure, Source, source_text
from cchc_desktop.domain.scoring import Inputs
from cchc_desktop.domain.vocabulary import NoneArose, ScoreStage
from cchc_desktop.services import criteria, one_stop, scoring
from cchc_desktop.services.score_edits import agree
from cchc_desktop.services.score_rules import set_rules
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.navigation import SCORES
from cchc_desktop.ui.score_check_view import ScoreCheckView
from cchc_desktop.ui.score_check_way import go_to
from cchc_desktop.ui.score_rule_dialog import ScoreRuleDialog
from cchc_desktop.ui.score_sources_dialog import ScoreSourcesDialog
from cchc_desktop.ui.year_session import YearSession
from tests.support import TODAY, YEAR, logical_dump, row
from tests.ui.hands import opened_dialog, press
from tests.ui.window import opened_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

D = Decimal
ENTER, CTRL, SHIFT = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def yes(workspace: Workspace, code: str) -> None:
    one = row(workspace, code)
    set_rules(workspace, [one], YesNo(), NoneArose.UNDECIDED)
    scoring.record(
        workspace, one, scoring.blank(workspace, one, ScoreStage.PROPOSED, TODAY), Inputs(yes=True)
    )


def prove(workspace: Workspace) -> None:
    """Leave nothing in the way: all by hand, without points to prove."""
    for code in ("1.1.1", "1.1.2", "1.1.3", "1.2"):
        one = row(workspace, code)
        if one.criterion.max_points is None:
            criteria.edit_criterion(workspace, one, replace(one.criterion, max_points=D(1)))
            one = row(workspace, code)
        set_rules(workspace, [one], ByHand(), NoneArose.UNDECIDED)
        wanted = scoring.blank(workspace, one, ScoreStage.PROPOSED, TODAY)
        scoring.record(workspace, one, wanted, Inputs(value=D(0)))
    year = load_year(workspace, YEAR, TODAY)
    agree(workspace, scoring.sheet(workspace, year), ScoreStage.APPROVED)


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> MainWindow:
    yes(workspace, "1.2")
    criteria.assign(workspace, [row(workspace, "1.1.2")], None, [])
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page(SCORES)
    window.pages.scores.tabs.setCurrentWidget(window.pages.scores.check)
    return window


@pytest.fixture
def view(window: MainWindow) -> ScoreCheckView:
    return window.pages.scores.check


def kinds(view: ScoreCheckView) -> list[str]:
    return [view.kind_combo.itemText(number) for number in range(view.kind_combo.count())]


def test_what_lacks_is_told_by_kinds_with_their_numbers(view: ScoreCheckView) -> None:
    assert kinds(view) == [
        "Tất cả (6)",
        "Chưa có đơn vị chủ trì (1)",
        "Có điểm, chưa có tài liệu (1)",
        "UBND xã chưa duyệt (1)",
        "Chưa có điểm (3)",
    ]
    view.kind_combo.setCurrentIndex(4)
    assert [one.code for one in view.shown] == ["1.1.1", "1.1.2", "1.1.3"]
    assert view.table.model().index(0, 2).data() == "chưa có điểm: chưa chọn cách chấm"


def test_it_is_looked_at_again_after_each_change_and_undone(
    view: ScoreCheckView, workspace: Workspace
) -> None:
    view.kind_combo.setCurrentIndex(1)
    criteria.assign(workspace, [row(workspace, "1.1.2")], row(workspace, "1.2").lead, [])
    assert "Chưa có đơn vị chủ trì (1)" not in kinds(view)
    assert view.kind_combo.currentIndex() == 0
    workspace.undo()
    assert "Chưa có đơn vị chủ trì (1)" in kinds(view)


def test_when_nothing_is_in_the_way_that_is_said(view: ScoreCheckView, workspace: Workspace) -> None:
    prove(workspace)
    criteria.assign(workspace, [row(workspace, "1.1.2")], row(workspace, "1.2").lead, [])
    assert view.found == []
    assert view.lack_pages.currentWidget() is view.empty_label
    assert view.empty_label.text().startswith("Không còn gì cản trở.")


@pytest.mark.parametrize("lack", list(Lack))
def test_each_thing_has_its_place(window: MainWindow, lack: Lack) -> None:
    one = row(window.session.workspace, "1.1.2")
    go_to(window, Lacking(lack, one.uid, "1.1.2", one.criterion.name))
    if window.pages.current is window.pages.scores:
        chosen = window.pages.scores.list.chosen()
        assert chosen is not None
        assert chosen.row.uid == one.uid
        assert window.pages.scores.list.table.hasFocus()
        return
    assert window.pages.current is window.pages.criteria
    shown = window.pages.criteria.criteria
    assert shown.table.hasFocus()
    if lack is Lack.SAMPLE_IN_USE:
        return
    assert [found.uid for found in shown.table.chosen_rows()] == [one.uid]
    wanted = (
        shown.detail.evidence
        if lack in (Lack.WITHOUT_EVIDENCE, Lack.DOCUMENT_WITHOUT_FILE)
        else shown.detail.info
    )
    assert shown.detail.tabs.currentWidget() is wanted


def test_enter_goes_there_and_the_list_stands_when_she_comes_back(
    qtbot: QtBot, window: MainWindow, view: ScoreCheckView
) -> None:
    view.table.setFocus()
    press(qtbot, window, Qt.Key.Key_Down)
    gone_to = view.shown[1]
    press(qtbot, window, ENTER)
    assert window.pages.current is window.pages.criteria
    assert window.pages.criteria.criteria.table.chosen_rows()[0].uid == gone_to.uid
    window.show_page(SCORES)
    assert window.pages.scores.tabs.currentWidget() is view
    assert view.table.currentIndex().row() == 1


def answered(monkeypatch: pytest.MonkeyPatch, kind: type[QDialog]) -> list[QDialog]:
    """The dialogs of a kind that are opened, left at once."""
    seen: list[QDialog] = []

    def leave(dialog: QDialog) -> None:
        seen.append(dialog)

    monkeypatch.setattr(kind, "exec", leave)
    return seen


def test_the_keys_of_the_page_open_its_dialogs(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = answered(monkeypatch, ScoreRuleDialog)
    figures = answered(monkeypatch, ScoreSourcesDialog)
    page = window.pages.scores
    page.choose(row(window.session.workspace, "1.1.2").uid)
    press(qtbot, window, Qt.Key.Key_F4)
    press(qtbot, window, Qt.Key.Key_F4, held=SHIFT)
    assert [dialog.rows_label.text() for dialog in rules] == [  # type: ignore[attr-defined]
        "1.1.2 Tiêu chí thành phần 1.1.2"
    ]
    assert [dialog._stage for dialog in figures] == [ScoreStage.PROPOSED]  # type: ignore[attr-defined]
    assert isinstance(page.list.stage, ScoreStage)


def test_the_rule_asked_for_in_the_check_is_of_the_line_one_stands_in(
    qtbot: QtBot, window: MainWindow, view: ScoreCheckView, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = answered(monkeypatch, ScoreRuleDialog)
    page = window.pages.scores
    page.list.choose(row(window.session.workspace, "1.2").uid)
    view.table.selectRow([one.code for one in view.shown].index("1.1.3"))
    page.acts.rule_button.click()
    assert [dialog.rows_label.text() for dialog in rules] == [  # type: ignore[attr-defined]
        "1.1.3 Tiêu chí thành phần 1.1.3"
    ]
    page.tabs.setCurrentWidget(page.totals_table)
    page.acts.rule_button.click()
    assert len(rules) == 1
    assert window.bars.messages.text.startswith("Chưa chọn tiêu chí nào.")


def from_source(workspace: Workspace, source: Source, *codes: str) -> None:
    rows = [row(workspace, code) for code in codes]
    set_rules(workspace, rows, Linear(), NoneArose.FULL, source=source_text(source))


Make = Callable[[], ScoreSourcesDialog]


@pytest.fixture
def make(qtbot: QtBot, workspace: Workspace) -> Make:
    """On two criteria with figures of the one-stop shop, and one whose milestones are its source."""
    month = replace(one_stop.blank(YEAR, 9), solved_early=100, solved_on_time=82, solved_late=8)
    one_stop.save(workspace, month, TODAY)
    rows = [row(workspace, code) for code in ("1.1.2", "1.2")]
    set_rules(
        workspace, rows, Linear(), NoneArose.FULL, source=source_text(Source(Figure.ONE_STOP, "on_time"))
    )
    one = row(workspace, "1.1.1")
    set_rules(
        workspace, [one], Linear(), NoneArose.FULL, source=source_text(Source(Figure.ENTRIES, key="gone"))
    )

    def made() -> ScoreSourcesDialog:
        return opened_dialog(qtbot, ScoreSourcesDialog(YearSession(workspace), ScoreStage.PROPOSED))

    return made


def texts(dialog: ScoreSourcesDialog) -> list[list[str]]:
    model = dialog.table.model()
    return [[model.index(n, column).data() for column in (0, 2, 3, 4)] for n in range(model.rowCount())]


def test_what_sources_say_stands_beside_what_is_kept(qtbot: QtBot, workspace: Workspace, make: Make) -> None:
    dialog = make()
    missing = "chưa có số liệu tháng 1, 2, 3, 4, 5, 6, 7, 8, 10"
    assert texts(dialog) == [
        ["1.1.1", "", "Sổ hoạt động", "loại hoạt động này không còn"],
        ["1.1.2", "", "Một cửa, tháng 9: 182/190", missing],
        ["1.2", "", "Một cửa, tháng 9: 182/190", missing],
    ]
    assert dialog.told_label.text() == "2 tiêu chí có số liệu khác với đang ghi, đã chọn sẵn."
    before = logical_dump(workspace.path)
    press(qtbot, dialog, ENTER, held=CTRL)
    assert [line[1] for line in texts(dialog)] == ["", "182/190", "182/190"]
    assert dialog.told_label.text() == "Đã ghi số liệu của 2 tiêu chí."
    assert not dialog.table.selectionModel().hasSelection()
    workspace.undo()
    assert logical_dump(workspace.path) == before


def test_only_what_is_chosen_is_taken_over(workspace: Workspace, make: Make) -> None:
    dialog = make()
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    dialog.table.selectionModel().select(dialog.table.model().index(2, 0), flags)
    dialog.take_button.click()
    assert [line[1] for line in texts(dialog)] == ["", "", "182/190"]


def test_what_is_refused_is_said(workspace: Workspace, make: Make) -> None:
    lowered = row(workspace, "1.1.1")
    source = source_text(Source(Figure.ONE_STOP, "on_time"))
    set_rules(workspace, [lowered], Steps((Step(Decimal("0.5")),)), NoneArose.FULL, source=source)
    criteria.edit_criterion(workspace, lowered, replace(lowered.criterion, max_points=Decimal("0.3")))
    dialog = make()
    dialog.take_button.click()
    assert "Đã ghi số liệu của 2 tiêu chí." in dialog.told_label.text()
    assert "lớn hơn điểm tối đa 0,3" in dialog.told_label.text()


def test_without_sources_it_says_where_they_are_chosen(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = opened_dialog(qtbot, ScoreSourcesDialog(YearSession(workspace), ScoreStage.PROPOSED))
    assert "Chưa tiêu chí nào có nguồn số liệu" in dialog.told_label.text()
    assert not dialog.take_button.isEnabled()
