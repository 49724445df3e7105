"""Going from page to page: what is chosen in the navigation is the page that is shown."""

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtWidgets import QListView

from cchc_desktop.ui.navigation import (
    CRITERIA,
    HISTORY,
    ITEM_ROLE,
    SCORES,
    UNIT,
    NavDelegate,
    NavItem,
    NavModel,
    Waiting,
    nav_items,
    waiting,
)
from cchc_desktop.ui.pages import Pages
from cchc_desktop.ui.year_session import YearSession


class WindowNavigation(QObject):
    """Keeps the lines of `shown` in step with the year, and the page in step with the line chosen."""

    def __init__(self, session: YearSession, shown: QListView, pages: Pages) -> None:
        super().__init__(shown)
        self._session = session
        self._list = shown
        self._pages = pages
        self._counts = False
        self._model = NavModel(self)
        shown.setModel(self._model)
        shown.setItemDelegate(NavDelegate(shown))
        shown.selectionModel().currentChanged.connect(self._show_chosen)
        shown.clicked.connect(self._show_all_of)
        shown.activated.connect(lambda _line: pages.enter())

    def show_page(self, key: str) -> None:
        """Go to the page or unit with this key."""
        self._list.setCurrentIndex(self._model.index(self._model.row_of(key)))

    def show_first_page(self) -> None:
        """Go where she begins: the first unit, or the criteria while there are none."""
        units = self._session.view.units_at_work
        self.show_page(f"{UNIT}{units[0].uid}" if units and self._session.view.rows else CRITERIA)

    def show_criterion(self, uid: str) -> None:
        """Go to a criterion on the page of the unit that leads it, or among all criteria."""
        lead = self._session.view.by_uid[uid].lead
        self.show_page(f"{UNIT}{lead.uid}" if lead else CRITERIA)
        self._pages.reveal(uid)

    def show_score(self, uid: str) -> None:
        """Go to where a criterion is scored."""
        self.show_page(SCORES)
        self._pages.scores.score(uid)

    def show_unit(self, uid: str) -> None:
        """Go to the page of a unit."""
        self.show_page(f"{UNIT}{uid}")

    def show_history(self, uid: str, title: str) -> None:
        """Go to the history of one criterion."""
        self.show_page(HISTORY)
        self._pages.history.keep_to(uid, title)
        self._pages.history.enter_lines()

    def show_bin(self) -> None:
        """Go to what was removed."""
        self.show_page(HISTORY)
        self._pages.history.show_bin()

    def renew(self) -> None:
        """Units come and go; what was looked at stays, and without it the first page is shown."""
        before = self._chosen()
        self._show_lines()
        if before is not None and self._chosen() is None:
            if self._model.row_of(before.key) >= 0:
                self.show_page(before.key)
            else:
                self.show_first_page()
        self._show_page()

    def count(self) -> None:
        """From now on say also how much waits: she need not wait for that to see the window."""
        self._counts = True
        self._show_lines()

    def _show_lines(self) -> None:
        waits = waiting(self._session.todo, self._session.scored) if self._counts else Waiting()
        self._model.show(nav_items(self._session.view, waits))

    def _chosen(self) -> NavItem | None:
        item: NavItem | None = self._list.currentIndex().data(ITEM_ROLE)
        return item

    def _show_page(self) -> None:
        item = self._chosen()
        if item is not None:
            self._pages.show(item.key)

    def _show_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self._show_all_of(index)
            self._show_page()

    def _show_all_of(self, index: QModelIndex) -> None:
        """Who comes by the navigation, or clicks there once more, means the whole history."""
        if index.data(ITEM_ROLE).key == HISTORY:
            self._pages.history.forget_record()
