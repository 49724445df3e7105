"""A dialog that says more than before grows for it: Qt would squeeze what stands above."""

from PySide6.QtWidgets import QDialog

from cchc_desktop.ui.screens import screen_of


def make_room(dialog: QDialog, *, smaller: bool = False) -> None:
    """Let `dialog` be tall enough for what it shows, as far as the screen goes; `smaller` only if asked."""
    layout = dialog.layout()
    if layout is None:
        return
    layout.activate()
    wanted = layout.totalHeightForWidth(dialog.width())
    if not smaller:
        wanted = max(dialog.height(), wanted)
    dialog.resize(dialog.width(), min(wanted, screen_of(dialog).availableSize().height()))
