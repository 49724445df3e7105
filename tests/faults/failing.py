"""Journeys on a disk that fails: what the program says, and what a restart finds."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.services import criteria_sets, planting
from cchc_desktop.services.workspace import Workspace
from tests.faults import later
from tests.faults.any_step import take_any_step
from tests.faults.attaching import attach_some, files_lost, issue_some
from tests.faults.disk import Disk, Plan
from tests.faults.journeys import JOURNEYS, begin, take_note, upgraded_whole
from tests.faults.on_disk import storage_on
from tests.faults.whole import faults_of
from tests.support import YEAR, clock, leaf, log_lines, opened

WHAT = ("power", "power", "power", "full", "writes", "torn", "reads", "syncs")
STEPS = 4
SAID = {
    Fault.DISK_ERROR,
    Fault.DISK_FULL,
    Fault.FILE_UNREADABLE,
    Fault.FILE_DAMAGED,
    Fault.UPGRADE_NEEDS_BACKUP,
}
"""FILE_DAMAGED where what was read could not be: a page that fails to come is not told from a bad one."""
Step = Callable[[Workspace, Random], object]


def import_many(workspace: Workspace, chance: Random) -> None:
    """A year of its own in one bulk operation."""
    year = YEAR + 1 + len(workspace.stacks().undoable)
    planned = [leaf(f"1.{number}", evidence=("Kế hoạch",)) for number in range(60)]
    with workspace.transact(Op.IMPORT_CRITERIA, count=len(planned)) as tx:
        planting.plant(tx, criteria_sets.ensure_set(workspace, tx, year).uid, planned)


def undo(workspace: Workspace, chance: Random) -> None:
    """Take a note back, or write one where there is none."""
    notes_to_undo = len(workspace.stacks().undoable) > 1  # the first is the tree that the notes are about
    workspace.undo() if notes_to_undo else take_note(workspace, chance)


def attach_small(workspace: Workspace, chance: Random) -> None:
    """Small files: what fails here is the file that names them."""
    attach_some(workspace, chance, (10, 5_000))


def issue_small(workspace: Workspace, chance: Random) -> None:
    """As `attach_small`, of what was issued."""
    issue_some(workspace, chance, (10, 5_000))


CHOICES: dict[str, tuple[Step, ...]] = {
    "note": (take_note,),
    "import": (take_note, import_many),
    "undo": (take_note, undo),
    "migrate": (take_note,),
    "any step": (take_any_step,),
    "attach": (take_note, attach_small),
    "issue": (take_note, issue_small),
}


@dataclass
class Run:
    """One journey on one disk."""

    name: str
    path: Path
    disk: Disk
    chance: Random
    done: int = 0
    """Steps whose service returned."""
    faults: list[str] | None = None

    @contextmanager
    def program(self) -> Iterator[None]:
        with ExitStack() as stack:
            if self.name == "migrate":
                stack.enter_context(later.program(self.path.parent))
            yield

    def take(self) -> None:
        """Open and take the steps; where one fails for a while, take it again."""
        assert self.faults is not None
        with closing(self._try(lambda: Workspace.open(self.path, clock=clock))) as workspace:
            steps = CHOICES[self.name]
            for number in range(STEPS):
                self._take(workspace, steps[0] if number == 0 else self.chance.choice(steps))
                self.done += 1

    def _take(self, workspace: Workspace, step: Step) -> None:
        seed = self.chance.random()
        before = self._try(lambda: workspace.revision)
        self._try(lambda: step(workspace, Random(seed)), lambda: workspace.revision > before)

    def _try(self, act: Callable[[], object], already: Callable[[], bool] = lambda: False):  # type: ignore[no-untyped-def]
        try:
            return act()
        except UserError as error:
            assert self.faults is not None
            if error.fault not in SAID:
                self.faults.append(f"said {error.fault}")
            if self.disk.dead:
                raise
        self.disk.heal()
        return None if already() else act()


def fail(name: str, pristine: Path, folder: Path, seed: int, plan: Plan) -> tuple[list[str], int]:
    """One journey with one plan: what is wrong afterwards, and how many calls the disk answered."""
    chance = Random(seed)
    path = begin(JOURNEYS["migrate" if name == "migrate" else "note"], pristine, folder)
    disk = Disk(chance, plan)
    disk.load(path)
    run = Run(name, path, disk, chance, faults=[])
    assert run.faults is not None
    logged = len(log_lines(path))
    with run.program():
        try:
            with storage_on(disk):
                run.take()
        except UserError as error:
            if not disk.dead:
                run.faults.append(f"still fails on a disk that is well: {error}")
        except Exception as error:  # noqa: BLE001 - any other end is what is looked for
            run.faults.append(f"a bug: {type(error).__name__}: {error}")
        disk.survive()
        disk.unregister()
        run.faults += after(run, logged)
    return run.faults, disk.calls


def after(run: Run, logged: int) -> list[str]:
    """What is wrong when the program is started again on a disk that is well."""
    try:
        with opened(run.path) as workspace:
            lines = len(log_lines(run.path)) - logged - (run.name == "migrate")
            take_note(workspace, Random(1))
    except (UserError, OSError) as error:
        return [f"cannot be opened: {error}"]
    faults = faults_of(run.path)
    if not run.done <= lines <= run.done + 1:
        faults.append(f"{run.done} steps were called saved, {lines} are logged")
    if run.name in ("attach", "issue"):
        faults += files_lost(run.path)
    return faults + (upgraded_whole(run.path, ()) if run.name == "migrate" else [])


def plan_of(seed: int, calls: int) -> Plan:
    """The plan of a seed, for a journey of so many calls."""
    chance = Random(f"plan {seed}")
    return Plan(chance.choice(WHAT), chance.randint(1, calls), chance.choice((1, 1, 3, 40)))


def seeds_fail(name: str, pristine: Path, folder: Path, seeds: range) -> list[str]:
    """What is wrong after any of the seeds; each line says how to see it again."""
    found, calls = fail(name, pristine, folder / "well", seeds[0], Plan())
    for seed in seeds:
        plan = plan_of(seed, calls)
        faults, _calls = fail(name, pristine, folder / str(seed), seed, plan)
        found += [f"{name}, seed {seed}, {plan}: {fault}" for fault in faults]
    return found
