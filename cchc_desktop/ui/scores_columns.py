"""The columns of Tự chấm điểm: a criterion with its rule, what was found, and what each step gave."""

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from cchc_desktop.domain.codes import code_key
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.score_losses import points_lost
from cchc_desktop.domain.score_sheet import APPRAISED, OWN, ScoreLine
from cchc_desktop.domain.score_totals import Range
from cchc_desktop.domain.text import order_key
from cchc_desktop.domain.vocabulary import ScoreStage
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.ui.scores_words import (
    evidence_words,
    given_words,
    line_rule_words,
    short_titles,
    stage_words,
    why,
)
from cchc_desktop.ui.table_columns import LEFT, RIGHT, TableColumn

LineOf = Callable[[CriterionRow], ScoreLine | None]
"""The line of a criterion; None for a group and a part."""
SumOf = Callable[[CriterionRow], Range | None]
"""What is scored below a group; None where nothing is."""
GIVEN = (*APPRAISED, ScoreStage.SURVEY)
"""Steps at which others give the points: these are typed in their own columns."""
_STAGE, _SHORT = 66, 52
"""Widths in device-independent pixels."""


def scores_columns(
    line_of: LineOf,
    sum_of: SumOf,
    before_of: Callable[[CriterionRow], Decimal | None],
    found_of: Callable[[ScoreLine], str],
) -> list[TableColumn[CriterionRow]]:
    """All columns. `sum_of` adds up what lies below a group, `before_of` tells what stood the year before.

    `found_of` tells the figures of the step that is typed at.
    """
    return [*_what(line_of, sum_of, found_of), *_steps(line_of), *_outcome(line_of, sum_of, before_of)]


def _what(
    line_of: LineOf, sum_of: SumOf, found_of: Callable[[ScoreLine], str]
) -> list[TableColumn[CriterionRow]]:
    translate = QCoreApplication.translate
    found = _of(line_of, found_of, sum_of, lambda known: f"{known.scored}/{known.count}")
    rule = _of(line_of, line_rule_words)
    return [
        TableColumn(
            "code",
            translate("ScoresTable", "Mã"),
            56,
            lambda row: row.criterion.code,
            lambda row: code_key(row.criterion.code),
        ),
        TableColumn(
            "name",
            translate("ScoresTable", "Tiêu chí"),
            0,
            lambda row: row.criterion.name,
            lambda row: order_key(row.criterion.name),
            least=130,
        ),
        TableColumn(
            "points",
            translate("ScoresTable", "Tối đa"),
            _STAGE,
            lambda row: format_points(row.criterion.max_points),
            lambda row: row.criterion.max_points,
            RIGHT,
        ),
        _text("rule", translate("ScoresTable", "Cách chấm"), 150, rule, spared=5, least=110),
        _text("inputs", translate("ScoresTable", "Số liệu"), 104, found, field="inputs", least=84),
        TableColumn(
            "evidence",
            translate("ScoresTable", "TLKC"),
            _SHORT,
            evidence_words,
            lambda row: row.evidence_count - len(row.required),
            RIGHT,
            spared=4,
            tip=lambda row: "\n".join(one.text for one in row.required),
        ),
    ]


def _steps(line_of: LineOf) -> list[TableColumn[CriterionRow]]:
    """A column for each step, told apart by its name; nearer the end of the chain they stay longer."""
    titles = short_titles()

    def column(stage: ScoreStage) -> TableColumn[CriterionRow]:
        text = _of(line_of, lambda line: given_words(line.stages.get(stage)))
        return TableColumn(
            stage.value,
            titles[stage],
            _STAGE,
            text,
            lambda row: _points_at(line_of(row), stage),
            RIGHT,
            field=stage.value if stage in GIVEN else "",
            spared=3 if stage in OWN else 2,
            tip=_of(line_of, lambda line: stage_words(line.stages.get(stage))),
        )

    return [column(stage) for stage in ScoreStage]


def _outcome(
    line_of: LineOf, sum_of: SumOf, before_of: Callable[[CriterionRow], Decimal | None]
) -> list[TableColumn[CriterionRow]]:
    translate = QCoreApplication.translate
    return [
        TableColumn(
            "score",
            translate("ScoresTable", "Điểm"),
            _STAGE,
            _of(
                line_of,
                lambda line: format_points(line.points),
                sum_of,
                lambda known: format_points(known.sure),
            ),
            lambda row: _standing_points(line_of(row)),
            RIGHT,
        ),
        TableColumn(
            "lost",
            translate("ScoresTable", "Mất"),
            _SHORT,
            _of(
                line_of,
                lambda line: format_points(points_lost(line)),
                sum_of,
                lambda known: format_points(known.lost),
            ),
            lambda row: points_lost(line) if (line := line_of(row)) else None,
            RIGHT,
            spared=1,
        ),
        _text(
            "why",
            translate("ScoresTable", "Giải trình, lý do"),
            150,
            _of(line_of, why),
            field="explanation",
            spared=6,
            least=120,
            most=300,
        ),
        TableColumn(
            "before",
            translate("ScoresTable", "Năm trước"),
            84,
            lambda row: format_points(before_of(row)),
            before_of,
            RIGHT,
            spared=7,
        ),
    ]


def _text(
    key: str, title: str, width: int, text: Callable[[CriterionRow], str], **more: object
) -> TableColumn[CriterionRow]:
    """A column of words."""
    return TableColumn(key, title, width, text, lambda row: order_key(text(row)), LEFT, **more)  # type: ignore[arg-type]


def _of(
    line_of: LineOf,
    tell: Callable[[ScoreLine], str],
    sum_of: SumOf = lambda _row: None,
    add_up: Callable[[Range], str] = lambda _known: "",
) -> Callable[[CriterionRow], str]:
    """What a cell says of a criterion, and of what lies below a group."""

    def text(row: CriterionRow) -> str:
        line = line_of(row)
        if line is not None:
            return tell(line)
        known = sum_of(row)
        return add_up(known) if known is not None else ""

    return text


def _points_at(line: ScoreLine | None, stage: ScoreStage) -> Decimal:
    score = line.stages.get(stage) if line else None
    return score.points if score is not None and score.points is not None else Decimal(-1)


def _standing_points(line: ScoreLine | None) -> Decimal | None:
    return line.points if line is not None else None
