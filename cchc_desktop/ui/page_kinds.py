"""Two kinds of pages: what a screen switched off stays off, so a year that is only looked at has its own."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QStackedWidget

from cchc_desktop.ui import navigation
from cchc_desktop.ui.year_session import YearSession

if TYPE_CHECKING:
    from cchc_desktop.ui.activities_page import ActivitiesPage
    from cchc_desktop.ui.checks_page import ChecksPage
    from cchc_desktop.ui.criteria_list import CriteriaList
    from cchc_desktop.ui.figures_drafts import FiguresDrafts
    from cchc_desktop.ui.scores_page import ScoresPage
    from cchc_desktop.ui.todo_page import TodoPage

_OF_NO_YEAR = frozenset({navigation.FINDINGS, navigation.REPORTS, navigation.HISTORY})
"""Pages that are the same over a year that is closed: there, too, is followed, printed and told."""
_NAMES = frozenset({*navigation.PAGES, "unit"}) - _OF_NO_YEAR
_TYPED_IN = ("todo", "scores", "checks", "activities")


class PageKinds:
    """Keeps of `built`, pages by name, those that fit the year shown; the others stay beside."""

    def __init__(self, session: YearSession, built: dict[str, Any]) -> None:
        self._session = session
        self._built = built
        self._beside: dict[str, Any] = {}
        self._looking = session.only_look

    def follow(self) -> None:
        """Take the other kind once the year shown is only looked at, or is so no more."""
        if self._looking is not self._session.only_look:
            self._looking = self._session.only_look
            gone = {name: self._built.pop(name) for name in _NAMES & self._built.keys()}
            self._built.update(self._beside)
            self._beside = gone

    def typed_in(
        self, stack: QStackedWidget
    ) -> "list[CriteriaList | TodoPage | ScoresPage | ChecksPage | ActivitiesPage | FiguresDrafts]":
        """What can hold half-typed text on the pages built so far, of both kinds; all are in `stack`."""
        built = (stack.widget(number) for number in range(stack.count()))
        found = [getattr(page, "criteria", None) for page in built]
        pages = [kind.get(name) for kind in (self._built, self._beside) for name in _TYPED_IN]
        figures = [kind.get("figures") for kind in (self._built, self._beside)]
        drafts = [page.drafts for page in figures if page is not None]
        return [shown for shown in (*found, *pages, *drafts) if shown is not None]
