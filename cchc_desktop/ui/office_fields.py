"""The fields about the office that its dialog and the first start share: filled, read, named for problems."""

from msgspec.structs import replace
from PySide6.QtWidgets import QDialog, QLineEdit

from cchc_desktop.domain.records import Office, SigningProfile
from cchc_desktop.services.office import office
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
        self._date_edit = form.date_edit
        self._date_edit.follow(workspace.today)
        self._date_edit.set_value(self.office.letter_date)
        self.inputs: dict[str, QLineEdit] = {
            "commune": form.commune_edit,
            "city": form.city_edit,
            "letter_number": form.number_edit,
        }
        for name, line in self.inputs.items():
            put_text(line, getattr(self.office, name))
        self.inputs["letter_date"] = form.date_edit
        form.commune_hint.follow(form.commune_edit)

    def typed(self) -> Office:
        """As typed; a date that cannot be read is left out."""
        return replace(
            self.office,
            commune=self.inputs["commune"].text(),
            city=self.inputs["city"].text(),
            letter_number=self.inputs["letter_number"].text(),
            letter_date=self._date_edit.known_value(),
        )

    def check_date(self) -> None:
        """Raises UserError when the date cannot be read."""
        self._date_edit.value("letter_date")


class SignerFields:
    """Who signs, of a profile, in the fields of `form`; `inputs` by the names problems call them."""

    def __init__(self, form: OfficeForm) -> None:
        self.inputs: dict[str, QLineEdit] = {
            "authority": form.authority_edit,
            "signing_title": form.title_edit,
            "signer": form.signer_edit,
        }

    def show(self, profile: SigningProfile) -> None:
        """Put the signer of `profile` in the fields."""
        for line, text in zip(
            self.inputs.values(), (profile.authority, profile.title, profile.signer), strict=True
        ):
            put_text(line, text)

    def typed(self, profile: SigningProfile) -> SigningProfile:
        """`profile` with the signer that is typed."""
        authority, title, signer = (line.text() for line in self.inputs.values())
        return replace(profile, authority=authority, title=title, signer=signer)


def put_text(line: QLineEdit, text: str) -> None:
    """Show `text` from its beginning."""
    line.setText(text)
    line.setCursorPosition(0)
