"""What records and their columns are called in the history, and how a stored value is read aloud."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from cchc_desktop.domain import labels
from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.vocabulary import (
    AssignmentRole,
    Channel,
    ContactRole,
    CriterionKind,
    DutyRole,
    Extent,
    Progress,
    Repeat,
    ReportKind,
    ScoredBy,
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
}
"""Columns that hold the uid of a record, and its table."""

INNER = frozenset({"uid", "origin_uid", "set_uid", "seq"})
"""Columns that say nothing to her."""

_COLUMNS: Mapping[str, str] = {
    "commune": "Tên xã",
    "city": "Thành phố",
    "letter_number": "Số công văn",
    "letter_date": "Ngày công văn",
    "legal_basis": "Căn cứ",
    "legal_basis_verified": "Đã đối chiếu căn cứ",
    "place": "Địa danh",
    "report_kind": "Loại văn bản",
    "authority": "Quyền hạn ký",
    "title": "Trích yếu",
    "signer": "Họ tên người ký",
    "recipients": "Nơi nhận",
    "symbol": "Ký hiệu",
    "addressees": "Kính gửi",
    "subject": "Trích yếu",
    "opening": "Phần mở đầu",
    "closing": "Phần kết",
    "code": "Mã",
    "name": "Tên",
    "short_name": "Tên ngắn",
    "addressee": "Tên ghi ở Kính gửi",
    "spellings": "Cách viết khác",
    "heading": "Đề mục trong công văn",
    "position": "Thứ tự",
    "active_from": "Hoạt động từ",
    "active_to": "Hoạt động đến",
    "unit_uid": "Đơn vị",
    "used_until": "Dùng đến ngày",
    "role": "Vai trò",
    "phone": "Điện thoại",
    "text": "Nội dung",
    "source_line": "Dòng công văn",
    "area": "Lĩnh vực",
    "extent": "Phạm vi",
    "year": "Năm",
    "decision_number": "Số quyết định",
    "decision_date": "Ngày quyết định",
    "source": "Nguồn",
    "sample": "Dữ liệu mẫu",
    "parent_uid": "Thuộc dòng",
    "kind": "Loại dòng",
    "max_points": "Điểm tối đa",
    "scored_by": "Cách chấm",
    "task": "Nội dung nhiệm vụ",
    "remark": "Ghi chú",
    "criterion_uid": "Tiêu chí",
    "person_uid": "Người phụ trách",
    "label": "Tên mốc",
    "due": "Thời hạn",
    "due_text": "Thời hạn bằng chữ",
    "product": "Sản phẩm",
    "milestone_uid": "Mốc",
    "old_due": "Hạn cũ",
    "new_due": "Hạn mới",
    "decision": "Văn bản cho gia hạn",
    "decided_on": "Ngày cho gia hạn",
    "number": "Số, ký hiệu",
    "issued_on": "Ngày ban hành",
    "issuer": "Cơ quan ban hành",
    "file_sha256": "Nội dung tệp",
    "file_name": "Tên tệp",
    "evidence_uid": "Tài liệu",
    "location": "Trang, mục",
    "on_date": "Ngày",
    "progress": "Tình trạng",
    "reported_by": "Người báo",
    "channel": "Hình thức báo",
    "corrects_uid": "Đính chính cho",
    "note_uid": "Nhật ký",
    "size": "Số byte",
    "recorded_at": "Ghi nhận lúc",
    "recorded_by": "Người ghi nhận",
    "repeat": "Lặp lại",
    "task_uid": "Việc riêng",
    "closes": "Xong",
}
_BY_TABLE: Mapping[tuple[str, str], str] = {
    ("signing_profile", "title"): "Chức vụ người ký",
    ("signing_profile", "unit_uid"): "Cơ quan ban hành",
    ("contact", "name"): "Họ và tên",
    ("contact", "title"): "Chức vụ",
    ("criteria_set", "title"): "Tên bộ tiêu chí",
    ("issued_document", "title"): "Tên văn bản",
    ("task", "title"): "Nội dung việc",
    ("task", "due"): "Hạn trả lời",
    ("task", "unit_uid"): "Đơn vị được hỏi",
    ("task_note", "due"): "Của hạn",
}

_WORDS: Mapping[type, Mapping[Any, str]] = {
    AssignmentRole: labels.ASSIGNMENT_ROLE,
    Channel: labels.CHANNEL,
    ContactRole: labels.CONTACT_ROLE,
    CriterionKind: labels.CRITERION_KIND,
    DutyRole: labels.DUTY_ROLE,
    Extent: labels.EXTENT,
    Progress: labels.PROGRESS,
    Repeat: labels.REPEAT,
    ReportKind: labels.REPORT_KIND,
    ScoredBy: labels.SCORED_BY,
}


def record_label(table: str) -> str:
    """What a record of `table` is called; a table of the past, which no label knows, by its own name."""
    return RECORDS.get(table, table)


def column_label(table: str, column: str) -> str:
    """What a column is called; one of the past, which no label knows, by its own name."""
    return _BY_TABLE.get((table, column)) or _COLUMNS.get(column, column)


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
