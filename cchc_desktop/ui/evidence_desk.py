"""What the window does with files of documents, beside itself: one piece of work at a time, and looking."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QBuffer, QObject, Signal
from PySide6.QtGui import QImage

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.evidence_files import FileState, NamedFile
from cchc_desktop.services import evidence_files
from cchc_desktop.services.evidence_files import EvidenceFiles, TakenIn
from cchc_desktop.services.issued import keep_bytes
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.open_path import open_path, reveal
from cchc_desktop.ui.tasks import Job, Tasks

Failed = Callable[[UserError], object]
Show = Callable[[Mapping[NamedFile, FileState]], object]
T = TypeVar("T")


class EvidenceDesk(QObject):
    """The files of the window's workspace, for every screen that shows documents."""

    busy = Signal(bool)
    """A piece of work began or ended; until then no other begins."""
    progressed = Signal(int)
    """Whole percents of it."""
    stopped = Signal()
    """It was cancelled, and left nothing."""

    def __init__(self, workspace: Workspace, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._tasks = tasks
        self._job: Job | None = None
        self._looking: Job | None = None
        self._running = False

    @cached_property
    def _files(self) -> EvidenceFiles:
        return EvidenceFiles(self._workspace)

    @property
    def running(self) -> bool:
        return self._running

    def look(self, files: Collection[NamedFile], show: Show, failed: Failed) -> None:
        """Tell `show` which of `files` are there: at a glance, and again when they were read.

        An earlier look is given up. Raises UserError.
        """
        if self._looking is not None:
            self._looking.drop()
        folder = self._files.folder()

        def read(glance: Mapping[NamedFile, FileState]) -> None:
            show(glance)
            self._looking = self._tasks.start(
                lambda job: self._files.states(folder, files, job.check), show, failed
            )

        self._looking = self._tasks.start(lambda _job: self._files.there(folder, files), read, failed)

    def take_in(self, sources: Sequence[Path], done: Callable[[TakenIn], object], failed: Failed) -> None:
        """Bring files into the store. Raises UserError where nothing may be written."""
        folder = evidence_files.place_to_write(self._workspace)
        self._start(lambda job: evidence_files.take_in(sources, folder, job.report), done, failed)

    def take_picture(
        self, picture: QImage, name: str, done: Callable[[TakenIn], object], failed: Failed
    ) -> None:
        """Bring a picture into the store as PNG. Raises UserError where nothing may be written."""
        folder = evidence_files.place_to_write(self._workspace)

        def keep(job: Job) -> TakenIn:
            return TakenIn((keep_bytes(folder, png_of(picture), name, job.report),), ())

        self._start(keep, done, failed)

    def open(self, file: NamedFile, title: str, failed: Failed) -> None:
        """Show a read-only copy of a file in its own program. Raises UserError."""
        folder = self._files.folder()

        def show(copy: Path) -> None:
            try:
                open_path(copy)
            except UserError as error:
                failed(error)

        self._start(lambda job: self._files.open_copy(folder, file, title, job.report), show, failed)

    def save_copy(
        self, file: NamedFile, title: str, target: Path, done: Callable[[], object], failed: Failed
    ) -> None:
        """Write a file to `target`. Raises UserError."""
        work = partial(evidence_files.save_copy, self._files.folder(), file, title, target)
        self._start(lambda job: work(job.report), lambda _none: done(), failed)

    def bring_back(self, file: NamedFile, done: Callable[[], object], failed: Failed) -> None:
        """Look for a lost file in the copies beside the workspace. Raises UserError."""
        folder = evidence_files.place_to_write(self._workspace)
        work = partial(evidence_files.fetch_from_backups, self._workspace.path, folder, [file])
        self._start(lambda job: work(job.report), lambda _none: done(), failed)

    def reveal(self, file: NamedFile, title: str) -> None:
        """Show where a file lies, in the file manager. Raises UserError."""
        reveal(self._files.path_of(self._files.folder(), file, title))

    def cancel(self) -> None:
        """Ask the work to stop."""
        if self._job is not None:
            self._job.cancel()

    def close(self) -> None:
        """Clear away the copies that were opened; nothing may run any more."""
        if "_files" in self.__dict__:
            self._files.close()

    def _start(self, work: Callable[[Job], T], done: Callable[[T], object], failed: Failed) -> None:
        if self._running:
            return
        self._running = True
        self.busy.emit(True)
        self._job = self._tasks.start(work, done, failed, ended=self._end, progressed=self.progressed.emit)

    def _end(self) -> None:
        self._running = False
        self.busy.emit(False)
        if self._job is not None and self._job.cancelled:
            self.stopped.emit()
        self._job = None


def png_of(picture: QImage) -> bytes:
    """The bytes of a picture as a file, made in any thread: a screen takes a quarter of a second."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
