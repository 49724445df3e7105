"""The history looked through in the background."""

import pytest

from cchc_desktop.services import history
from cchc_desktop.services.history import HistoryLine, HistoryWalk
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.history_reading import LogFile, Search
from cchc_desktop.ui.tasks import Cancelled, Job
from tests.support import clock


def nothing(*_args: object) -> None:
    """Nobody listens."""


def test_a_search_stops_between_two_stretches(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    job = Job(nothing, nothing)
    looked_through = []

    def look(self: HistoryWalk, workspace: Workspace) -> list[HistoryLine]:
        looked_through.append(workspace)
        job.cancel()
        return []

    monkeypatch.setattr(HistoryWalk, "more", look)
    with pytest.raises(Cancelled):
        Search(LogFile(workspace.path, clock), "không có gì").more(job)
    assert len(looked_through) == 1


def test_a_long_search_tells_in_between_what_it_found(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "_LOOKED_THROUGH", 1)
    monkeypatch.setattr("cchc_desktop.ui.history_reading._STRETCHES", 1)
    search = Search(LogFile(workspace.path, clock), "tạo hồ sơ")
    found = []
    while not search.done:
        found.append([line.name for line in search.more(Job(nothing, nothing))])
    assert found == [[], ["tạo hồ sơ"], []]
