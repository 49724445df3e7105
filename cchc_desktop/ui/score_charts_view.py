"""Biểu đồ: what a leader wants to know, five sentences and two charts whose bars lead to their rows."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from cchc_desktop.domain.leader_figures import both_charts, leader_figures, sentences
from cchc_desktop.domain.score_report import ScoredYear
from cchc_desktop.domain.score_sheet import ScoreLine
from cchc_desktop.ui.chart_view import ChartView
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.year_session import YearSession

_MOST = 20
"""Bars of each chart; the rest is one bar."""


class ScoreChartsView(QWidget):
    """Shows the lines given to `show_lines`; `charts.chosen` tells the uid of a unit or a lĩnh vực."""

    sentences_label: QLabel
    scroll_area: QScrollArea
    charts: ChartView

    def __init__(self, session: YearSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_ui(self, "score_charts_view", ChartView)
        self.charts.setAutoFillBackground(False)  # a scroll area has what it scrolls filled
        self.charts.stepped.connect(lambda y: self.scroll_area.ensureVisible(0, y))
        self._session = session

    def show_lines(self, lines: Sequence[ScoreLine]) -> None:
        """Show the year of the session with these scores."""
        if not self._session.view.rows:
            self.sentences_label.setText(self.tr("Năm này chưa có bộ tiêu chí nên chưa có gì để vẽ."))
            self.scroll_area.hide()
            return
        found = leader_figures(ScoredYear(self._session.view, lines))
        self.sentences_label.setText("\n".join(sentences(found)))
        self.scroll_area.show()
        self.charts.show_charts(lambda width, ruler: both_charts(found, width, ruler, _MOST))
