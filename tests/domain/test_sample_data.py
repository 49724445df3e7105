"""sample.json: a set that adds up, agrees with the công văn, and can never pass for an official one."""

import json
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

DATA_FOLDER = Path(__file__).parents[2] / "resources/data"
RAW = (DATA_FOLDER / "sample.json").read_text(encoding="utf-8")
DATA: dict[str, Any] = json.loads(RAW)
DISPATCH: dict[str, Any] = json.loads((DATA_FOLDER / "dispatch.json").read_text(encoding="utf-8"))
CRITERIA: list[dict[str, Any]] = DATA["criteria"]
NOTES: list[dict[str, Any]] = DATA["notes"]
EVIDENCE: list[dict[str, Any]] = DATA["evidence"]
BY_CODE = {row["code"]: row for row in CRITERIA}
UNIT_NAMES = {unit["code"]: unit["name"] for unit in DISPATCH["units"]}
YEAR = 2026  # any common year does
AS_OF = "11-23"

FIELD_AREAS = {
    "I": "steering",
    "II": "institutions",
    "III": "procedures",
    "IV": "apparatus",
    "V": "civil_service",
    "VI": "public_finance",
    "VII": "digital_government",
}
FIELDS = list(FIELD_AREAS)
# Tasks the công văn gives to one unit by name, whoever shares the rest of their field.
NAMED_TASKS = {"1.5": "VHTT", "1.7": "VP", "1.8": "KT"}
FORBIDDEN = {
    "a person": r"đ/c|đồng chí|\b[ÔôBb](?:ng|à)/|\b(?:ông|bà|anh|chị)\s+[A-ZĐÀ-Ỹ]",
    "a document number": r"(?<!MẪU-)\b\d+/(?:\d{4}/)?(?:QĐ|NĐ|TT|NQ|KH|CT|BC|UBND|CP)\b",
    "a quoted article": r"\b(?:Điều|khoản|Khoản|điểm) \d|(?:Luật|Nghị định|Thông tư|Nghị quyết)\b",
    "a year": r"(?<!:)\b20\d\d\b",
}


def parent_code(row: dict[str, Any]) -> str | None:
    if row["level"] == 0:
        return None
    head, _, _ = row["code"].rpartition(".")
    return FIELDS[int(head) - 1] if row["level"] == 1 else head


PARENTS = {parent_code(row) for row in CRITERIA}
LEAVES = [row for row in CRITERIA if row["code"] not in PARENTS]
LEAF_CODES = {row["code"] for row in LEAVES}
UNASSIGNED = [row["code"] for row in LEAVES if row["lead"] is None]


def field_of(row: dict[str, Any]) -> str:
    parent = parent_code(row)
    return row["code"] if parent is None else field_of(BY_CODE[parent])


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from strings(inner)


def is_day(text: str) -> bool:
    return date.fromisoformat(f"{YEAR}-{text}").strftime("%m-%d") == text


def claimants(area: str, *extents: str) -> set[str]:
    return {
        unit["code"]
        for unit in DISPATCH["units"]
        for field in unit["fields"]
        if field["area"] == area and field["extent"] in extents
    }


def test_the_set_says_that_it_is_a_sample() -> None:
    assert DATA["mark"] == "DỮ LIỆU MẪU - KHÔNG PHẢI VĂN BẢN CHÍNH THỨC"
    assert DATA["title"].startswith("Bộ tiêu chí mẫu")
    assert DATA["contacts"] == []


def test_the_fields_are_the_seven_of_the_document() -> None:
    names = {area["key"]: area["name"] for area in DISPATCH["areas"] if area["index_field"]}
    shown = {row["code"]: row["name"] for row in CRITERIA if row["level"] == 0}
    assert shown == {code: names[area] for code, area in FIELD_AREAS.items()}


def test_codes_are_unique_numbered_without_gaps_and_depth_first() -> None:
    assert len(BY_CODE) == len(CRITERIA)
    expected: list[str] = []
    for number, field in enumerate(FIELDS, start=1):
        expected.append(field)
        for code in numbered(str(number)):
            expected += [code, *numbered(code)]
    assert [row["code"] for row in CRITERIA] == expected
    assert "1.10" in BY_CODE
    levels = {row["code"]: row["level"] for row in CRITERIA}
    assert all(levels[code] == code.count(".") for code in expected)


