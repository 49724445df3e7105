"""A disk that fails as disks do, under SQLite itself: a VFS whose files live in memory.

It remembers what was synced and what was only written. When the power goes, of what was not synced any part
may have reached the disk, in any order, and a write may be torn between sectors. It may also fail for a
while: be full, refuse to write, to read, to sync, or write less than it was given.
"""

from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random

import apsw

SECTOR = 512
_NUMBERS = count(1)
_CODES = {
    "xRead": apsw.SQLITE_IOERR_READ,
    "xWrite": apsw.SQLITE_IOERR_WRITE,
    "xTruncate": apsw.SQLITE_IOERR_TRUNCATE,
    "xSync": apsw.SQLITE_IOERR_FSYNC,
    "xDelete": apsw.SQLITE_IOERR_DELETE,
}

_HIT = {
    "writes": ("xWrite", "xTruncate"),
    "torn": ("xWrite",),
    "reads": ("xRead",),
    "syncs": ("xSync",),
}


@dataclass
class Plan:
    """What goes wrong at which of the calls, counted from one; 0 is never."""

    what: str = "nothing"
    """"power", "full", "writes", "reads", "syncs" or "torn"."""
    at: int = 0
    calls: int = 1
    """How many calls fail before the disk is well again."""


@dataclass
class Stored:
    """One file: what is on the disk for sure, what programs see, and the writes in between."""

    synced: bytes = b""
    seen: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)
    """(offset, bytes), or (size, None) for a truncation."""
    named: bool = False
    """Whether its name is on the disk for sure; SQLite syncs the folder with the first sync of a new file."""


class Disk(apsw.VFS):
    """The disk, and the VFS that leads to it under `name`."""

    def __init__(self, chance: Random, plan: Plan) -> None:
        self.name = f"disk-{next(_NUMBERS)}"
        self.files: dict[str, Stored] = {}
        self.chance, self.plan = chance, plan
        self.calls = 0
        self.dead = False
        super().__init__(self.name, "")

    def load(self, path: Path) -> None:
        """Put a file of this machine on the disk."""
        content = path.read_bytes()
        self.files[str(path)] = Stored(content, bytearray(content), named=True)

    def heal(self) -> None:
        """Let nothing go wrong any more."""
        self.plan = Plan()

    def survive(self) -> None:
        """Write to this machine what a restart would find."""
        for name, stored in self.files.items():
            if self.dead:
                stays = stored.named or self.chance.random() < 0.5
                content = self._left(stored)
            else:
                stays, content = True, bytes(stored.seen)
            if stays:
                Path(name).write_bytes(content)
            else:
                Path(name).unlink(missing_ok=True)

    def _left(self, stored: Stored) -> bytes:
        content = bytearray(stored.synced)
        share = self.chance.choice((0.0, 0.5, 0.9, 1.0))
        order = [one for one in stored.pending if self.chance.random() < share]
        for offset, written in order:
            if written is None:
                _resize(content, offset)
            else:
                first, last = self._torn(len(written)) if self.chance.random() < 0.3 else (0, len(written))
                _put(content, offset + first, written[first:last])
        return bytes(content)

    def _torn(self, length: int) -> tuple[int, int]:
        edges = [*range(0, length, SECTOR), length]
        first, last = sorted(self.chance.choices(edges, k=2))
        return first, last

    def meet(self, call: str) -> None:
        """Count a call; raise if this one fails."""
        self.calls += 1
        if self.dead:
            raise _failure(_CODES[call])
        plan = self.plan
        if not plan.at <= self.calls < plan.at + plan.calls or not plan.at:
            return
        if plan.what == "power":
            self.dead = True
            raise _failure(_CODES[call])
        if plan.what == "full" and call == "xWrite":
            raise _failure(apsw.SQLITE_FULL)
        if call in _HIT.get(plan.what, ()):
            raise _failure(_CODES[call])

    def xFullPathname(self, name: str) -> str:
        return name

    def xAccess(self, name: str, flags: int) -> bool:
        return name in self.files

    def xDelete(self, name: str, syncdir: bool) -> None:
        self.meet("xDelete")
        self.files.pop(name, None)

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> "Handle":
        wanted = name.filename() if isinstance(name, apsw.URIFilename) else name or f"temporary {self.calls}"
        if wanted not in self.files:
            if not flags[0] & apsw.SQLITE_OPEN_CREATE:
                raise apsw.CantOpenError(wanted)
            self.files[wanted] = Stored()
        flags[1] = flags[0]
        return Handle(self, self.files[wanted])


class Handle:
    """An open file. There is one program at a time, so nothing is locked."""

    def __init__(self, disk: Disk, stored: Stored) -> None:
        self._disk, self._stored = disk, stored

    def xRead(self, amount: int, offset: int) -> bytes:
        self._disk.meet("xRead")
        return bytes(self._stored.seen[offset : offset + amount])

    def xWrite(self, data: bytes, offset: int) -> None:
        try:
            self._disk.meet("xWrite")
        except apsw.Error:
            if self._disk.plan.what in ("torn", "power"):
                self._write(data[: self._disk.chance.randrange(0, len(data) + 1, SECTOR)], offset)
            raise
        self._write(data, offset)

    def _write(self, data: bytes, offset: int) -> None:
        _put(self._stored.seen, offset, data)
        self._stored.pending.append((offset, bytes(data)))

    def xTruncate(self, size: int) -> None:
        self._disk.meet("xTruncate")
        _resize(self._stored.seen, size)
        self._stored.pending.append((size, None))

    def xSync(self, flags: int) -> None:
        self._disk.meet("xSync")
        self._stored.synced = bytes(self._stored.seen)
        self._stored.pending.clear()
        self._stored.named = True

    def xFileSize(self) -> int:
        return len(self._stored.seen)

    def xClose(self) -> None:
        pass

    def xLock(self, level: int) -> None:
        pass

    def xUnlock(self, level: int) -> None:
        pass

    def xCheckReservedLock(self) -> bool:
        return False

    def xFileControl(self, op: int, pointer: int) -> bool:
        return False

    def xSectorSize(self) -> int:
        return SECTOR

    def xDeviceCharacteristics(self) -> int:
        return 0


def _failure(code: int) -> apsw.Error:
    error = apsw.exception_for(code)
    error.extendedresult = code
    return error


def _put(content: bytearray, offset: int, data: bytes) -> None:
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    content[offset : offset + len(data)] = data


def _resize(content: bytearray, size: int) -> None:
    del content[size:]
    content.extend(bytes(size - len(content)))
