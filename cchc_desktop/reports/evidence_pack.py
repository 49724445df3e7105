"""Writing a pack of evidence: made whole beside its place, then named; stopped, nothing of it is left."""

import secrets
import shutil
import time
import zipfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.evidence_pack import HASHES, INDEX, LIST, Pack, PackedFile, Part, room_in, split
from cchc_desktop.domain.long_work import Report, quietly
from cchc_desktop.domain.records import Unit
from cchc_desktop.reports.evidence_index import PackHead, evidence_index
from cchc_desktop.reports.files import explained, write_report
from cchc_desktop.services import evidence_files
from cchc_desktop.services.evidence import called
from cchc_desktop.services.evidence_pack import evidence_pack
from cchc_desktop.services.office import office
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import criteria_set
from cchc_desktop.storage.evidence_folder import find_folder
from cchc_desktop.storage.files import chunks_of, hash_of, hash_of_chunks, replace_held, sync_folder

MEGABYTE = 1_000_000
_FOR_EACH = 160
"""Bytes that a file adds to the list of hashes beside its name."""
_UNFINISHED = ".goi-"
"""Begins the name of a folder that is being filled; no longer than what `room_in` leaves."""
_LEFT_BEHIND = 24 * 3600
"""Seconds after which such a folder is one of a program that was killed."""
_PASSES = 3
"""Every byte is read to know that it is whole, copied, and where there are parts packed."""


class WrittenPart(Struct, frozen=True):
    """A part of a pack: the folder itself, or an archive in it."""

    path: Path
    size: int
    """Bytes; of a folder, those of all in it."""
    files: int
    oversized: bool = False


class WrittenPack(Struct, frozen=True):
    """What became of a pack."""

    path: Path
    pack: Pack
    parts: tuple[WrittenPart, ...]


class PackOrder(Struct, frozen=True):
    """What is wanted: `unit` is a uid, empty for all; `limit` the bytes of a part, None for one folder."""

    place: Path
    year: int
    unit: str = ""
    limit: int | None = None


def write_evidence_pack(workspace: Workspace, order: PackOrder, report: Report = quietly) -> WrittenPack:
    """Make the folder `order.place`, with the files and what tells of them, or with an archive for each part.

    In any thread, on a workspace of its own. `report` hears (bytes done, in all) and may raise to stop.
    Raises UserError PACK_PLACE_TAKEN, PACK_PLACE_TOO_DEEP, PACK_LIMIT_TOO_SMALL, OUTPUT_FOLDER_MISSING,
    OUTPUT_READ_ONLY, OUTPUT_DISK_FULL, EVIDENCE_CHANGED, and as `evidence_pack`.
    """
    place = order.place
    if place.exists():
        raise UserError(Fault.PACK_PLACE_TAKEN, path=place)
    if not place.parent.is_dir():
        raise UserError(Fault.OUTPUT_FOLDER_MISSING, path=place)
    room = room_in(str(place.absolute()))
    pack = evidence_pack(workspace, order.year, order.unit, room, lambda: report(0, 1))
    _clear_left_behind(place.parent)
    unfinished = place.with_name(f"{_UNFINISHED}{secrets.token_hex(3)}")
    try:
        unfinished.mkdir()
        parts = _Writer(workspace, order, pack, unfinished, report).write()
        replace_held(unfinished, place)
        sync_folder(place.parent)
    except OSError as error:
        raise explained(error, place) from error
    except UserError as error:
        if error.fault in (Fault.DISK_FULL, Fault.OUTPUT_DISK_FULL):
            raise UserError(Fault.OUTPUT_DISK_FULL, path=place) from error
        raise
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    moved = (replace(one, path=place / one.path.relative_to(unfinished)) for one in parts)
    return WrittenPack(place, pack, tuple(moved))


def _clear_left_behind(parent: Path) -> None:
    with suppress(OSError):  # a pack can be made where nothing old can be removed
        for folder in parent.glob(f"{_UNFINISHED}??????"):
            if time.time() - folder.stat().st_mtime > _LEFT_BEHIND:
                shutil.rmtree(folder, ignore_errors=True)


