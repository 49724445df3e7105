"""The one reader of the files shipped with the program: fonts, screens, words, the schema.

In a wheel or a frozen bundle they lie in ``cchc_desktop/_data``; in a checkout they are the ``resources`` and
``db`` folders beside the package. Callers name a file the same way in both: ``resources/fonts/X.ttf``.
"""

from functools import cache
from pathlib import Path, PurePosixPath, PureWindowsPath

_PACKAGE = Path(__file__).resolve().parent
_FOLDERS = ("resources", "db")


@cache
def _base() -> Path:
    """Return the folder that holds ``resources`` and ``db``."""
    installed = _PACKAGE / "_data"
    return installed if installed.is_dir() else _PACKAGE.parent


def data_path(name: str) -> Path:
    """Return where the shipped file or folder ``name`` lies, e.g. ``db/schema.sql``.

    The name has forward slashes and starts with ``resources`` or ``db``. Anything that could leave those
    folders raises ValueError; a file that was not shipped raises FileNotFoundError.
    """
    parts = PurePosixPath(name).parts
    leaves = ".." in parts or "\\" in name or PureWindowsPath(name).anchor != ""
    if leaves or not parts or parts[0] not in _FOLDERS:
        raise ValueError(f"not the name of a shipped file: {name!r}")
    path = _base().joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"shipped file is missing: {name}")
    return path


def read_bytes(name: str) -> bytes:
    """Return the content of the shipped file ``name``."""
    return data_path(name).read_bytes()


def read_text(name: str) -> str:
    """Return the text (UTF-8, line ends as LF) of the shipped file ``name``."""
    return data_path(name).read_text(encoding="utf-8")
