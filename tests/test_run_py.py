"""The one command: which Pythons it takes, what it says, and when it wants a window."""

import ast
import io
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import console
import launcher
import run
from refused import Refused


def old_pythons() -> list[str]:
    """Return the interpreters of this machine that are too old for the program."""
    names = ["python2.7", *(f"python3.{minor}" for minor in range(6, 11))]
    versions = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    places = os.pathsep.join([*(str(path) for path in versions.glob("*/bin")), os.defpath])
    return [path for name in names if (path := shutil.which(name, path=places))]


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 12, 1), (3, 13, 9)])
def test_the_supported_pythons_are_let_through(version: tuple[int, ...]) -> None:
    assert run.refusal(version, 64, windows=False) is None


@pytest.mark.parametrize(
    ("version", "bits", "windows", "words"),
    [
        ((2, 7, 18), 64, False, ("2.7.18", "cũ quá", "python3.12 run.py")),
        ((3, 10, 13), 64, True, ("3.10.13", "cũ quá", "py -3.12 run.py")),
        ((3, 14, 0), 64, False, ("3.14.0", "mới quá", "3.11, 3.12 hoặc 3.13")),
        ((4, 0, 0), 64, False, ("4.0.0", "mới quá")),
        ((3, 12, 1), 32, True, ("32-bit", "64-bit")),
    ],
)
def test_other_pythons_get_a_sentence(
    version: tuple[int, ...], bits: int, windows: bool, words: tuple[str, ...]
) -> None:
    sentence = run.refusal(version, bits, windows)
    assert all(word in sentence for word in words), sentence


@pytest.mark.parametrize("name", ["run.py", "packaging/console.py"])
def test_what_runs_before_the_gate_parses_on_old_pythons(root: Path, name: str) -> None:
    ast.parse((root / name).read_text(encoding="utf-8"), feature_version=(3, 4))


def test_every_old_python_of_this_machine_is_refused_with_the_sentence(root: Path, tmp_path: Path) -> None:
    for python in old_pythons():
        command = [python, "-B", str(root / "run.py"), "test"]
        environment = {"PATH": os.defpath, "PYTHONIOENCODING": "utf-8"}
        result = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False)
        assert result.returncode == 1, python
        assert "CCHC Desktop cần Python 3.11" in result.stderr.decode(), python
        assert b"Traceback" not in result.stderr, python


def test_the_gate_agrees_with_pyproject(root: Path) -> None:
    oldest, newest = run.SUPPORTED[0], run.SUPPORTED[-1]
    wanted = f'requires-python = ">={oldest[0]}.{oldest[1]},<{newest[0]}.{newest[1] + 1}"'
    assert wanted in (root / "pyproject.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [("utf-8", "Đã lưu"), ("cp1252", "Da luu"), ("ascii", "Da luu"), ("cp437", "Da luu")],
)
def test_a_console_without_the_letters_gets_them_without_accents(encoding: str, shown: str) -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding)
    console.say("Đã lưu", stream)
    assert raw.getvalue().decode(encoding) == shown + "\n"


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["xa.cchc"], True),
        (["thư mục/xã.cchc", "--quit-when-shown"], True),
        (["--sample"], True),
        (["init", "xa.cchc"], False),
        (["self-test"], False),
        (["--version"], False),
    ],
)
def test_only_a_command_word_opens_no_window(arguments: list[str], window: bool) -> None:
    assert launcher.opens_window(arguments) is window


def test_without_a_screen_the_sentence_names_the_demonstration() -> None:
    with pytest.raises(Refused, match=r"không có màn hình.*python3 run\.py demo"):
        launcher.refuse_without_display({"HOME": "x", "DISPLAY": ""}, "linux")


@pytest.mark.parametrize(
    ("environment", "platform"),
    [
        ({"DISPLAY": ":0"}, "linux"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux"),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux"),
        ({}, "win32"),
    ],
)
def test_with_a_screen_there_is_no_refusal(environment: dict[str, str], platform: str) -> None:
    launcher.refuse_without_display(environment, platform)


def test_a_refusal_is_one_sentence_and_status_one(
    root: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert launcher.main(str(root), []) == 1
    output = capfd.readouterr()
    assert "python3 run.py demo" in output.err
    assert output.out == ""
