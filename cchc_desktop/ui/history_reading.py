"""The history read in the background, through a connection of its own: the window's belongs to its thread."""

from collections.abc import Callable, Collection, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from cchc_desktop.services.history import PAGE, HistoryLine, HistoryWalk
from cchc_desktop.services.history_details import Details, details
from cchc_desktop.services.record_history import RecordHistory, record_history
from cchc_desktop.services.recycle_bin import BinLine, BinWalk
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.tasks import Job

Line = HistoryLine | BinLine
_STRETCHES = 25
"""Looked through before what was found is shown: opening the file for each would take longer than looking."""


class LogFile(Struct, frozen=True):
    """Whose log is read, and the clock it is told by."""

    path: Path
    clock: Callable[[], datetime]

    def details(self, job: Job, seq: int, only: Collection[str] | None) -> Details:
        """What operation `seq` changed; of the records `only` when given."""
        job.check()
        with closing(Workspace.open(self.path, clock=self.clock, read_only=True)) as workspace:
            return details(workspace, seq, only)


class Search:
    """What is looked for: everything, the operations about one criterion, or what was removed.

    `more` is called by one worker at a time and goes on where the last one stopped.
    """

    def __init__(self, file: LogFile, query: str, *, record_uid: str = "", removed: bool = False) -> None:
        self._file = file
        self._query = query
        self._record_uid = record_uid
        self._removed = removed
        self._walk: HistoryWalk | BinWalk | None = None
        self.record: RecordHistory | None = None

    @property
    def done(self) -> bool:
        """Whether all was found."""
        return self._walk is not None and self._walk.done

    def more(self, job: Job) -> Sequence[Line]:
        """The next lines that were found, perhaps none before the end."""
        job.check()
        with closing(Workspace.open(self._file.path, clock=self._file.clock, read_only=True)) as workspace:
            if self._walk is None:
                self._walk = self._begin(workspace, job)
            found: list[Line] = []
            for _stretch in range(_STRETCHES):
                found += self._walk.more(workspace)
                job.check()
                if len(found) >= PAGE or self._walk.done:
                    break
            return found

    def _begin(self, workspace: Workspace, job: Job) -> HistoryWalk | BinWalk:
        if self._removed:
            return BinWalk(self._query)
        if self._record_uid:
            self.record = record_history(workspace, self._record_uid, job.check)
        return HistoryWalk(self._query, self.record)
