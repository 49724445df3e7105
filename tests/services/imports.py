"""Rows as a file tells them, made up for the tests of importing, and the preview of them."""

from collections.abc import Sequence
from decimal import Decimal

from cchc_desktop.domain.incoming import IncomingRow, Place, Reading, Source
from cchc_desktop.domain.planned import PlannedCriterion, kind_at
from cchc_desktop.services import importing
from cchc_desktop.services.importing import ImportPreview
from cchc_desktop.services.workspace import Workspace
from tests.support import YEAR

SOURCE = Source("bộ tiêu chí.xlsx", "0123456789abcdef" * 4)


def reading(rows: Sequence[PlannedCriterion], **rest: object) -> Reading:
    places = (Place("Bảng 1", number, "B") for number, _row in enumerate(rows, start=2))
    incoming = (IncomingRow(one, _given(one), place) for one, place in zip(rows, places, strict=True))
    return Reading(SOURCE, "Bảng 1", tuple(incoming), **rest)  # type: ignore[arg-type]


def _given(one: PlannedCriterion) -> frozenset[str]:
    """The fields that a file with this row fills."""
    values = {
        "max_points": one.max_points,
        "task": one.task,
        "remark": one.remark,
        "lead": one.lead_uid,
        "coordinating": one.coordinating_uids,
        "evidence": one.evidence,
        "due": one.milestones,
    }
    return frozenset({"code", "name", "scored_by"} | {field for field, value in values.items() if value})


def preview(workspace: Workspace, rows: Sequence[PlannedCriterion], **answers: str) -> ImportPreview:
    return importing.preview(workspace, YEAR, reading(rows), answers)


def planned(depth: int, code: str, name: str, **rest: object) -> PlannedCriterion:
    return PlannedCriterion(depth, kind_at(depth), code, name, **rest)  # type: ignore[arg-type]


NEW = [
    planned(0, "I", "Chỉ đạo, điều hành"),
    planned(1, "1.1", "Kế hoạch cải cách hành chính"),
    planned(2, "1.1.0", "Dòng chen vào đầu", max_points=Decimal("0.25")),
    planned(2, "1.1.1", "Tiêu chí thành phần 1.1.1", max_points=Decimal(2), evidence=("Báo cáo", "Ảnh")),
    planned(0, "III", "Lĩnh vực mới"),
]
