"""A unit's sheet: what goes out, and the command that takes back what came in."""

import argparse
from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, Any

from cchc_desktop.cli.arguments import day
from cchc_desktop.cli.output import DONE, say, say_json
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.services.units import unit_by_code
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import usual_year

if TYPE_CHECKING:
    from cchc_desktop.domain.document import Bundle
    from cchc_desktop.domain.incoming import Finding
    from cchc_desktop.domain.unit_sheet_plan import Offer, SheetPlan
    from cchc_desktop.services.returned_sheets import TakenSheet


def sheet_document(workspace: Workspace, arguments: argparse.Namespace) -> "Bundle":
    """The sheet of a unit, or of each. Raises UserError UNIT_UNKNOWN."""
    from cchc_desktop.reports.unit_sheet import SheetOptions, unit_sheet

    unit = unit_by_code(workspace, arguments.unit).uid if arguments.unit else ""
    year = arguments.year or usual_year(workspace)
    options = SheetOptions(unit, coordinating=arguments.coordinating)
    return unit_sheet(workspace, year, day(arguments.as_of, "as_of", workspace), options)


def take_sheet(arguments: argparse.Namespace) -> int:
    """Write what a sheet says that came back; with `--dry-run` only say it."""
    from cchc_desktop.exchange.unit_sheet import read_unit_sheet
    from cchc_desktop.services import returned_sheets

    taken = None
    with closing(Workspace.open(arguments.file, read_only=arguments.dry_run)) as workspace:
        year = arguments.year or usual_year(workspace)
        unit = unit_by_code(workspace, arguments.unit).uid if arguments.unit else ""
        sheet = read_unit_sheet(arguments.workbook, workspace.today())
        plan = returned_sheets.look_at_sheet(workspace, year, sheet, unit)
        keys = _chosen(plan, arguments)
        if not arguments.dry_run:
            taken = returned_sheets.take_sheet(workspace, year, sheet, keys)
    if arguments.json:
        say_json(_shape(plan, keys, taken))
        return DONE
    for line in _lines(plan, keys):
        say(line)
    say(_outcome(plan, taken))
    return DONE


def _chosen(plan: "SheetPlan", arguments: argparse.Namespace) -> frozenset[str]:
    """The keys to take. Raises UserError CHOICE_UNKNOWN for one that the sheet has not."""
    more, fewer = arguments.take or frozenset(), arguments.leave or frozenset()
    known = [one.key for one in plan.offers]
    for key in sorted((more | fewer).difference(known)):
        choices = ", ".join(known) or "không có mục nào"
        raise UserError(Fault.CHOICE_UNKNOWN, field="sheet_item", value=key, choices=choices)
    return (plan.proposed | more) - fewer


def _shape(plan: "SheetPlan", keys: frozenset[str], taken: "TakenSheet | None") -> dict[str, Any]:
    mark = plan.sheet.mark
    return {
        "source": plan.sheet.source,
        "sheet": plan.sheet.sheet,
        "year": mark.year,
        "unit": mark.unit_name,
        "as_of": mark.as_of.isoformat(),
        "reported_by": plan.sheet.reported_by or None,
        "offers": [_offer_shape(one, one.key in keys) for one in plan.offers],
        "known": plan.known,
        "refused": [_finding_shape(one) for one in plan.refused],
        "doubts": [_finding_shape(one) for one in plan.doubts],
        "written": taken.count if taken else 0,
    }


def _offer_shape(one: "Offer", taken: bool) -> dict[str, Any]:
    document = one.document
    return {
        "key": one.key,
        "kind": one.kind.value,
        "taken": taken,
        "uid": one.row.uid,
        "code": one.row.criterion.code,
        "name": one.row.criterion.name,
        "row": one.place.row,
        "column": one.place.column or None,
        "date": one.on_date.isoformat(),
        "text": one.theirs,
        "here": one.here or None,
        "number": document.number if document else None,
        "issued_on": document.issued_on.isoformat() if document and document.issued_on else None,
        "title": document.title if document else None,
    }


def _finding_shape(one: "Finding") -> dict[str, Any]:
    return {
        "about": one.about.value,
        "sheet": one.place.sheet,
        "row": one.place.row or None,
        "column": one.place.column or None,
        "value": one.value or None,
        "message": one.message,
    }


_KINDS = {"note": "ghi chép", "progress": "tình trạng", "conflict": "khác hồ sơ", "document": "tài liệu"}


def _lines(plan: "SheetPlan", keys: frozenset[str]) -> Iterator[str]:
    mark = plan.sheet.mark
    yield f"Phiếu của {mark.unit_name}, năm {mark.year}, xuất ngày {mark.as_of:%d/%m/%Y}."
    for one in plan.offers:
        sign = "+" if one.key in keys else "-"
        here = f" (hồ sơ: {one.here})" if one.here else ""
        name = one.row.criterion.code or one.row.criterion.name
        yield f"{sign} {one.key} [{_KINDS[one.kind.value]}] {name}: {' '.join(one.theirs.split())}{here}"
    yield from _told("Không nhận", plan.refused)
    yield from _told("Lưu ý", plan.doubts)


def _told(what: str, findings: "Sequence[Finding]") -> Iterator[str]:
    for one in findings:
        value = "" if one.value in one.message else f" [{' '.join(one.value.split())}]"
        yield f"{what}: {one}{value}"


def _outcome(plan: "SheetPlan", taken: "TakenSheet | None") -> str:
    known = f" {plan.known} mục đã có trong hồ sơ." if plan.known else ""
    if taken is None:
        return f"Mới xem trước, chưa ghi gì.{known}"
    if not taken.count:
        return f"Không có gì mới để ghi; hồ sơ không thay đổi.{known}"
    return (
        f"Đã ghi {taken.notes} ghi chép, {taken.progresses} tình trạng, {taken.documents} tài liệu; "
        f"lệnh undo hoàn tác được.{known}"
    )
