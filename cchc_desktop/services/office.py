"""The office: its names, the công văn's number and date, and who signs."""

from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import OFFICE_UID, Office, SigningProfile
from cchc_desktop.domain.text import LONG, clean, one_line
from cchc_desktop.services.workspace import Workspace


def office(workspace: Workspace) -> Office:
    """The office of the workspace."""
    return workspace.read.get(Office, OFFICE_UID)


def signing_profile(workspace: Workspace, report_kind: str) -> SigningProfile:
    """Who signs reports of a kind. Raises UserError FILE_DAMAGED where that is lost."""
    found = workspace.read.find(SigningProfile, report_kind=report_kind)
    if not found:
        raise UserError(Fault.FILE_DAMAGED, path=workspace.path)
    return found[0]


def save_office(workspace: Workspace, changed: Office, profile: SigningProfile) -> None:
    """Change the office and a signing profile in one step. Raises UserError for a bad field."""
    cleaned, signer = cleaned_office(changed, profile)
    with workspace.transact(Op.EDIT_OFFICE) as tx:
        tx.put(cleaned, signer)


def cleaned_office(changed: Office, profile: SigningProfile) -> tuple[Office, SigningProfile]:
    """An office and its signer whose text has passed the door. Raises UserError."""
    cleaned = replace(
        changed,
        commune=one_line(changed.commune, "commune", limit=100),
        city=one_line(changed.city, "city", limit=100),
        letter_number=one_line(changed.letter_number, "letter_number", limit=60),
        legal_basis=clean(changed.legal_basis, "legal_basis", limit=LONG),
    )
    signer = replace(
        profile,
        authority=one_line(profile.authority, "authority", limit=100),
        title=one_line(profile.title, "signing_title", limit=100),
        signer=one_line(profile.signer, "signer", limit=100),
        recipients=clean(profile.recipients, "recipients", limit=LONG),
    )
    return cleaned, signer
