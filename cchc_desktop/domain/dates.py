"""Dates as an office types and prints them."""

import re
from datetime import date

from cchc_desktop.domain.errors import Fault, UserError

MONTHS = 12
"""In a year."""

_SEPARATED = r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})(?:\s*[/.\-]\s*(\d{1,4}))?"
_SOLID = r"(\d{2})(\d{2})(\d{4})?"
_ISO = r"(\d{4})-(\d{2})-(\d{2})"
_FAR_AHEAD_DAYS = 180


def parse_date(text: str, field: str, *, today: date, year: int | None = None) -> date | None:
    """The date in `text`, day first; blank is None.

    Understood: 05/3/2026, 5-3-2026, 05032026, 2026-03-05, and without a year 5/3 or 0503.
    Without a year: the given `year` (deadlines), else the one that makes it no more than
    180 days ahead of `today`, so that 28/12 typed in January is last December (notes).
    Raises UserError: DATE_INVALID, DATE_SHORT_YEAR.
    """
    shown = text.strip()
    if not shown:
        return None
    iso = re.fullmatch(_ISO, shown)
    if iso:
        return _real(int(iso[1]), int(iso[2]), int(iso[3]), shown, field)
    match = re.fullmatch(_SEPARATED, shown) or re.fullmatch(_SOLID, shown)
    if not match:
        raise UserError(Fault.DATE_INVALID, field=field, value=shown)
    day, month, written_year = int(match[1]), int(match[2]), match[3]
    if written_year is None:
        return _without_year(day, month, shown, field, today=today, year=year)
    if len(written_year) != 4:
        raise UserError(Fault.DATE_SHORT_YEAR, field=field, value=shown)
    return _real(int(written_year), month, day, shown, field)


def _without_year(day: int, month: int, shown: str, field: str, *, today: date, year: int | None) -> date:
    if year is not None:
        return _real(year, month, day, shown, field)
    for candidate_year in (today.year, today.year - 1):
        if (month, day) == (2, 29) and not _is_leap(candidate_year):
            continue
        candidate = _real(candidate_year, month, day, shown, field)
        if (candidate - today).days <= _FAR_AHEAD_DAYS:
            return candidate
    raise UserError(Fault.DATE_INVALID, field=field, value=shown)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _real(year: int, month: int, day: int, shown: str, field: str) -> date:
    if not 1900 <= year <= 2200:
        raise UserError(Fault.DATE_INVALID, field=field, value=shown)
    try:
        return date(year, month, day)
    except ValueError:
        raise UserError(Fault.DATE_INVALID, field=field, value=shown) from None


def show_date(day: date | None) -> str:
    """For the screen and for typing: dd/mm/yyyy; blank for none."""
    return "" if day is None else f"{day:%d/%m/%Y}"


def print_date(day: date | None) -> str:
    """For paper, by NĐ 30/2020 Phụ lục I: the day padded, months 1 and 2 padded (05/01/2026, 09/9/2025)."""
    if day is None:
        return ""
    return f"{day.day:02d}/{_printed_month(day)}/{day.year}"


def print_date_in_words(day: date) -> str:
    """As in the heading of a document, by the same padding rule: ngày 05 tháng 01 năm 2026."""
    return f"ngày {day.day:02d} tháng {_printed_month(day)} năm {day.year}"


def _printed_month(day: date) -> str:
    return f"{day.month:02d}" if day.month <= 2 else str(day.month)
