"""The header of a table: which column is which."""

from collections.abc import Mapping

from msgspec import Struct

from cchc_desktop.exchange.marked_columns import Marked

DUE_BESIDE = "due_beside"
"""What a second column of deadlines is known as: it counts where the first is blank."""


class Header(Struct, frozen=True):
    """The header of a table."""

    first: int
    """The place of its first row in `Sheet.rows`."""
    last: int
    columns: Mapping[str, int]
    """Column number by field."""
    headings: Mapping[int, str]
    """Every heading by column number."""
    lines: tuple[Mapping[int, str], ...]
    """What each of its rows holds, by column number."""
    levels: tuple[int, ...] = ()
    """The columns of the levels of the tree, where there are several; the name is then the last of them."""
    rival_name: int = 0
    """A second column that is a name as well, 0 for none."""
    counts: int = 0
    """The column of codes whose whole numbers only count rows, since the names have the codes; 0 for none."""

    marks: Mapping[int, Marked] = {}
    """The columns that only bear marks, one for each unit or period."""

    @property
    def used(self) -> frozenset[int]:
        """The columns that are imported."""
        return frozenset((*self.columns.values(), *self.levels, *self.marks))

    @property
    def not_imported(self) -> list[int]:
        """The columns with a heading that fill no field."""
        return [column for column in self.headings if column not in self.used]
