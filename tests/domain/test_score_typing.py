"""What was found, as it is typed: read by its rule, and read back as it is said."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.score_reading import inputs_words
from cchc_desktop.domain.score_rules import ByHand, Count, Level, Levels, Linear, Rule, Step, Steps, YesNo
from cchc_desktop.domain.score_typing import choices, read_found
from cchc_desktop.domain.scoring import Case, Inputs
from tests.support import refused

D = Decimal
LEVELS = Levels(
    (Level("Đủ các nội dung", D(2)), Level("Thiếu một nội dung", D(1)), Level("Thiếu nhiều", D(0)))
)
NUMBERS = st.decimals(0, 10**6, places=3).map(Decimal.normalize)


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        (YesNo(), "có", Inputs(yes=True)),
        (YesNo(), " X ", Inputs(yes=True)),
        (YesNo(), "k", Inputs(yes=False)),
        (YesNo(), "0", Inputs(yes=False)),
        (YesNo(), "2", Inputs(yes=False)),
        (YesNo(), "", Inputs()),
        (YesNo(), "khong phat sinh", Inputs(case=Case.NONE_AROSE)),
        (Linear(), "KAD", Inputs(case=Case.NOT_APPLICABLE)),
        (LEVELS, "đủ", Inputs(level="Đủ các nội dung")),
        (LEVELS, "thieu mot noi dung", Inputs(level="Thiếu một nội dung")),
        (LEVELS, "3", Inputs(level="Thiếu nhiều")),
        (Linear(), "37/51", Inputs(numerator=D(37), denominator=D(51))),
        (Linear(), "1.234 / 2.000", Inputs(numerator=D(1234), denominator=D(2000))),
        (Linear(), "37/", Inputs(numerator=D(37))),
        (Steps((Step(D(1)),)), "72,5%", Inputs(value=D("72.5"))),
        (Steps((Step(D(1)),)), "72,5", Inputs(value=D("72.5"))),
        (Count(D(1)), "12", Inputs(value=D(12))),
        (ByHand(), "0,75", Inputs(value=D("0.75"))),
        (None, "3/4", Inputs(numerator=D(3), denominator=D(4))),
        (None, "có", Inputs(yes=True)),
        (None, "5", Inputs(value=D(5))),
        (Linear(), "72,5;", Inputs(value=D("72.5"))),
        (Linear(), "37/51; 72", Inputs(numerator=D(37), denominator=D(51), value=D(72))),
    ],
)
def test_what_is_typed_is_read_by_its_rule(rule: Rule | None, text: str, found: Inputs) -> None:
    assert read_found(rule, text) == found


@pytest.mark.parametrize(
    ("rule", "text", "fault"),
    [
        (YesNo(), "có lẽ", Fault.INPUTS_INVALID),
        (LEVELS, "thieu", Fault.LEVEL_UNKNOWN),
        (LEVELS, "4", Fault.LEVEL_UNKNOWN),
        (LEVELS, "9" * 5_000, Fault.LEVEL_UNKNOWN),
        (Linear(), f"1/{'9' * 5_000}", Fault.POINTS_TOO_LARGE),
        (Linear(), "ba phần tư", Fault.POINTS_INVALID),
        (Linear(), "37/51; 40/51", Fault.INPUTS_INVALID),
        (Linear(), "72; 80", Fault.INPUTS_INVALID),
        (Count(D(1)), "3/4", Fault.POINTS_INVALID),
        (ByHand(), "-1", Fault.POINTS_NEGATIVE),
        (ByHand(), "1.234", Fault.POINTS_AMBIGUOUS),
    ],
)
def test_what_is_none_of_it_is_refused(rule: Rule, text: str, fault: Fault) -> None:
    with refused(fault):
        read_found(rule, text)


def found_by(rule: Rule) -> st.SearchStrategy[Inputs]:
    if isinstance(rule, YesNo):
        return st.builds(Inputs, yes=st.booleans())
    if isinstance(rule, Levels):
        return st.builds(Inputs, level=st.sampled_from([level.label for level in rule.levels]))
    value = st.builds(Inputs, value=NUMBERS)
    if isinstance(rule, (Count, ByHand)):
        return value
    rate = st.builds(Inputs, numerator=st.none() | NUMBERS, denominator=st.none() | NUMBERS)
    return st.one_of(value, rate, st.builds(Inputs, numerator=NUMBERS, denominator=NUMBERS, value=NUMBERS))


@given(st.data(), st.sampled_from([YesNo(), LEVELS, Linear(), Steps((Step(D(1)),)), Count(D(1)), ByHand()]))
def test_what_is_said_is_read_back(data: st.DataObject, rule: Rule) -> None:
    cases = st.builds(Inputs, case=st.sampled_from([Case.NONE_AROSE, Case.NOT_APPLICABLE]))
    inputs = data.draw(st.one_of(st.just(Inputs()), cases, found_by(rule)))
    assert read_found(rule, inputs_words(inputs)) == inputs


@pytest.mark.parametrize("rule", [YesNo(), LEVELS, Linear(), None])
def test_what_is_offered_is_understood(rule: Rule | None) -> None:
    offered = choices(rule)
    assert offered[-2:] == ["Không phát sinh", "Không áp dụng"]
    assert [inputs_words(read_found(rule, text)) for text in offered] == offered


def test_long_levels_are_said_in_short() -> None:
    """Levels are sentences of the set: a message that repeats them whole is not read."""
    long = Levels(tuple(Level(f"Mức {number}: {'nội dung ' * 30}", D(number)) for number in range(4)))
    with pytest.raises(UserError) as raised:
        read_found(long, "khác")
    assert len(str(raised.value.args_by_name["known"])) < 200
