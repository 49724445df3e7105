"""Dates as an office types and prints them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.dates import parse_date, print_date, show_date
from cchc_desktop.domain.errors import Fault, UserError

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "typed",
    [
        "05/3/2026",
        "5/3/2026",
        "05-03-2026",
        "5.3.2026",
        "05032026",
        "2026-03-05",
        " 5 / 3 / 2026 ",
        "5/3",
        "05/03",
        "0503",
    ],
)
def test_every_way_to_type_a_day(typed: str) -> None:
    assert parse_date(typed, "date", today=TODAY) == date(2026, 3, 5)


@pytest.mark.parametrize("blank", ["", "  "])
def test_blank_is_no_date(blank: str) -> None:
    assert parse_date(blank, "date", today=TODAY) is None


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 1, 5), date(2025, 12, 28)),
        (date(2026, 12, 30), date(2026, 12, 28)),
        (date(2026, 7, 1), date(2026, 12, 28)),
        (date(2026, 6, 30), date(2025, 12, 28)),
    ],
)
def test_without_a_year_a_note_is_at_most_half_a_year_ahead(today: date, expected: date) -> None:
    assert parse_date("28/12", "date", today=today) == expected


def test_without_a_year_a_deadline_is_in_the_year_at_work() -> None:
    assert parse_date("28/12", "due", today=date(2026, 1, 5), year=2026) == date(2026, 12, 28)
    assert parse_date("2812", "due", today=date(2026, 1, 5), year=2027) == date(2027, 12, 28)
    assert parse_date("28/12/2025", "due", today=TODAY, year=2026) == date(2025, 12, 28)


def test_the_leap_day_is_found_in_the_last_leap_year() -> None:
    assert parse_date("29/2", "date", today=date(2025, 3, 1)) == date(2024, 2, 29)
    assert parse_date("29/2/2028", "date", today=TODAY) == date(2028, 2, 29)


@pytest.mark.parametrize(
    "typed",
    [
        "29/2",
        "29/2/2026",
        "31/6",
        "31/06/2026",
        "0/1",
        "32/1/2026",
        "1/13",
        "00000000",
        "05/3/1899",
        "05/3/2201",
        *("hôm nay", "5", "5//3", "5/3/", "2026/03/05", "1 2/3", "5/3/2026 8:00", "050326"),
    ],
)
def test_a_day_that_does_not_exist_is_refused(typed: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_date(typed, "due", today=TODAY)
    assert caught.value.fault is Fault.DATE_INVALID
    assert caught.value.args_by_name == {"field": "due", "value": typed}


def test_the_leap_day_of_a_deadline_belongs_to_its_year() -> None:
    with pytest.raises(UserError):
        parse_date("29/2", "due", today=date(2024, 3, 1), year=2026)


@pytest.mark.parametrize("typed", ["5/3/26", "05-03-26", "5/3/026", "5/3/6"])
def test_a_short_year_is_asked_for(typed: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_date(typed, "due", today=TODAY)
    assert caught.value.fault is Fault.DATE_SHORT_YEAR


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (date(2026, 1, 5), "05/01/2026"),
        (date(2026, 2, 28), "28/02/2026"),
        (date(2025, 9, 9), "09/9/2025"),
        (date(2021, 7, 15), "15/7/2021"),
        (date(2026, 12, 1), "01/12/2026"),
        (None, ""),
    ],
)
def test_paper_shows_dates_by_the_decree(day: date | None, printed: str) -> None:
    assert print_date(day) == printed


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_what_is_shown_and_printed_reads_back(day: date) -> None:
    assert parse_date(show_date(day), "date", today=TODAY) == day
    assert parse_date(print_date(day), "date", today=TODAY) == day
    assert show_date(None) == ""
