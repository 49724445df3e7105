"""The table of Tự chấm điểm: all criteria in official order, narrowed by words, unit and what is wanting."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QStackedWidget, QToolButton, QWidget

from cchc_desktop.domain.labels import SCORE_STAGE
from cchc_desktop.domain.score_narrowing import WANTINGS, WantedScores, Wanting, narrowed, wants
from cchc_desktop.domain.score_sheet import OWN, ScoreLine
from cchc_desktop.domain.score_summary import group_sums
from cchc_desktop.domain.score_totals import Range
from cchc_desktop.domain.vocabulary import ScoreStage
from cchc_desktop.ui.cell_editing import CellEditing
from cchc_desktop.ui.cell_table import CellTable
from cchc_desktop.ui.combo_offers import offer_choices
from cchc_desktop.ui.filter_inputs import Choice, FilterInputs
from cchc_desktop.ui.filters_on import FiltersOn
from cchc_desktop.ui.habits import Habits
from cchc_desktop.ui.keys import on_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.looks_menu import LooksMenu
from cchc_desktop.ui.own_columns import OwnColumns
from cchc_desktop.ui.score_steps import ScoreSteps
from cchc_desktop.ui.scores_acts import ScoresActs
from cchc_desktop.ui.scores_cells import ScoresCells
from cchc_desktop.ui.scores_model import ScoresModel
from cchc_desktop.ui.scores_words import steps_in_use
from cchc_desktop.ui.table_columns import in_order
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession


class ScoresList(QWidget):
    """Shows the lines given to `show_lines`. What is typed in the table belongs to `stage`."""

    opened = Signal(str)
    """The uid of a criterion that is to be scored on a screen of its own."""
    text_waits = Signal(str)
    """Says that a refused text is out of sight, of a step that is not chosen any more; empty once none is."""

    filter_edit: QLineEdit
    wanting_combo: QComboBox
    unit_combo: QComboBox
    looks_button: QToolButton
    count_label: QLabel
    stage_combo: QComboBox
    rounds_button: QToolButton
    table_pages: QStackedWidget
    table: CellTable
    empty_label: QLabel

    def __init__(self, session: YearSession, habits: Habits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lines: Sequence[ScoreLine] = ()
        self._by_uid: Mapping[str, ScoreLine] = {}
        self._sums: Mapping[str, Range] = {}
        self._before: Mapping[str, Decimal] = {}
        load_ui(self, "scores_list", CellTable)
        looking = [
            self.filter_edit,
            self.wanting_combo,
            self.unit_combo,
            self.stage_combo,
            self.rounds_button,
            self.looks_button,
        ]
        only_look(self, session.why_only_look, looking)
        self.model = ScoresModel(self)
        self.table.show_model(self.model)
        self.columns = OwnColumns(self.table, habits)
        choices = {"wanting": Choice(self.wanting_combo, WANTINGS), "unit": Choice(self.unit_combo)}
        self._inputs = FilterInputs(self.filter_edit, choices)
        self.looks = LooksMenu(self, self.looks_button, self._inputs, self.table, self.model.columns, habits)
        narrowing = (self.filter_edit, self.wanting_combo, self.unit_combo)
        self._filters_on = FiltersOn(self, narrowing, self.enter_table)
        self.steps = ScoreSteps(session, self)
        cells = ScoresCells(session, self.model, lambda: self.stage)
        self.editing = CellEditing(session, self.table, cells, self.table.chosen_rows)
        self._acts = ScoresActs(session, self)
        self._connect()

    @property
    def stage(self) -> ScoreStage:
        """The step of the chain at which she scores."""
        return self.steps.stage

    def choose_stage(self, stage: ScoreStage) -> None:
        """Score at `stage` from now on."""
        self.steps.choose(stage)

    def show_lines(self, lines: Sequence[ScoreLine], before: Mapping[str, Decimal]) -> None:
        """Show `lines` (official order) beside what stood the year `before`."""
        self._lines, self._before = lines, before
        self._by_uid = {line.row.uid: line for line in lines}
        self._sums = group_sums(self._session.view, lines)
        self._offer_wantings()
        self._offer_units()
        self.steps.renew()
        self._hide_steps()
        self._refilter()
        self.table.measure(self._session.view.rows)  # now that the columns know the lines

    def narrowed(self) -> list[ScoreLine]:
        """The lines that are shown, from above."""
        return [self.model.lines[row.uid] for row in self.model.rows if row.uid in self.model.lines]

    def chosen(self) -> ScoreLine | None:
        """The line of the current row; of a group the first below it."""
        number = max(0, self.table.currentIndex().row())
        below = (row.uid for row in self.model.rows[number:] if row.uid in self.model.lines)
        uid = next(below, None)
        return self.model.lines[uid] if uid else None

    def choose(self, uid: str) -> None:
        """Make the row of a criterion the current one; what hides it is taken away."""
        if all(row.uid != uid for row in self.model.rows):
            self._inputs.clear()
        self.table.choose_rows([uid], max(0, self.table.currentIndex().column()))

    def focus_filter(self) -> None:
        """Put the cursor in the filter."""
        self.filter_edit.setFocus()
        self.filter_edit.selectAll()

    def _connect(self) -> None:
        for combo in (self.wanting_combo, self.unit_combo):
            combo.currentIndexChanged.connect(self._refilter)
        self.filter_edit.textChanged.connect(self._refilter)
        self.looks.kept.connect(self._refilter)
        self.filter_edit.returnPressed.connect(self.enter_table)
        self.steps.chosen.connect(self._choose_stage)
        self.table.horizontalHeader().sortIndicatorChanged.connect(self._refilter)
        self.table.selectionModel().currentChanged.connect(self._select_entered)
        into = self.tr("Từ ô lọc vào bảng")
        on_keys(self.filter_edit, [Qt.Key.Key_Down], self.enter_table, does=into)
        on_keys(self, [Qt.Key.Key_Escape], self._back_to_table, does=self.tr("Về bảng, bỏ lọc"))

    def _choose_stage(self) -> None:
        self._hide_steps()
        self.model.show_figures_of(self.stage)
        self._refilter()  # it may be sorted by them
        here, elsewhere = self._session.view.by_uid, set(ScoreStage) - {self.stage}
        typed_at = [one.at for one in self.editing.waiting() if one.uid in here and one.at in elsewhere]
        text = self.tr("Nội dung chưa ghi được ở bước “{stage}” còn giữ. Chọn lại bước đó để sửa.")
        stage = SCORE_STAGE[ScoreStage(typed_at[-1])] if typed_at else ""
        self.text_waits.emit(text.format(stage=stage) if stage else "")

    # showing

    def _hide_steps(self) -> None:
        """What others have not begun to score takes no room, unless it is the step she is at."""
        used = steps_in_use(self._lines) | {self.stage, *OWN}
        hidden = [one.value for one in ScoreStage if one not in used]
        self.table.hide_columns(hidden if self._before else [*hidden, "before"])

    def _refilter(self) -> None:
        chosen = [row.uid for row in self.table.chosen_rows()]
        column = max(self.table.currentIndex().column(), 0)
        wanting = self.wanting_combo.currentData()
        wanted = WantedScores(
            self.filter_edit.text(),
            Wanting(wanting) if wanting else None,
            self.unit_combo.currentData() or "",
        )
        found = narrowed(self._session.view, self._lines, wanted)
        rows = [line.row for line in found]
        header = self.table.horizontalHeader()
        section = header.sortIndicatorSection()
        if 0 <= section < len(self.model.columns):
            self.model.lines = self._by_uid  # which its columns sort by
            rows = in_order(rows, self.model.columns[section], header.sortIndicatorOrder())
        else:
            rows = self._session.view.with_ancestors(rows)
        if self.model.show_scores(rows, self._by_uid, self._sums, self._before):
            self.table.choose_rows(chosen, column)
        is_narrowed = len(found) < len(self._lines)
        self.count_label.setText(f"{len(found)}/{len(self._lines)}" if is_narrowed else "")
        self.count_label.setVisible(is_narrowed)
        self.looks.renew()
        self._filters_on.renew()
        self.empty_label.setText(self._empty_text())
        self.table_pages.setCurrentWidget(self.table if rows else self.empty_label)

    def _empty_text(self) -> str:
        if self._lines:
            return self.tr("Không có tiêu chí nào khớp. Để xem lại tất cả, bấm Bỏ lọc ở trên.")
        text = self.tr("Năm {year} chưa có bộ tiêu chí. Hãy vào trang Bộ tiêu chí để nhập.")
        return text.format(year=self._session.year)

    def _offer_wantings(self) -> None:
        """What may be wanting, each with how many criteria want it."""
        counts = {one: sum(wants(line, one) for line in self._lines) for one in Wanting}
        offers: list[tuple[str, object]] = [(self.tr("Mọi tiêu chí"), None)]
        offers += [(f"{WANTINGS[one]} ({count})", one) for one, count in counts.items()]
        offer_choices(self.wanting_combo, offers)

    def _offer_units(self) -> None:
        leading = {line.row.lead.uid for line in self._lines if line.row.lead is not None}
        offers: list[tuple[str, object]] = [(self.tr("Mọi đơn vị"), "")]
        offers += [(unit.short_name, unit.uid) for unit in self._session.view.units if unit.uid in leading]
        offer_choices(self.unit_combo, offers)

    # going

    def enter_table(self) -> None:
        """To the table, where the first criterion is chosen when none is."""
        if not self.table.chosen_rows() and self.model.rows:
            first = next((n for n, row in enumerate(self.model.rows) if row.uid in self.model.lines), 0)
            self.table.choose_rows([self.model.rows[first].uid], self.model.figures_column)
        self.table.setFocus()

    def _back_to_table(self) -> None:
        """Esc: in the filter, clear it first."""
        if self.filter_edit.hasFocus() and self.filter_edit.text():
            self.filter_edit.clear()
        else:
            self.enter_table()

    def _select_entered(self, current: QModelIndex) -> None:
        """Tab into the table makes a row current; select it too, for the focus to be seen."""
        if current.isValid() and self.table.hasFocus() and not self.table.selectionModel().hasSelection():
            # Not selectRow: a click that enters is on a cell, which stays the current one.
            self.table.choose_rows({self.model.rows[current.row()].uid}, current.column())
