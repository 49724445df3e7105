"""Points that were not earned, each with what is known of the cause."""

from decimal import Decimal

from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.score_reading import inputs_words
from cchc_desktop.domain.score_sheet import ScoreLine
from cchc_desktop.domain.score_totals import lost
from cchc_desktop.domain.scoring import read_inputs


def points_lost(line: ScoreLine) -> Decimal | None:
    """What a scored criterion did not earn, more than nothing; None where nothing is lost or known."""
    found = lost(line.scored) if line.in_base else None
    return found or None


def cause(line: ScoreLine) -> str:
    """Why points were lost: what was found, what was explained, what superiors took away."""
    said = []
    if points_lost(line) is not None and line.standing is not None:
        said += [inputs_words(read_inputs(line.standing.inputs)), " ".join(line.standing.explanation.split())]
    said.append(cut_words(line))
    return "; ".join(filter(None, said))


def cut_words(line: ScoreLine) -> str:
    """What superiors took away: "thẩm định: 1,50 → 1,00"; empty where they did not."""
    if cut(line) is None or line.own is None or line.appraised is None:
        return ""
    return f"thẩm định: {format_points(line.own.points)} → {format_points(line.appraised.points)}"


def cut(line: ScoreLine) -> Decimal | None:
    """What superiors gave less than the commune did; None where they did not."""
    own, theirs = line.own, line.appraised
    if own is None or theirs is None or own.points is None or theirs.points is None:
        return None
    return own.points - theirs.points if theirs.points < own.points else None
