"""A report as it goes to paper: its PDF, and what it is called."""

from msgspec import Struct


class Paper(Struct, frozen=True):
    """`stem` is the name proposed for files, without suffix."""

    title: str
    stem: str
    pdf: bytes
