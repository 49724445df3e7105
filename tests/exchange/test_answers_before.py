"""What was answered when a file was imported counts when the very same file is imported again."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.incoming import ImportNote
from cchc_desktop.exchange.deadlines import AS_TEXT, LAST_DAY
from cchc_desktop.exchange.importing import preview_pasted, preview_workbook
from cchc_desktop.exchange.unit_cells import EVERY_OTHER, NO_UNIT
from cchc_desktop.services.import_shape import import_lines
from cchc_desktop.services.importing import ImportPreview, apply
from cchc_desktop.services.workspace import Workspace
from tests.exchange.books import saved
from tests.exchange.previews import HEADER
from tests.support import YEAR, refused

GROUP, PERIOD = "units:cac don vi", "due:period"
ROW = ("1", "A", 1, None, "các đơn vị", None, "Quý II")
ANSWERS = {GROUP: EVERY_OTHER, PERIOD: LAST_DAY}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return saved(tmp_path / "bảng.xlsx", [HEADER, ROW])


def look(workspace: Workspace, book: Path, **answers: str) -> ImportPreview:
    return preview_workbook(workspace, YEAR, book, answers=answers)


def test_the_same_file_asks_nothing_again_and_says_so(workspace: Workspace, book: Path) -> None:
    apply(workspace, look(workspace, book, **ANSWERS))
    again = look(workspace, book)
    assert (again.questions, again.writes, again.refusal) == ((), False, None)
    assert {one.id: one.proposal for one in again.recalled} == ANSWERS
    assert [(one.about, one.message[:9]) for one in again.warnings] == [
        (ImportNote.ANSWERS_RECALLED, "2 câu hỏi")
    ]
    assert sum(line.startswith("Như lần trước") for line in import_lines(again)) == 2


def test_an_answer_that_is_given_comes_first(workspace: Workspace, book: Path) -> None:
    apply(workspace, look(workspace, book, **ANSWERS))
    other = look(workspace, book, **{PERIOD: AS_TEXT})
    assert [one.id for one in other.recalled] == [GROUP]
    assert len(other.plan.changed) == 1
    wrong = look(workspace, book, **{PERIOD: "?"})
    assert [one.id for one in wrong.questions] == [PERIOD]
    apply(workspace, other)
    assert {one.id: one.proposal for one in look(workspace, book).recalled} == {**ANSWERS, PERIOD: AS_TEXT}


def test_another_file_and_an_import_that_was_undone_are_asked_anew(
    workspace: Workspace, book: Path, tmp_path: Path
) -> None:
    apply(workspace, look(workspace, book, **ANSWERS))
    other = saved(tmp_path / "khác.xlsx", [HEADER, ROW, ("2", "B")])
    assert {one.id for one in look(workspace, other).questions} == set(ANSWERS)
    workspace.undo()
    assert {one.id for one in look(workspace, book).questions} == set(ANSWERS)
    workspace.redo()
    assert look(workspace, book).questions == ()


def test_answers_to_a_pasted_block_are_kept_by_its_text(workspace: Workspace) -> None:
    block = "STT\tTiêu chí\tThời hạn\n1\tA\tQuý II"
    apply(workspace, preview_pasted(workspace, YEAR, block, answers={PERIOD: LAST_DAY}))
    assert preview_pasted(workspace, YEAR, block).questions == ()


def test_an_answer_that_is_none_of_the_choices_any_more_is_asked(workspace: Workspace, book: Path) -> None:
    apply(workspace, look(workspace, book, **{**ANSWERS, GROUP: NO_UNIT}))
    with closing(sqlite3.connect(workspace.path)) as connection:
        connection.executescript(
            f"DROP TRIGGER op_never_changed; UPDATE op SET args = replace(args, '{NO_UNIT}', 'Ban cũ');"
        )
    assert [one.id for one in look(workspace, book).questions] == [GROUP]


def test_answers_that_cannot_be_read_are_damage(workspace: Workspace, book: Path) -> None:
    apply(workspace, look(workspace, book, **ANSWERS))
    with closing(sqlite3.connect(workspace.path)) as connection:
        spoil = """UPDATE op SET args = json_set(args, '$.answers', '[]') WHERE op = 'import_criteria'"""
        connection.executescript(f"DROP TRIGGER op_never_changed; {spoil};")
    with refused(Fault.FILE_DAMAGED):
        look(workspace, book)
