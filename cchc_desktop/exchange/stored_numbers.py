"""What the number in a cell is: a day, a whole number, or any other; told by its format."""

import math
import re
from datetime import date, timedelta

from msgspec import Struct

from cchc_desktop.exchange.refusals import DamagedWorkbookError
from cchc_desktop.exchange.sheet import Kind

FROM_1900 = date(1899, 12, 30)
FROM_1904 = date(1904, 1, 1)
"""The day before day 1, of the two ways to count days; right from 01/03/1900 on."""

_NOT_IN_FORMAT = re.compile(r'"[^"]*"|\\.|_.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_DATE_FORMAT_IDS = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_LAST_DAY = 2_958_465
"""Day number of 31/12/9999."""
_EXACT = 1e15
"""Whole numbers below are exact."""


class CellStyle(Struct, frozen=True):
    """How the numbers of a cell read, and its font."""

    number_format: str = ""
    is_date: bool = False
    font: str = ""


def cell_style(format_id: int, code: str, font: str) -> CellStyle:
    """The style of a cell format; `format_id` is that of the standard where `code` is built in."""
    return CellStyle(code, format_id in _DATE_FORMAT_IDS or is_date_format(code), font)


def is_date_format(code: str) -> bool:
    """Whether a number with this format is a day: it shows a day, a month or a year."""
    return re.search("[dmy]", _NOT_IN_FORMAT.sub("", code.partition(";")[0]), re.IGNORECASE) is not None


def read_number(number: float, style: CellStyle, epoch: date) -> tuple[Kind, int | float | date]:
    """A stored number as what it stands for. Raises DamagedWorkbookError for one that is none."""
    if not math.isfinite(number):
        raise DamagedWorkbookError(f"number {number}")
    if 1 <= number <= _LAST_DAY and style.is_date:
        return Kind.DATE, epoch + timedelta(days=int(number))
    return Kind.NUMBER, int(number) if number.is_integer() and abs(number) < _EXACT else number
