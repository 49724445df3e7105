"""Mốc định kỳ: chosen, looked at, moved by a rule or by hand, and made for all rows at once."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.series_dialog import SeriesDialog
from tests.support import logical_dump, row
from tests.ui.hands import focused, opened_dialog, press, write
from tests.ui.window import choose, opened_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TAB, ENTER, DOWN = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Down
Make = Callable[..., SeriesDialog]


@pytest.fixture
def make(qtbot: QtBot, workspace: Workspace) -> Make:
    def made(*codes: str) -> SeriesDialog:
        return opened_dialog(qtbot, SeriesDialog(workspace, [row(workspace, code) for code in codes]))

    return made


def shown(dialog: SeriesDialog) -> list[list[str]]:
    model = dialog.series_table.model()
    return [[model.index(n, column).data() or "" for column in range(3)] for n in range(model.rowCount())]


def dues(workspace: Workspace, code: str) -> list[date | None]:
    return [state.due for state in row(workspace, code).milestones]


def test_one_key_after_the_dialog_gives_quarters_to_all_rows(
    qtbot: QtBot, workspace: Workspace, make: Make
) -> None:
    before = logical_dump(workspace.path)
    dialog = make("1.1.1", "1.1.3", "1.2")
    assert dialog.rows_label.text() == "3 tiêu chí"
    assert shown(dialog)[0] == ["Quý I", "31/03/2026", "thứ Ba"]
    assert dialog.outcome_label.text() == "Thêm 12 mốc. Bỏ 3 mốc đang có. 3 hạn đã qua."
    press(qtbot, dialog, ENTER, held=CTRL)
    assert not dialog.isVisible()
    for code in ("1.1.1", "1.1.3", "1.2"):
        assert dues(workspace, code) == [
            date(2026, month, day) for month, day in ((3, 31), (6, 30), (9, 30), (12, 31))
        ]
    workspace.undo()
    assert logical_dump(workspace.path) == before


def test_the_rule_moves_all_dates_and_a_day_off_is_said(qtbot: QtBot, make: Make) -> None:
    dialog = make("1.1.1")
    assert not dialog.day_edit.isVisible()
    press(qtbot, dialog, TAB, DOWN, TAB)
    assert focused(dialog) is dialog.day_edit
    write(dialog, "15")
    assert [line[1] for line in shown(dialog)] == ["15/03/2026", "15/06/2026", "15/09/2026", "15/12/2026"]
    assert "1 hạn rơi vào thứ Bảy, Chủ nhật." in dialog.outcome_label.text()


def test_the_periodic_report_begins_with_its_days_and_says_whose_they_are(make: Make) -> None:
    dialog = make("1.1.1")
    dialog.rhythm_combo.setCurrentIndex(3)
    assert [line[1] for line in shown(dialog)] == ["14/03/2026", "14/06/2026", "14/09/2026", "14/12/2026"]
    assert dialog.day_edit.text() == "14"
    assert "hạn nộp của xã do thành phố đặt" in dialog.outcome_label.text()


def test_a_line_is_changed_or_left_out_by_hand(qtbot: QtBot, workspace: Workspace, make: Make) -> None:
    dialog = make("1.1.1")
    dialog.series_table.setFocus()
    dialog.series_table.setCurrentCell(0, 1)
    press(qtbot, dialog, Qt.Key.Key_Delete)
    dialog.series_table.item(2, 1).setText("20/12")
    press(qtbot, dialog, ENTER, held=CTRL)
    assert dues(workspace, "1.1.1") == [date(2026, 6, 30), date(2026, 9, 30), date(2026, 12, 20)]


def test_a_date_that_is_none_is_said_and_kept(qtbot: QtBot, workspace: Workspace, make: Make) -> None:
    before = logical_dump(workspace.path)
    dialog = make("1.1.1")
    dialog.series_table.item(1, 1).setText("31/6")
    press(qtbot, dialog, ENTER, held=CTRL)
    assert dialog.isVisible()
    assert "“31/6” không phải là một ngày có thật" in dialog.problem_label.text()
    assert shown(dialog)[1][1:] == ["31/6", ""]
    assert logical_dump(workspace.path) == before


def test_the_key_asks_for_the_rows_chosen_in_the_list(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("criteria")
    listed = window.pages.criteria.criteria
    choose(listed, "1.1.1", "1.2")
    listed.table.setFocus()
    heard: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SeriesDialog)
        heard.append(dialog.rows_label.text())
        dialog.make_button.click()

    QTimer.singleShot(0, answer)
    press(qtbot, window, Qt.Key.Key_E, held=CTRL | SHIFT)
    assert heard == ["2 tiêu chí"]
    assert len(dues(workspace, "1.2")) == 4
    assert window.acts.series_action in window.acts.menu_button.menu().actions()


@pytest.mark.parametrize("page", ["todo", "criteria", "reports"])
def test_where_no_row_is_chosen_that_is_said(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, page: str
) -> None:
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page(page)
    window.acts.series_action.trigger()
    assert window.bars.messages.text == sentence(UserError(Fault.NOTHING_SELECTED))
