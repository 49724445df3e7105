"""A sample workspace made once by the command itself, copied for those who write."""

from pathlib import Path

import pytest

from cchc_desktop.__main__ import main
from tests.cli.running import Result, Run, process

SAMPLE_YEAR = 2026


@pytest.fixture(scope="session")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, only to be read."""
    path = tmp_path_factory.mktemp("sample") / "hồ sơ mẫu.cchc"
    process("init", path, "--sample", "--year", SAMPLE_YEAR).done()
    return path


@pytest.fixture
def file(pristine: Path, tmp_path: Path) -> Path:
    """The sample, in a file of its own."""
    path = tmp_path / pristine.name
    path.write_bytes(pristine.read_bytes())
    return path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process."""

    def in_process(*words: object) -> Result:
        capsys.readouterr()
        try:
            code = main([str(word) for word in words])
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else -1
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return in_process


@pytest.fixture
def empty(run: Run, tmp_path: Path) -> Path:
    """A workspace without criteria."""
    path = tmp_path / "trống.cchc"
    run("init", path).done()
    return path
