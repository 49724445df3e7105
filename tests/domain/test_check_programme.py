"""The programme of a year: stages, counts, and which of several checks of one day is meant."""

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from cchc_desktop.domain.check_programme import programme_lines, stage, tell_apart, when
from cchc_desktop.domain.check_records import CheckAnswer, CheckRun
from cchc_desktop.domain.checking import RESULTS, is_answered
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.vocabulary import AnswerResult, AnswerScale, CheckStage

UNITS = [Unit(uid, uid, uid, uid, "", place, None, None) for place, uid in enumerate("abc")]
DAYS = st.none() | st.sampled_from([date(2026, 3, 2), date(2026, 3, 3), date(2027, 1, 5)])


def check(uid: str, unit: str = "a", month: int | None = 3, day: date | None = None) -> CheckRun:
    return CheckRun(uid, "form", unit, 2026, month, day, "Phiếu", "", "", "", "", "", None)


def answer(run_uid: str, result: AnswerResult = AnswerResult.NOT_CHECKED) -> CheckAnswer:
    scale = next(scale for scale, results in RESULTS.items() if result in results)
    return CheckAnswer(
        f"{run_uid}?", run_uid, None, 1, "", "", "Câu", scale, result, None, None, "", "", "", None
    )


CHECKS = st.lists(
    st.builds(
        check,
        uid=st.text("xyz", min_size=1),
        unit=st.sampled_from("abc"),
        month=st.none() | st.integers(1, 12),
        day=DAYS,
    ),
    unique_by=lambda one: one.uid,
)


@pytest.mark.parametrize(
    ("today", "begun", "expected"),
    [
        (date(2026, 3, 31), False, CheckStage.PLANNED),
        (date(2026, 4, 1), False, CheckStage.MISSED),
        (date(2027, 1, 1), False, CheckStage.MISSED),
        (date(2025, 12, 31), False, CheckStage.PLANNED),
        (date(2026, 4, 1), True, CheckStage.GOING),
    ],
)
def test_a_planned_check_is_missed_once_its_month_is_over(
    today: date, begun: bool, expected: CheckStage
) -> None:
    assert stage(check("x"), begun=begun, today=today) is expected


@given(CHECKS)
def test_checks_of_one_day_are_numbered_from_one_and_others_not(checks: list[CheckRun]) -> None:
    which = tell_apart(checks)
    assert which.keys() == {one.uid for one in checks}
    for one in checks:
        same = [
            other.uid
            for other in checks
            if one.on_date and (other.unit_uid, other.on_date) == (one.unit_uid, one.on_date)
        ]
        assert (which[one.uid] == 0) == (len(same) <= 1)
        if len(same) > 1:
            assert sorted(which[uid] for uid in same) == list(range(1, len(same) + 1))


@given(CHECKS, st.randoms(use_true_random=False))
def test_only_checks_of_one_day_stand_as_they_were_written(checks: list[CheckRun], chance: Random) -> None:
    shuffled = list(checks)
    chance.shuffle(shuffled)
    today = date(2026, 11, 23)
    lines, others = (
        [(when(one.check), one.unit, one.which) for one in programme_lines(some, UNITS, [], today)]
        for some in (checks, shuffled)
    )
    assert lines == others
    assert [one.uid for one in checks if tell_apart(checks)[one.uid] == 0] == [
        one.uid for one in checks if tell_apart(shuffled)[one.uid] == 0
    ]


def test_the_first_check_of_a_day_stays_the_first() -> None:
    day = date(2026, 3, 2)
    written = [check("z", day=day), check("x", day=day), check("y", day=day)]
    assert tell_apart(written) == {"z": 1, "x": 2, "y": 3}
    assert [line.check.uid for line in programme_lines(written, UNITS, [], day)] == ["z", "x", "y"]


@given(st.lists(st.sampled_from(AnswerResult)))
def test_what_was_found_is_counted(results: list[AnswerResult]) -> None:
    given_ = [answer("x", one) for one in results]
    (line,) = programme_lines([check("x")], UNITS, [*given_, answer("other")], date(2026, 3, 1))
    assert line.questions == len(results)
    assert line.answered == sum(one is not AnswerResult.NOT_CHECKED for one in results)
    assert line.not_met == sum(one in ("minor", "major", "failed") for one in results)


def test_zero_is_an_answer_and_nothing_is_none() -> None:
    assert not is_answered(answer("x"))
    assert is_answered(replace(answer("x"), scale=AnswerScale.NUMBER, numerator=0))
    assert is_answered(replace(answer("x"), scale=AnswerScale.TEXT, value="có"))
