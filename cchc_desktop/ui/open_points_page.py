"""Chưa phân công / chồng lấn: the areas the công văn leaves open, and the criteria without a lead."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QLabel, QTableWidgetItem, QVBoxLayout, QWidget

from cchc_desktop.domain.labels import EXTENT
from cchc_desktop.domain.overlaps import SharedArea, shared_areas
from cchc_desktop.services.units import areas
from cchc_desktop.ui.criteria_list import CriteriaList
from cchc_desktop.ui.habits import Habits
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.prose_table import ProseTable
from cchc_desktop.ui.year_session import YearSession

if TYPE_CHECKING:
    from cchc_desktop.ui.detail_panel import MakeDesk

_AREA, _UNITS, _WORDING = range(3)
_TALLEST, _TALLEST_ALONE = 220, 300
"""The list of areas leaves room for the criteria below it, where there are any."""
_LEAST = 96


class OpenPointsPage(QWidget):
    """For her to decide; nothing is assigned from a "một số"."""

    help_label: QLabel
    areas_table: ProseTable
    unassigned_label: QLabel
    page_layout: QVBoxLayout

    def __init__(
        self,
        session: YearSession,
        desk: "MakeDesk",
        settings: QSettings,
        detail_action: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        load_ui(self, "open_points_page", ProseTable)
        self.areas_table.setColumnCount(3)
        self.areas_table.setHorizontalHeaderLabels(
            [self.tr("Lĩnh vực"), self.tr("Đơn vị"), self.tr("Công văn ghi")]
        )
        header = self.areas_table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(_WORDING, QHeaderView.ResizeMode.Stretch)
        self.areas_table.setColumnWidth(_AREA, 260)
        self.areas_table.setColumnWidth(_UNITS, 160)
        self.areas_table.least = _LEAST
        self.criteria = CriteriaList(
            session,
            desk,
            detail_action,
            Habits(settings, "open_points"),
            {"coordinating", "evidence", "note"},
            self,
        )
        self.page_layout.addWidget(self.criteria, 1)
        self.page_layout.addStretch()  # what takes the room where no criteria are shown

    def refresh(self) -> None:
        """Show both lists again from the session's view."""
        shared = shared_areas(self._session.view.units, areas(self._session.workspace))
        self.areas_table.setRowCount(len(shared))
        for number, one in enumerate(shared):
            units = ", ".join(dict.fromkeys(unit.short_name for unit, _claim in one.claims))
            for column, text in enumerate((one.area, units, _wording(one))):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
                self.areas_table.setItem(number, column, item)
        unassigned = self._session.view.unassigned()
        self.areas_table.tallest = _TALLEST if unassigned else _TALLEST_ALONE
        self.areas_table.refit()
        self.unassigned_label.setText(self._unassigned_text(len(unassigned)))
        self.criteria.setVisible(bool(unassigned))
        self.criteria.show_rows(unassigned)

    def focus_filter(self) -> None:
        """Put the cursor in the filter of the criteria."""
        self.criteria.focus_filter()

    def _unassigned_text(self, count: int) -> str:
        if not self._session.view.rows:
            return self.tr("Năm này chưa có bộ tiêu chí nên chưa có gì để giao.")
        if not count:
            return self.tr("Mọi tiêu chí xã tự chấm đều đã có đơn vị chủ trì.")
        return self.tr("%n tiêu chí chưa có đơn vị chủ trì", "", count)


def _wording(one: SharedArea) -> str:
    return "\n".join(
        f"{unit.short_name}: {claim.text} [{EXTENT[claim.extent]}]" for unit, claim in one.claims
    )
