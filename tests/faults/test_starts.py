"""Fifty programs start at once on one file: one writes, all others look, nothing is lost."""

import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.cli.running import ROOT
from tests.faults.whole import faults_of
from tests.support import copied, logical_dump

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork, which is quick enough")

STARTS = 50
START = """
import os, sys
from pathlib import Path
from cchc_desktop.ui.opening import open_or_create

path = Path(sys.argv[1])
go, told, end = os.pipe(), os.pipe(), os.pipe()
for _start in range(int(sys.argv[2])):
    if os.fork() == 0:
        for pipe in (go, end):
            os.close(pipe[1])
        os.read(go[0], 1)
        try:
            workspace, is_new = open_or_create(path, None, sample=False, may_create=True)
            os.write(told[1], b"l" if workspace.read_only else b"n" if is_new else b"w")
            os.close(told[1])
            os.read(end[0], 1)
            workspace.close()
        except BaseException as error:
            sys.stderr.write(f"{error!r}\\n")
        os._exit(0)
os.close(told[1])
os.close(go[1])
found = b""
while len(found) < int(sys.argv[2]) and (some := os.read(told[0], 64)):
    found += some
print(found.decode())
os.close(end[1])
"""
KILLED = """
import sys
from pathlib import Path
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Unit
from cchc_desktop.services.workspace import Workspace
from msgspec.structs import replace
workspace = Workspace.open(Path(sys.argv[1]))
workspace._store._connection.execute("PRAGMA cache_size = 1")
workspace._store._connection.execute("PRAGMA cache_spill = 1")
with workspace.transact(Op.EDIT_OFFICE) as tx:
    for number in range(200):
        tx.put(*(replace(unit, name=f"{number} " + "x" * 2000) for unit in workspace.read.find(Unit)))
    print("writing", flush=True)
    sys.stdin.read()
"""


def all_at_once(path: Path) -> Counter[str]:
    """How many of them write (w), made the file and write it (n), or look (l)."""
    command = [sys.executable, "-c", START, str(path), str(STARTS)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False, timeout=120)
    assert done.stderr == ""
    return Counter(done.stdout.strip())


def test_one_writes(pristine: Path, tmp_path: Path) -> None:
    path = copied(pristine, tmp_path)
    before = logical_dump(path)
    for _round in range(3):
        assert all_at_once(path) == {"w": 1, "l": STARTS - 1}
    assert logical_dump(path) == before


def test_one_makes_the_file_that_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "CCHC" / "CCHC.cchc"
    assert all_at_once(path) == {"n": 1, "l": STARTS - 1}
    assert faults_of(path) == []


def test_one_writes_after_another_was_killed_in_the_middle_of_a_step(pristine: Path, tmp_path: Path) -> None:
    path = copied(pristine, tmp_path)
    before = logical_dump(path)
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as killed:
        assert killed.stdout is not None
        assert killed.stdout.readline() == b"writing\n"
        assert Path(f"{path}-journal").stat().st_size > 0
        killed.send_signal(signal.SIGKILL)
    assert b"holder" in Path(f"{path}.lock").read_bytes()
    assert all_at_once(path) == {"w": 1, "l": STARTS - 1}
    assert faults_of(path) == []
    assert logical_dump(path) == before
