"""What is known of a document is edited in a dialog, taken off the criterion, only looked at."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.records import EvidenceLink, new_uid
from cchc_desktop.services import evidence
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.evidence_dialog import EvidenceDialog
from cchc_desktop.ui.evidence_tab import EvidenceTab
from cchc_desktop.ui.main_window import MainWindow
from tests.support import clock, row
from tests.ui.documents.tab import add, lines, menu_of, problem
from tests.ui.hands import drop, focused, mime, opened_dialog, press, retype
from tests.ui.window import choose, opened_window

pytestmark = pytest.mark.qt_log_ignore("does not support")  # the platform without a screen says so

CTRL = Qt.KeyboardModifier.ControlModifier


def test_fields_are_edited_in_a_dialog(qtbot: QtBot, tab: EvidenceTab, workspace: Workspace) -> None:
    document = add(workspace)
    evidence.edit_evidence(workspace, document)
    (pair,) = evidence.evidence_of(workspace, row(workspace, "1.1.1").uid)
    dialog = opened_dialog(qtbot, EvidenceDialog(workspace, *pair))
    assert not dialog.shared_label.isVisible()
    retype(qtbot, dialog, "34/KH-UBND")
    press(qtbot, dialog, Qt.Key.Key_Tab)
    retype(qtbot, dialog, "5/3")
    dialog.location_edit.setText("trang 2")
    press(qtbot, dialog, Qt.Key.Key_Return, held=CTRL)
    assert not dialog.isVisible()
    assert lines(tab) == [("34/KH-UBND\n05/03/2026", " (trang 2)", "có số, chưa có tệp")]


def test_a_bad_field_is_said_and_esc_asks_once(qtbot: QtBot, workspace: Workspace) -> None:
    document = add(workspace)
    with workspace.transact(evidence.Op.ADD_EVIDENCE, name="x") as tx:
        tx.put(EvidenceLink(new_uid(), document.uid, row(workspace, "1.2").uid, ""))
    pair = evidence.evidence_of(workspace, row(workspace, "1.2").uid)[0]
    dialog = opened_dialog(qtbot, EvidenceDialog(workspace, *pair))
    assert dialog.shared_label.text().startswith("Tài liệu này chứng minh 2 tiêu chí")
    dialog.date_edit.setText("31/2")
    dialog.save_button.click()
    assert "31/2" in dialog.problem_label.text()
    for still_open in (True, False):
        press(qtbot, dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible() is still_open


def test_removing_takes_the_selected_document_off(tab: EvidenceTab, outside: Callable[..., Path]) -> None:
    tab.documents.attach([outside("a.pdf"), outside("b.pdf")])
    tab.documents.table.selectRow(0)
    tab.documents.remove_button.click()
    assert [title for _number, title, _state in lines(tab)] == ["b"]


def test_tab_goes_from_the_list_to_the_form(
    qtbot: QtBot, window: MainWindow, tab: EvidenceTab, outside: Callable[..., Path]
) -> None:
    tab.documents.attach([outside("a.pdf")])
    tab.documents.table.setFocus()
    tab.documents.table.selectRow(0)
    reached = []
    for _time in range(11):
        press(qtbot, window, Qt.Key.Key_Tab)
        reached.append(focused(window).objectName())
    assert reached == [
        "open_button",
        "file_button",
        "edit_button",
        "remove_button",
        "attach_button",
        "number_edit",
        "date_edit",
        "issuer_edit",
        "location_edit",
        "title_edit",
        "add_button",
    ]


def test_looking_offers_what_changes_nothing(
    qtbot: QtBot, workspace: Workspace, tab: EvidenceTab, outside: Callable[..., Path], tmp_path: Path
) -> None:
    tab.documents.attach([outside("a.pdf")])
    with closing(Workspace.open_or_view(workspace.path, clock=clock)) as looking:
        assert looking.why_read_only is not None
        assert looking.why_read_only.fault is Fault.FILE_LOCKED
        other = opened_window(qtbot, looking, tmp_path)
        shown = other.pages.unit.criteria
        choose(shown, "1.1.1")
        theirs = shown.detail.evidence
        shown.detail.tabs.setCurrentWidget(theirs)
        assert lines(theirs) == [("", "a", "có tệp")]
        theirs.documents.table.selectRow(0)
        assert [one.text() for one in menu_of(theirs)] == [
            "Mở bản chỉ đọc",
            "Mở thư mục chứa tệp",
            "Lưu một bản…",
        ]
        assert not drop(theirs, mime(outside("b.pdf")))
        theirs.documents.attach([outside("b.pdf")])
        assert "đang mở hồ sơ" in problem(theirs)
