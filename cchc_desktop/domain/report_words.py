"""The words of a report: parts she may write anew, in which placeholders stand for figures.

A placeholder is the name of a figure in braces: "{số quá hạn} tiêu chí quá hạn". Figures are told from the
data each time the words are read, so that edited words cannot disagree with the table beside them.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from cchc_desktop.domain.counts import show_count
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.labels import FIELDS
from cchc_desktop.domain.text import fold

Figures = Mapping[str, str]
"""What each figure is at present, by its Vietnamese name; one of several lines is a list."""

GROUP_END = ": "
"""Ends the name of a group of figures: "lĩnh vực I: số tiêu chí"."""

MOST = 60
"""Items of a list in words: more of them nobody reads, and the table has all."""
_PIECE = re.compile(r"\{([^{}\n]*)\}|[{}]")
_SHOWN = 40
"""Characters of the text around what is wrong that are said again."""


class Part(Struct, frozen=True):
    """A part of a report. `draft` are its words with placeholders as long as she has not changed them."""

    key: str
    name: str
    draft: str


class ReportWords(Struct, frozen=True):
    """The parts of a report, the figures they may use, and under what her own words are kept."""

    report: str
    year: int
    period: str
    title: str
    parts: Sequence[Part]
    figures: Figures


def fill(text: str, figures: Figures, part: str = FIELDS["report_text"]) -> str:
    """`text` with each placeholder replaced by its figure, named with or without marks, in any case.

    What a figure says is not looked into again. Raises UserError PLACEHOLDER_UNKNOWN, and PLACEHOLDER_BROKEN
    for a brace without the other; `part` is where the sentence says it is.
    """
    by_name = {fold(name): value for name, value in figures.items()}

    def figure(found: re.Match[str]) -> str:
        name = found[1]
        if name is None:
            near = text[max(found.start() - _SHOWN // 2, 0) : found.end() + _SHOWN // 2]
            raise UserError(Fault.PLACEHOLDER_BROKEN, part=part, value=" ".join(near.split()))
        if fold(name) not in by_name:
            raise UserError(
                Fault.PLACEHOLDER_UNKNOWN, part=part, value=name.strip(), choices=_likely(name, figures)
            )
        return by_name[fold(name)]

    return _PIECE.sub(figure, text)


def listed(items: Iterable[str], others: str, count: int | None = None) -> list[str]:
    """Lines of a list, each with its mark: the first `MOST` items, then how many `others` there are.

    `count` is how many there are in all, where not all are given.
    """
    told = [" ".join(one.split()) for one in items]
    rest = (len(told) if count is None else count) - len(told[:MOST])
    lines = [f"- {one}" for one in told[:MOST]]
    return [*lines, f"- Và {show_count(rest)} {others}"] if rest else lines


def placeholder(name: str) -> str:
    """How a figure is written in a text."""
    return f"{{{name}}}"


def worded(words: ReportWords, hers: Mapping[str, str]) -> dict[str, str]:
    """Each part by its key as it is printed: in her words where `hers` has it. Raises as `fill`."""
    return {one.key: fill(hers.get(one.key, one.draft), words.figures, one.name) for one in words.parts}


def _likely(name: str, figures: Figures) -> str:
    """The figures whose names are nearest, all where none is near."""
    from difflib import get_close_matches  # takes longer than the rest of this module

    by_fold = {fold(one): one for one in figures}
    near = [by_fold[one] for one in get_close_matches(fold(name), by_fold, n=3)]
    return "; ".join(near or figures)
