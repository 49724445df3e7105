"""Points as offices write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.points import LARGEST, format_points, parse_points, points_from_number, total

thousandths = st.integers(0, int(LARGEST) * 1000).map(lambda value: Decimal(value).scaleb(-3))


@pytest.mark.parametrize(
    ("typed", "points"),
    [
        ("0,5", "0.5"),
        ("0.5", "0.5"),
        ("1", "1"),
        (" 1,50 ", "1.5"),
        ("1.234,56", "1234.56"),
        ("1 234,56", "1234.56"),
        ("1\u00a0234,5", "1234.5"),
        ("12,345", "12.345"),
        ("1,234", "1.234"),
        ("1,2340", "1.234"),
        ("0.125", "0.125"),
        ("1234.567", "1234.567"),
        ("1.5000", "1.5"),
        ("1.000.000", "1000000"),
        ("1000000", "1000000"),
        ("0", "0"),
    ],
)
def test_what_is_understood(typed: str, points: str) -> None:
    assert parse_points(typed, "max_points") == Decimal(points)


@pytest.mark.parametrize("blank", ["", "   ", "\u00a0"])
def test_blank_is_unknown_and_not_zero(blank: str) -> None:
    assert parse_points(blank, "max_points") is None


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("abc", Fault.POINTS_INVALID),
        ("1,2,3", Fault.POINTS_INVALID),
        ("1,", Fault.POINTS_INVALID),
        (",5", Fault.POINTS_INVALID),
        ("1,234.56", Fault.POINTS_INVALID),
        ("1.23,4", Fault.POINTS_INVALID),
        ("1.5 điểm", Fault.POINTS_INVALID),
        ("1e3", Fault.POINTS_INVALID),
        ("-", Fault.POINTS_INVALID),
        ("-1", Fault.POINTS_NEGATIVE),
        ("−0,5", Fault.POINTS_NEGATIVE),
        ("- 1.234,5", Fault.POINTS_NEGATIVE),
        ("1.234", Fault.POINTS_AMBIGUOUS),
        ("1,2345", Fault.POINTS_TOO_FINE),
        ("1.2345", Fault.POINTS_TOO_FINE),
        ("1000000,001", Fault.POINTS_TOO_LARGE),
        ("9" * 5000, Fault.POINTS_TOO_LARGE),
    ],
)
def test_what_is_refused(typed: str, fault: Fault) -> None:
    with pytest.raises(UserError) as caught:
        parse_points(typed, "max_points")
    assert caught.value.fault is fault
    assert caught.value.field == "max_points"
    assert caught.value.args_by_name["value"] == typed


def test_both_readings_of_an_ambiguous_number_are_offered() -> None:
    with pytest.raises(UserError) as caught:
        parse_points("12.500", "max_points")
    readings = (str(caught.value.args_by_name[name]) for name in ("first", "second"))
    assert [parse_points(reading, "max_points") for reading in readings] == [Decimal("12.5"), Decimal(12500)]


@pytest.mark.parametrize(
    ("points", "shown"),
    [(None, ""), ("0", "0,00"), ("0.5", "0,50"), ("10", "10,00"), ("1.125", "1,125"), ("1E+2", "100,00")],
)
def test_points_are_shown_with_a_comma_and_two_places(points: str | None, shown: str) -> None:
    assert format_points(None if points is None else Decimal(points)) == shown


@given(thousandths)
def test_what_is_shown_reads_back(points: Decimal) -> None:
    assert parse_points(format_points(points), "max_points") == points


@given(thousandths)
def test_a_number_cell_holds_the_same_points(points: Decimal) -> None:
    assert points_from_number(float(points), "max_points") == points


def test_binary_noise_of_a_cell_is_not_shown() -> None:
    found = points_from_number(0.1 + 0.2, "max_points")
    assert (str(found), format_points(found)) == ("0.3", "0,30")
    assert str(points_from_number(10, "max_points")) == "10"
    assert points_from_number(-1e-17, "max_points") == 0


@pytest.mark.parametrize(
    ("cell", "fault"),
    [
        (-1, Fault.POINTS_NEGATIVE),
        (-0.5, Fault.POINTS_NEGATIVE),
        (0.12345, Fault.POINTS_TOO_FINE),
        (1_000_001, Fault.POINTS_TOO_LARGE),
        (10**400, Fault.POINTS_TOO_LARGE),
        (1e300, Fault.POINTS_TOO_LARGE),
        (-1e300, Fault.POINTS_NEGATIVE),
        (float("inf"), Fault.POINTS_TOO_LARGE),
        (float("nan"), Fault.POINTS_INVALID),
    ],
)
def test_a_number_cell_is_refused_like_typing(cell: float, fault: Fault) -> None:
    with pytest.raises(UserError) as caught:
        points_from_number(cell, "max_points")
    assert caught.value.fault is fault


def test_a_total_is_exact_and_knows_nothing_of_unknowns() -> None:
    assert total([Decimal("0.1"), None, Decimal("0.2")]) == Decimal("0.3")
    assert total([Decimal(0), None]) == 0
    assert total([None, None]) is None
