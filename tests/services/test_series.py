"""Series of milestones: what they replace, what they never touch, one step."""

from datetime import date

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.planned import PlannedMilestone
from cchc_desktop.domain.series import DueRule, Rhythm, series
from cchc_desktop.domain.vocabulary import Progress
from cchc_desktop.services import notes, schedule
from cchc_desktop.services.series import make_series, plan_series
from cchc_desktop.services.workspace import Workspace
from tests.support import TODAY, YEAR, logical_dump, refused, row

QUARTERS = series(YEAR, Rhythm.QUARTERS, DueRule())


def milestones(workspace: Workspace, code: str) -> list[tuple[str, date | None, str]]:
    found = [state.milestone for state in row(workspace, code).milestones]
    return [(one.label, one.due, one.product) for one in found]


def test_many_criteria_get_a_series_in_one_step(workspace: Workspace) -> None:
    before = logical_dump(workspace.path)
    rows = [row(workspace, code) for code in ("1.1.1", "1.1.3", "1.2")]
    make_series(workspace, rows, QUARTERS, " Báo cáo\n quý", replacing=True)
    for code in ("1.1.1", "1.1.3", "1.2"):
        assert milestones(workspace, code) == [(one.label, one.due, "Báo cáo\n quý") for one in QUARTERS]
    assert workspace.stacks().undoable[-1].name == "đặt mốc định kỳ cho 3 tiêu chí"
    workspace.undo()
    assert logical_dump(workspace.path) == before


def test_a_milestone_with_a_note_or_an_extension_always_stays(workspace: Workspace) -> None:
    first, second, *_rest = (state.milestone for state in row(workspace, "1.1.2").milestones)
    notes.write(workspace, [row(workspace, "1.1.2")], notes.NoteInput(TODAY, "", Progress.DONE), first.uid)
    schedule.extend(workspace, [row(workspace, "1.1.2")], date(YEAR, 12, 20), "CV 5")
    months = series(YEAR, Rhythm.MONTHS, DueRule())
    (plan,) = plan_series(workspace, [row(workspace, "1.1.2")], months, replacing=True)
    assert (plan.kept, len(plan.gone), len(plan.added)) == ((first, second), 2, 12)
    make_series(workspace, [row(workspace, "1.1.2")], months, replacing=True)
    found = [state.milestone for state in row(workspace, "1.1.2").milestones]
    assert [one.due for one in found] == sorted(one.due for one in found if one.due)
    assert {first.uid, second.uid} <= {one.uid for one in found}
    assert len(found) == 14


def test_a_label_that_stays_is_not_made_again(workspace: Workspace) -> None:
    first = row(workspace, "1.1.2").milestones[0].milestone
    notes.write(workspace, [row(workspace, "1.1.2")], notes.NoteInput(TODAY, "", Progress.DONE), first.uid)
    wanted = [PlannedMilestone("quy 1", date(YEAR, 3, 31)), PlannedMilestone("Quý 2", date(YEAR, 6, 30))]
    make_series(workspace, [row(workspace, "1.1.2")], wanted, replacing=True)
    assert [one[:2] for one in milestones(workspace, "1.1.2")] == [
        ("Quý 1", date(YEAR, 3, 15)),
        ("Quý 2", date(YEAR, 6, 30)),
    ]


def test_without_replacing_only_what_says_nothing_goes(workspace: Workspace) -> None:
    rows = [row(workspace, "1.1.1"), row(workspace, "1.1.3")]
    assert milestones(workspace, "1.1.3") == [("", None, "")]
    make_series(workspace, rows, QUARTERS, replacing=False)
    assert ("", date(YEAR, 11, 15), "") in milestones(workspace, "1.1.1")
    assert len(milestones(workspace, "1.1.1")) == 5
    assert len(milestones(workspace, "1.1.3")) == 4


def test_a_bad_series_changes_nothing(workspace: Workspace) -> None:
    before = logical_dump(workspace.path)
    with refused(Fault.NOTHING_SELECTED):
        make_series(workspace, [], QUARTERS, replacing=True)
    with refused(Fault.TEXT_EMPTY):
        make_series(workspace, [row(workspace, "1.2")], [PlannedMilestone(" ", TODAY)], replacing=True)
    assert logical_dump(workspace.path) == before
