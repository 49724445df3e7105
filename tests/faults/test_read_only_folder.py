"""In a folder she may only read, everything can be seen and printed elsewhere, and writing is refused."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc_desktop.__main__ import main
from tests.storage.ordinary_user import give_away, ordinary_user, shared_folder
from tests.support import copied

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes to take away")
READING = (
    ("check",),
    ("show", "units"),
    ("show", "criteria", "--json"),
    ("show", "notes", "--json"),
    ("show", "overlaps"),
)
WRITING = (
    ("note", "1.1.1", "--text", "đã làm"),
    ("undo",),
    ("backup",),
)


@pytest.fixture
def stored(pristine: Path) -> Iterator[Path]:
    """A workspace in a folder of an ordinary user, who may not write there."""
    with shared_folder() as folder:
        path = copied(pristine, folder)
        give_away(folder)
        folder.chmod(0o555)
        yield path


@pytest.fixture
def elsewhere(pristine: Path, tmp_path: Path) -> Iterator[Path]:
    """A folder of an ordinary user. What printing imports is imported here: he may not reach our Python."""
    for suffix in (".pdf", ".xlsx"):
        assert main(["report", str(pristine), "appendix", "--out", str(tmp_path / f"a{suffix}")]) == 0
    with shared_folder() as folder:
        give_away(folder)
        yield folder


@pytest.mark.parametrize("suffix", [".pdf", ".xlsx"])
def test_all_can_be_seen_and_printed(
    stored: Path, elsewhere: Path, suffix: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path.name: path.read_bytes() for path in stored.parent.iterdir()}
    out = elsewhere / f"phụ lục{suffix}"
    with ordinary_user():
        for command, *words in READING:
            assert main([command, str(stored), *words]) == 0
        assert main(["report", str(stored), "appendix", "--out", str(out)]) == 0
    assert out.stat().st_size > 1000
    assert capsys.readouterr().err == ""
    assert {path.name: path.read_bytes() for path in stored.parent.iterdir()} == before


@pytest.mark.parametrize("words", WRITING, ids=lambda words: words[0])
def test_writing_is_refused_with_a_sentence(
    stored: Path, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path.name: path.read_bytes() for path in stored.parent.iterdir()}
    command, *rest = words
    with ordinary_user():
        assert main([command, str(stored), *rest]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.endswith(".\n")
    assert said.err.count("\n") == 1
    assert {path.name: path.read_bytes() for path in stored.parent.iterdir()} == before
