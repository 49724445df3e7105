"""Counts as an office types and shows them: whole numbers from 0 on, a dot between thousands."""

import re

from cchc_desktop.domain.errors import Fault, UserError

LARGEST = 99_999_999
_COUNT = re.compile(r"[0-9]+|[1-9][0-9]{0,2}(?:[. \u00a0\u202f][0-9]{3})+")
_BETWEEN = re.compile(r"[. \u00a0\u202f]")


def parse_count(text: str, field: str) -> int | None:
    """The count in `text`; blank is None (not known), never 0.

    Understood: 1234, 1.234 and 1 234. A comma begins decimals, of which a count has none;
    so does the dot in 0.985.
    Raises UserError COUNT_INVALID.
    """
    shown = text.strip()
    if not shown:
        return None
    digits = _BETWEEN.sub("", shown).lstrip("0") or "0"
    # Of thousands of digits Python makes no number.
    if not _COUNT.fullmatch(shown) or len(digits) > len(str(LARGEST)) or int(digits) > LARGEST:
        raise UserError(Fault.COUNT_INVALID, field=field, value=shown)
    return int(digits)


def show_count(count: int | None) -> str:
    """1234 -> "1.234"; blank for none."""
    return "" if count is None else f"{count:,}".replace(",", ".")
