"""What somebody types for a true value: each function draws one of the ways to write it."""

import random
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from unicodedata import normalize

from tests.exchange.ugly_fonts import as_tcvn3, as_vni
from tests.exchange.ugly_looks import Look
from tests.exchange.ugly_truth import Due
from tests.exchange.ugly_words import ODD_UNITS, UNITS, WEEKDAYS

Value = str | int | float | date | None


def points_cell(points: Decimal | None, look: Look, rng: random.Random) -> Value:
    """0.5 as a number, `0,5`, `0.5`, `0,5 điểm`."""
    if points is None:
        return None
    number = int(points) if points == int(points) else float(points)
    comma = f"{number}".replace(".", ",")
    ways: dict[str, list[Value]] = {
        "number": [number],
        "comma": [comma],
        "words": [f"{comma} điểm", f"{comma} đ", f"{comma}điểm"],
        "mixed": [number, comma, f"{comma} điểm", str(number), f" {comma} "],
    }
    return rng.choice(ways[look.points])


def due_cell(due: Sequence[Due], look: Look, rng: random.Random) -> Value:
    """A real date, or text."""
    if not due:
        return None
    if len(due) == 1 and due[0].day is not None:
        text = look.dates != "real" and (look.dates != "mixed" or rng.random() < 0.5)
        return _day(due[0].day, look, rng) if text else due[0].day
    pieces = [
        (f"{one.label}: " if one.label else "") + (one.words or _day(one.day, look, rng)) for one in due
    ]
    return rng.choice(["; ", "\n"]).join(pieces)


def _day(day: date | None, look: Look, rng: random.Random) -> str:
    assert day is not None
    ways = [
        f"{day:%d/%m/%Y}",
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day}/{day.month}",
        f"{day:%d-%m-%Y}",
    ]
    in_words = f"{rng.choice(['', 'Ngày ', 'ngày '])}{day.day} tháng {day.month} năm {day.year}"
    weekday = f"{WEEKDAYS[day.weekday()]}, {rng.choice(['', 'ngày '])}{day:%d/%m/%Y}"
    others = [f"{day:%d.%m.%Y}", f"{day:%Y-%m-%d}", f"Ngày {day:%d/%m/%Y}", in_words, weekday]
    shown = rng.choice([*ways, *others])
    if look.dates != "before":
        return shown
    bare = rng.choice(ways[:3])
    return rng.choice([f"Trước {bare}", f"trước ngày {bare}", f"Chậm nhất {bare}", f"Xong trước ngày {bare}"])


def units_cell(codes: Sequence[str], look: Look, rng: random.Random) -> str | None:
    """One unit or several, by the names, short names and abbreviations in use."""
    if not codes:
        return None
    if look.units == "group" and len(codes) == 1 and rng.random() < 0.3:
        return rng.choice(
            ["Các phòng, đơn vị liên quan", "Các đơn vị", "Phòng Kinh tế và các đơn vị liên quan"]
        )
    known = ODD_UNITS if look.units == "odd" else UNITS
    ways = [known[code][0] if look.units == "names" else rng.choice(known[code]) for code in codes]
    if look.units != "several":
        return "; ".join(ways)
    *before, last = ways
    between = rng.choice(["; ", ", ", "\n", ";", " và "])
    if between == " và " and before:
        return f"{', '.join(before)} và {last}"
    return between.join(ways)


def evidence_cell(items: Sequence[str], rng: random.Random) -> str | None:
    """A list of lines, with or without dashes; a single item may go without."""
    if not items:
        return None
    bullet = rng.choice(["- ", "-", "+ ", "• ", ""])
    return "\n".join(f"{bullet}{item}" for item in items)


def noisy(value: Value, look: Look, rng: random.Random) -> Value:
    """A text with the blanks or the decomposed letters of the look."""
    if not isinstance(value, str):
        return value
    if look.noise == "nfd":
        return normalize("NFD", value)
    if look.noise == "blanks" and rng.random() < 0.6:
        blank = rng.choice(["\u00a0", "  ", "\u00a0 "])
        parts = value.split(" ")
        cut = rng.randint(1, len(parts)) if len(parts) > 1 else 1
        inner = " ".join(parts[:cut]) + (blank + " ".join(parts[cut:]) if parts[cut:] else "")
        return rng.choice([inner, f"{inner} ", f" {inner}\u00a0"])
    return value


def with_font(value: Value, look: Look, rng: random.Random) -> tuple[Value, str]:
    """A value and the font it is shown in: half of the texts may be typed for a font from before Unicode."""
    typed = {"tcvn3": as_tcvn3, "vni": as_vni}.get(look.legacy)
    if typed is not None and isinstance(value, str) and not value.isascii() and rng.random() < 0.5:
        return typed(value) or (value, "Times New Roman")
    return value, "Times New Roman"
