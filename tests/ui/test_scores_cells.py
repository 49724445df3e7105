"""Scores typed in their cells: by the rule, at the step chosen."""

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.drafts import Form
from cchc_desktop.domain.score_records import CriterionScore
from cchc_desktop.domain.score_rules import ByHand, Linear
from cchc_desktop.domain.vocabulary import NoneArose, ScoreStage
from cchc_desktop.services import criteria, scoring
from cchc_desktop.services.new_year import plan_year, start_year
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.scores_list import ScoresList
from tests.support import YEAR, logical_dump, next_tree, row, view
from tests.ui.hands import press, write
from tests.ui.window import opened_window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

D = Decimal
ENTER, ESC, F2 = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_F2
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def ruled(workspace: Workspace) -> Workspace:
    for code, rule in (("1.1.1", Linear()), ("1.1.2", Linear(upper=D(80))), ("1.2", ByHand())):
        scoring.set_rule(workspace, row(workspace, code), rule, NoneArose.FULL, f"Lời văn {code}")
    return workspace


@pytest.fixture
def window(qtbot: QtBot, ruled: Workspace, tmp_path: Path) -> MainWindow:
    window = opened_window(qtbot, ruled, tmp_path)
    window.resize(1366, 768)
    window.show_page("scores")
    return window


@pytest.fixture
def shown(window: MainWindow) -> ScoresList:
    return window.pages.scores.list


def stand(shown: ScoresList, code: str, field: str = "inputs") -> QModelIndex:
    """Make a cell the current one, with the keyboard."""
    number = next(number for number, one in enumerate(shown.model.rows) if one.criterion.code == code)
    column = next(number for number, one in enumerate(shown.model.columns) if one.key == field)
    index = shown.model.index(number, column)
    shown.table.setCurrentIndex(index)
    shown.table.setFocus()
    return index


def kept(workspace: Workspace, code: str) -> dict[ScoreStage, Decimal | None]:
    found = workspace.read.find(CriterionScore, criterion_uid=row(workspace, code).uid)
    return {one.stage: one.points for one in found}


def words(shown: ScoresList) -> str:
    return shown.editing._words.text()


def test_enter_writes_and_goes_down_the_column(
    qtbot: QtBot, window: MainWindow, shown: ScoresList, ruled: Workspace
) -> None:
    """Past what has no such cell: to the points that a survey gave, which are typed there, too."""
    stand(shown, "1.1.2")
    write(window, "1/3")
    press(qtbot, window, ENTER)
    assert kept(ruled, "1.1.2") == {ScoreStage.PROPOSED: D("0.63")}
    press(qtbot, window, ENTER)
    write(window, "1,25")
    press(qtbot, window, ENTER)
    assert kept(ruled, "1.2") == {ScoreStage.PROPOSED: D("1.25")}
    write(window, "4,5")
    press(qtbot, window, ENTER)
    assert kept(ruled, "2.1") == {ScoreStage.SURVEY: D("4.5")}
    assert shown.table.hasFocus()


def test_evidence_that_lacks_holds_nobody_up_and_its_explanation_has_its_cell(
    qtbot: QtBot, window: MainWindow, shown: ScoresList, ruled: Workspace
) -> None:
    stand(shown, "1.1.1")
    write(window, "2/2")
    press(qtbot, window, ENTER)
    assert kept(ruled, "1.1.1") == {ScoreStage.PROPOSED: D("0.5")}
    assert shown.table.currentIndex().row() == stand(shown, "1.1.2").row()
    asked = stand(shown, "1.1.1", "why")
    assert asked.data() == "thiếu TLKC, cần giải trình"
    write(window, "Mục 2, trang 3")
    press(qtbot, window, ENTER)
    assert stand(shown, "1.1.1", "why").data() == "Mục 2, trang 3"


def test_what_superiors_gave_is_typed_in_the_column_of_their_step(
    qtbot: QtBot, window: MainWindow, shown: ScoresList, ruled: Workspace
) -> None:
    shown.choose_stage(ScoreStage.FIRST_APPRAISAL)
    stand(shown, "1.2", "first_appraisal")
    write(window, "9")
    press(qtbot, window, ENTER)
    assert "lớn hơn điểm tối đa 1,25" in words(shown)
    (typed,) = window.pages.scores.half_typed()
    assert (typed.form, typed.uids[1], typed.texts) == (Form.SCORE, "first_appraisal", {"inputs": "9"})
    press(qtbot, window, Qt.Key.Key_A, held=CTRL)
    write(window, "1")
    press(qtbot, window, ENTER)
    assert kept(ruled, "1.2") == {ScoreStage.FIRST_APPRAISAL: D(1)}


