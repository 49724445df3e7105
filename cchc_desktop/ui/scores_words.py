"""What is said of a score in a cell, in its tip, beside its form."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.labels import SCORE_STAGE
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.score_losses import cut_words
from cchc_desktop.domain.score_reading import inputs_words, rule_words
from cchc_desktop.domain.score_records import CriterionScore
from cchc_desktop.domain.score_sheet import OWN, ScoreLine, known_at
from cchc_desktop.domain.score_words import BLANKS
from cchc_desktop.domain.scoring import Case, read_inputs
from cchc_desktop.domain.vocabulary import ScoreStage
from cchc_desktop.domain.year import CriterionRow


def line_rule_words(line: ScoreLine) -> str:
    """How a criterion is scored; empty while that is not chosen."""
    return rule_words(line.rule) if line.rule is not None else ""


def found_words(line: ScoreLine, stage: ScoreStage) -> str:
    """What was found of a criterion at the step that is scored; until others gave something, what counts."""
    known = known_at(stage, line.stages)
    if stage not in OWN and not (known and known.inputs):
        known = line.standing
    return inputs_words(read_inputs(known.inputs)) if known else ""


def evidence_words(row: CriterionRow) -> str:
    """How many documents there are of how many that are required, parts included."""
    if row.is_group:
        return ""
    required = len(row.required)
    return f"{row.evidence_count}/{required}" if required else str(row.evidence_count or "")


def why(line: ScoreLine) -> str:
    """What was explained, or has to be; why there are no points, or that superiors gave fewer."""
    if line.standing is not None and line.standing.explanation:
        return " ".join(line.standing.explanation.split())
    if line.lacks_explanation:
        return QCoreApplication.translate("ScoresTable", "thiếu TLKC, cần giải trình")
    return BLANKS[line.blank.value] if line.blank is not None else cut_words(line)


def given_words(score: CriterionScore | None) -> str:
    """The points of a step; that something was written down without any; of a supplement its day."""
    if score is None:
        return ""
    if score.points is not None:
        return format_points(score.points)
    if score.stage is ScoreStage.SUPPLEMENT and score.due is not None:
        return f"{score.due:%d/%m}"
    return "–" if read_inputs(score.inputs).case is Case.NOT_APPLICABLE else "…"


def stage_words(score: CriterionScore | None) -> str:
    """What was said at a step, by whom and when."""
    if score is None:
        return ""
    translate = QCoreApplication.translate
    said = [f"{SCORE_STAGE[score.stage]}: {format_points(score.points)}".rstrip(": ")]
    said.append(inputs_words(read_inputs(score.inputs)))
    said.append(f"{score.scorer} {show_date(score.scored_on)}".strip())
    if score.due is not None:
        said.append(translate("ScoresTable", "hạn {day}").format(day=show_date(score.due)))
    return "\n".join(filter(None, [*said, score.explanation]))


def short_titles() -> dict[ScoreStage, str]:
    """The steps as headings of narrow columns."""
    translate = QCoreApplication.translate
    return {
        ScoreStage.PROPOSED: translate("ScoresTable", "Đề xuất"),
        ScoreStage.REVIEWED: translate("ScoresTable", "Rà soát"),
        ScoreStage.APPROVED: translate("ScoresTable", "Duyệt"),
        ScoreStage.FIRST_APPRAISAL: translate("ScoresTable", "TĐ lần 1"),
        ScoreStage.SUPPLEMENT: translate("ScoresTable", "Bổ sung"),
        ScoreStage.SECOND_APPRAISAL: translate("ScoresTable", "TĐ lần 2"),
        ScoreStage.SURVEY: translate("ScoresTable", "XHH"),
    }


def steps_in_use(lines: Sequence[ScoreLine]) -> frozenset[ScoreStage]:
    """The steps at which something was said of any of `lines`."""
    return frozenset(stage for line in lines for stage in line.stages)
