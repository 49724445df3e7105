"""Gói tài liệu kiểm chứng: which file goes into which folder, under which name; what is missing.

A document that proves several criteria is copied into the folder of each: who looks at one finds all of it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum, auto

from msgspec import Struct

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.evidence_files import NamedFile
from cchc_desktop.domain.file_names import fitting_name, plain_name, stored_suffix
from cchc_desktop.domain.records import Evidence, EvidenceLink
from cchc_desktop.domain.text import fold
from cchc_desktop.domain.year import CriterionRow

INDEX, LIST, HASHES = "Muc luc.xlsx", "Danh sach.pdf", "SHA-256.txt"
"""What lies beside the folders; of plain letters, for every program that packs and unpacks."""
_LONGEST_FOLDER, _LONGEST_FILE, _SHORTEST_FILE = 40, 90, 24
_LONGEST_PATH = 230
"""Characters that Windows takes (259), less what a name has more while it is written."""
_PER_FILE = 256
"""Bytes of a file in an archive beside its content, but for twice its name."""


class PackedFile(Struct, frozen=True):
    """A file in the pack."""

    row: CriterionRow
    document: Evidence
    link: EvidenceLink
    path: str
    """From the folder of the pack, with forward slashes."""
    size: int
    """Bytes."""

    @property
    def file(self) -> NamedFile:
        return named(self.document)


class LackKind(StrEnum):
    """What is missing in the pack."""

    REQUIRED = auto()
    """Fewer documents with a file than are required."""
    WITHOUT_FILE = auto()
    """A document known by its number alone."""
    LOST = auto()
    """The file is not in the store any more, or is not what was attached."""


class Lack(Struct, frozen=True):
    """Something missing of a criterion; `document` is None where none is there."""

    kind: LackKind
    row: CriterionRow
    document: Evidence | None = None
    there: int = 0
    """Of what is required, how many documents with a file there are."""


class Pack(Struct, frozen=True):
    """All that goes into a pack, in official order."""

    rows: tuple[CriterionRow, ...]
    files: tuple[PackedFile, ...]
    lacks: tuple[Lack, ...]


class Part(Struct, frozen=True):
    """Files that go together; `oversized` where one alone is more than was allowed."""

    files: tuple[PackedFile, ...]
    oversized: bool = False


Proof = tuple[Evidence, EvidenceLink]


def named(document: Evidence) -> NamedFile:
    """The file of a document as the store knows it."""
    return NamedFile(document.file_sha256, document.file_name)


def plan_pack(
    rows: Sequence[CriterionRow],
    proofs: Mapping[str, Sequence[Proof]],
    sizes: Mapping[NamedFile, int],
    room: int,
) -> Pack:
    """The pack of `rows`, with `proofs` by criterion uid and the `sizes` of the files that are whole.

    `room` is how long the path of a file may be in it. Raises UserError PACK_PLACE_TOO_DEEP.
    """
    folders = folder_names(rows)
    files: list[PackedFile] = []
    lacks: list[Lack] = []
    for row in rows:
        found = list(_once(proofs.get(row.uid, ())))
        whole = [pair for pair in found if named(pair[0]) in sizes]
        names = _file_names([document for document, _link in whole], folders[row.uid], room)
        files += [
            PackedFile(row, document, link, f"{folders[row.uid]}/{name}", sizes[named(document)])
            for (document, link), name in zip(whole, names, strict=True)
        ]
        if not row.is_group and len(whole) < len(row.required):
            lacks.append(Lack(LackKind.REQUIRED, row, there=len(whole)))
        for document, _link in found:
            if named(document) not in sizes:
                kind = LackKind.LOST if document.file_sha256 else LackKind.WITHOUT_FILE
                lacks.append(Lack(kind, row, document))
    return Pack(tuple(rows), tuple(files), tuple(lacks))


def folder_names(rows: Iterable[CriterionRow]) -> dict[str, str]:
    """A folder for each row by its uid: its code, or its name without one; no two alike on Windows."""
    taken: set[str] = {fold(name) for name in (INDEX, LIST, HASHES)}
    found = {}
    for row in rows:
        name = plain_name(row.criterion.code) or plain_name(row.criterion.name)
        found[row.uid] = _untaken(name or "tieu-chi", _LONGEST_FOLDER, taken, suffix="")
    return found


def room_in(place: str) -> int:
    """How long the path of a file in the folder `place` may be. Raises UserError PACK_PLACE_TOO_DEEP."""
    room = _LONGEST_PATH - len(place) - 1
    if room < _LONGEST_FOLDER + 1 + _SHORTEST_FILE:
        raise UserError(Fault.PACK_PLACE_TOO_DEEP, path=place)
    return room


def split(files: Sequence[PackedFile], limit: int | None, beside: int) -> list[Part]:
    """The files in parts of `limit` bytes at most, `beside` of them for what tells of the files.

    A criterion stays in one part where it fits. A file that fits in none is a part of its own, oversized.
    """
    if limit is None:
        return [Part(tuple(files))]
    room = limit - beside
    parts: list[Part] = []
    current: list[PackedFile] = []
    for group in _groups(files):
        whole = [group] if _cost(group) <= room else [[one] for one in group]
        for together in whole:
            if _cost(together) > room:
                parts.append(Part(tuple(together), oversized=True))
                continue
            if current and _cost(current) + _cost(together) > room:
                parts.append(Part(tuple(current)))
                current = []
            current += together
    return [*parts, *([Part(tuple(current))] if current or not parts else [])]


def _once(proofs: Sequence[Proof]) -> Iterator[Proof]:
    """Each document once: it may prove a criterion and, by name, a milestone of it."""
    seen: set[str] = set()
    for document, link in proofs:
        if document.uid not in seen:
            seen.add(document.uid)
            yield document, link


def _file_names(documents: Sequence[Evidence], folder: str, room: int) -> list[str]:
    longest = min(_LONGEST_FILE, room - len(folder) - 1)
    taken: set[str] = set()
    return [_untaken(one.file_name, longest, taken, stored_suffix(one.file_name)) for one in documents]


def _untaken(name: str, longest: int, taken: set[str], suffix: str) -> str:
    """`name`, safe and short, with a number before its `suffix` where one alike is taken already."""
    number, found = 1, fitting_name(name, longest)
    while fold(found) in taken:
        number += 1
        mark = f" ({number})"
        fitted = fitting_name(name, longest - len(mark))
        cut = len(fitted) - len(suffix)
        found = f"{fitted[:cut]}{mark}{fitted[cut:]}"
    taken.add(fold(found))
    return found


def _groups(files: Sequence[PackedFile]) -> Iterator[list[PackedFile]]:
    """Runs of files of one criterion."""
    group: list[PackedFile] = []
    for one in files:
        if group and group[0].row.uid != one.row.uid:
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _cost(files: Collection[PackedFile]) -> int:
    return sum(one.size + _PER_FILE + 2 * len(one.path.encode()) for one in files)
