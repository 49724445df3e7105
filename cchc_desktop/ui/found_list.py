"""The results of a search as a list: by kind, each with two lines in which the words found are bold."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from cchc_desktop.domain.check_records import CheckRun, Nonconformity
from cchc_desktop.domain.records import (
    Contact,
    Criterion,
    Duty,
    Evidence,
    IssuedDocument,
    ProgressNote,
    Record,
    Task,
    TaskNote,
    Unit,
)
from cchc_desktop.domain.register_records import Activity
from cchc_desktop.domain.word_search import Mark
from cchc_desktop.services.searching import Found, FoundGroup
from cchc_desktop.ui.index import Index
from cchc_desktop.ui.theme import SPACE_M, SPACE_S, SPACE_XS, colours

FOUND_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `Found` of a line; None for a heading."""


def _heading(group: FoundGroup) -> str:
    translate = QCoreApplication.translate
    names: Mapping[type[Record], str] = {
        Unit: translate("FoundList", "ĐƠN VỊ"),
        Contact: translate("FoundList", "NGƯỜI LIÊN HỆ"),
        Criterion: translate("FoundList", "TIÊU CHÍ"),
        Duty: translate("FoundList", "NHIỆM VỤ"),
        Evidence: translate("FoundList", "TÀI LIỆU KIỂM CHỨNG"),
        ProgressNote: translate("FoundList", "NHẬT KÝ TIẾN ĐỘ"),
        Task: translate("FoundList", "VIỆC RIÊNG"),
        TaskNote: translate("FoundList", "NHẬT KÝ CỦA VIỆC RIÊNG"),
        CheckRun: translate("FoundList", "LẦN KIỂM TRA"),
        Nonconformity: translate("FoundList", "PHIẾU KHÔNG PHÙ HỢP"),
        Activity: translate("FoundList", "SỔ HOẠT ĐỘNG"),
        IssuedDocument: translate("FoundList", "VĂN BẢN ĐÃ BAN HÀNH"),
    }
    shown = len(group.found)
    counted = f"{shown}/{group.count}" if shown < group.count else str(group.count)
    return f"{names[group.kind]}  {counted}"


class FoundModel(QAbstractListModel):
    """Headings and results, one below the other; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[Found | str] = ()

    def show(self, groups: Sequence[FoundGroup]) -> None:
        """Show `groups` in their order."""
        self.beginResetModel()
        lines: list[Found | str] = []
        for group in groups:
            lines += [_heading(group), *group.found]
        self._lines = lines
        self.endResetModel()

    def next_result(self, row: int, by: int) -> QModelIndex:
        """The result `by` lines further than `row` (up if negative), or the nearest before that end."""
        results = [number for number, line in enumerate(self._lines) if not isinstance(line, str)]
        if not results:
            return QModelIndex()
        place = results.index(row) if row in results else -1
        return self.index(results[min(max(place + by, 0), len(results) - 1)])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self._lines[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self._lines[index.row()]
        if role == FOUND_ROLE:
            return None if isinstance(line, str) else line
        if role == Qt.ItemDataRole.DisplayRole:
            return line if isinstance(line, str) else f"{line.title}\n{line.context}"
        return None


class FoundDelegate(QStyledItemDelegate):
    """A result: what it is above, where it stands below."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = option.fontMetrics.height()
        two = index.data(FOUND_ROLE) is not None
        return QSize(100, 2 * line + SPACE_XS + 2 * SPACE_S if two else line + SPACE_S + SPACE_M)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found: Found | None = index.data(FOUND_ROLE)
        rect: QRect = option.rect
        chosen = colours()
        painter.save()
        area = rect.adjusted(SPACE_M, SPACE_S, -SPACE_M, -SPACE_S)
        if found is None:
            painter.setFont(_bold(painter.font()))
            painter.setPen(QColor(chosen.muted))
            painter.drawText(area, Qt.AlignmentFlag.AlignBottom, index.data())
        else:
            if index == self._view.currentIndex():
                painter.fillRect(rect, QColor(chosen.selection))
                painter.fillRect(QRect(rect.topLeft(), QSize(3, rect.height())), QColor(chosen.accent))
            height = option.fontMetrics.height()
            painter.setPen(QColor(chosen.text))
            _draw(painter, QRect(area.topLeft(), QSize(area.width(), height)), found.title, found.title_marks)
            painter.setPen(QColor(chosen.muted))
            below = QRect(area.left(), area.top() + height + SPACE_XS, area.width(), height)
            _draw(painter, below, found.context, found.context_marks)
        painter.restore()


def _draw(painter: QPainter, area: QRect, text: str, marks: Sequence[Mark]) -> None:
    """Draw one line with what is marked in bold; it ends in … where it is too long."""
    plain, bold = QFont(painter.font()), _bold(painter.font())
    left, end = float(area.left()), 0
    pieces: list[tuple[str, QFont]] = []
    for start, length in marks:
        pieces += [(text[end:start], plain), (text[start : start + length], bold)]
        end = start + length
    for piece, font in [*pieces, (text[end:], plain)]:
        metrics = QFontMetrics(font)
        room = area.right() - left
        shown = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, int(room))
        painter.setFont(font)
        painter.drawText(QPointF(left, area.top() + metrics.ascent()), shown)
        left += metrics.horizontalAdvance(shown)
        if shown != piece:
            break
    painter.setFont(plain)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold
