"""Says once that the workspace lies in a risky place, and brings it home when she wants that."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSettings
from PySide6.QtWidgets import QWidget

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.places import Moved, place_sentence
from cchc_desktop.services.moving import Whereabouts, look
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.remembered import moved_to, told_of
from cchc_desktop.ui.tasks import Tasks
from cchc_desktop.ui.way_on import Follow, OpenOther, WayOn


class PlaceWatch(QObject):
    """Looks in the background where the file lies. A bar of its own, since others speak in the common one."""

    def __init__(
        self,
        workspace: Workspace,
        tasks: Tasks,
        settings: QSettings,
        leave_for: Callable[[WayOn], object],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.bar = MessageBar(window)
        self.found = Whereabouts()
        self._workspace = workspace
        self._uid = workspace.uid
        self._tasks = tasks
        self._settings = settings
        self._leave_for = leave_for
        self._window = window
        self._moved: Moved | None = None

    def look(self) -> None:
        """Find out where the file lies, and say it when there is something to say."""
        path, uid = self._workspace.path, self._uid
        moved = moved_to(self._settings, uid)
        self._tasks.start(lambda _job: look(path, uid, moved), self._take, self._refuse)

    @property
    def sentence(self) -> str:
        """What is risky about the place; empty when nothing is."""
        return place_sentence(self.found.place) if self.found.place else ""

    @property
    def can_move(self) -> bool:
        """Whether there is a better place on this machine."""
        return self.found.home is not None

    def move(self) -> None:
        """Bring the workspace home, and leave for it there."""
        if self._moved is None and self.found.home is not None:
            from cchc_desktop.ui.move_dialog import MoveDialog

            dialog = MoveDialog(
                self._workspace.path, self.found.home, self._tasks, self._workspace.now, self._window
            )
            dialog.exec()
            self._moved = dialog.moved
        if self._moved is not None:
            self._leave_for(Follow(self._uid, self._moved))

    def _take(self, found: Whereabouts) -> None:
        self.found = found
        if found.newer is not None:
            self._tell_newer(found.newer)
        elif found.place is not None and not self._was_told(found):
            action = self.move if self.can_move else None
            self.bar.say(self.sentence, self.tr("Chuyển về máy này"), action)

    def _refuse(self, _error: UserError) -> None:
        """Nobody can tell where it lies: nothing is said."""

    def _was_told(self, found: Whereabouts) -> bool:
        place = found.place
        key = f"{place.risk}|{self._workspace.path}" if place else ""
        return told_of(self._settings, self._uid, key)

    def _tell_newer(self, newer: Path) -> None:
        """The file was brought home before, and this is the one that stayed: writing here makes two of it."""
        text = self.tr(
            "Đây là tệp cũ: hồ sơ đã được chuyển về “{path}”. Ghi vào đây thì hai tệp sẽ khác nhau; "
            "hãy làm việc với hồ sơ trên máy này."
        )
        self.bar.say(
            text.format(path=newer),
            self.tr("Mở hồ sơ trên máy này"),
            lambda: self._leave_for(OpenOther(newer)),
        )


def moved_words(moved: Moved) -> str:
    """What the window says first where a workspace was brought."""
    told = QCoreApplication.translate(
        "PlaceWatch",
        "Đã chuyển hồ sơ về “{path}”. Tệp cũ vẫn nằm nguyên tại “{old}”, từ nay không ghi vào đó nữa.",
    )
    lines = [told.format(path=moved.path, old=moved.old)]
    if moved.unreadable:
        behind = QCoreApplication.translate(
            "PlaceWatch", "Có {count} tệp tài liệu hoặc bản sao lưu không đọc được nên còn ở chỗ cũ."
        )
        lines.append(behind.format(count=moved.unreadable))
    return " ".join(lines)
