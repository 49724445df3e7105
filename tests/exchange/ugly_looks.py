"""How an ugly workbook looks: one choice per habit, and all of them at random."""

import random

from msgspec import Struct


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
    """names, short, several (with all separators), two_leads, odd, group; marks (a column for each unit, with
    X and P in it), roles (all in one cell: "Chủ trì: ...; phối hợp: ...")"""
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
        units=pick(["names", "short", "several", "several", "marks", "roles"]),
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
