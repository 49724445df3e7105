"""System tools that read paper back, and one PDF they all look at."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cchc_desktop.reports.pdf import render_pdf
from tests.reports.grids import SIGNER, grid, many


@pytest.fixture(scope="session")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("paper") / "Phụ lục.pdf"
    path.write_bytes(render_pdf(grid(many(120), signature=SIGNER)))
    return path


@pytest.fixture
def pdftotext(require_tool: Callable[[str], str]) -> str:
    return require_tool("pdftotext")
