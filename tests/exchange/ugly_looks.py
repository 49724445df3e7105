"""How an ugly workbook looks: one choice per habit, and the named shapes that are judged one by one."""

import random
from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace


class Look(Struct, frozen=True):
    """The choices of one workbook. The defaults are a plain table, as our own export would be."""

    rows: int = 40
    header: str = "one"
    """one, spans (two rows), deep (three rows)"""
    titles: bool = False
    index_row: str = ""
    """"" , "(1)", "1", "A", or "=" for (5)=(3)-(4)."""
    own_headings: bool = True
    """The plain headings, not a synonym."""
    shuffled: bool = False
    names: str = "one"
    """one, split (a column each for field, criterion, sub-criterion), flat (merged down beside the leaves)"""
    codes: str = "column"
    """column, name (in the cell of the name), stt (a running number in a column before the codes)"""
    fields: str = "roman"
    """roman, arabic, letter, words ("LĨNH VỰC I:"), none (capitals without a number)"""
    criteria: str = "full"
    """full (1.1), roman (I.1), restart (1, and 1.1 below it), running (as restart, but on from field to
    field), none (bold, without a number)"""
    subs: str = "number"
    """number, or the mark: "-", "+", "a)", "a.", "•", "" """
    marks_in_names: bool = False
    """The marks of sub-criteria stand before the name, not in the column of codes."""
    levels: str = ""
    """A mark for rows that tell the steps of the points, "" for none."""
    number_codes: str = ""
    """"" , number, format: criteria codes typed as numbers, without and with the format 0.00; date: and some
    of them turned into dates."""
    field_rows: str = "plain"
    """plain, wide (merged over all columns), bold (not in capitals)"""
    merged: bool = False
    """Units, evidence and dates shared by rows below one another are merged down."""
    on_groups: bool = False
    """What sub-criteria share begins in the row of their criterion."""
    units: str = "names"
    """names, short, several (with all separators), two_leads, odd, group"""
    points: str = "number"
    """number, comma, words, mixed"""
    dates: str = "real"
    """real, text, before, words, mixed, odd"""
    noise: str = ""
    """"" , blanks (NBSP, double and outer blanks), nfd"""
    legacy: str = ""
    """"" , tcvn3, vni: half of the texts are in a font from before Unicode; runs: first words are."""
    totals: str = ""
    """"" , end, each (also after each field)"""
    foot: bool = False
    hidden: bool = False
    second_sheet: bool = False
    repeated: bool = False
    outline: bool = False
    formulas: bool = False
    """Points of groups are formulas; their values come from LibreOffice."""
    sparse: bool = False
    """Many rows hold a name and points, or a name alone."""
    bonus: bool = False
    foreign: bool = False
    """A column that is not imported: the points somebody gave."""
    blank_rows: bool = False
    offset: bool = False
    """The table does not begin in A1: rows and columns are free above and beside it."""
    unmerged: bool = False
    """Spanning headings stand in their first cell, nothing is merged."""
    continued: bool = False
    """Each item of evidence has a row of its own."""
    dotted: bool = False
    """A full stop behind each code."""
    field_units: bool = False
    """The units of a field are merged down over all of its rows."""
    parts: bool = False
    """A row above the fields: A."""
    capitals: bool = False
    """Some criteria are called by an abbreviation, or begin with a number."""
    last_year: bool = False
    """The points of last year and the cause of a loss have columns."""
    numbered_foot: bool = False


PLAIN = Look()

