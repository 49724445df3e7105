"""The keys and the menu over the rows of the table of scores."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Qt

from cchc_desktop.domain.score_sheet import ScoreLine
from cchc_desktop.services.score_edits import agree, may_agree
from cchc_desktop.ui.keys import on_keys, tell_keys
from cchc_desktop.ui.own_columns import COLUMNS_KEY
from cchc_desktop.ui.row_menu import MenuLine, offer_menu
from cchc_desktop.ui.year_session import YearSession

if TYPE_CHECKING:
    from cchc_desktop.ui.scores_list import ScoresList

_AGREE_KEY = Qt.Modifier.CTRL | Qt.Key.Key_D


class ScoresActs(QObject):
    """What is done with the rows chosen in `shown`, at its step."""

    def __init__(self, session: YearSession, shown: "ScoresList") -> None:
        super().__init__(shown)
        self._session = session
        self._shown = shown
        self._table, self._editing = shown.table, shown.editing
        self._table.activated.connect(lambda _index: self._open())
        self._table.typed.connect(lambda text: self._editing.edit(self._typing_place(), text))
        agreeing = self.tr("Ghi các dòng đang chọn như bước trước")
        for key, act, does in (
            (Qt.Key.Key_F2, self._edit_cell, self.tr("Sửa ô")),
            (Qt.Key.Key_Delete, self._clear_cell, self.tr("Để trống ô")),
            (_AGREE_KEY, self._agree, agreeing),
        ):
            on_keys(self._table, [key], act, Qt.ShortcutContext.WidgetShortcut, does=does)
        tell_keys(self._table, [Qt.Key.Key_Return], self.tr("Chấm tiêu chí"))
        offer_menu(self._table, self._menu_lines)

    def _open(self) -> None:
        line = self._shown.chosen()
        if line is not None:
            self._shown.opened.emit(line.row.uid)

    def _typing_place(self) -> QModelIndex:
        """The cell that what is typed now belongs in: the figures, unless another is being filled."""
        index = self._table.currentIndex()
        figures = self._shown.model.figures_column
        return index if self._table.field_at(index) else index.siblingAtColumn(figures)

    def _edit_cell(self) -> None:
        index = self._typing_place()
        if not self._editing.edit(index):
            self._editing.refuse(index)

    def _clear_cell(self) -> None:
        self._editing.clear(self._table.currentIndex())

    def _agree(self) -> None:
        workspace, stage = self._session.workspace, self._shown.stage
        self._editing.attempt(lambda: agree(workspace, self._chosen_lines(), stage))

    def _chosen_lines(self) -> list[ScoreLine]:
        lines = self._shown.model.lines
        return [lines[row.uid] for row in self._table.chosen_rows() if row.uid in lines]

    def _menu_lines(self) -> list[MenuLine]:
        is_open = not self._session.only_look
        may = bool(self._table.field_at(self._table.currentIndex())) and is_open
        agrees = is_open and any(may_agree(line, self._shown.stage) for line in self._chosen_lines())
        opens = self._shown.chosen() is not None
        return [
            MenuLine(self.tr("Chấm tiêu chí"), self._open, Qt.Key.Key_Return, opens),
            MenuLine(self.tr("Sửa ô"), self._edit_cell, Qt.Key.Key_F2, may),
            MenuLine(self.tr("Để trống ô"), self._clear_cell, Qt.Key.Key_Delete, may),
            MenuLine(self.tr("Ghi như bước trước"), self._agree, _AGREE_KEY, agrees),
            MenuLine(self.tr("Cột…"), self._shown.columns.choose, COLUMNS_KEY),
        ]
