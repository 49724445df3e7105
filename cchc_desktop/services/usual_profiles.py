"""Who issues and signs each kind of document, and to whom it goes, until she says otherwise: our proposals.

Symbols are made as NĐ 30/2020 (Phụ lục I, II.3) makes them: the kind, then who issues.
"""

from msgspec.structs import replace

from cchc_desktop.domain.letter_rules import BLANK, LINE, signing_choices
from cchc_desktop.domain.records import Office, SigningProfile, Unit
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.services.workspace import Workspace

_REPORTING_UNIT = "VHXH"
"""Its code; where she has changed it, the UBND issues until she chooses."""
_FILED = "Như trên\nLưu: VT, VHXH"
_OF_UNIT = {ReportKind.PROGRESS: "BC-", ReportKind.REMINDER: "", ReportKind.SCORE_SUBMISSION: "TTr-"}
"""What the office issues that puts the reports together, with the beginning of the symbol."""
_OF_COMMUNE = {
    ReportKind.PERIODIC: {
        "authority": f"TM. ỦY BAN NHÂN DÂN{LINE}KT. CHỦ TỊCH",
        "title": "PHÓ CHỦ TỊCH",
        "signer": "",
        "symbol": "BC-UBND",
        "recipients": _FILED,
    },
    ReportKind.SELF_SCORE: {"symbol": "TTr-UBND", "recipients": _FILED},
    # signed and filed as Phụ lục III, model 1.9, has it
    ReportKind.SCORE_MINUTES: {
        "authority": "CHỦ TỌA",
        "title": "",
        "signer": "",
        "symbol": "BB-UBND",
        "recipients": "Lưu: VT, Hồ sơ",
    },
}


def usual_profile(workspace: Workspace, appendix: SigningProfile, kind: ReportKind) -> SigningProfile:
    """The profile of a kind that nobody has edited; what is not said here is as for the appendix."""
    usual = replace(appendix, uid=kind.value, report_kind=kind, recipients="")
    if kind is ReportKind.DISPATCH:
        from cchc_desktop.services.first_records import dispatch_data  # not needed to start

        shipped = (item["text"] for item in dispatch_data()["recipients"])
        return replace(usual, recipients="\n".join(shipped))
    if kind in _OF_UNIT:
        return _of_unit(workspace, usual, _OF_UNIT[kind])
    return replace(usual, **_OF_COMMUNE.get(kind, {}))


def _of_unit(workspace: Workspace, usual: SigningProfile, kind: str) -> SigningProfile:
    """Issued by the office that puts the reports together, signed by its head."""
    found = workspace.read.find(Unit, code=_REPORTING_UNIT)
    if not found:
        return replace(usual, signer="", symbol=f"{kind}UBND", recipients=_FILED)
    authority, title = signing_choices(found[0].name)[0]
    return replace(
        usual,
        authority=authority,
        title=title,
        signer="",
        unit_uid=found[0].uid,
        symbol=f"{kind}{_REPORTING_UNIT}",
        recipients=f"Như trên\nLưu: {_REPORTING_UNIT}",
    )


def reported_to(about: Office, kind: ReportKind) -> list[str]:
    """Kính gửi of a report as long as she has not written it."""
    if kind in (ReportKind.PROGRESS, ReportKind.SCORE_SUBMISSION):
        return [f"Ủy ban nhân dân {about.commune.strip() or f'xã {BLANK}'}"]
    if kind in (ReportKind.PERIODIC, ReportKind.SELF_SCORE):
        return [f"Ủy ban nhân dân {about.city.strip() or BLANK}", f"Sở Nội vụ {about.city.strip() or BLANK}"]
    return []
