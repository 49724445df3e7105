"""Which criteria the name of a file means: "1.2.3 Báo cáo.pdf", "II-1.4_ke hoach.docx", "TC 1.10 (scan).pdf".

Codes are compared part by part as numbers, so that 1.1 is never 1.10. Whatever could mean something else (a
date, a number of a document, a code that several rows have) is told as doubtful.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct

from cchc_desktop.domain.codes import roman_value
from cchc_desktop.domain.file_names import bare_name
from cchc_desktop.domain.year import CriterionRow

Key = tuple[int | str, ...]
"""The parts of a code: numbers, Roman numerals and single letters as they are."""

_PART = r"(?:\d{1,3}|[IVXLC]{1,6})(?![^\W_])"
_CODE = rf"{_PART}(?:[.\-_]{_PART})*(?![.\-_]\d{{1,3}}[^\W\d_])"
_MARK = r"(?:tc|tiêu chí|tieu chi|mục|muc|mã|ma)"
_AT_START = re.compile(rf"(?P<mark>{_MARK}(?=[\s._\-\d]))?[\s._\-(\[]*(?P<code>{_CODE})", re.IGNORECASE)
_INSIDE = re.compile(
    rf"(?:[(\[]\s*(?:{_MARK}[\s._\-]*)?|\b(?:tc|tiêu chí|tieu chi)[\s._\-]*)(?P<code>{_CODE})", re.IGNORECASE
)
_NEXT = re.compile(rf"\s*(?:[,;+&]|và|va)\s*(?P<code>{_CODE})", re.IGNORECASE)
_YEAR_FOLLOWS = re.compile(r"[.\-_](?:19|20)\d\d(?!\d)")


class CodeMatch(Struct, frozen=True):
    """What the name of a file says; without rows `written` is a code that no row has, if there is one."""

    rows: tuple[CriterionRow, ...] = ()
    sure: bool = False
    written: str = ""


class CodeBook:
    """The codes of a year's rows, also with the Roman numeral of their field before them."""

    def __init__(self, rows: Iterable[CriterionRow]) -> None:
        self._rows: dict[Key, list[CriterionRow]] = defaultdict(list)
        field: Key = ()
        for row in rows:
            own = _key(row.criterion.code)
            if row.depth == 0:
                field = own
            if not own:
                continue
            self._rows[own].append(row)
            if row.depth and isinstance(own[0], int) and len(field) == 1 and isinstance(field[0], str):
                self._rows[field + own].append(row)

    def match(self, name: str) -> CodeMatch:
        """What the name of a file or folder means."""
        text = unicodedata.normalize("NFC", bare_name(name))
        found = _AT_START.match(text)
        marked = bool(found and found["mark"])
        if found is None:
            found, marked = _INSIDE.search(text), True
        if found is None:
            return CodeMatch()
        matches = [self._read(found["code"], text[found.end() :], marked=marked)]
        end = found.end()
        while more := _NEXT.match(text, end):
            matches.append(self._read(more["code"], text[more.end() :], marked=marked))
            end = more.end()
        return _together(matches)

    def _read(self, written: str, rest: str, *, marked: bool) -> CodeMatch:
        parts = re.split(r"[.\-_]", written)
        between = re.findall(r"[.\-_]", written)
        dated = bool(_YEAR_FOLLOWS.match(rest))
        apart = True
        if dated:  # what is left is surely apart from the date where the sign between them is another one
            apart = len(between) > 2 and between[-2] != between[0]
            parts, between = parts[:-2], between[:-2]
        whole = _key(".".join(parts))
        told = len(whole) > 1 or marked
        if whole in self._rows:
            return self._found(whole, written, sure=told and apart)
        change = next((n for n, sign in enumerate(between, start=1) if sign != between[0]), len(parts))
        first, second = whole[:change], whole[change:]
        if first in self._rows and second in self._rows and len(second) > 1:
            rows = (*self._rows[first], *self._rows[second])
            return CodeMatch(rows, sure=False, written=written)
        if len(first) > 1 and change < len(parts) and first in self._rows:
            return self._found(first, written, sure=apart)
        for length in range(len(whole) - 1, 1, -1):
            if whole[:length] in self._rows:
                return self._found(whole[:length], written, sure=False)
        return CodeMatch(written=written if told and whole and not dated else "")

    def _found(self, key: Key, written: str, *, sure: bool) -> CodeMatch:
        rows = self._rows[key]
        return CodeMatch(tuple(rows), sure and len(rows) == 1 and not rows[0].is_group, written)


def _together(matches: list[CodeMatch]) -> CodeMatch:
    """Several codes in one name: sure when each is."""
    rows = {row.uid: row for match in matches for row in match.rows}
    written = ", ".join(match.written for match in matches if match.written)
    return CodeMatch(tuple(rows.values()), all(match.sure for match in matches), written)


def _key(code: str) -> Key:
    """The parts of a code; none where it is words."""
    parts: list[int | str] = []
    for part in re.findall(r"\d+|[^\W\d_]+", code):
        if part.isdecimal():
            parts.append(int(part))
        elif roman_value(part) is not None or len(part) == 1:
            parts.append(part)
        else:
            return ()
    return tuple(parts)
