"""The documents of a criterion in a table: number and day, subject, and what has become of the file."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem, QWidget

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.evidence_files import FileState, NamedFile
from cchc_desktop.domain.labels import FILE_STATE
from cchc_desktop.domain.records import Evidence, EvidenceLink
from cchc_desktop.domain.vocabulary import State
from cchc_desktop.ui.prose_table import ProseTable
from cchc_desktop.ui.theme import colours

_NUMBER, _TITLE, _FILE = range(3)
_WIDTHS = {_NUMBER: 104, _FILE: 88}
_TALLEST = 240
"""With more documents than fit in this, the list scrolls."""
_ALARMING = frozenset({FileState.MISSING, FileState.CHANGED})


class DocumentsTable(ProseTable):
    """Shows documents with their links; the states of their files come when they are known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tallest = _TALLEST
        self._pairs: Sequence[tuple[Evidence, EvidenceLink]] = ()
        self._states: Mapping[NamedFile, FileState] = {}
        self.setColumnCount(3)
        self.setHorizontalHeaderLabels([self.tr("Số, ngày"), self.tr("Trích yếu"), self.tr("Tệp")])
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)

    def show_documents(
        self, pairs: Sequence[tuple[Evidence, EvidenceLink]], milestones: Mapping[str, str]
    ) -> None:
        """Show `pairs`; the selected document stays selected where it is still there. Tells nothing.

        `milestones` are the labels of those a document may prove, by uid.
        """
        with QSignalBlocker(self):
            self._fill(pairs, milestones)

    def _fill(self, pairs: Sequence[tuple[Evidence, EvidenceLink]], milestones: Mapping[str, str]) -> None:
        chosen = self.chosen()
        self._pairs = pairs
        self.clearSelection()
        self.setRowCount(len(pairs))
        for number, (document, link) in enumerate(pairs):
            where = ", ".join(
                part for part in (milestones.get(link.milestone_uid or ""), link.location) if part
            )
            place = f" ({where})" if where else ""
            first = "\n".join(part for part in (document.number, show_date(document.issued_on)) if part)
            for column, text in ((_NUMBER, first), (_TITLE, document.title + place), (_FILE, "")):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
                self.setItem(number, column, item)
        self.show_states(self._states)
        if chosen is not None:
            self.choose(chosen[0].uid)

    def show_states(self, states: Mapping[NamedFile, FileState]) -> None:
        """Say what has become of each file; of one not looked at yet nothing is said."""
        self._states = states
        for number, (document, _link) in enumerate(self._pairs):
            state = self.state_of(document)
            item = self.item(number, _FILE)
            assert item is not None
            item.setText(FILE_STATE[state] if state else "")
            item.setToolTip(document.file_name)
            alarming = state in _ALARMING
            item.setForeground(QColor(colours().states[State.OVERDUE] if alarming else colours().text))
        self.refit()

    def documents(self) -> Sequence[Evidence]:
        """Those shown, from above."""
        return [document for document, _link in self._pairs]

    def state_of(self, document: Evidence) -> FileState | None:
        """What has become of the file of a document; None while nobody has looked."""
        if not document.file_sha256:
            return FileState.NONE
        return self._states.get(NamedFile(document.file_sha256, document.file_name))

    def chosen(self) -> tuple[Evidence, EvidenceLink] | None:
        """The selected document with its link."""
        number = self.currentRow()
        selected = bool(self.selectedItems()) and 0 <= number < len(self._pairs)
        return self._pairs[number] if selected else None

    def choose(self, document_uid: str) -> None:
        """Select a document, if it is shown."""
        for number, (document, _link) in enumerate(self._pairs):
            if document.uid == document_uid:
                self.setCurrentCell(number, _NUMBER)
