"""Ai chấm, and whether a row is of the base, a bonus or a penalty: two boxes of the forms of a criterion."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox

from cchc_desktop.domain.labels import CRITERION_KIND, SCORED_BY
from cchc_desktop.domain.vocabulary import EXTRA, CriterionKind, ScoredBy

_IN_BASE = ""


class ScoringFields(QObject):
    """Fills the boxes and reads them."""

    def __init__(self, kind_combo: QComboBox, scored_combo: QComboBox) -> None:
        super().__init__(kind_combo)
        self._kind, self._scored = kind_combo, scored_combo
        kind_combo.addItem(self.tr("Trong tổng điểm"), _IN_BASE)
        for kind in (CriterionKind.BONUS, CriterionKind.PENALTY):
            kind_combo.addItem(CRITERION_KIND[kind], kind)
        for scored_by, label in SCORED_BY.items():
            scored_combo.addItem(label, scored_by)

    def show(self, kind: CriterionKind, scored_by: ScoredBy) -> None:
        """Show what a row is."""
        self._kind.setCurrentIndex(self._kind.findData(kind if kind in EXTRA else _IN_BASE))
        self._scored.setCurrentIndex(self._scored.findData(scored_by))

    def kind(self, ordinary: CriterionKind) -> CriterionKind:
        """The kind chosen; a row of the base is of the `ordinary` one."""
        chosen: str = self._kind.currentData()
        return CriterionKind(chosen) if chosen else ordinary

    def scored_by(self) -> ScoredBy:
        return ScoredBy(self._scored.currentData())
