"""Joining the criteria of a year that came from the city to those of the year before, as she confirms it.

What is joined has one `origin_uid`: last year's points and documents are then found from this year.
"""

from collections.abc import Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from enum import StrEnum, auto

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import (
    Assignment,
    CriteriaSet,
    Criterion,
    Record,
    RequiredEvidence,
    new_uid,
)
from cchc_desktop.domain.score_records import ScoreRule
from cchc_desktop.domain.score_rules import check_rule, read_rule
from cchc_desktop.domain.two_years import by_origin
from cchc_desktop.domain.vocabulary import ScoredBy
from cchc_desktop.domain.year import CriterionRow, YearView
from cchc_desktop.domain.year_match import Proposal, propose
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year, years_with_criteria


class Carried(StrEnum):
    """What may come along from last year where this year has nothing of it."""

    ASSIGNMENTS = auto()
    RULES = auto()
    WORK = auto()
    """Task and required evidence."""


class YearLinks(Struct, frozen=True):
    """Two years, and which row of the old one each new one probably is."""

    source: int
    year: int
    old: YearView
    new: YearView
    proposals: Mapping[str, Proposal]
    """By the uid of the new row."""


def source_for(workspace: Workspace, year: int) -> int | None:
    """The latest year before `year` that has criteria."""
    return next((one for one in years_with_criteria(workspace) if one < year), None)


def is_unlinked(workspace: Workspace, view: YearView) -> bool:
    """Whether there is a year before and none of the criteria of `view` goes on with one of it."""
    source = source_for(workspace, view.criteria_set.year) if view.criteria_set and view.rows else None
    if source is None:
        return False
    (old,) = workspace.read.find(CriteriaSet, year=source)
    before = {one.origin_uid for one in workspace.read.find(Criterion, set_uid=old.uid)}
    return before.isdisjoint(row.criterion.origin_uid for row in view.rows)


def plan_links(workspace: Workspace, source: int, year: int) -> YearLinks:
    """What is proposed. Raises UserError YEAR_WITHOUT_CRITERIA, YEAR_NOT_LATER."""
    if year <= source:
        raise UserError(Fault.YEAR_NOT_LATER, field="year", year=year, source=source)
    old, new = (load_year(workspace, one, workspace.today()) for one in (source, year))
    for view, one in ((old, source), (new, year)):
        if not view.rows:
            raise UserError(Fault.YEAR_WITHOUT_CRITERIA, field="year", year=one)
    return YearLinks(source, year, old, new, propose(old.rows, new.rows))


def link_years(
    workspace: Workspace, plan: YearLinks, chosen: Mapping[str, str], carried: Collection[Carried] = ()
) -> int:
    """Join each new row of `chosen` to its old one, part the others from the old year, carry `carried`.

    One step; returns how many rows are joined. Years that go on with the new one follow, so do the sources of
    scores that name a group. Raises UserError LINK_TWICE where two rows were to be one.
    """
    if len(set(chosen.values())) < len(chosen):
        twice = next(uid for uid in chosen.values() if list(chosen.values()).count(uid) > 1)
        raise UserError(Fault.LINK_TWICE, name=plan.old.by_uid[twice].criterion.name, year=plan.source)
    renamed = dict(_renamed(plan, chosen))
    with workspace.transact(Op.LINK_YEARS, count=len(chosen), year=plan.year, source=plan.source) as tx:
        tx.put(*_rejoined(workspace, plan, renamed))
        carry = _Carrying(workspace, plan, chosen)
        for kind in carried:
            tx.put(*carry.records(kind))
    return len(chosen)


def _renamed(plan: YearLinks, chosen: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Pairs of the origin a new row had and the one it has now."""
    joined = by_origin(plan.old.rows, plan.new.rows)
    for row in plan.new.rows:
        if row.uid in chosen:
            wanted = plan.old.by_uid[chosen[row.uid]].criterion.origin_uid
        else:
            wanted = row.uid if row.uid in joined else row.criterion.origin_uid
        if wanted != row.criterion.origin_uid:
            yield row.criterion.origin_uid, wanted


def _rejoined(workspace: Workspace, plan: YearLinks, renamed: Mapping[str, str]) -> Iterator[Record]:
    """The criteria of the new year and of later ones under their new origin, and what names them by it."""
    read = workspace.read
    for found in read.find(CriteriaSet):
        criteria = read.find(Criterion, set_uid=found.uid) if found.year >= plan.year else []
        follow = _free(renamed, {one.origin_uid for one in criteria} if found.year > plan.year else set())
        for criterion in criteria:
            if criterion.origin_uid in follow:
                yield replace(criterion, origin_uid=follow[criterion.origin_uid])
        for rule in read.of_set(ScoreRule, found.uid) if criteria else ():
            figure, _, key = rule.source.rpartition("/")
            if key in follow:
                yield replace(rule, source=f"{figure}/{follow[key]}")


def _free(renamed: Mapping[str, str], there: AbstractSet[str]) -> dict[str, str]:
    """Of `renamed` what meets none of `there` that stays: two that change places, or a chain, all move."""
    follow = dict(renamed)
    while stuck := [former for former, now in follow.items() if now in there - follow.keys()]:
        for former in stuck:
            del follow[former]
    return follow


class _Carrying:
    """What a new row takes from the old one it is joined to, where it has nothing of its own."""

    def __init__(self, workspace: Workspace, plan: YearLinks, chosen: Mapping[str, str]) -> None:
        self._read = workspace.read
        self._pairs = [(plan.old.by_uid[chosen[row.uid]], row) for row in plan.new.rows if row.uid in chosen]

    def records(self, kind: Carried) -> Iterator[Record]:
        """Those to be put."""
        find = {Carried.ASSIGNMENTS: self._assignments, Carried.RULES: self._rules, Carried.WORK: self._work}
        for old, new in self._pairs:
            yield from find[kind](old, new)

    def _assignments(self, old: CriterionRow, new: CriterionRow) -> Iterator[Record]:
        if new.lead is None and not new.coordinating:
            for one in self._read.find(Assignment, criterion_uid=old.uid):
                yield replace(one, uid=new_uid(), criterion_uid=new.uid)

    def _rules(self, old: CriterionRow, new: CriterionRow) -> Iterator[Record]:
        """A rule that no longer fits the points of the new row stays behind."""
        own = self._read.find(ScoreRule, criterion_uid=new.uid)
        if own or not new.is_criterion or new.criterion.scored_by is not ScoredBy.SELF:
            return
        for one in self._read.find(ScoreRule, criterion_uid=old.uid):
            try:
                if one.rule:
                    check_rule(read_rule(one.rule), new.criterion.max_points)
            except UserError:
                continue
            yield replace(one, uid=new_uid(), criterion_uid=new.uid)

    def _work(self, old: CriterionRow, new: CriterionRow) -> Iterator[Record]:
        if old.criterion.task and not new.criterion.task:
            kept = self._read.get(Criterion, new.uid)
            yield replace(kept, task=old.criterion.task)
        if not new.required:
            for one in old.required:
                yield RequiredEvidence(new_uid(), new.uid, one.position, one.text)
