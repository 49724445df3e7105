"""How head and end of a document will read on paper, with dots for what nobody has given yet."""

from html import escape

from msgspec.structs import replace

from cchc_desktop.domain.letter_rules import dashed, items_of
from cchc_desktop.domain.records import Office, SigningProfile
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.reports import decree
from cchc_desktop.reports.appendix import attached_line, title
from cchc_desktop.reports.heads import masthead, signature

_TINY = "font-size: 6.5pt"
_RULE = "<span style='font-size: 4pt'>————————</span>"
"""Underlining would hide the dots below letters."""


def appendix_preview(about: Office, profile: SigningProfile, symbol: str) -> str:
    """Rich text of a small sheet: title, công văn (its `symbol`), signature."""
    return (
        f"<p align='center'><b>Phụ lục<br>{_line(title(about))}</b></p>"
        f"<p align='center'><i>{_line(attached_line(about, symbol))}</i></p>"
        f"{_end(profile, ())}"
    )


_KINDS = {
    ReportKind.PROGRESS: "BÁO CÁO",
    ReportKind.PERIODIC: "BÁO CÁO",
    ReportKind.SCORE_SUBMISSION: "TỜ TRÌNH",
    ReportKind.SCORE_MINUTES: "BIÊN BẢN",
}
"""Tên loại, which stands where a công văn has its subject."""


def report_preview(about: Office, profile: SigningProfile, unit: str) -> str:
    """As `dispatch_preview`, of a document that is numbered and dated when it goes out."""
    undated = replace(about, letter_number="", letter_date=None)
    return dispatch_preview(undated, profile, unit, "", _KINDS.get(profile.report_kind, ""))


def dispatch_preview(about: Office, profile: SigningProfile, unit: str, subject: str, kind: str = "") -> str:
    """Rich text of a small sheet: head, addressees, recipients, signature. `unit` issues it, if not empty."""
    head = masthead(about, profile, unit, about.letter_number, about.letter_date)
    superior = f"{_line(head.superior)}<br>" if head.superior else ""
    issuer = "<br>".join(map(_line, head.issuer))
    names = dashed(items_of(profile.addressees))
    named = f"<p align='center'><b>{_line(kind)}</b></p>" if kind else ""
    to = f"<p style='{_TINY}'>Kính gửi:<br>{'<br>'.join(map(_line, names))}</p>" if names else ""
    return (
        f"<table width='100%' style='{_TINY}'><tr>"
        f"<td width='38%' align='center'>{superior}<b>{issuer}</b><br>{_RULE}</td>"
        f"<td align='center'><b>{decree.NATION}<br>{decree.MOTTO}</b><br>{_RULE * 2}</td></tr><tr>"
        f"<td align='center'>Số: {_line(head.number)}<br>{_line(subject)}</td>"
        f"<td align='center'><i>{_line(head.place_date)}</i></td></tr></table>"
        f"{named}{to}{_end(profile, dashed(items_of(profile.recipients)))}"
    )


def _end(profile: SigningProfile, recipients: tuple[str, ...]) -> str:
    signed = signature(profile)
    lines = "<br>".join(map(_line, signed.lines))
    listed = "<br>".join(map(_line, recipients))
    left = f"<b><i>Nơi nhận:</i></b><br>{listed}" if recipients else ""
    return (
        f"<table width='100%' style='margin-top: 12px'><tr><td width='42%' style='{_TINY}'>{left}</td>"
        f"<td align='center'><b>{lines}<br><br><br>{_line(signed.name)}</b></td></tr></table>"
    )


def _line(text: str) -> str:
    return escape(text.strip())
