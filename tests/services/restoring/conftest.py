"""A copy to put back."""

from pathlib import Path

import pytest

from cchc_desktop.services.backups import back_up_places
from cchc_desktop.storage.backup import copies
from tests.services.backups import Dump, write
from tests.support import NOW, logical_dump, opened


@pytest.fixture
def copy(path: Path) -> tuple[Path, Dump]:
    """A copy of a state that the workspace then left, and that state."""
    with opened(path) as workspace:
        write(workspace, "trong bản sao")
        back_up_places(path, None, NOW)
        before = logical_dump(path)
        write(workspace, "sau bản sao")
    return copies(path)[0], before
