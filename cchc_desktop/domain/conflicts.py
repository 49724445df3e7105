"""Where a file and her own edits disagree: field by field, hers is kept or the file's is taken.

A value of the year is hers when no import wrote it. Then the file only replaces it when she says so. Where
the file says what it said before nobody is asked, and her value stands.
"""

import json
from collections.abc import Mapping
from hashlib import sha256

from msgspec.structs import replace

from cchc_desktop.domain.import_sentences import IMPORT_SENTENCES
from cchc_desktop.domain.incoming import Asking, ImportNote, Question
from cchc_desktop.domain.labels import FIELDS
from cchc_desktop.domain.merge import as_planned, titled, without_fields
from cchc_desktop.domain.merge_plan import ATTRIBUTES, CellChange, Choice, MergedRow, MergePlan, value_text
from cchc_desktop.domain.planned import PlannedCriterion
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.vocabulary import ScoredBy

KEEP = "giữ trong hồ sơ"
TAKE = "lấy của tệp"

Marks = Mapping[str, Mapping[str, str]]
"""By uid of a criterion and by field the mark of what the imports so far said last."""


def choice_id(uid: str, field: str) -> str:
    """What a choice is answered under: the uid of the criterion and the field."""
    return f"keep:{uid}:{field}"


def mark(field: str, planned: PlannedCriterion) -> str:
    """A short mark of what a row says in a field; two rows that say the same have the same."""
    text = json.dumps(_plain(field, planned), ensure_ascii=False)
    return sha256(f"{field}:{text}".encode()).hexdigest()[:16]


def settle(plan: MergePlan, before: Marks, units: Mapping[str, Unit], asking: Asking) -> MergePlan:
    """`plan` with a choice for each cell that would change, and without those that are not taken.

    `before` says what the imports wrote so far. Cells that are hers and in which the file says something new
    are asked about; keeping hers is proposed.
    """
    rows = [_settled(row, before, units, asking) if row.existing else row for row in plan.rows]
    return replace(plan, rows=tuple(rows))


def _settled(row: MergedRow, before: Marks, units: Mapping[str, Unit], asking: Asking) -> MergedRow:
    told = before.get(row.key, {})
    own = [cell for cell in row.cells if cell.field in row.incoming.given and cell.field in ATTRIBUTES]
    choices = tuple(_choice(row, cell, told.get(cell.field), asking) for cell in own)
    kept = {choice.field for choice in choices if not choice.taken}
    return replace(without_fields(row, kept, units) if kept else row, choices=choices)


def _choice(row: MergedRow, cell: CellChange, told: str | None, asking: Asking) -> Choice:
    assert row.existing is not None
    mine = as_planned(row.existing)
    uid, says = choice_id(row.key, cell.field), mark(cell.field, row.result)
    edited = _has(cell.field, mine) if told is None else mark(cell.field, mine) != told
    news = says != told
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
