"""A day with the criteria, by keyboard alone."""

import sqlite3
from contextlib import closing

from tests.e2e.officer import Officer, until


def test_a_unit_a_filter_and_a_note_that_closes_the_criterion(at_work: Officer) -> None:
    officer = at_work
    officer.start()
    officer.keys("ctrl+f")
    officer.types("tuyen truyen qua")
    officer.keys("Return", "Return")
    officer.types("Đã phát đủ lịch")
    officer.keys("Tab", "Tab", "Tab", "h", "ctrl+Return")
    done = ("Đã phát đủ lịch", "done", 1)
    officer.writes_down(done)
    rows = {row["code"]: row for row in officer.records("criteria")}
    assert [code for code, row in rows.items() if row["progress"] == "done"] == ["2.1.3"]

    officer.keys("ctrl+z")  # straight away, without leaving a field first
    officer.writes_down()
    officer.keys("ctrl+y")
    officer.writes_down(done)
    officer.quits()


def test_one_note_for_a_run_of_rows_and_a_correction(at_work: Officer) -> None:
    officer = at_work
    officer.start()
    officer.keys("ctrl+f", "Down", "ctrl+a")  # the unit leads four, under groups that are selected with them
    officer.keys("Return")
    officer.types("Đôn đốc lần 1")
    officer.keys("Tab", "Tab", "Tab", "Down", "Down", "ctrl+Return")
    first = ("Đôn đốc lần 1", "in_progress", 4)
    officer.writes_down(first)

    officer.keys("ctrl+f")
    officer.types("ban hanh")
    officer.keys("Return", "Return", *["Tab"] * 7, "Return")  # past the form, to the one line of its log
    officer.retypes("Đôn đốc lần 1, bằng văn bản")
    officer.keys("ctrl+Return")
    officer.writes_down(first, ("Đôn đốc lần 1, bằng văn bản", "in_progress", 4))
    original, correction = sorted(officer.records("notes"), key=lambda note: len(note["text"]))
    assert correction["corrects"] == original["uid"]
    officer.quits()


def test_a_value_that_is_none_stays_in_its_field_and_out_of_the_file(at_work: Officer) -> None:
    officer = at_work

    def row() -> tuple[str, str | None]:
        rows = {row["code"]: row for row in officer.records("criteria")}
        return rows["1.1.1"]["name"], rows["1.1.1"]["max_points"]

    officer.start()
    officer.keys("ctrl+f", "Down", "shift+F2")
    officer.retypes("Ban hành và công khai kế hoạch")
    officer.keys("shift+Tab")  # to the points
    until(lambda: row() == ("Ban hành và công khai kế hoạch", "0.5"), "the new name")
    officer.retypes("abc")
    officer.keys("Tab")  # refused: the focus comes back
    officer.retypes("-1")
    officer.keys("Tab")
    officer.retypes("0,75")
    officer.keys("Tab")
    until(lambda: row() == ("Ban hành và công khai kế hoạch", "0.75"), "the new points")
    officer.keys("Escape", "ctrl+z", "ctrl+z")
    until(lambda: row() == ("Ban hành kế hoạch năm", "0.5"), "both edits undone")
    officer.quits()


def test_what_was_written_survives_a_power_cut_and_can_still_be_undone(at_work: Officer) -> None:
    officer = at_work
    officer.start()
    officer.keys("ctrl+f", "Down", "Return")
    officer.types("Đã trình ký")
    officer.keys("ctrl+Return")
    officer.writes_down(("Đã trình ký", None, 1))
    officer.power_fails()
    officer.start()
    officer.writes_down(("Đã trình ký", None, 1))
    officer.keys("ctrl+z")
    officer.writes_down()
    officer.quits()


def test_what_is_typed_while_a_commit_waits_arrives_in_its_order(at_work: Officer) -> None:
    officer = at_work
    officer.start()
    officer.keys("ctrl+f", "Down", "Return")
    with closing(sqlite3.connect(officer.file, isolation_level=None)) as another_program:
        another_program.execute("BEGIN")
        another_program.execute("SELECT * FROM op").fetchall()
        officer.keys("m", "o", "t", "ctrl+Return", "Return", "h", "a", "i", "ctrl+Return")
    officer.writes_down(("mot", None, 1), ("hai", None, 1))
    officer.quits()
