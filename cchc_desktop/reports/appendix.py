"""The assignment appendix: who leads and who coordinates each criterion, with task, proof and date."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from cchc_desktop.domain.dates import print_date, print_date_in_words
from cchc_desktop.domain.document import Align, Cell, Column, Emphasis, Grid, Row, Signature
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.progress import MilestoneState
from cchc_desktop.domain.records import Office, SigningProfile, Unit
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.domain.year import CriterionRow, PointsTotal, total_of
from cchc_desktop.services.office import office, signing_profile
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year

BLANK = "........"
"""What stands in print for a number, a day or a name nobody has given yet."""


class AppendixState(StrEnum):
    """In which of its three states the appendix leaves the office (the design's own terms)."""

    WITH_LETTER = "with-letter"
    """Kèm công văn: no signature block, as NĐ 30/2020 Phụ lục III model 2.1."""
    SIGNED = "signed"
    """Ký riêng: printed and signed by itself."""
    EXTRACT = "extract"
    """Trích gửi đơn vị: the rows of one unit, no signature block."""


COLUMNS = (
    Column("code", "STT", 12, Align.CENTER),
    Column("name", "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", 44),
    Column("max_points", "Điểm tối đa", 16, Align.CENTER),
    Column("task", "Nội dung nhiệm vụ", 50),
    Column("lead", "Đơn vị chủ trì", 25),
    Column("coordinating", "Đơn vị phối hợp", 28),
    Column("evidence", "Sản phẩm/Tài liệu kiểm chứng", 37),
    Column("due", "Thời hạn", 22, Align.CENTER),
    Column("remark", "Ghi chú", 18),
)


def appendix(workspace: Workspace, year: int, as_of: date, unit: Unit | None, state: AppendixState) -> Grid:
    """The appendix of `year` for the commune, or the rows one unit leads or coordinates.

    The points of a unit are those of the rows it leads. Raises UserError YEAR_WITHOUT_CRITERIA,
    EXTRACT_NEEDS_UNIT.
    """
    view = load_year(workspace, year, as_of)
    if not view.rows:
        raise UserError(Fault.YEAR_WITHOUT_CRITERIA, year=year)
    if unit is None and state is AppendixState.EXTRACT:
        raise UserError(Fault.EXTRACT_NEEDS_UNIT, choices=", ".join(one.code for one in view.units))
    own = view.rows if unit is None else view.concerning(unit.uid)
    points = total_of(view.rows if unit is None else view.leading(unit.uid))
    about = office(workspace)
    return Grid(
        label="TRÍCH PHỤ LỤC" if state is AppendixState.EXTRACT else "Phụ lục",
        title=_title(about, year),
        subtitle_lines=_subtitle(about, unit),
        as_of_line=f"(Tính đến ngày {print_date(as_of)})",
        columns=COLUMNS,
        rows=(*(_row(row) for row in view.with_ancestors(own)), _total_row(points, unit)),
        footnotes=_footnotes(points),
        signature=signature(signing_profile(workspace, ReportKind.APPENDIX))
        if state is AppendixState.SIGNED
        else None,
        sample=view.sample,
        dated=as_of,
        author=f"UBND {about.commune or 'xã'}",
        subject=f"Phân công nhiệm vụ thực hiện Bộ chỉ số cải cách hành chính năm {year}",
    )


def _title(about: Office, year: int) -> str:
    words = f"Phân công nhiệm vụ thực hiện Bộ chỉ số cải cách hành chính {about.commune or 'xã'} năm {year}"
    return words.upper()


def attached_line(about: Office) -> str:
    """Which công văn the appendix goes with; what is not known stays dotted."""
    number = about.letter_number or BLANK
    day = about.letter_date
    dated = print_date_in_words(day) if day else f"ngày {BLANK} tháng {BLANK} năm {BLANK}"
    issuer = f"Ủy ban nhân dân {about.commune or 'xã ' + BLANK}"
    return f"(Kèm theo Công văn số {number} {dated} của {issuer})"


def _subtitle(about: Office, unit: Unit | None) -> tuple[str, ...]:
    attached = attached_line(about)
    return (attached,) if unit is None else (attached, f"Đơn vị: {unit.name}")


def _row(row: CriterionRow) -> Row:
    criterion = row.criterion
    return Row(
        cells=(
            criterion.code,
            criterion.name,
            criterion.max_points,
            criterion.task,
            row.lead.name if row.lead else None,
            tuple(unit.name for unit in row.coordinating),
            tuple(required.text for required in row.required),
            _due_cell(row.milestones),
            criterion.remark,
        ),
        emphasis=_emphasis(row),
        uid=row.uid,
    )


def _emphasis(row: CriterionRow) -> Emphasis:
    if row.depth == 0 and row.is_group:
        return Emphasis.FIELD
    return Emphasis.GROUP if row.is_group else Emphasis.PLAIN


def _due_cell(milestones: Sequence[MilestoneState]) -> Cell:
    """One date as a date; several as lines, each with its label; a deadline in words as written."""
    if len(milestones) == 1 and not milestones[0].milestone.label:
        return milestones[0].due or milestones[0].milestone.due_text
    lines = []
    for one in milestones:
        when = print_date(one.due) or one.milestone.due_text
        lines.append(
            f"{one.milestone.label}: {when}" if one.milestone.label and when else one.milestone.label or when
        )
    return tuple(line for line in lines if line)


def _total_row(points: PointsTotal, unit: Unit | None) -> Row:
    words = "Tổng cộng" if unit is None else "Tổng điểm đơn vị chủ trì"
    blanks: tuple[Cell, ...] = (None,) * (len(COLUMNS) - 3)
    return Row(cells=(None, words, points.points, *blanks), emphasis=Emphasis.TOTAL)


def _footnotes(points: PointsTotal) -> tuple[str, ...]:
    """Say how many rows the total stands on, when not all have points."""
    if points.known == points.criteria:
        return ()
    return (f"Tổng điểm tính trên {points.known}/{points.criteria} tiêu chí đã có điểm tối đa.",)


def signature(profile: SigningProfile) -> Signature:
    """Who signs; a name nobody has given yet stays dotted."""
    lines = tuple(line for line in (profile.authority, profile.title) if line)
    return Signature(lines=lines, name=profile.signer or BLANK)
