"""Files of evidence as they are told between the store and the window."""

from enum import StrEnum, auto

from msgspec import Struct

EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
"""The hash of no bytes at all."""


class FileState(StrEnum):
    """What is there of the file that a document names."""

    NONE = auto()
    """The document has no file yet."""
    PRESENT = auto()
    EMPTY = auto()
    """There, and there are no bytes in it."""
    MISSING = auto()
    CHANGED = auto()
    """There, and not the bytes that were attached."""


class NamedFile(Struct, frozen=True):
    """A file as a document names it: the hash of its bytes, and what it was called."""

    sha256: str
    name: str


class TakenFile(Struct, frozen=True):
    """A file that is in the store, before any document names it."""

    sha256: str
    name: str
    """What it was called; see `domain.file_names`."""
    size: int
    """Bytes."""
