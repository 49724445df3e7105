"""The half-typed text of a window: kept while it is typed, offered at the next start, gone on with."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cchc_desktop.domain.drafts import Form, Typed
from cchc_desktop.services.drafts import Drafts, Found
from cchc_desktop.ui.dialogs import Dialogs
from cchc_desktop.ui.draft_keeper import DraftKeeper
from cchc_desktop.ui.draft_offers import DraftOffers
from cchc_desktop.ui.drafts_bar import DraftsBar
from cchc_desktop.ui.form_draft import half_typed_in_dialogs
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.navigation import CHECKS, CRITERIA, FIGURES, SCORES
from cchc_desktop.ui.pages import Pages
from cchc_desktop.ui.tasks import Tasks
from cchc_desktop.ui.year_session import YearSession


class HalfTyped(QObject):
    """Keeps it in `folder` by `tasks`. `bar` offers what earlier sessions left; None when they left nothing.

    `show_page` goes to a page by its key of the navigation.
    """

    def __init__(
        self,
        session: YearSession,
        pages: Pages,
        dialogs: Dialogs,
        messages: MessageBar,
        show_page: Callable[[str], object],
        folder: Path,
        tasks: Tasks,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._pages = pages
        self._messages = messages
        self._show_page = show_page
        drafts = Drafts(session.workspace, folder)
        maker = DraftOffers(session.workspace, drafts, dialogs, self._go_on, self)
        offers = maker.all()
        self.bar = DraftsBar(offers, window) if offers else None
        self._keeper = DraftKeeper(drafts, tasks, self._collect, self)
        self._keeper.failed.connect(self._tell_not_kept)
        session.committed.connect(self._keeper.look_soon)
        maker.decided.connect(self._keeper.look_soon)

    def keep_now(self) -> bool:
        """Keep all of it before going on; False when that failed."""
        return self._keeper.keep_now()

    def close(self) -> None:
        """Keep it, and look no more."""
        self._keeper.close()

    def _collect(self) -> Iterator[Typed]:
        yield from self._pages.half_typed()
        yield from half_typed_in_dialogs()

    def _go_on(self, found: Found) -> bool:
        """Go to where text of an earlier session was typed, and put it there."""
        if found.year is not None and found.year != self._session.year:
            self._session.show_year(found.year)
        if found.draft.typed.form is Form.ANSWER:
            self._show_page(CHECKS)
            return self._pages.checks.resume(found.draft.typed)
        if found.draft.typed.form is Form.FIGURE:
            self._show_page(FIGURES)
            return self._pages.figures.drafts.resume(found.draft.typed)
        if found.draft.typed.form is Form.SCORE:
            self._show_page(SCORES)
            return self._pages.scores.resume(found.draft.typed)
        self._show_page(CRITERIA)
        shown = self._pages.criteria.criteria
        shown.reveal([criterion.uid for criterion in found.criteria])
        return shown.resume(found.draft.typed)

    def _tell_not_kept(self) -> None:
        self._messages.say(
            self.tr("Máy này không giữ được nội dung đang gõ dở. Hãy bấm Ctrl+S để ghi trước khi rời máy.")
        )
