"""A note that is half typed when the power fails, the session ends, or she goes home."""

from tests.e2e.officer import Officer, until


def side_files(officer: Officer) -> list[str]:
    folder = officer.home / ".local" / "state" / "CCHC Desktop" / "go-do"
    return [path.read_text(encoding="ascii") for path in folder.glob("*.json")]


def half_types(officer: Officer) -> None:
    officer.start()
    officer.keys("ctrl+f", "Down", "Return")
    officer.types("Đang trình ký")
    officer.keys("Tab")
    officer.types("20/11/2026")


def goes_on(officer: Officer) -> None:
    """From the list of pages, where the keyboard is at the start, to the bar and on."""
    officer.start()
    officer.keys("Tab", "space")
    officer.keys("ctrl+Return")
    officer.writes_down(("Đang trình ký", None, 1))
    assert [note["date"] for note in officer.records("notes")] == ["2026-11-20"]
    until(lambda: not side_files(officer), "the side file gone")
    officer.quits()


def test_a_power_cut(at_work: Officer) -> None:
    half_types(at_work)
    until(lambda: any("20/11/2026" in text for text in side_files(at_work)), "the text in the side file")
    at_work.power_fails()
    goes_on(at_work)


def test_the_session_ends_at_once(at_work: Officer) -> None:
    half_types(at_work)
    at_work.session_ends()
    goes_on(at_work)


def test_the_session_ends_over_a_dialog(at_work: Officer) -> None:
    half_types(at_work)
    at_work.keys("Escape", "alt+k", "c")
    at_work.sees("Cơ quan")
    at_work.types("xã Kiến Hưng")
    at_work.session_ends()
    (text,) = side_files(at_work)
    assert '"note"' in text
    assert '"office"' in text


def test_closing_the_window(at_work: Officer) -> None:
    half_types(at_work)
    at_work.quits()
    goes_on(at_work)
