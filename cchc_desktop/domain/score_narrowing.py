"""Which criteria of the scores are looked at: by words, by unit, by what is wanting."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

from cchc_desktop.domain.filtering import matching_rows
from cchc_desktop.domain.score_losses import cut, points_lost
from cchc_desktop.domain.score_sheet import ScoreLine
from cchc_desktop.domain.vocabulary import ScoredBy
from cchc_desktop.domain.year import YearView


class Wanting(StrEnum):
    """What may be wanting of a criterion."""

    POINTS = "points"
    """The commune has to score it and has not: what "x/y tiêu chí đã có số liệu" lacks."""
    RULE = "rule"
    LOST = "lost"
    """It is scored with less than all there is, by the commune or by superiors."""
    EXPLANATION = "explanation"
    EVIDENCE = "evidence"


WANTINGS: Mapping[Wanting, str] = {
    Wanting.POINTS: "Chưa có số liệu",
    Wanting.RULE: "Chưa chọn cách chấm",
    Wanting.LOST: "Mất điểm",
    Wanting.EXPLANATION: "Thiếu giải trình",
    Wanting.EVIDENCE: "Thiếu TLKC",
}


class WantedScores(Struct, frozen=True):
    """What to keep; a blank keeps all."""

    query: str = ""
    wanting: Wanting | None = None
    unit_uid: str = ""
    """Of the unit that leads."""


def narrowed(view: YearView, lines: Sequence[ScoreLine], wanted: WantedScores) -> list[ScoreLine]:
    """The `lines` of `view` that are wanted, in official order."""
    found = {row.uid for row in matching_rows(view.rows, wanted.query)}
    return [
        line
        for line in lines
        if line.row.uid in found
        and (not wanted.unit_uid or (line.row.lead is not None and line.row.lead.uid == wanted.unit_uid))
        and (wanted.wanting is None or wants(line, wanted.wanting))
    ]


def wants(line: ScoreLine, wanting: Wanting) -> bool:
    """Whether that is wanting of a criterion."""
    match wanting:
        case Wanting.POINTS:
            return line.points is None and line.in_base and line.row.is_scored_here
        case Wanting.RULE:
            return line.rule is None and line.row.criterion.scored_by is ScoredBy.SELF
        case Wanting.LOST:
            return points_lost(line) is not None or cut(line) is not None
        case Wanting.EXPLANATION:
            return line.lacks_explanation
    return line.row.lacks_evidence and line.in_base and line.row.is_scored_here
