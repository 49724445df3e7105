"""The judge of scores: `python -m benchmarks.score_judge [--sets 5000] [--files 50] [--first 0]`.

Random sets, each computed by the program and a second time by a plain judge that shares nothing with it; of
some the file is written by the services, closed, and read by the command. Prints how many criteria and sums
were compared and each difference with its seed; leaves with 1 when there was one.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random

from tests.domain.judged_scores import differences
from tests.domain.plain_scores import judged
from tests.domain.plain_sets import random_set
from tests.services.kept_scores import file_differences


def main() -> int:
    """Judge, print, and tell whether all was right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", type=int, default=5000)
    parser.add_argument("--files", type=int, default=50)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    wanted = parser.parse_args()
    begun, wrong = time.perf_counter(), 0
    reasons: Counter[str] = Counter()
    for seed in range(wanted.first, wanted.first + wanted.sets):
        plain = random_set(Random(seed))  # noqa: S311 - the same sets each time
        reasons.update(judged(one, plain["places"])["blank"] or "scored" for one in plain["criteria"])
        for told in differences(plain):
            wrong += 1
            print(f"set {seed}: {told}")
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(wanted.first, wanted.first + wanted.files):
            plain = random_set(Random(seed))  # noqa: S311
            for told in file_differences(plain, Path(folder) / f"{seed}.cchc"):
                wrong += 1
                print(f"file {seed}: {told}")
    print(f"{wanted.sets} sets, {reasons.total()} criteria, {wanted.files} files, {wrong} differences")
    print(", ".join(f"{why} {count}" for why, count in reasons.most_common()))
    print(f"{time.perf_counter() - begun:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
