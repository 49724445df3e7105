"""The end of a letter: recipients at the left, level with the authority of who signs at the right."""

from collections.abc import Sequence

from msgspec.structs import replace

from cchc_desktop.domain.document import SAMPLE_NOT_FOR_SIGNATURE, Align
from cchc_desktop.domain.letter import Letter
from cchc_desktop.domain.letter_rules import dashed
from cchc_desktop.reports import decree
from cchc_desktop.reports.fonts import Face
from cchc_desktop.reports.letter_measures import recipients_beside
from cchc_desktop.reports.pdf.blocks import (
    NOTE,
    beside,
    gap,
    paragraph,
    signature_block,
    signers_block,
    stack,
)
from cchc_desktop.reports.pdf.flow import Strip
from cchc_desktop.reports.pdf.page import Style

_LABEL = Style(Face.BOLD_ITALIC, decree.RECIPIENTS_LABEL_SIZE)
_LIST = Style(Face.REGULAR, decree.RECIPIENTS_SIZE)
_LEVEL = decree.SIGNATURE_SIZE + (decree.SIGNATURE_SIZE - decree.RECIPIENTS_LABEL_SIZE) * decree.ASCENT
"""Blank above "Nơi nhận:", so that it stands on the line of the authority."""


def letter_end(letter: Letter, left: float, right: float, room: float) -> list[Strip]:
    """One strip that is never cut; recipients that would make it higher than `room` follow line by line.

    A sentence stands where a sample would be signed.
    """
    middle = left + (right - left) * decree.HEAD_LEFT_SHARE
    block = Strip(0.0)
    if letter.sample:
        block = stack(
            [gap(NOTE.size), *paragraph(SAMPLE_NOT_FOR_SIGNATURE, NOTE, middle, right, Align.CENTER)]
        )
    elif letter.secretary and letter.signature:
        block = signers_block((letter.secretary, letter.signature), left, right, decree.SIGNING_ROOM)
        block = replace(block, keep_with_next=bool(letter.recipients))
    elif letter.signature:
        block = signature_block(letter.signature, middle, right)
    lines = dashed(letter.recipients)
    if letter.secretary:
        below = _recipients(lines, left, middle) if lines else []
        return [block, *(replace(one, keep_with_next=False) for one in below)]
    held = recipients_beside(lines, block.height, room)
    names = stack(_recipients(lines[:held], left, middle)) if lines else Strip(0.0)
    first = [beside(names, block)] if names.height or block.height else []
    below = [strip for line in lines[held:] for strip in paragraph(line, _LIST, left, middle, Align.LEFT)]
    return [*first, *(Strip(one.height, one.texts) for one in below)]


def _recipients(lines: Sequence[str], left: float, right: float) -> list[Strip]:
    strips = [gap(_LEVEL), *paragraph("Nơi nhận:", _LABEL, left, right, Align.LEFT)]
    for line in lines:
        strips += paragraph(line, _LIST, left, right, Align.LEFT)
    return strips
