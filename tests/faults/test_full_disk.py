"""A full disk costs nothing that was saved: one sentence, and the same works when there is room again."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.full_disk import OPERATIONS
from tests.faults.journeys import book
from tests.faults.kills import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no disk as small as that")
SIZE = "3m"
ON_A_SMALL_DISK = 'mount -t tmpfs -o size="$0" tmpfs "$1" || exit 99; shift; exec "$@"'
NO_SMALL_DISK = 99


@pytest.mark.parametrize("name", OPERATIONS)
def test_a_full_disk_is_said_and_costs_nothing(
    name: str, pristine: Path, tmp_path: Path, require_tool: Callable[[str], str]
) -> None:
    disk = tmp_path / "đĩa nhỏ"
    disk.mkdir()
    book(tmp_path)
    alone = [require_tool("unshare"), "--mount", *([] if os.geteuid() == 0 else ["--map-root-user"])]
    child = [sys.executable, "-m", "tests.faults.full_disk", name, str(disk), str(pristine)]
    command = [*alone, "sh", "-c", ON_A_SMALL_DISK, SIZE, str(disk), *child]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode == NO_SMALL_DISK or done.stderr.startswith("unshare:"):
        pytest.skip("this system lets nobody mount a small disk")
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert result["faults"] == []
    assert result["refused"] > 0
