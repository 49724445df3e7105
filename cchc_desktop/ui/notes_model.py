"""The notes of one criterion as a list, latest first; a corrected original stays, struck through."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QBrush, QColor, QFont

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.labels import CHANNEL, PROGRESS
from cchc_desktop.domain.records import ProgressNote
from cchc_desktop.services.notes import superseded
from cchc_desktop.ui.index import Index
from cchc_desktop.ui.theme import colours

NOTE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `ProgressNote` itself."""


class NotesModel(QAbstractListModel):
    """One item a note: date, who said it and how, the progress it carries, then the text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes: Sequence[ProgressNote] = ()
        self._superseded: frozenset[str] = frozenset()

    def show(self, log: Sequence[ProgressNote]) -> None:
        """Show `log` in its order."""
        self.beginResetModel()
        self._notes = log
        self._superseded = superseded(log)
        self.endResetModel()

    def index_of(self, uid: str) -> QModelIndex:
        """Where a note is shown; no valid index when it is not."""
        return self.index(next((row for row, note in enumerate(self._notes) if note.uid == uid), -1))

    def is_superseded(self, note: ProgressNote) -> bool:
        """Whether a later note corrects `note`."""
        return note.uid in self._superseded

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        note = self._notes[index.row()]
        if role == NOTE_ROLE:
            return note
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(note)
        if not self.is_superseded(note):
            return None
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setStrikeOut(True)
            return font
        return QBrush(QColor(colours().muted)) if role == Qt.ItemDataRole.ForegroundRole else None

    def _text(self, note: ProgressNote) -> str:
        source = ", ".join(part for part in (note.reported_by, CHANNEL[note.channel]) if part)
        progress = f"[{PROGRESS[note.progress]}]" if note.progress else ""
        corrected = self.tr("(đính chính)") if note.corrects_uid else ""
        head = " · ".join(part for part in (show_date(note.on_date), source, progress, corrected) if part)
        return f"{head}\n{note.text}" if note.text else head
