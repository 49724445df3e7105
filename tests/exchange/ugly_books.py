"""Ugly workbooks of known truth, saved by openpyxl and saved again by LibreOffice."""

import random
import subprocess
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tests.exchange.ugly_looks import Look
from tests.exchange.ugly_sheet import SheetLayer
from tests.exchange.ugly_truth import TrueRow, true_tree

TITLE = "Phụ lục"
"""The sheet with the criteria."""


class Ugly(Struct, frozen=True):
    """A workbook with its truth: the rows, and by index the sheet row of each."""

    path: Path
    look: Look
    seed: int
    rows: Sequence[TrueRow]
    numbers: Sequence[int]
    columns: Sequence[str]
    """What is in each column, from A."""
    header: int
    """The last row of headings."""
    sheet: str = TITLE


def ugly_book(folder: Path, look: Look, seed: int, name: str = "") -> Ugly:
    """The workbook of a look and a seed, which always give the same."""
    rng = random.Random(seed)
    rows = true_tree(rng, look)
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = TITLE
    layer = SheetLayer(sheet, rows, look, rng)
    layer.lay()
    keys = [*([""] * 2 if look.offset else []), *(column.key for column in layer.columns)]
    if look.hidden:
        _hide(sheet, layer.numbers, keys, rng)
        _list_of_something(book, "Năm trước").sheet_state = "hidden"
    if look.second_sheet:
        _list_of_something(book, "Danh sách")
    path = folder / f"{name or seed}.xlsx"
    book.save(path)
    return Ugly(path, look, seed, rows, layer.numbers, keys, layer.header)


def _hide(sheet: Worksheet, numbers: Sequence[int], keys: Sequence[str], rng: random.Random) -> None:
    for number in rng.sample(list(numbers), 3):
        sheet.row_dimensions[number].hidden = True
    sheet.column_dimensions[get_column_letter(list(keys).index("remark") + 1)].hidden = True


def _list_of_something(book: Workbook, title: str) -> Worksheet:
    """A sheet that is no table of criteria, though its headings are like one."""
    sheet: Worksheet = book.create_sheet(title)
    for row in (("STT", "Nội dung", "Số lượng"), (1, "Máy tính", 12), (2, "Máy in", 3)):
        sheet.append(row)
    return sheet


def resaved_all(soffice: str, books: Sequence[Ugly], folder: Path, kind: str = "xlsx") -> list[Ugly]:
    """The books as LibreOffice saves them, in one run of it; formulas get their values."""
    saved = folder / "saved"
    profile = (folder / "profile").as_uri()
    command = [soffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind]
    command += ["--outdir", str(saved), *(str(book.path) for book in books)]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    return [replace(book, path=saved / f"{book.path.stem}.{kind}") for book in books]
