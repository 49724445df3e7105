"""The sample year: what is in it, that it says it is a sample, and that all of it goes again."""

from collections import Counter
from pathlib import Path

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.activities import task_counts
from cchc_desktop.domain.check_records import CheckAnswer, Checklist, CheckRun, Nonconformity
from cchc_desktop.domain.checking import check_answer, lacking_of_finding, lacking_of_run
from cchc_desktop.domain.findings import finding_state
from cchc_desktop.domain.one_stop import Doubt, doubts_of_year
from cchc_desktop.domain.records import Criterion
from cchc_desktop.domain.register_records import Activity, ActivityKind, OneStopMonth
from cchc_desktop.domain.vocabulary import FindingState
from cchc_desktop.services import activities, checklists, checks, nonconformities, one_stop
from cchc_desktop.services.sample import drop_sample, load_sample
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from tests.support import TODAY, YEAR, clock, logical_dump, opened, view

PLAYED = (Checklist, CheckRun, CheckAnswer, Nonconformity, OneStopMonth, ActivityKind, Activity)


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    path = tmp_path / "mau.cchc"
    Workspace.create(path, clock=clock).close()
    return path


def test_ten_checks_of_five_units_can_stand_as_they_do(empty: Path) -> None:
    with opened(empty) as workspace:
        load_sample(workspace, YEAR)
        made = checks.checks(workspace, YEAR)
        assert (len(made), len({one.unit_uid for one in made})) == (10, 5)
        for one in made:
            given = checks.answers(workspace, one)
            for answer in given:
                check_answer(answer)
            raised = nonconformities.numbers_on(workspace, given)
            assert bool(lacking_of_run(one, given, TODAY, raised)) == (one.closed_on is None)
        assert sum(one.closed_on is None for one in made) == 1
        assert all("mẫu" in one.scope for one in made)


def test_twenty_findings_of_which_twelve_closed_and_one_opened_again(empty: Path) -> None:
    with opened(empty) as workspace:
        load_sample(workspace, YEAR)
        found = nonconformities.nonconformities(workspace, YEAR)
        assert [one.number for one in found] == list(range(1, 21))
        assert [one.found_on for one in found] == sorted(one.found_on for one in found)
        states = Counter(finding_state(one, TODAY) for one in found)
        assert states[FindingState.CLOSED] == 12
        assert sum(one.reopened_on is not None for one in found) == states[FindingState.REOPENED] == 1
        assert states[FindingState.OVERDUE] == 2
        assert states[FindingState.DONE] == 2
        assert all(not lacking_of_finding(one, one.closed_on) for one in found if one.closed_on)
        assert all(one.description.endswith("(mẫu)") for one in found)
        answers = {one.uid: one for one in workspace.read.find(CheckAnswer)}
        assert all(answers[one.answer_uid].clause == one.clause for one in found if one.answer_uid)


def test_twelve_months_contradict_themselves_in_three_places(empty: Path) -> None:
    with opened(empty) as workspace:
        load_sample(workspace, YEAR)
        months = one_stop.months(workspace, YEAR)
        assert [one.month for one in months] == list(range(1, 13))
        asked = [(one.month, one.doubt) for one in doubts_of_year(months, None)]
        assert asked == [(4, Doubt.BALANCE), (7, Doubt.CARRIED_OVER), (10, Doubt.APOLOGIES)]
        assert all("mẫu" in one.screen for one in months)


def test_two_hundred_activities_of_every_kind_prove_criteria(empty: Path) -> None:
    with opened(empty) as workspace:
        load_sample(workspace, YEAR)
        register = activities.activities(workspace, YEAR)
        kinds = {one.uid: one for one in activities.kinds(workspace)}
        assert len(register) == 200
        assert {one.kind_uid for one in register} == kinds.keys()
        assert all(one.content.endswith("(mẫu)") for one in register)
        tasks = [one for one in register if kinds[one.kind_uid].code == "city_task"]
        counts = task_counts(tasks, TODAY)
        assert counts.late > 0
        assert counts.overdue > 0
        assert counts.on_time > counts.late + counts.overdue


def test_dropping_it_takes_all_of_it_and_undo_brings_it_back(empty: Path) -> None:
    before = logical_dump(empty)
    with opened(empty) as workspace:
        load_sample(workspace, YEAR)
    loaded = logical_dump(empty)
    with opened(empty) as workspace:
        drop_sample(workspace, view(workspace))
        assert logical_dump(empty) == before
        workspace.undo()
        assert logical_dump(empty) == loaded
        workspace.redo()
        assert logical_dump(empty) == before
        workspace.undo()
        workspace.undo()
        assert logical_dump(empty) == before
        workspace.redo()
        drop_sample(workspace, view(workspace))
        assert logical_dump(empty) == before


def test_what_is_hers_stays_with_what_it_needs(empty: Path) -> None:
    with opened(empty) as workspace:
        load_sample(workspace, YEAR)
        form, kind, unit = (
            checklists.checklists(workspace)[0],
            activities.kinds(workspace)[0],
            all_units(workspace)[0],
        )
        hers = checks.begin(workspace, checks.unplanned(form, unit, YEAR), TODAY)
        entry = activities.blank(kind, TODAY, "Của tôi")
        activities.save(workspace, entry, [workspace.read.find(Criterion)[0].uid])
        sample_answer = checks.answers(workspace, checks.checks(workspace, YEAR)[0])[0]
        raised = nonconformities.from_answer(workspace, sample_answer, TODAY)
        raised = nonconformities.save(workspace, replace(raised, description="Của tôi"))
        drop_sample(workspace, view(workspace))
        assert {kind: len(workspace.read.find(kind)) for kind in PLAYED} == {
            Checklist: 1,
            CheckRun: 1,
            CheckAnswer: len(checks.answers(workspace, hers)),
            Nonconformity: 1,
            OneStopMonth: 0,
            ActivityKind: 1,
            Activity: 1,
        }
        assert workspace.read.find(Nonconformity) == [replace(raised, answer_uid=None)]
