"""The fault tests, long: `python -m benchmarks.torture [--seed 1] [--kills N] [--seeds N] [--files N]`.

The same journeys, disks and spoilt files as in tests/faults, from other seeds. Prints each failure with what
it takes to see it again, and leaves with 1 when there was one.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.faults.damage import make_lived_in, spoil
from tests.faults.failing import CHOICES, seeds_fail
from tests.faults.journeys import JOURNEYS
from tests.faults.kills import Kills
from tests.faults.looks import bugs
from tests.support import make_pristine

KILLS_AT_ONCE = 25
"""Kills on one file before the next begins: a log that grows for ever would slow them all."""
Part = Callable[[Path, int, int], Iterator[list[str]]]


def kills(folder: Path, seed: int, wanted: int) -> Iterator[list[str]]:
    """One yield a kill."""
    pristine = make_pristine(folder)
    names = list(JOURNEYS)
    for turn, first in enumerate(range(0, wanted, KILLS_AT_ONCE)):
        name, place = names[turn % len(names)], folder / str(turn)
        result = Kills(name, pristine, place, seed + turn).run(min(KILLS_AT_ONCE, wanted - first))
        shutil.rmtree(place)
        yield result.faults
        yield from [[]] * (result.kills - 1)


def failing_disks(folder: Path, seed: int, wanted: int) -> Iterator[list[str]]:
    """One yield a seed."""
    pristine = make_pristine(folder)
    names = list(CHOICES)
    for number in range(wanted):
        place = folder / str(number)
        yield seeds_fail(names[number % len(names)], pristine, place, range(seed + number, seed + number + 1))
        shutil.rmtree(place)


def spoilt_files(folder: Path, seed: int, wanted: int) -> Iterator[list[str]]:
    """One yield a file."""
    lived_in = make_lived_in(folder)
    for number in range(seed, seed + wanted):
        place = folder / str(number)
        yield [f"spoilt file, seed {number}: {fault}" for fault in bugs(spoil(lived_in, place, number))]
        shutil.rmtree(place)


def run(what: str, part: Part, seed: int, wanted: int) -> int:
    """Run a part and print its failures and how it went; returns how many there were."""
    began, done, failed = time.perf_counter(), 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for faults in part(Path(folder), seed, wanted):
            done += 1
            failed += len(faults)
            for fault in faults:
                print(fault, flush=True)
    print(f"{what:<16}{done:>7} in {time.perf_counter() - began:>7.0f} s {failed:>6} failures", flush=True)
    return failed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seeds", type=int, default=2000)
    parser.add_argument("--files", type=int, default=500)
    options = parser.parse_args()
    failed = run("kills", kills, options.seed, options.kills)
    failed += run("failing disks", failing_disks, options.seed, options.seeds)
    failed += run("spoilt files", spoilt_files, options.seed, options.files)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
