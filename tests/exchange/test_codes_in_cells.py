"""`1.10` kept as a number is found by its neighbours and asked about, never guessed."""

from collections.abc import Mapping
from datetime import date

import pytest

from cchc_desktop.domain.incoming import Asking, ImportNote, Place
from cchc_desktop.exchange.codes_in_cells import CodeCell, settled_codes
from cchc_desktop.exchange.sheet import Cell, Kind

Code = str | int | float | date | None


def cell(value: Code, number_format: str = "", *, untyped: bool = False) -> Cell | None:
    if value is None:
        return None
    if untyped:
        return Cell(str(value), untyped=True)
    kind = Kind.TEXT if isinstance(value, str) else Kind.DATE if isinstance(value, date) else Kind.NUMBER
    return Cell(value, kind, number_format)


def settle(
    *codes: Code, answers: Mapping[str, str] | None = None, number_format: str = "", untyped: bool = False
) -> tuple[list[str], list[str], list[ImportNote]]:
    """The codes, the open questions, and the warnings."""
    cells = [
        CodeCell(cell(code, number_format, untyped=untyped), Place("S", row, "A"))
        for row, code in enumerate(codes, start=2)
    ]
    asking = Asking(answers or {})
    found, warnings = settled_codes(cells, asking)
    questions = [f"{one.place.row}: {' or '.join(one.choices)}" for one in asking.open]
    return found, questions, [ImportNote(warning.about) for warning in warnings]


@pytest.mark.parametrize(
    ("codes", "settled", "questions"),
    [
        ((1, 1.1, 1.2, 1.3, 2, 2.1), ["1", "1.1", "1.2", "1.3", "2", "2.1"], []),
        (("1.8", 1.9, 1.1, 1.11), ["1.8", "1.9", "1.10", "1.11"], ["4: 1.10 or 1.1"]),
        (("1.19", 1.2, "1.21"), ["1.19", "1.20", "1.21"], ["3: 1.20 or 1.2"]),
        ((1.1, 1.1, 1.2), ["1.1", "1.1", "1.2"], ["3: 1.1 or 1.10"]),
        ((1.1, "1.11"), ["1.10", "1.11"], ["2: 1.10 or 1.1"]),
        (("1.9", "1.1"), ["1.9", "1.1"], []),
        (("I", 1.1, "II", 1.1), ["I", "1.1", "II", "1.1"], []),
        ((None, "1.1.", "", 1.25), ["", "1.1", "", "1.25"], []),
    ],
)
def test_neighbours_tell(codes: tuple[Code, ...], settled: list[str], questions: list[str]) -> None:
    assert settle(*codes) == (settled, questions, [])


def test_an_answer_settles_it() -> None:
    answers = {"code:S!A3": "1.1"}
    assert settle("1.9", 1.1, answers=answers) == (["1.9", "1.1"], [], [])


def test_the_format_of_the_cell_and_the_neighbours_together_leave_no_doubt() -> None:
    assert settle("1.9", 1.1, number_format="0.00") == (["1.9", "1.10"], [], [])


def test_what_the_cell_shows_is_proposed_where_the_code_is_taken() -> None:
    found, questions, _warnings = settle("1.1", "1.3", 1.1, number_format="0.00")
    assert (found, questions) == (["1.1", "1.3", "1.10"], ["4: 1.10 or 1.1"])


def test_a_code_that_looks_otherwise_in_its_cell_is_told() -> None:
    assert settle(1.1, 1.2, number_format="0.00") == (
        ["1.1", "1.2"],
        [],
        [ImportNote.CODE_SHOWN_OTHERWISE] * 2,
    )


def test_a_code_that_became_a_date_is_asked() -> None:
    assert settle("1", date(2026, 2, 1)) == (["1", "1.2"], ["3: 1.2 or 2.1"], [])


@pytest.mark.parametrize(
    ("codes", "settled", "questions"),
    [
        (("1.8", "1.9", "1.1", "1.11"), ["1.8", "1.9", "1.10", "1.11"], ["4: 1.10 or 1.1"]),
        (("1,9", "1,1"), ["1.9", "1.10"], ["3: 1.10 or 1.1"]),
        (("1.1", "1.2", "1.10", "2.1"), ["1.1", "1.2", "1.10", "2.1"], []),
        (("1", "02/01/2026", "1.2"), ["1", "2.1", "1.2"], ["3: 2.1 or 1.2"]),
        (("1.10", "1.20", "1.30"), ["1.1", "1.2", "1.3"], ["2: 1.1, 1.2, 1.3 or 1.10, 1.20, 1.30"]),
        (("1.10", "1.11", "1.20"), ["1.10", "1.11", "1.20"], []),
    ],
)
def test_a_table_of_texts_does_not_tell_numbers(
    codes: tuple[Code, ...], settled: list[str], questions: list[str]
) -> None:
    assert settle(*codes, untyped=True) == (settled, questions, [])


def test_codes_that_are_shown_with_two_places_may_be_so() -> None:
    answers = {"codes:S": "1.10, 1.20"}
    assert settle("1.10", "1.20", answers=answers, untyped=True) == (["1.10", "1.20"], [], [])


def test_a_field_whose_code_stands_in_its_name_starts_afresh() -> None:
    cells = [cell(code) for code in ("1.9", None, 1.1, 1.2)]
    fields = ["", "II.", "", ""]
    found, _warnings = settled_codes(
        [
            CodeCell(one, Place("S", row, "A"), in_name)
            for row, (one, in_name) in enumerate(zip(cells, fields, strict=True), start=2)
        ],
        asking := Asking({}),
    )
    assert (found, asking.open) == (["1.9", "", "1.1", "1.2"], ())
