"""What the window does with a paper: shown, printed, saved, handed to another program; all work beside."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QWidget

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.long_work import Report
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.open_path import open_path
from cchc_desktop.ui.paper import PDF, Paper
from cchc_desktop.ui.picking import PickReport, ask_report
from cchc_desktop.ui.printers import Printers
from cchc_desktop.ui.tasks import Job, Tasks

if TYPE_CHECKING:
    from cchc_desktop.services.opened_papers import OpenedPapers

Write = Callable[[Path, Report], tuple[Path, ...]]
"""Puts the report at a path, in any thread; gives the files it became."""
Failed = Callable[[UserError], object]


class PaperDesk:
    """For every screen that has a paper; `pick`, `open_with_system` and `printers` are the system's.

    In a `workspace` papers can be recorded as issued.
    """

    def __init__(
        self,
        tasks: Tasks,
        settings: QSettings,
        workspace: Workspace | None = None,
        *,
        pick: PickReport = ask_report,
        open_with_system: Callable[[Path], object] = open_path,
        printers: Printers | None = None,
    ) -> None:
        self.tasks = tasks
        self.settings = settings
        self.workspace = workspace
        self._pick = pick
        self._open = open_with_system
        self._printers = printers or Printers()

    @cached_property
    def _copies(self) -> "OpenedPapers":
        from cchc_desktop.services.opened_papers import OpenedPapers

        return OpenedPapers()

    def preview(self, paper: Paper, parent: QWidget | None) -> None:
        """Show the paper until she leaves it."""
        from cchc_desktop.ui.preview_dialog import PreviewDialog

        dialog = PreviewDialog(paper, self, parent)
        dialog.exec()
        dialog.deleteLater()  # the paper and its pictures would stay as long as the window

    def print(self, paper: Paper, parent: QWidget, page: int | None = None) -> bool:
        """Print it, `page` the one looked at; False when she would rather save it, for want of a printer."""
        from cchc_desktop.ui.print_dialog import SAVE_INSTEAD, PrintDialog

        dialog = PrintDialog(paper, page, self.tasks.single, self.settings, parent, printers=self._printers)
        left = dialog.exec()
        dialog.deleteLater()
        return left != SAVE_INSTEAD

    def target(self, name: str, suffix: str, parent: QWidget) -> Path | None:
        """Ask where to save; None when she changed her mind. The dialog asks before a file is replaced."""
        folder = Path(str(self.settings.value("report/folder", "")))
        chosen = self._pick(parent, folder, name, suffix)
        if chosen is not None:
            self.settings.setValue("report/folder", str(chosen.parent))
        return chosen

    def save(
        self,
        path: Path,
        write: Write,
        done: Callable[[tuple[Path, ...]], object],
        failed: Failed,
        ended: Callable[[], object],
    ) -> Job:
        """Have `write` put a file at `path`, beside; `done` hears of the files."""
        return self.tasks.start(lambda job: write(path, job.report), done, failed, ended=ended)

    def open_elsewhere(self, paper: Paper, failed: Failed) -> None:
        """Show a read-only copy of the PDF in the program the system has for it."""

        def show(copy: Path) -> None:
            try:
                self._open(copy)
            except UserError as error:
                failed(error)

        make = partial(self._copies.make, paper.pdf, f"{paper.stem}{PDF}")
        self.tasks.start(lambda _job: make(), show, failed)

    def issue(self, paper: Paper, parent: QWidget) -> bool:
        """Record in the workspace that it went out; False when she changed her mind."""
        from cchc_desktop.services.issued import Issue
        from cchc_desktop.services.office import letter_number, office
        from cchc_desktop.ui.issue_dialog import IssueDialog

        assert self.workspace is not None
        assert paper.kind is not None
        about, letter = office(self.workspace), paper.kind is ReportKind.DISPATCH
        day = about.letter_date if letter and about.letter_date else self.workspace.today()
        number = letter_number(self.workspace) if letter else ""
        said = Issue(paper.kind, paper.year, number, day, paper.title)
        dialog = IssueDialog(
            self.workspace, self.tasks, said, parent, content=paper.pdf, file_name=f"{paper.stem}{PDF}"
        )
        recorded = bool(dialog.exec())
        dialog.deleteLater()
        return recorded

    def close(self) -> None:
        """Clear away what was opened, once nothing runs in the background any more."""
        if "_copies" in self.__dict__:
            self._copies.close()


def format_name(suffix: str) -> str:
    """What a format of files is called."""
    translate = QCoreApplication.translate
    names = {
        ".pdf": translate("Formats", "PDF để in, ký"),
        ".xlsx": translate("Formats", "Excel để gửi, chỉnh tiếp"),
        ".docx": translate("Formats", "Word để chỉnh tiếp"),
    }
    return names[suffix]
