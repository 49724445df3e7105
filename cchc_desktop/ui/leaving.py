"""How a dialog is left by keyboard: Ctrl+Enter saves from any field, and a stray Esc loses nothing typed."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from cchc_desktop.ui.keys import CTRL_ENTER, on_keys


def wire_ways_out(
    dialog: QDialog, save: Callable[[], None], save_button: QPushButton, cancel_button: QPushButton
) -> None:
    """The button and Ctrl+Enter call `save`; the other button leaves at once, whatever was typed."""
    save_button.clicked.connect(save)
    cancel_button.clicked.connect(lambda: dialog.done(QDialog.DialogCode.Rejected))
    on_keys(dialog, CTRL_ENTER, save_button)


class Leaving:
    """Asks, in the dialog's own problem line, before the first Esc throws typed text away.

    `typed` gives what the inputs hold, in any form that compares.
    """

    def __init__(self, label: QLabel, typed: Callable[[], object]) -> None:
        self._label = label
        self._typed = typed
        self.begin_anew()

    def begin_anew(self) -> None:
        """What is typed by now is saved, or was there before."""
        self._known = self._typed()

    def allowed(self) -> bool:
        """Whether nothing was typed since the last time it was asked; if not, say how to save or leave."""
        typed = self._typed()
        if typed == self._known:
            return True
        self._known = typed
        self._label.setText(
            QCoreApplication.translate(
                "Leaving", "Nội dung vừa nhập chưa được lưu. Bấm Ctrl+Enter để lưu, hoặc Esc lần nữa để bỏ."
            )
        )
        self._label.show()
        return False
