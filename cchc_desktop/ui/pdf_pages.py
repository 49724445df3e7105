"""A PDF on the screen's side: all is asked of the worker, and comes back on the main thread."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtGui import QImage

from cchc_desktop.domain.errors import UserError
from cchc_desktop.ui.pdf_file import Hit, PdfFile
from cchc_desktop.ui.tasks import Job, Tasks

Failed = Callable[[UserError], object]
Size = tuple[float, float]
T = TypeVar("T")


class PdfPages:
    """The pages of `content`. `worker` has one thread, in which nothing else than PDFs is read.

    Until it is open there are no `sizes` (width and height in points), and nothing may be asked.
    """

    def __init__(self, worker: Tasks, content: bytes) -> None:
        self._worker = worker
        self._content = content
        self._file: PdfFile | None = None
        self._closed = False
        self.sizes: tuple[Size, ...] = ()

    def open(self, opened: Callable[[], object], failed: Failed) -> None:
        """Read the file. A damaged one is for `failed`; after `close` nothing is told."""

        def keep(file: PdfFile) -> None:
            self._file = file
            if self._closed:
                self.close()
            else:
                self.sizes = file.sizes
                opened()

        def fail(error: UserError) -> None:
            if not self._closed:
                failed(error)

        self._worker.start(lambda _job: PdfFile(self._content), keep, fail)

    def picture(
        self, page: int, scale: float, rows: tuple[int, int], done: Callable[[QImage], object], failed: Failed
    ) -> Job:
        """Draw the pixel rows (first, how many) of a page at `scale` pixels a point."""
        return self._ask(lambda file: file.picture(page, scale, *rows), done, failed)

    def find(self, page: int, query: str, done: Callable[[tuple[Hit, ...]], object], failed: Failed) -> Job:
        """Look for words on one page."""
        return self._ask(lambda file: file.find(page, query), done, failed)

    def text(self, page: int, done: Callable[[str], object], failed: Failed) -> Job:
        """Read all words of one page."""
        return self._ask(lambda file: file.text(page), done, failed)

    def close(self) -> None:
        """Have the worker give up the file, after what it is asked already."""
        self._closed = True
        file, self._file = self._file, None
        if file is not None:
            self._worker.start(lambda _job: file.close(), _nothing, _nothing)

    def _ask(self, work: Callable[[PdfFile], T], done: Callable[[T], object], failed: Failed) -> Job:
        file = self._file
        assert file is not None, "asked before it was open"

        def carry_out(job: Job) -> T:
            job.check()
            return work(file)

        return self._worker.start(carry_out, done, failed)


def _nothing(*_args: object) -> None:
    pass
