"""An officer with an empty home folder, and one whose file already holds a small set of criteria."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.running import process
from tests.conftest import find_tool
from tests.e2e.keyboard import teach_vietnamese
from tests.e2e.officer import Officer, screen
from tests.e2e.workbook import make_workbook


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    with screen(find_tool("Xvfb")) as display:
        teach_vietnamese(display, find_tool)
        yield display


@pytest.fixture
def officer(require_tool: Callable[[str], str], display: str, tmp_path: Path) -> Iterator[Officer]:
    """She has never started the program."""
    home = tmp_path / "nhà"
    home.mkdir()
    officer = Officer(require_tool("xdotool"), display, home)
    yield officer
    officer.power_fails()


@pytest.fixture(scope="session")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the workbook's criteria, only to be copied."""
    folder = tmp_path_factory.mktemp("imported")
    file = folder / "CCHC.cchc"
    process("init", file, "--year", 2026).done()
    process("import", file, make_workbook(folder / "tiêu chí.xlsx"), "--year", 2026)
    return file


@pytest.fixture
def at_work(officer: Officer, imported: Path) -> Officer:
    """She has imported her criteria; the program is not running."""
    officer.file.parent.mkdir(parents=True)
    officer.file.write_bytes(imported.read_bytes())
    return officer
