"""The room of the form above a list of notes: on an office screen it is one line until she writes."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from cchc_desktop.ui.text_edit import TextEdit

_AMPLE = 520
"""Height of the tab, in device-independent pixels, from which on form and notes have room side by side."""
_LINE, _LINES = 34, 84
"""Heights of the text: a line to begin in, and room to write."""


class NoteFormRoom(QObject):
    """Folds `fields`, all of a form but its `text`, while nothing is written and `tab` has little room.

    `may_fold` tells whether there are notes to read and nothing is typed. The focus in the form unfolds it.
    """

    def __init__(self, tab: QWidget, text: TextEdit, fields: QWidget, may_fold: Callable[[], bool]) -> None:
        super().__init__(tab)
        self._tab = tab
        self._text = text
        self._fields = fields
        self._may_fold = may_fold
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)
        tab.installEventFilter(self)

    def fit(self) -> None:
        """Fold or unfold by what is shown and typed now."""
        folded = self._tab.height() < _AMPLE and self._may_fold() and not self._writes()
        self._fields.setVisible(not folded)
        self._text.setMaximumHeight(_LINE if folded else _LINES)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def _follow(self, _before: QWidget | None, focused: QWidget | None) -> None:
        if focused is not None and self._tab.isVisible():  # else another program has the focus
            self.fit()

    def _writes(self) -> bool:
        """Whether the focus is in the form, or in what pops up over it."""
        focused: QObject | None = QApplication.focusWidget()
        while focused is not None:
            if focused in (self._text, self._fields):
                return True
            focused = focused.parent()
        return False
