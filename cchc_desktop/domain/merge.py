"""The merge plan: what an import would do to a year, cell by cell. Nothing here writes.

A blank cell leaves the value of the year as it is. Rows of the year that are not in the file are listed
as missing and never removed. The same file again changes nothing.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec.structs import replace

from cchc_desktop.domain import merge_milestones
from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.import_sentences import said
from cchc_desktop.domain.incoming import Asking, Finding, ImportNote, IncomingRow, Place
from cchc_desktop.domain.labels import CRITERION_KIND, SCORED_BY
from cchc_desktop.domain.merge_match import match_rows, parents_of
from cchc_desktop.domain.merge_milestones import holds_something, milestone_text, pair_milestones
from cchc_desktop.domain.merge_plan import ATTRIBUTES, CellChange, CellValue, MergedRow, MergePlan
from cchc_desktop.domain.planned import PlannedCriterion, kind_at, own_values
from cchc_desktop.domain.ranks import rows_above
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.year import CriterionRow, YearView


def plan_merge(rows: Sequence[IncomingRow], year: YearView, asking: Asking) -> MergePlan:
    """Compare `rows` with `year`."""
    found = match_rows(rows, year.rows, asking)
    parents = parents_of(rows)
    units = {unit.uid: unit for unit in year.units}
    keys = [row.uid if row is not None else f"+{index}" for index, row in enumerate(found)]
    titles = {row.uid: titled(row.criterion.code, row.criterion.name) for row in year.rows}
    merged: list[MergedRow] = []
    for index, incoming in enumerate(rows):
        above = parents[index]
        row = _merged(incoming, found[index], keys[index], None if above is None else merged[above], units)
        titles[row.key] = titled(row.result.code, row.result.name)
        merged.append(_with_place(row, titles))
    matched = {row.uid for row in found if row is not None}
    missing = tuple(row for row in year.rows if row.uid not in matched)
    order, reordered = _orders(merged, year.rows)
    place = Place(rows[0].place.sheet) if rows else Place("")
    warnings = [
        said(ImportNote.ORDER_FROM_FILE, place, parent=titles[key])
        if key in titles
        else said(ImportNote.TOP_ORDER_FROM_FILE, place)
        for key in reordered
    ]
    warnings += [finding for row in merged for finding in _warnings(row, units)]
    parent_keys = {row.key: row.parent_key for row in merged}
    groups = rows_above(parent_keys, (row.key for row in merged if row.result.max_points is not None))
    warnings += [
        said(ImportNote.LEAF_BECOMES_GROUP, row.incoming.place, titles[row.key])
        for row in merged
        if row.key in groups and row.existing is not None and _is_criterion_in_use(row.existing)
    ]
    return MergePlan(tuple(merged), missing, order, tuple(warnings))


def as_planned(row: CriterionRow) -> PlannedCriterion:
    """A row of the year in the shape of an incoming one."""
    return PlannedCriterion(
        depth=row.depth,
        **own_values(row.criterion),
        lead_uid=row.lead.uid if row.lead else None,
        coordinating_uids=tuple(unit.uid for unit in row.coordinating),
        evidence=tuple(required.text for required in row.required),
        milestones=tuple(merge_milestones.as_planned(state) for state in row.milestones),
    )


def titled(code: str, name: str) -> str:
    """A row in a message: code and name, shortened."""
    whole = f"{code} {name}".strip()
    return whole if len(whole) <= 60 else f"{whole[:59]}…"


def _merged(
    incoming: IncomingRow,
    existing: CriterionRow | None,
    key: str,
    above: MergedRow | None,
    units: Mapping[str, Unit],
) -> MergedRow:
    """An incoming row laid over the row it is. `above` is the row over it in the file."""
    depth = above.result.depth + 1 if above else 0
    if existing is None:
        result = replace(incoming.planned, depth=depth, kind=kind_at(depth))
        return MergedRow(incoming, None, key, above.key if above else "", result, ())
    before = as_planned(existing)
    result = _laid_over(existing, before, incoming, units)
    cells = _differences(before, result, units)
    if above is None:
        # A file that holds only part of the tree says nothing about what lies above its top rows.
        return MergedRow(incoming, existing, key, existing.criterion.parent_uid or "", result, cells)
    if depth != before.depth and before.kind is kind_at(before.depth):
        result = replace(result, kind=kind_at(depth))
    return MergedRow(incoming, existing, key, above.key, replace(result, depth=depth), cells)


def without_fields(row: MergedRow, fields: Collection[str], units: Mapping[str, Unit]) -> MergedRow:
    """`row`, one of the year, when the values of the file for `fields` are not taken."""
    assert row.existing is not None
    before = as_planned(row.existing)
    taken = replace(row.incoming, given=row.incoming.given.difference(fields))
    result = _laid_over(row.existing, before, taken, units)
    placed = tuple(cell for cell in row.cells if cell.field not in ATTRIBUTES)
    return replace(
        row,
        result=replace(result, depth=row.result.depth, kind=row.result.kind),
        cells=(*_differences(before, result, units), *placed),
    )


def _differences(
    before: PlannedCriterion, after: PlannedCriterion, units: Mapping[str, Unit]
) -> tuple[CellChange, ...]:
    return tuple(
        CellChange(field, _shown(before, field, units), _shown(after, field, units))
        for field, attribute in ATTRIBUTES.items()
        if getattr(before, attribute) != getattr(after, attribute)
    )


def _laid_over(
    existing: CriterionRow, before: PlannedCriterion, incoming: IncomingRow, units: Mapping[str, Unit]
) -> PlannedCriterion:
    """The values of the year with those that the file gives in their place."""
    planned = incoming.planned
    attributes = [attribute for field, attribute in ATTRIBUTES.items() if field in incoming.given]
    result = replace(before, **{attribute: getattr(planned, attribute) for attribute in attributes})
    coordinating = set(result.coordinating_uids) - {result.lead_uid}
    in_order = sorted(coordinating, key=lambda uid: units[uid].position)
    result = replace(result, coordinating_uids=tuple(in_order))
    if "due" in incoming.given:
        pairs = pair_milestones(existing.milestones, planned.milestones)
        result = replace(result, milestones=tuple(milestone for _state, milestone in pairs))
    return result


def _shown(planned: PlannedCriterion, field: str, units: Mapping[str, Unit]) -> CellValue:
    match field:
        case "lead":
            return units[planned.lead_uid].short_name if planned.lead_uid else ""
        case "coordinating":
            return tuple(units[uid].short_name for uid in planned.coordinating_uids)
        case "due":
            return tuple(milestone_text(milestone) for milestone in planned.milestones)
        case "scored_by":
            return SCORED_BY[planned.scored_by]
    value: CellValue = getattr(planned, ATTRIBUTES[field])
    return value


def _warnings(row: MergedRow, units: Mapping[str, Unit]) -> list[Finding]:
    """Where the year's own values stand although the file says otherwise."""
    planned, given, place = row.incoming.planned, row.incoming.given, row.incoming.place
    if row.existing is None:
        return []
    kept = row.result.milestones[len(planned.milestones) :] if "due" in given else ()
    findings = [said(ImportNote.MILESTONES_KEPT, place, milestone_text(one)) for one in kept]
    if "due" in given:
        for state, wanted in merge_milestones.extended_otherwise(row.existing.milestones, planned.milestones):
            stored = milestone_text(merge_milestones.as_planned(state))
            told = {"due": show_date(state.due), "wanted": milestone_text(wanted)}
            findings.append(said(ImportNote.EXTENDED_DUE_KEPT, place, stored, **told))
    lead = row.result.lead_uid
    if lead is not None and lead in planned.coordinating_uids:
        findings.append(said(ImportNote.LEAD_ALSO_COORDINATES, place, name=units[lead].name))
    return findings


