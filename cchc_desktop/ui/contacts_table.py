"""The people of a unit as a table that is typed into: F2 or Enter edits, Tab goes right, Enter down."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from cchc_desktop.domain.drafts import Texts
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.labels import CONTACT_ROLE
from cchc_desktop.domain.records import Contact
from cchc_desktop.domain.text import fold
from cchc_desktop.services.units import cleaned_contact
from cchc_desktop.ui.index import Index
from cchc_desktop.ui.quiet_inputs import QuietCombo
from cchc_desktop.ui.theme import ROW_HEIGHT

_ROLE, _NAME, _TITLE, _PHONE = range(4)
_FIELDS = {"person": _NAME, "position_title": _TITLE, "phone": _PHONE}
_CELLS = {"role": _ROLE, **_FIELDS}
_ROLES = {label: role for role, label in CONTACT_ROLE.items()}
_CONTACT = Qt.ItemDataRole.UserRole
_NEXT = QAbstractItemDelegate.EndEditHint.EditNextItem
_PREVIOUS = QAbstractItemDelegate.EndEditHint.EditPreviousItem
_SUBMIT = QAbstractItemDelegate.EndEditHint.SubmitModelCache
_MOST_PASTED = 20_000
"""Characters: more people than any unit has."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ContactsTable(QTableWidget):
    """Holds contacts being edited; nothing is saved here. A row left blank is nobody."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self._blank: Callable[[], Contact]
        self.setHorizontalHeaderLabels(
            [self.tr("Vai trò"), self.tr("Họ và tên"), self.tr("Chức vụ"), self.tr("Điện thoại")]
        )
        self.setItemDelegateForColumn(_ROLE, _RoleDelegate(self))
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setHighlightSections(False)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in ((_ROLE, 152), (_TITLE, 184), (_PHONE, 120)):
            self.setColumnWidth(column, width)

    def show_people(self, people: Sequence[Contact], blank: Callable[[], Contact]) -> None:
        """Show `people`, or one row ready for the first; `blank` makes a new contact."""
        self._blank = blank
        self.setRowCount(0)
        for contact in people or [blank()]:
            self._append(contact)
        self.setCurrentCell(0, _NAME)

    def choose(self, uid: str) -> None:
        """Make the row of a contact the current one."""
        for row in range(self.rowCount()):
            if self._contact(row).uid == uid:
                self.setCurrentCell(row, _NAME)

    def people(self) -> list[Contact]:
        """The contacts as typed. Raises UserError for the first bad field, with its cell chosen."""
        editor = self._open_editor()
        if editor is not None:
            self.commitData(editor)
        found: list[Contact] = []
        for row in range(self.rowCount()):
            contact = self._contact(row)
            if not (contact.name or contact.title or contact.phone):
                continue
            try:
                found.append(cleaned_contact(contact))
            except UserError as error:
                self.setCurrentCell(row, _FIELDS[error.field])
                raise
        return found

    def add(self) -> None:
        """Start typing one more person."""
        self._append(self._blank())
        self.setCurrentCell(self.rowCount() - 1, _NAME)
        self.setFocus()
        self.edit(self.currentIndex())

    def remove_current(self) -> None:
        """Take the current row out."""
        column = self.currentColumn()
        self.removeRow(self.currentRow())
        self.setCurrentCell(self.currentRow(), column)

    def raise_current(self) -> None:
        """Move the current row one up."""
        row, column = self.currentRow(), self.currentColumn()
        if row > 0:
            upper, lower = self._contact(row - 1), self._contact(row)
            self._show(row - 1, lower)
            self._show(row, upper)
            self.setCurrentCell(row - 1, column)

    def paste(self) -> None:
        """Put a block copied in a spreadsheet in from the current cell on, with as many rows as it takes.

        What is no role leaves the role as it is.
        """
        from cchc_desktop.exchange.clipboard import pasted_sheet  # seldom needed

        top, left = self.currentRow(), self.currentColumn()
        for pasted in pasted_sheet(QApplication.clipboard().text()[:_MOST_PASTED]).rows:
            row = top + pasted.number - 1
            while row >= self.rowCount():
                self._append(self._blank())
            for number, cell in pasted.cells.items():
                column, text = left + number - 1, cell.text
                text = _role_meant(text) if column == _ROLE else text
                if text and column <= _PHONE:
                    self.model().setData(self.model().index(row, column), " ".join(text.split()))

    def texts(self) -> list[list[str]]:
        """What the cells hold."""
        return [[self._text(row, column) for column in range(4)] for row in range(self.rowCount())]

    def cells(self) -> dict[str, str]:
        """What is typed of each person, by "uid field"; a cell still open is read and stays open."""
        found = {}
        for row in range(self.rowCount()):
            texts = {name: self._text_now(row, column) for name, column in _CELLS.items()}
            if any(texts[name] for name in _FIELDS):
                uid = self._contact(row).uid
                found.update({f"{uid} {name}": text for name, text in texts.items()})
        return found

    def put_cells(self, cells: Texts) -> None:
        """Put `cells` in, as if typed. Whoever is not here (any more) is a new person; nobody goes."""
        rows = {self._contact(row).uid: row for row in range(self.rowCount())}
        for key, text in cells.items():
            uid, _, name = key.partition(" ")
            if name in _FIELDS or (name == "role" and text in _ROLES):
                if uid not in rows:
                    rows[uid] = self._blank_row()
                self.model().setData(self.model().index(rows[uid], _CELLS[name]), text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits and never leaves the dialog; Delete empties a cell; Ctrl+V takes a block."""
        if not self.editTriggers():
            super().keyPressEvent(event)
        elif event.key() in _ENTER:
            if self.state() != QAbstractItemView.State.EditingState:
                self.edit(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() == Qt.Key.Key_Delete and self.currentColumn() > _ROLE:
            self.currentItem().setText("")
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """A finished letter opens the cell and stands in it; Qt's own table would drop it."""
        if event.commitString() and self.editTriggers() and self._open_editor() is None:
            self.edit(self.currentIndex())
            editor = self._open_editor()
            if editor is not None:
                QApplication.sendEvent(editor, event)
        else:
            super().inputMethodEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Tab after the last cell starts another person, or leaves a blank one; Enter goes down."""
        row, column = self.currentRow(), self.currentColumn()
        here = (
            self.indexAt(editor.geometry().center()) == self.currentIndex()
        )  # not when another cell was clicked
        at_end = (row, column) == (self.rowCount() - 1, _PHONE)
        if hint == _NEXT and at_end and self._text(row, _NAME):
            self._append(self._blank())
        elif (hint == _NEXT and at_end) or (hint == _PREVIOUS and (row, column) == (0, _ROLE)):
            super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
            self.focusNextPrevChild(hint == _NEXT)
            return
        super().closeEditor(editor, hint)
        if hint == _SUBMIT and here and row + 1 < self.rowCount():
            self.setCurrentCell(row + 1, column)

    def _open_editor(self) -> QWidget | None:
        return self.indexWidget(self.currentIndex())

    def _blank_row(self) -> int:
        """One that is nobody's yet, the last when all are."""
        for row in range(self.rowCount()):
            if not any(self._text(row, column) for column in _FIELDS.values()):
                return row
        self._append(self._blank())
        return self.rowCount() - 1

    def _append(self, contact: Contact) -> None:
        row = self.rowCount()
        self.insertRow(row)
        self._show(row, contact)

    def _show(self, row: int, contact: Contact) -> None:
        texts = (CONTACT_ROLE[contact.role], contact.name, contact.title, contact.phone)
        for column, text in enumerate(texts):
            self.setItem(row, column, QTableWidgetItem(text))
        self.model().setData(self.model().index(row, _ROLE), contact, _CONTACT)

    def _contact(self, row: int) -> Contact:
        base: Contact = self.model().index(row, _ROLE).data(_CONTACT)
        role, name, title, phone = (self._text(row, column) for column in range(4))
        return replace(base, role=_ROLES[role], name=name, title=title, phone=phone)

    def _text(self, row: int, column: int) -> str:
        return str(self.model().index(row, column).data())

    def _text_now(self, row: int, column: int) -> str:
        """What the cell shows, in its editor where one is open."""
        editor = self._open_editor() if (row, column) == (self.currentRow(), self.currentColumn()) else None
        if isinstance(editor, QComboBox):
            return editor.currentText()
        return editor.text() if isinstance(editor, QLineEdit) else self._text(row, column)


def _role_meant(text: str) -> str:
    """The label that begins as `text` does, marks or not; empty when none does."""
    return next((label for label in _ROLES if fold(text) and fold(label).startswith(fold(text))), "")


class _RoleDelegate(QStyledItemDelegate):
    """Offers the roles as a list."""

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        combo = QuietCombo(parent)
        combo.addItems(list(_ROLES))
        return combo

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QComboBox)
        editor.setCurrentText(index.data())

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QComboBox)
        model.setData(index, editor.currentText())
