"""Hand a file or folder to the program the system opens it with."""

import sys
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from cchc_desktop.domain.errors import Fault, UserError


def open_path(path: Path) -> None:
    """Open `path` with its own program, a folder in the file manager.

    Raises UserError FILE_MISSING, NOTHING_OPENS, NOTHING_SHOWS_FOLDER.
    """
    if not path.exists():
        raise UserError(Fault.FILE_MISSING, path=path)
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        if path.is_dir():
            raise UserError(Fault.NOTHING_SHOWS_FOLDER, path=path)
        raise UserError(Fault.NOTHING_OPENS, name=path.name)


def reveal(path: Path) -> None:
    """Show the folder of `path`, the file selected where the file manager can be asked for it.

    Raises UserError as `open_path`.
    """
    if sys.platform == "win32":
        import subprocess

        subprocess.Popen(f'explorer /select,"{path}"')  # noqa: S603 - a name of ours, no shell
    else:
        open_path(path.parent)
