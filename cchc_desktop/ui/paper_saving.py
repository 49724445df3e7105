"""Saving from a screen: asks where, writes beside, tells what became of it, or offers another name."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.paper_desk import PaperDesk, Write
from cchc_desktop.ui.tasks import Job


class PaperSaving:
    """For `screen`, which says what was done in `label` and what failed in `messages`."""

    def __init__(self, desk: PaperDesk, screen: QWidget, label: QLabel, messages: MessageBar) -> None:
        self._desk = desk
        self._screen = screen
        self._label = label
        self._messages = messages
        self._job: Job | None = None
        self._running = False

    def save(self, stem: str, suffix: str, write: Write) -> bool:
        """Ask where and write it; False when she changed her mind."""
        path = self._desk.target(f"{stem}{suffix}", suffix, self._screen)
        if path is None:
            return False
        self._write(path, write)
        return True

    def cancel(self) -> bool:
        """Stop before the file is put in place; whether one was being written."""
        if self._running and self._job is not None:
            self._job.cancel()
        return self._running

    def _write(self, path: Path, write: Write) -> None:
        self._messages.hide()
        self._label.setText(QCoreApplication.translate("PaperSaving", "Đang lưu…"))
        self._running = True
        self._job = self._desk.save(
            path,
            write,
            self._tell_saved,
            partial(self._tell_unsaved, path, write),
            self._end,
        )

    def _end(self) -> None:
        self._running = False
        self._label.clear()

    def _tell_saved(self, files: Sequence[Path]) -> None:
        if len(files) == 1:
            text = QCoreApplication.translate("PaperSaving", "Đã lưu “{name}”.")
        else:
            text = QCoreApplication.translate("PaperSaving", "Đã lưu {count} tệp, từ “{name}” đến “{last}”.")
        self._label.setText(text.format(count=len(files), name=files[0].name, last=files[-1].name))

    def _tell_unsaved(self, path: Path, write: Write, error: UserError) -> None:
        suggestion = str(error.args_by_name.get("suggestion", ""))
        again = partial(self._write, path.with_name(suggestion), write) if suggestion else None
        offer = QCoreApplication.translate("PaperSaving", "Lưu thành “{name}”").format(name=suggestion)
        self._messages.say(sentence(error), offer, again)