SHAPES: Mapping[str, Look] = {
    "plain": PLAIN,
    "synonyms": replace(PLAIN, own_headings=False, shuffled=True),
    "titles-index-foot": replace(PLAIN, titles=True, index_row="(1)", totals="end", foot=True),
    "header-two-rows": replace(PLAIN, header="spans", titles=True, index_row="(1)"),
    "header-two-rows-points": replace(PLAIN, header="spans", foreign=True, index_row="1"),
    "header-three-rows": replace(PLAIN, header="deep", titles=True, index_row="A"),
    "header-repeated": replace(PLAIN, repeated=True),
    "header-two-rows-repeated": replace(PLAIN, header="spans", repeated=True, index_row="(1)"),
    "index-row-repeated": replace(PLAIN, index_row="1", repeated=True),
    "names-split-levels": replace(PLAIN, names="split", levels="+"),
    "names-split-levels-in-name": replace(PLAIN, names="split", levels="+", marks_in_names=True),
    "names-split-codes-in-names": replace(PLAIN, names="split", codes="name"),
    "names-split-beside-stt": replace(PLAIN, names="split", codes="stt"),
    "names-split-fields-wide": replace(PLAIN, names="split", field_rows="wide"),
    "names-split": replace(PLAIN, names="split"),
    "names-split-spans": replace(PLAIN, names="split", header="spans"),
    "names-flat": replace(PLAIN, names="flat", codes="name"),
    "names-flat-spans": replace(PLAIN, names="flat", codes="name", header="spans", titles=True),
    "codes-in-names": replace(PLAIN, codes="name"),
    "codes-beside-stt": replace(PLAIN, codes="stt"),
    "codes-beside-stt-fields-wide": replace(PLAIN, codes="stt", field_rows="wide"),
    "codes-beside-stt-dash": replace(PLAIN, codes="stt", subs="-"),
    "codes-in-names-levels": replace(PLAIN, codes="name", levels="+", marks_in_names=True),
    "codes-in-names-unmarked": replace(PLAIN, codes="name", subs=""),
    "fields-wide-shuffled": replace(PLAIN, field_rows="wide", shuffled=True),
    "foot-shuffled": replace(PLAIN, shuffled=True, foot=True, titles=True, totals="end"),
    "fields-wide": replace(PLAIN, field_rows="wide"),
    "fields-wide-capitals": replace(PLAIN, field_rows="wide", fields="none"),
    "fields-words": replace(PLAIN, field_rows="wide", fields="words"),
    "fields-bold": replace(PLAIN, field_rows="bold"),
    "fields-capitals": replace(PLAIN, fields="none"),
    "fields-arabic": replace(PLAIN, fields="arabic"),
    "fields-letters": replace(PLAIN, fields="letter"),
    "criteria-roman": replace(PLAIN, criteria="roman"),
    "criteria-restart": replace(PLAIN, criteria="restart"),
    "criteria-running": replace(PLAIN, criteria="running"),
    "criteria-running-dash": replace(PLAIN, criteria="running", subs="-"),
    "criteria-running-numbers": replace(PLAIN, criteria="running", number_codes="number", rows=90),
    "subs-letter-dot": replace(PLAIN, subs="a."),
    "capitals": replace(PLAIN, capitals=True),
    "capitals-unmarked": replace(PLAIN, capitals=True, subs="", sparse=True),
    "capitals-dash-in-name": replace(PLAIN, capitals=True, subs="-", marks_in_names=True, sparse=True),
    "capitals-dash": replace(PLAIN, capitals=True, subs="-", sparse=True),
    "capitals-levels": replace(PLAIN, capitals=True, criteria="restart", levels="-", sparse=True),
    "subs-dash": replace(PLAIN, subs="-"),
    "subs-dash-in-name": replace(PLAIN, subs="-", marks_in_names=True),
    "subs-plus": replace(PLAIN, subs="+"),
    "subs-letter": replace(PLAIN, subs="a)"),
    "subs-letter-in-name": replace(PLAIN, subs="a)", marks_in_names=True),
    "subs-bullet": replace(PLAIN, subs="•"),
    "subs-bullet-in-name": replace(PLAIN, subs="•", marks_in_names=True),
    "subs-unmarked": replace(PLAIN, subs=""),
    "dash-then-plus": replace(PLAIN, subs="-", levels="+"),
    "dash-then-plus-in-name": replace(PLAIN, subs="-", levels="+", marks_in_names=True),
    "levels-dash": replace(PLAIN, levels="-"),
    "levels-unmarked": replace(PLAIN, levels=" "),
    "code-numbers": replace(PLAIN, rows=90, number_codes="number"),
    "code-dates": replace(PLAIN, number_codes="date"),
    "code-numbers-format": replace(PLAIN, rows=90, number_codes="format"),
    "merged-down": replace(PLAIN, merged=True),
    "merged-down-from-groups": replace(PLAIN, merged=True, on_groups=True),
    "units-short": replace(PLAIN, units="short"),
    "units-several": replace(PLAIN, units="several"),
    "units-odd": replace(PLAIN, units="odd"),
    "units-two-leads": replace(PLAIN, units="two_leads"),
    "points-comma": replace(PLAIN, points="comma"),
    "points-words": replace(PLAIN, points="words"),
    "points-mixed": replace(PLAIN, points="mixed"),
    "dates-text": replace(PLAIN, dates="text"),
    "dates-before": replace(PLAIN, dates="before"),
    "dates-words": replace(PLAIN, dates="words"),
    "dates-mixed": replace(PLAIN, dates="mixed"),
    "blanks": replace(PLAIN, noise="blanks", units="short", points="mixed", dates="text"),
    "nfd": replace(PLAIN, noise="nfd", own_headings=False, units="short", dates="mixed", totals="each"),
    "tcvn3": replace(PLAIN, legacy="tcvn3", titles=True, totals="each", foot=True),
    "tcvn3-short": replace(PLAIN, legacy="tcvn3", units="several", dates="mixed", own_headings=False),
    "vni": replace(PLAIN, legacy="vni", titles=True, totals="each", foot=True),
    "vni-short": replace(PLAIN, legacy="vni", units="several", dates="mixed", own_headings=False),
    "totals-shuffled": replace(PLAIN, totals="each", shuffled=True),
    "totals-beside-stt": replace(PLAIN, totals="each", codes="stt"),
    "totals-beside-stt-sparse": replace(PLAIN, totals="each", codes="stt", sparse=True, foot=True),
    "totals-blanks": replace(PLAIN, totals="each", noise="blanks"),
    "totals-fields-wide": replace(PLAIN, totals="each", field_rows="wide"),
    "totals-codes-in-names": replace(PLAIN, totals="each", codes="name", sparse=True),
    "totals-in-the-middle": replace(PLAIN, totals="each"),
    "hidden": replace(PLAIN, hidden=True),
    "second-sheet": replace(PLAIN, second_sheet=True),
    "outline": replace(PLAIN, outline=True, subs="", fields="none"),
    "outline-only": replace(PLAIN, outline=True, criteria="none", subs="", fields="none"),
    "sparse": replace(PLAIN, sparse=True),
    "sparse-dash": replace(PLAIN, sparse=True, subs="-"),
    "sparse-dash-in-name": replace(
        PLAIN, sparse=True, subs="-", marks_in_names=True, foot=True, totals="each"
    ),
    "sparse-unmarked": replace(PLAIN, sparse=True, subs="", foot=True, totals="each"),
    "formulas": replace(PLAIN, formulas=True, totals="end"),
    "bonus": replace(PLAIN, bonus=True),
    "foreign-column": replace(PLAIN, foreign=True, shuffled=True),
    "offset": replace(PLAIN, offset=True, header="spans", titles=True, foot=True),
    "header-unmerged": replace(PLAIN, header="spans", unmerged=True),
    "header-unmerged-deep": replace(PLAIN, header="deep", unmerged=True, index_row="(1)"),
    "index-row-sums": replace(PLAIN, index_row="=", foreign=True),
    "continued": replace(PLAIN, continued=True),
    "continued-dash": replace(PLAIN, continued=True, subs="-"),
    "dotted": replace(PLAIN, dotted=True),
    "field-units": replace(PLAIN, field_units=True),
    "parts": replace(PLAIN, parts=True),
    "last-year": replace(PLAIN, last_year=True, shuffled=True),
    "foot-numbered": replace(PLAIN, foot=True, numbered_foot=True, totals="end"),
    "foot-numbered-codes-in-names": replace(PLAIN, foot=True, numbered_foot=True, codes="name"),
    "legacy-runs": replace(PLAIN, legacy="runs"),
    "dates-odd": replace(PLAIN, dates="odd"),
    "units-group": replace(PLAIN, units="group"),
    "blank-rows": replace(PLAIN, blank_rows=True),
}


