"""The office: its names, the công văn's number and date, and who issues and signs each kind of document."""

from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import OFFICE_UID, Office, SigningProfile, Unit
from cchc_desktop.domain.text import LONG, clean, one_line
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.services.workspace import Workspace


def office(workspace: Workspace) -> Office:
    """The office of the workspace."""
    return workspace.read.get(Office, OFFICE_UID)


def signing_profile(workspace: Workspace, kind: ReportKind) -> SigningProfile:
    """Who issues and signs documents of a kind: as usual until she says otherwise.

    Raises UserError FILE_DAMAGED where the profile of the appendix is lost.
    """
    for wanted in (kind, ReportKind.APPENDIX):
        for found in workspace.read.find(SigningProfile, report_kind=wanted):
            if wanted is kind:
                return found
            from cchc_desktop.services.usual_profiles import usual_profile

            return usual_profile(workspace, found, kind)
    raise UserError(Fault.FILE_DAMAGED, path=workspace.path)


def issuing_unit(workspace: Workspace, profile: SigningProfile) -> str:
    """The name of the office that issues documents of a kind; empty where it is the UBND itself."""
    return workspace.read.get(Unit, profile.unit_uid).name if profile.unit_uid else ""


def letter_number(workspace: Workspace) -> str:
    """Number and symbol of the công văn as it is printed; empty while nobody has given a number."""
    from cchc_desktop.domain.letter_rules import document_number

    number, symbol = office(workspace).letter_number, signing_profile(workspace, ReportKind.DISPATCH).symbol
    return document_number(number, symbol) if number and (symbol or "/" in number) else number


def save_office(workspace: Workspace, changed: Office, *profiles: SigningProfile) -> None:
    """Change the office and signing profiles in one step. Raises UserError for a bad field."""
    cleaned = cleaned_office(changed)
    signers = [cleaned_profile(profile) for profile in profiles]
    edited = [one for one in signers if one != signing_profile(workspace, one.report_kind)]
    with workspace.transact(Op.EDIT_OFFICE) as tx:
        tx.put(cleaned, *edited)


def cleaned_office(changed: Office) -> Office:
    """An office whose text has passed the door. Raises UserError."""
    return replace(
        changed,
        commune=one_line(changed.commune, "commune", limit=100),
        city=one_line(changed.city, "city", limit=100),
        letter_number=one_line(changed.letter_number, "letter_number", limit=60),
        legal_basis=clean(changed.legal_basis, "legal_basis", limit=LONG),
        place=one_line(changed.place, "place", limit=100),
    )


def cleaned_profile(profile: SigningProfile) -> SigningProfile:
    """A signing profile whose text has passed the door. Raises UserError."""
    return replace(
        profile,
        authority=one_line(profile.authority, "authority", limit=100),
        title=one_line(profile.title, "signing_title", limit=100),
        signer=one_line(profile.signer, "signer", limit=100),
        recipients=clean(profile.recipients, "recipients", limit=LONG),
        symbol=one_line(profile.symbol, "symbol", limit=60),
        addressees=clean(profile.addressees, "addressees", limit=LONG),
    )
