"""What was said to be saved survives a program that is killed; what was not is gone whole."""

import json
import random
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Contact, Unit, new_uid
from cchc_desktop.domain.vocabulary import ContactRole
from cchc_desktop.services.consistency import check_file
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.backup import back_up
from tests.support import NOW, clock, log_lines, logical_dump, opened

KILLS = 15
LOGGED = "SELECT args FROM op WHERE op = 'save_contact'"
Dump = dict[str, list[tuple[object, ...]]]
WRITE_FOR_EVER = """
import sys
from pathlib import Path
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Contact, Unit, new_uid
from cchc_desktop.domain.vocabulary import ContactRole
from cchc_desktop.services.workspace import Workspace
workspace = Workspace.open(Path(sys.argv[1]))
unit = workspace.read.find(Unit)[0]
while True:
    role, size = ContactRole.LEADER, int(sys.argv[2])
    people = [Contact(new_uid(), unit.uid, role, "Người", "x" * 400, "", n) for n in range(size)]
    with workspace.transact(Op.SAVE_CONTACT, name=people[0].uid) as tx:
        for person in people:
            tx.put(person)
            print("wrote", flush=True)
    print("saved", people[0].uid, flush=True)
"""


def killed_writer(path: Path, root: Path, size: int, lines: int) -> list[str]:
    """Kill a process that writes steps of `size` records after `lines` lines; the steps it called saved."""
    command = [sys.executable, "-c", WRITE_FOR_EVER, str(path), str(size)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8", cwd=root) as writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline() for _line in range(lines)]
        writer.kill()
        said += writer.stdout.readlines()
    return [line.split()[1] for line in said if line.startswith("saved ") and line.endswith("\n")]


def test_a_killed_program_loses_nothing_it_called_saved(path: Path, root: Path) -> None:
    chance = random.Random(20261123)
    saved: set[str] = set()
    for _kill in range(KILLS):
        size = chance.choice((1, 3, 40))
        saved.update(killed_writer(path, root, size, chance.randrange(1, 90)))
        assert check_file(path) == []
        with closing(sqlite3.connect(path)) as connection:
            logged = {json.loads(args)["name"] for (args,) in connection.execute(LOGGED)}
            kept = {uid for (uid,) in connection.execute("SELECT uid FROM contact")}
            counted = connection.execute(
                "SELECT count(*) FROM change WHERE table_name = 'contact'"
            ).fetchone()
        assert saved <= logged <= kept
        assert counted == (len(kept),)
    assert len(saved) > KILLS


@pytest.fixture
def killed_while_committing(path: Path, tmp_path: Path) -> tuple[Path, Dump]:
    """File and journal in the middle of a large step, as a power cut leaves them; the dump before it."""
    copy = tmp_path / "mất điện" / path.name
    copy.parent.mkdir()
    with opened(path) as workspace:
        before = logical_dump(path)
        workspace._store._connection.execute("PRAGMA cache_size = 10")
        unit = workspace.read.find(Unit)[0]
        with workspace.transact(Op.SAVE_CONTACT, name="") as tx:
            for number in range(2000):
                tx.put(Contact(new_uid(), unit.uid, ContactRole.LEADER, "Người", "x" * 400, "", number))
            for suffix in ("", "-journal"):
                shutil.copyfile(f"{path}{suffix}", f"{copy}{suffix}")
    assert Path(f"{copy}-journal").stat().st_size > 0
    return copy, before


def test_a_half_written_step_is_taken_back_when_opened(
    killed_while_committing: tuple[Path, Dump],
) -> None:
    copy, before = killed_while_committing
    with opened(copy) as workspace:
        assert logical_dump(copy) == before
        assert len(workspace.stacks().undoable) == 1
    assert check_file(copy) == []


@pytest.mark.parametrize("way", ["read", "check", "back up"])
def test_a_half_written_step_is_taken_back_whoever_looks_first(
    killed_while_committing: tuple[Path, Dump], way: str
) -> None:
    copy, before = killed_while_committing
    if way == "read":
        Workspace.open(copy, clock=clock, read_only=True).close()
    elif way == "check":
        assert check_file(copy) == []
    else:
        made = back_up(copy, NOW)
        assert made is not None
        assert logical_dump(made) == before
    assert logical_dump(copy) == before
    assert [op for _seq, op in log_lines(copy)] == ["create_workspace", "import_criteria"]
