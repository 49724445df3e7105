"""Numbers of findings, what closes and opens them, and what the file refuses."""

from datetime import date, timedelta
from random import Random

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.check_records import Nonconformity
from cchc_desktop.domain.checking import lacking_of_finding
from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.vocabulary import FindingGrade, FindingSource
from cchc_desktop.services import nonconformities
from cchc_desktop.services.units import unit_by_code
from cchc_desktop.services.workspace import Workspace
from tests.services.check_steps import DONE
from tests.support import TODAY, YEAR, logical_dump, refused, row


def raised(workspace: Workspace, year: int = YEAR, **fields: object) -> Nonconformity:
    unit = unit_by_code(workspace, "VHXH")
    fresh = replace(nonconformities.blank(unit.uid, year, date(year, 5, 4)), description="Thiếu phiếu hẹn")
    return nonconformities.save(workspace, replace(fresh, **fields))


@pytest.mark.parametrize("seed", range(5))
def test_each_year_counts_from_one_and_gives_no_number_twice_while_later_ones_stand(
    workspace: Workspace, seed: int
) -> None:
    chance = Random(seed)
    given: dict[int, list[int]] = {YEAR: [], YEAR + 1: []}
    for _time in range(40):
        year = chance.choice(list(given))
        there = nonconformities.nonconformities(workspace, year)
        assert [one.number for one in there] == given[year]
        if there and chance.random() < 0.4:
            gone = chance.choice(there)
            nonconformities.remove(workspace, gone)
            given[year].remove(gone.number)
        else:
            number = raised(workspace, year).number
            assert number == max(given[year], default=0) + 1
            given[year].append(number)
    assert all(len(set(numbers)) == len(numbers) for numbers in given.values())


def test_a_change_keeps_the_number_and_is_one_step(workspace: Workspace) -> None:
    first, _second = raised(workspace), raised(workspace)
    before = logical_dump(workspace.path)
    changed = nonconformities.save(workspace, replace(first, number=99, cause=" Chưa  phân công "))
    assert (changed.number, changed.cause) == (1, "Chưa  phân công")
    workspace.undo()
    assert logical_dump(workspace.path) == before


@pytest.mark.parametrize("missing", DONE)
def test_one_that_lacks_something_is_not_closed_and_says_what(workspace: Workspace, missing: str) -> None:
    empty = None if missing in ("done_on", "checked_on", "effective") else ""
    finding = raised(workspace, **{**DONE, missing: empty})
    with refused(Fault.FINDING_NOT_DONE):
        nonconformities.close(workspace, finding, TODAY)
    assert len(lacking_of_finding(finding, TODAY)) == 1
    assert nonconformities.not_closed(workspace, TODAY) == [finding]


def test_an_observation_is_closed_without_a_cause(workspace: Workspace) -> None:
    finding = raised(workspace, **{**DONE, "cause": ""}, grade=FindingGrade.OBSERVATION)
    assert nonconformities.close(workspace, finding, TODAY).closed_on == TODAY


def test_what_was_typed_is_closed_with_it_in_one_step(workspace: Workspace) -> None:
    finding = raised(workspace)
    before = logical_dump(workspace.path)
    closed = nonconformities.close(workspace, replace(finding, **DONE), TODAY)
    assert nonconformities.nonconformities(workspace, YEAR) == [closed]
    with refused(Fault.FINDING_CLOSED):
        nonconformities.save(workspace, replace(closed, cause="Khác"))
    with refused(Fault.FINDING_CLOSED):
        nonconformities.close(workspace, closed, TODAY)
    workspace.undo()
    assert logical_dump(workspace.path) == before


def test_one_opened_again_has_its_effect_to_be_checked_anew(workspace: Workspace) -> None:
    finding = raised(workspace, **DONE)
    with refused(Fault.FINDING_OPEN):
        nonconformities.reopen(workspace, finding, TODAY)
    closed = nonconformities.close(workspace, finding, TODAY)
    opened = nonconformities.reopen(workspace, closed, TODAY)
    assert opened == replace(closed, closed_on=None, checked_on=None, effective=None, reopened_on=TODAY)
    with refused(Fault.FINDING_NOT_DONE):
        nonconformities.close(workspace, opened, TODAY)


def test_a_past_day_still_knows_what_was_closed_after_it(workspace: Workspace) -> None:
    closed = nonconformities.close(workspace, raised(workspace, **DONE), TODAY)
    assert nonconformities.not_closed(workspace, TODAY) == []
    assert nonconformities.not_closed(workspace, TODAY - timedelta(1)) == [closed]


def test_earlier_ones_are_those_of_the_unit_on_the_clause_the_latest_first(workspace: Workspace) -> None:
    old = raised(workspace, YEAR - 1, clause="NĐ 118")
    new = raised(workspace, clause="nđ  118")
    raised(workspace, clause="7.5")
    raised(workspace, clause="NĐ 118", unit_uid=unit_by_code(workspace, "VP").uid)
    assert nonconformities.earlier(workspace, old.unit_uid, "NĐ 118", TODAY) == [new, old]
    assert nonconformities.earlier(workspace, old.unit_uid, "", TODAY) == []
    assert nonconformities.earlier(workspace, old.unit_uid, "NĐ 118", new.found_on) == [old]


def test_one_of_a_criterion_knows_its_unit_and_code(workspace: Workspace) -> None:
    criterion = row(workspace, "1.1.1")
    fresh = nonconformities.from_criterion(criterion, YEAR, TODAY)
    assert criterion.lead is not None
    assert (fresh.unit_uid, fresh.clause, fresh.criterion_uid, fresh.source, fresh.number) == (
        criterion.lead.uid,
        "Tiêu chí 1.1.1",
        criterion.uid,
        FindingSource.CRITERION,
        0,
    )
    for field, empty in (("unit_uid", ""), ("description", "  ")):
        with refused(Fault.TEXT_EMPTY):
            nonconformities.save(workspace, replace(fresh, **{"description": "Có", field: empty}))
