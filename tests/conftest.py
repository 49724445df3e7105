"""What every test may rely on: no screen, no deadlines, its own workspace, tools there or loudly missing."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

import pytest
from hypothesis import settings

from cchc_desktop.services.workspace import Workspace
from checks import LEFT_OUT, in_ci
from tests.support import copied, make_pristine, opened

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile("project", deadline=None, print_blob=True)
settings.load_profile("project")


def find_tool(name: str) -> str:
    """Return the path of a system tool; a missing one fails the test unless run.py left it out."""
    path = shutil.which(name)
    if path is not None:
        return path
    if name in os.environ.get(LEFT_OUT, "").split(",") and not in_ci(os.environ):
        pytest.skip(f"{name} is not installed and run.py was told to go without")
    pytest.fail(f"{name} is not installed; python3 run.py test says how to get it")


@pytest.fixture(scope="session")
def require_tool() -> Callable[[str], str]:
    """Give a test the path of a tool it cannot do without: ``require_tool("qpdf")``."""
    return find_tool


@pytest.fixture
def root() -> Path:
    """Return the folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace made once, to be copied by whoever changes it."""
    return make_pristine(tmp_path_factory.mktemp("pristine"))


@pytest.fixture
def path(pristine: Path, tmp_path: Path) -> Path:
    """Return a workspace of the test's own, closed."""
    return copied(pristine, tmp_path)


@pytest.fixture
def workspace(path: Path) -> Iterator[Workspace]:
    """Open it."""
    with opened(path) as workspace:
        yield workspace


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI on Linux, a skipped test fails the run: nothing may be left out there."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter.stats.get("skipped", []) if reporter else []
    if skipped and in_ci(os.environ) and sys.platform == "linux" and session.exitstatus == 0:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        reporter.ensure_newline()
        reporter.write_line(f"{len(skipped)} tests were left out, which CI does not allow", red=True)
