"""Totals of checks: each question counted once everywhere, equal to a count done anew."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.check_records import CheckAnswer, CheckRun
from cchc_desktop.domain.check_totals import Tally, check_totals
from cchc_desktop.domain.vocabulary import AnswerResult, AnswerScale

FOUND = ("observation", "minor", "major", "failed")
ANSWER = st.tuples(
    st.sampled_from(["VHXH", "VP"]),
    st.sampled_from(["4.1", "8.2", ""]),
    st.sampled_from(["Tiếp nhận", ""]),
    st.sampled_from(AnswerResult),
    st.sampled_from([None, 0, 3]),
)
Given = tuple[str, str, str, AnswerResult, int | None]


def answered(number: int, told: Given) -> tuple[CheckRun, CheckAnswer]:
    unit, clause, section, result, count = told
    run = CheckRun(unit, "form", unit, 2026, None, date(2026, 3, 1), "", "", "", "", "", "", None)
    answer = CheckAnswer(
        str(number),
        unit,
        None,
        number,
        section,
        clause,
        "?",
        AnswerScale.NUMBER,
        result,
        count,
        None,
        "",
        "",
        "",
        None,
    )
    return run, answer


def names(result: AnswerResult, count: int | None) -> str:
    """The column a question stands in, told anew."""
    if result is AnswerResult.NOT_CHECKED:
        return "unchecked" if count is None else "told"
    if result is AnswerResult.NOT_APPLICABLE:
        return "left_out"
    return "good" if result in (AnswerResult.CONFORMS, AnswerResult.PASSED) else result.value


@given(st.lists(ANSWER, max_size=40))
def test_totals_are_those_of_a_recount(told: list[Given]) -> None:
    totals = check_totals(answered(number, one) for number, one in enumerate(told))
    assert totals.whole.asked == len(told)
    for tallies, place in ((totals.by_clause, 1), (totals.by_section, 2)):
        assert set(tallies) == {one[place] for one in told}
        for key, tally in tallies.items():
            own = [names(one[3], one[4]) for one in told if one[place] == key]
            assert tally == Tally(**{name: own.count(name) for name in set(own)})
            assert tally.findings == sum(name in FOUND for name in own)
    assert set(totals.found) == {(one[0], one[1]) for one in told}
    for (unit, clause), count in totals.found.items():
        own = [names(one[3], one[4]) for one in told if one[:2] == (unit, clause)]
        assert count == sum(name in FOUND for name in own)
