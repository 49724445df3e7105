"""Blocks of text outside tables: headings, notes, the signature. Shared by every kind of document."""

from collections.abc import Iterable, Sequence
from functools import reduce

from msgspec.structs import replace

from cchc_desktop.domain.document import Align, Passage, Role, Signature
from cchc_desktop.reports import decree
from cchc_desktop.reports.cells import clean
from cchc_desktop.reports.fonts import Face, ruler
from cchc_desktop.reports.pdf.flow import Strip
from cchc_desktop.reports.pdf.page import Rule, Style, Text

LABEL = Style(Face.BOLD, decree.LABEL_SIZE)
TITLE = Style(Face.BOLD, decree.TITLE_SIZE)
SUBTITLE = Style(Face.ITALIC, decree.SUBTITLE_SIZE)
NOTE = Style(Face.ITALIC, decree.NOTE_SIZE)
FACT = Style(Face.REGULAR, decree.NOTE_SIZE)
SIGNER = Style(Face.BOLD, decree.SIGNATURE_SIZE)
PLACE_DATE = Style(Face.ITALIC, decree.PLACE_DATE_SIZE)
BODY = Style(Face.REGULAR, decree.BODY_SIZE)
HEADING = Style(Face.BOLD, decree.BODY_SIZE)

_WIDEST_STRETCH = 0.25
"""A line with more room than this share left over stays ragged: a long unbroken string follows it."""


def wrap(text: str, style: Style, width: float) -> list[str]:
    """Lines of at most `width` points."""
    return ruler(style.face).wrap(text, width * 1000 / style.size)


def wrap_evenly(text: str, style: Style, width: float) -> list[str]:
    """As `wrap`, the lines about equally long."""
    return ruler(style.face).wrap_evenly(text, width * 1000 / style.size)


def width_of(text: str, style: Style) -> float:
    """Points that a line is wide."""
    return ruler(style.face).width(text) * style.size / 1000


def place(text: str, style: Style, left: float, right: float, align: Align, baseline: float) -> Text:
    """One line, set between `left` and `right`."""
    if align is Align.LEFT:
        return Text(left, baseline, style, text)
    spare = right - left - width_of(text, style)
    return Text(left + (spare / 2 if align is Align.CENTER else spare), baseline, style, text)


def paragraph(text: str, style: Style, left: float, right: float, align: Align) -> list[Strip]:
    """One strip a line, each kept with what follows; centred lines are broken evenly."""
    leading, ascent = style.size * decree.LINE_SPACING, style.size * decree.ASCENT
    break_lines = wrap_evenly if align is Align.CENTER else wrap
    return [
        Strip(leading, (place(line, style, left, right, align, ascent),), keep_with_next=True)
        for line in break_lines(clean(text), style, right - left)
    ]


def prose(
    text: str, style: Style, left: float, right: float, *, indent: float = 0.0, hang: float = 0.0
) -> list[Strip]:
    """A justified paragraph, one strip a line; neither its first nor its last line is left alone.

    `indent` moves the first line to the right, `hang` the others. The last strip lets go of what follows.
    """
    leading, ascent = style.size * decree.LINE_SPACING, style.size * decree.ASCENT
    scale = style.size / 1000
    lines = ruler(style.face).wrap(clean(text), (right - left - hang) / scale, (indent - hang) / scale)
    strips = []
    for number, line in enumerate(lines, 1):
        x = left + (indent if number == 1 else hang)
        spare = right - x - width_of(line, style)
        spaces = line.count(" ")
        justified = number < len(lines) and spaces and spare < (right - left) * _WIDEST_STRETCH
        placed = Text(x, ascent, style, line, stretch=spare / spaces if justified else 0.0)
        strips.append(
            Strip(leading, (placed,), keep_with_next=number in (1, len(lines) - 1) and number < len(lines))
        )
    return strips


def passage(told: Passage, left: float, right: float) -> list[Strip]:
    """A paragraph of a body (II.6.e); a heading is a bookmark and is kept with what follows."""
    match told.role:
        case Role.HEADING:
            first, *others = kept(set_apart(told.text, HEADING, left, right))
            return [replace(first, bookmark=clean(told.text)), *others]
        case Role.BULLET:
            return set_apart(f"- {told.text}", BODY, left, right)
    return set_apart(told.text, BODY, left, right)


def set_apart(text: str, style: Style, left: float, right: float) -> list[Strip]:
    """A paragraph with the decree's first line and the gap above it."""
    return [gap(decree.PARAGRAPH_GAP), *prose(text, style, left, right, indent=decree.FIRST_LINE)]


def kept(strips: Iterable[Strip]) -> list[Strip]:
    """The same, never parted from each other nor from what follows."""
    return [replace(strip, keep_with_next=True) for strip in strips]


def gap(height: float) -> Strip:
    """Blank points."""
    return Strip(height, keep_with_next=True)


def stack(strips: Iterable[Strip]) -> Strip:
    """Several strips as one that is never cut."""
    texts: list[Text] = []
    rules: list[Rule] = []
    height = 0.0
    for strip in strips:
        texts += [text._replace(y=text.y + height) for text in strip.texts]
        rules += [Rule(r.x0, r.y0 + height, r.x1, r.y1 + height) for r in strip.rules]
        height += strip.height
    return Strip(height, tuple(texts), tuple(rules))


def beside(left: Strip, right: Strip) -> Strip:
    """Two strips whose tops are level, as one."""
    return Strip(max(left.height, right.height), left.texts + right.texts, left.rules + right.rules)


def rule_below(line: Text, share: float) -> Strip:
    """A rule centred below the last line placed, as long as a share of it, with room to both sides."""
    width = width_of(line.text, line.style)
    start = line.x + width * (1 - share) / 2
    return Strip(5.0, rules=(Rule(start, 2.0, start + width * share, 2.0),), keep_with_next=True)


def signers_block(
    signers: Sequence[Signature], left: float, right: float, room: float = decree.FORM_SIGNING_ROOM
) -> Strip:
    """Several who sign side by side."""
    width = (right - left) / len(signers)
    places = [
        signature_block(one, left + n * width, left + (n + 1) * width, room) for n, one in enumerate(signers)
    ]
    return reduce(beside, places)


def signature_block(
    signature: Signature, left: float, right: float, room: float = decree.SIGNING_ROOM
) -> Strip:
    """Place and date, authority and title, room to sign, name: centred between `left` and `right`."""
    parts = [gap(decree.SIGNATURE_SIZE)]
    if signature.place_date:
        parts += paragraph(signature.place_date, PLACE_DATE, left, right, Align.CENTER)
    for line in signature.lines:
        parts += paragraph(line, SIGNER, left, right, Align.CENTER)
    parts.append(gap(room))
    parts += paragraph(signature.name, SIGNER, left, right, Align.CENTER)
    return stack(parts)
