"""The copies that can be put back: when, where, how large; what each holds once it was looked into."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from cchc_desktop.domain.copies import CopyContents, CopyFile, CopyPlace
from cchc_desktop.domain.errors import UserError
from cchc_desktop.ui.backup_words import when

_WHEN, _PLACE, _SIZE, _CRITERIA, _NOTES, _EVIDENCE, _CHECK = _COLUMNS = range(7)
_NUMBERS = (_SIZE, _CRITERIA, _NOTES, _EVIDENCE)
_KIB = 1024


class CopiesTable(QTableWidget):
    """One copy a row; a row is chosen as a whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(_COLUMNS), parent)
        self.setHorizontalHeaderLabels(
            [
                self.tr("Ngày giờ"),
                self.tr("Nơi"),
                self.tr("Dung lượng"),
                self.tr("Tiêu chí"),
                self.tr("Nhật ký"),
                self.tr("Tài liệu"),
                self.tr("Kiểm tra"),
            ]
        )
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_PLACE, QHeaderView.ResizeMode.Stretch)

    def show_copies(self, copies: Sequence[CopyFile], now: datetime) -> None:
        """Show what is known of each before it is looked into; `now` puts the moment in words."""
        self.setRowCount(len(copies))
        for row, copy in enumerate(copies):
            told = (when(copy.at, now), self._place(copy), _size(copy.size))
            for column in _COLUMNS:
                self._set(row, column, told[column] if column < len(told) else "")

    def tell(self, row: int, told: CopyContents | UserError) -> None:
        """Show what was found in a copy, or that it cannot be put back."""
        if isinstance(told, UserError):
            self._set(row, _CHECK, self.tr("✗ Không đạt"))
            return
        for column, count in (
            (_CRITERIA, told.criteria),
            (_NOTES, told.notes),
            (_EVIDENCE, told.evidence),
        ):
            self._set(row, column, str(count))
        self._set(row, _CHECK, self.tr("! Bị sửa") if told.altered else self.tr("✓ Đạt"))

    def _place(self, copy: CopyFile) -> str:
        if copy.place is CopyPlace.SECOND:
            return str(copy.path.parent)
        if copy.place is CopyPlace.ASIDE:
            return self.tr("Tệp được giữ khi khôi phục ({folder})").format(folder=copy.path.parent.name)
        return self.tr("Cạnh hồ sơ")

    def _set(self, row: int, column: int, text: str) -> None:
        item = QTableWidgetItem(text)
        if column in _NUMBERS:
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setItem(row, column, item)


def _size(size: int) -> str:
    """Bytes as she reads them in a folder."""
    if size < _KIB * _KIB:
        return f"{max(1, round(size / _KIB))} KB"
    return f"{size / _KIB / _KIB:.1f} MB".replace(".", ",")
