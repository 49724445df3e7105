"""Any key in a dialog that was just opened: done, refused with a sentence, or nothing; never a bug."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cchc_desktop.services.checklists import add_shipped
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.gallery import screens
from tests.ui.hands import opened_dialog

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the platform without a screen says so


@pytest.fixture
def tried(qapp: QApplication) -> Iterator[list[QDialog]]:
    """The dialogs in which keys are pressed; one that opens over them is left as soon as it waits."""
    found: list[QDialog] = []
    timer = QTimer()

    def leave() -> None:
        above = qapp.activeModalWidget()
        if isinstance(above, QDialog) and above not in found:
            above.done(0)

    timer.timeout.connect(leave)
    timer.start(20)
    yield found
    timer.stop()


def test_a_key_at_once_is_never_a_bug(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, tried: list[QDialog]
) -> None:
    add_shipped(workspace)
    built = list(screens(workspace, tmp_path / "window.ini"))
    for screen in built:
        qtbot.addWidget(screen)
    for screen in (one for one in built if isinstance(one, QDialog)):
        tried.append(opened_dialog(qtbot, screen))
        for shortcut in screen.findChildren(QShortcut):
            held = shortcut.parent()
            if not (isValid(shortcut) and isinstance(held, QWidget) and held.isVisible()):
                continue  # where nothing is shown no key is heard
            with qtbot.captureExceptions() as raised:
                shortcut.activated.emit()
                QApplication.processEvents()
            said = (type(screen).__name__, shortcut.key().toString())
            assert (*said, raised) == (*said, [])
        screen.hide()
