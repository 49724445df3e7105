"""A row of small buttons, one for each thing that narrows a list, and one that takes all of it off."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from cchc_desktop.ui.filters_on import FilterOn
from cchc_desktop.ui.theme import SPACE_S

_TAKE_OFF = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""Beside the space bar, with which every button is pressed."""
_LEAST = 64
"""The width of a chip at least, in device-independent pixels."""
_MOST = 320


class FilterChips(QWidget):
    """Comes after `before` in the order of Tab, and is `leave`d for the table once it is empty."""

    def __init__(
        self, before: QWidget, margins: QMargins, leave: Callable[[], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._before = before
        self._leave = leave
        self._filters: Sequence[FilterOn] = ()
        self._chips: list[_Chip] = []
        self._all = _Chip(self.tr("Bỏ lọc"), self)
        self._all.clicked.connect(self._take_all_off)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(margins.left(), 0, margins.right(), SPACE_S)
        self._layout.setSpacing(SPACE_S)
        self._layout.addWidget(self._all)
        self._layout.addStretch(1)

    def show_filters(self, filters: Sequence[FilterOn]) -> None:
        """Show a chip for each; the focus stays at its place in the row."""
        if [one.whole for one in filters] == [one.whole for one in self._filters]:
            return
        focused = next((n for n, one in enumerate([*self._chips, self._all]) if one.hasFocus()), None)
        self._filters = filters
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [self._made(one) for one in filters]
        previous = self._before
        for number, chip in enumerate(self._chips):
            self._layout.insertWidget(number, chip)
            chip.show()
            QWidget.setTabOrder(previous, chip)
            previous = chip
        QWidget.setTabOrder(previous, self._all)
        self.setVisible(bool(filters))
        if focused is not None:
            self._focus(focused)

    def _focus(self, number: int) -> None:
        if self._chips:
            self._chips[min(number, len(self._chips) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._leave()

    def _made(self, one: FilterOn) -> "_Chip":
        chip = _Chip(one.text, self, "  ×")
        chip.setAccessibleName(one.whole)
        chip.setToolTip(self.tr("{filter}. Bấm, hoặc phím Delete, để bỏ").format(filter=one.whole))
        chip.clicked.connect(lambda _checked: one.take_off())
        return chip

    def _take_all_off(self) -> None:
        for one in self._filters:
            one.take_off()


class _Chip(QToolButton):
    """Gives way to its neighbours where there is little room: its words are cut, not the row."""

    def __init__(self, text: str, parent: QWidget, mark: str = "") -> None:
        super().__init__(parent)
        self._words = text
        self._mark = mark
        if mark:
            self.setProperty("role", "chip")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._say(text)
        self.ensurePolished()
        self._whole = super().sizeHint()

    def sizeHint(self) -> QSize:
        return QSize(min(self._whole.width(), _MOST), self._whole.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._whole.width(), _LEAST), self._whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        letters, words = self.fontMetrics(), self._words
        lacking = self._whole.width() - self.width()
        if lacking > 0:
            room = letters.horizontalAdvance(words) - lacking
            words = letters.elidedText(words, Qt.TextElideMode.ElideRight, room)
        self._say(words)

    def _say(self, words: str) -> None:
        self.setText(words.replace("&", "&&") + self._mark)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _TAKE_OFF:
            self.click()
        else:
            super().keyPressEvent(event)
