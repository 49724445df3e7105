"""Which milestone of a criterion a document that is attached proves."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QComboBox, QWidget

from cchc_desktop.domain.records import Milestone
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.ui.load_ui import take_children
from cchc_desktop.ui.milestone_words import milestone_name

translate = QCoreApplication.translate


class MilestoneChoice(QObject):
    """Offered on `screen` for a single row that has several; a choice stands until another row is shown."""

    milestone_row: QWidget
    milestone_combo: QComboBox

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        take_children(self, screen)
        self._row_uid = ""
        self.milestone_row.hide()

    @property
    def uid(self) -> str | None:
        """The milestone; None for the whole criterion."""
        chosen: str | None = self.milestone_combo.currentData()
        return chosen

    def offer(self, rows: Sequence[CriterionRow]) -> None:
        """Offer the milestones of what is selected."""
        row = rows[0] if len(rows) == 1 else None
        chosen = self.uid if row is not None and row.uid == self._row_uid else None
        self._row_uid = row.uid if row is not None else ""
        milestones = [state.milestone for state in row.milestones] if row is not None else []
        several = len(milestones) > 1
        fill_milestones(self.milestone_combo, milestones if several else [], chosen)
        self.milestone_row.setVisible(several)


def fill_milestones(combo: QComboBox, milestones: Sequence[Milestone], chosen: str | None) -> None:
    """Offer the whole criterion and each of `milestones`, with the `chosen` one, by uid, chosen."""
    combo.clear()
    combo.addItem(translate("MilestoneWords", "(cả tiêu chí)"), None)
    for one in milestones:
        combo.addItem(milestone_name(one), one.uid)
    combo.setCurrentIndex(max(0, combo.findData(chosen)) if chosen else 0)
