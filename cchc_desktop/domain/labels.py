"""Vietnamese labels of the vocabulary, the fields and the operations: one word for one thing everywhere."""

from collections.abc import Mapping

from cchc_desktop.domain.evidence_files import FileState
from cchc_desktop.domain.vocabulary import (
    ActivityShape,
    AnswerResult,
    AnswerScale,
    AssignmentRole,
    Channel,
    ChecklistKind,
    CheckStage,
    ContactRole,
    CriterionKind,
    DutyRole,
    Extent,
    FindingGrade,
    FindingSource,
    FindingState,
    NoneArose,
    Progress,
    Repeat,
    ReportKind,
    ScoredBy,
    ScoreStage,
    State,
    TodoGroup,
)

SAMPLE_MARK = "DỮ LIỆU MẪU - KHÔNG PHẢI VĂN BẢN CHÍNH THỨC"
"""Stands on every screen and page that shows sample data."""

PROGRESS: Mapping[Progress, str] = {
    Progress.NOT_STARTED: "Chưa thực hiện",
    Progress.IN_PROGRESS: "Đang thực hiện",
    Progress.WAITING: "Chờ kiểm tra",
    Progress.DONE: "Hoàn thành",
    Progress.NOT_APPLICABLE: "Không áp dụng",
}

STATE: Mapping[State, str] = {
    State.NOT_STARTED: "Chưa thực hiện",
    State.IN_PROGRESS: "Đang thực hiện",
    State.WAITING: "Chờ kiểm tra",
    State.DONE: "Hoàn thành",
    State.OVERDUE: "Quá hạn",
    State.NOT_APPLICABLE: "Không áp dụng",
}

TODO_GROUP: Mapping[TodoGroup, str] = {
    TodoGroup.OVERDUE: "Quá hạn",
    TodoGroup.WAITING: "Chờ kiểm tra",
    TodoGroup.WEEK: "Trong 7 ngày",
    TodoGroup.MONTH: "8-30 ngày",
    TodoGroup.QUARTER: "31-90 ngày",
    TodoGroup.LATER: "Sau 90 ngày",
    TodoGroup.UNDATED: "Không có hạn",
    TodoGroup.WITHOUT_EVIDENCE: "Thiếu TLKC",
    TodoGroup.CLOSED: "Việc riêng đã xong",
}
OWN_TASK = "Việc riêng"
"""Stands for the lĩnh vực of a task of her own."""

SCORING_FIELD = "Tự chấm điểm"

FINDING_FIELD = "Không phù hợp"
"""The same of a nonconformity."""

DONE_LATE = "Hoàn thành quá hạn"
"""What a row shows for `State.DONE` when a milestone of it was done after its due date."""

FILE_STATE: Mapping[FileState, str] = {
    FileState.NONE: "có số, chưa có tệp",
    FileState.PRESENT: "có tệp",
    FileState.EMPTY: "tệp rỗng",
    FileState.MISSING: "mất tệp",
    FileState.CHANGED: "tệp bị sửa",
}

FILE_IN_FORCE, FORMER_FILE = "tệp", "bản trước"
"""The file of a document, and one it had before."""

CRITERION_KIND: Mapping[CriterionKind, str] = {
    CriterionKind.FIELD: "Lĩnh vực",
    CriterionKind.CRITERION: "Tiêu chí",
    CriterionKind.SUB_CRITERION: "Tiêu chí thành phần",
    CriterionKind.BONUS: "Điểm cộng",
    CriterionKind.PENALTY: "Điểm trừ",
}

SCORED_BY: Mapping[ScoredBy, str] = {
    ScoredBy.SELF: "Xã tự chấm",
    ScoredBy.SURVEY: "Điều tra xã hội học",
    ScoredBy.SUPERIOR: "Cấp trên chấm",
}

