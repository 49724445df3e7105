"""Mẫu phiếu: the list of checklists keeps to the one she works on."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.services import checklists
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.checklist_dialog import ChecklistDialog
from tests.ui.window import opened_window


def test_a_new_checklist_is_the_one_chosen(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> None:
    checklists.add_shipped(workspace)
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("checks")
    page = window.pages.checks
    page.tabs.setCurrentWidget(page.forms)

    def name_it() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ChecklistDialog)
        dialog.title_edit.setText("Kỷ luật, kỷ cương")
        dialog.save_button.click()

    QTimer.singleShot(0, name_it)
    page.forms.add_button.click()
    chosen = page.forms.chosen()
    assert chosen is not None
    assert chosen.title == "Kỷ luật, kỷ cương"
