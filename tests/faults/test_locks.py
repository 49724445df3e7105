"""Another program holds the file: for a moment nobody notices, for ever is one sentence and costs nothing."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random

import pytest

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from tests.faults.journeys import take_note
from tests.faults.whole import faults_of
from tests.support import TODAY, YEAR, clock, log_lines, opened, refused

HOLD = """
import sqlite3, sys, threading
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
for statement in sys.argv[2].split(";"):
    connection.execute(statement).fetchall()
print("held", flush=True)
until = threading.Event()
until.wait(float(sys.argv[3]))
connection.execute("ROLLBACK")
"""
WRITER, READER = "BEGIN EXCLUSIVE", "BEGIN;SELECT * FROM op"
MOMENTS = (0.2, 2.0)
FOR_EVER = 600.0


@contextmanager
def held(path: Path, how: str, seconds: float) -> Iterator[None]:
    """Another process holds the file for so long, or until the block ends."""
    command = [sys.executable, "-c", HOLD, str(path), how, str(seconds)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        try:
            yield
        finally:
            holder.kill()


@pytest.mark.parametrize("how", [WRITER, READER])
@pytest.mark.parametrize("seconds", MOMENTS)
def test_a_file_held_for_a_moment_is_written_all_the_same(path: Path, how: str, seconds: float) -> None:
    with opened(path) as workspace:
        before = len(log_lines(path))
        with held(path, how, seconds):
            take_note(workspace, Random(1))
        assert len(log_lines(path)) == before + 1
    assert faults_of(path) == []


@pytest.mark.parametrize("seconds", MOMENTS)
def test_a_file_held_for_a_moment_is_read_all_the_same(path: Path, seconds: float) -> None:
    with held(path, WRITER, seconds), closing(Workspace.open(path, clock=clock, read_only=True)) as reading:
        assert len(load_year(reading, YEAR, TODAY).rows) == 8


@pytest.mark.parametrize("how", [WRITER, READER])
def test_a_file_held_for_ever_is_said_and_written_when_it_is_let_go(path: Path, how: str) -> None:
    with opened(path) as workspace:
        before = log_lines(path)
        with held(path, how, FOR_EVER), pytest.raises(UserError) as caught:
            take_note(workspace, Random(1))
        assert caught.value.fault is Fault.FILE_LOCKED
        assert sentence(caught.value).startswith("Một chương trình khác đang mở hồ sơ")
        assert log_lines(path) == before
        take_note(workspace, Random(1))
        assert len(log_lines(path)) == len(before) + 1
    assert faults_of(path) == []


def test_a_file_held_for_ever_cannot_be_opened_or_copied_and_stays(path: Path) -> None:
    before = path.read_bytes()
    with held(path, WRITER, FOR_EVER):
        with refused(Fault.FILE_LOCKED):
            Workspace.open(path, clock=clock)
        with refused(Fault.FILE_LOCKED):
            Workspace.open(path, clock=clock, read_only=True)
    assert path.read_bytes() == before