NONE_AROSE: Mapping[NoneArose, str] = {
    NoneArose.UNDECIDED: "Chưa chọn",
    NoneArose.FULL: "Được điểm tối đa",
    NoneArose.NOTHING: "0 điểm",
    NoneArose.LEAVES_BASE: "Không tính vào tổng điểm",
}

SCORE_STAGE: Mapping[ScoreStage, str] = {
    ScoreStage.PROPOSED: "Đơn vị đề xuất",
    ScoreStage.REVIEWED: "Phòng Văn hóa - Xã hội rà soát",
    ScoreStage.APPROVED: "UBND xã duyệt",
    ScoreStage.FIRST_APPRAISAL: "Thẩm định lần 1",
    ScoreStage.SUPPLEMENT: "Giải trình, bổ sung",
    ScoreStage.SECOND_APPRAISAL: "Thẩm định lần 2",
    ScoreStage.SURVEY: "Điều tra xã hội học",
}

ASSIGNMENT_ROLE: Mapping[AssignmentRole, str] = {
    AssignmentRole.LEAD: "Chủ trì",
    AssignmentRole.COORDINATE: "Phối hợp",
}

REPORT_KIND: Mapping[ReportKind, str] = {
    ReportKind.APPENDIX: "Phụ lục phân công",
    ReportKind.DISPATCH: "Công văn phân công",
    ReportKind.PROGRESS: "Báo cáo tiến độ Bộ chỉ số",
    ReportKind.PERIODIC: "Báo cáo CCHC định kỳ",
    ReportKind.REMINDER: "Công văn đôn đốc",
    ReportKind.SELF_SCORE: "Bảng tự chấm điểm",
    ReportKind.SCORE_SUBMISSION: "Tờ trình kết quả tự chấm điểm",
    ReportKind.SCORE_MINUTES: "Biên bản họp chấm điểm",
}

DUTY_ROLE: Mapping[DutyRole, str] = {
    DutyRole.LEAD: "Chủ trì",
    DutyRole.COORDINATE: "Phối hợp",
    DutyRole.GUIDE: "Hướng dẫn",
    DutyRole.RESPONSIBLE: "Chịu trách nhiệm",
    DutyRole.CONTROL: "Kiểm soát",
    DutyRole.ADVISE: "Tham mưu",
}

EXTENT: Mapping[Extent, str] = {
    Extent.WHOLE: "cả lĩnh vực",
    Extent.SOME: "một số nhiệm vụ (chưa rõ cách chia)",
    Extent.TASK: "một nhiệm vụ",
}

CONTACT_ROLE: Mapping[ContactRole, str] = {
    ContactRole.FOCAL_POINT: "Đầu mối",
    ContactRole.IN_CHARGE: "Công chức phụ trách",
    ContactRole.LEADER: "Lãnh đạo phụ trách",
}

CHANNEL: Mapping[Channel, str] = {
    Channel.UNKNOWN: "",
    Channel.PHONE: "Điện thoại",
    Channel.MEETING: "Họp",
    Channel.ZALO: "Zalo",
    Channel.LETTER: "Văn bản",
    Channel.IN_PERSON: "Trực tiếp",
    Channel.REMINDER: "Nhắc việc",
}

REPEAT: Mapping[Repeat, str] = {
    Repeat.NEVER: "Không lặp",
    Repeat.WEEKLY: "Hằng tuần",
    Repeat.MONTHLY: "Hằng tháng",
    Repeat.QUARTERLY: "Hằng quý",
    Repeat.YEARLY: "Hằng năm",
}

CHECKLIST_KIND: Mapping[ChecklistKind, str] = {
    ChecklistKind.ISO: "ISO 9001",
    ChecklistKind.ONE_STOP: "Một cửa",
    ChecklistKind.PROPAGANDA: "Tuyên truyền",
    ChecklistKind.OTHER: "Khác",
}

