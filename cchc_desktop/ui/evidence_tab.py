"""Tài liệu: what proof is required, what is there, and a form to register one more document."""

from collections.abc import Sequence
from textwrap import shorten

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.drafts import Form, Typed
from cchc_desktop.domain.records import Evidence, new_uid
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.activities import of_criterion
from cchc_desktop.services.evidence import add_evidence
from cchc_desktop.ui.date_edit import DateEdit
from cchc_desktop.ui.documents_list import DocumentsList
from cchc_desktop.ui.earlier_documents import EarlierDocumentsList
from cchc_desktop.ui.evidence_desk import EvidenceDesk
from cchc_desktop.ui.file_drops import FileDrops
from cchc_desktop.ui.into_sight import IntoSight
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

_LATEST, _SHORT = 5, 90
"""Entries of the register that are shown, and characters of each."""


class EvidenceTab(QWidget):
    """Documents of the selected criteria; a new one can prove all of them at once."""

    scroll_area: QScrollArea
    required_label: QLabel
    documents_layout: QVBoxLayout
    activities_label: QLabel
    number_edit: QLineEdit
    date_edit: DateEdit
    issuer_edit: QLineEdit
    location_edit: QLineEdit
    title_edit: QLineEdit
    problem_label: QLabel
    list_button: QPushButton
    add_button: QPushButton

    def __init__(self, session: YearSession, desk: EvidenceDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: Sequence[CriterionRow] = ()
        load_ui(self, "evidence_tab", DateEdit)
        only_look(self, session.why_only_look)
        self.documents = DocumentsList(session, desk, self)
        IntoSight(
            self.scroll_area, self.documents.told_label, self.documents.problem_label, self.problem_label
        )
        self.earlier = EarlierDocumentsList(session, self)
        self.documents_layout.addWidget(self.documents)
        self.documents_layout.addWidget(self.earlier)
        self._inputs: dict[str, QLineEdit] = {
            "number": self.number_edit,
            "date": self.date_edit,
            "issuer": self.issuer_edit,
            "location": self.location_edit,
            "title": self.title_edit,
        }
        self._reach_after(self.documents.stop_button)
        self._problem = ProblemLine(self.problem_label, self._inputs)
        self.add_button.clicked.connect(self._add)
        self.list_button.clicked.connect(lambda: session.documents_wanted.emit(self._rows))
        self.title_edit.returnPressed.connect(self.add_button.click)
        if not session.only_look:
            FileDrops(self, self._inputs.values(), self.documents.attach, self.documents.attach_picture)

    def show_rows(self, rows: Sequence[CriterionRow]) -> None:
        """Show what is required of a single row and what it has."""
        self._rows = rows
        single = rows[0] if len(rows) == 1 else None
        self.documents.show_rows(rows)
        self.earlier.show_row(single)
        self.required_label.setText(self._required_text(single))
        self.activities_label.setText(self._activities_text(single))
        self.activities_label.setVisible(bool(self.activities_label.text()))

    def _reach_after(self, before: QWidget) -> None:
        """Tab goes from the lists, which were made last, to the form below them."""
        earlier = (self.earlier.list, self.earlier.use_button)
        for one in (*earlier, *self._inputs.values(), self.add_button, self.list_button):
            QWidget.setTabOrder(before, one)
            before = one

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

    def _required_text(self, row: CriterionRow | None) -> str:
        if row is None:
            return self.tr("Tài liệu thêm ở đây sẽ gắn với tất cả các dòng đang chọn.")
        if not row.required:
            return self.tr("Chưa ghi tài liệu kiểm chứng cần có (thêm ở thẻ Thông tin).")
        lines = "\n".join(f"- {required.text}" for required in row.required)
        head = self.tr("Cần {required}, đã có tệp {present}").format(
            required=len(row.required), present=row.evidence_count
        )
        without = (
            self.tr(" (%n văn bản có số, chưa có tệp)", "", row.without_file) if row.without_file else ""
        )
        return f"{head}{without}:\n{lines}"

    def _activities_text(self, row: CriterionRow | None) -> str:
        """The latest of what the register holds for a row, one a line."""
        found = of_criterion(self._session.workspace, row.uid) if row else []
        if not found:
            return ""
        lines = [
            f"- {show_date(entry.on_date)} {kind.name}: {shorten(entry.content, _SHORT, placeholder='…')}"
            for entry, kind in found[:_LATEST]
        ]
        head = self.tr("Sổ hoạt động có %n mục chứng minh:", "", len(found))
        more = [self.tr("- và %n mục trước đó", "", len(found) - _LATEST)] if len(found) > _LATEST else []
        return "\n".join([head, *lines, *more])

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
        location, milestone = self.location_edit.text(), self.documents.milestone.uid
        add_evidence(self._session.workspace, self._rows, document, location, milestone)

    def _clear(self) -> None:
        self._problem.clear()
        for field in self._inputs.values():
            field.clear()
