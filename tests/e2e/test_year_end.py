"""The end of her year, by keyboard alone: a criterion scored, the next year begun, the old one closed."""

from typing import Any

from tests.cli.running import process
from tests.e2e.officer import MAIN, Officer, until


def score(officer: Officer, code: str) -> dict[str, Any]:
    return next(line for line in officer.records("scores") if line["code"] == code)


def comes_back(officer: Officer, dialog: str) -> None:
    officer.no_longer_sees(dialog)
    officer.turns_to(MAIN)


def test_a_criterion_is_scored_the_next_year_begun_and_the_old_one_closed(at_work: Officer) -> None:
    officer = at_work
    officer.start()
    officer.keys(*["Down"] * 7, "ctrl+f")  # from the first unit to the scores
    officer.types("1.1.1")
    officer.keys("Return", "F4")
    officer.sees("Cách chấm")
    officer.keys("Down", "ctrl+Return")  # yes or no
    comes_back(officer, "Cách chấm")
    until(lambda: score(officer, "1.1.1")["rule"] == "Có/Không", "the rule")
    officer.types("co")
    officer.keys("Return")
    officer.types("Mục 2, trang 3")  # asked for: a document is missing
    officer.keys("Return")
    until(lambda: score(officer, "1.1.1")["points"] == "0.5", "the score")
    officer.keys("alt+k", "l", "m")
    officer.sees("Năm mới")
    officer.keys("alt+p")
    comes_back(officer, "Năm mới")
    until(lambda: process("show", officer.file, "criteria", "--json", "--year", 2027).json(), "the new year")
    officer.keys("alt+Page_Up", "alt+k", "l", "k")
    officer.sees("Khóa năm")
    officer.keys("alt+k")
    comes_back(officer, "Khóa năm")
    officer.quits()
    refusal = process("note", officer.file, "1.1.1", "--text", "x", "--year", 2026).refused()
    assert "2026" in refusal
    assert "khóa" in refusal
    assert process("undo", officer.file).refused()
