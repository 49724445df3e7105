"""The inputs of a dialog by their names: what is half typed in them, and how to put it back."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QDialog, QLineEdit, QWidget

from cchc_desktop.domain.drafts import Form, Texts, Typed
from cchc_desktop.ui.text_edit import TextEdit

if TYPE_CHECKING:
    from cchc_desktop.ui.contacts_table import ContactsTable


class FormDraft(QObject):
    """Stands in a dialog that is filled: what differs from now on is half typed.

    `uids` tell the record of the dialog from others of its kind. Of `people` only the cells that differ
    are half typed: what is put back then touches nobody else.
    """

    def __init__(
        self, dialog: QDialog, form: Form, uids: tuple[str, ...], people: "ContactsTable | None" = None
    ) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._form = form
        self._uids = uids
        self._people = people
        self.stored = self.texts()

    def texts(self) -> dict[str, str]:
        """What the inputs hold."""
        return {**self._inputs(), **(self._people.cells() if self._people else {})}

    def put(self, texts: Texts) -> None:
        """Put `texts` in the inputs, as if typed; a choice there is no more stays as it is."""
        for choice in self._choices():
            number = choice.findText(texts.get(choice.objectName(), ""))
            choice.setCurrentIndex(number if number >= 0 else choice.currentIndex())
        for line in self._lines():
            line.setText(texts.get(line.objectName(), line.text()))
        if self._people:
            self._people.put_cells(texts)

    def half_typed(self) -> Typed | None:
        """What is no record yet, None when nothing was typed: a choice alone is made again at once."""
        cells = self._people.cells() if self._people else {}
        typed = {name: text for name, text in cells.items() if text != self.stored.get(name, "")}
        if not typed and all(one.text() == self.stored.get(one.objectName()) for one in self._lines()):
            return None
        return Typed(self._form, self._uids, {**self._inputs(), **typed}, self.stored)

    def _inputs(self) -> dict[str, str]:
        lines = {one.objectName(): one.text() for one in self._lines()}
        return {**lines, **{one.objectName(): one.currentText() for one in self._choices()}}

    def _lines(self) -> list[QLineEdit | TextEdit]:
        lines = [one for one in self._dialog.findChildren(QLineEdit) if not _in_a_cell(one)]
        return [*lines, *self._dialog.findChildren(TextEdit)]

    def _choices(self) -> list[QComboBox]:
        return [one for one in self._dialog.findChildren(QComboBox) if not _in_a_cell(one)]


def _in_a_cell(editor: QWidget) -> bool:
    """Whether it stands in a table for as long as a cell is typed in."""
    viewport = editor.parentWidget()
    return viewport is not None and isinstance(viewport.parentWidget(), QAbstractItemView)


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
