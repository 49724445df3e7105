"""What a milestone and a criterion show on an as-of date."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.progress import (
    CLOSED,
    MilestoneState,
    criterion_progress,
    latest_standing,
    next_open,
    standing_due,
)
from cchc_desktop.domain.records import Extension, Milestone
from cchc_desktop.domain.vocabulary import Progress

NOT_STARTED, IN_PROGRESS, WAITING, DONE, NOT_APPLICABLE = Progress
DUE = date(2026, 10, 15)
Entry = tuple[date, int, Progress]


def october(day: int) -> date:
    return date(2026, 10, day)


def milestone(due: date | None = DUE, position: int = 1) -> Milestone:
    return Milestone(f"m{position}", "c", position, "", due, "", "")


def extended(new_due: date, decided_on: date, position: int = 1) -> Extension:
    return Extension(f"e{decided_on}{new_due}", "m1", position, None, new_due, "Thông báo số 5", decided_on)


def state(
    as_of: date,
    *entries: tuple[int, Progress],
    due: date | None = DUE,
    extensions: tuple[Extension, ...] = (),
    position: int = 1,
) -> MilestoneState:
    """A milestone due on 15/10 with notes on days of October, seen on `as_of`."""
    one = milestone(due, position)
    numbered = [(october(day), seq, progress) for seq, (day, progress) in enumerate(entries)]
    return MilestoneState(one, standing_due(one, extensions, as_of), latest_standing(numbered, as_of), as_of)


def test_without_notes_nothing_has_begun() -> None:
    assert state(october(1)).progress is NOT_STARTED


def test_the_latest_note_stands_by_date_and_then_by_sequence() -> None:
    entries: list[Entry] = [(october(9), 3, IN_PROGRESS), (october(10), 1, DONE), (october(10), 2, WAITING)]
    assert latest_standing(entries, october(31)).progress is WAITING
    assert latest_standing(reversed(entries), october(31)).progress is WAITING


def test_a_past_day_is_seen_as_it_was() -> None:
    entries = ((5, IN_PROGRESS), (12, WAITING), (20, DONE))
    seen = [state(october(day), *entries).progress for day in (4, 5, 11, 12, 19, 20)]
    assert seen == [NOT_STARTED, IN_PROGRESS, IN_PROGRESS, WAITING, WAITING, DONE]


@pytest.mark.parametrize(("day", "overdue"), [(14, False), (15, False), (16, True)])
def test_open_work_is_overdue_from_the_day_after(day: int, overdue: bool) -> None:
    for progress in (NOT_STARTED, IN_PROGRESS):
        assert state(october(day), (1, progress)).overdue is overdue


def test_without_a_date_nothing_is_overdue() -> None:
    late = state(date(2030, 1, 1), (1, IN_PROGRESS), due=None)
    assert not late.overdue
    assert not late.days_late_as_first_set
    assert not late.done_late


def test_a_unit_that_reported_in_time_waits_and_is_not_late() -> None:
    assert not state(october(30), (15, WAITING)).overdue
    assert state(october(30), (16, WAITING)).overdue


def test_a_report_noted_again_keeps_its_first_day() -> None:
    assert not state(october(30), (10, WAITING), (20, WAITING)).overdue
    assert not state(october(30), (10, DONE), (20, DONE)).done_late


def test_checking_late_does_not_make_the_unit_late() -> None:
    assert not state(october(30), (10, WAITING), (20, DONE)).done_late
    assert state(october(30), (16, WAITING), (20, DONE)).done_late


def test_a_report_sent_back_counts_from_the_next_one() -> None:
    assert state(october(30), (10, WAITING), (12, IN_PROGRESS), (20, DONE)).done_late
    assert not state(october(30), (10, WAITING), (12, IN_PROGRESS), (14, DONE)).done_late


@pytest.mark.parametrize(("day", "late"), [(15, False), (16, True)])
def test_done_after_the_date_is_done_late_and_not_overdue(day: int, late: bool) -> None:
    done = state(october(30), (day, DONE))
    assert done.done_late is late
    assert not done.overdue
    assert not done.is_open


def test_what_does_not_apply_is_never_late() -> None:
    gone = state(october(30), (20, NOT_APPLICABLE))
    assert not any((gone.overdue, gone.days_late_as_first_set, gone.done_late, gone.is_open))


def test_an_extension_counts_from_the_day_it_was_decided() -> None:
    moved = (extended(october(25), october(18)),)
    assert state(october(17), extensions=moved).overdue
    assert not state(october(18), extensions=moved).overdue
    assert not state(october(25), extensions=moved).overdue
    assert state(october(26), extensions=moved).overdue


def test_lateness_is_judged_against_both_dates() -> None:
    moved = (extended(october(25), october(10)),)
    between = state(october(20), extensions=moved)
    assert (between.days_late, between.days_late_as_first_set) == (0, 5)
    after = state(october(26), extensions=moved)
    assert (after.days_late, after.days_late_as_first_set) == (1, 11)
    assert not state(october(30), (20, DONE), extensions=moved).done_late
    assert state(october(30), (26, DONE), extensions=moved).done_late


def test_the_latest_decision_stands() -> None:
    moved = (extended(october(30), october(5)), extended(october(20), october(10)))
    assert standing_due(milestone(), moved, october(4)) == DUE
    assert standing_due(milestone(), moved, october(9)) == october(30)
    assert standing_due(milestone(), moved, october(10)) == october(20)


def test_the_next_open_milestone_is_the_one_due_first() -> None:
    first = state(october(1), due=None, position=1)
    second = state(october(1), due=october(20), position=2)
    third = state(october(1), due=october(10), position=3)
    closed = state(october(1), (1, DONE), due=october(2), position=4)
    assert next_open([first, second, third, closed]) is third
    assert next_open([first, closed]) is first
    assert next_open([closed]) is None
    assert next_open([]) is None


def test_of_milestones_due_on_one_day_the_first_is_next() -> None:
    later, earlier = state(october(1), position=2), state(october(1), position=1)
    assert next_open([later, earlier]) is earlier


@pytest.mark.parametrize(
    ("milestones", "progress"),
    [
        ([], NOT_STARTED),
        ([NOT_STARTED], NOT_STARTED),
        ([NOT_STARTED, NOT_STARTED], NOT_STARTED),
        ([IN_PROGRESS, NOT_STARTED], IN_PROGRESS),
        ([DONE, NOT_STARTED], IN_PROGRESS),
        ([WAITING, NOT_STARTED], WAITING),
        ([NOT_STARTED, WAITING], IN_PROGRESS),
        ([DONE, WAITING], WAITING),
        ([DONE, DONE], DONE),
        ([DONE, NOT_APPLICABLE], DONE),
        ([NOT_APPLICABLE, NOT_STARTED], NOT_STARTED),
        ([NOT_APPLICABLE, NOT_APPLICABLE], NOT_APPLICABLE),
    ],
)
def test_a_criterion_sums_its_milestones_up(milestones: list[Progress], progress: Progress) -> None:
    states = [state(october(5), (1, one), position=place) for place, one in enumerate(milestones, start=1)]
    assert criterion_progress(states) is progress


def test_a_row_with_one_milestone_done_is_under_way() -> None:
    done, late = state(october(30), (1, DONE)), state(october(30), position=2)
    assert criterion_progress([done, late]) is IN_PROGRESS


@given(
    st.lists(
        st.tuples(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.sampled_from(Progress)), max_size=8
    ),
    st.dates(date(2026, 1, 1), date(2026, 12, 31)),
)
def test_a_standing_is_the_last_word_said_by_the_day(said: list[tuple[date, Progress]], as_of: date) -> None:
    entries: list[Entry] = [(day, seq, progress) for seq, (day, progress) in enumerate(said)]
    found = latest_standing(entries, as_of)
    past = sorted(entry for entry in entries if entry[0] <= as_of)
    assert found.progress is (past[-1][2] if past else NOT_STARTED)
    assert (found.since is None) == (not past)
    assert found.since is None or found.since <= as_of


@given(st.sampled_from(Progress), st.integers(-40, 40), st.integers(0, 40))
def test_only_open_work_is_overdue_and_only_done_work_done_late(
    progress: Progress, due_in: int, seen: int
) -> None:
    due = october(1) + timedelta(days=due_in)
    found = state(october(1) + timedelta(days=seen), (1, progress), due=due)
    assert not (found.overdue and found.done_late)
    assert not found.overdue or progress not in CLOSED
    assert not found.done_late or progress is DONE


def test_of_two_extensions_decided_on_one_day_the_later_stands_even_when_it_is_shorter() -> None:
    decided = date(2026, 6, 1)
    first, second = extended(date(2026, 12, 31), decided, 1), extended(date(2026, 9, 30), decided, 2)
    assert standing_due(milestone(), [second, first], date(2026, 7, 1)) == date(2026, 9, 30)
