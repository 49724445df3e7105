"""What a criterion was given stays until she says otherwise: looked at, explained, its rule changed."""

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.drafts import Form, Typed
from cchc_desktop.domain.score_records import CriterionScore
from cchc_desktop.domain.score_rules import Level, Levels, Linear, Rule, YesNo
from cchc_desktop.domain.scoring import Inputs
from cchc_desktop.domain.vocabulary import NoneArose, ScoreStage
from cchc_desktop.services import scoring
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.scores_page import ScoresPage
from tests.support import TODAY, YEAR, next_tree, row
from tests.ui.hands import press, write
from tests.ui.window import opened_window

D = Decimal
ENTER, ESC, TAB, DELETE = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Delete
LEVELS = Levels((Level("Đủ", D("1")), Level("Thiếu", D("0.5"))))
RENAMED = Levels((Level("Đủ hồ sơ", D("1")), Level("Thiếu", D("0.5"))))
RATE = Inputs(numerator=D(37), denominator=D(51))


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> ScoresPage:
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("scores")
    return window.pages.scores


def rule(workspace: Workspace, wanted: Rule) -> None:
    scoring.set_rule(workspace, row(workspace, "1.2"), wanted, NoneArose.FULL, "")


def give(workspace: Workspace, inputs: Inputs) -> CriterionScore:
    one = row(workspace, "1.2")
    return scoring.record(workspace, one, scoring.blank(workspace, one, ScoreStage.PROPOSED, TODAY), inputs)


def kept(workspace: Workspace) -> list[CriterionScore]:
    return workspace.read.find(CriterionScore)


def show(workspace: Workspace, page: ScoresPage) -> None:
    page.score(row(workspace, "1.2").uid)


@pytest.mark.parametrize(
    ("before", "inputs", "now"), [(LEVELS, Inputs(level="Đủ"), RENAMED), (Linear(), RATE, YesNo())]
)
def test_what_a_changed_rule_does_not_offer_any_more_stays_when_it_is_looked_at(
    qtbot: QtBot, workspace: Workspace, page: ScoresPage, before: Rule, inputs: Inputs, now: Rule
) -> None:
    rule(workspace, before)
    given = give(workspace, inputs)
    rule(workspace, now)
    show(workspace, page)
    assert page.view.form.typed() == {}
    press(qtbot, page, TAB, ESC)
    assert kept(workspace) == [given]
    show(workspace, page)
    page.view.form.inputs.choice_list.setFocus()
    press(qtbot, page, DELETE, TAB)
    assert kept(workspace) == [], "Delete gives it up"


def test_an_explanation_changes_no_points_and_enter_takes_those_shown(
    qtbot: QtBot, workspace: Workspace, page: ScoresPage
) -> None:
    rule(workspace, Linear())
    given = give(workspace, Inputs(numerator=D(1), denominator=D(2)))
    rule(workspace, Linear(upper=D(50)))
    show(workspace, page)
    page.view.form.explanation_edit.setFocus()
    write(page, "trang 3")
    press(qtbot, page, TAB)
    (explained,) = kept(workspace)
    assert (explained.points, explained.explanation) == (given.points, "trang 3")
    page.view.form.focus()
    press(qtbot, page, ENTER, ENTER)
    (agreed,) = kept(workspace)
    assert (agreed.points, agreed.explanation) == (row(workspace, "1.2").criterion.max_points, "trang 3")


@pytest.mark.parametrize("way", ["step", "esc", "next"])
def test_an_explanation_alone_agrees_to_no_points_of_the_step_before(
    qtbot: QtBot, workspace: Workspace, page: ScoresPage, way: str
) -> None:
    rule(workspace, Linear())
    given = give(workspace, RATE)
    show(workspace, page)
    combo = page.view.stage_combo
    combo.setCurrentIndex(combo.findData(ScoreStage.APPROVED))
    page.view.form.focus("explanation")
    write(page, "Chờ họp")
    if way == "step":
        combo.setCurrentIndex(combo.findData(ScoreStage.PROPOSED))
    elif way == "esc":
        press(qtbot, page, ESC, ESC)
    else:
        page.view.step(1)
        page.view.step(-1)
    assert kept(workspace) == [given]
    (typed,) = page.half_typed()
    assert typed.texts == {"explanation": "Chờ họp"}
    show(workspace, page)
    combo.setCurrentIndex(combo.findData(ScoreStage.APPROVED))
    assert page.view.form.typed() == {"explanation": "Chờ họp"}
    page.view.form.focus()
    press(qtbot, page, ENTER)
    assert [(one.stage, one.explanation) for one in kept(workspace) if one.uid != given.uid] == [
        (ScoreStage.APPROVED, "Chờ họp")
    ]
    assert page.half_typed() == []


def test_text_of_an_earlier_session_is_offered_and_not_saved(workspace: Workspace, page: ScoresPage) -> None:
    rule(workspace, YesNo())
    uids = (row(workspace, "1.2").uid, ScoreStage.PROPOSED.value)
    assert page.resume(Typed(Form.SCORE, uids, {"explanation": "dang go"}, {"explanation": ""}))
    assert kept(workspace) == []
    assert page.view.form.typed() == {"explanation": "dang go"}


def test_figures_say_that_there_were_cases(workspace: Workspace, page: ScoresPage) -> None:
    rule(workspace, Linear())
    show(workspace, page)
    form = page.view.form
    form.case_combo.setCurrentIndex(1)
    form.inputs.numerator_edit.setText("37")
    assert form.case_combo.currentIndex() == 0
    assert form.typed()["inputs"].startswith("37/")


def test_who_scored_waits_for_what_was_found(qtbot: QtBot, workspace: Workspace, page: ScoresPage) -> None:
    rule(workspace, Linear())
    show(workspace, page)
    form = page.view.form
    form.scorer_edit.setFocus()
    write(page, "Tổ chấm")
    press(qtbot, page, TAB)
    assert (form.scorer_edit.text(), kept(workspace)) == ("Tổ chấm", [])
    form.focus()
    write(page, "3")
    form.inputs.denominator_edit.setFocus()
    write(page, "4")
    press(qtbot, page, TAB)
    assert [one.scorer for one in kept(workspace)] == ["Tổ chấm"]


def test_what_was_refused_waits_while_another_year_is_shown(
    qtbot: QtBot, workspace: Workspace, page: ScoresPage
) -> None:
    next_tree(workspace, YEAR + 1, "1.5")
    rule(workspace, Linear())
    show(workspace, page)
    form, session = page.view.form, page.window().session  # type: ignore[attr-defined]
    form.explanation_edit.setText("một đoạn dài")
    form.inputs.numerator_edit.setText("3")
    form.inputs.denominator_edit.setText("x")
    before = form.typed()
    session.show_year(YEAR + 1)
    (told,) = page.half_typed()
    assert told.texts == before
    assert page.unsaved()
    session.show_year(YEAR)
    show(workspace, page)
    assert form.typed() == before
    assert len(page.half_typed()) == 1
