"""The counts of a unit, told again from its criteria; and the tables for people."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from cchc_desktop.domain.labels import SAMPLE_MARK
from tests.cli.running import ROOT, Run, by_code
from tests.support import TODAY, YEAR, issued_document, opened

DOCS = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
DAYS = ("2026-01-01", "2026-01-21", "2026-03-31", "2026-06-15", "2026-09-30", "2026-11-23", "2027-02-01")
CLOSED = ("done", "not_applicable")
Shape = dict[str, Any]


def reported_on(row: Shape, notes: list[Shape], as_of: str) -> str:
    """The first day of the unbroken run of reports (waiting, done) that stands on `as_of`."""
    said = [note for note in notes if row["uid"] in note["criteria"] and note["progress"]]
    said = sorted((note for note in said if note["date"] <= as_of), key=lambda note: note["date"])
    day = ""
    for note in reversed(said):
        if note["progress"] not in ("waiting", "done"):
            break
        day = note["date"]
    return day


def is_late(row: Shape, milestone: Shape, notes: list[Shape], as_of: str) -> bool:
    """Open after its due date; what waits for the check counts from the day it was reported."""
    if milestone["due"] is None or milestone["progress"] in CLOSED:
        return False
    judged = reported_on(row, notes, as_of) if milestone["progress"] == "waiting" else as_of
    return judged > milestone["due"]


def is_done(row: Shape) -> bool:
    told = {one["progress"] for one in row["milestones"]} - {"not_applicable"}
    return told == {"done"}


def counted(criteria: list[Shape]) -> Iterator[Shape]:
    """The criteria with points that the commune scores itself and that apply."""
    for row in criteria:
        applies = {one["progress"] for one in row["milestones"]} != {"not_applicable"}
        if (
            row["rank"] == "criterion"
            and row["max_points"] is not None
            and row["scored_by"] == "self"
            and applies
        ):
            yield row


@pytest.mark.parametrize("as_of", DAYS)
def test_the_counts_of_a_unit_follow_from_its_criteria(run: Run, pristine: Path, as_of: str) -> None:
    criteria = run("show", pristine, "criteria", "--json", "--as-of", as_of).json()
    notes = run("show", pristine, "notes", "--json").json()
    units = run("show", pristine, "units", "--json", "--as-of", as_of).json()
    assert [unit["code"] for unit in units] == ["VHXH", "VP", "KT", "PVHCC", "VHTT"]
    for unit in units:
        led = [row for row in counted(criteria) if row["lead"] == unit["code"]]
        late = [row for row in led if any(is_late(row, one, notes, as_of) for one in row["milestones"])]
        told = {
            "leading": len(led),
            "coordinating": sum(unit["code"] in row["coordinating"] for row in counted(criteria)),
            "done": sum(map(is_done, led)),
            "overdue": len(late),
            "without_evidence": sum(row["evidence_count"] < len(row["evidence_required"]) for row in led),
        }
        assert told == {key: unit[key] for key in told}, unit["code"]
        assert {row["uid"] for row in led if row["overdue"]} == {row["uid"] for row in late}


def test_the_sample_has_every_case_to_count(run: Run, pristine: Path) -> None:
    criteria = run("show", pristine, "criteria", "--json", "--as-of", "2026-11-23").json()
    assert {one["progress"] for row in criteria for one in row["milestones"]} == {
        "not_started", "in_progress", "waiting", "done", "not_applicable",
    }  # fmt: skip
    assert {row["scored_by"] for row in criteria} >= {"self", "survey"}
    assert {row["overdue"] for row in criteria} == {True, False}
    assert any(row["lead"] is None for row in counted(criteria))


def test_the_table_says_the_state_as_the_window_does(run: Run, pristine: Path) -> None:
    words = ("show", pristine, "criteria", "--as-of", "2026-11-23")
    rows = run(*words, "--json").json()
    late = sum(bool(row["done_late"]) and row["progress"] == "done" for row in rows)
    assert late
    assert run(*words).done().count("Hoàn thành quá hạn") == late


def test_a_row_is_due_on_its_next_open_day(run: Run, pristine: Path) -> None:
    for row in run("show", pristine, "criteria", "--json", "--as-of", "2026-07-01").json():
        days = [one["due"] for one in row["milestones"] if one["progress"] not in CLOSED]
        assert row["due"] == min((day for day in days if day), default=None)


def test_the_past_does_not_know_the_future(run: Run, pristine: Path) -> None:
    done = [
        sum(unit["done"] for unit in run("show", pristine, "units", "--json", "--as-of", day).json())
        for day in DAYS
    ]
    assert done[0] == 0
    assert all(earlier <= later for earlier, later in pairwise(done))
    assert done[-1] > 20


def test_values_are_plain(run: Run, pristine: Path) -> None:
    criteria = run("show", pristine, "criteria", "--json").json()
    assert by_code(criteria)["1.1"]["max_points"] == "2.5"
    assert by_code(criteria)["1.1.1"]["milestones"][0]["due"] == "2026-01-20"
    assert all(row["sample"] is True for row in criteria)
    for note in run("show", pristine, "notes", "--json").json():
        date.fromisoformat(note["date"])
    text = run("show", pristine, "duties", "--json").out
    assert unicodedata.is_normalized("NFC", text)
    assert "\\u" not in text


def test_the_criteria_of_a_note_stand_in_official_order(run: Run, pristine: Path) -> None:
    place = {row["uid"]: at for at, row in enumerate(run("show", pristine, "criteria", "--json").json())}
    for what in ("notes", "evidence"):
        lists = [
            [place[uid] for uid in one["criteria"]] for one in run("show", pristine, what, "--json").json()
        ]
        assert any(len(one) > 1 for one in lists)
        assert all(one == sorted(one) for one in lists)


def test_a_year_without_criteria_is_empty(run: Run, pristine: Path) -> None:
    assert run("show", pristine, "criteria", "--json", "--year", 2030).json() == []
    assert run("show", pristine, "criteria", "--year", 2030).done().endswith("Chưa có mục nào.\n")
    assert all(
        unit["leading"] == 0 for unit in run("show", pristine, "units", "--json", "--year", 2030).json()
    )


def test_a_table_has_headings_and_columns(run: Run, pristine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "110")
    said = run("show", pristine, "units", "--as-of", "23/11/2026").done().splitlines()
    assert said[:3] == [SAMPLE_MARK, "Năm 2026, tính đến ngày 23/11/2026", ""]
    assert said[3].split("  ")[0] == "Mã"
    assert said[3].endswith("Thiếu TLKC")
    rows = said[5:10]
    assert [row.split()[0] for row in rows] == ["VHXH", "VP", "KT", "PVHCC", "VHTT"]
    assert len({len(row) for row in (said[3], *rows)}) == 1, "figures stand at the right edge"
    assert said[-1] == "5 dòng."


@pytest.mark.parametrize("what", ["units", "duties", "criteria", "notes", "evidence", "overlaps"])
@pytest.mark.parametrize("width", [80, 132])
def test_a_table_fits_and_loses_nothing(
    run: Run, pristine: Path, monkeypatch: pytest.MonkeyPatch, what: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    shapes = run("show", pristine, what, "--json").json()
    said = run("show", pristine, what).done()
    lines = said.splitlines()
    assert lines[-1] == f"{len(shapes)} dòng."
    if width > 120:
        assert max(map(len, lines)) <= width
    long = {"units": "name", "duties": "text", "criteria": "name", "notes": "text", "evidence": "title"}
    words = {word for shape in shapes if what in long for word in shape[long[what]].split()}
    assert words <= set(said.split())
    assert not any(word in said for word in ("None", "True", "False", "[", "{", "not_started"))


def test_criteria_are_told_in_words(run: Run, pristine: Path) -> None:
    said = run("show", pristine, "criteria", "--as-of", "2026-11-23").done()
    for word in ("Quá hạn", "Hoàn thành", "Chờ kiểm tra", "Không áp dụng", "17,00", "14/12/2026", "0/4"):
        assert word in said


def test_issued_documents_are_told_with_their_bytes(run: Run, file: Path) -> None:
    with opened(file) as workspace:
        issued_document(workspace, "44/UBND", b"%PDF gone")
        kept = issued_document(workspace, "45/UBND-VHXH", b"%PDF kept")
    (file.with_suffix(".minhchung") / f"{sha256(b'%PDF gone').hexdigest()}.pdf").unlink()
    shapes = {one["number"]: one for one in run("show", file, "issued", "--json").json()}
    documented = DOCS.split("| `show issued` |")[1].split("\n")[0]
    bare = re.sub(r"\([^()]*\)", "", documented)
    assert set(re.findall(r"`([a-z0-9_]+)`", bare)) == set(shapes["44/UBND"])
    assert shapes["45/UBND-VHXH"] == {
        "uid": kept.uid,
        "kind": "dispatch",
        "year": YEAR,
        "number": "45/UBND-VHXH",
        "date": TODAY.isoformat(),
        "title": "Công văn phân công",
        "format": "pdf",
        "sha256": sha256(b"%PDF kept").hexdigest(),
        "size": 9,
        "recorded_at": kept.recorded_at,
        "recorded_by": kept.recorded_by,
        "present": True,
    }
    assert not shapes["44/UBND"]["present"]
    text = run("show", file, "issued").done()
    assert "45/UBND-VHXH" in text
    assert "MẤT" in text
