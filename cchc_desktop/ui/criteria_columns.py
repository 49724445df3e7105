"""The columns of a criteria table: what each shows and by what it sorts."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from cchc_desktop.domain.codes import code_key
from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.labels import STATE
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.text import order_key
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.ui.milestone_words import dates_tip, state_tip
from cchc_desktop.ui.table_columns import RIGHT, TableColumn


def criteria_columns() -> list[TableColumn[CriterionRow]]:
    """All columns in their first order."""
    return [*_what_and_who(), *_how_it_stands()]


def _what_and_who() -> list[TableColumn[CriterionRow]]:
    translate = QCoreApplication.translate
    return [
        TableColumn(
            "code",
            translate("CriteriaTable", "Mã"),
            60,
            lambda row: row.criterion.code,
            lambda row: code_key(row.criterion.code),
            field="code",
        ),
        TableColumn(
            "name",
            translate("CriteriaTable", "Tiêu chí"),
            0,
            lambda row: row.criterion.name,
            lambda row: order_key(row.criterion.name),
            least=120,
            field="name",
        ),
        TableColumn(
            "points",
            translate("CriteriaTable", "Điểm"),
            54,
            lambda row: format_points(row.criterion.max_points),
            lambda row: row.criterion.max_points,
            RIGHT,
            field="max_points",
            spared=1,
        ),
        TableColumn(
            "lead",
            translate("CriteriaTable", "Chủ trì"),
            66,
            _lead,
            lambda row: row.lead.position if row.lead else 999,
            field="lead",
            spared=2,
        ),
        TableColumn(
            "coordinating",
            translate("CriteriaTable", "Phối hợp"),
            84,
            _coordinating,
            lambda row: order_key(_coordinating(row)),
            field="coordinating",
            spared=4,
        ),
        TableColumn(
            "person",
            translate("CriteriaTable", "Phụ trách"),
            150,
            _person,
            lambda row: order_key(_person(row)),
            field="in_charge",
            spared=6,
            shrinks=True,
            extra=True,
        ),
        TableColumn(
            "task",
            translate("CriteriaTable", "Nhiệm vụ"),
            320,
            lambda row: row.criterion.task,
            lambda row: order_key(row.criterion.task),
            field="task",
            spared=7,
            shrinks=True,
            extra=True,
        ),
    ]


def _how_it_stands() -> list[TableColumn[CriterionRow]]:
    translate = QCoreApplication.translate
    return [
        TableColumn(
            "due",
            translate("CriteriaTable", "Hạn"),
            88,
            _due,
            lambda row: row.due or date.max,
            least=80,
            field="due",
            tip=dates_tip,
        ),
        TableColumn(
            "state",
            translate("CriteriaTable", "Tình trạng"),
            132,
            _state,
            lambda row: list(STATE).index(row.state),
            least=104,
            field="progress",
            tip=state_tip,
        ),
        TableColumn(
            "evidence",
            translate("CriteriaTable", "TLKC"),
            50,
            _evidence,
            lambda row: row.evidence_count - len(row.required),
            RIGHT,
            field="evidence",
            spared=3,
            tip=_evidence_tip,
        ),
        TableColumn(
            "note",
            translate("CriteriaTable", "Nhật ký"),
            76,
            _note,
            lambda row: row.last_note.on_date if row.last_note else date.min,
            spared=5,
            most=280,
        ),
    ]


def _lead(row: CriterionRow) -> str:
    return row.lead.code if row.lead else ""


def _coordinating(row: CriterionRow) -> str:
    return ", ".join(unit.code for unit in row.coordinating)


def _person(row: CriterionRow) -> str:
    return row.person.name if row.person else ""


def _due(row: CriterionRow) -> str:
    upcoming = row.next_milestone
    if upcoming is None:
        return ""
    return show_date(upcoming.due) or upcoming.milestone.due_text


def _state(row: CriterionRow) -> str:
    return row.state_text if row.is_judged else ""


def _evidence(row: CriterionRow) -> str:
    if not row.required:
        return str(row.evidence_count or "")
    return f"{row.evidence_count}/{len(row.required)}"


def _evidence_tip(row: CriterionRow) -> str:
    """What is required, and that some documents have a number only."""
    if not row.without_file:
        return "\n".join(one.text for one in row.required)
    text = QCoreApplication.translate("CriteriaTable", "{count} tài liệu có số, chưa có tệp")
    return "\n".join((text.format(count=row.without_file), *(one.text for one in row.required)))


def _note(row: CriterionRow) -> str:
    if row.last_note is None:
        return ""
    return f"{row.last_note.on_date:%d/%m} {row.last_note.text}".strip()
