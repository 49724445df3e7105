"""What a signing profile says, as the parts of a document: who issues it, under which number, who signs."""

from datetime import date

from cchc_desktop.domain.document import Signature
from cchc_desktop.domain.letter import Masthead
from cchc_desktop.domain.letter_rules import (
    BLANK,
    document_number,
    issuer_lines,
    place_date,
    place_of,
    signature_lines,
)
from cchc_desktop.domain.records import Office, SigningProfile


def masthead(
    about: Office, profile: SigningProfile, unit: str, number: str, day: date | None, *, dated: bool = True
) -> Masthead:
    """The head of a document. `unit` is the name of the office that issues it, empty for the UBND.

    Minutes are not `dated` there: their text says when and where.
    """
    superior, issuer = issuer_lines(about.commune, unit)
    return Masthead(
        issuer=issuer,
        number=document_number(number, profile.symbol),
        place_date=place_date(place_of(about.place, about.commune), day) if dated else "",
        superior=superior,
    )


def signature(profile: SigningProfile) -> Signature:
    """Who signs; a name nobody has given yet stays dotted."""
    return Signature(signature_lines(profile.authority, profile.title), profile.signer or BLANK)
