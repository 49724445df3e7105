"""Merging by keyboard: what it moves is told before, a bad day refused, under a filter nothing is lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.services import units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.merge_dialog import MergeDialog
from tests.support import logical_dump, row
from tests.ui.hands import opened_dialog, press, retype
from tests.ui.window import codes, opened_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
CONTROL = Qt.KeyboardModifier.ControlModifier


def dialog_of(qtbot: QtBot, workspace: Workspace, code: str) -> MergeDialog:
    return opened_dialog(qtbot, MergeDialog(workspace, units.unit_by_code(workspace, code)))


def test_what_moves_is_told_before_it_does(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = dialog_of(qtbot, workspace, "VP")
    assert not dialog.save_button.isEnabled()
    dialog.into_combo.setFocus()
    press(qtbot, dialog, Qt.Key.Key_Down)
    assert "2 tiêu chí của năm 2026 trở đi (trong đó 1 tiêu chí cả hai" in dialog.summary_label.text()
    press(qtbot, dialog, Qt.Key.Key_Return, held=CONTROL)
    assert dialog.result() == MergeDialog.DialogCode.Accepted
    assert row(workspace, "1.1.2").lead == units.unit_by_code(workspace, "VHXH")


def test_a_day_that_is_none_is_refused(qtbot: QtBot, workspace: Workspace) -> None:
    before = logical_dump(workspace.path)
    dialog = dialog_of(qtbot, workspace, "VP")
    dialog.into_combo.setCurrentIndex(0)
    dialog.day_edit.setFocus()
    for typed in ("31/02", ""):
        retype(qtbot, dialog, typed)
        press(qtbot, dialog, Qt.Key.Key_Return, held=CONTROL)
        assert dialog.problem_label.isVisible()
    assert logical_dump(workspace.path) == before


def test_merged_while_its_page_is_filtered_the_rows_are_found_with_the_other(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    vp, kt = (units.unit_by_code(workspace, code) for code in ("VP", "KT"))
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page(f"unit:{vp.uid}")
    window.pages.unit.criteria.filter_edit.setText("1.1.2")
    dialog = dialog_of(qtbot, workspace, "VP")
    dialog.into_combo.setCurrentText(kt.name)
    press(qtbot, dialog, Qt.Key.Key_Return, held=CONTROL)
    assert window.pages.unit.unit != vp
    window.show_page(f"unit:{kt.uid}")
    assert codes(window.pages.unit.criteria)[-1] == "1.1.2"
    workspace.undo()
    window.show_page(f"unit:{vp.uid}")
    assert window.pages.unit.unit == vp
