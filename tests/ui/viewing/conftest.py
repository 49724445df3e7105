"""A file that somebody else writes."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from cchc_desktop.services import notes
from cchc_desktop.services.workspace import Workspace
from tests.support import TODAY, clock, row


@pytest.fixture
def looking(workspace: Workspace) -> Iterator[Workspace]:
    """The file that `workspace` writes, as a second window opens it."""
    note = notes.NoteInput(TODAY, "Đã gửi dự thảo")
    notes.write(workspace, [row(workspace, "1.1.1")], note)
    with closing(Workspace.open_or_view(workspace.path, clock=clock)) as looking:
        yield looking
