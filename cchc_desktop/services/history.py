"""The history of a workspace as she reads it: its operations by name, latest first, filtered as she likes."""

from collections.abc import Sequence
from datetime import datetime
from itertools import chain

from msgspec import Struct

from cchc_desktop.domain.history import Change
from cchc_desktop.domain.retelling import LogLine
from cchc_desktop.domain.text import fold
from cchc_desktop.services.record_history import RecordHistory
from cchc_desktop.services.record_names import UNNAMED, RecordNames, edited
from cchc_desktop.services.workspace import Workspace

PAGE = 300
"""Lines told at a time."""
_LOOKED_THROUGH = 2000
"""Operations that a filter looks through at a time."""
_NAMED = 2
"""Names of records in a line; more are counted."""


class HistoryLine(Struct, frozen=True):
    """One operation: what, when by the clock of the office, by whom, and which records it was about."""

    seq: int
    at: datetime
    actor: str
    name: str
    about: str


class HistoryWalk:
    """A way through the log from its latest operation, perhaps only those about `record` or matching `query`.

    `done` when the end is reached. Going backwards it meets a removed record's name before its changes.
    """

    def __init__(self, query: str = "", record: RecordHistory | None = None) -> None:
        self.done = False
        self._words = fold(query).split()
        self._record = record
        self._before = 0
        self._names: RecordNames | None = None

    def more(self, workspace: Workspace) -> list[HistoryLine]:
        """The next lines; with a filter there may be none before the end."""
        if self._names is None:
            self._names = RecordNames()
            self._names.preload(workspace)
            self._before = workspace.log.last_seq() + 1
        lines = self._next(workspace)
        self.done = not lines
        changes = workspace.log.outlines_among([line.seq for line in lines], but=UNNAMED)
        if self._words and lines:
            for seq, text in workspace.log.blobs_between(lines[-1].seq, lines[0].seq):
                changes[seq] = workspace.log.changes_in(text)
        self._names.look_up(workspace, edited(chain.from_iterable(changes.values())))
        told_lines = (self._told(workspace, line, changes.get(line.seq, ())) for line in lines)
        return [line for line in told_lines if line is not None]

    def _next(self, workspace: Workspace) -> list[LogLine]:
        if self._record is None:
            lines = workspace.log.lines_before(self._before, _LOOKED_THROUGH if self._words else PAGE)
        else:
            lines = workspace.log.lines_of([seq for seq in self._record.seqs if seq < self._before][:PAGE])
        self._before = lines[-1].seq if lines else 0
        return lines

    def _told(self, workspace: Workspace, line: LogLine, changes: Sequence[Change]) -> HistoryLine | None:
        assert self._names is not None
        subjects = self._names.subjects(changes)
        if not _matches(self._words, line.name, subjects):
            return None
        local = line.at.astimezone(workspace.now().tzinfo)
        return HistoryLine(line.seq, local, line.actor, line.name, _about(subjects))


def _matches(words: Sequence[str], name: str, subjects: Sequence[str]) -> bool:
    folded = fold(name)
    return all(word in folded or any(word in fold(subject) for subject in subjects) for word in words)


def _about(subjects: Sequence[str]) -> str:
    shown = "; ".join(subjects[:_NAMED])
    return f"{shown} và {len(subjects) - _NAMED} mục khác" if len(subjects) > _NAMED else shown
