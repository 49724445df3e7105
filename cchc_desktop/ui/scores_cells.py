"""The cells of the table of scores: what was found and explained at a step, and what others gave."""

from collections.abc import Callable, Mapping

from cchc_desktop.domain.drafts import Form, Typed
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.labels import SCORE_STAGE, SCORED_BY
from cchc_desktop.domain.score_sheet import ScoreLine
from cchc_desktop.domain.score_typing import choices
from cchc_desktop.domain.vocabulary import ScoreStage
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services import scoring
from cchc_desktop.services.score_edits import rule_at, score_texts, step_for, write_scores
from cchc_desktop.services.score_rules import named
from cchc_desktop.ui.cells import Place
from cchc_desktop.ui.scores_columns import GIVEN
from cchc_desktop.ui.scores_model import ScoresModel
from cchc_desktop.ui.year_session import YearSession

_GIVEN = {stage.value: stage for stage in GIVEN}


class ScoresCells:
    """See `cells.Cells`. What is typed in no column of a step belongs to the one that `stage` tells."""

    long = frozenset({"explanation"})
    many: frozenset[str] = frozenset()

    def __init__(self, session: YearSession, model: ScoresModel, stage: Callable[[], ScoreStage]) -> None:
        self._session = session
        self._model = model
        self._stage = stage

    def has(self, row: CriterionRow, field: str) -> bool:
        line = self._model.lines.get(row.uid)
        if line is None:
            return False
        if field in _GIVEN:
            return _GIVEN[field] in scoring.steps_of(row)
        return field != "inputs" or self._step(line, field) is not ScoreStage.SUPPLEMENT

    def why_not(self, row: CriterionRow, field: str, heading: str) -> UserError:
        line = self._model.lines.get(row.uid)
        if not field:
            return UserError(Fault.SCORE_CELL_NOT_TYPED, column=heading)
        if line is None:
            return UserError(Fault.SCORE_NEEDS_CRITERION, name=named(row))
        step = self._step(line, field)
        if step is ScoreStage.SUPPLEMENT:
            return UserError(Fault.STEP_WITHOUT_INPUTS, name=named(row), stage=SCORE_STAGE[step])
        who = SCORED_BY[row.criterion.scored_by]
        return UserError(Fault.SCORE_OF_OTHERS, name=named(row), who=who, stage=SCORE_STAGE[step])

    def at(self, field: str) -> str:
        return "" if field in _GIVEN else self._stage().value

    def text(self, row: CriterionRow, field: str) -> str:
        line = self._model.lines[row.uid]
        workspace = self._session.workspace
        shown = scoring.blank(workspace, row, self._step(line, field), workspace.today())
        return score_texts(shown)[_name(field)]

    def choices(self, row: CriterionRow, field: str) -> list[str]:
        line = self._model.lines[row.uid]
        return choices(rule_at(line, self._step(line, field))) if _name(field) == "inputs" else []

    def remark(self, _field: str, _text: str) -> str:
        return ""

    def write(self, rows: list[CriterionRow], texts: Mapping[str, str], at: str) -> None:
        if not rows:
            raise UserError(Fault.RECORD_GONE)
        lines = [self._model.lines[row.uid] for row in rows]
        chosen = ScoreStage(at) if at else next(_GIVEN[field] for field in texts)
        named = {_name(field): text for field, text in texts.items()}
        write_scores(self._session.workspace, lines, chosen, named)

    def typed(self, place: Place, text: str, stored: str) -> Typed:
        line = self._model.lines.get(place.uid)  # none while another year is shown
        chosen = _GIVEN.get(place.field) or ScoreStage(place.at)
        step = step_for(line, chosen) if line else chosen
        uids = (place.uid, step.value)
        return Typed(Form.SCORE, uids, {_name(place.field): text}, {_name(place.field): stored})

    def _step(self, line: ScoreLine, field: str) -> ScoreStage:
        return _GIVEN[field] if field in _GIVEN else step_for(line, self._stage())


def _name(field: str) -> str:
    """What a column edits of a score."""
    return "inputs" if field in _GIVEN else field
