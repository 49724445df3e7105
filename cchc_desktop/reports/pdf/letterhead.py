"""The head of a letter: issuer and number left, Quốc hiệu, place and date right, then its name."""

from collections.abc import Iterable

from cchc_desktop.domain.document import Align
from cchc_desktop.domain.letter import Letter, Masthead
from cchc_desktop.reports import decree
from cchc_desktop.reports.fonts import Face
from cchc_desktop.reports.letter_measures import head_left
from cchc_desktop.reports.pdf.blocks import beside, gap, kept, paragraph, rule_below, stack
from cchc_desktop.reports.pdf.flow import Strip
from cchc_desktop.reports.pdf.page import Style

_SUPERIOR = Style(Face.REGULAR, decree.ISSUER_SIZE)
_ISSUER = Style(Face.BOLD, decree.ISSUER_SIZE)
_NATION = Style(Face.BOLD, decree.NATION_SIZE)
_MOTTO = Style(Face.BOLD, decree.MOTTO_SIZE)
_NUMBER = Style(Face.REGULAR, decree.NUMBER_SIZE)
_DATE = Style(Face.ITALIC, decree.HEAD_DATE_SIZE)
_SUBJECT = Style(Face.REGULAR, decree.SUBJECT_SIZE)
_KIND = Style(Face.BOLD, decree.KIND_SIZE)
_GUTTER = 3.0


def letterhead(letter: Letter, left: float, right: float) -> list[Strip]:
    """The strips of the head, kept with what follows."""
    middle = left + head_left(letter.masthead.place_date)
    first, second = (left, middle - _GUTTER), (middle + _GUTTER, right)
    head = letter.masthead
    names = stack(_issuer(head, *first))
    nation = stack(_nation(*second))
    number = stack(_number(letter, *first))
    date = stack(paragraph(head.place_date, _DATE, *second, Align.CENTER))
    strips = [stack([beside(names, nation), gap(6.0), beside(number, date)]), gap(14.0)]
    if letter.kind:
        strips += _centred([letter.kind.upper()], _KIND, left, right)
        strips += _ruled(_centred([letter.summary], _KIND, left, right))
        strips.append(gap(8.0))
    return kept(strips)


def _issuer(head: Masthead, left: float, right: float) -> list[Strip]:
    superior = _centred([head.superior], _SUPERIOR, left, right) if head.superior else []
    return [*superior, *_ruled(_centred(head.issuer, _ISSUER, left, right))]


def _nation(left: float, right: float) -> list[Strip]:
    motto = _centred([decree.MOTTO], _MOTTO, left, right)
    return [*_centred([decree.NATION], _NATION, left, right), *motto, rule_below(motto[-1].texts[-1], 1.0)]


def _number(letter: Letter, left: float, right: float) -> list[Strip]:
    number = _centred([f"Số: {letter.masthead.number}"], _NUMBER, left, right)
    if not letter.subject:
        return number
    return [*number, gap(decree.SUBJECT_GAP), *_centred([letter.subject], _SUBJECT, left, right)]


def _centred(lines: Iterable[str], style: Style, left: float, right: float) -> list[Strip]:
    return [strip for line in lines for strip in paragraph(line, style, left, right, Align.CENTER)]


def _ruled(strips: list[Strip]) -> list[Strip]:
    """With the rule that stands below the name of the issuer and below a summary."""
    return [*strips, rule_below(strips[-1].texts[-1], decree.RULE_SHARE)]
