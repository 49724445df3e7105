"""So sánh hai năm: the criteria of two years in one table, a working paper nobody signs."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from cchc_desktop.domain.dates import print_date
from cchc_desktop.domain.document import Align, Cell, Column, Emphasis, Grid, Row
from cchc_desktop.domain.labels import SCORED_BY
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.score_totals import Range
from cchc_desktop.domain.two_years import Pair
from cchc_desktop.domain.vocabulary import ScoredBy
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.domain.year_words import change_words
from cchc_desktop.services.comparing import Comparison, Side, compare
from cchc_desktop.services.workspace import Workspace


def two_years(workspace: Workspace, old: int, new: int, as_of: date) -> Grid:
    """The table as of `as_of`. Raises UserError as `services.comparing.compare`."""
    found = compare(workspace, old, new, as_of)
    return Grid(
        title=f"So sánh tiêu chí và điểm năm {old} với năm {new}".upper(),
        as_of_line=f"(Tính đến ngày {print_date(as_of)})",
        columns=_columns(old, new),
        rows=tuple(_row(found, pair) for pair in found.pairs),
        footnotes=tuple(_notes(found)),
        sample=found.old.view.sample or found.new.view.sample,
        dated=as_of,
        subject=f"So sánh năm {old} với năm {new}",
    )


def total_words(side: Side) -> str:
    """The sums of a year: "Năm 2026: xã tự chấm 63,25 … 70,5/80 điểm (40/52 tiêu chí đã có điểm)"."""
    sums = side.totals
    by_whom = (
        ("xã tự chấm", sums.own),
        (SCORED_BY[ScoredBy.SURVEY].lower(), sums.survey),
        (SCORED_BY[ScoredBy.SUPERIOR].lower(), sums.superior),
    )
    return f"Năm {side.year}: " + "; ".join(f"{who} {_range(found)}" for who, found in by_whom if found.count)


def _range(found: Range) -> str:
    """What is sure and what may be had, of how many points, on how many criteria it stands."""
    sure, possible = format_points(found.sure), format_points(found.possible)
    points = sure if sure == possible else f"{sure} … {possible}"
    return f"{points}/{format_points(found.base)} điểm ({found.scored}/{found.count} tiêu chí đã có điểm)"


def _columns(old: int, new: int) -> tuple[Column, ...]:
    doubled = (("max", "Điểm tối đa", 16), ("points", "Điểm", 16), ("lost", "Mất", 16))
    numbers = [
        Column(f"{key}_{year}", f"{title} {year}", width, Align.RIGHT)
        for key, title, width in doubled
        for year in (old, new)
    ]
    words = [
        Column(f"{key}_{year}", f"{title} {year}", width)
        for key, title, width in (("lead", "Chủ trì", 18), ("state", "Tình trạng", 22))
        for year in (old, new)
    ]
    head = (Column("code", "Mã", 16), Column("name", "Tiêu chí", 70))
    return (*head, *numbers, *words, Column("fate", "So với năm trước", 36))


def _row(found: Comparison, pair: Pair) -> Row:
    sides = ((found.old, pair.old), (found.new, pair.new))
    criterion = pair.row.criterion
    numbers: list[Decimal | None] = [row.criterion.max_points if row else None for _side, row in sides]
    numbers += [side.points(row) for side, row in sides]
    numbers += [side.lost(row) for side, row in sides]
    cells: tuple[Cell, ...] = (
        criterion.code,
        criterion.name,
        *numbers,
        *(_lead(row) for _side, row in sides),
        *(_state(row) for _side, row in sides),
        change_words(pair),
    )
    above = Emphasis.FIELD if pair.row.depth == 0 else Emphasis.GROUP
    return Row(cells, above if pair.row.is_group else Emphasis.PLAIN, uid=pair.row.uid)


def _lead(row: CriterionRow | None) -> str | None:
    return row.lead.short_name if row is not None and row.lead is not None else None


def _state(row: CriterionRow | None) -> str | None:
    return row.state_text if row is not None and row.is_judged else None


def _notes(found: Comparison) -> Iterator[str]:
    yield f"{total_words(found.old)}."
    yield f"{total_words(found.new)}."
    yield "Mỗi tiêu chí được nhận ra qua các năm như đã nối khi lập hoặc nhập năm mới, không theo mã."
