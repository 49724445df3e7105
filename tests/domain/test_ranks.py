"""Which rows count: by examples, and by what holds of every tree."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.ranks import Rank, ranks
from cchc_desktop.domain.records import Criterion
from cchc_desktop.domain.vocabulary import CriterionKind, ScoredBy

Line = tuple[int, str, int | None]
"""Depth, code, points."""


def tree(lines: list[Line]) -> list[Criterion]:
    """The rows of an outline; a depth that skips a level is taken for the next one."""
    path: list[str] = []
    made = []
    for number, (depth, code, points) in enumerate(lines):
        del path[depth:]
        kind = CriterionKind.SUB_CRITERION if path else CriterionKind.FIELD
        uid, parent = f"row {number}", path[-1] if path else None
        worth = None if points is None else Decimal(points)
        made.append(Criterion(uid, uid, "s", parent, number, kind, code, uid, worth, ScoredBy.SELF, "", ""))
        path.append(uid)
    return made


def told(*lines: Line) -> str:
    """One letter a row: group, criterion, part."""
    return "".join(rank.value[0] for rank in ranks(tree(list(lines))))


def test_the_lowest_rows_with_points_are_criteria() -> None:
    assert told((0, "I", 15), (1, "1.1", 5), (2, "1.1.1", 2), (2, "1.1.2", 3), (1, "1.2", 10)) == "ggccc"


def test_rows_without_points_below_them_are_parts_with_a_code_or_without() -> None:
    assert told((0, "I", 15), (1, "1.1", 5), (2, "", None), (2, "-", None), (1, "1.2", 10)) == "gcppc"
    assert told((0, "I", 15), (1, "1.1", 5), (2, "1.1.1", None), (3, "", None)) == "gcpp"


def test_one_row_with_points_below_makes_a_group_and_its_neighbour_waits_for_points() -> None:
    assert told((0, "I", None), (1, "1.1", 5), (2, "1.1.1", 2), (2, "1.1.2", None)) == "ggcc"


def test_without_any_points_the_lowest_rows_are_criteria() -> None:
    assert told((0, "I", None), (1, "1.1", None), (2, "1.1.1", None), (0, "II", None)) == "ggcc"


def test_a_field_is_a_criterion_only_when_no_coded_row_is_below_it() -> None:
    assert told((0, "I", 15), (1, "1.1", None), (1, "1.2", None)) == "gcc"
    assert told((0, "1", 2), (1, "", None), (0, "2", 3)) == "cpc"


@given(
    st.lists(
        st.tuples(st.integers(0, 4), st.sampled_from(["", "1", "1.2"]), st.sampled_from([None, None, 0, 3]))
    )
)
def test_every_point_is_counted_once_and_below_a_criterion_are_its_parts(lines: list[Line]) -> None:
    rows = tree(lines)
    rank = dict(zip((one.uid for one in rows), ranks(rows), strict=True))
    parents = {one.uid: one.parent_uid for one in rows}
    for one in rows:
        above = []
        uid = one.parent_uid
        while uid is not None:
            above.append(uid)
            uid = parents[uid]
        in_a_criterion = any(rank[uid] is Rank.CRITERION for uid in above)
        assert (rank[one.uid] is Rank.PART) == in_a_criterion
        if one.max_points is not None:
            holders = [uid for uid in (one.uid, *above) if rank[uid] is Rank.CRITERION]
            divided = any(two.max_points is not None and one.uid in _above(two, parents) for two in rows)
            coded_field = one.kind is CriterionKind.FIELD and any(
                two.code for two in rows if two.parent_uid == one.uid
            )
            assert len(holders) == (0 if divided or coded_field else 1)
        if one.uid not in parents.values():
            assert rank[one.uid] is not Rank.GROUP


def _above(one: Criterion, parents: dict[str, str | None]) -> set[str]:
    found = set()
    uid = one.parent_uid
    while uid is not None:
        found.add(uid)
        uid = parents[uid]
    return found
