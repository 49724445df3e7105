"""The history on a small screen: all columns are there, and every line of what changed."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStyle, QTableView
from pytestqt.qtbot import QtBot

from cchc_desktop.services import criteria
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.theme import SPACE_S, SPACE_XS
from tests.support import row
from tests.ui.themed import themed
from tests.ui.window import opened_window

LONG = "Đã gọi điện đôn đốc; đơn vị hẹn gửi báo cáo trong tuần, còn thiếu số liệu của bộ phận một cửa"


def height_needed(table: QTableView, column: int) -> int:
    """What the text takes in the room that style sheet and style leave it."""
    style = table.style()
    margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, table) + 1
    room = table.columnWidth(column) - 2 * (SPACE_XS + margin)
    return table.fontMetrics().boundingRect(0, 0, room, 9999, Qt.TextFlag.TextWordWrap, LONG).height()


@pytest.fixture
def styled(qapp: QApplication) -> Iterator[None]:
    """The look whose padding the rows must have room for."""
    with themed(qapp):
        yield


@pytest.mark.usefixtures("styled")
@pytest.mark.parametrize("width", [1366, 910])
def test_the_tables_share_their_width_and_cut_nothing(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path, width: int
) -> None:
    """An office screen, as it is and at 150 %."""
    before = row(workspace, "1.1.1")
    criteria.edit_criterion(workspace, before, replace(before.criterion, remark=LONG, max_points=Decimal(2)))
    window = opened_window(qtbot, workspace, tmp_path)
    window.resize(width, 485)
    window.show_page("history")
    page = window.pages.history
    changed = page.told.changes_table
    qtbot.waitUntil(lambda: page.told.model.rowCount() == 2)
    for table in (page.lines_table, changed):
        qtbot.waitUntil(lambda table=table: not table.horizontalScrollBar().maximum())
        assert min(table.columnWidth(column) for column in range(4)) > 60
    for narrower in range(0, 64, 8):
        window.resize(width - narrower, 485)
        qtbot.waitUntil(lambda: changed.rowHeight(1) >= height_needed(changed, 3) + 2 * SPACE_S)
