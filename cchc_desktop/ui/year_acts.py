"""What can be done with whole years, from anywhere in the window: the submenu Năm and its keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from cchc_desktop.services.years import years, years_with_criteria
from cchc_desktop.ui.load_ui import take_children
from cchc_desktop.ui.lost_keyboard import nearest

if TYPE_CHECKING:
    from cchc_desktop.ui.main_window import MainWindow


class YearActs(QObject):
    """The actions of `window`, just loaded; dialogs are imported when asked for."""

    new_year_action: QAction
    link_action: QAction
    compare_action: QAction
    closing_action: QAction
    earlier_action: QAction
    later_action: QAction

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        take_children(self, window)
        self._window = window
        self._session = window.session

    def wire(self) -> None:
        """Have each do its work, now that all parts of the window are there."""
        dialogs = self._window.dialogs
        for action, act in (
            (self.new_year_action, dialogs.new_year),
            (self.link_action, dialogs.link_years),
            (self.compare_action, dialogs.compare_years),
            (self.closing_action, self.close_or_open),
            (self.earlier_action, lambda: self._turn(-1)),
            (self.later_action, lambda: self._turn(1)),
        ):
            action.triggered.connect(lambda _checked, act=act: act())

    def menu(self) -> QMenu:
        """Năm, for the menu of the window."""
        menu = QMenu(self.tr("Năm: &lập, khóa…"), self._window)
        menu.addActions([self.new_year_action, self.link_action, self.compare_action, self.closing_action])
        menu.addSeparator()
        menu.addActions([self.earlier_action, self.later_action])
        return menu

    def while_looking(self) -> list[QObject]:
        """What is of use where nothing can be changed."""
        return [self.compare_action, self.earlier_action, self.later_action]

    def renew(self) -> None:
        """By the year shown: one that is closed can be opened, one without criteria neither."""
        view, written = self._session.view, not self._session.workspace.read_only
        text = self.tr("Mở &khóa năm {year}…") if view.closed else self.tr("&Khóa năm {year}…")
        self.closing_action.setText(text.format(year=self._session.year))
        self.closing_action.setEnabled(view.criteria_set is not None and written)
        with_criteria = years_with_criteria(self._session.workspace)
        earlier = any(year < self._session.year for year in with_criteria)
        self.link_action.setEnabled(bool(view.rows) and earlier and not self._session.only_look)
        self.compare_action.setEnabled(len(with_criteria) > 1)
        there = years(self._session.workspace)
        self.earlier_action.setEnabled(min(there) < self._session.year)
        self.later_action.setEnabled(max(there) > self._session.year)

    def offer_link(self) -> None:
        """After an import: say it when nothing of the year goes on with the year before."""
        from cchc_desktop.services.year_links import is_unlinked, source_for

        session, year = self._session, self._session.year
        if is_unlinked(session.workspace, session.view):
            text = self.tr(
                "Tiêu chí năm {year} chưa nối với năm {source}: nối để thấy điểm, tài liệu năm trước và mang "
                "phân công, cách chấm sang."
            ).format(year=year, source=source_for(session.workspace, year))
            messages, link = self._window.bars.messages, self._window.dialogs.link_years
            messages.say(text, self.tr("Nối…"), lambda: messages.attempt(link))

    def close_or_open(self) -> None:
        """Close the year shown, or open it again."""
        from cchc_desktop.ui.closing_dialog import ClosingDialog

        ClosingDialog(self._session, self._window).exec()

    def _turn(self, by: int) -> None:
        """To the next year there is, backwards or onwards; what is typed in a cell is saved in its own."""
        there = [year for year in years(self._session.workspace) if (year - self._session.year) * by > 0]
        if not there:
            return
        held = QApplication.focusWidget()
        if held is not None:
            held.clearFocus()  # a cell is saved when it is left
        self._session.show_year(min(there) if by > 0 else max(there))
        keyboard = nearest(held) or self._window.navigation
        keyboard.setFocus()
