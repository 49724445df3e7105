"""Tài liệu: what proof is required, what is there, and a form to register one more document."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidgetItem,
    QWidget,
)

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.drafts import Form, Typed
from cchc_desktop.domain.records import Evidence, EvidenceLink, new_uid
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.evidence import add_evidence, evidence_of, unlink_evidence
from cchc_desktop.ui.date_edit import DateEdit
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.prose_table import ProseTable
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

_TALLEST = 180
"""With more documents than fit in this, the list scrolls."""


class EvidenceTab(QWidget):
    """Documents of the selected criteria; a new one can prove all of them at once."""

    required_label: QLabel
    documents_table: ProseTable
    remove_button: QPushButton
    number_edit: QLineEdit
    date_edit: DateEdit
    issuer_edit: QLineEdit
    location_edit: QLineEdit
    title_edit: QLineEdit
    problem_label: QLabel
    add_button: QPushButton

    def __init__(self, session: YearSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: Sequence[CriterionRow] = ()
        self._links: list[EvidenceLink] = []
        load_ui(self, "evidence_tab", DateEdit, ProseTable)
        only_look(self, session.workspace.why_read_only)
        self.documents_table.tallest = _TALLEST
        self._inputs: dict[str, QLineEdit] = {
            "number": self.number_edit,
            "date": self.date_edit,
            "issuer": self.issuer_edit,
            "location": self.location_edit,
            "title": self.title_edit,
        }
        self._problem = ProblemLine(self.problem_label, self._inputs)
        self.documents_table.setColumnCount(3)
        self.documents_table.setHorizontalHeaderLabels(
            [self.tr("Số, ký hiệu"), self.tr("Ngày"), self.tr("Trích yếu")]
        )
        self.documents_table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.documents_table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.documents_table.itemSelectionChanged.connect(self._enable_remove)
        self.add_button.clicked.connect(self._add)
        self.remove_button.clicked.connect(self._remove)
        self.title_edit.returnPressed.connect(self.add_button.click)

    def show_rows(self, rows: Sequence[CriterionRow]) -> None:
        """Show what is required of a single row and what it has."""
        self._rows = rows
        single = rows[0] if len(rows) == 1 else None
        pairs = evidence_of(self._session.workspace, single.uid) if single else []
        self.required_label.setText(self._required_text(single, len(pairs)))
        self._links = [link for _document, link in pairs]
        self.documents_table.setRowCount(len(pairs))
        for number, (document, link) in enumerate(pairs):
            place = f" ({link.location})" if link.location else ""
            for column, text in enumerate(
                (document.number, show_date(document.issued_on), document.title + place)
            ):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.documents_table.setItem(number, column, item)
        self.documents_table.refit()
        self._enable_remove()

    def is_typed(self) -> bool:
        """Whether a document is half typed; it stays while other rows are looked at."""
        return any(field.text().strip() for field in self._inputs.values())

    def half_typed(self) -> list[Typed]:
        """The document being registered, if any."""
        texts = {name: field.text() for name, field in self._inputs.items()}
        uids = tuple(sorted(row.uid for row in self._rows))
        return [Typed(Form.DOCUMENT, uids, texts, {})] if self.is_typed() else []

    def resume(self, typed: Typed) -> bool:
        """Put a document of an earlier session in the form; False when another is half typed there."""
        if self.is_typed():
            return False
        for name, field in self._inputs.items():
            field.setText(typed.texts.get(name, ""))
        self.title_edit.setFocus()
        return True

    def _required_text(self, row: CriterionRow | None, present: int) -> str:
        if row is None:
            return self.tr("Tài liệu thêm ở đây sẽ gắn với tất cả các dòng đang chọn.")
        if not row.required:
            return self.tr("Chưa ghi tài liệu kiểm chứng cần có (thêm ở thẻ Thông tin).")
        lines = "\n".join(f"- {required.text}" for required in row.required)
        head = self.tr("Cần {required}, đã có {present}:").format(required=len(row.required), present=present)
        return f"{head}\n{lines}"

    def _add(self) -> None:
        if self._problem.attempt(self._save):
            self._clear()
            self.number_edit.setFocus()

    def _save(self) -> None:
        document = Evidence(
            uid=new_uid(),
            number=self.number_edit.text(),
            issued_on=self.date_edit.value("date"),
            issuer=self.issuer_edit.text(),
            title=self.title_edit.text(),
            file_sha256="",
            file_name="",
        )
        add_evidence(self._session.workspace, self._rows, document, self.location_edit.text())

    def _remove(self) -> None:
        chosen = self.documents_table.currentRow()
        if 0 <= chosen < len(self._links):
            self._problem.attempt(lambda: unlink_evidence(self._session.workspace, self._links[chosen]))

    def _enable_remove(self) -> None:
        self.remove_button.setEnabled(bool(self.documents_table.selectedItems()))

    def _clear(self) -> None:
        self._problem.clear()
        for field in self._inputs.values():
            field.clear()
