"""Old values brought back: what the log remembers becomes a new change, through the same rules as typing."""

from typing import Any

from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Columns, Op
from cchc_desktop.domain.record_words import KEYS, column_label
from cchc_desktop.domain.records import Criterion, Evidence, Record, Unit
from cchc_desktop.domain.retelling import titled
from cchc_desktop.services.evidence import former_files, put_file
from cchc_desktop.services.record_names import RecordNames
from cchc_desktop.services.units import checked_unit, put_unit
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.columns import codecs, to_row
from cchc_desktop.storage.tables import RECORD_TYPES

_FILE = ("file_sha256", "file_name")
"""Columns of a document that mean nothing without each other."""


def restore_value(workspace: Workspace, seq: int, table: str, uid: str, column: str) -> str:
    """Give a field the value that operation `seq` took from it, as a new step; returns its record's title.

    Raises UserError RESTORE_RECORD_GONE, RESTORE_KEY_GONE, RESTORE_FIELD_GONE, RESTORE_SAME_VALUE,
    RESTORE_OWN_PARENT, UNIT_CODE_TAKEN.
    """
    names = RecordNames()
    names.look_up(workspace, [(table, uid)])
    title = names.title(table, uid)
    old = _taken(workspace, seq, table, uid, column)
    record_type = RECORD_TYPES.get(table)
    if old is None or record_type is None or column not in codecs(record_type):
        raise UserError(Fault.RESTORE_FIELD_GONE, name=column_label(table, column))
    found = workspace.read.find(record_type, uid=uid)
    if not found:
        raise UserError(Fault.RESTORE_RECORD_GONE, name=title)
    restored = _with_old_value(workspace, found[0], column, old)
    if restored == found[0]:
        raise UserError(Fault.RESTORE_SAME_VALUE, name=column_label(table, column))
    _refuse_missing_keys(workspace, table, restored)
    if isinstance(restored, Criterion):
        _refuse_own_parent(workspace, restored)
    if isinstance(restored, Unit):
        restored = checked_unit(workspace, restored)
    with workspace.transact(Op.RESTORE_VALUE, field=column_label(table, column), name=title) as tx:
        if isinstance(restored, Unit):
            put_unit(workspace, tx, restored)
        elif isinstance(restored, Evidence):
            put_file(workspace, tx, restored)
        else:
            tx.put(restored)
    return title


def _taken(workspace: Workspace, seq: int, table: str, uid: str, column: str) -> Columns | None:
    """What operation `seq` changed of a record, `column` with it, as it was before."""
    changes = (one for one in workspace.log.changes_of(seq) if (one.table, one.uid) == (table, uid))
    return next((one.before for one in changes if one.before and one.after and column in one.before), None)


def _with_old_value(workspace: Workspace, record: Record, column: str, old: Columns) -> Record:
    of_file = isinstance(record, Evidence) and column in _FILE
    by_column = codecs(type(record))
    columns = _FILE if of_file else (column,)
    values: dict[str, Any] = {one: by_column[one].decode(old[one]) for one in columns if one in old}
    restored: Record = replace(record, **values)  # type: ignore[type-var]
    if isinstance(restored, Evidence) and of_file:
        return replace(restored, file_name=_name_of_file(workspace, restored, old))
    return restored


def _name_of_file(workspace: Workspace, document: Evidence, old: Columns) -> str:
    """What the file with the hash of `document` was called: a name that two versions share is no change."""
    if "file_name" in old:
        return document.file_name
    formers = former_files(workspace, document.uid)
    names = (one.file_name for one in formers if one.file_sha256 == document.file_sha256)
    return next(names, document.file_name)


def _refuse_missing_keys(workspace: Workspace, table: str, record: Record) -> None:
    row = to_row(record)
    for column in row.keys() & KEYS.keys():
        uid = row[column]
        if uid is not None and not workspace.read.find(RECORD_TYPES[KEYS[column]], uid=uid):
            names = RecordNames()
            names.look_up(workspace, [(KEYS[column], str(uid))])
            missing = names.title(KEYS[column], str(uid))
            raise UserError(Fault.RESTORE_KEY_GONE, name=titled(table, None), missing=missing)


def _refuse_own_parent(workspace: Workspace, criterion: Criterion) -> None:
    above = criterion.parent_uid
    while above is not None:
        if above == criterion.uid:
            raise UserError(Fault.RESTORE_OWN_PARENT)
        above = workspace.read.get(Criterion, above).parent_uid
