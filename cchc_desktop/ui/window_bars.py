"""What stands above the pages of the window.

From above: sample data, where the file lies, a closed year, messages, that the file may only be looked at,
half-typed text of an earlier session.
"""

from typing import TYPE_CHECKING

from cchc_desktop.ui.closed_banner import ClosedBanner
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.sample_banner import SampleBanner

if TYPE_CHECKING:
    from cchc_desktop.ui.drafts_bar import DraftsBar
    from cchc_desktop.ui.looking_bar import LookingBar
    from cchc_desktop.ui.main_window import MainWindow


class WindowBars:
    """The bars of `window`, whose parts are loaded."""

    looking: "LookingBar"
    """Only where the file may only be looked at."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        session, why = window.session, window.session.workspace.why_read_only
        if why is not None:
            from cchc_desktop.ui.window_looking import look_only

            self.looking = look_only(window, why)
        self.messages = MessageBar(window)
        self.sample = SampleBanner(session, self.messages, window)
        self.closed = ClosedBanner(session, window.years.close_or_open, window)
        for place, bar in enumerate((self.sample, self.closed, self.messages)):
            window.page_layout.insertWidget(place, bar)

    def renew(self) -> None:
        """Follow the year shown."""
        self.sample.renew()
        self.closed.renew()

    def add_place(self, bar: MessageBar) -> None:
        """Say where the file lies, below that there is sample data."""
        self._window.page_layout.insertWidget(1, bar)
        bar.reached_after(self._window.navigation)

    def add_drafts(self, bar: "DraftsBar") -> None:
        """Offer half-typed text, next to the page it goes back to."""
        self._window.page_layout.insertWidget(3, bar)
        bar.show()
        bar.reached_after(self._window.navigation)
