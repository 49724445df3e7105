"""A file in a synchronised folder is brought home; from then on the icon opens it there."""

from tests.e2e.officer import MAIN, Officer, until

MOVE = "^Chuyển hồ sơ về máy này$"


def test_a_file_in_onedrive_comes_home(at_work: Officer) -> None:
    synced = at_work.home / "OneDrive - UBND xã" / "CCHC.cchc"
    synced.parent.mkdir()
    at_work.file.replace(synced)
    at_work.start(synced)
    old = at_work.which(MAIN)
    presses_the_button_of_the_bar(at_work)
    before = synced.read_bytes()
    at_work.keys("Return")
    until(lambda: list(at_work.file.parent.glob("CCHC.saoluu/*.cchc")), "the copies at home")
    at_work.no_longer_sees(MOVE)
    until(lambda: at_work.which(MAIN) not in ("", old), "the window on the file at home")
    at_work.turns_to(MAIN)
    writes_a_note(at_work, "Đã gửi dự thảo")
    at_work.writes_down(("Đã gửi dự thảo", None, 1))
    at_work.quits()
    assert synced.read_bytes() == before

    at_work.start()
    writes_a_note(at_work, "Đã trình ký")
    at_work.writes_down(("Đã gửi dự thảo", None, 1), ("Đã trình ký", None, 1))
    at_work.quits()


def presses_the_button_of_the_bar(officer: Officer) -> None:
    """It comes a moment after the window, at its upper right; until then nothing there can be pressed."""

    def pressed() -> bool:
        officer.points_at(1235, 65)
        return officer.has(MOVE)

    until(pressed, "the dialog")
    officer.sees(MOVE)


def writes_a_note(officer: Officer, text: str) -> None:
    """On the first criterion of the list."""
    officer.keys("ctrl+f", "Down", "Return")
    officer.types(text)
    officer.keys("ctrl+Return")
