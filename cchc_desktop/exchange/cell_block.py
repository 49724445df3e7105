"""A block of cells pasted over the table of criteria: where each text goes, and what that changes."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.exchange.cell_texts import CellReader
from cchc_desktop.exchange.clipboard import pasted_sheet
from cchc_desktop.services.row_edits import RowEdit, cell_texts


class BlockColumn(Struct, frozen=True):
    """A column that a block covers; one without a `field` cannot be written."""

    title: str
    field: str
    shown: Callable[[CriterionRow], str]
    """What the table shows in it, which may be more than the field holds."""


class CellChange(Struct, frozen=True):
    """One cell that a block changes, or would: `problem` says why not."""

    row: CriterionRow
    title: str
    before: str
    after: str
    problem: UserError | None = None


class BlockEdit(Struct, frozen=True):
    """What a block makes of the rows below it."""

    edits: tuple[RowEdit, ...]
    changes: tuple[CellChange, ...]
    unchanged: int
    """Cells that hold what was pasted already."""

    def outside(self, year: int) -> int:
        """How many due dates do not lie in `year`: taken, but not unseen."""
        days = [edit.due.day for edit in self.edits if edit.due is not None]
        return sum(day is not None and day.year != year for day in days)

    @property
    def problems(self) -> int:
        return sum(change.problem is not None for change in self.changes)


def block_of(text: str) -> list[list[str]]:
    """The texts of a copied block, each line as wide as the widest. Raises UserError WORKBOOK_TOO_LARGE."""
    sheet = pasted_sheet(text)
    width = max((number for row in sheet.rows for number in row.cells), default=0)
    by_number = {row.number: row.cells for row in sheet.rows}
    return [
        [
            by_number[line][column].text if column in by_number.get(line, {}) else ""
            for column in range(1, width + 1)
        ]
        for line in range(1, max(by_number, default=0) + 1)
    ]


def read_block(
    reader: CellReader,
    block: Sequence[Sequence[str]],
    rows: Sequence[CriterionRow],
    columns: Sequence[BlockColumn],
) -> BlockEdit:
    """What `block` makes of the cells in `rows` and `columns`, from the first of each on.

    Raises UserError BLOCK_TOO_TALL, BLOCK_TOO_WIDE.
    """
    if len(block) > len(rows):
        raise UserError(Fault.BLOCK_TOO_TALL, count=len(block), room=len(rows))
    if len(block[0]) > len(columns):
        raise UserError(Fault.BLOCK_TOO_WIDE, count=len(block[0]), room=len(columns))
    edits, changes = [], []
    for row, texts in zip(rows, block, strict=False):
        wanted = {
            column: text.strip()
            for column, text in zip(columns, texts, strict=False)
            if text.strip() != column.shown(row).strip()
        }
        edit, changed = _read_row(reader, row, wanted)
        edits.append(edit)
        changes += changed
    return BlockEdit(tuple(edits), tuple(changes), len(block) * len(block[0]) - len(changes))


def _read_row(
    reader: CellReader, row: CriterionRow, wanted: Mapping[BlockColumn, str]
) -> tuple[RowEdit, list[CellChange]]:
    present = cell_texts(row)
    texts = {column.field: text for column, text in wanted.items() if column.field}
    edit, problems = reader.read(row, texts)
    changes = []
    for column, text in wanted.items():
        if not column.field:
            problem: UserError | None = UserError(Fault.CELL_NOT_TYPED, column=column.title)
        elif text == present[column.field].strip():
            continue
        else:
            problem = problems.get(column.field)
        changes.append(
            CellChange(row, column.title, present.get(column.field, column.shown(row)), text, problem)
        )
    return edit, changes
