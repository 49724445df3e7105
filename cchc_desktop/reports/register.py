"""Sổ hoạt động on paper: what was done by kind, then its totals by unit and quarter. Nobody signs it."""

from collections.abc import Iterator, Sequence
from datetime import date

from cchc_desktop.domain.activity_rows import (
    QUARTERS,
    ActivityRow,
    Wanted,
    narrowed,
    task_words,
    told_of_totals,
    total_lines,
)
from cchc_desktop.domain.codes import roman
from cchc_desktop.domain.counts import show_count
from cchc_desktop.domain.dates import print_date
from cchc_desktop.domain.document import Align, Bundle, Column, Emphasis, Grid, Row
from cchc_desktop.domain.letter_rules import BLANK
from cchc_desktop.domain.records import Unit
from cchc_desktop.services.activities import register
from cchc_desktop.services.office import office
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year

_WORK = "Sổ hoạt động cải cách hành chính"
_ENTRIES = (
    Column("number", "TT", 13, Align.CENTER),
    Column("day", "Ngày", 24, Align.CENTER),
    Column("unit", "Đơn vị", 28),
    Column("content", "Nội dung", 78),
    Column("quantity", "Số lượng", 18, Align.RIGHT),
    Column("result", "Kết quả", 40),
    Column("document", "Số văn bản", 34),
    Column("codes", "Tiêu chí", 20),
)
_TOTALS = (
    Column("kind", "Loại hoạt động", 82),
    Column("unit", "Đơn vị", 42),
    Column("measure", "Đơn vị tính", 26, Align.CENTER),
    *(Column(f"q{quarter}", f"Quý {roman(quarter)}", 18, Align.RIGHT) for quarter in QUARTERS),
    Column("whole", "Cộng", 20, Align.RIGHT),
    Column("entries", "Số mục", 18, Align.RIGHT),
)
_NOTHING = "Chưa ghi hoạt động nào"


def register_report(workspace: Workspace, year: int, as_of: date, wanted: Wanted) -> Bundle:
    """The register of a year until a day, and its totals. Raises UserError RECORD_GONE."""
    view = load_year(workspace, year, as_of)
    known = [row for row in register(workspace, view, year) if row.entry.on_date <= as_of]
    rows = narrowed(known, wanted)
    commune = office(workspace).commune or f"xã {BLANK}"
    whose = tuple(_whose(workspace, known, wanted))

    def part(
        label: str, name: str, columns: tuple[Column, ...], told: tuple[Row, ...], notes: tuple[str, ...]
    ) -> Grid:
        return Grid(
            label=label,
            title=f"{name} {commune} NĂM {year}".upper(),
            subtitle_lines=whose,
            as_of_line=f"(Tính đến ngày {print_date(as_of)})",
            columns=columns,
            rows=told or (Row((_NOTHING, *(None,) * (len(columns) - 1)), Emphasis.SECTION),),
            footnotes=notes,
            sample=view.sample,
            dated=as_of,
            author=f"UBND {commune}",
            subject=f"{_WORK} năm {year}",
        )

    counts = tuple(told_of_totals(rows, as_of))
    return Bundle(
        (
            part(
                "Phần I",
                _WORK,
                _ENTRIES,
                tuple(_entries(rows, as_of)),
                (f"{show_count(len(rows))} mục.",) if rows else (),
            ),
            part(
                "Phần II",
                "Tổng hợp hoạt động cải cách hành chính",
                _TOTALS,
                tuple(_totals(rows, as_of)),
                counts,
            ),
        )
    )


def _whose(workspace: Workspace, known: Sequence[ActivityRow], wanted: Wanted) -> Iterator[str]:
    if wanted.unit_uid:
        yield f"Đơn vị: {workspace.read.get(Unit, wanted.unit_uid).name}"
    kind = next((row.kind.name for row in known if row.kind.uid == wanted.kind_uid), "")
    if kind:
        yield f"Loại: {kind}"
    if wanted.quarter:
        yield f"Quý {roman(wanted.quarter)}"


def _entries(rows: Sequence[ActivityRow], as_of: date) -> Iterator[Row]:
    """By kind in their order, below each its entries by day and what they count together."""
    blank = (None,) * (len(_ENTRIES) - 1)
    for total in total_lines(rows, as_of):
        if total.unit_name is not None:
            continue
        of_kind = [row for row in rows if row.kind.uid == total.kind.uid]
        yield Row((total.kind.name, *blank), Emphasis.SECTION)
        yield from (_entry(number, row, as_of) for number, row in enumerate(of_kind, start=1))
        words = f"Cộng: {show_count(total.whole.entries)} mục"
        if total.kind.measure:
            words += f" ({total.kind.measure})"
        cells = (None, None, None, words, total.whole.quantity, None, None, None)
        yield Row(cells, Emphasis.TOTAL)


def _entry(number: int, row: ActivityRow, as_of: date) -> Row:
    """An entry without a quantity counts as one."""
    entry = row.entry
    stands = task_words(row, as_of, print_date)
    said = "\n".join(part for part in (stands, entry.result, entry.remark) if part)
    cells = (
        str(number),
        entry.on_date,
        row.unit.short_name if row.unit else None,
        entry.content,
        1 if entry.quantity is None else entry.quantity,
        said or None,
        entry.document or None,
        ", ".join(row.codes) or None,
    )
    return Row(cells, uid=entry.uid)


def _totals(rows: Sequence[ActivityRow], as_of: date) -> Iterator[Row]:
    """Kinds are never added up together: they count different things. Without any entry is blank, not 0."""
    for one in total_lines(rows, as_of):
        whole = one.unit_name is None
        cells = (
            one.kind.name if whole else None,
            one.unit_name or "Toàn xã",
            one.kind.measure or None,
            *(quarter.quantity if quarter.entries else None for quarter in one.quarters),
            one.whole.quantity,
            one.whole.entries,
        )
        yield Row(cells, Emphasis.TOTAL if whole else Emphasis.PLAIN)
