"""Reading what is to be imported, in the background."""

from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.import_columns import AS_FOUND, Layout, ReadTable
from cchc_desktop.domain.long_work import Check, unasked
from cchc_desktop.exchange.importing import (
    pasted_columns,
    preview_pasted,
    preview_workbook,
    workbook_columns,
)
from cchc_desktop.exchange.opening import open_workbook
from cchc_desktop.services.import_journal import ImportEntry, imports
from cchc_desktop.services.importing import ImportPreview
from cchc_desktop.services.workspace import Workspace


class ImportSource(Struct, frozen=True):
    """A workbook, perhaps one of its sheets, or (without a path) a pasted block; with corrected columns."""

    path: Path | None = None
    sheet: str | None = None
    text: str = ""
    layout: Layout = AS_FOUND


class Target(Struct, frozen=True):
    """The workspace file and year that the source is compared with."""

    file: Path
    year: int
    clock: Callable[[], datetime]


class Looked(Struct, frozen=True):
    """A preview, the columns it was read from, and the names of the sheets to choose from.

    Without a preview no header was found: `problem` says so, and the columns can be told by hand.
    """

    preview: ImportPreview | None
    table: ReadTable
    sheets: tuple[str, ...]
    problem: UserError | None = None


def look(target: Target, source: ImportSource, answers: Mapping[str, str], check: Check = unasked) -> Looked:
    """What importing would do, read through a connection of its own: the window's belongs to its thread.

    `check` is called between rows and may raise to stop. Raises UserError as `preview_workbook` and
    `preview_pasted`, but for HEADER_NOT_FOUND.
    """
    sheets = _sheets(source)
    try:
        preview = _preview(target, source, answers, check)
    except UserError as error:
        if error.fault is not Fault.HEADER_NOT_FOUND:
            raise
        return Looked(None, _columns(source), sheets, error)
    return Looked(preview, preview.reading.table, sheets)


def earlier_imports(target: Target) -> list[ImportEntry]:
    """Every import there was, latest first, read as `look` reads."""
    with closing(Workspace.open(target.file, clock=target.clock, read_only=True)) as workspace:
        return imports(workspace)


def _preview(target: Target, source: ImportSource, answers: Mapping[str, str], check: Check) -> ImportPreview:
    layout, year = source.layout, target.year
    with closing(Workspace.open(target.file, clock=target.clock, read_only=True)) as workspace:
        if source.path is None:
            return preview_pasted(workspace, year, source.text, answers=answers, layout=layout, check=check)
        return preview_workbook(
            workspace, year, source.path, sheet=source.sheet, answers=answers, layout=layout, check=check
        )


def _columns(source: ImportSource) -> ReadTable:
    if source.path is None:
        return pasted_columns(source.text, source.layout)
    return workbook_columns(source.path, source.sheet, source.layout)


def _sheets(source: ImportSource) -> tuple[str, ...]:
    if source.path is None:
        return ()
    return tuple(sheet.name for sheet in open_workbook(source.path).book.sheets)