def numbered(prefix: str) -> list[str]:
    count = sum(1 for code in BY_CODE if code.rpartition(".")[0] == prefix)
    return [f"{prefix}.{place}" for place in range(1, count + 1)]


def test_size_and_variety() -> None:
    assert 115 <= len(CRITERIA) <= 130
    assert any(row["level"] == 1 for row in LEAVES)
    assert sum(len(row["name"]) > 200 for row in CRITERIA) >= 3
    assert sum(len(row["task"]) > 400 for row in CRITERIA) >= 3
    assert sum(len(row["evidence_required"]) >= 4 for row in CRITERIA) >= 4


def test_points_add_up_to_one_hundred_at_every_level() -> None:
    for row in CRITERIA:
        assert re.fullmatch(r"\d{1,2}\.\d\d", row["max_points"])
        points = Decimal(row["max_points"])
        assert points > 0
        assert points % Decimal("0.25") == 0
        children = [Decimal(child["max_points"]) for child in CRITERIA if parent_code(child) == row["code"]]
        assert not children or sum(children) == points
    assert sum(Decimal(row["max_points"]) for row in LEAVES) == 100


@pytest.mark.parametrize("row", CRITERIA, ids=lambda row: row["code"])
def test_only_a_scored_row_carries_work(row: dict[str, Any]) -> None:
    assert row["scored_by"] in {"self", "survey", "superior"}
    work = [row["lead"], row["coordinating"], row["task"], row["evidence_required"], row["milestones"]]
    if row["code"] not in LEAF_CODES:
        assert not any(work)
    elif row["scored_by"] == "self":
        assert all([row["task"], row["evidence_required"], row["milestones"]])
    else:
        assert row["lead"]
        assert row["task"]
        assert not row["evidence_required"]
        assert not row["milestones"]


@pytest.mark.parametrize("row", LEAVES, ids=lambda row: row["code"])
def test_the_lead_is_one_the_document_allows(row: dict[str, Any]) -> None:
    area = FIELD_AREAS[field_of(row)]
    named = NAMED_TASKS.get(".".join(row["code"].split(".")[:2]))
    if row["lead"] is None:
        assert claimants(area, "some")
        assert not named
    elif named:
        assert row["lead"] == named
    else:
        assert row["lead"] in claimants(area, "some", "whole")


def test_named_tasks_are_those_of_the_document() -> None:
    assert claimants("steering", "task") == {NAMED_TASKS["1.7"], NAMED_TASKS["1.8"]}
    assert claimants("communication", "whole") == {NAMED_TASKS["1.5"]}
    assert all("VHXH" in row["coordinating"] for row in LEAVES if row["lead"] == "VHTT")


def test_a_few_criteria_wait_for_her_decision() -> None:
    assert 3 <= len(UNASSIGNED) <= 4
    assert {field_of(BY_CODE[code]) for code in UNASSIGNED} == {"I", "V", "VII"}


def test_every_unit_leads_something_and_none_coordinates_itself() -> None:
    order = list(UNIT_NAMES)
    assert {row["lead"] for row in LEAVES} - {None} == set(order)
    for row in LEAVES:
        assert row["coordinating"] == sorted(set(row["coordinating"]), key=order.index)
        assert row["lead"] not in row["coordinating"]


def test_milestones_are_in_order_and_quarterly_reports_are_one_criterion() -> None:
    for row in LEAVES:
        dues = [milestone["due"] for milestone in row["milestones"]]
        labels = [milestone["label"] for milestone in row["milestones"]]
        assert all(map(is_day, dues))
        assert dues == sorted(set(dues))
        assert len(set(labels)) == len(labels)
        assert labels == [""] or all(labels)
    quarterly = {m["label"]: m["due"] for m in BY_CODE["1.2.1"]["milestones"]}
    assert quarterly == {"Quý I": "03-14", "Quý II": "06-14", "Quý III": "09-14", "Quý IV": "12-14"}


