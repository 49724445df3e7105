"""The program that is killed, `python -m tests.faults.child JOURNEY FILE SEED`: a step a line."""

import sys
from pathlib import Path
from random import Random

from tests.faults.journeys import JOURNEYS


def main() -> None:
    """Answer every line with what a step acknowledged."""
    name, path, seed = sys.argv[1:]
    steps = JOURNEYS[name].act(Path(path), Random(seed))
    for _line in sys.stdin:
        sys.stdout.write(f"{next(steps)}\n")
        sys.stdout.flush()
    steps.close()  # type: ignore[attr-defined]


if __name__ == "__main__":
    main()
