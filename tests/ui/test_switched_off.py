"""What can only be read looks so, also a field that was measured before."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.switched_off import switch_off_inputs
from cchc_desktop.ui.theme import apply_theme, colours


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_it_has_the_ground_of_its_screen(
    qtbot: QtBot, qapp: QApplication, kind: type[QLineEdit] | type[QPlainTextEdit]
) -> None:
    apply_theme(qapp)
    screen = QWidget()
    qtbot.addWidget(screen)
    field = kind(screen)
    QVBoxLayout(screen).addWidget(field)
    field.ensurePolished()
    switch_off_inputs(screen, "chỉ xem", ())
    picture = screen.grab().toImage()
    middle = field.geometry().center()
    assert picture.pixelColor(middle) == QColor(colours().ground)
