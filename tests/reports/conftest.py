"""A workspace to report on, system tools that read paper back, and one PDF they all look at."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cchc_desktop.reports.pdf import render_pdf
from cchc_desktop.services.workspace import Workspace
from tests.reports.grids import SIGNER, grid, many
from tests.support import clock


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """With nothing in it yet."""
    with closing(Workspace.create(tmp_path / "xa.cchc", clock=clock)) as made:
        yield made


@pytest.fixture(scope="session")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("paper") / "Phụ lục.pdf"
    path.write_bytes(render_pdf(grid(many(120), signature=SIGNER)))
    return path


@pytest.fixture
def pdftotext(require_tool: Callable[[str], str]) -> str:
    return require_tool("pdftotext")
