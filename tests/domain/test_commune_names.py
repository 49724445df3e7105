"""What a commune is called after "ỦY BAN NHÂN DÂN"."""

import pytest

from cchc_desktop.domain.commune_names import likely_meant


@pytest.mark.parametrize(
    "typed", ["", "  ", "xã Tân Phú", "Xã Tân Phú", "XÃ  TÂN PHÚ", "phường 1", "đặc khu Cát Bà", "dac khu X"]
)
def test_a_name_with_its_kind_is_left_alone(typed: str) -> None:
    assert likely_meant(typed) == ()


@pytest.mark.parametrize("typed", ["Tân Phú", " Tân  Phú", "UBND Tân Phú"])
def test_a_name_alone_may_be_any_kind(typed: str) -> None:
    assert likely_meant(typed) == ("xã Tân Phú", "phường Tân Phú", "đặc khu Tân Phú")


@pytest.mark.parametrize(
    "typed", ["UBND xã Tân Phú", "Ủy ban nhân dân xã Tân Phú", "ỦY BAN NHÂN DÂN xã Tân Phú"]
)
def test_the_issuer_is_not_said_twice(typed: str) -> None:
    assert likely_meant(typed) == ("xã Tân Phú",)


def test_a_name_that_only_begins_like_a_kind_is_asked_about() -> None:
    assert likely_meant("Xãn") == ("xã Xãn", "phường Xãn", "đặc khu Xãn")
