"""The header is found by its words, wherever it stands and however the columns are ordered."""

import json
from itertools import permutations
from pathlib import Path
from unicodedata import normalize

import pytest

from cchc_desktop.exchange.header_again import is_index_row, repeats_header
from cchc_desktop.exchange.headings import FIELDS, LAST_YEAR, fields_of
from cchc_desktop.exchange.recognise import find_header
from cchc_desktop.exchange.sheet import Area, Cell, Sheet, SheetRow
from tests.exchange.books import HEADINGS


def row(number: int, *texts: str) -> SheetRow:
    return SheetRow(number, {column: Cell(text) for column, text in enumerate(texts, start=1) if text})


def columns_of(*headings: str) -> dict[str, int]:
    header = find_header(Sheet("S", [row(1, *headings)]))
    return dict(header.columns) if header else {}


def test_our_own_headings_are_all_known() -> None:
    own = [field for field in FIELDS if field not in LAST_YEAR]
    assert columns_of(*HEADINGS) == {field: column for column, field in enumerate(own, start=1)}


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("TT", "code"),
        ("Mã tiêu chí", "code"),
        ("Lĩnh vực/Tiêu chí/\nTiêu chí thành phần", "name"),
        ("TIÊU CHÍ, TIÊU CHÍ THÀNH PHẦN", "name"),
        ("Điểm chuẩn", "max_points"),
        ("Điểm tối đa (100)", "max_points"),
        ("Thang điểm", "max_points"),
        ("Cơ quan chủ trì", "lead"),
        ("Phòng, đơn vị thực hiện", "lead"),
        ("Đơn vị  phối hợp (nếu có)", "coordinating"),
        ("Sản phẩm/Tài liệu kiểm chứng", "evidence"),
        ("Các yêu cầu và tài liệu kiểm chứng", "evidence"),
        ("Thời gian hoàn thành", "due"),
        ("Hạn hoàn thành năm 2026", "due"),
        ("Nội dung, nhiệm vụ cụ thể", "task"),
        ("Ghi chú", "remark"),
        ("Hình thức đánh giá", "scored_by"),
    ],
)
def test_synonyms(heading: str, field: str, form: str) -> None:
    fits = fields_of(normalize(form, heading))  # type: ignore[arg-type]
    assert max(fits, key=lambda key: fits[key]) == field


@pytest.mark.parametrize(
    "heading",
    ["Điểm tự chấm", "Điểm thẩm định", "Đơn vị tính", "Chữ ký của công chức phụ trách", "Năm 2025", ""],
)
def test_what_is_no_field_fills_none(heading: str) -> None:
    assert columns_of("STT", "Tiêu chí", heading) == {"code": 1, "name": 2}


def test_the_order_of_columns_does_not_matter() -> None:
    wanted = {"STT": "code", "Tiêu chí": "name", "Điểm": "max_points", "Nội dung": "task", "Chủ trì": "lead"}
    for order in permutations(wanted):
        assert columns_of(*order) == {wanted[text]: column for column, text in enumerate(order, start=1)}


def test_the_better_of_two_columns_for_a_field() -> None:
    assert columns_of("STT", "Mã tiêu chí", "Nội dung đánh giá") == {"code": 2, "name": 3}
    assert columns_of("TT", "Nội dung", "Điểm") == {"code": 1, "name": 2, "max_points": 3}


def test_a_column_is_not_taken_for_another_field_because_its_own_is_taken() -> None:
    assert "lead" not in columns_of("STT", "Tiêu chí", "Ghi chú", "Ghi chú của đơn vị")


def test_the_header_below_titles_and_above_rows_that_also_have_its_words() -> None:
    rows = [row(1, "BỘ TIÊU CHÍ"), row(3, "", "Tiêu chí năm 2026", "Ghi chú"), row(7, *HEADINGS)]
    rows += [row(8, "1", "Tiêu chí", "5", "", "Nhiệm vụ")]
    header = find_header(Sheet("S", rows))
    assert header is not None
    assert (header.first, header.last) == (2, 2)


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [row(1, "Tiêu chí")],
        [row(1, "STT", "Điểm", "Đơn vị chủ trì")],
        [row(1, "x" * 90 + " tiêu chí", "STT")],
    ],
)
def test_no_header(rows: list[SheetRow]) -> None:
    assert find_header(Sheet("S", rows)) is None


def test_a_header_too_far_down_is_not_looked_for() -> None:
    rows = [row(number, "văn bản") for number in range(1, 41)] + [row(41, *HEADINGS)]
    assert find_header(Sheet("S", rows)) is None
    assert find_header(Sheet("S", rows[1:])) is not None


@pytest.mark.parametrize(
    "texts", [("(1)", "(2)", "(3)"), ("1", "2", "3", "4"), ("A", "B", "1", "2"), ("[1]", "[3]", "[4]")]
)
def test_rows_that_number_the_columns(texts: tuple[str, ...]) -> None:
    assert is_index_row(row(2, *texts))


@pytest.mark.parametrize(
    "texts",
    [
        ("1", "Kế hoạch", "3"),
        ("1", "2"),
        ("I", "II", "x1"),
        ("3", "2", "1"),
        ("1", "1", "2"),
        ("2026", "2027", "2028"),
    ],
)
def test_rows_that_do_not(texts: tuple[str, ...]) -> None:
    assert not is_index_row(row(2, *texts))


def merged(top: int, left: int, bottom: int, right: int) -> Area:
    return Area(top, left, bottom, right)


