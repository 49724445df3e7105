"""Chance with which the steps of a walk choose: what they take in hand, words and days."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from cchc_desktop.services.workspace import Workspace
from tests.support import TODAY

Step = Callable[[Workspace, Random], object]
T = TypeVar("T")


def one(chance: Random, items: Sequence[T]) -> list[T]:
    """One of `items`, none of an empty list."""
    return [chance.choice(items)] if items else []


def some(chance: Random, items: Sequence[T]) -> list[T]:
    """A few of `items`, at least one where there is one."""
    return chance.sample(items, chance.randint(1, len(items))) if items else []


def words(chance: Random) -> str:
    return " ".join(chance.choices(["cải cách", "tuyên truyền", "Đề án 06", "số 1", "“một cửa”"], k=3))


def day(chance: Random) -> date:
    return TODAY + timedelta(days=chance.randint(-300, 60))
