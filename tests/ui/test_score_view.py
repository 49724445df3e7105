"""One criterion per screen, by keyboard alone: what is typed, what it earns, where it goes."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.score_records import CriterionScore
from cchc_desktop.domain.score_rules import Level, Levels, Linear, YesNo
from cchc_desktop.domain.scoring import Inputs
from cchc_desktop.domain.vocabulary import NoneArose, ScoreStage
from cchc_desktop.services import one_stop, scoring
from cchc_desktop.services.closing import close_year
from cchc_desktop.services.score_rules import set_rules
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.score_view import ScoreView
from cchc_desktop.ui.scores_page import ScoresPage
from tests.support import TODAY, YEAR, logical_dump, row, view
from tests.ui.hands import focused, press, retype, write
from tests.ui.window import choose, opened_window

D = Decimal
ENTER, ESC, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LEVELS = Levels((Level("Đủ", D("1.25")), Level("Thiếu", D("0.5"))))


@pytest.fixture
def ruled(workspace: Workspace) -> Workspace:
    rules = (("1.1.1", YesNo()), ("1.1.2", Linear(upper=D(80))), ("1.2", LEVELS))
    for code, rule in rules:
        scoring.set_rule(workspace, row(workspace, code), rule, NoneArose.FULL, f"Lời văn {code}")
    return workspace


@pytest.fixture
def window(qtbot: QtBot, ruled: Workspace, tmp_path: Path) -> MainWindow:
    window = opened_window(qtbot, ruled, tmp_path)
    window.show_page("scores")
    return window


@pytest.fixture
def page(window: MainWindow) -> ScoresPage:
    return window.pages.scores


@pytest.fixture
def show(page: ScoresPage, ruled: Workspace) -> Callable[[str], ScoreView]:
    def shown(code: str) -> ScoreView:
        page.score(row(ruled, code).uid)
        return page.view

    return shown


def kept(workspace: Workspace, code: str, stage: ScoreStage = ScoreStage.PROPOSED) -> CriterionScore | None:
    found = workspace.read.find(CriterionScore, criterion_uid=row(workspace, code).uid, stage=stage.value)
    return found[0] if found else None


def code_of(shown: ScoreView, workspace: Workspace) -> str:
    return view(workspace).by_uid[shown.uid].criterion.code


def test_a_criterion_of_a_closed_year_is_looked_at(qtbot: QtBot, ruled: Workspace, tmp_path: Path) -> None:
    """Only the fields of another kind of rule may have the keyboard when the first criterion comes."""
    close_year(ruled, YEAR)
    window = opened_window(qtbot, ruled, tmp_path)
    window.show_page("scores")
    page = window.pages.scores
    page.list.enter_table()
    page.score(row(ruled, "1.1.2").uid)
    assert page.is_scoring
    assert page.view.form.typed() == {}


def test_where_nothing_can_be_changed_nothing_else_is_chosen(
    qtbot: QtBot, ruled: Workspace, tmp_path: Path
) -> None:
    """The points beside would be those of a choice that is kept nowhere."""
    scored = row(ruled, "1.2")
    given = replace(scoring.blank(ruled, scored, ScoreStage.PROPOSED, TODAY), explanation="Mục 1")
    scoring.record(ruled, scored, given, Inputs(level="Đủ"))
    close_year(ruled, YEAR)
    window = opened_window(qtbot, ruled, tmp_path)
    window.show_page("scores")
    window.pages.scores.score(scored.uid)
    form = window.pages.scores.view.form
    choices = form.inputs.choice_list
    choices.setFocus()
    for key in (Qt.Key.Key_2, Qt.Key.Key_Down, Qt.Key.Key_Delete, Qt.Key.Key_Space):
        press(qtbot, choices, key)
    qtbot.mouseClick(
        choices.viewport(), Qt.MouseButton.LeftButton, pos=choices.visualItemRect(choices.item(1)).center()
    )
    assert (choices.chosen(), form.points_label.text()) == ("Đủ", "1,25")


def test_enter_in_the_table_opens_the_criterion_and_esc_goes_back(
    qtbot: QtBot, window: MainWindow, page: ScoresPage, ruled: Workspace
) -> None:
    page.list.enter_table()
    press(qtbot, window, ENTER)
    assert page.is_scoring
    assert code_of(page.view, ruled) == "1.1.1"
    assert page.view.form.inputs.choice_list.hasFocus()
    press(qtbot, window, ESC)
    assert not page.is_scoring
    assert page.list.table.hasFocus()


def test_a_criterion_of_any_list_is_scored_by_its_menu(
    qtbot: QtBot, window: MainWindow, ruled: Workspace
) -> None:
    window.show_page("criteria")
    shown = window.pages.criteria.criteria
    choose(shown, "1.1.2")
    line = next(one for one in shown.acts._menu_lines() if one.text == "Chấm điểm")
    assert line.enabled
    line.act()
    assert window.pages.current is window.pages.scores
    assert code_of(window.pages.scores.view, ruled) == "1.1.2"
    press(qtbot, window, ESC)
    choose(shown, "I")
    assert not next(one for one in shown.acts._menu_lines() if one.text == "Chấm điểm").enabled


def test_looking_at_a_list_chooses_nothing(
    qtbot: QtBot, window: MainWindow, show: Callable[[str], ScoreView], ruled: Workspace
) -> None:
    shown = show("1.2")
    assert shown.form.inputs.choice_list.hasFocus()
    press(qtbot, window, TAB, Qt.Key.Key_Backtab)
    assert shown.form.typed() == {}
    press(qtbot, window, Qt.Key.Key_Down)
    assert shown.form.points_label.text() == "0,50"
    press(qtbot, window, Qt.Key.Key_Delete)
    assert shown.form.typed() == {}
    press(qtbot, window, Qt.Key.Key_PageDown, held=CTRL)
    assert ruled.read.find(CriterionScore) == []


def test_three_criteria_are_scored_with_a_few_keys(
    qtbot: QtBot, window: MainWindow, show: Callable[[str], ScoreView], ruled: Workspace
) -> None:
    """A digit and Enter for a choice; a rate with its slash; evidence that lacks holds nobody up."""
    shown = show("1.1.1")
    press(qtbot, window, Qt.Key.Key_1)
    assert shown.form.points_label.text() == "0,50"
    assert "Thiếu TLKC (0/2)" in shown.form.need_label.text()
    press(qtbot, window, ENTER)
    assert code_of(shown, ruled) == "1.1.2"
    assert shown.place_label.text() == "Tiêu chí 2/5 · chưa chấm 4 · thiếu giải trình 1 (Shift+F8)"
    write(window, "1/3")
    assert shown.form.points_label.text() == "0,63"
    press(qtbot, window, ENTER)
    assert code_of(shown, ruled) == "1.1.3"
    assert shown.form.why_label.text() == "chưa ghi điểm tối đa"
    press(qtbot, window, Qt.Key.Key_PageDown, held=CTRL)
    press(qtbot, window, Qt.Key.Key_2, ENTER)
    found = {code: kept(ruled, code) for code in ("1.1.1", "1.1.2", "1.2")}
    assert {code: one.points if one else None for code, one in found.items()} == {
        "1.1.1": D("0.5"),
        "1.1.2": D("0.63"),
        "1.2": D("0.5"),
    }
    assert kept(ruled, "1.1.3") is None


def test_what_has_to_be_explained_is_gone_through_after_the_scores(
    qtbot: QtBot, window: MainWindow, show: Callable[[str], ScoreView], ruled: Workspace
) -> None:
    shown = show("1.1.1")
    press(qtbot, window, Qt.Key.Key_1, ENTER)
    write(window, "1/3")
    press(qtbot, window, Qt.Key.Key_F8, held=Qt.KeyboardModifier.ShiftModifier)
    assert code_of(shown, ruled) == "1.1.1"
    assert shown.form.explanation_edit.hasFocus()
    write(window, "Mục 2, trang 3")
    press(qtbot, window, ENTER)
    assert code_of(shown, ruled) == "1.1.2"
    found = kept(ruled, "1.1.1")
    assert found is not None
    assert found.explanation == "Mục 2, trang 3"
    assert "thiếu giải trình" not in shown.place_label.text()
    press(qtbot, window, Qt.Key.Key_F8, held=Qt.KeyboardModifier.ShiftModifier)
    assert code_of(shown, ruled) == "1.1.2"


def test_what_is_typed_is_saved_when_its_field_is_left_and_undone_by_its_name(
    qtbot: QtBot, window: MainWindow, show: Callable[[str], ScoreView], ruled: Workspace
) -> None:
    before = logical_dump(ruled.path)
    shown = show("1.1.2")
    write(window, "1/4")
    press(qtbot, window, TAB)
    first = kept(ruled, "1.1.2")
    assert first is not None
    assert first.points == D("0.47")
    shown.form.scorer_edit.setFocus()
    write(window, "Lan")
    press(qtbot, window, TAB)
    second = kept(ruled, "1.1.2")
    assert second is not None
    assert second.scorer == "Lan"
    assert shown.form.typed() == {}
    while logical_dump(ruled.path) != before:
        ruled.undo()
    assert shown.form.inputs.text() == ""
    assert shown.form.points_label.text() == ""


def test_the_next_step_agrees_with_enter_and_may_differ(
    qtbot: QtBot, window: MainWindow, page: ScoresPage, show: Callable[[str], ScoreView], ruled: Workspace
) -> None:
    found = row(ruled, "1.1.2")
    first = replace(scoring.blank(ruled, found, ScoreStage.PROPOSED, TODAY), scorer="Lan")
    scoring.record(ruled, found, first, Inputs(numerator=D(1), denominator=D(4)))
    shown = show("1.1.2")
    shown.stage_combo.setCurrentIndex(1)
    assert page.list.stage is ScoreStage.REVIEWED
    assert shown.form.inputs.text() == "1/4"
    press(qtbot, window, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, held=CTRL)
    assert kept(ruled, "1.1.2", ScoreStage.REVIEWED) is None
    press(qtbot, window, ENTER)
    agreed = kept(ruled, "1.1.2", ScoreStage.REVIEWED)
    assert agreed is not None
    assert agreed.points == D("0.47")
    assert code_of(shown, ruled) == "1.1.3"
    press(qtbot, window, Qt.Key.Key_Left, held=ALT)
    assert code_of(shown, ruled) == "1.1.2"
    chain = shown._chain
    assert [str(chain.index(0, column).data()) for column in range(3)] == ["0,47", "0,47", ""]


def test_a_case_that_did_not_arise_is_chosen_and_told(
    qtbot: QtBot, window: MainWindow, show: Callable[[str], ScoreView], ruled: Workspace
) -> None:
    shown = show("1.1.2")
    press(qtbot, window, TAB, TAB, TAB)
    assert shown.form.case_combo.hasFocus()
    press(qtbot, window, Qt.Key.Key_Down)
    assert shown.form.points_label.text() == "1,50"
    press(qtbot, window, Qt.Key.Key_Down)
    assert shown.form.why_label.text() == "không áp dụng, không tính vào tổng điểm"
    press(qtbot, window, Qt.Key.Key_PageDown, held=CTRL)
    found = kept(ruled, "1.1.2")
    assert found is not None
    assert (found.points, found.inputs) == (None, '{"case":"not_applicable"}')


def test_what_is_refused_stays_and_is_given_up_by_the_second_esc(
    qtbot: QtBot, window: MainWindow, page: ScoresPage, show: Callable[[str], ScoreView], ruled: Workspace
) -> None:
    shown = show("1.1.2")
    write(window, "ba")
    press(qtbot, window, Qt.Key.Key_PageDown, held=CTRL)
    assert code_of(shown, ruled) == "1.1.2"
    assert "“ba”" in shown.form.problem_label.text()
    assert shown.form.inputs.numerator_edit.hasFocus()
    assert [one.texts for one in page.half_typed()] == [{"inputs": "ba/…"}]
    press(qtbot, window, ESC)
    assert page.is_scoring
    press(qtbot, window, ESC)
    assert not page.is_scoring
    assert page.half_typed() == []


def test_f8_goes_to_what_is_not_scored_and_round_again(
    qtbot: QtBot, window: MainWindow, show: Callable[[str], ScoreView], ruled: Workspace
) -> None:
    shown = show("1.1.2")
    assert shown.place_label.text() == "Tiêu chí 2/5 · chưa chấm 5"
    write(window, "4/5")
    press(qtbot, window, Qt.Key.Key_F8)
    assert code_of(shown, ruled) == "1.1.3"
    press(qtbot, window, Qt.Key.Key_F8, Qt.Key.Key_F8)
    assert code_of(shown, ruled) == "2.1"
    assert shown.place_label.text() == "Tiêu chí 5/5 · chưa chấm 4 · ghi vào bước Điều tra xã hội học"
    write(window, "4,5")
    press(qtbot, window, Qt.Key.Key_F8)
    assert code_of(shown, ruled) == "1.1.1"
    survey = kept(ruled, "2.1", ScoreStage.SURVEY)
    assert survey is not None
    assert survey.points == D("4.5")


def test_half_typed_text_comes_back_after_a_crash(
    qtbot: QtBot, window: MainWindow, page: ScoresPage, show: Callable[[str], ScoreView], ruled: Workspace
) -> None:
    shown = show("1.1.1")
    press(qtbot, window, Qt.Key.Key_1, TAB, TAB)
    write(window, "Mục 4")
    (typed,) = page.half_typed()
    assert typed.texts == {"explanation": "Mục 4"}
    shown.form.discard()
    press(qtbot, window, ESC, ESC)
    assert not page.is_scoring
    assert page.resume(typed)
    assert shown.form.explanation_edit.text() == "Mục 4"
    assert focused(window) is shown.form.explanation_edit
    press(qtbot, window, ENTER)
    found = kept(ruled, "1.1.1")
    assert found is not None
    assert (found.points, found.explanation) == (D("0.5"), "Mục 4")


def test_a_supplement_has_words_and_a_deadline(
    qtbot: QtBot, window: MainWindow, page: ScoresPage, show: Callable[[str], ScoreView], ruled: Workspace
) -> None:
    page.list.choose_stage(ScoreStage.SUPPLEMENT)
    shown = show("1.1.2")
    assert not shown.form.inputs.inputs_stack.isVisible()
    assert shown.form.explanation_edit.hasFocus()
    write(window, "Bổ sung biên bản")
    shown.form.due_edit.setFocus()
    retype(qtbot, window, "5/12")
    press(qtbot, window, ENTER)
    found = kept(ruled, "1.1.2", ScoreStage.SUPPLEMENT)
    assert found is not None
    assert (found.explanation, str(found.due), found.points) == ("Bổ sung biên bản", "2026-12-05", None)


def test_what_the_source_says_stands_beside_and_is_filled_in(
    qtbot: QtBot, show: Callable[[str], ScoreView], ruled: Workspace
) -> None:
    """It is written when she says so, and what she had typed beside it stays."""
    month = replace(one_stop.blank(YEAR, 9), solved_early=100, solved_on_time=82, solved_late=8)
    one_stop.save(ruled, month, TODAY)
    one = row(ruled, "1.1.2")
    set_rules(ruled, [one], Linear(upper=D(80)), NoneArose.FULL, source="one_stop/on_time/")
    shown = show("1.1.2")
    assert "Một cửa, tháng 9: 182/190 · chưa có số liệu tháng 1" in shown._facts.source_label.text()
    shown.form.scorer_edit.setText("Lan")
    shown.source_button.click()
    assert kept(ruled, "1.1.2") is None
    assert shown.form.points_label.text() == "1,50"
    press(qtbot, shown, ENTER)
    found = kept(ruled, "1.1.2")
    assert found is not None
    assert (found.inputs, found.scorer) == ('{"numerator":"182","denominator":"190"}', "Lan")
    assert not show("1.1.1")._facts.source_label.isVisible()
