"""The step at which she scores: chosen, with its deadline beside; at first the one that scoring is at."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QToolButton, QWidget

from cchc_desktop.domain.labels import SCORE_STAGE
from cchc_desktop.domain.score_records import ScoreRound
from cchc_desktop.domain.vocabulary import ScoreStage
from cchc_desktop.services.score_rounds import at_work, rounds
from cchc_desktop.ui.load_ui import take_children
from cchc_desktop.ui.year_session import YearSession


class ScoreSteps(QObject):
    """The choice on `screen`, and the way to the dates of the steps."""

    chosen = Signal()

    stage_combo: QComboBox
    rounds_button: QToolButton

    def __init__(self, session: YearSession, screen: QWidget) -> None:
        super().__init__(screen)
        self._session = session
        self._screen = screen
        self._set_uid = ""
        self._rounds: list[ScoreRound] = []
        take_children(self, screen)
        for stage, label in SCORE_STAGE.items():
            self.stage_combo.addItem(label, stage)
        self.stage_combo.currentIndexChanged.connect(self._tell)
        self.rounds_button.clicked.connect(self._edit_rounds)

    @property
    def stage(self) -> ScoreStage:
        """The step that is chosen."""
        return ScoreStage(self.stage_combo.currentData())

    def choose(self, stage: ScoreStage) -> None:
        """Score at `stage` from now on."""
        self.stage_combo.setCurrentIndex(self.stage_combo.findData(stage))

    def renew(self) -> None:
        """Show the dates as they are now; of another year choose the step that scoring is at."""
        criteria_set = self._session.view.criteria_set
        if criteria_set is None:
            return
        self._rounds = found = rounds(self._session.workspace, criteria_set)
        self.rounds_button.setText(self._words())
        if criteria_set.uid != self._set_uid:
            self._set_uid = criteria_set.uid
            self.choose(at_work(found))

    def _tell(self) -> None:
        self.rounds_button.setText(self._words())
        self.chosen.emit()

    def _words(self) -> str:
        """The deadline of the step that is chosen, or that it is over."""
        one = next((one for one in self._rounds if one.stage is self.stage), None)
        if one is not None and one.ended_on is not None:
            return self.tr("&Xong {day:%d/%m}").format(day=one.ended_on)
        if one is not None and one.due is not None:
            return self.tr("&Hạn {day:%d/%m}").format(day=one.due)
        return self.tr("&Hạn…")

    def _edit_rounds(self) -> None:
        from cchc_desktop.ui.score_rounds_dialog import ScoreRoundsDialog

        criteria_set = self._session.view.criteria_set
        if criteria_set is not None:
            ScoreRoundsDialog(self._session, criteria_set, self._screen.window()).exec()
