"""Operations, the changes they made, their inverse, and the undo stack told from the log.

An operation is one named step. Its changes are the before and after columns of each record it
touched; undoing it applies the inverse as a new, logged operation.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

Columns = Mapping[str, str | int | None]
"""Stored values by column name."""


class Op(StrEnum):
    """Everything that can change a workspace. ARCHITECTURE.md lists which can be undone."""

    CREATE_WORKSPACE = "create_workspace"
    MIGRATE = "migrate"
    UNDO = "undo"
    REDO = "redo"
    EDIT_OFFICE = "edit_office"
    ADD_UNIT = "add_unit"
    EDIT_UNIT = "edit_unit"
    REMOVE_UNIT = "remove_unit"
    MERGE_UNITS = "merge_units"
    SAVE_CONTACT = "save_contact"
    REMOVE_CONTACT = "remove_contact"
    """Both are of older files: contacts are saved with their unit."""
    SAVE_DUTY = "save_duty"
    REMOVE_DUTY = "remove_duty"
    MOVE_DUTY = "move_duty"
    EDIT_DISPATCH = "edit_dispatch"
    EDIT_SET = "edit_set"
    START_YEAR = "start_year"
    LINK_YEARS = "link_years"
    CLOSE_YEAR = "close_year"
    OPEN_YEAR = "open_year"
    ADD_CRITERION = "add_criterion"
    EDIT_CRITERION = "edit_criterion"
    EDIT_ROWS = "edit_rows"
    MOVE_ROWS = "move_rows"
    SHIFT_ROWS = "shift_rows"
    REMOVE_CRITERIA = "remove_criteria"
    ASSIGN = "assign"
    SET_DUE = "set_due"
    MAKE_SERIES = "make_series"
    EXTEND = "extend"
    WRITE_NOTE = "write_note"
    CORRECT_NOTE = "correct_note"
    TAKE_UNIT_SHEET = "take_unit_sheet"
    REMIND = "remind"
    SAVE_TASK = "save_task"
    REMOVE_TASK = "remove_task"
    WRITE_TASK_NOTE = "write_task_note"
    CLOSE_TASK = "close_task"
    REOPEN_TASK = "reopen_task"
    EDIT_PHRASES = "edit_phrases"
    ADD_EVIDENCE = "add_evidence"
    ADD_DOCUMENTS = "add_documents"
    EDIT_EVIDENCE = "edit_evidence"
    REMOVE_EVIDENCE = "remove_evidence"
    REUSE_EVIDENCE = "reuse_evidence"
    ATTACH_FILES = "attach_files"
    SET_FILE = "set_file"
    ISSUE_DOCUMENT = "issue_document"
    EDIT_ISSUED = "edit_issued"
    REMOVE_ISSUED = "remove_issued"
    ADD_CHECKLISTS = "add_checklists"
    SAVE_CHECKLIST = "save_checklist"
    REMOVE_CHECKLIST = "remove_checklist"
    PLAN_CHECK = "plan_check"
    BEGIN_CHECK = "begin_check"
    EDIT_CHECK = "edit_check"
    ANSWER_CHECK = "answer_check"
    CLOSE_CHECK = "close_check"
    REOPEN_CHECK = "reopen_check"
    REMOVE_CHECK = "remove_check"
    RAISE_FINDING = "raise_finding"
    EDIT_FINDING = "edit_finding"
    CLOSE_FINDING = "close_finding"
    REOPEN_FINDING = "reopen_finding"
    REMOVE_FINDING = "remove_finding"
    SAVE_FIGURES = "save_figures"
    REMOVE_FIGURES = "remove_figures"
    ADD_ACTIVITY_KINDS = "add_activity_kinds"
    SAVE_ACTIVITY_KIND = "save_activity_kind"
    REMOVE_ACTIVITY_KIND = "remove_activity_kind"
    SAVE_ACTIVITY = "save_activity"
    REMOVE_ACTIVITIES = "remove_activities"
    SET_SCORE_RULE = "set_score_rule"
    RECORD_SCORE = "record_score"
    REMOVE_SCORE = "remove_score"
    SET_SCORE_ROUND = "set_score_round"
    EDIT_REPORT_TEXT = "edit_report_text"
    IMPORT_CRITERIA = "import_criteria"
    LOAD_SAMPLE = "load_sample"
    DROP_SAMPLE = "drop_sample"
    RESTORE_VALUE = "restore_value"
    RESTORE_DELETED = "restore_deleted"


BARRIERS = frozenset({Op.CREATE_WORKSPACE, Op.MIGRATE, Op.CLOSE_YEAR})
"""Operations nothing before can be undone across."""

COMPENSATED = frozenset({Op.ISSUE_DOCUMENT})
"""Operations that undo passes over: what went out is not called back by a key, but by a step of its own."""

RETYPED = frozenset(
    {
        Op.EDIT_OFFICE,
        Op.EDIT_UNIT,
        Op.SAVE_CONTACT,
        Op.SAVE_DUTY,
        Op.EDIT_DISPATCH,
        Op.EDIT_SET,
        Op.EDIT_CRITERION,
        Op.ASSIGN,
        Op.SET_DUE,
        Op.EDIT_CHECK,
        Op.ANSWER_CHECK,
        Op.EDIT_FINDING,
        Op.SAVE_FIGURES,
        Op.SET_SCORE_RULE,
        Op.RECORD_SCORE,
        Op.SET_SCORE_ROUND,
        Op.EDIT_REPORT_TEXT,
    }
)
"""Operations that become one step when they change one field again and again."""
MERGED_WITHIN = timedelta(minutes=1)
"""From the first change of such a step to its last."""

OP_NAMES: Mapping[Op, str] = {
    Op.CREATE_WORKSPACE: "tạo hồ sơ",
    Op.MIGRATE: "nâng cấp cấu trúc hồ sơ",
    Op.UNDO: "hoàn tác",
    Op.REDO: "làm lại",
    Op.EDIT_OFFICE: "sửa thông tin cơ quan",
    Op.ADD_UNIT: "thêm đơn vị {name}",
    Op.EDIT_UNIT: "sửa đơn vị {name}",
    Op.REMOVE_UNIT: "xóa đơn vị {name}",
    Op.MERGE_UNITS: "sáp nhập {name} vào {into}",
    Op.SAVE_CONTACT: "ghi người liên hệ {name}",
    Op.REMOVE_CONTACT: "xóa người liên hệ {name}",
    Op.SAVE_DUTY: "ghi nhiệm vụ của {name}",
    Op.REMOVE_DUTY: "xóa nhiệm vụ của {name}",
    Op.MOVE_DUTY: "đổi thứ tự nhiệm vụ của {name}",
    Op.EDIT_DISPATCH: "sửa lời công văn",
    Op.EDIT_SET: "sửa thông tin bộ tiêu chí năm {year}",
    Op.START_YEAR: "lập năm {year} từ năm {source}",
    Op.LINK_YEARS: "nối {count} tiêu chí năm {year} với năm {source}",
    Op.CLOSE_YEAR: "khóa năm {year}",
    Op.OPEN_YEAR: "mở khóa năm {year} ({reason})",
    Op.ADD_CRITERION: "thêm {name}",
    Op.EDIT_CRITERION: "sửa tiêu chí {name}",
    Op.EDIT_ROWS: "sửa {count} dòng trong bảng tiêu chí",
    Op.MOVE_ROWS: "chuyển chỗ {count} dòng tiêu chí",
    Op.SHIFT_ROWS: "đổi cấp {count} dòng tiêu chí",
    Op.REMOVE_CRITERIA: "xóa {count} dòng tiêu chí",
    Op.ASSIGN: "phân công {count} tiêu chí",
    Op.SET_DUE: "đổi hạn {count} tiêu chí",
    Op.MAKE_SERIES: "đặt mốc định kỳ cho {count} tiêu chí",
    Op.EXTEND: "gia hạn {count} tiêu chí",
    Op.WRITE_NOTE: "ghi nhật ký {count} tiêu chí",
    Op.CORRECT_NOTE: "đính chính nhật ký ngày {date}",
    Op.TAKE_UNIT_SHEET: "nhận phiếu của {name} ({count} mục)",
    Op.REMIND: "nhắc {count} việc",
    Op.SAVE_TASK: "ghi việc {name}",
    Op.REMOVE_TASK: "xóa việc {name}",
    Op.WRITE_TASK_NOTE: "ghi nhật ký việc {name}",
    Op.CLOSE_TASK: "đánh dấu xong việc {name}",
    Op.REOPEN_TASK: "mở lại việc {name}",
    Op.EDIT_PHRASES: "sửa câu mẫu nhật ký",
    Op.ADD_EVIDENCE: "thêm tài liệu {name}",
    Op.ADD_DOCUMENTS: "gắn {count} văn bản trong danh sách",
    Op.EDIT_EVIDENCE: "sửa tài liệu {name}",
    Op.REMOVE_EVIDENCE: "bỏ tài liệu {name}",
    Op.REUSE_EVIDENCE: "dùng lại {count} tài liệu của năm {year}",
    Op.ATTACH_FILES: "gắn {count} tệp tài liệu",
    Op.SET_FILE: "đặt tệp cho tài liệu {name}",
    Op.ISSUE_DOCUMENT: "ghi nhận đã ban hành {name}",
    Op.EDIT_ISSUED: "sửa số, ngày của văn bản đã ban hành {name}",
    Op.REMOVE_ISSUED: "bỏ ghi nhận đã ban hành {name}",
    Op.ADD_CHECKLISTS: "thêm mẫu phiếu có sẵn",
    Op.SAVE_CHECKLIST: "ghi mẫu phiếu {name}",
    Op.REMOVE_CHECKLIST: "xóa mẫu phiếu {name}",
    Op.PLAN_CHECK: "lên lịch kiểm tra {name}",
    Op.BEGIN_CHECK: "bắt đầu kiểm tra {name}",
    Op.EDIT_CHECK: "sửa lần kiểm tra {name}",
    Op.ANSWER_CHECK: "ghi kết quả kiểm tra {name}",
    Op.CLOSE_CHECK: "đóng lần kiểm tra {name}",
    Op.REOPEN_CHECK: "mở lại lần kiểm tra {name}",
    Op.REMOVE_CHECK: "xóa lần kiểm tra {name}",
    Op.RAISE_FINDING: "lập phiếu không phù hợp {name}",
    Op.EDIT_FINDING: "sửa phiếu không phù hợp {name}",
    Op.CLOSE_FINDING: "đóng phiếu không phù hợp {name}",
    Op.REOPEN_FINDING: "mở lại phiếu không phù hợp {name}",
    Op.REMOVE_FINDING: "xóa phiếu không phù hợp {name}",
    Op.SAVE_FIGURES: "ghi số liệu một cửa {name}",
    Op.REMOVE_FIGURES: "xóa số liệu một cửa {name}",
    Op.ADD_ACTIVITY_KINDS: "thêm loại hoạt động của chương trình",
    Op.SAVE_ACTIVITY_KIND: "ghi loại hoạt động {name}",
    Op.REMOVE_ACTIVITY_KIND: "xóa loại hoạt động {name}",
    Op.SAVE_ACTIVITY: "ghi hoạt động {name}",
    Op.REMOVE_ACTIVITIES: "xóa {count} hoạt động",
    Op.SET_SCORE_RULE: "đặt cách chấm {name}",
    Op.RECORD_SCORE: "ghi điểm {name} ({stage})",
    Op.REMOVE_SCORE: "bỏ điểm {name} ({stage})",
    Op.SET_SCORE_ROUND: "đặt hạn bước chấm {stage}",
    Op.EDIT_REPORT_TEXT: "sửa lời báo cáo",
    Op.IMPORT_CRITERIA: "nhập {count} dòng tiêu chí",
    Op.LOAD_SAMPLE: "nạp dữ liệu mẫu",
    Op.DROP_SAMPLE: "bỏ dữ liệu mẫu",
    Op.RESTORE_VALUE: "trả lại {field} cũ của {name}",
    Op.RESTORE_DELETED: "khôi phục {name}",
}


def op_name(op: Op, args: Mapping[str, str | int]) -> str:
    """The name of a step as shown after "Hoàn tác: "."""
    return OP_NAMES[op].format(**args)


class Change(Struct, frozen=True):
    """What happened to one record: `before` None is an insert, `after` None a delete.

    For an update both hold only the columns that changed.
    """

    table: str
    uid: str
    before: Columns | None
    after: Columns | None


def inverse(changes: Sequence[Change]) -> tuple[Change, ...]:
    """The changes that take `changes` back, in reverse order."""
    return tuple(Change(one.table, one.uid, one.after, one.before) for one in reversed(changes))


def together(changes: Sequence[Change]) -> Change:
    """The one change that `changes` of one field, oldest first, make together."""
    return replace(changes[0], after=changes[-1].after)


Field = tuple[str, str, str]
"""(table, uid, column)."""


class LoggedOp(Struct, frozen=True):
    """A line of the operation log. `subject` keeps the step that an undo or redo is about."""

    seq: int
    op: Op
    subject: Op
    """The operation itself, or the one that an undo or redo is about."""
    args: Mapping[str, str | int]
    at: str
    actor: str
    field: Field | None = None
    """The field whose new value was all that the line changed, if it was."""


class Step(Struct, frozen=True):
    """A step that can be undone or redone by inverting the changes of the operations `seqs`, oldest first."""

    seqs: tuple[int, ...]
    name: str
    subject: Op
    args: Mapping[str, str | int]


class UndoStacks(Struct, frozen=True):
    """What can be taken back and done again."""

    undoable: tuple[Step, ...] = ()
    """Oldest first: the last is undone next."""
    redoable: tuple[Step, ...] = ()


def undo_stacks(log: Sequence[LoggedOp], *, whole: bool = True) -> UndoStacks:
    """The stacks that `log` (oldest first) leaves. Derived, so it survives a restart.

    When lines before it are missing (not `whole`), it is told from the first line that surely begins a step.
    """
    undoable: list[Step] = []
    redoable: list[Step] = []
    for lines in _steps(log if whole else log[_sure_start(log) :]):
        line = lines[-1]
        seqs = tuple(one.seq for one in lines)
        step = Step(seqs, op_name(line.subject, line.args), line.subject, line.args)
        if line.op in BARRIERS:
            undoable, redoable = [], []
        elif line.op in COMPENSATED:
            continue
        elif line.op is Op.UNDO:
            del undoable[-1:]
            redoable.append(step)
        elif line.op is Op.REDO:
            del redoable[-1:]
            undoable.append(step)
        else:
            undoable.append(step)
            redoable = []
    return UndoStacks(tuple(undoable), tuple(redoable))


def _steps(log: Iterable[LoggedOp]) -> list[list[LoggedOp]]:
    """The lines of each step: one, or the changes of one field within a minute of the first."""
    steps: list[list[LoggedOp]] = []
    for line in log:
        if steps and _retypes(steps[-1][-1], line) and _soon_after(steps[-1][0], line):
            steps[-1].append(line)
        else:
            steps.append([line])
    return steps


def _sure_start(log: Sequence[LoggedOp]) -> int:
    """The first line that no line before `log` can be one step with."""
    for number in range(1, len(log)):
        before, line = log[number - 1], log[number]
        if not (_retypes(before, line) and _soon_after(before, line)):
            return number
    return len(log)


def _retypes(before: LoggedOp, line: LoggedOp) -> bool:
    """Whether `line` only changes again the field that the line just `before` it changed."""
    return (
        line.field is not None
        and line.field == before.field
        and line.op is before.op
        and line.op in RETYPED
        and line.actor == before.actor
    )


def _soon_after(first: LoggedOp, line: LoggedOp) -> bool:
    passed = datetime.fromisoformat(line.at) - datetime.fromisoformat(first.at)
    return timedelta(0) <= passed <= MERGED_WITHIN
