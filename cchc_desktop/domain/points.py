"""Points: exact decimals with at most three places, shown with a decimal comma."""

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from cchc_desktop.domain.errors import Fault, UserError

LARGEST = Decimal(1_000_000)
_BINARY_NOISE = Decimal("1e-9")
_PLAIN = r"\d+"
_COMMA = r"(\d{1,3}(?:\.\d{3})+|\d+),(\d+)"
_POINT = r"(\d+)\.(\d+)"
_THOUSANDS = r"\d{1,3}(?:\.\d{3}){2,}"


def parse_points(text: str, field: str, largest: Decimal = LARGEST) -> Decimal | None:
    """The points written in `text`, blank as None (unknown, never 0).

    `0,5`, `0.5` and `1.234,56` are understood; `1.234` could be two numbers and is asked about.
    Raises UserError: POINTS_INVALID, POINTS_NEGATIVE, POINTS_AMBIGUOUS, POINTS_TOO_FINE, POINTS_TOO_LARGE.
    """
    shown = text.strip()
    compact = re.sub(r"\s", "", shown)
    if not compact:
        return None
    if re.fullmatch(r"[-−]\d[\d.,]*", compact):
        raise UserError(Fault.POINTS_NEGATIVE, field=field, value=shown)
    number = _exact(compact, shown, field)
    if number > largest:
        raise UserError(Fault.POINTS_TOO_LARGE, field=field, value=shown)
    return number


def _exact(compact: str, shown: str, field: str) -> Decimal:
    if re.fullmatch(_PLAIN, compact):
        return Decimal(compact)
    if re.fullmatch(_THOUSANDS, compact):
        return Decimal(compact.replace(".", ""))
    comma = re.fullmatch(_COMMA, compact)
    if comma:
        return _with_fraction(comma[1].replace(".", ""), comma[2], shown, field)
    point = re.fullmatch(_POINT, compact)
    if not point:
        raise UserError(Fault.POINTS_INVALID, field=field, value=shown)
    whole, fraction = point[1], point[2]
    if len(fraction) == 3 and 1 <= len(whole) <= 3 and whole != "0":
        raise UserError(
            Fault.POINTS_AMBIGUOUS,
            field=field,
            value=shown,
            first=f"{whole},{fraction}",
            second=whole + fraction,
        )
    return _with_fraction(whole, fraction, shown, field)


def _with_fraction(whole: str, fraction: str, shown: str, field: str) -> Decimal:
    if len(fraction.rstrip("0")) > 3:
        raise UserError(Fault.POINTS_TOO_FINE, field=field, value=shown)
    return Decimal(f"{whole}.{fraction[:3]}")


def points_from_number(value: float, field: str) -> Decimal:
    """The points in a number cell of a workbook, read as it is shown: 0.1 + 0.2 is 0.3.

    Raises UserError as `parse_points`.
    """
    exact = Decimal(repr(value))
    if exact.is_nan():
        raise UserError(Fault.POINTS_INVALID, field=field, value=str(value))
    if exact > LARGEST:
        raise UserError(Fault.POINTS_TOO_LARGE, field=field, value=str(value))
    if exact < -_BINARY_NOISE:
        raise UserError(Fault.POINTS_NEGATIVE, field=field, value=str(value))
    rounded = exact.quantize(Decimal("0.001"), ROUND_HALF_UP)
    if abs(exact - rounded) > _BINARY_NOISE:
        raise UserError(Fault.POINTS_TOO_FINE, field=field, value=str(value))
    return rounded.normalize() + 0


def format_points(points: Decimal | None) -> str:
    """For screen and paper: at least two places, decimal comma, blank for unknown (`0.5` -> `0,50`)."""
    if points is None:
        return ""
    exact = points.normalize()
    places = max(2, -int(exact.as_tuple().exponent))
    return f"{exact:.{places}f}".replace(".", ",")


def plain(number: Decimal) -> str:
    """A number with the places it needs and no more, decimal comma (`80.0` -> `80`)."""
    return f"{number.normalize():f}".replace(".", ",")


def total(points: Iterable[Decimal | None]) -> Decimal | None:
    """The exact sum of the known points; None when none is known."""
    known = [value for value in points if value is not None]
    return sum(known, Decimal(0)) if known else None
