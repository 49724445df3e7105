"""Start until the window is painted, beside a bare window: `python -m benchmarks.start [--runs 9]`.

Needs a display (Xvfb will do). Both processes are whole, warm and take turns.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from benchmarks.processes import Timed, print_budgets, print_commands, take_turns


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        workspace = str(Path(folder) / "mau.cchc")
        program = [sys.executable, "-m", "cchc_desktop"]
        Timed("init", [*program, "init", workspace, "--sample"]).run()
        floor = Timed("bare window", [sys.executable, "-m", "benchmarks.bare_window"])
        ours = Timed("sample workspace", [*program, workspace, "--quit-when-shown"])
        take_turns([floor, ours], options.runs)
    print_commands([floor, ours])
    within = print_budgets(
        [
            ("start / bare window", ours.median / floor.median, 1.6),
            ("peak memory, MiB", ours.peak_mib, 120.0),
        ]
    )
    sys.exit(0 if within else 1)


if __name__ == "__main__":
    main()
