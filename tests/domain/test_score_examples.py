"""How a rule reads, by examples at its bounds; and rules whose examples are all scored or say why not."""

from decimal import Decimal

import pytest

from cchc_desktop.domain.score_examples import example_lines
from cchc_desktop.domain.score_rules import ByHand, Count, Level, Levels, Linear, Rule, Step, Steps, YesNo
from cchc_desktop.domain.vocabulary import CriterionKind, NoneArose
from tests.domain.test_scoring import criterion

D = Decimal


@pytest.mark.parametrize(
    ("rule", "lines"),
    [
        (YesNo(), ["Có → 2,00 điểm", "Không → 0,00 điểm"]),
        (Levels((Level("Đủ", D(2)), Level("Thiếu", D(0)))), ["Đủ → 2,00 điểm", "Thiếu → 0,00 điểm"]),
        (
            Steps((Step(D(2), low=D(90)), Step(D(1), low=D(80), high=D(90)))),
            ["80 → 1,00 điểm", "90 → 2,00 điểm"],
        ),
        (Steps((Step(D(2), low=D(5), with_low=False),)), ["5 → số liệu không thuộc bậc nào"]),
        (Linear(), ["82/100 → 1,64 điểm"]),
        (
            Linear(D(50), D(80)),
            ["49/100 → 0,00 điểm", "50/100 → 1,25 điểm", "80/100 → 2,00 điểm", "82/100 → 2,00 điểm"],
        ),
        (Linear(upper=D("99.5")), ["82/100 → 1,65 điểm", "99,5 → 2,00 điểm"]),
        (Count(D("0.5"), D("1.5")), ["1 → 0,50 điểm", "2 → 1,00 điểm", "3 → 1,50 điểm", "4 → 1,50 điểm"]),
        (ByHand(), []),
    ],
)
def test_a_rule_is_read_at_its_bounds(rule: Rule, lines: list[str]) -> None:
    assert example_lines(criterion("2"), rule) == lines


def test_a_penalty_is_read_as_taken_away() -> None:
    penalty = criterion("2", CriterionKind.PENALTY)
    assert example_lines(penalty, Count(D(1)), places=1)[0] == "1 → -1,00 điểm"


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        (NoneArose.FULL, ["Không phát sinh → 2,00 điểm"]),
        (NoneArose.NOTHING, ["Không phát sinh → 0,00 điểm"]),
        (NoneArose.LEAVES_BASE, ["Không phát sinh → không áp dụng, không tính vào tổng điểm"]),
        (NoneArose.UNDECIDED, []),
    ],
)
def test_what_is_chosen_for_no_case_is_read_too(chosen: NoneArose, said: list[str]) -> None:
    assert example_lines(criterion("2"), ByHand(), chosen) == said
