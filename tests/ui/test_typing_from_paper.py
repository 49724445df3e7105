"""A sheet that came back on paper, typed row by row: one key a row beside the text, from top to bottom."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.records import ProgressNote
from cchc_desktop.domain.vocabulary import Progress
from cchc_desktop.services import notes
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.criteria_list import CriteriaList
from cchc_desktop.ui.navigation import UNIT
from tests.support import TODAY, row
from tests.ui.hands import focused, press, retype, write
from tests.ui.window import opened_window

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def shown(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> CriteriaList:
    """The page of the unit that leads 1.1.1, 1.1.3, 1.2 and 2.1, its list entered."""
    window = opened_window(qtbot, workspace, tmp_path)
    lead = row(workspace, "1.1.1").lead
    assert lead is not None
    window.show_page(f"{UNIT}{lead.uid}")
    found = window.pages.unit.criteria
    found._enter_table()
    return found


def pass_on(qtbot: QtBot, shown: CriteriaList) -> None:
    press(qtbot, shown, Qt.Key.Key_Return, held=CONTROL | SHIFT)


def log(workspace: Workspace, code: str) -> list[ProgressNote]:
    return notes.log_of(workspace, row(workspace, code).uid)


def chosen(shown: CriteriaList) -> list[str]:
    return [one.criterion.code for one in shown.selected_rows()]


def test_row_by_row_with_the_same_day_and_reporter(
    qtbot: QtBot, workspace: Workspace, shown: CriteriaList
) -> None:
    press(qtbot, shown, Qt.Key.Key_Return)
    tab = shown.detail.log
    tab.date_edit.setFocus()
    retype(qtbot, shown, "20/11")
    tab.reporter_edit.setFocus()
    write(shown, "Trần B")
    tab.text_edit.setFocus()
    write(shown, "đã họp")
    pass_on(qtbot, shown)
    assert chosen(shown) == ["1.1.3"]
    assert focused(shown) is tab.text_edit
    pass_on(qtbot, shown)  # nothing on paper for this one
    assert chosen(shown) == ["1.2"]
    tab.progress_combo.setCurrentIndex(tab.progress_combo.findData(Progress.DONE))
    write(shown, "đã xong")
    pass_on(qtbot, shown)
    (first,), (last,) = log(workspace, "1.1.1"), log(workspace, "1.2")
    assert (first.text, first.on_date, first.reported_by) == ("đã họp", date(2026, 11, 20), "Trần B")
    assert (last.text, last.on_date, last.reported_by) == ("đã xong", date(2026, 11, 20), "Trần B")
    assert (first.progress, last.progress) == (None, Progress.DONE)
    assert log(workspace, "1.1.3") == []


def test_after_the_last_row_the_table_has_the_keyboard(
    qtbot: QtBot, workspace: Workspace, shown: CriteriaList
) -> None:
    press(qtbot, shown, Qt.Key.Key_Return)
    for _row in range(4):
        pass_on(qtbot, shown)
    assert chosen(shown) == ["2.1"]
    assert focused(shown) is shown.table


def test_nothing_is_carried_where_she_goes_by_herself(
    qtbot: QtBot, workspace: Workspace, shown: CriteriaList
) -> None:
    press(qtbot, shown, Qt.Key.Key_Return)
    shown.detail.log.reporter_edit.setText("Trần B")
    write(shown, "đã họp")
    pass_on(qtbot, shown)
    assert shown.detail.log.reporter_edit.text() == "Trần B"
    assert not shown.unsaved()
    shown.select([row(workspace, "1.2").uid])
    assert shown.detail.log.reporter_edit.text() == ""


def test_a_day_that_is_none_stays_where_it_is(
    qtbot: QtBot, workspace: Workspace, shown: CriteriaList
) -> None:
    press(qtbot, shown, Qt.Key.Key_Return)
    write(shown, "đã họp")
    shown.detail.log.date_edit.setText("31/2")
    pass_on(qtbot, shown)
    assert chosen(shown) == ["1.1.1"]
    assert shown.detail.log.text_edit.text() == "đã họp"
    assert log(workspace, "1.1.1") == []
    shown.detail.log.date_edit.setText("")
    shown.detail.log.date_edit.setText(f"{TODAY:%d/%m/%Y}")
    pass_on(qtbot, shown)
    assert len(log(workspace, "1.1.1")) == 1
