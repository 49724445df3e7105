"""Phiếu không phù hợp và hành động khắc phục: one finding a page, dotted where nothing is written."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from cchc_desktop.domain.check_records import Nonconformity
from cchc_desktop.domain.dates import print_date
from cchc_desktop.domain.document import Bundle, Column, Grid, Row
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.findings import called, finding_state
from cchc_desktop.domain.labels import FINDING_GRADE, FINDING_SOURCE
from cchc_desktop.domain.letter_rules import BLANK
from cchc_desktop.domain.records import Criterion, Unit
from cchc_desktop.domain.vocabulary import FindingState
from cchc_desktop.reports.forms import BOX, DOTS, TICKED, is_sample, running, signers
from cchc_desktop.services.nonconformities import nonconformities
from cchc_desktop.services.office import office
from cchc_desktop.services.workspace import Workspace

TITLE = "Phiếu không phù hợp và hành động khắc phục"
_COLUMNS = (Column("field", "Mục", 58), Column("value", "Nội dung", 194))
_WRITING_LINES = 2
_SIGNERS = ("NGƯỜI LẬP PHIẾU", "NGƯỜI KHẮC PHỤC", "NGƯỜI KIỂM TRA HIỆU LỰC")


class FindingsWanted(Struct, frozen=True):
    """Which findings of the year: of a unit, one by its number, those still open; or a blank form."""

    unit: str = ""
    number: int | None = None
    still_open: bool = False
    blank: bool = False


def corrective_actions(workspace: Workspace, year: int, as_of: date, wanted: FindingsWanted) -> Bundle:
    """A form for each finding that is wanted. Raises UserError NO_SUCH_FINDING."""
    names = {unit.uid: unit.name for unit in workspace.read.find(Unit)}
    found: list[Nonconformity | None] = [None] if wanted.blank else [*_found(workspace, year, as_of, wanted)]
    if not found:
        raise UserError(Fault.NO_SUCH_FINDING, year=year)
    commune = office(workspace).commune or f"xã {BLANK}"
    sample = is_sample(workspace, year)

    def form(finding: Nonconformity | None) -> Grid:
        return Grid(
            label=f"Số: {called(finding) if finding else f'{BLANK}/{year}'}",
            title=TITLE,
            facts=tuple(_facts(workspace, finding, names)),
            columns=_COLUMNS,
            rows=tuple(_rows(finding)),
            signers=signers(*_SIGNERS),
            running=running("", ""),
            sample=sample,
            dated=as_of,
            author=f"UBND {commune}",
            subject=f"{TITLE} năm {year}",
        )

    return Bundle(tuple(map(form, found)))


def _found(workspace: Workspace, year: int, as_of: date, wanted: FindingsWanted) -> Iterator[Nonconformity]:
    for one in nonconformities(workspace, year):
        if wanted.number is not None:
            if one.number == wanted.number:
                yield one
        elif wanted.unit in ("", one.unit_uid) and not (
            wanted.still_open and finding_state(one, as_of) is FindingState.CLOSED
        ):
            yield one


def _facts(workspace: Workspace, finding: Nonconformity | None, names: dict[str, str]) -> Iterator[str]:
    """What was found where; on two lines, so that the form stays on its page."""
    if finding is None:
        yield f"Ngày phát hiện: {BLANK}; đơn vị: {BLANK * 5}; nơi phát hiện: {BLANK * 5}"
        yield f"Nguồn: {BLANK * 4}; mức độ: {BLANK * 4}; điều khoản, quy định: {BLANK * 4}"
        return
    place = f"; nơi phát hiện: {finding.place or BLANK * 3}"
    yield f"Ngày phát hiện: {print_date(finding.found_on)}; đơn vị: {names[finding.unit_uid]}{place}"
    yield (
        f"Nguồn: {FINDING_SOURCE[finding.source]}; mức độ: {FINDING_GRADE[finding.grade]}"
        f"; điều khoản, quy định: {finding.clause or BLANK * 3}"
    )
    if finding.criterion_uid:
        criterion = workspace.read.get(Criterion, finding.criterion_uid)
        yield f"Tiêu chí: {criterion.code} {criterion.name}".replace("  ", " ")


def _rows(finding: Nonconformity | None) -> Iterator[Row]:
    """Where nothing is written there is room to write by hand."""
    for label, text in _fields(finding):
        uid = finding.uid if finding else ""
        yield Row((label, text or DOTS), uid=uid, lines=1 if text else _WRITING_LINES)


def _fields(finding: Nonconformity | None) -> Sequence[tuple[str, str]]:
    """In the order of the work: finding, cause, action, effect."""
    if finding is None:
        texts = ("", "", "", "", _who("", None), _done("", None), _checked(None, "", None), _day(None))
    else:
        texts = (
            finding.description,
            finding.correction,
            finding.cause,
            finding.action,
            _who(finding.responsible, finding.due),
            _done(finding.result, finding.done_on),
            _checked(finding.checked_on, finding.checked_by, finding.effective),
            _day(finding.closed_on),
        )
    names = (
        *("1. Mô tả sự không phù hợp", "2. Khắc phục tức thời", "3. Nguyên nhân", "4. Hành động khắc phục"),
        *("5. Người thực hiện, thời hạn", "6. Kết quả thực hiện", "7. Kiểm tra hiệu lực", "8. Đóng phiếu"),
    )
    return tuple(zip(names, texts, strict=True))


def _day(day: date | None) -> str:
    return f"Ngày {print_date(day) or '....../....../............'}"


def _who(responsible: str, due: date | None) -> str:
    return f"{responsible or BLANK * 5}; hạn: {print_date(due) or '....../....../............'}"


def _done(result: str, done_on: date | None) -> str:
    return f"{result or DOTS}\nXong {_day(done_on).lower()}"


def _checked(on: date | None, by: str, effective: bool | None) -> str:
    """The verdict is a box to tick, like the results of a check."""
    yes, no = (TICKED if effective is verdict else BOX for verdict in (True, False))
    verdict = f"{yes} Có hiệu lực   {no} Không có hiệu lực"
    return f"{_day(on)}; người kiểm tra: {by or BLANK * 4}\n{verdict}"
