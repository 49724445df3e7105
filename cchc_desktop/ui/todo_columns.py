"""The columns of Việc cần làm."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.reminders import also_late
from cchc_desktop.domain.todo import Todo
from cchc_desktop.domain.vocabulary import TodoGroup
from cchc_desktop.ui.table_columns import RIGHT, TableColumn


def todo_columns(as_of: date) -> list[TableColumn[Todo]]:
    """In their order; how late something is, is told on `as_of`. They are not sorted by."""
    translate = QCoreApplication.translate

    def due(one: Todo) -> str:
        shown = show_date(one.due) or one.due_text
        if one.due is not None and one.group is TodoGroup.OVERDUE:
            late = translate("TodoTable", "quá {days} ngày").format(days=(as_of - one.due).days)
            more = f" +{len(one.late) - 1}" if one.late[1:] else ""
            return f"{shown}{more}\n{late}"
        return shown

    def also(one: Todo) -> str:
        return also_late(one, show_date)

    def reminded(one: Todo) -> str:
        if not one.reminded:
            return ""
        times = translate("TodoTable", "lần {count}").format(count=len(one.reminded))
        return f"{times}\n{max(one.reminded):%d/%m}"

    column = TableColumn[Todo]
    return [
        column("code", translate("TodoTable", "Mã"), 68, lambda one: one.code, _unsorted),
        column("name", translate("TodoTable", "Việc"), 0, lambda one: one.name, _unsorted, least=120),
        column("unit", translate("TodoTable", "Đơn vị"), 66, _unit, _unsorted, spared=1),
        column(
            "person",
            translate("TodoTable", "Liên hệ"),
            150,
            _person,
            _unsorted,
            least=110,
            spared=2,
            shrinks=True,
        ),
        column("due", translate("TodoTable", "Hạn"), 108, due, _unsorted, least=108, tip=also),
        column("points", translate("TodoTable", "Điểm"), 54, _points, _unsorted, RIGHT, spared=4),
        column("reminded", translate("TodoTable", "Nhắc"), 52, reminded, _unsorted, spared=5),
        column(
            "note", translate("TodoTable", "Nhật ký"), 200, _said, _unsorted, least=120, spared=3, most=320
        ),
    ]


def _unsorted(_one: Todo) -> None:
    return None


def _unit(one: Todo) -> str:
    return one.unit.code if one.unit else ""


def _person(one: Todo) -> str:
    """The number first: a long name must not push it out."""
    return "\n".join(part for part in (one.person.phone, one.person.name) if part) if one.person else ""


def _points(one: Todo) -> str:
    return format_points(one.points)


def _said(one: Todo) -> str:
    return f"{one.said.on_date:%d/%m} {one.said.text}".strip() if one.said else ""
