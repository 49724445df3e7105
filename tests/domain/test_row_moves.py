"""Rows moved in the tree: children go along, others keep their order, and the way back leads back."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from cchc_desktop.domain.records import Criterion, new_uid
from cchc_desktop.domain.row_moves import indented, moved, outdented
from cchc_desktop.domain.vocabulary import CriterionKind, ScoredBy
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.domain.year_facts import YearFacts, build_year
from tests.support import TODAY


def tree(depths: Sequence[int]) -> list[CriterionRow]:
    """Rows with these depths, named by their place; one too deep hangs on the row before."""
    above: list[Criterion] = []
    criteria = []
    for position, depth in enumerate(depths):
        del above[depth:]
        parent = above[-1].uid if above else None
        kind = (CriterionKind.FIELD, CriterionKind.CRITERION, CriterionKind.SUB_CRITERION)[min(len(above), 2)]
        uid = new_uid()
        code, scored = str(position), ScoredBy.SELF
        one = Criterion(uid, uid, "set", parent, position, kind, code, "", None, scored, "", "")
        criteria.append(one)
        above.append(one)
    return view(criteria)


def view(criteria: Sequence[Criterion]) -> list[CriterionRow]:
    facts = YearFacts(None, [], [], criteria, [], [], [], [], [], [], {})
    return list(build_year(facts, TODAY).rows)


def after(rows: Sequence[CriterionRow], changed: Sequence[Criterion]) -> list[CriterionRow]:
    by_uid = {one.uid: one for one in changed}
    return view([by_uid.get(row.uid, row.criterion) for row in rows])


def drawn(rows: Sequence[CriterionRow]) -> str:
    """The tree as text: a code behind as many dots as it is deep."""
    return " ".join("." * row.depth + row.criterion.code for row in rows)


def pick(rows: Sequence[CriterionRow], *codes: str) -> set[str]:
    return {row.uid for row in rows if row.criterion.code in codes}


@pytest.mark.parametrize(
    ("move", "codes", "found"),
    [
        (lambda rows, chosen: moved(rows, chosen, -1), "4", "0 .4 ..5 .1 ..2 ..3 6"),
        (lambda rows, chosen: moved(rows, chosen, 1), "1", "0 .4 ..5 .1 ..2 ..3 6"),
        (lambda rows, chosen: moved(rows, chosen, 1), "0", "6 0 .1 ..2 ..3 .4 ..5"),
        (lambda rows, chosen: moved(rows, chosen, -1), "1", "0 .1 ..2 ..3 .4 ..5 6"),
        (lambda rows, chosen: moved(rows, chosen, -1), "34", "0 .4 ..5 .1 ..3 ..2 6"),
        (indented, "4", "0 .1 ..2 ..3 ..4 ...5 6"),
        (indented, "6", "0 .1 ..2 ..3 .4 ..5 .6"),
        (indented, "0", "0 .1 ..2 ..3 .4 ..5 6"),
        (indented, "34", "0 .1 ..2 ...3 ..4 ...5 6"),
        (outdented, "3", "0 .1 ..2 .3 .4 ..5 6"),
        (outdented, "1", "0 .4 ..5 1 .2 .3 6"),
        (outdented, "23", "0 .1 .2 .3 .4 ..5 6"),
        (outdented, "12", "0 .4 ..5 1 .2 .3 6"),
        (outdented, "0", "0 .1 ..2 ..3 .4 ..5 6"),
    ],
)
def test_rows_go_with_all_below_them(
    move: Callable[[Sequence[CriterionRow], set[str]], list[Criterion]], codes: str, found: str
) -> None:
    rows = tree([0, 1, 2, 2, 1, 2, 0])
    assert drawn(rows) == "0 .1 ..2 ..3 .4 ..5 6"
    assert drawn(after(rows, move(rows, pick(rows, *codes)))) == found


def test_kinds_follow_the_depth_and_a_bonus_stays_one() -> None:
    rows = tree([0, 1, 2, 0])
    rows = after(rows, [replace(rows[2].criterion, kind=CriterionKind.BONUS)])
    changed = after(rows, outdented(rows, pick(rows, "1")))
    assert [row.criterion.kind for row in changed] == [
        CriterionKind.FIELD,
        CriterionKind.FIELD,
        CriterionKind.BONUS,
        CriterionKind.FIELD,
    ]


trees = st.lists(st.integers(0, 3), min_size=1, max_size=12).map(lambda depths: tree([0, *depths]))
MOVES: dict[str, Callable[[Sequence[CriterionRow], set[str]], list[Criterion]]] = {
    "up": lambda rows, chosen: moved(rows, chosen, -1),
    "down": lambda rows, chosen: moved(rows, chosen, 1),
    "in": indented,
    "out": outdented,
}


@given(trees, st.sampled_from(sorted(MOVES)), st.data())
def test_no_row_is_lost_and_the_others_keep_their_order(
    rows: list[CriterionRow], name: str, data: st.DataObject
) -> None:
    chosen = data.draw(st.sets(st.sampled_from([row.uid for row in rows])))
    changed = after(rows, MOVES[name](rows, chosen))
    assert sorted(row.uid for row in changed) == sorted(row.uid for row in rows)
    going = set(chosen)
    for row in rows:
        if row.criterion.parent_uid in going:
            going.add(row.uid)
    staying = [row.uid for row in rows if row.uid not in going]
    assert [row.uid for row in changed if row.uid not in going] == staying
    below = {row.uid: row.criterion.parent_uid for row in rows if row.uid in going - chosen}
    assert {row.uid: row.criterion.parent_uid for row in changed if row.uid in below} == below
    assert [row.criterion.code for row in changed if row.uid == rows[0].uid] == ["0"], "codes stay"


@given(trees, st.data())
def test_down_and_up_again_is_where_it_was(rows: list[CriterionRow], data: st.DataObject) -> None:
    one = data.draw(st.sampled_from([row.uid for row in rows]))
    down = after(rows, moved(rows, {one}, 1))
    if drawn(down) != drawn(rows):
        assert drawn(after(down, moved(down, {one}, -1))) == drawn(rows)
