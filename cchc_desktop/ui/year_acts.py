"""What can be done with whole years, from anywhere in the window: the submenu Năm and its keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from cchc_desktop.services.years import years
from cchc_desktop.ui.load_ui import take_children

if TYPE_CHECKING:
    from cchc_desktop.ui.main_window import MainWindow


class YearActs(QObject):
    """The actions of `window`, just loaded; dialogs are imported when asked for."""

    new_year_action: QAction
    closing_action: QAction
    earlier_action: QAction
    later_action: QAction

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        take_children(self, window)
        self._window = window
        self._session = window.session
        for action, act in (
            (self.new_year_action, self.new_year),
            (self.closing_action, self.close_or_open),
            (self.earlier_action, lambda: self._turn(-1)),
            (self.later_action, lambda: self._turn(1)),
        ):
            action.triggered.connect(lambda _checked, act=act: act())

    def menu(self) -> QMenu:
        """Năm, for the menu of the window."""
        menu = QMenu(self.tr("Năm: &lập, khóa…"), self._window)
        menu.addActions([self.new_year_action, self.closing_action])
        menu.addSeparator()
        menu.addActions([self.earlier_action, self.later_action])
        return menu

    def while_looking(self) -> list[QObject]:
        """What is of use where nothing can be changed."""
        return [self.earlier_action, self.later_action]

    def renew(self) -> None:
        """By the year shown: one that is closed can be opened, one without criteria neither."""
        view, written = self._session.view, not self._session.workspace.read_only
        text = self.tr("Mở &khóa năm {year}…") if view.closed else self.tr("&Khóa năm {year}…")
        self.closing_action.setText(text.format(year=self._session.year))
        self.closing_action.setEnabled(view.criteria_set is not None and written)
        there = years(self._session.workspace)
        self.earlier_action.setEnabled(min(there) < self._session.year)
        self.later_action.setEnabled(max(there) > self._session.year)

    def new_year(self) -> None:
        """Ask which year is to be started from which, and show it."""
        self._window.dialogs.new_year()

    def close_or_open(self) -> None:
        """Close the year shown, or open it again."""
        from cchc_desktop.ui.closing_dialog import ClosingDialog

        ClosingDialog(self._session, self._window).exec()

    def _turn(self, by: int) -> None:
        """To the next year there is, backwards or onwards."""
        there = [year for year in years(self._session.workspace) if (year - self._session.year) * by > 0]
        if there:
            self._session.show_year(min(there) if by > 0 else max(there))
