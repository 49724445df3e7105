"""What is stored about one year, and the tree that follows from it on an as-of date."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.progress import (
    CLOSED,
    MilestoneState,
    criterion_progress,
    decided_by,
    latest_standing,
    standing_due,
)
from cchc_desktop.domain.ranks import Rank, ranks
from cchc_desktop.domain.records import (
    Assignment,
    Contact,
    CriteriaSet,
    Criterion,
    EvidenceLink,
    Extension,
    Milestone,
    ProgressNote,
    RequiredEvidence,
    Unit,
)
from cchc_desktop.domain.vocabulary import AssignmentRole, Progress
from cchc_desktop.domain.year import CriterionRow, YearView


class YearFacts(Struct, frozen=True, dict=True):
    """What is stored about one year, as read."""

    criteria_set: CriteriaSet | None
    units: Sequence[Unit]
    contacts: Sequence[Contact]
    criteria: Sequence[Criterion]
    assignments: Sequence[Assignment]
    milestones: Sequence[Milestone]
    extensions: Sequence[Extension]
    required: Sequence[RequiredEvidence]
    links: Sequence[EvidenceLink]
    """Of documents that were there on the as-of date (`Reader.standing_links`)."""
    progress_entries: Sequence[tuple[str, date, int, Progress]]
    """(milestone uid, date, sequence, progress)."""
    last_notes: Mapping[str, ProgressNote]
    """By criterion uid."""
    without_file: frozenset[str] = frozenset()
    """The uids of documents of `links` that have a number and no file yet."""
    reminders: Mapping[str, Sequence[date]] = {}
    """The days on which she reminded, by criterion uid."""


def build_year(facts: YearFacts, as_of: date) -> YearView:
    """The view of `facts` on `as_of`."""
    builder = _RowBuilder(facts, as_of)
    return YearView(facts.criteria_set, as_of, facts.units, builder.rows())


Owned = TypeVar("Owned", Assignment, Milestone, RequiredEvidence, EvidenceLink)


def _by_criterion(records: Iterable[Owned]) -> dict[str, list[Owned]]:
    grouped: dict[str, list[Owned]] = defaultdict(list)
    for record in records:
        grouped[record.criterion_uid].append(record)
    return grouped


def official_order(criteria: Iterable[Criterion]) -> list[tuple[Criterion, int]]:
    """The criteria of a year, each with its depth: depth first, siblings by position."""
    children: dict[str | None, list[Criterion]] = defaultdict(list)
    for criterion in sorted(criteria, key=lambda one: one.position, reverse=True):
        children[criterion.parent_uid].append(criterion)
    waiting = [(criterion, 0) for criterion in children[None]]
    found: list[tuple[Criterion, int]] = []
    while waiting:
        criterion, depth = waiting.pop()
        found.append((criterion, depth))
        waiting += [(child, depth + 1) for child in children[criterion.uid]]
    return found


class _RowBuilder:
    def __init__(self, facts: YearFacts, as_of: date) -> None:
        self._facts = facts
        self._as_of = as_of
        self._units = {unit.uid: unit for unit in facts.units}
        self._contacts = {contact.uid: contact for contact in facts.contacts}
        self._assignments = _by_criterion(facts.assignments)
        self._milestones = _by_criterion(sorted(facts.milestones, key=lambda one: one.position))
        self._required = _by_criterion(sorted(facts.required, key=lambda one: one.position))
        self._links = _by_criterion(facts.links)
        self._extensions: dict[str, list[Extension]] = defaultdict(list)
        for extension in facts.extensions:
            self._extensions[extension.milestone_uid].append(extension)
        self._entries: dict[str, list[tuple[date, int, Progress]]] = defaultdict(list)
        for milestone_uid, on_date, seq, progress in facts.progress_entries:
            self._entries[milestone_uid].append((on_date, seq, progress))
        self._parents = {one.parent_uid for one in facts.criteria}

    def rows(self) -> list[CriterionRow]:
        """In official order."""
        tree = official_order(self._facts.criteria)
        rows: list[CriterionRow] = []
        heads: list[int] = []
        settled = False
        for (criterion, depth), rank in zip(tree, ranks([one for one, _depth in tree]), strict=True):
            row = self._row(criterion, depth, rank, settled=settled and rank is Rank.PART)
            if rank is not Rank.PART:
                heads.append(len(rows))
                settled = row.progress in CLOSED
            rows.append(row)
        for head, after in pairwise([*heads, len(rows)]):
            if after - head > 1:
                rows[head] = replace(rows[head], parts=tuple(rows[head + 1 : after]))
        return rows

    def _row(self, criterion: Criterion, depth: int, rank: Rank, *, settled: bool) -> CriterionRow:
        assignments = self._assignments[criterion.uid]
        lead = next((one for one in assignments if one.role is AssignmentRole.LEAD), None)
        coordinating = [
            self._units[one.unit_uid] for one in assignments if one.role is AssignmentRole.COORDINATE
        ]
        links = self._links[criterion.uid]
        proofs = [one for one in links if one.evidence_uid not in self._facts.without_file]
        milestones = tuple(self._milestone(one, proofs) for one in self._milestones[criterion.uid])
        return CriterionRow(
            criterion=criterion,
            depth=depth,
            is_leaf=criterion.uid not in self._parents,
            rank=rank,
            lead=self._units[lead.unit_uid] if lead else None,
            person=self._contacts.get(lead.person_uid) if lead and lead.person_uid else None,
            coordinating=tuple(sorted(coordinating, key=lambda unit: unit.position)),
            milestones=milestones,
            required=tuple(self._required[criterion.uid]),
            evidence_count=len(proofs),
            without_file=len(links) - len(proofs),
            last_note=self._facts.last_notes.get(criterion.uid),
            progress=criterion_progress(milestones),
            settled=settled,
            reminders=tuple(self._facts.reminders.get(criterion.uid, ())),
        )

    def _milestone(self, milestone: Milestone, proofs: Sequence[EvidenceLink]) -> MilestoneState:
        decided = decided_by(self._extensions[milestone.uid], self._as_of)
        standing = latest_standing(self._entries[milestone.uid], self._as_of)
        documents = sum(one.milestone_uid == milestone.uid for one in proofs)
        due = standing_due(milestone, decided, self._as_of)
        return MilestoneState(milestone, due, standing, self._as_of, decided, documents)
