"""Reading can be stopped between rows, whatever the file: what it is asked by may raise."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cchc_desktop.domain.long_work import Check
from cchc_desktop.exchange.document_list import read_documents
from cchc_desktop.exchange.importing import preview_pasted, preview_workbook
from cchc_desktop.services.workspace import Workspace
from tests.exchange.books import resaved, saved
from tests.support import YEAR

COUNT = 40
HEADER = ("STT", "Tiêu chí", "Điểm")
ROWS = [HEADER, *((f"1.{number}", f"Việc {number}", "1") for number in range(1, COUNT + 1))]
LINES = "\n".join("\t".join(row) for row in ROWS)
Look = Callable[[Check], object]


class StopError(Exception):
    pass


class Stop:
    """Raises when it is called for the `at`th time, and never more than that."""

    def __init__(self, at: int) -> None:
        self.left = at

    def __call__(self) -> None:
        assert self.left, "it goes on after it was stopped"
        self.left -= 1
        if not self.left:
            raise StopError


@pytest.fixture(params=["xlsx", "xls", "csv", "pasted", "documents"])
def look(
    request: pytest.FixtureRequest,
    workspace: Workspace,
    tmp_path: Path,
    require_tool: Callable[[str], str],
) -> Look:
    """Reads a table of `COUNT` rows."""
    path = tmp_path / f"bảng.{request.param}"
    if request.param == "pasted":
        return lambda check: preview_pasted(workspace, YEAR, LINES, check=check)
    if request.param == "documents":
        listed = [("Số", "Ngày", "Trích yếu"), *((str(number), "15/3/2026", "x") for number in range(COUNT))]
        saved(path.with_suffix(".xlsx"), listed)
        return lambda check: read_documents(path.with_suffix(".xlsx"), check=check)
    if request.param == "csv":
        path.write_text(LINES, encoding="utf-8")
    else:
        saved(path.with_suffix(".xlsx"), ROWS)
    if request.param == "xls":
        path = resaved(require_tool("soffice"), path.with_suffix(".xlsx"), tmp_path, "xls")
    return lambda check: preview_workbook(workspace, YEAR, path, check=check)


def test_it_is_asked_at_every_row_and_stops_there(look: Look) -> None:
    calls: list[None] = []
    look(lambda: calls.append(None))
    assert len(calls) > COUNT
    for at in {1, 2, 3, COUNT // 2, COUNT, len(calls) // 2, len(calls)}:
        with pytest.raises(StopError):
            look(Stop(at))
