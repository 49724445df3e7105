"""Criteria from a workbook or a pasted block into a year: the doors that window and command line use.

Reading and recognising happen here; comparing with the year and writing it is `services.importing`.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.import_columns import AS_FOUND, Layout, ReadTable
from cchc_desktop.domain.import_sentences import said
from cchc_desktop.domain.incoming import Asking, Finding, ImportNote, Place, Source
from cchc_desktop.domain.long_work import Check, unasked
from cchc_desktop.domain.records import UnitName
from cchc_desktop.domain.text import fold
from cchc_desktop.exchange.clipboard import PASTED, pasted_sheet
from cchc_desktop.exchange.columns import read_layout
from cchc_desktop.exchange.marked_columns import meaning
from cchc_desktop.exchange.opening import Book, open_workbook
from cchc_desktop.exchange.reading import columns_of, find_table, read_table
from cchc_desktop.exchange.rows import Context
from cchc_desktop.exchange.sheet import Sheet
from cchc_desktop.exchange.unit_cells import names_answered
from cchc_desktop.exchange.unit_names import UnitNames
from cchc_desktop.services import importing
from cchc_desktop.services.import_journal import answers_before
from cchc_desktop.services.importing import ImportPreview, ImportResult
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace

Answers = Mapping[str, str]
_NO_ANSWERS: Answers = {}


class Outcome(Struct, frozen=True):
    """What became of an import: written (`result`), only looked at, or refused (`refusal`)."""

    preview: ImportPreview
    result: ImportResult | None = None
    refusal: UserError | None = None


def import_workbook(
    workspace: Workspace,
    year: int,
    path: Path,
    *,
    sheet: str | None = None,
    answers_file: Path | None = None,
    columns_file: Path | None = None,
    dry_run: bool = False,
) -> Outcome:
    """Import a workbook into `year` in one go, or with `dry_run` say what it would do.

    An import with errors or open questions is refused, with its preview to show; so it is said in a dry run.
    Raises UserError for a file that cannot be read, as `preview_workbook`, `read_answers` and `read_layout`.
    """
    answers = read_answers(answers_file) if answers_file is not None else _NO_ANSWERS
    layout = read_layout(columns_file) if columns_file is not None else AS_FOUND
    preview = preview_workbook(workspace, year, path, sheet=sheet, answers=answers, layout=layout)
    refusal = preview.refusal
    if dry_run or refusal is not None:
        return Outcome(preview, refusal=refusal)
    return Outcome(preview, importing.apply(workspace, preview))


def preview_workbook(
    workspace: Workspace,
    year: int,
    path: Path,
    *,
    sheet: str | None = None,
    answers: Answers = _NO_ANSWERS,
    layout: Layout = AS_FOUND,
    check: Check = unasked,
) -> ImportPreview:
    """What importing a workbook would do, its columns corrected by `layout`. Nothing is written.

    `check` is called between rows, and may raise to stop. Raises UserError WORKBOOK_MISSING,
    WORKBOOK_UNREADABLE, WORKBOOK_TOO_LARGE, WORKBOOK_PROTECTED, WORKBOOK_IS_HTML, WORKBOOK_HAS_DTD,
    WORKBOOK_KIND_UNKNOWN, SHEET_UNKNOWN, HEADER_NOT_FOUND.
    """
    opened = open_workbook(path, check)
    workbook = opened.book
    if sheet is not None:
        sheets = [_named(workbook, sheet)]
        hidden = []
    else:
        visible = [part for part in workbook.sheets if not part.hidden]
        sheets = [workbook.read(part) for part in visible or workbook.sheets]
        hidden = [part.name for part in workbook.sheets if part.hidden] if visible else []
    warnings = [said(ImportNote.HIDDEN_SHEET, Place(name), name) for name in hidden]
    source = Source(opened.name, opened.sha256)
    return _preview(workspace, year, sheets, source, answers, layout, check, warnings)


def preview_pasted(
    workspace: Workspace,
    year: int,
    text: str,
    *,
    answers: Answers = _NO_ANSWERS,
    layout: Layout = AS_FOUND,
    check: Check = unasked,
) -> ImportPreview:
    """What importing a pasted block, headings included, would do; `check` as above. Nothing is written.

    Raises UserError WORKBOOK_TOO_LARGE, HEADER_NOT_FOUND.
    """
    source = Source(PASTED, sha256(text.encode("utf-8", "surrogatepass")).hexdigest())
    return _preview(workspace, year, [pasted_sheet(text)], source, answers, layout, check, [])


def workbook_columns(path: Path, sheet: str | None, layout: Layout) -> ReadTable:
    """The columns of a sheet (the first that is not hidden, without a name) whose header was not found.

    Raises UserError as `preview_workbook`, but for HEADER_NOT_FOUND.
    """
    book = open_workbook(path).book
    if sheet is not None:
        return columns_of(_named(book, sheet), layout)
    first = next((part for part in book.sheets if not part.hidden), book.sheets[0])
    return columns_of(book.read(first), layout)


def pasted_columns(text: str, layout: Layout) -> ReadTable:
    """The same of a pasted block. Raises UserError WORKBOOK_TOO_LARGE."""
    return columns_of(pasted_sheet(text), layout)


def read_answers(path: Path) -> dict[str, str]:
    """The answers in a file: one JSON object, question id to answer. Raises UserError ANSWERS_INVALID."""
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UserError(Fault.ANSWERS_INVALID, path=path, reason="không đọc được tệp") from error
    except ValueError as error:
        raise UserError(Fault.ANSWERS_INVALID, path=path, reason="không phải là JSON") from error
    if not isinstance(found, dict) or not all(isinstance(answer, str) for answer in found.values()):
        reason = "cần một đối tượng: mã câu hỏi -> câu trả lời"
        raise UserError(Fault.ANSWERS_INVALID, path=path, reason=reason)
    return found


def _named(workbook: Book, name: str) -> Sheet:
    for part in workbook.sheets:
        if fold(part.name) == fold(name):
            return workbook.read(part)
    choices = ", ".join(part.name for part in workbook.sheets)
    raise UserError(Fault.SHEET_UNKNOWN, sheet=name, choices=choices)


def _preview(
    workspace: Workspace,
    year: int,
    sheets: list[Sheet],
    source: Source,
    answers: Answers,
    layout: Layout,
    check: Check,
    warnings: list[Finding],
) -> ImportPreview:
    asking = Asking(answers, answers_before(workspace, source.sha256))
    units = UnitNames(all_units(workspace), workspace.read.find(UnitName), names_answered(answers))
    found = find_table(sheets, asking, layout, meaning(units), check)
    reading = read_table(found, source, Context(year, workspace.today(), units), asking, check)
    check()
    return importing.preview(workspace, year, reading, answers, warnings)
