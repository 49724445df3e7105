"""Tự chấm điểm: the set with its scores, the sums, and over both one criterion being scored."""

from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabWidget,
    QWidget,
)

from cchc_desktop.domain.drafts import Typed
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.score_sheet import ScoreLine, stage_sums
from cchc_desktop.domain.score_summary import ScoreSum, range_words, score_sums
from cchc_desktop.domain.vocabulary import ScoreStage
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services import scoring
from cchc_desktop.ui.habits import Habits
from cchc_desktop.ui.later_tabs import add_later, fill
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.score_acts import ScoreActs
from cchc_desktop.ui.scores_list import ScoresList
from cchc_desktop.ui.scores_totals import TotalsTable
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

if TYPE_CHECKING:
    from cchc_desktop.ui.score_charts_view import ScoreChartsView
    from cchc_desktop.ui.score_check_view import ScoreCheckView
    from cchc_desktop.ui.score_view import ScoreView

_TOTALS, _CHECK, _CHARTS = range(1, 4)


class ScoresPage(QWidget):
    """`list` is the table, `totals_table` the sums; `view` covers both while a criterion is scored."""

    stack: QStackedWidget
    overview: QWidget
    title_label: QLabel
    sums_label: QLabel
    score_button: QPushButton
    acts_bar: QWidget
    tabs: QTabWidget

    def __init__(
        self,
        session: YearSession,
        messages: MessageBar,
        settings: QSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        self.lines: list[ScoreLine] = []
        self._before: dict[str, Decimal] = {}
        load_ui(self, "scores_page")
        only_look(self, session.why_only_look, [self.score_button])
        self.list = ScoresList(session, Habits(settings, "scores", "list/looks_scores"), self)
        self.totals_table = TotalsTable(self)
        self.tabs.addTab(self.list, self.tr("Bảng điểm"))
        self.tabs.addTab(self.totals_table, self.tr("Tổng hợp"))
        add_later(self.tabs, [self.tr("Kiểm tra trước khi gửi"), self.tr("Biểu đồ")], self._turned_to)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.currentChanged.connect(self._check_in_sight)
        self.tabs.setCornerWidget(self.acts_bar)
        self.acts = ScoreActs(self, session, messages, self.chosen_rows, lambda: self.list.stage)
        self.score_button.clicked.connect(self._score_chosen)
        self.list.opened.connect(self.score)
        self._waiting = ""
        self.list.text_waits.connect(self._tell_waiting)

    @cached_property
    def check(self) -> "ScoreCheckView":
        """What stands in the way of sending the scores."""
        from cchc_desktop.ui.score_check_view import ScoreCheckView

        shown = ScoreCheckView(self._session, self._session.lack_wanted.emit, self)
        fill(self.tabs, _CHECK, shown)
        return shown

    @cached_property
    def charts(self) -> "ScoreChartsView":
        """Progress and lost points, of which a bar leads to its rows."""
        from cchc_desktop.ui.score_charts_view import ScoreChartsView

        shown = ScoreChartsView(self._session, self)
        shown.charts.chosen.connect(self._go_to_charted)
        fill(self.tabs, _CHARTS, shown)
        return shown

    def _turned_to(self, place: int) -> QWidget:
        if place == _CHARTS:
            return self.charts
        if place == _CHECK:
            return self.check
        return self.totals_table if place == _TOTALS else self.list

    def every(self) -> "list[QWidget]":
        """What of it is built only when it is chosen."""
        return [self.check, self.charts, self.view]

    @cached_property
    def view(self) -> "ScoreView":
        """What covers the table while a criterion is scored; built with the first."""
        from cchc_desktop.ui.score_view import ScoreView

        view = ScoreView(self._session, self)
        view.left.connect(self.choose)
        view.stage_chosen.connect(self.list.choose_stage)
        view.rule_wanted.connect(self.acts.choose_rule)
        self.stack.addWidget(view)
        return view

    @property
    def is_scoring(self) -> bool:
        """Whether a criterion covers the page."""
        return self.stack.currentWidget() is not self.overview

    def score(self, uid: str) -> None:
        """Show a criterion to be scored; from there on it goes along what the table shows."""
        order = [line.row.uid for line in self.list.narrowed()]
        self.view.go_through(self.lines, order if uid in order else [uid], self.list.stage)
        self.stack.setCurrentWidget(self.view)
        self.view.show_criterion(uid)

    def refresh(self) -> None:
        """Show the scores as they are now; a criterion that is gone gives way to the table."""
        self._messages.attempt(self._read)
        if not (self.is_scoring and self.view.renew(self.lines)):
            self._show_overview()

    def choose(self, uid: str) -> None:
        """Show a criterion in the table, with the keyboard there; one that is scored is saved before."""
        if self.is_scoring:
            if not self.view.close_criterion():
                return
            self._show_overview()
        self.tabs.setCurrentWidget(self.list)
        self.list.choose(uid)
        self.list.table.setFocus()

    def focus_filter(self) -> None:
        """Put the cursor where something is looked for: in a filter, or in the criterion that is scored."""
        if self.is_scoring:
            self.view.form.focus()
            return
        if self.tabs.currentIndex() == _CHECK:
            self.check.kind_combo.setFocus()
            return
        self.tabs.setCurrentWidget(self.list)
        self.list.focus_filter()

    def unsaved(self) -> bool:
        """Whether something typed is no record yet."""
        return bool(self.half_typed())

    def half_typed(self) -> list[Typed]:
        """All of that, as it is kept outside the workspace."""
        in_view = self.view.half_typed() if "view" in self.__dict__ else []
        return [*self.list.editing.half_typed(), *in_view]

    def resume(self, typed: Typed) -> bool:
        """Put text of an earlier session in the form of its criterion; False when another is half typed."""
        uid, stage = typed.uids
        if self.unsaved() or all(line.row.uid != uid for line in self.lines):
            return False
        self.list.choose_stage(ScoreStage(stage))
        self.score(uid)
        self.view.form.resume(typed.texts)
        return True

    def _tell_waiting(self, text: str) -> None:
        if text:
            self._messages.say(text)
        elif self._waiting and self._messages.text == self._waiting:
            self._messages.hide()
        self._waiting = text

    def _score_chosen(self) -> None:
        line = self.list.chosen() or next(iter(self.lines), None)
        if line is not None:
            self.score(line.row.uid)

    def chosen_rows(self) -> list[CriterionRow]:
        """The criterion that is scored or stands in the check, else those chosen in the table.

        Of a group alone the first below. Where nothing can be chosen there are none.
        """
        if self.is_scoring:
            return self._criteria(self.view.uid)
        if self.tabs.currentIndex() == _CHECK:
            return self._criteria(self.check.chosen)
        if self.tabs.currentIndex() != self.tabs.indexOf(self.list):
            return []
        rows = [row for row in self.list.table.chosen_rows() if row.is_criterion]
        line = self.list.chosen()
        return rows or ([line.row] if line is not None else [])

    def _criteria(self, uid: str) -> list[CriterionRow]:
        return [line.row for line in self.lines if line.row.uid == uid]

    def _read(self) -> None:
        workspace, view = self._session.workspace, self._session.view
        self.lines = scoring.sheet(workspace, view)
        self._before = scoring.last_year(workspace, view)

    def _show_overview(self) -> None:
        """Show the table and the sums; while a criterion covers them they wait."""
        session = self._session
        self.stack.setCurrentWidget(self.overview)
        self.title_label.setText(self.tr("Tự chấm điểm năm {year}").format(year=session.year))
        self.list.show_lines(self.lines, self._before)
        sums = score_sums(session.view, self.lines)
        self.sums_label.setText(self._sums_words(sums[0]) if sums else "")
        self.totals_table.totals.show_sums(sums, stage_sums(self.lines))
        self._check_in_sight()

    def _check_in_sight(self) -> None:
        """Only where it is seen: it looks at everything."""
        if self.tabs.currentIndex() == _CHECK:
            self._messages.attempt(lambda: self.check.check(self.lines))
        elif self.tabs.currentIndex() == _CHARTS:
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
