"""What is looked for in the register: words, and choices of kind, unit and quarter."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from cchc_desktop.domain.activity_rows import QUARTERS, ActivityRow, Wanted
from cchc_desktop.ui.combo_offers import offer_choices
from cchc_desktop.ui.load_ui import take_children


class ActivityFilters(QObject):
    """The inputs of `page`, just loaded; what can be chosen follows what the register holds."""

    changed = Signal()

    filter_edit: QLineEdit
    kind_filter: QComboBox
    unit_filter: QComboBox
    quarter_filter: QComboBox

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        take_children(self, page)
        self._combos = (self.kind_filter, self.unit_filter, self.quarter_filter)
        self.filter_edit.textChanged.connect(self.changed)
        for combo in self._combos:
            combo.currentIndexChanged.connect(self.changed)

    @property
    def inputs(self) -> Sequence[QLineEdit | QComboBox]:
        """What only narrows, and is offered whoever looks."""
        return (self.filter_edit, *self._combos)

    def wanted(self) -> Wanted:
        """All that is chosen now."""
        return Wanted(
            self.filter_edit.text(),
            self.kind_filter.currentData() or "",
            self.unit_filter.currentData() or "",
            self.quarter_filter.currentData(),
        )

    def clear(self) -> None:
        """Want everything again."""
        self.filter_edit.clear()
        for combo in self._combos:
            combo.setCurrentIndex(0)

    def offer(self, rows: Sequence[ActivityRow]) -> None:
        """Offer the kinds and units of `rows`; what is chosen stays, if it is still there."""
        kinds = sorted({row.kind.uid: row.kind for row in rows}.values(), key=lambda one: one.position)
        used = {row.unit.uid: row.unit for row in rows if row.unit}
        units = sorted(used.values(), key=lambda one: one.position)
        names = (self.tr("Quý I"), self.tr("Quý II"), self.tr("Quý III"), self.tr("Quý IV"))
        of_kind = [(one.name, one.uid) for one in kinds]
        of_unit = [(one.short_name, one.uid) for one in units]
        offer_choices(self.kind_filter, [(self.tr("Mọi loại"), None), *of_kind])
        offer_choices(self.unit_filter, [(self.tr("Mọi đơn vị"), None), *of_unit])
        offer_choices(self.quarter_filter, [(self.tr("Cả năm"), None), *zip(names, QUARTERS, strict=True)])
