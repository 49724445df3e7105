"""The page of reports over a desk that shows and prints nothing: it remembers what it was asked for."""

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.paper import Paper
from cchc_desktop.ui.paper_desk import PaperDesk
from cchc_desktop.ui.report_maker import ReportMaker
from cchc_desktop.ui.tasks import Tasks
from cchc_desktop.ui.year_session import YearSession
from tests.ui.paper_printer import FilePrinters


class Desk(PaperDesk):
    """Shows and prints nothing, remembers what it was asked for."""

    def __init__(self, tasks: Tasks, folder: Path) -> None:
        settings = QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat)
        self.target_folder = folder / "nơi lưu"
        self.target_folder.mkdir(exist_ok=True)
        super().__init__(tasks, settings, pick=self._place, printers=FilePrinters(folder))
        self.previewed: list[Paper] = []
        self.printed: list[Paper] = []
        self.has_printer = True

    def _place(self, parent: QWidget, folder: Path, name: str, suffix: str) -> Path:
        return self.target_folder / name

    def preview(self, paper: Paper, parent: QWidget | None) -> None:
        self.previewed.append(paper)

    def print(self, paper: Paper, parent: QWidget, page: int | None = None) -> bool:
        self.printed.append(paper)
        return self.has_printer

    def saved(self) -> list[str]:
        return sorted(path.name for path in self.target_folder.iterdir())


def shown(qtbot: QtBot, session: YearSession, desk: PaperDesk) -> ReportMaker:
    made = ReportMaker(session, desk, MessageBar(), lambda: None)
    made.refresh()
    made.resize(940, 620)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made
