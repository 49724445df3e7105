"""Figures pasted from a spreadsheet: where each goes, and what is refused whole."""

from collections.abc import Iterable, Mapping, Sequence

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cchc_desktop.domain.counts import show_count
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.one_stop import COUNTS, rate, total
from cchc_desktop.domain.one_stop_form import LINES, PARTS, Kind
from cchc_desktop.domain.one_stop_words import percent_words
from cchc_desktop.domain.register_records import OneStopMonth
from cchc_desktop.exchange.figures_block import read_figures
from tests.support import YEAR, refused

FIGURES = st.none() | st.integers(0, 99_999)
FLOW = (31, 62, 118, 2, 104, 68, 2, 3, 35, 1)
BESIDE = (2, 109, 80, 400, 390, 12, 174, 170, 4, 3, 50, 48)
MONTH = dict(zip(COUNTS, (*FLOW, *BESIDE), strict=True))
NUMBERS = [line for line in LINES if line.kind is not Kind.TEXT]
COUNT, TOTAL, RATE = Kind.COUNT, Kind.TOTAL, Kind.RATE
LAYOUTS = [(COUNT,), (COUNT, TOTAL), (COUNT, RATE), (COUNT, TOTAL, RATE)]


def _passes_computed_lines(first: int, height: int) -> bool:
    """Whether a total or a rate stands between so many counts from one of them on."""
    keys = [(line.key, line.kind) for line in NUMBERS]
    begin, end = (keys.index((COUNTS[one], COUNT)) for one in (first, first + height - 1))
    return any(kind is not COUNT for _key, kind in keys[begin:end])


@given(st.data(), st.integers(1, 12), st.integers(0, len(COUNTS) - 1))
def test_a_block_goes_right_and_down(data: st.DataObject, month: int, first: int) -> None:
    width = data.draw(st.integers(1, 13 - month))
    height = data.draw(st.integers(1, len(COUNTS) - first))
    later = st.lists(FIGURES, min_size=width - 1, max_size=width - 1)
    block = [[data.draw(st.integers(0, 99_999)), *data.draw(later)] for _line in range(height)]
    text = "".join("\t".join(show_count(one) for one in line) + "\r\n" for line in block)
    try:
        found = read_figures(text, YEAR, (month, COUNTS[first]))
    except UserError as error:
        assert error.fault is Fault.FIGURES_UNCLEAR  # noqa: PT017
        assert _passes_computed_lines(first, height)
        return
    assert len(found) == width * height
    for down, line in enumerate(block):
        for right, count in enumerate(line):
            assert found[month + right, COUNTS[first + down]] == count


def test_a_line_with_every_count_is_one_month() -> None:
    text = "\t".join(map(str, range(len(COUNTS))))
    found = read_figures(text, YEAR, (12, "payable"))
    assert found == {(12, name): number for number, name in enumerate(COUNTS)}


@pytest.mark.parametrize(
    ("text", "first", "fault"),
    [
        ("\t".join("1" * 13), (1, "payable"), Fault.FIGURES_TOO_WIDE),
        ("\t".join("1" * (len(COUNTS) + 1)), (1, "carried_over"), Fault.FIGURES_TOO_WIDE),
        ("1\t2", (12, "payable"), Fault.FIGURES_TOO_WIDE),
        ("1\n2\n", (1, "satisfied"), Fault.FIGURES_TOO_TALL),
        ("1\t2\n3", (1, "payable"), Fault.FIGURES_RAGGED),
        (" \t \n", (1, "payable"), Fault.BLOCK_EMPTY),
        ("", (1, "payable"), Fault.BLOCK_EMPTY),
    ],
)
def test_what_does_not_fit_is_refused(text: str, first: tuple[int, str], fault: Fault) -> None:
    with refused(fault):
        read_figures(text, YEAR, first)


def test_a_cell_that_is_no_count_is_named_with_its_month() -> None:
    with pytest.raises(UserError) as raised:
        read_figures("1.200\t12a", YEAR, (3, "payable"))
    assert raised.value.args_by_name == {"field": "payable", "value": "12a", "month": 4}


