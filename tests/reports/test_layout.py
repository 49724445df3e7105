"""From a grid to placed lines: nothing lost, nothing repeated, nothing outside, nothing alone."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageFont

from cchc_desktop.domain.document import Column, Emphasis, Grid, Row, Signature
from cchc_desktop.reports import decree
from cchc_desktop.reports.cells import cell_text
from cchc_desktop.reports.fonts import Face, ruler
from cchc_desktop.reports.pdf.grid import BOTTOM, LEFT, RIGHT, TOP, lay_out
from cchc_desktop.reports.pdf.page import Page, Style, Text
from cchc_desktop.reports.pdf.table import LEADING
from cchc_desktop.resources import data_path
from tests.reports.grids import NAME, SIGNER, grid, head, many, plain, squeezed

BODY = Style(Face.REGULAR, decree.TABLE_SIZE)
HEADER = Style(Face.BOLD, decree.TABLE_SIZE)


def body(page: Page) -> list[Text]:
    """What lies within the margins; the page number and the sample mark stand in the top margin."""
    return [text for text in page.texts if text.y > TOP]


def lines(pages: list[Page], style: Style, column: int) -> str:
    found = [
        text.text for page in pages for text in body(page) if text.style == style and text.column == column
    ]
    return squeezed("".join(found))


def has(page: Page, words: str) -> bool:
    return squeezed(words) in squeezed("".join(text.text for text in page.texts))


def assert_on_paper(pages: list[Page]) -> None:
    for page in pages:
        for text in body(page):
            width = ruler(text.style.face).width(text.text) * text.style.size / 1000
            size = text.style.size
            assert text.x >= LEFT - 0.01
            assert text.x + width <= RIGHT + 0.01
            assert text.y - size * 0.7 >= TOP - 0.01
            assert text.y + size * 0.22 <= BOTTOM + 0.01
        for rule in page.rules:
            if rule.y0 > TOP - 0.01:
                assert LEFT - 0.01 <= rule.x0 <= rule.x1 <= RIGHT + 0.01
                assert rule.y0 <= rule.y1 <= BOTTOM + 0.01


def assert_lines_apart(pages: list[Page]) -> None:
    for page in pages:
        below: dict[int, float] = {}
        for text in [text for text in body(page) if text.style in (BODY, HEADER)]:
            assert text.y - below.get(text.column, 0.0) >= LEADING - 0.01
            below[text.column] = text.y


cells = st.one_of(
    st.none(),
    st.text(st.sampled_from("aWÊộ ử/-.\n mđ,XỄ"), max_size=60),
    st.text(st.sampled_from("aWỄ g"), min_size=200, max_size=900),
    st.decimals(0, 999, places=2),
    st.lists(st.text(st.sampled_from("bcỘ "), max_size=20), max_size=4).map(tuple),
)


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    widths = draw(st.lists(st.integers(10, 60), min_size=1, max_size=5))
    columns = tuple(Column(str(n), f"Cột {n}", width) for n, width in enumerate(widths))
    row = st.tuples(*(cells for _ in columns)).map(Row)
    rows = draw(st.lists(row, max_size=8))
    signature = draw(st.sampled_from([None, SIGNER]))
    return grid(rows, columns=columns, signature=signature, sample=draw(st.booleans()))


@settings(max_examples=150)
@given(grids())
def test_any_table_keeps_every_line_once(document: Grid) -> None:
    pages = list(lay_out(document))
    for number, column in enumerate(document.columns):
        wanted = "".join(cell_text(row.cells[number], column) for row in document.rows)
        assert lines(pages, BODY, number) == squeezed(wanted)
    assert_on_paper(pages)
    assert_lines_apart(pages)
    for page in pages:
        assert sum(text.style == HEADER for text in body(page)) >= len(document.columns)
        assert has(page, "DỮ LIỆU MẪU - KHÔNG PHẢI VĂN BẢN CHÍNH THỨC") is document.sample


@pytest.mark.parametrize("count", [0, 1, 10, 120, 500, 2000])
def test_any_number_of_rows(count: int) -> None:
    pages = list(lay_out(grid(many(count), signature=SIGNER)))
    assert_on_paper(pages)
    assert_lines_apart(pages)
    assert all(has(page, "Điểm tối đa") and has(page, "Ghi chú") for page in pages)
    codes = [text.text for page in pages for text in body(page) if text.column == 0 and text.style == BODY]
    assert codes == [row.cells[0] for row in many(count) if row.emphasis is Emphasis.PLAIN]
    assert has(pages[-1], "CHỦ TỊCH")
    assert [page for page in pages if has(page, "CHỦ TỊCH")] == [pages[-1]]


@pytest.mark.parametrize("fill", range(1, 40))
def test_the_signature_is_never_alone(fill: int) -> None:
    """Whatever room is left: the block stands below a row of the table, whole."""
    last = list(lay_out(grid([plain(n, "một dòng") for n in range(fill)], signature=SIGNER)))[-1]
    assert has(last, "TM. ỦY BAN NHÂN DÂN")
    assert has(last, "Người Ký Mẫu")
    assert any(text.text == f"1.{fill - 1}" for text in body(last))


@pytest.mark.parametrize("length", range(1, 60, 3))
def test_a_tall_last_row_still_shares_its_page_with_the_signature(length: int) -> None:
    rows = [plain(0), plain(1, "\n".join(f"dòng {n}" for n in range(length)))]
    pages = list(lay_out(grid(rows, signature=SIGNER, footnotes=("Ghi chú thứ nhất.",))))
    assert_on_paper(pages)
    assert has(pages[-1], f"dòng {length - 1}")
    assert has(pages[-1], "CHỦ TỊCH")


@pytest.mark.parametrize("fill", range(1, 40))
def test_heads_are_never_last_on_a_page(fill: int) -> None:
    rows = [
        *[plain(n, "một dòng") for n in range(fill)],
        head("II", "Lĩnh vực"),
        head("2.1", "Nhóm", Emphasis.GROUP),
    ]
    for page in lay_out(grid([*rows, *many(12)[1:]])):
        last = [text for text in body(page) if text.column == 1][-1]
        assert last.style == BODY


@pytest.mark.parametrize("fill", range(1, 40))
def test_a_total_is_never_alone(fill: int) -> None:
    total = Row((None, "Tổng cộng", Decimal(100), None, None, None), Emphasis.TOTAL)
    last = list(lay_out(grid([*[plain(n, "một dòng") for n in range(fill)], total], signature=SIGNER)))[-1]
    assert has(last, f"1.{fill - 1}")
    assert has(last, "Tổng cộng")
    assert has(last, "CHỦ TỊCH")


def test_a_blank_row_is_one_line_high() -> None:
    page = next(lay_out(grid([Row((None,) * 6)])))
    across = sorted(rule.y0 for rule in page.rules if rule.y0 == rule.y1 and rule.x1 - rule.x0 > 300)
    assert across[-1] - across[-2] > LEADING


def test_nothing_but_heads_still_ends() -> None:
    pages = list(lay_out(grid([head(str(n), "Lĩnh vực") for n in range(200)], signature=SIGNER)))
    assert_on_paper(pages)
    assert sum(text.column == 0 and text.text.isdigit() for page in pages for text in body(page)) == 200


@pytest.mark.parametrize("lines", range(1, 8))
@pytest.mark.parametrize("count", range(1, 12))
def test_no_heading_stands_without_its_table(lines: int, count: int) -> None:
    """Nothing but heads is tied together, from the title to the signature."""
    rows = [head("I", "\n".join(["LĨNH VỰC"] * lines)) for _ in range(count)]
    for page in lay_out(grid(rows, signature=SIGNER)):
        assert has(page, "Ghi chú")


def test_a_row_moves_to_the_next_page_whole_unless_it_is_tall() -> None:
    """Word is told once for each row whether it may be cut, so ours is told the same."""
    whole = "\n".join(f"dòng {n}" for n in range(13))
    pages = list(lay_out(grid([plain(n, whole) for n in range(6)])))
    assert len(pages) == 3
    assert all(has(page, "dòng 0dòng 1dòng 2") and has(page, "dòng 11dòng 12") for page in pages)
    cut = "\n".join(f"dòng {n}" for n in range(14))
    first = next(lay_out(grid([plain(n, cut) for n in range(6)])))
    assert BOTTOM - max(rule.y1 for rule in first.rules) < 2 * LEADING
    taller = "\n".join(f"dòng {n}." for n in range(100))
    pages = list(lay_out(grid([plain(0), plain(1, taller)])))
    numbers = [text.text for page in pages for text in body(page) if text.text.startswith("dòng")]
    assert numbers == [f"dòng {n}." for n in range(100)]
    assert len(pages) == 4
    assert min(sum(text.text.startswith("dòng") for text in body(page)) for page in pages) > 1


@pytest.mark.parametrize("heading", range(1, 25))
@pytest.mark.parametrize("length", range(32, 70, 6))
def test_a_split_row_leaves_no_single_line(heading: int, length: int) -> None:
    rows = [plain(0), plain(1, "\n".join(f"dòng {n}" for n in range(length)))]
    for page in lay_out(grid(rows, subtitle_lines=("(Kèm theo)",) * heading)):
        assert sum(text.text.startswith("dòng") for text in body(page)) != 1


def test_the_only_row_shares_its_page_with_heading_and_signature() -> None:
    pages = list(lay_out(grid([plain(0, "\n".join(f"dòng {n}" for n in range(20)))], signature=SIGNER)))
    assert has(pages[0], "dòng 0dòng 1")
    assert has(pages[-1], "dòng 19")
    assert has(pages[-1], "CHỦ TỊCH")


def test_a_first_row_too_tall_for_the_rest_of_page_one_begins_there() -> None:
    pages = list(lay_out(grid([head("I", "Lĩnh vực"), plain(1, "\n".join(f"dòng {n}." for n in range(26)))])))
    assert has(pages[0], "dòng 0.")
    assert has(pages[1], "dòng 25.")


def test_a_split_row_is_read_cell_by_cell() -> None:
    """The reader's search finds words across the lines of one cell."""
    row = Row(("1", " ".join([NAME] * 40), Decimal(1), " ".join(["Phòng Kinh tế"] * 90), None, None))
    pages = list(lay_out(grid([row])))
    assert len(pages) > 2
    for page in pages:
        columns = [text.column for text in body(page) if text.style == BODY]
        assert columns == sorted(columns)


