"""Running commands: in this process with captured output, or as a real process."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
ACCENTED = frozenset("àáảãạăắằẳẵặâấầẩẫậđèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵ")


@dataclass(frozen=True)
class Result:
    """What a command left behind."""

    code: int
    out: str
    err: str

    def done(self) -> str:
        """Its output, after a success that said nothing on stderr."""
        assert (self.code, self.err) == (0, ""), self
        return self.out

    def json(self) -> Any:
        """Its one JSON document."""
        return json.loads(self.done())

    def refused(self, code: int = 1) -> str:
        """Its sentence: Vietnamese, on stderr, alone."""
        assert (self.code, self.out) == (code, ""), self
        return self.complaint()

    def complaint(self) -> str:
        """What it says on stderr: a Vietnamese sentence and never a traceback."""
        assert "Traceback" not in self.err, self
        assert self.err.split("\n")[0].endswith((".", "…")), self
        assert ACCENTED & set(self.err), self
        return self.err.strip()


Run = Callable[..., Result]


def command(*words: object) -> list[str]:
    """The command line of a real process."""
    return [sys.executable, "-m", "cchc_desktop", *map(str, words)]


def environment() -> dict[str, str]:
    """Of a machine whose pipes do not speak UTF-8 by themselves."""
    given = {"LC_ALL": "C.UTF-8", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "PYTHONPATH": str(ROOT)}
    return {**os.environ, **given}


def process(*words: object) -> Result:
    """Run a command as a real process whose output goes to pipes; both are UTF-8."""
    done = subprocess.run(
        command(*words), capture_output=True, stdin=subprocess.DEVNULL, env=environment(), check=False
    )
    return Result(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def by_code(criteria: Sequence[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The rows of `show criteria --json` by their codes."""
    return {row["code"]: row for row in criteria}
