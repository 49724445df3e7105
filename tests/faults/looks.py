"""Every way the program looks at a file: each works or ends with one sentence, whatever the file is."""

import traceback
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

from cchc_desktop.cli.shapes import SHAPES
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.records import Criterion
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.reports.appendix import appendix
from cchc_desktop.reports.appendix_options import AppendixOptions
from cchc_desktop.reports.files import write_report
from cchc_desktop.services import evidence, notes, units, years
from cchc_desktop.services.consistency import check_file
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.tables import TABLES
from tests.faults.journeys import take_note
from tests.support import TODAY, clock

Look = Callable[[Path], object]


def reading(path: Path) -> closing[Workspace]:
    return closing(Workspace.open(path, clock=clock, read_only=True))


def read_everything(path: Path) -> None:
    with reading(path) as workspace:
        for record in TABLES:
            workspace.read.find(record)
        for criterion in workspace.read.find(Criterion):
            notes.log_of(workspace, criterion.uid)
            evidence.evidence_of(workspace, criterion.uid)


def show_every_year(path: Path) -> None:
    with reading(path) as workspace:
        for year in years.years(workspace):
            view = years.load_year(workspace, year, TODAY)
            view.with_ancestors(view.rows)
            for unit in view.units:
                view.counts(unit.uid)
                units.contacts(workspace, unit.uid)
            for shape in SHAPES.values():
                shape(workspace, view)
        workspace.stacks()


def tell_its_history(path: Path) -> None:
    with reading(path) as workspace:
        log = workspace.log
        for line in log.lines_before(log.last_seq() + 1, 500):
            log.changes_of(line.seq)


def print_it(path: Path) -> None:
    for suffix in (".pdf", ".xlsx"):
        with reading(path) as workspace:
            grid = appendix(workspace, years.usual_year(workspace), TODAY, AppendixOptions())
        write_report(grid, path.with_name(f"phụ lục{suffix}"))


def check_it(path: Path) -> None:
    check_file(path)


LOOKS: tuple[Look, ...] = (read_everything, show_every_year, tell_its_history, print_it, check_it)
"""These never change a file, but for SQLite's own rolling back of a journal that fits."""


def write_to_it(path: Path) -> None:
    with closing(Workspace.open(path, clock=clock)) as workspace:
        take_note(workspace, Random(1))


def undo_all(path: Path) -> None:
    with closing(Workspace.open(path, clock=clock)) as workspace:
        steps = workspace.stacks().undoable
        for _step in steps:
            workspace.undo()
        assert not workspace.stacks().undoable, "a step called undone that was not"


def back_it_up(path: Path) -> None:
    with reading(path) as workspace:
        workspace.back_up()


WORK: tuple[Look, ...] = (back_it_up, write_to_it, undo_all)


def bug(look: Look, path: Path) -> str | None:
    """What a look ended with, if neither well nor with a sentence."""
    try:
        look(path)
    except UserError as error:
        said = sentence(error)
        return None if said.endswith(".") else f"{look.__name__}: {said}"
    except Exception as error:  # noqa: BLE001 - any other end is what is looked for
        where = traceback.extract_tb(error.__traceback__)[-1]
        return (
            f"{look.__name__}: {type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})"
        )
    return None


def bugs(path: Path) -> list[str]:
    """What is wrong with how the program takes this file; one only looked at must not change."""
    journal = path.with_name(f"{path.name}-journal")
    hot = journal.exists() and journal.stat().st_size > 0
    before = path.read_bytes()
    found = [fault for look in LOOKS if (fault := bug(look, path))]
    if not hot and path.read_bytes() != before:
        found.append("looking at it changed it")
    return found + [fault for work in WORK if (fault := bug(work, path))]
