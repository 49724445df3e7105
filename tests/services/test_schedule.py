"""Due dates set, milestones listed, extensions decided."""

from datetime import date

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.records import Extension, NoteEntry
from cchc_desktop.domain.vocabulary import Progress, State
from cchc_desktop.services import notes, schedule
from cchc_desktop.services.workspace import Workspace
from tests.support import TODAY, YEAR, refused, row

NEW_DUE = date(YEAR, 12, 31)


def dates(workspace: Workspace, code: str) -> list[date | None]:
    return [state.due for state in row(workspace, code).milestones]


def done(workspace: Workspace, code: str, day: date = TODAY) -> None:
    notes.write(workspace, [row(workspace, code)], notes.NoteInput(day, "", Progress.DONE))


def test_a_date_goes_to_the_next_open_milestone_of_every_row(workspace: Workspace) -> None:
    done(workspace, "1.1.2")
    schedule.set_due(workspace, [row(workspace, "1.1.1"), row(workspace, "1.1.2")], NEW_DUE)
    assert dates(workspace, "1.1.1") == [NEW_DUE]
    assert dates(workspace, "1.1.2") == [date(YEAR, 3, 15), NEW_DUE, date(YEAR, 9, 15), date(YEAR, 12, 15)]


def test_of_closed_milestones_the_last_is_changed(workspace: Workspace) -> None:
    done(workspace, "1.1.1")
    schedule.set_due(workspace, [row(workspace, "1.1.1")], NEW_DUE)
    assert dates(workspace, "1.1.1") == [NEW_DUE]


def test_a_date_replaces_words_and_no_date_leaves_them(workspace: Workspace) -> None:
    found = row(workspace, "1.2")
    schedule.set_milestones(
        workspace, found, [replace(found.milestones[0].milestone, due_text="thường xuyên")]
    )
    schedule.set_due(workspace, [row(workspace, "1.2")], None)
    assert row(workspace, "1.2").milestones[0].milestone.due_text == "thường xuyên"
    schedule.set_due(workspace, [row(workspace, "1.2")], NEW_DUE)
    assert row(workspace, "1.2").milestones[0].milestone.due_text == ""


def test_milestones_are_listed_anew_in_one_step(workspace: Workspace) -> None:
    found = row(workspace, "1.1.2")
    first, _second, third, _fourth = (state.milestone for state in found.milestones)
    added = schedule.new_milestone(found, " Cả  năm ", NEW_DUE)
    assert added.position == 5
    schedule.set_milestones(workspace, found, [third, replace(first, product=" Báo cáo\r\nnăm "), added])
    listed = [state.milestone for state in row(workspace, "1.1.2").milestones]
    assert [(one.uid, one.position) for one in listed] == [(third.uid, 1), (first.uid, 2), (added.uid, 3)]
    assert (listed[1].product, listed[2].label) == ("Báo cáo\nnăm", "Cả năm")
    workspace.undo()
    assert row(workspace, "1.1.2") == found


def test_with_a_milestone_go_its_extensions_and_progress_but_no_note(workspace: Workspace) -> None:
    schedule.extend(workspace, [row(workspace, "1.1.2")], NEW_DUE, "TB 5")
    written = notes.write(
        workspace, [row(workspace, "1.1.2")], notes.NoteInput(TODAY, "xong", Progress.WAITING)
    )
    found = row(workspace, "1.1.2")
    assert found.state is not State.NOT_STARTED
    gone = workspace.read.find(NoteEntry, note_uid=written.uid)[0].milestone_uid
    kept = [state.milestone for state in found.milestones if state.milestone.uid != gone]
    schedule.set_milestones(workspace, found, kept)
    assert notes.log_of(workspace, found.uid) == [written]
    assert row(workspace, "1.1.2").progress is Progress.NOT_STARTED
    assert workspace.read.find(NoteEntry, note_uid=written.uid)[0].milestone_uid is None
    workspace.undo()
    assert row(workspace, "1.1.2") == found


def test_a_row_keeps_at_least_one_milestone(workspace: Workspace) -> None:
    schedule.set_milestones(workspace, row(workspace, "1.1.2"), [])
    assert dates(workspace, "1.1.2") == [None]


@pytest.mark.parametrize(
    ("change", "field"),
    [({"label": "a" * 101}, "label"), ({"due_text": "a\x00b"}, "due"), ({"product": "a\x00b"}, "product")],
)
def test_a_bad_milestone_is_named(workspace: Workspace, change: dict[str, str], field: str) -> None:
    found = row(workspace, "1.2")
    with pytest.raises(UserError) as caught:
        schedule.set_milestones(workspace, found, [replace(found.milestones[0].milestone, **change)])  # type: ignore[arg-type]
    assert caught.value.field == field


def test_an_extension_keeps_the_old_date_and_the_decision(workspace: Workspace) -> None:
    assert row(workspace, "1.1.1").state is State.OVERDUE
    schedule.extend(workspace, [row(workspace, "1.1.1")], NEW_DUE, " Thông báo số 12/TB-UBND ")
    (extension,) = workspace.read.find(Extension)
    assert (extension.old_due, extension.new_due) == (date(YEAR, 11, 15), NEW_DUE)
    assert (extension.decision, extension.decided_on) == ("Thông báo số 12/TB-UBND", TODAY)
    found = row(workspace, "1.1.1")
    assert (found.due, found.state) == (NEW_DUE, State.NOT_STARTED)
    assert found.milestones[0].days_late_as_first_set
    schedule.extend(workspace, [found], date(YEAR + 1, 1, 15), "")
    assert {one.old_due for one in workspace.read.find(Extension)} == {date(YEAR, 11, 15), NEW_DUE}


def test_an_extension_is_put_right_by_a_second_one_on_the_same_day(workspace: Workspace) -> None:
    for new_due in (date(YEAR + 1, 12, 31), NEW_DUE):
        schedule.extend(workspace, [row(workspace, "1.1.1")], new_due, "")
    assert dates(workspace, "1.1.1") == [NEW_DUE]


def test_an_extension_moves_the_next_open_milestone_of_every_row(workspace: Workspace) -> None:
    done(workspace, "1.1.2")
    schedule.extend(workspace, [row(workspace, code) for code in ("1.1.1", "1.1.2", "1.2")], NEW_DUE, "")
    assert dates(workspace, "1.1.1") == dates(workspace, "1.2") == [NEW_DUE]
    assert dates(workspace, "1.1.2") == [date(YEAR, 3, 15), NEW_DUE, date(YEAR, 9, 15), date(YEAR, 12, 15)]


def test_nothing_selected_is_said(workspace: Workspace) -> None:
    with refused(Fault.NOTHING_SELECTED):
        schedule.set_due(workspace, [], TODAY)
    with refused(Fault.NOTHING_SELECTED):
        schedule.extend(workspace, [], TODAY, "")


def test_a_bad_decision_is_named(workspace: Workspace) -> None:
    with pytest.raises(UserError) as caught:
        schedule.extend(workspace, [row(workspace, "1.2")], TODAY, "a\x00b")
    assert caught.value.field == "decision"
