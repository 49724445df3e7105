"""Files of documents: taken into the store by a worker, then named by records on the main thread.

Stored files are never removed: undoing takes back rows, and doing it again finds the bytes still there.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from itertools import chain
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.evidence_files import FileState, NamedFile, TakenFile
from cchc_desktop.domain.file_names import bare_name
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.long_work import Report
from cchc_desktop.domain.records import Criterion, Evidence, EvidenceLink, FormerFile, Milestone, new_uid
from cchc_desktop.domain.text import one_line
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.evidence import called, put_file
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage import evidence_folder, evidence_store
from cchc_desktop.storage.backup import backup_folder
from cchc_desktop.storage.evidence_copies import IN_BACKUPS
from cchc_desktop.storage.evidence_state import FileLooks
from cchc_desktop.storage.opened_copies import OpenedCopies, opened_folder

_THE_DISK = frozenset({Fault.DISK_FULL, Fault.DISK_ERROR, Fault.FILE_READ_ONLY})
"""What would befall every other file too."""


class TakenIn(Struct, frozen=True):
    """What became of files that were to be taken in."""

    files: tuple[TakenFile, ...]
    refused: tuple[UserError, ...]
    sources: tuple[Path, ...] = ()
    """Where each of `files` came from."""


class Attached(Struct, frozen=True):
    """What became of files that were to be attached to criteria."""

    added: tuple[Evidence, ...]
    """New documents, one for each file."""
    linked: tuple[Evidence, ...]
    """Documents that had the same bytes already, and now prove these criteria too."""
    known: tuple[Evidence, ...]
    """Documents that had the same bytes and proved these criteria already: nothing was done."""


class EvidenceFiles:
    """The files of one workspace: looking at them, opening them.

    `folder` belongs to the main thread, as the workspace does; all else may run in any.
    """

    def __init__(self, workspace: Workspace, copies: Path | None = None) -> None:
        self._workspace = workspace
        self._looks = FileLooks()
        self._copies = OpenedCopies(copies or opened_folder())
        self._copies.clear_old()

    def folder(self) -> Path:
        """Where the files lie now; one that was renamed gets its name back unless nothing may be written."""
        find = evidence_folder.find_folder if self._workspace.read_only else evidence_folder.heal_folder
        return find(self._workspace.path, self._workspace.uid)

    def there(self, folder: Path, files: Iterable[NamedFile]) -> Mapping[NamedFile, FileState]:
        """Which files are there, at a glance. Raises UserError."""
        return self._looks.there(folder, files)

    def states(
        self, folder: Path, files: Iterable[NamedFile], check: Callable[[], object]
    ) -> Mapping[NamedFile, FileState]:
        """What has become of the files, their bytes read; `check` may raise to stop. Raises UserError."""
        return self._looks.states(folder, files, check)

    def open_copy(self, folder: Path, file: NamedFile, title: str, report: Report) -> Path:
        """A read-only copy to be looked at, under the name the file was attached with.

        Raises UserError EVIDENCE_NO_FILE, EVIDENCE_MISSING, EVIDENCE_CHANGED, and for the disk's failures.
        """
        return self._copies.make(folder, file, title, report)

    def path_of(self, folder: Path, file: NamedFile, title: str) -> Path:
        """Where a file lies. Raises UserError EVIDENCE_NO_FILE, EVIDENCE_MISSING."""
        return evidence_store.stored_path(folder, file, title)

    def close(self) -> None:
        """Clear away the copies that were opened."""
        self._copies.close()


def place_to_write(workspace: Workspace) -> Path:
    """The folder that files may be taken into, made where there is none. Raises UserError."""
    if workspace.why_read_only is not None:
        raise workspace.why_read_only
    return evidence_folder.place_to_write(workspace.path, workspace.uid)


def take_in(sources: Sequence[Path], folder: Path, report: Report) -> TakenIn:
    """Bring files into the store, in any thread; each whole or not at all, one refused stops no other.

    `report` hears (bytes done, bytes in all) and may raise to stop; what was taken until then stays, named by
    nobody. Raises UserError for failures of the disk of the store.
    """
    total = max(evidence_store.PASSES * sum(_size(source) for source in sources), 1)
    done = 0
    taken, came_from, refused = [], [], []

    def progress(size: int) -> None:
        nonlocal done
        done = min(done + size, total)
        report(done, total)

    for source in sources:
        progress(0)
        try:
            taken.append(evidence_store.take_in(source, folder, progress))
            came_from.append(source)
        except UserError as error:
            if error.fault in _THE_DISK:
                raise
            refused.append(error)
    return TakenIn(tuple(taken), tuple(refused), tuple(came_from))


def attach(
    workspace: Workspace,
    rows: Collection[CriterionRow],
    files: Sequence[TakenFile],
    milestone_uid: str | None = None,
) -> Attached:
    """Make taken files proof of criteria, each of all of them: as `attach_each`."""
    if not rows:
        raise UserError(Fault.NOTHING_SELECTED)
    return attach_each(workspace, dict.fromkeys(files, rows), milestone_uid)


def attach_each(
    workspace: Workspace,
    wanted: Mapping[TakenFile, Collection[CriterionRow]],
    milestone_uid: str | None = None,
) -> Attached:
    """Make each taken file proof of its own criteria: one step, a document for each that has none yet.

    `milestone_uid` names the milestone that they prove, of a single criterion.
    Raises UserError RECORD_GONE: while files were taken in, a row or the milestone may have gone.
    """
    proves = milestone_uid and workspace.read.get(Milestone, milestone_uid).uid
    for uid in {row.uid for rows in wanted.values() for row in rows}:
        workspace.read.get(Criterion, uid)
    there = _documents_with(workspace, {file.sha256 for file in wanted})
    documents = dict(there)
    links: dict[str, list[EvidenceLink]] = {}
    for file, rows in wanted.items():
        document = documents.setdefault(file.sha256, _new_document(file))
        made = links.setdefault(document.uid, [])
        proved = {link.criterion_uid for link in made}
        missing = _missing_links(workspace, document, [row for row in rows if row.uid not in proved])
        made += [replace(link, milestone_uid=proves) for link in missing]
    added = [document for sha256, document in documents.items() if sha256 not in there]
    with workspace.transact(Op.ATTACH_FILES, count=sum(map(bool, links.values()))) as tx:
        tx.put(*added, *chain.from_iterable(links.values()))
    old = {document.uid: document for document in there.values()}.values()
    return Attached(
        added=tuple(added),
        linked=tuple(document for document in old if links[document.uid]),
        known=tuple(document for document in old if not links[document.uid]),
    )


def set_file(workspace: Workspace, document_uid: str, file: TakenFile) -> bool:
    """Make a taken file the one in force of a document; the one before is kept and listed.

    False when it is the file in force already: nothing is written. Raises UserError RECORD_GONE.
    """
    document = workspace.read.get(Evidence, document_uid)
    if document.file_sha256 == file.sha256:
        return False
    name = one_line(file.name, "file_name")
    with workspace.transact(Op.SET_FILE, name=called(document)) as tx:
        put_file(workspace, tx, replace(document, file_sha256=file.sha256, file_name=name))
    return True


def save_copy(folder: Path, file: NamedFile, title: str, target: Path, report: Report) -> None:
    """Write the file of a document to a place of her choice, in any thread. Raises as `open_copy`."""
    evidence_store.take_out(folder, file, title, target, report)
    with suppress(OSError):
        target.chmod(0o644)


def fetch_from_backups(workspace: Path, folder: Path, files: Iterable[NamedFile], report: Report) -> None:
    """Bring files that are missing or changed back from the copies beside the workspace, in any thread.

    Raises UserError for the disk's failures.
    """
    evidence_store.bring_back(backup_folder(workspace) / IN_BACKUPS, folder, files, report)


def document_of(workspace: Workspace, file: TakenFile) -> Evidence:
    """The document that has a taken file, or had it before; else a new one called as it, not yet kept."""
    return _documents_with(workspace, {file.sha256}).get(file.sha256) or _new_document(file)


def _documents_with(workspace: Workspace, hashes: Iterable[str]) -> dict[str, Evidence]:
    """By hash, the document that has a file now, or had it before it was replaced."""
    read = workspace.read
    formers = read.find_among(FormerFile, "file_sha256", hashes)
    owners = {
        one.uid: one for one in read.find_among(Evidence, "uid", {former.evidence_uid for former in formers})
    }
    found = {former.file_sha256: owners[former.evidence_uid] for former in formers}
    return found | {one.file_sha256: one for one in read.find_among(Evidence, "file_sha256", hashes)}


def _missing_links(
    workspace: Workspace, document: Evidence, rows: Collection[CriterionRow]
) -> list[EvidenceLink]:
    """What makes a document proof of those of `rows` that it does not prove yet."""
    proved = {link.criterion_uid for link in workspace.read.find(EvidenceLink, evidence_uid=document.uid)}
    return [EvidenceLink(new_uid(), document.uid, row.uid, "") for row in rows if row.uid not in proved]


def _new_document(file: TakenFile) -> Evidence:
    """A document that is called as its file; not yet saved."""
    name = one_line(file.name, "file_name")
    return Evidence(new_uid(), "", None, "", bare_name(name), file.sha256, name)


def _size(source: Path) -> int:
    try:
        return source.lstat().st_size
    except (OSError, ValueError):
        return 0
