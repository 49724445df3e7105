"""Where the keyboard goes when what has it goes away: a cell that is left, a part that hides."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def is_lost(holder: QWidget | None) -> bool:
    """Whether `holder`, which has the keyboard, can do nothing with it any more."""
    return holder is not None and not (holder.isVisible() and holder.isEnabled())


def nearest(holder: QWidget | None) -> QWidget | None:
    """`holder`, or what it lies in, whichever takes the keyboard first."""
    while holder is not None and not _takes(holder):
        holder = holder.parentWidget()
    return holder


def _takes(widget: QWidget) -> bool:
    reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(reached) and widget.isVisible() and widget.isEnabled()