ANSWER_SCALE: Mapping[AnswerScale, str] = {
    AnswerScale.CONFORMITY: "Phù hợp / không phù hợp",
    AnswerScale.MET: "Đạt / chưa đạt",
    AnswerScale.COUNT: "Số đạt trên số kiểm tra",
    AnswerScale.RATE: "Tỷ lệ (tử số, mẫu số)",
    AnswerScale.NUMBER: "Số",
    AnswerScale.TEXT: "Ghi nội dung",
}

ANSWER_RESULT: Mapping[AnswerResult, str] = {
    AnswerResult.NOT_CHECKED: "Chưa kiểm tra",
    AnswerResult.NOT_APPLICABLE: "Không áp dụng",
    AnswerResult.CONFORMS: "Phù hợp",
    AnswerResult.OBSERVATION: "Điểm lưu ý",
    AnswerResult.MINOR: "Không phù hợp nhẹ",
    AnswerResult.MAJOR: "Không phù hợp nặng",
    AnswerResult.PASSED: "Đạt",
    AnswerResult.FAILED: "Chưa đạt",
}

CHECK_STAGE: Mapping[CheckStage, str] = {
    CheckStage.PLANNED: "Đã lên lịch",
    CheckStage.MISSED: "Quá tháng dự kiến",
    CheckStage.GOING: "Đang kiểm tra",
    CheckStage.CLOSED: "Đã đóng",
}

FINDING_GRADE: Mapping[FindingGrade, str] = {
    FindingGrade.OBSERVATION: "Điểm lưu ý",
    FindingGrade.MINOR: "Không phù hợp nhẹ",
    FindingGrade.MAJOR: "Không phù hợp nặng",
    FindingGrade.FAILED: "Chưa đạt",
}

FINDING_SOURCE: Mapping[FindingSource, str] = {
    FindingSource.ISO_CHECK: "Đánh giá nội bộ ISO",
    FindingSource.ONE_STOP_CHECK: "Kiểm tra một cửa",
    FindingSource.CHECK: "Kiểm tra khác",
    FindingSource.COMPLAINT: "Phản ánh, kiến nghị",
    FindingSource.CRITERION: "Theo dõi tiêu chí",
    FindingSource.OTHER: "Khác",
}

FINDING_STATE: Mapping[FindingState, str] = {
    FindingState.OVERDUE: "Quá hạn khắc phục",
    FindingState.OPEN: "Đang khắc phục",
    FindingState.REOPENED: "Mở lại",
    FindingState.DONE: "Chờ kiểm tra hiệu lực",
    FindingState.CLOSED: "Đã đóng",
}

ACTIVITY_SHAPE: Mapping[ActivityShape, str] = {
    ActivityShape.EVENT: "Việc đã làm",
    ActivityShape.TASK: "Nhiệm vụ có hạn",
    ActivityShape.TOTAL: "Số tổng theo quý",
}

