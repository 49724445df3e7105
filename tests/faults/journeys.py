"""What a user may be doing when the program dies: each journey is one function, run step by step in a child.

A journey opens the file, yields, and then yields after every step whose service has returned; what it
yields is what the user saw as saved. "SEQ OP" is looked for in the log, anything else is for its own check.
To add one, write such a function and name it in `JOURNEYS`.
"""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from random import Random

from cchc_desktop.domain.listed_documents import ListedDocument
from cchc_desktop.services import importing, notes
from cchc_desktop.services.listed_documents import add_documents
from cchc_desktop.services.workspace import Workspace, local_now
from cchc_desktop.services.years import load_year
from cchc_desktop.storage.backup import backup_folder, copies
from tests.faults.any_step import any_steps
from tests.faults.attaching import attach_files, files_lost, issue
from tests.faults.whole import connected, last_logged, stored
from tests.support import TODAY, YEAR

Act = Callable[[Path, Random], Iterator[str]]
Check = Callable[[Path, Sequence[str]], list[str]]
BOOK_ROWS = 150
OLDEST = Path(__file__).parents[1] / "data" / "files" / "schema-1.cchc"


def nothing_more(_path: Path, _said: Sequence[str]) -> list[str]:
    return []


@dataclass(frozen=True)
class Journey:
    """A journey, and what to look for after it beside what is looked for in every file."""

    act: Act
    check: Check = nothing_more
    oldest: bool = False
    """Begins anew with a file of the first schema after every kill."""


def take_note(workspace: Workspace, chance: Random) -> None:
    """A note on one to three criteria, which begins with their number."""
    leaves = [row for row in load_year(workspace, YEAR, TODAY).rows if row.is_leaf]
    if not leaves:
        return
    chosen = chance.sample(leaves, chance.randint(1, 3))
    text = f"{len(chosen)} tiêu chí: {'đã làm ' * chance.choice((1, 20, 900))}"
    notes.write(workspace, chosen, notes.NoteInput(TODAY, text))


def note(path: Path, chance: Random) -> Iterator[str]:
    with closing(Workspace.open(path)) as workspace:
        yield "opened"
        while True:
            take_note(workspace, chance)
            yield last_logged(path)


def undo(path: Path, chance: Random) -> Iterator[str]:
    """Notes, taken back and done again."""
    with closing(Workspace.open(path)) as workspace:
        yield "opened"
        while True:
            stacks = workspace.stacks()
            possible = [lambda: take_note(workspace, chance)]
            notes_to_undo = len(stacks.undoable) > 1  # the first is the tree that the notes are about
            possible += [workspace.undo] * notes_to_undo + [workspace.redo] * bool(stacks.redoable)
            chance.choice(possible)()
            yield last_logged(path)


def import_years(path: Path, chance: Random) -> Iterator[str]:
    """One year after the other from a workbook, looked at first."""
    from cchc_desktop.exchange.importing import preview_workbook

    with closing(Workspace.open(path)) as workspace:
        yield "opened"
        for year in count(YEAR + 1):
            shown = preview_workbook(workspace, year, book(path.parent))
            if not shown.count:
                continue
            yield "shown"
            importing.apply(workspace, shown)
            yield last_logged(path)


def book(folder: Path) -> Path:
    """A workbook named by the number of its rows, made when it is first wanted."""
    path = folder / f"{BOOK_ROWS} dòng.xlsx"
    if not path.exists():
        from tests.exchange.books import saved

        rows = [(f"1.{number}", f"Tiêu chí {number}", 0.5, "VHXH", "15/3; 15/6") for number in range(1, 151)]
        head = ("STT", "Tiêu chí", "Điểm tối đa", "Đơn vị chủ trì", "Thời hạn")
        saved(path, [head, *rows], formulas=False)
    return path


def add_listed(path: Path, chance: Random) -> Iterator[str]:
    """Documents of a list made proof of criteria, some of them there before."""
    with closing(Workspace.open(path)) as workspace:
        yield "opened"
        while True:
            leaves = [row for row in load_year(workspace, YEAR, TODAY).rows if row.is_leaf]
            listed = listed_documents(chance.randint(1, 10**9))
            add_documents(workspace, chance.sample(leaves, 2), chance.sample(listed, 30))
            yield last_logged(path)


def listed_documents(first: int) -> list[ListedDocument]:
    """A hundred documents of one day, numbered from `first`."""
    return [ListedDocument(f"{first + n}/KH-UBND", TODAY, "", f"Kế hoạch {n}", n + 2) for n in range(100)]


def back_up(path: Path, chance: Random) -> Iterator[str]:
    """A note, then a copy."""
    with closing(Workspace.open(path)) as workspace:
        yield "opened"
        while True:
            take_note(workspace, chance)
            yield last_logged(path)
            copy = workspace.back_up()
            assert copy is not None
            yield f"copy {copy.name}"


def copy_is_there(path: Path, said: Sequence[str]) -> list[str]:
    """The copy called made last is there; older ones may have been thinned out."""
    made = [line.removeprefix("copy ") for line in said if line.startswith("copy ")]
    lost = made and not (backup_folder(path) / made[-1]).exists()
    return [f"copy lost: {made[-1]}"] if lost else []


