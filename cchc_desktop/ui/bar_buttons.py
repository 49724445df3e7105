"""Buttons of the bars above the pages, which come and go."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def leave_keyboard(buttons: Iterable[QWidget]) -> None:
    """Let a click leave the keyboard where it is: a bar that goes would hand it to what comes next."""
    for button in buttons:
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
