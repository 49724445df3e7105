"""Her week, by keyboard alone: Monday, a meeting, documents that come in, new dates, who does what."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import Any

from tests.e2e.officer import MAIN, Officer, until

Rows = dict[str, dict[str, Any]]


def reads(officer: Officer, told: Callable[[Rows], object], expected: object) -> None:
    """Wait until what is `told` of the criteria, by their codes, is `expected`."""
    until(lambda: told(rows(officer)) == expected, f"{expected}, not {told(rows(officer))}")


def rows(officer: Officer) -> Rows:
    return {row["code"]: row for row in officer.records("criteria")}


def test_monday_who_is_late_and_what_they_say(at_work: Officer) -> None:
    officer = at_work
    officer.start()
    officer.keys("Up", "ctrl+f", "Down", "ctrl+m")  # above the first unit: what is to do
    (reminder,) = until(lambda: officer.records("notes"), "that they were reminded")
    assert reminder["channel"] == "reminder"
    officer.keys("Return")
    officer.types("Hẹn thứ tư gửi")
    officer.keys("ctrl+Return")
    until(lambda: len(officer.notes()) == 2, "the note")
    officer.keys("ctrl+z", "ctrl+z")
    officer.writes_down()
    officer.quits()


def test_a_meeting_one_note_to_all_that_are_chosen(at_work: Officer) -> None:
    officer = at_work
    officer.start()
    officer.keys("ctrl+f", "Down", "shift+Down", "Return")
    officer.types("Họp giao ban: xong trước 20/12")
    officer.keys("ctrl+Return")
    ((_text, _progress, count),) = until(officer.notes, "the note")
    assert count == 2
    officer.keys("ctrl+z")
    officer.writes_down()
    officer.quits()


def test_documents_come_in_and_what_is_missing_is_told(at_work: Officer) -> None:
    officer = at_work
    scan = officer.home / "bien ban.pdf"
    scan.write_bytes(b"%PDF-1.4")

    def missing(rows: Rows) -> list[str]:
        return [code for code, row in rows.items() if row["lead"] == "VHXH" and row["lacks_evidence"]]

    officer.start()
    before = missing(rows(officer))
    assert "1.1.3" in before
    officer.keys("ctrl+f")
    officer.types("1.1.3")
    officer.keys("Return", "ctrl+t")
    officer.sees("^Chọn tệp")
    officer.types(str(scan))
    officer.keys("Return")
    officer.no_longer_sees("^Chọn tệp")
    officer.turns_to(MAIN)
    reads(officer, missing, [code for code in before if code != "1.1.3"])
    officer.keys("ctrl+z")
    reads(officer, missing, before)
    officer.quits()


def test_rows_are_given_more_time_by_one_decision(at_work: Officer) -> None:
    officer = at_work

    def dues(rows: Rows) -> list[str]:
        return [row["due"] for row in rows.values() if row["lead"] == "VHXH"]

    officer.start()
    before = dues(rows(officer))
    officer.keys("ctrl+f", "Down", "ctrl+a", "ctrl+e")
    officer.sees("^Hạn, gia hạn")
    officer.types("31/12")
    officer.keys("Tab")
    officer.types("45/TB-UBND")
    officer.keys("Return")
    officer.no_longer_sees("^Hạn, gia hạn")
    officer.turns_to(MAIN)
    reads(officer, dues, ["2026-12-31"] * len(before))
    with closing(sqlite3.connect(f"{officer.file.as_uri()}?mode=ro", uri=True)) as file:
        assert file.execute("SELECT DISTINCT decision FROM extension").fetchall() == [("45/TB-UBND",)]
    officer.keys("ctrl+z")
    reads(officer, dues, before)
    officer.quits()


def test_work_is_given_in_the_matrix_and_given_back_in_the_table(at_work: Officer) -> None:
    officer = at_work

    def lead(rows: Rows) -> object:
        return rows["1.1.1"]["lead"]

    officer.start()
    officer.keys("b", "ctrl+m", "Right", "c")  # to the page that begins so; locked: nothing changes
    officer.keys("ctrl+l", "c")
    reads(officer, lead, "VP")
    officer.keys("ctrl+m", "ctrl+f")
    officer.types("1.1.1")
    officer.keys("Return", "Right", "Right", "Right", "k", "t", "Return")
    reads(officer, lead, "KT")
    officer.keys("ctrl+z")
    reads(officer, lead, "VP")
    officer.keys("ctrl+z")
    reads(officer, lead, "VHXH")

    officer.keys("F7", "v", "F7", "b")  # from anywhere to any page
    officer.quits()
