"""A pack of evidence: every file copied whole, what is missing named, nothing left of one stopped."""

import os
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

import pytest
from openpyxl import load_workbook

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.evidence_pack import HASHES, INDEX, LIST, LackKind
from cchc_desktop.domain.records import Evidence, new_uid
from cchc_desktop.reports import evidence_pack as writing
from cchc_desktop.reports.evidence_pack import PackOrder, WrittenPack, write_evidence_pack
from cchc_desktop.services import evidence, evidence_files
from cchc_desktop.services.units import unit_by_code
from cchc_desktop.services.workspace import Workspace
from tests.reports.paper import read_paper
from tests.support import YEAR, copied, make_pristine, opened, refused, row, taken


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_pristine(tmp_path_factory.mktemp("packed"))


@pytest.fixture
def workspace(pristine: Path, tmp_path: Path) -> Iterator[Workspace]:
    """Four files, one of two criteria, two of the same name; a document without a file, one that lost it."""
    with opened(copied(pristine, tmp_path)) as workspace:
        contents = {"Kế hoạch & dự toán #1.pdf": b"a" * 50_000, "báo cáo.docx": b"b" * 90_000}
        shared, report = (taken(workspace, name, content) for name, content in contents.items())
        evidence_files.attach(workspace, [row(workspace, "1.1.1"), row(workspace, "1.2")], [shared])
        evidence_files.attach(workspace, [row(workspace, "1.1.2")], [report])
        again = taken(workspace, "báo cáo.docx", b"c" * 120_000)
        evidence_files.attach(workspace, [row(workspace, "1.1.2")], [again])
        lost = taken(workspace, "mất.pdf", b"d" * 10)
        evidence_files.attach(workspace, [row(workspace, "1.1.3")], [lost])
        next(evidence_files.place_to_write(workspace).glob(f"{lost.sha256}*")).unlink()
        numbered = Evidence(new_uid(), "15/KH-UBND", None, "", "Kế hoạch", "", "")
        evidence.add_evidence(workspace, [row(workspace, "1.1.1")], numbered)
        yield workspace


def packed(workspace: Workspace, place: Path, limit: int | None = None, unit: str = "") -> WrittenPack:
    return write_evidence_pack(workspace, PackOrder(place, YEAR, unit, limit))


def hashes(folder: Path) -> dict[str, str]:
    lines = (folder / HASHES).read_text(encoding="utf-8").splitlines()
    return {path: digest for digest, path in (line.split("  ", 1) for line in lines)}


