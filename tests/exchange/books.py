"""Workbooks for the tests: made by openpyxl, written by hand, or saved again by LibreOffice."""

import subprocess
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl import Workbook as Made

from cchc_desktop.exchange.opening import open_workbook
from cchc_desktop.exchange.sheet import Sheet

HEADINGS = (
    "STT",
    "Tiêu chí",
    "Điểm tối đa",
    "Cách chấm",
    "Nội dung nhiệm vụ",
    "Đơn vị chủ trì",
    "Đơn vị phối hợp",
    "Tài liệu kiểm chứng",
    "Thời hạn",
    "Ghi chú",
)

_RELATION = '<Relationship Id="r1" Type="http://example.org/{kind}" Target="{target}"/>'


def saved(
    path: Path, rows: Iterable[Sequence[object]], title: str = "Bảng 1", *, formulas: bool = True
) -> Path:
    """A workbook of one sheet. Without `formulas`, text is text whatever it begins with."""
    book = Made()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
        for cell in () if formulas else sheet[sheet.max_row]:
            cell.data_type = "s" if isinstance(cell.value, str) else cell.data_type
    book.save(path)
    return path


def written(path: Path, sheet_xml: Iterable[str | bytes], workbook_xml: str = "") -> Path:
    """A workbook whose one sheet part is exactly `sheet_xml`."""
    outline = workbook_xml or (
        '<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>'
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", _relations("officeDocument", "xl/workbook.xml"))
        archive.writestr("xl/workbook.xml", outline)
        archive.writestr("xl/_rels/workbook.xml.rels", _relations("worksheet", "worksheets/sheet1.xml"))
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for piece in sheet_xml:
                part.write(piece.encode() if isinstance(piece, str) else piece)
    return path


def _relations(kind: str, target: str) -> str:
    return f"<Relationships>{_RELATION.format(kind=kind, target=target)}</Relationships>"


def xml_row(number: int, *texts: str) -> str:
    """A row of inline texts, as `written` takes it."""
    cells = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in texts)
    return f'<row r="{number}">{cells}</row>'


def resaved(soffice: str, path: Path, folder: Path, kind: str = "xlsx") -> Path:
    """`path` as LibreOffice saves it, as a file of another `kind` too."""
    profile = (folder / "profile").as_uri()
    command = [soffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind]
    command += ["--outdir", str(folder / "saved"), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return (folder / "saved" / path.name).with_suffix(f".{kind}")


def first_sheet(path: Path) -> Sheet:
    """The first sheet, read."""
    book = open_workbook(path).book
    return book.read(book.sheets[0])


def texts(sheet: Sheet) -> dict[tuple[int, int], str]:
    """The text of every cell by row and column."""
    return {(row.number, column): cell.text for row in sheet.rows for column, cell in row.cells.items()}
