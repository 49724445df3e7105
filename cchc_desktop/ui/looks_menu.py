"""Ways to look at a list (words, choices, order) kept under names, behind one small button."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QDialog, QMenu, QTableView, QToolButton, QWidget

from cchc_desktop.domain.text import order_key
from cchc_desktop.ui.filter_inputs import FilterInputs
from cchc_desktop.ui.habits import Habits, Look
from cchc_desktop.ui.keys import on_keys
from cchc_desktop.ui.table_columns import TableColumn

_KEY = Qt.Modifier.CTRL | Qt.Modifier.SHIFT | Qt.Key.Key_F
_NAME_WIDTH = 140
"""Of a name on the button at most, in device-independent pixels."""


class LooksMenu(QObject):
    """Reads how the list `shown` is looked at from its inputs and headings, and sets them.

    A list without `columns` is never sorted.
    """

    kept = Signal()
    """One was saved, renamed or forgotten."""

    def __init__(
        self,
        shown: QWidget,
        button: QToolButton,
        inputs: FilterInputs,
        table: QTableView,
        columns: Sequence[TableColumn[Any]],
        habits: Habits,
    ) -> None:
        super().__init__(shown)
        self._button = button
        self._inputs = inputs
        self._header = table.horizontalHeader()
        self._columns = columns
        self._habits = habits
        button.clicked.connect(self.pop_up)
        on_keys(shown, [_KEY], self.pop_up, does=self.tr("Cách xem đã lưu"))

    def look(self) -> Look:
        """How the list is looked at now, without a name."""
        section = self._header.sortIndicatorSection()
        sorted_by = self._columns[section].key if 0 <= section < len(self._columns) else ""
        descending = bool(sorted_by) and self._header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        chosen = {key: one.value() for key, one in self._inputs.choices.items()}
        text = self._inputs.words.text().strip()
        return Look(text=text, sorted_by=sorted_by, descending=descending, **chosen)

    def show(self, look: Look) -> None:
        """Look at the list so; a column that another edition named and this one lacks is passed over."""
        self._inputs.words.setText(look.text)
        for key, one in self._inputs.choices.items():
            one.choose(getattr(look, key))
        if not self._columns:
            return
        keys = [column.key for column in self._columns]
        section = keys.index(look.sorted_by) if look.sorted_by in keys else -1
        order = Qt.SortOrder.DescendingOrder if look.descending else Qt.SortOrder.AscendingOrder
        self._header.setSortIndicator(section, order)

    def name(self) -> str:
        """Under which the present look is kept; empty where it is not."""
        here = self.look()
        return next((one.name for one in self._habits.looks() if replace(one, name="") == here), "")

    def renew(self) -> None:
        """Tell on the button which of them is on."""
        name = self.name()
        self._button.setText(f"{self._shortened(name) or self.tr('Cách xem')} ▾")
        tip = self.tr("Cách xem đã lưu (Ctrl+Shift+F)")
        self._button.setToolTip(f"{name}: {self._told(self.look())}" if name else tip)

    def pop_up(self) -> None:
        """Offer what is kept, and to keep the present look."""
        menu = QMenu(self._button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        looks, here, name = self._habits.looks(), self.look(), self.name()
        for one in (Look(self.tr("Xem tất cả")), *looks):
            action = menu.addAction(one.name.replace("&", "&&"), partial(self.show, one))
            action.setCheckable(True)
            action.setChecked(replace(one, name="") == here)
            action.setEnabled(self._can_show(one))
        menu.addSeparator()
        menu.addAction(self.tr("Lưu cách xem…"), self._save).setEnabled(not name and here != Look())
        if name:
            called = name.replace("&", "&&")
            menu.addAction(self.tr("Đổi tên “{name}”…").format(name=called), lambda: self._rename(name))
            menu.addAction(self.tr("Bỏ “{name}”").format(name=called), lambda: self._forget(name))
        menu.popup(self._button.mapToGlobal(QPoint(0, self._button.height())))

    def _can_show(self, look: Look) -> bool:
        """Whether all it narrows to is offered now; with less, other rows would stand under its name."""
        return all(one.offers(getattr(look, key)) for key, one in self._inputs.choices.items())

    def _save(self) -> None:
        look = self.look()
        self._keep("", replace(look, name=self._ask_name(self._told(look), "")))

    def _rename(self, name: str) -> None:
        self._keep(name, replace(self.look(), name=self._ask_name(name, name)))

    def _keep(self, former: str, look: Look) -> None:
        """Keep `look` in the place of the one that was called `former` or is called the same."""
        if look.name:
            self._keep_all([one for one in self._habits.looks() if one.name not in (former, look.name)], look)

    def _forget(self, name: str) -> None:
        self._keep_all([one for one in self._habits.looks() if one.name != name])

    def _keep_all(self, looks: Sequence[Look], *more: Look) -> None:
        self._habits.keep_looks(sorted([*looks, *more], key=lambda one: order_key(one.name)))
        self.kept.emit()

    def _ask_name(self, proposed: str, own: str) -> str:
        """A name, empty where she gave none; her own may stay."""
        from cchc_desktop.ui.look_name_dialog import LookNameDialog

        taken = {one.name for one in self._habits.looks()} - {own}
        dialog = LookNameDialog(self._told(self.look()), proposed, taken, self._button.window())
        return dialog.name() if dialog.exec() == QDialog.DialogCode.Accepted else ""

    def _told(self, look: Look) -> str:
        """A look in words."""
        titles = {column.key: column.title for column in self._columns}
        words = [look.text] if look.text else []
        chosen = {key: getattr(look, key) for key in self._inputs.choices}
        words += [self._inputs.choices[key].told(value) for key, value in chosen.items() if value]
        if look.sorted_by:
            by = self.tr("xếp ngược theo {column}") if look.descending else self.tr("xếp theo {column}")
            words.append(by.format(column=titles[look.sorted_by]))
        return ", ".join(words)

    def _shortened(self, name: str) -> str:
        letters = self._button.fontMetrics()
        return letters.elidedText(name, Qt.TextElideMode.ElideRight, _NAME_WIDTH).replace("&", "&&")
