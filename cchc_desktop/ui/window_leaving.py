"""How the window is left: what is half typed is kept for the next time, or asked about once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.pages import Pages

if TYPE_CHECKING:
    from cchc_desktop.ui.half_typed import HalfTyped


class WindowLeaving(QObject):
    """Says in `messages` what leaving would lose. `half_typed` keeps text once the window has begun to."""

    def __init__(self, pages: Pages, messages: MessageBar, window: QWidget) -> None:
        super().__init__(window)
        self._pages = pages
        self._messages = messages
        self._warned = False
        self.half_typed: HalfTyped | None = None

    def keep_now(self) -> bool:
        """The session ends: keep what is half typed, ask nothing. False when it could not be kept.

        A field she is in the middle of is not saved for her: it is offered next time.
        """
        return self.half_typed.keep_now() if self.half_typed is not None else not self._pages.unsaved()

    def save(self) -> bool:
        """Save what is typed in the focused field by leaving it; whether nothing is left to save."""
        _leave_field()
        shown = self._pages.shown_list()
        if shown is not None:
            shown.detail.save_half_typed()
        self._warned = False
        return not self._pages.unsaved()

    def allowed(self) -> bool:
        """Whether the window may close; the second time it may, whatever that loses."""
        _leave_field()
        why_stay = self._why_stay()
        if not why_stay or self._warned:
            return True
        self._warned = True
        self._messages.say(why_stay)
        return False

    def end(self) -> None:
        """Keep what is half typed, and look no more."""
        if self.half_typed is not None:
            self.half_typed.close()
            self.half_typed = None

    def _why_stay(self) -> str:
        """What leaving now would lose, once what can be kept is kept; empty when nothing."""
        if not self.keep_now() and self._pages.unsaved():
            return self.tr("Còn nội dung gõ dở chưa ghi. Bấm Ctrl+S để ghi, đóng lần nữa để bỏ.")
        if self._pages.handles_files():
            return self.tr("Tệp tài liệu đang xử lý dở. Hãy đợi xong rồi đóng, hoặc đóng lần nữa để dừng.")
        return ""


def _leave_field() -> None:
    """What is typed in the focused field is saved by leaving it."""
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
        if QApplication.focusWidget() is None:
            focused.setFocus()
