"""PDFs to look at: made by the program's own renderer."""

from datetime import date
from functools import cache

from cchc_desktop.domain.document import Column, Grid, Row
from cchc_desktop.reports.pdf import render_pdf

WORDS = "Tuyên truyền cải cách hành chính"


@cache
def pdf_of(rows: int) -> bytes:
    """A table of as many rows, each with its number and the same words."""
    columns = (Column("code", "STT", 12), Column("name", "Nội dung", 60), Column("task", "Nhiệm vụ", 60))
    lines = tuple(Row((str(number), WORDS, f"Dòng thứ {number}")) for number in range(1, rows + 1))
    return render_pdf(Grid(title="PHỤ LỤC", columns=columns, rows=lines, dated=date(2026, 9, 14)))
