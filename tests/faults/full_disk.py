"""Operations on a small disk that is full: `python -m tests.faults.full_disk OPERATION DISK PRISTINE`.

The disk is filled so that less, then more and more is free, until the operation succeeds: so it fails at
every place where it wants room. Prints what is wrong and how often it was refused, as JSON. To add an
operation, write a function and name it in `OPERATIONS`.
"""

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.domain.series import DueRule, Rhythm, series
from cchc_desktop.services import sample
from cchc_desktop.services.evidence_files import attach, place_to_write, take_in
from cchc_desktop.services.listed_documents import add_documents
from cchc_desktop.services.series import make_series
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from cchc_desktop.storage.backup import back_up as back_up_file
from tests.faults import later
from tests.faults.attaching import files_lost
from tests.faults.journeys import OLDEST, book, listed_documents, take_note
from tests.faults.whole import faults_in
from tests.support import TODAY, YEAR, clock, issued_document, logical_dump, quietly

BLOCK = 4096
SCANNED = 60_000
"""Bytes of a file to be attached."""
SAID = {
    Fault.DISK_FULL,
    Fault.OUTPUT_DISK_FULL,
    Fault.BACKUP_FAILED,
    Fault.UPGRADE_NEEDS_BACKUP,
    Fault.MOVE_FAILED,
}
UNFINISHED = (
    "mới.cchc",
    "*.tmp",
    "*.tmp-journal",
    ".*.part",
    ".dang-chuyen-*",
    ".goi-*",
    "nhà/*.minhchung",
    "nhà/*.saoluu",
)


@dataclass(frozen=True)
class Operation:
    """Something that wants room."""

    act: Callable[[Path, Workspace | None], object]
    in_window: bool = True
    """Done in a workspace that was open before the disk filled up."""
    oldest: bool = False


def take_long_note(path: Path, workspace: Workspace | None) -> None:
    assert workspace is not None
    for seed in (2, 3, 4):  # a short one fits into free pages
        take_note(workspace, Random(seed))


def import_year(path: Path, workspace: Workspace | None) -> None:
    from cchc_desktop.exchange.importing import import_workbook

    assert workspace is not None
    outcome = import_workbook(workspace, YEAR + 1, book(path.parent.parent))
    assert outcome.result is not None


def add_listed(path: Path, workspace: Workspace | None) -> None:
    """A hundred documents of a list."""
    assert workspace is not None
    rows = [row for row in load_year(workspace, YEAR, TODAY).rows if row.is_leaf]
    add_documents(workspace, rows, listed_documents(1))


def make_months(path: Path, workspace: Workspace | None) -> None:
    """Twelve milestones for every criterion."""
    assert workspace is not None
    rows = [row for row in load_year(workspace, YEAR, TODAY).rows if row.is_leaf]
    make_series(workspace, rows, series(YEAR, Rhythm.MONTHS, DueRule()), "Báo cáo " * 40, replacing=True)


def undo(path: Path, workspace: Workspace | None) -> None:
    assert workspace is not None
    workspace.undo()


def back_up(path: Path, workspace: Workspace | None) -> None:
    assert workspace is not None
    workspace.back_up()


def create(path: Path, workspace: Workspace | None) -> None:
    Workspace.create(path.with_name("mới.cchc"), clock=clock).close()


def create_with_sample(path: Path, workspace: Workspace | None) -> None:
    sample.create_with_sample(path.with_name("mới.cchc"), YEAR).close()


def upgrade(path: Path, workspace: Workspace | None) -> None:
    Workspace.open(path, clock=clock).close()


def attach_scan(path: Path, workspace: Workspace | None) -> None:
    """A file from another disk, taken in and named."""
    assert workspace is not None
    scan = path.parent.parent / "quét.pdf"
    scan.write_bytes(Random(1).randbytes(SCANNED))
    taken = take_in([scan], place_to_write(workspace), quietly)
    rows = [row for row in load_year(workspace, YEAR, TODAY).rows if row.is_leaf]
    attach(workspace, rows, taken.files)


def issue(path: Path, workspace: Workspace | None) -> None:
    """A report recorded as issued, with its bytes."""
    assert workspace is not None
    issued_document(workspace, "45/UBND-VHXH", Random(1).randbytes(SCANNED))


def print_pdf(path: Path, workspace: Workspace | None) -> None:
    print_as(path, ".pdf")


def print_workbook(path: Path, workspace: Workspace | None) -> None:
    print_as(path, ".xlsx")


def print_as(path: Path, suffix: str) -> None:
    from cchc_desktop.reports.appendix import appendix
    from cchc_desktop.reports.appendix_options import AppendixOptions
    from cchc_desktop.reports.files import write_report

    with closing(Workspace.open(path, clock=clock, read_only=True)) as workspace:
        grid = appendix(workspace, YEAR, TODAY, AppendixOptions())
    write_report(grid, path.with_suffix(suffix))


def move(path: Path, workspace: Workspace | None) -> None:
    from cchc_desktop.services.moving import move_home

    move_home(stick(path), path.parent / "nhà", clock(), lambda _done, _total: None)