@pytest.mark.parametrize("note", NOTES, ids=lambda note: f"{note['date']}-{note['codes'][0]}")
def test_a_note_speaks_of_scored_rows_and_of_a_period_they_have(note: dict[str, Any]) -> None:
    assert is_day(note["date"])
    assert "01-10" <= note["date"] <= "11-20"
    assert note["codes"]
    assert len(set(note["codes"])) == len(note["codes"])
    assert set(note["codes"]) <= LEAF_CODES
    assert note["text"]
    assert note["progress"] in {None, "in_progress", "waiting", "done", "not_applicable"}
    assert note["reported_by"] in {"", *UNIT_NAMES.values()}
    assert note["channel"] in {"", "phone", "meeting", "zalo", "letter"}
    for code in note["codes"]:
        labels = [milestone["label"] for milestone in BY_CODE[code]["milestones"]]
        if note["milestone"] is None:
            assert note["progress"] is None or labels == [""]
        else:
            assert note["milestone"] in labels


def test_notes_and_evidence_come_in_the_order_of_their_dates() -> None:
    for records in (NOTES, EVIDENCE):
        dates = [record["date"] for record in records]
        assert dates == sorted(dates)
    assert 40 <= len(NOTES) <= 60
    assert 20 <= len(EVIDENCE) <= 30


def states() -> dict[str, str]:
    """Milestone by milestone on 23 November: the latest note stands, lateness is judged by its date."""
    said = {
        (code, note["milestone"] or ""): note for note in NOTES if note["progress"] for code in note["codes"]
    }
    found = {}
    for row in LEAVES:
        for milestone in row["milestones"]:
            label, due = milestone["label"], milestone["due"]
            note = said.get((row["code"], label))
            progress = note["progress"] if note else "not_started"
            if note and progress == "done":
                state = "done late" if note["date"] > due else "done"
            else:
                state = progress if due >= AS_OF or progress == "not_applicable" else "overdue"
            found[f"{row['code']} {label}"] = state
    return found


def test_on_23_november_every_state_is_there() -> None:
    counts: dict[str, int] = {}
    for state in states().values():
        counts[state] = counts.get(state, 0) + 1
    assert counts["done"] >= 30
    assert counts["done late"] >= 6
    assert 8 <= counts["overdue"] <= 15
    assert counts["in_progress"] >= 5
    assert counts["not_started"] >= 15
    assert counts["waiting"] >= 2
    assert counts["not_applicable"] == 1


def test_evidence_is_marked_and_some_work_that_is_done_lacks_it() -> None:
    for document in EVIDENCE:
        assert is_day(document["date"])
        assert document["codes"]
        assert set(document["codes"]) <= LEAF_CODES
        assert document["number"].startswith("MẪU-")
        assert document["issuer"].endswith("(mẫu)")
        assert document["title"]
    assert len({document["number"] for document in EVIDENCE}) == len(EVIDENCE)
    done = {name.split(" ")[0] for name, state in states().items() if state.startswith("done")}
    proved = {code for document in EVIDENCE for code in document["codes"]}
    assert done & proved
    assert done - proved


@pytest.mark.parametrize("pattern", FORBIDDEN.values(), ids=FORBIDDEN)
def test_nothing_looks_like(pattern: str) -> None:
    found = [text for text in strings(DATA) if re.search(pattern, text)]
    assert found == []
    assert DISPATCH["signature"]["name"] not in RAW


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("a person", "đ/c Bình báo"),
        ("a person", "ông Bình báo"),
        ("a person", "Các ông/bà có tên"),
        ("a document number", "theo 12/QĐ-UBND"),
        ("a quoted article", "tại khoản 2"),
        ("a year", "năm 2026"),
    ],
)
def test_the_patterns_do_catch(kind: str, text: str) -> None:
    assert re.search(FORBIDDEN[kind], text)


def test_all_text_is_clean_and_the_file_is_in_its_one_layout() -> None:
    for text in strings(DATA):
        assert unicodedata.is_normalized("NFC", text)
        assert text == " ".join(text.split())
        assert not any(unicodedata.category(char).startswith("C") for char in text)
    assert json.dumps(DATA, ensure_ascii=False, indent=1) + "\n" == RAW
