"""What is typed as a figure is what is shown; what is none is refused, and a rate never stands alone."""

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec.structs import replace

from cchc_desktop.domain.check_figures import answer_texts, figure_text, shown_figure, with_figure, with_text
from cchc_desktop.domain.check_records import CheckAnswer
from cchc_desktop.domain.checking import RESULTS, check_answer
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.vocabulary import AnswerResult, AnswerScale
from tests.support import refused

COUNTS = st.integers(0, 10**9)
SHARES = st.sampled_from([AnswerScale.COUNT, AnswerScale.RATE])


def asked(scale: AnswerScale) -> CheckAnswer:
    return CheckAnswer(
        "x", "run", None, 1, "", "", "Câu", scale, AnswerResult.NOT_CHECKED, None, None, "", "", "", None
    )


@given(SHARES, COUNTS, COUNTS)
def test_a_share_is_read_as_it_is_shown(scale: AnswerScale, part: int, whole: int) -> None:
    given_ = with_figure(asked(scale), f" {part} / {whole} ")
    assert (given_.numerator, given_.denominator) == (part, whole)
    assert with_figure(asked(scale), figure_text(given_)) == given_


@given(COUNTS)
def test_thousands_may_be_parted(number: int) -> None:
    for parted in (f"{number:,}".replace(",", "."), f"{number:,}".replace(",", " "), str(number)):
        assert with_figure(asked(AnswerScale.NUMBER), parted).numerator == number


@given(COUNTS, COUNTS)
def test_a_percentage_stands_beside_its_counts_to_two_decimals(part: int, whole: int) -> None:
    assume(part <= whole)
    shown = shown_figure(replace(asked(AnswerScale.RATE), numerator=part, denominator=whole))
    if not whole:
        assert shown == "0/0"
        return
    counts, _, percent = shown.removesuffix("%)").partition(" (")
    assert counts == f"{part}/{whole}"
    told = Fraction(percent.replace(",", "."))
    assert abs(told - Fraction(100 * part, whole)) <= Fraction(1, 200)


@pytest.mark.parametrize(
    ("scale", "typed", "fault"),
    [
        (AnswerScale.COUNT, "18", Fault.NUMERATOR_ALONE),
        (AnswerScale.COUNT, "18/", Fault.COUNT_INVALID),
        (AnswerScale.RATE, "-1/20", Fault.COUNT_INVALID),
        (AnswerScale.RATE, "1/2/3", Fault.COUNT_INVALID),
        (AnswerScale.RATE, "90 %", Fault.COUNT_INVALID),
        (AnswerScale.NUMBER, "1,5", Fault.COUNT_INVALID),
        (AnswerScale.NUMBER, "1.5", Fault.COUNT_INVALID),
        (AnswerScale.NUMBER, "0.985", Fault.COUNT_INVALID),
        (AnswerScale.NUMBER, "١٢", Fault.COUNT_INVALID),
        (AnswerScale.NUMBER, "9" * 30, Fault.COUNT_INVALID),
    ],
)
def test_what_is_no_figure_is_refused(scale: AnswerScale, typed: str, fault: Fault) -> None:
    with refused(fault):
        with_figure(asked(scale), typed)


@given(st.sampled_from(AnswerScale), st.text(max_size=12))
def test_any_text_is_kept_or_refused_at_its_field(scale: AnswerScale, typed: str) -> None:
    try:
        given_ = with_text(asked(scale), "figure", typed)
    except UserError as error:
        refused_at = error.field
    else:
        refused_at = "figure"
        assert with_text(asked(scale), "figure", answer_texts(given_)["figure"]) == given_
    assert refused_at == "figure"


@given(st.sampled_from(AnswerScale), st.sampled_from(AnswerResult))
def test_only_the_results_of_a_scale_answer_it(scale: AnswerScale, result: AnswerResult) -> None:
    given_ = replace(asked(scale), result=result)
    if result in RESULTS[scale]:
        check_answer(given_)
    else:
        with refused(Fault.RESULT_OF_OTHER_SCALE):
            check_answer(given_)


@given(SHARES, st.none() | st.integers(-2, 9), st.none() | st.integers(-2, 9))
def test_a_share_is_whole_and_no_more_than_one(
    scale: AnswerScale, part: int | None, whole: int | None
) -> None:
    given_ = replace(asked(scale), numerator=part, denominator=whole)
    neither, both = part is None and whole is None, part is not None and whole is not None
    fits = neither or (both and part is not None and whole is not None and 0 <= part <= whole)
    try:
        check_answer(given_)
    except UserError:
        assert not fits
    else:
        assert fits
