"""Where a file and her own edits disagree: field by field, hers is kept or the file's is taken.

A value of the year is hers when no import wrote it. Then the file only replaces it when she says so. Where
the file says what it said before nobody is asked, and her value stands.
"""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256

from msgspec.structs import replace

from cchc_desktop.domain.import_sentences import IMPORT_SENTENCES
from cchc_desktop.domain.incoming import Asking, ImportNote, Question
from cchc_desktop.domain.labels import FIELDS
from cchc_desktop.domain.merge import as_planned, plan_of, titled, without_fields
from cchc_desktop.domain.merge_places import ORDER, PARENT, Order, reordered, without_loops
from cchc_desktop.domain.merge_plan import ATTRIBUTES, CellChange, Choice, MergedRow, MergePlan, value_text
from cchc_desktop.domain.planned import PlannedCriterion
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.vocabulary import ScoredBy
from cchc_desktop.domain.year import YearView

KEEP = "giữ trong hồ sơ"
TAKE = "lấy của tệp"

Marks = Mapping[str, Mapping[str, str]]
"""By uid of a criterion and by field the mark of what the imports so far said last."""


def choice_id(uid: str, field: str) -> str:
    """What a choice is answered under: the uid of the criterion and the field."""
    return f"keep:{uid}:{field}"


def mark(field: str, planned: PlannedCriterion) -> str:
    """A short mark of what a row says in a field; two rows that say the same have the same."""
    return _mark(field, _plain(field, planned))


def parent_mark(parent: str) -> str:
    """The mark of the row above, by its uid; "" at the top."""
    return _mark(PARENT, parent)


def order_mark(uids: Sequence[str]) -> str:
    """The mark of the order of rows below another."""
    return _mark(ORDER, list(uids))


def _mark(field: str, value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return sha256(f"{field}:{text}".encode()).hexdigest()[:16]


def settle(plan: MergePlan, before: Marks, year: YearView, asking: Asking) -> MergePlan:
    """`plan` with a choice for each cell that would change, and without those that are not taken.

    `before` says what the imports wrote so far. Cells that are hers and in which the file says something new
    are asked about; keeping hers is proposed. So it is with a row that moves, whose kind follows, and with
    the order of the rows below another, which is marked and chosen under the uid of that row.
    """
    units = {unit.uid: unit for unit in year.units}
    rows = [_settled(row, before, units, asking) if row.existing else row for row in plan.rows]
    rows = without_loops(rows, year.rows, {row.key: row.parent_key for row in plan.rows})
    moved = plan_of([_as_placed(row) for row in rows], year)
    by_key = {row.key: row for row in moved.rows}
    hers = []
    for parent, order in reordered(moved.rows, year.rows).items():
        row = by_key[order.wanted[0]]
        choice = _order_choice(row, parent, order, before, asking)
        by_key[row.key] = replace(row, choices=(*row.choices, choice))
        hers += [] if choice.taken else [parent]
    return plan_of(list(by_key.values()), year, hers)


def _settled(row: MergedRow, before: Marks, units: Mapping[str, Unit], asking: Asking) -> MergedRow:
    assert row.existing is not None
    told = before.get(row.key, {})
    own = [
        cell
        for cell in row.cells
        if cell.field == PARENT or (cell.field in ATTRIBUTES and cell.field in row.incoming.given)
    ]
    choices = tuple(_choice(row, cell, told.get(cell.field), asking) for cell in own)
    kept = {choice.field for choice in choices if not choice.taken}
    parent = (row.existing.criterion.parent_uid or "") if PARENT in kept else row.parent_key
    settled = without_fields(row, kept & ATTRIBUTES.keys(), units) if kept & ATTRIBUTES.keys() else row
    return replace(settled, choices=choices, parent_key=parent)


def _as_placed(row: MergedRow) -> MergedRow:
    """`row`, its parent taken from the file after all where hers would have made a loop."""
    if row.existing is None or row.parent_key == (row.existing.criterion.parent_uid or ""):
        return row
    choices = tuple(
        replace(choice, taken=True) if choice.field == PARENT else choice for choice in row.choices
    )
    return replace(row, choices=choices)


def _choice(row: MergedRow, cell: CellChange, told: str | None, asking: Asking) -> Choice:
    assert row.existing is not None
    uid, mine = choice_id(row.key, cell.field), as_planned(row.existing)
    if cell.field == PARENT:
        stored = row.existing.criterion.parent_uid or ""
        says, mine_says, is_filled = parent_mark(row.parent_key), parent_mark(stored), bool(stored)
    else:
        says, mine_says = mark(cell.field, row.result), mark(cell.field, mine)
        is_filled = _has(cell.field, mine)
    edited = is_filled if told is None else mine_says != told
    return _chosen(uid, row, cell, says, asking, edited=edited, news=says != told)


def _order_choice(row: MergedRow, parent: str, order: Order, before: Marks, asking: Asking) -> Choice:
    cell = next(cell for cell in row.cells if cell.field == ORDER)
    told, says = before.get(parent, {}).get(ORDER), order_mark(order.wanted)
    edited = order_mark(order.stored) != told
    return _chosen(choice_id(parent, ORDER), row, cell, says, asking, edited=edited, news=says != told)


def _chosen(
    uid: str, row: MergedRow, cell: CellChange, says: str, asking: Asking, *, edited: bool, news: bool
) -> Choice:
    chosen = asking.chosen(uid, (KEEP, TAKE))
    waiting = chosen is None and edited and news
    if waiting:
        chosen = asking.ask(_question(uid, row, cell))
    elif chosen is None:
        chosen = KEEP if edited else TAKE
    return Choice(uid, cell.field, cell.before, cell.after, says, edited, news, chosen == TAKE, waiting)


def _question(uid: str, row: MergedRow, cell: CellChange) -> Question:
    about = ImportNote.FIELD_CONFLICT
    words = {
        "field": FIELDS[cell.field],
        "row": titled(row.result.code, row.result.name),
        "mine": value_text(cell.before),
        "value": value_text(cell.after),
    }
    text = IMPORT_SENTENCES[about].format(**words)
    return Question(uid, about, row.incoming.place, words["value"], text, (KEEP, TAKE), KEEP)


def _has(field: str, planned: PlannedCriterion) -> bool:
    """Whether a field of a row holds anything; that the commune scores itself is what a new row says."""
    value = _plain(field, planned)
    return bool(value) and value != ScoredBy.SELF


def _plain(field: str, planned: PlannedCriterion) -> object:
    """What a row says in a field, in plain values; labels of dates with them."""
    match field:
        case "max_points":
            return "" if planned.max_points is None else f"{planned.max_points.normalize():f}"
        case "coordinating":
            return sorted(planned.coordinating_uids)
        case "due":
            return [[one.label, str(one.due or ""), one.due_text] for one in planned.milestones]
    value: object = getattr(planned, ATTRIBUTES[field])
    return value or ""