def _is_criterion_in_use(row: CriterionRow) -> bool:
    """Whether a criterion holds what is counted: units, progress or an extension."""
    held = row.lead is not None or row.coordinating or any(map(holds_something, row.milestones))
    return row.is_criterion and bool(held)


def _with_place(row: MergedRow, titles: Mapping[str, str]) -> MergedRow:
    """`row` with a change of parent or of kind among its cells."""
    if row.existing is None:
        return row
    cells = list(row.cells)
    stored = row.existing.criterion
    parent = stored.parent_uid or ""
    if parent != row.parent_key:
        cells.append(CellChange("parent", titles.get(parent, ""), titles.get(row.parent_key, "")))
    if stored.kind is not row.result.kind:
        cells.append(CellChange("kind", CRITERION_KIND[stored.kind], CRITERION_KIND[row.result.kind]))
    return replace(row, cells=tuple(cells))


def _orders(
    merged: Iterable[MergedRow], existing: Iterable[CriterionRow]
) -> tuple[dict[str, tuple[str, ...]], list[str]]:
    """By parent the final order of its rows, and the parents whose rows the file puts in another order."""
    from_file: dict[str, list[str]] = defaultdict(list)
    parent_of: dict[str, str] = {}
    for row in merged:
        from_file[row.parent_key].append(row.key)
        parent_of[row.key] = row.parent_key
    stored: dict[str, list[str]] = defaultdict(list)
    for one in existing:
        before = one.criterion.parent_uid or ""
        if parent_of.get(one.uid, before) == before:
            stored[before].append(one.uid)
    order: dict[str, tuple[str, ...]] = {}
    reordered: list[str] = []
    for parent, wanted in from_file.items():
        here = set(stored[parent])
        kept = set(wanted)
        order[parent] = _interleaved(stored[parent], wanted)
        if [key for key in stored[parent] if key in kept] != [key for key in wanted if key in here]:
            reordered.append(parent)
    return order, reordered


def _interleaved(stored: Sequence[str], wanted: Sequence[str]) -> tuple[str, ...]:
    """`wanted` as it is, with the rest of `stored` kept behind the row it stood behind."""
    in_file = set(wanted)
    followers: dict[str, list[str]] = defaultdict(list)
    anchor = ""
    for key in stored:
        if key in in_file:
            anchor = key
        else:
            followers[anchor].append(key)
    result = list(followers[""])
    for key in wanted:
        result += [key, *followers[key]]
    return tuple(result)
