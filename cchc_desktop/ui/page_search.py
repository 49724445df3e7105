"""Words looked for page after page, each asked for by itself: the pages in sight are drawn in between."""

from collections.abc import Callable
from functools import partial

from cchc_desktop.ui.pdf_file import Hit
from cchc_desktop.ui.pdf_pages import PdfPages
from cchc_desktop.ui.tasks import Job


class PageSearch:
    """`changed` is called when more is found, another hit is looked at, or the search ends."""

    def __init__(self, pages: PdfPages, changed: Callable[[], object]) -> None:
        self._pages = pages
        self._changed = changed
        self._query = ""
        self._job: Job | None = None
        self._from = 0
        self._chosen = -1
        self.hits: list[Hit] = []
        self.looking = False

    @property
    def now(self) -> Hit | None:
        """The hit that is looked at."""
        return self.hits[self._chosen] if 0 <= self._chosen < len(self.hits) else None

    @property
    def number(self) -> int:
        """Which of the hits that is, counted from 1; 0 when none is."""
        return self._chosen + 1

    def begin(self, query: str, page: int) -> None:
        """Look for `query` on all pages; the first hit on or after `page` is looked at."""
        self.stop()
        self._query, self._from = query, page
        self.hits, self._chosen = [], -1
        self.looking = bool(query.strip())
        if self.looking:
            self._look_on(0)
        self._changed()

    def step(self, by: int) -> None:
        """Look at the next hit (1) or the one before (-1), around the end."""
        if self.hits:
            self._chosen = (self._chosen + by) % len(self.hits)
            self._changed()

    def stop(self) -> None:
        """Look no further."""
        if self._job is not None:
            self._job.drop()
        self._job, self.looking = None, False

    def _look_on(self, page: int) -> None:
        found = partial(self._keep, self._query, page)
        self._job = self._pages.find(page, self._query, found, lambda _error: found(()))

    def _keep(self, query: str, page: int, hits: tuple[Hit, ...]) -> None:
        if query != self._query:
            return
        self.hits += hits
        last = page + 1 == len(self._pages.sizes)
        self.looking = not last
        if self._chosen < 0 and self.hits and (page >= self._from or last):
            after = (number for number, hit in enumerate(self.hits) if hit.page >= self._from)
            self._chosen = next(after, 0)
        if hits or last:
            self._changed()
        if not last:
            self._look_on(page + 1)
