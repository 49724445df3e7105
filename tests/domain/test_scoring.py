"""What a criterion earns, computed again with whole numbers only; and why it earns nothing."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.records import Criterion, new_uid
from cchc_desktop.domain.score_rules import (
    ByHand,
    Count,
    Level,
    Levels,
    Linear,
    Rule,
    Step,
    Steps,
    YesNo,
    check_rule,
    read_rule,
    rule_text,
)
from cchc_desktop.domain.score_words import BLANKS
from cchc_desktop.domain.scoring import (
    Blank,
    Case,
    Inputs,
    Outcome,
    half_up,
    inputs_text,
    read_inputs,
    score,
)
from cchc_desktop.domain.vocabulary import CriterionKind, NoneArose, ScoredBy

D = Decimal
AROSE_NOT = Inputs(case=Case.NONE_AROSE)


def criterion(
    maximum: str | Decimal | None = "2",
    kind: CriterionKind = CriterionKind.CRITERION,
    scored_by: ScoredBy = ScoredBy.SELF,
) -> Criterion:
    uid = new_uid()
    points = None if maximum is None else D(maximum)
    return Criterion(uid, uid, "set", None, 1, kind, "1.1", "Tiêu chí", points, scored_by, "", "")


def rate(part: str, whole: str) -> Inputs:
    return Inputs(numerator=D(part), denominator=D(whole))


def number(value: str) -> Inputs:
    return Inputs(value=D(value))


STAIRS = Steps(
    (
        Step(D("2"), low=D(90)),
        Step(D("1.5"), low=D(80), high=D(90)),
        Step(D("0.25"), low=D(0), high=D(80), with_low=False),
        Step(D(0), low=D(0), high=D(0), with_high=True),
    )
)
WORDS = Levels((Level("Đúng hạn", D("2")), Level("Chậm", D("0.5"))))


@pytest.mark.parametrize(
    ("rule", "inputs", "points"),
    [
        (YesNo(), Inputs(yes=True), "2"),
        (YesNo(), Inputs(yes=False), "0"),
        (WORDS, Inputs(level="Chậm"), "0.5"),
        (STAIRS, number("90"), "2"),
        (STAIRS, number("89.999"), "1.5"),
        (STAIRS, rate("4", "5"), "1.5"),
        (STAIRS, rate("799", "1000"), "0.25"),
        (STAIRS, number("0"), "0"),
        (Linear(), rate("1", "3"), "0.67"),
        (Linear(), rate("1", "800"), "0.00"),  # 0,0025
        (Linear(), rate("1", "400"), "0.01"),  # 0,005: a half goes up
        (Linear(upper=D(80)), rate("4", "5"), "2"),
        (Linear(upper=D(80)), rate("2", "5"), "1"),
        (Linear(upper=D(80)), rate("3", "2"), "2"),
        (Linear(lower=D(50)), rate("1", "2"), "1"),
        (Linear(lower=D(50)), rate("49", "100"), "0"),
        (Linear(lower=D(50), upper=D(90)), number("45"), "0"),
        (Count(D("0.5")), number("3"), "1.5"),
        (Count(D("0.5")), number("30"), "2"),
        (Count(D("0.5"), ceiling=D(1)), number("30"), "1"),
        (ByHand(), number("1.234"), "1.23"),
        (ByHand(), number("1.235"), "1.24"),
    ],
)
def test_each_kind_of_rule(rule: Rule, inputs: Inputs, points: str) -> None:
    check_rule(rule, D(2))
    assert score(criterion(), rule, inputs) == Outcome(D(points))


@pytest.mark.parametrize(
    ("rule", "inputs", "why"),
    [
        (None, Inputs(yes=True), Blank.NO_RULE),
        (YesNo(), Inputs(), Blank.NO_INPUT),
        (YesNo(), number("1"), Blank.NO_INPUT),
        (WORDS, Inputs(), Blank.NO_INPUT),
        (WORDS, Inputs(level="Sớm"), Blank.LEVEL_GONE),
        (STAIRS, Inputs(), Blank.NO_INPUT),
        (STAIRS, rate("0", "0"), Blank.ZERO_DENOMINATOR),
        (Steps((Step(D(1), low=D(5)),)), number("4"), Blank.NO_STEP),
        (Linear(), Inputs(numerator=D(1)), Blank.HALF_A_RATE),
        (Linear(), Inputs(denominator=D(1)), Blank.HALF_A_RATE),
        (Linear(), Inputs(numerator=D(1), denominator=D(2), value=D(50)), Blank.TWO_INPUTS),
        (Linear(), rate("0", "0"), Blank.ZERO_DENOMINATOR),
        (Linear(), rate("-1", "2"), Blank.NEGATIVE),
        (Linear(), rate("3", "2"), Blank.OVER_MAXIMUM),
        (Linear(), number("100.001"), Blank.OVER_MAXIMUM),
        (Count(D(1)), Inputs(), Blank.NO_INPUT),
        (Count(D(1)), number("1.5"), Blank.NOT_WHOLE),
        (Count(D(1)), number("-1"), Blank.NEGATIVE),
        (ByHand(), number("2.001"), Blank.OVER_MAXIMUM),
        (ByHand(), Inputs(), Blank.NO_INPUT),
        (ByHand(), AROSE_NOT, Blank.NONE_AROSE_UNDECIDED),
    ],
)
def test_a_blank_says_why(rule: Rule | None, inputs: Inputs, why: Blank) -> None:
    assert score(criterion(), rule, inputs) == Outcome(None, why)


def test_no_maximum_no_score() -> None:
    assert score(criterion(None), ByHand(), number("1")).blank is Blank.NO_MAXIMUM


@pytest.mark.parametrize("who", [ScoredBy.SURVEY, ScoredBy.SUPERIOR])
def test_what_others_score_is_never_scored_here(who: ScoredBy) -> None:
    outside = criterion(scored_by=who)
    assert score(outside, ByHand(), number("1")) == Outcome(None, Blank.OUTSIDE)
    assert score(outside, ByHand(), AROSE_NOT, NoneArose.FULL) == Outcome(None, Blank.OUTSIDE)
    assert not score(outside, ByHand(), Inputs(case=Case.NOT_APPLICABLE)).in_base


def test_not_arisen_and_not_applicable_differ() -> None:
    none_arose = {chosen: score(criterion(), None, AROSE_NOT, chosen) for chosen in NoneArose}
    assert none_arose == {
        NoneArose.UNDECIDED: Outcome(None, Blank.NONE_AROSE_UNDECIDED),
        NoneArose.FULL: Outcome(D(2)),
        NoneArose.NOTHING: Outcome(D(0)),
        NoneArose.LEAVES_BASE: Outcome(None, Blank.NOT_APPLICABLE, in_base=False),
    }
    away = score(criterion(), YesNo(), Inputs(case=Case.NOT_APPLICABLE, yes=True), NoneArose.FULL)
    assert away == Outcome(None, Blank.NOT_APPLICABLE, in_base=False)


def test_bonus_is_added_and_a_penalty_taken_away() -> None:
    bonus, penalty = criterion(kind=CriterionKind.BONUS), criterion(kind=CriterionKind.PENALTY)
    assert score(bonus, Count(D("0.5")), number("3")).points == D("1.5")
    assert score(penalty, Count(D("0.5")), number("3")).points == D("-1.5")
    assert score(penalty, Count(D("0.5")), number("9")).points == D(-2)
    assert score(bonus, Count(D("0.5")), AROSE_NOT, NoneArose.FULL).points == 0
    assert score(penalty, None, AROSE_NOT).points == 0


def test_a_maximum_finer_than_a_score_is_not_exceeded_by_rounding() -> None:
    assert score(criterion("0.125"), YesNo(), Inputs(yes=True)).points == D("0.125")
    assert score(criterion("0.125"), YesNo(), Inputs(yes=True), places=3).points == D("0.125")


def test_places_are_chosen() -> None:
    shares = [score(criterion(), Linear(), rate("1", "3"), places=places).points for places in (0, 1, 2, 3)]
    assert shares == [D(1), D("0.7"), D("0.67"), D("0.667")]


@pytest.mark.parametrize(
    ("rule", "fault"),
    [
        (Levels(()), Fault.RULE_EMPTY),
        (Steps(()), Fault.RULE_EMPTY),
        (Levels((Level("a", D(1)), Level(" a ", D(2)))), Fault.RULE_LEVEL_REPEATED),
        (Levels((Level(" ", D(1)),)), Fault.RULE_LEVEL_REPEATED),
        (Levels((Level("a", D(3)),)), Fault.RULE_OVER_MAXIMUM),
        (Steps((Step(D(-1)),)), Fault.RULE_NUMBER_INVALID),
        (Steps((Step(D("NaN")),)), Fault.RULE_NUMBER_INVALID),
        (Steps((Step(D(1), low=D(5), high=D(5)),)), Fault.RULE_STEP_EMPTY),
        (Steps((Step(D(1), low=D(6), high=D(5), with_high=True),)), Fault.RULE_STEP_EMPTY),
        (Steps((Step(D(1)), Step(D(2), low=D(5)))), Fault.RULE_STEPS_OVERLAP),
        (Count(D(0)), Fault.RULE_NUMBER_INVALID),
        (Count(D("1e400")), Fault.RULE_NUMBER_INVALID),
        (Count(D(1), ceiling=D(3)), Fault.RULE_OVER_MAXIMUM),
        (Linear(upper=D(0)), Fault.RULE_THRESHOLDS),
        (Linear(lower=D(80), upper=D(50)), Fault.RULE_THRESHOLDS),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(rule: Rule, fault: Fault) -> None:
    with pytest.raises(UserError) as refused:
        check_rule(rule, D(2))
    assert refused.value.fault is fault


def test_steps_that_overlap_are_named() -> None:
    with pytest.raises(UserError) as refused:
        check_rule(Steps((Step(D(1), high=D(90), with_high=True), Step(D(2), low=D(90), high=D(100)))), D(2))
    assert refused.value.args_by_name["first"] == "đến 90"
    assert refused.value.args_by_name["second"] == "từ 90 đến dưới 100"


ends = st.none() | st.integers(0, 6).map(D)
some_step = st.builds(Step, st.just(D(1)), ends, ends, st.booleans(), st.booleans())


@given(st.lists(some_step, min_size=1, max_size=3).map(tuple))
def test_steps_are_accepted_exactly_when_no_number_has_two(steps: tuple[Step, ...]) -> None:
    """Half steps between the bounds, and beyond them, stand for all numbers."""

    def holding(value: Decimal) -> list[Step]:
        low = [
            step
            for step in steps
            if step.low is None or value > step.low or (step.with_low and value == step.low)
        ]
        return [
            one
            for one in low
            if one.high is None or value < one.high or (one.with_high and value == one.high)
        ]

    grid = [D(half) / 2 for half in range(-1, 15)]
    held = [holding(value) for value in grid]
    each_has_some = all(any(step is other for found in held for other in found) for step in steps)
    fine = each_has_some and all(len(found) <= 1 for found in held)
    if fine:
        check_rule(Steps(steps), None)
    else:
        with pytest.raises(UserError):
            check_rule(Steps(steps), None)


hundredths = st.integers(0, 10_000).map(lambda whole: D(whole).scaleb(-2))
thresholds = st.none() | st.integers(1, 100)


@given(st.integers(0, 900), st.integers(1, 900), st.integers(1, 3000), thresholds, thresholds)
def test_a_rate_is_what_whole_numbers_say(
    part: int, whole: int, hundredths_most: int, lower: int | None, upper: int | None
) -> None:
    most = D(hundredths_most).scaleb(-2)
    rule = Linear(None if lower is None else D(lower), None if upper is None else D(upper))
    found = score(criterion(most), rule, Inputs(numerator=D(part), denominator=D(whole)))
    if lower is not None and part * 100 < lower * whole:
        assert found == Outcome(D(0))
    elif upper is not None and part * 100 >= upper * whole:
        assert found == Outcome(most)
    elif upper is None and part > whole:
        assert found == Outcome(None, Blank.OVER_MAXIMUM)
    else:
        below = (upper or 100) * whole
        # In hundredths of a point: the whole number nearest to part * 100 * most / below, a half upwards.
        assert found.points == D((2 * part * 100 * hundredths_most + below) // (2 * below)).scaleb(-2)


@given(st.integers(0, 99), st.integers(1, 500), st.none() | st.integers(0, 800), st.integers(1, 800))
def test_a_count_is_paid_up_to_its_ceiling(times: int, each: int, ceiling: int | None, most: int) -> None:
    if ceiling is not None and ceiling > most:
        ceiling = most
    rule = Count(D(each).scaleb(-2), None if ceiling is None else D(ceiling).scaleb(-2))
    found = score(criterion(D(most).scaleb(-2)), rule, number(str(times)))
    paid = min(times * each, most if ceiling is None else ceiling)
    assert found == Outcome(D(paid).scaleb(-2))


@given(st.fractions(min_value=0, max_value=10**6), st.integers(0, 3))
def test_rounding_is_to_the_nearest_and_a_half_upwards(exact: Fraction, places: int) -> None:
    rounded = Fraction(half_up(exact, places))
    off = rounded - exact
    half = Fraction(1, 2 * 10**places)
    assert -half < off <= half
    assert (rounded * 10**places).denominator == 1


any_decimal = st.none() | st.decimals(-D(10**6), D(10**6), places=3)
any_inputs = st.builds(
    Inputs,
    st.sampled_from(Case),
    st.none() | st.booleans(),
    st.none() | st.sampled_from(["Chậm", "Sớm"]),
    any_decimal,
    any_decimal,
    any_decimal,
)
RULES = [None, YesNo(), WORDS, STAIRS, Linear(), Linear(D(50), D(90)), Count(D("0.3")), ByHand()]


@given(
    st.builds(
        criterion,
        st.none() | st.integers(0, 4000).map(lambda whole: D(whole).scaleb(-3)),
        st.sampled_from(CriterionKind),
        st.sampled_from(ScoredBy),
    ),
    st.sampled_from(RULES),
    any_inputs,
    st.sampled_from(NoneArose),
)
def test_points_are_legal_or_blank_with_a_reason(
    scored: Criterion, rule: Rule | None, inputs: Inputs, none_arose: NoneArose
) -> None:
    found = score(scored, rule, inputs, none_arose)
    assert (found.points is None) is (found.blank is not None)
    assert found.in_base or found.blank is Blank.NOT_APPLICABLE
    if found.points is not None:
        assert scored.max_points is not None
        sign = -1 if scored.kind is CriterionKind.PENALTY else 1
        assert 0 <= sign * found.points <= scored.max_points
    assert read_inputs(inputs_text(inputs)) == inputs


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule is not None])
def test_a_rule_is_kept_as_text(rule: Rule) -> None:
    assert read_rule(rule_text(rule)) == rule


@pytest.mark.parametrize(
    "text", ["", "{}", '{"kind": "guess"}', '{"kind": "count"}', '{"kind": "yes_no", "extra": 1}', "null"]
)
def test_a_text_that_is_no_rule_is_refused(text: str) -> None:
    with pytest.raises(UserError) as refused:
        read_rule(text)
    assert refused.value.fault is Fault.RULE_INVALID


@pytest.mark.parametrize(
    "text", ['{"value": "NaN"}', '{"value": "1e999999999"}', '{"value": "0.0000001"}', '{"other": 1}', "[]"]
)
def test_a_number_that_nobody_types_is_refused(text: str) -> None:
    with pytest.raises(UserError) as refused:
        read_inputs(text)
    assert refused.value.fault is Fault.INPUTS_INVALID


def test_nothing_is_kept_as_nothing() -> None:
    assert read_inputs("") == Inputs()


def test_every_blank_is_said() -> None:
    assert list(BLANKS) == list(Blank)
