"""Everything is checked, nothing is left out silently, and the automatic check is a newcomer's command."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import checks
from system_needs import Need

TOOL = Need("nothing-tool", lambda: False, ("nothing-tools",), "thử việc không có thật")


@pytest.mark.parametrize("value", ["", "0", "false", "False", "no"])
def test_these_values_of_ci_mean_no(value: str) -> None:
    assert not checks.in_ci({"CI": value})
    assert checks.in_ci({"CI": "true"})


def test_every_check_runs_even_after_one_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def command(name: str, status: int) -> list[str]:
        return [
            sys.executable,
            "-c",
            f"import os; print({name!r}, os.environ['{checks.LEFT_OUT}']); exit({status})",
        ]

    table = {"first": command("one", 3), "second": command("two", 0)}
    monkeypatch.setattr(checks, "commands", lambda python, arguments: table)
    assert checks.run_all(tmp_path, Path(sys.executable), [], [TOOL]) == 1
    said = capfd.readouterr().out
    assert "one nothing-tool" in said
    assert "two nothing-tool" in said
    assert said.endswith("KHÔNG ĐẠT: first\n")
    del table["first"]
    assert checks.run_all(tmp_path, Path(sys.executable), [], []) == 0
    assert capfd.readouterr().out.endswith("ĐẠT: mọi kiểm thử và kiểm tra\n")


def test_the_automatic_check_calls_what_a_newcomer_calls(root: Path) -> None:
    lines = (root / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    commands = [line for line in lines if line and not line.startswith(("#", "set ", "cd ", "export "))]
    assert commands == ['exec python3 run.py test "$@"']
    assert "export CI=true" in lines


@pytest.mark.parametrize(
    ("environment", "summary", "status"),
    [
        ({}, "1 failed, 1 skipped", 1),
        ({checks.LEFT_OUT: "xdotool,no-tool"}, "2 skipped", 0),
        ({checks.LEFT_OUT: "no-tool", "CI": "true"}, "1 failed, 1 skipped", 1),
    ],
)
def test_a_missing_tool_fails_its_test_unless_run_py_left_it_out(
    root: Path, tmp_path: Path, environment: dict[str, str], summary: str, status: int
) -> None:
    body = "def test_tool(require_tool): require_tool('no-tool')\ndef test_skip(): pytest.skip('why not')\n"
    result = run_pytest(root, tmp_path, body, environment)
    assert summary in result.stdout
    assert result.returncode == status


@pytest.mark.skipif(sys.platform != "linux", reason="only the Linux run must be complete")
def test_in_ci_a_skipped_test_fails_the_run(root: Path, tmp_path: Path) -> None:
    body = "def test_skip(): pytest.skip('why not')\n"
    result = run_pytest(root, tmp_path, body, {"CI": "true"})
    assert "1 tests were left out" in result.stdout
    assert result.returncode == 1
    assert run_pytest(root, tmp_path, body, {}).returncode == 0


def run_pytest(
    root: Path, folder: Path, body: str, environment: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run pytest with the project's conftest on one file of tests."""
    (folder / "test_one.py").write_text("import pytest\n" + body, encoding="utf-8")
    shutil.copy(root / "tests" / "conftest.py", folder)
    clean = {name: value for name, value in os.environ.items() if name not in ("CI", checks.LEFT_OUT)}
    clean |= {"PYTHONPATH": str(root / "packaging"), **environment}
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "no:cacheprovider",
        "--rootdir",
        str(folder),
        str(folder),
    ]
    return subprocess.run(command, cwd=folder, env=clean, capture_output=True, encoding="utf-8", check=False)
