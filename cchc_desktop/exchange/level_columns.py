"""A table that gives each level of the tree a column: "Lĩnh vực | Tiêu chí | Tiêu chí thành phần"."""

from collections.abc import Sequence

from cchc_desktop.exchange.headings import heading_words
from cchc_desktop.exchange.sheet import Cell, SheetRow


class LevelColumns:
    """Tells, row by row from above, which levels a row opens; a name that is repeated below opens none."""

    def __init__(self, columns: Sequence[int]) -> None:
        self._columns = columns
        self._above = [""] * len(columns)

    def opened(self, row: SheetRow) -> list[tuple[int, Cell]]:
        """Each level, from 0 at the top, that begins in `row`, with the cell of its name."""
        found: list[tuple[int, Cell]] = []
        for level, column in enumerate(self._columns):
            cell = row.cells.get(column)
            if cell is None or cell.from_merge or not cell.text.strip():
                continue
            words = heading_words(cell.text)
            if found or words != self._above[level]:
                found.append((level, cell))
                self._above[level:] = [words, *[""] * (len(self._columns) - level - 1)]
        return found
