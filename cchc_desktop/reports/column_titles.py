"""How the title of a column breaks: the same in PDF and Word, so that both have the same room below it."""

from cchc_desktop.reports import decree
from cchc_desktop.reports.cells import clean
from cchc_desktop.reports.fonts import Face, ruler


def title_lines(title: str, width: float) -> list[str]:
    """Lines of at most `width` points, about equally long.

    A title may also break after a slash ("Lĩnh vực/Tiêu chí/Tiêu chí thành phần"); data may not.
    """
    opened = clean(title).replace("/", "/ ")
    lines = ruler(Face.BOLD).wrap_evenly(opened, width * 1000 / decree.TABLE_SIZE)
    return [line.replace("/ ", "/") for line in lines]
