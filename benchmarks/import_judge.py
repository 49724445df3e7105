"""The judge of the import: `python -m benchmarks.import_judge [--seeds 200] [--resaved xlsx|xls]`.

Every named shape with some seeds, then random looks of 40 to 400 rows. Prints rows right out of all by part,
what is silently wrong, wrong proposals, and the slowest preview; leaves with 1 when something is silently
wrong. With `--resaved` every workbook goes through LibreOffice first, which also gives formulas
their values. `--verbose` prints all that is wrong.
"""

import argparse
import gc
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import groupby
from pathlib import Path

from msgspec import Struct, field

from cchc_desktop.services.workspace import Workspace
from tests.exchange.ugly_books import Ugly, resaved_all, ugly_book
from tests.exchange.ugly_looks import random_look
from tests.exchange.ugly_score import PARTS, Score, judged
from tests.exchange.ugly_shapes import SHAPES
from tests.support import clock

PER_SHAPE = 3
"""Seeds of each named shape."""
TOGETHER = 25
"""Workbooks that LibreOffice saves in one run."""


class Tally(Struct):
    """The counts of all workbooks of one shape."""

    rows: int = 0
    books: int = 0
    refused: int = 0
    proposals: int = 0
    extra: int = 0
    silent: int = 0
    slowest: float = 0.0
    right: dict[str, int] = field(default_factory=lambda: dict.fromkeys(PARTS, 0))

    def add(self, score: Score, seconds: float) -> None:
        """Count one more workbook."""
        self.rows += score.rows
        self.books += 1
        self.refused += bool(score.refused)
        self.proposals += sum(one.proposed for one in score.wrong)
        self.extra += len(score.extra)
        self.silent += len(score.silent)
        self.slowest = max(self.slowest, seconds)
        for part in PARTS:
            self.right[part] += score.right(part)


def books(folder: Path, first: int, seeds: int, *, with_formulas: bool) -> Iterator[tuple[str, Ugly]]:
    """The named shapes, then the random looks."""
    for shape, look in SHAPES.items():
        if look.formulas and not with_formulas:
            continue
        for seed in range(first, first + PER_SHAPE):
            yield shape, ugly_book(folder, look, seed, f"{shape}-{seed}")
    for seed in range(first, first + seeds):
        yield "random", ugly_book(folder, random_look(seed), seed)


def resaved(made: Iterable[tuple[str, Ugly]], folder: Path, kind: str) -> Iterator[tuple[str, Ugly]]:
    """The same, as LibreOffice saves them."""
    soffice = shutil.which("soffice")
    if soffice is None:
        sys.exit("soffice is not installed")
    for _number, chunk in groupby(enumerate(made), key=lambda one: one[0] // TOGETHER):
        named = [one for _index, one in chunk]
        saved = resaved_all(soffice, [ugly for _shape, ugly in named], folder, kind)
        yield from zip((shape for shape, _ugly in named), saved, strict=True)


def line(name: str, tally: Tally) -> str:
    """The counts of a shape, parts with everything right as a dot."""
    parts = " ".join(
        f"{'.' if tally.right[part] == tally.rows else tally.right[part] - tally.rows:>6}" for part in PARTS
    )
    counts = f"{tally.extra:>6} {tally.refused:>4}/{tally.books:<4} {tally.proposals:>5} {tally.silent:>6}"
    return f"{name:<26} {tally.rows:>6} {parts} {counts} {tally.slowest * 1000:>6.0f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=200)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--resaved", choices=["xlsx", "xls"])
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    tallies: dict[str, Tally] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = books(folder, options.first, options.seeds, with_formulas=options.resaved is not None)
        if options.resaved:
            made = resaved(made, folder, options.resaved)
        with closing(Workspace.create(folder / "year.cchc", clock=clock)) as workspace:
            for shape, ugly in made:
                gc.collect()
                began = time.perf_counter()
                score = judged(workspace, ugly)
                tallies.setdefault(shape, Tally()).add(score, time.perf_counter() - began)
                shown = (*score.wrong, *score.extra) if options.verbose else score.silent[:5]
                for one in shown:
                    print(f"{shape}, seed {ugly.seed}: {one}")
    headings = " ".join(f"{part[:6]:>6}" for part in PARTS)
    print(f"{'shape':<26} {'rows':>6} {headings} {'extra':>6} {'refused':>9} {'prop.':>5} silent {'ms':>6}")
    for shape, tally in tallies.items():
        print(line(shape, tally))
    sys.exit(1 if any(tally.silent for tally in tallies.values()) else 0)


if __name__ == "__main__":
    main()
