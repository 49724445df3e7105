"""One year seen on an as-of date: every row of the criteria tree with all that is derived for it.

List, report and command line show these figures and no others, so that numbers agree everywhere.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property

from msgspec import Struct

from cchc_desktop.domain.labels import DONE_LATE, STATE
from cchc_desktop.domain.points import total
from cchc_desktop.domain.progress import CLOSED, MilestoneState, next_open
from cchc_desktop.domain.ranks import Rank
from cchc_desktop.domain.records import (
    Contact,
    CriteriaSet,
    Criterion,
    ProgressNote,
    RequiredEvidence,
    Unit,
)
from cchc_desktop.domain.vocabulary import EXTRA, Progress, ScoredBy, State


class CriterionRow(Struct, frozen=True, dict=True):
    """A row of the tree, official order, with what is derived for it."""

    criterion: Criterion
    depth: int
    is_leaf: bool
    """Whether nothing lies below it; what counts is told by `rank`."""
    rank: Rank
    lead: Unit | None
    person: Contact | None
    coordinating: tuple[Unit, ...]
    milestones: tuple[MilestoneState, ...]
    required: tuple[RequiredEvidence, ...]
    evidence_count: int
    """Documents that have a file."""
    last_note: ProgressNote | None
    progress: Progress
    without_file: int = 0
    """Documents that have a number and no file: they count as missing."""
    settled: bool = False
    """Whether it is a part of a criterion that is closed: nothing in it is late any more."""
    reminders: tuple[date, ...] = ()
    """The days on which those who answer for it were reminded."""
    parts: tuple["CriterionRow", ...] = ()
    """Of a criterion, the rows below it: a part that is late makes it late."""

    @property
    def uid(self) -> str:
        return self.criterion.uid

    @property
    def is_group(self) -> bool:
        return self.rank is Rank.GROUP

    @property
    def is_criterion(self) -> bool:
        return self.rank is Rank.CRITERION

    @property
    def carries_points(self) -> bool:
        """A criterion with points that is not scored by a survey or by superiors."""
        return self.is_scored_here and self.criterion.max_points is not None

    @property
    def is_scored_here(self) -> bool:
        """A criterion, its points known or not, that is not scored by a survey or by superiors."""
        return self.is_criterion and self.criterion.scored_by is ScoredBy.SELF

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
        """Whether a milestone is late, of the row or of a part of it; groups are not judged."""
        if self.is_group or self.settled:
            return False
        own = any(milestone.overdue for milestone in self.milestones)
        return own or (self.progress not in CLOSED and any(part.overdue for part in self.parts))

    @property
    def done_late(self) -> bool:
        """Whether a milestone was done after its due date."""
        return not self.is_group and any(milestone.done_late for milestone in self.milestones)

    @property
    def lacks_evidence(self) -> bool:
        """Fewer documents with a file than are required, of the row or of a part of it."""
        lacking = self.evidence_count < len(self.required)
        return not self.is_group and (lacking or any(part.lacks_evidence for part in self.parts))

    @property
    def state(self) -> State:
        """What a row shows: overdue when it is, else its progress."""
        return State.OVERDUE if self.overdue else State(self.progress.value)

    @property
    def reminded(self) -> tuple[date, ...]:
        """The days of the reminders about what is open: those since a milestone was last closed."""
        closed = [state.standing.since for state in self.milestones if not state.is_open]
        last = max((day for day in closed if day is not None), default=date.min)
        return tuple(day for day in self.reminders if day > last)

    @property
    def is_assigned(self) -> bool:
        """Whether a unit has a hand in it or a date is set: of a group and a part that is printed as well."""
        dated = any(state.due or state.milestone.due_text for state in self.milestones)
        return bool(self.lead or self.coordinating or dated)

    @property
    def is_judged(self) -> bool:
        """Whether its state says something: of every criterion, and of a part that is assigned or begun."""
        begun = self.progress is not Progress.NOT_STARTED or self.last_note is not None
        return self.is_criterion or (not self.is_group and (self.is_assigned or begun))

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
    """The points of some rows: the sum of those known (None when none is), on how many criteria it stands."""

    points: Decimal | None
    known: int
    criteria: int


def total_of(rows: Iterable[CriterionRow]) -> PointsTotal:
    """The points of the criteria among `rows`; bonus and penalty stand beside them."""
    base = (row.criterion for row in rows if row.is_criterion and row.criterion.kind not in EXTRA)
    points = [criterion.max_points for criterion in base]
    return PointsTotal(total(points), sum(one is not None for one in points), len(points))


def with_parts(rows: Iterable[CriterionRow]) -> list[CriterionRow]:
    """`rows` and the parts of their criteria that are left to the same hands."""
    return [one for row in rows for one in (row, *(part for part in row.parts if part.lead is None))]


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
        self._led: dict[str, list[CriterionRow]] = defaultdict(list)
        self._helped: dict[str, list[CriterionRow]] = defaultdict(list)
        for row in rows:
            if row.lead is not None:
                self._led[row.lead.uid].append(row)
            for uid in {unit.uid for unit in row.coordinating}:
                self._helped[uid].append(row)

    @property
    def sample(self) -> bool:
        return self.criteria_set is not None and self.criteria_set.sample

    @property
    def closed(self) -> bool:
        """Whether the year is only looked at."""
        return self.criteria_set is not None and self.criteria_set.closed_on is not None

    @property
    def issued_set(self) -> CriteriaSet | None:
        """The criteria set, unless it is sample data, which no decision issued."""
        return None if self.sample else self.criteria_set

    @cached_property
    def told_codes(self) -> Mapping[str, str]:
        """By the uid of a row its code, "II.1.2" where others are 1.2 as well; empty where it has none."""
        used = Counter(row.criterion.code for row in self.rows)
        fields: dict[str, str] = {}
        told: dict[str, str] = {}
        for row in self.rows:
            code = row.criterion.code
            field = fields[row.uid] = fields.get(row.criterion.parent_uid or "", code)
            alone = used[code] == 1 or not code or field in ("", code)
            told[row.uid] = code if alone else f"{field}.{code}"
        return told

    def coded(self, code: str) -> list[CriterionRow]:
        """The rows told by this code; where there is none, those that bear it."""
        told = [row for row in self.rows if self.told_codes[row.uid] == code]
        return told or [row for row in self.rows if row.criterion.code == code]

    @property
    def units_at_work(self) -> list[Unit]:
        """The units to choose from: not those that had ceased by then, but for what still hangs on them."""
        return [
            unit
            for unit in self.units
            if unit.active_to is None or unit.active_to >= self.as_of or self.concerning(unit.uid)
        ]

    def leading(self, unit_uid: str) -> list[CriterionRow]:
        """The rows a unit leads."""
        return list(self._led.get(unit_uid, ()))

    def coordinating(self, unit_uid: str) -> list[CriterionRow]:
        """The rows a unit coordinates."""
        return list(self._helped.get(unit_uid, ()))

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

    def meant(self, rows: Sequence[CriterionRow]) -> list[CriterionRow]:
        """Of rows chosen together those to act on: no group in a run, no part beside what it is a part of."""
        beside = {part.uid for row in rows for part in row.parts}
        return [row for row in rows if not row.is_group and row.uid not in beside] or list(rows)

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
        """What the commune scores by itself and nobody leads, points known or not, but no empty field."""
        open_rows = (row for row in self.rows if row.lead is None and row.is_scored_here)
        return [row for row in open_rows if row.carries_points or row.depth]
