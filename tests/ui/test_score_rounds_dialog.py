"""The steps of scoring with their deadlines: typed, refused, kept as one step, shown where she chooses."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.records import CriteriaSet
from cchc_desktop.domain.score_records import ScoreRound
from cchc_desktop.domain.vocabulary import ScoreStage
from cchc_desktop.services.score_rounds import at_work, rounds
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.score_rounds_dialog import ScoreRoundsDialog
from cchc_desktop.ui.year_session import YearSession
from tests.support import YEAR, logical_dump, view
from tests.ui.hands import opened_dialog, press, write
from tests.ui.window import opened_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

ENTER, TAB, CTRL = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier


def criteria_set(workspace: Workspace) -> CriteriaSet:
    found = view(workspace).criteria_set
    assert found is not None
    return found


@pytest.fixture
def dialog(qtbot: QtBot, workspace: Workspace) -> ScoreRoundsDialog:
    return opened_dialog(qtbot, ScoreRoundsDialog(YearSession(workspace), criteria_set(workspace)))


def test_dates_of_steps_are_typed_and_kept_together(
    qtbot: QtBot, workspace: Workspace, dialog: ScoreRoundsDialog
) -> None:
    before = logical_dump(workspace.path)
    write(dialog, "20/11")
    press(qtbot, dialog, TAB)
    write(dialog, "18/11")
    press(qtbot, dialog, TAB, TAB)
    write(dialog, "30/11")
    press(qtbot, dialog, ENTER, held=CTRL)
    assert not dialog.isVisible()
    first, second, *rest = rounds(workspace, criteria_set(workspace))
    assert (first.due, first.ended_on) == (date(YEAR, 11, 20), date(YEAR, 11, 18))
    assert second.due == date(YEAR, 11, 30)
    assert all(one.due is None for one in rest)
    assert len(workspace.read.find(ScoreRound)) == 2
    assert workspace.undo().name == "đặt hạn bước chấm Đơn vị đề xuất, Phòng Văn hóa - Xã hội rà soát"
    assert logical_dump(workspace.path) == before


def test_what_is_no_date_is_refused(qtbot: QtBot, workspace: Workspace, dialog: ScoreRoundsDialog) -> None:
    write(dialog, "31/11")
    press(qtbot, dialog, ENTER, held=CTRL)
    assert dialog.isVisible()
    assert "“31/11”" in dialog.problem_label.text()
    assert workspace.read.find(ScoreRound) == []


def test_scoring_is_at_the_first_step_that_is_not_over(workspace: Workspace) -> None:
    found = rounds(workspace, criteria_set(workspace))
    assert at_work(found) is ScoreStage.PROPOSED
    over = [ScoreRound(one.uid, one.set_uid, one.stage, None, date(YEAR, 12, 1), "") for one in found]
    assert at_work([*over[:2], *found[2:]]) is ScoreStage.APPROVED
    assert at_work(over) is ScoreStage.SECOND_APPRAISAL


def test_the_page_begins_at_that_step_and_tells_its_deadline(
    qtbot: QtBot, workspace: Workspace, dialog: ScoreRoundsDialog, tmp_path: Path
) -> None:
    press(qtbot, dialog, TAB)
    write(dialog, "18/11")
    press(qtbot, dialog, TAB, TAB)
    write(dialog, "30/11")
    press(qtbot, dialog, ENTER, held=CTRL)
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("scores")
    shown = window.pages.scores.list
    assert shown.stage is ScoreStage.REVIEWED
    assert shown.steps.rounds_button.text() == "&Hạn 30/11"
    shown.choose_stage(ScoreStage.PROPOSED)
    assert shown.steps.rounds_button.text() == "&Xong 18/11"
    shown.choose_stage(ScoreStage.APPROVED)
    assert shown.steps.rounds_button.text() == "&Hạn…"
