"""A spoilt file is looked at or refused with one sentence, never with a bug; looking does not change it."""

import shutil
from pathlib import Path

import pytest

from tests.cli.running import process
from tests.faults.damage import SPOILS, make_lived_in, spoil
from tests.faults.looks import bugs

SEED, FILES, IN_A_PROCESS = 20261100, 108, 9
FOUND_ONCE = (7000433, 7000548, 7000622, 7000962, 7001299, 7001823, 7001970)
"""Files that came as bugs in long runs, one of a kind each."""
CALLS: tuple[tuple[str, ...], ...] = (
    ("check",),
    ("show", "criteria", "--json"),
    ("note", "1.1.1", "--text", "đã làm"),
    ("undo",),
)


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_lived_in(tmp_path_factory.mktemp("lived-in"))


@pytest.mark.parametrize("way", range(len(SPOILS)), ids=lambda way: f"{way}-{SPOILS[way].__name__}")
def test_a_spoilt_file_never_comes_as_a_bug(lived_in: Path, tmp_path: Path, way: int) -> None:
    first = SEED - SEED % len(SPOILS) + way
    found = {}
    for seed in range(first, first + FILES, len(SPOILS)):
        found[seed] = bugs(spoil(lived_in, tmp_path / str(seed), seed))
        shutil.rmtree(tmp_path / str(seed))
    assert len(found) * len(SPOILS) == FILES
    assert {seed: faults for seed, faults in found.items() if faults} == {}


@pytest.mark.parametrize("seed", FOUND_ONCE)
def test_what_was_found_once_is_not_found_again(lived_in: Path, tmp_path: Path, seed: int) -> None:
    assert bugs(spoil(lived_in, tmp_path, seed)) == []


@pytest.mark.parametrize("seed", range(SEED, SEED + 2 * IN_A_PROCESS, 2))
def test_a_command_on_a_spoilt_file_says_one_sentence(lived_in: Path, tmp_path: Path, seed: int) -> None:
    path = spoil(lived_in, tmp_path, seed)
    for command, *words in CALLS:
        result = process(command, path, *words)
        assert result.code in (0, 1), result
        if result.code or result.err:
            said = result.complaint()
            assert said.count("\n") == 0
            assert "lỗi của chương trình" not in said
