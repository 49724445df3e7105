"""Việc cần làm: a list of what waits for somebody (`todo_sources` tells it), in groups by urgency.

The figures are those of the view: what is overdue or lacks evidence here and is `counted` is what the
headline of its unit counts.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct

from cchc_desktop.domain.check_records import Nonconformity
from cchc_desktop.domain.points import total
from cchc_desktop.domain.records import Contact, ProgressNote, TaskNote, Unit
from cchc_desktop.domain.score_records import ScoreRound
from cchc_desktop.domain.tasks import TaskState
from cchc_desktop.domain.text import fold
from cchc_desktop.domain.vocabulary import TodoGroup
from cchc_desktop.domain.year import CriterionRow

_NOW = frozenset({TodoGroup.OVERDUE, TodoGroup.WAITING, TodoGroup.WEEK})


class Todo(Struct, frozen=True):
    """A thing to do. `groups` are all it belongs to; it stands in the first."""

    about: CriterionRow | TaskState | Nonconformity | ScoreRound
    """What it is: a criterion, a task of hers, a nonconformity, a step of scoring the year."""
    uid: str
    groups: tuple[TodoGroup, ...]
    code: str
    name: str
    unit: Unit | None
    """Who is to do it."""
    person: Contact | None
    """Whom to phone: who answers for it, else the first contact of the unit."""
    field: str
    """Lĩnh vực it lies in."""
    points: Decimal | None
    """What is at stake; None: not known."""
    due: date | None
    due_text: str
    """A deadline that is no date."""
    said: ProgressNote | TaskNote | None
    """The latest note that is no reminder."""
    reminded: tuple[date, ...]
    """The days on which she reminded about it."""
    counted: bool
    """Whether it enters the counts of its unit."""
    late: tuple[date, ...] = ()
    """Of a criterion, the days of what is late in it: the first is `due`."""

    @property
    def group(self) -> TodoGroup:
        return self.groups[0]

    @property
    def row(self) -> CriterionRow | None:
        """The criterion, where it is one."""
        return self.about if isinstance(self.about, CriterionRow) else None

    @property
    def task(self) -> TaskState | None:
        """The task of hers, where it is one."""
        return self.about if isinstance(self.about, TaskState) else None


class Wanted(Struct, frozen=True):
    """What to keep of a list; a blank keeps all."""

    query: str = ""
    """Words found without marks, each anywhere."""
    group: TodoGroup | None = None
    unit_uid: str = ""
    person_uid: str = ""
    field: str = ""


class GroupTotal(Struct, frozen=True):
    """A group of a list: how many, of these those that the counts of units know, and the points known."""

    number: int
    counted: int
    own: int
    """Tasks of her own."""
    points: Decimal | None
    findings: int = 0
    """Nonconformities."""
    steps: int = 0
    """Steps of scoring."""


def urgent(items: Iterable[Todo]) -> int:
    """How many of `items` are for this week: late, due, or waiting for the check."""
    return sum(one.group in _NOW for one in items)


def total_of_group(items: Iterable[Todo], group: TodoGroup) -> GroupTotal:
    """What `items` have in `group`, whether they stand there or under a more urgent one."""
    return totalled([one for one in items if group in one.groups])


def totalled(items: Sequence[Todo]) -> GroupTotal:
    """How much `items` are together."""
    kinds = Counter(type(one.about) for one in items)
    return GroupTotal(
        number=len(items),
        counted=sum(one.counted for one in items),
        own=kinds[TaskState],
        points=total(one.points for one in items),
        findings=kinds[Nonconformity],
        steps=kinds[ScoreRound],
    )


def narrowed(items: Iterable[Todo], wanted: Wanted) -> list[Todo]:
    """Those of `items` that are `wanted`, in their order; what is closed only where that group is."""
    words = fold(wanted.query).split()
    return [
        one
        for one in items
        if (wanted.group in one.groups if wanted.group else one.group is not TodoGroup.CLOSED)
        and wanted.unit_uid in ("", one.unit.uid if one.unit else None)
        and wanted.person_uid in ("", one.person.uid if one.person else None)
        and wanted.field in ("", one.field)
        and (not words or _matches(one, words))
    ]


def _matches(item: Todo, words: Sequence[str]) -> bool:
    issuer = (item.task.task.issuer,) if item.task else ()
    unit = (item.unit.short_name, item.unit.name, item.unit.code) if item.unit else ()
    person = (item.person.name, item.person.phone) if item.person else ()
    said = (item.said.text,) if item.said else ()
    texts = [fold(text) for text in (item.code, item.name, item.field, *issuer, *unit, *person, *said)]
    return all(any(word in text for text in texts) for word in words)
