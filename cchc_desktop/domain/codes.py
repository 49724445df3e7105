"""Criterion codes: their order and their shape."""

import re

_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_PART = r"\d+|[^\W\d_]+"


def roman_value(text: str) -> int | None:
    """The value of a capital Roman numeral, None if `text` is not a well-formed one (I ... XCIX)."""
    if not re.fullmatch(r"(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})", text) or not text:
        return None
    values = [_ROMAN_VALUES[letter] for letter in text]
    return sum(
        -value if index + 1 < len(values) and value < values[index + 1] else value
        for index, value in enumerate(values)
    )


def roman(number: int) -> str:
    """The capital Roman numeral of 1 ... 99."""
    tens, ones = divmod(number, 10)
    parts = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return parts[tens].translate(str.maketrans("IVX", "XLC")) + parts[ones]


def code_key(code: str) -> tuple[tuple[int, int, str], ...]:
    """Sort key by the numeric parts of a code: 1.2 before 1.10, I before II, numbers before letters."""
    key: list[tuple[int, int, str]] = []
    for part in re.findall(_PART, code):
        if part.isdecimal():
            key.append((0, int(part), ""))
        elif (value := roman_value(part)) is not None:
            key.append((0, value, ""))
        else:
            key.append((1, 0, part.casefold()))
    return tuple(key)
