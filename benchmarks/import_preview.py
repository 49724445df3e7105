"""The preview of an import against bare openpyxl: `python -m benchmarks.import_preview [--runs 7]`.

Every figure is a whole process, start to exit, on the same styled workbook of 400 or 10,000 rows: ours opens
a workspace, recognises the columns and compares each row with the year; the floor only loads the file, in
openpyxl's normal mode. They take turns in one run.
"""

import argparse
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from benchmarks.processes import Timed, print_budgets, print_commands, take_turns

SIZES = (400, 10_000)
YEAR = 2026


def child(name: str, folder: Path, rows: int) -> None:
    """What one timed process does."""
    book = folder / f"{rows}.xlsx"
    if name == "bare openpyxl":
        from openpyxl import load_workbook

        load_workbook(book)
        return
    from cchc_desktop.exchange.importing import preview_workbook
    from cchc_desktop.services.workspace import Workspace

    with closing(Workspace.open(folder / "CCHC.cchc", read_only=True)) as workspace:
        preview = preview_workbook(workspace, YEAR, book)
    if preview.count < rows * 0.9:
        raise SystemExit(f"only {preview.count} of {rows} rows were recognised")


def prepare(folder: Path) -> None:
    """A workspace without criteria, and a workbook of each size."""
    from benchmarks.sample_grid import sample_grid
    from cchc_desktop.reports.xlsx import render_xlsx
    from cchc_desktop.services.workspace import Workspace

    Workspace.create(folder / "CCHC.cchc").close()
    for rows in SIZES:
        (folder / f"{rows}.xlsx").write_bytes(render_xlsx(sample_grid(rows)))


def timed(name: str, folder: Path, rows: int) -> Timed:
    command = [sys.executable, "-m", "benchmarks.import_preview", "--child", name, str(folder), str(rows)]
    return Timed(f"{name}, {rows} rows", command)


def report(jobs: dict[tuple[str, int], Timed]) -> bool:
    print_commands(list(jobs.values()))
    long, floor = jobs["preview", 10_000], jobs["bare openpyxl", 10_000]
    return print_budgets(
        [
            ("preview of 400 rows, seconds", jobs["preview", 400].median, 1.0),
            ("preview of 10,000 rows / bare openpyxl", long.median / floor.median, 1.5),
        ]
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--child", nargs=3, metavar=("NAME", "FOLDER", "ROWS"))
    options = parser.parse_args()
    if options.child:
        child(options.child[0], Path(options.child[1]), int(options.child[2]))
        return
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        prepare(folder)
        jobs = {
            (name, rows): timed(name, folder, rows) for name in ("bare openpyxl", "preview") for rows in SIZES
        }
        take_turns(list(jobs.values()), options.runs)
    sys.exit(0 if report(jobs) else 1)


if __name__ == "__main__":
    main()
