"""Two long texts are told apart at a glance: a beginning that they share is cut, never the difference."""

from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.differences import ELLIPSIS, where_they_part

words = st.lists(st.text("abđê", min_size=1, max_size=9), max_size=20).map(" ".join)


@given(words, words, words)
def test_both_keep_their_end_and_what_differs(shared: str, one: str, other: str) -> None:
    before, after = f"{shared} {one}", f"{shared} {other}"
    shown_before, shown_after = where_they_part(before, after)
    assert before.endswith(shown_before.removeprefix(ELLIPSIS))
    assert after.endswith(shown_after.removeprefix(ELLIPSIS))
    assert (before == after) == (shown_before == shown_after)
    assert (shown_before == before) == (shown_after == after)


def test_a_change_far_in_is_led_to_by_a_few_words() -> None:
    beginning = "Mức độ hoàn thành kế hoạch cải cách hành chính theo số nhiệm vụ"
    assert where_they_part(f"{beginning} đúng hạn", f"{beginning} trước hạn") == (
        "…theo số nhiệm vụ đúng hạn",
        "…theo số nhiệm vụ trước hạn",
    )


def test_a_change_near_the_beginning_leaves_the_whole() -> None:
    assert where_they_part("Kế hoạch năm 2025", "Kế hoạch năm 2026") == (
        "Kế hoạch năm 2025",
        "Kế hoạch năm 2026",
    )


def test_one_that_goes_on_where_the_other_ends() -> None:
    text = "Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn trong năm"
    assert where_they_part(text, f"{text} 2026") == ("…đúng hạn trong năm", "…đúng hạn trong năm 2026")
