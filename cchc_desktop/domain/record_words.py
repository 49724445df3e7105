"""What records and their columns are called in the history, and how a stored value is read aloud."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from cchc_desktop.domain import labels
from cchc_desktop.domain.column_words import BY_TABLE, COLUMNS
from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.vocabulary import (
    ActivityShape,
    AnswerResult,
    AnswerScale,
    AssignmentRole,
    Channel,
    ChecklistKind,
    ContactRole,
    CriterionKind,
    DutyRole,
    Extent,
    FindingGrade,
    FindingSource,
    NoneArose,
    Progress,
    Repeat,
    ReportKind,
    ScoredBy,
    ScoreStage,
)

RECORDS: Mapping[str, str] = {
    "office": "Cơ quan",
    "signing_profile": "Người ký",
    "unit": "Đơn vị",
    "unit_name": "Tên cũ của đơn vị",
    "contact": "Người liên hệ",
    "duty": "Nhiệm vụ",
    "dispatch_text": "Lời công văn",
    "unit_area": "Phần việc",
    "criteria_set": "Bộ tiêu chí",
    "criterion": "Tiêu chí",
    "assignment": "Phân công",
    "milestone": "Mốc",
    "extension": "Gia hạn",
    "required_evidence": "Tài liệu cần có",
    "evidence": "Tài liệu",
    "former_file": "Bản trước của tệp",
    "evidence_link": "Tài liệu của tiêu chí",
    "progress_note": "Nhật ký",
    "note_entry": "Nhật ký của tiêu chí",
    "note_phrases": "Câu mẫu nhật ký",
    "issued_document": "Văn bản đã ban hành",
    "task": "Việc riêng",
    "task_note": "Nhật ký của việc riêng",
    "checklist": "Mẫu phiếu kiểm tra",
    "checklist_item": "Câu hỏi của mẫu phiếu",
    "check_run": "Lần kiểm tra",
    "check_answer": "Câu trả lời",
    "nonconformity": "Phiếu không phù hợp",
    "one_stop_month": "Số liệu một cửa",
    "activity_kind": "Loại hoạt động",
    "activity": "Hoạt động",
    "activity_criterion": "Tiêu chí của hoạt động",
    "activity_evidence": "Tài liệu của hoạt động",
    "score_rule": "Cách chấm",
    "score_round": "Bước chấm điểm",
    "report_text": "Lời báo cáo",
    "criterion_score": "Điểm",
}
"""By table."""

KEYS: Mapping[str, str] = {
    "unit_uid": "unit",
    "set_uid": "criteria_set",
    "parent_uid": "criterion",
    "criterion_uid": "criterion",
    "person_uid": "contact",
    "milestone_uid": "milestone",
    "evidence_uid": "evidence",
    "note_uid": "progress_note",
    "corrects_uid": "progress_note",
    "task_uid": "task",
    "checklist_uid": "checklist",
    "run_uid": "check_run",
    "item_uid": "checklist_item",
    "answer_uid": "check_answer",
    "kind_uid": "activity_kind",
    "activity_uid": "activity",
}
"""Columns that hold the uid of a record, and its table."""

INNER = frozenset({"uid", "origin_uid", "set_uid", "seq"})
"""Columns that say nothing to her."""

_WORDS: Mapping[type, Mapping[Any, str]] = {
    ActivityShape: labels.ACTIVITY_SHAPE,
    AnswerResult: labels.ANSWER_RESULT,
    AnswerScale: labels.ANSWER_SCALE,
    AssignmentRole: labels.ASSIGNMENT_ROLE,
    Channel: labels.CHANNEL,
    ChecklistKind: labels.CHECKLIST_KIND,
    ContactRole: labels.CONTACT_ROLE,
    CriterionKind: labels.CRITERION_KIND,
    DutyRole: labels.DUTY_ROLE,
    Extent: labels.EXTENT,
    FindingGrade: labels.FINDING_GRADE,
    FindingSource: labels.FINDING_SOURCE,
    NoneArose: labels.NONE_AROSE,
    Progress: labels.PROGRESS,
    Repeat: labels.REPEAT,
    ReportKind: labels.REPORT_KIND,
    ScoredBy: labels.SCORED_BY,
    ScoreStage: labels.SCORE_STAGE,
}


def record_label(table: str) -> str:
    """What a record of `table` is called; a table of the past, which no label knows, by its own name."""
    return RECORDS.get(table, table)


def column_label(table: str, column: str) -> str:
    """What a column is called; one of the past, which no label knows, by its own name."""
    return BY_TABLE.get((table, column)) or COLUMNS.get(column, column)


def shown_value(value: object) -> str:
    """A value of a record as she reads it; blank for none."""
    if value is None:
        return ""
    words = _WORDS.get(type(value))
    if words is not None:
        return words[value]
    if isinstance(value, bool):
        return "Có" if value else "Không"
    if isinstance(value, date):
        return show_date(value)
    return format_points(value) if isinstance(value, Decimal) else str(value)
