"""Chưa phân công / chồng lấn: what the công văn leaves open, for her to decide."""

from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct

from cchc_desktop.domain.records import Unit, UnitArea
from cchc_desktop.domain.vocabulary import Extent


class SharedArea(Struct, frozen=True):
    """An area that several units answer for, or one of which only "một số" is given to a unit.

    A single task named by the công văn is no claim on the area it lies in.
    """

    area: str
    claims: tuple[tuple[Unit, UnitArea], ...]

    @property
    def overlapping(self) -> bool:
        """Whether more than one unit answers for it."""
        return len({unit.uid for unit, _claim in self.claims}) > 1


def shared_areas(units: Sequence[Unit], areas: Sequence[UnitArea]) -> list[SharedArea]:
    """The areas of more than one unit, or given only as "một số", in the order of the công văn."""
    by_uid = {unit.uid: unit for unit in units}
    claims: dict[str, list[tuple[Unit, UnitArea]]] = defaultdict(list)
    for area in areas:
        if area.extent is Extent.TASK:
            continue
        claims[area.area].append((by_uid[area.unit_uid], area))
    shared = [SharedArea(name, tuple(found)) for name, found in claims.items()]
    return [
        one for one in shared if one.overlapping or any(c.extent is Extent.SOME for _unit, c in one.claims)
    ]