def test_three_thousand_characters() -> None:
    long = (NAME + " ỄỘỬ ") * 30
    row = Row((None, long, None, "X" * 3000, None, None))
    pages = list(lay_out(grid([plain(0), row, plain(2)], signature=SIGNER)))
    assert lines(pages, BODY, 1) == squeezed(NAME + long + NAME)
    assert "X" * 3000 in lines(pages, BODY, 3)
    assert_on_paper(pages)


def test_a_heading_longer_than_a_page_goes_on() -> None:
    pages = list(lay_out(grid(many(3), title="Rất dài " * 600, signature=SIGNER)))
    assert_on_paper(pages)
    assert not has(pages[0], "Ghi chú")
    for page in pages:
        assert has(page, "Ghi chú") is any(text.style == BODY for text in body(page))


def test_notes_longer_than_a_page_go_on_and_the_signature_stays_with_them() -> None:
    notes = tuple(f"Ghi chú số {n}." for n in range(80))
    pages = list(lay_out(grid(many(3), footnotes=notes, signature=SIGNER)))
    assert_on_paper(pages)
    assert has(pages[-1], "Ghi chú số 79.TM. ỦY BAN NHÂN DÂN")


def test_sizes_and_styles_follow_the_decree() -> None:
    page = next(lay_out(grid(many(2))))
    styles = {text.text: text.style for text in page.texts}
    assert styles["Phụ lục"] == (Face.BOLD, 14)
    assert styles["(Kèm theo Công văn số ........ ngày ........ của Ủy ban nhân dân xã ........)"] == (
        Face.ITALIC,
        14,
    )
    title = next(text for text in page.texts if text.text.startswith("PHÂN CÔNG"))
    assert title.style == (Face.BOLD, 14)
    width = ruler(Face.BOLD).width(title.text) * 14 / 1000
    assert title.x + width / 2 == pytest.approx((LEFT + RIGHT) / 2)
    assert pytest.approx((30 * 72 / 25.4, 20 * 72 / 25.4)) == (LEFT, TOP)


