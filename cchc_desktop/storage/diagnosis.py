"""What a workspace is like, in numbers: nothing that was typed, no name, no path."""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.places import judge
from cchc_desktop.storage.aside import BEFORE_RESTORE, BROKEN, aside_folder
from cchc_desktop.storage.backup import backup_folder
from cchc_desktop.storage.connection import connect
from cchc_desktop.storage.copy_names import copies_in
from cchc_desktop.storage.evidence_copies import IN_BACKUPS
from cchc_desktop.storage.evidence_folder import find_folder, stored_files
from cchc_desktop.storage.header import has_journal
from cchc_desktop.storage.health import examine
from cchc_desktop.storage.migrate import current_schema
from cchc_desktop.storage.place_facts import place_facts
from cchc_desktop.storage.tables import TABLES
from cchc_desktop.storage.verified_copy import record_counts, uid_of

Facts = dict[str, Any]
_LOG_TABLES = ("workspace", "op", "change")
_PRAGMAS = ("user_version", "application_id", "page_size", "page_count", "freelist_count", "journal_mode")


def facts_of(path: Path) -> dict[str, Facts]:
    """All that can be told of the workspace at `path`, or by what kind of failure it cannot."""
    parts: Mapping[str, Callable[[Path], Facts]] = {
        "health": _health,  # first: it lets SQLite take back what a stopped program left half done
        "file": _file,
        "records": _records,
        "log": _log,
        "copies": _copies,
        "evidence": _evidence,
        "place": _place,
    }
    return {
        "sqlite": {"version": sqlite3.sqlite_version},
        **{name: _told(tell, path) for name, tell in parts.items()},
    }


def _told(tell: Callable[[Path], Facts], path: Path) -> Facts:
    try:
        return tell(path)
    except UserError as error:
        return {"failed": error.fault.value}
    except (sqlite3.Error, OSError, ValueError) as error:
        return {"failed": type(error).__name__}


def _file(path: Path) -> Facts:
    with closing(connect(path, read_only=True, as_it_is=True)) as connection:
        pragmas = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in _PRAGMAS}
    return {
        "size": path.stat().st_size,
        "known_schema": current_schema(),
        "journal": has_journal(path),
        **pragmas,
    }


def _health(path: Path) -> Facts:
    """SQLite's own words only where it speaks of our tables."""
    found = examine(path)
    return {
        "pages": len(found.pages) if found.strange_schema else found.pages,
        "loose_keys": []
        if found.strange_schema
        else [[key.table, key.parent, key.count] for key in found.loose],
        "unlike_log": found.unlike_log,
        "mendable": found.mendable,
        "one_uid": found.one_uid,
        "strange_schema": found.strange_schema,
    }


def _records(path: Path) -> Facts:
    with closing(connect(path, read_only=True, as_it_is=True)) as connection:
        counts = record_counts(connection)
    ours = {*TABLES.values(), *_LOG_TABLES}
    return {table: count for table, count in counts.items() if table in ours}


def _log(path: Path) -> Facts:
    with closing(connect(path, read_only=True, as_it_is=True)) as connection:
        by_op = connection.execute("SELECT op, count(*) FROM op GROUP BY op").fetchall()
        first, last, lines = connection.execute("SELECT min(seq), max(seq), count(*) FROM op").fetchone()
        schemas = [
            number for (number,) in connection.execute("SELECT DISTINCT schema FROM op ORDER BY schema")
        ]
    known = {op: count for op, count in by_op if op in set(Op)}
    return {"first": first, "last": last, "lines": lines, "schemas": schemas, "operations": known}


def _copies(path: Path) -> Facts:
    copies = [
        [one.number, one.seq, one.at.isoformat(), one.path.stat().st_size]
        for one in copies_in(backup_folder(path))
    ]
    return {
        "number_seq_time_size": copies,
        "evidence_files": len(stored_files(backup_folder(path) / IN_BACKUPS)),
        "put_aside": {
            kind: len(list(aside_folder(path, kind).glob("*.cchc"))) for kind in (BEFORE_RESTORE, BROKEN)
        },
    }


def _evidence(path: Path) -> Facts:
    files = stored_files(find_folder(path, uid_of(path)))
    return {"files": len(files), "bytes": sum(one.size for one in files)}


def _place(path: Path) -> Facts:
    facts = place_facts(path)
    place = judge(facts)
    return {
        "drive": facts.drive.value,
        "risk": place.risk.value if place else None,
        "program": place.name if place else None,
    }
