"""Where she put a row, and the order she gave to rows, are hers too: a file asks before it changes them."""

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.conflicts import KEEP, TAKE, choice_id
from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.incoming import ImportNote
from cchc_desktop.domain.planned import PlannedCriterion
from cchc_desktop.domain.vocabulary import CriterionKind
from cchc_desktop.services import criteria, importing
from cchc_desktop.services.workspace import Workspace
from tests.services.imports import planned
from tests.services.test_import_conflicts import preview
from tests.support import logical_dump, refused, row, view

FILE = [
    planned(0, "I", "Chỉ đạo"),
    planned(1, "1.1", "Kế hoạch"),
    planned(1, "1.2", "Báo cáo"),
    planned(1, "1.3", "Kiểm tra"),
    planned(0, "II", "Thể chế"),
    planned(1, "2.1", "Rà soát"),
]
MOVED = [*FILE[:3], FILE[4], FILE[5], replace(FILE[3], depth=2, kind=CriterionKind.SUB_CRITERION)]
"""The third row below the last."""
TURNED = [FILE[0], FILE[3], FILE[2], FILE[1], *FILE[4:]]
"""The rows below the first field from the last to the first."""


def bring_in(workspace: Workspace, rows: list[PlannedCriterion], **answers: str) -> int:
    return importing.apply(workspace, preview(workspace, rows, **answers)).count


@pytest.fixture
def workspace(workspace: Workspace) -> Workspace:
    """A year that came from a file."""
    criteria.remove_criteria(workspace, view(workspace), view(workspace).rows)
    bring_in(workspace, FILE)
    return workspace


def move(workspace: Workspace, code: str, below: str) -> None:
    """By hand, behind all that is there."""
    before = row(workspace, code)
    moved = replace(before.criterion, parent_uid=row(workspace, below).uid, position=99)
    criteria.edit_criterion(workspace, before, moved)


def turn(workspace: Workspace) -> None:
    """Put 1.2 before 1.1 by hand."""
    before = row(workspace, "1.1")
    criteria.edit_criterion(workspace, before, replace(before.criterion, position=50))
    before = row(workspace, "1.3")
    criteria.edit_criterion(workspace, before, replace(before.criterion, position=60))


def tree(workspace: Workspace) -> str:
    """The codes in order, each behind a dash for every row above it."""
    return " ".join("-" * one.depth + one.criterion.code for one in view(workspace).rows)


def test_a_row_that_she_moved_stays_where_the_file_says_nothing_new(workspace: Workspace) -> None:
    move(workspace, "1.2", "II")
    before = logical_dump(workspace.path)
    shown = preview(workspace, FILE)
    ((_row, choice),) = shown.plan.conflicts
    assert (choice.field, choice.before, choice.after) == ("parent", "II Thể chế", "I Chỉ đạo")
    assert (shown.questions, shown.count, shown.writes) == ((), 0, False)
    assert bring_in(workspace, FILE) == 0
    assert logical_dump(workspace.path) == before


def test_she_may_still_put_it_where_the_file_has_it(workspace: Workspace) -> None:
    move(workspace, "1.2", "II")
    assert bring_in(workspace, FILE, **{choice_id(row(workspace, "1.2").uid, "parent"): TAKE}) == 1
    assert tree(workspace) == "I -1.1 -1.2 -1.3 II -2.1"


@pytest.mark.parametrize(
    ("answer", "after"), [(KEEP, "I -1.1 -1.2 II -2.1 -1.3"), (TAKE, "I -1.1 -1.2 II -2.1 --1.3")]
)
def test_a_row_that_both_moved_is_asked_and_the_answer_remembered(
    workspace: Workspace, answer: str, after: str
) -> None:
    move(workspace, "1.3", "II")
    shown = preview(workspace, MOVED)
    assert [(one.about, one.proposal) for one in shown.questions] == [(ImportNote.FIELD_CONFLICT, KEEP)]
    with refused(Fault.IMPORT_HAS_QUESTIONS):
        importing.apply(workspace, shown)
    bring_in(workspace, MOVED, **{shown.questions[0].id: answer})
    assert tree(workspace) == after
    again = preview(workspace, MOVED)
    assert (again.questions, again.count, again.writes) == ((), 0, False)


