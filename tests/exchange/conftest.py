"""A workspace for the whole folder, and previews of rows: they only read, what writes takes a copy."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cchc_desktop.exchange.importing import preview_workbook
from cchc_desktop.exchange.unit_names import UnitNames
from cchc_desktop.services.importing import ImportPreview
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from tests.exchange.books import saved
from tests.exchange.previews import HEADER, Row
from tests.exchange.sent_sheets import Pen, sent
from tests.support import YEAR, clock, make_pristine, opened


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the units of the công văn and no criteria."""
    path = tmp_path_factory.mktemp("empty") / "hồ sơ.cchc"
    with closing(Workspace.create(path, clock=clock)):
        return path


@pytest.fixture
def workspace(empty: Path, tmp_path: Path) -> Iterator[Workspace]:
    """An empty year, in a file of its own."""
    path = tmp_path / empty.name
    path.write_bytes(empty.read_bytes())
    with opened(path) as workspace:
        yield workspace


@pytest.fixture(scope="session")
def names(empty: Path) -> UnitNames:
    """What the five units are called."""
    with closing(Workspace.open(empty, clock=clock, read_only=True)) as workspace:
        return UnitNames(all_units(workspace))


@pytest.fixture
def preview(workspace: Workspace, tmp_path: Path) -> Callable[..., ImportPreview]:
    """Preview rows written below `HEADER`."""

    def look(*rows: Row, header: Row = HEADER, **answers: str) -> ImportPreview:
        path = saved(tmp_path / "bảng.xlsx", [header, *rows])
        return preview_workbook(workspace, YEAR, path, answers=answers)

    return look


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sheet nobody has written in: four rows of a date each at most."""
    folder = tmp_path_factory.mktemp("sent")
    with opened(make_pristine(folder)) as workspace:
        return sent(workspace, folder / "phiếu.xlsx")


@pytest.fixture(scope="session")
def quarterly(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sheet of the unit with four dates of one criterion, and one that it coordinates."""
    folder = tmp_path_factory.mktemp("sent")
    with opened(make_pristine(folder)) as workspace:
        return sent(workspace, folder / "phiếu.xlsx", "VP", coordinating=True)


@pytest.fixture
def pen(blank: Path) -> Pen:
    return Pen(blank)
