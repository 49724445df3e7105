"""From a letter to placed lines: the decree's measures, nothing lost, nothing alone, nothing outside."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_desktop.domain.document import Passage, Role
from cchc_desktop.domain.labels import SAMPLE_MARK
from cchc_desktop.domain.letter import Letter, Masthead, SmallTable
from cchc_desktop.reports import decree
from cchc_desktop.reports.fonts import Face, ruler
from cchc_desktop.reports.pdf import render_pdf
from cchc_desktop.reports.pdf.letter import BOTTOM, LEFT, RIGHT, TOP, lay_out_letter
from cchc_desktop.reports.pdf.page import Page, Style, Text
from tests.reports.grids import squeezed, words
from tests.reports.letters import OFFICE_HEAD, SENTENCE, TABLE, letter, paragraphs, report

REGULAR, BOLD, ITALIC = Face.REGULAR, Face.BOLD, Face.ITALIC
BODY = Style(REGULAR, 14.0)


def pages_of(document: Letter) -> list[Page]:
    return list(lay_out_letter(document))


def width(text: Text) -> float:
    plain = ruler(text.style.face).width(text.text) * text.style.size / 1000
    return plain + text.stretch * text.text.count(" ")


def body(page: Page) -> list[Text]:
    return [text for text in page.texts if TOP < text.y < BOTTOM]


def find(pages: Sequence[Page], words: str) -> Text:
    return next(text for page in pages for text in page.texts if text.text.startswith(words))


def said(pages: Sequence[Page]) -> str:
    return squeezed("".join(text.text for page in pages for text in page.texts))


def assert_on_paper(pages: Sequence[Page]) -> None:
    for page in pages:
        assert (page.width, page.height) == pytest.approx((595.28, 841.89), abs=0.01)
        for text in body(page):
            assert text.x >= LEFT - 0.01
            assert text.x + width(text) <= RIGHT + 0.01
            assert text.y - text.style.size * 0.7 >= TOP - 0.01
            assert text.y + text.style.size * 0.22 <= BOTTOM + 0.01


def test_margins_are_those_of_the_decree() -> None:
    mm = 72 / 25.4
    assert 30 * mm <= LEFT <= 35 * mm
    assert 15 * mm <= 595.28 - RIGHT <= 20 * mm
    assert 20 * mm <= TOP <= 25 * mm
    assert 20 * mm <= 841.89 - BOTTOM <= 25 * mm + 0.01


@pytest.mark.parametrize(
    ("words", "face", "sizes"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BOLD, (12, 13)),
        ("Độc lập - Tự do - Hạnh phúc", BOLD, (13, 14)),
        ("ỦY BAN NHÂN DÂN", BOLD, (12, 13)),
        ("Số: 05/UBND-VHXH", REGULAR, (13, 13)),
        ("Thử Nghiệm, ngày 05 tháng 01 năm 2026", ITALIC, (13, 14)),
        ("V/v phân công nhiệm vụ", REGULAR, (12, 13)),
        ("Kính gửi:", REGULAR, (13, 14)),
        ("- Lãnh đạo phòng Kinh tế;", REGULAR, (13, 14)),
        ("Đoạn 1.", REGULAR, (13, 14)),
        ("TM. ỦY BAN NHÂN DÂN", BOLD, (13, 14)),
        ("CHỦ TỊCH", BOLD, (13, 14)),
        ("Người Ký Mẫu", BOLD, (13, 14)),
        ("Nơi nhận:", Face.BOLD_ITALIC, (12, 12)),
        ("- Như trên;", REGULAR, (11, 11)),
        ("- Lưu: VT, VHXH.", REGULAR, (11, 11)),
    ],
)
def test_the_parts_of_a_dispatch(words: str, face: Face, sizes: tuple[float, float]) -> None:
    found = find(pages_of(letter()), words)
    assert found.style.face == face
    assert sizes[0] <= found.style.size <= sizes[1]


@pytest.mark.parametrize(
    ("words", "face"),
    [
        ("UBND XÃ THỬ NGHIỆM", REGULAR),
        ("PHÒNG VĂN HÓA - XÃ HỘI", BOLD),
        ("BÁO CÁO", BOLD),
        ("Kết quả thực hiện", BOLD),
        ("Căn cứ Kế hoạch thử số 1;", ITALIC),
        ("Căn cứ Kế hoạch thử số 2.", ITALIC),
        ("I. KẾT QUẢ", BOLD),
        ("- Cấp kinh phí", REGULAR),
    ],
)
def test_the_parts_of_a_report_of_an_office(words: str, face: Face) -> None:
    assert find(pages_of(report()), words).style.face == face


def test_number_and_date_stand_on_one_line_centred_below_their_names() -> None:
    pages = pages_of(letter())
    number, date = find(pages, "Số:"), find(pages, "Thử Nghiệm, ngày")
    assert number.y == pytest.approx(date.y)
    centre = [text.x + width(text) / 2 for text in (number, find(pages, "ỦY BAN"), find(pages, "XÃ THỬ"))]
    assert centre == pytest.approx([centre[0]] * 3)
    right = [text.x + width(text) / 2 for text in (date, find(pages, "CỘNG"), find(pages, "Độc lập"))]
    assert right == pytest.approx([right[0]] * 3)
    subject = find(pages, "V/v")
    assert subject.x + width(subject) / 2 == pytest.approx(centre[0])
    leading = decree.NUMBER_SIZE * decree.LINE_SPACING
    blank = subject.y - subject.style.size * decree.ASCENT - (number.y - 13 * decree.ASCENT + leading)
    assert blank == pytest.approx(6.0)


@pytest.mark.parametrize(
    "place",
    ["Xã Nguyễn Bỉnh Khiêm, ngày 25 tháng 12 năm 2026", "Xã A, ngày ........ tháng ........ năm ........"],
)
def test_a_long_place_stands_on_one_line_with_its_date(place: str) -> None:
    pages = pages_of(letter(masthead=Masthead(("ỦY BAN NHÂN DÂN", "XÃ THỬ"), "05/UBND-VHXH", place)))
    date = find(pages, "Xã ")
    assert date.text == place
    assert date.y == pytest.approx(find(pages, "Số:").y)
    assert_on_paper(pages)
    nation, number = find(pages, "CỘNG HÒA"), find(pages, "Số:")
    assert nation.x + width(nation) / 2 == pytest.approx(date.x + width(date) / 2)
    assert number.x + width(number) < date.x


@pytest.mark.parametrize(
    ("document", "above", "least", "most"),
    [
        (letter(), "Độc lập", 1.0, 1.0),
        (letter(), "XÃ THỬ NGHIỆM", 1 / 3, 1 / 2),
        (report(), "PHÒNG VĂN HÓA", 1 / 3, 1 / 2),
        (report(), "cải cách hành chính quý I", 1 / 3, 1 / 2),
    ],
)
def test_rules_are_as_long_as_the_decree_says(
    document: Letter, above: str, least: float, most: float
) -> None:
    pages = pages_of(document)
    line = next(text for page in pages for text in page.texts if above in text.text)
    below = [
        one
        for one in pages[0].rules
        if one.y0 > line.y and line.x - 0.01 <= one.x0 < one.x1 <= line.x + width(line) + 0.01
    ]
    rule = min(below, key=lambda one: one.y0)
    assert rule.y0 - line.y < 8
    assert least - 0.001 <= (rule.x1 - rule.x0) / width(line) <= most + 0.001
    assert (rule.x0 + rule.x1) / 2 == pytest.approx(line.x + width(line) / 2)


def test_dashes_of_the_addressees_stand_below_the_colon() -> None:
    pages = pages_of(letter(addressees=("Phòng A", "Phòng B " * 30, "Phòng C")))
    word = find(pages, "Kính gửi:")
    colon = word.x + width(word._replace(text="Kính gửi"))
    dashes = [text.x for text in pages[0].texts if text.text.startswith("- Phòng")]
    assert dashes == pytest.approx([colon] * 3)
    assert_on_paper(pages)


def test_one_addressee_stands_on_the_line_of_the_word() -> None:
    pages = pages_of(letter(addressees=("Ủy ban nhân dân thành phố",)))
    assert find(pages, "Kính gửi:").text == "Kính gửi: Ủy ban nhân dân thành phố"


def test_paragraphs_are_justified_with_a_first_line_indent_and_six_points_apart() -> None:
    pages = pages_of(letter(paragraphs(4, 4)))
    lines = [text for text in pages[0].texts if text.style == BODY and text.y > find(pages, "Đoạn 1.").y - 1]
    firsts = [text for text in lines if text.text.startswith("Đoạn")]
    assert [text.x for text in firsts] == pytest.approx([LEFT + 12.7 * 72 / 25.4] * 2)
    between = [text for text in lines if text.y < firsts[1].y]
    for text in between[:-1]:
        assert text.x + width(text) == pytest.approx(RIGHT)
    assert between[-1].stretch == 0
    leading = between[1].y - between[0].y
    assert 14 * 1.149 <= leading <= 14 * 1.15 * 1.5
    assert firsts[1].y - between[-1].y - leading == pytest.approx(6.0)


def test_recipients_are_level_with_the_authority() -> None:
    pages = pages_of(letter())
    assert find(pages, "Nơi nhận:").y == pytest.approx(find(pages, "TM. ỦY BAN").y)
    assert find(pages, "Nơi nhận:").x == pytest.approx(LEFT)
    assert find(pages, "- Như trên;").x == pytest.approx(LEFT)
    signed = [find(pages, words) for words in ("TM. ỦY BAN", "CHỦ TỊCH", "Người Ký Mẫu")]
    centre = [text.x + width(text) / 2 for text in signed]
    assert centre == pytest.approx([centre[0]] * 3)
    assert centre[0] > (LEFT + RIGHT) / 2
    assert signed[2].y - signed[1].y > 4 * 14


def test_page_numbers_stand_centred_in_the_top_margin_from_page_two() -> None:
    pages = pages_of(letter(paragraphs(*[9] * 12)))
    assert len(pages) > 2
    assert all(text.y > TOP for text in pages[0].texts)
    for number, page in enumerate(pages[1:], 2):
        (text,) = [text for text in page.texts if text.y < TOP]
        assert (text.text, text.style) == (str(number), BODY)
        assert text.x + width(text) / 2 == pytest.approx((LEFT + RIGHT) / 2)


@pytest.mark.parametrize("length", range(1, 40))
def test_who_signs_is_never_alone_and_no_line_is(length: int) -> None:
    document = letter((*paragraphs(5, 6, 7, 4), Passage("Cuối. " + "dài dòng " * 6 * length)))
    pages = pages_of(document)
    signed = next(page for page in pages if any("TM. ỦY BAN" in text.text for text in page.texts))
    assert [text for text in body(signed) if text.style == BODY]
    for page in pages[1:]:
        lines = [text for text in body(page) if text.style == BODY]
        assert lines[0].x > LEFT + 1 or len(lines) > 1, "a last line of a paragraph alone on its page"
    for page in pages[:-1]:
        last = [text for text in body(page) if text.style == BODY][-1]
        assert last.x == pytest.approx(LEFT) or last.stretch == 0, "a first line left behind"


@pytest.mark.parametrize("before", range(1, 30))
def test_a_heading_is_never_last_on_a_page(before: int) -> None:
    fill = Passage("Trước. " + "dài dòng " * 6 * before)
    pages = pages_of(letter((fill, *paragraphs(9, 9), Passage("1. Đề mục", Role.HEADING), *paragraphs(9))))
    for page in pages:
        assert body(page)[-1].text != "1. Đề mục"
    assert [mark.title for page in pages for mark in page.bookmarks] == ["1. Đề mục"]


def test_sixty_addressees_and_recipients_run_over_pages() -> None:
    names = tuple(f"Đơn vị số {number}" for number in range(60))
    pages = pages_of(letter(addressees=names, recipients=names))
    assert_on_paper(pages)
    for name in names:
        assert said(pages).count(squeezed(f"- {name}{'.' if name == names[-1] else ';'}")) == 2
    signed = next(page for page in pages if any("TM. ỦY BAN" in text.text for text in page.texts))
    assert find([signed], "Nơi nhận:").y == pytest.approx(find([signed], "TM. ỦY BAN").y)


def test_nothing_to_say_still_has_head_and_end() -> None:
    (page,) = pages_of(letter((), addressees=(), recipients=()))
    assert "CHỦTỊCH" in said([page])
    (bare,) = pages_of(letter((), addressees=(), recipients=(), signature=None))
    assert "CHỦTỊCH" not in said([bare])


def test_a_table_repeats_its_header_and_stays_within_its_rules() -> None:
    long = SmallTable(TABLE.columns, TABLE.rows * 40)
    pages = pages_of(letter((*paragraphs(3), long, *paragraphs(2))))
    assert_on_paper(pages)
    with_rows = [page for page in pages if any(text.text == "Báo cáo quý" for text in page.texts)]
    assert len(with_rows) > 2
    for page in with_rows:
        assert [text.text for text in page.texts].count("STT") == 1
    assert said(pages).count(squeezed("Báo cáo quý")) == 40


def test_a_sample_is_marked_on_every_page_and_not_signed() -> None:
    pages = pages_of(letter(paragraphs(*[9] * 12), sample=True))
    for page in pages:
        mark = find([page], SAMPLE_MARK)
        assert mark.y > BOTTOM
        assert mark.x + width(mark) < RIGHT
    assert "NgườiKýMẫu" not in said(pages)
    assert squeezed("không dùng để ký") in said(pages)


def test_a_long_unbroken_string_is_broken_and_does_not_tear_its_line() -> None:
    pages = pages_of(letter((Passage("Xem tại https://" + "a" * 200 + " và làm theo."), *paragraphs(1))))
    assert_on_paper(pages)
    assert "a" * 200 in said(pages)
    assert find(pages, "Xem tại").stretch == 0


texts = st.text(st.sampled_from("aWÊộ ử/-.mđ,XỄ"), max_size=400)
passages = st.builds(Passage, texts, st.sampled_from(Role))


@settings(deadline=None, max_examples=60)
@given(st.lists(passages, max_size=12), st.lists(texts, max_size=5), st.booleans())
def test_any_letter_says_everything_once_and_stays_on_paper(
    body: list[Passage], names: list[str], sample: bool
) -> None:
    kept = [passage for passage in body if passage.text.strip()]
    document = letter(tuple(kept), addressees=tuple(names), sample=sample, masthead=OFFICE_HEAD)
    pages = pages_of(document)
    assert_on_paper(pages)
    whole = "".join(("- " if one.role is Role.BULLET else "") + one.text for one in kept)
    numbers = {str(number) for number in range(2, len(pages) + 1)}
    told = "".join(text.text for page in pages for text in page.texts if text.text not in numbers)
    assert squeezed(whole) in squeezed(told)


def test_three_thousand_characters_go_on() -> None:
    pages = pages_of(letter((Passage(SENTENCE * 130),)))
    assert_on_paper(pages)
    assert said(pages).count(squeezed(SENTENCE)) >= 100


def test_justified_lines_reach_the_margin_on_paper(tmp_path: Path, pdftotext: str) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(render_pdf(letter(paragraphs(6))))
    found = words(pdftotext, path)[0]
    top, bottom = (next(word.y0 for word in found if word.text == text) for text in ("Đoạn", "TM."))
    ends: dict[int, float] = {}
    for word in found:
        if top - 1 < word.y0 < bottom - 1:
            ends[round(word.y0)] = max(word.x1, ends.get(round(word.y0), 0.0))
    *full, _last = (ends[line] for line in sorted(ends))
    assert len(full) >= 5
    assert full == pytest.approx([RIGHT] * len(full), abs=0.5)
