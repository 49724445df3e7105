"""Whatever calls itself a workbook is read or refused with a sentence, and never changes the workspace."""

import zipfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.exchange import package
from cchc_desktop.exchange.importing import import_workbook, preview_workbook
from cchc_desktop.exchange.opening import open_workbook
from cchc_desktop.services.workspace import Workspace
from tests.exchange.books import HEADINGS, saved, written, xml_row
from tests.exchange.old_books import ole
from tests.support import YEAR, refused

TOP = ["<worksheet><sheetData>", xml_row(1, "STT", "Tiêu chí"), xml_row(2, "I", "Một")]
END = "</sheetData></worksheet>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
EMPTY_ZIP = b"PK\x05\x06" + bytes(18)

Maker = Callable[[Path], object]


def bytes_of(content: bytes) -> Maker:
    return lambda path: path.write_bytes(content)


def sheet_of(*pieces: str | bytes) -> Maker:
    return lambda path: written(path, pieces)


def cut(path: Path) -> None:
    saved(path, [HEADINGS, ["I", "Một"]])
    path.write_bytes(path.read_bytes()[:-200])


def flipped(path: Path) -> None:
    """A sheet whose compressed bytes were changed."""
    saved(path, [HEADINGS, *([f"1.{number}", f"Tiêu chí {number}"] for number in range(200))])
    content = bytearray(path.read_bytes())
    start = content.index(b"xl/worksheets/sheet1.xml") + 400
    content[start : start + 40] = bytes(40)
    path.write_bytes(bytes(content))


def with_part(name: str) -> Maker:
    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr(name, "<x/>")

    return make


