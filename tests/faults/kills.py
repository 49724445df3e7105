"""Kill a real process at random moments of a journey and look at what it leaves behind.

The moment is a share, drawn from the seed, of what the step took before; so every part of a step is hit.
Every other time the clock starts when the journal is filled, because the file itself is written only in the
moment after that. A seed says how often and about where, not the very instruction.
"""

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.faults.journeys import JOURNEYS, begin
from tests.faults.whole import faults_in, missing

ROOT = Path(__file__).resolve().parents[2]
LATE = 1.2
"""A kill may also come shortly after the step."""


@dataclass
class Killed:
    """What a run of kills came to."""

    kills: int = 0
    acknowledged: int = 0
    faults: list[str] = field(default_factory=list)


class Child:
    """A journey in a process of its own."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self._said: list[str] = []

    def step(self) -> str:
        """Take a step and wait for its acknowledgement."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer.endswith("\n"):
            assert self.process.stderr is not None
            raise ChildProcessError(self.process.stderr.read())
        return answer[:-1]

    def step_and_kill(self, seconds: float, journal: Path | None) -> list[str]:
        """Begin a step, kill the process after so long; what it managed to acknowledge.

        With a journal: a hundredth of the time after that is filled.
        """
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        if journal is not None:
            late = time.perf_counter() + 2 * seconds
            while time.perf_counter() < late and not _filled(journal):
                continue
            seconds /= 100
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(seconds)
        self.process.kill()
        self.process.wait()
        return [line[:-1] for line in self.process.stdout.readlines() if line.endswith("\n")]

    def leave(self) -> None:
        """Let it close its file and end."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        assert self.process.stderr is not None
        complaint = self.process.stderr.read()
        if self.process.wait():
            raise ChildProcessError(complaint)


def _filled(journal: Path) -> bool:
    try:
        return journal.stat().st_size > 0
    except FileNotFoundError:
        return False


@contextmanager
def child(name: str, path: Path, seed: str) -> Iterator[Child]:
    command = [sys.executable, "-m", "tests.faults.child", name, str(path), seed]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=pipe, encoding="utf-8", cwd=ROOT
    ) as process:
        try:
            yield Child(process)
        finally:
            process.kill()


class Kills:
    """One journey killed again and again in a folder of its own."""

    def __init__(self, name: str, pristine: Path, folder: Path, seed: int) -> None:
        self.name, self.pristine, self.folder = name, pristine, folder
        self.journey = JOURNEYS[name]
        self.seed = seed
        self.chance = Random(f"{name} {seed}")
        self.result = Killed()
        self.path = begin(self.journey, pristine, folder / "0")
        self.said: list[str] = []
        self.seconds = [0.0, 0.0]
        """What opening took, and the longest later step."""

    def run(self, kills: int) -> Killed:
        """So many kills, each followed by another process that opens the file; stops at the first fault."""
        try:
            self._look_around(3)
            while self.result.kills < kills and not self.result.faults:
                self._kill()
                if self.journey.oldest:
                    self._look_around(1)
            self._look_around(1)
        except ChildProcessError as error:
            self._complain(f"cannot be opened or worked on: {error}")
        return self.result

    def _kill(self) -> None:
        if self.journey.oldest:
            self._begin_anew()
        before = self.chance.randrange(1 if self.journey.oldest else 4)
        seconds = self.chance.uniform(0, LATE) * self.seconds[min(before, 1)]
        journal = self.path.with_name(f"{self.path.name}-journal") if self.result.kills % 2 else None
        with child(self.name, self.path, f"{self.seed} {self.result.kills}") as running:
            for number in range(before):
                self._take(running, number)
            self._heard(running.step_and_kill(seconds, journal))
        self.result.kills += 1

    def _look_around(self, steps: int) -> None:
        """Let a process open the file, take some steps and leave."""
        with child(self.name, self.path, f"{self.seed} look") as running:
            for number in range(steps):
                self._take(running, number)
            running.leave()

    def _take(self, running: Child, number: int) -> None:
        began = time.perf_counter()
        self._heard([running.step()])
        took = time.perf_counter() - began
        kind = min(number, 1)
        self.seconds[kind] = max(self.seconds[kind], took)
        if number == 0:
            self._check()

    def _heard(self, lines: list[str]) -> None:
        self.said += lines
        self.result.acknowledged += len(lines)

    def _check(self) -> None:
        faults = faults_in(self.path.parent) + missing(self.path, self.said)
        for fault in faults + self.journey.check(self.path, self.said):
            self._complain(fault)

    def _complain(self, fault: str) -> None:
        where = f"{self.name}, seed {self.seed}, kill {self.result.kills}"
        self.result.faults.append(f"{where}: {fault}")

    def _begin_anew(self) -> None:
        shutil.rmtree(self.path.parent)
        self.path = begin(self.journey, self.pristine, self.path.parent)
        self.said = []
