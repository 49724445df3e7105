"""The one dialog for a bug: what is safe, what to do, and details to pass on."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QMessageBox, QPlainTextEdit, QPushButton, QWidget

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.open_path import open_path

_TALL = 440
"""Height in which a traceback can be read."""


class CrashDialog(QDialog):
    """Accepted when she leaves the program, rejected (Enter, Esc) when she goes on."""

    show_button: QPushButton
    details: QPlainTextEdit
    copy_button: QPushButton
    log_button: QPushButton
    close_button: QPushButton
    continue_button: QPushButton

    def __init__(self, details: str, open_log: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_ui(self, "crash_dialog")
        self.details.setPlainText(details)
        self.details.hide()  # never a traceback in her face
        self.show_button.toggled.connect(self._show_details)
        self.copy_button.clicked.connect(self._copy)
        self.log_button.clicked.connect(open_log)
        self.close_button.clicked.connect(self.accept)
        self.continue_button.clicked.connect(self.reject)
        self.continue_button.setFocus()

    def _show_details(self, shown: bool) -> None:
        self.show_button.setText(self.tr("Ẩn ch&i tiết") if shown else self.tr("&Xem chi tiết"))
        self.details.setVisible(shown)
        self.resize(self.width(), max(self.height(), _TALL) if shown else self.minimumSizeHint().height())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self.copy_button.setText(self.tr("Đã &chép"))


def show_crash(details: str, log_folder: Path, leave: Callable[[], object]) -> None:
    """Show a bug; `leave` ends the program when she wants to."""
    if CrashDialog(details, lambda: _open(log_folder)).exec() == QDialog.DialogCode.Accepted:
        leave()


def _open(folder: Path) -> None:
    try:
        open_path(folder)
    except UserError as error:
        show_problem(sentence(error))


def show_problem(told: str) -> None:
    """Show the sentence of an expected failure."""
    QMessageBox(QMessageBox.Icon.Warning, "CCHC Desktop", told, QMessageBox.StandardButton.Ok).exec()
