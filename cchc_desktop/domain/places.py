"""Where a workspace had better not lie, and why: judged from facts, which `storage.place_facts` gathers."""

from collections.abc import Iterable, Mapping
from enum import StrEnum, auto
from pathlib import Path, PurePath

from msgspec import Struct


class Drive(StrEnum):
    """What the system says of the disk under a path."""

    FIXED = auto()
    REMOVABLE = auto()
    NETWORK = auto()
    UNKNOWN = auto()


class Risk(StrEnum):
    """What may happen to a file in a place."""

    SYNCED = auto()
    """Another program copies it while it is written, and may make two of it."""
    RECEIVED = auto()
    """A program tidies the folder away."""
    NETWORK = auto()
    """The connection ends in the middle of a write; locks of one machine may not hold on another."""
    REMOVABLE = auto()
    """It is pulled out, or lost."""


class PlaceFacts(Struct, frozen=True):
    """What is known of a path, before any judgement."""

    paths: tuple[PurePath, ...]
    """The path as it was given and as the system resolves it, both absolute."""
    home: PurePath
    """Her own folder on this machine."""
    drive: Drive = Drive.UNKNOWN
    label: str = ""
    """What the volume is called."""
    synced: Mapping[PurePath, str] = {}
    """Folders that a program says it synchronises, with its name."""


class Place(Struct, frozen=True):
    """A risky place. `name` is what she knows it by: "OneDrive", or empty."""

    risk: Risk
    name: str = ""


class Moved(Struct, frozen=True):
    """A workspace that was brought to `path` and still lies at `old` too."""

    old: Path
    path: Path
    unreadable: int
    """So many files of evidence or copies could not be read, and stayed behind."""


_ANYWHERE = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "iclouddrive": "iCloud Drive",
    "icloud drive": "iCloud Drive",
    "box sync": "Box",
}
"""Folders that these programs make, wherever they stand; in small letters."""
_BEGINNINGS = {"onedrive - ": "OneDrive", "dropbox (": "Dropbox"}
"""The same with the name of an organisation behind."""
_AT_HOME = {"my drive": "Google Drive", "drive của tôi": "Google Drive", "box": "Box"}
"""Names that mean the program only directly in her own folder: others may use them too."""
_GOOGLE_VOLUME = "google drive"
"""The drive that Google's program makes for streamed files says it is a fixed disk."""
_RECEIVED = {"zalo received files": "Zalo"}


def judge(facts: PlaceFacts) -> Place | None:
    """Why the place is risky; None when nothing speaks against it.

    What synchronises is told before what the disk is: a streamed drive is both.
    """
    name = _synchroniser(facts)
    if name:
        return Place(Risk.SYNCED, name)
    if facts.drive is Drive.NETWORK or any(_is_share(path) for path in facts.paths):
        return Place(Risk.NETWORK)
    if facts.drive is Drive.REMOVABLE:
        return Place(Risk.REMOVABLE)
    received = _first(_RECEIVED.get(part, "") for part in _folders(facts.paths))
    return Place(Risk.RECEIVED, received) if received else None


def _synchroniser(facts: PlaceFacts) -> str:
    for folder, name in facts.synced.items():
        if any(path.is_relative_to(folder) for path in facts.paths):
            return name
    if facts.label.casefold() == _GOOGLE_VOLUME:
        return "Google Drive"
    at_home = {_first_below(path, facts.home) for path in facts.paths}
    names = [_by_name(part) for part in _folders(facts.paths)] + [_AT_HOME.get(part, "") for part in at_home]
    return _first(names)


def _first(names: Iterable[str]) -> str:
    return next(filter(None, names), "")


def _by_name(folder: str) -> str:
    beginning = next((name for start, name in _BEGINNINGS.items() if folder.startswith(start)), "")
    return _ANYWHERE.get(folder, beginning)


def _folders(paths: Iterable[PurePath]) -> list[str]:
    """The names of the folders above each path, in small letters."""
    return [part.casefold() for path in paths for part in path.parent.parts]


def _first_below(path: PurePath, home: PurePath) -> str:
    below = path.relative_to(home).parts if path.is_relative_to(home) else ()
    return below[0].casefold() if len(below) > 1 else ""


def _is_share(path: PurePath) -> bool:
    r"""Whether the path names another machine: `\\may\thu-muc`, but not the long form of a local path."""
    drive = path.drive.casefold()
    if drive.startswith("\\\\?\\"):
        return drive.startswith("\\\\?\\unc\\")
    return drive.startswith("\\\\") and not drive.startswith("\\\\.\\")


_WHERE = {
    Risk.SYNCED: "trong thư mục đồng bộ {name}",
    Risk.RECEIVED: "trong thư mục tệp nhận của {name}",
    Risk.NETWORK: "trên ổ mạng hoặc máy khác",
    Risk.REMOVABLE: "trên USB hoặc ổ cắm ngoài",
}
_WHY = {
    Risk.SYNCED: "{name} có thể giữ tệp đúng lúc đang ghi, hoặc tách hồ sơ thành hai bản khác nhau",
    Risk.RECEIVED: "khi dọn dung lượng, {name} xóa tệp trong thư mục này",
    Risk.NETWORK: "mất kết nối thì chưa lưu được, và hai máy có thể cùng ghi một lúc",
    Risk.REMOVABLE: "rút ra lúc đang ghi có thể làm hỏng tệp, và USB dễ thất lạc",
}


def place_sentence(place: Place) -> str:
    """What she is told of a risky place: where the file is, what is safe, what may happen, what to do."""
    where, why = _WHERE[place.risk].format(name=place.name), _WHY[place.risk].format(name=place.name)
    told = f"Hồ sơ đang nằm {where}. Dữ liệu hiện vẫn nguyên vẹn, nhưng {why}."
    advice = "Nên để hồ sơ ở thư mục riêng trên máy này"
    only_copies = "" if place.risk is Risk.RECEIVED else "; nơi kia chỉ dùng để sao lưu"
    return f"{told} {advice}{only_copies}."
