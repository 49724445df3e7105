"""Figures of the one-stop shop: sums, rates and doubts, told again by other means."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from cchc_desktop.domain import one_stop
from cchc_desktop.domain.one_stop import COUNTS, FLOWS, RATES, Doubt, MonthDoubt, Rate
from cchc_desktop.domain.one_stop_words import (
    RATES as RATE_WORDS,
)
from cchc_desktop.domain.one_stop_words import doubt_sentence, percent_words, share_words
from cchc_desktop.domain.register_records import OneStopMonth
from cchc_desktop.services.one_stop import blank

FIGURES = st.none() | st.integers(0, 2000)


def month_of(number: int, **counts: int | None) -> OneStopMonth:
    return replace(blank(2026, number), **counts)


MONTHS = st.lists(st.integers(1, 12), unique=True, max_size=12).flatmap(
    lambda numbers: st.tuples(
        *(
            st.fixed_dictionaries(dict.fromkeys(COUNTS, FIGURES)).map(
                lambda counts, number=number: month_of(number, **counts)
            )
            for number in numbers
        )
    )
)


@given(MONTHS)
def test_the_year_so_far_is_the_sum_of_what_is_known_of_every_month(months: tuple[OneStopMonth, ...]) -> None:
    found = one_stop.year_to_date(months)
    if not months:
        assert found is None
        return
    assert found is not None
    by_number = {one.month: one for one in months}
    for name in COUNTS:
        values = [getattr(one, name) for one in months]
        if name in FLOWS:
            expected = None if any(value is None for value in values) else sum(values)
        elif name == "carried_over":
            expected = by_number[min(by_number)].carried_over
        else:
            expected = getattr(by_number[max(by_number)], name)
        assert getattr(found, name) == expected, name


@given(MONTHS)
def test_rates_of_the_year_are_of_its_sums_not_means_of_months(months: tuple[OneStopMonth, ...]) -> None:
    found = one_stop.year_to_date(months)
    for name, (part, whole) in RATES.items() if found else ():
        rate = one_stop.rate(found, name)
        for told, names in ((rate.part, part), (rate.whole, whole)):
            values = [getattr(one, each) for one in months for each in names]
            assert told == (None if None in values else sum(values))
        if rate.part is not None and rate.whole:
            assert rate.percent is not None
            exact = Fraction(100 * rate.part, rate.whole)
            assert abs(Fraction(rate.percent) - exact) <= Fraction(1, 200)
        else:
            assert rate.percent is None


@given(MONTHS, st.none() | st.integers(0, 50))
def test_doubts_are_those_of_the_equations(
    months: tuple[OneStopMonth, ...], december_open: int | None
) -> None:
    december = None if december_open is None else month_of(12, open_in_time=december_open, open_overdue=0)
    found = one_stop.doubts_of_year(months, december)
    by_number = {one.month: one for one in months}
    if december is not None:
        by_number[0] = december
    for one in months:
        told = {each.doubt: each for each in found if each.month == one.month}
        before = by_number.get(one.month - 1)
        came = [one.carried_over, one.received_in_person, one.received_online, one.received_by_post]
        went = [one.solved_early, one.solved_on_time, one.solved_late, one.withdrawn]
        went += [one.open_in_time, one.open_overdue]
        known = None not in came and None not in went
        balanced = not known or sum(filter(None, came)) == sum(filter(None, went))
        assert (Doubt.BALANCE in told) != balanced
        still = None
        if before and before.open_in_time is not None and before.open_overdue is not None:
            still = before.open_in_time + before.open_overdue
        differs = None not in (still, one.carried_over) and still != one.carried_over
        assert (Doubt.CARRIED_OVER in told) == differs
        late = None not in (one.apologies, one.solved_late) and one.apologies != one.solved_late
        assert (Doubt.APOLOGIES in told) == late
    assert found == sorted(found, key=lambda each: each.month)


def test_a_month_that_jumps_is_pointed_at_but_not_a_small_one() -> None:
    def received(first: int, second: int) -> list[Doubt]:
        pair = [
            month_of(number, received_in_person=0, received_online=count, received_by_post=0)
            for number, count in ((4, first), (5, second))
        ]
        return [one.doubt for one in one_stop.doubts_of_year(pair, None)]

    assert received(10, 30) == received(30, 10) == received(0, 20) == [Doubt.JUMP]
    assert received(10, 29) == received(1, 19) == []


def test_a_month_left_out_is_no_month_before() -> None:
    pair = [month_of(3, open_in_time=5, open_overdue=0), month_of(5, carried_over=9)]
    assert one_stop.doubts_of_year(pair, None) == []


def test_doubts_are_sentences_with_both_figures() -> None:
    said = {doubt: doubt_sentence(MonthDoubt(3, doubt, found=1200, expected=15)) for doubt in Doubt}
    assert all(text.startswith("Tháng 3: ") and "1.200" in text and "15" in text for text in said.values())
    assert said[Doubt.APOLOGIES].endswith("?"), "a question, there may be reasons"


def test_a_rate_is_never_bare_and_rounds_half_up() -> None:
    assert percent_words(Rate(1, 8)) == "12,50%"
    assert percent_words(Rate(1, 800)) == "0,13%"
    assert (percent_words(Rate(0, 0)), share_words(Rate(0, 0))) == ("", "0/0")
    assert (percent_words(Rate(None, 7)), share_words(Rate(None, 7))) == ("", "?/7")
    assert share_words(Rate(None, None)) == ""
    assert RATE_WORDS.keys() == RATES.keys()
