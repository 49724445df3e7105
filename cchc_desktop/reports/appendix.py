"""The assignment appendix: who leads and who coordinates each criterion, with task, proof and date."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from cchc_desktop.domain.codes import roman
from cchc_desktop.domain.dates import print_date, print_date_in_words
from cchc_desktop.domain.document import Bundle, Grid, Row, Signature, section_row
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.letter_rules import BLANK, BLANK_DAY, decision_of, document_number
from cchc_desktop.domain.records import Office, Unit
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.domain.year import CriterionRow, PointsTotal, YearView, total_of, with_parts
from cchc_desktop.reports.appendix_options import AppendixOptions, AppendixState, Arrangement, chosen_columns
from cchc_desktop.reports.appendix_rows import (
    Columns,
    criterion_row,
    total_row,
    without_empty,
)
from cchc_desktop.reports.appendix_widths import fitted
from cchc_desktop.reports.heads import signature
from cchc_desktop.services.office import office, signing_profile
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year

_WORK = "Phân công nhiệm vụ thực hiện Bộ chỉ số cải cách hành chính"
_NOTHING = "Đơn vị chưa được giao tiêu chí nào"


class _Part(Struct, frozen=True):
    """One appendix of the file."""

    rows: tuple[Row, ...]
    footnotes: tuple[str, ...]
    whose: str = ""


def appendix(workspace: Workspace, year: int, as_of: date, options: AppendixOptions) -> Bundle:
    """The appendix of `year`, or one for each unit. Numbered when there are several.

    The points of a unit are those of the rows it leads. Where each has a signature block, each is signed
    by itself. Raises UserError YEAR_WITHOUT_CRITERIA, EXTRACT_NEEDS_UNIT.
    """
    view = load_year(workspace, year, as_of)
    if not view.rows:
        raise UserError(Fault.YEAR_WITHOUT_CRITERIA, year=year)
    unit = next((one for one in view.units if one.uid == options.unit), None)
    by_unit = options.arrangement is Arrangement.UNIT
    if unit is None and not by_unit and options.state is AppendixState.EXTRACT:
        raise UserError(Fault.EXTRACT_NEEDS_UNIT, choices=", ".join(one.code for one in view.units))
    columns = chosen_columns(options.columns)
    parts = [*_by_unit(view, unit, columns)] if by_unit else [_by_field(view, unit, columns)]
    profile = (
        signing_profile(workspace, ReportKind.APPENDIX) if options.state is AppendixState.SIGNED else None
    )
    signed = signature(profile) if profile else None
    symbol = signing_profile(workspace, ReportKind.DISPATCH).symbol
    sheet = _Sheet(office(workspace), view, year, options, columns, signed, symbol)
    numbers = [f" {roman(number)}" for number in range(1, len(parts) + 1)] if len(parts) > 1 else [""]
    return Bundle(tuple(sheet.grid(part, number) for part, number in zip(parts, numbers, strict=True)))


class _Sheet(Struct, frozen=True):
    """What the appendices of one file have in common."""

    about: Office
    view: YearView
    year: int
    options: AppendixOptions
    columns: Columns
    signature: Signature | None
    symbol: str

    def grid(self, part: _Part, number: str) -> Grid:
        columns, rows = self.columns, part.rows
        if self.options.drop_empty:
            columns, rows = without_empty(columns, rows)
        label = "TRÍCH PHỤ LỤC" if self.options.state is AppendixState.EXTRACT else "Phụ lục"
        attached = attached_line(self.about, self.symbol, electronic=self.options.electronic)
        commune = self.about.commune or "xã"
        return Grid(
            label=label + number,
            title=f"{title(self.about)} NĂM {self.year}",
            subtitle_lines=(attached, part.whose) if part.whose else (attached,),
            as_of_line=f"(Tính đến ngày {print_date(self.view.as_of)})",
            columns=fitted(columns, rows),
            rows=rows,
            footnotes=(*part.footnotes, *self._decision()),
            signature=self.signature,
            sample=self.view.sample,
            dated=self.view.as_of,
            author=f"UBND {commune}",
            subject=f"{_WORK} năm {self.year}",
        )

    def _decision(self) -> tuple[str, ...]:
        """Where criteria and points come from, once she has said so."""
        decision = decision_of(self.view.criteria_set)
        return (f"Tiêu chí và điểm theo {decision}.",) if decision else ()


def title(about: Office) -> str:
    """What the appendix of an office is about, without its year."""
    return f"{_WORK} {about.commune or 'xã ' + BLANK}".upper()


def attached_line(about: Office, symbol: str, *, electronic: bool = False) -> str:
    """Which công văn the appendix goes with; what is not known, or not to be filled in, stays dotted.

    `symbol` is that of the công văn.
    """
    known = about.letter_number and not electronic
    number = document_number(about.letter_number, symbol) if known else BLANK
    day = None if electronic else about.letter_date
    dated = print_date_in_words(day) if day else BLANK_DAY
    issuer = f"Ủy ban nhân dân {about.commune or 'xã ' + BLANK}"
    return f"(Kèm theo Công văn số {number} {dated} của {issuer})"


def _by_field(view: YearView, unit: Unit | None, columns: Columns) -> _Part:
    own = view.rows if unit is None else with_parts(view.concerning(unit.uid))
    points = total_of(view.rows if unit is None else view.leading(unit.uid))
    words = "Tổng cộng" if unit is None else "Tổng điểm đơn vị chủ trì"
    rows = _rows(view, own, columns) or [section_row(_NOTHING, columns)]
    return _Part(
        (*rows, total_row(words, points, columns)),
        _footnotes(points, "Tổng điểm"),
        f"Đơn vị: {unit.name}" if unit else "",
    )


def _by_unit(view: YearView, unit: Unit | None, columns: Columns) -> Iterator[_Part]:
    """One unit; or all that have a row and, last, the criteria nobody leads: no row is left out."""
    for one in view.units if unit is None else (unit,):
        led, helped = view.leading(one.uid), view.coordinating(one.uid)
        if unit is None and not led and not helped:
            continue
        yield _sections(view, led, helped, columns, f"Đơn vị: {one.name}")
    unled = [row for row in view.rows if row.is_criterion and row.lead is None] if unit is None else []
    if unled:
        points = total_of(unled)
        total = total_row(f"Cộng: {points.criteria} tiêu chí", points, columns)
        rows = (*_rows(view, with_parts(unled), columns), total)
        yield _Part(rows, _footnotes(points, "Cộng"), "Tiêu chí chưa có đơn vị chủ trì")


def _sections(
    view: YearView, led: Sequence[CriterionRow], helped: Sequence[CriterionRow], columns: Columns, whose: str
) -> _Part:
    rows: list[Row] = []
    footnotes: tuple[str, ...] = ()
    for heading, word, own in (
        ("TIÊU CHÍ CHỦ TRÌ", "Cộng chủ trì", led),
        ("TIÊU CHÍ PHỐI HỢP", "Cộng phối hợp", helped),
    ):
        if not own:
            continue
        points = total_of(own)
        rows += (section_row(heading, columns), *_rows(view, with_parts(own), columns))
        rows.append(total_row(f"{word}: {points.criteria} tiêu chí", points, columns))
        footnotes += _footnotes(points, word)
    return _Part(tuple(rows) or (section_row(_NOTHING, columns),), footnotes, whose)


def _rows(view: YearView, rows: Sequence[CriterionRow], columns: Columns) -> list[Row]:
    return [criterion_row(row, columns) for row in view.with_ancestors(rows)]


def _footnotes(points: PointsTotal, word: str) -> tuple[str, ...]:
    """Say how many rows the total stands on, when not all have points."""
    if points.known == points.criteria:
        return ()
    return (f"{word} tính trên {points.known}/{points.criteria} tiêu chí đã có điểm tối đa.",)
