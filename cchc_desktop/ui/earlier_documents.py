"""Năm trước: the documents that proved the same criterion a year ago, to be looked at and used again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.records import Evidence
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.earlier_years import earlier_documents, use_again
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.theme import SPACE_S
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

_SHOWN = 4
"""Lines of the list; more are scrolled to."""


class EarlierDocumentsList(QWidget):
    """Hidden where there is no year before, or nothing proved the criterion in it."""

    def __init__(self, session: YearSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._row: CriterionRow | None = None
        self.heading_label = QLabel(self)
        self.heading_label.setProperty("role", "heading")
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Tài liệu của năm trước"))
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.use_button = QPushButton(self.tr("&Dùng lại cho năm nay"), self)
        self.use_button.setToolTip(self.tr("Gắn tài liệu đang chọn với tiêu chí của năm nay"))
        self.use_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        problem_label = QLabel(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE_S, 0, 0)
        layout.setSpacing(SPACE_S)
        for part in (self.heading_label, self.list, self.use_button, problem_label):
            layout.addWidget(part)
        self._name(session.year - 1)
        self._problem = ProblemLine(problem_label, {})
        only_look(self, session.why_only_look)
        self.list.itemSelectionChanged.connect(self._enable)
        self.list.itemActivated.connect(lambda _item: self.use_button.click())
        self.use_button.clicked.connect(self._use)
        self.hide()

    def _name(self, year: int) -> None:
        self.heading_label.setText(self.tr("Năm {year} đã dùng").format(year=year))
        self.list.setAccessibleName(self.heading_label.text())

    def show_row(self, row: CriterionRow | None) -> None:
        """Show what proved a single row the year before."""
        self._row = row
        self._problem.clear()
        found = earlier_documents(self._session.workspace, row.criterion) if row is not None else None
        self.setVisible(found is not None)
        self.list.clear()
        if found is None:
            return
        self._name(found.year)
        for document, link in found.documents:
            used = document.uid in found.used
            item = QListWidgetItem(self._text(document, link.location, used), self.list)
            item.setToolTip(item.text())
            item.setData(Qt.ItemDataRole.UserRole, document.uid)
            if used:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
        lines = min(self.list.count(), _SHOWN)
        self.list.setFixedHeight(lines * self.list.sizeHintForRow(0) + 2 * SPACE_S)
        self._enable()

    def _text(self, document: Evidence, location: str, used: bool) -> str:
        known = (document.number, show_date(document.issued_on), document.title, location)
        text = ", ".join(part for part in known if part)
        return self.tr("{text} (đã gắn)").format(text=text) if used else text

    def _enable(self) -> None:
        self.use_button.setEnabled(bool(self.list.selectedItems()) and not self._session.only_look)

    def _use(self) -> None:
        uids = [str(item.data(Qt.ItemDataRole.UserRole)) for item in self.list.selectedItems()]
        row = self._row
        if row is not None:
            self._problem.attempt(lambda: use_again(self._session.workspace, row.criterion, uids))