FIELDS: Mapping[str, str] = {
    "text": "Nội dung",
    "date": "Ngày",
    "progress": "Tình trạng",
    "closes": "Đã xong",
    "phrases": "Câu mẫu",
    "reported_by": "Người báo",
    "channel": "Hình thức báo",
    "code": "Mã",
    "name": "Tên",
    "criterion": "Tiêu chí",
    "parent": "Thuộc dòng",
    "kind": "Loại dòng",
    "order": "Thứ tự các dòng",
    "short_name": "Tên ngắn",
    "addressee": "Tên ghi ở Kính gửi",
    "spellings": "Cách viết khác",
    "active_to": "Hoạt động đến",
    "max_points": "Điểm tối đa",
    "scored_by": "Ai chấm",
    "task": "Nội dung nhiệm vụ",
    "remark": "Ghi chú",
    "last_points": "Điểm năm trước",
    "loss_cause": "Nguyên nhân mất điểm",
    "lead": "Đơn vị chủ trì",
    "coordinating": "Đơn vị phối hợp",
    "evidence": "Tài liệu kiểm chứng",
    "due": "Thời hạn",
    "new_due": "Hạn mới",
    "decision": "Văn bản cho gia hạn",
    "label": "Tên mốc",
    "product": "Sản phẩm",
    "number": "Số, ký hiệu",
    "issuer": "Cơ quan ban hành",
    "issued_on": "Ngày ban hành",
    "issued_title": "Tên văn bản",
    "set_title": "Tên bộ tiêu chí",
    "decision_number": "Số quyết định",
    "decision_date": "Ngày quyết định",
    "source": "Nguồn",
    "title": "Trích yếu",
    "location": "Trang, mục",
    "file_name": "Tên tệp",
    "person": "Họ và tên",
    "in_charge": "Người phụ trách",
    "position_title": "Chức vụ",
    "phone": "Điện thoại",
    "role": "Vai trò",
    "duty": "Nhiệm vụ",
    "year": "Năm",
    "open_reason": "Lý do mở khóa",
    "commune": "Tên xã",
    "city": "Thành phố",
    "letter_number": "Số công văn",
    "letter_date": "Ngày công văn",
    "legal_basis": "Căn cứ",
    "authority": "Quyền hạn ký",
    "signing_title": "Chức vụ người ký",
    "signer": "Họ tên người ký",
    "recipients": "Nơi nhận",
    "symbol": "Ký hiệu",
    "addressees": "Kính gửi",
    "place": "Địa danh",
    "subject": "Trích yếu",
    "opening": "Phần mở đầu",
    "closing": "Phần kết",
    "heading": "Đề mục trong công văn",
    "as_of": "Tính đến ngày",
    "unit": "Đơn vị",
    "state": "Hình thức phụ lục",
    "task_title": "Nội dung việc",
    "answer_due": "Hạn trả lời",
    "repeat": "Lặp lại",
    "since": "Cuộc họp trước ngày",
    "decisions": "Xin ý kiến Chủ tịch",
    "checklist": "Mẫu phiếu",
    "checklist_title": "Tên mẫu phiếu",
    "sheet_item": "Mục của phiếu",
    "form_code": "Mã biểu mẫu",
    "edition": "Lần ban hành",
    "basis": "Căn cứ",
    "section": "Phần",
    "clause": "Điều khoản",
    "question": "Câu hỏi",
    "inspectors": "Người kiểm tra",
    "representatives": "Đại diện đơn vị",
    "scope": "Phạm vi kiểm tra",
    "conclusion": "Kết luận",
    "answer_value": "Nội dung trả lời",
    "seen": "Bằng chứng đã xem",
    "result": "Kết quả",
    "description": "Mô tả",
    "correction": "Khắc phục tức thời",
    "cause": "Nguyên nhân",
    "action": "Hành động khắc phục",
    "responsible": "Người thực hiện",
    "checked_by": "Người kiểm tra hiệu lực",
    "month": "Tháng",
    "area": "Lĩnh vực",
    "screen": "Màn hình, báo cáo nguồn",
    "kind_name": "Tên loại hoạt động",
    "measure": "Đơn vị tính",
    "content": "Nội dung",
    "quantity": "Số lượng",
    "found_at": "Nơi phát hiện",
    "checked_on": "Ngày kiểm tra",
    "figure": "Số liệu",
    "found_on": "Ngày phát hiện",
    "done_on": "Ngày xong",
    "effect_on": "Ngày kiểm tra hiệu lực",
    "rule": "Cách chấm",
    "lower": "Ngưỡng dưới",
    "upper": "Ngưỡng trên",
    "each": "Điểm mỗi lần",
    "ceiling": "Mức trần",
    "city_text": "Cách chấm ghi trong bộ tiêu chí",
    "report_text": "Lời báo cáo",
    "column": "Cột",
    "column_heading": "Tên cột",
    "period": "Kỳ báo cáo",
    "period_since": "Từ ngày",
    "period_until": "Đến ngày",
    "inputs": "Số liệu",
    "points": "Điểm",
    "explanation": "Giải trình",
    "scorer": "Người chấm",
    "scored_on": "Ngày chấm",
    "ended_on": "Xong ngày",
}
