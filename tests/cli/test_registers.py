"""`show figures` and `show activities`: documented keys, figures as the rules tell, a past day, tables."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.one_stop import COUNTS, RATES, Doubt
from cchc_desktop.services import activities, one_stop
from cchc_desktop.services.units import unit_by_code
from cchc_desktop.services.years import load_year
from tests.cli.running import ROOT, Run
from tests.support import YEAR, opened

DOCS = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
DAY = date(YEAR, 11, 23)


@pytest.fixture
def figures(empty: Path) -> Path:
    """A file without criteria: three months, one of an area."""
    with opened(empty) as workspace:
        plain = dict.fromkeys(COUNTS, 0)
        for month, area, counts in (
            (1, "", {**plain, "received_online": 40, "solved_early": 38, "solved_late": 2, "apologies": 1}),
            (2, "", {**plain, "received_online": 7, "open_in_time": 5}),
            (2, "Hộ tịch", {"received_online": 7}),
        ):
            one_stop.save(workspace, replace(one_stop.blank(YEAR, month, area), **counts), DAY)
    return empty


def documented_keys(what: str) -> set[str]:
    told = DOCS.split(f"| `show {what}` |")[1].split("\n")[0]
    return set(re.findall(r"`(\w+)`", re.sub(r"\([^()]*\)", "", told)))


def test_figures_have_the_documented_keys(run: Run, figures: Path) -> None:
    documented = documented_keys("figures")
    for shape in run("show", figures, "figures", "--json", "--year", YEAR, "--as-of", DAY).json():
        assert set(shape) == documented
        assert set(shape["rates"]) == set(RATES)
        assert all(set(rate) == {"part", "whole", "percent"} for rate in shape["rates"].values())
        assert all(set(doubt) == {"kind", "found", "expected"} for doubt in shape["doubts"])


def test_figures_are_told_with_sums_rates_and_doubts(run: Run, figures: Path) -> None:
    first, second, area = run("show", figures, "figures", "--json", "--year", YEAR, "--as-of", DAY).json()
    assert (first["received"], first["solved"], first["open"]) == (40, 40, 0)
    assert first["rates"]["on_time"] == {"part": 38, "whole": 40, "percent": "95"}
    assert first["doubts"] == [{"kind": Doubt.APOLOGIES.value, "found": 1, "expected": 2}]
    assert [doubt["kind"] for doubt in second["doubts"]] == [Doubt.BALANCE.value, Doubt.JUMP.value]
    assert (area["area"], area["received_online"], area["received"]) == ("Hộ tịch", 7, None)
    assert area["payable"] is None
    assert area["rates"]["online"] == {"part": 7, "whole": None, "percent": None}


def test_a_month_after_the_day_is_left_out(run: Run, figures: Path) -> None:
    found = run("show", figures, "figures", "--json", "--year", YEAR, "--as-of", f"{YEAR}-01-15").json()
    assert [one["month"] for one in found] == [1]


def test_people_get_a_table(run: Run, figures: Path) -> None:
    text = run("show", figures, "figures", "--year", YEAR, "--as-of", DAY).done()
    assert "Trước và đúng hạn" in text
    line = next(line for line in text.split("\n") if "38/40" in line)
    assert line.split() == ["1", "chung", "40", "40", "0", "38/40", "1"]


@pytest.fixture
def register(file: Path) -> Path:
    """The sample with three entries: proof of a criterion, a task that was late, one of a later day."""
    with opened(file) as workspace:
        activities.add_shipped_kinds(workspace)
        kinds = {one.code: one for one in activities.kinds(workspace)}
        rows = load_year(workspace, YEAR, DAY).rows
        first = activities.blank(kinds["radio"], date(YEAR, 2, 3), "Phát bài")
        leader = unit_by_code(workspace, "VHXH")
        proved = [next(row.uid for row in rows if row.is_criterion)]
        activities.save(workspace, replace(first, unit_uid=leader.uid, quantity=0), proved)
        task = activities.blank(kinds["city_task"], date(YEAR, 4, 1), "Báo cáo")
        activities.save(workspace, replace(task, due=date(YEAR, 4, 9), done_on=date(YEAR, 4, 10)))
        activities.save(workspace, activities.blank(kinds["training"], date(YEAR, 12, 1), "Tập huấn"))
    return file


def hers(run: Run, register: Path, day: object) -> list[dict[str, Any]]:
    """The activities that are not of the sample."""
    shapes = run("show", register, "activities", "--json", "--as-of", day).json()
    return [shape for shape in shapes if not shape["content"].endswith("(mẫu)")]


def test_activities_have_the_documented_keys(run: Run, register: Path) -> None:
    shapes = run("show", register, "activities", "--json", "--as-of", f"{YEAR}-12-31").json()
    assert len(shapes) == 203
    assert all(set(shape) == documented_keys("activities") for shape in shapes)


def test_activities_are_told_until_the_day_and_tasks_judged_on_it(run: Run, register: Path) -> None:
    first, task = hers(run, register, DAY)
    assert (first["kind"], first["unit"], first["quantity"], first["state"]) == ("radio", "VHXH", 0, None)
    assert len(first["criteria"]) == 1
    assert (task["quarter"], task["state"], task["unit"], task["quantity"]) == (2, "late", None, None)
    before = hers(run, register, f"{YEAR}-04-09")
    assert before[-1]["state"] == "open"


def test_activities_are_a_table_for_people(run: Run, register: Path) -> None:
    text = run("show", register, "activities", "--as-of", DAY).done()
    assert "Xong quá hạn" in text
    assert "0 buổi" in text
