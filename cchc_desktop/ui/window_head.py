"""The top of the window: whose file it is, the year looked at, what can be undone."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLabel

from cchc_desktop.services.office import office
from cchc_desktop.services.years import years
from cchc_desktop.ui.year_session import YearSession


class WindowHead(QObject):
    """Shows what the session holds in widgets of the window; choosing a year tells the session.

    Below the years stands the way to a new one: `start_year`.
    """

    def __init__(
        self,
        session: YearSession,
        office_label: QLabel,
        year_combo: QComboBox,
        undo: QAction,
        redo: QAction,
        start_year: Callable[[], None],
    ) -> None:
        super().__init__(year_combo)
        self._session = session
        self._office_label = office_label
        self._year_combo = year_combo
        self._undo = undo
        self._redo = redo
        self._start_year = start_year
        year_combo.activated.connect(lambda index: self._choose(year_combo.itemData(index)))

    def show(self) -> None:
        """Show it again from the session."""
        about = office(self._session.workspace)
        self._office_label.setText(
            self.tr("CCHC - {commune}").format(commune=about.commune or self.tr("xã ........"))
        )
        self._show_years()
        self._show_undo()

    def _show_years(self) -> None:
        shown = years(self._session.workspace)
        wanted = sorted({*shown, self._session.year}, reverse=True)
        self._year_combo.clear()
        for year in wanted:
            self._year_combo.addItem(str(year), year)
        self._year_combo.addItem(self.tr("Năm mới…"), None)
        self._year_combo.setCurrentIndex(wanted.index(self._session.year))

    def _choose(self, year: int | None) -> None:
        if year is None:
            self._show_years()  # while the dialog stands, and when it is left
            self._start_year()
        else:
            self._session.show_year(year)

    def _show_undo(self) -> None:
        stacks = self._session.workspace.stacks()
        for action, steps, word in (
            (self._undo, stacks.undoable, self.tr("Hoàn tác")),
            (self._redo, stacks.redoable, self.tr("Làm lại")),
        ):
            action.setEnabled(bool(steps))
            action.setToolTip(f"{word}: {steps[-1].name}" if steps else word)
