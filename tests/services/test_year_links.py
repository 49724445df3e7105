"""A new set of the city joined to last year's: what becomes one, what is carried, what follows."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Criterion
from cchc_desktop.domain.score_records import ScoreRule
from cchc_desktop.domain.score_rules import Level, Levels, YesNo
from cchc_desktop.domain.score_sources import Figure, Source, source_text
from cchc_desktop.domain.scoring import Inputs
from cchc_desktop.domain.vocabulary import NoneArose, ScoreStage
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.domain.year_match import Why
from cchc_desktop.services import scoring
from cchc_desktop.services.closing import close_year
from cchc_desktop.services.new_year import plan_year, start_year
from cchc_desktop.services.score_rules import set_rules
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.year_links import (
    Carried,
    YearLinks,
    is_unlinked,
    link_years,
    plan_links,
    source_for,
)
from cchc_desktop.services.years import load_year
from tests.support import TODAY, YEAR, logical_dump, next_tree, refused, row, view

NEXT = YEAR + 1


@pytest.fixture(autouse=True)
def imported(workspace: Workspace) -> None:
    """The city's set of the next year: one row renumbered, one reworded with fewer points, one new."""
    next_tree(workspace, NEXT, "1.5")


def later(workspace: Workspace, code: str, year: int = NEXT) -> CriterionRow:
    (found,) = [one for one in load_year(workspace, year, TODAY).rows if one.criterion.code == code]
    return found


def proposed(plan: YearLinks) -> dict[str, str]:
    return {uid: found.old_uid for uid, found in plan.proposals.items()}


def test_what_is_proposed_is_joined(workspace: Workspace) -> None:
    assert source_for(workspace, NEXT) == YEAR
    assert is_unlinked(workspace, load_year(workspace, NEXT, TODAY))
    assert not is_unlinked(workspace, view(workspace))
    before = logical_dump(workspace.path)
    plan = plan_links(workspace, YEAR, NEXT)
    told = {later(workspace, code).uid: code for code in ("I", "1.1", "1.1.9", "1.1.2", "1.2", "1.3")}
    assert {told[uid]: found.why for uid, found in plan.proposals.items()} == {
        "I": Why.SAME,
        "1.1": Why.SAME,
        "1.1.9": Why.NAME,
        "1.1.2": Why.SAME,
        "1.2": Why.ALIKE,
    }
    assert link_years(workspace, plan, proposed(plan)) == 5
    assert later(workspace, "1.1.9").criterion.origin_uid == row(workspace, "1.1.1").uid
    assert later(workspace, "1.3").criterion.origin_uid == later(workspace, "1.3").uid
    assert not is_unlinked(workspace, load_year(workspace, NEXT, TODAY))
    assert workspace.undo().name == f"nối 5 tiêu chí năm {NEXT} với năm {YEAR}"
    assert logical_dump(workspace.path) == before


def test_last_years_points_are_found_by_what_is_joined(workspace: Workspace) -> None:
    one = row(workspace, "1.1.2")
    scoring.set_rule(workspace, one, YesNo(), NoneArose.UNDECIDED, "")
    scoring.record(
        workspace, one, scoring.blank(workspace, one, ScoreStage.PROPOSED, TODAY), Inputs(yes=True)
    )
    plan = plan_links(workspace, YEAR, NEXT)
    link_years(workspace, plan, proposed(plan))
    origin = later(workspace, "1.1.2").criterion.origin_uid
    assert scoring.last_year(workspace, load_year(workspace, NEXT, TODAY)) == {origin: Decimal("1.5")}


def test_what_is_not_chosen_is_parted(workspace: Workspace) -> None:
    plan = plan_links(workspace, YEAR, NEXT)
    link_years(workspace, plan, proposed(plan))
    again = plan_links(workspace, YEAR, NEXT)
    assert {found.why for found in again.proposals.values()} == {Why.LINKED}
    kept = {uid: old for uid, old in proposed(again).items() if uid != later(workspace, "1.1.2").uid}
    link_years(workspace, again, kept)
    assert later(workspace, "1.1.2").criterion.origin_uid == later(workspace, "1.1.2").uid
    assert later(workspace, "1.1").criterion.origin_uid == row(workspace, "1.1").uid


def test_she_chooses_otherwise_but_not_twice(workspace: Workspace) -> None:
    plan = plan_links(workspace, YEAR, NEXT)
    two = {later(workspace, "1.2").uid: row(workspace, "1.2").uid}
    two[later(workspace, "1.3").uid] = row(workspace, "1.2").uid
    before = logical_dump(workspace.path)
    with refused(Fault.LINK_TWICE):
        link_years(workspace, plan, two)
    assert logical_dump(workspace.path) == before
    with refused(Fault.YEAR_NOT_LATER):
        plan_links(workspace, NEXT, YEAR)
    with refused(Fault.YEAR_WITHOUT_CRITERIA):
        plan_links(workspace, YEAR, NEXT + 1)


