"""What run.py remembers of an installation: it repeats what is needed and nothing else."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import venv_setup
from refused import Refused


class FakeInstaller:
    """Stands in for venv and pip: remembers the steps, and stops at one when told to."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.steps: list[str] = []
        self.stop_at: str | None = None
        self.stop_with: BaseException = Refused("no network")

    def build(self, root: Path) -> None:
        shutil.rmtree(root / ".venv", ignore_errors=True)
        (root / ".venv").mkdir()
        self._step("build")

    def pip(self, python: Path, arguments: list[str]) -> None:
        self._step("project" if "-e" in arguments else "test tools")

    def _step(self, name: str) -> None:
        self.steps.append(name)
        if name == self.stop_at:
            raise self.stop_with


@pytest.fixture
def installer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeInstaller:
    for name in (venv_setup.LOCK, venv_setup.TEST_LOCK, "pyproject.toml"):
        (tmp_path / name).write_text(f"content of {name}", encoding="utf-8")
    fake = FakeInstaller(tmp_path)
    monkeypatch.setattr(venv_setup, "_build", fake.build)
    monkeypatch.setattr(venv_setup, "pip_install", fake.pip)
    monkeypatch.setattr(venv_setup, "usable", lambda root: (root / ".venv").exists())
    return fake


Steps = Callable[..., list[str]]


@pytest.fixture
def prepare(installer: FakeInstaller) -> Steps:
    """Return a function that prepares the environment and returns the steps that took."""

    def steps(*, tests: bool) -> list[str]:
        installer.steps.clear()
        venv_setup.prepare(installer.root, tests=tests)
        return list(installer.steps)

    return steps


def test_the_second_run_does_nothing(prepare: Steps) -> None:
    assert prepare(tests=False) == ["build", "project"]
    assert prepare(tests=False) == []
    assert prepare(tests=True) == ["test tools"]
    assert prepare(tests=True) == []
    assert prepare(tests=False) == []


@pytest.mark.parametrize(
    ("changed", "steps"),
    [
        ("requirements.lock", ["build", "project", "test tools"]),
        ("pyproject.toml", ["project"]),
        ("requirements-test.lock", ["test tools"]),
    ],
)
def test_a_changed_file_repeats_only_its_steps(
    prepare: Steps, installer: FakeInstaller, changed: str, steps: list[str]
) -> None:
    prepare(tests=True)
    (installer.root / changed).write_text("raised", encoding="utf-8")
    assert prepare(tests=True) == steps


@pytest.mark.parametrize("step", ["build", "project"])
@pytest.mark.parametrize("stop", [Refused("no network"), KeyboardInterrupt()])
def test_an_interrupted_installation_is_not_taken_for_finished(
    prepare: Steps, installer: FakeInstaller, step: str, stop: BaseException
) -> None:
    installer.stop_at, installer.stop_with = step, stop
    with pytest.raises(type(stop)):
        prepare(tests=False)
    installer.stop_at = None
    assert prepare(tests=False)[-1] == "project"
    assert prepare(tests=False) == []


def test_an_interrupted_test_installation_is_made_anew_but_the_program_still_runs(
    prepare: Steps, installer: FakeInstaller
) -> None:
    prepare(tests=False)
    installer.stop_at, installer.stop_with = "test tools", KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        prepare(tests=True)
    installer.stop_at = None
    assert prepare(tests=False) == []
    assert prepare(tests=True) == ["build", "project", "test tools"]


def test_without_network_for_the_test_tools_nothing_is_lost(prepare: Steps, installer: FakeInstaller) -> None:
    prepare(tests=False)
    installer.stop_at = "test tools"
    with pytest.raises(Refused):
        prepare(tests=True)
    assert prepare(tests=False) == []
    installer.stop_at = None
    assert prepare(tests=True) == ["test tools"]


@pytest.mark.parametrize("damage", ["not json", "[1]", ""])
def test_a_damaged_stamp_means_starting_over(prepare: Steps, installer: FakeInstaller, damage: str) -> None:
    prepare(tests=False)
    (installer.root / ".venv" / "cchc-stamp.json").write_text(damage, encoding="utf-8")
    assert prepare(tests=False) == ["build", "project"]


def test_an_unusable_environment_is_made_anew(
    prepare: Steps, installer: FakeInstaller, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare(tests=False)
    monkeypatch.setattr(venv_setup, "usable", lambda root: False)
    assert prepare(tests=False) == ["build", "project"]


def test_another_python_or_a_moved_folder_is_another_environment(
    installer: FakeInstaller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = venv_setup.wanted(installer.root)
    moved = shutil.copytree(installer.root, tmp_path / "moved")
    assert venv_setup.wanted(moved)["base"] != before["base"]
    monkeypatch.setattr(sys, "version_info", type("v", (), {"major": 3, "minor": 99}))
    assert venv_setup.wanted(installer.root)["base"] != before["base"]


def test_a_missing_interpreter_is_not_usable(tmp_path: Path) -> None:
    assert not venv_setup.usable(tmp_path)


def test_the_program_is_compiled_at_set_up_and_after_a_change(
    installer: FakeInstaller, prepare: Steps
) -> None:
    source = installer.root / "cchc_desktop" / "module.py"
    source.parent.mkdir()
    source.write_text("ANSWER = 1\n", encoding="utf-8")
    prepare(tests=False)
    (compiled,) = source.parent.glob("__pycache__/module.*.pyc")
    first = compiled.read_bytes()
    source.write_text("ANSWER = 1 + 1\n", encoding="utf-8")
    os.utime(source, (0, 0))  # another time than before: bytecode is told apart by whole seconds
    prepare(tests=False)
    assert compiled.read_bytes() != first


BUILD_ANEW = """
import subprocess
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import venv_setup
venv_setup.pip_install = lambda python, arguments: None
venv_setup._build(Path(sys.argv[2]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows removes no program that runs")
def test_an_active_environment_can_be_made_anew(tmp_path: Path) -> None:
    own = venv_setup.python_of(tmp_path)
    subprocess.run([venv_setup.base_python(), "-m", "venv", "--without-pip", tmp_path / ".venv"], check=True)
    own.with_name("left-over").touch()
    folder = Path(venv_setup.__file__).parent
    subprocess.run([own, "-c", BUILD_ANEW, folder, tmp_path], check=True, capture_output=True)
    assert not own.with_name("left-over").exists()
    assert own.resolve() == Path(venv_setup.base_python()).resolve()
    subprocess.run([own, "-c", ""], check=True)
