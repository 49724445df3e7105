"""The sum below a row is checked as the year will be, not only as the file says."""

from decimal import Decimal

import pytest

from cchc_desktop.domain.incoming import ImportNote, Place
from cchc_desktop.domain.merge_points import points_that_differ
from cchc_desktop.domain.planned import PlannedCriterion
from tests.domain.test_merge import plan_of, planned, year_of


def points(depth: int, code: str, value: str | None) -> PlannedCriterion:
    return planned(depth, code, f"Dòng {code}", max_points=Decimal(value) if value else None)


STORED = (points(0, "I", "3"), points(1, "1.1", "1"), points(1, "1.2", "2"), points(0, "II", "9"))


def told(*rows: PlannedCriterion, known: tuple[Place, ...] = ()) -> list[tuple[int, str, str]]:
    year = year_of(*STORED)
    found = points_that_differ(plan_of(year, *rows), year, known)
    assert all(one.about is ImportNote.POINTS_DIFFER for one in found)
    return [(one.place.row, one.value, one.message) for one in found]


def test_a_part_that_changes_the_sum_is_told_with_the_parts_that_are_not_in_the_file() -> None:
    ((row, value, message),) = told(points(0, "1.1", "1.5"))
    assert (row, value) == (0, "3,00")
    assert message == "Điểm tối đa của “I Dòng I” là 3,00, tổng các dòng con là 3,50."


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((points(0, "I", "4"),), [2]),
        ((points(0, "I", "3"), points(1, "1.1", "1"), points(1, "1.3", "0.5")), [2]),
        ((points(0, "I", "3.5"), points(1, "1.3", "0.5")), []),
        ((points(0, "I", "3.5"), points(1, "1.3", None)), []),
        (STORED, []),
        ((points(0, "II", "8"),), []),
    ],
)
def test_only_differences_that_the_import_makes(
    rows: tuple[PlannedCriterion, ...], expected: list[int]
) -> None:
    assert [row for row, _value, _message in told(*rows)] == expected


def test_what_the_file_was_told_of_is_not_told_again() -> None:
    assert told(points(0, "I", "4"), known=(Place("S", 2, "C"),)) == []
