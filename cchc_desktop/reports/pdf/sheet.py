"""What every page has, and strips put onto it: for a grid and a letter alike."""

from collections.abc import Sequence

from cchc_desktop.domain.document import Align, Grid
from cchc_desktop.domain.labels import SAMPLE_MARK
from cchc_desktop.domain.letter import Letter
from cchc_desktop.reports import decree
from cchc_desktop.reports.cells import clean
from cchc_desktop.reports.fonts import Face
from cchc_desktop.reports.pdf.blocks import place, width_of, wrap
from cchc_desktop.reports.pdf.flow import Strip
from cchc_desktop.reports.pdf.page import Block, Bookmark, Page, Rule, Style, Text

_NUMBER = Style(Face.REGULAR, decree.PAGE_NUMBER_SIZE)
_MARK = Style(Face.BOLD, decree.SAMPLE_MARK_SIZE)
_RUNNING = Style(Face.ITALIC, decree.NOTE_SIZE)
_RUNNING_SHARE = 0.6
"""Of the width of the page; the sample mark has the rest."""
_LEFT, _TOP = decree.MARGIN_LEFT, decree.MARGIN_TOP


def dress(page: Page, number: int, document: Grid | Letter) -> None:
    """Page number in the top margin, not on page 1; marks of a sample and of a draft framed, on every page.

    A form has `running` and its page number in the top right corner of every page instead.

    The top right corner of page 1 stays free: the office's digital signature goes there (decree, I.8). On
    portrait the mark of a sample would meet the page number, so it stands in the bottom margin; that of a
    draft is short and stands in the other one.
    """
    baseline = decree.PAGE_NUMBER_BASELINE
    right = page.width - decree.MARGIN_RIGHT
    running = document.running if isinstance(document, Grid) else ""
    if running:
        line = running_line(running, str(number), (right - _LEFT) * _RUNNING_SHARE)
        page.texts.append(place(line, _RUNNING, _LEFT, right, Align.RIGHT, baseline))
    elif number > 1:
        page.texts.append(place(str(number), _NUMBER, _LEFT, right, Align.CENTER, baseline))
    top, bottom = baseline, page.height - baseline
    portrait = page.width < page.height
    if document.sample:
        _frame(page, SAMPLE_MARK, bottom if portrait else top)
    if document.draft:
        _frame(page, clean(document.draft), top if portrait else bottom)


def running_line(running: str, number: str, width: float) -> str:
    """What stands in the corner of a page of a form; of a long edition, what `width` points hold."""
    page = f". Trang {number}"
    room = width - width_of(f"…{page}", _RUNNING)
    line, *rest = wrap(clean(running), _RUNNING, room)
    return f"{line}{'…' if rest else ''}{page}"


def _frame(page: Page, mark: str, baseline: float) -> None:
    left, right = _LEFT, _LEFT + width_of(mark, _MARK) + 8
    top, bottom = baseline - _MARK.size - 1, baseline + 5
    page.texts.append(Text(left + 4, baseline, _MARK, mark))
    page.rules += [Rule(left, top, right, top), Rule(left, bottom, right, bottom)]
    page.rules += [Rule(left, top, left, bottom), Rule(right, top, right, bottom)]


def fill(page: Page, strips: Sequence[Strip]) -> None:
    """Place strips one below the other from the top margin; draw the rules of tables."""
    y, row_start, run_top = _TOP, 0, _TOP
    for strip, following in zip(strips, [*strips[1:], None], strict=True):
        if strip.opens_row:
            row_start = len(page.texts)
        page.texts += [t._replace(y=t.y + y) for t in strip.texts]
        if not strip.opens_row:
            # a row cut over pages is read cell by cell, not line by line across the cells
            page.texts[row_start:] = sorted(page.texts[row_start:], key=lambda text: text.column)
        page.rules += [Rule(r.x0, r.y0 + y, r.x1, r.y1 + y) for r in strip.rules]
        page.blocks += [Block(b.x0, b.y0 + y, b.x1, b.y1 + y) for b in strip.blocks]
        if strip.bookmark:
            page.bookmarks.append(Bookmark(y, strip.bookmark, strip.depth))
        if strip.edges and strip.opens_row:
            page.rules.append(Rule(strip.edges[0], y, strip.edges[-1], y))
        y += strip.height
        after = following.edges if following else ()
        if strip.edges and not after:
            y += strip.below
            page.rules.append(Rule(strip.edges[0], y, strip.edges[-1], y))
        if strip.edges != after:
            page.rules += [Rule(x, run_top, x, y) for x in strip.edges]
            run_top = y
