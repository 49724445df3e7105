"""Bars above the pages come and go, and the keyboard stays where she works."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.drafts_bar import DraftsBar, Offer
from cchc_desktop.ui.message_bar import MessageBar
from tests.ui.hands import focused, opened_dialog, press


class Page(QWidget):
    """A head, a bar, and where she works."""

    def __init__(self, qtbot: QtBot, bar: QWidget) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        self.head, self.work = QPushButton(self), QPushButton(self)
        for part in (self.head, bar, self.work):
            layout.addWidget(part)
        opened_dialog(qtbot, self)
        self.work.setFocus()


def offer() -> Offer:
    return Offer("Đang gõ dở", "chữ", lambda: True, lambda: None, lambda: None)


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_click_on_a_bar_leaves_the_keyboard(qtbot: QtBot) -> None:
    bar = MessageBar()
    page = Page(qtbot, bar)
    for _time in range(2):
        bar.say("Đã lưu", "Mở", lambda: None)
        click(qtbot, bar.findChild(QPushButton))
        assert focused(page) is page.work
    click(qtbot, bar.findChild(QToolButton))
    assert bar.isHidden()
    assert focused(page) is page.work


def test_a_text_that_is_given_up_by_click_leaves_the_keyboard(qtbot: QtBot) -> None:
    bar = DraftsBar([offer()])
    page = Page(qtbot, bar)
    click(qtbot, bar.give_up_button)
    assert focused(page) is page.work
    click(qtbot, bar.take_back_button)
    assert focused(page) is page.work


def test_a_text_that_is_given_up_by_key_can_be_taken_back_by_the_next(qtbot: QtBot) -> None:
    bar = DraftsBar([offer()])
    page = Page(qtbot, bar)
    bar.reached_after(page.head)
    bar.give_up_button.setFocus()
    press(qtbot, page, Qt.Key.Key_Space)
    assert focused(page) is bar.take_back_button
