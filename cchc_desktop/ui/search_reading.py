"""Search everywhere in the background, through connections of its own: the window's belongs to its thread."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from cchc_desktop.services.searching import FoundGroup, SearchText
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.tasks import Job


class SearchedFile(Struct, frozen=True):
    """Which file is searched, the year that is looked at, and the clock it is told by."""

    path: Path
    year: int
    clock: Callable[[], datetime]

    def read(self, job: Job) -> SearchText:
        """The text of all its records as it is now."""
        with self._opened(job) as workspace:
            return SearchText(workspace, self.year, job.check)

    def find(self, job: Job, text: SearchText, query: str) -> Sequence[FoundGroup]:
        """What of `text` has the words of `query`."""
        with self._opened(job) as workspace:
            return text.find(workspace, query)

    @contextmanager
    def _opened(self, job: Job) -> Iterator[Workspace]:
        job.check()
        with closing(Workspace.open(self.path, clock=self.clock, read_only=True)) as workspace:
            yield workspace
