"""Sheets of units as they come back, made without a workbook."""

from datetime import date

from cchc_desktop.domain.listed_documents import ListedDocument
from cchc_desktop.domain.unit_sheet import ReturnedRow, ReturnedSheet
from cchc_desktop.services.unit_sheets import sheet_mark, sheet_parts
from cchc_desktop.services.units import unit_by_code
from cchc_desktop.services.workspace import Workspace
from tests.support import view

COLUMNS = {"on_date": "F", "progress": "G", "text": "H", "documents": "I"}
REPORT = ListedDocument("15/BC-VP", date(2026, 11, 5), "", "Báo cáo quý", 1)


def returned(workspace: Workspace, unit: str = "VHXH", **written: dict[str, object]) -> ReturnedSheet:
    """The sheet of a unit, sent now and returned with what is written, by code or by "code/label"."""
    found = view(workspace)
    sender = unit_by_code(workspace, unit)
    mark = sheet_mark(workspace, found, sender, sheet_parts(found, sender, coordinating=True), ())
    rows = []
    for number, line in enumerate(mark.lines, start=12):
        label = line.shown["name"].partition("\n(")[2].rstrip(")")
        key = f"{line.shown['code']}/{label}" if label else line.shown["code"]
        rows.append(ReturnedRow(line, number, COLUMNS, **written.get(key, {})))  # type: ignore[arg-type]
    assert written.keys() <= {
        one.line.shown["code"]
        + ("/" + one.line.shown["name"].partition("\n(")[2].rstrip(")") if one.line.milestone else "")
        for one in rows
    }
    return ReturnedSheet("phiếu.xlsx", "Phiếu", mark, "Nguyễn Văn A", None, tuple(rows))
