"""What is looked for in a list of criteria: words, and a choice of the state."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from cchc_desktop.domain.filtering import matching_rows
from cchc_desktop.domain.labels import STATE
from cchc_desktop.domain.vocabulary import State
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.ui.filter_inputs import Choice, FilterInputs
from cchc_desktop.ui.load_ui import take_children
from cchc_desktop.ui.state_icons import state_icon
from cchc_desktop.ui.theme import colours


class CriteriaFilters(QObject):
    """The inputs of the list `shown`, just loaded."""

    changed = Signal()

    filter_edit: QLineEdit
    state_filter: QComboBox

    def __init__(self, shown: QWidget) -> None:
        super().__init__(shown)
        take_children(self, shown)
        self.inputs = FilterInputs(self.filter_edit, {"state": Choice(self.state_filter)})
        self.state_filter.addItem(self.tr("Mọi tình trạng"), None)
        for state, label in STATE.items():
            self.state_filter.addItem(label, state)
            icon = state_icon(state, colours().states[state])
            self.state_filter.setItemData(self.state_filter.count() - 1, icon, Qt.ItemDataRole.DecorationRole)
        self.filter_edit.textChanged.connect(self.changed)
        # there is nothing to clear before, and the start is spared its icon: 2 %
        self.filter_edit.textChanged.connect(lambda: self.filter_edit.setClearButtonEnabled(True))
        self.state_filter.currentIndexChanged.connect(self.changed)

    @property
    def narrowing(self) -> Sequence[QLineEdit | QComboBox]:
        """All of them."""
        return (self.filter_edit, self.state_filter)

    @property
    def are_on(self) -> bool:
        """Whether anything is looked for."""
        return bool(self.filter_edit.text().strip()) or self._state() is not None

    def found(self, rows: Sequence[CriterionRow]) -> list[CriterionRow]:
        """Those of `rows` that are looked for."""
        return matching_rows(rows, self.filter_edit.text(), self._state())

    def _state(self) -> State | None:
        """The state that is looked for; Qt hands back the text of it."""
        chosen = self.state_filter.currentData()
        return State(chosen) if chosen else None
