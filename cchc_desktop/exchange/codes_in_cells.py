"""Codes that a number or date cell has spoilt: `1.10` kept as the number 1.1, `1.1` turned into 1 January.

What the neighbours or the format of the cell cannot settle is asked. A pasted block and a CSV file do not
tell numbers from texts: there every code may have been a number.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from msgspec import Struct

from cchc_desktop.domain.import_sentences import IMPORT_SENTENCES, said
from cchc_desktop.domain.incoming import Asking, Finding, ImportNote, Place, Question
from cchc_desktop.exchange.numbering import Rank, read_number, tidy_code
from cchc_desktop.exchange.sheet import Cell, Kind

LOOKED_AHEAD = 50
"""Rows below, among which the next code of the same beginning is looked for."""

_DECIMAL = re.compile(r"([0-9]+)\.([0-9]+)")
_TWO_PLACES = re.compile(r"(#,##)?0\.00")
_DAY = re.compile(r"([0-9]{1,2})[/-]([0-9]{1,2})(?:[/-](?:[0-9]{2}|[0-9]{4}))?")
_SHOWN_EXAMPLES = 3


class CodeCell(Struct, frozen=True):
    """The cell of a code, None where it is blank, with its place."""

    cell: Cell | None
    place: Place
    in_name: str = ""
    """The code that the name begins with."""


def settled_codes(cells: Sequence[CodeCell], asking: Asking) -> tuple[list[str], list[Finding]]:
    """The codes of the rows in order, and what there is to say of them."""
    shallow = _without_second_place(
        cells, [tidy_code(one.cell.text) if one.cell else "" for one in cells], asking
    )
    last: dict[int, int] = {}
    codes: list[str] = []
    warnings: list[Finding] = []
    for index, one in enumerate(cells):
        code = shallow[index]
        day = _day_and_month(one.cell) if one.cell is not None else None
        if day is not None:
            code = _asked(one, tuple(f"{first}.{second}" for first, second in (day, day[::-1])), asking)
        elif one.cell is not None and _may_be_number(one.cell) and _DECIMAL.fullmatch(code):
            code = _from_number(one, code, last, shallow[index + 1 : index + 1 + LOOKED_AHEAD], asking)
            shown = _shown(one.cell, code)
            if shown not in {code, shallow[index]}:
                note = ImportNote.CODE_SHOWN_OTHERWISE
                warnings.append(said(note, one.place, one.cell.text, shown=shown, code=code))
        codes.append(code)
        _remember(code or one.in_name, last)
    return codes, warnings


def _may_be_number(cell: Cell) -> bool:
    return cell.kind is Kind.NUMBER or cell.untyped


def _day_and_month(cell: Cell) -> tuple[int, int] | None:
    """Those of a code that became a date."""
    if isinstance(cell.value, date):
        return cell.value.day, cell.value.month
    match = _DAY.fullmatch(cell.text.strip()) if cell.untyped else None
    return (int(match[1]), int(match[2])) if match else None


def _without_second_place(cells: Sequence[CodeCell], codes: Sequence[str], asking: Asking) -> list[str]:
    """`codes` as they were before their cells showed two decimal places, 1.1 as "1.10", if she says so.

    Only texts without a type are in doubt, and only where 1.20 comes next to 1.10 and none has one place.
    """
    texts = [
        code if one.cell is not None and one.cell.untyped else ""
        for one, code in zip(cells, codes, strict=True)
    ]
    decimals = [text for text in texts if _DECIMAL.fullmatch(text)]
    padded = [text for text in decimals if text.endswith("0")]
    tens = any(f"{one[:-2]}20" == after for one, after in pairwise(decimals) if one.endswith(".10"))
    if not tens or not all(len(text.partition(".")[2]) == 2 for text in decimals):
        return list(codes)
    shown = ", ".join(padded[:_SHOWN_EXAMPLES])
    without = ", ".join(text[:-1] for text in padded[:_SHOWN_EXAMPLES])
    first = next(one.place for one, text in zip(cells, texts, strict=True) if text == padded[0])
    about = ImportNote.WHICH_CODES
    text = IMPORT_SENTENCES[about].format(value=shown)
    question = Question(f"codes:{first.sheet}", about, first, shown, text, (without, shown), without)
    if asking.ask(question) == shown:
        return list(codes)
    return [text[:-1] if text in padded else code for text, code in zip(texts, codes, strict=True)]


def _from_number(
    one: CodeCell, code: str, last: Mapping[int, int], following: Sequence[str], asking: Asking
) -> str:
    """`code` as it stands, or with the nought that a number loses."""
    first, second = (int(part) for part in code.split("."))
    longer = f"{code}0"
    before = last.get(first, 0)
    after = next((int(match[2]) for text in following if (match := _sibling(text, first))), 0)
    goes_on = before == second * 10 - 1
    assert one.cell is not None
    shown_so = _shown(one.cell, code) == longer
    backwards = before >= second and second * 10 > before
    leads_on = after == second * 10 + 1 and after != second + 1
    if goes_on and shown_so:
        return longer
    if not backwards and not leads_on:
        return code
    choices = (longer, code) if goes_on or leads_on or shown_so else (code, longer)
    return _asked(one, choices, asking)


def _sibling(text: str, first: int) -> re.Match[str] | None:
    match = _DECIMAL.fullmatch(text)
    return match if match and int(match[1]) == first else None


def _shown(cell: Cell, code: str) -> str:
    """The code as the cell shows it by its number format."""
    if isinstance(cell.value, float) and _TWO_PLACES.fullmatch(cell.number_format):
        return f"{cell.value:.2f}"
    return code


def _asked(one: CodeCell, choices: tuple[str, ...], asking: Asking) -> str:
    """The choice she makes; the first is proposed."""
    assert one.cell is not None
    about = ImportNote.WHICH_CODE
    text = IMPORT_SENTENCES[about].format(value=one.cell.text)
    uid = f"code:{one.place.sheet}!{one.place.column}{one.place.row}"
    return asking.ask(Question(uid, about, one.place, one.cell.text, text, choices, choices[0]))


def _remember(code: str, last: dict[int, int]) -> None:
    """Keep the last number below each first one; a new field starts afresh."""
    number = read_number(code)
    if number is None:
        return
    if number.rank < Rank.NUMBER:
        last.clear()
    elif number.rank is Rank.NUMBER and len(number.parts) == 2:
        first, second = number.parts
        if isinstance(first, int) and isinstance(second, int):
            last[first] = second
