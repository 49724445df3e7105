"""Finding rows as she types."""

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.filtering import matching_rows
from cchc_desktop.domain.progress import NOT_STARTED, MilestoneState, Standing
from cchc_desktop.domain.ranks import Rank
from cchc_desktop.domain.records import Criterion, Milestone, Unit
from cchc_desktop.domain.vocabulary import CriterionKind, Progress, ScoredBy, State
from cchc_desktop.domain.year import CriterionRow

DAY = date(2026, 11, 1)
UNIT = Unit("u", "VHTT", "Trung tâm Văn hoá - Thể thao & TT", "VHTT", "", 1, None, None)


def made(
    depth: int, code: str, name: str, *, rank: Rank = Rank.CRITERION, late: bool = False, task: str = ""
) -> CriterionRow:
    criterion = Criterion(
        code, code, "s", None, 1, CriterionKind.SUB_CRITERION, code, name, Decimal(1), ScoredBy.SELF, task, ""
    )
    overdue = MilestoneState(Milestone("m", code, 1, "", DAY, "", ""), DAY, NOT_STARTED, date(2026, 12, 1))
    states = (overdue,) if late else ()
    leaf = rank is not Rank.GROUP
    return CriterionRow(
        criterion, depth, leaf, rank, UNIT, None, (), states, (), 0, None, Progress.NOT_STARTED
    )


ROWS = [
    made(0, "I", "Chỉ đạo, điều hành", rank=Rank.GROUP),
    made(1, "1.1", "Công tác tuyên truyền", rank=Rank.GROUP),
    made(2, "1.1.1", "Kế hoạch", task="Đăng tin trên đài"),
    made(2, "1.1.2", "Báo cáo", late=True),
    made(1, "1.2", "Sáng kiến"),
    made(0, "II", "Cải cách thể chế", rank=Rank.GROUP),
    made(1, "2.1", "Rà soát văn bản"),
]


def found(query: str, state: State | None = None) -> list[str]:
    return [row.criterion.code for row in matching_rows(ROWS, query, state)]


@pytest.mark.parametrize("query", ["Sáng kiến", "sang kien", "SÁNG", "kien sang", "  sang  "])
def test_rows_are_found_without_marks_case_or_order(query: str) -> None:
    assert found(query) == ["1.2"]


def test_every_word_must_occur_but_anywhere_in_the_row() -> None:
    assert found("ke hoach dang") == ["1.1.1"]
    assert found("ke hoach bao cao") == []


@pytest.mark.parametrize(
    ("query", "below"),
    [("tuyen truyen", ["1.1.1", "1.1.2"]), ("dieu hanh", ["1.1.1", "1.1.2", "1.2"]), ("the che", ["2.1"])],
)
def test_a_group_that_matches_brings_all_below_it(query: str, below: list[str]) -> None:
    assert found(query) == below


def test_units_and_states_are_searched_too() -> None:
    assert found("van hoa the thao") == ["1.1.1", "1.1.2", "1.2", "2.1"]
    assert found("qua han") == ["1.1.2"]


def test_what_was_done_late_is_found_by_the_word_it_shows() -> None:
    late = MilestoneState(
        Milestone("m", "c", 1, "", DAY, "", ""), DAY, Standing(Progress.DONE, date(2026, 11, 9)), DAY
    )
    row = replace(ROWS[4], milestones=(late,), progress=Progress.DONE)
    assert matching_rows([row], "qua han") == [row]


def test_a_state_narrows_what_was_found() -> None:
    assert found("", State.OVERDUE) == ["1.1.2"]
    assert found("tuyen truyen", State.NOT_STARTED) == ["1.1.1"]
    assert found("") == ["1.1.1", "1.1.2", "1.2", "2.1"]


def test_a_criterion_brings_its_parts_and_a_part_without_any_state_has_none_to_be_found_by() -> None:
    part = replace(made(3, "", "Ban hành đúng hạn", rank=Rank.PART), lead=None)
    whole = replace(made(2, "1.1.1", "Kế hoạch"), is_leaf=False, parts=(part,))
    assert matching_rows([whole, part], "ke hoach") == [whole, part]
    assert matching_rows([whole, part], "dung han") == [part]
    assert matching_rows([whole, part], "", State.NOT_STARTED) == [whole]
