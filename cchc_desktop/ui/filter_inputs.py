"""The inputs that narrow a list: words, and choices of which the first leaves everything in."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from PySide6.QtWidgets import QComboBox, QLineEdit, QTabBar


class Choice(Struct, frozen=True):
    """One of them. Its data are texts; those of the first are empty."""

    input: QComboBox | QTabBar
    labels: Mapping[Any, str] = {}
    """What its values are called where the input itself tells more, how many there are."""

    def value(self) -> str:
        """What is chosen; empty for everything."""
        number = self.input.currentIndex()
        return self._data(number) if number >= 0 else ""

    def offers(self, value: str) -> bool:
        """Whether that can be chosen now."""
        return not value or self._place(value) > 0

    def choose(self, value: str) -> None:
        """Choose `value`; everything where it is not offered."""
        self.input.setCurrentIndex(self._place(value))

    def told(self, value: str) -> str:
        """A value in words."""
        return self.labels.get(value) or self._text(self._place(value))

    def _place(self, value: str) -> int:
        return next((number for number in range(self.input.count()) if self._data(number) == value), 0)

    def _data(self, number: int) -> str:
        one = self.input
        return (one.itemData(number) if isinstance(one, QComboBox) else one.tabData(number)) or ""

    def _text(self, number: int) -> str:
        one = self.input
        return one.itemText(number) if isinstance(one, QComboBox) else one.tabText(number)


class FilterInputs(Struct, frozen=True):
    """Those of one list; the choices under the names that a `Look` has for them."""

    words: QLineEdit
    choices: Mapping[str, Choice]

    def clear(self) -> None:
        """Leave everything in again."""
        self.words.clear()
        for one in self.choices.values():
            one.choose("")
