"""Dialogs of the office and its units, and of the first start."""

from msgspec.structs import replace
from PySide6.QtWidgets import QDialog

from cchc_desktop.services.units import all_units, new_contact, new_duty, save_unit_card
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.duty_dialog import DutyDialog
from cchc_desktop.ui.first_start import FirstStart
from cchc_desktop.ui.office_dialog import OfficeDialog
from cchc_desktop.ui.unit_dialog import UnitDialog
from tests.support import saved_unit


def unit(workspace: Workspace) -> QDialog:
    """With two people and a former name."""
    kept = all_units(workspace)[0]
    people = [replace(new_contact(workspace, kept.uid), name=name) for name in ("Một", "Hai")]
    save_unit_card(workspace, replace(kept, name="Phòng Văn xã"), people)
    made = UnitDialog(workspace, saved_unit(workspace, kept))
    made.people_table.setCurrentCell(1, 1)
    return made


def duty(workspace: Workspace) -> QDialog:
    return DutyDialog(workspace, new_duty(workspace, all_units(workspace)[0].uid))


def office(workspace: Workspace) -> QDialog:
    made = OfficeDialog(workspace)
    made.signer_edit.setText("Một họ tên rất dài " * 6)
    made.save_button.click()
    return made


def office_signing(workspace: Workspace) -> QDialog:
    made = OfficeDialog(workspace)
    made.tabs.setCurrentWidget(made.profile_page)
    made.kind_combo.setCurrentIndex(1)
    made.kind_combo.setFocus()
    return made


def first_start(workspace: Workspace) -> QDialog:
    return FirstStart(workspace)


def first_start_signer(workspace: Workspace) -> QDialog:
    made = FirstStart(workspace)
    made.next_button.click()
    return made


def first_start_choice(workspace: Workspace) -> QDialog:
    made = FirstStart(workspace)
    made.next_button.click()
    made.next_button.click()
    return made


MADE = (
    unit,
    duty,
    office,
    office_signing,
    first_start,
    first_start_signer,
    first_start_choice,
)