def test_what_is_carried_fills_only_what_is_empty(workspace: Workspace) -> None:
    fits, too_much = row(workspace, "1.1.2"), row(workspace, "1.2")
    for one, rule in ((fits, YesNo()), (too_much, Levels((Level("Đủ", Decimal("1.25")),)))):
        set_rules(workspace, [one], rule, NoneArose.FULL, city_text="Theo văn bản")
    kept = later(workspace, "1.1.9").criterion
    with workspace.transact(Op.EDIT_CRITERION, name="1.1.9") as tx:
        tx.put(replace(kept, task="của năm mới"))
        tx.put(replace(row(workspace, "1.1.1").criterion, task="của năm cũ"))
        tx.put(replace(row(workspace, "1.1.2").criterion, task="Báo cáo quý"))
    plan = plan_links(workspace, YEAR, NEXT)
    link_years(workspace, plan, proposed(plan), list(Carried))
    renumbered, same, reworded = (later(workspace, code) for code in ("1.1.9", "1.1.2", "1.2"))
    assert renumbered.lead is not None
    assert (renumbered.lead.code, [unit.code for unit in renumbered.coordinating]) == ("VHXH", ["VP"])
    assert renumbered.criterion.task == "của năm mới"
    assert [one.text for one in renumbered.required] == ["Kế hoạch", "Báo cáo"]
    assert same.criterion.task == "Báo cáo quý"
    assert reworded.criterion.max_points == Decimal("0.5")
    rules = {
        line.row.criterion.code: (line.rule, line.city_text)
        for line in scoring.sheet(workspace, load_year(workspace, NEXT, TODAY))
    }
    assert rules["1.1.2"] == (YesNo(), "Theo văn bản")
    assert rules["1.2"] == (None, "")
    again = logical_dump(workspace.path)
    link_years(workspace, plan_links(workspace, YEAR, NEXT), proposed(plan), list(Carried))
    assert logical_dump(workspace.path) == again


def test_years_that_go_on_and_sources_follow(workspace: Workspace) -> None:
    group = later(workspace, "1.1")
    source = source_text(Source(Figure.CRITERIA_DONE, key=group.criterion.origin_uid))
    set_rules(workspace, [later(workspace, "1.3")], None, NoneArose.UNDECIDED, source=source)
    start_year(workspace, plan_year(workspace, NEXT, NEXT + 1))
    plan = plan_links(workspace, YEAR, NEXT)
    link_years(workspace, plan, proposed(plan))
    origin = row(workspace, "1.1").uid
    assert later(workspace, "1.1", NEXT + 1).criterion.origin_uid == origin
    for year in (NEXT, NEXT + 1):
        lines = scoring.sheet(workspace, load_year(workspace, year, TODAY))
        assert len(lines) == 4
    assert {one.source for one in workspace.read.find(ScoreRule)} == {
        source_text(Source(Figure.CRITERIA_DONE, key=origin))
    }


def test_a_closed_year_is_joined_to_and_not_joined(workspace: Workspace) -> None:
    close_year(workspace, YEAR)
    plan = plan_links(workspace, YEAR, NEXT)
    link_years(workspace, plan, proposed(plan), list(Carried))
    close_year(workspace, NEXT)
    with refused(Fault.YEAR_CLOSED):
        link_years(workspace, plan_links(workspace, YEAR, NEXT), {})
    assert all(one.origin_uid for one in workspace.read.find(Criterion))


def test_a_later_year_follows_rows_that_change_places(workspace: Workspace) -> None:
    plan = plan_links(workspace, YEAR, NEXT)
    link_years(workspace, plan, proposed(plan))
    start_year(workspace, plan_year(workspace, NEXT, NEXT + 1))
    plan = plan_links(workspace, YEAR, NEXT)
    chosen, one, other = proposed(plan), later(workspace, "1.1.9").uid, later(workspace, "1.1.2").uid
    chosen[one], chosen[other] = chosen[other], chosen[one]
    link_years(workspace, plan, chosen)
    for code in ("1.1.9", "1.1.2"):
        third = later(workspace, code, NEXT + 1)
        assert third.criterion.origin_uid == later(workspace, code).criterion.origin_uid


def test_a_later_year_follows_a_row_that_takes_the_place_of_a_parted_one(workspace: Workspace) -> None:
    plan = plan_links(workspace, YEAR, NEXT)
    link_years(workspace, plan, proposed(plan))
    start_year(workspace, plan_year(workspace, NEXT, NEXT + 1))
    plan = plan_links(workspace, YEAR, NEXT)
    chosen = proposed(plan)
    chosen[later(workspace, "1.1.9").uid] = chosen.pop(later(workspace, "1.1.2").uid)
    link_years(workspace, plan, chosen)
    origins = [later(workspace, "1.1.9", year).criterion.origin_uid for year in (NEXT, NEXT + 1)]
    assert origins == [row(workspace, "1.1.2").criterion.origin_uid] * 2
