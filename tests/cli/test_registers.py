"""`show figures`: documented keys, figures as the rules tell, a past day, and the table for people."""

import re
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.one_stop import COUNTS, RATES, Doubt
from cchc_desktop.services import one_stop
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


def test_figures_have_the_documented_keys(run: Run, figures: Path) -> None:
    told = DOCS.split("| `show figures` |")[1].split("\n")[0]
    documented = set(re.findall(r"`(\w+)`", re.sub(r"\([^()]*\)", "", told)))
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
