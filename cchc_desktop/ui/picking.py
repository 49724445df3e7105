"""Asking for files and for a place to save, with the system's own dialogs, from her documents."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

PickFiles = Callable[[QWidget, str], list[Path]]
"""Asks for files, given parent and title; none when she changed her mind."""
PickTarget = Callable[[QWidget, str, str], Path | None]
"""Asks where to save, given parent, title and a name."""
PickReport = Callable[[QWidget, Path, str, str], Path | None]
"""Asks where to save a report, given parent, folder (blank: her documents), name and suffix."""

REMOVES_NOTHING = QFileDialog.Option.ReadOnly
"""Where the system has no dialog, that of Qt would remove for ever a file or folder marked in it."""
FOLDERS = QFileDialog.Option.ShowDirsOnly | REMOVES_NOTHING


def ask_files(parent: QWidget, title: str) -> list[Path]:
    """Ask for one file or several."""
    chosen, _kind = QFileDialog.getOpenFileNames(parent, title, documents_folder(), options=REMOVES_NOTHING)
    return [Path(one) for one in chosen]


def ask_target(parent: QWidget, title: str, name: str) -> Path | None:
    """Ask where to save; the dialog itself asks before a file is replaced."""
    proposed = str(Path(documents_folder()) / name)
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, proposed, options=REMOVES_NOTHING)
    return Path(chosen) if chosen else None


def ask_report(parent: QWidget, folder: Path, name: str, suffix: str) -> Path | None:
    """Ask where to save a file of one format; the dialog itself asks before a file is replaced."""
    title = QCoreApplication.translate("Picking", "Lưu báo cáo")
    start = folder if folder.name and folder.is_dir() else Path(documents_folder())
    dialog = QFileDialog(parent, title, str(start), f"{suffix[1:].upper()} (*{suffix})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOptions(REMOVES_NOTHING)
    dialog.setDefaultSuffix(suffix[1:])  # before it asks whether a file is to be replaced
    dialog.selectFile(name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def documents_folder() -> str:
    """Where her documents are, as the system tells."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
