"""How letterhead and signature will read on paper, with dots for what nobody has given yet."""

from html import escape

from cchc_desktop.domain.letter_rules import BLANK
from cchc_desktop.domain.records import Office, SigningProfile
from cchc_desktop.reports.appendix import attached_line
from cchc_desktop.reports.heads import signature


def letter_preview(about: Office, profile: SigningProfile) -> str:
    """Rich text of a small sheet: issuer, công văn, recipients, signature."""
    issuer = f"ỦY BAN NHÂN DÂN<br>{_line(about.commune.upper() or f'XÃ {BLANK}')}"
    signed = signature(profile)
    lines = "<br>".join(_line(line) for line in signed.lines)
    return (
        f"<p align='center'><b>{issuer}</b></p>"
        f"<p align='center'><i>{_line(attached_line(about, profile.symbol))}</i></p>"
        f"<table width='100%' style='margin-top: 12px'><tr>"
        f"<td width='42%'>{_recipients(profile.recipients)}</td>"
        f"<td align='center'><b>{lines}<br><br><br>{_line(signed.name)}</b></td></tr></table>"
    )


def _recipients(text: str) -> str:
    if not text.strip():
        return ""
    lines = "<br>".join(_line(line) for line in text.strip().splitlines())
    return f"<small><b><i>Nơi nhận:</i></b><br>{lines}</small>"


def _line(text: str) -> str:
    return escape(text.strip())