@pytest.mark.parametrize(
    ("code", "field", "said"),
    [
        ("I", "inputs", "là nhóm hoặc là một phần"),
        ("1.1.1", "survey", "Xã tự chấm, nên không ghi điểm ở bước"),
    ],
)
def test_where_nothing_can_be_typed_it_is_said_why(
    qtbot: QtBot, window: MainWindow, shown: ScoresList, code: str, field: str, said: str
) -> None:
    if field == "survey":
        shown.choose_stage(ScoreStage.SURVEY)
    stand(shown, code, field)
    write(window, "1")
    assert said in words(shown)
    shown.editing._words.forget()
    press(qtbot, window, F2)
    assert said in words(shown)


def test_over_a_cell_that_is_not_typed_the_figures_are(
    qtbot: QtBot, window: MainWindow, shown: ScoresList, ruled: Workspace
) -> None:
    stand(shown, "1.2", "rule")
    press(qtbot, window, Qt.Key.Key_Delete)
    assert "Cột “Cách chấm” không gõ được" in words(shown)
    write(window, "1")
    press(qtbot, window, ENTER)
    assert kept(ruled, "1.2") == {ScoreStage.PROPOSED: D(1)}


def test_the_first_click_on_a_cell_makes_that_cell_the_one_to_edit(
    qtbot: QtBot, window: MainWindow, shown: ScoresList
) -> None:
    target = stand(shown, "1.1.1", "why")
    shown.table.clearSelection()
    shown.table.setCurrentIndex(QModelIndex())
    qtbot.mouseClick(shown.table.viewport(), LEFT, pos=shown.table.visualRect(target).center())
    assert shown.table.currentIndex() == target


def test_many_rows_are_written_together_and_emptied_together(
    qtbot: QtBot, window: MainWindow, shown: ScoresList, ruled: Workspace
) -> None:
    before = logical_dump(ruled.path)
    index = stand(shown, "1.1.2")
    shown.table.choose_rows([row(ruled, code).uid for code in ("1.1.2", "1.2")], index.column())
    write(window, "kps")
    press(qtbot, window, ENTER, held=CTRL)
    assert kept(ruled, "1.1.2") == {ScoreStage.PROPOSED: D("1.5")}
    assert kept(ruled, "1.2") == {ScoreStage.PROPOSED: D("1.25")}
    assert ruled.undo().name == "ghi điểm 2 tiêu chí (Đơn vị đề xuất)"
    assert logical_dump(ruled.path) == before
    ruled.redo()
    shown.table.choose_rows([row(ruled, code).uid for code in ("1.1.2", "1.2")], index.column())
    shown.table.setFocus()
    press(qtbot, window, Qt.Key.Key_Delete)
    assert ruled.read.find(CriterionScore) == []


def test_a_supplement_has_no_figures_to_type(
    qtbot: QtBot, window: MainWindow, shown: ScoresList, ruled: Workspace
) -> None:
    shown.choose_stage(ScoreStage.SUPPLEMENT)
    stand(shown, "1.1.2")
    write(window, "1")
    assert "không nhập số liệu ở ô này" in words(shown)
    stand(shown, "1.1.2", "why")
    press(qtbot, window, F2)
    write(window, "Bổ sung biên bản")
    press(qtbot, window, ENTER)
    (found,) = ruled.read.find(CriterionScore, criterion_uid=row(ruled, "1.1.2").uid)
    assert (found.stage, found.explanation) == (ScoreStage.SUPPLEMENT, "Bổ sung biên bản")


@pytest.mark.parametrize("gone", ["year", "criterion"])
def test_a_refused_text_of_what_is_not_shown_any_more_is_still_told(
    qtbot: QtBot, window: MainWindow, shown: ScoresList, ruled: Workspace, gone: str
) -> None:
    """It once kept all other half-typed text from being told, and the window closed over it."""
    next_tree(ruled, YEAR + 1, "1.5")
    stand(shown, "1.1.1")
    press(qtbot, shown, F2)
    write(shown, "3/x")
    shown.filter_edit.setFocus()
    if gone == "year":
        window.session.show_year(YEAR + 1)
    else:
        criteria.remove_criteria(ruled, view(ruled), [row(ruled, "1.1.1")])
    (told,) = window.pages.half_typed()
    assert (told.form, told.texts) == (Form.SCORE, {"inputs": "3/x"})


def test_the_cell_of_the_figures_shows_those_of_the_step_she_types_at(
    qtbot: QtBot, window: MainWindow, shown: ScoresList
) -> None:
    shown.choose_stage(ScoreStage.APPROVED)
    stand(shown, "1.1.2")
    write(window, "2/3")
    press(qtbot, window, ENTER)
    press(qtbot, window, ESC)
    shown.choose_stage(ScoreStage.PROPOSED)
    assert stand(shown, "1.1.2").data() == ""
    write(window, "1/3")
    press(qtbot, window, ENTER)
    press(qtbot, window, ESC)
    assert stand(shown, "1.1.2").data() == "1/3"
    shown.choose_stage(ScoreStage.REVIEWED)
    assert stand(shown, "1.1.2").data() == "1/3"
    shown.choose_stage(ScoreStage.APPROVED)
    assert stand(shown, "1.1.2").data() == "2/3"
    shown.choose_stage(ScoreStage.FIRST_APPRAISAL)
    assert stand(shown, "1.1.2").data() == "2/3"  # until superiors gave something
    write(window, "1")
    press(qtbot, window, ENTER)
    press(qtbot, window, ESC)
    assert stand(shown, "1.1.2").data() == "1"


