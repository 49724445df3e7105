"""The fields about the office that its dialog and the first start share: filled, read, named for problems."""

from msgspec.structs import replace
from PySide6.QtWidgets import QDialog, QLineEdit

from cchc_desktop.domain.records import Office, SigningProfile
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.services.office import office, signing_profile
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.commune_hint import CommuneHint
from cchc_desktop.ui.date_edit import DateEdit


class OfficeForm(QDialog):
    """A dialog with these fields."""

    commune_edit: QLineEdit
    commune_hint: CommuneHint
    city_edit: QLineEdit
    number_edit: QLineEdit
    date_edit: DateEdit
    authority_edit: QLineEdit
    title_edit: QLineEdit
    signer_edit: QLineEdit


class OfficeFields:
    """What `workspace` holds, in the fields of `form`; `inputs` are these by the names problems call them."""

    def __init__(self, form: OfficeForm, workspace: Workspace) -> None:
        self.office = office(workspace)
        self.profile = signing_profile(workspace, ReportKind.APPENDIX)
        self._date_edit = form.date_edit
        self._date_edit.follow(workspace.today)
        self._date_edit.set_value(self.office.letter_date)
        stored = {
            "commune": (form.commune_edit, self.office.commune),
            "city": (form.city_edit, self.office.city),
            "letter_number": (form.number_edit, self.office.letter_number),
            "authority": (form.authority_edit, self.profile.authority),
            "signing_title": (form.title_edit, self.profile.title),
            "signer": (form.signer_edit, self.profile.signer),
        }
        for line, text in stored.values():
            line.setText(text)
            line.setCursorPosition(0)
        form.commune_hint.follow(form.commune_edit)
        lines = {name: line for name, (line, _text) in stored.items()}
        self.inputs: dict[str, QLineEdit] = {**lines, "letter_date": form.date_edit}

    def typed(self) -> tuple[Office, SigningProfile]:
        """As typed; a date that cannot be read is left out."""
        texts = {name: line.text() for name, line in self.inputs.items()}
        about = replace(
            self.office,
            commune=texts["commune"],
            city=texts["city"],
            letter_number=texts["letter_number"],
            letter_date=self._date_edit.known_value(),
        )
        profile = replace(
            self.profile, authority=texts["authority"], title=texts["signing_title"], signer=texts["signer"]
        )
        return about, profile

    def check_date(self) -> None:
        """Raises UserError when the date cannot be read."""
        self._date_edit.value("letter_date")
