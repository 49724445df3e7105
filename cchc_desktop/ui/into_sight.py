"""Brings what is said into sight: a sentence below the fold of a scroll area would be said to nobody."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from cchc_desktop.ui.theme import SPACE_S

_SAID = (QEvent.Type.Show, QEvent.Type.Resize)


class IntoSight(QObject):
    """Scrolls `area` down to each of `labels` when it is shown or its text grows."""

    def __init__(self, area: QScrollArea, *labels: QWidget) -> None:
        super().__init__(area)
        self._area = area
        for label in labels:
            label.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SAID and isinstance(watched, QWidget) and watched.isVisible():
            # Its place is known once the layout has been done.
            QTimer.singleShot(0, watched, lambda: self._scroll_to(watched))
        return False

    def _scroll_to(self, label: QWidget) -> None:
        foot = label.mapTo(self._area, label.rect().bottomLeft()).y()
        bar = self._area.verticalScrollBar()
        bar.setValue(max(bar.value(), bar.value() + foot + SPACE_S - self._area.viewport().height()))
