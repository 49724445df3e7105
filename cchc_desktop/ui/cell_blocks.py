"""Cells copied, pasted and filled down in a table of criteria."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QObject
from PySide6.QtWidgets import QApplication

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.exchange.cell_block import BlockColumn, BlockEdit, block_of, read_block
from cchc_desktop.exchange.cell_texts import OF_GROUPS
from cchc_desktop.exchange.clipboard import copied_html, copied_text
from cchc_desktop.services.row_edits import cell_texts, write
from cchc_desktop.ui.cell_editing import CellEditing
from cchc_desktop.ui.cell_table import CellTable
from cchc_desktop.ui.cell_writing import cell_reader, write_cells
from cchc_desktop.ui.year_session import YearSession

_UNSHOWN = 5
"""Cells that are written without being shown first: one glance tells what became of them."""


class CellBlocks(QObject):
    """Acts from the current cell of `table` on, or on the rows that `chosen` tells.

    `cells` says what is wrong.
    """

    def __init__(
        self,
        session: YearSession,
        table: CellTable,
        chosen: Callable[[], list[CriterionRow]],
        cells: CellEditing,
    ) -> None:
        super().__init__(table)
        self._session = session
        self._table = table
        self._chosen = chosen
        self._cells = cells

    def copy(self) -> None:
        """Put the chosen rows on the clipboard as they are shown: for a spreadsheet, and for a letter."""
        columns = self._columns()
        block = [[column.shown(row) for column in columns] for row in self._chosen()]
        if block:
            data = QMimeData()
            data.setText(copied_text(block))
            data.setHtml(copied_html(block))
            QApplication.clipboard().setMimeData(data)

    def paste(self) -> None:
        """Write the block on the clipboard from the current cell on; one line goes into all chosen rows."""
        self._cells.attempt(self._paste)

    def fill_down(self) -> None:
        """Give the chosen rows what the first holds in the current column; one alone takes it from above."""
        self._cells.attempt(self._fill_down)

    def _paste(self) -> None:
        self._refuse_looking()
        block = block_of(QApplication.clipboard().text())
        if not block:
            raise UserError(Fault.BLOCK_EMPTY)
        rows = self._table.rows_from(self._table.currentIndex())
        if len(block) == 1 and len(self._chosen()) > 1:
            rows = self._chosen()
            block *= len(rows)
        columns = self._columns(self._table.currentIndex())
        self._take(read_block(cell_reader(self._session), block, rows, columns))

    def _take(self, block: BlockEdit) -> None:
        """Write a few cells at once; more are shown first, and what is wrong or looks so is."""
        problems = [change.problem for change in block.changes if change.problem is not None]
        if problems and len(block.changes) == 1:
            raise problems[0]
        year = self._session.year
        if not problems and len(block.changes) <= _UNSHOWN and not block.outside(year):
            write(self._session.workspace, block.edits)
            return
        from cchc_desktop.ui.block_dialog import BlockDialog

        BlockDialog(self._session.workspace, block, year, self._table.window()).exec()

    def _fill_down(self) -> None:
        self._refuse_looking()
        index = self._table.currentIndex()
        field, rows = self._table.field_at(index), self._chosen()
        if len(rows) == 1 and index.row() > 0:
            rows = [*self._table.rows_from(index.siblingAtRow(index.row() - 1))[:1], *rows]
        rows = [row for row in rows if field in OF_GROUPS or not row.is_group]
        if field and len(rows) > 1:
            write_cells(self._session, rows[1:], {field: cell_texts(rows[0])[field]})

    def _refuse_looking(self) -> None:
        why = self._session.why_only_look
        if why is not None:
            raise why

    def _columns(self, index: QModelIndex | None = None) -> Sequence[BlockColumn]:
        """The columns in sight, from the left; with `index` from its cell on."""
        return [
            BlockColumn(column.title, column.field, column.text)
            for column in self._table.shown_columns(index)
        ]
