"""What the imports so far wrote into the rows of a year: found by winding the log back, stored nowhere."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from cchc_desktop.domain.conflicts import Marks, choice_id, mark, order_mark, parent_mark
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Change, Columns, Op
from cchc_desktop.domain.merge_places import ORDER, PARENT
from cchc_desktop.domain.merge_plan import ATTRIBUTES
from cchc_desktop.domain.planned import OWN_FIELDS, PlannedCriterion, PlannedMilestone
from cchc_desktop.domain.records import Assignment, Criterion, Milestone, Record, RequiredEvidence
from cchc_desktop.domain.vocabulary import AssignmentRole
from cchc_desktop.services.import_journal import Applied, applied
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.columns import codecs, to_row
from cchc_desktop.storage.tables import TABLES

_PARTS: Sequence[type[Record]] = (Assignment, RequiredEvidence, Milestone)
_CRITERION = TABLES[Criterion]
_TABLES = (_CRITERION, *(TABLES[one] for one in _PARTS))
_STRETCH = 2000
"""Operations read at a time."""


def marks_of_imports(
    workspace: Workspace, rows: Mapping[str, Collection[str]], groups: Mapping[str, Sequence[str]]
) -> Marks:
    """By uid of a criterion and by field the mark of what the imports wrote last; none where none wrote.

    `rows` says which fields of which criteria, `groups` by parent ("" at the top) the rows whose order is
    asked. Imports that were undone count no more. The log is read back to the first import, or as far as
    needed. Raises UserError FILE_DAMAGED where it cannot be read.
    """
    imports = [one for one in applied(workspace.log.operations_about(Op.IMPORT_CRITERIA)) if one.seq]
    if not imports:
        return {}
    rewinding = _Rewinding(workspace, rows, groups, imports)
    try:
        for seq, changes in _operations(workspace, [one.seq for one in imports]):
            rewinding.take(seq, changes)
            if rewinding.done:
                break
    except (ValueError, LookupError, TypeError) as error:
        raise UserError(Fault.FILE_DAMAGED, path=workspace.path) from error
    return rewinding.marks


def _operations(workspace: Workspace, imports: Sequence[int]) -> Iterator[tuple[int, list[Change]]]:
    """All of `imports` and what else touched a criterion or a part of one, latest first."""
    first, last = min(imports), workspace.log.last_seq()
    while last >= first:
        start = max(first, last - _STRETCH + 1)
        found = workspace.log.changes_in_tables(_TABLES, start, last)
        for seq, text in workspace.log.blobs_between(start, last):
            found[seq] = [one for one in workspace.log.changes_in(text) if one.table in _TABLES]
        found |= {seq: [] for seq in imports if start <= seq <= last and seq not in found}
        yield from sorted(found.items(), reverse=True)
        last = start - 1


class _Rewinding:
    """Holds the rows as they were after ever earlier operations, and marks what each import put there."""

    def __init__(
        self,
        workspace: Workspace,
        rows: Mapping[str, Collection[str]],
        groups: Mapping[str, Sequence[str]],
        imports: Sequence[Applied],
    ) -> None:
        self._imports = {one.seq: one for one in imports}
        self._groups = dict(groups)
        uids = dict.fromkeys((*rows, *(uid for siblings in groups.values() for uid in siblings)))
        self._records: dict[str, dict[tuple[str, str], Columns]] = {
            one.uid: {(_CRITERION, one.uid): to_row(one)}
            for one in workspace.read.find_among(Criterion, "uid", uids)
        }
        self._owner: dict[str, str] = {uid: uid for uid in self._records}
        for kind in _PARTS:
            for part in workspace.read.find_among(kind, "criterion_uid", list(self._records)):
                columns = to_row(part)
                self._owner[part.uid] = str(columns["criterion_uid"])
                self._records[self._owner[part.uid]][TABLES[kind], part.uid] = columns
        self._missing = {uid: set(rows.get(uid, ())) for uid in self._records}
        self.marks: dict[str, dict[str, str]] = defaultdict(dict)

    @property
    def done(self) -> bool:
        """Whether nothing is left to be found further back."""
        return not self._groups and not any(self._missing.values())

    def take(self, seq: int, changes: Sequence[Change]) -> None:
        """Wind one operation back."""
        ours = [(owner, one) for one in reversed(changes) if (owner := self._owner_of(one)) in self._records]
        one = self._imports.get(seq)
        touched = {owner for owner, _change in ours if self._missing[owner]} if one else set()
        after = {uid: self._said(uid) for uid in touched}
        orders = {parent: self._order(parent) for parent in self._groups} if one else {}
        for owner, change in ours:
            self._wind_back(owner, change)
        if one is not None:
            self._refused(one)
        for uid, said in after.items():
            self._wrote(uid, said, self._said(uid))
        for parent, order in orders.items():
            if parent in self._groups and order != self._order(parent):
                self._mark_order(parent, order_mark(order))

    def _owner_of(self, change: Change) -> str:
        """The criterion that a change is about; parts that are gone are met when they were removed."""
        if change.uid not in self._owner:
            columns = change.before or change.after or {}
            self._owner[change.uid] = str(columns.get("criterion_uid", ""))
        return self._owner[change.uid]

    def _wind_back(self, owner: str, change: Change) -> None:
        records, key = self._records[owner], (change.table, change.uid)
        if change.before is None:
            records.pop(key, None)
        else:
            records[key] = {**records.get(key, {}), **change.before}

    def _refused(self, one: Applied) -> None:
        """The file of an import said so, and it was not taken."""
        kept = one.kept
        for uid, fields in self._missing.items() if kept else ():
            for field in tuple(fields):
                if choice_id(uid, field) in kept:
                    self._mark(uid, field, kept[choice_id(uid, field)])
        for parent in tuple(self._groups) if kept else ():
            if choice_id(parent, ORDER) in kept:
                self._mark_order(parent, kept[choice_id(parent, ORDER)])

    def _wrote(self, uid: str, after: Mapping[str, str], before: Mapping[str, str]) -> None:
        for field in self._missing[uid] & after.keys():
            if before.get(field) != after[field]:
                self._mark(uid, field, after[field])

    def _mark(self, uid: str, field: str, said: str) -> None:
        self.marks[uid][field] = said
        self._missing[uid].discard(field)

    def _mark_order(self, parent: str, said: str) -> None:
        self.marks[parent][ORDER] = said
        del self._groups[parent]

    def _order(self, parent: str) -> list[str]:
        """The rows of a group that stood below it at this point, in their order."""
        found = {uid: self._records[uid].get((_CRITERION, uid)) for uid in self._groups[parent]}
        here = [
            (int(columns["position"] or 0), uid)
            for uid, columns in found.items()
            if columns is not None and (columns["parent_uid"] or "") == parent
        ]
        return [uid for _position, uid in sorted(here)]

    def _said(self, uid: str) -> dict[str, str]:
        """The marks of what a row says at this point in its missing fields; none before it was made."""
        row = self._row(uid)
        if row is None:
            return {}
        said = {field: mark(field, row) for field in self._missing[uid] & ATTRIBUTES.keys()}
        if PARENT in self._missing[uid]:
            said[PARENT] = parent_mark(str(self._records[uid][_CRITERION, uid]["parent_uid"] or ""))
        return said

    def _row(self, uid: str) -> PlannedCriterion | None:
        """The row at this point; None before it was made."""
        found = self._records[uid].get((_CRITERION, uid))
        if found is None:
            return None
        criterion = _Values(Criterion, found)
        assigned = self._parts(uid, Assignment)
        lead = [one("unit_uid") for one in assigned if one("role") is AssignmentRole.LEAD]
        return PlannedCriterion(
            depth=0,
            **{field: criterion(field) for field in OWN_FIELDS},
            lead_uid=next(iter(lead), None),
            coordinating_uids=tuple(one("unit_uid") for one in assigned if one("unit_uid") not in lead),
            evidence=tuple(one("text") for one in self._parts(uid, RequiredEvidence)),
            milestones=tuple(
                PlannedMilestone(one("label"), one("due"), one("due_text"))
                for one in self._parts(uid, Milestone)
            ),
        )

    def _parts(self, uid: str, kind: type[Record]) -> list["_Values"]:
        """The parts of one kind, in their order."""
        found = [columns for (table, _uid), columns in self._records[uid].items() if table == TABLES[kind]]
        return [_Values(kind, one) for one in sorted(found, key=lambda one: int(one.get("position") or 0))]


class _Values:
    """The values of a stored record by column, whatever else its schema has."""

    def __init__(self, kind: type[Record], columns: Columns) -> None:
        self._codecs = codecs(kind)
        self._columns = columns

    def __call__(self, column: str) -> Any:
        return self._codecs[column].decode(self._columns[column])
