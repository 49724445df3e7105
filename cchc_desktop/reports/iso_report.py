"""Báo cáo đánh giá nội bộ: results by clause and procedure, units against clauses, actions still open."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from cchc_desktop.domain.check_totals import CheckTotals, Tally, check_totals
from cchc_desktop.domain.codes import code_key
from cchc_desktop.domain.dates import print_date
from cchc_desktop.domain.document import Align, Bundle, Column, Emphasis, Grid, Row
from cchc_desktop.domain.findings import called, finding_state
from cchc_desktop.domain.labels import FINDING_GRADE, FINDING_STATE
from cchc_desktop.domain.letter_rules import BLANK
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.vocabulary import FindingState
from cchc_desktop.reports.forms import basis_line, is_sample, running, signers
from cchc_desktop.services.check_review import Review, iso_review
from cchc_desktop.services.nonconformities import nonconformities
from cchc_desktop.services.office import office
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace

TITLE = "Báo cáo đánh giá nội bộ hệ thống quản lý chất lượng"
_NO_CLAUSE, _NO_SECTION = "(không ghi điều khoản)", "(không ghi quy trình)"
_TALLY = {
    "asked": "Số câu",
    "good": "Phù hợp, đạt",
    "observation": "Điểm lưu ý",
    "minor": "KPH nhẹ",
    "major": "KPH nặng",
    "failed": "Chưa đạt",
    "left_out": "Không áp dụng",
    "told": "Ghi số, nội dung",
    "unchecked": "Chưa kiểm tra",
}
_TALLIES = (
    Column("name", "Điều khoản, quy trình", 90),
    *(Column(key, title, 19, Align.RIGHT) for key, title in _TALLY.items()),
)
_ACTIONS = (
    Column("number", "Số phiếu", 22, Align.CENTER),
    Column("found", "Ngày phát hiện", 28, Align.CENTER),
    Column("unit", "Đơn vị", 30),
    Column("clause", "Điều khoản", 18, Align.CENTER),
    Column("grade", "Mức độ", 22),
    Column("description", "Mô tả", 46),
    Column("action", "Hành động khắc phục", 40),
    Column("who", "Người thực hiện", 24),
    Column("due", "Hạn", 28, Align.CENTER),
    Column("state", "Tình trạng", 26),
)
_SIGNERS = ("TRƯỞNG ĐOÀN ĐÁNH GIÁ", "NGƯỜI LẬP BÁO CÁO")


def iso_report(workspace: Workspace, year: int, as_of: date, unit_uid: str = "") -> Bundle:
    """The checks of a year until a day, of all units or one. Raises UserError RECORD_GONE."""
    review = iso_review(workspace, year, as_of, unit_uid)
    totals = check_totals(review.answers)
    units = _units(workspace, unit_uid, totals)
    commune = office(workspace).commune or f"xã {BLANK}"
    whose = (f"Đơn vị: {units[0].name}",) if unit_uid else ()

    def part(label: str, name: str, columns: tuple[Column, ...], rows: Iterable[Row], nothing: str) -> Grid:
        return Grid(
            label=label,
            title=f"{name} NĂM {year}".upper(),
            subtitle_lines=whose,
            as_of_line=f"(Tính đến ngày {print_date(as_of)})",
            columns=columns,
            rows=tuple(rows) or (_heading(nothing, columns),),
            running=running("", ""),
            sample=is_sample(workspace, year),
            dated=as_of,
            author=f"UBND {commune}",
            subject=f"{TITLE} năm {year}",
        )

    nothing = "Chưa có lần đánh giá nào"
    tallies = part("Phần I", TITLE, _TALLIES, _tallies(totals), nothing)
    matrix = part(
        "Phần II",
        "Số phát hiện theo đơn vị và điều khoản",
        _matrix_columns(units),
        _matrix(totals, units),
        nothing,
    )
    actions = part(
        "Phần III",
        "Hành động khắc phục chưa đóng",
        _ACTIONS,
        _actions(workspace, year, as_of, unit_uid),
        "Không có phiếu nào chưa đóng",
    )
    return Bundle(
        (
            replace(tallies, facts=tuple(_facts(review, as_of)), footnotes=tuple(_notes(review))),
            replace(
                matrix,
                footnotes=("Ô trống: không hỏi điều khoản đó ở đơn vị. 0: có hỏi, không có phát hiện.",),
            ),
            replace(actions, signers=signers(*_SIGNERS)),
        )
    )


def _units(workspace: Workspace, unit_uid: str, totals: CheckTotals) -> list[Unit]:
    """The one asked for; or all that were checked, and those that still are there."""
    if unit_uid:
        return [workspace.read.get(Unit, unit_uid)]
    checked = {uid for uid, _clause in totals.found}
    return [one for one in all_units(workspace) if one.uid in checked or one.active_to is None]


def _facts(review: Review, as_of: date) -> Iterator[str]:
    made = {one.uid for one in review.made}
    closed = sum(one.closed_on is not None and one.closed_on <= as_of for one in review.made)
    units = len({one.unit_uid for one in review.made})
    yield f"Đã đánh giá {len(made)} lần, ở {units} đơn vị; đã đóng {closed} lần."
    done = sum(one.uid in made for one in review.planned)
    if review.planned:
        yield f"Thực hiện chương trình năm: {done}/{len(review.planned)} lần."
    else:
        yield "Chưa lập chương trình kiểm tra năm."


def _notes(review: Review) -> Iterator[str]:
    yield "KPH: không phù hợp."
    seen: set[str] = set()
    for one in review.checklists:
        for line in basis_line(one.basis, verified=one.basis_verified):
            if line not in seen:
                seen.add(line)
                yield line


def _tallies(totals: CheckTotals) -> Iterator[Row]:
    if not totals.whole.asked:
        return
    yield _heading("THEO ĐIỀU KHOẢN", _TALLIES)
    for clause in sorted(totals.by_clause, key=_clause_key):
        yield _tally_row(clause or _NO_CLAUSE, totals.by_clause[clause])
    yield _tally_row("Cộng", totals.whole, Emphasis.TOTAL)
    yield _heading("THEO QUY TRÌNH", _TALLIES)
    for section, tally in totals.by_section.items():
        yield _tally_row(section or _NO_SECTION, tally)
    yield _tally_row("Cộng", totals.whole, Emphasis.TOTAL)


def _tally_row(name: str, tally: Tally, emphasis: Emphasis = Emphasis.PLAIN) -> Row:
    return Row((name, *(getattr(tally, key) for key in _TALLY)), emphasis)


def _matrix_columns(units: Sequence[Unit]) -> tuple[Column, ...]:
    own = (Column(one.uid, one.short_name, 30, Align.RIGHT) for one in units)
    return (Column("clause", "Điều khoản", 40), *own, Column("sum", "Cộng", 20, Align.RIGHT))


def _matrix(totals: CheckTotals, units: Sequence[Unit]) -> Iterator[Row]:
    """A blank where the clause was not asked in the unit, which is not the same as nothing found."""
    if not totals.found:
        return
    for clause in sorted(totals.by_clause, key=_clause_key):
        cells = [totals.found.get((unit.uid, clause)) for unit in units]
        yield Row((clause or _NO_CLAUSE, *cells, totals.by_clause[clause].findings))
    sums = [_of_unit(totals, unit.uid) for unit in units]
    yield Row(("Cộng", *sums, totals.whole.findings), Emphasis.TOTAL)


def _of_unit(totals: CheckTotals, unit_uid: str) -> int | None:
    own = [count for (uid, _clause), count in totals.found.items() if uid == unit_uid]
    return sum(own) if own else None


def _actions(workspace: Workspace, year: int, as_of: date, unit_uid: str) -> Iterator[Row]:
    """Findings of whatever source that were not closed by the day, those overdue said to be so."""
    names = {unit.uid: unit.short_name for unit in workspace.read.find(Unit)}
    for one in nonconformities(workspace, year):
        state = finding_state(one, as_of)
        if unit_uid not in ("", one.unit_uid) or one.found_on > as_of or state is FindingState.CLOSED:
            continue
        cells = (
            called(one),
            one.found_on,
            names[one.unit_uid],
            one.clause or None,
            FINDING_GRADE[one.grade],
            one.description,
            one.action or None,
            one.responsible or None,
            one.due,
            FINDING_STATE[state],
        )
        yield Row(cells, uid=one.uid)


def _clause_key(clause: str) -> tuple[bool, object]:
    return (not clause, code_key(clause))


def _heading(text: str, columns: Sequence[Column]) -> Row:
    return Row((text, *(None,) * (len(columns) - 1)), Emphasis.SECTION)
