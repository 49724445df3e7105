"""Workspaces spoilt in every way files are spoilt; the seed says how. To add a way, write a function."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Contact, Unit, new_uid
from cchc_desktop.domain.vocabulary import ContactRole
from cchc_desktop.services import criteria_sets, planting
from cchc_desktop.services.workspace import Workspace
from tests.faults.journeys import take_note
from tests.support import YEAR, clock, leaf, opened, small_tree

Spoil = Callable[[Path, Random], None]
PAGE = 4096
JPEG = bytes.fromhex("ffd8ffe000104a46494600010101006000600000")


def make_lived_in(folder: Path) -> Path:
    """A workspace with notes, a bulk operation that was undone, and free pages."""
    path = folder / "hồ sơ.cchc"
    with closing(Workspace.create(path, clock=clock)) as workspace:
        small_tree(workspace)
        for number in range(12):
            take_note(workspace, Random(number))
        planned = [leaf(f"1.{number}", evidence=("Kế hoạch",)) for number in range(120)]
        with workspace.transact(Op.IMPORT_CRITERIA, count=len(planned)) as tx:
            planting.plant(tx, criteria_sets.ensure_set(workspace, tx, YEAR + 1).uid, planned)
        workspace.undo()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA freelist_count").fetchone()[0] > 2
    return path


def overwrite(path: Path, offset: int, content: bytes) -> None:
    with path.open("rb+") as file:
        file.seek(offset)
        file.write(content)


def flip_bits(path: Path, chance: Random, first: int, length: int) -> None:
    """Flip one to eight bits in a stretch of the file."""
    content = path.read_bytes()
    for _flip in range(chance.choice((1, 2, 8))):
        offset = min(first + chance.randrange(length), len(content) - 1)
        overwrite(path, offset, bytes([path.read_bytes()[offset] ^ 1 << chance.randrange(8)]))


def pages_of(path: Path, kind: str) -> list[int]:
    """The pages (from 1) of tables, of indexes, or of the free list."""
    with closing(sqlite3.connect(path)) as connection:
        if kind != "free":
            rows = connection.execute("SELECT rootpage FROM sqlite_master WHERE type = ?", (kind,))
            return [page for (page,) in rows if page]
    return [int.from_bytes(path.read_bytes()[32:36], "big")]


def cut_off(path: Path, chance: Random) -> None:
    size = path.stat().st_size
    at = chance.choice((0, 1, 99, 100, PAGE, size // 2, size - PAGE, size - 1, chance.randrange(size)))
    path.write_bytes(path.read_bytes()[:at])


def spoil_header(path: Path, chance: Random) -> None:
    flip_bits(path, chance, 0, 100)


def spoil_schema(path: Path, chance: Random) -> None:
    flip_bits(path, chance, 100, PAGE - 100)


def spoil_table(path: Path, chance: Random) -> None:
    flip_bits(path, chance, (chance.choice(pages_of(path, "table")) - 1) * PAGE, PAGE)


def spoil_index(path: Path, chance: Random) -> None:
    flip_bits(path, chance, (chance.choice(pages_of(path, "index")) - 1) * PAGE, PAGE)


def spoil_free_list(path: Path, chance: Random) -> None:
    flip_bits(path, chance, (chance.choice(pages_of(path, "free")) - 1) * PAGE, 64)


def spoil_anywhere(path: Path, chance: Random) -> None:
    for _hit in range(chance.randint(1, 20)):
        flip_bits(path, chance, 100, path.stat().st_size - 100)


def blank_a_page(path: Path, chance: Random) -> None:
    page = chance.randrange(path.stat().st_size // PAGE)
    overwrite(path, page * PAGE, chance.choice((bytes(PAGE), chance.randbytes(PAGE))))


def repeat_a_page(path: Path, chance: Random) -> None:
    """A page written to the place of another, as a stick that lies does."""
    there, here = (chance.randrange(path.stat().st_size // PAGE) for _end in range(2))
    overwrite(path, here * PAGE, path.read_bytes()[there * PAGE : (there + 1) * PAGE])


def swap_for_a_picture(path: Path, chance: Random) -> None:
    path.write_bytes(JPEG + chance.randbytes(chance.randrange(40_000)))


def swap_for_another(path: Path, chance: Random) -> None:
    path.unlink()
    Workspace.create(path, clock=clock).close()


def stop_while_committing(path: Path, chance: Random) -> None:
    """File and journal as a power cut leaves them in the middle of a large step."""
    halted = path.with_name("giữa chừng")
    with opened(path) as workspace:
        workspace._store._connection.execute("PRAGMA cache_size = 10")
        unit = workspace.read.find(Unit)[0]
        with workspace.transact(Op.SAVE_CONTACT, name="") as tx:
            for number in range(chance.randrange(400, 900)):
                tx.put(Contact(new_uid(), unit.uid, ContactRole.LEADER, "Người", "x" * 400, "", number))
            for suffix in ("", "-journal"):
                shutil.copyfile(f"{path}{suffix}", f"{halted}{suffix}")
    for suffix in ("", "-journal"):
        Path(f"{halted}{suffix}").replace(f"{path}{suffix}")


def lose_the_journal(path: Path, chance: Random) -> None:
    stop_while_committing(path, chance)
    path.with_name(f"{path.name}-journal").unlink()


def spoil_the_journal(path: Path, chance: Random) -> None:
    stop_while_committing(path, chance)
    journal = path.with_name(f"{path.name}-journal")
    flip_bits(journal, chance, 0, chance.choice((28, journal.stat().st_size)))


def lay_a_journal_beside(path: Path, chance: Random) -> None:
    """What another file or program left under the name of our journal."""
    name = chance.choice(("-journal", "-wal", "-shm"))
    path.with_name(f"{path.name}{name}").write_bytes(chance.randbytes(chance.choice((1, 32, 5000))))


def lay_an_old_journal_beside(path: Path, chance: Random) -> None:
    """A copy put in the place of a file whose program was killed: the journal is of another state."""
    good = path.read_bytes()
    stop_while_committing(path, chance)
    path.write_bytes(good)


WORDS = (
    "UPDATE OR IGNORE criterion SET scored_by = 'nobody' WHERE position = 1",
    "UPDATE OR IGNORE criterion SET parent_uid = uid WHERE parent_uid IS NULL AND position = 1",
    "UPDATE OR IGNORE criterion SET set_uid = 'none' WHERE parent_uid IS NULL",
    "UPDATE OR IGNORE milestone SET due = '2026-02-30'",
    "UPDATE OR IGNORE milestone SET criterion_uid = (SELECT uid FROM criterion WHERE code = 'I')",
    "DELETE FROM milestone",
    "DELETE FROM unit WHERE code = 'VP'",
    "DELETE FROM unit",
    "DELETE FROM office",
    "DELETE FROM workspace",
    "DELETE FROM progress_note",
    "DELETE FROM note_entry",
    "UPDATE OR IGNORE note_entry SET criterion_uid = 'none'",
    "UPDATE OR IGNORE progress_note SET on_date = 'hôm qua'",
    "UPDATE OR IGNORE progress_note SET corrects_uid = uid WHERE seq = 1",
    "UPDATE OR IGNORE progress_note SET seq = seq + 9223372036854775000",
    "UPDATE OR IGNORE criteria_set SET year = -5",
    "UPDATE OR IGNORE criteria_set SET year = 99999999999",
    "UPDATE OR IGNORE contact SET role = ''",
    "UPDATE OR IGNORE assignment SET unit_uid = 'none'",
    "UPDATE OR IGNORE assignment SET role = 'coordinate'",
    "UPDATE OR IGNORE unit SET name = char(0) || char(55357) || char(7)",
    "UPDATE OR IGNORE unit SET name = CAST(x'ff00fe' AS TEXT)",
    "UPDATE OR IGNORE op SET args = '{'",
    "UPDATE OR IGNORE op SET args = '[]'",
    "UPDATE OR IGNORE op SET args = '{}'",
    "UPDATE OR IGNORE op SET op = 'dance'",
    "UPDATE OR IGNORE op SET subject = 'dance'",
    "UPDATE OR IGNORE op SET at = 'khi nào đó'",
    "UPDATE OR IGNORE op SET bulk = x'00'",
    "UPDATE OR IGNORE op SET bulk = x'789c030000000001' WHERE bulk IS NOT NULL",
    "UPDATE OR IGNORE op SET schema = 0",
    "UPDATE OR IGNORE change SET before = 'x'",
    "UPDATE OR IGNORE change SET before = NULL, after = NULL",
    "UPDATE OR IGNORE change SET after = '{\"nothing\": 1}' WHERE before IS NULL",
    "UPDATE OR IGNORE change SET after = '[1]'",
    "UPDATE OR IGNORE change SET table_name = 'op'",
    "DELETE FROM change",
    "DELETE FROM op WHERE seq > 3",
    "DROP TABLE unit_name",
    "DROP TABLE change",
    "ALTER TABLE unit RENAME COLUMN name TO ten",
    "ALTER TABLE op RENAME COLUMN args TO doi_so",
)


def meddle(path: Path, chance: Random) -> None:
    """Somebody with a database tool, or a page of another state that happens to fit."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for name in ("op_never_changed", "op_never_deleted", "change_never_changed", "change_never_deleted"):
            connection.execute(f"DROP TRIGGER IF EXISTS {name}")
        connection.execute(chance.choice(WORDS))


SPOILS: tuple[Spoil, ...] = (
    cut_off,
    spoil_header,
    spoil_schema,
    spoil_table,
    spoil_index,
    spoil_free_list,
    spoil_anywhere,
    blank_a_page,
    repeat_a_page,
    swap_for_a_picture,
    swap_for_another,
    lose_the_journal,
    spoil_the_journal,
    lay_a_journal_beside,
    lay_an_old_journal_beside,
    meddle,
    meddle,
    meddle,
)


def spoil(lived_in: Path, folder: Path, seed: int) -> Path:
    """A copy of a workspace in `folder`, spoilt as the seed says."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / lived_in.name
    shutil.copyfile(lived_in, path)
    SPOILS[seed % len(SPOILS)](path, Random(seed))
    return path
