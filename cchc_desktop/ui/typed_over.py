"""What is typed over a cell of a table, from a key or an input method: the start of what goes into it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QTableView

TYPING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
"""What may be held while typing."""


def typed_over(event: QKeyEvent | QInputMethodEvent) -> str:
    """The text that an event types; empty where it is for the table itself, as arrows and Ctrl are."""
    if isinstance(event, QInputMethodEvent):
        return event.commitString()
    text = event.text()
    return text if not event.modifiers() & ~TYPING and text.isprintable() and text.strip() else ""


def take_input_method(table: QTableView) -> None:
    """Let an input method type over the current cell, which Qt allows only where it edits itself."""
    table.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, True)
