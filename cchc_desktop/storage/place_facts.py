"""The facts about a place, from the system: which disk it is on, and which folders are synchronised.

Asking may take seconds where a share does not answer, so it is never done on the way to the window.
"""

import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path, PurePath

from cchc_desktop.domain.places import Drive, PlaceFacts
from cchc_desktop.storage.files import real_path

_ONEDRIVE = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
"""Variables in which Microsoft's program says where its folders are."""
_NETWORK = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "glusterfs", "9p", "davfs"),
        *("fuse.sshfs", "fuse.smbnetfs", "fuse.gvfsd-fuse", "fuse.kio-fuse", "fuse.rclone", "fuse.davfs2"),
    }
)
"""File systems of Linux behind which another machine stands."""


def place_facts(path: Path) -> PlaceFacts:
    """What this system says of `path`, which need not exist. What cannot be asked is unknown."""
    given = Path(os.path.abspath(path))  # noqa: PTH100 - `absolute` leaves `..` in
    real = real_path(path)
    drive, label = _disk(given, real)
    return PlaceFacts(
        paths=(given, real) if real != given else (given,),
        home=Path.home(),
        drive=drive,
        label=label,
        synced=synced_folders(os.environ, Path.home()),
    )


def synced_folders(environment: Mapping[str, str], home: Path) -> dict[PurePath, str]:
    """The folders that OneDrive and Dropbox name as theirs on this machine."""
    found: dict[PurePath, str] = {
        Path(value): "OneDrive" for name in _ONEDRIVE if (value := environment.get(name))
    }
    bases = [
        Path(value) / "Dropbox" for name in ("APPDATA", "LOCALAPPDATA") if (value := environment.get(name))
    ]
    for base in (*bases, home / ".dropbox"):
        found.update(dict.fromkeys(_dropbox(base / "info.json"), "Dropbox"))
    return found


def _dropbox(info: Path) -> list[Path]:
    """The folders in Dropbox's own note of them: one for each account."""
    try:
        accounts = json.loads(info.read_text(encoding="utf-8")).values()
        return [Path(account["path"]) for account in accounts]
    except (OSError, ValueError, AttributeError, KeyError, TypeError):
        return []


if sys.platform == "win32":
    import ctypes

    _DRIVES = {2: Drive.REMOVABLE, 3: Drive.FIXED, 4: Drive.NETWORK, 5: Drive.REMOVABLE, 6: Drive.FIXED}
    """What GetDriveTypeW answers: DRIVE_REMOVABLE, FIXED, REMOTE, CDROM, RAMDISK."""
    _LABEL_LENGTH = 261
    _NO_DIALOG = 1
    """SEM_FAILCRITICALERRORS: an empty card reader answers, it does not ask for a disk."""

    def _disk(given: Path, _real: Path) -> tuple[Drive, str]:
        # The letter as given: resolved, a mapped drive is already the share behind it.
        kernel = ctypes.windll.kernel32
        root = given.anchor
        drive = _DRIVES.get(kernel.GetDriveTypeW(root), Drive.UNKNOWN)
        if drive is Drive.NETWORK:
            return drive, ""
        label = ctypes.create_unicode_buffer(_LABEL_LENGTH)
        before = kernel.SetErrorMode(_NO_DIALOG)
        try:
            kernel.GetVolumeInformationW(root, label, _LABEL_LENGTH, None, None, None, None, 0)
        finally:
            kernel.SetErrorMode(before)
        return drive, label.value

else:

    def _disk(_given: Path, real: Path) -> tuple[Drive, str]:
        try:
            mounts = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape")
        except OSError:
            return Drive.UNKNOWN, ""
        return linux_drive(real, mounts, Path("/sys/dev/block")), ""


def linux_drive(real: Path, mounts: str, devices: Path) -> Drive:
    """The disk under `real`, by the text of `mountinfo` (proc(5)) and the folder of block devices in /sys."""
    best: tuple[int, str, str] | None = None
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        fields, kind = before.split(" "), after.split(" ")[0]
        if len(fields) < 5:
            continue
        point = Path(_unescaped(fields[4]))
        if real.is_relative_to(point) and (
            best is None or len(point.parts) >= best[0]
        ):  # a later one covers it
            best = (len(point.parts), kind, fields[2])
    if best is None:
        return Drive.UNKNOWN
    if best[1] in _NETWORK:
        return Drive.NETWORK
    return Drive.REMOVABLE if _is_removable(devices / best[2]) else Drive.FIXED


def _unescaped(field: str) -> str:
    """A mount point as it is called: mountinfo writes space, tab, newline and backslash as octal numbers."""
    for character in " \t\n\\":
        field = field.replace(f"\\{ord(character):03o}", character)
    return field


def _is_removable(device: Path) -> bool:
    """Whether the block device, or the one it is a part of, says so or hangs on USB."""
    try:
        real = device.resolve(strict=True)
        if any(part.startswith("usb") for part in real.parts):
            return True
        flags = [folder / "removable" for folder in (real, real.parent)]
        return any(flag.read_bytes().strip() == b"1" for flag in flags if flag.is_file())
    except (OSError, ValueError, RuntimeError):
        return False
