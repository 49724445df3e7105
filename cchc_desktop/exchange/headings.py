"""Known column headings, in lists under `resources/data`; the first of a field are the surest."""

import json
import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from msgspec import Struct

from cchc_desktop import resources
from cchc_desktop.domain.text import fold

FIELDS = (
    "code",
    "name",
    "max_points",
    "scored_by",
    "task",
    "lead",
    "coordinating",
    "evidence",
    "due",
    "remark",
    "last_points",
    "loss_cause",
)
"""The fields that a column can fill: keys of `domain.labels.FIELDS`."""
LAST_YEAR = ("last_points", "loss_cause")
"""Those that tell of the year before; a criterion has no such fields."""

LONGEST = 80
"""Characters in a heading; a title line is longer."""
_LEAST_SHARE = 0.4
"""How much of a longer heading a known one must cover, in words; a known one of one word covers it all."""
_NOT_A_WORD = re.compile(r"[\W_]+")


class Likeness(Struct, frozen=True, order=True):
    """How well a heading fits a field: greater is better."""

    exact: bool
    words: int
    is_name: bool
    """A heading that may be the name or something else is the name, unless another column is."""
    rank: int
    """Minus the place in the list of the field."""


class _Known(Struct, frozen=True):
    words: str
    field: str
    rank: int


@lru_cache(maxsize=10_000)
def heading_words(heading: str) -> str:
    """A heading as compared: folded, without signs and without a column number like `(1)`."""
    return _NOT_A_WORD.sub(" ", re.sub(r"\(\s*\d+\s*\)", " ", fold(heading))).strip()


FieldsOf = Callable[[str], Mapping[str, Likeness]]
"""Tells the fields a heading may stand for; see `fields_of`."""


@cache
def _known(name: str) -> tuple[_Known, ...]:
    listed: Mapping[str, list[str]] = json.loads(resources.read_text(f"resources/data/{name}.json"))
    return tuple(
        _Known(heading_words(text), field, -place)
        for field, texts in listed.items()
        for place, text in enumerate(texts)
    )


def fields_of(heading: str) -> Mapping[str, Likeness]:
    """The fields a heading may stand for, with how well it fits; under "" what is known and not imported."""
    return _fields(heading, "headings")


def document_fields_of(heading: str) -> Mapping[str, Likeness]:
    """The same for the columns of a list of documents."""
    return _fields(heading, "document_headings")


@cache
def _fields(heading: str, listed: str) -> Mapping[str, Likeness]:
    words = heading_words(heading)
    if not words or len(heading) > LONGEST:
        return {}
    best: dict[str, Likeness] = {}
    for known in _known(listed):
        if f" {known.words} " not in f" {words} ":
            continue
        exact = known.words == words
        count = known.words.count(" ") + 1
        if not exact and (count == 1 or count < _LEAST_SHARE * (words.count(" ") + 1)):
            continue
        likeness = Likeness(exact, count, known.field == "name", known.rank)
        best[known.field] = max(best.get(known.field, likeness), likeness)
    return best
