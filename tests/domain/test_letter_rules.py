"""How the decree writes numbers, places, names and lists; what is not known stays dotted."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from cchc_desktop.domain import letter_rules as rules
from cchc_desktop.domain.letter import Letter, Masthead
from cchc_desktop.domain.records import CriteriaSet


@pytest.mark.parametrize(
    ("number", "symbol", "printed"),
    [
        ("5", "UBND-VHXH", "05/UBND-VHXH"),
        ("15", "UBND-VHXH", "15/UBND-VHXH"),
        ("125", " UBND-VHXH ", "125/UBND-VHXH"),
        ("5/UBND", "khác", "05/UBND"),
        (" 12 / UBND-VX ", "", "12/UBND-VX"),
        ("", "UBND-VHXH", "......../UBND-VHXH"),
        ("", "", "......../........"),
        ("7", "", "07/........"),
        ("05", "BNV-VP", "05/BNV-VP"),
        ("0", "BNV", "0/BNV"),
        ("7a", "BNV", "7a/BNV"),
    ],
)
def test_number_and_symbol(number: str, symbol: str, printed: str) -> None:
    assert rules.document_number(number, symbol) == printed


@pytest.mark.parametrize(
    ("number", "day", "printed"),
    [
        ("", None, ""),
        ("12/QĐ-UBND", date(2025, 9, 9), "Quyết định số 12/QĐ-UBND ngày 09 tháng 9 năm 2025"),
        ("12/QĐ-UBND", None, "Quyết định số 12/QĐ-UBND ngày ........ tháng ........ năm ........"),
        ("", date(2025, 1, 5), "Quyết định số ........ ngày 05 tháng 01 năm 2025"),
        ("Quyết định số 12/QĐ-UBND", date(2025, 9, 9), "Quyết định số 12/QĐ-UBND ngày 09 tháng 9 năm 2025"),
        ("QĐ 12", date(2025, 9, 9), "Quyết định số 12 ngày 09 tháng 9 năm 2025"),
    ],
)
def test_a_decision_is_cited_as_far_as_it_is_known(number: str, day: date | None, printed: str) -> None:
    found = CriteriaSet("uid", 2026, "Bộ", number, day, "", sample=False)
    assert rules.decision_of(found) == printed
    assert rules.decision_of(replace(found, sample=True)) == rules.decision_of(None) == ""


@pytest.mark.parametrize(
    ("place", "commune", "printed"),
    [
        ("", "xã Thử Nghiệm", "Thử Nghiệm"),
        ("", "Xã  An Lão", "An Lão"),
        ("", "phường 1", "Phường 1"),
        ("", "Phường 12", "Phường 12"),
        ("", "đặc khu Cát Hải", "Cát Hải"),
        ("", "xãm", "Xãm"),
        ("xã Nguyễn Văn A", "xã Nguyễn Văn A", "Xã Nguyễn Văn A"),
        ("", "  ", "........"),
    ],
)
def test_the_place(place: str, commune: str, printed: str) -> None:
    assert rules.place_of(place, commune) == printed


def test_place_and_date() -> None:
    assert rules.place_date("Hà Nội", date(2020, 1, 5)) == "Hà Nội, ngày 05 tháng 01 năm 2020"
    assert rules.place_date("Hà Nội", date(2019, 6, 29)) == "Hà Nội, ngày 29 tháng 6 năm 2019"
    assert rules.place_date("A", None) == "A, ngày ........ tháng ........ năm ........"


def test_a_commune_has_no_body_above_it_an_office_has() -> None:
    assert rules.issuer_lines("xã Thử", "") == ("", ("ỦY BAN NHÂN DÂN", "XÃ THỬ"))
    assert rules.issuer_lines("", "") == ("", ("ỦY BAN NHÂN DÂN", "XÃ ........"))
    assert rules.issuer_lines("xã Thử", "Phòng Văn hóa - Xã hội") == (
        "UBND XÃ THỬ",
        ("PHÒNG VĂN HÓA - XÃ HỘI",),
    )


def test_the_lines_above_a_signature() -> None:
    assert rules.signature_lines("TM. Ủy ban nhân dân / KT. Chủ tịch", "Phó Chủ tịch") == (
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
    )
    assert rules.signature_lines("", "TRƯỞNG PHÒNG") == ("TRƯỞNG PHÒNG",)
    assert rules.signature_lines("", "") == ()


@pytest.mark.parametrize(
    ("unit", "head"),
    [
        ("Phòng Kinh tế", "TRƯỞNG PHÒNG"),
        ("Văn phòng HĐND và UBND xã", "CHÁNH VĂN PHÒNG"),
        ("Trung tâm Phục vụ hành chính công", "GIÁM ĐỐC"),
        ("Ban chỉ huy", "THỦ TRƯỞNG"),
    ],
)
def test_an_office_is_signed_by_its_head(unit: str, head: str) -> None:
    choices = rules.signing_choices(unit)
    assert ("", head) in choices
    assert (f"KT. {head}", f"PHÓ {head}") in choices
    assert not any("ỦY BAN" in authority for authority, _title in choices)
    assert rules.signing_choices("")[0] == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")


def test_a_list_has_dashes_semicolons_and_a_last_full_stop() -> None:
    typed = "- Như trên;\nLãnh đạo UBND xã\n\n–  Lưu: VT, VHXH.\n"
    assert rules.dashed(rules.items_of(typed)) == (
        "- Như trên;",
        "- Lãnh đạo UBND xã;",
        "- Lưu: VT, VHXH.",
    )
    assert rules.dashed(rules.items_of("Như trên")) == ("- Như trên.",)
    assert rules.dashed(rules.items_of(" - \n;\n")) == ()


@given(st.text(st.sampled_from("aộ -;.\n&"), max_size=60))
def test_what_is_printed_can_be_typed_again(typed: str) -> None:
    items = rules.items_of(typed)
    assert rules.items_of("\n".join(rules.dashed(items))) == items


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Yêu cầu thực hiện.", "Yêu cầu thực hiện./."),
        ("Yêu cầu thực hiện", "Yêu cầu thực hiện./."),
        ("Yêu cầu thực hiện./.", "Yêu cầu thực hiện./."),
        ("Yêu cầu thực hiện; ", "Yêu cầu thực hiện./."),
    ],
)
def test_the_text_is_closed_once(text: str, printed: str) -> None:
    assert rules.closed(text) == printed


@pytest.mark.parametrize("names", [{}, {"subject": "V/v a", "kind": "Báo cáo"}])
def test_a_letter_has_a_subject_or_a_kind(names: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="either"):
        Letter(title="a", masthead=Masthead(("A",), "1", "B"), body=(), **names)  # type: ignore[arg-type]
