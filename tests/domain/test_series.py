"""Series of milestones: their labels, and dates that exist in every year."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.series import DueRule, Rhythm, series, usual_rule

RULES = st.builds(DueRule, st.none() | st.integers(1, 31), st.integers(0, 1))


def test_quarters_end_with_their_last_day() -> None:
    made = series(2026, Rhythm.QUARTERS, usual_rule(Rhythm.QUARTERS))
    assert [(one.label, one.due) for one in made] == [
        ("Quý I", date(2026, 3, 31)),
        ("Quý II", date(2026, 6, 30)),
        ("Quý III", date(2026, 9, 30)),
        ("Quý IV", date(2026, 12, 31)),
    ]


def test_the_periodic_report_has_the_days_of_its_figures() -> None:
    made = series(2026, Rhythm.REPORTS, usual_rule(Rhythm.REPORTS))
    assert [one.due for one in made] == [date(2026, month, 14) for month in (3, 6, 9, 12)]
    assert [one.label for one in made] == [
        "Báo cáo quý I",
        "Báo cáo 6 tháng",
        "Báo cáo quý III",
        "Báo cáo năm",
    ]


def test_a_day_that_a_month_has_not_is_its_last() -> None:
    days = [one.due for one in series(2028, Rhythm.MONTHS, DueRule(31))]
    assert days[1] == date(2028, 2, 29)
    assert days[3] == date(2028, 4, 30)


def test_the_month_after_december_is_in_the_next_year() -> None:
    assert series(2026, Rhythm.HALVES, DueRule(5, 1))[-1].due == date(2027, 1, 5)


@given(st.integers(1900, 2199), st.sampled_from(Rhythm), RULES)
def test_dates_rise_within_their_month(year: int, rhythm: Rhythm, rule: DueRule) -> None:
    made = series(year, rhythm, rule)
    dues = [one.due for one in made if one.due]
    assert len(dues) == len(made) == len({one.label for one in made})
    assert dues == sorted(set(dues))
    for due in dues:
        last = (due + timedelta(days=1)).day == 1
        assert last if rule.day is None else due.day == rule.day or (last and due.day < rule.day)
