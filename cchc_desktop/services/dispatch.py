"""The công văn that assigns the work: its words around the duties, its headings, whom it is sent to."""

from collections.abc import Mapping
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.history import Op
from cchc_desktop.domain.labels import FIELDS
from cchc_desktop.domain.records import DISPATCH_TEXT_UID, DispatchText, Unit
from cchc_desktop.domain.text import LONG, clean, fold, one_line
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.services.first_records import dispatch_data
from cchc_desktop.services.office import office, signing_profile
from cchc_desktop.services.units import all_units, duties
from cchc_desktop.services.workspace import Workspace


def text_of(workspace: Workspace) -> DispatchText:
    """Her words, or those of the công văn that is shipped while she has not touched them."""
    found = workspace.read.find(DispatchText, uid=DISPATCH_TEXT_UID)
    return found[0] if found else shipped_text()


def shipped_text() -> DispatchText:
    """The words of the công văn that is shipped, verbatim."""
    data = dispatch_data()
    return DispatchText(
        uid=DISPATCH_TEXT_UID,
        subject=data["subject"]["text"],
        opening="\n".join(item["text"] for item in data["paragraphs_before"]),
        closing="\n".join(item["text"] for item in data["paragraphs_after"]),
    )


class Oddity(Struct, frozen=True):
    """What the source of the công văn may have mistyped."""

    written: str
    likely: str


@cache
def _shipped_oddities() -> tuple[Oddity, ...]:
    found = (Oddity(one["written"], one["likely"]) for one in dispatch_data()["typos"] if one["likely"])
    return tuple(dict.fromkeys(found))


def oddities(text: str) -> list[Oddity]:
    """Those of the shipped công văn that still stand in `text`; nobody mends them but her."""
    return [one for one in _shipped_oddities() if one.written in text]


def save_text(workspace: Workspace, text: DispatchText, headings: Mapping[str, str] | None = None) -> None:
    """Change the words around the duties, and headings by the uid of their unit, in one step.

    A blank heading, or one that is the name, follows the name. Raises UserError for a bad field.
    """
    cleaned = replace(
        text,
        subject=one_line(text.subject, "subject", required=True),
        opening=clean(text.opening, "opening", limit=LONG),
        closing=clean(text.closing, "closing", limit=LONG),
    )
    units = [_headed(unit, headings or {}) for unit in all_units(workspace)]
    with workspace.transact(Op.EDIT_DISPATCH) as tx:
        if cleaned != text_of(workspace):
            tx.put(cleaned)
        tx.put(*units)


def _headed(unit: Unit, headings: Mapping[str, str]) -> Unit:
    heading = one_line(headings.get(unit.uid, unit.heading), "heading")
    return replace(unit, heading="" if heading == unit.name else heading)


def addressees(workspace: Workspace) -> list[str]:
    """Whom the công văn is sent to, as she wrote it, else as usual."""
    written = signing_profile(workspace, ReportKind.DISPATCH).addressees
    return [line for line in written.splitlines() if line.strip()] or usual_addressees(workspace)


def usual_addressees(workspace: Workspace) -> list[str]:
    """Every unit at work, in the order of the shipped công văn, then those that it does not know."""
    lines = {fold(unit["code"]): unit["addressee_line"] for unit in dispatch_data()["units"]}
    last = max(lines.values())
    units = units_at_work(workspace)
    units.sort(key=lambda unit: lines.get(fold(unit.code), last + unit.position))
    return [unit.addressee or unit.name for unit in units]


def units_at_work(workspace: Workspace) -> list[Unit]:
    """The units but those that have ceased; one that duties still hang on stays, so that none is lost."""
    today = workspace.today()
    return [
        unit
        for unit in all_units(workspace)
        if unit.active_to is None or unit.active_to >= today or duties(workspace, unit.uid)
    ]


def still_dotted(workspace: Workspace) -> list[str]:
    """The keys in FIELDS of what the công văn prints as dots, since nobody has filled it in."""
    about = office(workspace)
    profile = signing_profile(workspace, ReportKind.DISPATCH)
    known = {
        "commune": about.commune,
        "letter_number": about.letter_number,
        "symbol": profile.symbol or "/" in about.letter_number,
        "letter_date": about.letter_date,
        "signer": profile.signer,
    }
    return [field for field, value in known.items() if not value]


def odd_places(workspace: Workspace) -> list[tuple[str, Oddity]]:
    """What the source may have mistyped and is still printed, each with the part that holds it."""
    text = text_of(workspace)
    parts = [
        (FIELDS["addressees"], "\n".join(addressees(workspace))),
        (FIELDS["opening"], text.opening),
        *(
            (unit.short_name, duty.text)
            for unit in all_units(workspace)
            for duty in duties(workspace, unit.uid)
        ),
        (FIELDS["closing"], text.closing),
    ]
    return [(part, one) for part, words in parts for one in oddities(words)]
