"""Being an ordinary user for a while: root may write everywhere, which proves nothing."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65534


def is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Run the block with the rights of an ordinary user, whoever runs the tests."""
    if not is_root():
        yield
        return
    os.setresgid(NOBODY, NOBODY, 0)
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
        os.setresgid(0, 0, 0)


@contextmanager
def shared_folder() -> Iterator[Path]:
    """A folder that an ordinary user reaches, for the block: pytest's own belong to who runs the tests."""
    folder = Path(tempfile.mkdtemp(prefix="cchc-"))
    try:
        folder.chmod(0o755)
        yield folder
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def give_away(folder: Path) -> None:
    """Make `folder` and what lies in it belong to the ordinary user."""
    if is_root():
        for path in (folder, *folder.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
