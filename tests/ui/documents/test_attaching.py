"""Files come to a criterion from every side: picked, dropped, pasted; what is refused is named."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.records import Milestone, new_uid
from cchc_desktop.services import evidence, schedule
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui import evidence_desk
from cchc_desktop.ui.evidence_tab import EvidenceTab
from cchc_desktop.ui.main_window import MainWindow
from tests.support import row
from tests.ui.documents.tab import lines, picking, problem, told
from tests.ui.hands import drop, focused, mime, press
from tests.ui.window import choose

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the platform without a screen says so

CTRL = Qt.KeyboardModifier.ControlModifier


def test_picked_files_become_documents(tab: EvidenceTab, outside: Callable[..., Path]) -> None:
    picking(tab, outside("Kế hoạch.pdf"), outside("Báo cáo.pdf"))
    tab.documents.attach_button.click()
    assert lines(tab) == [("", "Kế hoạch", "có tệp"), ("", "Báo cáo", "có tệp")]
    assert told(tab) == "Đã gắn 2 tệp."
    assert tab.required_label.text().startswith("Cần 2, đã có tệp 2:")
    assert tab.documents.progress_row.isHidden()


def test_the_keyboard_stays_with_the_files(tab: EvidenceTab, outside: Callable[..., Path]) -> None:
    documents = tab.documents
    picking(tab, outside("Kế hoạch.pdf"))
    documents.attach_button.setFocus()
    documents.attach_button.click()
    assert focused(tab.window()) is documents.attach_button
    documents.edit_button.setFocus()
    tab.show_rows(tab._rows)
    assert focused(tab.window()) is documents.edit_button
    documents.open_button.setFocus()
    documents.open_button.click()
    assert focused(tab.window()) is documents.table


def test_nothing_picked_changes_nothing(tab: EvidenceTab) -> None:
    picking(tab)
    tab.documents.attach_button.click()
    assert (lines(tab), told(tab), problem(tab)) == ([], "", "")


def test_dropped_files_are_attached_and_other_things_left(
    tab: EvidenceTab, outside: Callable[..., Path]
) -> None:
    assert drop(tab, mime(outside("a.pdf"), outside("b.pdf")))
    assert [title for _number, title, _state in lines(tab)] == ["a", "b"]
    text = QMimeData()
    text.setText("chữ")
    assert not drop(tab, text)
    assert not tab.title_edit.acceptDrops()


@pytest.mark.parametrize("place", ["number_edit", "add_button"])
def test_copied_files_are_pasted_wherever_the_focus_is(
    qtbot: QtBot, window: MainWindow, tab: EvidenceTab, outside: Callable[..., Path], place: str
) -> None:
    QApplication.clipboard().setMimeData(mime(outside("a.pdf")))
    getattr(tab, place).setFocus()
    press(qtbot, window, Qt.Key.Key_V, held=CTRL)
    assert lines(tab) == [("", "a", "có tệp")]
    assert tab.number_edit.text() == ""


def test_text_is_pasted_as_ever(qtbot: QtBot, window: MainWindow, tab: EvidenceTab) -> None:
    QApplication.clipboard().setText("12/KH")
    tab.number_edit.setFocus()
    press(qtbot, window, Qt.Key.Key_V, held=CTRL)
    assert tab.number_edit.text() == "12/KH"


def test_the_same_bytes_are_told_and_refusals_are_named(
    tab: EvidenceTab, outside: Callable[..., Path]
) -> None:
    tab.documents.attach([outside("a.pdf", b"1")])
    tab.documents.attach([outside("b.pdf", b"1"), outside("c.exe"), outside("d.pdf", b"")])
    first, known, empty, refused = told(tab).split("\n")
    assert first == "Đã gắn 1 tệp."
    assert known == "Đã gắn từ trước, không gắn lần nữa: “a”."
    assert empty == "Tệp rỗng (0 byte), hãy xem lại: “d.pdf”."
    assert "tệp chạy được hoặc lối tắt" in refused
    assert [state for _number, _title, state in lines(tab)] == ["có tệp", "tệp rỗng"]


def test_the_same_bytes_twice_at_once_are_told(tab: EvidenceTab, outside: Callable[..., Path]) -> None:
    tab.documents.attach([outside("a.pdf", b"1"), outside("b.pdf", b"1"), outside("c.pdf", b"2")])
    assert told(tab).split("\n") == [
        "Đã gắn 2 tệp.",
        "Giống hệt một tệp khác vừa đưa vào, chỉ giữ một: “b.pdf”.",
    ]
    assert [title for _number, title, _state in lines(tab)] == ["a", "c"]


def test_files_go_to_every_row_selected(
    window: MainWindow, tab: EvidenceTab, workspace: Workspace, outside: Callable[..., Path]
) -> None:
    choose(window.pages.unit.criteria, "1.1.1", "1.2")
    tab.documents.attach([outside("a.pdf")])
    assert told(tab) == "Đã gắn 1 tệp."
    assert [row(workspace, code).evidence_count for code in ("1.1.1", "1.2")] == [1, 1]
    choose(window.pages.unit.criteria, "1.2")
    assert told(tab) == ""
    tab.documents.attach([outside("a.pdf")])
    assert told(tab) == "Đã gắn từ trước, không gắn lần nữa: “a”."


def test_a_row_that_went_meanwhile_is_said(
    tab: EvidenceTab, workspace: Workspace, outside: Callable[..., Path]
) -> None:
    rows = [row(workspace, "1.1.1")]
    taken = evidence_desk.evidence_files.take_in(
        [outside("a.pdf")], evidence_desk.evidence_files.place_to_write(workspace), lambda *_told: None
    )
    while workspace.stacks().undoable:
        workspace.undo()
    tab.documents._attach_taken(rows, None, taken)
    assert "không còn trong hồ sơ" in problem(tab)


def test_what_is_said_below_the_fold_is_brought_into_sight(
    qtbot: QtBot, tab: EvidenceTab, outside: Callable[..., Path]
) -> None:
    tab.scroll_area.setFixedHeight(150)
    picking(tab, outside("Kế hoạch.pdf"))
    tab.documents.attach_button.click()
    said = tab.documents.told_label
    qtbot.waitUntil(lambda: said.visibleRegion().boundingRect().height() == said.height())
    tab.scroll_area.verticalScrollBar().setValue(0)
    picking(tab, outside("virus.exe"))
    tab.documents.attach_button.click()
    assert "virus.exe" in told(tab)
    qtbot.waitUntil(lambda: said.visibleRegion().boundingRect().height() == said.height())


def test_what_is_attached_proves_the_milestone_that_is_chosen(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, tab: EvidenceTab, outside: Callable[..., Path]
) -> None:
    combo, shown = tab.documents.milestone.milestone_combo, window.pages.unit.criteria
    assert not combo.isVisible()  # 1.1.1 has one alone
    schedule.set_milestones(workspace, row(workspace, "1.1.1"), two_milestones(workspace))
    first, second = (state.milestone.uid for state in row(workspace, "1.1.1").milestones)
    assert combo.isVisible()
    tab.documents.attach([outside("cả năm.pdf")])
    tab.documents.attach_button.setFocus()
    press(qtbot, window, Qt.Key.Key_H, held=Qt.KeyboardModifier.AltModifier)
    press(qtbot, window, Qt.Key.Key_Down, Qt.Key.Key_Down)
    tab.documents.attach([outside("quý II.pdf")])
    tab.number_edit.setText("12/BC")
    tab.add_button.click()
    assert milestones_proved(workspace) == {"cả năm": None, "quý II": second, "12/BC": second}
    choose(shown, "1.2")
    choose(shown, "1.1.1")
    assert combo.currentData() is None  # another row was looked at: nothing is proved by a forgotten choice
    assert first not in milestones_proved(workspace).values()


def test_a_milestone_that_went_meanwhile_is_told(
    workspace: Workspace, tab: EvidenceTab, outside: Callable[..., Path]
) -> None:
    tab.documents.milestone.milestone_combo.addItem("mốc đã bỏ", new_uid())
    tab.documents.milestone.milestone_combo.setCurrentIndex(1)
    tab.documents.attach([outside("a.pdf")])
    assert problem(tab).startswith("Mục này không còn trong hồ sơ")
    assert lines(tab) == []


def two_milestones(workspace: Workspace) -> list[Milestone]:
    (state,) = row(workspace, "1.1.1").milestones
    return [
        replace(state.milestone, label="Quý I"),
        schedule.new_milestone(row(workspace, "1.1.1"), "Quý II", None),
    ]


def milestones_proved(workspace: Workspace) -> dict[str, str | None]:
    pairs = evidence.evidence_of(workspace, row(workspace, "1.1.1").uid)
    return {document.number or document.title: link.milestone_uid for document, link in pairs}
