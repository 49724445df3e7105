"""Where she is in a list, kept while years are turned: a criterion goes on by its `origin_uid`."""

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtWidgets import QTableView

from cchc_desktop.ui.cell_table import CellTable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class _Place(Struct, frozen=True):
    """By origins: the rows that are chosen, those in sight from the topmost on. `column` is the current."""

    chosen: "Sequence[str]"
    column: int
    seen: "Sequence[str]"


class YearPlace:
    """Shared by the lists that stand in turn on one page, of years that are written and only looked at."""

    def __init__(self) -> None:
        self._table: CellTable | None = None
        self._year = 0
        self._left = _Place((), 0, ())
        self._kept: dict[int, _Place] = {}

    def leave(self, table: CellTable, year: int) -> bool:
        """Whether another year, or list, is to be shown in `table` now; then where she was is kept."""
        turned = (table, year) != (self._table, self._year)
        if turned and self._table is not None:
            place = _place_in(self._table)
            if place.seen:  # an empty year on the way says nothing
                self._kept[self._year] = self._left = place
        self._table, self._year = table, year
        return turned

    def arrive(self) -> None:
        """Go to the same rows; where none is there, to where she was in this year."""
        table = self._table
        assert table is not None
        by_origin = {row.criterion.origin_uid: row.uid for row in table.rows_below()}
        place = self._left
        if not any(origin in by_origin for origin in place.chosen):
            place = self._kept.get(self._year, place)
        _go_to(table, place, by_origin)


def _place_in(table: CellTable) -> _Place:
    seen = [row.criterion.origin_uid for row in table.rows_below(max(0, table.rowAt(0)))]
    chosen = [row.criterion.origin_uid for row in table.chosen_rows()]
    return _Place(chosen, max(0, table.currentIndex().column()), seen)


def _go_to(table: CellTable, place: _Place, by_origin: "Mapping[str, str]") -> None:
    """The topmost row first: what is chosen is in sight whatever it is below."""
    top = next((by_origin[origin] for origin in place.seen if origin in by_origin), "")
    index = table.first_cell(top)
    if index is not None:
        table.scrollTo(index, QTableView.ScrollHint.PositionAtTop)
    chosen = [by_origin[origin] for origin in place.chosen if origin in by_origin]
    if chosen:
        table.choose_rows(chosen, place.column)
