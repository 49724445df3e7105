"""Records survive the way to a row and back."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.records import Criterion, Office, ProgressNote, Record
from cchc_desktop.storage.columns import codecs, from_row, to_row
from cchc_desktop.storage.tables import TABLES

points = st.integers(0, 10**9).map(lambda value: Decimal(value).scaleb(-3))
records = st.sampled_from(list(TABLES)).flatmap(st.from_type)
st.register_type_strategy(Decimal, points)


@given(records)
def test_a_record_comes_back_as_it_was(record: Record) -> None:
    row = to_row(record)
    assert list(row) == list(codecs(type(record)))
    assert {type(value) for value in row.values()} <= {str, int, type(None)}
    assert from_row(type(record), row.values()) == record


def test_how_values_are_stored() -> None:
    office = Office("office", "xã", "", "", date(2026, 3, 5), "", legal_basis_verified=True)
    assert to_row(office) == {
        "uid": "office",
        "commune": "xã",
        "city": "",
        "letter_number": "",
        "letter_date": "2026-03-05",
        "legal_basis": "",
        "legal_basis_verified": 1,
        "place": "",
    }


def test_points_are_thousandths_and_unknown_is_null() -> None:
    codec = codecs(Criterion)["max_points"]
    assert [codec.encode(value) for value in (Decimal("1.5"), Decimal(0), None)] == [1500, 0, None]
    assert [codec.decode(value) for value in (1500, 0, None)] == [Decimal("1.5"), Decimal(0), None]


def test_points_finer_than_a_thousandth_are_never_rounded() -> None:
    with pytest.raises(ValueError, match="finer"):
        codecs(Criterion)["max_points"].encode(Decimal("0.0005"))


def test_an_unknown_word_of_a_vocabulary_is_an_error() -> None:
    with pytest.raises(ValueError, match="half_done"):
        codecs(ProgressNote)["progress"].decode("half_done")
