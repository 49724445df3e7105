"""What is typed for pages is understood or refused; sheets turned by hand get the right backs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.page_choice import by_hand, one_side, typed_pages


@pytest.mark.parametrize(
    ("typed", "pages"),
    [
        ("3", (2,)),
        ("1-3", (0, 1, 2)),
        (" 1 - 3 ; 5,", (0, 1, 2, 4)),
        ("5, 1–2", (4, 0, 1)),
        ("10", (9,)),
    ],
)
def test_pages_are_typed_as_everywhere(typed: str, pages: tuple[int, ...]) -> None:
    assert typed_pages(typed, 10) == pages


@pytest.mark.parametrize(
    "typed", ["", " ", ",", "0", "11", "3-1", "1-11", "a", "1-", "-2", "1.5", "1 2", "9" * 40, "9" * 5_000]
)
def test_what_is_no_page_is_refused(typed: str) -> None:
    with pytest.raises(UserError) as raised:
        typed_pages(typed, 10)
    assert raised.value.fault is Fault.PAGES_INVALID


def test_from_the_last_page_on() -> None:
    assert one_side((0, 1, 2), from_last=True) == (2, 1, 0)
    assert one_side((0, 1, 2), from_last=False) == (0, 1, 2)


@given(st.integers(1, 30), st.integers(1, 3), st.booleans())
def test_each_sheet_gets_its_own_back(count: int, copies: int, backs_reversed: bool) -> None:
    pages = range(count)
    fronts, backs = by_hand(pages, copies, backs_reversed=backs_reversed)
    assert len(fronts) == len(backs), "no sheet stays in the tray"
    sheets = list(zip(fronts, backs[::-1] if backs_reversed else backs, strict=True))
    for front, back in sheets:
        assert front is not None
        assert back == (front + 1 if front + 1 < count else None)
    assert [page for sheet in sheets for page in sheet if page is not None] == [*pages] * copies
