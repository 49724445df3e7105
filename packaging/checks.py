"""Every test and check of the project, one after the other, with one closing line."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from console import say
from system_needs import Need

# Names the tools whose tests are skipped: set here, read by tests/conftest.py, never obeyed in CI.
LEFT_OUT = "CCHC_ALLOW_MISSING_TOOLS"


def in_ci(environment: Mapping[str, str]) -> bool:
    """Tell whether this is an automatic run, where nothing may be left out."""
    return environment.get("CI", "").lower() not in ("", "0", "false", "no")


def commands(python: Path, pytest_arguments: Sequence[str]) -> dict[str, list[str]]:
    """Return the command line of each check, by its name."""
    run = [str(python), "-m"]
    linter = str(python.with_name("lint-imports" + python.suffix))
    return {
        "ruff check": [*run, "ruff", "check", "."],
        "ruff format": [*run, "ruff", "format", "--check", "."],
        "mypy": [*run, "mypy"],
        "import-linter": [linter, "--no-cache"],
        "pytest": [*run, "pytest", "-n", "2", *pytest_arguments],
    }


def run_all(root: Path, python: Path, pytest_arguments: Sequence[str], left_out: Sequence[Need]) -> int:
    """Run every check even after one failed; return 0 only if all passed."""
    environment = dict(os.environ, **{LEFT_OUT: ",".join(need.name for need in left_out)})
    failed = []
    for name, command in commands(python, pytest_arguments).items():
        say(f"== {name}")
        if subprocess.run(command, cwd=root, env=environment, check=False).returncode != 0:
            failed.append(name)
    if failed:
        say(f"KHÔNG ĐẠT: {', '.join(failed)}")
        return 1
    without = f" (bỏ qua phần cần {', '.join(need.name for need in left_out)})" if left_out else ""
    say(f"ĐẠT: mọi kiểm thử và kiểm tra{without}")
    return 0
