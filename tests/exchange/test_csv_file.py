"""Files of lines: every encoding and delimiter reads as the same sheet, and what is no text is refused."""

import csv
from io import StringIO
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.incoming import ImportNote
from cchc_desktop.exchange.encodings import decoded
from cchc_desktop.exchange.importing import preview_workbook
from cchc_desktop.services.workspace import Workspace
from tests.exchange.books import first_sheet, texts
from tests.exchange.legacy import TCVN3, VNI, encoded
from tests.support import YEAR, refused

ROWS = [
    ["STT", "Tiêu chí", "Điểm tối đa", "Tài liệu kiểm chứng"],
    ["I", "Cải cách thể chế; tổ chức, bộ máy", "10,5", "Kế hoạch\nBáo cáo"],
    ["1.10", 'Xây dựng "một cửa" điện tử', "0,5", ""],
    ["", "phường, xã được đặt ở đâu", "", "Quyết định 12/QĐ-UBND"],
]
EXPECTED = {
    (row, column): text for row, line in enumerate(ROWS, 1) for column, text in enumerate(line, 1) if text
}


def lines(delimiter: str = ",", rows: list[list[str]] = ROWS, *, quoting: int = csv.QUOTE_MINIMAL) -> str:
    """The rows as Excel saves them."""
    stream = StringIO()
    csv.writer(stream, delimiter=delimiter, quoting=quoting).writerows(rows)
    return stream.getvalue()


def as_1258(text: str) -> bytes:
    """Bytes of Windows-1258, which has the tones as characters of their own."""
    pieces = []
    for letter in text:
        try:
            pieces.append(letter.encode("cp1258"))
        except UnicodeEncodeError:
            base, tone = next(
                (normalize("NFC", bare), mark)
                for mark in "\u0300\u0301\u0303\u0309\u0323"
                if mark in normalize("NFD", letter)
                for bare in [normalize("NFD", letter).replace(mark, "")]
            )
            pieces.append((base + tone).encode("cp1258"))
    return b"".join(pieces)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1258"]
)
def test_every_encoding_and_delimiter_reads_alike(tmp_path: Path, encoding: str, delimiter: str) -> None:
    text = lines(delimiter)
    path = tmp_path / "bảng.csv"
    path.write_bytes(as_1258(text) if encoding == "windows-1258" else text.encode(encoding))
    assert texts(first_sheet(path)) == EXPECTED


def test_decomposed_text_and_quotes_around_everything(tmp_path: Path) -> None:
    path = tmp_path / "bảng.tsv"
    path.write_text(normalize("NFD", lines("\t", quoting=csv.QUOTE_ALL)), encoding="utf-8", newline="")
    assert texts(first_sheet(path)) == EXPECTED


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("sep=|\r\nSTT|Tên\r\n1|a,b;c", {(2, 1): "STT", (2, 2): "Tên", (3, 1): "1", (3, 2): "a,b;c"}),
        ('sep="\n1,2\n', {(1, 1): 'sep="', (2, 1): "1", (2, 2): "2"}),
        ('STT,Tên\n="1.10",b\n', {(1, 1): "STT", (1, 2): "Tên", (2, 1): "1.10", (2, 2): "b"}),
        ('a;"b\r\nc"\n\n;d', {(1, 1): "a", (1, 2): "b\nc", (3, 2): "d"}),
        ("1,5;2,5\n3;4\n", {(1, 1): "1,5", (1, 2): "2,5", (2, 1): "3", (2, 2): "4"}),
        (
            "Tiêu đề\n;;\nSTT;A, B;C\n1;D, E;F\n",
            {
                (1, 1): "Tiêu đề",
                (3, 1): "STT",
                (3, 2): "A, B",
                (3, 3): "C",
                (4, 1): "1",
                (4, 2): "D, E",
                (4, 3): "F",
            },
        ),
    ],
)
def test_the_ways_of_excel(tmp_path: Path, content: str, expected: dict[tuple[int, int], str]) -> None:
    path = tmp_path / "bảng.csv"
    path.write_bytes(content.encode())
    assert texts(first_sheet(path)) == expected


def test_a_code_page_is_told_since_it_is_a_guess(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "bảng.csv"
    path.write_bytes(as_1258(lines(";")))
    preview = preview_workbook(workspace, YEAR, path)
    assert [row.planned.name for row in preview.reading.rows][1] == 'Xây dựng "một cửa" điện tử'
    assert [one.value for one in preview.warnings if one.about is ImportNote.CODE_PAGE] == ["Windows-1258"]


@pytest.mark.parametrize("script", [TCVN3, VNI])
def test_the_bytes_of_an_old_code_stay_what_they_are(script: object) -> None:
    text = encoded(lines().lower(), script)  # type: ignore[arg-type]
    assert decoded(text.encode("cp1252")) == (text, "Windows-1252")


def test_a_text_without_vietnamese_words_is_of_the_vietnamese_code_page() -> None:
    assert decoded("café".encode("cp1258")) == ("café", "Windows-1258")


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x00\x01", Fault.WORKBOOK_KIND_UNKNOWN),
        (b"STT,T\x00\x01\x02", Fault.WORKBOOK_KIND_UNKNOWN),
        (b'STT,T\n1,"a\n2,b\n', Fault.WORKBOOK_UNREADABLE),
        (b"STT,T\n1," + b"a" * 200_000, Fault.WORKBOOK_UNREADABLE),
        (b"\n" * (2**20 + 1), Fault.WORKBOOK_TOO_LARGE),
        (b"a" * (16 * 2**20 + 1), Fault.WORKBOOK_TOO_LARGE),
    ],
)
def test_what_is_no_table_of_texts_is_refused(tmp_path: Path, content: bytes, fault: Fault) -> None:
    path = tmp_path / "bảng.csv"
    path.write_bytes(content)
    with refused(fault):
        first_sheet(path)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"a,b\n" * 15_001, "15000 dòng"),
        ((b"a," * 99 + b"a\n") * 4_001, "400000 ô"),
        (b"a," * 16_384 + b"a\n", "16384 cột"),
    ],
)
def test_a_table_beyond_reason_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "bảng.csv"
    path.write_bytes(content)
    with pytest.raises(UserError, match=reason):
        first_sheet(path)


CELLS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), max_size=8)


@given(st.lists(st.lists(CELLS.map(lambda text: f"{text}."), min_size=3, max_size=3), min_size=1, max_size=5))
def test_any_table_comes_back(tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]]) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_text("sep=;\r\n" + lines(";", rows), encoding="utf-8-sig", newline="")
    found = texts(first_sheet(path))
    assert found == {
        (number, column): normalize("NFC", text)
        for number, row in enumerate(rows, 2)
        for column, text in enumerate(row, 1)
    }
