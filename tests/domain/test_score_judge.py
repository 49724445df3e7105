"""Scores and sums of random sets, computed a second time by a judge that shares nothing with the program."""

from fractions import Fraction
from random import Random

import pytest

from tests.domain import plain_scores
from tests.domain.judged_scores import differences
from tests.domain.plain_sets import random_set

SETS = 300


def test_the_judge_and_the_program_agree() -> None:
    found = {seed: list(differences(random_set(Random(seed)))) for seed in range(SETS)}
    assert {seed: told for seed, told in found.items() if told} == {}


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("rounded", lambda exact, places: Fraction(int(exact * 10**places), 10**places)),
        ("none_arose", lambda _criterion, _most: (Fraction(0), None, True)),
        ("stairs", lambda _steps, _value: "no_step"),
    ],
)
def test_the_judge_notices(monkeypatch: pytest.MonkeyPatch, name: str, wrong: object) -> None:
    """Were the two alike by chance, a judge that is wrong would find nothing either."""
    monkeypatch.setattr(plain_scores, name, wrong)
    assert any(list(differences(random_set(Random(seed)))) for seed in range(40))
