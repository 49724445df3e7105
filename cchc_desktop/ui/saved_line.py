"""The status bar: when the last change was saved, and how old the last good copy is."""

from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QStatusBar

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.services.workspace import Notice
from cchc_desktop.ui.message_bar import MessageBar


class SavedLine(QObject):
    """Speaks only of what is committed. A backup that failed is also said in the message bar."""

    def __init__(self, bar: QStatusBar, messages: MessageBar) -> None:
        super().__init__(bar)
        self._messages = messages
        self.saved_label = QLabel(bar)
        self.backup_label = QLabel(bar)
        bar.addWidget(self.saved_label, 1)
        bar.addPermanentWidget(self.backup_label)

    def tell_saved(self, notice: Notice) -> None:
        """Say what was committed and when."""
        text = self.tr("Đã lưu lúc {time}: {name}")
        self.saved_label.setText(text.format(time=f"{notice.at:%H:%M}", name=notice.name))

    def tell_all_saved(self, now: datetime) -> None:
        """Answer Ctrl+S when there was nothing left to save."""
        self.saved_label.setText(self.tr("Mọi thay đổi đã được lưu ({time})").format(time=f"{now:%H:%M}"))

    def tell_backup(self, made: datetime | None) -> None:
        """Say when the newest good copy was made."""
        if made:
            text = self.tr("Sao lưu gần nhất: {when}")
            self.backup_label.setText(text.format(when=f"{made:%H:%M %d/%m/%Y}"))

    def tell_no_backup(self, error: UserError) -> None:
        """Say that there is no new copy, and why."""
        self.backup_label.setText(self.tr("Chưa sao lưu được"))
        self._messages.say(sentence(error))
