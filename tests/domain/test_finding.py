"""Words are found on a page however she types them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.finding import occurrences
from cchc_desktop.domain.text import fold


def found(text: str, query: str) -> list[str]:
    return [text[start : start + length] for start, length in occurrences(text, query)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("tuyen truyen", ["TUYÊN TRUYỀN", "tuyên\r\ntruyền", "tuyến truyền"]),
        ("tuyên truyền", ["TUYÊN TRUYỀN", "tuyên\r\ntruyền"]),
        ("  Tuyên   truyền ", ["TUYÊN TRUYỀN", "tuyên\r\ntruyền"]),
        ("tuye\u0302n truye\u0302\u0300n", ["TUYÊN TRUYỀN", "tuyên\r\ntruyền"]),
        ("dang", ["Đăng"]),
        ("đang", []),
        ("co-so", ["cơ\u0002sở"]),
        ("", []),
        ("   ", []),
        ("không có", []),
    ],
)
def test_marks_matter_only_when_typed(query: str, expected: list[str]) -> None:
    text = "TUYÊN TRUYỀN, rồi tuyên\r\ntruyền; tuyến truyền. Đăng cơ\u0002sở"
    assert found(text, query) == expected


def test_occurrences_do_not_overlap() -> None:
    assert occurrences("aaaa", "aa") == [(0, 2), (2, 2)]


@given(st.text(alphabet="aăâdđeêơưTỬấ \r\n.", max_size=40), st.integers(0, 39), st.integers(1, 10))
def test_every_stretch_of_a_text_is_found_in_it(text: str, start: int, length: int) -> None:
    stretch = text[start : start + length]
    if not stretch.strip():
        return
    for query in (stretch, fold(stretch)):
        hits = found(text, query)
        assert hits
        assert all(fold(hit) == fold(stretch) for hit in hits)
