"""One criterion at a time, scored by keyboard alone: Enter goes on to the next."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QScrollArea, QTableView, QToolButton, QWidget

from cchc_desktop.domain.drafts import Typed
from cchc_desktop.domain.labels import SCORE_STAGE
from cchc_desktop.domain.score_losses import cut
from cchc_desktop.domain.score_reading import inputs_words
from cchc_desktop.domain.score_sheet import OWN, ScoreLine
from cchc_desktop.domain.score_sources import Proposal
from cchc_desktop.domain.vocabulary import ScoreStage
from cchc_desktop.services.score_edits import step_for
from cchc_desktop.services.score_sources import proposed
from cchc_desktop.ui.cell_editor import CellText
from cchc_desktop.ui.date_edit import DateEdit
from cchc_desktop.ui.keys import on_keys, tell_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.score_chain import ScoreChain
from cchc_desktop.ui.score_facts import ScoreFacts
from cchc_desktop.ui.score_form import ScoreForm
from cchc_desktop.ui.score_input_fields import ChoiceList
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

_NEXT = (Qt.Modifier.CTRL | Qt.Key.Key_PageDown, Qt.Modifier.ALT | Qt.Key.Key_Right)
_PREVIOUS = (Qt.Modifier.CTRL | Qt.Key.Key_PageUp, Qt.Modifier.ALT | Qt.Key.Key_Left)


class ScoreView(QWidget):
    """Goes through the criteria given to `go_through`, in their order; `form` is what is typed."""

    left = Signal(str)
    """She goes back; the uid of the criterion that was shown."""
    stage_chosen = Signal(object)
    rule_wanted = Signal()
    """She wants to see how the criterion is scored."""

    back_button: QPushButton
    place_label: QLabel
    stage_combo: QComboBox
    previous_button: QToolButton
    next_button: QToolButton
    open_button: QPushButton
    facts_area: QScrollArea
    rule_button: QPushButton
    source_button: QPushButton
    chain_table: QTableView
    keys_label: QLabel

    def __init__(self, session: YearSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lines: Mapping[str, ScoreLine] = {}
        self._order: Sequence[str] = ()
        self._uid = ""
        self._stage = ScoreStage.PROPOSED
        self._warned: dict[str, str] = {}
        self._aside: dict[tuple[str, ...], Typed] = {}
        """What was refused of criteria that are not shown any more, by them and the step."""
        self._proposal: Proposal | None = None
        load_ui(self, "score_view", CellText, DateEdit, ChoiceList)
        moving = [self.back_button, self.stage_combo, self.previous_button, self.next_button]
        only_look(self, session.why_only_look, [*moving, self.open_button, self.rule_button])
        self.form = ScoreForm(session, self)
        if session.only_look:
            self.form.inputs.choice_list.only_show()
        self._facts = ScoreFacts(self)
        self._chain = ScoreChain(self)
        self._chain.fill(self.chain_table)
        self.facts_area.setProperty("role", "surface")
        for stage, label in SCORE_STAGE.items():
            self.stage_combo.addItem(label, stage)
        self._connect()

    @property
    def uid(self) -> str:
        """Of the criterion that is shown; empty for none."""
        return self._uid

    def go_through(self, lines: Sequence[ScoreLine], order: Sequence[str], stage: ScoreStage) -> None:
        """From now on go through the criteria `order`, of all `lines`, at `stage`."""
        self._lines = {line.row.uid: line for line in lines}
        self._order, self._stage = order, stage
        with QSignalBlocker(self.stage_combo):
            self.stage_combo.setCurrentIndex(self.stage_combo.findData(stage))

    def show_criterion(self, uid: str) -> None:
        """Show a criterion, with the cursor where what was found is typed."""
        self._put_aside()
        self._uid, self._warned = uid, {}
        line = self._lines[uid]
        step = step_for(line, self._stage)
        self.form.show_line(line, step)
        self._tell(line)
        self.facts_area.verticalScrollBar().setValue(0)
        self.form.focus()
        aside = self._aside.pop((uid, step.value), None)
        if aside is not None:
            self.form.resume(aside.texts)

    def renew(self, lines: Sequence[ScoreLine]) -> bool:
        """Show the criterion again as it is in `lines`; False when it is gone."""
        self._lines = {line.row.uid: line for line in lines}
        self._order = [uid for uid in self._order if uid in self._lines]
        line = self._lines.get(self._uid)
        if line is None:
            self._aside |= {typed.uids: typed for typed in self.half_typed()}
            self._uid = ""
            return False
        self.form.renew(line)
        self._tell(line)
        return True

    def close_criterion(self) -> bool:
        """Save what is typed; False when it was refused, and stays with the keyboard.

        What is no score yet waits for her to come back.
        """
        return self._put_aside() or self.form.save()

    def _put_aside(self) -> bool:
        """Whether what is typed waits from now on."""
        waits = bool(self._uid) and self.form.waits()
        if waits:
            self._aside |= {typed.uids: typed for typed in self.form.half_typed()}
            self.form.discard()
        return waits

    def half_typed(self) -> list[Typed]:
        """What is typed and no record yet."""
        return [*self._aside.values(), *(self.form.half_typed() if self._uid else [])]

    # going

    def step(self, by: int) -> None:
        """To the next criterion (1) or the one before (-1), when what is typed can be saved."""
        place = self._order.index(self._uid) + by
        if self.close_criterion() and 0 <= place < len(self._order):
            self.show_criterion(self._order[place])

    def go_to_open(self) -> None:
        """To the next criterion that is not scored at this step, and round again."""
        if self.close_criterion():
            self._go_round(self._is_open)

    def go_to_unexplained(self) -> None:
        """To Giải trình of the next criterion that lacks it, and round again."""
        if self.close_criterion():
            self._go_round(lambda line: line.lacks_explanation, "explanation")

    def _go_round(self, wanted: Callable[[ScoreLine], bool], field: str = "inputs") -> None:
        """To `field` of the next criterion that is `wanted`."""
        here = self._order.index(self._uid)
        later = [*self._order[here + 1 :], *self._order[: here + 1]]
        uid = next((one for one in later if wanted(self._lines[one])), None)
        if uid is not None:
            self.show_criterion(uid)
            self.form.focus(field)

    def _go_on(self) -> None:
        """Enter: what is shown is said at this step; on to the next."""
        if self.form.save(agreed=True):
            self.step(1)

    def _go_back(self) -> None:
        """Esc: what is refused is given up by the second."""
        if not self.close_criterion():
            if self._warned != self.form.typed():
                self._warned = self.form.typed()
                return
            self.form.discard()
        self.left.emit(self._uid)

    def _choose_stage(self) -> None:
        stage = ScoreStage(self.stage_combo.currentData())
        if self.close_criterion():
            self._stage = stage
            self.stage_chosen.emit(stage)
            self.show_criterion(self._uid)
        else:
            with QSignalBlocker(self.stage_combo):
                self.stage_combo.setCurrentIndex(self.stage_combo.findData(self._stage))

    def _edit_rule(self) -> None:
        if self.close_criterion():
            self.rule_wanted.emit()
            self.form.focus()

    def _use_source(self) -> None:
        """Fill in what the source says; it is hers to say so."""
        if self._proposal is not None and self._proposal.inputs is not None:
            self.form.resume({**self.form.typed(), "inputs": inputs_words(self._proposal.inputs)})
            self.form.focus()

    def _is_open(self, line: ScoreLine) -> bool:
        """Whether a criterion still has to be scored at the step; a supplement, where superiors gave less."""
        step = step_for(line, self._stage)
        if step is ScoreStage.SUPPLEMENT:
            return cut(line) is not None and step not in line.stages
        given = line.stages.get(step)
        return line.in_base and (given is None or given.points is None)

    # telling

    def _tell(self, line: ScoreLine) -> None:
        step = step_for(line, self._stage)
        workspace, view = self._session.workspace, self._session.view
        self._proposal = proposed(workspace, view, [line], view.as_of).get(line.row.uid)
        self._facts.tell(line, self._proposal if step in OWN else None)
        self._chain.show_line(line, step)
        still = sum(self._is_open(self._lines[uid]) for uid in self._order)
        place = self._order.index(self._uid) + 1 if self._uid in self._order else 0
        told = [self.tr("Tiêu chí {place}/{all}").format(place=place, all=len(self._order))]
        told.append(self.tr("chưa chấm {count}").format(count=still))
        unexplained = sum(self._lines[uid].lacks_explanation for uid in self._order)
        if unexplained:
            told.append(self.tr("thiếu giải trình {count} (Shift+F8)").format(count=unexplained))
        if step is not self._stage:
            told.append(self.tr("ghi vào bước {step}").format(step=SCORE_STAGE[step]))
        self.place_label.setText(" · ".join(told))
        self.previous_button.setEnabled(place > 1)
        self.next_button.setEnabled(0 < place < len(self._order))
        self.open_button.setEnabled(still > 0)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self._go_back)
        self.previous_button.clicked.connect(lambda: self.step(-1))
        self.next_button.clicked.connect(lambda: self.step(1))
        self.open_button.clicked.connect(self.go_to_open)
        self.rule_button.clicked.connect(self._edit_rule)
        self.source_button.clicked.connect(self._use_source)
        self.stage_combo.currentIndexChanged.connect(self._choose_stage)
        self.form.entered.connect(self._go_on)
        on_keys(self, _NEXT, lambda: self.step(1), does=self.tr("Tiêu chí sau"))
        on_keys(self, _PREVIOUS, lambda: self.step(-1), does=self.tr("Tiêu chí trước"))
        on_keys(self, [Qt.Key.Key_F8], self.go_to_open, does=self.tr("Tiêu chí chưa chấm tiếp theo"))
        on_keys(self, [Qt.Key.Key_Escape], self._go_back, does=self.tr("Về bảng điểm"))
        unexplained = self.tr("Giải trình còn thiếu tiếp theo")
        on_keys(self, [Qt.Modifier.SHIFT | Qt.Key.Key_F8], self.go_to_unexplained, does=unexplained)
        tell_keys(self, [Qt.Key.Key_Return], self.tr("Ghi và sang tiêu chí sau"))
        self.keys_label.setText(
            self.tr(
                "Phím số chọn mức · Enter ghi, sang tiêu chí sau · F8 chưa chấm · "
                "Shift+F8 thiếu giải trình · Ctrl+PgUp, Ctrl+PgDn trước, sau · Esc bảng điểm"
            )
        )
