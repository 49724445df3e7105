"""The restore assistant: every copy that can be found, what each holds, and the choice of one."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget

from cchc_desktop.domain.copies import CopyContents, CopyFile, CopyPlace
from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.services.restoring import contents, fetch_evidence, list_copies
from cchc_desktop.ui.copies_table import CopiesTable
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.tasks import Job, Tasks
from cchc_desktop.ui.viewing import only_look


class RestoreDialog(QDialog):
    """Nothing is replaced here: its evidence brought, `chosen` is to be put back once the file is closed."""

    table: CopiesTable
    empty_label: QLabel
    details_label: QLabel
    problem_label: QLabel
    other_button: QPushButton
    restore_button: QPushButton
    close_button: QPushButton

    def __init__(
        self,
        path: Path,
        second: Path | None,
        tasks: Tasks,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
        *,
        pick_folder: Callable[[QWidget, str], Path | None],
        why_read_only: UserError | None = None,
    ) -> None:
        super().__init__(parent)
        load_ui(self, "restore_dialog", CopiesTable)
        only_look(self, why_read_only, [self.other_button, self.close_button])
        self.chosen: Path | None = None
        self.second = second
        self._path = path
        self._tasks = tasks
        self._now = now
        self._pick = pick_folder
        self._copies: Sequence[CopyFile] = ()
        self._told: dict[Path, CopyContents | UserError] = {}
        self._looking: Job | None = None
        self._fetching: Job | None = None
        self._is_fetching = False
        self._sought = False
        """Whether she named a folder: then what lies there is meant, not what is newest."""
        self._problems = ProblemLine(self.problem_label, {})
        self.table.itemSelectionChanged.connect(self._show_chosen)
        self.other_button.clicked.connect(self._look_elsewhere)
        self.restore_button.clicked.connect(self._restore)
        self.close_button.clicked.connect(self.reject)
        self._list()

    # finding and looking into copies, in the background: a stick or share may be slow

    def _list(self) -> None:
        path, second = self._path, self.second
        self.empty_label.hide()
        self.details_label.setText(self.tr("Đang tìm các bản sao lưu…"))
        self.restore_button.setEnabled(False)
        self._stop_looking()
        self._looking = self._tasks.start(
            lambda _job: list_copies(path, second), self._show_copies, self._problems.show
        )

    def _show_copies(self, found: Sequence[CopyFile]) -> None:
        self._copies = found
        self._told = {}
        self.table.show_copies(found, self._now())
        self.empty_label.setVisible(not found)
        self.details_label.clear()
        if found:
            self.table.selectRow(0)
            self.table.setFocus()
        self._look_into(0)

    def _look_into(self, row: int) -> None:
        """Check the copy in `row`, then the next."""
        if row >= len(self._copies):
            self._looking = None
            return
        copy, path = self._copies[row], self._path
        self._looking = self._tasks.start(
            lambda _job: contents(copy, path), partial(self._tell, row), partial(self._tell, row)
        )

    def _tell(self, row: int, told: CopyContents | UserError) -> None:
        is_first_good = self._is_meant(row, told) and not any(
            self._is_meant(number, self._told[copy.path]) for number, copy in enumerate(self._copies[:row])
        )
        self._told[self._copies[row].path] = told
        self.table.tell(row, told)
        if is_first_good:
            self.table.selectRow(row)
        self._show_chosen()
        self._look_into(row + 1)

    def _is_meant(self, row: int, told: CopyContents | UserError) -> bool:
        """Whether a copy is one to propose."""
        return _is_good(told) and (not self._sought or self._copies[row].place is CopyPlace.SECOND)

    # the chosen one

    def _current(self) -> CopyFile | None:
        row = self.table.currentRow()
        return self._copies[row] if 0 <= row < len(self._copies) else None

    def _show_chosen(self) -> None:
        copy = self._current()
        told = self._told.get(copy.path) if copy else None
        self.restore_button.setEnabled(isinstance(told, CopyContents) and not self._is_fetching)
        if isinstance(told, UserError):
            self.details_label.setText(sentence(told))
        elif told is not None:
            self.details_label.setText("\n".join(self._details(told)))
        elif copy is not None:
            self.details_label.setText(self.tr("Đang kiểm tra bản sao này…"))

    def _details(self, told: CopyContents) -> list[str]:
        lines = [sentence(told.altered)] if told.altered else []
        if not told.same_workspace:
            other = self.tr("Bản này là của một hồ sơ khác ({commune}).")
            lines.append(other.format(commune=told.commune or self.tr("chưa ghi tên xã")))
        if told.reopened:
            again = self.tr("Bản này có trước khi khóa năm {years}: khôi phục thì năm đó lại sửa được.")
            lines.append(again.format(years=", ".join(map(str, told.reopened))))
        if told.evidence_missing:
            missing = self.tr("Thiếu {count} tệp tài liệu kiểm chứng.").format(count=told.evidence_missing)
            lines.append(missing)
        if not told.last_notes:
            return [*lines, self.tr("Chưa có ghi chép nhật ký nào.")]
        lines.append(self.tr("Ghi chép cuối cùng trong bản này:"))
        return lines + [
            f"{show_date(note.on_date)}  {_short(note.text)}".rstrip() for note in told.last_notes
        ]

    def _look_elsewhere(self) -> None:
        place = self._pick(self, self.tr("Chọn thư mục có bản sao lưu"))
        if place is not None:
            self.second = place
            self._sought = True
            self._list()

    def _restore(self) -> None:
        """Bring the evidence, which changes nothing that is there; the file itself is for the caller."""
        copy, path, second = self._current(), self._path, self.second
        if copy is None:
            return
        self._stop_looking()
        self._problems.clear()
        self._show_fetching(running=True)
        self._fetching = self._tasks.start(
            lambda job: fetch_evidence(copy.path, path, second, job.report),
            lambda _nothing: self._choose(copy),
            self._problems.show,
            ended=lambda: self._show_fetching(running=False),
            progressed=self._show_percent,
        )

    def _show_fetching(self, *, running: bool) -> None:
        self._is_fetching = running
        self.restore_button.setEnabled(not running)
        self.other_button.setEnabled(not running)
        self.table.setEnabled(not running)
        self.close_button.setText(self.tr("Dừn&g") if running else self.tr("Đón&g"))

    def _show_percent(self, percent: int) -> None:
        self.details_label.setText(
            self.tr("Đang chép tài liệu kiểm chứng: {percent} %").format(percent=percent)
        )

    def _choose(self, copy: CopyFile) -> None:
        self.chosen = copy.path
        self.accept()

    def _stop_looking(self) -> None:
        if self._looking is not None:
            self._looking.drop()
            self._looking = None

    def reject(self) -> None:
        """Stop bringing evidence when that is running, else leave."""
        if self._is_fetching and self._fetching is not None:
            self._fetching.cancel()
            return
        self._stop_looking()
        super().reject()


def _is_good(told: CopyContents | UserError) -> bool:
    """Whether a copy can be put back without a doubt."""
    return isinstance(told, CopyContents) and told.altered is None


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 120 else f"{line[:119]}…"
