"""Sums of scores: whatever the rest earns, the sum stays within what is told."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from cchc_desktop.domain.score_totals import Range, ScoredRow, Totals, lost, totals, totals_by
from cchc_desktop.domain.vocabulary import CriterionKind, ScoredBy

D = Decimal
KINDS = (CriterionKind.CRITERION, CriterionKind.SUB_CRITERION, CriterionKind.BONUS, CriterionKind.PENALTY)
NOTHING = Range(D(0), D(0), D(0), D(0), 0, 0, 0)


def row(
    maximum: str | None,
    points: str | None,
    kind: CriterionKind = CriterionKind.CRITERION,
    scored_by: ScoredBy = ScoredBy.SELF,
    in_base: bool = True,
) -> ScoredRow:
    return ScoredRow(
        kind,
        scored_by,
        None if maximum is None else D(maximum),
        None if points is None else D(points),
        in_base,
    )


def test_a_field_half_scored() -> None:
    rows = [
        row("2", "1.25"),
        row("3", None),
        row("0.5", "0"),
        row("4", None, in_base=False),
        row(None, None),
        row("1", "0.5", CriterionKind.BONUS),
        row("2", None, CriterionKind.PENALTY),
        row("10", "8.5", scored_by=ScoredBy.SURVEY),
        row("5", None, scored_by=ScoredBy.SUPERIOR),
    ]
    assert totals(rows) == Totals(
        own=Range(D("5.5"), D("-0.25"), D("4.75"), D("1.25"), 3, 6, 1),
        survey=Range(D(10), D("8.5"), D("8.5"), D("1.5"), 1, 1, 0),
        superior=Range(D(5), D(0), D(5), D(0), 0, 1, 0),
    )


def test_a_penalty_loses_what_it_takes_and_a_bonus_nothing() -> None:
    assert lost(row("2", "-0.5", CriterionKind.PENALTY)) == D("0.5")
    assert lost(row("2", "0.5", CriterionKind.BONUS)) == 0
    assert lost(row("2", None)) is None
    assert lost(row(None, "1")) is None


def test_points_over_the_maximum_lose_nothing_and_make_up_for_nothing() -> None:
    """A maximum that was lowered after the scoring: nobody loses less than no points."""
    over, short = row("1", "1.5"), row("2", "1.25")
    assert lost(over) == 0
    assert totals([over, short]).own.lost == D("0.75")


def test_nothing_adds_up_to_nothing() -> None:
    assert totals([]) == Totals(NOTHING, NOTHING, NOTHING)
    assert totals_by([], lambda one: one, lambda one: one) == {}


@st.composite
def rows(draw: st.DrawFn) -> ScoredRow:
    kind, who = draw(st.sampled_from(KINDS)), draw(st.sampled_from(ScoredBy))
    most = draw(st.integers(0, 4000))
    earned = draw(st.none() | st.integers(0, most))
    sign = -1 if kind is CriterionKind.PENALTY else 1
    points = None if earned is None else D(sign * earned).scaleb(-3)
    return ScoredRow(kind, who, D(most).scaleb(-3), points, draw(st.booleans()))


@given(st.lists(rows(), max_size=12), st.data())
def test_the_sum_ends_within_the_range(given_rows: list[ScoredRow], data: st.DataObject) -> None:
    before = totals(given_rows)
    ended = []
    for one in given_rows:
        assert one.maximum is not None
        points = one.points
        if points is None:
            points = one.maximum * data.draw(st.sampled_from([D(0), D("0.5"), D(1)]))
            points = -points if one.kind is CriterionKind.PENALTY else points
        ended.append(replace(one, points=points))
    after = totals(ended)
    for was, now in (
        (before.own, after.own),
        (before.survey, after.survey),
        (before.superior, after.superior),
    ):
        assert was.sure <= now.sure == now.possible <= was.possible
        assert was.base == now.base
        assert was.lost <= now.lost
        assert (now.scored, now.count) == (was.count, was.count)


@given(st.lists(rows(), max_size=12))
def test_the_ends_of_the_range_can_be_reached(given_rows: list[ScoredRow]) -> None:
    def filled(one: ScoredRow, worst: bool) -> ScoredRow:
        if one.points is not None:
            return one
        assert one.maximum is not None
        takes = one.kind is CriterionKind.PENALTY
        return replace(
            one, points=(-one.maximum if takes else D(0)) if worst else (D(0) if takes else one.maximum)
        )

    found = totals(given_rows).own
    assert totals([filled(one, True) for one in given_rows]).own.sure == found.sure
    assert totals([filled(one, False) for one in given_rows]).own.sure == found.possible


@given(st.lists(st.tuples(st.integers(0, 3), rows()), max_size=12))
def test_the_parts_add_up_to_the_whole(keyed: list[tuple[int, ScoredRow]]) -> None:
    parts = totals_by(keyed, lambda one: one[0], lambda one: one[1])
    whole = totals(one for _key, one in keyed)
    assert list(parts) == list(dict.fromkeys(key for key, _one in keyed))
    for name in Range.__struct_fields__:
        assert sum(getattr(part.own, name) for part in parts.values()) == getattr(whole.own, name)
        assert sum(getattr(part.survey, name) for part in parts.values()) == getattr(whole.survey, name)


@given(st.lists(rows(), max_size=12))
def test_points_had_and_lost_make_the_base(given_rows: list[ScoredRow]) -> None:
    ordinary = [one for one in given_rows if one.kind in KINDS[:2] and one.points is not None]
    found = totals(ordinary).own
    assert found.sure + found.lost == found.base
