"""A file that somebody else writes."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cchc_desktop.services import notes
from cchc_desktop.services.workspace import Workspace
from tests.support import TODAY, clock, copied, row


@pytest.fixture
def path(pristine: Path, tmp_path: Path) -> Path:
    return copied(pristine, tmp_path)


@pytest.fixture
def looking(workspace: Workspace) -> Iterator[Workspace]:
    """The file that `workspace` writes, as a second window opens it."""
    note = notes.NoteInput(TODAY, "Đã gửi dự thảo")
    notes.write(workspace, [row(workspace, "1.1.1")], note)
    with closing(Workspace.open_or_view(workspace.path, clock=clock)) as looking:
        yield looking
