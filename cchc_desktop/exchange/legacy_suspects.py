"""Text in an old code whose font does not tell: suspected by what its words would mean, and asked about.

A word is suspect that is no Vietnamese syllable as it stands and becomes one when it is decoded.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.import_sentences import IMPORT_SENTENCES
from cchc_desktop.domain.incoming import Asking, ImportNote, Place, Question
from cchc_desktop.exchange.legacy_cells import Conversion, Outcome, convert, is_unicode, reads_as
from cchc_desktop.exchange.legacy_text import Code, Script, script_of_font
from cchc_desktop.exchange.sheet import Cell, Kind, Sheet, SheetRow, column_name
from cchc_desktop.exchange.syllables import readable, words

KEEP = "giữ nguyên"
CONVERT: Mapping[str, Code] = {f"chuyển từ {code}": code for code in Code}

LEAST_LETTERS = 4
"""In the suspect words of a sheet before it is asked about."""
_SHORTEST = 3
"""Letters of a word that tells anything: "5 µm" does not."""
_EXAMPLES = 3
_EXAMPLE_LENGTH = 40


class Suspect(Struct, frozen=True):
    """The columns of a sheet that seem to be in one old code."""

    code: Code
    columns: frozenset[int]
    scattered: frozenset[int]
    """Those of the columns where more cells are Unicode: only what is suspect is decoded there."""
    cells: int
    examples: tuple[str, ...]
    """Some texts as they stand."""


def suspects(sheet: Sheet) -> list[Suspect]:
    """What of a sheet seems to be in an old code; a column is in one code at most."""
    texts: dict[tuple[int, Code], list[str]] = defaultdict(list)
    found: dict[Code, set[str]] = defaultdict(set)
    others: Counter[int] = Counter()
    for column, cell in _untold(sheet):
        text = str(cell.value)
        code, meant = _likeliest(text)
        if meant:
            texts[column, code].append(text)
            found[code] |= meant
        elif is_unicode(text) or readable(text):
            others[column] += 1
    code_of = {
        column: code for (column, code), _texts in sorted(texts.items(), key=lambda item: len(item[1]))
    }
    return [
        _suspect(code, {column: texts[column, code] for column in code_of if code_of[column] is code}, others)
        for code in Code
        if sum(map(len, found[code])) >= LEAST_LETTERS and code in code_of.values()
    ]


def as_proposed(sheet: Sheet, found: Iterable[Suspect]) -> Sheet:
    """`sheet` with its suspect columns decoded: how it would be if the proposals were right."""
    for one in found:
        sheet = _decoded(sheet, one, Script(one.code))
    return sheet


def as_answered(sheet: Sheet, found: Iterable[Suspect], asking: Asking) -> Sheet:
    """`sheet` with its suspect columns decoded as answered, or as proposed while a question is open."""
    for one in found:
        code = CONVERT.get(asking.ask(_question(sheet, one)))
        if code is not None:
            sheet = _decoded(sheet, one, Script(code))
    return sheet


def _untold(sheet: Sheet) -> Iterator[tuple[int, Cell]]:
    """The texts, by column, of which no font told the code; plain ASCII tells nothing."""
    for row in sheet.rows:
        for column, cell in row.cells.items():
            if _is_untold(cell) and not str(cell.value).isascii():
                yield column, cell


def _is_untold(cell: Cell) -> bool:
    return cell.kind is Kind.TEXT and cell.conversion is None and script_of_font(cell.font) is None


@lru_cache(maxsize=10_000)
def _likeliest(text: str) -> tuple[Code, frozenset[str]]:
    """The code in which most words become syllables, and these words; none for a text that is Unicode."""
    if is_unicode(text):
        return Code.TCVN3, frozenset()
    found = {code: _suspect_words(text, Script(code)) for code in Code}
    code = max(Code, key=lambda code: len(found[code]))
    return code, found[code]


def _suspect_words(text: str, script: Script) -> frozenset[str]:
    if convert(text, script)[1] is not Outcome.CONVERTED:
        return frozenset()
    return frozenset(word for word in words(text) if len(word) >= _SHORTEST and reads_as(word, script))


def _suspect(code: Code, texts: Mapping[int, list[str]], others: Mapping[int, int]) -> Suspect:
    every = [text for column in sorted(texts) for text in texts[column]]
    scattered = frozenset(column for column in texts if others.get(column, 0) > len(texts[column]))
    # The longest tell the most.
    examples = sorted(dict.fromkeys(every), key=len, reverse=True)[:_EXAMPLES]
    return Suspect(code, frozenset(texts), scattered, len(every), tuple(examples))


def _question(sheet: Sheet, one: Suspect) -> Question:
    about = ImportNote.LEGACY_SUSPECTED
    columns = ", ".join(column_name(column) for column in sorted(one.columns))
    script = Script(one.code)
    examples = "; ".join(f"“{_short(text)}” → “{_short(convert(text, script)[0])}”" for text in one.examples)
    text = IMPORT_SENTENCES[about].format(value=columns, count=one.cells, code=one.code, examples=examples)
    proposal = next(answer for answer, code in CONVERT.items() if code is one.code)
    uid = f"legacy:{one.code}".casefold()
    return Question(uid, about, Place(sheet.name), columns, text, (KEEP, *CONVERT), proposal)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _EXAMPLE_LENGTH else f"{line[: _EXAMPLE_LENGTH - 1]}…"


def _decoded(sheet: Sheet, one: Suspect, script: Script) -> Sheet:
    return replace(sheet, rows=[_decoded_row(row, one, script) for row in sheet.rows])


def _decoded_row(row: SheetRow, one: Suspect, script: Script) -> SheetRow:
    changed = {
        column: _decoded_cell(cell, script)
        for column, cell in row.cells.items()
        if column in one.columns
        and _is_untold(cell)
        and (column not in one.scattered or _suspect_words(str(cell.value), script))
    }
    return replace(row, cells={**row.cells, **changed})


def _decoded_cell(cell: Cell, script: Script) -> Cell:
    before = str(cell.value)
    after, outcome = convert(before, script)
    if outcome is None or outcome is Outcome.KEPT:
        return cell
    return replace(cell, value=after, conversion=Conversion(before, outcome, script.code))
