"""docs/cli.md says exactly what the commands print and accept: neither may drift."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from cchc_desktop.cli.commands import COMMANDS
from cchc_desktop.cli.parser import SHOWABLE
from cchc_desktop.cli.report_options import (
    APPENDIX_ARRANGEMENTS,
    APPENDIX_COLUMNS,
    APPENDIX_STATES,
    REPORT_KINDS,
)
from cchc_desktop.cli.words import COMMAND_NAMES
from cchc_desktop.domain import vocabulary
from cchc_desktop.reports.appendix_options import COLUMNS, Arrangement
from tests.cli.books import criteria_book
from tests.cli.running import ROOT, Run

DOCS = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
NESTED = "milestones"


def key_table() -> dict[str, str]:
    """The second cell of each row of the table of keys, by its command."""
    section = DOCS.split("## Keys of `--json`")[1].split("\n## ")[0]
    return dict(re.findall(r"^\| `(.+?)` \| (.+) \|$", section, re.MULTILINE))


def keys(text: str) -> set[str]:
    """The keys a cell names, without the explanations in brackets."""
    return set(re.findall(r"`(\w+)`", re.sub(r"\([^()]*\)", "", text)))


def nested_keys(text: str) -> set[str]:
    """What stands in brackets behind `milestones`."""
    return keys(re.search(rf"`{NESTED}` \((.+?)\)", text)[1])  # type: ignore[index]


def test_every_show_is_documented() -> None:
    assert {name for name in key_table() if name.startswith("show") and ":" not in name} == {
        f"show {what}" for what in SHOWABLE
    }


ELSEWHERE = ("issued", "overlaps", "imports", "checklists", "figures", "activities", "scores")
"""What the sample does not hold; tested each by itself."""


@pytest.mark.parametrize("what", [what for what in SHOWABLE if what not in ELSEWHERE])
def test_show_prints_the_documented_keys(run: Run, pristine: Path, what: str) -> None:
    shapes = run("show", pristine, what, "--json").json()
    assert len(shapes) >= 5
    for shape in shapes:
        assert set(shape) == keys(key_table()[f"show {what}"])


def test_milestones_have_the_documented_keys(run: Run, pristine: Path) -> None:
    documented = nested_keys(key_table()["show criteria"])
    found = [one for row in run("show", pristine, "criteria", "--json").json() for one in row["milestones"]]
    assert found
    assert all(set(one) == documented for one in found)


def test_overlaps_have_the_documented_keys(run: Run, pristine: Path) -> None:
    shared, holes = key_table()["show overlaps"].split("; ")
    found = run("show", pristine, "overlaps", "--json").json()
    assert {one["kind"] for one in found} == {"overlap", "unassigned"}
    for one in found:
        cell = holes if one["kind"] == "unassigned" else shared
        assert set(one) == keys(cell) - {"overlap", "split_unknown", "unassigned"}


def test_imports_have_the_documented_keys(run: Run, empty: Path, tmp_path: Path) -> None:
    run("import", empty, criteria_book(tmp_path)).done()
    (entry,) = run("show", empty, "imports", "--json").json()
    assert set(entry) == keys(key_table()["show imports"])


def test_a_finding_of_check_has_the_documented_keys(run: Run, empty: Path, tmp_path: Path) -> None:
    run("import", empty, criteria_book(tmp_path, "shared")).done()
    (finding,) = run("check", empty, "--json").json()
    assert set(finding) == keys(key_table()["check"])
    assert (finding["kind"], finding["serious"]) == ("repeated_code", False)


def test_import_prints_the_documented_keys(run: Run, empty: Path, tmp_path: Path) -> None:
    documented = keys(key_table()["import"])
    assert {"new", "changed", "unchanged", "missing", "left_out", "questions", "errors"} <= documented
    shape = run("import", empty, criteria_book(tmp_path), "--json").json()
    assert set(shape) == documented


def test_the_parts_of_an_import_have_the_documented_keys(run: Run, file: Path, tmp_path: Path) -> None:
    table = key_table()
    seen: dict[str, list[dict[str, Any]]] = {"rows": [], "findings": [], "questions": []}
    for kind in ("plain", "doubtful", "wrong"):
        book = criteria_book(tmp_path, kind=kind)
        shape = run("import", file, book, "--json", "--dry-run")
        found = json.loads(shape.out)
        seen["rows"] += found["new"]
        seen["findings"] += [*found["left_out"], *found["warnings"], *found["errors"]]
        seen["questions"] += found["questions"]
    for part, entries in seen.items():
        assert entries
        assert all(set(entry) == keys(table[f"import: {part}"]) for entry in entries), part


@pytest.mark.parametrize(
    ("words", "vocabulary_"),
    [
        ("`progress`", vocabulary.Progress),
        ("`role` of a duty", vocabulary.DutyRole),
        ("`kind` of a criterion", vocabulary.CriterionKind),
        ("`scored_by`", vocabulary.ScoredBy),
        ("`groups` of a thing to do", vocabulary.TodoGroup),
        ("`kind` of a checklist", vocabulary.ChecklistKind),
        ("`stage`", vocabulary.CheckStage),
        ("`scale`", vocabulary.AnswerScale),
    ],
)
def test_the_vocabularies_are_complete(words: str, vocabulary_: Any) -> None:
    said = re.search(rf"{re.escape(words)}: ((?:`\w+`\s*(?:\([^()]*\)\s*)?)+)", DOCS)
    assert said is not None
    assert keys(said[1]) == {one.value for one in vocabulary_}


def usage() -> str:
    """The block of command lines, one a line."""
    block = re.search(r"(?:^    .+\n)+", DOCS, re.MULTILINE)
    assert block is not None
    return re.sub(r"\n {8,}", " ", block[0])


def test_the_usage_names_every_command_and_choice() -> None:
    named = set(re.findall(r"^    cchc-desktop ([a-z-]+)", usage(), re.MULTILINE))
    assert named == set(COMMAND_NAMES) == set(COMMANDS)
    assert "|".join(SHOWABLE) in usage()
    assert "|".join(APPENDIX_STATES) in usage()
    assert f"--arrange {'|'.join(APPENDIX_ARRANGEMENTS)}" in usage()


def test_the_columns_of_the_appendix_are_told() -> None:
    assert tuple(re.findall(r"`(\w+)`", DOCS.split("`--columns` chọn")[1].split(";")[0])) == APPENDIX_COLUMNS
    assert tuple(column.key for column in COLUMNS) == APPENDIX_COLUMNS
    assert {one.value for one in Arrangement} == set(APPENDIX_ARRANGEMENTS)


def test_the_usage_names_every_report() -> None:
    assert f"report TỆP {'|'.join(REPORT_KINDS)} " in usage()


@pytest.mark.parametrize("name", COMMAND_NAMES)
def test_the_usage_names_every_option(run: Run, name: str) -> None:
    line = next(line for line in usage().split("\n") if line.startswith(f"    cchc-desktop {name}"))
    offered = set(re.findall(r"--[a-z-]+", run(name, "--help").done())) - {"--help"}
    assert set(re.findall(r"--[a-z-]+", line)) == offered
