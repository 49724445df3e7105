"""Operations, the changes they made, their inverse, and the undo stack told from the log.

An operation is one named step. Its changes are the before and after columns of each record it
touched; undoing it applies the inverse as a new, logged operation.
"""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

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
    SAVE_CONTACT = "save_contact"
    REMOVE_CONTACT = "remove_contact"
    SAVE_DUTY = "save_duty"
    REMOVE_DUTY = "remove_duty"
    ADD_CRITERION = "add_criterion"
    EDIT_CRITERION = "edit_criterion"
    REMOVE_CRITERIA = "remove_criteria"
    ASSIGN = "assign"
    SET_DUE = "set_due"
    EXTEND = "extend"
    WRITE_NOTE = "write_note"
    CORRECT_NOTE = "correct_note"
    ADD_EVIDENCE = "add_evidence"
    REMOVE_EVIDENCE = "remove_evidence"
    IMPORT_CRITERIA = "import_criteria"
    LOAD_SAMPLE = "load_sample"
    DROP_SAMPLE = "drop_sample"


BARRIERS = frozenset({Op.CREATE_WORKSPACE, Op.MIGRATE})
"""Operations nothing before can be undone across."""

OP_NAMES: Mapping[Op, str] = {
    Op.CREATE_WORKSPACE: "tạo hồ sơ",
    Op.MIGRATE: "nâng cấp cấu trúc hồ sơ",
    Op.UNDO: "hoàn tác",
    Op.REDO: "làm lại",
    Op.EDIT_OFFICE: "sửa thông tin cơ quan",
    Op.ADD_UNIT: "thêm đơn vị {name}",
    Op.EDIT_UNIT: "sửa đơn vị {name}",
    Op.REMOVE_UNIT: "xóa đơn vị {name}",
    Op.SAVE_CONTACT: "ghi người liên hệ {name}",
    Op.REMOVE_CONTACT: "xóa người liên hệ {name}",
    Op.SAVE_DUTY: "ghi nhiệm vụ của {name}",
    Op.REMOVE_DUTY: "xóa nhiệm vụ của {name}",
    Op.ADD_CRITERION: "thêm {name}",
    Op.EDIT_CRITERION: "sửa tiêu chí {name}",
    Op.REMOVE_CRITERIA: "xóa {count} dòng tiêu chí",
    Op.ASSIGN: "phân công {count} tiêu chí",
    Op.SET_DUE: "đổi hạn {count} tiêu chí",
    Op.EXTEND: "gia hạn {count} tiêu chí",
    Op.WRITE_NOTE: "ghi nhật ký {count} tiêu chí",
    Op.CORRECT_NOTE: "đính chính nhật ký ngày {date}",
    Op.ADD_EVIDENCE: "thêm tài liệu {name}",
    Op.REMOVE_EVIDENCE: "bỏ tài liệu {name}",
    Op.IMPORT_CRITERIA: "nhập {count} dòng tiêu chí",
    Op.LOAD_SAMPLE: "nạp dữ liệu mẫu",
    Op.DROP_SAMPLE: "bỏ dữ liệu mẫu",
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


class LoggedOp(Struct, frozen=True):
    """A line of the operation log. `subject` keeps the step that an undo or redo is about."""

    seq: int
    op: Op
    subject: Op
    """The operation itself, or the one that an undo or redo is about."""
    args: Mapping[str, str | int]
    at: str
    actor: str


class Step(Struct, frozen=True):
    """A step that can be undone or redone by inverting the changes of operation `seq`."""

    seq: int
    name: str
    subject: Op
    args: Mapping[str, str | int]


class UndoStacks(Struct, frozen=True):
    """What can be taken back and done again."""

    undoable: tuple[Step, ...] = ()
    """Oldest first: the last is undone next."""
    redoable: tuple[Step, ...] = ()


def undo_stacks(log: Iterable[LoggedOp]) -> UndoStacks:
    """The stacks that `log` (oldest first) leaves. Derived, so it survives a restart."""
    undoable: list[Step] = []
    redoable: list[Step] = []
    for line in log:
        step = Step(line.seq, op_name(line.subject, line.args), line.subject, line.args)
        if line.op in BARRIERS:
            undoable, redoable = [], []
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
