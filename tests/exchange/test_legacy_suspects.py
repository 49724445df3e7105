"""Text in an old code without its font is found, nothing else is, and it is decoded as answered."""

import json
from collections.abc import Iterable
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.incoming import ImportNote
from cchc_desktop.exchange.importing import preview_pasted, preview_workbook
from cchc_desktop.exchange.legacy_suspects import KEEP, as_proposed, suspects
from cchc_desktop.exchange.legacy_text import Script
from cchc_desktop.exchange.sheet import Cell, Sheet, SheetRow
from cchc_desktop.services.importing import ImportPreview
from cchc_desktop.services.workspace import Workspace
from tests.exchange.books import texts
from tests.exchange.legacy import TCVN3, VNI, encoded
from tests.support import YEAR

SCRIPTS = [TCVN3, VNI]
TABLE = "STT\tTiêu chí\tĐơn vị chủ trì\nI\tCải cách thể chế\t\n1.1\tKế hoạch của phường\tVăn phòng\n"
PROPOSED = {script.code: f"chuyển từ {script.code}" for script in SCRIPTS}


def sheet_of(columns: Iterable[str], font: str = "Arial") -> Sheet:
    """A sheet of one row."""
    return Sheet(
        "S", [SheetRow(1, {at: Cell(text, font=font) for at, text in enumerate(columns, 1) if text})]
    )


def real_lines(root: Path) -> list[str]:
    """Every line of Vietnamese in this repository that was written by a person."""
    files = [
        root / "README.md",
        root / "tests/data/dispatch_source.txt",
        *(root / "docs").glob("*.md"),
        *(root / "resources/ui").glob("*.ui"),
        *(root / "cchc_desktop/domain").glob("*.py"),
    ]
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    for file in (root / "resources/data").glob("*.json"):
        lines += json.dumps(
            json.loads(file.read_text(encoding="utf-8")), ensure_ascii=False, indent=1
        ).splitlines()
    return lines


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_nothing_is_suspected_in_real_texts(root: Path, form: str) -> None:
    lines = [normalize(form, line) for line in real_lines(root)]
    assert len(lines) > 2_000
    assert suspects(sheet_of(lines)) == []
    words = sorted({word for line in lines for word in line.split()})
    assert suspects(sheet_of(words)) == []


@pytest.mark.parametrize(
    "text",
    [
        "5 µm",
        "100 m²",
        "«Đề án» §1",
        "25 °C ±1",
        "Café Hôtel naïve",
        "½ ngày",
        "KÜ0AÜ",
        "UBND",
        "",
        "Báo cáo",
    ],
)
def test_signs_and_foreign_words_are_no_old_code(text: str) -> None:
    assert suspects(sheet_of([text])) == []


def test_a_font_that_tells_needs_no_question() -> None:
    assert suspects(sheet_of([encoded("Kế hoạch phường", TCVN3)], font=".VnTime")) == []


@given(
    st.lists(
        st.sampled_from(["kế hoạch", "cải cách", "hành chính", "của phường", "thường xuyên"]), min_size=2
    ),
    st.sampled_from(SCRIPTS),
)
def test_a_column_of_phrases_is_found_and_comes_back(phrases: list[str], script: Script) -> None:
    sheet = Sheet(
        "S",
        [
            SheetRow(number, {1: Cell("Đơn vị"), 2: Cell(encoded(text, script)), 3: Cell(1)})
            for number, text in enumerate(phrases, 1)
        ],
    )
    (found,) = suspects(sheet)
    assert (found.code, set(found.columns), found.cells) == (script.code, {2}, len(phrases))
    decoded = texts(as_proposed(sheet, [found]))
    assert [decoded[number, 2] for number in range(1, len(phrases) + 1)] == phrases
    assert decoded[1, 1] == "Đơn vị"


def test_in_a_column_of_unicode_only_what_is_suspect_is_decoded() -> None:
    column = ["Xã", "Hoà", "Sở Y tế", "Tổ dân phố", encoded("Kế hoạch", VNI)]
    sheet = Sheet("S", [SheetRow(number, {1: Cell(text)}) for number, text in enumerate(column, 1)])
    decoded = texts(as_proposed(sheet, suspects(sheet)))
    assert list(decoded.values()) == ["Xã", "Hoà", "Sở Y tế", "Tổ dân phố", "Kế hoạch"]


def test_in_a_column_of_an_old_code_what_reads_both_ways_is_decoded_too() -> None:
    column = [encoded(text, VNI) for text in ("Hồ sơ", "Kế hoạch", "Phường")]
    assert column[0] == "Hoà sô"
    sheet = Sheet("S", [SheetRow(number, {1: Cell(text)}) for number, text in enumerate(column, 1)])
    assert list(texts(as_proposed(sheet, suspects(sheet))).values()) == ["Hồ sơ", "Kế hoạch", "Phường"]


def names(preview: ImportPreview) -> list[str]:
    return [row.planned.name for row in preview.reading.rows]


@pytest.mark.parametrize("script", SCRIPTS)
def test_it_is_asked_with_examples_and_done_as_answered(workspace: Workspace, script: Script) -> None:
    block = encoded(TABLE, script)
    uid = f"legacy:{script.code}".lower()
    opened = preview_pasted(workspace, YEAR, block)
    (question,) = opened.questions
    assert (question.id, question.proposal, question.value) == (uid, PROPOSED[script.code], "B, C")
    assert "“Kế hoạch của phường”" in question.text
    assert f"“{encoded('Kế hoạch của phường', script)}”" in question.text
    assert opened.refusal is not None
    assert opened.refusal.fault is Fault.IMPORT_HAS_QUESTIONS

    done = preview_pasted(workspace, YEAR, block, answers={uid: PROPOSED[script.code]})
    assert not done.questions
    assert names(done) == ["Cải cách thể chế", "Kế hoạch của phường"]
    assert done.reading.rows[1].planned.lead_uid
    about = [one.about for one in done.warnings]
    assert about.count(ImportNote.LEGACY_ANSWERED) == 1
    assert about.count(ImportNote.LEGACY_CELL) == 5

    kept = preview_pasted(workspace, YEAR, block, answers={uid: KEEP})
    assert not [one for one in kept.questions if one.about is ImportNote.LEGACY_SUSPECTED]
    assert names(kept) == [encoded(name, script) for name in names(done)]


def test_a_file_without_fonts_is_asked_about(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "bảng.csv"
    path.write_bytes(encoded(TABLE, TCVN3).encode("cp1252"))
    preview = preview_workbook(workspace, YEAR, path)
    assert names(preview) == ["Cải cách thể chế", "Kế hoạch của phường"]
    assert [one.about for one in preview.questions] == [ImportNote.LEGACY_SUSPECTED]
    assert ImportNote.CODE_PAGE in {one.about for one in preview.warnings}
