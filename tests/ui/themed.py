"""The look of the program, for tests about what fits."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication

from cchc_desktop.ui.theme import apply_theme


@contextmanager
def themed(app: QApplication) -> Iterator[None]:
    """The program's style sheet, font and colours within the block."""
    before = app.styleSheet(), app.font(), app.palette()
    apply_theme(app)
    yield
    app.setStyleSheet(before[0])
    app.setFont(before[1])
    app.setPalette(before[2])
