"""One-stop figures: kept as read, refused where they cannot be, one step each."""

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.one_stop import COUNTS, PARTS
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.services import one_stop
from cchc_desktop.services.workspace import Workspace
from tests.support import TODAY, YEAR, log_lines, logical_dump, refused


def write(workspace: Workspace, values: dict[one_stop.Place, object], area: str = "") -> None:
    one_stop.write(workspace, YEAR, area, values, TODAY)


def test_blank_is_not_0(workspace: Workspace) -> None:
    write(workspace, {(3, "apologies"): 0})
    (kept,) = one_stop.months(workspace, YEAR)
    assert kept.apologies == 0
    assert [name for name in COUNTS if getattr(kept, name) is not None] == ["apologies"]


def test_several_months_are_one_step(workspace: Workspace) -> None:
    before = logical_dump(workspace.path)
    write(workspace, {(month, "payable"): month * 10 for month in range(1, 12)})
    assert [one.payable for one in one_stop.months(workspace, YEAR)] == [*range(10, 120, 10)]
    assert workspace.undo().name == "ghi số liệu một cửa 11 tháng năm 2026 (chung)"
    assert logical_dump(workspace.path) == before


def test_a_month_of_which_nothing_is_left_is_no_month(workspace: Workspace) -> None:
    write(workspace, {(2, "payable"): 4, (2, "screen"): "Cổng dịch vụ công"})
    write(workspace, {(2, "payable"): None, (2, "screen"): " "})
    assert one_stop.months(workspace, YEAR) == []
    workspace.undo()
    assert [one.payable for one in one_stop.months(workspace, YEAR)] == [4]


def test_what_changes_nothing_is_no_step(workspace: Workspace) -> None:
    write(workspace, {(2, "payable"): 4})
    steps = len(log_lines(workspace.path))
    write(workspace, {(2, "payable"): 4, (12, "payable"): None, (5, "paid_online"): None})
    assert len(log_lines(workspace.path)) == steps


def test_a_month_to_come_is_refused_and_nothing_of_the_rest_is_written(workspace: Workspace) -> None:
    before = logical_dump(workspace.path)
    with pytest.raises(UserError) as raised:
        write(workspace, {(11, "payable"): 1, (12, "payable"): 2})
    assert sentence(raised.value).startswith("Tháng 12/2026 chưa đến nên chưa có số liệu.")
    assert logical_dump(workspace.path) == before


@pytest.mark.parametrize(("part", "whole"), PARTS)
def test_a_part_is_not_larger_than_the_whole(workspace: Workspace, part: str, whole: str) -> None:
    write(workspace, {(1, whole): 5, (1, part): 5})
    with pytest.raises(UserError) as raised:
        write(workspace, {(1, whole): 4})
    assert raised.value.fault is Fault.NUMERATOR_OVER_DENOMINATOR
    assert raised.value.args_by_name == {"field": part, "numerator": 5, "denominator": 4, "month": 1}
    write(workspace, {(1, whole): None})


def test_an_area_is_told_by_its_letters_not_their_marks(workspace: Workspace) -> None:
    write(workspace, {(1, "payable"): 3}, "Hộ tịch")
    write(workspace, {(1, "payable"): 4}, "ho  TICH")
    write(workspace, {(1, "payable"): 9})
    assert one_stop.areas(workspace, YEAR) == ["Hộ tịch"]
    assert one_stop.areas(workspace, YEAR + 1) == ["Hộ tịch"]
    assert one_stop.areas(workspace, YEAR + 2) == []
    found = one_stop.months(workspace, YEAR)
    assert [(one.area, one.payable) for one in found] == [("", 9), ("Hộ tịch", 4)]


def test_a_month_is_kept_once_for_each_area(workspace: Workspace) -> None:
    write(workspace, {(1, "payable"): 3}, "Đất đai")
    twice = replace(one_stop.blank(YEAR, 1, "Dat dai"), payable=4)
    with refused(Fault.MONTH_TAKEN):
        one_stop.save(workspace, twice, TODAY)
    with refused(Fault.COUNT_INVALID):
        write(workspace, {(1, "results"): -1})


def test_removed_figures_come_back(workspace: Workspace) -> None:
    write(workspace, {(1, "payable"): 3})
    before = logical_dump(workspace.path)
    one_stop.remove(workspace, one_stop.months(workspace, YEAR)[0])
    assert one_stop.months(workspace, YEAR) == []
    assert workspace.undo().name == "xóa số liệu một cửa tháng 1/2026 (chung)"
    assert logical_dump(workspace.path) == before
