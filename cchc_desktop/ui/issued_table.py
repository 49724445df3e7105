"""The register of issued documents as a table, and what of it a filter lets through."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.evidence_files import FileState, NamedFile
from cchc_desktop.domain.labels import FILE_STATE, REPORT_KIND
from cchc_desktop.domain.records import IssuedDocument
from cchc_desktop.domain.text import fold
from cchc_desktop.domain.vocabulary import State
from cchc_desktop.services.issued import named_file
from cchc_desktop.ui.index import Index
from cchc_desktop.ui.text_table import TextTable
from cchc_desktop.ui.theme import colours

LOST = frozenset({FileState.MISSING, FileState.CHANGED})
_FILE = 2


def matches(document: IssuedDocument, query: str) -> bool:
    """Whether each word of `query` is in its day, number, kind or title; marks do not matter."""
    kind = REPORT_KIND[document.report_kind]
    text = fold(f"{show_date(document.issued_on)} {document.number} {kind} {document.title}")
    return all(word in text for word in fold(query).split())


class IssuedTable(TextTable):
    """A row for each document; a file that is lost is told in the colour of alarm."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((), parent)
        self._headings = (
            self.tr("Ngày"),
            self.tr("Số, ký hiệu"),
            self.tr("Tệp"),
            self.tr("Người ghi nhận"),
            self.tr("Tên văn bản"),
        )
        self._lost: Sequence[bool] = ()

    def show_documents(
        self, documents: Sequence[IssuedDocument], states: Mapping[NamedFile, FileState]
    ) -> None:
        """Show `documents` in their order; of a file not looked at yet nothing is said."""
        found = [states.get(named_file(one)) for one in documents]
        self._lost = [state in LOST for state in found]
        self.show(
            [
                (
                    show_date(one.issued_on),
                    one.number,
                    FILE_STATE[state] if state else "",
                    one.recorded_by,
                    one.title,
                )
                for one, state in zip(documents, found, strict=True)
            ]
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == _FILE and self._lost[index.row()]:
            return QColor(colours().states[State.OVERDUE])
        return super().data(index, role)
