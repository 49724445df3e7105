"""A verified backup beside a bare one of SQLite's: `python -m benchmarks.backup [FILE]` (as of `ten_years`).

Without FILE on three of the ten years, about 100 MB. The two take turns; then the parts of ours, one by one.
"""

import argparse
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

from benchmarks.processes import print_budgets
from benchmarks.ten_years import YEARS, make
from cchc_desktop.storage.connection import connect
from cchc_desktop.storage.files import read_through, sync
from cchc_desktop.storage.verified_copy import copy_verified, record_counts

RUNS = 7
PARTS: Mapping[str, str] = {
    "integrity_check": "PRAGMA integrity_check(1)",
    "foreign_key_check": "PRAGMA foreign_key_check",
    "(quick_check, not done)": "PRAGMA quick_check(1)",
}


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def bare(file: Path, copy: Path) -> None:
    copy.unlink(missing_ok=True)
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)


def verified(file: Path, copy: Path) -> None:
    copy.unlink(missing_ok=True)
    with closing(connect(file, read_only=True)) as source:
        copy_verified(source, file, copy)


def print_parts(copy: Path) -> None:
    """What each check takes on a copy that is there."""
    print(f"{'  sync':<28}{seconds(lambda: sync(copy)):>8.3f} s")
    print(f"{'  read back':<28}{seconds(lambda: read_through(copy)):>8.3f} s")
    with closing(connect(copy, read_only=True)) as connection:
        for name, sql in PARTS.items():
            print(f"{'  ' + name:<28}{seconds(lambda sql=sql: connection.execute(sql).fetchall()):>8.3f} s")  # type: ignore[misc]
        print(f"{'  counts':<28}{seconds(lambda: record_counts(connection)):>8.3f} s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?")
    given: Path | None = parser.parse_args().file
    with tempfile.TemporaryDirectory() as folder:
        file, copy = given or Path(folder) / "three.cchc", Path(folder) / "copy.cchc"
        if not file.exists():
            make(file, YEARS[-3:])
        taken: dict[str, list[float]] = {"bare backup call": [], "verified backup": []}
        for run in range(RUNS + 1):
            for name, work in zip(taken, (bare, verified), strict=True):
                one = seconds(lambda work=work: work(file, copy))  # type: ignore[misc]
                taken[name] += [one] if run else []
        floor, ours = (statistics.median(runs) for runs in taken.values())
        print(f"{file.stat().st_size / 1e6:.0f} MB")
        for name, runs in taken.items():
            print(f"{name:<28}{statistics.median(runs):>8.3f} s, {min(runs):.3f} to {max(runs):.3f}")
        print_parts(copy)
    within = print_budgets([("verified / bare backup", ours / floor, 3.0)])
    sys.exit(0 if within else 1)


if __name__ == "__main__":
    main()