TWO_ROWS = [
    row(1, "PHÂN CÔNG NHIỆM VỤ"),
    row(3, "STT", "Tiêu chí", "Điểm", "", "Đơn vị thực hiện", "", "Thời hạn"),
    row(4, "", "", "Tự chấm", "Tối đa", "Chủ trì", "Phối hợp"),
    row(5, "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"),
]
SPANS = [
    merged(1, 1, 1, 7),
    merged(3, 3, 3, 4),
    merged(3, 5, 3, 6),
    *(merged(3, column, 4, column) for column in (1, 2, 7)),
]
WANTED = {"code": 1, "name": 2, "max_points": 4, "lead": 5, "coordinating": 6, "due": 7}


def test_a_header_of_two_rows_whose_headings_span_columns() -> None:
    header = find_header(Sheet("S", TWO_ROWS, SPANS))
    assert header is not None
    assert (header.first, header.last, header.columns) == (1, 2, WANTED)
    assert header.headings[4] == "Điểm / Tối đa"
    assert header.not_imported == [3]


def test_a_header_of_two_rows_that_nobody_merged() -> None:
    header = find_header(Sheet("S", TWO_ROWS))
    assert header is not None
    assert (header.first, header.last, header.columns) == (1, 2, WANTED)


def test_a_header_of_three_rows() -> None:
    rows = [
        row(1, "TT", "Lĩnh vực, tiêu chí", "Phân công", "", "", "Ghi chú"),
        row(2, "", "", "Đơn vị thực hiện", "", "Thời hạn"),
        row(3, "", "", "Chủ trì", "Phối hợp"),
        row(4, "I", "Chủ trì", "VHXH"),
    ]
    spans = [
        merged(1, 3, 1, 5),
        merged(2, 3, 2, 4),
        merged(2, 5, 3, 5),
        merged(1, 1, 3, 1),
        merged(1, 2, 3, 2),
    ]
    header = find_header(Sheet("S", rows, spans))
    assert header is not None
    assert (header.first, header.last) == (0, 2)
    assert header.columns == {"code": 1, "name": 2, "lead": 3, "coordinating": 4, "due": 5, "remark": 6}


def test_the_first_row_of_the_table_is_no_part_of_the_header() -> None:
    rows = [row(1, "Tiêu chí", "", "Điểm"), row(2, "I", "CHỈ ĐẠO", "15"), row(3, "1", "Ghi chú")]
    header = find_header(Sheet("S", rows, [merged(1, 1, 1, 2)]))
    assert header is not None
    assert (header.first, header.last) == (0, 0)


def test_levels_in_columns_of_their_own() -> None:
    header = find_header(Sheet("S", [row(1, "TT", "Lĩnh vực", "Tiêu chí", "Tiêu chí thành phần", "Điểm")]))
    assert header is not None
    assert header.levels == (2, 3, 4)
    assert header.columns == {"code": 1, "name": 4, "max_points": 5}
    assert header.not_imported == []


@pytest.mark.parametrize(
    ("held", "code"),
    [
        (["I", "1.1", "1.2", "1.10", "II", "2.1"], 2),
        (["0.25", "0.5", "0.25", "1", "0.5", "2"], 1),
        (["x"] * 6, 1),
    ],
)
def test_a_column_that_only_counts_gives_way_to_one_that_holds_codes(held: list[str], code: int) -> None:
    rows = [row(number, str(number), text, f"Tên {number}") for number, text in enumerate(held, start=1)]
    header = find_header(Sheet("S", [row(1, "STT", "Theo QĐ", "Tiêu chí"), *rows]))
    assert header is not None
    assert header.columns == {"code": code, "name": 3}
    assert header.not_imported == [3 - code]


def test_either_row_of_a_header_may_be_repeated() -> None:
    header = find_header(Sheet("S", TWO_ROWS, SPANS))
    assert header is not None
    assert all(repeats_header(header, one) for one in TWO_ROWS[1:3])
    assert not repeats_header(header, TWO_ROWS[3])


def test_a_row_of_a_header_with_one_cell_may_be_repeated() -> None:
    rows = [row(1, "STT", "Tiêu chí", "Thực hiện"), row(2, "", "", "Chủ trì"), row(3, "I", "A", "VP")]
    header = find_header(Sheet("S", rows, (Area(1, 3, 1, 4),)))
    assert header is not None
    assert repeats_header(header, row(9, "", "", "Chủ trì"))
    assert not repeats_header(header, row(9, "", "Chủ trì"))


def test_a_header_of_one_row_is_none_in_part() -> None:
    header = find_header(Sheet("S", [row(1, *HEADINGS)]))
    assert header is not None
    assert not repeats_header(header, row(9, "STT", "Tiêu chí mới"))


def test_a_header_that_is_repeated() -> None:
    header = find_header(Sheet("S", [row(1, *HEADINGS)]))
    assert header is not None
    assert repeats_header(header, row(40, *(heading.upper() for heading in HEADINGS)))
    assert not repeats_header(header, row(41, "1", "Tiêu chí"))
    assert not repeats_header(header, row(41, "", "Tiêu chí"))


def test_the_manual_lists_every_heading(root: Path) -> None:
    listed = json.loads((root / "resources/data/headings.json").read_text(encoding="utf-8"))
    manual = (root / "docs/import.md").read_text(encoding="utf-8")
    assert set(listed) == {*FIELDS, ""}
    cells = [line.split("|")[2] for line in manual.splitlines() if line.startswith("| ")]
    for field, cell in zip(FIELDS, cells[1:], strict=True):
        separator = ";" if ";" in cell else ","
        assert [text.strip() for text in cell.split(separator)] == listed[field]
