"""The criteria beside a list of documents: ticked by her, with those that ask for the document she is at."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QTableView

from cchc_desktop.domain.listed_documents import proposed_rows
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.ui.documents_words import DocumentsWords
from cchc_desktop.ui.import_tables import lay_out
from cchc_desktop.ui.load_ui import take_children
from cchc_desktop.ui.tick_list import TickLine, TickList, TickTable
from cchc_desktop.ui.year_session import YearSession

_WIDTHS = (96, 0)
"""Of its columns, in device-independent pixels; 0 takes the room that is left."""


class ProposedCriteria(QObject):
    """The table of criteria of `dialog`. A proposal is said and gone to; ticking it is hers."""

    criteria_filter: QLineEdit
    criteria_count: QLabel
    criteria_table: QTableView
    proposal_label: QLabel
    proposal_button: QPushButton

    turned = Signal()
    """Another row is ticked, or one less."""

    def __init__(self, dialog: QDialog, words: DocumentsWords, session: YearSession) -> None:
        super().__init__(dialog)
        take_children(self, dialog)
        self._words = words
        self._session = session
        self._proposed: Sequence[CriterionRow] = ()
        self.list = TickList(
            self.criteria_table,
            self.criteria_filter,
            self.criteria_count,
            TickTable((self.tr("Mã"), self.tr("Tiêu chí")), self),
        )
        lay_out(self.criteria_table, _WIDTHS)
        self.list.show_lines(
            [
                TickLine(row.uid, (row.criterion.code, row.criterion.name), heads=row.is_group)
                for row in session.view.rows
            ]
        )
        self.list.model.turned.connect(self.turned)
        self.proposal_button.clicked.connect(self._go_to_proposal)

    def tick(self, rows: Collection[CriterionRow]) -> None:
        """Let exactly these be ticked."""
        self.list.model.tick({row.uid for row in rows})

    @property
    def chosen(self) -> list[CriterionRow]:
        """Those that are ticked."""
        return [row for row in self._session.view.rows if row.uid in self.list.model.ticked]

    def go_to_chosen(self) -> None:
        """To the first that is ticked."""
        for row in self.chosen[:1]:
            self.list.go_to(row.uid)

    def propose(self, title: str) -> None:
        """Say which criteria ask for a document with this title; none for no title."""
        self._proposed = proposed_rows(title, self._session.view.rows) if title else ()
        self.proposal_button.setEnabled(bool(self._proposed))
        self.proposal_label.setText(self._words.proposal(self._proposed))

    def _go_to_proposal(self) -> None:
        """To the first proposal, and from each to the next."""
        uids = [row.uid for row in self._proposed]
        here = self.list.current()
        self.list.go_to(uids[(uids.index(here) + 1) % len(uids) if here in uids else 0])
