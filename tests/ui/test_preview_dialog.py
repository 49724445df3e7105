"""The preview shows the PDF as it will be printed, finds words in it, and never hangs or falls over it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.page_marks import FOUND_NOW
from cchc_desktop.ui.page_view import Fit
from cchc_desktop.ui.paper import Paper
from cchc_desktop.ui.paper_desk import PaperDesk
from cchc_desktop.ui.preview_dialog import PreviewDialog
from cchc_desktop.ui.tasks import Tasks
from tests.ui.hands import opened_dialog, press, retype
from tests.ui.paper import pdf_of

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[PaperDesk]:
    tasks = Tasks()
    yield PaperDesk(tasks, QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    tasks.close()


def preview(qtbot: QtBot, desk: PaperDesk, pdf: bytes) -> PreviewDialog:
    dialog = PreviewDialog(Paper("Phụ lục", "phu-luc", pdf), desk)
    dialog.resize(1000, 640)
    return opened_dialog(qtbot, dialog)


@pytest.fixture
def dialog(qtbot: QtBot, desk: PaperDesk) -> PreviewDialog:
    """A paper of many pages, opened."""
    made = preview(qtbot, desk, pdf_of(120))
    qtbot.waitUntil(made.view.isVisible)
    return made


def pages(dialog: PreviewDialog) -> int:
    return int(dialog.pages_label.text().removeprefix("/ "))


def has(picture: QImage, colour: QColor) -> bool:
    """Whether a pixel has about this colour."""
    for y in range(0, picture.height(), 2):
        for x in range(0, picture.width(), 2):
            pixel = picture.pixelColor(x, y)
            near = zip(pixel.getRgb()[:3], colour.getRgb()[:3], strict=True)  # type: ignore[arg-type]
            if all(abs(one - other) < 8 for one, other in near):
                return True
    return False


def test_the_page_itself_is_drawn(dialog: PreviewDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: has(dialog.view.grab().toImage(), QColor("#000000")))
    assert dialog.page_edit.text() == "1"
    assert pages(dialog) > 5
    assert dialog.focusWidget() is dialog.view


def test_pages_are_turned_by_keys(dialog: PreviewDialog, qtbot: QtBot) -> None:
    press(qtbot, dialog, Qt.Key.Key_PageDown, held=CTRL)
    assert dialog.page_edit.text() == "2"
    press(qtbot, dialog, Qt.Key.Key_End)
    assert dialog.page_edit.text() == str(pages(dialog))
    assert not dialog.next_button.isEnabled()
    press(qtbot, dialog, Qt.Key.Key_PageUp, held=CTRL)
    assert dialog.page_edit.text() == str(pages(dialog) - 1)
    press(qtbot, dialog, Qt.Key.Key_Home)
    assert dialog.page_edit.text() == "1"
    press(qtbot, dialog, Qt.Key.Key_Right)
    assert dialog.page_edit.text() == "2"
    assert dialog.thumbnails.currentIndex().row() == 1


@pytest.mark.parametrize(
    ("typed", "shown"), [("3", "3"), ("999", "last"), ("0", "1"), ("hai", "1"), ("", "1")]
)
def test_a_page_is_gone_to_by_its_number(dialog: PreviewDialog, qtbot: QtBot, typed: str, shown: str) -> None:
    dialog.page_edit.setFocus()
    retype(qtbot, dialog, typed)
    press(qtbot, dialog, Qt.Key.Key_Return)
    assert dialog.page_edit.text() == (str(pages(dialog)) if shown == "last" else shown)
    assert dialog.isVisible()


def test_a_small_picture_leads_to_its_page(dialog: PreviewDialog, qtbot: QtBot) -> None:
    dialog.thumbnails.setFocus()
    press(qtbot, dialog, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert dialog.page_edit.text() == "3"


def test_scrolling_through_tells_the_page(dialog: PreviewDialog, qtbot: QtBot) -> None:
    seen = set()
    for _step in range(3 * pages(dialog)):
        press(qtbot, dialog, Qt.Key.Key_Space)
        seen.add(dialog.page_edit.text())
    assert len(seen) >= pages(dialog) - 1
    assert dialog.page_edit.text() == str(pages(dialog))


def test_zoom_by_keys_and_list(dialog: PreviewDialog, qtbot: QtBot) -> None:
    assert dialog.view.zoom is Fit.WIDTH
    fitted = dialog.view.factor
    press(qtbot, dialog, Qt.Key.Key_1, held=CTRL)
    assert dialog.view.factor == 1
    assert dialog.zoom_combo.currentText() == "100 %"
    press(qtbot, dialog, Qt.Key.Key_Plus, held=CTRL)
    assert dialog.view.factor == pytest.approx(1.1)
    assert dialog.zoom_combo.currentText() == ""
    assert dialog.zoom_combo.placeholderText() == "110 %"
    press(qtbot, dialog, Qt.Key.Key_Minus, Qt.Key.Key_Minus, held=CTRL)
    assert dialog.view.factor == pytest.approx(0.9)
    press(qtbot, dialog, Qt.Key.Key_0, held=CTRL)
    assert dialog.zoom_combo.currentText() == "Vừa trang"
    press(qtbot, dialog, Qt.Key.Key_2, held=CTRL)
    assert dialog.view.factor == fitted


def test_the_page_stays_when_zoomed(dialog: PreviewDialog, qtbot: QtBot) -> None:
    dialog.view.go_to(4)
    for key in (Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Plus, Qt.Key.Key_Minus):
        press(qtbot, dialog, key, held=CTRL)
        assert dialog.page_edit.text() == "5", key


def test_the_wheel_zooms_with_ctrl_only(dialog: PreviewDialog) -> None:
    def turn(held: Qt.KeyboardModifier) -> None:
        spot = QPointF(200, 200)
        event = QWheelEvent(
            spot,
            spot,
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            held,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(dialog.view.viewport(), event)

    before = dialog.view.factor
    turn(Qt.KeyboardModifier.NoModifier)
    assert dialog.view.factor == before
    turn(CTRL)
    assert dialog.view.factor == pytest.approx(before * 1.1)


def search(dialog: PreviewDialog, qtbot: QtBot, words: str) -> None:
    press(qtbot, dialog, Qt.Key.Key_F, held=CTRL)
    retype(qtbot, dialog, words)
    qtbot.waitUntil(lambda: not dialog.found_label.text().endswith("…"))


@pytest.mark.parametrize(
    ("words", "found"),
    [("tuyen truyen", "1/120"), ("Tuyên truyền", "1/120"), ("tuyến truyền", "Không thấy"), ("thu 77", "1/1")],
)
def test_words_are_found_with_and_without_marks(
    dialog: PreviewDialog, qtbot: QtBot, words: str, found: str
) -> None:
    search(dialog, qtbot, words)
    assert dialog.found_label.text() == found


def test_what_is_found_is_brought_into_sight_and_marked(dialog: PreviewDialog, qtbot: QtBot) -> None:
    search(dialog, qtbot, "Dòng thứ 77")
    assert dialog.page_edit.text() != "1"
    qtbot.waitUntil(lambda: has(dialog.view.grab().toImage(), FOUND_NOW))


def test_enter_goes_on_and_shift_enter_back(dialog: PreviewDialog, qtbot: QtBot) -> None:
    search(dialog, qtbot, "dong thu")
    press(qtbot, dialog, Qt.Key.Key_Return)
    assert dialog.found_label.text() == "2/120"
    press(qtbot, dialog, Qt.Key.Key_Return, held=SHIFT)
    press(qtbot, dialog, Qt.Key.Key_F3, held=SHIFT)
    assert dialog.found_label.text() == "120/120"
    assert dialog.page_edit.text() == str(pages(dialog))
    press(qtbot, dialog, Qt.Key.Key_F3)
    assert dialog.found_label.text() == "1/120"


def test_a_search_begins_at_the_page_looked_at(dialog: PreviewDialog, qtbot: QtBot) -> None:
    dialog.view.go_to(3)
    search(dialog, qtbot, "dong thu")
    assert dialog.page_edit.text() == "4"
    assert dialog.found_label.text() != "1/120"


def test_esc_leaves_the_search_then_the_preview(dialog: PreviewDialog, qtbot: QtBot) -> None:
    search(dialog, qtbot, "dong thu")
    press(qtbot, dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.find_edit.text() == ""
    press(qtbot, dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@contextmanager
def opening(qtbot: QtBot, desk: PaperDesk) -> Iterator[PreviewDialog]:
    """A preview whose pages are not read before this is left."""
    is_free = Event()
    desk.tasks.single.start(lambda _job: is_free.wait(), bool, bool)
    try:
        yield preview(qtbot, desk, pdf_of(120))
    finally:
        is_free.set()


def test_what_is_sought_before_the_pages_are_there_is_found(qtbot: QtBot, desk: PaperDesk) -> None:
    with opening(qtbot, desk) as made:
        press(qtbot, made, Qt.Key.Key_F, held=CTRL)
        retype(qtbot, made, "dong thu 77")
        press(qtbot, made, Qt.Key.Key_Return)
        assert (made.state_label.isVisible(), made.found_label.text()) == (True, "")
    qtbot.waitUntil(lambda: made.found_label.text() == "1/1")
    assert made.focusWidget() is made.find_edit


def test_esc_leaves_the_search_then_a_preview_that_still_opens(qtbot: QtBot, desk: PaperDesk) -> None:
    with opening(qtbot, desk) as made:
        search(made, qtbot, "dong thu")
        press(qtbot, made, Qt.Key.Key_Escape)
        assert (made.isVisible(), made.find_edit.text()) == (True, "")
        press(qtbot, made, Qt.Key.Key_Escape)
        assert not made.isVisible()


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4", b"nothing of a PDF", pdf_of(3)[:2000]], ids=len)
def test_a_broken_pdf_gets_a_sentence(qtbot: QtBot, desk: PaperDesk, content: bytes) -> None:
    made = preview(qtbot, desk, content)
    qtbot.waitUntil(lambda: "bị hỏng" in made.state_label.text())
    assert not made.find_edit.isEnabled()
    press(qtbot, made, Qt.Key.Key_Escape)
    assert not made.isVisible()


def test_it_is_left_while_it_opens_and_draws(qtbot: QtBot, desk: PaperDesk) -> None:
    made = preview(qtbot, desk, pdf_of(120))
    made.reject()
    again = preview(qtbot, desk, pdf_of(120))
    qtbot.waitUntil(again.view.isVisible)
    search(again, qtbot, "dong thu")
    again.view.go_to(4)
    again.close_button.click()
    done: list[bool] = []
    desk.tasks.single.start(lambda _job: True, done.append, done.append)
    qtbot.waitUntil(lambda: done == [True])


def test_a_long_paper_is_looked_through_in_bounded_memory(qtbot: QtBot, desk: PaperDesk) -> None:
    made = preview(qtbot, desk, pdf_of(2000))
    qtbot.waitUntil(made.view.isVisible)
    assert pages(made) > 60
    made.view.set_zoom(4.0)
    for page in range(0, pages(made), 3):
        made.view.go_to(page)
        made.view.grab()
        QApplication.processEvents()
    search(made, qtbot, "dong thu 2000")
    assert made.found_label.text() == "1/1"
    pictures = made.view._pictures
    assert pictures is not None
    held = sum(picture.sizeInBytes() for picture in pictures._kept.values())
    assert held < 100 * 1024 * 1024


def test_the_words_of_a_page_are_copied(dialog: PreviewDialog, qtbot: QtBot) -> None:
    dialog.view.go_to(1)
    press(qtbot, dialog, Qt.Key.Key_C, held=CTRL)
    qtbot.waitUntil(lambda: dialog.done_label.text() == "Đã chép chữ của trang 2.")
    copied = QApplication.clipboard().text()
    assert "Tuyên truyền cải cách hành chính" in copied
    assert "Dòng thứ 1\n" not in copied, "of that page alone"
    assert "\r" not in copied
