"""Units by every name an office gives them, and nothing that is no unit."""

from datetime import date

import pytest

from cchc_desktop.domain.records import Unit, UnitName
from cchc_desktop.exchange.unit_names import UnitNames, is_group


def codes(names: UnitNames, text: str) -> list[str]:
    """The code of each unit in a cell; in quotes what names none."""
    by_uid = {unit.uid: unit.code for unit in names.units}
    return [
        "/".join(by_uid[uid] for uid in names.candidates(name)) or f"“{name}”" for name in names.split(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("VHXH", "VHXH"),
        ("vhxh", "VHXH"),
        ("P. VHXH", "VHXH"),
        ("P.VHXH", "VHXH"),
        ("Phòng VH-XH", "VHXH"),
        ("Phòng Văn hóa - Xã hội", "VHXH"),
        ("Phòng Văn hoá – Xã hội xã", "VHXH"),
        ("PHÒNG VĂN HÓA – XÃ HỘI", "VHXH"),
        ("Lãnh đạo phòng Văn hoá - Xã hội", "VHXH"),
        ("VP", "VP"),
        ("Văn phòng", "VP"),
        ("VP UBND xã", "VP"),
        ("VP HĐND&UBND", "VP"),
        ("VP HĐND và UBND", "VP"),
        ("Văn phòng HĐND và UBND xã", "VP"),
        ("Văn phòng HĐND & UBND", "VP"),
        ("Kinh tế", "KT"),
        ("P. Kinh tế", "KT"),
        ("PKT", "KT"),
        ("PVHCC", "PVHCC"),
        ("TTPVHCC", "PVHCC"),
        ("TT Phục vụ hành chính công", "PVHCC"),
        ("Trung tâm Phục vụ Hành chính công xã", "PVHCC"),
        ("VHTT", "VHTT"),
        ("TT VH-TT&TT", "VHTT"),
        ("Trung tâm VHTT", "VHTT"),
        ("Trung tâm Văn hoá -Thể thao & TT", "VHTT"),
    ],
)
def test_one_unit(names: UnitNames, text: str, expected: str) -> None:
    assert codes(names, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("VP; KT", "VP KT"),
        ("VP, KT", "VP KT"),
        ("VP\nKT", "VP KT"),
        ("VP + KT", "VP KT"),
        ("VP/KT", "VP KT"),
        ("- Phòng VHXH;\n- Phòng Kinh tế.", "VHXH KT"),
        ("Phòng VHXH - Phòng Kinh tế", "VHXH KT"),
        ("Phòng Văn hóa - Xã hội và Văn phòng HĐND và UBND xã", "VHXH VP"),
        ("Phòng Kinh tế và Phòng Văn hóa - Xã hội", "KT VHXH"),
        ("VP HĐND&UBND, TT VH-TT&TT & KT", "VP VHTT KT"),
        ("VP+KT", "VP KT"),
        ("", ""),
        (" - ", ""),
    ],
)
def test_several_units_in_a_cell(names: UnitNames, text: str, expected: str) -> None:
    assert codes(names, text) == expected.split()


@pytest.mark.parametrize(
    "text", ["Ban CHQS", "Phòng", "Trung tâm", "TT", "P", "Công an xã", "Phòng Tài chính", "và", "H"]
)
def test_what_is_no_unit(names: UnitNames, text: str) -> None:
    assert codes(names, text) == [f"“{text}”"]


def test_an_unknown_name_among_known_ones_stands_alone(names: UnitNames) -> None:
    assert codes(names, "VP; Ban CHQS; KT") == ["VP", "“Ban CHQS”", "KT"]
    assert codes(names, "VP + Ban CHQS") == ["VP", "“Ban CHQS”"]
    assert codes(names, "VP và Ban CHQS") == ["“VP và Ban CHQS”"]


def test_what_may_be_a_unit_is_parted_from_one(names: UnitNames) -> None:
    assert codes(names, "TT. Phục vụ HCC và P. KT") == ["“TT. Phục vụ HCC”", "KT"]
    told = UnitNames(names.units, answered=["ban chqs"])
    assert codes(told, "VP và Ban CHQS") == ["VP", "“Ban CHQS”"]


def test_initials_are_proposed_and_not_taken(names: UnitNames) -> None:
    name = "Trung tâm Văn hóa - Thể thao và Truyền thông"
    assert names.candidates(name) == ()
    assert names.likely(name) == next(unit.uid for unit in names.units if unit.code == "VHTT")
    assert names.likely("Ban CHQS") is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("TT Phục vụ HCC", "PVHCC"),
        ("TT. Phục vụ HCC xã", "PVHCC"),
        ("Trung tâm hành chính công", "PVHCC"),
        ("Phòng K. Tế", "KT"),
        ("Phòng VH và XH", "VHXH"),
        ("Trung tâm Văn hóa, Thể thao", "VHTT"),
        ("Phòng Tài chính", None),
        ("Phòng", None),
        ("Trung tâm Y tế", None),
        ("Phòng Kế hoạch", None),
        ("Công an xã", None),
        ("H", None),
    ],
)
def test_a_name_that_resembles_one(names: UnitNames, text: str, code: str | None) -> None:
    by_uid = {unit.uid: unit.code for unit in names.units}
    (found,) = names.candidates(text) or (names.likely(text),)
    assert (by_uid[found] if found else None) == code


def unit(uid: str, code: str, name: str) -> Unit:
    return Unit(uid, code, name, code, "", 1, None, None)


def test_former_names_still_count() -> None:
    former = UnitName("x", "a", "Phòng Nội vụ", "Nội vụ", date(2025, 7, 1))
    names = UnitNames([unit("a", "VX", "Phòng Văn xã")], [former])
    assert [names.candidates(name) for name in ("P. Nội vụ", "PNV", "Văn xã")] == [("a",)] * 3


def test_a_name_of_two_units_is_both() -> None:
    names = UnitNames([unit("a", "X", "Phòng Tư pháp"), unit("b", "Y", "Phòng Thanh tra - Pháp chế")])
    assert names.candidates("PTP") == ("a",)
    shared = UnitNames([unit("a", "X", "Phòng Tư pháp"), unit("b", "Y", "Phòng Tài - Pháp")])
    assert shared.candidates("PTP") == ("a", "b")


@pytest.mark.parametrize("text", ["Các phòng, đơn vị liên quan", "Tất cả các đơn vị", "các cơ quan"])
def test_many_units_together(names: UnitNames, text: str) -> None:
    assert is_group(text)
    assert names.split(text) == [text]


def test_a_cell_full_of_signs_is_read(names: UnitNames) -> None:
    assert len(names.split("KT - " * 99 + "x")) == 1
    assert len(names.split("KT - " * 99 + "VP")) == 100
