"""What a list of choices offers, renewed while it stands."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox


def offer_choices(combo: QComboBox, choices: Sequence[tuple[str, object]]) -> None:
    """Offer `choices` (text, data); what was chosen stays, if it is still there. Nobody is told of it."""
    chosen = combo.currentData()
    with QSignalBlocker(combo):
        combo.clear()
        for text, data in choices:
            combo.addItem(text, data)
        combo.setCurrentIndex(max(0, combo.findData(chosen)))
