"""The left side: pages and units with their counts, one list, reached by arrow keys."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from cchc_desktop.domain.text import fold
from cchc_desktop.domain.vocabulary import State, TodoGroup
from cchc_desktop.domain.year import YearView
from cchc_desktop.ui.index import Index
from cchc_desktop.ui.theme import SPACE_M, SPACE_S, colours

if TYPE_CHECKING:
    from cchc_desktop.domain.todo import Todo

ITEM_ROLE = Qt.ItemDataRole.UserRole + 1
"""The whole `NavItem`."""


class NavItem(Struct, frozen=True):
    """A line of the navigation. `key` names a page, or `unit:UID`; a heading has none."""

    text: str
    key: str = ""
    count: int | None = None
    alert: int = 0
    """How many are overdue or open; shown with the mark of the state."""
    of: int | None = None
    """Of how many `count` are."""

    @property
    def counted(self) -> str:
        """The count as it is shown; empty for none."""
        if self.count is None:
            return ""
        return str(self.count) if self.of is None else f"{self.count}/{self.of}"


UNIT = "unit:"
"""Starts the key of a unit's line; its uid follows."""
TODO = "todo"
CRITERIA = "criteria"
OPEN_POINTS = "open_points"
SCORES = "scores"
CHECKS = "checks"
FINDINGS = "findings"
FIGURES = "figures"
ACTIVITIES = "activities"
REPORTS = "reports"
HISTORY = "history"
PAGES = (TODO, CRITERIA, OPEN_POINTS, SCORES, CHECKS, FINDINGS, FIGURES, ACTIVITIES, REPORTS, HISTORY)
"""The keys of all pages but those of the units, from above."""


class Waiting(Struct, frozen=True):
    """How much waits and how much of it is late: of all, and of findings that are not closed."""

    urgent: int | None = None
    """None while nobody has counted."""
    late: int = 0
    findings: int | None = None
    late_findings: int = 0
    scored: tuple[int, int] | None = None
    """How many criteria have a score, of how many."""


def waiting(todo: "Sequence[Todo]", scored: tuple[int, int]) -> Waiting:
    """How much of a list waits, and how far scoring is."""
    from cchc_desktop.domain.check_records import Nonconformity
    from cchc_desktop.domain.todo import total_of_group, urgent

    findings = [one for one in todo if isinstance(one.about, Nonconformity)]
    late_findings = sum(one.group is TodoGroup.OVERDUE for one in findings)
    late = total_of_group(todo, TodoGroup.OVERDUE).number
    return Waiting(urgent(todo), late, len(findings), late_findings, scored)


def nav_items(view: YearView, waits: Waiting) -> list[NavItem]:
    """The lines for a year: what waits, the units with what they lead and what is late, the pages."""
    translate = QCoreApplication.translate
    items = [
        NavItem(translate("Navigation", "Việc cần làm"), TODO, waits.urgent, waits.late),
        NavItem(translate("Navigation", "ĐƠN VỊ")),
    ]
    for unit in view.units_at_work:
        counts = view.counts(unit.uid)
        items.append(NavItem(unit.short_name, f"{UNIT}{unit.uid}", counts.leading, counts.overdue))
    criteria = sum(row.is_criterion for row in view.rows)
    scored, all_scored = waits.scored or (None, None)
    return [
        *items,
        NavItem(translate("Navigation", "BỘ CHỈ SỐ")),
        NavItem(translate("Navigation", "Bộ tiêu chí"), CRITERIA, criteria),
        NavItem(translate("Navigation", "Chưa phân công"), OPEN_POINTS, len(view.unassigned())),
        NavItem(translate("Navigation", "Tự chấm điểm"), SCORES, scored, of=all_scored),
        NavItem(translate("Navigation", "THEO DÕI")),
        NavItem(translate("Navigation", "Kiểm tra"), CHECKS),
        NavItem(translate("Navigation", "Không phù hợp"), FINDINGS, waits.findings, waits.late_findings),
        NavItem(translate("Navigation", "Một cửa"), FIGURES),
        NavItem(translate("Navigation", "Sổ hoạt động"), ACTIVITIES),
        NavItem(translate("Navigation", "HỒ SƠ")),
        NavItem(translate("Navigation", "Báo cáo"), REPORTS),
        NavItem(translate("Navigation", "Lịch sử thay đổi"), HISTORY),
    ]


