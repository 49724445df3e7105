"""Rows of the tree moved by keyboard: Alt with an arrow, up, down, a level out or in."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QKeyCombination, QObject, Qt

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.criteria_order import indent_rows, move_rows, outdent_rows
from cchc_desktop.ui.criteria_list import CriteriaList
from cchc_desktop.ui.keys import on_keys
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.row_menu import MenuLine
from cchc_desktop.ui.year_session import YearSession

_UP, _DOWN, _OUT, _IN = (
    Qt.Modifier.ALT | key for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
)


class RowMoving(QObject):
    """Moves the rows that are chosen in `shown`; what cannot be is said in `messages`."""

    def __init__(self, session: YearSession, shown: CriteriaList, messages: MessageBar) -> None:
        super().__init__(shown)
        self._session = session
        self._shown = shown
        self._messages = messages
        for text, key, move in self._moves():
            on_keys(shown.table, [key], move, Qt.ShortcutContext.WidgetShortcut, does=text)

    def lines(self) -> list[MenuLine]:
        """What the menu over the rows offers."""
        may_move = bool(self._shown.selected_rows()) and not self._session.only_look
        return [MenuLine(text, move, key, may_move) for text, key, move in self._moves()]

    def _moves(self) -> list[tuple[str, QKeyCombination, Callable[[], None]]]:
        return [
            (self.tr("Chuyển dòng lên"), _UP, partial(self._move, -1)),
            (self.tr("Chuyển dòng xuống"), _DOWN, partial(self._move, 1)),
            (self.tr("Đưa ra một cấp"), _OUT, self._outdent),
            (self.tr("Đưa vào một cấp"), _IN, self._indent),
        ]

    def _move(self, by: int) -> None:
        self._attempt(lambda: move_rows(self._session.workspace, self._session.view, self._meant(), by))

    def _outdent(self) -> None:
        self._attempt(lambda: outdent_rows(self._session.workspace, self._session.view, self._meant()))

    def _indent(self) -> None:
        self._attempt(lambda: indent_rows(self._session.workspace, self._session.view, self._meant()))

    def _meant(self) -> list[CriterionRow]:
        """The chosen rows. Raises UserError ROWS_NOT_IN_ORDER where their neighbours are not in sight."""
        if not self._shown.in_official_order():
            raise UserError(Fault.ROWS_NOT_IN_ORDER)
        return self._shown.selected_rows()

    def _attempt(self, work: Callable[[], None]) -> None:
        if self._messages.attempt(work):
            self._shown.table.scrollTo(self._shown.table.currentIndex())
