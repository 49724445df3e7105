"""A file that broke overnight, and one that is gone: back to work by the keyboard."""

from tests.e2e.officer import MAIN, MESSAGE, Officer, until

ASSISTANT = "^Khôi phục từ bản sao lưu$"


def backed_up(officer: Officer) -> None:
    """A day on which the program was open, and ended without a warning."""
    officer.start()
    until(lambda: list(officer.file.parent.glob("CCHC.saoluu/*.cchc")), "a copy")
    officer.quits()


def restores(officer: Officer) -> None:
    """Take what is offered: the newest copy. Its key works once the copy is checked."""
    officer.start(shows=MESSAGE)
    officer.keys("Return")
    officer.sees(ASSISTANT)

    def chosen() -> bool:
        if officer._windows(ASSISTANT):
            officer.keys("alt+k")
        return not officer._windows(ASSISTANT)

    until(chosen, "the assistant takes the copy")
    officer.turns_to(MAIN)
    officer.keys("Escape")  # the same key opens a menu of the window, when it came up in between


def test_a_broken_file_is_restored_and_kept_aside(at_work: Officer) -> None:
    backed_up(at_work)
    before = at_work.records("criteria")
    at_work.file.write_bytes(b"")
    restores(at_work)
    at_work.quits()
    assert at_work.records("criteria") == before
    (kept,) = at_work.file.parent.glob("CCHC.hong/*.cchc")
    assert kept.read_bytes() == b""


def test_a_lost_file_is_not_made_anew_without_asking(at_work: Officer) -> None:
    backed_up(at_work)
    before = at_work.records("criteria")
    at_work.file.unlink()
    restores(at_work)
    at_work.quits()
    assert at_work.records("criteria") == before
