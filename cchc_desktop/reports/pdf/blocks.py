"""Blocks of text outside tables: headings, notes, the signature. Shared by every kind of document."""

from collections.abc import Iterable

from cchc_desktop.domain.document import Align, Signature
from cchc_desktop.reports import decree
from cchc_desktop.reports.cells import clean
from cchc_desktop.reports.fonts import Face, ruler
from cchc_desktop.reports.pdf.flow import Strip
from cchc_desktop.reports.pdf.page import Style, Text

LABEL = Style(Face.BOLD, decree.LABEL_SIZE)
TITLE = Style(Face.BOLD, decree.TITLE_SIZE)
SUBTITLE = Style(Face.ITALIC, decree.SUBTITLE_SIZE)
NOTE = Style(Face.ITALIC, decree.NOTE_SIZE)
SIGNER = Style(Face.BOLD, decree.SIGNATURE_SIZE)
PLACE_DATE = Style(Face.ITALIC, decree.PLACE_DATE_SIZE)


def wrap(text: str, style: Style, width: float) -> list[str]:
    """Lines of at most `width` points."""
    return ruler(style.face).wrap(text, width * 1000 / style.size)


def wrap_evenly(text: str, style: Style, width: float) -> list[str]:
    """As `wrap`, the lines about equally long."""
    return ruler(style.face).wrap_evenly(text, width * 1000 / style.size)


def place(text: str, style: Style, left: float, right: float, align: Align, baseline: float) -> Text:
    """One line, set between `left` and `right`."""
    if align is Align.LEFT:
        return Text(left, baseline, style, text)
    spare = right - left - ruler(style.face).width(text) * style.size / 1000
    return Text(left + (spare / 2 if align is Align.CENTER else spare), baseline, style, text)


def paragraph(text: str, style: Style, left: float, right: float, align: Align) -> list[Strip]:
    """One strip a line, each kept with what follows; centred lines are broken evenly."""
    leading, ascent = style.size * decree.LINE_SPACING, style.size * decree.ASCENT
    break_lines = wrap_evenly if align is Align.CENTER else wrap
    return [
        Strip(leading, (place(line, style, left, right, align, ascent),), keep_with_next=True)
        for line in break_lines(clean(text), style, right - left)
    ]


def gap(height: float) -> Strip:
    """Blank points."""
    return Strip(height, keep_with_next=True)


def stack(strips: Iterable[Strip]) -> Strip:
    """Several strips as one that is never cut."""
    texts: list[Text] = []
    height = 0.0
    for strip in strips:
        texts += [text._replace(y=text.y + height) for text in strip.texts]
        height += strip.height
    return Strip(height, tuple(texts))


def signature_block(signature: Signature, left: float, right: float) -> Strip:
    """Place and date, authority and title, room to sign, name: centred between `left` and `right`."""
    parts = [gap(decree.SIGNATURE_SIZE)]
    if signature.place_date:
        parts += paragraph(signature.place_date, PLACE_DATE, left, right, Align.CENTER)
    for line in signature.lines:
        parts += paragraph(line, SIGNER, left, right, Align.CENTER)
    parts.append(gap(decree.SIGNING_ROOM))
    parts += paragraph(signature.name, SIGNER, left, right, Align.CENTER)
    return stack(parts)
