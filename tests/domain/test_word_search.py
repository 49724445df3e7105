"""Words are found in many texts however they are typed, and the best of them come first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.text import fold
from cchc_desktop.domain.word_search import MOST, NAME_END, excerpt, marks, matches, stretch, words

LETTERS = "aăâdđeêơưTỬấóx1.- \n"


def found(texts: list[str], query: str) -> list[str]:
    """The texts that `query` finds, the best first."""
    ready = [stretch([(text, text)]) for text in texts]
    return list(matches(ready, words(query)).uids)


def test_marks_do_not_matter_but_what_has_them_comes_first() -> None:
    texts = ["tuyến truyền tin", "lời tuyên truyền", "tuyen truyen"]
    assert found(texts, "tuyên truyền") == [texts[1], texts[0], texts[2]]
    assert found(texts, "tuyen truyen") == [texts[2], texts[0], texts[1]]
    assert found(texts, "TUYE\u0302N truye\u0302\u0300n")[0] == texts[1]


def test_every_word_must_be_there_in_any_order() -> None:
    texts = ["Phòng Kinh tế báo đã gửi", "Kinh tế gửi"]
    assert found(texts, "gui phong") == texts[:1]
    assert found(texts, "gửi kinh") == texts
    assert found(texts, "gửi văn") == []


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("1.2", "1.2 Sáng kiến"),
        ("1.2.1", "1.2.1 Có sáng kiến"),
        ("sáng kiến", "sáng kiến được công nhận"),
        ("nhân dân", "của nhân dân"),
        ("an", "an toàn"),
    ],
)
def test_a_code_comes_first_then_what_begins_so_then_words_as_typed_from_their_beginning(
    query: str, best: str
) -> None:
    texts = [
        "21.2 Khác",
        "1.2.1 Có sáng kiến",
        "1.2 Sáng kiến",
        "kiến nghị về sáng chế",
        "sáng kiến được công nhận",
        "dân và nhân viên",
        "của nhân dân",
        "ban hành",
        "an toàn",
    ]
    assert found(texts, query)[0] == best


def test_what_stands_in_a_name_comes_before_what_stands_behind_it() -> None:
    texts = [f"1.1 Kế hoạch{NAME_END}sáng kiến", f"1.2 Có nhiều sáng kiến{NAME_END}đăng ký"]
    assert found(texts, "sáng kiến") == texts[::-1]
    assert found(texts, "sang kien") == texts[::-1]
    assert found(texts, "kế sáng") == texts[:1]
    assert found([f"1.1 Sang kiến{NAME_END}", texts[0]], "sáng kiến")[0] == texts[0]  # marks before places


@pytest.mark.parametrize("query", ["", "  ", "–", "…"])
def test_without_a_letter_nothing_is_found(query: str) -> None:
    assert found(["một – hai …"], query) == []


def test_all_are_counted_but_only_some_told() -> None:
    many = matches([stretch([(str(number), "giao ban") for number in range(MOST + 5)])], words("ban"))
    assert many.uids == tuple(str(number) for number in range(MOST))
    assert many.count == MOST + 5


@given(st.lists(st.text(alphabet=LETTERS, max_size=20), min_size=1, max_size=6), st.data())
def test_a_part_of_a_text_finds_it_with_and_without_marks(texts: list[str], data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(texts) - 1))
    start, end = sorted(data.draw(st.integers(0, len(texts[number]))) for _end in range(2))
    part = texts[number][start:end]
    ready = [stretch([(str(place), text) for place, text in enumerate(texts)])]
    for query in (part, fold(part)):
        assert not query.split() or str(number) in matches(ready, words(query)).uids


@given(st.lists(st.text(alphabet=LETTERS, max_size=20), max_size=6), st.text(alphabet=LETTERS, max_size=4))
def test_nothing_is_found_that_has_not_all_the_words(texts: list[str], query: str) -> None:
    ready = [stretch([(str(place), text) for place, text in enumerate(texts)])]
    wanted = words(query)
    expected = {
        str(place)
        for place, text in enumerate(texts)
        if wanted.bare and all(word in fold(text) for word in fold(query).split())
    }
    assert set(matches(ready, wanted).uids) == expected


def marked(text: str, query: str) -> list[str]:
    return [text[start : start + length] for start, length in marks(text, words(query))]


def test_what_is_marked_is_as_typed_where_there_is_such() -> None:
    assert marked("Đăng ký, đang ký", "dang") == ["Đăng", "đang"]
    assert marked("Đăng ký, đang ký", "đang") == ["đang"]
    assert marked("Đăng ký", "đang ky") == ["Đăng", "ký"]
    assert marked("ban hành", "an ban") == ["ban", "àn"]


def test_a_long_text_is_shown_from_where_the_words_stand_together() -> None:
    before, after = "Chương trình cũ. " + "Đã gọi điện đôn đốc. " * 10, "sau " * 50
    long = f"{before}Nay trình ký kế hoạch {after}"
    shown = excerpt(long, words("trinh ky"), 80)
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert "trình ký" in shown
    assert len(shown) <= 82
    assert excerpt("hai\ndòng", words("hai"), 80) == "hai dòng"
