"""Old copies thin out; whatever the clock says, nothing goes that would have stayed."""

from datetime import datetime, timedelta
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.thinning import LATEST, to_thin

START = datetime(2026, 1, 5, 8)
YEAR = timedelta(days=364)
PAUSE = timedelta(days=45)

steps = st.one_of(
    st.timedeltas(min_value=timedelta(), max_value=timedelta(hours=3)),
    st.timedeltas(min_value=timedelta(), max_value=timedelta(days=20)),
)
histories = st.lists(steps, min_size=1, max_size=150).map(
    lambda gaps: list(accumulate(gaps, initial=START)),
)
any_dates = st.lists(st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)), max_size=80)


def kept(dates: list[datetime]) -> list[datetime]:
    gone = set(to_thin(dates))
    return [at for position, at in enumerate(dates) if position not in gone]


def worked(days: int, *, start: datetime = START) -> list[datetime]:
    """A copy every half hour of eight hours a day."""
    return [start + timedelta(days=day, minutes=30 * half) for day in range(days) for half in range(16)]


def test_a_year_of_work_leaves_two_days_then_days_weeks_and_months() -> None:
    dates = worked(365)
    last = dates[-1]
    left = kept(dates)
    assert [at for at in left if last - at < timedelta(days=2)] == dates[-32:]
    days = [at.date() for at in left if timedelta(days=2) <= last - at < timedelta(days=16)]
    assert days == sorted({at.date() for at in dates if timedelta(days=2) <= last - at < timedelta(days=16)})
    weeks = [at for at in left if timedelta(days=16) <= last - at < timedelta(days=77)]
    assert 8 <= len(weeks) <= 12
    months = [(at.year, at.month) for at in left if last - at >= timedelta(days=77)]
    assert months == [(2026, month) for month in range(1, 10)]


def test_what_is_left_of_a_day_is_its_last_copy() -> None:
    dates = worked(10)
    assert [at for at in kept(dates) if at.date() == START.date()] == [dates[15]]


def test_thinned_every_time_a_copy_is_made_it_still_reaches_back_to_the_first_month() -> None:
    left: list[datetime] = []
    for at in worked(400):
        left = kept([*left, at])
    assert len(left) < 80
    assert {(at.year, at.month) for at in left} == {(at.year, at.month) for at in worked(400)}


@pytest.mark.parametrize("jump", [YEAR, -YEAR, timedelta(days=3650), -timedelta(days=9000)])
def test_a_clock_that_jumped_and_stays_wrong_costs_nothing(jump: timedelta) -> None:
    dates = worked(5)
    before = kept(dates)
    after = kept([*before, dates[-1] + jump])
    assert after == [*before, dates[-1] + jump]


def test_copies_dated_by_a_wrong_clock_stand_for_no_other_of_that_month() -> None:
    weekly = [datetime(2026, 1, 31, 8) + timedelta(days=7 * week) for week in range(50)]
    wrong = [datetime(2026, 1, 31, 9 + hour) for hour in range(5)]
    right = [weekly[-1] + timedelta(days=1, minutes=10 * number) for number in range(LATEST + 10)]
    assert weekly[0] in kept([*weekly, *wrong, *right])


def test_copies_of_the_same_second_are_told_apart_by_their_number() -> None:
    dates = [START] * 40 + [START + timedelta(days=4)]
    assert to_thin(dates) == list(range(41 - LATEST))
    assert to_thin([START] * 100) == []


@given(any_dates)
def test_the_latest_stay_whatever_the_dates_say(dates: list[datetime]) -> None:
    gone = to_thin(dates)
    assert gone == sorted(set(gone))
    assert all(0 <= position < len(dates) - LATEST for position in gone)


@given(any_dates | histories)
def test_what_is_left_is_not_thinned_again(dates: list[datetime]) -> None:
    left = kept(dates)
    assert to_thin(left) == []


@given(histories, st.data())
def test_a_clock_wrong_for_a_while_takes_nothing_that_would_have_stayed(
    dates: list[datetime], data: st.DataObject
) -> None:
    first = data.draw(st.integers(0, len(dates) - 1))
    end = data.draw(st.integers(first + 1, len(dates)))
    jump = data.draw(st.sampled_from([YEAR, -YEAR, 10 * YEAR, -10 * YEAR]))
    jumped = [at + jump if first <= number < end else at for number, at in enumerate(dates)]
    would_stay = set(range(len(dates))) - set(to_thin(dates))
    outside = set(range(first)) | set(range(end, len(dates)))
    assert not set(to_thin(jumped)) & would_stay & outside


@given(histories)
def test_a_period_keeps_its_last_copy(dates: list[datetime]) -> None:
    assert {(at.year, at.month) for at in kept(dates)} == {(at.year, at.month) for at in dates}


@given(histories)
def test_without_the_guard_for_the_latest_two_days_stay_too(dates: list[datetime]) -> None:
    gone = {dates[position] for position in to_thin(dates)}
    assert all(dates[-1] - at >= timedelta(days=2) for at in gone)
