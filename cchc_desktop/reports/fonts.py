"""The shipped Liberation Serif faces, read once a process.

Metric-compatible with Times New Roman, so their widths also serve the XLSX, which only names that font.
"""

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from cchc_desktop.domain.document import Emphasis
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.reports.wrapping import Ruler
from cchc_desktop.resources import data_path

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont


class Face(StrEnum):
    """Values are file names and the names under which reportlab knows the fonts."""

    REGULAR = "LiberationSerif-Regular"
    BOLD = "LiberationSerif-Bold"
    ITALIC = "LiberationSerif-Italic"
    BOLD_ITALIC = "LiberationSerif-BoldItalic"


ROW_FACES = {
    Emphasis.SECTION: Face.BOLD,
    Emphasis.FIELD: Face.BOLD,
    Emphasis.GROUP: Face.BOLD_ITALIC,
    Emphasis.PLAIN: Face.REGULAR,
    Emphasis.TOTAL: Face.BOLD,
}


@cache
def font(face: Face) -> "TTFont":
    """The face, registered with reportlab on first use."""
    from reportlab.pdfbase import pdfmetrics, ttfonts

    name = f"resources/fonts/{face}.ttf"
    try:
        loaded = ttfonts.TTFont(str(face), str(data_path(name)))
    except (OSError, ttfonts.TTFError) as error:
        raise UserError(Fault.FONTS_MISSING, path=name) from error
    pdfmetrics.registerFont(loaded)
    return loaded


@cache
def ruler(face: Face) -> Ruler:
    """Measures text set in the face; shared, so that words are measured once a process."""
    metrics = font(face).face
    return Ruler(metrics.charWidths, metrics.defaultWidth)
