"""Figures in edited words follow the data; what is mistyped is said, never printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.counts import show_count
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.report_words import MOST, Part, ReportWords, fill, listed, placeholder, worded
from cchc_desktop.domain.sentences import sentence

FIGURES = {
    "số quá hạn": "3",
    "số hoàn thành": "20",
    "danh sách quá hạn": "- 1.1\n- 1.2",
    "ngày": "{số quá hạn}",
}
BARE = st.text().filter(lambda text: not set(text) & set("{}"))


def refused(text: str) -> str:
    with pytest.raises(UserError) as caught:
        fill(text, FIGURES, "Kết quả")
    return sentence(caught.value)


def test_a_figure_takes_the_place_of_its_name() -> None:
    assert fill("Có {số quá hạn}/{số hoàn thành}.\n{danh sách quá hạn}", FIGURES) == "Có 3/20.\n- 1.1\n- 1.2"
    assert fill("{ SO QUA HAN }{Số quá  hạn}", FIGURES) == "33"


@given(BARE, st.sampled_from(sorted(FIGURES)), BARE)
def test_all_around_it_stays_as_typed(before: str, name: str, after: str) -> None:
    assert fill(before + placeholder(name) + after, FIGURES) == before + FIGURES[name] + after


def test_what_a_figure_says_is_no_placeholder() -> None:
    assert fill("{ngày}", FIGURES) == "{số quá hạn}"


def test_a_mistyped_name_is_told_with_those_near_it() -> None:
    told = refused("Còn {số quá hạng} tiêu chí")
    assert "Phần “Kết quả”" in told
    assert "“số quá hạng”" in told
    assert "số quá hạn;" in told or "số quá hạn." in told
    every = refused("{xyz}")
    assert all(name in every for name in FIGURES)
    assert "“”" in refused("{}")


@pytest.mark.parametrize(
    "text", ["a {số quá hạn", "số quá hạn} b", "{số {số quá hạn}}", "{số\nquá hạn}", "}{", "{" * 500]
)
def test_half_a_pair_of_braces_is_told(text: str) -> None:
    with pytest.raises(UserError) as caught:
        fill(text, FIGURES)
    assert caught.value.fault is Fault.PLACEHOLDER_BROKEN
    assert "Lời báo cáo" in sentence(caught.value)
    assert len(sentence(caught.value)) < 300


@given(st.text(alphabet="{}ab\n", max_size=30))
def test_braces_are_either_filled_or_refused(text: str) -> None:
    try:
        told = fill(text, {"a": "1", "b": "2"})
    except UserError:
        return
    assert not set(told) & set("{}")


def test_a_part_in_her_words_keeps_in_step_and_the_others_are_drafted() -> None:
    parts = [Part("results", "Kết quả", "{số hoàn thành} xong"), Part("causes", "Nguyên nhân", "Chưa rõ")]
    words = ReportWords("progress", 2026, "q1", "Báo cáo", parts, FIGURES)
    assert worded(words, {}) == {"results": "20 xong", "causes": "Chưa rõ"}
    assert worded(words, {"causes": "Vì {số quá hạn}", "gone": "{không còn}"})["causes"] == "Vì 3"
    with pytest.raises(UserError) as caught:
        worded(words, {"causes": "{số}"})
    assert "Nguyên nhân" in sentence(caught.value)


@pytest.mark.parametrize(
    ("count", "given", "rest"), [(MOST, MOST, 0), (MOST + 2, MOST + 2, 2), (1100, MOST, 1040)]
)
def test_a_list_names_sixty_and_counts_the_others(count: int, given: int, rest: int) -> None:
    lines = listed((f"Tiêu chí\n{number}" for number in range(given)), "mục khác.", count)
    assert lines[:2] == ["- Tiêu chí 0", "- Tiêu chí 1"]
    assert len(lines) == MOST + bool(rest)
    assert (lines[-1] == f"- Và {show_count(rest)} mục khác.") is bool(rest)


def test_a_list_of_nothing_is_none() -> None:
    assert listed([], "mục khác.") == []