def migrate(path: Path, chance: Random) -> Iterator[str]:
    """A file of the first schema opened by a program two schemas further than this one."""
    from tests.faults import later

    with later.program(path.parent), closing(Workspace.open(path)) as workspace:
        yield "opened"
        while True:
            take_note(workspace, chance)
            yield last_logged(path)


def upgraded_whole(path: Path, said: Sequence[str]) -> list[str]:
    """All of the old file is in the new one and in a copy of its schema, and the log says so once."""
    faults = []
    copies = sorted(backup_folder(path).glob("*.cchc"))
    with (
        closing(connected(OLDEST)) as old,
        closing(connected(path)) as new,
        closing(connected(copies[0])) as copy,
    ):
        tables = [name for (name,) in old.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        tables = sorted({*tables} - {"op", "change", "sqlite_sequence"})
        before, after = stored(old, tables), stored(new, tables)
        kept = all(
            row.items() <= after[table][uid].items() for table in tables for uid, row in before[table].items()
        )
        faults += [] if kept else ["the upgrade lost a record"]
        faults += [] if stored(copy, tables) == before else ["the copy is not the old file"]
        if copy.execute("PRAGMA user_version").fetchone() != old.execute("PRAGMA user_version").fetchone():
            faults.append("the copy is of another schema")
        lines = new.execute("SELECT schema FROM op WHERE op = 'migrate'").fetchall()
        faults += [] if lines == [new.execute("PRAGMA user_version").fetchone()] else [f"logged as {lines}"]
    return faults


def create(path: Path, chance: Random) -> Iterator[str]:
    """One new workspace after the other, after a look at those that are there."""
    names = (path.with_name(f"mới {number}.cchc") for number in count())
    target = next(names)
    while target.exists():
        Workspace.open(target).close()
        target = next(names)
    yield "opened"
    while True:
        Workspace.create(target).close()
        yield f"made {target.name}"
        target = next(names)


def made_is_there(path: Path, said: Sequence[str]) -> list[str]:
    names = [line.removeprefix("made ") for line in said if line.startswith("made ")]
    return [f"lost: {name}" for name in names if not path.with_name(name).exists()]


def restore(path: Path, chance: Random) -> Iterator[str]:
    """A note that tells itself from all others, a copy, and any of the copies put back."""
    from cchc_desktop.services.restoring import restore_copy

    Workspace.open(path).close()
    yield "opened"
    while True:
        token = f"1 {chance.random()}"
        with closing(Workspace.open(path)) as workspace:
            (leaf, *_others) = [row for row in load_year(workspace, YEAR, TODAY).rows if row.is_leaf]
            notes.write(workspace, [leaf], notes.NoteInput(TODAY, token))
            workspace.back_up()
        yield f"token {token}"
        restore_copy(chance.choice(copies(path)), path, None, local_now())
        yield "restored"


def nothing_restored_away(path: Path, said: Sequence[str]) -> list[str]:
    """Every note is in the file, in a copy, or in what was put aside."""
    tokens = {line.removeprefix("token ") for line in said if line.startswith("token ")}
    found: set[str] = set()
    for file in path.parent.rglob("*.cchc"):
        with closing(connected(file)) as connection:
            found.update(text for (text,) in connection.execute("SELECT text FROM progress_note"))
    return [f"lost: {token}" for token in tokens - found]


def move(path: Path, chance: Random) -> Iterator[str]:
    """A note, a copy, and all of it brought into another folder under the next free name."""
    from cchc_desktop.services.moving import move_home

    with closing(Workspace.open(path)) as workspace:
        yield "opened"
        while True:
            take_note(workspace, chance)
            yield last_logged(path)
            workspace.back_up()
            moved = move_home(path, path.parent / "nhà", workspace.now(), lambda _done, _total: None)
            yield f"moved {moved.path.name} with {len(copies(moved.path))}"


def brought_whole(path: Path, said: Sequence[str]) -> list[str]:
    """Every workspace said to be brought is there with its copies, and any that is there has some."""
    home = path.parent / "nhà"
    there = {f"moved {one.name} with {len(copies(one))}" for one in home.glob("*.cchc")}
    lost = [f"lost: {line}" for line in said if line.startswith("moved ") and line not in there]
    return lost + [f"without its copies: {line}" for line in there if line.endswith(" 0")]


JOURNEYS = {
    "note": Journey(note),
    "undo": Journey(undo),
    "import": Journey(import_years),
    "documents": Journey(add_listed),
    "back up": Journey(back_up, copy_is_there),
    "migrate": Journey(migrate, upgraded_whole, oldest=True),
    "create": Journey(create, made_is_there),
    "restore": Journey(restore, nothing_restored_away),
    "any step": Journey(any_steps),
    "attach": Journey(attach_files, files_lost),
    "issue": Journey(issue, files_lost),
    "move": Journey(move, brought_whole),
}


def begin(journey: Journey, pristine: Path, folder: Path) -> Path:
    """The file a journey works on, in a folder of its own."""
    path = folder / pristine.name
    folder.mkdir(parents=True)
    shutil.copyfile(OLDEST if journey.oldest else pristine, path)
    book(folder)
    return path
