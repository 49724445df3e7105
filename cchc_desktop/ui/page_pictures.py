"""The pictures of pages that are on the screen: drawn beside, a bounded heap of them kept."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import partial
from math import ceil

from msgspec import Struct
from PySide6.QtGui import QImage

from cchc_desktop.domain.errors import UserError
from cchc_desktop.ui.pdf_pages import PdfPages
from cchc_desktop.ui.tasks import Job

_KEPT = 32 * 1024 * 1024
"""Bytes of pictures that are kept beyond those wanted."""
_BAND = 2_000_000
"""Pixels of one picture at most: at a high zoom a page is drawn in bands, of which few are in sight."""


class Band(Struct, frozen=True):
    """Pixel rows `top` to `top + rows` of a page at `scale` device pixels a point."""

    page: int
    scale: float
    top: int
    rows: int


def bands(page: int, size: tuple[float, float], scale: float, top: float, bottom: float) -> list[Band]:
    """The bands of a page of `size` (points) that are seen between `top` and `bottom` (device pixels)."""
    width, height = ceil(size[0] * scale), ceil(size[1] * scale)
    rows = max(_BAND // width, 1)
    first = max(int(top), 0) // rows * rows
    return [
        Band(page, scale, start, min(rows, height - start))
        for start in range(first, min(height, ceil(bottom)), rows)
    ]


class PagePictures:
    """What is wanted last is drawn; `arrived` is called when a picture came, or cannot."""

    def __init__(self, pages: PdfPages, arrived: Callable[[], object]) -> None:
        self._pages = pages
        self._arrived = arrived
        self._kept: OrderedDict[Band, QImage] = OrderedDict()
        self._jobs: dict[Band, Job | None] = {}
        self.broken: set[int] = set()
        """Pages that cannot be drawn."""

    def get(self, band: Band) -> QImage | None:
        """The picture, once it was drawn."""
        return self._kept.get(band)

    def want(self, wanted: Sequence[Band]) -> None:
        """Have these drawn in this order, and no longer what was wanted before."""
        now = dict.fromkeys(wanted)
        for band in [band for band in self._jobs if band not in now]:
            self._drop(band)
        for band in now:
            if band in self._kept:
                self._kept.move_to_end(band)
            elif band not in self._jobs and band.page not in self.broken:
                self._draw(band)
        self._forget(len(now))

    def close(self) -> None:
        """Ask for nothing more, and hear of nothing."""
        for band in list(self._jobs):
            self._drop(band)

    def _draw(self, band: Band) -> None:
        self._jobs[band] = None  # known before a worker that answers at once
        job = self._pages.picture(
            band.page,
            band.scale,
            (band.top, band.rows),
            partial(self._keep, band),
            partial(self._give_up, band),
        )
        if band in self._jobs:
            self._jobs[band] = job

    def _drop(self, band: Band) -> None:
        job = self._jobs.pop(band)
        if job is not None:
            job.drop()

    def _keep(self, band: Band, picture: QImage) -> None:
        del self._jobs[band]
        self._kept[band] = picture
        self._arrived()

    def _give_up(self, band: Band, _error: UserError) -> None:
        del self._jobs[band]
        self.broken.add(band.page)
        self._arrived()

    def _forget(self, needed: int) -> None:
        """Let go of what was wanted longest ago, never of the last `needed`."""
        held = sum(picture.sizeInBytes() for picture in self._kept.values())
        while held > _KEPT and len(self._kept) > needed:
            _band, picture = self._kept.popitem(last=False)
            held -= picture.sizeInBytes()
