"""The milestones of a criterion: a date that was moved stays judged against the one first set."""

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cchc_desktop.services import schedule
from cchc_desktop.services.workspace import Workspace
from tests.support import row
from tests.ui.window import choose, opened_window


@pytest.mark.parametrize(
    ("first", "tip"),
    [
        (date(2026, 11, 15), "Hạn ban đầu 15/11/2026, đã gia hạn; so với hạn ban đầu là trễ"),
        (date(2026, 12, 1), "Hạn ban đầu 01/12/2026, đã gia hạn"),
    ],
)
def test_a_moved_date_tells_whether_the_first_is_past(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, first: date, tip: str
) -> None:
    schedule.set_due(workspace, [row(workspace, "1.1.1")], first)
    schedule.extend(workspace, [row(workspace, "1.1.1")], date(2026, 12, 20), "Công văn 12")
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("criteria")
    shown = window.pages.criteria.criteria
    choose(shown, "1.1.1")
    shown.detail.edit_fields()
    item = shown.detail.info.milestones_table.item(0, 1)
    assert item is not None
    assert (item.text(), item.toolTip()) == ("20/12/2026\nđã gia hạn", tip)


def test_a_milestone_past_its_date_says_so_as_its_row_does(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    schedule.set_due(workspace, [row(workspace, "1.1.1")], date(2026, 1, 5))
    window = opened_window(qtbot, workspace, tmp_path)
    window.show_page("criteria")
    shown = window.pages.criteria.criteria
    choose(shown, "1.1.1")
    shown.detail.edit_fields()
    item = shown.detail.info.milestones_table.item(0, 2)
    assert item is not None
    assert (item.text(), item.toolTip()) == ("Quá hạn", "Chưa thực hiện")
