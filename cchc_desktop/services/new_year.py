"""A new year from last: the tree and who answers for it carried over, nothing of what was done in it."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.new_year import Key, Shift, naming, shifts
from cchc_desktop.domain.records import (
    Assignment,
    CriteriaSet,
    Criterion,
    Milestone,
    Record,
    RequiredEvidence,
    Unit,
    new_uid,
)
from cchc_desktop.domain.score_records import ScoreRule
from cchc_desktop.domain.year import YearView
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year


class NewYear(Struct, frozen=True):
    """What carrying the criteria of one year to another would do."""

    source: CriteriaSet
    year: int
    view: YearView
    rules: tuple[ScoreRule, ...]
    shifts: tuple[Shift, ...]
    """What would not stay as it is, in official order."""

    @property
    def proposed(self) -> dict[Key, str | date]:
        """What is taken of `shifts` unless she says otherwise."""
        return {one.key: one.after for one in self.shifts if one.proposed}

    @property
    def retired(self) -> list[Unit]:
        """Units that will have ceased before the year begins; their part in it is carried all the same."""
        begins = date(self.year, 1, 1)
        gone = [unit for unit in self.view.units if unit.active_to is not None and unit.active_to < begins]
        return [unit for unit in gone if self.view.concerning(unit.uid)]


def plan_year(workspace: Workspace, source: int, year: int) -> NewYear:
    """What `start_year` would do.

    Raises UserError YEAR_WITHOUT_CRITERIA, YEAR_HAS_CRITERIA, YEAR_NOT_LATER.
    """
    if year <= source:
        raise UserError(Fault.YEAR_NOT_LATER, field="year", year=year, source=source)
    if workspace.read.find(CriteriaSet, year=year):
        raise UserError(Fault.YEAR_HAS_CRITERIA, field="year", year=year)
    view = load_year(workspace, source, workspace.today())
    if view.criteria_set is None or not view.rows:
        raise UserError(Fault.YEAR_WITHOUT_CRITERIA, field="year", year=source)
    rules = workspace.read.of_set(ScoreRule, view.criteria_set.uid)
    return NewYear(view.criteria_set, year, view, tuple(rules), tuple(shifts(view.rows, source, year)))


def start_year(
    workspace: Workspace, plan: NewYear, taken: Mapping[Key, str | date] | None = None
) -> CriteriaSet:
    """Carry the criteria over in one step; `taken` are values in place of last year's (None: as proposed).

    Tree, assignments, milestones, required evidence and rules come along, each criterion with its
    `origin_uid`; scores, notes, extensions, documents and the steps of scoring do not. A date that is not
    taken is left open, a text stays. Sample data stays sample data. Raises UserError as `plan_year`.
    """
    plan_year(workspace, plan.source.year, plan.year)
    made = _made_set(workspace, plan)
    carry = _Carrying(workspace, plan, made, plan.proposed if taken is None else taken)
    with workspace.transact(Op.START_YEAR, year=plan.year, source=plan.source.year) as tx:
        tx.put(made)
        tx.put(*carry.records())
    return made


def _made_set(workspace: Workspace, plan: NewYear) -> CriteriaSet:
    """Its decision is not known yet: of the old one nothing is said."""
    source = plan.source
    said = (
        f"Chép từ bộ tiêu chí năm {source.year} ngày {show_date(workspace.today())}; "
        f"chưa đối chiếu với văn bản của năm {plan.year}"
    )
    title = naming(source.title, source.year, plan.year)
    kept = f"{source.source}\n{said}" if source.sample else said
    return CriteriaSet(
        new_uid(), plan.year, title, "", None, kept, sample=source.sample, score_places=source.score_places
    )


class _Carrying:
    """Last year's records as new ones, each once, parents first."""

    def __init__(
        self, workspace: Workspace, plan: NewYear, made: CriteriaSet, taken: Mapping[Key, str | date]
    ) -> None:
        self._read = workspace.read
        self._plan = plan
        self._made = made
        self._taken = taken
        self._uids = {row.uid: new_uid() for row in plan.view.rows}

    def records(self) -> Iterator[Record]:
        """Of each criterion, then of what hangs on them."""
        for row in self._plan.view.rows:
            yield self._criterion(row.criterion)
        set_uid = self._plan.source.uid
        for assignment in self._read.of_set(Assignment, set_uid):
            yield self._hung(assignment)
        for milestone in self._read.of_set(Milestone, set_uid):
            due = self._taken.get((milestone.uid, "due"))
            yield self._hung(replace(milestone, due=due), "label", "due_text", "product")
        for required in self._read.of_set(RequiredEvidence, set_uid):
            yield self._hung(required, "text")
        for rule in self._plan.rules:
            yield self._hung(rule)

    def _criterion(self, criterion: Criterion) -> Criterion:
        return replace(
            criterion,
            uid=self._uids[criterion.uid],
            set_uid=self._made.uid,
            parent_uid=self._uids[criterion.parent_uid] if criterion.parent_uid else None,
            **self._words(criterion, ("name", "task", "remark")),
        )

    def _hung(self, record: Any, *columns: str) -> Record:
        """The like of a record that hangs on a criterion, on the criterion it has become."""
        words = self._words(record, columns)
        made: Record = replace(record, uid=new_uid(), criterion_uid=self._uids[record.criterion_uid], **words)
        return made

    def _words(self, record: Record, columns: tuple[str, ...]) -> dict[str, str | date]:
        keys = {column: (record.uid, column) for column in columns}
        return {column: self._taken[key] for column, key in keys.items() if key in self._taken}
