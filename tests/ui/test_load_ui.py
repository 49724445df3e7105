"""A dialog is never larger than the screen it opens on."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.copies_table import CopiesTable
from cchc_desktop.ui.load_ui import load_ui


@pytest.mark.parametrize(("stem", "parts"), [("import_dialog", ()), ("restore_dialog", (CopiesTable,))])
def test_a_dialog_fits_the_screen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, stem: str, parts: tuple[type[QWidget], ...]
) -> None:
    monkeypatch.setattr(QScreen, "availableSize", lambda _screen: QSize(910, 512))
    dialog = QDialog()
    qtbot.addWidget(dialog)
    load_ui(dialog, stem, *parts)
    assert dialog.width() <= 910
    assert dialog.height() <= 512