def stick(path: Path) -> Path:
    """The workspace with a copy and evidence on a disk that is not small, made when it is first wanted."""
    origin = path.parent.parent / "USB" / path.name
    if not origin.exists():
        origin.parent.mkdir()
        shutil.copyfile(path, origin)
        back_up_file(origin, clock())
        evidence = origin.with_suffix(".minhchung")
        evidence.mkdir()
        (evidence / "van ban.pdf").write_bytes(bytes(300_000))
    return origin


def pack(path: Path, workspace: Workspace | None) -> None:
    """A pack of evidence from another disk, in parts."""
    from cchc_desktop.reports.evidence_pack import PackOrder, write_evidence_pack

    origin = path.parent.parent / "nguồn" / path.name
    if not origin.exists():
        origin.parent.mkdir()
        shutil.copyfile(path, origin)
        with closing(Workspace.open(origin, clock=clock)) as source:
            attach_scan(origin, source)
    with closing(Workspace.open(origin, clock=clock, read_only=True)) as source:
        write_evidence_pack(source, PackOrder(path.with_name("gói"), YEAR, limit=500_000))


OPERATIONS = {
    "note": Operation(take_long_note),
    "import": Operation(import_year),
    "documents": Operation(add_listed),
    "series": Operation(make_months),
    "undo": Operation(undo),
    "back up": Operation(back_up),
    "attach": Operation(attach_scan),
    "issue": Operation(issue),
    "create": Operation(create, in_window=False),
    "create with sample": Operation(create_with_sample, in_window=False),
    "migrate": Operation(upgrade, in_window=False, oldest=True),
    "move": Operation(move, in_window=False),
    "pack": Operation(pack, in_window=False),
    "print pdf": Operation(print_pdf, in_window=False),
    "print xlsx": Operation(print_workbook, in_window=False),
}


class Sweep:
    """One operation, with less and less in its way."""

    def __init__(self, name: str, disk: Path, pristine: Path) -> None:
        self.operation = OPERATIONS[name]
        self.disk = disk
        self.source = OLDEST if self.operation.oldest else pristine
        self.path = disk / "hồ sơ.cchc"
        self.ballast = disk / "đầy"
        self.faults: list[str] = []
        self.refused = 0

    def run(self) -> None:
        """Stop at the second free size at which the operation succeeds at once."""
        successes = 0
        for blocks in _growing():
            free = blocks * BLOCK
            refused = self._with_free(free)
            self.refused += refused
            successes += not refused
            if self.faults or successes == 2:
                return

    def _with_free(self, free: int) -> bool:
        self._clear()
        shutil.copyfile(self.source, self.path)
        with ExitStack() as stack:
            if self.operation.oldest:
                stack.enter_context(later.program(self.disk.parent))
            workspace = None
            if self.operation.in_window:
                workspace = stack.enter_context(closing(Workspace.open(self.path, clock=clock)))
                take_note(workspace, Random(1))
            before = logical_dump(self.path)
            self._fill(free)
            refused = self._act(workspace, free)
            if refused:
                self._look(before, free)
                self.ballast.unlink()
                if self._act(workspace, free):
                    self.faults.append(f"{free} free: still refused when there was room again")
            found = faults_in(self.disk) + files_lost(self.path)
        self.faults += [f"{free} free, in the end: {fault}" for fault in found]
        return refused

    def _act(self, workspace: Workspace | None, free: int) -> bool:
        """Whether it was refused."""
        try:
            self.operation.act(self.path, workspace)
        except UserError as error:
            if error.fault not in SAID or not sentence(error).endswith("."):
                self.faults.append(f"{free} free: said {error}")
            return True
        except Exception as error:  # noqa: BLE001 - any other end is what is looked for
            self.faults.append(f"{free} free: {type(error).__name__}: {error}")
        return False

    def _look(self, before: dict[str, list[tuple[object, ...]]], free: int) -> None:
        """What is stored is as it was, can be read, and nothing unfinished lies about."""
        found = faults_in(self.disk)
        if self.operation.act not in (take_long_note,) and logical_dump(self.path) != before:
            found.append("something was written")
        if not self.operation.oldest:
            with closing(Workspace.open(self.path, clock=clock, read_only=True)) as reading:
                load_year(reading, YEAR, TODAY)
        found += [f"left: {path.name}" for pattern in UNFINISHED for path in self.disk.rglob(pattern)]
        self.faults += [f"{free} free: {fault}" for fault in found]

    def _fill(self, free: int) -> None:
        state = os.statvfs(self.disk)
        room = state.f_bavail * state.f_frsize - free
        with self.ballast.open("wb") as file:
            for _block in range(max(room, 0) // BLOCK):
                file.write(bytes(BLOCK))

    def _clear(self) -> None:
        for path in self.disk.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def _growing() -> Iterator[int]:
    """Blocks left free: every size at first, then in wider steps."""
    yield from range(12)
    blocks = 12
    while True:
        yield blocks
        blocks += max(1, blocks // 4)


def main() -> None:
    name, disk, pristine = sys.argv[1:]
    sweep = Sweep(name, Path(disk), Path(pristine))
    sweep.run()
    sys.stdout.write(json.dumps({"faults": sweep.faults, "refused": sweep.refused}))


if __name__ == "__main__":
    main()
