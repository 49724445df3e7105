"""Thùng rác: what was removed and is still gone, told from the log, and bringing it back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Change, Columns, Op, inverse
from cchc_desktop.domain.record_words import KEYS
from cchc_desktop.domain.records import CriteriaSet, ProgressNote, Unit
from cchc_desktop.domain.retelling import LogLine, titled
from cchc_desktop.domain.text import fold
from cchc_desktop.domain.vocabulary import AssignmentRole
from cchc_desktop.services.record_names import RecordNames
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.columns import Stored, codecs
from cchc_desktop.storage.tables import RECORD_TYPES

_LISTED = (
    *("criteria_set", "criterion", "unit", "contact", "duty"),
    *("evidence", "evidence_link", "milestone", "issued_document", "task"),
    *("checklist", "check_run", "nonconformity", "one_stop_month", "activity_kind", "activity"),
    "criterion_score",
)
"""What she would look for; the first of these in what went together gives it its name."""
ONLY_ONCE: Mapping[str, Sequence[tuple[str, ...]]] = {
    "evidence_link": [("evidence_uid", "criterion_uid")],
    "assignment": [("criterion_uid", "unit_uid")],
    "note_entry": [("note_uid", "criterion_uid")],
    "progress_note": [("corrects_uid",)],
    "task_note": [("task_uid", "position")],
    "nonconformity": [("year", "number")],
    "one_stop_month": [("year", "month", "area")],
    "activity_criterion": [("activity_uid", "criterion_uid")],
    "activity_evidence": [("activity_uid", "evidence_uid")],
    "score_rule": [("criterion_uid",)],
    "criterion_score": [("criterion_uid", "stage")],
    "score_round": [("set_uid", "stage")],
    "report_text": [("report", "year", "period", "part")],
}
"""Columns allowed once only, beside the year of a set, the code of a unit and the lead of a criterion."""
_STRETCH = 2000
"""Operations looked through at a time."""


class BinLine(Struct, frozen=True):
    """Records that went together and are still gone, named by the one with `uid`."""

    seq: int
    at: datetime
    actor: str
    name: str
    uid: str
    uids: frozenset[str]
    """All that went, `uid` among them."""
    step: str = ""
    """The name of the step that removed them."""


class BinWalk:
    """A way through what was removed, latest first. `done` when the end is reached."""

    def __init__(self, query: str = "") -> None:
        self.done = False
        self._words = fold(query).split()
        self._before: int | None = None
        self._settled: set[str] = set()
        self._names: RecordNames | None = None

    def more(self, workspace: Workspace) -> list[BinLine]:
        """The next lines; there may be none before the end."""
        log = workspace.log
        if self._before is None or self._names is None:
            self._before = log.last_seq() + 1
            self._names = RecordNames()
            self._names.preload(workspace)
        first, last = max(self._before - _STRETCH, 1), self._before - 1
        removals: dict[int, list[Change]] = {}
        for seq, change in log.deletions_between(first, last):
            removals.setdefault(seq, []).append(change)
        for seq, text in log.blobs_between(first, last):
            removals[seq] = [one for one in log.changes_in(text) if one.after is None]
        self._before = first
        self.done = first == 1
        seqs = sorted((seq for seq, made in removals.items() if made), reverse=True)
        return [line for seq in seqs for line in self._lines(workspace, seq, removals[seq])]

    def _lines(self, workspace: Workspace, seq: int, removed: Sequence[Change]) -> list[BinLine]:
        """The groups of one operation. The latest removal of a record decides whether it is in the bin."""
        assert self._names is not None
        latest = [one for one in removed if one.uid not in self._settled]
        (line,) = workspace.log.lines_of([seq])
        if line.op == Op.UNDO and line.subject == Op.RESTORE_DELETED:
            return []  # back where it was before: an earlier operation removed it
        self._settled |= {one.uid for one in latest}
        if line.op == Op.UNDO:
            return []  # what was never to be is no waste: redo brings it back
        self._names.learn(removed)
        gone = _still_gone(workspace, latest)
        at = line.at.astimezone(workspace.now().tzinfo)
        lines = []
        for group in _together(line, gone):
            head = head_of(group)
            if head is not None:
                name = self._names.title(head.table, head.uid)
                if all(word in fold(name) for word in self._words):
                    uids = frozenset(one.uid for one in group)
                    step = line.name
                    lines.append(BinLine(seq, at, line.actor, name, head.uid, uids, step))
        return lines


def restore_deleted(workspace: Workspace, seq: int, uid: str) -> str:
    """Bring back the record `uid` that operation `seq` removed, with all that went with it, as a new step.

    What pointed at it until then points at it again where it has pointed at nothing since. Returns the title
    of what came back. Raises UserError RESTORE_NOT_DELETED, RESTORE_KEY_GONE, RESTORE_TAKEN,
    YEAR_HAS_CRITERIA, UNIT_CODE_TAKEN.
    """
    changes = workspace.log.changes_of(seq)
    gone = _still_gone(workspace, [one for one in changes if one.after is None])
    (line,) = workspace.log.lines_of([seq])
    group = next((found for found in _together(line, gone) if any(one.uid == uid for one in found)), None)
    if group is None:
        raise UserError(Fault.RESTORE_NOT_DELETED)
    names = RecordNames()
    names.learn(changes)
    head = head_of(group) or group[0]
    names.look_up(workspace, [(one.table, one.uid) for one in group])
    _refuse_missing_parents(workspace, group)
    _refuse_taken(workspace, group, names)
    title = names.title(head.table, head.uid)
    with workspace.transact(Op.RESTORE_DELETED, name=title) as tx:
        for one in inverse(group):
            tx.apply((_fitting(workspace, one),))  # one by one: each note takes the next free number
        tx.apply(_pointing_again(workspace, changes, {one.uid for one in group}))
    return title


def _together(line: LogLine, gone: Sequence[Change]) -> list[list[Change]]:
    """`gone` in groups: a sample that was dropped is one, though its months hang on nothing."""
    return [list(gone)] if gone and line.subject == Op.DROP_SAMPLE else groups(gone)


def groups(removed: Sequence[Change]) -> list[list[Change]]:
    """`removed` records of one operation, those that hang together by their keys in one group each."""
    group_of: dict[str, str] = {one.uid: one.uid for one in removed}

    def root(uid: str) -> str:
        while group_of[uid] != uid:
            group_of[uid] = group_of[group_of[uid]]
            uid = group_of[uid]
        return uid

    for one in removed:
        for uid in _keys(one.before or {}).values():
            if uid in group_of:
                group_of[root(one.uid)] = root(uid)
    found: dict[str, list[Change]] = {}
    for one in removed:
        found.setdefault(root(one.uid), []).append(one)
    return list(found.values())


def head_of(group: Sequence[Change]) -> Change | None:
    """The record a group is named by, None when there is none she would look for.

    Of criteria it is the one above the others: removed last, since what hangs on it went before.
    """
    for table in _LISTED:
        heads = [one for one in group if one.table == table]
        if heads:
            return heads[-1]
    return None


def _keys(columns: Columns) -> Mapping[str, str]:
    return {column: str(value) for column, value in columns.items() if column in KEYS and value is not None}


def _still_gone(workspace: Workspace, removed: Iterable[Change]) -> list[Change]:
    by_table: dict[str, list[Change]] = {}
    for one in removed:
        if one.table in RECORD_TYPES:
            by_table.setdefault(one.table, []).append(one)
    present = {
        record.uid
        for table, changes in by_table.items()
        for record in workspace.read.find_among(RECORD_TYPES[table], "uid", [one.uid for one in changes])
    }
    return [one for one in removed if one.table in RECORD_TYPES and one.uid not in present]


def _refuse_missing_parents(workspace: Workspace, group: Sequence[Change]) -> None:
    """All that the records of a group refer to comes back with them or is there."""
    coming = {one.uid for one in group}
    wanted = {
        (KEYS[column], uid): one
        for one in group
        for column, uid in _keys(one.before or {}).items()
        if uid not in coming
    }
    for (table, uid), one in wanted.items():
        if not workspace.read.find(RECORD_TYPES[table], uid=uid):
            names = RecordNames()
            names.look_up(workspace, [(table, uid)])
            missing = names.title(table, uid)
            raise UserError(Fault.RESTORE_KEY_GONE, name=titled(one.table, None), missing=missing)


def _refuse_taken(workspace: Workspace, group: Sequence[Change], names: RecordNames) -> None:
    """What may be there only once has not been made anew since."""
    read = workspace.read
    for one in sorted(group, key=lambda one: one.table != "criteria_set"):
        columns = one.before or {}
        if one.table == "criteria_set" and read.find(CriteriaSet, year=columns["year"]):
            raise UserError(Fault.YEAR_HAS_CRITERIA, year=columns["year"])
        if one.table == "unit":
            _refuse_taken_code(all_units(workspace), str(columns["code"]))
        for wanted in _places(one.table, columns):
            if read.find(RECORD_TYPES[one.table], **wanted):
                raise UserError(Fault.RESTORE_TAKEN, name=names.title(one.table, one.uid))


def _places(table: str, columns: Columns) -> Iterator[dict[str, Stored]]:
    """The columns that no other record may share."""
    for only_once in ONLY_ONCE.get(table, ()):
        if all(columns.get(column) is not None for column in only_once):
            yield {column: columns[column] for column in only_once}
    if table == "assignment" and columns["role"] == AssignmentRole.LEAD:
        yield {"criterion_uid": columns["criterion_uid"], "role": columns["role"]}


def _refuse_taken_code(units: Iterable[Unit], code: str) -> None:
    for unit in units:
        if fold(unit.code) == fold(code):
            raise UserError(Fault.UNIT_CODE_TAKEN, code=code, name=unit.name)


def _fitting(workspace: Workspace, change: Change) -> Change:
    """An insert that fits the file as it is now: without columns of the past, a note with a free number."""
    columns = dict(change.after or {})
    known = codecs(RECORD_TYPES[change.table])
    columns = {column: value for column, value in columns.items() if column in known}
    if change.table == "progress_note" and workspace.read.find(ProgressNote, seq=columns["seq"]):
        columns["seq"] = workspace.read.next_note_seq()
    return replace(change, after=columns)


def _pointing_again(workspace: Workspace, changes: Sequence[Change], back: set[str]) -> tuple[Change, ...]:
    """The keys that operation emptied because their record went, where they are still empty."""
    pointing = []
    for one in changes:
        keys = _keys(one.before or {}) if one.after is not None and one.before is not None else {}
        mine = {column: uid for column, uid in keys.items() if uid in back}
        for column, uid in mine.items():
            if workspace.read.find(RECORD_TYPES[one.table], uid=one.uid, **{column: None}):
                pointing.append(Change(one.table, one.uid, {column: None}, {column: uid}))
    return tuple(pointing)
