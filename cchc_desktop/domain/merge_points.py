"""Whether the points of a row will still be the sum of those below it, once an import is written."""

from collections import defaultdict
from collections.abc import Collection

from cchc_desktop.domain.import_sentences import said
from cchc_desktop.domain.incoming import Finding, ImportNote, Place
from cchc_desktop.domain.merge import titled
from cchc_desktop.domain.merge_plan import MergePlan
from cchc_desktop.domain.points import format_points, total
from cchc_desktop.domain.year import YearView

_MATTERS = {"max_points", "parent"}


def points_that_differ(plan: MergePlan, year: YearView, known: Collection[Place]) -> list[Finding]:
    """Where the import makes a row differ from the sum of all below it, those not in the file among them.

    Only where all of them have points; not where it is told already, at one of the rows in `known`.
    """
    points = {row.uid: row.criterion.max_points for row in year.rows}
    parents = {row.uid: row.criterion.parent_uid or "" for row in year.rows}
    titles = {row.uid: titled(row.criterion.code, row.criterion.name) for row in year.rows}
    places: dict[str, Place] = {}
    touched: set[str] = set()
    for row in plan.rows:
        points[row.key], parents[row.key] = row.result.max_points, row.parent_key
        titles[row.key] = titled(row.result.code, row.result.name)
        places[row.key] = row.incoming.place
        if row.existing is None or {cell.field for cell in row.cells} & _MATTERS:
            touched |= {row.key, row.parent_key}
    below: dict[str, list[str]] = defaultdict(list)
    for key, parent in parents.items():
        below[parent].append(key)
    told = {(place.sheet, place.row) for place in known}
    sheet = Place(plan.rows[0].incoming.place.sheet if plan.rows else "")
    findings = []
    for key in (key for key in points if key in touched and below[key]):
        own, children = points[key], [points[child] for child in below[key]]
        summed, place = total(children), places.get(key, sheet)
        if own is None or None in children or summed == own or (place.sheet, place.row) in told:
            continue
        words = {"parent": titles[key], "sum": format_points(summed)}
        findings.append(said(ImportNote.POINTS_DIFFER, place, format_points(own), **words))
    return findings
