"""Backups while the window is open: both places, in the background, and what this machine remembers."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

from cchc_desktop.domain.copies import BackupState, PlaceState
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.services.backups import newest_beside
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.tasks import Job, Tasks

_SECOND = "backup/second_place"


def second_place(settings: QSettings) -> Path | None:
    """The second place chosen on this machine."""
    kept = str(settings.value(_SECOND, ""))
    return Path(kept) if kept else None


class BackupKeeper(QObject):
    """Makes copies of one workspace, none of one that may only be looked at.

    `state` is how both places stand; `changed` tells when that is news.
    """

    changed = Signal()

    def __init__(
        self, workspace: Workspace, tasks: Tasks, settings: QSettings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.path = workspace.path
        self.now = workspace.now
        self.why_read_only = workspace.why_read_only
        self._tasks = tasks
        self._settings = settings
        self._own = f"backup/{workspace.uid}"
        self.running = False
        self._again = False
        self.state = BackupState(PlaceState(newest_beside(self.path)), self._unseen_second())

    @property
    def second(self) -> Path | None:
        """The second place chosen on this machine."""
        return second_place(self._settings)

    def choose_second(self, place: Path | None) -> None:
        """Keep copies in `place` too, or in no second place any more."""
        self._settings.setValue(_SECOND, str(place) if place else "")
        self._settings.remove(f"{self._own}/second_made")
        self.state = BackupState(self.state.first, self._unseen_second())
        self.changed.emit()
        if place is not None:
            self.run()

    @property
    def rehearsed(self) -> datetime | None:
        """When restoring was last tried."""
        return self._moment("rehearsed")

    @property
    def rehearsal_problem(self) -> str:
        """The sentence that says why restoring failed when it was last tried; empty when it went well."""
        return str(self._settings.value(f"{self._own}/rehearsal_problem", ""))

    def run(self, *, rehearsing: bool = False) -> None:
        """Copy what changed; rehearse restoring when asked, or when a week has passed."""
        from cchc_desktop.services.rehearsing import back_up_and_rehearse, rehearsal_due

        if self.why_read_only is not None:
            self._look()
            return
        if self.running:
            self._again = True
            return
        path, second, now = self.path, self.second, self.now()
        due = rehearsing or rehearsal_due(self.rehearsed, now)

        def work(job: Job) -> BackupState:
            return back_up_and_rehearse(path, second, now, job.report, rehearsing=due)

        self.running = True
        self.changed.emit()
        self._tasks.start(work, self._take, self._refuse, ended=self._ended)

    def look_beside(self) -> None:
        """Tell of a copy that was made beside the workspace without this."""
        made = newest_beside(self.path)
        if made != self.state.first.made:
            self.state = BackupState(PlaceState(made), self.state.second)
            self.changed.emit()

    def _look(self) -> None:
        """Tell how old the copies are that another program makes."""
        self.state = BackupState(PlaceState(newest_beside(self.path)), self._unseen_second())
        self.changed.emit()

    def _ended(self) -> None:
        self.running = False

    def _take(self, state: BackupState) -> None:
        tried = state.rehearsal
        if tried is not None:
            problem = sentence(tried.problem) if tried.problem else ""
            self._settings.setValue(f"{self._own}/rehearsed", tried.at.isoformat())
            self._settings.setValue(f"{self._own}/rehearsal_problem", problem)
        self.state = BackupState(state.first, self._remembered(state.second))
        self.changed.emit()
        if self._again:
            self._again = False
            self.run()

    def _refuse(self, error: UserError) -> None:
        self.state = BackupState(PlaceState(newest_beside(self.path), error), self.state.second)
        self.changed.emit()

    def _remembered(self, second: PlaceState | None) -> PlaceState | None:
        """A stick that is not there cannot tell how old its copy is: this machine remembers."""
        if second is None:
            return None
        if second.made is None:
            return PlaceState(self._moment("second_made"), second.problem)
        self._settings.setValue(f"{self._own}/second_made", second.made.isoformat())
        return second

    def _unseen_second(self) -> PlaceState | None:
        return PlaceState(self._moment("second_made")) if self.second else None

    def _moment(self, key: str) -> datetime | None:
        try:
            return datetime.fromisoformat(str(self._settings.value(f"{self._own}/{key}", "")))
        except ValueError:
            return None
