"""Cách chấm chosen for one criterion or for many at once, beside the words of the set."""

from collections.abc import Sequence

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.labels import SCORED_BY
from cchc_desktop.domain.records import new_uid
from cchc_desktop.domain.score_records import ScoreRule
from cchc_desktop.domain.score_rules import Rule, check_rule, rule_text
from cchc_desktop.domain.text import LONG, clean
from cchc_desktop.domain.vocabulary import NoneArose, ScoredBy
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.criteria import titled
from cchc_desktop.services.workspace import Workspace


def kept_rules(workspace: Workspace, rows: Sequence[CriterionRow]) -> dict[str, ScoreRule]:
    """What is kept for `rows`, by the uid of the criterion."""
    found = workspace.read.find_among(ScoreRule, "criterion_uid", [row.uid for row in rows])
    return {one.criterion_uid: one for one in found}


def set_rules(
    workspace: Workspace,
    rows: Sequence[CriterionRow],
    rule: Rule | None,
    none_arose: NoneArose,
    *,
    city_text: str | None = None,
    source: str | None = None,
) -> list[ScoreRule]:
    """Choose how criteria are scored, in one step; None as `rule`: not chosen yet.

    `city_text` and `source` that are None stay as they are with each. Raises UserError
    SCORE_NEEDS_CRITERION, RULE_OF_OTHERS, those of `domain.score_rules.check_rule`; then none is changed.
    """
    kept = kept_rules(workspace, rows)
    text = None if city_text is None else clean(city_text, "city_text", limit=LONG)
    wanted = []
    for row in rows:
        _check(row, rule)
        others = row.criterion.scored_by is not ScoredBy.SELF  # has none to change, and keeps what it had
        before = kept.get(row.uid) or ScoreRule(new_uid(), row.uid, "", NoneArose.UNDECIDED, "")
        wanted.append(
            ScoreRule(
                uid=before.uid,
                criterion_uid=row.uid,
                rule=before.rule if others else rule_text(rule) if rule is not None else "",
                none_arose=none_arose,
                city_text=before.city_text if text is None else text,
                source=before.source if source is None else source,
            )
        )
    news = [one for one in wanted if kept.get(one.criterion_uid) != one]
    news = [one for one in news if one.criterion_uid in kept or _says_something(one)]
    if news:
        with workspace.transact(Op.SET_SCORE_RULE, name=named_together(rows)) as tx:
            tx.put(*news)
    return wanted


def _says_something(one: ScoreRule) -> bool:
    return bool(one.rule or one.city_text or one.source) or one.none_arose is not NoneArose.UNDECIDED


def refuse_other_rows(row: CriterionRow) -> None:
    """Raises UserError SCORE_NEEDS_CRITERION for a group or a part."""
    if not row.is_criterion:
        raise UserError(Fault.SCORE_NEEDS_CRITERION, name=named(row))


def named(row: CriterionRow) -> str:
    """As in sentences and names of steps."""
    return titled(row.criterion.code, row.criterion.name)


def named_together(rows: Sequence[CriterionRow]) -> str:
    """One row by its name, several by their number."""
    return named(rows[0]) if len(rows) == 1 else f"{len(rows)} tiêu chí"


def _check(row: CriterionRow, rule: Rule | None) -> None:
    refuse_other_rows(row)
    if rule is None:
        return
    if row.criterion.scored_by is not ScoredBy.SELF:
        raise UserError(
            Fault.RULE_OF_OTHERS, field="rule", name=named(row), who=SCORED_BY[row.criterion.scored_by]
        )
    check_rule(rule, row.criterion.max_points)
