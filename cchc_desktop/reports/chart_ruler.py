"""Measures the words of charts in the shipped faces, in which paper and window set them."""

from collections.abc import Sequence

from cchc_desktop.reports.cells import clean
from cchc_desktop.reports.fonts import Face, ruler
from cchc_desktop.reports.wrapping import Ruler


class ChartRuler:
    """What `domain.chart` asks to know of text. Raises UserError FONTS_MISSING."""

    def width(self, text: str, size: float, bold: bool) -> float:
        """Points that a line is wide."""
        return _ruler(bold).width(clean(text)) * size / 1000

    def wrap(self, text: str, size: float, bold: bool, room: float) -> Sequence[str]:
        """Lines of at most `room` points."""
        return _ruler(bold).wrap(clean(" ".join(text.split())), room * 1000 / size)


def _ruler(bold: bool) -> Ruler:
    return ruler(Face.BOLD if bold else Face.REGULAR)
