"""A merge plan becomes records, inside an open step."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from cchc_desktop.domain.long_work import Report
from cchc_desktop.domain.merge_milestones import pair_milestones
from cchc_desktop.domain.merge_plan import MergedRow, MergePlan
from cchc_desktop.domain.planned import OWN_FIELDS, own_values
from cchc_desktop.domain.records import Assignment, Criterion
from cchc_desktop.domain.vocabulary import AssignmentRole
from cchc_desktop.domain.year import CriterionRow, YearView
from cchc_desktop.services import criteria, planting, schedule
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.transaction import Transaction

_IN_THE_ROW = {*OWN_FIELDS, "parent"}


def write(
    workspace: Workspace, tx: Transaction, set_uid: str, plan: MergePlan, year: YearView, report: Report
) -> None:
    """Put new rows, changed cells and the order of `plan` into the set; `year` is what it was made from.

    `report` hears (rows done, rows in all) before each row, and may raise to stop.
    """
    stored = {row.uid: row.criterion for row in year.rows}
    positions = _positions(plan, stored)
    changed = {row.key: row for row in plan.changed}
    assigned = _assignments(workspace, changed)
    parents = {row.parent_key for row in plan.rows}
    uids: dict[str, str] = {}
    for done, row in enumerate(plan.rows):
        report(done, len(plan.rows))
        parent_uid = uids.get(row.parent_key, row.parent_key) or None
        if row.existing is None:
            uids[row.key] = _plant(
                tx, set_uid, row, parent_uid, positions[row.key], is_leaf=row.key not in parents
            )
        elif row.key in changed:
            _change(workspace, tx, row, row.existing, parent_uid, assigned[row.key])
    for uid, criterion in stored.items():
        position = positions.get(uid, criterion.position)
        if position != criterion.position:
            tx.put(replace(workspace.read.get(Criterion, uid), position=position))


def _positions(plan: MergePlan, stored: Mapping[str, Criterion]) -> dict[str, int]:
    """A position for each row in the orders of `plan`; those that fit already stay."""
    positions: dict[str, int] = {}
    for parent, keys in plan.order.items():
        last = 0
        for key in keys:
            criterion = stored.get(key)
            stays = (
                criterion is not None and (criterion.parent_uid or "") == parent and criterion.position > last
            )
            last = criterion.position if stays and criterion is not None else last + 1
            positions[key] = last
    return positions


def _plant(
    tx: Transaction, set_uid: str, row: MergedRow, parent_uid: str | None, position: int, *, is_leaf: bool
) -> str:
    criterion = planting.planned_criterion(row.result, set_uid, parent_uid, position)
    tx.put(criterion, *planting.attached(criterion.uid, row.result, is_leaf=is_leaf))
    return criterion.uid


def _change(
    workspace: Workspace,
    tx: Transaction,
    row: MergedRow,
    existing: CriterionRow,
    parent_uid: str | None,
    assigned: Sequence[Assignment],
) -> None:
    """Write the changed cells of a row."""
    fields = {cell.field for cell in row.cells}
    result = row.result
    if fields & _IN_THE_ROW:
        tx.put(replace(existing.criterion, parent_uid=parent_uid, **own_values(result)))
    if fields & {"lead", "coordinating"}:
        wanted = dict.fromkeys(result.coordinating_uids, AssignmentRole.COORDINATE)
        if result.lead_uid is not None:
            wanted[result.lead_uid] = AssignmentRole.LEAD
        criteria.reassign(tx, existing.uid, assigned, wanted)
    if "evidence" in fields:
        criteria.replace_evidence(tx, existing, result.evidence)
    if "due" in fields:
        _set_milestones(workspace, tx, row, existing)


def _assignments(workspace: Workspace, uids: Iterable[str]) -> dict[str, list[Assignment]]:
    found: dict[str, list[Assignment]] = defaultdict(list)
    for one in workspace.read.find_among(Assignment, "criterion_uid", uids):
        found[one.criterion_uid].append(one)
    return found


def _set_milestones(workspace: Workspace, tx: Transaction, row: MergedRow, existing: CriterionRow) -> None:
    """Change, add and remove milestones as the plan paired them."""
    pairs = pair_milestones(existing.milestones, row.incoming.planned.milestones)
    kept = {state.milestone.uid for state, _planned in pairs if state is not None}
    stored = [state.milestone for state in existing.milestones]
    schedule.remove_milestones(workspace, tx, [one for one in stored if one.uid not in kept])
    for position, (kept_state, planned) in enumerate(pairs, start=1):
        if kept_state is None:
            made = next(planting.milestones(existing.uid, [planned]))
            tx.put(replace(made, position=position))
        else:
            due, text = planned.due, planned.due_text
            tx.put(
                replace(kept_state.milestone, position=position, label=planned.label, due=due, due_text=text)
            )
