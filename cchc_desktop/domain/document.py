"""The neutral document: what a report says, before anyone decides how it looks.

Service queries fill it, renderers (PDF, XLSX, DOCX) know nothing else. A `Grid` is a titled table with an
optional signature, a `Bundle` several of them in one file.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum, auto

from msgspec import Struct

from cchc_desktop.domain.chart import Drawing

SAMPLE_NOT_FOR_SIGNATURE = "Dữ liệu mẫu để làm quen với chương trình, không dùng để ký, ban hành."

_TO_WRITE_ON = "." * 60

Cell = str | int | Decimal | date | tuple[str, ...] | None
"""Text, a count, an exact number, a date, several items (one a line), or blank."""


class Align(StrEnum):
    """How the lines of a column stand in it."""

    LEFT = auto()
    CENTER = auto()
    RIGHT = auto()


class Emphasis(StrEnum):
    """What a row is to the rows below it."""

    SECTION = auto()
    """Heads fields: the text of its first cell across the table, bold, never last on a page, a bookmark."""
    FIELD = auto()
    """Heads the rows below it: bold, never the last row of a page, a bookmark."""
    GROUP = auto()
    """Has parts of its own below: bold italic, never the last row of a page."""
    PLAIN = auto()
    TOTAL = auto()


class Column(Struct, frozen=True):
    """`width_mm` is a share: renderers scale all columns together to the width of the page."""

    key: str
    title: str
    width_mm: float
    align: Align = Align.LEFT
    entry: bool = False
    """Whoever gets the table writes here, in rows with a uid; in a workbook everything else is locked."""
    linked: bool = False
    """The `link` of a row is followed from here."""
    choices: tuple[str, ...] = ()
    """What an entry is mostly one of; a workbook offers it."""


class Row(Struct, frozen=True):
    """`uid` names the record the row shows, if one; `lines` is the room it has at least, to write by hand.

    `link` is the file it leads to, by its path from the folder of the document.
    """

    cells: tuple[Cell, ...]
    emphasis: Emphasis = Emphasis.PLAIN
    uid: str = ""
    lines: int = 1
    link: str = ""


def section_row(words: str, columns: Sequence[Column], uid: str = "") -> Row:
    """The head of a section, set across a table of `columns`."""
    return Row((words, *(None,) * (len(columns) - 1)), Emphasis.SECTION, uid)


class Role(StrEnum):
    """What a passage of prose is."""

    HEADING = auto()
    """Number and title on a line of its own, bold, never the last line of a page."""
    PARAGRAPH = auto()
    BULLET = auto()
    """Begins with a dash."""


class Passage(Struct, frozen=True):
    """A paragraph of prose."""

    text: str
    role: Role = Role.PARAGRAPH


class Signature(Struct, frozen=True):
    """`lines` are authority and title: "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"."""

    lines: tuple[str, ...]
    name: str = ""
    place_date: str = ""


class Grid(Struct, frozen=True, kw_only=True):
    """A titled table.

    A sample carries `SAMPLE_MARK` on every page and is never signable, so it has no signature block
    whatever `signature` and `signers` say. `dated` is the day written into the file's properties. A form of
    the quality system has `facts` left above its table, `signers` side by side below it, and `running`, its
    code and edition, with the page number in the corner of every page. `prose` stands below table and notes.
    What is not final yet carries `draft` on every page.
    On paper a `picture` stands in place of the table; where nothing is drawn the table says the same.
    What is filled in and comes back has `blanks`, the names of places to write above its table, and `mark`:
    texts that a workbook carries hidden, beside the uids of its rows, to be known again.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    label: str = ""
    subtitle_lines: tuple[str, ...] = ()
    as_of_line: str = ""
    facts: tuple[str, ...] = ()
    blanks: tuple[str, ...] = ()
    mark: tuple[str, ...] = ()
    footnotes: tuple[str, ...] = ()
    prose: tuple[Passage, ...] = ()
    picture: Drawing | None = None
    signature: Signature | None = None
    signers: tuple[Signature, ...] = ()
    running: str = ""
    sample: bool = False
    draft: str = ""
    dated: date | None = None
    language: str = "vi-VN"
    author: str = ""
    subject: str = ""

    @property
    def facts_on_paper(self) -> tuple[str, ...]:
        """`facts`, then `blanks` with a line to write on."""
        return (*self.facts, *(f"{name}: {_TO_WRITE_ON}" for name in self.blanks))

    @property
    def is_form(self) -> bool:
        """Whether somebody is to write into it."""
        return any(column.entry for column in self.columns)

    def __post_init__(self) -> None:
        if not self.columns:
            raise ValueError("a grid needs a column")
        for row in self.rows:
            if len(row.cells) != len(self.columns):
                raise ValueError(f"row {row.uid!r}: {len(row.cells)} cells, {len(self.columns)} columns")


class Bundle(Struct, frozen=True):
    """Grids in one file, each with page numbers of its own: appendices (NĐ 30/2020, Phụ lục I.III).

    The file's properties are those of the first.
    """

    parts: tuple[Grid, ...]

    def __post_init__(self) -> None:
        if not self.parts:
            raise ValueError("a bundle needs a part")


def parts_of(document: Grid | Bundle) -> tuple[Grid, ...]:
    """A grid by itself is a file of one part."""
    return document.parts if isinstance(document, Bundle) else (document,)
