"""A file of every released schema opens, with everything that was in it."""

import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from cchc_desktop.domain.records import Record
from cchc_desktop.domain.vocabulary import Progress, State
from cchc_desktop.services import consistency, evidence, notes, units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.health import Health, examine
from cchc_desktop.storage.migrate import current_schema, migrate
from cchc_desktop.storage.tables import TABLES
from tests.storage.released import FOLDER
from tests.storage.test_schema import shape
from tests.support import YEAR, clock, opened, row

SCHEMAS = range(1, current_schema() + 1)
WITH_FILES = 2
"""The first schema whose documents have files, and whose file is kept with its folder of evidence."""


@pytest.fixture(params=SCHEMAS)
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of the file kept of one schema."""
    path = tmp_path / f"schema-{request.param}.cchc"
    shutil.copyfile(FOLDER / path.name, path)
    if request.param >= WITH_FILES:
        shutil.copytree(FOLDER / f"schema-{request.param}.minhchung", path.with_suffix(".minhchung"))
    return path


def test_one_file_of_every_schema_is_kept_and_nothing_else() -> None:
    files = {f"schema-{number}.cchc" for number in SCHEMAS}
    folders = {f"schema-{number}.minhchung" for number in SCHEMAS if number >= WITH_FILES}
    assert {path.name for path in FOLDER.iterdir()} == files | folders


def test_it_opens_with_everything_in_it(released: Path) -> None:
    with opened(released) as workspace:
        first, second = row(workspace, "1.1.1"), row(workspace, "1.1.2")
        assert (first.due, first.state) == (date(YEAR, 12, 31), State.IN_PROGRESS)
        assert [state.progress for state in second.milestones] == [
            Progress.IN_PROGRESS,
            *[Progress.NOT_STARTED] * 3,
        ]
        assert [note.text for note in notes.log_of(workspace, first.uid)] == ["Mới xong một nửa", "Đã xong"]
        assert [found.number for found, _link in evidence.evidence_of(workspace, second.uid)] == [
            "34/BC-UBND"
        ]
        person = row(workspace, "1.2").person
        assert person is not None
        assert person.name == "Đầu Mối A"
        assert [name.name for name in units.former_names(workspace, person.unit_uid)] == [
            "Phòng Văn hóa - Xã hội"
        ]
    assert consistency.check_file(released) == []


@pytest.mark.parametrize("record", TABLES, ids=TABLES.get)
def test_it_holds_a_record_of_every_kind(record: type[Record]) -> None:
    newest = FOLDER / f"schema-{current_schema()}.cchc"
    with closing(Workspace.open(newest, clock=clock, read_only=True)) as workspace:
        assert workspace.read.find(record)


def test_once_opened_it_has_the_schema_of_a_new_file(released: Path) -> None:
    with opened(released):
        pass
    with (
        closing(sqlite3.connect(released)) as old,
        closing(sqlite3.connect(":memory:", isolation_level=None)) as new,
    ):
        migrate(new)
        assert shape(old) == shape(new)


def test_its_last_step_can_be_undone_unless_it_was_upgraded(released: Path) -> None:
    with opened(released) as workspace:
        stacks = workspace.stacks()
        if released.name == f"schema-{current_schema()}.cchc":
            assert [step.name for step in stacks.redoable] == ["đổi hạn 2 tiêu chí"]
            assert workspace.undo().name == "đặt tệp cho tài liệu 34/BC-UBND"
        else:
            assert stacks.undoable == stacks.redoable == ()


def test_a_letter_that_turned_is_still_seen_by_the_log_after_an_upgrade(released: Path) -> None:
    Workspace.open(released, clock=clock).close()
    assert examine(released) == Health()
    with closing(sqlite3.connect(released)) as connection:
        connection.execute("UPDATE progress_note SET text = 'Xong hết' WHERE text = 'Đã xong'")
        connection.commit()
    assert examine(released) == Health(unlike_log=("progress_note",))
