"""Documents for the tests of paper, and the tools that read them back."""

import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from cchc_desktop.domain.document import Align, Cell, Column, Emphasis, Grid, Row, Signature

COLUMNS = (
    Column("code", "STT", 14, Align.CENTER),
    Column("name", "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", 70),
    Column("points", "Điểm tối đa", 16, Align.CENTER),
    Column("units", "Đơn vị phối hợp", 40),
    Column("due", "Thời hạn", 24, Align.CENTER),
    Column("remark", "Ghi chú", 40),
)
SIGNER = Signature(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Người Ký Mẫu")
NAME = "Thực hiện chế độ báo cáo định kỳ về cải cách hành chính đúng thời hạn, đủ nội dung theo quy định"


def plain(number: int, name: str = NAME, remark: Cell = None) -> Row:
    code = f"1.{number}"
    units = ("Văn phòng HĐND và UBND xã", "Phòng Kinh tế")
    return Row((code, name, Decimal("0.5"), units, date(2026, 3, 9), remark), uid=code)


def head(code: str, name: str, emphasis: Emphasis = Emphasis.FIELD) -> Row:
    return Row((code, name, Decimal(15), None, None, None), emphasis)


def grid(rows: Sequence[Row] = (), **changes: object) -> Grid:
    facts: dict[str, object] = {
        "label": "Phụ lục",
        "title": "Phân công nhiệm vụ thực hiện Bộ chỉ số cải cách hành chính năm 2026",
        "subtitle_lines": ("(Kèm theo Công văn số ........ ngày ........ của Ủy ban nhân dân xã ........)",),
        "as_of_line": "(Tính đến ngày 05/01/2026)",
        "columns": COLUMNS,
        "rows": tuple(rows),
        "dated": date(2026, 1, 5),
        "author": "UBND xã",
        "subject": "Phân công",
    }
    return Grid(**{**facts, **changes})  # type: ignore[arg-type]


def many(count: int) -> list[Row]:
    """Fields of twelve rows, names of one to five lines."""
    return [
        head(str(n), f"Lĩnh vực số {n}") if n % 13 == 0 else plain(n, " ".join([NAME] * (1 + n % 4)))
        for n in range(count)
    ]


class Word(NamedTuple):
    """A word on a page, in points from the top left."""

    x0: float
    y0: float
    x1: float
    y1: float
    text: str


def run(*command: str | Path) -> str:
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout


def words(tool: str, pdf: Path) -> list[list[Word]]:
    """The words of each page by `pdftotext -bbox`."""
    root = ET.fromstring(run(tool, "-bbox", pdf, "-"))
    return [
        [
            Word(
                *(float(word.get(side, "nan")) for side in ("xMin", "yMin", "xMax", "yMax")), word.text or ""
            )
            for word in page.iter("{http://www.w3.org/1999/xhtml}word")
        ]
        for page in root.iter("{http://www.w3.org/1999/xhtml}page")
    ]


def squeezed(text: str) -> str:
    """Without blanks, for comparing text that was broken into lines."""
    return "".join(text.split())
