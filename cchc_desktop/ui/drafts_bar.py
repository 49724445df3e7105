"""The bar that offers what was half typed when the program ended, one text after the other."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from cchc_desktop.ui.bar_buttons import leave_keyboard
from cchc_desktop.ui.theme import SPACE_M, SPACE_S


class Offer(Struct, frozen=True):
    """One text, as the bar shows it."""

    words: str
    """What it is about, when it was typed, how it begins."""
    text: str
    """All of it, to copy."""
    go_on: Callable[[], bool] | None
    """Puts it back in its form; False when other text stands there. None when its record is gone."""
    give_up: Callable[[], object]
    take_back: Callable[[], object]
    """Undoes `give_up`."""


class DraftsBar(QWidget):
    """Hidden when nothing is left to offer or to take back. Giving up asks nothing: it can be taken back."""

    def __init__(self, offers: Sequence[Offer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._offers = list(offers)
        self._given_up: list[Offer] = []
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self.go_on_button = QPushButton(self.tr("Gõ tiếp"), self)
        self.copy_button = QPushButton(self.tr("Chép"), self)
        self.give_up_button = QPushButton(self.tr("Bỏ"), self)
        self.take_back_button = QPushButton(self.tr("Hoàn lại"), self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_S)
        layout.setSpacing(SPACE_S)
        layout.addWidget(self._label, 1)
        for button, slot in (
            (self.go_on_button, self._go_on),
            (self.copy_button, self._copy),
            (self.give_up_button, self._give_up),
            (self.take_back_button, self._take_back),
        ):
            button.clicked.connect(slot)
            layout.addWidget(button)
        close = QToolButton(self)
        close.setText("✕")
        close.setToolTip(self.tr("Để lần mở sau"))
        close.setAccessibleName(self.tr("Để lần mở sau"))
        close.clicked.connect(self.hide)
        layout.addWidget(close)
        self._buttons: tuple[QWidget, ...] = (
            self.go_on_button,
            self.copy_button,
            self.give_up_button,
            self.take_back_button,
            close,
        )
        leave_keyboard(self._buttons)
        self._show_first()

    def reached_after(self, widget: QWidget) -> None:
        """Tab goes from `widget` to the buttons of the bar."""
        for button in self._buttons:
            QWidget.setTabOrder(widget, button)
            widget = button

    @property
    def text(self) -> str:
        """What the bar says, empty when it is hidden."""
        return self._label.text() if not self.isHidden() else ""

    def _show_first(self, remark: str = "") -> None:
        offer = self._offers[0] if self._offers else None
        others = len(self._offers) - 1
        lines = [remark, offer.words if offer else ""]
        if others > 0:
            lines.append(self.tr("Còn %n nội dung gõ dở khác.", "", others))
        self._label.setText("\n".join(line for line in lines if line))
        wanted = {
            self.go_on_button: offer is not None and offer.go_on is not None,
            self.copy_button: offer is not None and offer.go_on is None,
            self.give_up_button: offer is not None,
            self.take_back_button: bool(self._given_up),
        }
        for button in sorted(wanted, key=lambda one: not wanted[one]):
            button.setVisible(wanted[button])  # what comes first: one that goes hands the keyboard on to it
        self.setVisible(bool(offer or remark))

    def _go_on(self) -> None:
        offer = self._offers[0]
        if offer.go_on is None:
            return
        if offer.go_on():
            self._offers.remove(offer)
            self._show_first()
        else:
            self._show_first(
                self.tr("Ở đó đang có nội dung khác gõ dở. Hãy ghi hoặc xóa nội dung ấy, rồi bấm Gõ tiếp.")
            )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._offers[0].text)
        self._show_first(self.tr("Đã chép. Dán (Ctrl+V) vào nơi cần, rồi bấm Bỏ."))

    def _give_up(self) -> None:
        offer = self._offers.pop(0)
        offer.give_up()
        self._given_up.append(offer)
        self._show_first(self.tr("Đã bỏ nội dung gõ dở."))

    def _take_back(self) -> None:
        offer = self._given_up.pop()
        offer.take_back()
        self._offers.insert(0, offer)
        self._show_first()
