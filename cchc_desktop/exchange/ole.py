"""The outer shell of an .xls file: a compound file of streams (Microsoft, [MS-CFB]), read within bounds.

xlrd has a reader too, which a crafted directory keeps busy for ever.
"""

import struct
from collections.abc import Iterator, Sequence

from cchc_desktop.exchange.refusals import DamagedWorkbookError

_ENTRY = 128
_STREAM = 2
_LAST_SECTOR = 0xFFFFFFF9
"""Numbers beyond end a chain or mark a free sector."""
_NO_ENTRY = 0xFFFFFFFF


class Entry:
    """A line of the directory."""

    def __init__(self, raw: bytes) -> None:
        length = min(int.from_bytes(raw[64:66], "little"), 64)
        self.name = raw[: max(length - 2, 0)].decode("utf-16-le", "replace")
        self.is_stream = raw[66] == _STREAM
        self.left, self.right, self.child = struct.unpack("<3I", raw[68:80])
        self.start, self.size = struct.unpack("<2I", raw[116:124])


class Ole:
    """The streams at the top of a compound file, by name."""

    def __init__(self, content: bytes) -> None:
        """Read the directory of `content`. Raises DamagedWorkbookError."""
        self._content = content
        try:
            self._read_header()
            directory = self._chain(self._directory_start, self._table)
            raw = b"".join(self._sector(number) for number in directory)
            self._entries = [Entry(raw[at : at + _ENTRY]) for at in range(0, len(raw), _ENTRY)]
            self._top = {entry.name: entry for entry in self._top_entries()}
            root = self._entries[0]
            self._small = b"".join(map(self._sector, self._chain(root.start, self._table)))
        except (struct.error, IndexError) as error:
            raise DamagedWorkbookError("compound file") from error

    @property
    def names(self) -> set[str]:
        return set(self._top)

    def stream(self, name: str) -> bytes:
        """The content of a stream at the top; empty without it. Raises DamagedWorkbookError."""
        entry = self._top.get(name)
        if entry is None or not entry.is_stream:
            return b""
        if entry.size >= self._small_below:
            pieces = [self._sector(number) for number in self._chain(entry.start, self._table)]
        else:
            size = self._small_size
            chain = self._chain(entry.start, self._small_table)
            pieces = [self._small[number * size : (number + 1) * size] for number in chain]
        return b"".join(pieces)[: entry.size]

    def _read_header(self) -> None:
        header = self._content[:512]
        shift, small_shift = struct.unpack("<2H", header[30:34])
        if shift not in {9, 12} or small_shift != 6:
            raise DamagedWorkbookError(f"sectors of 2**{shift} and 2**{small_shift} bytes")
        self._size, self._small_size = 1 << shift, 1 << small_shift
        self._directory_start, self._small_below = struct.unpack("<I4xI", header[48:60])
        small_start, _count, next_list = struct.unpack("<3I", header[60:72])
        places = list(struct.unpack("<109I", header[76:512]))
        lists = 0
        while next_list <= _LAST_SECTOR:
            *more, next_list = self._numbers(next_list)
            places += more
            lists += 1
            if lists * self._size > len(self._content):
                raise DamagedWorkbookError("list of sector tables without an end")
        self._table = self._joined(place for place in places if place <= _LAST_SECTOR)
        self._small_table = self._joined(self._chain(small_start, self._table))

    def _joined(self, sectors: Iterator[int]) -> list[int]:
        """The numbers in all of these sectors; no more than the file can hold."""
        numbers: list[int] = []
        for sector in sectors:
            numbers += self._numbers(sector)
            if len(numbers) * 4 > len(self._content) + self._size:
                raise DamagedWorkbookError("sector table larger than the file")
        return numbers

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        return self._content[start : start + self._size]

    def _numbers(self, sector: int) -> Sequence[int]:
        return struct.unpack(f"<{self._size // 4}I", self._sector(sector))

    def _chain(self, start: int, table: Sequence[int]) -> Iterator[int]:
        """The sectors from `start` on; one that comes back to itself is damaged."""
        number = start
        for _step in range(len(table) + 1):
            if number > _LAST_SECTOR:
                return
            yield number
            number = table[number]
        raise DamagedWorkbookError("chain of sectors without an end")

    def _top_entries(self) -> Iterator[Entry]:
        """The entries of the root storage, a binary tree; each is visited once."""
        seen: set[int] = set()
        waiting = [self._entries[0].child]
        while waiting:
            number = waiting.pop()
            if number == _NO_ENTRY or number in seen:
                continue
            seen.add(number)
            entry = self._entries[number]
            yield entry
            waiting += (entry.left, entry.right)
