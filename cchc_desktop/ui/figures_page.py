"""Một cửa: the figures of a year by month and area, typed or pasted, with what in them is doubtful."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QPushButton,
    QWidget,
)

from cchc_desktop.domain.counts import parse_count
from cchc_desktop.domain.dates import MONTHS, parse_date
from cchc_desktop.domain.one_stop import MonthDoubt
from cchc_desktop.domain.one_stop_form import LINES, Kind
from cchc_desktop.domain.one_stop_words import ALL_AREAS
from cchc_desktop.domain.register_records import OneStopMonth
from cchc_desktop.domain.text import fold, one_line
from cchc_desktop.exchange.figures_block import read_figures
from cchc_desktop.services import one_stop
from cchc_desktop.ui.doubts_list import DoubtsList
from cchc_desktop.ui.figures_drafts import FiguresDrafts
from cchc_desktop.ui.figures_editing import FiguresEditing
from cchc_desktop.ui.figures_grid import FiguresGrid
from cchc_desktop.ui.figures_model import FiguresModel, cell_of_doubt
from cchc_desktop.ui.figures_reading import read_shown
from cchc_desktop.ui.index import Index
from cchc_desktop.ui.keys import on_keys, tell_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.row_menu import MenuLine, offer_menu
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

_COPY_KEY = Qt.Modifier.CTRL | Qt.Key.Key_C
_PASTE_KEY = Qt.Modifier.CTRL | Qt.Key.Key_V
_NEXT_DOUBT = Qt.Key.Key_F8


class FiguresPage(QWidget):
    """A grid for the area chosen; one that is not there yet begins with its first figure."""

    area_combo: QComboBox
    months_label: QLabel
    doubts_button: QPushButton
    grid: FiguresGrid
    doubts_list: DoubtsList

    def __init__(self, session: YearSession, messages: MessageBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        self.area = ""
        self._year = 0
        self._seen_year = 0
        load_ui(self, "figures_page", FiguresGrid, DoubtsList)
        keep = [self.area_combo, self.doubts_button, self.grid, self.doubts_list]
        only_look(self, session.why_only_look, keep)
        self.model = FiguresModel(self)
        self.grid.show_model(self.model)
        self.editing = FiguresEditing(self.grid, self.model, self._write_cell, self._refuse)
        self.drafts = FiguresDrafts(self)
        self._connect()

    def refresh(self) -> None:
        """Show the year again from the file."""
        if self._year != self._session.year:
            self._year = self._session.year
            self.drafts.put_aside()
        self._offer_areas()
        shown = read_shown(self._session.workspace, self._session.year, self.area, self._span)
        self.model.show(shown)
        self.months_label.setText(self._months_text(len(shown.months)))
        self._tell_doubts(shown.doubts)
        self.drafts.bring_back()

    def focus_filter(self) -> None:
        """Put the cursor where the area is chosen."""
        self.area_combo.setFocus()

    def enter(self) -> None:
        """To the figures: an arrow in the choice of the area would show another."""
        self.grid.setFocus()

    def choose_area(self, text: str) -> None:
        """Show the figures of an area; a name that is not known is a new one."""
        name = "" if fold(text) in ("", fold(ALL_AREAS)) else one_line(text, "area", limit=200)
        known = one_stop.areas(self._session.workspace, self._session.year)
        self.drafts.put_aside()
        self.area = next((one for one in known if fold(one) == fold(name)), name)
        self.refresh()
        self._stand(*self._first_open())

    def paste(self) -> None:
        """Write the block on the clipboard from the current cell on, in one step."""
        self.editing.attempt_block(self._paste)

    def clear(self) -> None:
        """Blank the chosen cells: not read, which is not 0."""
        chosen = [one for one in self.grid.chosen() if self.model.can_type(one)]
        values = {(one.column() + 1, LINES[one.row()].key): _value_of_blank(one) for one in chosen}
        self.editing.attempt(partial(self._write, values))

    def next_doubt(self) -> None:
        """Go to the doubtful cell after the current one, and round again."""
        doubts = self.model.shown.doubts
        if doubts:
            here = self.grid.currentIndex()
            places = [cell_of_doubt(one) for one in doubts]
            later = [(column, row) for row, column in places if (column, row) > (here.column(), here.row())]
            column, row = min(later or [(column, row) for row, column in places])
            self.doubts_list.setCurrentRow(places.index((row, column)))
            self._stand(row, column)
            self.editing.say(self.model.data(self.grid.currentIndex(), Qt.ItemDataRole.ToolTipRole))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the month that is to be filled in, which may be out of sight."""
        super().showEvent(event)
        if self._seen_year != self._year:
            self._seen_year = self._year
            self.grid.choose(*self._first_open())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.doubts_list.fit(self.height())

    def _connect(self) -> None:
        grid, here = self.grid, Qt.ShortcutContext.WidgetShortcut
        combo_line = self.area_combo.lineEdit()
        assert combo_line is not None
        combo_line.setAccessibleName(self.tr("Lĩnh vực"))
        combo_line.returnPressed.connect(self._enter_area)
        self.area_combo.activated.connect(lambda _number: self._enter_area())
        self.doubts_button.clicked.connect(self.next_doubt)
        self.doubts_list.gone_to.connect(self._go_to)
        grid.typed.connect(self._edit_current)
        grid.doubleClicked.connect(self.editing.edit)
        edit = self._edit_current
        on_keys(grid, [Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter], edit, here, does=self.tr("Sửa ô"))
        on_keys(grid, [Qt.Key.Key_Delete, Qt.Key.Key_Backspace], self.clear, here, does=self.tr("Để trống ô"))
        on_keys(grid, [_COPY_KEY], grid.copy, here, does=self.tr("Chép các ô đang chọn"))
        on_keys(grid, [_PASTE_KEY], self.paste, here, does=self.tr("Dán các ô chép từ bảng tính"))
        on_keys(self, [_NEXT_DOUBT], self.next_doubt, does=self.tr("Đến chỗ cần xem tiếp theo"))
        on_keys(self, [Qt.Key.Key_Escape], grid.setFocus, does=self.tr("Về bảng số liệu"))
        tell_keys(self.doubts_list, [Qt.Key.Key_Return], self.tr("Đến ô có chỗ cần xem"))
        offer_menu(grid, self._menu_lines)

    def _menu_lines(self) -> list[MenuLine]:
        may = not self._session.only_look
        index = self.grid.currentIndex()
        month = index.column() + 1
        there = self.model.shown.months.get(month)
        remove = self.tr("Xóa số liệu tháng {month}").format(month=month)
        lines = [
            MenuLine(self.tr("Sửa ô"), self._edit_current, Qt.Key.Key_F2, may and self.model.can_type(index)),
            MenuLine(self.tr("Chép các ô"), self.grid.copy, _COPY_KEY),
            MenuLine(self.tr("Dán từ ô này"), self.paste, _PASTE_KEY, may),
            MenuLine(self.tr("Để trống các ô"), self.clear, Qt.Key.Key_Delete, may),
        ]
        if there is not None:
            lines.append(MenuLine(remove, partial(self._remove, there), None, may))
        return lines

    # reading

    def _span(self, months: Sequence[OneStopMonth]) -> str:
        return self.tr("%n tháng", "", len(months))

    def _months_text(self, count: int) -> str:
        if count:
            latest = max(self.model.shown.latest, count)
            return self.tr("Đã có số liệu {count}/{all} tháng").format(count=count, all=latest)
        return self.tr("Chưa có số liệu: gõ vào ô, hoặc chép một dòng trong Excel rồi Ctrl+V")

    def _offer_areas(self) -> None:
        known = one_stop.areas(self._session.workspace, self._session.year)
        names = [ALL_AREAS, *known]
        shown = self.area or ALL_AREAS
        if shown not in names:
            names.append(shown)
        if names != [self.area_combo.itemText(number) for number in range(self.area_combo.count())]:
            self.area_combo.clear()
            self.area_combo.addItems(names)
        self.area_combo.setCurrentText(shown)

    def _tell_doubts(self, doubts: Sequence[MonthDoubt]) -> None:
        self.doubts_list.show_doubts(doubts)
        self.doubts_button.setVisible(bool(doubts))
        self.doubts_button.setText(self.tr("%n chỗ cần xem (F8)", "", len(doubts)))

    # going

    def _enter_area(self) -> None:
        if self._messages.attempt(partial(self.choose_area, self.area_combo.currentText())):
            self.grid.setFocus()

    def _first_open(self) -> tuple[int, int]:
        """The first cell of the first month without figures, else where she stands."""
        shown = self.model.shown
        missing = (month for month in range(1, shown.latest + 1) if month not in shown.months)
        return 0, next(missing, max(shown.latest, 1)) - 1

    def _go_to(self, doubt: MonthDoubt) -> None:
        self._stand(*cell_of_doubt(doubt))

    def _stand(self, row: int, column: int) -> None:
        self.grid.choose(row, column)
        self.grid.setFocus()

    # writing

    def _edit_current(self, typed: str | None = None) -> None:
        self.editing.edit(self.grid.currentIndex(), typed)

    def _refuse(self, index: QModelIndex) -> None:
        """Raises UserError where nothing may be typed in a cell: the file, a month to come."""
        if self._session.why_only_look is not None:
            raise self._session.why_only_look
        one_stop.check_month(self._session.year, index.column() + 1, self._session.workspace.today())

    def _write_cell(self, index: QModelIndex, text: str) -> None:
        value: object = text
        if (line := LINES[index.row()]).kind is Kind.COUNT:
            value = parse_count(text, line.key)
        elif line.key == "read_on":
            value = parse_date(text, line.key, today=self._session.workspace.today())
        self._write({(index.column() + 1, line.key): value})

    def _write(self, values: Mapping[one_stop.Place, object]) -> None:
        workspace = self._session.workspace
        if self._session.why_only_look is not None:
            raise self._session.why_only_look
        one_stop.write(workspace, self._session.year, self.area, values, workspace.today())

    def _paste(self) -> None:
        index = self.grid.currentIndex()
        if index.column() >= MONTHS or LINES[index.row()].kind is not Kind.COUNT:
            self.editing.say(self.tr("Hãy đứng ở một ô số liệu của một tháng rồi dán; chưa có gì được ghi."))
            return
        first = (index.column() + 1, LINES[index.row()].key)
        self._write(read_figures(QApplication.clipboard().text(), self._session.year, first))

    def _remove(self, figures: OneStopMonth) -> None:
        self._messages.attempt(partial(one_stop.remove, self._session.workspace, figures))


def _value_of_blank(index: Index) -> object:
    return "" if LINES[index.row()].key in ("screen", "remark") else None
