"""What the dialogs for files and folders may do where Qt brings its own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.ui import backup_dialog, import_failed, picking, table_source

ASKING: list[Callable[[QWidget], object]] = [
    lambda parent: picking.ask_files(parent, "Chọn"),
    lambda parent: picking.ask_target(parent, "Lưu", "a.pdf"),
    lambda parent: picking.ask_report(parent, Path(), "a.pdf", ".pdf"),
    lambda parent: table_source.ask_file(parent, "Chọn", "(*.xlsx)"),
    lambda parent: import_failed.ask_workbook(parent, "Lưu", "a.xlsx"),
    lambda parent: backup_dialog.ask_folder(parent, "Chọn"),
]


@pytest.mark.parametrize("ask", ASKING)
def test_nothing_is_removed_or_renamed_where_a_file_is_asked_for(
    ask: Callable[[QWidget], object], qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    harmless = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        harmless.append(dialog.testOption(QFileDialog.Option.ReadOnly))
        dialog.reject()

    QTimer.singleShot(0, look)
    assert not ask(parent)
    assert harmless == [True]
