"""What became of an act that may go on beside the window: a line that says it, or why it failed."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel

from cchc_desktop.domain.errors import UserError
from cchc_desktop.ui.problems import ProblemLine


class ToldLine:
    """Shows one of two labels at most: what was done, or the problem."""

    def __init__(self, label: QLabel, problem: ProblemLine) -> None:
        self._label = label
        self.problem = problem
        label.setMinimumWidth(1)  # as a problem: the name of a file makes no form wider
        label.hide()

    def tell(self, text: str) -> None:
        """Say what was done; blank takes everything off."""
        self.problem.clear()
        self._label.setText(text)
        self._label.setVisible(bool(text))

    def attempt(self, act: Callable[[], object]) -> None:
        """Run `act`, which may go on beside the window; what was said before is over."""
        self.tell("")
        self.begin(act)

    def begin(self, act: Callable[[], object]) -> None:
        """Run `act` and leave standing what was said, unless it fails."""
        try:
            act()
        except UserError as error:
            self.problem.show(error)
