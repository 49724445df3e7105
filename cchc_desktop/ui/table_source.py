"""Where a table comes from: a file she chooses or drops, or a block she copied in Excel."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton, QWidget

from cchc_desktop.ui.file_drops import FileDrops
from cchc_desktop.ui.picking import REMOVES_NOTHING

PickFile = Callable[[QWidget, str, str], Path | None]
"""Asks for a file, given parent, title and kinds; None when she changed her mind."""


def ask_file(parent: QWidget, title: str, kinds: str) -> Path | None:
    """Ask with the system's own dialog, from her documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chosen, _kind = QFileDialog.getOpenFileName(parent, title, documents, kinds, options=REMOVES_NOTHING)
    return Path(chosen) if chosen else None


def clipboard_text() -> str:
    """What was copied last, as text."""
    return QGuiApplication.clipboard().text()


class TableSource(QObject):
    """Its buttons, the clipboard keys and dropped files of `dialog`; its `label` names what was taken."""

    file_chosen = Signal(Path)
    block_pasted = Signal(str)

    def __init__(
        self,
        dialog: QDialog,
        label: QLabel,
        file_button: QPushButton,
        paste_button: QPushButton,
        pick: PickFile,
        clipboard: Callable[[], str],
    ) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._label = label
        self._file_button = file_button
        self._pick = pick
        self._clipboard = clipboard
        file_button.clicked.connect(self._choose)
        paste_button.clicked.connect(self.paste)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), dialog)
        keys.activated.connect(paste_button.click)
        FileDrops(dialog, (), self._take_dropped)

    def paste(self) -> None:
        """Take the table in the clipboard."""
        self._label.setText(self.tr("bảng dán từ Excel"))
        self.block_pasted.emit(self._clipboard())

    def _choose(self) -> None:
        kinds = self.tr("Bảng tính (*.xlsx *.xlsm *.xls *.csv *.tsv);;Mọi tệp (*)")
        chosen = self._pick(self._dialog, self.tr("Chọn bảng tính"), kinds)
        if chosen is not None:
            self._take(chosen)

    def _take_dropped(self, files: Sequence[Path]) -> None:
        """Where a file can be chosen, it can be dropped."""
        if self._file_button.isVisible() and self._file_button.isEnabled():
            self._take(files[0])

    def _take(self, file: Path) -> None:
        self._label.setText(file.name)
        self.file_chosen.emit(file)
