"""The reports made last, as a list from which one is made again."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from cchc_desktop.domain.dates import show_date
from cchc_desktop.ui.load_ui import take_children
from cchc_desktop.ui.recent_reports import RecentReport
from cchc_desktop.ui.theme import SPACE_S

_RECENT = Qt.ItemDataRole.UserRole


class RecentList(QObject):
    """Fills the list of `screen`; while there is none, a hint stands in its place."""

    chosen = Signal(RecentReport)

    recent_pages: QStackedWidget
    recent_list: QListWidget
    recent_empty: QLabel

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        take_children(self, screen)
        self.recent_list.itemActivated.connect(lambda item: self.chosen.emit(item.data(_RECENT)))

    def show(self, reports: Sequence[RecentReport]) -> None:
        """Show `reports`, each with the moment it was made."""
        self.recent_list.clear()
        high = 3 * self.recent_list.fontMetrics().height() + 2 * SPACE_S
        for one in reports:
            when = f"{show_date(one.made_at.date())} {one.made_at:%H:%M}"
            item = QListWidgetItem(f"{one.title}\n{when}", self.recent_list)
            item.setData(_RECENT, one)
            item.setSizeHint(QSize(1, high))
        self.recent_list.scrollToTop()  # the newest: it stays where it was scrolled to otherwise
        self.recent_pages.setCurrentWidget(self.recent_list if reports else self.recent_empty)
