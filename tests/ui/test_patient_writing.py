"""Steps of many changes: the window lives in them, what she does goes to "Dừng", and that leaves nothing."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.planned import PlannedMilestone
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services import notes, series
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui import patient_writing
from cchc_desktop.ui.cell_writing import write_cells
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.patient_writing import StepPanel
from cchc_desktop.ui.series_dialog import SeriesDialog
from tests.support import TODAY, log_lines, logical_dump, refused, row
from tests.ui.hands import opened_dialog
from tests.ui.window import opened_window

QUARTERS = [PlannedMilestone(f"Quý {number}", date(2026, 3 * number, 25)) for number in (1, 2, 3, 4)]


@pytest.fixture(autouse=True)
def looked_at_each_change(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if every change took long."""
    monkeypatch.setattr(patient_writing, "_UNNOTICED", 0)
    monkeypatch.setattr(patient_writing, "_SHOWN_AFTER", 0)


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> Iterator[MainWindow]:
    shown = opened_window(qtbot, workspace, tmp_path)
    shown.commit_beside()
    yield shown
    assert panel() is None


def panel() -> StepPanel | None:
    """What stands over a window of the program now."""
    found = [one for top in QApplication.topLevelWidgets() for one in top.findChildren(StepPanel)]
    return next((one for one in found if one.isVisible()), None)


def in_the_step(window: MainWindow, act: Callable[[StepPanel], object]) -> list[str]:
    """Do `act` in the middle of the next step; returns what takes the words of the panel there."""
    said = list[str]()
    timer = QTimer(window, interval=0)

    def look() -> None:
        shown = panel()
        if shown is not None:
            timer.stop()
            said.append(shown.label.text())
            act(shown)

    timer.timeout.connect(look)
    timer.start()
    return said


def leaves(window: MainWindow) -> list[CriterionRow]:
    return [one for one in window.session.view.rows if not one.is_group]


def test_a_value_for_many_rows_stopped_leaves_nothing(window: MainWindow, workspace: Workspace) -> None:
    before = logical_dump(workspace.path)
    said = in_the_step(window, lambda shown: shown.stop_button.click())
    with refused(Fault.STEP_STOPPED):
        write_cells(window.session, leaves(window), {"due": "20/12/2026"})
    assert said == [f"Đang ghi: đổi hạn {len(leaves(window))} tiêu chí…"]
    assert logical_dump(workspace.path) == before
    write_cells(window.session, leaves(window), {"due": "20/12/2026"})
    assert row(workspace, "1.1.1").due == date(2026, 12, 20)


def test_escape_stops_an_undo_which_can_be_asked_for_again(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    series.make_series(workspace, leaves(window), QUARTERS, replacing=True)
    before, focused = logical_dump(workspace.path), QApplication.focusWidget()
    said = in_the_step(window, lambda _shown: qtbot.keyClick(window, Qt.Key.Key_Escape))
    window.acts.undo_action.trigger()
    assert said == [f"Đang ghi: đặt mốc định kỳ cho {len(leaves(window))} tiêu chí…"]
    assert window.bars.messages.text.startswith("Đã dừng: đặt mốc định kỳ")
    assert logical_dump(workspace.path) == before
    assert QApplication.focusWidget() is focused
    window.acts.undo_action.trigger()
    assert len(row(workspace, "1.1.1").milestones) == 1


def test_a_series_stopped_says_so_in_its_dialog_and_keeps_what_was_typed(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    dialog = opened_dialog(qtbot, SeriesDialog(workspace, leaves(window), window))
    dialog.product_edit.setText("Báo cáo quý")
    in_the_step(window, lambda shown: shown.stop_button.click())
    dialog.make_button.click()
    assert dialog.problem_label.text().startswith("Đã dừng")
    assert (dialog.isVisible(), dialog.product_edit.text()) == (True, "Báo cáo quý")
    assert dialog.make_button.isEnabled()
    dialog.make_button.click()
    assert len(row(workspace, "1.1.1").milestones) == 4


def test_keys_and_clicks_meant_for_the_window_do_nothing_meanwhile(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    lines = len(log_lines(workspace.path))

    def meddle(_shown: StepPanel) -> None:
        qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        qtbot.mouseClick(window.acts.undo_button, Qt.MouseButton.LeftButton)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        window.close()

    in_the_step(window, meddle)
    write_cells(window.session, leaves(window), {"due": "20/12/2026"})
    assert window.isVisible()
    assert len(log_lines(workspace.path)) == lines + 1
    assert row(workspace, "1.1.1").due == date(2026, 12, 20)


def test_what_would_write_in_the_middle_of_a_step_is_told_to_wait(
    window: MainWindow, workspace: Workspace
) -> None:
    told = list[bool]()

    def write_too(_shown: StepPanel) -> None:
        note = notes.NoteInput(TODAY, "Đã gọi điện")
        told.append(
            window.bars.messages.attempt(lambda: notes.write(workspace, [row(workspace, "1.1.1")], note))
        )

    in_the_step(window, write_too)
    write_cells(window.session, leaves(window), {"due": "20/12/2026"})
    assert told == [False]
    assert window.bars.messages.text.startswith("Hồ sơ đang ghi dở")
    assert row(workspace, "1.1.1").due == date(2026, 12, 20)


def test_a_short_step_shows_nothing(
    window: MainWindow, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patient_writing, "_SHOWN_AFTER", 60)
    said = in_the_step(window, StepPanel.stop)
    write_cells(window.session, leaves(window), {"due": "20/12/2026"})
    assert said == []
    assert row(workspace, "1.1.1").due == date(2026, 12, 20)
