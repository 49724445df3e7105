"""The status bar: when the last change was saved, and how old the last good copy is."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QStatusBar

from cchc_desktop.services.workspace import Notice
from cchc_desktop.ui.message_bar import MessageBar

if TYPE_CHECKING:
    from cchc_desktop.ui.backup_keeper import BackupKeeper


class SavedLine(QObject):
    """Speaks only of what is committed. A backup that failed is also said in the message bar."""

    def __init__(self, bar: QStatusBar, messages: MessageBar) -> None:
        super().__init__(bar)
        self._messages = messages
        self.saved_label = QLabel(bar)
        self.backup_label = QLabel(bar)
        self._said = ""
        self._saved = ""
        self.backup_label.setMinimumWidth(1)  # a long reason is cut, it does not widen the window
        bar.addWidget(self.saved_label, 1)
        bar.addPermanentWidget(self.backup_label)

    def tell_slow(self, waiting: bool) -> None:
        """While a commit takes long, what was done is not saved yet; then the last line stands again."""
        self.saved_label.setText(self.tr("Đang lưu…") if waiting else self._saved)

    def tell_saved(self, notice: Notice) -> None:
        """Say what was committed and when."""
        text = self.tr("Đã lưu lúc {time}: {name}")
        self._say_saved(text.format(time=f"{notice.at:%H:%M}", name=notice.name))

    def tell_all_saved(self, now: datetime) -> None:
        """Answer Ctrl+S when there was nothing left to save."""
        self._say_saved(self.tr("Mọi thay đổi đã được lưu ({time})").format(time=f"{now:%H:%M}"))

    def tell_followed(self, now: datetime) -> None:
        """Say that what others wrote is shown."""
        self.saved_label.setText(self.tr("Cập nhật lúc {time}").format(time=f"{now:%H:%M}"))

    def _say_saved(self, text: str) -> None:
        self._saved = text
        self.saved_label.setText(text)

    def tell_backups(self, keeper: "BackupKeeper") -> None:
        """Say how old the newest good copies are, and what is wrong with them."""
        from cchc_desktop.domain.sentences import sentence
        from cchc_desktop.ui.backup_words import place_words

        state, now = keeper.state, keeper.now()
        words = [self.tr("Sao lưu gần nhất: {when}").format(when=place_words(state.first, now))]
        problems = [state.first.problem]
        if state.second is not None:
            words.append(self.tr("nơi thứ hai: {when}").format(when=place_words(state.second, now)))
            problems.append(state.second.problem)
        if keeper.rehearsal_problem:
            words.append(self.tr("thử khôi phục không đạt"))
        sentences = [*(sentence(problem) for problem in problems if problem), keeper.rehearsal_problem]
        self.backup_label.setText(" · ".join(words))
        self.backup_label.setToolTip("\n\n".join([*words, *filter(None, sentences)]))
        self._say_once(sentence(state.first.problem) if state.first.problem else "")

    def _say_once(self, problem: str) -> None:
        """A failure that lasts is said when it begins; after that the status bar alone keeps saying it."""
        if problem and problem != self._said:
            self._messages.say(problem)
        self._said = problem
