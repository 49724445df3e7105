"""What the records of the history are called, the removed ones by the name they had."""

from collections.abc import Iterable, Mapping, Sequence

from cchc_desktop.domain.history import Change, Columns
from cchc_desktop.domain.record_words import KEYS
from cchc_desktop.domain.retelling import naming_columns, own_name, owner_keys, titled
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.columns import to_row
from cchc_desktop.storage.tables import RECORD_TYPES

Known = tuple[str, str]
"""(table, uid)."""
_WHOLE = ("criterion", "milestone")
"""What a change of its parts is about. A person is no part of a unit."""
UNNAMED = "progress_note"
"""The table whose text is no name: an operation is not about its records."""
_PRELOADED = ("unit", "contact", "criteria_set", "criterion", "milestone", "evidence")
"""Few enough to know by heart, and what most is about."""


class RecordNames:
    """Names by table and uid. It knows what it was shown; `look_up` asks the file about the rest."""

    def __init__(self) -> None:
        self._columns: dict[Known, Columns] = {}
        self._subjects: dict[Known, str | None] = {}

    def preload(self, workspace: Workspace) -> None:
        """Know all records that others are named by, as they are now."""
        for table in _PRELOADED:
            for record in workspace.read.find(RECORD_TYPES[table]):
                self._columns[table, record.uid] = _naming(table, to_row(record))

    def learn(self, changes: Iterable[Change]) -> None:
        """Know the records that `changes` made or removed, unless known already."""
        for one in changes:
            whole = one.before if one.after is None else one.after if one.before is None else None
            if whole is not None and (one.table, one.uid) not in self._columns:
                self._columns[one.table, one.uid] = _naming(one.table, whole)

    def look_up(self, workspace: Workspace, wanted: Iterable[Known]) -> None:
        """Know `wanted` and what they belong to: as they are, or as they were when they were removed."""
        missing = {one for one in wanted if one not in self._columns}
        while missing:
            found = self._present(workspace, missing)
            lost = missing - found.keys()
            before = workspace.log.removed([uid for _table, uid in lost]) if lost else {}
            found |= {(table, uid): before.get(uid, {}) for table, uid in lost}
            self._columns |= {one: _naming(one[0], columns) for one, columns in found.items()}
            missing = {
                owner
                for (table, _uid), columns in found.items()
                for owner in _owners(table, columns)
                if owner not in self._columns
            }

    def name(self, table: str, uid: str) -> str | None:
        """A record with those it belongs to: "1.1.2 Sáng kiến", "Quý 1 · 1.1.2 Sáng kiến"."""
        columns = self._columns.get((table, uid), {})
        parts = [own_name(table, columns), *(self.name(*owner) for owner in _owners(table, columns))]
        return " · ".join(part for part in parts if part) or None

    def title(self, table: str, uid: str) -> str:
        """As `name`, after the kind of record."""
        return titled(table, self.name(table, uid))

    def subjects(self, changes: Sequence[Change]) -> list[str]:
        """What `changes` are about, each once: the criteria rather than what hangs on them.

        For a walk backwards: before a record was made nothing was said about it, so its name is forgotten.
        """
        self.learn(changes)
        found = dict.fromkeys([self._subject((one.table, one.uid)) for one in changes])
        for one in changes:
            if one.before is None:
                self._columns.pop((one.table, one.uid), None)
                self._subjects.pop((one.table, one.uid), None)
        return [subject for subject in found if subject is not None]

    def _subject(self, known: Known) -> str | None:
        """Told once: what is learned later was removed later, and so was all that hung on it."""
        if known not in self._subjects:
            self._subjects[known] = self._told_subject(*known)
        return self._subjects[known]

    def _told_subject(self, table: str, uid: str) -> str | None:
        for owner in _owners(table, self._columns.get((table, uid), {})):
            subject = self._subject(owner) if owner[0] in _WHOLE else None
            if subject is not None:
                return subject
        return None if table == UNNAMED else self.name(table, uid)

    @staticmethod
    def _present(workspace: Workspace, wanted: Iterable[Known]) -> dict[Known, Columns]:
        by_table: dict[str, list[str]] = {}
        for table, uid in wanted:
            if table in RECORD_TYPES:
                by_table.setdefault(table, []).append(uid)
        return {
            (table, record.uid): to_row(record)
            for table, uids in by_table.items()
            for record in workspace.read.find_among(RECORD_TYPES[table], "uid", uids)
        }


def edited(changes: Iterable[Change]) -> set[Known]:
    """The records that `changes` neither made nor removed, so that they do not tell their names."""
    return {(one.table, one.uid) for one in changes if one.before is not None and one.after is not None}


def _owners(table: str, columns: Columns) -> list[Known]:
    return [(KEYS[key], str(columns[key])) for key in owner_keys(table) if columns.get(key) is not None]


def _naming(table: str, columns: Columns) -> Mapping[str, str | int | None]:
    """Of `columns` those a name is made of: the texts of a hundred thousand records are not kept."""
    return {column: columns[column] for column in naming_columns(table) if column in columns}
