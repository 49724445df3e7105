"""Damage inside a file is found, and never comes as anything but an expected failure."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Unit
from cchc_desktop.services.consistency import check_file
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from cchc_desktop.storage.check import integrity_problems
from tests.storage.test_transact import contact
from tests.support import TODAY, YEAR, clock, refused

PAGE = 4096


def root_page(path: Path, name: str) -> int:
    """The number of the first page of a table or an index."""
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()
    return int(page)


def overwrite(path: Path, offset: int, content: bytes) -> None:
    with path.open("rb+") as file:
        file.seek(offset)
        file.write(content)


@pytest.mark.parametrize("name", ["duty", "criterion", "op", "criterion_by_set", "sqlite_autoindex_unit_1"])
def test_a_destroyed_page_is_found(path: Path, name: str) -> None:
    overwrite(path, (root_page(path, name) - 1) * PAGE, random.Random(1).randbytes(PAGE))
    try:
        assert integrity_problems(path) != []
    except UserError as error:
        assert error.fault is Fault.FILE_DAMAGED  # noqa: PT017
    assert_check_says_so(path)


def test_an_index_that_lost_its_rows_is_found(path: Path) -> None:
    page = (root_page(path, "criterion_by_set") - 1) * PAGE
    overwrite(path, page + 3, b"\x00\x00")
    assert_check_says_so(path)


def test_a_key_that_points_nowhere_is_found(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM unit WHERE code = 'VP'")
        connection.commit()
    assert any(problem.startswith("duty") for problem in integrity_problems(path))
    assert_check_says_so(path)
    findings = check_file(path)
    assert not any("duty" in finding.message for finding in findings)
    assert any("duty" in (finding.detail or "") for finding in findings)


def test_a_whole_file_has_no_problems(path: Path) -> None:
    assert integrity_problems(path) == []
    assert check_file(path) == []


def assert_check_says_so(path: Path) -> None:
    try:
        findings = check_file(path)
    except UserError as error:
        assert error.fault is Fault.FILE_DAMAGED  # noqa: PT017
    else:
        assert any(finding.serious for finding in findings)


@given(st.randoms(use_true_random=False), st.integers(1, 64))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_flipped_bytes_never_come_as_a_bug(
    pristine: Path, tmp_path: Path, chance: random.Random, length: int
) -> None:
    path = tmp_path / "hỏng.cchc"
    whole = pristine.read_bytes()
    path.write_bytes(whole)
    for _hit in range(3):
        overwrite(path, chance.randrange(100, len(whole) - length), chance.randbytes(length))
    damaged = path.read_bytes()
    for way in (lambda: Workspace.open(path, clock=clock, read_only=True).close(), lambda: check_file(path)):
        try:
            way()
        except UserError as error:
            assert error.fault in (Fault.FILE_DAMAGED, Fault.FILE_FOREIGN)  # noqa: PT017
    assert path.read_bytes() == damaged


def test_a_word_that_is_none_is_damage_where_it_is_read(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE criterion SET scored_by = 'nobody' WHERE code = '1.2'")
        connection.commit()
    with closing(Workspace.open(path, clock=clock)) as workspace, refused(Fault.FILE_DAMAGED):
        load_year(workspace, YEAR, TODAY)


def test_a_trigger_of_somebody_else_is_damage_where_it_stops_a_step(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TRIGGER theirs AFTER INSERT ON contact BEGIN DELETE FROM unit; END")
    with closing(Workspace.open(path, clock=clock)) as workspace:
        unit = workspace.read.find(Unit)[0]
        with refused(Fault.FILE_DAMAGED), workspace.transact(Op.SAVE_CONTACT, name="") as tx:
            tx.put(contact(unit))
