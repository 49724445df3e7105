"""Where an import comes from, and reading it in the background."""

from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import datetime
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from cchc_desktop.exchange.importing import preview_pasted, preview_workbook
from cchc_desktop.exchange.opening import open_workbook
from cchc_desktop.services.importing import ImportPreview
from cchc_desktop.services.workspace import Workspace

PickFile = Callable[[QWidget, str, str], Path | None]
"""Asks for a file, given parent, title and kinds; None when she changed her mind."""


def ask_file(parent: QWidget, title: str, kinds: str) -> Path | None:
    """Ask with the system's own dialog, from her documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chosen, _kind = QFileDialog.getOpenFileName(parent, title, documents, kinds)
    return Path(chosen) if chosen else None


def clipboard_text() -> str:
    """What was copied last, as text."""
    return QGuiApplication.clipboard().text()


class ImportSource(Struct, frozen=True):
    """A workbook, perhaps one of its sheets, or (without a path) a pasted block."""

    path: Path | None = None
    sheet: str | None = None
    text: str = ""


class Target(Struct, frozen=True):
    """The workspace file and year that the source is compared with."""

    file: Path
    year: int
    clock: Callable[[], datetime]


class Looked(Struct, frozen=True):
    """A preview, and the names of the sheets to choose from."""

    preview: ImportPreview
    sheets: tuple[str, ...]


def look(target: Target, source: ImportSource, answers: Mapping[str, str]) -> Looked:
    """What importing would do, read through a connection of its own: the window's belongs to its thread.

    Raises UserError as `preview_workbook` and `preview_pasted`.
    """
    with closing(Workspace.open(target.file, clock=target.clock, read_only=True)) as workspace:
        if source.path is None:
            return Looked(preview_pasted(workspace, target.year, source.text, answers=answers), ())
        preview = preview_workbook(workspace, target.year, source.path, sheet=source.sheet, answers=answers)
    return Looked(preview, tuple(sheet.name for sheet in open_workbook(source.path).book.sheets))
