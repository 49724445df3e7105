"""Phiếu kiểm tra on paper: blank, to be filled by hand unit by unit, or filled from a check that was made."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.check_records import CheckAnswer, Checklist, ChecklistItem, CheckRun
from cchc_desktop.domain.checking import RESULTS, is_answered
from cchc_desktop.domain.dates import print_date_in_words
from cchc_desktop.domain.document import Align, Bundle, Cell, Column, Emphasis, Grid, Row
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.labels import ANSWER_RESULT
from cchc_desktop.domain.letter_rules import BLANK, BLANK_DAY
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.vocabulary import AnswerResult, AnswerScale
from cchc_desktop.reports.forms import BOX, DOTS, TICKED, basis_line, is_sample, listed, running, signers
from cchc_desktop.services import checklists, checks
from cchc_desktop.services.office import office
from cchc_desktop.services.workspace import Workspace

_BOX_WIDTH = 18.0
_REMARK_MM, _LONG_REMARK_MM, _LONG_REMARK = 42.0, 84.0, 300
"""Width of a column to write in; one wider where a remark is longer than so many characters."""
_WRITING_LINES = 3
"""Room to write by hand beside each question."""
_TITLES: Mapping[AnswerResult, str] = {
    **ANSWER_RESULT,
    AnswerResult.MINOR: "KPH nhẹ",
    AnswerResult.MAJOR: "KPH nặng",
    AnswerResult.NOT_APPLICABLE: "Không áp dụng",
}
_SHORTENED = "KPH: không phù hợp."
_LEGEND = f"Đánh dấu vào một ô {BOX} ở mỗi dòng; dòng không có dấu nào là chưa kiểm tra."
_COUNTED = {AnswerScale.COUNT, AnswerScale.RATE, AnswerScale.NUMBER, AnswerScale.TEXT}
_TO_FILL = {
    AnswerScale.COUNT: "...... / ......",
    AnswerScale.RATE: "...... / ......",
    AnswerScale.NUMBER: "............",
    AnswerScale.TEXT: "............",
}

Question = ChecklistItem | CheckAnswer


class _Head(Struct, frozen=True):
    """Who was checked by whom, when: dotted where nobody has said it."""

    title: str
    unit: str
    edition: str
    on_date: date | None = None
    inspectors: str = ""
    representatives: str = ""
    scope: str = ""
    conclusion: str = ""


def blank_checklist(
    workspace: Workspace, checklist: Checklist, units: Sequence[Unit], year: int
) -> Grid | Bundle:
    """The form to be filled by hand, one for each of `units`; without any, one with the unit left dotted.

    Raises UserError CHECKLIST_EMPTY.
    """
    asked = [one for one in checklists.items(workspace, checklist.uid) if not one.retired]
    if not asked:
        raise UserError(Fault.CHECKLIST_EMPTY, name=checklist.title)
    names = [unit.name for unit in units] or [DOTS]
    heads = [_Head(checklist.title, name, checklist.edition) for name in names]
    parts = [_form(workspace, checklist, head, asked, year) for head in heads]
    return Bundle(tuple(parts)) if len(parts) > 1 else parts[0]


def filled_checklist(workspace: Workspace, check: CheckRun) -> Grid:
    """The form as a check has filled it, with the questions of its day.

    Raises UserError CHECK_NOT_BEGUN, RECORD_GONE.
    """
    given = checks.answers(workspace, check)
    if not given:
        raise UserError(Fault.CHECK_NOT_BEGUN, name=check.title)
    checklist = workspace.read.get(Checklist, check.checklist_uid)
    unit = workspace.read.get(Unit, check.unit_uid)
    head = _Head(
        check.title,
        unit.name,
        check.edition,
        check.on_date,
        check.inspectors,
        check.representatives,
        check.scope,
        check.conclusion or DOTS,
    )
    return _form(workspace, checklist, head, given, check.year)


def _form(
    workspace: Workspace, checklist: Checklist, head: _Head, asked: Sequence[Question], year: int
) -> Grid:
    columns = _columns(asked, blank=not isinstance(asked[0], CheckAnswer))
    commune = office(workspace).commune or f"xã {BLANK}"
    return Grid(
        title=head.title,
        facts=tuple(_facts(head)),
        columns=columns,
        rows=tuple(_rows(_with_documents(workspace, asked), columns)),
        footnotes=tuple(_notes(checklist, head, asked)),
        signers=signers("ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA", "NGƯỜI KIỂM TRA"),
        running=running(checklist.form_code, head.edition),
        sample=is_sample(workspace, year),
        dated=head.on_date,
        author=f"UBND {commune}",
        subject=head.title,
    )


def _facts(head: _Head) -> Iterator[str]:
    day = print_date_in_words(head.on_date) if head.on_date else BLANK_DAY
    yield f"Đơn vị được kiểm tra: {head.unit}"
    yield f"Ngày kiểm tra: {day}"
    yield f"Người kiểm tra: {listed(head.inspectors)}"
    yield f"Đại diện đơn vị: {listed(head.representatives)}"
    yield f"Phạm vi: {head.scope or DOTS}"


def _notes(checklist: Checklist, head: _Head, asked: Sequence[Question]) -> Iterator[str]:
    blank = not isinstance(asked[0], CheckAnswer)
    yield from ([f"Kết luận: {head.conclusion}"] if head.conclusion else [f"Kết luận: {DOTS}", DOTS, DOTS])
    if blank:
        yield _LEGEND
    open_questions = sum(isinstance(one, CheckAnswer) and not is_answered(one) for one in asked)
    if open_questions:
        yield f"Còn {open_questions}/{len(asked)} câu chưa kiểm tra."
    if any(one.scale is AnswerScale.CONFORMITY for one in asked):
        yield _SHORTENED
    yield from basis_line(checklist.basis, verified=checklist.basis_verified)


def _columns(asked: Sequence[Question], *, blank: bool) -> tuple[Column, ...]:
    """A box for each result that a question may have; a place for figures where one asks for some."""
    scales = {one.scale for one in asked}
    offered = [result for scale in AnswerScale if scale in scales for result in RESULTS[scale]]
    boxes = [one for one in AnswerResult if one in offered and one is not AnswerResult.NOT_CHECKED]
    boxes.sort(key=lambda one: one is AnswerResult.NOT_APPLICABLE)
    clause = [Column("clause", "Điều khoản", 18, Align.CENTER)] if any(one.clause for one in asked) else []
    figures = [Column("figures", "Số liệu", 26, Align.CENTER)] if scales & _COUNTED else []
    longest = 0 if blank else max(len(one.remark) for one in asked if isinstance(one, CheckAnswer))
    remark = _LONG_REMARK_MM if longest > _LONG_REMARK else _REMARK_MM
    return (
        Column("number", "TT", 10, Align.CENTER),
        Column("text", "Nội dung kiểm tra", 2 * _REMARK_MM - remark / 4),
        *clause,
        *(Column(one.value, _TITLES[one], _BOX_WIDTH, Align.CENTER) for one in boxes),
        *figures,
        Column("seen", "Bằng chứng đã xem", _REMARK_MM),
        Column("remark", "Nhận xét", remark),
    )


def _rows(asked: Sequence[Question], columns: Sequence[Column]) -> Iterator[Row]:
    """The questions below the procedure or part they are asked in."""
    section = ""
    for number, one in enumerate(asked, start=1):
        if one.section != section:
            section = one.section
            if section:
                yield Row((section, *(None,) * (len(columns) - 1)), Emphasis.SECTION)
        cells = tuple(_cell(one, number, column.key) for column in columns)
        blank = not isinstance(one, CheckAnswer)
        yield Row(cells, uid=one.uid, lines=_WRITING_LINES if blank else 1)


def _with_documents(workspace: Workspace, asked: Sequence[Question]) -> Sequence[Question]:
    """Answers name their document below what was seen."""
    names = checks.documents_of(workspace, [one for one in asked if isinstance(one, CheckAnswer)])
    return [
        replace(one, seen="\n".join(filter(None, (one.seen, names[one.evidence_uid]))))
        if isinstance(one, CheckAnswer) and one.evidence_uid
        else one
        for one in asked
    ]


def _cell(one: Question, number: int, key: str) -> Cell:
    answer = one if isinstance(one, CheckAnswer) else None
    match key:
        case "number":
            return number
        case "text" | "clause":
            return str(getattr(one, key)) or None
        case "figures":
            return figures_text(answer) if answer else _TO_FILL.get(one.scale)
        case "seen" | "remark":
            return getattr(answer, key) or None if answer else None
    result = AnswerResult(key)
    if result not in RESULTS[one.scale]:
        return None
    return TICKED if answer and answer.result is result else BOX


def figures_text(answer: CheckAnswer) -> str | None:
    """The figures of an answer as they are printed: "12/15", a number, or what was written."""
    if answer.numerator is not None and answer.denominator is not None:
        return f"{answer.numerator}/{answer.denominator}"
    if answer.numerator is not None:
        return str(answer.numerator)
    return answer.value or None
