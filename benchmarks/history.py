"""Filters over a history of 500,000 changes: `python -m benchmarks.history [FILE]` (FILE as of `ten_years`).

Beside the time in which bare SQLite hands out the whole log. All in one process, in processor time: what a
search takes from the window is the interpreter.
"""

import argparse
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from benchmarks.processes import print_budgets
from benchmarks.ten_years import make
from cchc_desktop.services.workspace import local_now
from cchc_desktop.ui.history_reading import LogFile, Search
from cchc_desktop.ui.tasks import Job

NOTHING = "không có gì như thế"
RARE = "9995/BC"


def seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def bare_log(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("SELECT * FROM op").fetchall()
        connection.execute("SELECT * FROM change").fetchall()


def look(file: Path, query: str, *, removed: bool = False) -> None:
    """Look through the whole log, as the page does."""
    search = Search(LogFile(file, local_now), query, removed=removed)
    job = Job(lambda: None, lambda _percent: None)
    while not search.done:
        search.more(job)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, nargs="?")
    with tempfile.TemporaryDirectory() as folder:
        file: Path = parser.parse_args().file or Path(folder) / "ten.cchc"
        if not file.exists():
            make(file)
        bare_log(file)
        floor = seconds(lambda: bare_log(file))
        nothing = seconds(lambda: look(file, NOTHING))
        few = seconds(lambda: look(file, RARE))
        gone = seconds(lambda: look(file, "", removed=True))
    for name, taken in (("bare log", floor), ("nothing found", nothing), ("few found", few), ("bin", gone)):
        print(f"{name:<24}{taken:>8.2f} s")
    within = print_budgets([("filter that finds nothing / bare log", nothing / floor, 3.0)])
    sys.exit(0 if within else 1)


if __name__ == "__main__":
    main()
