"""On a failing disk the program says one sentence, loses nothing it called saved, and goes on when it can.

What this proves: that the statements, pragmas and transactions of the program, in the order it gives them,
keep its promises on a disk that loses, reorders or tears what was not synced, and that each failure comes
as a sentence.

What it does not: the SQLite here is the one that apsw carries, not the one of `sqlite3` (which opens what
is left); writes go through a shell of ours in place of `sqlite3.Connection`; a disk that lies about syncing
is not there; copies, lock and the renaming of files go past this disk, to the real one (tests/storage,
test_kills.py).
"""

from pathlib import Path

import pytest

from tests.faults.disk import Plan
from tests.faults.failing import CHOICES, fail, seeds_fail

SEED, SEEDS = 20261123, 50


@pytest.mark.parametrize("name", CHOICES)
def test_no_failure_of_the_disk_costs_what_was_called_saved(
    name: str, pristine: Path, tmp_path: Path
) -> None:
    assert seeds_fail(name, pristine, tmp_path, range(SEED, SEED + SEEDS)) == []


@pytest.mark.parametrize("name", CHOICES)
def test_on_a_disk_that_is_well_the_journey_ends(name: str, pristine: Path, tmp_path: Path) -> None:
    faults, calls = fail(name, pristine, tmp_path / "well", SEED, Plan())
    assert faults == []
    assert calls > 200


def test_any_read_of_the_copy_before_an_upgrade_may_fail(pristine: Path, tmp_path: Path) -> None:
    for at in range(1, 60):
        assert fail("migrate", pristine, tmp_path / str(at), SEED, Plan("reads", at))[0] == []