def test_a_row_that_only_the_file_moved_follows_it_with_its_kind(workspace: Workspace) -> None:
    shown = preview(workspace, MOVED)
    (changed,) = shown.plan.changed
    assert ([cell.field for cell in changed.cells], shown.questions) == (["parent", "kind"], ())
    bring_in(workspace, MOVED)
    assert (tree(workspace), row(workspace, "1.3").criterion.kind) == (
        "I -1.1 -1.2 II -2.1 --1.3",
        CriterionKind.SUB_CRITERION,
    )


def test_a_kind_that_she_chose_stays_when_the_file_moves_the_row(workspace: Workspace) -> None:
    before = row(workspace, "1.3")
    criteria.edit_criterion(workspace, before, replace(before.criterion, kind=CriterionKind.BONUS))
    bring_in(workspace, MOVED)
    assert row(workspace, "1.3").criterion.kind is CriterionKind.BONUS


def test_the_order_of_the_file_is_taken_while_she_did_not_change_it(workspace: Workspace) -> None:
    shown = preview(workspace, TURNED)
    assert [str(one.about) for one in shown.warnings] == ["order_from_file"]
    assert (shown.count, shown.questions) == (1, ())
    bring_in(workspace, TURNED)
    assert tree(workspace) == "I -1.3 -1.2 -1.1 II -2.1"
    assert not preview(workspace, TURNED).writes


def test_her_order_stays_where_the_file_says_nothing_new(workspace: Workspace) -> None:
    turn(workspace)
    shown = preview(workspace, FILE)
    ((_row, choice),) = shown.plan.conflicts
    assert (choice.field, choice.edited, choice.news, choice.taken) == ("order", True, False, False)
    assert (choice.before, choice.after) == (
        ("1.2 Báo cáo", "1.1 Kế hoạch"),
        ("1.1 Kế hoạch", "1.2 Báo cáo"),
    )
    assert (shown.writes, shown.warnings) == (False, ())
    rows = [*FILE[:4], planned(1, "1.4", "Sáng kiến"), *FILE[4:]]
    assert bring_in(workspace, rows) == 1
    assert tree(workspace) == "I -1.2 -1.1 -1.3 -1.4 II -2.1"


@pytest.mark.parametrize(
    ("answer", "after"), [(KEEP, "I -1.2 -1.1 -1.3 II -2.1"), (TAKE, "I -1.3 -1.2 -1.1 II -2.1")]
)
def test_an_order_that_both_changed_is_asked_and_the_answer_remembered(
    workspace: Workspace, answer: str, after: str
) -> None:
    turn(workspace)
    shown = preview(workspace, TURNED)
    assert [one.id for one in shown.questions] == [choice_id(row(workspace, "I").uid, "order")]
    bring_in(workspace, TURNED, **{shown.questions[0].id: answer})
    assert tree(workspace) == after
    again = preview(workspace, TURNED)
    assert (again.questions, again.writes) == ((), False)


def test_the_order_at_the_top_is_hers_too(workspace: Workspace) -> None:
    before = row(workspace, "I")
    criteria.edit_criterion(workspace, before, replace(before.criterion, position=70))
    assert preview(workspace, FILE).count == 0
    shown = preview(workspace, [FILE[4], FILE[5], *FILE[:4]])
    assert (shown.count, shown.plan.conflicts) == (0, [])


def test_what_would_stand_below_itself_follows_the_file(workspace: Workspace) -> None:
    move(workspace, "2.1", "1.1")
    turned = [FILE[0], replace(FILE[5], depth=1), replace(FILE[1], depth=2), *FILE[2:5]]
    keep = {choice_id(row(workspace, "2.1").uid, "parent"): KEEP}
    take = {choice_id(row(workspace, "1.1").uid, "parent"): TAKE}
    bring_in(workspace, turned, **keep, **take)
    assert tree(workspace) == "I -2.1 --1.1 -1.2 -1.3 II"


def test_a_part_of_the_tree_whose_top_row_stood_below_one_of_its_rows(workspace: Workspace) -> None:
    bring_in(workspace, [replace(FILE[1], depth=0), replace(FILE[0], depth=1)])
    assert tree(workspace) == "II -2.1 1.1 -I --1.2 --1.3"