def told(folder: Path) -> dict[str, str]:
    """What really lies there, by hash."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != HASHES)
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def test_the_files_lie_in_the_folders_of_their_criteria(workspace: Workspace, tmp_path: Path) -> None:
    written = packed(workspace, tmp_path / "gói")
    assert sorted(told(tmp_path / "gói")) == [
        "1.1.1/Kế hoạch & dự toán #1.pdf",
        "1.1.2/báo cáo (2).docx",
        "1.1.2/báo cáo.docx",
        "1.2/Kế hoạch & dự toán #1.pdf",
        LIST,
        INDEX,
    ]
    assert hashes(tmp_path / "gói") == told(tmp_path / "gói")
    assert [part.files for part in written.parts] == [4]
    assert not list(tmp_path.glob(".*"))


def test_what_is_missing_is_named(workspace: Workspace, tmp_path: Path) -> None:
    lacks = packed(workspace, tmp_path / "gói").pack.lacks
    assert [(one.kind, one.row.criterion.code) for one in lacks] == [
        (LackKind.REQUIRED, "1.1.1"),
        (LackKind.WITHOUT_FILE, "1.1.1"),
        (LackKind.LOST, "1.1.3"),
    ]
    pages = read_paper((tmp_path / "gói" / LIST).read_bytes())
    text = " ".join(line.text for page in pages for line in page.lines)
    for words in ("15/KH-UBND", "mất.pdf", "1/2 tài liệu", "Cũng ở: 1.2", "CÒN THIẾU"):
        assert words in text


def test_the_links_of_the_index_lead_to_the_files(workspace: Workspace, tmp_path: Path) -> None:
    packed(workspace, tmp_path / "gói")
    book = load_workbook(tmp_path / "gói" / INDEX)
    links = [cell for line in book.worksheets[0].iter_rows() for cell in line if cell.hyperlink]
    assert len(links) == 4
    for cell in links:
        assert " " not in cell.hyperlink.target
        assert unquote(cell.hyperlink.target) == cell.value
        assert (tmp_path / "gói" / str(cell.value)).is_file()
    assert len(book.worksheets) == 2


def test_a_unit_alone(workspace: Workspace, tmp_path: Path) -> None:
    written = packed(workspace, tmp_path / "gói", unit=unit_by_code(workspace, "VP").uid)
    assert {one.row.criterion.code for one in written.pack.files} == {"1.1.2"}
    assert written.pack.lacks == ()


@pytest.mark.parametrize("tool", [None, "unzip"])
def test_each_part_opens_alone_and_keeps_the_limit(
    workspace: Workspace, tmp_path: Path, require_tool: Callable[[str], str], tool: str | None
) -> None:
    limit = 230_000
    written = packed(workspace, tmp_path / "gói", limit)
    found: dict[str, str] = {}
    assert len(written.parts) >= 2
    for part in written.parts:
        assert part.path.stat().st_size == part.size
        assert part.size <= limit or (part.oversized and part.files == 1)
        folder = tmp_path / part.path.stem
        if tool:
            subprocess.run([require_tool(tool), "-q", str(part.path), "-d", str(folder)], check=True)
        else:
            with zipfile.ZipFile(part.path) as archive:
                archive.extractall(folder)
        assert hashes(folder) == told(folder)
        assert {INDEX, LIST} <= told(folder).keys()
        found |= told(folder)
    assert {one.path for one in written.pack.files} <= found.keys()


def test_a_file_over_the_limit_is_a_part_of_its_own_and_said(workspace: Workspace, tmp_path: Path) -> None:
    big = taken(workspace, "quét.pdf", b"e" * 400_000)
    evidence_files.attach(workspace, [row(workspace, "1.2")], [big])
    parts = packed(workspace, tmp_path / "gói", 230_000).parts
    assert [(part.files, "qua-gioi-han" in part.path.name) for part in parts if part.oversized] == [(1, True)]


def test_a_limit_below_the_index_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    with refused(Fault.PACK_LIMIT_TOO_SMALL):
        packed(workspace, tmp_path / "gói", 10_000)
    assert not list(tmp_path.glob("gói*"))
    assert not list(tmp_path.glob(".*"))


class StoppedError(Exception):
    """She stopped it."""


class Reports:
    """Counts what it hears, and stops at one of them."""

    def __init__(self, stop_at: int = 0) -> None:
        self.count = 0
        self._stop_at = stop_at

    def __call__(self, _done: int, _total: int) -> None:
        self.count += 1
        if self.count == self._stop_at:
            raise StoppedError


@pytest.mark.parametrize("limit", [None, 230_000])
def test_stopped_anywhere_nothing_is_left(workspace: Workspace, tmp_path: Path, limit: int | None) -> None:
    unstopped = Reports()
    write_evidence_pack(workspace, PackOrder(tmp_path / "cả gói", YEAR, limit=limit), unstopped)
    assert unstopped.count > 8
    for stop_at in range(1, unstopped.count + 1):
        with pytest.raises(StoppedError):
            write_evidence_pack(workspace, PackOrder(tmp_path / "gói", YEAR, limit=limit), Reports(stop_at))
        assert not (tmp_path / "gói").exists()
        assert not list(tmp_path.glob(".*"))


def test_what_a_killed_program_left_goes_with_the_next_pack(workspace: Workspace, tmp_path: Path) -> None:
    """What another program is filling now stays, and what only looks alike."""

    class KilledError(BaseException):
        """Nothing runs after it."""

    left: list[Path] = []

    def kill(_done: int, _total: int) -> None:
        left.extend(tmp_path.glob(".goi-*"))
        if left:
            raise KilledError

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(writing.shutil, "rmtree", lambda *_args, **_named: None)
        with pytest.raises(KilledError):
            write_evidence_pack(workspace, PackOrder(tmp_path / "gói", YEAR), kill)
    (old,) = left
    going, hers = tmp_path / ".goi-abcdef", tmp_path / ".goi-cua-toi"
    for folder in (going, hers):
        folder.mkdir()
    for folder in (old, hers):
        os.utime(folder, (0, 0))
    packed(workspace, tmp_path / "gói")
    assert [one.exists() for one in (old, going, hers)] == [False, True, True]


def test_progress_ends_with_all_done(workspace: Workspace, tmp_path: Path) -> None:
    for limit in (None, 230_000):
        seen: list[tuple[int, int]] = []
        order = PackOrder(tmp_path / f"gói {limit}", YEAR, limit=limit)
        write_evidence_pack(workspace, order, lambda done, total, seen=seen: seen.append((done, total)))
        assert all(done <= total for done, total in seen)
        assert [done for done, _total in seen] == sorted(done for done, _total in seen)


def test_a_disk_that_fills_up_meanwhile_is_told_with_the_place(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not with the hidden folder that is gone by then."""

    def full(_index: object, path: Path) -> None:
        raise UserError(Fault.OUTPUT_DISK_FULL, path=path)

    monkeypatch.setattr(writing, "write_report", full)
    with pytest.raises(UserError) as raised:
        packed(workspace, tmp_path / "gói", 230_000)
    assert (raised.value.fault, raised.value.args_by_name["path"]) == (
        Fault.OUTPUT_DISK_FULL,
        tmp_path / "gói",
    )


def test_where_it_cannot_be_written_it_says_so(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "có rồi").mkdir()
    with refused(Fault.PACK_PLACE_TAKEN):
        packed(workspace, tmp_path / "có rồi")
    with refused(Fault.OUTPUT_FOLDER_MISSING):
        packed(workspace, tmp_path / "chưa có" / "gói")
    with refused(Fault.PACK_PLACE_TOO_DEEP):
        packed(workspace, tmp_path / ("x" * 200))
    full = type("Usage", (), {"free": 1_000})
    monkeypatch.setattr(writing.shutil, "disk_usage", lambda _path: full)
    with refused(Fault.OUTPUT_DISK_FULL):
        packed(workspace, tmp_path / "gói")
    assert not list(tmp_path.glob(".*"))
