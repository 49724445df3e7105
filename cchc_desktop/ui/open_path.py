"""Hand a file or folder to the program the system opens it with."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_path(path: Path) -> bool:
    """Open `path` with its own program, a folder in the file manager; returns whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def reveal(path: Path) -> None:
    """Show the folder of `path`, the file selected where the file manager can be asked for it."""
    if sys.platform == "win32":
        subprocess.Popen(f'explorer /select,"{path}"')  # noqa: S603 - a name of ours, no shell
    else:
        open_path(path.parent)
