"""What this program is: version, where its files are, and the licences of what it carries."""

import importlib.metadata
import platform
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QTextEdit, QWidget

import cchc_desktop
from cchc_desktop.log_file import log_folder
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.backup_dialog import PickFolder, ask_folder
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.open_path import open_path
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.tasks import Tasks
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
    diagnosis_label: QLabel
    problem_label: QLabel
    copy_button: QPushButton
    diagnosis_button: QPushButton
    close_button: QPushButton

    def __init__(
        self,
        workspace: Workspace,
        tasks: Tasks,
        settings: QSettings,
        place: "PlaceWatch | None" = None,
        parent: QWidget | None = None,
        *,
        open_folder: Callable[[Path], object] = open_path,
        pick_folder: PickFolder = ask_folder,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._tasks = tasks
        self._settings = settings
        self._pick = pick_folder
        self._open_with_system = open_folder
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
        self.workspace_button.clicked.connect(partial(self._open, workspace.path.parent))
        self.move_button.clicked.connect(self._move)
        self.log_button.clicked.connect(partial(self._open, log_folder()))
        self.diagnosis_label.hide()
        self._problems = ProblemLine(self.problem_label, {})
        self.copy_button.clicked.connect(self._copy)
        self.diagnosis_button.clicked.connect(self._diagnose)
        self.close_button.clicked.connect(self.reject)
        self.close_button.setFocus()

    def _open(self, folder: Path) -> None:
        self._problems.attempt(lambda: self._open_with_system(folder))

    def _move(self) -> None:
        self.wants_move = True
        self.accept()

    def _diagnose(self) -> None:
        """Write the diagnostic file into a folder of her choice."""
        from cchc_desktop.services.diagnostics import suggested_name, write_diagnostics
        from cchc_desktop.ui.window_facts import window_facts

        folder = self._pick(self, self.tr("Chọn nơi ghi tệp chẩn đoán"))
        if folder is None:
            return
        path, now, window = self._workspace.path, self._workspace.now(), window_facts(self._settings)
        target = folder / suggested_name(now)
        self._problems.clear()
        self.diagnosis_label.setText(self.tr("Đang ghi tệp chẩn đoán…"))
        self.diagnosis_label.show()
        self.diagnosis_button.setEnabled(False)
        self._tasks.start(
            lambda _job: write_diagnostics(path, target, now, window),
            lambda _none: self._tell_diagnosed(target),
            self._problems.show,
            ended=self._end_diagnosing,
        )

    def _end_diagnosing(self) -> None:
        self.diagnosis_label.hide()
        self.diagnosis_button.setEnabled(True)

    def _tell_diagnosed(self, target: Path) -> None:
        told = self.tr("Đã ghi “{path}”. Trong tệp không có tên, đường dẫn hay nội dung đã gõ.")
        self.diagnosis_label.setText(told.format(path=target))
        self.diagnosis_label.show()

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
