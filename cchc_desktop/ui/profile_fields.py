"""The fields of a signing profile: one kind of document at a time, what is typed for the others kept."""

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QPushButton, QWidget

from cchc_desktop.domain.labels import REPORT_KIND
from cchc_desktop.domain.letter_rules import LINE, signing_choices
from cchc_desktop.domain.records import SigningProfile
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.services.dispatch import usual_addressees
from cchc_desktop.services.office import office, signing_profile
from cchc_desktop.services.units import all_units
from cchc_desktop.services.usual_profiles import reported_to
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.office_fields import OfficeForm, SignerFields, put_text
from cchc_desktop.ui.text_edit import TextEdit


class ProfileForm(OfficeForm):
    """A dialog with these fields too."""

    kind_combo: QComboBox
    issuer_combo: QComboBox
    symbol_edit: QLineEdit
    choices_button: QPushButton
    addressees_edit: TextEdit
    recipients_edit: TextEdit


class ProfileFields:
    """What `workspace` holds for each kind, in the fields of `form`; `inputs` by the names problems use.

    `kind` is shown first; `switched` is called after another one is shown.
    """

    def __init__(
        self, form: ProfileForm, workspace: Workspace, kind: ReportKind, switched: Callable[[], object]
    ) -> None:
        self._form = form
        self._switched = switched
        self._signer = SignerFields(form)
        self._profiles = {kind: signing_profile(workspace, kind) for kind in REPORT_KIND}
        self._units = {unit.uid: unit.name for unit in all_units(workspace)}
        self._usual = {kind: "\n".join(reported_to(office(workspace), kind)) for kind in REPORT_KIND}
        self._usual[ReportKind.DISPATCH] = "\n".join(usual_addressees(workspace))
        self.inputs: dict[str, QWidget] = {
            **self._signer.inputs,
            "symbol": form.symbol_edit,
            "addressees": form.addressees_edit,
            "recipients": form.recipients_edit,
        }
        self._fill_choices()
        self.turn_to(kind)
        self._shown = self.kind
        self._show()
        form.kind_combo.currentIndexChanged.connect(self._switch)

    @property
    def kind(self) -> ReportKind:
        """The kind whose profile is shown."""
        return ReportKind(self._form.kind_combo.currentData())

    @property
    def issuing_unit(self) -> str:
        """The name of the office that issues the kind shown; empty for the UBND."""
        return self._units.get(self._form.issuer_combo.currentData(), "")

    @property
    def sent_to(self) -> str:
        """Kính gửi of the kind shown, one a line."""
        return self._form.addressees_edit.text()

    def typed(self) -> list[SigningProfile]:
        """The profiles of all kinds as typed, the one shown first."""
        self._keep()
        return sorted(self._profiles.values(), key=lambda one: one.report_kind is not self._shown)

    def symbol_of(self, kind: ReportKind) -> str:
        """Ký hiệu of a kind as typed."""
        self._keep()
        return self._profiles[kind].symbol

    def turn_to(self, kind: ReportKind) -> None:
        """Show the profile of `kind`."""
        self._form.kind_combo.setCurrentIndex(self._form.kind_combo.findData(kind))

    def _fill_choices(self) -> None:
        form = self._form
        for kind, label in REPORT_KIND.items():
            form.kind_combo.addItem(label, kind)
        form.issuer_combo.addItem(QCoreApplication.translate("ProfileFields", "Ủy ban nhân dân xã"), None)
        for uid, name in self._units.items():
            form.issuer_combo.addItem(name, uid)
        menu = QMenu(form.choices_button)
        menu.aboutToShow.connect(lambda: self._offer(menu))
        form.choices_button.setMenu(menu)

    def _offer(self, menu: QMenu) -> None:
        """The ways to sign that the decree knows, for who issues."""
        menu.clear()
        for authority, title in signing_choices(self.issuing_unit):
            text = LINE.join(filter(None, (authority, title)))
            menu.addAction(text, partial(self._take, authority, title))

    def _take(self, authority: str, title: str) -> None:
        put_text(self._form.authority_edit, authority)
        put_text(self._form.title_edit, title)
        self._form.title_edit.setFocus()

    def _keep(self) -> None:
        form = self._form
        usual = self.sent_to.strip() == self._usual.get(self._shown)
        self._profiles[self._shown] = replace(
            self._signer.typed(self._profiles[self._shown]),
            unit_uid=form.issuer_combo.currentData(),
            symbol=form.symbol_edit.text(),
            addressees="" if usual else self.sent_to,
            recipients=form.recipients_edit.text(),
        )

    def _switch(self) -> None:
        self._keep()
        self._shown = self.kind
        self._show()
        self._switched()

    def _show(self) -> None:
        form, profile = self._form, self._profiles[self._shown]
        self._signer.show(profile)
        form.issuer_combo.setCurrentIndex(max(form.issuer_combo.findData(profile.unit_uid), 0))
        put_text(form.symbol_edit, profile.symbol)
        form.addressees_edit.setText(profile.addressees or self._usual.get(self._shown, ""))
        form.recipients_edit.setText(profile.recipients)
        letter = self._shown is not ReportKind.APPENDIX
        reason = QCoreApplication.translate("ProfileFields", "Phụ lục không có phần này.")
        for field in (form.issuer_combo, form.symbol_edit, form.addressees_edit, form.recipients_edit):
            field.setEnabled(letter)
            field.setToolTip("" if letter else reason)
        if self._shown in (ReportKind.REMINDER, ReportKind.SCORE_MINUTES):
            reason = QCoreApplication.translate("ProfileFields", "Kính gửi từng đơn vị được đôn đốc.")
            if self._shown is ReportKind.SCORE_MINUTES:
                reason = QCoreApplication.translate("ProfileFields", "Biên bản không có phần này.")
            form.addressees_edit.setEnabled(False)
            form.addressees_edit.setToolTip(reason)
