"""A list of documents read in the background, with what the file has of each."""

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from cchc_desktop.domain.listed_documents import DocumentsReading
from cchc_desktop.domain.long_work import Check, unasked
from cchc_desktop.exchange.document_list import read_documents, read_pasted_documents
from cchc_desktop.services.listed_documents import KnownDocument, known_documents
from cchc_desktop.services.workspace import Workspace


class ListSource(Struct, frozen=True):
    """A workbook, or (without a path) a pasted block; with `decode`, its text taken to be in an old code."""

    path: Path | None = None
    text: str = ""
    decode: bool = False


class Listing(Struct, frozen=True):
    """What a list says, and for each of its documents what the file has of it."""

    reading: DocumentsReading
    known: tuple[KnownDocument | None, ...]


def look_at_list(
    file: Path, clock: Callable[[], datetime], source: ListSource, check: Check = unasked
) -> Listing:
    """Read a list, and the file through a connection of its own: the window's belongs to its thread.

    `check` is called between rows and may raise to stop. Raises UserError as `read_documents` and
    `read_pasted_documents`.
    """
    if source.path is None:
        reading = read_pasted_documents(source.text, decode=source.decode, check=check)
    else:
        reading = read_documents(source.path, decode=source.decode, check=check)
    with closing(Workspace.open(file, clock=clock, read_only=True)) as workspace:
        return Listing(reading, tuple(known_documents(workspace, reading.documents)))
