"""1366x768 at 200 %: every screen opens within it, cuts no text off, and is all reached by keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.gallery import screens
from cchc_desktop.ui.small_screen import ScrolledRoom
from cchc_desktop.ui.unit_dialog import UnitDialog
from tests.ui.hands import focused, opened_dialog
from tests.ui.themed import themed
from tests.ui.window import opened_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
ROOM = QSize(683, 384)
TITLE_BAR = 28


@pytest.fixture(autouse=True)
def small_screen(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(QScreen, "availableSize", lambda _screen: ROOM)
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _screen: QRect(QPoint(), ROOM))
    with themed(qapp):
        yield


def cut_off(screen: QWidget) -> list[str]:
    """What says something and has no room for it."""
    return [
        widget.objectName()
        for kind in (QLabel, QAbstractButton, QComboBox)
        for widget in screen.findChildren(kind)
        if widget.isVisible()
        and not (isinstance(widget, QLabel) and not widget.text())
        and not isinstance(widget.parent(), QLineEdit)  # what clears it is Qt's own
        and widget.width() < (widget.minimumWidth() or widget.minimumSizeHint().width())
    ]


def test_every_dialog_opens_within_the_screen_and_cuts_nothing_off(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    built = list(screens(workspace, tmp_path / "window.ini"))
    for dialog in built:
        qtbot.addWidget(dialog)
        if not isinstance(dialog, QDialog):
            continue
        dialog.show()
        QApplication.processEvents()
        name = type(dialog).__name__
        assert dialog.width() <= ROOM.width(), name
        assert dialog.height() <= ROOM.height(), name
        assert (name, cut_off(dialog)) == (name, [])
        dialog.hide()


def test_no_page_makes_the_window_larger_than_the_screen(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    keys = [
        window.navigation.model().index(number, 0) for number in range(window.navigation.model().rowCount())
    ]
    for key in keys:
        window.navigation.setCurrentIndex(key)
        QApplication.processEvents()
        least = window.minimumSizeHint()
        assert (key.data(), least.width() <= ROOM.width()) == (key.data(), True)
        assert (key.data(), least.height() <= ROOM.height() - TITLE_BAR) == (key.data(), True)
        assert (key.data(), cut_off(window.page_stack.currentWidget())) == (key.data(), [])
    assert window.size() == ROOM
    assert not window.office_label.isVisible()


def test_what_takes_the_focus_is_scrolled_to(qtbot: QtBot, workspace: Workspace) -> None:
    dialog = opened_dialog(qtbot, UnitDialog(workspace, all_units(workspace)[0], None))
    reached = set[str]()
    while (field := focused(dialog)).objectName() not in reached:
        assert field.visibleRegion().contains(QPoint(2, 2)), field.objectName()
        assert field.visibleRegion().boundingRect().height() == min(field.height(), ROOM.height())
        reached.add(field.objectName())
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert {"name_edit", "save_button"} <= reached


def test_where_there_is_room_nothing_scrolls(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QScreen, "availableSize", lambda _screen: QSize(910, 485))
    window = opened_window(qtbot, workspace, tmp_path)
    assert window.findChildren(ScrolledRoom) == []
    assert window.office_label.isVisible()
