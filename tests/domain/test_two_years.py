"""Which criterion of a new set is which of last year's, and what became of each."""

from collections.abc import Sequence
from decimal import Decimal
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.ranks import Rank
from cchc_desktop.domain.records import Criterion
from cchc_desktop.domain.two_years import Fate, Pair, by_origin, pairs
from cchc_desktop.domain.vocabulary import CriterionKind, Progress, ScoredBy
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.domain.year_match import Why, likeness, propose

WORDS = ("kế hoạch", "báo cáo", "cải cách", "tuyên truyền", "kiểm tra", "một cửa", "năm", "quý")


def made(uid: str, code: str, name: str, depth: int = 2, origin: str = "", points: str = "1") -> CriterionRow:
    criterion = Criterion(
        uid=uid,
        origin_uid=origin or uid,
        set_uid="",
        parent_uid=None,
        position=1,
        kind=CriterionKind.SUB_CRITERION,
        code=code,
        name=name,
        max_points=Decimal(points),
        scored_by=ScoredBy.SELF,
        task="",
        remark="",
    )
    return CriterionRow(
        criterion, depth, True, Rank.CRITERION, None, None, (), (), (), 0, None, Progress.NOT_STARTED
    )


def told(old: Sequence[CriterionRow], new: Sequence[CriterionRow]) -> dict[str, tuple[str, Why]]:
    return {uid: (found.old_uid, found.why) for uid, found in propose(old, new).items()}


OLD = [
    made("a", "1.1", "Ban hành kế hoạch cải cách hành chính năm"),
    made("b", "1.2", "Báo cáo cải cách hành chính định kỳ"),
    made("c", "1.3", "Kiểm tra công tác cải cách hành chính"),
    made("d", "1.4", "Tuyên truyền cải cách hành chính trên trang tin"),
]


def test_what_a_proposal_rests_on() -> None:
    new = [
        made("1", "1.1", "Ban hành kế hoạch cải cách hành chính năm"),
        made("2", "2.7", "Báo cáo cải cách hành chính định kỳ"),
        made("3", "1.3", "Kiểm tra, giám sát công tác cải cách hành chính"),
        made("4", "1.4", "Số hóa hồ sơ, giấy tờ"),
    ]
    assert told(OLD, new) == {"1": ("a", Why.SAME), "2": ("b", Why.NAME), "3": ("c", Why.ALIKE)}


def test_what_was_said_before_stands() -> None:
    new = [
        made("1", "9", "Tên khác hẳn", origin="b"),
        made("2", "1.2", "Báo cáo cải cách hành chính định kỳ"),
    ]
    assert told(OLD, new) == {"1": ("b", Why.LINKED)}


def test_levels_are_not_mixed_and_a_name_met_twice_proves_nothing() -> None:
    new = [made("1", "1.1", OLD[0].criterion.name, depth=0)]
    assert told(OLD, new) == {}
    twice = [made("1", "5", "Sáng kiến"), made("2", "6", "Sáng kiến")]
    assert told([made("a", "1", "Sáng kiến")], twice)["1"][1] is Why.ALIKE
    assert len(told([made("a", "1", "Sáng kiến")], twice)) == 1


def test_words_shared() -> None:
    assert likeness("a b c", "a b c") == 1
    assert likeness("a b", "c d") == 0
    assert likeness("", "") == 0
    assert likeness("a b c d", "a b") == 2 / 3


names = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)
rows = st.lists(st.tuples(st.sampled_from(["", "1", "1.1", "2"]), names, st.integers(0, 2)), max_size=12)


def tree(prefix: str, drawn: Sequence[tuple[str, str, int]]) -> list[CriterionRow]:
    return [made(f"{prefix}{n}", code, name, depth) for n, (code, name, depth) in enumerate(drawn)]


@given(rows, rows)
def test_no_row_is_proposed_twice_and_every_row_is_told_once(
    first: list[tuple[str, str, int]], second: list[tuple[str, str, int]]
) -> None:
    old, new = tree("o", first), tree("n", second)
    found = {uid: one.old_uid for uid, one in propose(old, new).items()}
    assert len(set(found.values())) == len(found)
    depths = {row.uid: row.depth for row in (*old, *new)}
    assert all(depths[uid] == depths[old_uid] for uid, old_uid in found.items())
    listed = pairs(old, new, found)
    assert [pair.new.uid for pair in listed if pair.new] == [row.uid for row in new]
    assert sorted(pair.old.uid for pair in listed if pair.old) == sorted(row.uid for row in old)
    assert {pair.new.uid: pair.old.uid for pair in listed if pair.new and pair.old} == found


@given(rows, st.randoms(use_true_random=False))
def test_the_same_tree_in_any_order_is_matched_by_itself(
    drawn: list[tuple[str, str, int]], chance: Random
) -> None:
    distinct = {(code, name): depth for code, name, depth in drawn}
    old = tree("o", [(code, name, depth) for (code, name), depth in distinct.items()])
    new = tree("n", [(code, name, depth) for (code, name), depth in distinct.items()])
    shuffled = chance.sample(new, len(new))
    found = {uid: one.old_uid for uid, one in propose(old, shuffled).items()}
    assert {row.uid for row in new} >= found.keys()
    same = {row.uid: f"o{row.uid[1:]}" for row in new}
    assert {uid: old_uid for uid, old_uid in found.items() if same[uid] != old_uid} == {}


def test_fates_and_where_the_dropped_stand() -> None:
    new = [
        made("1", "1.1", OLD[0].criterion.name, origin="a"),
        made("2", "1.2", "Báo cáo định kỳ", origin="c", points="2"),
        made("3", "1.3", "Mới"),
    ]
    found = pairs(OLD, new, by_origin(OLD, new))
    assert [(pair.row.uid, pair.fate) for pair in found] == [
        ("1", Fate.UNCHANGED),
        ("b", Fate.DROPPED),
        ("2", Fate.CHANGED),
        ("d", Fate.DROPPED),
        ("3", Fate.NEW),
    ]
    assert found[2].changes == ("code", "name", "max_points")
    first = pairs(OLD[:1], [made("9", "9", "Khác")], {})
    assert first == [Pair(OLD[0], None), Pair(None, first[1].new)]
