"""Files and pictures that come to the rows of the list itself: dropped, pasted, asked for by a key."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.services.evidence import evidence_of
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.criteria_list import CriteriaList
from cchc_desktop.ui.evidence_tab import EvidenceTab
from cchc_desktop.ui.main_window import MainWindow
from tests.support import row
from tests.ui.documents.tab import told
from tests.ui.hands import mime, press
from tests.ui.window import choose, codes

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the platform without a screen says so

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shown(window: MainWindow) -> CriteriaList:
    window.show_page("criteria")
    return window.pages.criteria.criteria


def drop_on(shown: CriteriaList, code: str, data: QMimeData) -> bool:
    """Drag over the row with this code and let go; whether it was taken."""
    table = shown.table
    place = (
        table.visualRect(shown.model.index(codes(shown).index(code), 1)).center() if code else QPoint(5, 5000)
    )
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(table.viewport(), enter)
    event = QDropEvent(QPointF(place), Qt.DropAction.CopyAction, data, left, none)
    if enter.isAccepted():
        QApplication.sendEvent(table.viewport(), event)
    return enter.isAccepted()


def titles(workspace: Workspace, code: str) -> list[str]:
    return [document.title for document, _link in evidence_of(workspace, row(workspace, code).uid)]


def test_a_file_let_go_over_a_row_is_attached_to_it(
    shown: CriteriaList, workspace: Workspace, outside: Callable[..., Path]
) -> None:
    assert shown.table.viewport().acceptDrops()
    choose(shown, "1.1.2")
    assert drop_on(shown, "1.2", mime(outside("Kế hoạch.pdf")))
    assert (titles(workspace, "1.2"), titles(workspace, "1.1.2")) == (["Kế hoạch"], [])
    assert told(shown.detail.evidence) == "Đã gắn 1 tệp."
    assert [one.criterion.code for one in shown.selected_rows()] == ["1.2"]


def test_over_a_selected_row_it_is_for_all_that_are_selected(
    shown: CriteriaList, workspace: Workspace, outside: Callable[..., Path]
) -> None:
    choose(shown, "1.1.1", "1.2")
    assert drop_on(shown, "1.2", mime(outside("Kế hoạch.pdf")))
    assert titles(workspace, "1.1.1") == titles(workspace, "1.2") == ["Kế hoạch"]
    assert workspace.stacks().undoable[-1].name == "gắn 1 tệp tài liệu"


def test_text_and_places_below_the_rows_take_nothing(
    shown: CriteriaList, outside: Callable[..., Path]
) -> None:
    text = QMimeData()
    text.setText("chữ")
    assert not drop_on(shown, "1.2", text)
    assert not drop_on(shown, "", mime(outside("Kế hoạch.pdf")))


def test_copied_files_and_pictures_are_pasted_on_the_rows(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace, outside: Callable[..., Path]
) -> None:
    choose(shown, "1.2")
    shown.table.setFocus()
    QApplication.clipboard().setMimeData(mime(outside("Kế hoạch.pdf")))
    press(qtbot, window, Qt.Key.Key_V, held=CTRL)
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    QApplication.clipboard().setImage(picture)
    shown.table.setFocus()
    press(qtbot, window, Qt.Key.Key_V, held=CTRL)
    assert titles(workspace, "1.2") == ["Kế hoạch", "Ảnh chụp 23-11-2026 09.00.00"]
    kept = evidence_of(workspace, row(workspace, "1.2").uid)[1][0]
    stored = workspace.path.with_suffix(".minhchung") / f"{kept.file_sha256}.png"
    assert QImage(str(stored)).size() == picture.size()


def test_a_screenshot_is_pasted_in_the_tab_and_text_stays_text(
    qtbot: QtBot, window: MainWindow, tab: EvidenceTab, workspace: Workspace
) -> None:
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.blue)
    QApplication.clipboard().setImage(picture)
    tab.number_edit.setFocus()
    press(qtbot, window, Qt.Key.Key_V, held=CTRL)
    assert titles(workspace, "1.1.1") == ["Ảnh chụp 23-11-2026 09.00.00"]
    assert datetime.strptime("23-11-2026 09.00.00", "%d-%m-%Y %H.%M.%S").date() == workspace.today()  # noqa: DTZ007
    both = QMimeData()
    both.setImageData(picture)
    both.setText("từ Word")
    QApplication.clipboard().setMimeData(both)
    tab.number_edit.setFocus()
    press(qtbot, window, Qt.Key.Key_V, held=CTRL)
    assert tab.number_edit.text() == "từ Word"


def test_a_key_asks_for_files(
    qtbot: QtBot, window: MainWindow, shown: CriteriaList, workspace: Workspace, outside: Callable[..., Path]
) -> None:
    choose(shown, "1.1.1", "1.2")
    shown.detail.evidence.documents._pick_files = lambda *_asked: [outside("Kế hoạch.pdf")]
    shown.table.setFocus()
    press(qtbot, window, Qt.Key.Key_T, held=CTRL)
    assert titles(workspace, "1.1.1") == titles(workspace, "1.2") == ["Kế hoạch"]