def random_look(seed: int) -> Look:
    """Everything at once, at random: 40 to 400 rows."""
    rng = random.Random(seed)
    pick = rng.choice
    names = pick(["one", "one", "one", "split", "flat"])
    fields = pick(["roman", "roman", "arabic", "words", "none"])
    codes = "name" if names == "flat" else pick(["column", "column", "name", "stt"])
    subs = pick(["number", "number", "-", "+", "a)", "•", ""])
    in_names = codes == "name" or pick([False, True])
    return Look(
        rows=rng.randint(40, 400),
        header=pick(["one", "spans", "spans", "deep"]),
        titles=pick([True, True, False]),
        index_row=pick(["", "(1)", "1", "A"]),
        own_headings=False,
        shuffled=pick([False, False, True]),
        names=names,
        codes=codes,
        fields=fields,
        criteria=pick(["full", "full", "roman", "restart", "running"])
        if fields in {"roman", "words"}
        else "full",
        subs=subs,
        marks_in_names=in_names,
        levels=pick(["", "", "+"]) if subs in {"number", "-"} and names != "flat" else "",
        number_codes=pick(["", "number", "format"]) if codes == "column" else "",
        field_rows=pick(["plain", "wide", "bold"]) if names != "flat" else "plain",
        merged=pick([True, False]),
        on_groups=pick([True, False]),
        units=pick(["names", "short", "several", "several"]),
        points=pick(["number", "comma", "words", "mixed"]),
        dates=pick(["real", "text", "words", "mixed", "mixed"]),
        noise=pick(["", "", "blanks", "nfd"]),
        totals=pick(["", "end", "each"]),
        foot=pick([True, False]),
        hidden=pick([True, False, False]),
        second_sheet=pick([True, False]),
        repeated=pick([True, False, False]),
        outline=pick([True, False]),
        sparse=pick([True, False]),
        bonus=pick([True, False]),
        foreign=pick([True, False]),
        blank_rows=pick([True, False, False]),
        offset=pick([True, False]),
        dotted=pick([True, False]),
        field_units=pick([True, False, False]),
        capitals=pick([True, False]) and fields != "none",
        last_year=pick([True, False]),
        numbered_foot=pick([True, False]),
    )