def as_shown(counts: Mapping[str, int | None], *kinds: Kind) -> list[list[str]]:
    """A column of the form, one cell in each line of these kinds, as a spreadsheet copies it."""
    figures = OneStopMonth(uid="", year=YEAR, month=1, area="", screen="", read_on=None, remark="", **counts)
    texts = {
        Kind.COUNT: lambda line: show_count(counts[line.key]),
        Kind.TOTAL: lambda line: show_count(total(figures, PARTS[line.key])),
        Kind.RATE: lambda line: percent_words(rate(figures, line.key)),
    }
    return [[texts[line.kind](line)] for line in NUMBERS if line.kind in kinds]


def pasted(lines: Iterable[Sequence[str]]) -> str:
    return "".join("\t".join(line) + "\r\n" for line in lines)


@pytest.mark.parametrize("kinds", LAYOUTS)
def test_totals_and_rates_in_a_column_are_passed_over(kinds: tuple[Kind, ...]) -> None:
    found = read_figures(pasted(as_shown(MONTH, *kinds)), YEAR, (3, "carried_over"))
    assert found == {(3, key): count for key, count in MONTH.items()}


@pytest.mark.parametrize("kinds", LAYOUTS)
def test_a_month_on_a_line_may_hold_totals_and_rates(kinds: tuple[Kind, ...]) -> None:
    line = [cell for (cell,) in as_shown(MONTH, *kinds)]
    found = read_figures(pasted([line, line]), YEAR, (11, "payable"))
    assert found == {(month, key): n for month in (11, 12) for key, n in MONTH.items()}


@given(
    st.fixed_dictionaries(dict.fromkeys(COUNTS, st.integers(1, 99_999))), st.sampled_from(LAYOUTS), st.data()
)
def test_no_total_ever_lands_in_a_count(
    counts: Mapping[str, int], kinds: tuple[Kind, ...], data: st.DataObject
) -> None:
    """Whatever is copied from the top of a column: its counts in their lines, or a sentence and nothing."""
    lines = [line for line in NUMBERS if line.kind in kinds]
    height = data.draw(st.integers(1, len(lines)))
    try:
        found = read_figures(pasted(as_shown(counts, *kinds)[:height]), YEAR, (1, "carried_over"))
    except UserError as error:
        assume(error.fault is not Fault.FIGURES_UNCLEAR)
        raise
    assert found == {(1, line.key): counts[line.key] for line in lines[:height] if line.kind is COUNT}


@pytest.mark.parametrize("kinds", LAYOUTS[2:])
def test_rates_without_a_sign_are_known_by_their_counts(kinds: tuple[Kind, ...]) -> None:
    column = [cell.split(",")[0].split("%")[0] for (cell,) in as_shown(MONTH, *kinds)]
    for height in (9, 12, len(column)):
        found = read_figures("\n".join(column[:height]), YEAR, (3, "carried_over"))
        assert found.items() <= {(3, key): count for key, count in MONTH.items()}.items()
        assert found[3, "received_by_post"] == 2


def test_counts_that_no_total_explains_are_counts() -> None:
    """Beside the lines of the page they stand one or two lines higher than a total would."""
    column = "\n".join(str(count) for count in (*FLOW, *BESIDE))
    assert read_figures(column, YEAR, (3, "carried_over")) == {(3, key): n for key, n in MONTH.items()}
    quiet = "\n".join("0" for _count in COUNTS)
    assert read_figures(quiet, YEAR, (3, "carried_over")) == {(3, key): 0 for key in COUNTS}


def test_a_few_numbers_across_a_total_are_asked_about() -> None:
    """The second may be what was received in all or in person."""
    with refused(Fault.FIGURES_UNCLEAR):
        read_figures("31\n182\n", YEAR, (1, "carried_over"))
    assert len(read_figures("62\n118\n2\n", YEAR, (1, "received_in_person"))) == 3


