"""Background work done at once, for tests of screens."""

from collections.abc import Callable

from cchc_desktop.ui.tasks import Tasks


class InlineTasks(Tasks):
    """Does all work at once inside `start`."""

    def _run(self, action: Callable[[], None]) -> None:
        action()

    def _post(self, action: Callable[[], object]) -> None:
        action()