def many_parts(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(package.MOST_PARTS + 1):
            archive.writestr(str(number), "")


def locked_zip(path: Path) -> None:
    """A zip whose entries say that they are encrypted."""
    saved(path, [HEADINGS])
    content = bytearray(path.read_bytes())
    at = content.index(b"PK\x01\x02")
    content[at + 8] |= 1
    path.write_bytes(bytes(content))


def cells(count: int) -> Iterable[str]:
    row = "".join("<c><v>1</v></c>" for _ in range(1_000))
    return ["<worksheet><sheetData>", *(f"<row>{row}</row>" for _ in range(count // 1_000 + 1)), END]


REFUSED: dict[str, tuple[Maker, Fault]] = {
    "missing": (lambda path: None, Fault.WORKBOOK_MISSING),
    "folder": (lambda path: path.mkdir(), Fault.WORKBOOK_UNREADABLE),
    "empty file": (bytes_of(b""), Fault.WORKBOOK_UNREADABLE),
    "no kind of file": (bytes_of(b"\x7fELF\x02\x01\x00\x00"), Fault.WORKBOOK_UNREADABLE),
    "web page with pictures": (bytes_of(b"MIME-Version: 1.0\r\n"), Fault.WORKBOOK_IS_HTML),
    "lines under the name of a workbook": (bytes_of("STT;Tiêu chí\n".encode()), Fault.IMPORT_EMPTY),
    "a letter": (bytes_of("Kính gửi: các đơn vị,\nđề nghị báo cáo.\n".encode()), Fault.HEADER_NOT_FOUND),
    "zip without parts": (bytes_of(EMPTY_ZIP), Fault.WORKBOOK_KIND_UNKNOWN),
    "cut off": (cut, Fault.WORKBOOK_UNREADABLE),
    "changed bytes": (flipped, Fault.WORKBOOK_UNREADABLE),
    "password": (lambda path: ole(path, {"EncryptedPackage": b"x"}), Fault.WORKBOOK_PROTECTED),
    "rights": (lambda path: ole(path, {"\x09DRMContent": b"x"}), Fault.WORKBOOK_PROTECTED),
    "another ole document": (lambda path: ole(path, {"WordDocument": b"x"}), Fault.WORKBOOK_KIND_UNKNOWN),
    "encrypted zip": (locked_zip, Fault.WORKBOOK_PROTECTED),
    "damaged ole": (bytes_of(OLE), Fault.WORKBOOK_UNREADABLE),
    "html renamed": (bytes_of(b"\xef\xbb\xbf\r\n<html><table>"), Fault.WORKBOOK_IS_HTML),
    "html in utf-16": (bytes_of("<table>".encode("utf-16")), Fault.WORKBOOK_IS_HTML),
    "another document": (with_part("word/document.xml"), Fault.WORKBOOK_KIND_UNKNOWN),
    "too many parts": (many_parts, Fault.WORKBOOK_TOO_LARGE),
    "ratio": (sheet_of(*TOP, *[b"\n" * 2**20] * 25, END), Fault.WORKBOOK_TOO_LARGE),
    "one huge cell": (
        sheet_of(*TOP, "<row><c><v>", *[f"{n:04}" * 10_000 for n in range(300)], "</v></c></row>", END),
        Fault.WORKBOOK_TOO_LARGE,
    ),
    "too many cells": (lambda path: written(path, cells(400_001)), Fault.WORKBOOK_TOO_LARGE),
    "too many rows": (
        sheet_of("<worksheet><sheetData>", *["<row><c><v>1</v></c></row>"] * 15_001, END),
        Fault.WORKBOOK_TOO_LARGE,
    ),
    "too much text": (
        sheet_of("<worksheet><sheetData>", *[xml_row(1, *["x" * 20_000] * 20)] * 51, END),
        Fault.WORKBOOK_TOO_LARGE,
    ),
    "too many merges": (
        sheet_of(*TOP, "</sheetData>", *['<mergeCell ref="A1:B2"/>'] * 20_001, "</worksheet>"),
        Fault.WORKBOOK_TOO_LARGE,
    ),
    "document type": (sheet_of('<!DOCTYPE x [<!ENTITY a "aaaa">]>', *TOP, END), Fault.WORKBOOK_HAS_DTD),
    "text without an index": (
        sheet_of(*TOP, '<row><c t="s"><v>7</v></c></row>', END),
        Fault.WORKBOOK_UNREADABLE,
    ),
    "number that is none": (sheet_of(*TOP, "<row><c><v>nan</v></c></row>", END), Fault.WORKBOOK_UNREADABLE),
    "day that is none": (
        sheet_of(*TOP, '<row><c t="d"><v>2026-02-31</v></c></row>', END),
        Fault.WORKBOOK_UNREADABLE,
    ),
    "kind of cell that is none": (
        sheet_of(*TOP, '<row><c t="q"><v>1</v></c></row>', END),
        Fault.WORKBOOK_UNREADABLE,
    ),
    "unfinished xml": (sheet_of(*TOP), Fault.WORKBOOK_UNREADABLE),
    "no header": (lambda path: saved(path, [["a", "b"], ["c", "d"]]), Fault.HEADER_NOT_FOUND),
    "empty sheet": (lambda path: saved(path, []), Fault.HEADER_NOT_FOUND),
    "name of a sheet": (lambda path: saved(path, [HEADINGS]), Fault.SHEET_UNKNOWN),
    "header only": (lambda path: saved(path, [HEADINGS]), Fault.IMPORT_EMPTY),
    "error in a cell": (lambda path: saved(path, [HEADINGS, ["I", "Một", "#REF!"]]), Fault.IMPORT_HAS_ERRORS),
    "question": (
        lambda path: saved(path, [HEADINGS, ["I", "Một"], ["1.9", "A"], [1.1, "B"]]),
        Fault.IMPORT_HAS_QUESTIONS,
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_refusal_is_one_sentence_and_changes_nothing(
    case: str, workspace: Workspace, tmp_path: Path
) -> None:
    make, fault = REFUSED[case]
    path = tmp_path / "bảng tính.xlsx"
    make(path)
    before = workspace.path.read_bytes()
    sheet = "không có" if case == "name of a sheet" else None
    try:
        refusal = import_workbook(workspace, YEAR, path, sheet=sheet).refusal
    except UserError as error:
        refusal = error
    assert refusal is not None
    assert refusal.fault is fault, refusal
    assert "{" not in sentence(refusal)
    assert workspace.path.read_bytes() == before
    assert {one.name for one in tmp_path.iterdir()} <= {
        path.name,
        workspace.path.name,
        f"{workspace.path.name}.lock",
        f"{workspace.path.name}-journal",
    }


def test_a_part_is_unpacked_only_so_far(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", [HEADINGS])
    part = package.open_package(path, path.read_bytes()).open("xl/worksheets/sheet1.xml")
    with refused(Fault.WORKBOOK_TOO_LARGE):
        list(part.chunks(most=100))


def test_a_cell_in_the_last_corner_is_left_out(workspace: Workspace, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(saved(tmp_path / "far.xlsx", [HEADINGS, ["I", "Một"]]))
    book.active["XFD1048576"] = "xa"
    book.save(tmp_path / "far.xlsx")
    preview = preview_workbook(workspace, YEAR, tmp_path / "far.xlsx")
    assert [row.result.name for row in preview.plan.rows] == ["Một"]
    assert "XFD" in {finding.place.column for finding in preview.left_out}


def test_a_very_long_text_is_an_error_of_its_cell(workspace: Workspace, tmp_path: Path) -> None:
    path = written(tmp_path / "long.xlsx", [*TOP, xml_row(3, "II", "x" * 2**20), END])
    (error,) = preview_workbook(workspace, YEAR, path).errors
    assert (error.about, str(error.place), len(error.value)) == (Fault.TEXT_TOO_LONG, "Trang “S”, ô B3", 200)


def test_ten_thousand_overlapping_merges_over_a_small_table(workspace: Workspace, tmp_path: Path) -> None:
    merges = [f'<mergeCell ref="A2:XFD{1_000_000 + number}"/>' for number in range(10_000)]
    path = written(tmp_path / "merges.xlsx", [*TOP, "</sheetData>", *merges, "</worksheet>"])
    assert len(preview_workbook(workspace, YEAR, path).plan.rows) == 1


@given(st.binary(max_size=400))
def test_any_bytes_are_a_workbook_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes
) -> None:
    whole = saved(tmp_path_factory.getbasetemp() / "noise.xlsx", [HEADINGS, ["I", "Một"]])
    content = whole.read_bytes()
    for damaged in (noise, content[: len(noise) * 10], content[:200] + noise + content[200 + len(noise) :]):
        whole.write_bytes(damaged)
        with suppress(UserError):
            book = open_workbook(whole).book
            for sheet in book.sheets:
                book.read(sheet)
