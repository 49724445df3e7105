"""Which column of a table was taken for what, and what somebody corrected about it."""

from collections.abc import Mapping

from msgspec import Struct


class Layout(Struct, frozen=True):
    """Corrections of what was recognised. What is not named stays as recognised."""

    header_row: int = 0
    """The number of the last row of headings in the sheet; 0 where it was found."""
    fields: Mapping[str, str] = {}
    """By `ReadColumn.key` the field that a column fills: a key of `domain.labels.FIELDS`, "" for none."""


AS_FOUND = Layout()


class ReadColumn(Struct, frozen=True):
    """A column of a table as it was understood."""

    letter: str
    key: str
    """What the column is known by, wherever it stands: its folded heading; its letter where it has none, and
    both where several have the same."""
    heading: str
    examples: tuple[str, ...]
    field: str
    """The field that it fills, "" for none."""


class ReadTable(Struct, frozen=True):
    """How the table of a sheet was understood."""

    sheet: str = ""
    header_row: int = 0
    """The number of the last row of headings."""
    columns: tuple[ReadColumn, ...] = ()
