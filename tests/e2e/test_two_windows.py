"""Two programs on one file: one writes, what the other may do, and what it says."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.cli.running import ROOT
from tests.e2e.officer import LOOKING, Officer

HOLD = """
import sys
from pathlib import Path
from cchc_desktop.services.workspace import Workspace
workspace = Workspace.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


@contextmanager
def somebody_else(officer: Officer) -> Iterator[subprocess.Popen[str]]:
    """Another program that holds her file and answers nobody."""
    command = [sys.executable, "-c", HOLD, str(officer.file)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", cwd=ROOT
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        try:
            yield holder
        finally:
            holder.kill()


def test_what_somebody_else_writes_can_only_be_looked_at(at_work: Officer) -> None:
    officer = at_work
    with somebody_else(officer):
        before = officer.file.read_bytes()
        officer.start(shows=LOOKING)
        officer.keys("ctrl+f", "Down", "Return")  # to a criterion, and to where notes are typed
        officer.types("Không ghi được")
        officer.keys("ctrl+Return", "ctrl+s", "ctrl+g", "ctrl+z", "ctrl+y", "ctrl+i", "ctrl+n", "ctrl+v")
        officer.keys("Escape", "F2", "Delete", "Escape", "Delete", "F2", "ctrl+r")
        officer.sees(LOOKING)
        officer.quits()
        assert officer.file.read_bytes() == before
