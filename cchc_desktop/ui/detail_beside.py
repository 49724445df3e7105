"""The detail of what is chosen in a list, at its right: built with the first choice, shown while wanted."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter, QWidget

from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.ui.year_session import YearSession

if TYPE_CHECKING:
    from cchc_desktop.domain.drafts import Typed
    from cchc_desktop.ui.detail_panel import DetailPanel, MakeDesk

_WIDTH, _NARROW_WIDTH, _ROOMY = 384, 344, 800
"""Widths of the detail, and that of the list from which on it has the first."""


class DetailBeside(QObject):
    """Gives the `splitter` of a `page` its second part, while something is chosen and `action` is checked.

    `finished` is called when a note was written, with whether she goes on with the next row.
    """

    def __init__(
        self,
        session: YearSession,
        desk: "MakeDesk",
        action: QAction,
        page: QWidget,
        splitter: QSplitter,
        finished: Callable[[bool], object],
    ) -> None:
        super().__init__(page)
        self._session = session
        self._desk = desk
        self._action = action
        self._page = page
        self._splitter = splitter
        self._finished = finished
        self._chosen = False
        action.toggled.connect(self.fit)

    @cached_property
    def panel(self) -> "DetailPanel":
        """Built when it is first asked for, as its tabs are: a window that opens needs none of it."""
        from cchc_desktop.ui.detail_panel import DetailPanel

        shown = DetailPanel(self._session, self._desk, self._page)
        shown.finished.connect(self._finished)
        shown.hide()
        self._splitter.addWidget(shown)
        self._splitter.setStretchFactor(0, 1)
        return shown

    def wanted(self) -> "DetailPanel":
        """The panel, shown from now on."""
        self._action.setChecked(True)
        return self.panel

    def show_rows(self, rows: Sequence[CriterionRow]) -> None:
        """Show what is chosen; with nothing chosen it takes no room."""
        self._chosen = bool(rows)
        if rows or self._is_built():
            self.panel.show_rows(rows)
        self._action.setEnabled(self._chosen)
        self.fit()

    def fit(self) -> None:
        """Follow the width of the page, and whether it is wanted."""
        if not self._is_built():
            return
        width, now = self._page.width(), self._splitter.sizes()[1]
        wanted = self._chosen and self._action.isChecked()
        if width < _ROOMY and now > _NARROW_WIDTH:
            self._give(_NARROW_WIDTH)
        elif wanted and not now:
            self._give(_WIDTH if width >= _ROOMY else _NARROW_WIDTH)
        self.panel.setVisible(wanted)

    def unsaved(self) -> bool:
        """Whether something typed in it is no record yet."""
        return self._is_built() and self.panel.unsaved()

    def half_typed(self) -> "list[Typed]":
        """All of that, as it is kept outside the workspace."""
        return self.panel.half_typed() if self._is_built() else []

    def _is_built(self) -> bool:
        return "panel" in self.__dict__

    def _give(self, width: int) -> None:
        self._splitter.setSizes([self._page.width() - width, width])
