"""Where the parts of a letter stand that depend on the width of their text, on paper and in Word alike."""

from collections.abc import Sequence
from itertools import accumulate

from msgspec import Struct

from cchc_desktop.domain.letter_rules import dashed
from cchc_desktop.reports import decree
from cchc_desktop.reports.fonts import Face, ruler

SALUTATION = "Kính gửi:"
TEXT_WIDTH = decree.PAGE_SHORT - decree.MARGIN_LEFT - decree.MARGIN_RIGHT
LEFT_WIDTH = TEXT_WIDTH * decree.HEAD_LEFT_SHARE
"""Points of the left of the two columns, in which head and end of a letter are set."""
_BETWEEN = 8.0
"""Points between the two."""


def head_left(place_date: str) -> float:
    """Points of the left column of the head, so that place and date stay on one line (II.4.c) if they can."""
    date = ruler(Face.ITALIC).width(place_date) * decree.HEAD_DATE_SIZE / 1000
    return max(min(LEFT_WIDTH, TEXT_WIDTH - date - _BETWEEN), TEXT_WIDTH / 3)


class AddresseePlaces(Struct, frozen=True):
    """Points from the left margin: of "Kính gửi:", and of the names or, with several, of their dashes."""

    word: float
    names: float


def addressee_places(addressees: Sequence[str], room: float) -> AddresseePlaces:
    """Word and names about the middle of `room` points, several names below the colon (II.9.d)."""
    if len(addressees) == 1:
        word = max((room - _width(f"{SALUTATION} {addressees[0]}")) / 2, 0.0)
        return AddresseePlaces(word, word + _width(f"{SALUTATION} "))
    colon = _width(SALUTATION[:-1])
    longest = max(map(_width, dashed(addressees)), default=0.0)
    word = max((room - colon - longest) / 2, decree.FIRST_LINE)
    return AddresseePlaces(word, word + colon)


def recipients_beside(lines: Sequence[str], signature: float, room: float) -> int:
    """How many recipients stand beside a signature: all that are not higher than `room` points together.

    Where they are, as many as are as high as the `signature`; the others follow below it.
    """
    leading = decree.RECIPIENTS_SIZE * decree.LINE_SPACING
    scale = 1000 / decree.RECIPIENTS_SIZE
    measure = ruler(Face.REGULAR)
    heights = [leading * len(measure.wrap(line, LEFT_WIDTH * scale)) for line in lines]
    above = decree.SIGNATURE_SIZE + decree.RECIPIENTS_LABEL_SIZE * decree.LINE_SPACING
    if above + sum(heights) <= room:
        return len(lines)
    covered = accumulate(heights, initial=above)
    return next((number for number, height in enumerate(covered) if height >= signature), len(lines))


def _width(text: str) -> float:
    return ruler(Face.REGULAR).width(text) * decree.BODY_SIZE / 1000