class NavModel(QAbstractListModel):
    """The lines as given; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: Sequence[NavItem] = ()

    def show(self, items: Sequence[NavItem]) -> None:
        """Show `items`; only counts change in place, so the chosen line stays."""
        if [item.key for item in items] == [item.key for item in self.items]:
            self.items = items
            self.dataChanged.emit(self.index(0), self.index(len(items) - 1))
            return
        self.beginResetModel()
        self.items = items
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """The line of a page, -1 when there is none."""
        return next((number for number, item in enumerate(self.items) if item.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return chosen if self.items[index.row()].key else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.items[index.row()]
        if role == ITEM_ROLE:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.text
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(item)
        return None

    def match(
        self,
        start: Index,
        _role: int,
        value: Any,
        hits: int = 1,
        _flags: Qt.MatchFlag = Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchWrap,
    ) -> list[QModelIndex]:
        """The lines from `start` on, and round again, that begin with what is typed; marks need not be."""
        typed, count = fold(str(value)), len(self.items)
        numbers = [(start.row() + step) % count for step in range(count)]
        found = [number for number in numbers if fold(self.items[number].text).startswith(typed)]
        return [self.index(number) for number in found[: hits if hits >= 0 else count]]

    def _spoken(self, item: NavItem) -> str:
        if item.count is None:
            return item.text
        spoken = self.tr("{name}: {count}").format(name=item.text, count=item.counted)
        return spoken + (self.tr(", quá hạn {count}").format(count=item.alert) if item.alert else "")


class NavDelegate(QStyledItemDelegate):
    """Text at the left; count and alert right-aligned in columns of their own."""

    _COUNT_WIDTH = 34
    _ALERT_WIDTH = 30

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = option.fontMetrics.height() + 2 * SPACE_S
        return QSize(100, height if index.data(ITEM_ROLE).key else height + SPACE_S)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: NavItem = index.data(ITEM_ROLE)
        rect: QRect = option.rect
        chosen = colours()
        painter.save()
        if index == self._view.currentIndex():  # of one line; QStyle's flags would cost the start 7 ms
            _fill(painter, rect, chosen.selection)
            if self._view.hasFocus():
                _fill(painter, QRect(rect.topLeft(), QSize(3, rect.height())), chosen.accent)
        area = rect.adjusted(SPACE_M, 0, -SPACE_S, 0)
        if item.key:
            self._paint_line(painter, area, item)
        else:
            self._paint_heading(painter, area, item)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRect, item: NavItem) -> None:
        font = QFont(painter.font())
        font.setPointSizeF(font.pointSizeF() - 1)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(colours().muted))
        painter.drawText(area.adjusted(0, SPACE_S, 0, 0), Qt.AlignmentFlag.AlignVCenter, item.text)

    def _paint_line(self, painter: QPainter, area: QRect, item: NavItem) -> None:
        chosen = colours()
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        alert = QRect(area.right() - self._ALERT_WIDTH, area.top(), self._ALERT_WIDTH, area.height())
        count = alert.translated(-self._COUNT_WIDTH, 0)
        width = painter.fontMetrics().horizontalAdvance(item.counted)
        if item.of is not None:
            count.setRight(area.right())  # wide, and never beside an alert
        count.setLeft(count.right() - max(width, count.width()))
        if item.alert:
            painter.setPen(QColor(chosen.states[State.OVERDUE]))
            painter.drawText(alert, right, f"! {item.alert}")
        if item.counted:
            painter.setPen(QColor(chosen.muted))
            painter.drawText(count, right, item.counted)
        end = count.right() - width - SPACE_S if item.counted else area.right()
        text_area = QRect(area.left(), area.top(), end - area.left(), area.height())
        painter.setPen(QColor(chosen.text))
        text = painter.fontMetrics().elidedText(item.text, Qt.TextElideMode.ElideRight, text_area.width())
        painter.drawText(text_area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def _fill(painter: QPainter, rect: QRect, colour: str) -> None:
    """As `fillRect`, for which PySide would make an enum of 170 gradients."""
    painter.setBackground(QColor(colour))
    painter.eraseRect(rect)
