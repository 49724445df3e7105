"""What is typed in a cell of the one-stop figures and is no record yet: kept, and put back in its cell."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cchc_desktop.domain.drafts import Draft, Form, Standing, Typed, standing
from cchc_desktop.domain.one_stop_form import LINES
from cchc_desktop.services import one_stop
from cchc_desktop.services.drafts import Found
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.figures_model import field_text

if TYPE_CHECKING:
    from cchc_desktop.ui.figures_page import FiguresPage

_PARTS = 3
"""Year, month and lĩnh vực."""
_BY_KEY = {line.key: number for number, line in enumerate(LINES) if line.typed}


class FiguresDrafts(QObject):
    """Tells of the one cell of `page` that is typed in; a refused text waits while another year is shown."""

    def __init__(self, page: "FiguresPage") -> None:
        super().__init__(page)
        self._page = page
        self._aside: list[Typed] = []

    def unsaved(self) -> bool:
        """Whether something typed is no record yet."""
        return bool(self.half_typed())

    def half_typed(self) -> list[Typed]:
        """All of that, as it is kept outside the workspace."""
        place = self._page.editing.typed_place()
        if place is None:
            return list(self._aside)
        row, month, text = place
        shown, line = self._page.model.shown, LINES[row]
        uids = (str(shown.year), str(month), self._page.area)
        here = Typed(
            Form.FIGURE, uids, {line.key: text}, {line.key: field_text(shown.months.get(month), line)}
        )
        return [*self._aside, here]

    def put_aside(self) -> None:
        """Other cells come: what is refused in theirs waits until they are shown again."""
        self._aside = self.half_typed()
        self._page.editing.drop()

    def bring_back(self) -> None:
        """What waits for the cells shown now stands in its cell again."""
        here = (str(self._page.model.shown.year), self._page.area)
        waiting = [one for one in self._aside if (one.uids[0], one.uids[2]) == here]
        for one in waiting[:1]:
            self._aside.remove(one)
            self._put(one)

    def resume(self, typed: Typed) -> bool:
        """Put text of an earlier session in its cell; False when another is half typed."""
        if self.unsaved():
            return False
        self._page.choose_area(typed.uids[2])
        return self._put(typed)

    def _put(self, typed: Typed) -> bool:
        ((key, text),) = typed.texts.items()
        if key not in _BY_KEY:
            return False
        cell = self._page.model.index(_BY_KEY[key], int(typed.uids[1]) - 1)
        self._page.grid.setCurrentIndex(cell)
        self._page.editing.edit(cell, text)
        return self.unsaved()


def figure_found(workspace: Workspace, draft: Draft) -> Found:
    """What became of a figure since `draft` was begun on it."""
    if len(draft.typed.uids) != _PARTS or not all(part.isdecimal() for part in draft.typed.uids[:2]):
        return Found(draft, Standing.GONE, {})
    year, month, area = draft.typed.uids
    months = one_stop.of_area(one_stop.months(workspace, int(year)), area)
    kept = next((one for one in months if one.month == int(month)), None)
    present = {key: field_text(kept, LINES[_BY_KEY[key]]) for key in draft.typed.texts if key in _BY_KEY}
    found = standing(draft.typed, present) if present else Standing.GONE
    return Found(draft, found, present, year=int(year))
