"""dispatch.json against the extracted text of the công văn: nothing added, nothing dropped."""

import hashlib
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
RAW = (ROOT / "resources/data/dispatch.json").read_text(encoding="utf-8")
DATA: dict[str, Any] = json.loads(RAW)
SOURCE = (ROOT / "tests/data/dispatch_source.txt").read_bytes().replace(b"\r\n", b"\n")
LINES = SOURCE.decode("utf-8").split("\n")
UNITS: list[dict[str, Any]] = DATA["units"]
DUTIES = [duty for unit in UNITS for duty in unit["duties"]]
SOME, WHOLE, TASK = "some", "whole", "task"
OPENING_WORDS = {
    "lead": "Chủ trì",
    "coordinate": "Phối hợp",
    "guide": "Hướng dẫn",
    "responsible": "Chịu trách nhiệm",
    "control": "Kiểm soát",
    "advise": "Tham mưu",
}


def words(first: int, last: int) -> str:
    """Lines first..last (from 1) as running text: a break or any run of spaces is one space."""
    return " ".join(" ".join(LINES[first - 1 : last]).split())


def span_of(item: dict[str, Any]) -> tuple[int, int]:
    return item["source_line"], item["source_line_end"]


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def blocks() -> Iterator[tuple[int, int, str]]:
    """Every block of the document in reading order, dressed as the source prints it."""
    yield *span_of(DATA["subject"]), DATA["subject"]["text"]
    yield *span_of(DATA["salutation"]), DATA["salutation"]["text"]
    addressees = sorted((unit["addressee_line"], unit["addressee"]) for unit in UNITS)
    for place, (line, text) in enumerate(addressees, start=1):
        yield line, line, f"- {text}" + (";" if place < len(addressees) else ".")
    for item in DATA["paragraphs_before"]:
        yield *span_of(item), item["text"]
    for number, unit in enumerate(UNITS, start=1):
        line = unit["heading_line"]
        yield line, line, f"{number}. {unit.get('heading', unit['name'])}"
        for duty in unit["duties"]:
            yield *span_of(duty), f"- {duty['text']}"
    for item in [*DATA["paragraphs_after"], DATA["recipients_label"]]:
        yield *span_of(item), item["text"]
    for place, item in enumerate(DATA["recipients"], start=1):
        yield *span_of(item), f"- {item['text']}" + (";" if place < 3 else ".")
    signature = DATA["signature"]
    signed = f"{signature['authority']} {signature['title']} {signature['name']}"
    yield *span_of(signature), signed


def test_the_source_is_the_document_that_was_given() -> None:
    digest = hashlib.sha256(SOURCE).hexdigest()
    assert digest == "3cea858a62ad2b7e5a6b512a08b7fad585d6565aece518451a256bccd7b5acda"


def test_every_block_is_verbatim_at_its_lines() -> None:
    for first, last, text in blocks():
        assert words(first, last) == text
        assert LINES[first - 1].strip()
        assert LINES[last - 1].strip()


def test_the_blocks_are_the_whole_document_in_order_and_once() -> None:
    covered = [line for first, last, _ in blocks() for line in range(first, last + 1)]
    assert covered == sorted(set(covered))
    written = {number for number, line in enumerate(LINES, start=1) if line.strip()}
    assert written <= set(covered)
    assert " ".join(text for *_, text in blocks()) == words(1, len(LINES))


def test_five_units_with_sixteen_duties() -> None:
    assert [unit["code"] for unit in UNITS] == ["VHXH", "VP", "KT", "PVHCC", "VHTT"]
    assert [len(unit["duties"]) for unit in UNITS] == [6, 3, 3, 2, 2]
    heads = [unit["heading_line"] for unit in UNITS]
    bullets = [n for n, line in enumerate(LINES, 1) if heads[0] < n < 145 and re.match(r" ?- ", line)]
    assert [duty["source_line"] for duty in DUTIES] == bullets


def test_the_role_is_the_word_a_duty_opens_with() -> None:
    for duty in DUTIES:
        assert duty["text"].startswith(OPENING_WORDS[duty["role"]])


