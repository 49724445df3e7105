"""Timing whole processes: wall time and peak memory, several commands taking turns."""

import os
import statistics
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

_MIB_PER_MAXRSS = 1 / 1024  # Linux counts in KiB


@dataclass
class Timed:
    """A command and what its runs took."""

    name: str
    command: Sequence[str]
    seconds: list[float] = field(default_factory=list)
    peak_mib: float = 0.0

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)

    def run(self) -> None:
        began = time.perf_counter()
        process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        self.seconds.append(time.perf_counter() - began)
        self.peak_mib = max(self.peak_mib, usage.ru_maxrss * _MIB_PER_MAXRSS)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"{self.name} failed")


def take_turns(commands: Sequence[Timed], runs: int) -> None:
    """Run each command `runs` times after one warm-up, in turn, so that a busy machine slows all alike."""
    for command in commands:
        command.run()
        command.seconds.clear()
    for _ in range(runs):
        for command in commands:
            command.run()


def print_commands(commands: Sequence[Timed]) -> None:
    print(f"{'process':<24}{'median s':>10}{'min':>8}{'max':>8}{'peak MiB':>10}")
    for one in commands:
        print(
            f"{one.name:<24}{one.median:>10.3f}{min(one.seconds):>8.3f}{max(one.seconds):>8.3f}{one.peak_mib:>10.0f}"
        )


def print_budgets(checks: Sequence[tuple[str, float, float]]) -> bool:
    """Print each (what, measured, at most); returns whether all are within."""
    print(f"\n{'budget':<44}{'measured':>10}{'at most':>10}")
    for name, value, limit in checks:
        print(f"{name:<44}{value:>10.2f}{limit:>10.2f}  {'ok' if value <= limit else 'OVER'}")
    return all(value <= limit for _, value, limit in checks)
