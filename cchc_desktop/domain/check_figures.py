"""What a question asks to be written down: so many of so many, a number, or words. One cell holds it."""

import re

from msgspec.structs import replace

from cchc_desktop.domain.check_records import CheckAnswer
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.one_stop import Rate
from cchc_desktop.domain.one_stop_words import percent_words
from cchc_desktop.domain.vocabulary import AnswerScale

SHARES = frozenset({AnswerScale.COUNT, AnswerScale.RATE})
WITH_FIGURE = SHARES | {AnswerScale.NUMBER, AnswerScale.TEXT}
"""Questions that ask for more than a result."""

_COUNT = re.compile(r"[1-9]\d{0,2}(?:[. ]\d{3})+|\d+")


def figure_text(answer: CheckAnswer) -> str:
    """As it is typed: "18/20", "7", or the words; empty while nothing is known."""
    if answer.scale in SHARES:
        return "" if answer.numerator is None else f"{answer.numerator}/{answer.denominator}"
    if answer.scale is AnswerScale.NUMBER:
        return "" if answer.numerator is None else str(answer.numerator)
    return answer.value


def shown_figure(answer: CheckAnswer) -> str:
    """As it is read: a rate with its percentage, as the figures of the one-stop shop have theirs."""
    text = figure_text(answer)
    if answer.scale is not AnswerScale.RATE:
        return text
    percent = percent_words(Rate(answer.numerator, answer.denominator))
    return f"{text} ({percent})" if percent else text


def with_figure(answer: CheckAnswer, text: str) -> CheckAnswer:
    """`answer` with what is typed. Raises UserError COUNT_INVALID, NUMERATOR_ALONE.

    A share is typed "18/20"; thousands may be parted by points or blanks.
    """
    if answer.scale not in SHARES | {AnswerScale.NUMBER}:
        return replace(answer, value=text)
    if not text.strip():
        return replace(answer, numerator=None, denominator=None)
    if answer.scale is AnswerScale.NUMBER:
        return replace(answer, numerator=_count(text), denominator=None)
    part, slash, whole = text.partition("/")
    if not slash:
        _count(text)
        raise UserError(Fault.NUMERATOR_ALONE, field="figure")
    return replace(answer, numerator=_count(part), denominator=_count(whole))


def _count(text: str) -> int:
    shown = text.strip()
    if not _COUNT.fullmatch(shown) or not shown.isascii() or len(shown) > 15:
        raise UserError(Fault.COUNT_INVALID, field="figure", value=shown)
    return int(re.sub("[. ]", "", shown))


def answer_texts(answer: CheckAnswer) -> dict[str, str]:
    """What is typed on a question, by field."""
    return {"figure": figure_text(answer), "seen": answer.seen, "remark": answer.remark}


def with_text(answer: CheckAnswer, field: str, text: str) -> CheckAnswer:
    """`answer` with `text` in one of the fields of `answer_texts`. Raises UserError as `with_figure`."""
    if field == "figure":
        return with_figure(answer, text)
    return replace(answer, **{field: text})
