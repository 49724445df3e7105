"""Codes in the names of files: exact parts, both ways of writing a field, and doubt where there is some."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.file_codes import CodeBook, CodeMatch
from cchc_desktop.domain.ranks import Rank
from cchc_desktop.domain.records import Criterion
from cchc_desktop.domain.vocabulary import CriterionKind, Progress, ScoredBy
from cchc_desktop.domain.year import CriterionRow


def a_row(code: str, depth: int = 2, rank: Rank = Rank.CRITERION, uid: str = "") -> CriterionRow:
    criterion = Criterion(
        uid or code, "", "s", None, 1, CriterionKind.CRITERION, code, "", None, ScoredBy.SELF, "", ""
    )
    return CriterionRow(
        criterion=criterion,
        depth=depth,
        is_leaf=True,
        rank=rank,
        lead=None,
        person=None,
        coordinating=(),
        milestones=(),
        required=(),
        evidence_count=0,
        last_note=None,
        progress=Progress.NOT_STARTED,
    )


ROWS = [
    a_row("I", 0, Rank.GROUP),
    a_row("1.1"),
    a_row("1.10"),
    a_row("1.2", 1, Rank.GROUP),
    a_row("1.2.3"),
    a_row("1.2.4"),
    a_row("II", 0, Rank.GROUP),
    a_row("2.1"),
    a_row("7", 1),
    a_row("Điểm cộng", 1),
]
BOOK = CodeBook(ROWS)


def told(match: CodeMatch) -> tuple[list[str], bool]:
    return [row.criterion.code for row in match.rows], match.sure


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("1.2.3 Bao cao.pdf", ["1.2.3"]),
        ("1-2-3_bao cao.pdf", ["1.2.3"]),
        ("1_2_3 báo cáo.docx", ["1.2.3"]),
        ("01.02.03 - Kế hoạch.pdf", ["1.2.3"]),
        ("1.2.3. Kế hoạch.pdf", ["1.2.3"]),
        ("1.2.3.pdf", ["1.2.3"]),
        ("1.1 Kế hoạch.pdf", ["1.1"]),
        ("1.10 Kế hoạch.pdf", ["1.10"]),
        ("1.10.pdf", ["1.10"]),
        ("TC 1.2.3 scan.pdf", ["1.2.3"]),
        ("TC1.2.3 scan.pdf", ["1.2.3"]),
        ("Tiêu chí 1.2.3.pdf", ["1.2.3"]),
        ("tieu chi 1.10 - anh.jpg", ["1.10"]),
        ("Báo cáo (1.2.3).pdf", ["1.2.3"]),
        ("Báo cáo tiêu chí 1.2.4 quý II.pdf", ["1.2.4"]),
        ("[1.2.3] Báo cáo.pdf", ["1.2.3"]),
        ("I.1.2.3 Báo cáo.pdf", ["1.2.3"]),
        ("II-2.1_bao cao.pdf", ["2.1"]),
        ("1.2.3_15.11.2026 Báo cáo.pdf", ["1.2.3"]),
        ("1.10-15-11-2026.pdf", ["1.10"]),
        ("1.2.3, 1.2.4 Báo cáo.pdf", ["1.2.3", "1.2.4"]),
        ("1.2.3 và 1.10 Báo cáo.pdf", ["1.2.3", "1.10"]),
    ],
)
def test_a_code_is_known_however_it_is_written(name: str, codes: list[str]) -> None:
    assert told(BOOK.match(name)) == (codes, True)
    assert told(BOOK.match(unicodedata.normalize("NFD", name))) == (codes, True)


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("1.2 Báo cáo.pdf", ["1.2"]),  # a group
        ("7 Báo cáo.pdf", ["7"]),  # or the seventh file
        ("1.2.3.9 Báo cáo.pdf", ["1.2.3"]),  # a code that nobody has
        ("1.2.3-1.2.4 Báo cáo.pdf", ["1.2.3", "1.2.4"]),  # both, or all between
        ("1.10.15.11.2026.pdf", ["1.10"]),
    ],
)
def test_what_could_mean_something_else_is_doubtful(name: str, codes: list[str]) -> None:
    assert told(BOOK.match(name)) == (codes, False)


@pytest.mark.parametrize(
    "name",
    [
        "1.10.2026 Báo cáo.pdf",
        "2026-11-15 Báo cáo.pdf",
        "12-BC-UBND.pdf",
        "Báo cáo 1.pdf",
        "IMG_20261115.jpg",
        "1.2.3a Báo cáo.pdf",
        "11.2.3x.pdf",
        "ảnh.png",
        "Cộng hoà.pdf",
        "Kế hoạch số 1.1.pdf",
        "",
    ],
)
def test_dates_and_numbers_of_documents_are_no_codes(name: str) -> None:
    assert BOOK.match(name).rows == ()


def test_a_code_that_no_row_has_is_said() -> None:
    assert BOOK.match("3.4.5 Báo cáo.pdf").written == "3.4.5"
    assert BOOK.match("Ảnh chụp.png").written == ""


def test_a_code_that_several_rows_have_is_doubtful_until_the_field_is_named() -> None:
    book = CodeBook(
        [a_row("I", 0, Rank.GROUP), a_row("1.1"), a_row("II", 0, Rank.GROUP), a_row("1.1", uid="b")]
    )
    assert told(book.match("1.1 x.pdf")) == (["1.1", "1.1"], False)
    assert told(book.match("II.1.1 x.pdf")) == (["1.1"], True)


@given(st.lists(st.integers(1, 30), min_size=2, max_size=4), st.sampled_from(".-_"), st.text(max_size=20))
def test_never_another_code_than_the_one_written(parts: list[int], sign: str, rest: str) -> None:
    match = BOOK.match(sign.join(map(str, parts)) + " " + rest + ".pdf")
    first = [row.criterion.code for row in match.rows[:1]]
    if match.sure:
        assert first == [".".join(map(str, parts))]
