"""The office, the công văn it works by, and who issues and signs each kind of document. Saved as one step."""

from msgspec.structs import replace
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QWidget,
)

from cchc_desktop.domain.drafts import Form
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.letter_rules import place_of
from cchc_desktop.domain.records import Office
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.services.dispatch import text_of
from cchc_desktop.services.office import cleaned_profile, save_office
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.commune_hint import CommuneHint
from cchc_desktop.ui.date_edit import DateEdit
from cchc_desktop.ui.form_draft import FormDraft
from cchc_desktop.ui.leaving import Leaving, wire_ways_out
from cchc_desktop.ui.letter_preview import appendix_preview, dispatch_preview, report_preview
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.office_fields import OfficeFields, put_text
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.profile_fields import ProfileFields, ProfileForm
from cchc_desktop.ui.text_edit import TextEdit
from cchc_desktop.ui.viewing import only_look


class OfficeDialog(ProfileForm):
    """Two tabs left, how a document of the kind chosen will read right. Accepted when it was saved."""

    tabs: QTabWidget
    office_page: QWidget
    profile_page: QWidget
    place_edit: QLineEdit
    basis_edit: TextEdit
    verified_check: QCheckBox
    preview_label: QLabel
    problem_label: QLabel
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(
        self,
        workspace: Workspace,
        parent: QWidget | None = None,
        kind: ReportKind = ReportKind.APPENDIX,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        load_ui(self, "office_dialog", CommuneHint, DateEdit, TextEdit)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setAccessibleName(self.tr("Các phần của biểu mẫu"))
        only_look(self, workspace.why_read_only, [self.kind_combo, self.cancel_button])
        self._fields = OfficeFields(self, workspace)
        self._profiles = ProfileFields(self, workspace, kind, self._switched)
        more = {"legal_basis": self.basis_edit, "place": self.place_edit}
        self._inputs: dict[str, QWidget] = {**self._fields.inputs, **more, **self._profiles.inputs}
        self._problems = ProblemLine(self.problem_label, self._inputs)
        self._subject = text_of(workspace).subject
        self._fill()
        self._draft = FormDraft(self, Form.OFFICE, ())
        self._known = self._typed()
        self._leaving = Leaving(self.problem_label, lambda: (self._typed(), self.date_edit.text()))
        self._connect()
        self.commune_edit.setFocus()
        if kind not in (ReportKind.APPENDIX, ReportKind.DISPATCH):
            self.tabs.setCurrentWidget(self.profile_page)
            self.signer_edit.setFocus()

    def reject(self) -> None:
        """Esc and the window's cross."""
        if self._leaving.allowed():
            super().reject()

    def _fill(self) -> None:
        self.basis_edit.setText(self._fields.office.legal_basis)
        self.verified_check.setChecked(self._fields.office.legal_basis_verified)
        put_text(self.place_edit, self._fields.office.place)
        self._show_preview()

    def _connect(self) -> None:
        for line in self.findChildren(QLineEdit):
            line.textChanged.connect(self._show_preview)
        for edit in (self.addressees_edit, self.recipients_edit):
            edit.textChanged.connect(self._show_preview)
        self.issuer_combo.currentIndexChanged.connect(self._show_preview)
        self.tabs.currentChanged.connect(self._show_preview)
        wire_ways_out(self, self._save, self.save_button, self.cancel_button)

    def _typed_office(self) -> Office:
        return replace(
            self._fields.typed(),
            legal_basis=self.basis_edit.text(),
            legal_basis_verified=self.verified_check.isChecked(),
            place=self.place_edit.text(),
        )

    def _typed(self) -> object:
        return self._typed_office(), sorted(self._profiles.typed(), key=lambda one: one.report_kind)

    def _switched(self) -> None:
        """Another kind is shown: what its fields hold is not typed, so there is nothing to keep of it."""
        if self._typed() == self._known:
            self._draft.stored = self._draft.texts()

    def _show_preview(self) -> None:
        about, profile = self._typed_office(), self._profiles.typed()[0]
        self.place_edit.setPlaceholderText(place_of("", about.commune))
        if profile.report_kind is ReportKind.APPENDIX:
            text = appendix_preview(about, profile, self._profiles.symbol_of(ReportKind.DISPATCH))
        elif profile.report_kind is ReportKind.DISPATCH:
            profile = replace(profile, addressees=self._profiles.sent_to)
            text = dispatch_preview(about, profile, self._profiles.issuing_unit, self._subject)
        else:
            profile = replace(profile, addressees=self._profiles.sent_to)
            text = report_preview(about, profile, self._profiles.issuing_unit)
        self.preview_label.setText(text)

    def _save(self) -> None:
        try:
            self._fields.check_date()
            self._check_profiles()
            save_office(self._workspace, self._typed_office(), *self._profiles.typed())
        except UserError as error:
            self._turn_to(self._inputs.get(error.field))
            self._problems.show(error)
        else:
            self.accept()

    def _check_profiles(self) -> None:
        """Raises UserError, with the kind shown that it is about."""
        for profile in self._profiles.typed():
            try:
                cleaned_profile(profile)
            except UserError:
                self._profiles.turn_to(profile.report_kind)
                raise

    def _turn_to(self, wrong: QWidget | None) -> None:
        for page in (self.office_page, self.profile_page):
            if wrong is not None and page.isAncestorOf(wrong):
                self.tabs.setCurrentWidget(page)
