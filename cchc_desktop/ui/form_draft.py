"""The inputs of a dialog by their names: what is half typed in them, and how to put it back."""

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QDialog, QLineEdit, QWidget

from cchc_desktop.domain.drafts import Form, Texts, Typed
from cchc_desktop.ui.text_edit import TextEdit

ELSEWHERE = "elsewhere"
"""A property of inputs that only stand for a row of a table: what they hold is told by its cells."""


class Cells(Protocol):
    """A table that is typed in, by the uid of a row and the name of a field."""

    def cells(self) -> dict[str, str]:
        """What is typed, by "uid field"."""

    def put_cells(self, cells: Texts) -> None:
        """Put `cells` in, as if typed; no row goes."""


class FormDraft(QObject):
    """Stands in a dialog that is filled: what differs from now on is half typed.

    `uids` tell the record of the dialog from others of its kind. Of `table` only the cells that differ
    are half typed: what is put back then touches no other row.
    """

    def __init__(
        self, dialog: QDialog, form: Form, uids: tuple[str, ...], table: Cells | None = None
    ) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._form = form
        self._uids = uids
        self._table = table
        self.stored = self.texts()

    def texts(self) -> dict[str, str]:
        """What the inputs hold."""
        return {**self._inputs(), **(self._table.cells() if self._table else {})}

    def begin_anew(self, uids: tuple[str, ...]) -> None:
        """The dialog shows another record from now on, filled with what the file holds."""
        self._uids = uids
        self.stored = self.texts()

    def put(self, texts: Texts) -> None:
        """Put `texts` in the inputs, as if typed; a choice there is no more stays as it is."""
        for choice in self._choices():
            number = choice.findText(texts.get(choice.objectName(), ""))
            choice.setCurrentIndex(number if number >= 0 else choice.currentIndex())
        for line in self._lines():
            line.setText(texts.get(line.objectName(), line.text()))
        if self._table:
            self._table.put_cells(texts)

    def half_typed(self) -> Typed | None:
        """What is no record yet, None when nothing was typed: a choice alone is made again at once."""
        cells = self._table.cells() if self._table else {}
        typed = {name: text for name, text in cells.items() if text != self.stored.get(name, "")}
        if not typed and all(one.text() == self.stored.get(one.objectName()) for one in self._lines()):
            return None
        return Typed(self._form, self._uids, {**self._inputs(), **typed}, self.stored)

    def _inputs(self) -> dict[str, str]:
        lines = {one.objectName(): one.text() for one in self._lines()}
        return {**lines, **{one.objectName(): one.currentText() for one in self._choices()}}

    def _lines(self) -> list[QLineEdit | TextEdit]:
        lines = [one for one in self._dialog.findChildren(QLineEdit) if _stands_alone(one)]
        return [*lines, *(one for one in self._dialog.findChildren(TextEdit) if _stands_alone(one))]

    def _choices(self) -> list[QComboBox]:
        return [one for one in self._dialog.findChildren(QComboBox) if _stands_alone(one)]


def _stands_alone(editor: QWidget) -> bool:
    """Whether it does not stand in a table, for as long as a cell is typed in, or for a row of one."""
    viewport = editor.parentWidget()
    in_a_cell = viewport is not None and isinstance(viewport.parentWidget(), QAbstractItemView)
    return not in_a_cell and not editor.property(ELSEWHERE)


def draft_of(dialog: QDialog) -> FormDraft:
    """The one that stands in `dialog`."""
    found = dialog.findChild(FormDraft)
    assert isinstance(found, FormDraft)
    return found


def half_typed_in_dialogs() -> Iterable[Typed]:
    """What is no record yet in the dialogs that are open."""
    for window in QApplication.topLevelWidgets():
        found = window.findChild(FormDraft) if isinstance(window, QDialog) and window.isVisible() else None
        typed = found.half_typed() if isinstance(found, FormDraft) else None
        if typed is not None:
            yield typed
