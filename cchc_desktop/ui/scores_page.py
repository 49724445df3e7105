"""Tự chấm điểm: the set with its scores, the sums, and over both one criterion being scored."""

from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QStackedWidget,
    QTableView,
    QTabWidget,
    QWidget,
)

from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.score_sheet import ScoreLine
from cchc_desktop.domain.score_summary import ScoreSum, range_words, score_sums
from cchc_desktop.services import scoring
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.score_acts import ScoreActs
from cchc_desktop.ui.score_charts_view import ScoreChartsView
from cchc_desktop.ui.score_check_view import ScoreCheckView
from cchc_desktop.ui.scores_list import ScoresList
from cchc_desktop.ui.scores_totals import WIDTHS, ScoresTotals
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession


class ScoresPage(QWidget):
    """`list` is the table, `totals_table` the sums."""

    stack: QStackedWidget
    overview: QWidget
    title_label: QLabel
    sums_label: QLabel
    tabs: QTabWidget

    def __init__(self, session: YearSession, messages: MessageBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        self.lines: list[ScoreLine] = []
        load_ui(self, "scores_page")
        only_look(self, session.why_only_look)
        self.list = ScoresList(session, self)
        self.totals = ScoresTotals(self)
        self.totals_table = QTableView(self)
        self.tabs.addTab(self.list, self.tr("Bảng điểm"))
        self.tabs.addTab(self.totals_table, self.tr("Tổng hợp"))
        self.check = ScoreCheckView(session, session.lack_wanted.emit, self)
        self.tabs.addTab(self.check, self.tr("Kiểm tra trước khi gửi"))
        self.charts = ScoreChartsView(session, self)
        self.charts.charts.chosen.connect(self._go_to_charted)
        self.tabs.addTab(self.charts, self.tr("Biểu đồ"))
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.currentChanged.connect(self._check_in_sight)
        self.acts = ScoreActs(self, session, messages, self.list)
        self._set_up_totals()

    def refresh(self) -> None:
        """Show the scores as they are now."""
        session = self._session
        self.title_label.setText(self.tr("Tự chấm điểm năm {year}").format(year=session.year))
        self._messages.attempt(self._read)
        sums = score_sums(session.view, self.lines)
        self.sums_label.setText(self._sums_words(sums[0]) if sums else "")
        self.totals.show_sums(sums)
        self._check_in_sight()

    def choose(self, uid: str) -> None:
        """Show a criterion in the table, with the keyboard there."""
        self.tabs.setCurrentWidget(self.list)
        self.list.choose(uid)
        self.list.table.setFocus()

    def focus_filter(self) -> None:
        """Put the cursor in the filter of the table, or of what is in the way."""
        if self.tabs.currentWidget() is self.check:
            self.check.kind_combo.setFocus()
            return
        self.tabs.setCurrentWidget(self.list)
        self.list.focus_filter()

    def _read(self) -> None:
        workspace, view = self._session.workspace, self._session.view
        self.lines = scoring.sheet(workspace, view)
        self.list.show_lines(self.lines, scoring.last_year(workspace, view))

    def _check_in_sight(self) -> None:
        """Only where it is seen: it looks at everything."""
        if self.tabs.currentWidget() is self.check:
            self._messages.attempt(lambda: self.check.check(self.lines))
        elif self.tabs.currentWidget() is self.charts:
            self.charts.show_lines(self.lines)

    def _go_to_charted(self, uid: str) -> None:
        """Of a lĩnh vực to its rows here, of a unit to its page."""
        if uid in self._session.view.by_uid:
            self.choose(uid)
        else:
            self._session.unit_wanted.emit(uid)

    def _sums_words(self, whole: ScoreSum) -> str:
        own = whole.totals.own
        text = self.tr(
            "{scored}/{count} tiêu chí đã có số liệu · chắc chắn … có thể đạt: {range} / {base} điểm"
        )
        return text.format(
            scored=own.scored, count=own.count, range=range_words(own), base=format_points(own.base)
        )

    def _set_up_totals(self) -> None:
        table = self.totals_table
        table.setModel(self.totals)
        table.setAccessibleName(self.tr("Tổng điểm theo lĩnh vực, đơn vị"))
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(WIDTHS):
            table.setColumnWidth(column, width)
