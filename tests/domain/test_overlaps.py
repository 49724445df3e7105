"""What the công văn leaves open, for her to decide."""

from cchc_desktop.domain.overlaps import shared_areas
from cchc_desktop.domain.records import Unit, UnitArea
from cchc_desktop.domain.vocabulary import Extent

ONE, TWO = (
    Unit(uid, uid, uid, uid, "", place, None, None) for place, uid in enumerate(("một", "hai"), start=1)
)


def area(unit: Unit, name: str, extent: Extent) -> UnitArea:
    return UnitArea(f"{unit.uid} {name}", unit.uid, name, f"{name} của {unit.name}", extent, 1, 1)


def test_areas_of_several_units_or_of_unknown_split_are_listed_in_order() -> None:
    whole = area(ONE, "Tài chính công", Extent.WHOLE)
    split = area(TWO, "Chính quyền số", Extent.SOME)
    both = (area(ONE, "Chế độ công vụ", Extent.WHOLE), area(TWO, "Chế độ công vụ", Extent.SOME))
    twice = (area(ONE, "Thể chế", Extent.WHOLE), area(ONE, "Thể chế", Extent.TASK))
    found = shared_areas([ONE, TWO], [split, whole, *both, *twice])
    assert [(one.area, one.overlapping) for one in found] == [
        ("Chính quyền số", False),
        ("Chế độ công vụ", True),
    ]
    assert found[0].claims == ((TWO, split),)
    assert found[1].claims == ((ONE, both[0]), (TWO, both[1]))
