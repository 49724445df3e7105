"""The log on disk: it is put aside when it has grown, and a folder that cannot be written costs nothing."""

import logging
from pathlib import Path

from cchc_desktop.log_file import FILE_NAME, ROOT, LogFile


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
