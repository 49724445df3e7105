"""How the backups stand: both places, the last rehearsal, and the way to a restore."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton, QWidget

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.services.backups import on_one_disk
from cchc_desktop.ui.backup_keeper import BackupKeeper
from cchc_desktop.ui.backup_words import place_words, when
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.picking import FOLDERS
from cchc_desktop.ui.restore_dialog import RestoreDialog
from cchc_desktop.ui.tasks import Tasks
from cchc_desktop.ui.viewing import only_look

PickFolder = Callable[[QWidget, str], Path | None]
"""Asks for a folder, given parent and title; None when she changed her mind."""


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """Ask with the system's own dialog."""
    chosen = QFileDialog.getExistingDirectory(parent, title, options=FOLDERS)
    return Path(chosen) if chosen else None


def ask_copy(
    keeper: BackupKeeper, tasks: Tasks, parent: QWidget, pick_folder: PickFolder = ask_folder
) -> Path | None:
    """Ask with the restore assistant, which brings the evidence of the copy that is chosen."""
    dialog = RestoreDialog(
        keeper.path,
        keeper.second,
        tasks,
        keeper.now,
        parent,
        pick_folder=pick_folder,
        why_read_only=keeper.why_read_only,
    )
    dialog.exec()
    return dialog.chosen


class BackupDialog(QDialog):
    """Follows the keeper. `chosen` is the copy to be restored once this is closed."""

    first_label: QLabel
    second_label: QLabel
    rehearsal_label: QLabel
    now_button: QPushButton
    choose_button: QPushButton
    forget_button: QPushButton
    rehearse_button: QPushButton
    restore_button: QPushButton
    close_button: QPushButton

    def __init__(
        self,
        keeper: BackupKeeper,
        tasks: Tasks,
        parent: QWidget | None = None,
        *,
        pick_folder: PickFolder = ask_folder,
    ) -> None:
        super().__init__(parent)
        load_ui(self, "backup_dialog")
        only_look(self, keeper.why_read_only, [self.restore_button, self.close_button])
        self.chosen: Path | None = None
        self._keeper = keeper
        self._tasks = tasks
        self._pick = pick_folder
        self._warning = ""
        self.now_button.clicked.connect(lambda _checked: keeper.run())
        self.rehearse_button.clicked.connect(lambda: keeper.run(rehearsing=True))
        self.choose_button.clicked.connect(self._choose)
        self.forget_button.clicked.connect(lambda: keeper.choose_second(None))
        self.restore_button.clicked.connect(self._restore)
        self.close_button.clicked.connect(self.reject)
        keeper.changed.connect(self._show)
        self._show()
        self.close_button.setFocus()

    def _show(self) -> None:
        keeper = self._keeper
        state, now = keeper.state, keeper.now()
        self.first_label.setText(_lines(place_words(state.first, now), state.first.problem))
        if state.second is None:
            self.second_label.setText(self.tr("Chưa chọn. Ổ đĩa hỏng thì bản sao cạnh hồ sơ mất theo."))
        else:
            age = _lines(place_words(state.second, now), state.second.problem)
            self.second_label.setText("\n".join(filter(None, (str(keeper.second), age, self._warning))))
        self.forget_button.setVisible(state.second is not None)
        self.rehearsal_label.setText(self._rehearsal())
        for button in (self.now_button, self.rehearse_button, self.choose_button, self.forget_button):
            button.setEnabled(not keeper.running)

    def _rehearsal(self) -> str:
        keeper = self._keeper
        if keeper.rehearsed is None:
            return self.tr("Chưa thử lần nào. Chương trình tự thử mỗi tuần.")
        at = when(keeper.rehearsed, keeper.now())
        if keeper.rehearsal_problem:
            return self.tr("Không đạt, {when}. {problem}").format(when=at, problem=keeper.rehearsal_problem)
        return self.tr("Đạt, {when}. Chương trình tự thử mỗi tuần.").format(when=at)

    def _choose(self) -> None:
        place = self._pick(self, self.tr("Chọn USB hoặc thư mục chung để sao lưu thêm"))
        if place is None:
            return
        same = self.tr("Nơi này cùng ổ đĩa với hồ sơ: ổ hỏng thì mất cả hai. Nên chọn USB hoặc máy khác.")
        self._warning = same if on_one_disk(place, self._keeper.path) else ""
        self._keeper.choose_second(place)

    def _restore(self) -> None:
        self.chosen = ask_copy(self._keeper, self._tasks, self, self._pick)
        if self.chosen is not None:
            self.accept()


def _lines(words: str, problem: UserError | None) -> str:
    return f"{words}\n{sentence(problem)}" if problem else words