def test_only_vhxh_has_a_short_name_from_the_source() -> None:
    assert [unit["code"] for unit in UNITS if not unit["short_name_is_proposal"]] == ["VHXH"]
    assert DATA["recipients"][-1]["text"].endswith(UNITS[0]["short_name"])
    assert len({unit["short_name"] for unit in UNITS}) == len(UNITS)


def phrases() -> list[dict[str, Any]]:
    fields = [field for unit in UNITS for field in unit["fields"]]
    names = [{**area, "text": area["name"]} for area in DATA["areas"]]
    wordings = [wording for area in DATA["areas"] for wording in area["other_wordings"]]
    return [*DATA["legal_bases"], *fields, *names, *wordings]


@pytest.mark.parametrize("phrase", phrases(), ids=lambda phrase: phrase["text"][:40])
def test_a_phrase_is_verbatim_and_its_lines_are_the_tightest(phrase: dict[str, Any]) -> None:
    first, last = span_of(phrase)
    assert phrase["text"] in words(first, last)
    if last > first:
        assert phrase["text"] not in words(first + 1, last)
        assert phrase["text"] not in words(first, last - 1)


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit["code"])
def test_fields_come_from_the_last_duty_and_the_extent_from_their_words(unit: dict[str, Any]) -> None:
    keys = {area["key"] for area in DATA["areas"]}
    for field in unit["fields"]:
        text = field["text"]
        assert field["area"] in keys
        assert (field["extent"] == SOME) == text.lower().startswith("một số")
        if field["extent"] == WHOLE and not field.get("extent_is_proposal"):
            assert text.startswith("các nhiệm vụ trong lĩnh vực")
        last_duty = unit["duties"][-1]
        assert last_duty["role"] == "responsible"
        assert text in last_duty["text"]


def test_a_field_names_its_area_unless_the_area_is_our_reading() -> None:
    names = {area["key"]: area["name"] for area in DATA["areas"]}
    for field in (field for unit in UNITS for field in unit["fields"]):
        assert (names[field["area"]] in field["text"]) != field.get("area_is_proposal", False)


def claims(*extents: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for unit in UNITS:
        for field in unit["fields"]:
            if field["extent"] in extents:
                found[field["area"]].append(unit["code"])
    return found


def test_overlaps_are_the_areas_claimed_by_two_units() -> None:
    overlaps = {area: units for area, units in claims(SOME, WHOLE).items() if len(units) > 1}
    assert overlaps == {
        "steering": ["VHXH", "VP"],
        "civil_service": ["VHXH", "VP"],
        "digital_government": ["VHXH", "PVHCC"],
    }


def test_holes_are_the_areas_of_which_every_unit_has_only_some() -> None:
    assert set(claims(SOME)) - set(claims(WHOLE)) == {"steering", "digital_government"}
    assert claims(TASK) == {"steering": ["VP", "KT"]}


def test_seven_areas_are_fields_of_the_index_and_each_is_claimed() -> None:
    assert sum(area["index_field"] for area in DATA["areas"]) == 7
    assert {area["key"] for area in DATA["areas"]} == set(claims(SOME, WHOLE))


def test_oddities_are_in_the_source_and_a_correction_differs() -> None:
    for oddity in DATA["typos"]:
        line = LINES[oddity["source_line"] - 1]
        assert oddity["written"] in line
        assert (oddity["likely"] is None) == (oddity["kind"] == "variant")
        assert oddity["likely"] is None or oddity["likely"] not in line
    assert "cái cách" in DATA["paragraphs_after"][0]["text"]
    assert "như:các" in UNITS[3]["duties"][1]["text"]


def test_what_the_source_lacks_is_not_invented() -> None:
    assert DATA["missing"] == ["number", "date", "commune"]
    assert not set(DATA["missing"]) & set(DATA)


def test_all_text_is_clean_and_the_file_is_in_its_one_layout() -> None:
    for text in strings(DATA):
        assert unicodedata.is_normalized("NFC", text)
        assert text == text.strip()
        assert not any(unicodedata.category(char).startswith("C") for char in text)
    assert json.dumps(DATA, ensure_ascii=False, indent=1) + "\n" == RAW
