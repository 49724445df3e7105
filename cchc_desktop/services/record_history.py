"""All operations about one criterion, found in the log."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from cchc_desktop.domain.history import Change
from cchc_desktop.services.workspace import Workspace

_STRETCH = 2000
"""Operations looked through at a time."""


class RecordHistory(Struct, frozen=True):
    """The operations about one record, latest first, and the uids of it and all that hangs on it."""

    seqs: tuple[int, ...]
    uids: frozenset[str]


def _go_on() -> None:
    pass


def record_history(workspace: Workspace, uid: str, check: Callable[[], object] = _go_on) -> RecordHistory:
    """All operations about the criterion `uid` and what hangs or hung on it: its notes, its documents.

    Looks through the whole log, a stretch at a time, calling `check` in between.
    """
    related = _Related(uid)
    for first in range(1, workspace.log.last_seq() + 1, _STRETCH):
        check()
        last = first + _STRETCH - 1
        related.add(workspace.log.changes_about(uid, first, last))
        for seq, text in workspace.log.blobs_between(first, last):
            if uid.encode() in text or b'"extension"' in text:
                related.add([(seq, one) for one in workspace.log.changes_in(text)])
    uids = related.uids()
    seqs = workspace.log.seqs_touching(uids)
    for seq, text in workspace.log.blobs_between(1, workspace.log.last_seq()):
        check()
        if any(one.uid in uids for one in workspace.log.changes_in(text)):
            seqs.add(seq)
    return RecordHistory(tuple(sorted(seqs, reverse=True)), frozenset(uids))


class _Related:
    """Gathers what a criterion's changes lead to: its parts, their notes and documents, their extensions."""

    _THROUGH = ("note_uid", "evidence_uid")

    def __init__(self, uid: str) -> None:
        self._parts = {uid}
        self._through: set[str] = set()
        self._extensions: set[tuple[str, str]] = set()
        self._uid = uid

    def add(self, changes: Sequence[tuple[int, Change]]) -> None:
        for _seq, one in changes:
            values = {**(one.before or {}), **(one.after or {})}
            if values.get("criterion_uid") == self._uid:
                self._parts.add(one.uid)
                self._through |= {str(values[key]) for key in self._THROUGH if values.get(key)}
            elif one.table == "extension" and "milestone_uid" in values:
                self._extensions.add((one.uid, str(values["milestone_uid"])))

    def uids(self) -> set[str]:
        extensions = {uid for uid, milestone_uid in self._extensions if milestone_uid in self._parts}
        return self._parts | self._through | extensions
