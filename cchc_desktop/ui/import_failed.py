"""Rows with errors saved as a workbook, to be corrected there and imported again."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from cchc_desktop.domain.incoming import Reading
from cchc_desktop.ui.picking import REMOVES_NOTHING, PickTarget
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.stoppable import Stoppable


def ask_workbook(parent: QWidget, title: str, proposed: str) -> Path | None:
    """Ask where to save a workbook, `proposed` by name beside her documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    kinds = QCoreApplication.translate("ImportDialog", "Bảng tính Excel (*.xlsx)")
    place = str(Path(documents) / proposed)
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, place, kinds, options=REMOVES_NOTHING)
    return Path(chosen).with_suffix(".xlsx") if chosen else None


class FailedRows:
    """Asks `dialog` for a place by `pick` and writes there by `work`."""

    def __init__(self, dialog: QWidget, pick: PickTarget, work: Stoppable, problems: ProblemLine) -> None:
        self._dialog = dialog
        self._pick = pick
        self._work = work
        self._problems = problems

    def save(self, reading: Reading, day: date, say: Callable[[str], object]) -> None:
        """Save those of `reading`; `say` what was saved."""
        translate = QCoreApplication.translate
        title = translate("ImportDialog", "Lưu các dòng có ô sai")
        name = f"{reading.source.name.rsplit('.', 1)[0]} - dòng lỗi.xlsx"
        path = self._pick(self._dialog, title, name)
        if path is None:
            return
        from cchc_desktop.reports.failed_rows import write_failed_rows

        saved = translate("ImportDialog", "Đã lưu {count} dòng có ô sai vào “{path}”.")
        self._work.read(
            translate("ImportDialog", "Đang lưu các dòng có ô sai…"),
            lambda _check: write_failed_rows(reading, path, day),
            lambda count: say(saved.format(count=count, path=path)),
            self._problems.show,
        )
