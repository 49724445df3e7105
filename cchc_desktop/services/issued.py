"""Documents that were issued: number, day and the bytes that went out, to be printed again exactly.

The bytes lie in the store of evidence, by their hash: written once, read-only, backed up and checked with
it. As blobs in the workspace file they would be copied anew with every backup.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.evidence_files import FileState, NamedFile, TakenFile
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.long_work import Report
from cchc_desktop.domain.records import IssuedDocument, new_uid
from cchc_desktop.domain.text import fold, one_line
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.services.workspace import Workspace, actor
from cchc_desktop.storage import evidence_store
from cchc_desktop.storage.evidence_folder import find_folder
from cchc_desktop.storage.evidence_state import FileLooks


class Issue(Struct, frozen=True):
    """What she says of a document that went out; `year` is that of the criteria it is about."""

    kind: ReportKind
    year: int
    number: str
    issued_on: date | None
    title: str


def issued_documents(workspace: Workspace) -> list[IssuedDocument]:
    """All of them, the latest first."""
    found = workspace.read.find(IssuedDocument)
    return sorted(found, key=lambda one: (one.issued_on, one.recorded_at, one.uid), reverse=True)


def said_of(document: IssuedDocument) -> Issue:
    """What was said of `document` when it was recorded, or corrected since."""
    return Issue(document.report_kind, document.year, document.number, document.issued_on, document.title)


def called(document: IssuedDocument) -> str:
    """What it is called in a sentence: its number, or its title."""
    return document.number or document.title


def same_number(
    workspace: Workspace, number: str, issued_on: date | None, *, apart_from: str = ""
) -> list[IssuedDocument]:
    """Those that bear the same number in the same year: worth a question, since a number is given once."""
    wanted = fold(number)
    if not wanted or issued_on is None:
        return []
    return [
        one
        for one in issued_documents(workspace)
        if fold(one.number) == wanted and one.issued_on.year == issued_on.year and one.uid != apart_from
    ]


def keep_bytes(folder: Path, content: bytes, name: str, report: Report) -> TakenFile:
    """Bring what went out into the store, in any thread; `report` may raise to stop, then nothing names it.

    `folder` is from `evidence_files.place_to_write`. Raises UserError for the disk's failures.
    """
    done = 0
    total = max(evidence_store.PASSES * len(content), 1)

    def progress(size: int) -> None:
        nonlocal done
        done = min(done + size, total)
        report(done, total)

    return evidence_store.keep(content, name, folder, progress)


def checked(said: Issue) -> Issue:
    """What she typed, cleaned. Raises UserError for what cannot be recorded, before any bytes are kept."""
    _day(said.issued_on)
    return replace(
        said,
        number=one_line(said.number, "number"),
        title=one_line(said.title, "issued_title", required=True),
    )


def issue(workspace: Workspace, said: Issue, file: TakenFile) -> IssuedDocument:
    """Record that a document went out. Undo passes over it; `withdraw` takes it back.

    Raises UserError TEXT_EMPTY and others for what was typed, ISSUED_WITHOUT_DAY.
    """
    document = _clean(
        IssuedDocument(
            new_uid(),
            said.kind,
            said.year,
            said.number,
            _day(said.issued_on),
            said.title,
            file.sha256,
            one_line(file.name, "file_name"),
            file.size,
            workspace.now().isoformat(timespec="seconds"),
            actor(),
        )
    )
    with workspace.transact(Op.ISSUE_DOCUMENT, name=called(document)) as tx:
        tx.put(document)
    return document


def correct(workspace: Workspace, uid: str, number: str, issued_on: date | None, title: str) -> None:
    """Change what was mistyped; the bytes stay what they are. Raises UserError as `issue`, RECORD_GONE."""
    kept = workspace.read.get(IssuedDocument, uid)
    changed = _clean(replace(kept, number=number, issued_on=_day(issued_on), title=title))
    if changed != kept:
        with workspace.transact(Op.EDIT_ISSUED, name=called(changed)) as tx:
            tx.put(changed)


def withdraw(workspace: Workspace, uid: str) -> None:
    """Take a document that did not go out off the register; its bytes stay. Raises UserError RECORD_GONE."""
    document = workspace.read.get(IssuedDocument, uid)
    with workspace.transact(Op.REMOVE_ISSUED, name=called(document)) as tx:
        tx.remove(document)


def named_file(document: IssuedDocument) -> NamedFile:
    """The file of its bytes in the store."""
    return NamedFile(document.file_sha256, document.file_name)


def issued_bytes(folder: Path, document: IssuedDocument) -> bytes:
    """What went out, to the byte; in any thread. Raises UserError EVIDENCE_MISSING, EVIDENCE_CHANGED."""
    return evidence_store.stored_bytes(folder, named_file(document), called(document))


def issued_files_there(workspace: Workspace, documents: Sequence[IssuedDocument]) -> set[str]:
    """The uids of those whose bytes are in the store, at a glance. Raises UserError."""
    folder = find_folder(workspace.path, workspace.uid)
    found = FileLooks().there(folder, {named_file(one) for one in documents})
    return {one.uid for one in documents if found[named_file(one)] is FileState.PRESENT}


def _clean(document: IssuedDocument) -> IssuedDocument:
    return replace(
        document,
        number=one_line(document.number, "number"),
        title=one_line(document.title, "issued_title", required=True),
    )


def _day(issued_on: date | None) -> date:
    if issued_on is None:
        raise UserError(Fault.ISSUED_WITHOUT_DAY, field="issued_on")
    return issued_on
