"""What one operation changed, field by field, in her words."""

from collections.abc import Collection, Sequence

from msgspec import Struct

from cchc_desktop.domain.history import Change, Columns
from cchc_desktop.domain.record_words import INNER, KEYS, column_label, shown_value
from cchc_desktop.domain.retelling import owner_keys
from cchc_desktop.domain.score_reading import kept_words
from cchc_desktop.domain.source_words import kept_source_words
from cchc_desktop.services.record_names import RecordNames
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.columns import Stored, codecs
from cchc_desktop.storage.op_log import BULK_FROM
from cchc_desktop.storage.tables import RECORD_TYPES

_MARK_LENGTH = 8
"""Digits of a hash that tell two files of one name apart for a reader."""


class ShownChange(Struct, frozen=True):
    """One field of one record before and after an operation. `column` is empty for a record as a whole."""

    seq: int
    table: str
    uid: str
    column: str
    record: str
    field: str
    old: str
    new: str
    removed: bool
    """Whether the record was removed, to be brought back as a whole."""
    restorable: bool
    """Whether there is an old value, or a removed record, to bring back."""


class Details(Struct, frozen=True):
    """What an operation changed: `shown` of `total` changed records."""

    changes: Sequence[ShownChange]
    shown: int
    total: int


def details(workspace: Workspace, seq: int, only: Collection[str] | None = None) -> Details:
    """What operation `seq` changed, field by field; of the records `only` when given.

    In a large operation a record that was made or removed is one line.
    """
    made = workspace.log.changes_of(seq)
    changes = [one for one in made if only is None or one.uid in only]
    names = RecordNames()
    names.learn(made)
    names.look_up(workspace, [known for one in changes for known in _mentioned(one)])
    whole = len(changes) >= BULK_FROM
    shown = [field for one in changes for field in _fields(seq, one, names, whole=whole)]
    return Details(shown, len({one.uid for one in changes}), len({one.uid for one in made}))


def _mentioned(change: Change) -> list[tuple[str, str]]:
    columns = {**(change.before or {}), **(change.after or {})}
    values = [(change.before or {}), (change.after or {})]
    keys = [
        (KEYS[key], str(one[key]))
        for key in columns.keys() & KEYS.keys()
        for one in values
        if one.get(key) is not None
    ]
    return [(change.table, change.uid), *keys]


def _fields(seq: int, change: Change, names: RecordNames, *, whole: bool) -> list[ShownChange]:
    before, after = change.before or {}, change.after or {}
    record = names.title(change.table, change.uid)
    removed, added = change.after is None, change.before is None

    def line(column: str, field: str, old: str, new: str) -> ShownChange:
        place = (seq, change.table, change.uid, column)
        return ShownChange(*place, record, field, old, new, removed, removed or not added)

    if whole and (removed or added):
        return [line("", "Cả mục", "" if added else record, "" if removed else record)]
    said = {*INNER, *(owner_keys(change.table) if removed or added else ())}
    if before.get("file_name") != after.get("file_name"):
        said.add("file_sha256")  # the name says it, and comes back together with the file
    columns = [column for column in {**before, **after} if column not in said]
    lines = []
    for column in columns:
        old, new = (read_aloud(change.table, column, one, names) for one in (before, after))
        if old != new:
            lines.append(line(column, column_label(change.table, column), old, new))
    return lines or [line("", "Cả mục", "" if added else record, "" if removed else record)]


def read_aloud(table: str, column: str, columns: Columns, names: RecordNames) -> str:
    """A stored value as she reads it: keys by the names of what they mean, blank for none."""
    value = columns.get(column)
    if value is None:
        return ""
    if column == "file_sha256":
        return str(value)[:_MARK_LENGTH]
    if column in KEYS:
        return names.name(KEYS[column], str(value)) or ""
    if column in ("rule", "inputs"):
        return kept_words(column, str(value))
    if (table, column) == ("score_rule", "source"):
        return kept_source_words(str(value))
    return shown_value(decoded(table, column, value))


def decoded(table: str, column: str, value: Stored) -> object:
    """A stored value as its record holds it; as stored where the record has no such column any more."""
    record_type = RECORD_TYPES.get(table)
    codec = codecs(record_type).get(column) if record_type is not None else None
    try:
        return value if codec is None else codec.decode(value)
    except ValueError:
        return value
