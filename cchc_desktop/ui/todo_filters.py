"""What is wanted of the things to do: tabs for the groups, words, and choices of unit, person and field."""

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from cchc_desktop.domain.labels import FINDING_FIELD, OWN_TASK, SCORING_FIELD, TODO_GROUP
from cchc_desktop.domain.text import order_key
from cchc_desktop.domain.todo import Todo, Wanted, narrowed
from cchc_desktop.domain.vocabulary import TodoGroup
from cchc_desktop.domain.year import YearView
from cchc_desktop.ui.combo_offers import offer_choices
from cchc_desktop.ui.filter_inputs import Choice, FilterInputs
from cchc_desktop.ui.load_ui import take_children
from cchc_desktop.ui.page_tabs import tabs_in

_GROUPS = (None, *TodoGroup)
"""Of the tabs, from the left; the first shows them all."""


class TodoFilters(QObject):
    """The inputs of `page`, just loaded; what can be chosen follows what there is to do."""

    changed = Signal()

    tab_bar_place: QWidget
    filter_edit: QLineEdit
    unit_combo: QComboBox
    person_combo: QComboBox
    field_combo: QComboBox

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        take_children(self, page)
        self.tabs = tabs_in(self.tab_bar_place, len(_GROUPS))
        self.tabs.setProperty("role", "many")
        for number, group in enumerate(_GROUPS):
            self.tabs.setTabData(number, group)
        combos = {"unit": self.unit_combo, "person": self.person_combo, "field": self.field_combo}
        choices = {key: Choice(combo) for key, combo in combos.items()}
        self.inputs = FilterInputs(self.filter_edit, {"group": Choice(self.tabs, TODO_GROUP), **choices})
        self.tabs.currentChanged.connect(self.changed)
        self.filter_edit.textChanged.connect(self.changed)
        for combo in combos.values():
            combo.currentIndexChanged.connect(self.changed)

    @property
    def narrowing(self) -> Sequence[QLineEdit | QComboBox]:
        """All but the tabs, which show themselves what they are at."""
        return (self.filter_edit, self.unit_combo, self.person_combo, self.field_combo)

    def wanted(self) -> Wanted:
        """All that is chosen now."""
        return Wanted(
            query=self.filter_edit.text(),
            group=_GROUPS[self.tabs.currentIndex()],
            unit_uid=self.unit_combo.currentData() or "",
            person_uid=self.person_combo.currentData() or "",
            field=self.field_combo.currentData() or "",
        )

    def offer(self, view: YearView, todo: Sequence[Todo]) -> None:
        """Offer the units, people and fields of `todo`, and what is chosen."""
        units = sorted({one.unit for one in todo if one.unit}, key=lambda unit: unit.position)
        people = {one.person.uid: one.person.name for one in todo if one.person}
        by_name = sorted(people.items(), key=lambda person: order_key(person[1]))
        used = {one.field for one in todo}
        fields = dict.fromkeys(row.criterion.name for row in view.rows if row.depth == 0)
        _fill(self.unit_combo, self.tr("Mọi đơn vị"), [(unit.short_name, unit.uid) for unit in units])
        _fill(self.person_combo, self.tr("Mọi người"), [(name, uid) for uid, name in by_name])
        names = [(name, name) for name in (*fields, OWN_TASK, FINDING_FIELD, SCORING_FIELD) if name in used]
        _fill(self.field_combo, self.tr("Mọi lĩnh vực"), names)

    def count(self, todo: Sequence[Todo]) -> None:
        """Tell how many of each group are wanted; groups with nothing in them at all take no room."""
        wanted = self.wanted()
        for number, group in enumerate(_GROUPS):
            count = len(narrowed(todo, replace(wanted, group=group)))
            used = group is None or any(group in one.groups for one in todo)
            self.tabs.setTabVisible(number, used or number == self.tabs.currentIndex())
            self.tabs.setTabText(number, f"{TODO_GROUP[group] if group else self.tr('Tất cả')} {count}")


def _fill(combo: QComboBox, everything: str, choices: Sequence[tuple[str, Any]]) -> None:
    """Offer `choices` (text, data) below `everything`; what was chosen stays, with nothing to do as well.

    Without it all the others would stand there once the last thing of a unit is done.
    """
    chosen, text = combo.currentData(), combo.currentText()
    gone = [(text, chosen)] if chosen and all(data != chosen for _text, data in choices) else []
    offer_choices(combo, [(everything, None), *choices, *gone])
