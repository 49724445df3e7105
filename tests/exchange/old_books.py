"""Files of Excel 97-2003 written by hand, down to the byte: compound files, and records in them."""

import struct
from pathlib import Path

SECTOR = 512
_END, _FREE, _TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

Streams = dict[str, bytes]


def ole(path: Path, streams: Streams, *, loop: bool = False, next_entry: int = _FREE) -> Path:
    """A compound file with these streams at its top.

    With `loop`, the first chain of sectors comes back to itself; `next_entry` is where the directory's last
    entry points to.
    """
    table: list[int] = [_TABLE]
    starts: list[int] = []
    data = b""
    for content in streams.values():
        padded = content + bytes(-len(content) % SECTOR)
        padded += bytes(max(0, 4096 - len(padded)))
        starts.append(len(table))
        table += [*range(len(table) + 1, len(table) + len(padded) // SECTOR), _END]
        data += padded
    if loop:
        table[1] = 1
    directory = len(table)
    entries = [_entry("Root Entry", 5, _END, 0, child=1 if streams else _FREE)]
    for index, (name, content) in enumerate(streams.items()):
        right = index + 2 if index + 1 < len(streams) else next_entry
        entries.append(_entry(name, 2, starts[index], max(len(content), 4096), right=right))
    raw = b"".join(entries)
    raw += bytes(-len(raw) % SECTOR)
    table += [*range(directory + 1, directory + len(raw) // SECTOR), _END]
    assert len(table) <= SECTOR // 4, "one sector of the table is all there is"
    table += [_FREE] * (SECTOR // 4 - len(table))
    header = _SIGNATURE + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    header += struct.pack("<IIIIIIIII", 1, directory, 0, 4096, _END, 0, _END, 0, 0)
    header += struct.pack("<108I", *[_FREE] * 108)
    path.write_bytes(header + struct.pack("<128I", *table) + data + raw)
    return path


def _entry(name: str, kind: int, start: int, size: int, *, right: int = _FREE, child: int = _FREE) -> bytes:
    encoded = name.encode("utf-16-le")
    raw = encoded.ljust(64, b"\0") + struct.pack("<HBB", len(encoded) + 2, kind, 1)
    return raw + struct.pack("<III", _FREE, right, child) + bytes(36) + struct.pack("<III", start, size, 0)


def record(kind: int, data: bytes = b"") -> bytes:
    """A record of a workbook."""
    return struct.pack("<HH", kind, len(data)) + data


GLOBALS = record(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0x2000, 0x07CD, 0, 6))
SHEET = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x10, 0x2000, 0x07CD, 0, 6))
END = record(0x000A)
DIMENSIONS = record(0x0200, struct.pack("<IIHHH", 0, 1, 0, 1, 0))


def workbook(*records: bytes, globals_: bytes = b"") -> bytes:
    """The stream of a workbook with one sheet of these records."""
    name = b"\x01\x00S"
    length = len(GLOBALS) + len(globals_) + 4 + 6 + len(name) + len(END)
    listed = record(0x0085, struct.pack("<IBB", length, 0, 0) + name)
    return GLOBALS + globals_ + listed + END + SHEET + b"".join(records) + END
