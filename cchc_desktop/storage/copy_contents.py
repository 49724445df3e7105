"""What a copy holds, read from a copy that passes its check."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from cchc_desktop.domain.copies import CopyContents, CopyNote
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.record_words import RECORDS
from cchc_desktop.storage.connection import connect
from cchc_desktop.storage.evidence_copies import IN_BACKUPS
from cchc_desktop.storage.evidence_folder import find_folder, stored_files
from cchc_desktop.storage.failures import reading
from cchc_desktop.storage.health import examine_copy
from cchc_desktop.storage.migrate import column_names
from cchc_desktop.storage.verified_copy import state_of, state_of_copy

_LAST_NOTES = "SELECT on_date, text FROM progress_note ORDER BY seq DESC LIMIT 3"
_CLOSED = "SELECT year FROM criteria_set WHERE closed_on IS NOT NULL"
_NAMING_FILES = ("evidence", "former_file", "issued_document")
_UNSOUND = frozenset({Fault.FILE_EMPTY, Fault.FILE_FOREIGN, Fault.FILE_DAMAGED})


def check_copy(copy: Path) -> UserError | None:
    """Why `copy`, though it opens and is whole, is not as the program left it: COPY_ALTERED; None if it is.

    Raises UserError COPY_DAMAGED where it does not open or is not whole; FILE_NEWER, FILE_UNREADABLE.
    """
    try:
        found = examine_copy(copy)
    except UserError as error:
        if error.fault in _UNSOUND:
            raise UserError(Fault.COPY_DAMAGED, path=copy) from error
        raise
    if found.pages or found.loose or not found.one_uid:
        raise UserError(Fault.COPY_DAMAGED, path=copy)
    if found.strange_schema:
        return UserError(Fault.COPY_ALTERED, path=copy, what="cấu trúc không phải do chương trình tạo ra")
    if found.unlike_log:
        tables = ", ".join(RECORDS[table] for table in found.unlike_log)
        return UserError(Fault.COPY_ALTERED, path=copy, what=f"khác với lịch sử thay đổi: {tables}")
    return None


def contents_of(copy: Path, workspace: Path) -> CopyContents:
    """What `copy` holds, looked at as a copy of `workspace`. Raises as `check_copy`."""
    altered = check_copy(copy)
    with reading(copy), closing(connect(copy, read_only=True)) as connection:
        present = state_of_copy(workspace) if workspace.exists() else None
        uid = state_of(connection).uid
        named = _named_evidence(connection)
        same = present is None or present.uid == uid
        (commune,) = connection.execute("SELECT commune FROM office").fetchone() or ("",)
        return CopyContents(
            commune=commune,
            criteria=_count(connection, "criterion"),
            notes=_count(connection, "progress_note"),
            evidence=_count(connection, "evidence"),
            evidence_missing=len(named - _found(evidence_offers(copy, workspace, uid))),
            last_notes=tuple(
                CopyNote(date.fromisoformat(on_date), text)
                for on_date, text in connection.execute(_LAST_NOTES)
            ),
            altered=altered,
            same_workspace=same,
            reopened=tuple(sorted(_closed_years(workspace) - _closed_years(copy))) if same else (),
        )


def evidence_named_in(path: Path) -> frozenset[str]:
    """The hashes of all files of evidence that the records of a workspace or copy name. Raises UserError."""
    with reading(path), closing(connect(path, read_only=True)) as connection:
        return _named_evidence(connection)


def evidence_offers(copy: Path, workspace: Path, uid: str | None) -> list[Path]:
    """The folders where the evidence of a copy may be: of the workspace, of its place, of the copy itself."""
    return [find_folder(workspace, uid), copy.parent / IN_BACKUPS, find_folder(copy, uid)]


def missing_evidence(path: Path, folders: list[Path]) -> int:
    """How many files that the records of `path` name are in none of `folders`. Raises UserError."""
    return len(evidence_named_in(path) - _found(folders))


def _found(folders: list[Path]) -> frozenset[str]:
    return frozenset(one.sha256 for folder in folders for one in stored_files(folder))


def _closed_years(path: Path) -> frozenset[int]:
    """None of a file that cannot be read, or of one from before years could be closed."""
    try:
        with closing(connect(path, read_only=True, as_it_is=True)) as connection:
            return frozenset(year for (year,) in connection.execute(_CLOSED))
    except (sqlite3.Error, OSError):
        return frozenset()


def _named_evidence(connection: sqlite3.Connection) -> frozenset[str]:
    tables = [table for table in _NAMING_FILES if table in column_names(connection)]  # copies may be older
    found = (
        sha256
        for table in tables
        for (sha256,) in connection.execute(f"SELECT file_sha256 FROM {table} WHERE file_sha256 <> ''")
    )
    return frozenset(found)


def _count(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
