"""Her own tasks: when they are done, and when one that comes again is due."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.records import Task, TaskNote
from cchc_desktop.domain.tasks import next_due, nth_due, task_state
from cchc_desktop.domain.vocabulary import Channel, Repeat

FIRST = date(2026, 1, 31)
AGAIN = st.sampled_from([repeat for repeat in Repeat if repeat is not Repeat.NEVER])
DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))


def task(due: date | None = FIRST, repeat: Repeat = Repeat.NEVER) -> Task:
    return Task("t", "Báo cáo", "", None, "", due, repeat, None)


def note(position: int, on: date, *, closes: bool = False, due: date | None = None) -> TaskNote:
    return TaskNote(str(position), "t", position, on, "", Channel.UNKNOWN, closes, due)


def test_a_task_is_open_until_a_note_closes_it_and_on_any_day_before() -> None:
    notes = [note(2, date(2026, 2, 9), closes=True, due=FIRST), note(1, date(2026, 2, 1))]
    assert task_state(task(), notes[1:], date(2026, 3, 1)).is_open
    done = task_state(task(), notes, date(2026, 2, 9))
    assert (done.is_open, [one.position for one in done.notes]) == (False, [1, 2])
    before = task_state(task(), notes, date(2026, 2, 8))
    assert (before.is_open, [one.position for one in before.notes]) == (True, [1])
    assert not task_state(task(None), notes, date(2026, 3, 1)).is_open


@pytest.mark.parametrize(
    ("repeat", "dates"),
    [
        (Repeat.WEEKLY, [date(2026, 1, 31), date(2026, 2, 7), date(2026, 2, 14)]),
        (Repeat.MONTHLY, [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)]),
        (Repeat.QUARTERLY, [date(2026, 1, 31), date(2026, 4, 30), date(2026, 7, 31)]),
        (Repeat.YEARLY, [date(2026, 1, 31), date(2027, 1, 31), date(2028, 1, 31)]),
    ],
)
def test_one_that_comes_again_is_due_again_once_it_was_closed(repeat: Repeat, dates: list[date]) -> None:
    notes: list[TaskNote] = []
    for number, due in enumerate(dates, start=1):
        state = task_state(task(repeat=repeat), notes, date(2030, 1, 1))
        assert (state.is_open, state.due) == (True, due)
        notes.append(note(number, date(2029, 1, 1), closes=True, due=due))


def test_another_first_date_or_rhythm_goes_on_after_what_was_closed() -> None:
    assert next_due(date(2026, 1, 15), Repeat.MONTHLY, [date(2026, 2, 28)]) == date(2026, 3, 15)
    assert next_due(date(2026, 5, 1), Repeat.WEEKLY, [date(2026, 2, 28)]) == date(2026, 5, 1)
    assert next_due(FIRST, Repeat.YEARLY, [None]) == FIRST


@given(DAYS, AGAIN, st.integers(0, 200))
def test_the_series_goes_up_and_misses_no_time(first: date, repeat: Repeat, number: int) -> None:
    here, after = (nth_due(first, repeat, one) for one in (number, number + 1))
    assert here < after
    assert nth_due(first, repeat, 0) == first
    longest = {Repeat.WEEKLY: 7, Repeat.MONTHLY: 31, Repeat.QUARTERLY: 92, Repeat.YEARLY: 366}
    assert after - here <= timedelta(longest[repeat])
    assert next_due(first, repeat, [here]) == after
    assert next_due(first, repeat, [after, here]) == nth_due(first, repeat, number + 2)
