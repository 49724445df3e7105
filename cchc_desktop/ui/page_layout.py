"""Where pages stand one below the other, at a zoom. Lengths are device-independent pixels."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from msgspec import Struct

from cchc_desktop.ui.theme import SPACE_M

GAP = SPACE_M
"""Around pages and between them."""


class Spot(Struct, frozen=True):
    """A place on a page, as shares of its width and height: it stays the same at every zoom."""

    page: int
    across: float = 0.5
    down: float = 0.0


class PageLayout:
    """Pages of `sizes` (points) at `scale` pixels a point, centred above one another."""

    def __init__(self, sizes: Sequence[tuple[float, float]], scale: float) -> None:
        self.scale = scale
        self._sizes = [(width * scale, height * scale) for width, height in sizes]
        ends = list(accumulate(height + GAP for _width, height in self._sizes))
        self._tops = [GAP, *(GAP + end for end in ends)]
        self.width = max((width for width, _height in self._sizes), default=0) + 2 * GAP
        self.height = self._tops[-1]

    def box(self, page: int) -> tuple[float, float, float, float]:
        """Left, top, width, height of a page; left from the middle of all pages."""
        width, height = self._sizes[page]
        return -width / 2, self._tops[page], width, height

    def at(self, y: float) -> int:
        """The page that stands at `y`, or above the gap there."""
        return min(max(bisect_right(self._tops, y) - 1, 0), len(self._sizes) - 1)

    def spot_at(self, x: float, y: float) -> Spot:
        """What stands at `x` (from the middle of all pages) and `y`; beyond the edges, too."""
        page = self.at(y)
        left, top, width, height = self.box(page)
        return Spot(page, (x - left) / width, (y - top) / height)

    def place_of(self, spot: Spot) -> tuple[float, float]:
        """Where that is: x from the middle of all pages, and y."""
        left, top, width, height = self.box(spot.page)
        return left + spot.across * width, top + spot.down * height

    def between(self, top: float, bottom: float) -> range:
        """The pages of which something stands between `top` and `bottom`."""
        return range(self.at(top), self.at(bottom) + 1) if self._sizes else range(0)


def fitting_scale(size: tuple[float, float], room: tuple[float, float], *, whole: bool) -> float:
    """At which scale a page of `size` fills the width of `room`, or is seen `whole`."""
    across, down = ((space - 2 * GAP) / max(length, 1) for space, length in zip(room, size, strict=True))
    return max(min(across, down) if whole else across, 0.05)
