"""Periods of reports: the usual days, what is refused, which months of figures belong to one."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.report_periods import (
    CUSTOM,
    PERIODS,
    Span,
    checked,
    current_period,
    months_within,
    next_cut_off,
    period_words,
    usual_days,
    usual_span,
)
from tests.support import TODAY, refused

NEW_YEAR = date(2025, 12, 15)


@pytest.mark.parametrize(
    ("period", "since", "until"),
    [
        ("q1", NEW_YEAR, date(2026, 3, 14)),
        ("half", NEW_YEAR, date(2026, 6, 14)),
        ("q3", date(2026, 6, 15), date(2026, 9, 14)),
        ("year", NEW_YEAR, date(2026, 12, 14)),
        (CUSTOM, date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_the_usual_days_are_those_of_the_circular(period: str, since: date, until: date) -> None:
    assert usual_days(period, 2026) == (since, until)


def test_what_is_not_over_is_judged_today() -> None:
    assert usual_span("q3", 2026, TODAY).as_of == date(2026, 9, 14)
    assert usual_span("year", 2026, TODAY).as_of == TODAY


def test_what_cannot_be_reported_is_refused() -> None:
    with refused(Fault.PERIOD_REVERSED):
        checked(Span(CUSTOM, date(2026, 5, 2), date(2026, 5, 1), TODAY), TODAY)
    with refused(Fault.PERIOD_IN_FUTURE):
        checked(usual_span("q1", 2027, TODAY), TODAY)
    one_day = Span(CUSTOM, TODAY, TODAY, TODAY)
    assert checked(one_day, TODAY) is one_day


@pytest.mark.parametrize(
    ("day", "period"),
    [(date(2026, 1, 5), "q1"), (date(2026, 3, 15), "half"), (TODAY, "year"), (date(2027, 2, 1), "year")],
)
def test_the_period_at_hand(day: date, period: str) -> None:
    assert current_period(2026, day) == period


def test_each_usual_period_has_whole_months_and_no_month_is_in_two_quarters() -> None:
    late = date(2027, 1, 1)
    months = {period: months_within(usual_span(period, 2026, late)) for period in PERIODS}
    assert months["q1"] == [(2025, 12), (2026, 1), (2026, 2)]
    assert months["q3"] == [(2026, 6), (2026, 7), (2026, 8)]
    assert len(months["half"]) == 6
    assert len(months["year"]) == len(months[CUSTOM]) == 12
    assert max(Counter([*months["half"], *months["q3"]]).values()) == 1


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 800), st.integers(0, 800))
def test_a_month_belongs_to_a_span_that_holds_its_last_day(since: date, days: int, judged: int) -> None:
    span = Span(CUSTOM, since, since + timedelta(days), since + timedelta(judged))
    found = months_within(span)
    every = [since + timedelta(number) for number in range(days + 1)]
    ends = [day for day in every if (day + timedelta(1)).day == 1 and day <= span.as_of]
    assert found == [(day.year, day.month) for day in ends]


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_the_next_cut_off_is_the_nearest_one_after_a_day(day: date) -> None:
    found = next_cut_off(day)
    assert found.day == 14
    assert found.month in (3, 6, 9, 12)
    assert 0 < (found - day).days <= 93


def test_a_text_names_the_period() -> None:
    named = [period_words(usual_span(period, 2026, TODAY), 2026) for period in PERIODS]
    assert named == [
        "quý I năm 2026",
        "6 tháng đầu năm 2026",
        "quý III năm 2026",
        "năm 2026",
        "từ ngày 01/01/2026 đến ngày 31/12/2026",
    ]
