"""One year seen on an as-of date: every row of the criteria tree with all that is derived for it.

List, report and command line show these figures and no others, so that numbers agree everywhere.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeVar

from msgspec import Struct

from cchc_desktop.domain.labels import DONE_LATE, STATE
from cchc_desktop.domain.points import total
from cchc_desktop.domain.progress import (
    MilestoneState,
    criterion_progress,
    criterion_state,
    latest_standing,
    next_open,
    standing_due,
)
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
from cchc_desktop.domain.vocabulary import AssignmentRole, Progress, ScoredBy, State


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


class CriterionRow(Struct, frozen=True, dict=True):
    """A row of the tree, official order, with what is derived for it."""

    criterion: Criterion
    depth: int
    is_leaf: bool
    lead: Unit | None
    person: Contact | None
    coordinating: tuple[Unit, ...]
    milestones: tuple[MilestoneState, ...]
    required: tuple[RequiredEvidence, ...]
    evidence_count: int
    last_note: ProgressNote | None
    progress: Progress
    state: State

    @property
    def uid(self) -> str:
        return self.criterion.uid

    @property
    def carries_points(self) -> bool:
        """Lowest level, with points, and not scored by a survey or by superiors."""
        scored_here = self.criterion.scored_by is ScoredBy.SELF
        return self.is_leaf and scored_here and self.criterion.max_points is not None

    @property
    def counted(self) -> bool:
        """Whether the row enters the counts of a unit: it carries points and applies."""
        return self.carries_points and self.progress is not Progress.NOT_APPLICABLE

    @property
    def next_milestone(self) -> MilestoneState | None:
        return next_open(self.milestones)

    @property
    def due(self) -> date | None:
        """The due date in force of the next open milestone."""
        upcoming = self.next_milestone
        return upcoming.due if upcoming else None

    @property
    def overdue(self) -> bool:
        """Whether a milestone of a leaf is late; a group row shows what is below it."""
        return self.is_leaf and any(milestone.overdue for milestone in self.milestones)

    @property
    def done_late(self) -> bool:
        """Whether a milestone of a leaf was done after its due date."""
        return self.is_leaf and any(milestone.done_late for milestone in self.milestones)

    @property
    def lacks_evidence(self) -> bool:
        """Fewer documents than are required."""
        return self.is_leaf and self.evidence_count < len(self.required)

    @property
    def state_text(self) -> str:
        """The word for the state, wherever it is shown or searched; done after its date is said so."""
        return DONE_LATE if self.done_late and self.state is State.DONE else STATE[self.state]


class UnitCounts(Struct, frozen=True):
    """The headline of a unit. All but `coordinating` count the rows it leads."""

    leading: int
    coordinating: int
    done: int
    overdue: int
    without_evidence: int


class PointsTotal(Struct, frozen=True):
    """The points of some rows: the sum of those known (None when none is), on how many leaves it stands."""

    points: Decimal | None
    known: int
    leaves: int


def total_of(rows: Iterable[CriterionRow]) -> PointsTotal:
    """The points of the leaves among `rows`."""
    points = [row.criterion.max_points for row in rows if row.is_leaf]
    return PointsTotal(total(points), sum(one is not None for one in points), len(points))


class YearView:
    """The year's rows with the few questions every screen and report asks of them."""

    def __init__(
        self,
        criteria_set: CriteriaSet | None,
        as_of: date,
        units: Sequence[Unit],
        rows: Sequence[CriterionRow],
    ) -> None:
        self.criteria_set = criteria_set
        self.as_of = as_of
        self.units = tuple(units)
        self.rows = tuple(rows)
        self.by_uid = {row.uid: row for row in rows}

    @property
    def sample(self) -> bool:
        return self.criteria_set is not None and self.criteria_set.sample

    def leading(self, unit_uid: str) -> list[CriterionRow]:
        """The rows a unit leads."""
        return [row for row in self.rows if row.lead is not None and row.lead.uid == unit_uid]

    def coordinating(self, unit_uid: str) -> list[CriterionRow]:
        """The rows a unit coordinates."""
        return [row for row in self.rows if any(unit.uid == unit_uid for unit in row.coordinating)]

    def concerning(self, unit_uid: str) -> list[CriterionRow]:
        """The rows a unit leads or coordinates."""
        wanted = {row.uid for row in (*self.leading(unit_uid), *self.coordinating(unit_uid))}
        return [row for row in self.rows if row.uid in wanted]

    def with_ancestors(self, rows: Iterable[CriterionRow]) -> list[CriterionRow]:
        """`rows` and the group rows above them, in official order."""
        wanted: set[str] = set()
        for row in rows:
            uid: str | None = row.uid
            while uid is not None and uid not in wanted:
                wanted.add(uid)
                uid = self.by_uid[uid].criterion.parent_uid
        return [row for row in self.rows if row.uid in wanted]

    def descendants(self, uid: str) -> list[CriterionRow]:
        """The row `uid` and all below it, in official order."""
        start = self.rows.index(self.by_uid[uid])
        below = [self.rows[start]]
        for row in self.rows[start + 1 :]:
            if row.depth <= below[0].depth:
                break
            below.append(row)
        return below

    def counts(self, unit_uid: str) -> UnitCounts:
        """The headline figures of a unit."""
        led = [row for row in self.leading(unit_uid) if row.counted]
        return UnitCounts(
            leading=len(led),
            coordinating=sum(row.counted for row in self.coordinating(unit_uid)),
            done=sum(row.progress is Progress.DONE for row in led),
            overdue=sum(row.overdue for row in led),
            without_evidence=sum(row.lacks_evidence for row in led),
        )

    def unassigned(self) -> list[CriterionRow]:
        """The rows that carry points and have no lead."""
        return [row for row in self.rows if row.carries_points and row.lead is None]


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
        self._children: dict[str | None, list[Criterion]] = defaultdict(list)
        for criterion in sorted(facts.criteria, key=lambda one: one.position):
            self._children[criterion.parent_uid].append(criterion)

    def rows(self) -> list[CriterionRow]:
        """Depth first, siblings by position."""
        waiting = [(criterion, 0) for criterion in reversed(self._children[None])]
        rows: list[CriterionRow] = []
        while waiting:
            criterion, depth = waiting.pop()
            rows.append(self._row(criterion, depth))
            waiting += [(child, depth + 1) for child in reversed(self._children[criterion.uid])]
        return rows

    def _row(self, criterion: Criterion, depth: int) -> CriterionRow:
        assignments = self._assignments[criterion.uid]
        lead = next((one for one in assignments if one.role is AssignmentRole.LEAD), None)
        coordinating = [
            self._units[one.unit_uid] for one in assignments if one.role is AssignmentRole.COORDINATE
        ]
        milestones = tuple(self._milestone(one) for one in self._milestones[criterion.uid])
        return CriterionRow(
            criterion=criterion,
            depth=depth,
            is_leaf=not self._children[criterion.uid],
            lead=self._units[lead.unit_uid] if lead else None,
            person=self._contacts.get(lead.person_uid) if lead and lead.person_uid else None,
            coordinating=tuple(sorted(coordinating, key=lambda unit: unit.position)),
            milestones=milestones,
            required=tuple(self._required[criterion.uid]),
            evidence_count=len(self._links[criterion.uid]),
            last_note=self._facts.last_notes.get(criterion.uid),
            progress=criterion_progress(milestones),
            state=criterion_state(milestones),
        )

    def _milestone(self, milestone: Milestone) -> MilestoneState:
        due = standing_due(milestone, self._extensions[milestone.uid], self._as_of)
        standing = latest_standing(self._entries[milestone.uid], self._as_of)
        return MilestoneState(milestone, due, standing, self._as_of)
