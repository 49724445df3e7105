"""What the tests of the import share: a plain header, the tree that was read, what was said."""

from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl

from cchc_desktop.domain.incoming import Finding
from cchc_desktop.services.importing import ImportPreview
from tests.exchange.books import saved

HEADER = ("STT", "Tiêu chí", "Điểm", "Chủ trì", "Phối hợp", "TLKC", "Thời hạn", "Ghi chú")

Row = Sequence[object]
Preview = Callable[..., ImportPreview]


def tree(preview: ImportPreview) -> list[str]:
    """Each row as indented code and name."""
    return [
        f"{'  ' * row.planned.depth}{row.planned.code} {row.planned.name}".rstrip()
        for row in preview.reading.rows
    ]


def said(findings: Sequence[Finding]) -> list[tuple[str, str]]:
    """What is said of which place."""
    return [(str(one.about), f"{one.place.column}{one.place.row or ''}") for one in findings]


def spanned(path: Path, rows: Sequence[Row], *areas: str) -> Path:
    """A workbook with merged areas."""
    saved(path, rows)
    book = openpyxl.load_workbook(path)
    for area in areas:
        book.active.merge_cells(area)
    book.save(path)
    return path
