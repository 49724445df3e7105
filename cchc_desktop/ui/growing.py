"""A dialog that says more than before grows for it: Qt would squeeze what stands above."""

from PySide6.QtWidgets import QDialog

from cchc_desktop.ui.screens import screen_of


def make_room(dialog: QDialog) -> None:
    """Let `dialog` be tall enough for what it shows now, as far as the screen goes; never smaller."""
    layout = dialog.layout()
    if layout is None:
        return
    layout.activate()
    wanted = max(dialog.height(), layout.totalHeightForWidth(dialog.width()))
    dialog.resize(dialog.width(), min(wanted, screen_of(dialog).availableSize().height()))
