"""What a period came to: each milestone done in exactly one, months of figures put together in order."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from cchc_desktop.domain.period_results import by_unit, done_between, due_between, fields
from cchc_desktop.domain.report_periods import CUSTOM, Span, usual_span
from cchc_desktop.domain.vocabulary import ChecklistKind, Progress
from cchc_desktop.services import activities, checklists, checks, notes, one_stop, units
from cchc_desktop.services.period_results import results
from cchc_desktop.services.workspace import Workspace
from tests.support import TODAY, YEAR, clock, row, small_tree, view

ENDS = [date(YEAR, 3, 14), date(YEAR, 6, 14), date(YEAR, 9, 14), TODAY]
DAYS = st.dates(date(YEAR, 1, 1), TODAY)
NOTE = st.tuples(
    st.sampled_from(["1.1.1", "1.1.2", "1.2"]), DAYS, st.sampled_from([Progress.WAITING, Progress.DONE])
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with closing(Workspace.create(tmp_path / "xa.cchc", clock=clock)) as made:
        small_tree(made)
        yield made


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(NOTE, max_size=8))
def test_what_is_done_is_in_exactly_one_period(
    workspace: Workspace, said: list[tuple[str, date, Progress]]
) -> None:
    """Reported in one and checked in the next as well; what is done stays done here."""
    for code, day, progress in sorted(said, key=lambda one: (one[2] is Progress.DONE, one[1])):
        notes.write(workspace, [row(workspace, code, day)], notes.NoteInput(day, "Báo", progress))
    days = [date(YEAR - 1, 12, 14), *ENDS]
    views = [view(workspace, day) for day in days]
    standing = {step.state.milestone.uid for step in done_between(views[0], views[-1])}
    told = [
        step.state.milestone.uid for before, after in pairwise(views) for step in done_between(before, after)
    ]
    assert standing <= set(told)
    for before, after in pairwise(views):
        was = {one.state.milestone.uid for one in done_between(views[0], before)}
        assert not was & {one.state.milestone.uid for one in done_between(before, after)}
    for _number in said:
        workspace.undo()


def test_counts_by_unit_are_those_of_the_unit_and_fields_hold_all(workspace: Workspace) -> None:
    today = view(workspace)
    for unit, counts in by_unit(today):
        wanted = today.counts(unit.uid)
        assert (counts.leading, counts.done, counts.overdue, counts.without_evidence) == (
            wanted.leading,
            wanted.done,
            wanted.overdue,
            wanted.without_evidence,
        )
    told = fields(view(workspace, date(YEAR, 1, 1)), today)
    assert [len(one.rows) for one in told] == [3]
    assert told[0].head is not None
    assert told[0].head.criterion.name == "Chỉ đạo, điều hành"


def test_what_is_due_next_is_open_and_in_order(workspace: Workspace) -> None:
    notes.write(workspace, [row(workspace, "1.1.2")], notes.NoteInput(TODAY, "Xong", Progress.DONE))
    found = due_between(view(workspace), date(YEAR, 3, 15), date(YEAR, 12, 15))
    assert [step.state.due for step in found] == [
        date(YEAR, 6, 15),
        date(YEAR, 9, 15),
        date(YEAR, 11, 15),
        date(YEAR, 12, 15),
    ]


def test_months_across_the_new_year_are_put_together_in_order(workspace: Workspace) -> None:
    told = {(YEAR - 1, 12): (7, 100, 5), (YEAR, 1): (5, 110, 6), (YEAR, 3): (6, 120, 8)}
    for (year, month), (carried, received, still_open) in told.items():
        figures = replace(
            one_stop.blank(year, month),
            carried_over=carried,
            received_online=received,
            received_in_person=0,
            received_by_post=0,
            open_in_time=still_open,
            open_overdue=0,
        )
        one_stop.save(workspace, figures, TODAY)
    found = results(workspace, YEAR, usual_span("q1", YEAR, TODAY))
    assert (found.months, found.missing_months) == ([(YEAR - 1, 12), (YEAR, 1)], [(YEAR, 2)])
    assert found.figures is not None
    assert (found.figures.carried_over, found.figures.received_online) == (7, 210)
    assert found.figures.open_in_time == 6


def test_registers_of_both_years_are_asked_for_the_days_of_the_period(workspace: Workspace) -> None:
    activities.add_shipped_kinds(workspace)
    kind = activities.kinds(workspace)[0]
    for day in (date(YEAR - 1, 12, 14), date(YEAR - 1, 12, 15), date(YEAR, 3, 14), date(YEAR, 3, 15)):
        activities.save(workspace, activities.blank(kind, day, f"Việc {day}"))
    checklists.add_shipped(workspace)
    form = next(one for one in checklists.checklists(workspace) if one.kind is ChecklistKind.ISO)
    unit = units.unit_by_code(workspace, "KT")
    for day in (date(YEAR, 2, 3), date(YEAR, 5, 6)):
        checks.begin(workspace, checks.unplanned(form, unit, YEAR), day)
    found = results(workspace, YEAR, usual_span("q1", YEAR, TODAY))
    assert [one.entry.on_date for one in found.activities] == [date(YEAR - 1, 12, 15), date(YEAR, 3, 14)]
    assert {kind: len(made) for kind, made in found.checks.items()} == {ChecklistKind.ISO: 1}


def test_a_period_is_told_as_of_its_day_and_no_later(workspace: Workspace) -> None:
    activities.add_shipped_kinds(workspace)
    kind = activities.kinds(workspace)[0]
    for day in (TODAY - timedelta(1), TODAY):
        activities.save(workspace, activities.blank(kind, day, "Việc"))
    span = Span(CUSTOM, TODAY - timedelta(9), TODAY + timedelta(9), TODAY - timedelta(1))
    assert [one.entry.on_date for one in results(workspace, YEAR, span).activities] == [TODAY - timedelta(1)]
