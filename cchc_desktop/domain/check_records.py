"""Records of checking: checklists, the runs made with them, and what was found not to conform.

As in `domain.records`: one table each, field names are column names, `None` means unknown.
"""

from datetime import date

from msgspec import Struct

from cchc_desktop.domain.vocabulary import (
    AnswerResult,
    AnswerScale,
    ChecklistKind,
    FindingGrade,
    FindingSource,
)


class Checklist(Struct, frozen=True):
    """Mẫu phiếu kiểm tra: questions she may edit. A run keeps the questions it was made with."""

    uid: str
    kind: ChecklistKind
    title: str
    form_code: str
    """Mã biểu mẫu of the quality system, e.g. "BM-01"; empty where the commune has given none."""
    edition: str
    """Lần ban hành and date, as printed on the form."""
    basis: str
    """Căn cứ; "chưa đối chiếu" until `basis_verified`."""
    basis_verified: bool
    position: int
    retired: bool


class ChecklistItem(Struct, frozen=True):
    """A question. Retired ones stand no longer in new runs."""

    uid: str
    checklist_uid: str
    position: int
    section: str
    """The procedure (quy trình) or part it is asked in."""
    clause: str
    """Where the requirement stands: "8.5", "NĐ 118"; numbers and short titles only."""
    text: str
    scale: AnswerScale
    retired: bool


class CheckRun(Struct, frozen=True):
    """Một lần kiểm tra of one unit, planned or made. It is planned until it has a date and answers."""

    uid: str
    checklist_uid: str
    unit_uid: str
    year: int
    """Of the programme it stands in."""
    planned_month: int | None
    on_date: date | None
    title: str
    edition: str
    """Title and edition of the checklist when the run began."""
    inspectors: str
    """One a line."""
    representatives: str
    """Of the unit, one a line."""
    scope: str
    conclusion: str
    closed_on: date | None


class CheckAnswer(Struct, frozen=True):
    """One question of a run, as it was worded then, and what was found."""

    uid: str
    run_uid: str
    item_uid: str | None
    position: int
    section: str
    clause: str
    text: str
    scale: AnswerScale
    result: AnswerResult
    numerator: int | None
    denominator: int | None
    """Of a rate or a count n/n: never a bare rate."""
    value: str
    """What `AnswerScale.TEXT` asks for."""
    seen: str
    """Bằng chứng đã xem."""
    remark: str
    evidence_uid: str | None
    """A document kept with the year's evidence."""


class Nonconformity(Struct, frozen=True):
    """Phiếu không phù hợp và hành động khắc phục: finding, cause, action, effectiveness, in this order."""

    uid: str
    year: int
    number: int
    """By year, from 1."""
    found_on: date
    unit_uid: str
    place: str
    source: FindingSource
    grade: FindingGrade
    answer_uid: str | None
    criterion_uid: str | None
    description: str
    clause: str
    """The clause or rule that is not met."""
    correction: str
    """Khắc phục tức thời."""
    cause: str
    action: str
    responsible: str
    due: date | None
    result: str
    done_on: date | None
    checked_on: date | None
    checked_by: str
    effective: bool | None
    """Verdict of the check of effectiveness; None: not checked."""
    closed_on: date | None
    reopened_on: date | None
    """When it was last opened again after its close."""
