"""Biểu đồ cho lãnh đạo: five sentences and two charts on one page. A working paper: nobody signs it.

Where nothing is drawn (Word, Excel) a table says the same numbers, and those behind them.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from cchc_desktop.domain.chart import NAME_LINES
from cchc_desktop.domain.dates import print_date
from cchc_desktop.domain.document import Align, Column, Emphasis, Grid, Row, section_row
from cchc_desktop.domain.leader_figures import (
    LeaderFigures,
    Stand,
    both_charts,
    leader_figures,
    sentences,
)
from cchc_desktop.domain.letter_rules import BLANK
from cchc_desktop.reports.chart_ruler import ChartRuler
from cchc_desktop.reports.pdf.grid import LEFT, RIGHT, lay_out
from cchc_desktop.reports.score_told import summary_of
from cchc_desktop.services.office import office
from cchc_desktop.services.workspace import Workspace

TITLE = "Tiến độ và điểm tự chấm (dự kiến) cải cách hành chính"
_COLUMNS = (
    Column("name", "Đơn vị, lĩnh vực", 62),
    Column("count", "Số tiêu chí", 18, Align.RIGHT),
    Column("done", "Hoàn thành", 18, Align.RIGHT),
    Column("going", "Đang làm, chờ kiểm tra", 22, Align.RIGHT),
    Column("overdue", "Quá hạn", 18, Align.RIGHT),
    Column("not_begun", "Chưa làm", 18, Align.RIGHT),
    Column("base", "Điểm xã tự chấm", 20, Align.RIGHT),
    Column("sure", "Điểm chắc chắn", 20, Align.RIGHT),
    Column("lost", "Điểm mất", 18, Align.RIGHT),
    Column("open", "Điểm chưa chấm", 20, Align.RIGHT),
)
_MOST, _FEWEST = 12, 2
"""Bars of each chart, as many as one page holds; the rest is one bar."""
_SHORT = 2
"""Lines of a name where the page cannot hold all of it: rather than a bar less."""


def leader(workspace: Workspace, year: int, as_of: date) -> Grid:
    """The page as of `as_of`. Raises UserError YEAR_WITHOUT_CRITERIA."""
    found = leader_figures(summary_of(workspace, year, as_of))
    commune = office(workspace).commune or f"xã {BLANK}"

    def with_bars(most: int, name_lines: int) -> Grid:
        return Grid(
            title=f"{TITLE} {commune} năm {year}".upper(),
            as_of_line=f"(Tính đến ngày {print_date(as_of)})",
            facts=tuple(f"{number}. {text}" for number, text in enumerate(sentences(found), 1)),
            columns=_COLUMNS,
            rows=tuple(_rows(found)),
            picture=both_charts(found, RIGHT - LEFT, ChartRuler(), most, name_lines),
            sample=found.year.view.sample,
            dated=as_of,
            author=f"UBND {commune}",
            subject=f"{TITLE} năm {year}",
        )

    tried = (with_bars(most, lines) for most in range(_MOST, _FEWEST, -1) for lines in (NAME_LINES, _SHORT))
    return next(
        (grid for grid in tried if sum(1 for _page in lay_out(grid)) == 1), with_bars(_FEWEST, _SHORT)
    )


def _rows(found: LeaderFigures) -> Iterator[Row]:
    yield section_row("I. THEO ĐƠN VỊ CHỦ TRÌ", _COLUMNS)
    yield from map(_row, found.units)
    yield section_row("II. THEO LĨNH VỰC", _COLUMNS)
    yield from map(_row, found.fields)
    yield _row(found.whole, Emphasis.TOTAL)


def _row(stand: Stand, emphasis: Emphasis = Emphasis.PLAIN) -> Row:
    scores = stand.scores
    counts: Sequence[int] = (stand.count, stand.done, stand.going, stand.overdue, stand.not_begun)
    points = (scores.base, scores.sure, scores.lost, stand.open_points) if scores.count else (None,) * 4
    return Row((stand.name, *counts, *points), emphasis, stand.uid)