@pytest.mark.parametrize(
    "texts", [["Màn hình", "02/11/2026", "đọc lại"], ["", "02/11/2026", ""], ["Màn hình"]]
)
def test_all_lines_of_the_page_may_be_pasted_with_their_texts(texts: list[str]) -> None:
    column = [cell for (cell,) in as_shown(MONTH, COUNT, TOTAL, RATE)] + texts
    assert read_figures("\n".join(column), YEAR, (3, "carried_over")) == {
        (3, key): n for key, n in MONTH.items()
    }
    titled = pasted([line.title, cell] for line, cell in zip(LINES, column, strict=False))
    assert read_figures(titled, YEAR, (3, "payable")) == {(3, key): n for key, n in MONTH.items()}


def test_a_number_too_many_is_no_text() -> None:
    column = [cell for (cell,) in as_shown(MONTH, COUNT, TOTAL, RATE)]
    with refused(Fault.FIGURES_TOO_TALL):
        read_figures("\n".join([*column, "5"]), YEAR, (3, "carried_over"))


def test_one_total_that_adds_up_may_be_a_coincidence_and_is_asked_about() -> None:
    with refused(Fault.FIGURES_UNCLEAR):
        read_figures("31\n182\n62\n118\n2\n", YEAR, (1, "carried_over"))


def test_totals_that_do_not_all_add_up_are_asked_about() -> None:
    column = [cell for (cell,) in as_shown(MONTH, COUNT, TOTAL)][:12]
    column[5] = "175"
    with refused(Fault.FIGURES_UNCLEAR):
        read_figures("\n".join(column), YEAR, (1, "carried_over"))


@pytest.mark.parametrize("kinds", LAYOUTS)
def test_titles_tell_the_lines_in_any_order_and_headings_the_months(kinds: tuple[Kind, ...]) -> None:
    titles = [line.title for line in NUMBERS if line.kind in kinds]
    cells = [cell for (cell,) in as_shown(MONTH, *kinds)]
    told = zip(titles, cells, strict=True)
    body = [
        [f"{number}.", f" - {title.upper()}:", cell, "", "9.999"] for number, (title, cell) in enumerate(told)
    ]
    block = [["TT", "Chỉ tiêu", "Tháng 2", "T10/2026", "Lũy kế"], *reversed(body)]
    found = read_figures(pasted(block), YEAR, (5, "payable"))
    assert {key: n for (month, key), n in found.items() if month == 2} == MONTH
    assert {month for month, _key in found} == {2, 10}
    turned = pasted(zip(*block, strict=True))
    assert read_figures(turned, YEAR, (5, "payable")) == found


def test_titles_without_headings_begin_at_the_month() -> None:
    text = "Nhan truc tuyen\t118\t96\nTổng số tiếp nhận\t182\t145\n\t\t\nRút, trả lại\t3\t\n"
    assert read_figures(text, YEAR, (4, "satisfied")) == {
        (4, "received_online"): 118,
        (5, "received_online"): 96,
        (4, "withdrawn"): 3,
        (5, "withdrawn"): None,
    }


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Nhận trực tiếp\t1\nSố điện thoại\t2", Fault.FIGURES_TITLE_UNKNOWN),
        ("\tTháng 13\nNhận trực tiếp\t1", Fault.FIGURES_TITLE_UNKNOWN),
        ("\tTháng 3/2025\nNhận trực tiếp\t1", Fault.FIGURES_TITLE_UNKNOWN),
        ("Nội dung\tTháng 1\t\nNhận trực tiếp\t1\t5", Fault.FIGURES_TITLE_UNKNOWN),
        ("Nhận trực tiếp\t1\nNhận trực tiếp\t2", Fault.FIGURES_TWICE),
        ("\tTháng 1\tT1\nNhận trực tiếp\t1\t2", Fault.FIGURES_TWICE),
        ("Nhận trực tiếp" + "\t1" * 9, Fault.FIGURES_TOO_WIDE),
        ("Nhận trực tiếp\t12a", Fault.COUNT_INVALID),
        ("Tổng số tiếp nhận\t182", Fault.FIGURES_COMPUTED),
        ("\tLũy kế\nNhận trực tiếp\t182", Fault.FIGURES_COMPUTED),
    ],
)
def test_titles_that_leave_a_doubt_are_refused(text: str, fault: Fault) -> None:
    with refused(fault):
        read_figures(text, YEAR, (5, "payable"))
