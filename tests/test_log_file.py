"""The log on disk: it is put aside when it has grown, and a folder that cannot be written costs nothing."""

import logging
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from cchc_desktop.log_file import FILE_NAME, ROOT, LogFile, _Bounded


def test_a_log_that_has_grown_is_put_aside(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"x" * 500_001)
    log = LogFile(tmp_path)
    logging.getLogger(ROOT).info("mới")
    log.close()
    assert "mới" in (tmp_path / FILE_NAME).read_text(encoding="utf-8")
    assert (tmp_path / FILE_NAME).with_suffix(".cu.log").stat().st_size == 500_001


def test_a_short_log_goes_on(tmp_path: Path) -> None:
    for line in ("một", "hai"):
        log = LogFile(tmp_path)
        logging.getLogger(ROOT).info(line)
        log.close()
    assert len((tmp_path / FILE_NAME).read_text(encoding="utf-8").splitlines()) == 2


def test_a_folder_that_is_none_costs_only_the_log(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file")
    LogFile(tmp_path / "log").close()


def test_a_log_that_grows_in_one_session_is_put_aside_too(tmp_path: Path) -> None:
    log = LogFile(tmp_path)
    for number in range(1200):
        logging.getLogger(ROOT).info("%s %s", number, "x" * 1000)
    log.close()
    sizes = [path.stat().st_size for path in tmp_path.iterdir()]
    assert max(sizes) < 510_000
    assert sum(sizes) < 1_020_000
    assert "1199 x" in (tmp_path / FILE_NAME).read_text(encoding="utf-8")


def test_a_log_that_cannot_be_put_aside_goes_on_and_stays_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, where a second window has the file open."""

    def held(_path: Path, _target: Path) -> None:
        raise PermissionError(13, "held")

    monkeypatch.setattr(Path, "replace", held)
    (tmp_path / FILE_NAME).write_bytes(b"x" * 600_000)
    log = LogFile(tmp_path)
    logging.getLogger(ROOT).info("mới")
    assert "mới" in (tmp_path / FILE_NAME).read_text(encoding="utf-8")
    for _line in range(2000):
        logging.getLogger(ROOT).info("x" * 1000)
    log.close()
    assert (tmp_path / FILE_NAME).stat().st_size < 2_010_000


def test_several_programs_write_whole_lines_into_one_log(tmp_path: Path) -> None:
    script = (
        "import logging, sys; from pathlib import Path; from cchc_desktop.log_file import LogFile, ROOT\n"
        "log = LogFile(Path(sys.argv[1]))\n"
        "for number in range(300): logging.getLogger(ROOT).info('%s-%s', sys.argv[2], 'y' * 300)\n"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", script, str(tmp_path), str(number)]) for number in range(4)
    ]
    assert [process.wait() for process in running] == [0] * 4
    lines = [
        line
        for path in tmp_path.glob("cchc-desktop*.log")
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    assert len(lines) == 1200
    assert {line[-302:] for line in lines} == {f"{number}-{'y' * 300}" for number in range(4)}


def test_a_full_disk_costs_the_line_and_says_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no disk that is always full")
    handler = _Bounded("/dev/full")
    handler.emit(logging.LogRecord(ROOT, logging.INFO, "", 1, "x" * 100_000, (), None))
    with suppress(OSError):
        handler.close()
    assert capfd.readouterr().err == ""