def test_a_refused_text_waits_at_the_step_it_was_typed_at(
    qtbot: QtBot, window: MainWindow, shown: ScoresList, ruled: Workspace
) -> None:
    """Mended after another step was chosen, it was once written there."""
    stand(shown, "1.1.2")
    write(window, "1/x")
    press(qtbot, window, ENTER)
    shown.stage_combo.setFocus()
    shown.choose_stage(ScoreStage.APPROVED)
    assert "“Đơn vị đề xuất”" in window.bars.messages.text
    (typed,) = window.pages.scores.half_typed()
    assert (typed.uids[1], typed.texts) == ("proposed", {"inputs": "1/x"})
    stand(shown, "1.1.2")
    write(window, "2/3")
    press(qtbot, window, ENTER)
    assert kept(ruled, "1.1.2") == {ScoreStage.APPROVED: D("1.25")}
    press(qtbot, window, ESC)
    shown.choose_stage(ScoreStage.PROPOSED)
    assert window.bars.messages.text == ""
    stand(shown, "1.1.2")
    press(qtbot, window, F2)
    press(qtbot, window, Qt.Key.Key_Backspace)
    write(window, "3")
    press(qtbot, window, ENTER)
    assert kept(ruled, "1.1.2") == {ScoreStage.PROPOSED: D("0.63"), ScoreStage.APPROVED: D("1.25")}


def test_what_waits_in_another_year_is_no_matter_of_this_one(
    qtbot: QtBot, window: MainWindow, shown: ScoresList, ruled: Workspace
) -> None:
    start_year(ruled, plan_year(ruled, YEAR, YEAR + 1))
    window.session.show_year(YEAR)
    stand(shown, "1.1.2")
    write(window, "1/x")
    press(qtbot, window, ENTER)
    window.session.show_year(YEAR + 1)
    shown.choose_stage(ScoreStage.APPROVED)
    assert "còn giữ" not in window.bars.messages.text


def test_an_explanation_alone_agrees_to_no_points(
    qtbot: QtBot, window: MainWindow, shown: ScoresList, ruled: Workspace
) -> None:
    """It waits in its cell, with why, until what was found at this step is typed."""
    stand(shown, "1.1.2")
    write(window, "2/3")
    press(qtbot, window, ENTER)
    shown.choose_stage(ScoreStage.APPROVED)
    stand(shown, "1.1.2", "why")
    write(window, "Đã họp")
    press(qtbot, window, ENTER)
    assert "chưa chấm" in words(shown)
    press(qtbot, window, ESC)
    assert kept(ruled, "1.1.2") == {ScoreStage.PROPOSED: D("1.25")}


def test_chosen_rows_are_given_what_the_step_before_gave_in_one_step(
    qtbot: QtBot, window: MainWindow, shown: ScoresList, ruled: Workspace
) -> None:
    for code, figures in (("1.1.1", "2/2"), ("1.1.2", "1/3")):
        stand(shown, code)
        write(window, figures)
        press(qtbot, window, ENTER)
    shown.choose_stage(ScoreStage.APPROVED)
    shown.table.setFocus()
    press(qtbot, window, Qt.Key.Key_A, held=CTRL)
    before = logical_dump(ruled.path)
    press(qtbot, window, Qt.Key.Key_D, held=CTRL)
    assert kept(ruled, "1.1.1") == dict.fromkeys((ScoreStage.PROPOSED, ScoreStage.APPROVED), D("0.5"))
    assert kept(ruled, "1.1.2") == dict.fromkeys((ScoreStage.PROPOSED, ScoreStage.APPROVED), D("0.63"))
    assert kept(ruled, "1.2") == {}
    assert words(shown) == ""
    after = logical_dump(ruled.path)
    press(qtbot, window, Qt.Key.Key_D, held=CTRL)
    assert words(shown).startswith("Trong các dòng đang chọn không có tiêu chí nào để ghi")
    assert logical_dump(ruled.path) == after
    ruled.undo()
    assert logical_dump(ruled.path) == before


@pytest.mark.parametrize("stage", [ScoreStage.PROPOSED, ScoreStage.FIRST_APPRAISAL])
def test_no_step_agrees_where_none_of_the_commune_is_before(
    qtbot: QtBot, window: MainWindow, shown: ScoresList, ruled: Workspace, stage: ScoreStage
) -> None:
    stand(shown, "1.1.2")
    write(window, "1/3")
    press(qtbot, window, ENTER)
    shown.choose_stage(stage)
    stand(shown, "1.1.2")
    press(qtbot, window, Qt.Key.Key_D, held=CTRL)
    assert kept(ruled, "1.1.2") == {ScoreStage.PROPOSED: D("0.63")}
    assert "không có tiêu chí nào để ghi" in words(shown)