class _Writer:
    """Writes into a folder that is nobody's yet."""

    def __init__(
        self, workspace: Workspace, order: PackOrder, pack: Pack, folder: Path, report: Report
    ) -> None:
        self._workspace = workspace
        self._order = order
        self._pack = pack
        self._folder = folder
        self._report = report
        self._done = 0
        self._total = max(1, (_PASSES - (order.limit is None)) * sum(one.size for one in pack.files))
        self._store = find_folder(workspace.path, workspace.uid)
        self._head = self._about()

    def write(self) -> list[WrittenPart]:
        self._refuse_full_disk()
        limit = self._order.limit
        parts = split(self._pack.files, limit, self._size_beside() if limit else 0)
        if limit is None:
            return [self._fill(self._folder, parts[0], "")]
        return [self._archive(number, part, len(parts)) for number, part in enumerate(parts, start=1)]

    def _about(self) -> PackHead:
        unit = self._workspace.read.get(Unit, self._order.unit).name if self._order.unit else ""
        found = criteria_set(self._workspace, self._order.year)
        commune = office(self._workspace).commune
        sample = found is not None and found.sample
        return PackHead(commune, unit, self._order.year, self._workspace.today(), sample)

    def _refuse_full_disk(self) -> None:
        """Before the first byte: of a pack in parts one part stands twice for a while."""
        limit = min(self._order.limit or 0, sum(one.size for one in self._pack.files))
        if shutil.disk_usage(self._folder).free < sum(one.size for one in self._pack.files) + limit:
            raise UserError(Fault.OUTPUT_DISK_FULL, path=self._order.place)

    def _size_beside(self) -> int:
        """Bytes that tell of the files in a part: no more than in one with all of them. Checks the limit."""
        trial = self._folder / "thu"
        trial.mkdir()
        self._tell(trial, self._pack.files, "Phần 999/999")
        size = sum(path.stat().st_size for path in trial.iterdir())
        shutil.rmtree(trial)
        size += sum(_FOR_EACH + len(one.path.encode()) for one in self._pack.files) + 1024
        if self._order.limit is not None and size >= self._order.limit:
            told = -(-size // MEGABYTE) + 1
            raise UserError(Fault.PACK_LIMIT_TOO_SMALL, least=f"{told} MB")
        return size

    def _archive(self, number: int, part: Part, count: int) -> WrittenPart:
        """A part as an archive that opens by itself; read back before its folder goes."""
        folder = self._folder / "thu"
        folder.mkdir()
        self._fill(folder, part, f"Phần {number}/{count}")
        mark = "-qua-gioi-han" if part.oversized else ""
        target = self._folder / f"phan-{number:02d}{mark}.zip"
        paths = sorted(path for path in folder.rglob("*") if path.is_file())
        with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
            for path in paths:
                self._pack_one(archive, path, path.relative_to(folder).as_posix())
        self._read_back(target, folder, paths)
        shutil.rmtree(folder)
        return WrittenPart(target, target.stat().st_size, len(part.files), part.oversized)

    def _pack_one(self, archive: zipfile.ZipFile, path: Path, name: str) -> None:
        entry = zipfile.ZipInfo.from_file(path, name, strict_timestamps=False)
        with path.open("rb") as reader, archive.open(entry, "w", force_zip64=False) as writer:
            for chunk in chunks_of(reader):
                writer.write(chunk)
                self._advance(len(chunk))

    def _read_back(self, target: Path, folder: Path, paths: Sequence[Path]) -> None:
        with zipfile.ZipFile(target) as archive:
            for path in paths:
                with archive.open(path.relative_to(folder).as_posix()) as packed:
                    digest = hash_of_chunks(
                        chunks_of(packed), lambda _more: self._report(self._done, self._total)
                    )
                if digest != hash_of(path):
                    raise UserError(Fault.DISK_ERROR, path=target, reason="đọc lại không đúng như đã ghi")

    def _fill(self, folder: Path, part: Part, told: str) -> WrittenPart:
        """The files of a part, then what tells of them."""
        for one in part.files:
            target = folder / one.path
            target.parent.mkdir(exist_ok=True)
            start = self._done

            def progress(done: int, _total: int, start: int = start) -> None:
                self._done = start
                self._advance(done)

            evidence_files.save_copy(self._store, one.file, called(one.document), target, progress)
        self._tell(folder, part.files, told)
        hashes = {one.path: one.document.file_sha256 for one in part.files}
        hashes |= {name: hash_of(folder / name) for name in (INDEX, LIST)}
        lines = (f"{digest}  {path}\n" for path, digest in hashes.items())
        (folder / HASHES).write_text("".join(lines), encoding="utf-8", newline="\n")
        size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        return WrittenPart(folder, size, len(part.files))

    def _tell(self, folder: Path, files: Sequence[PackedFile], told: str) -> None:
        index = evidence_index(self._head, self._pack, files, told)
        for name in (INDEX, LIST):
            self._report(self._done, self._total)
            write_report(index, folder / name)

    def _advance(self, size: int) -> None:
        self._done = min(self._done + size, self._total)
        self._report(self._done, self._total)
