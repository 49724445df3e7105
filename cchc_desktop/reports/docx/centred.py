"""Centred texts of a Word file: broken into lines about equally long, as in the PDF."""

from cchc_desktop.reports.docx.content import Place
from cchc_desktop.reports.fonts import Face, ruler

_SLACK = 1.0
"""Points that Word may measure a line wider than we do."""


def evenly(text: str, face: Face, size: float, room: float) -> Place:
    """Indents between which a centred text breaks into lines about equally long."""
    measure = ruler(face)
    widest = max(map(measure.width, measure.wrap_evenly(text, room * 1000 / size))) * size / 1000
    beside = max((room - widest) / 2 - _SLACK, 0.0)
    return Place(left=beside, right=beside)
