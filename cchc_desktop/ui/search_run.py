"""A search of the history going on in the background until a page of lines is found."""

from collections.abc import Callable, Sequence
from functools import partial

from cchc_desktop.domain.errors import UserError
from cchc_desktop.services.history import PAGE
from cchc_desktop.ui.history_reading import Line, Search
from cchc_desktop.ui.tasks import Job, Tasks


class SearchRun:
    """One search at a time: `found` hears the lines as they come, and whether they are the first."""

    def __init__(
        self,
        tasks: Tasks,
        found: Callable[[Sequence[Line], bool], object],
        failed: Callable[[UserError], object],
    ) -> None:
        self._tasks = tasks
        self._found = found
        self._failed = failed
        self._job: Job | None = None
        self._wanted = PAGE
        self.search: Search | None = None
        self.count = 0
        self.looking = False
        """Whether more is on its way."""

    @property
    def done(self) -> bool:
        """Whether all was found."""
        return self.search is not None and self.search.done

    def begin(self, search: Search) -> None:
        """Look for the first page of `search`, and no longer for what was looked for."""
        if self._job is not None:
            self._job.drop()
        self.search = search
        self.count = 0
        self._wanted = PAGE
        self._go_on(search, is_first=True)

    def may_go_on(self) -> bool:
        """Whether there may be another page."""
        return self.search is not None and not self.looking and not self.search.done

    def go_on(self) -> None:
        """Look for another page."""
        assert self.search is not None
        self._wanted = self.count + PAGE
        self._go_on(self.search, is_first=False)

    def _go_on(self, search: Search, *, is_first: bool) -> None:
        self.looking = True
        self._job = self._tasks.start(search.more, partial(self._tell, search, is_first), self._stop)

    def _tell(self, search: Search, is_first: bool, found: Sequence[Line]) -> None:
        if search is not self.search:
            return
        self.count += len(found)
        self.looking = self.count < self._wanted and not search.done
        self._found(found, is_first)
        if self.looking and search is self.search:
            self._go_on(search, is_first=False)

    def _stop(self, error: UserError) -> None:
        self.looking = False
        self._failed(error)