def test_page_numbers_stand_in_the_top_margin_from_page_two() -> None:
    pages = list(lay_out(grid(many(60))))
    for number, page in enumerate(pages, 1):
        top = [text for text in page.texts if text.y < TOP]
        assert [text.text for text in top] == ([str(number)] if number > 1 else [])
        for text in top:
            assert text.style == (Face.REGULAR, 14)
            assert text.x == pytest.approx((LEFT + RIGHT) / 2, abs=15)


def test_a_sample_is_marked_and_cannot_be_signed() -> None:
    pages = list(lay_out(grid(many(60), sample=True, signature=SIGNER)))
    assert len(pages) > 3
    for page in pages:
        mark = next(text for text in page.texts if text.text.startswith("DỮ LIỆU MẪU"))
        assert mark.style.size >= 10
        assert (
            mark.x + ruler(mark.style.face).width(mark.text) * mark.style.size / 1000
            < (LEFT + RIGHT) / 2 - 10
        )
        assert not has(page, "CHỦ TỊCH")
        assert not has(page, SIGNER.name)
    assert has(pages[-1], "không dùng để ký")


def test_the_signature_block_stands_in_the_right_half_with_room_to_sign() -> None:
    signature = Signature(
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), "Người Ký Mẫu", "An Lão, ngày 05 tháng 01 năm 2026"
    )
    page = next(lay_out(grid(many(2), signature=signature)))
    found = {text.text: text for text in page.texts}
    place, title, name = (found[key] for key in (signature.place_date, "KT. CHỦ TỊCH", "Người Ký Mẫu"))
    assert min(place.x, title.x, name.x) > (LEFT + RIGHT) / 2
    assert (place.style.face, title.style, name.style) == (Face.ITALIC, (Face.BOLD, 14), (Face.BOLD, 14))
    assert 4 * 14 <= name.y - title.y <= 7 * 14


