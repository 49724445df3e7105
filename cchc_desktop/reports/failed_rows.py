"""The rows of a workbook that could not be imported, with the reasons: to be corrected and imported again."""

from datetime import date
from pathlib import Path

from cchc_desktop.domain.document import Align, Cell, Column, Grid, Row
from cchc_desktop.domain.incoming import FailedRow, Reading
from cchc_desktop.reports.files import write_report

ROW, REASON = "Dòng trong tệp", "Lý do chưa nhập được"
"""Headings of the columns that were not in the file; an import leaves them out."""
_WIDE = {"name", "task", "evidence", "remark"}


def write_failed_rows(reading: Reading, path: Path, day: date) -> int:
    """Write the rows with errors under the headings of their file; returns how many.

    Raises UserError as `write_report`.
    """
    columns = (
        Column("row", ROW, 12, Align.CENTER),
        *(
            Column(one.letter, one.heading or one.letter, 50 if one.field in _WIDE else 22)
            for one in reading.table.columns
        ),
        Column("reason", REASON, 60),
    )
    grid = Grid(
        title=f"Các dòng chưa nhập được của “{reading.source.name}”",
        label="Dòng lỗi",
        columns=columns,
        rows=tuple(Row((str(one.number), *one.cells, _reasons(one))) for one in reading.failed),
        dated=day,
    )
    write_report(grid, path)
    return len(reading.failed)


def _reasons(one: FailedRow) -> Cell:
    return one.reasons if len(one.reasons) > 1 else "".join(one.reasons)
