"""What this machine remembers of where workspaces lie."""

from pathlib import Path

from PySide6.QtCore import QSettings

_OWN = "file/own"
_MOVED = "file/moved"
_TOLD = "file/told"


def own_file(settings: QSettings) -> Path | None:
    """The workspace to open when none is named; None for the usual one."""
    return _path(settings, _OWN)


def remember_own_file(settings: QSettings, path: Path) -> None:
    """From now on `path` is opened when no workspace is named."""
    settings.setValue(_OWN, str(path))


def moved_to(settings: QSettings, uid: str) -> Path | None:
    """Where the workspace `uid` was last brought on this machine."""
    return _path(settings, f"{_MOVED}/{uid}")


def remember_moved(settings: QSettings, uid: str, path: Path) -> None:
    """The workspace `uid` now lies at `path`, and is her own file."""
    settings.setValue(f"{_MOVED}/{uid}", str(path))
    remember_own_file(settings, path)


def told_of(settings: QSettings, uid: str, place: str) -> bool:
    """Whether it was said before that the workspace `uid` lies in `place`; from now on it was."""
    before = settings.value(f"{_TOLD}/{uid}")
    settings.setValue(f"{_TOLD}/{uid}", place)
    return bool(before == place)


def _path(settings: QSettings, key: str) -> Path | None:
    kept = str(settings.value(key, ""))
    return Path(kept) if kept else None
