"""The steps of scoring a year, and the words of reports."""

from datetime import date

from msgspec.structs import replace

from cchc_desktop.domain.vocabulary import ScoreStage
from cchc_desktop.services import criteria, report_texts, score_rounds
from cchc_desktop.services.workspace import Workspace
from tests.support import YEAR, small_tree, view


def test_each_step_has_its_dates_and_those_nothing_is_known_of_are_blank(workspace: Workspace) -> None:
    small_tree(workspace)
    criteria_set = view(workspace).criteria_set
    assert criteria_set is not None
    supplement = score_rounds.rounds(workspace, criteria_set)[list(ScoreStage).index(ScoreStage.SUPPLEMENT)]
    score_rounds.set_round(workspace, replace(supplement, due=date(YEAR, 12, 20), remark=" Sở  hẹn "))
    found = score_rounds.rounds(workspace, criteria_set)
    assert [one.stage for one in found] == list(ScoreStage)
    assert {one.stage: one.due for one in found if one.due} == {ScoreStage.SUPPLEMENT: date(YEAR, 12, 20)}
    last = workspace.log.last_seq()
    score_rounds.set_round(workspace, next(one for one in found if one.due))
    assert workspace.log.last_seq() == last


def test_the_steps_go_with_an_emptied_set_and_come_back_with_undo(workspace: Workspace) -> None:
    small_tree(workspace)
    criteria_set = view(workspace).criteria_set
    assert criteria_set is not None
    score_rounds.set_round(
        workspace, replace(score_rounds.rounds(workspace, criteria_set)[0], due=date(YEAR, 11, 1))
    )
    year = view(workspace)
    criteria.remove_criteria(workspace, year, year.rows)
    assert view(workspace).criteria_set is None
    workspace.undo()
    assert score_rounds.rounds(workspace, criteria_set)[0].due == date(YEAR, 11, 1)


def test_words_of_a_report_are_hers_part_by_part_until_she_gives_them_back(workspace: Workspace) -> None:
    report_texts.save_texts(workspace, "progress", YEAR, "q3", {"results": "Đã xong {done}", "causes": ""})
    report_texts.save_texts(workspace, "progress", YEAR, "q3", {"results": None})
    assert report_texts.texts_of(workspace, "progress", YEAR, "q3") == {"causes": ""}
    assert report_texts.texts_of(workspace, "progress", YEAR, "q1") == {}
    workspace.undo()
    assert report_texts.texts_of(workspace, "progress", YEAR, "q3")["results"] == "Đã xong {done}"
