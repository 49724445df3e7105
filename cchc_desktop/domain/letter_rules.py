"""How NĐ 30/2020 (Phụ lục I, phần I, mục II) writes the parts of a document: number, place, names, lists.

What nobody has given yet stays dotted: it is filled in by hand.
"""

import re
from collections.abc import Sequence
from datetime import date

from cchc_desktop.domain.commune_names import KINDS
from cchc_desktop.domain.dates import print_date_in_words
from cchc_desktop.domain.records import CriteriaSet

BLANK = "........"
"""What stands in print for a number, a day or a name nobody has given yet."""
BLANK_DAY = f"ngày {BLANK} tháng {BLANK} năm {BLANK}"
END_MARK = "./."
"""Closes the text of a document (Phụ lục III, every model)."""
LINE = " / "
"""Parts the lines of a signing authority or title where they are typed in one field."""

_LEVEL = re.compile(rf"(?:{'|'.join(KINDS)})\s+(?=\D)", re.IGNORECASE)
_CITED = re.compile(r"^(?:(?:quyết định|qđ)\s+)?(?:số\s+)?", re.IGNORECASE)
"""What she may write before the number of a decision, and print writes by itself."""
_UBND = "ỦY BAN NHÂN DÂN"


def document_number(number: str, symbol: str) -> str:
    """Number and symbol, a number below ten padded (3.c): "05/UBND-VHXH". One typed whole keeps its own."""
    own, slash, rest = number.partition("/")
    own = f"0{own.strip()}" if re.fullmatch("[1-9]", own.strip()) else own.strip()
    return f"{own or BLANK}/{(rest if slash else symbol).strip() or BLANK}"


def decision_of(criteria_set: CriteriaSet | None) -> str:
    """The decision of a set as a text cites it: "Quyết định số 12/QĐ-UBND ngày 09 tháng 9 năm 2025".

    Empty while neither its number nor its date is known, and for sample data, which has none.
    """
    if criteria_set is None or criteria_set.sample:
        return ""
    number, day = criteria_set.decision_number, criteria_set.decision_date
    if not number and day is None:
        return ""
    return f"Quyết định số {_CITED.sub('', number) or BLANK} {print_date_in_words(day) if day else BLANK_DAY}"


def place_of(place: str, commune: str) -> str:
    """Địa danh (4.a): as typed, else the name of the commune, whole where it is a number: "Phường 1".

    A commune named after a person or an event is written whole too: that only she can know.
    """
    name = place.strip() or _LEVEL.sub("", commune.strip(), count=1) or BLANK
    return name[0].upper() + name[1:]


def place_date(place: str, day: date | None) -> str:
    """Place and date of issue (4.b): "Hà Nội, ngày 05 tháng 01 năm 2020"."""
    return f"{place}, {print_date_in_words(day) if day else BLANK_DAY}"


def issuer_lines(commune: str, unit: str) -> tuple[str, tuple[str, ...]]:
    """(superior body, issuing body) in capitals (2.a-b). The UBND of a commune has no superior above it.

    `unit` is the name of its office that issues; empty where the UBND does. The superior is abbreviated.
    """
    whose = (commune.strip() or f"xã {BLANK}").upper()
    if unit:
        return f"UBND {whose}", (unit.strip().upper(),)
    return "", (_UBND, whose)


def signature_lines(authority: str, title: str) -> tuple[str, ...]:
    """Quyền hạn and chức vụ in capitals, a line each (7.đ)."""
    parts = (part.strip() for text in (authority, title) for part in text.split(LINE.strip()))
    return tuple(part.upper() for part in parts if part)


def signing_choices(unit: str) -> tuple[tuple[str, str], ...]:
    """Pairs of authority and title to choose from (7.b), for the UBND or for its office named `unit`."""
    if not unit:
        return (
            (f"TM. {_UBND}", "CHỦ TỊCH"),
            (f"TM. {_UBND}{LINE}KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
            (f"TM. {_UBND}{LINE}Q. CHỦ TỊCH", ""),
            ("TL. CHỦ TỊCH", ""),
            ("TUQ. CHỦ TỊCH", ""),
            ("", "CHỦ TỊCH"),
            ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        )
    head = _head_of(unit)
    return (("", head), (f"KT. {head}", f"PHÓ {head}"), (f"Q. {head}", ""), (f"TL. {head}", ""))


def _head_of(unit: str) -> str:
    heads = {"văn phòng": "CHÁNH VĂN PHÒNG", "phòng": "TRƯỞNG PHÒNG", "trung tâm": "GIÁM ĐỐC"}
    return next((head for words, head in heads.items() if unit.casefold().startswith(words)), "THỦ TRƯỞNG")


def items_of(text: str) -> tuple[str, ...]:
    """The items of a list typed one a line, without the dashes and marks that print adds."""
    bare = (re.sub(r"^[-–+*\s]+|[;.\s]+$", "", line) for line in text.splitlines())
    return tuple(item for item in bare if item)


def dashed(items: Sequence[str]) -> tuple[str, ...]:
    """Items of Kính gửi and Nơi nhận, a line each (9.d): a dash before, ";" after, "." after the last."""
    return tuple(f"- {line}" for line in marked(items))


def marked(items: Sequence[str]) -> tuple[str, ...]:
    """Semicolons after each and a full stop after the last: also how the legal bases end (6.a)."""
    return tuple(f"{item}{';' if number < len(items) else '.'}" for number, item in enumerate(items, 1))


def closed(text: str) -> str:
    """The last paragraph of a document with its closing mark, unless it has it already."""
    bare = text.rstrip()
    if bare.endswith(END_MARK):
        return text
    return (bare if bare.endswith(BLANK) else bare.rstrip(".;")) + END_MARK
