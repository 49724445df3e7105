"""The columns of a table as she likes them: a menu over the headings and keys, remembered on this machine."""

from msgspec.structs import replace
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from cchc_desktop.ui.criteria_table import CriteriaTable, GrippedHeader
from cchc_desktop.ui.habits import ColumnHabit, Habits
from cchc_desktop.ui.keys import on_keys
from cchc_desktop.ui.row_menu import MenuLine, add_lines

COLUMNS_KEY = Qt.Modifier.CTRL | Qt.Modifier.SHIFT | Qt.Key.Key_C
_LEFT_KEY = Qt.Modifier.CTRL | Qt.Modifier.SHIFT | Qt.Key.Key_Left
_RIGHT_KEY = Qt.Modifier.CTRL | Qt.Modifier.SHIFT | Qt.Key.Key_Right


class OwnColumns(QObject):
    """Arranges the columns of `table` by `habits`, and keeps there how she arranges them."""

    def __init__(self, table: CriteriaTable, habits: Habits) -> None:
        super().__init__(table)
        self._table = table
        kept = habits.columns()
        if kept != ColumnHabit():
            table.arrange(kept)
        table.arranged.connect(lambda: habits.keep_columns(table.habit))
        header = table.horizontalHeader()
        assert isinstance(header, GrippedHeader)
        header.menu_wanted.connect(self._pop_up)
        here = Qt.ShortcutContext.WidgetShortcut
        on_keys(table, [COLUMNS_KEY], self.choose, here, does=self.tr("Chọn cột, sắp lại cột"))
        on_keys(table, [_LEFT_KEY], lambda: self._move(-1), here, does=self.tr("Đưa cột sang trái"))
        on_keys(table, [_RIGHT_KEY], lambda: self._move(1), here, does=self.tr("Đưa cột sang phải"))

    def choose(self) -> None:
        """Offer all columns below the heading of the current cell."""
        number, header = self._current(), self._table.horizontalHeader()
        place = max(0, min(header.sectionViewportPosition(number), header.width()))
        self._pop_up(number, header.mapToGlobal(QPoint(place, header.height())))

    def _current(self) -> int:
        """The number of the column of the current cell; of the first in sight where that has none."""
        number, shown = self._table.currentIndex().column(), self._table.shown_numbers()
        return number if number in shown else shown[0]

    def _pop_up(self, number: int, place: QPoint) -> None:
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_columns(menu)
        menu.addSeparator()
        if number >= 0:
            add_lines(menu, self._lines(number))
        usual = menu.addAction(self.tr("Như ban đầu"), lambda: self._table.rearrange(ColumnHabit()))
        usual.setEnabled(self._table.habit != ColumnHabit())
        menu.popup(place)

    def _add_columns(self, menu: QMenu) -> None:
        """All in the order they stand, those in sight ticked; what tells the rows apart stays."""
        shown, header = self._table.shown_numbers(), self._table.horizontalHeader()
        for place in range(header.count()):
            number = header.logicalIndex(place)
            column = self._table.columns[number]
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(number in shown)
            action.setEnabled(not column.stays)
            action.toggled.connect(lambda ticked, key=column.key: self.show_column(key, ticked))

    def _lines(self, number: int) -> list[MenuLine]:
        """What can be done with the column of that number."""
        left, right, fits = (
            text.format(column=self._table.columns[number].title)
            for text in (
                self.tr("Đưa “{column}” sang trái"),
                self.tr("Đưa “{column}” sang phải"),
                self.tr("“{column}” rộng vừa chữ"),
            )
        )
        to_left, to_right = self._beside(number, -1), self._beside(number, 1)
        return [
            MenuLine(left, lambda: self._move(-1, number), _LEFT_KEY, to_left is not None),
            MenuLine(right, lambda: self._move(1, number), _RIGHT_KEY, to_right is not None),
            MenuLine(fits, lambda: self._fit_text(number)),
        ]

    def show_column(self, key: str, shown: bool) -> None:
        """Have a column in sight, or not, whatever room there is."""
        habit = self._table.habit
        others = [tuple(one for one in keys if one != key) for keys in (habit.shown, habit.hidden)]
        others[0 if shown else 1] += (key,)
        self._table.rearrange(replace(habit, shown=others[0], hidden=others[1]))

    def _move(self, by: int, number: int | None = None) -> None:
        """Bring a column, else the current one, past the next in sight to the left (-1) or right (1)."""
        number = self._current() if number is None else number
        beside, header = self._beside(number, by), self._table.horizontalHeader()
        if beside is not None:
            header.moveSection(header.visualIndex(number), header.visualIndex(beside))
            self._table.settle()

    def _beside(self, number: int, by: int) -> int | None:
        """The number of the column whose place one can take; None for none."""
        first = 0 if self._table.horizontalHeader().isFirstSectionMovable() else 1
        movable = self._table.shown_numbers()[first:]
        place = movable.index(number) + by if number in movable else -1
        return movable[place] if 0 <= place < len(movable) else None

    def _fit_text(self, number: int) -> None:
        self._table.resizeColumnToContents(number)
        self._table.settle()
