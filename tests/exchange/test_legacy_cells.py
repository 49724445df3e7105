"""Cells and runs in fonts of TCVN3 and VNI come out in Unicode, and each is told before and after."""

from collections.abc import Callable
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook as Made
from openpyxl.styles import Font

from cchc_desktop.domain.incoming import ImportNote
from cchc_desktop.exchange.importing import preview_workbook
from cchc_desktop.exchange.legacy_cells import Outcome, Run, unicode_text
from cchc_desktop.services.workspace import Workspace
from tests.exchange.books import first_sheet, resaved, texts, written
from tests.exchange.legacy import EXPECTED, FONTS, PHRASE, VNI, book_in_old_fonts, encoded
from tests.support import YEAR


def test_each_cell_and_run_is_decoded_by_its_font(tmp_path: Path) -> None:
    found = texts(first_sheet(book_in_old_fonts(tmp_path / "a.xlsx")))
    assert {place: found[place] for place in EXPECTED} == EXPECTED


def test_so_it_is_after_libreoffice_saved_it(tmp_path: Path, require_tool: Callable[[str], str]) -> None:
    again = resaved(require_tool("soffice"), book_in_old_fonts(tmp_path / "a.xlsx"), tmp_path)
    found = texts(first_sheet(again))
    assert {place: found[place] for place in EXPECTED} == EXPECTED


def test_runs_written_in_the_cell_are_decoded_too(tmp_path: Path) -> None:
    runs = '<r><rPr><rFont val=".VnTime"/></rPr><t>TiÕng </t></r><r><t>Việt</t></r>'
    cell = f'<c t="inlineStr"><is>{runs}</is></c><c t="inlineStr"><is><t>Õ</t></is></c>'
    xml = f"<worksheet><sheetData><row>{cell}</row></sheetData></worksheet>"
    assert texts(first_sheet(written(tmp_path / "a.xlsx", [xml]))) == {(1, 1): "Tiếng Việt", (1, 2): "Õ"}


def test_every_converted_cell_is_told_before_and_after(workspace: Workspace, tmp_path: Path) -> None:
    found = preview_workbook(workspace, YEAR, book_in_old_fonts(tmp_path / "a.xlsx"))
    summary, *cells = (one for one in found.warnings if str(one.about).startswith("legacy"))
    assert (summary.about, summary.message[:4]) == (ImportNote.LEGACY_FONT, "11 ô")
    assert summary.value == ".VnTime, .VnTimeH, VNI-Times"
    assert {one.about for one in cells} == {ImportNote.LEGACY_CELL}
    places = {f"{one.place.column}{one.place.row}" for one in cells}
    assert places == {"B1", "C1", "D1", "A2", "B2", "D2", "B3", "D3", "B4", "D4", "B6"}
    told = next(one for one in cells if f"{one.place.column}{one.place.row}" == "B4")
    assert told.value == encoded(PHRASE, VNI)
    assert PHRASE in told.message
    assert not found.errors


@pytest.mark.parametrize(
    ("text", "font", "outcome"),
    [
        ("Báo cáo", ".VnTime", Outcome.KEPT),
        ("Công tác", ".VnTime", Outcome.KEPT),
        ("Cán bộ có", ".VnTime", None),
        ("Có", "VNI-Times", Outcome.KEPT),
        (normalize("NFD", "Báo cáo"), ".VnTime", None),
        ("Đơn vị · 100 m²", ".VnTime", None),
        ("UBND, 1.2 - “x”", ".VnTime", None),
        ("B¸o c¸o của xã", ".VnTime", Outcome.MIXED),
        ("Baùo caùo của xã", "VNI-Times", Outcome.MIXED),
        ("B¸o c¸o", "Times New Roman", None),
    ],
)
def test_what_is_not_converted_stays_as_it_is(text: str, font: str, outcome: Outcome | None) -> None:
    after, conversion = unicode_text(text, font)
    assert after == text
    assert (conversion.outcome if conversion else None) is outcome


def test_a_text_of_two_codes_in_one_run_is_an_error(workspace: Workspace, tmp_path: Path) -> None:
    book = Made()
    sheet = book.active
    assert sheet is not None
    sheet.append(["STT", "Tiêu chí", "Điểm"])
    sheet.append(["I", "B¸o c¸o của xã", 1])
    sheet["B2"].font = Font(name=".VnTime")
    book.save(tmp_path / "a.xlsx")
    (error,) = preview_workbook(workspace, YEAR, tmp_path / "a.xlsx").errors
    assert (error.about, error.place.column, error.value) == (ImportNote.LEGACY_MIXED, "B", "B¸o c¸o của xã")


@given(
    st.lists(st.tuples(st.sampled_from([*PHRASE.split(), "1.2", "UBND"]), st.sampled_from([*FONTS, "Arial"])))
)
def test_any_mixture_of_runs_is_read(pieces: list[tuple[str, str]]) -> None:
    runs = [
        Run(encoded(f"{word} ", FONTS[font]) if font in FONTS else f"{word} ", font) for word, font in pieces
    ]
    meant = "".join(f"{word.upper() if font == '.VnTimeH' else word} " for word, font in pieces)
    assert unicode_text(runs, "Arial")[0] == meant
