"""What narrows a list, told above its table while something does: each can be taken off, or all of it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cchc_desktop.ui.load_ui import take_children

if TYPE_CHECKING:
    from cchc_desktop.ui.filter_chips import FilterChips


class FilterOn(Struct, frozen=True):
    """One thing that narrows a list."""

    text: str
    take_off: Callable[[], object]
    name: str = ""
    """What it narrows by, where the text does not say it."""

    @property
    def whole(self) -> str:
        """What is read aloud."""
        return f"{self.name}: {self.text}" if self.name else self.text


class FiltersOn(QObject):
    """Of the list `page`, just loaded; the row below its inputs is built when it is first needed.

    `leave` takes the keyboard once nothing is left to take off.
    """

    filter_layout: QHBoxLayout

    def __init__(
        self, page: QWidget, inputs: Sequence[QLineEdit | QComboBox], leave: Callable[[], None]
    ) -> None:
        super().__init__(page)
        take_children(self, page)
        self._page = page
        self._inputs = inputs
        self._leave = leave
        self._chips: FilterChips | None = None

    def renew(self, *more: FilterOn) -> None:
        """Tell what is on now: of the inputs, and `more` that the page knows of."""
        found = [*(on for one in self._inputs if (on := self._told(one))), *more]
        if self._chips is None and found:
            self._chips = self._built()
        if self._chips is not None:
            self._chips.show_filters(found)

    def _built(self) -> "FilterChips":
        from cchc_desktop.ui.filter_chips import FilterChips

        margins, outer = self.filter_layout.contentsMargins(), self.filter_layout.parent()
        assert isinstance(outer, QVBoxLayout)
        chips = FilterChips(self._inputs[-1], margins, self._leave, self._page)
        outer.insertWidget(outer.indexOf(self.filter_layout) + 1, chips)
        return chips

    def _told(self, one: QLineEdit | QComboBox) -> FilterOn | None:
        if isinstance(one, QLineEdit):
            words = one.text().strip()
            quoted = self.tr("“{words}”").format(words=words)
            return FilterOn(quoted, one.clear, one.accessibleName()) if words else None
        if one.currentIndex() <= 0:
            return None
        return FilterOn(one.currentText(), lambda: one.setCurrentIndex(0), one.accessibleName())
