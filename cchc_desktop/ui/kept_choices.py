"""What is chosen in the form of a report as one text, to be chosen again later."""

from typing import TypeVar

import msgspec

T = TypeVar("T")


def as_text(chosen: object) -> str:
    """`chosen`, a struct or a mapping, as JSON."""
    return msgspec.json.encode(chosen).decode()


def from_text(text: str, kind: type[T]) -> T | None:
    """What `as_text` was given; None where `text` is none of this `kind`: blank, or of another version."""
    try:
        return msgspec.json.decode(text, type=kind)
    except msgspec.DecodeError:
        return None
