"""What the window looks at: one workspace, one year, as of today. Screens read it and follow its signal."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.year import YearView
from cchc_desktop.services.workspace import Notice, Workspace
from cchc_desktop.services.years import YearReader, usual_year

if TYPE_CHECKING:
    from cchc_desktop.domain.history import Change
    from cchc_desktop.domain.todo import Todo

_SCORED_BY = frozenset({"criteria_set", "criterion", "score_rule", "criterion_score"})
"""Tables on which it depends how many criteria are scored."""


class YearSession(QObject):
    """Holds the current `view` and renews it after every commit; `changed` then tells the screens.

    Attributes: `workspace`; `year`, the number shown; `view`, the year as of today.
    """

    changed = Signal()
    committed = Signal(object)
    """The `Notice` of every commit, after `view` is renewed."""
    history_wanted = Signal(str, str)
    """The uid and title of a criterion whose history she asked for."""
    criterion_wanted = Signal(str)
    """The uid of a criterion that she asked to see on the page of its unit."""
    score_wanted = Signal(str)
    """The uid of a criterion that she asked to score."""
    unit_wanted = Signal(str)
    """The uid of a unit whose page she asked for."""
    lack_wanted = Signal(object)
    """The `Lacking` whose place she asked to see."""
    bin_wanted = Signal()
    """She asked for what was removed."""
    sheet_wanted = Signal()
    """She asked to take the sheet of a unit that came back."""
    documents_wanted = Signal(object)
    """The rows for which she asked to choose documents from a list."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.year = usual_year(workspace)
        self._behind = False
        with workspace.one_state():
            self._reader = YearReader(workspace)
            self.view: YearView = self._reader.load(self.year, workspace.today())
        self._todo: list[Todo] | None = None
        self._scored: tuple[int, int] | None = None
        workspace.listen(self._on_commit)

    @property
    def todo(self) -> "list[Todo]":
        """What waits in the year, read when it is first asked for."""
        if self._todo is None:
            from cchc_desktop.services.todo import to_do

            self._todo = to_do(self.workspace, self.view)
        return self._todo

    @property
    def scored(self) -> tuple[int, int]:
        """How many criteria of the year have a score, of how many; counted when it is first asked for."""
        if self._scored is None:
            from cchc_desktop.services.scoring import how_far

            self._scored = how_far(self.workspace, self.view)
        return self._scored

    @property
    def why_only_look(self) -> UserError | None:
        """Why nothing of the year shown can be changed: the file cannot, or the year is closed."""
        why = self.workspace.why_read_only
        closed = UserError(Fault.YEAR_CLOSED, year=self.year) if self.view.closed else None
        return why or closed

    @property
    def only_look(self) -> bool:
        return self.why_only_look is not None

    def show_year(self, year: int) -> None:
        """Look at another year."""
        self.year = year
        self._renew()

    def renew_if_day_changed(self) -> None:
        """Judge due dates by the new day when the window outlived midnight."""
        if self.view.as_of != self.workspace.today():
            self._renew()

    def look_again(self) -> bool:
        """Of a file that is looked at: show what others wrote meanwhile; whether there was anything.

        Raises UserError; then the view stays as it was, and is renewed the next time.
        """
        self._behind |= self.workspace.look_again()
        news = self._behind
        if news:
            self._renew()
            self._behind = False
        return news

    def _on_commit(self, notice: Notice) -> None:
        self._renew(notice.changes)
        self.committed.emit(notice)

    def _renew(self, changes: "Sequence[Change] | None" = None) -> None:
        """The view and what the screens read beside it are one state of the file."""
        with self.workspace.one_state():
            self.view = self._reader.load(self.year, self.workspace.today(), changes)
            self._todo = None
            if changes is None or any(change.table in _SCORED_BY for change in changes):
                self._scored = None
            self.changed.emit()
