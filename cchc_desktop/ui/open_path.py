"""Hand a file or folder to the program the system opens it with."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_path(path: Path) -> None:
    """Open `path` with its own program; a folder in the file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
