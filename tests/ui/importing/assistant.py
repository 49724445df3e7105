"""The import assistant as tests use it: its rows, its dialogs to choose in, what it shows."""

from pathlib import Path

from PySide6.QtWidgets import QComboBox

from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from cchc_desktop.ui.import_dialog import ImportDialog

YEAR = 2026
HEADINGS = ("STT", "Tiêu chí", "Điểm tối đa", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn")
ROWS: tuple[tuple[str, ...], ...] = (
    ("I", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", "3"),
    ("1", "Kế hoạch cải cách hành chính", "3"),
    ("1.1", "Ban hành kế hoạch năm", "1,5", "VHXH", "KT", "30/01/2026"),
    ("1.2", "Mức độ hoàn thành kế hoạch", "1,5", "VP", "", "15/12/2026"),
)
WRONG = (*ROWS, ("1.3", "Sáng kiến", "x", "KT " * 200))
DOUBTFUL = (*ROWS, ("1.3", "Sáng kiến", "1", "KT", "các đơn vị", "trước 30/6/2026"))


class Desk:
    """Stands for the file dialog and the clipboard."""

    def __init__(self) -> None:
        self.file: Path | None = None
        self.text = ""
        self.folder: Path | None = None

    def target(self, name: str) -> Path | None:
        return self.folder / name if self.folder else None


def open_book(dialog: ImportDialog, desk: Desk, path: Path) -> None:
    desk.file = path
    dialog.source_page.file_button.click()


def codes(workspace: Workspace) -> list[str]:
    return [row.criterion.code for row in load_year(workspace, YEAR, workspace.today()).rows]


def combos(dialog: ImportDialog) -> list[QComboBox]:
    found = dialog.questions_area.widget().findChildren(QComboBox)
    return [combo for combo in found if not combo.isHidden()]


def choose_sheet(dialog: ImportDialog, name: str) -> None:
    index = dialog.source_page.sheet_combo.findText(name)
    dialog.source_page.sheet_combo.setCurrentIndex(index)
    dialog.source_page.sheet_combo.activated.emit(index)


def texts(dialog: ImportDialog, table: str, column: int) -> list[str]:
    model = getattr(dialog.preview_page.tables, table)
    return [model.index(row, column).data() for row in range(model.rowCount())]
