"""Names in a pack are good on Windows and none twice; parts keep their limit and lose no file."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.evidence_pack import (
    PackedFile,
    Proof,
    folder_names,
    named,
    plan_pack,
    room_in,
    split,
)
from cchc_desktop.domain.ranks import Rank
from cchc_desktop.domain.records import Criterion, Evidence, EvidenceLink
from cchc_desktop.domain.text import fold
from cchc_desktop.domain.vocabulary import CriterionKind, Progress, ScoredBy
from cchc_desktop.domain.year import CriterionRow
from tests.support import refused

ROOM = 150
FORBIDDEN = set('<>:"/\\|?*')
RESERVED = {"con", "prn", "aux", "nul", "com1", "lpt9"}
NAMES = st.one_of(
    st.text(max_size=60),
    st.sampled_from(["1.1", "1.1.", "1.1 ", "CON", "con.pdf", "a/b", "nul", "", ".", "I", "i", "x" * 300]),
)


def row(uid: str, code: str, name: str = "Tiêu chí") -> CriterionRow:
    criterion = Criterion(
        uid, uid, "s", None, 1, CriterionKind.CRITERION, code, name, Decimal(1), ScoredBy.SELF, "", ""
    )
    return CriterionRow(
        criterion, 0, True, Rank.CRITERION, None, None, (), (), (), 0, None, Progress.NOT_STARTED
    )


def proofs(uid: str, names: Sequence[str]) -> list[Proof]:
    documents = [
        Evidence(f"{uid}{number}", "", None, "", "t", "0" * 64, name) for number, name in enumerate(names)
    ]
    return [(one, EvidenceLink(f"l{one.uid}", one.uid, uid, "")) for one in documents]


def is_good(part: str) -> bool:
    """A name that Windows takes, by its own rules."""
    bare = part.partition(".")[0].strip().lower()
    return bool(part) and part[-1] not in ". " and not FORBIDDEN & set(part) and bare not in RESERVED


@given(codes=st.lists(NAMES, max_size=8), files=st.lists(NAMES, max_size=8))
def test_every_path_is_good_on_windows_and_none_is_there_twice(codes: list[str], files: list[str]) -> None:
    rows = [row(f"r{number}", code, code) for number, code in enumerate(codes)]
    found = {one.uid: proofs(one.uid, files) for one in rows}
    sizes = {named(document): 1 for pairs in found.values() for document, _link in pairs}
    pack = plan_pack(rows, found, sizes, ROOM)
    assert len(pack.files) == len(codes) * len(files)
    assert len({fold(one.path) for one in pack.files}) == len(pack.files)
    for one in pack.files:
        assert len(one.path) <= ROOM
        folder, name = one.path.split("/")
        assert is_good(folder)
        assert is_good(name)


def test_folders_by_code_and_the_same_code_twice() -> None:
    rows = [row("a", "1.1"), row("b", "1.1"), row("c", "", "Không mã"), row("d", "II.")]
    assert list(folder_names(rows).values()) == ["1.1", "1.1 (2)", "Không mã", "II"]


def test_a_long_name_keeps_its_suffix_and_a_deep_place_is_refused() -> None:
    pairs = proofs("a", ["x" * 200 + ".pdf", "x" * 200 + ".pdf"])
    sizes = {named(document): 1 for document, _link in pairs}
    paths = [one.path for one in plan_pack([row("a", "1.1")], {"a": pairs}, sizes, 80).files]
    assert [len(path) for path in paths] == [80, 80]
    assert paths[1].endswith(" (2).pdf")
    assert room_in("C:/x" * 30) > 100
    with refused(Fault.PACK_PLACE_TOO_DEEP):
        room_in("C:/x" * 50)


@given(
    sizes=st.lists(st.tuples(st.integers(0, 4), st.integers(0, 200_000)), max_size=30),
    limit=st.integers(20_000, 300_000),
    beside=st.integers(0, 10_000),
)
def test_parts_lose_nothing_and_keep_their_limit(
    sizes: list[tuple[int, int]], limit: int, beside: int
) -> None:
    rows = [row(str(number), f"1.{number}") for number in range(5)]
    files = [
        PackedFile(rows[place], *proofs("x", ["a.pdf"])[0], f"1.{place}/{number}.pdf", size)
        for number, (place, size) in enumerate(sorted(sizes))
    ]
    parts = split(files, limit, beside)
    assert sorted(one.path for part in parts for one in part.files) == sorted(one.path for one in files)
    for part in parts:
        whole = sum(one.size for one in part.files) + beside
        assert part.oversized == (whole + 300 > limit) or whole <= limit
        if part.oversized:
            assert len(part.files) == 1
    assert split(files, None, 0)[0].files == tuple(files)


@pytest.mark.parametrize("count", [1, 3])
def test_a_criterion_stays_together_where_it_fits(count: int) -> None:
    rows = [row(str(number), f"1.{number}") for number in range(3)]
    files = [
        PackedFile(one, *proofs("x", ["a.pdf"])[0], f"{one.criterion.code}/{number}.pdf", 4_000)
        for one in rows
        for number in range(count)
    ]
    parts = split(files, 15_000, 0)
    homes = {one.row.uid: [part for part in parts if one in part.files] for one in files}
    assert all(len(found) == 1 for found in homes.values())
