"""What can be done with the chosen rows of a list of criteria: by keys over the table, and by its menu."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.ui.keys import on_keys
from cchc_desktop.ui.own_columns import COLUMNS_KEY
from cchc_desktop.ui.row_menu import MenuLine, offer_menu
from cchc_desktop.ui.year_session import YearSession

if TYPE_CHECKING:
    from pathlib import Path

    from cchc_desktop.domain.drafts import Typed
    from cchc_desktop.ui.cell_blocks import CellBlocks
    from cchc_desktop.ui.cell_editing import CellEditing
    from cchc_desktop.ui.criteria_list import CriteriaList
    from cchc_desktop.ui.documents_list import DocumentsList

_EXTENSION_KEY = Qt.Modifier.CTRL | Qt.Key.Key_E
_SERIES_KEY = Qt.Modifier.CTRL | Qt.Modifier.SHIFT | Qt.Key.Key_E
_FIELDS_KEY = Qt.Modifier.SHIFT | Qt.Key.Key_F2
_HISTORY_KEY = Qt.Modifier.CTRL | Qt.Key.Key_H
_COPY_KEY = Qt.Modifier.CTRL | Qt.Key.Key_C
_PASTE_KEY = Qt.Modifier.CTRL | Qt.Key.Key_V
_ATTACH_KEY = Qt.Modifier.CTRL | Qt.Key.Key_T
_FINDING_KEY = Qt.Modifier.CTRL | Qt.Key.Key_B
_FILL_KEY = Qt.Modifier.CTRL | Qt.Key.Key_D


class RowActs(QObject):
    """Acts on what is chosen in `shown`. A page adds what it alone can do by `also_offer`."""

    def __init__(self, session: YearSession, shown: "CriteriaList", detail_action: QAction) -> None:
        super().__init__(shown)
        self._session = session
        self._shown = shown
        self._table = shown.table
        self._detail_action = detail_action
        self._more_lines: Callable[[], Sequence[MenuLine]] = tuple
        self._connect()

    @cached_property
    def cells(self) -> "CellEditing":
        """What edits in place; built with the first cell."""
        from cchc_desktop.ui.cell_editing import CellEditing
        from cchc_desktop.ui.criteria_cells import CriteriaCells

        cells = CriteriaCells(self._session)
        return CellEditing(self._session, self._table, cells, self._shown.selected_rows)

    @cached_property
    def blocks(self) -> "CellBlocks":
        """What copies and pastes cells; built when it is first asked for."""
        from cchc_desktop.ui.cell_blocks import CellBlocks

        return CellBlocks(self._session, self._table, self._shown.selected_rows, self.cells)

    def half_typed(self) -> "list[Typed]":
        """What is typed in cells and is no record yet."""
        return self.cells.half_typed() if "cells" in self.__dict__ else []

    def also_offer(self, lines: Callable[[], Sequence[MenuLine]]) -> None:
        """Put what the page can do with rows in the menu over the table."""
        self._more_lines = lines

    def extend(self) -> None:
        """Move the due dates of the selected criteria, all in one step. Raises UserError NOTHING_SELECTED."""
        from cchc_desktop.ui.extension_dialog import ExtensionDialog

        rows = self._meant()
        if not rows:
            raise UserError(Fault.NOTHING_SELECTED)
        ExtensionDialog(self._session.workspace, rows, self._shown.window()).exec()

    def make_series(self) -> None:
        """Give them milestones that come again and again. Raises UserError NOTHING_SELECTED."""
        from cchc_desktop.ui.series_dialog import SeriesDialog

        rows = self._meant()
        if not rows:
            raise UserError(Fault.NOTHING_SELECTED)
        SeriesDialog(self._session.workspace, rows, self._shown.window()).exec()

    def raise_finding(self) -> None:
        """Write down what does not conform in the first selected criterion."""
        from cchc_desktop.services.nonconformities import from_criterion
        from cchc_desktop.ui.finding_dialog import FindingDialog

        rows, session = self._meant(), self._session
        if rows and not session.only_look:
            finding = from_criterion(rows[0], session.year, session.workspace.today())
            FindingDialog(session, finding, self._shown.window()).exec()

    def attach(self, files: "Sequence[Path]" = ()) -> None:
        """Make files proof of the selected rows; without any she is asked for some."""
        if not self._shown.selected_rows() or self._session.only_look:
            return
        documents = self._show_documents()
        if files:
            documents.attach(files)
        else:
            documents.pick()

    def _show_documents(self) -> "DocumentsList":
        self._detail_action.setChecked(True)
        return self._shown.detail.show_documents().documents

    def _attach_dropped(self, number: int, files: "Sequence[Path]") -> None:
        """What is let go over a selected row is for all that are selected."""
        row = self._shown.model.rows[number]
        if row not in self._shown.selected_rows():
            self._shown.select([row.uid])
        self.attach(files)

    def _connect(self) -> None:
        offer_menu(self._table, self._menu_lines)
        self._table.typed.connect(lambda text: self.cells.edit(self._table.currentIndex(), text))
        if not self._session.only_look:
            self._table.setAcceptDrops(True)
            self._table.files_dropped.connect(self._attach_dropped)
        window, here = Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.WidgetShortcut
        table, shown = self._table, self._shown
        on_keys(table, [Qt.Key.Key_F2], self._edit_cell, here, does=self.tr("Sửa ô"))
        on_keys(table, [_FIELDS_KEY], self._edit_fields, does=self.tr("Sửa thông tin của dòng"))
        on_keys(table, [_FILL_KEY], self._fill_down, here, does=self.tr("Điền xuống các dòng đang chọn"))
        on_keys(table, [_COPY_KEY], self._copy, here, does=self.tr("Chép các dòng đang chọn"))
        on_keys(table, [_PASTE_KEY], self._paste, here, does=self.tr("Dán các ô chép từ bảng tính"))
        on_keys(shown, [_ATTACH_KEY], self.attach, window, does=self.tr("Gắn tệp cho các dòng đang chọn"))
        on_keys(shown, [_HISTORY_KEY], self._ask_for_history, window, does=self.tr("Lịch sử của dòng"))
        on_keys(shown, [_FINDING_KEY], self.raise_finding, window, does=self.tr("Lập phiếu không phù hợp"))

    def _copy(self) -> None:
        self.blocks.copy()

    def _paste(self) -> None:
        """Cells of a table; files and a picture of the screen become proof of the selected rows."""
        from cchc_desktop.ui.file_drops import files_in, picture_in

        data = QGuiApplication.clipboard().mimeData()
        files, picture = files_in(data), picture_in(data)
        if files:
            self.attach(files)
        elif picture is not None and self._shown.selected_rows() and not self._session.only_look:
            self._show_documents().attach_picture(picture)
        else:
            self.blocks.paste()

    def _fill_down(self) -> None:
        self.blocks.fill_down()

    def score(self) -> None:
        """Go to where the first selected criterion is scored."""
        uid = next((row.uid for row in self._meant() if row.is_criterion), None)
        if uid is not None:
            self._session.score_wanted.emit(uid)

    def _ask_for_history(self) -> None:
        self._shown.detail.ask_for_history()

    def _edit_cell(self) -> None:
        """F2: the cell in place; where none can be edited, the fields of the row."""
        if not self.cells.edit(self._table.currentIndex()):
            self._edit_fields()

    def _edit_fields(self) -> None:
        self._detail_action.setChecked(True)
        self._shown.detail.edit_fields()

    def _meant(self) -> list[CriterionRow]:
        rows = self._session.view.meant(self._shown.selected_rows())
        return [row for row in rows if not row.is_group]

    def _menu_lines(self) -> list[MenuLine]:
        may_write = not self._session.only_look
        meant = bool(self._meant()) and may_write
        count = len(self._shown.selected_rows())
        chosen, single = bool(count) and may_write, count == 1
        return [
            MenuLine(self.tr("Ghi nhật ký"), self._shown.write_note, Qt.Key.Key_Enter, meant),
            MenuLine(self.tr("Hạn, gia hạn…"), self.extend, _EXTENSION_KEY, meant),
            MenuLine(self.tr("Mốc định kỳ…"), self.make_series, _SERIES_KEY, meant),
            MenuLine(self.tr("Phiếu không phù hợp…"), self.raise_finding, _FINDING_KEY, meant),
            MenuLine(self.tr("Chấm điểm"), self.score, None, any(row.is_criterion for row in self._meant())),
            MenuLine(self.tr("Gắn tệp…"), self.attach, _ATTACH_KEY, chosen),
            MenuLine(self._edit_words(count), self._edit_cell, Qt.Key.Key_F2, chosen),
            MenuLine(self.tr("Sửa thông tin"), self._edit_fields, _FIELDS_KEY, single and may_write),
            MenuLine(self.tr("Chép các dòng"), self._copy, _COPY_KEY, bool(count)),
            MenuLine(self.tr("Dán từ ô này"), self._paste, _PASTE_KEY, chosen),
            MenuLine(self.tr("Điền xuống dưới"), self._fill_down, _FILL_KEY, chosen),
            MenuLine(self.tr("Lịch sử"), self._ask_for_history, _HISTORY_KEY, single),
            *self._more_lines(),
            MenuLine(self.tr("Cột…"), self._shown.columns.choose, COLUMNS_KEY),
        ]

    def _edit_words(self, count: int) -> str:
        field = self._table.field_at(self._table.currentIndex())
        if not field:
            return self.tr("Sửa ô")
        if count < 2:
            return self.tr("Sửa ô {column}").format(column=self._table.title_of(field))
        text = self.tr("Đặt {column} cho {count} dòng")
        return text.format(column=self._table.title_of(field), count=count)
