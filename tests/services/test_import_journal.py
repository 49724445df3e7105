"""Every import stays known: its source, its counts, and whether it was taken back."""

import sqlite3
from contextlib import closing
from datetime import UTC
from pathlib import Path

import pytest

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.history import Op
from cchc_desktop.services import importing
from cchc_desktop.services.import_journal import ImportEntry, imports
from cchc_desktop.services.workspace import Workspace
from tests.services.imports import NEW, SOURCE, preview
from tests.support import YEAR, clock, opened, refused


def bring_in(workspace: Workspace) -> None:
    importing.apply(workspace, preview(workspace, NEW))


def test_an_import_is_told_with_its_source_and_counts(workspace: Workspace) -> None:
    bring_in(workspace)
    latest, first = imports(workspace)
    assert (latest.source, latest.sha256, latest.sheet) == (SOURCE.name, SOURCE.sha256, "Bảng 1")
    assert (latest.year, latest.written, latest.undone) == (YEAR, 3, False)
    assert latest.counts == {
        "new": 2,
        "changed": 1,
        "unchanged": 2,
        "missing": 5,
        "left_out": 0,
        "warnings": 0,
    }
    assert (latest.at, latest.at.tzinfo) == (clock(), clock().tzinfo)
    assert (first.source, first.year, first.counts) == ("", None, {}), "an older program wrote no more"


def undone(workspace: Workspace) -> list[bool]:
    return [one.undone for one in imports(workspace)]


def test_undo_and_redo_are_told(workspace: Workspace) -> None:
    bring_in(workspace)
    workspace.undo()
    assert undone(workspace) == [True, False]
    workspace.undo()
    assert undone(workspace) == [True, True]
    workspace.redo()
    assert undone(workspace) == [True, False]
    bring_in(workspace)
    assert undone(workspace) == [False, True, False]
    workspace.undo()
    workspace.redo()
    assert undone(workspace) == [False, True, False]


def test_what_changed_nothing_is_no_import(workspace: Workspace) -> None:
    bring_in(workspace)
    before: list[ImportEntry] = imports(workspace)
    bring_in(workspace)
    assert imports(workspace) == before


@pytest.mark.parametrize(
    "damage", ["UPDATE op SET at = 'hôm qua'", """UPDATE op SET args = '{"count": "ba", "year": "năm"}'"""]
)
def test_a_line_that_cannot_be_read_is_damage(path: Path, damage: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(f"DROP TRIGGER op_never_changed; {damage} WHERE op = 'import_criteria';")
    with opened(path) as workspace, refused(Fault.FILE_DAMAGED):
        imports(workspace)


def test_marks_that_cannot_be_read_are_damage(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        spoil = """UPDATE op SET args = '{"count": 8, "kept": "[]"}' WHERE op = 'import_criteria'"""
        connection.executescript(f"DROP TRIGGER op_never_changed; {spoil};")
    with opened(path) as workspace, refused(Fault.FILE_DAMAGED):
        preview(workspace, NEW)


def test_the_log_keeps_times_of_the_world_and_she_reads_hers(workspace: Workspace) -> None:
    bring_in(workspace)
    line = workspace.log.operations_about(Op.IMPORT_CRITERIA)[-1]
    assert line.at == clock().astimezone(UTC).isoformat()
