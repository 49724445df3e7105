"""Charts in the window: drawn inside their room, and each bar leads to its rows, by mouse and by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.services.units import unit_by_code
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.chart_view import ChartView
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.score_charts_view import ScoreChartsView
from cchc_desktop.ui.scores_page import ScoresPage
from cchc_desktop.ui.year_session import YearSession


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> ScoresPage:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    made = ScoresPage(YearSession(workspace), MessageBar(), settings)
    qtbot.addWidget(made)
    made.resize(1100, 600)
    made.show()
    made.refresh()
    made.tabs.setCurrentWidget(made.charts)
    return made


def place_of(charts: ChartView, number: int) -> QPoint:
    area = charts.drawing.areas[number]
    scale = charts.width() / charts.drawing.width
    return QPoint(int((area.x + area.width / 2) * scale), int((area.y + area.height / 2) * scale) + 6)


def inked(charts: ChartView, number: int) -> int:
    """How many dark points the row of a bar has."""
    image = charts.grab().toImage()
    area, scale = charts.drawing.areas[number], charts.width() / charts.drawing.width
    rows = range(int(area.y * scale) + 8, int((area.y + area.height) * scale) + 4)
    columns = range(int(area.x * scale), int((area.x + area.width) * scale))
    return sum(image.pixelColor(x, y).lightness() < 100 for y in rows for x in columns)


def test_charts_and_five_sentences_are_shown(page: ScoresPage, workspace: Workspace) -> None:
    assert len(page.charts.sentences_label.text().split("\n")) == 5
    said = [area.said for area in page.charts.charts.drawing.areas]
    assert said == [
        "VHXH: 0/2, 1 quá hạn",
        "Văn phòng: 0/1, 1 quá hạn",
        "I. Chỉ đạo, điều hành: mất 0,00, chờ 3,25",
    ]
    assert all(inked(page.charts.charts, number) > 50 for number in range(3))


def test_a_click_leads_to_the_rows(qtbot: QtBot, page: ScoresPage, workspace: Workspace) -> None:
    charts = page.charts.charts
    with qtbot.waitSignal(page._session.unit_wanted) as asked:
        qtbot.mouseClick(charts, Qt.MouseButton.LeftButton, pos=place_of(charts, 0))
    assert asked.args == [unit_by_code(workspace, "VHXH").uid]
    qtbot.mouseClick(charts, Qt.MouseButton.LeftButton, pos=place_of(charts, 2))
    assert page.tabs.currentWidget() is page.list
    assert page.list.model.rows[page.list.table.currentIndex().row()].criterion.code == "I"


def test_so_do_arrows_and_enter(qtbot: QtBot, page: ScoresPage, workspace: Workspace) -> None:
    charts = page.charts.charts
    charts.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(charts, key)
    assert charts.accessibleDescription() == "Văn phòng: 0/1, 1 quá hạn"
    with qtbot.waitSignal(page._session.unit_wanted) as asked:
        qtbot.keyClick(charts, Qt.Key.Key_Return)
    assert asked.args == [unit_by_code(workspace, "VP").uid]


def test_where_there_is_little_room_they_are_stacked(qtbot: QtBot, page: ScoresPage) -> None:
    alone = ScoreChartsView(page._session)
    qtbot.addWidget(alone)
    alone.resize(480, 400)
    alone.show()
    alone.show_lines(page.lines)
    wide, narrow = page.charts.charts.drawing, alone.charts.drawing
    assert len({area.x for area in wide.areas}) == 2
    assert {area.x for area in narrow.areas} == {0.0}
    assert all(box.x + box.width <= narrow.width for box in narrow.boxes)
    alone.resize(480, 220)
    alone.charts.setFocus()
    for _ in narrow.areas:
        qtbot.keyClick(alone.charts, Qt.Key.Key_Down)
    assert alone.scroll_area.verticalScrollBar().value() > 0, "the bar the keyboard is on comes into sight"


def test_a_year_without_criteria_says_so(page: ScoresPage) -> None:
    page._session.show_year(2030)
    page.refresh()
    assert not page.charts.scroll_area.isVisible()
    assert page.charts.sentences_label.text()
