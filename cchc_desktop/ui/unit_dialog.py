"""A unit: its names, and whom to phone there. Saved as one step."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QWidget

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.drafts import Form
from cchc_desktop.domain.records import Unit
from cchc_desktop.services.units import contacts, former_names, new_contact, remove_unit, save_unit_card
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.contacts_table import ContactsTable
from cchc_desktop.ui.date_edit import DateEdit
from cchc_desktop.ui.form_draft import FormDraft
from cchc_desktop.ui.leaving import Leaving, wire_ways_out
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.row_menu import MenuLine, of_button, offer_menu
from cchc_desktop.ui.viewing import only_look


class UnitDialog(QDialog):
    """Edits `unit`, stored or new; accepted when it was saved."""

    name_edit: QLineEdit
    short_edit: QLineEdit
    code_edit: QLineEdit
    addressee_edit: QLineEdit
    spellings_edit: QLineEdit
    retired_edit: DateEdit
    former_label: QLabel
    people_table: ContactsTable
    add_button: QPushButton
    remove_button: QPushButton
    raise_button: QPushButton
    people_hint: QLabel
    problem_label: QLabel
    delete_button: QPushButton
    merge_button: QPushButton
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(self, workspace: Workspace, unit: Unit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._unit = unit
        load_ui(self, "unit_dialog", ContactsTable, DateEdit)
        only_look(self, workspace.why_read_only, [self.cancel_button])
        self.people_hint.setVisible(not workspace.read_only)
        people = dict.fromkeys(("person", "position_title", "phone"), self.people_table)
        self._problems = ProblemLine(
            self.problem_label,
            {
                "name": self.name_edit,
                "short_name": self.short_edit,
                "code": self.code_edit,
                "addressee": self.addressee_edit,
                "spellings": self.spellings_edit,
                "active_to": self.retired_edit,
                **people,
            },
        )
        self._fill()
        FormDraft(self, Form.UNIT, (unit.uid,), self.people_table)
        self._leaving = Leaving(
            self.problem_label, lambda: (self._typed(), self.retired_edit.text(), self.people_table.texts())
        )
        self._connect()
        (self.people_table if unit.name else self.name_edit).setFocus()

    def reject(self) -> None:
        """Esc and the window's cross."""
        if self._leaving.allowed():
            super().reject()

    def _fill(self) -> None:
        unit = self._unit
        for line, text in (
            (self.name_edit, unit.name),
            (self.short_edit, unit.short_name),
            (self.code_edit, unit.code),
            (self.addressee_edit, unit.addressee),
            (self.spellings_edit, unit.spellings.replace("\n", "; ")),
        ):
            line.setText(text)
            line.setCursorPosition(0)
        self.retired_edit.follow(self._workspace.today)
        self.retired_edit.set_value(unit.active_to)
        self.delete_button.setVisible(bool(unit.name))
        self.merge_button.setVisible(bool(unit.name))
        names = [
            self.tr("{name} (đến {date})").format(name=former.name, date=show_date(former.used_until))
            for former in former_names(self._workspace, unit.uid)
        ]
        self.former_label.setText(self.tr("Tên cũ: {names}").format(names="; ".join(names)))
        self.former_label.setVisible(bool(names))
        self.people_table.show_people(
            contacts(self._workspace, unit.uid), lambda: new_contact(self._workspace, unit.uid)
        )
        self._enable_buttons()

    def _connect(self) -> None:
        offer_menu(self.people_table, self._menu_lines)
        self.people_table.currentCellChanged.connect(self._enable_buttons)
        self.add_button.clicked.connect(self.people_table.add)
        self.remove_button.clicked.connect(self.people_table.remove_current)
        self.raise_button.clicked.connect(self.people_table.raise_current)
        self.delete_button.clicked.connect(self._delete)
        self.merge_button.clicked.connect(self._merge)
        wire_ways_out(self, self._save, self.save_button, self.cancel_button)

    def _enable_buttons(self) -> None:
        row = self.people_table.currentRow()
        self.remove_button.setEnabled(row >= 0)
        self.raise_button.setEnabled(row > 0)

    def _menu_lines(self) -> list[MenuLine]:
        table = self.people_table
        may = bool(table.editTriggers())
        return [
            MenuLine(self.tr("Sửa ô"), lambda: table.edit(table.currentIndex()), Qt.Key.Key_F2, may),
            MenuLine(self.tr("Dán từ Excel"), table.paste, Qt.Modifier.CTRL | Qt.Key.Key_V, may),
            of_button(self.add_button),
            of_button(self.remove_button),
            of_button(self.raise_button),
        ]

    def _typed(self) -> Unit:
        return replace(
            self._unit,
            name=self.name_edit.text(),
            short_name=self.short_edit.text(),
            code=self.code_edit.text(),
            addressee=self.addressee_edit.text(),
            spellings=self.spellings_edit.text().replace(";", "\n"),
            active_to=self.retired_edit.known_value(),
        )

    def _save(self) -> None:
        def save() -> None:
            self.retired_edit.value("active_to")
            save_unit_card(self._workspace, self._typed(), self.people_table.people())

        if self._problems.attempt(save):
            self.accept()

    def _delete(self) -> None:
        if self._problems.attempt(lambda: remove_unit(self._workspace, self._unit)):
            self.accept()

    def _merge(self) -> None:
        """What is typed here goes with the unit: it is saved or given up first."""
        from cchc_desktop.ui.merge_dialog import MergeDialog

        if self._leaving.allowed() and MergeDialog(self._workspace, self._unit, self).exec():
            self.accept()
