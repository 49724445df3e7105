"""What this program is: version, where its files are, and the licences of what it carries."""

import importlib.metadata
import platform
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QTextEdit, QWidget

import cchc_desktop
from cchc_desktop.log_file import log_folder
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.open_path import open_path
from cchc_desktop.ui.theme import SPACE_S

if TYPE_CHECKING:
    from cchc_desktop.ui.place_watch import PlaceWatch


class AboutDialog(QDialog):
    """Read only; Esc and Enter close it. `wants_move` tells that the workspace is to be brought home."""

    version: QLabel
    workspace: QLineEdit
    workspace_button: QPushButton
    place_label: QLabel
    move_button: QPushButton
    log: QLineEdit
    log_button: QPushButton
    notices: QTextEdit
    copy_button: QPushButton
    close_button: QPushButton

    def __init__(
        self,
        workspace: Workspace,
        place: "PlaceWatch | None" = None,
        parent: QWidget | None = None,
        *,
        open_folder: Callable[[Path], object] = open_path,
    ) -> None:
        super().__init__(parent)
        load_ui(self, "about_dialog")
        version = self.tr("{version} (cấu trúc hồ sơ {schema})")
        self.version.setText(version.format(version=cchc_desktop.__version__, schema=workspace.schema))
        self.workspace.setText(str(workspace.path))
        self.wants_move = False
        self.place_label.setText(place.sentence if place else "")
        self.place_label.setVisible(bool(place and place.sentence))
        self.move_button.setVisible(bool(place and place.can_move))
        self.log.setText(str(log_folder()))
        for line in (self.workspace, self.log):
            line.setCursorPosition(0)
        self.notices.document().setDocumentMargin(SPACE_S)
        self.notices.setMarkdown(_quiet(notices_text()))
        self.workspace_button.clicked.connect(lambda: open_folder(workspace.path.parent))
        self.move_button.clicked.connect(self._move)
        self.log_button.clicked.connect(lambda: open_folder(log_folder()))
        self.copy_button.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.reject)
        self.close_button.setFocus()

    def _move(self) -> None:
        self.wants_move = True
        self.accept()

    def _copy(self) -> None:
        lines = (
            f"CCHC Desktop {self.version.text()}",
            f"Python {platform.python_version()}, Qt {qVersion()}",
            platform.platform(),
            self.workspace.text(),
            self.log.text(),
        )
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.copy_button.setText(self.tr("Đã &chép"))


def notices_text() -> str:
    """The notices as shipped: in the wheel's metadata, or beside the package (bundle, checkout)."""
    try:
        text = importlib.metadata.distribution("cchc-desktop").read_text("licenses/NOTICES.md")
    except importlib.metadata.PackageNotFoundError:
        text = None
    beside = Path(cchc_desktop.__file__).resolve().parent.parent / "NOTICES.md"
    if text is None and beside.is_file():
        text = beside.read_text(encoding="utf-8")
    return text or _NAMES


def _quiet(markdown: str) -> str:
    """Headings as bold lines: the label above says what this is."""
    lines = (line for line in markdown.splitlines() if not line.startswith("# "))
    return "\n".join(f"**{line[3:]}**" if line.startswith("## ") else line for line in lines)


_NAMES = """\
CCHC Desktop: MIT. Qt, PySide6, shiboken6: LGPL-3.0. Liberation Serif, Liberation Sans: SIL OFL 1.1.
openpyxl: MIT. reportlab: BSD. sqlite-utils: Apache-2.0. platformdirs: MIT. defusedxml: PSF. Python: PSF.
"""
