"""Documents as a list of the document system tells them, and which criteria their summaries hint at."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct

from cchc_desktop.domain.incoming import Finding
from cchc_desktop.domain.records import Evidence
from cchc_desktop.domain.text import fold
from cchc_desktop.domain.year import CriterionRow

_NOT_A_WORD = re.compile(r"[\W_]+")
_ABBREVIATIONS = {"cchc": "cai cach hanh chinh", "tthc": "thu tuc hanh chinh", "qd": "quyet dinh"}
_LEAST_WORDS = 4
"""Syllables of a required document that its summary must share: "báo cáo" alone tells nothing."""
_LEAST_SHARE = 0.6
_MOST_PROPOSED = 3


class ListedDocument(Struct, frozen=True):
    """A row of the list. What it does not say is blank, and said in the findings of the reading."""

    number: str
    issued_on: date | None
    issuer: str
    title: str
    row: int
    """Where it stands in the source, from 1."""


class DocumentsReading(Struct, frozen=True):
    """All that a list says."""

    documents: tuple[ListedDocument, ...]
    left_out: tuple[Finding, ...] = ()
    doubts: tuple[Finding, ...] = ()
    """What of a document that was read is unknown or strange."""
    suspected: str = ""
    """The question whether what seems to be text in an old code is to be decoded; blank when none is."""


def is_numbered(number: str) -> bool:
    """Whether a number of a document says one: "/KH-UBND" is still without."""
    return any(character.isdigit() for character in number.partition("/")[0])


def number_key(number: str) -> str:
    """What two writings of one number share: no marks, no blanks, no capitals."""
    return fold(number).replace(" ", "")


def same_document(one: ListedDocument, other: ListedDocument | Evidence) -> bool:
    """Whether two are one document: number and day are the same, and no two different issuers are named.

    A document without a number, or of unknown day, is the same only when the summaries are.
    """
    if number_key(one.number) != number_key(other.number):
        return False
    if one.issuer and other.issuer and fold(one.issuer) != fold(other.issuer):
        return False
    same_title = fold(one.title) == fold(other.title)
    day_unknown = one.issued_on is None or other.issued_on is None
    if not is_numbered(one.number) or day_unknown:
        return same_title and (day_unknown or one.issued_on == other.issued_on)
    return one.issued_on == other.issued_on


def found_among(one: ListedDocument, others: Iterable[Evidence]) -> Evidence | None:
    """The document of the file that `one` is, that with the same summary first."""
    same = [other for other in others if same_document(one, other)]
    return next((other for other in same if fold(other.title) == fold(one.title)), same[0] if same else None)


def proposed_rows(title: str, rows: Sequence[CriterionRow]) -> list[CriterionRow]:
    """The criteria whose required evidence a summary seems to be, likeliest first, three at most."""
    words = _words(title)
    found = []
    for row in rows:
        shared = max((_shared(_words(required.text), words) for required in row.required), default=0)
        if shared:
            found.append((shared, row))
    return [row for _shared_words, row in sorted(found, key=lambda pair: -pair[0])[:_MOST_PROPOSED]]


def _shared(required: set[str], words: set[str]) -> int:
    """How many words of what is required the summary has; none when it has too few of them."""
    shared = len(required & words)
    return shared if shared >= _LEAST_WORDS and shared >= _LEAST_SHARE * len(required) else 0


def _words(text: str) -> set[str]:
    parts = _NOT_A_WORD.sub(" ", fold(text)).split()
    return {word for part in parts for word in _ABBREVIATIONS.get(part, part).split()}
