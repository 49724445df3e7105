"""Expected failures shown beside their cause: in a label of the form, at the field that is wrong."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QLabel, QWidget

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.ui.screen_names import name_of


class ProblemLine:
    """The one line of a form that says what is wrong, and the inputs it can point to by field name.

    `heads` are the words above those of a table, by field name; any other input is called by its label.
    """

    def __init__(
        self, label: QLabel, inputs: Mapping[str, QWidget], heads: Mapping[str, str] | None = None
    ) -> None:
        self._label = label
        self._inputs = inputs
        self._heads = heads or {}
        label.setProperty("role", "problem")
        label.style().polish(label)  # it may have been measured, and has its colour from then
        label.setWordWrap(True)
        label.setMinimumWidth(1)  # the name of a file may be one long word: it makes no form wider
        label.hide()

    def attempt(self, action: Callable[[], object]) -> bool:
        """Run `action`; on an expected failure show its sentence, focus its field and return False."""
        try:
            action()
        except UserError as error:
            self.show(error)
            return False
        self.clear()
        return True

    def show(self, error: UserError) -> None:
        """Say `error` and move the focus to the input it is about."""
        wrong = self._inputs.get(error.field)
        called = self._heads.get(error.field) or (name_of(wrong) if wrong is not None else "")
        self._label.setText(sentence(error, called))
        self._label.show()
        if wrong is not None:
            wrong.setFocus()

    def clear(self) -> None:
        self._label.hide()
        self._label.clear()
