"""Where the parts of a letter stand that depend on the width of their text, on paper and in Word alike."""

from collections.abc import Sequence

from msgspec import Struct

from cchc_desktop.domain.letter_rules import dashed
from cchc_desktop.reports import decree
from cchc_desktop.reports.fonts import Face, ruler

SALUTATION = "Kính gửi:"


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


def _width(text: str) -> float:
    return ruler(Face.REGULAR).width(text) * decree.BODY_SIZE / 1000