@pytest.mark.parametrize("face", Face)
def test_stacked_capitals_and_tails_fit_their_line(face: Face) -> None:
    font = ImageFont.truetype(str(data_path(f"resources/fonts/{face}.ttf")), 1000)
    for letter in "ẰẲẴẮẶẦẨẪẤẬỀỂỄẾỆỒỔỖỐỘỜỞỠỚỢỪỬỮỨỰỲỶỸÝỴĐÂgjpqyỵ(|,;":
        _, top, _, bottom = font.getbbox(letter, anchor="ls")
        assert -top <= decree.ASCENT * 1000
        assert bottom <= (decree.LINE_SPACING - decree.ASCENT) * 1000


@pytest.mark.parametrize("fill", range(1, 30))
def test_not_more_of_the_last_row_moves_to_the_page_of_the_signature_than_needed(fill: int) -> None:
    """Where it would leave a quarter of the page empty, the last row is cut."""
    total = Row((None, "Tổng cộng", Decimal(100), None, None, None), Emphasis.TOTAL)
    last = plain(99, "\n".join(f"dòng {n}." for n in range(12)))
    pages = list(lay_out(grid([*[plain(n, "một dòng") for n in range(fill)], last, total], signature=SIGNER)))
    assert lines(pages, BODY, 1) == "mộtdòng" * fill + "".join(f"dòng{n}." for n in range(12))
    assert has(pages[-1], "CHỦ TỊCH")
    moved = sum(text.text.startswith("dòng ") for text in body(pages[-1]))
    assert moved >= 2
    if 0 < moved < 12:
        assert 12 - moved >= 2
    if len(pages) > 1:
        filled = max(rule.y1 for rule in pages[-2].rules)
        ending = 14 * decree.LINE_SPACING * 4 + decree.SIGNING_ROOM + 20
        assert BOTTOM - filled < max(0.25 * (BOTTOM - TOP) + 2 * LEADING, ending + 3 * LEADING)


@pytest.mark.parametrize("fill", range(1, 26))
@pytest.mark.parametrize("length", [9, 20, 28])
def test_no_row_that_moves_leaves_half_a_page_empty(fill: int, length: int) -> None:
    tall = plain(99, "\n".join(f"dòng {n}." for n in range(length)))
    pages = list(lay_out(grid([*[plain(n, "một dòng") for n in range(fill)], tall, tall, tall, plain(1)])))
    for page in pages[:-1]:
        assert BOTTOM - max(rule.y1 for rule in page.rules) <= 0.4 * (BOTTOM - TOP) + LEADING
    told = [text.text for page in pages for text in body(page) if text.text.startswith("dòng ")]
    assert told == [f"dòng {n}." for n in range(length)] * 3
    assert 1 not in [sum(text.text.startswith("dòng ") for text in body(page)) for page in pages]


@pytest.mark.parametrize("length", range(4, 60, 3))
def test_a_tall_row_does_not_leave_its_total_alone_with_the_signature(length: int) -> None:
    total = Row((None, "Tổng cộng", Decimal(100), None, None, None), Emphasis.TOTAL)
    row = plain(1, "\n".join(f"dòng {n}." for n in range(length)))
    pages = list(lay_out(grid([plain(0), row, total], signature=SIGNER)))
    assert_on_paper(pages)
    assert has(pages[-1], f"dòng {length - 1}.")
    assert has(pages[-1], "CHỦ TỊCH")
