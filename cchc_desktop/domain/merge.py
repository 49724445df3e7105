"""The merge plan: what an import would do to a year, cell by cell. Nothing here writes.

A blank cell leaves the value of the year as it is. Rows of the year that are not in the file are listed
as missing and never removed. The same file again changes nothing.
"""

from collections.abc import Collection, Mapping, Sequence

from msgspec.structs import replace

from cchc_desktop.domain import merge_milestones
from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.import_sentences import said
from cchc_desktop.domain.incoming import Asking, Finding, ImportNote, IncomingRow, Place
from cchc_desktop.domain.labels import SCORED_BY
from cchc_desktop.domain.merge_match import match_rows, parents_of
from cchc_desktop.domain.merge_milestones import holds_something, milestone_text, pair_milestones
from cchc_desktop.domain.merge_places import ORDER, Order, orders, placed, reordered, without_loops
from cchc_desktop.domain.merge_plan import ATTRIBUTES, CellChange, CellValue, MergedRow, MergePlan
from cchc_desktop.domain.planned import PlannedCriterion, own_values
from cchc_desktop.domain.ranks import rows_above
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.year import CriterionRow, YearView


def plan_merge(rows: Sequence[IncomingRow], year: YearView, asking: Asking) -> MergePlan:
    """Compare `rows` with `year`."""
    found = match_rows(rows, year.rows, asking)
    parents = parents_of(rows)
    units = {unit.uid: unit for unit in year.units}
    keys = [row.uid if row is not None else f"+{index}" for index, row in enumerate(found)]
    merged: list[MergedRow] = []
    for index, incoming in enumerate(rows):
        above = parents[index]
        key_above = merged[above].key if above is not None else None
        merged.append(_merged(incoming, found[index], keys[index], key_above, units))
    from_file = {
        row.key: "" if above is None else keys[above] for row, above in zip(merged, parents, strict=True)
    }
    return plan_of(without_loops(merged, year.rows, from_file), year)


def plan_of(rows: Sequence[MergedRow], year: YearView, hers: Collection[str] = ()) -> MergePlan:
    """The plan of rows whose parents are known; below the parents `hers` the order of the year stays."""
    titles = {row.uid: titled(row.criterion.code, row.criterion.name) for row in year.rows}
    titles |= {row.key: titled(row.result.code, row.result.name) for row in rows}
    merged = placed(rows, year.rows, titles)
    from_file = {key: order for key, order in reordered(merged, year.rows).items() if key not in hers}
    merged = _with_orders(merged, from_file, titles)
    units = {unit.uid: unit for unit in year.units}
    place = Place(rows[0].incoming.place.sheet) if rows else Place("")
    warnings = [
        said(ImportNote.ORDER_FROM_FILE, place, parent=titles[key])
        if key in titles
        else said(ImportNote.TOP_ORDER_FROM_FILE, place)
        for key in from_file
    ]
    warnings += [finding for row in merged for finding in _warnings(row, units)]
    parent_keys = {row.key: row.parent_key for row in merged}
    groups = rows_above(parent_keys, (row.key for row in merged if row.result.max_points is not None))
    warnings += [
        said(ImportNote.LEAF_BECOMES_GROUP, row.incoming.place, titles[row.key])
        for row in merged
        if row.key in groups and row.existing is not None and _is_criterion_in_use(row.existing)
    ]
    matched = {row.key for row in merged}
    missing = tuple(row for row in year.rows if row.uid not in matched)
    return MergePlan(tuple(merged), missing, orders(merged, year.rows, hers), tuple(warnings))


def order_change(order: Order, titles: Mapping[str, str]) -> CellChange:
    """The change of an order, as far as it is one: rows before and behind that stay are not told."""
    moved = [
        number for number, pair in enumerate(zip(order.stored, order.wanted, strict=True)) if len({*pair}) > 1
    ]
    part = slice(moved[0], moved[-1] + 1)
    before, after = (tuple(titles[key] for key in keys[part]) for keys in (order.stored, order.wanted))
    return CellChange(ORDER, before, after)


def _with_orders(
    rows: Sequence[MergedRow], from_file: Mapping[str, Order], titles: Mapping[str, str]
) -> list[MergedRow]:
    """`rows`, a change of order told in the first row that both year and file have."""
    first = {order.wanted[0]: order_change(order, titles) for order in from_file.values()}
    return [replace(row, cells=(*row.cells, first[row.key])) if row.key in first else row for row in rows]


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
    key_above: str | None,
    units: Mapping[str, Unit],
) -> MergedRow:
    """An incoming row laid over the row it is. `key_above` is that of the row over it in the file."""
    if existing is None:
        return MergedRow(incoming, None, key, key_above or "", incoming.planned, ())
    before = as_planned(existing)
    result = _laid_over(existing, before, incoming, units)
    # A file that holds only part of the tree says nothing about what lies above its top rows.
    parent = (existing.criterion.parent_uid or "") if key_above is None else key_above
    return MergedRow(incoming, existing, key, parent, result, _differences(before, result, units))


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
