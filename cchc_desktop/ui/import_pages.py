"""Turning the pages of the import assistant: which can be reached, and which buttons are theirs."""

from msgspec import Struct
from PySide6.QtWidgets import QPushButton, QTabWidget

from cchc_desktop.services.importing import ImportPreview

SOURCE, COLUMNS, QUESTIONS, PREVIEW, DONE = range(5)
"""The pages, in their order."""


class Reach(Struct, frozen=True):
    """How far she has come."""

    table: bool
    """Whether there is a table with columns."""
    preview: ImportPreview | None
    asked: int
    """How many questions there were."""
    open: int
    """How many of them have no answer."""


class ImportPages:
    """The pages of `tabs` with the buttons below them."""

    def __init__(
        self, tabs: QTabWidget, back: QPushButton, on: QPushButton, write: QPushButton, failed: QPushButton
    ) -> None:
        self._tabs = tabs
        self._back = back
        self._on = on
        self._write = write
        self._failed = failed
        tabs.tabBar().setDrawBase(False)

    @property
    def current(self) -> int:
        return self._tabs.currentIndex()

    def turn_to(self, page: int) -> None:
        """Show a page whether or not it could be reached."""
        self._tabs.setTabEnabled(page, True)
        self._tabs.setCurrentIndex(page)

    def turn_back(self) -> None:
        """Show the page before that can be reached."""
        self.turn_to(max(page for page in range(self.current) if self._tabs.isTabEnabled(page)))

    def offer(self, reach: Reach) -> None:
        """Offer the pages and buttons that are of use on this page."""
        page, preview = self.current, reach.preview
        reachable = {SOURCE, page}
        if page != DONE:
            reachable |= {COLUMNS} if reach.table else set()
            reachable |= {PREVIEW} if preview else set()
            reachable |= {QUESTIONS} if preview and reach.asked else set()
        for one in range(self._tabs.count()):
            self._tabs.setTabEnabled(one, one in reachable)
        self._back.setVisible(page in (COLUMNS, QUESTIONS, PREVIEW))
        self._back.setEnabled(True)
        self._on.setVisible(page in (SOURCE, COLUMNS, QUESTIONS))
        answered = preview is not None and not reach.open
        self._on.setEnabled(answered if page == QUESTIONS else reach.table)
        self._failed.setVisible(page == PREVIEW and bool(preview and preview.reading.failed))
        self._failed.setEnabled(True)
        self._write.setVisible(page == PREVIEW)
        self._write.setEnabled(bool(preview and preview.refusal is None and preview.writes))
