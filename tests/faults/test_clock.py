"""A clock that jumps a year, forward or back, or stands on a leap day changes no order and costs no copy."""

from datetime import date
from pathlib import Path

from cchc_desktop.services import notes
from cchc_desktop.services.years import load_year
from cchc_desktop.storage.backup import copies
from tests.faults.whole import connected, faults_in
from tests.support import YEAR, log_lines, on, opened, row

DAYS = (
    date(2026, 11, 23),
    date(2027, 11, 23),
    date(2025, 11, 23),
    date(2028, 2, 29),
    date(2026, 11, 24),
    date(2026, 12, 31),
    date(1970, 1, 1),
    date(2099, 12, 31),
    date(2026, 11, 25),
)


def write_on(path: Path, day: date) -> None:
    """A note of that day and a copy, by a program started on that day."""
    with opened(path, now=on(day)) as workspace:
        typed = notes.NoteInput(workspace.today(), f"1 ngày {day}")
        notes.write(workspace, [row(workspace, "1.1.1", day)], typed)
        assert workspace.back_up() is not None


def test_operations_keep_their_order_whatever_the_clock_says(path: Path) -> None:
    for day in DAYS:
        write_on(path, day)
    lines = log_lines(path)
    assert [seq for seq, _op in lines] == list(range(1, len(lines) + 1))
    with opened(path) as workspace:
        found = workspace.read.notes_of_set(load_year(workspace, YEAR, DAYS[0]).criteria_set.uid)  # type: ignore[union-attr]
        assert [note.on_date for note in found] == list(DAYS)
        for day in reversed(DAYS):
            kept = len(found)
            workspace.undo()
            found = workspace.read.notes_of_set(load_year(workspace, YEAR, DAYS[0]).criteria_set.uid)  # type: ignore[union-attr]
            assert (len(found), day in [note.on_date for note in found]) == (kept - 1, False)
    assert faults_in(path.parent) == []


def test_no_jump_of_the_clock_costs_a_copy(path: Path) -> None:
    for number, day in enumerate(DAYS, start=1):
        write_on(path, day)
        found = copies(path)
        assert len(found) == number
        connection = connected(found[-1])
        (newest,) = connection.execute("SELECT max(seq) FROM op").fetchone()
        connection.close()
        assert newest == len(log_lines(path))
