"""From wherever she is to any record, by keyboard alone."""

from tests.e2e.officer import MAIN, Officer

SEARCH = "Tìm mọi nơi"


def test_a_criterion_is_found_by_a_few_letters_and_noted(at_work: Officer) -> None:
    officer = at_work
    officer.start()
    officer.keys("ctrl+k")
    officer.sees(SEARCH)
    officer.types("tuyên truyền qua")
    officer.keys("Return")
    officer.sees(MAIN)
    officer.keys("ctrl+g")
    officer.types("Đã phát đủ lịch")
    officer.keys("ctrl+Return")
    officer.writes_down(("Đã phát đủ lịch", None, 1))
    (note,) = officer.records("notes")
    codes = {row["uid"]: row["code"] for row in officer.records("criteria")}
    assert [codes[uid] for uid in note["criteria"]] == ["2.1.3"]

    officer.keys("ctrl+k")  # the note is found as well, and Esc leaves it alone
    officer.sees(SEARCH)
    officer.retypes("du lich")
    officer.keys("Escape")
    officer.sees(MAIN)
    officer.quits()
