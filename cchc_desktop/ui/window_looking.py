"""The window over a file that may only be looked at: it says why, and follows what others write."""

from typing import TYPE_CHECKING

from cchc_desktop.domain.errors import UserError
from cchc_desktop.ui.looking_bar import LookingBar
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.way_on import OpenOther

if TYPE_CHECKING:
    from cchc_desktop.ui.main_window import MainWindow


def look_only(window: "MainWindow", why: UserError) -> LookingBar:
    """Switch off what would change the file, and put the bar over the pages, which is returned."""
    only_look(window, why, [*window.acts.while_looking(), window.year_combo])
    bar = LookingBar(window.session, window)

    def tell_followed() -> None:
        window.saved.tell_followed(window.session.workspace.now())
        window.back_up()

    bar.followed.connect(tell_followed)
    bar.write_wanted.connect(lambda: window.leave_for(OpenOther(window.session.workspace.path)))
    window.page_layout.insertWidget(0, bar)
    return bar
