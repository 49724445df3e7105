"""A workspace brought home: all of it or nothing, and where it was all stays as it was."""

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.places import Moved
from cchc_desktop.services import moving, notes
from cchc_desktop.services.evidence_files import attach
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.backup import back_up, copies
from cchc_desktop.storage.lock import WriterLock
from cchc_desktop.storage.moving import bring
from tests.storage.ordinary_user import give_away, ordinary_user, shared_folder
from tests.support import NOW, TODAY, clock, logical_dump, opened, refused, row, taken

EVIDENCE = {f"{sha256(content).hexdigest()}.pdf": content for content in (b"mot", b"hai" * 2_000_000)}

WITH_MODES = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes to take away")


class Stopped(Exception):  # noqa: N818 - not an error
    """She pressed stop."""


@pytest.fixture
def machine() -> Iterator[Path]:
    """A folder that an ordinary user reaches too."""
    with shared_folder() as folder:
        yield folder


@pytest.fixture
def stick(pristine: Path, machine: Path) -> Path:
    """A workspace on a stick, with evidence, two copies, and what a restore and a killed program left."""
    path = machine / "USB" / "hồ sơ.cchc"
    path.parent.mkdir()
    shutil.copyfile(pristine, path)
    back_up(path, NOW)
    write(path, "Đã gửi dự thảo")
    back_up(path, NOW)
    evidence = path.with_name("hồ sơ.minhchung")
    evidence.mkdir()
    for name, content in EVIDENCE.items():
        (evidence / name).write_bytes(content)
        (evidence / name).chmod(0o444)
    (evidence / "CUA-HO-SO.txt").write_text("uid")
    (evidence / ".dở.tmp").write_text("bị dừng")
    aside = path.with_name("hồ sơ.truockhoiphuc")
    aside.mkdir()
    shutil.copyfile(pristine, aside / "hồ sơ-20261101T090000.cchc")
    return path


@pytest.fixture
def home(machine: Path) -> Path:
    return machine / "Tài liệu" / "CCHC"


def write(path: Path, text: str) -> None:
    with opened(path) as workspace:
        notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, text))


def moved(path: Path, home: Path, report: Callable[[int, int], object] = lambda _done, _total: None) -> Moved:
    return bring(path, home, "lan", "09:00", report)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` but locks and emptied journals, and what is in it."""
    found = folder.rglob("*") if folder.exists() else ()
    files = [path for path in found if path.is_file() and not path.name.endswith((".lock", ".cchc-journal"))]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_all_of_it_comes_home_and_the_old_one_stays_as_it_was(stick: Path, home: Path) -> None:
    before = contents(stick.parent)
    done = moved(stick, home)
    assert done == Moved(stick, home / "hồ sơ.cchc", 0)
    assert contents(stick.parent) == before
    assert logical_dump(done.path) == logical_dump(stick)
    arrived = contents(home)
    wanted = {name: content for name, content in before.items() if not name.endswith((".tmp", "hồ sơ.cchc"))}
    assert {name: arrived[name] for name in wanted} == wanted
    assert arrived.keys() - wanted.keys() == {"hồ sơ.cchc"}
    assert not any(path.stat().st_mode & 0o222 for path in (home / "hồ sơ.minhchung").glob("*.pdf"))
    with opened(done.path) as workspace:
        assert workspace.back_up() is None, "the copies are known as copies of what came"


def test_a_name_that_is_taken_in_any_way_is_left_to_who_has_it(stick: Path, home: Path) -> None:
    (home / "hồ sơ.minhchung").mkdir(parents=True)
    (home / "hồ sơ (2).cchc-journal").touch()
    assert moved(stick, home).path == home / "hồ sơ (3).cchc"
    assert moved(stick, home).path == home / "hồ sơ (4).cchc"
    assert len(copies(home / "hồ sơ (4).cchc")) == 2


@pytest.mark.parametrize("at", range(1, 12, 2))
def test_stopped_anywhere_nothing_is_left(stick: Path, home: Path, at: int) -> None:
    calls = iter(range(1, 100))

    def stop(_done: int, _total: int) -> None:
        if next(calls) == at:
            raise Stopped

    before = contents(stick.parent)
    with pytest.raises(Stopped):
        moved(stick, home, stop)
    assert contents(home) == {}
    assert contents(stick.parent) == before


def test_a_report_tells_all_bytes_and_never_goes_back(stick: Path, home: Path) -> None:
    told: list[tuple[int, int]] = []
    moved(stick, home, lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert len({total for _done, total in told}) == 1
    assert told[-1][0] == told[-1][1] > 6_000_000


def test_what_a_killed_program_left_half_moved_is_swept_by_the_next(stick: Path, home: Path) -> None:
    (home / ".dang-chuyen-hồ sơ" / "hồ sơ.saoluu").mkdir(parents=True)
    (home / ".dang-chuyen-hồ sơ" / "hồ sơ.saoluu" / "nửa.cchc").write_bytes(b"x")
    assert moved(stick, home).path == home / "hồ sơ.cchc"
    assert not list(home.glob(".*"))


def test_a_failure_while_naming_takes_back_what_was_named(
    stick: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cchc_desktop.storage import moving as module

    put = module.put_in_place

    def fail_at_the_workspace(unfinished: Path, target: Path) -> None:
        if target == home / "hồ sơ.cchc":
            raise PermissionError(13, "held")
        put(unfinished, target)

    monkeypatch.setattr(module, "put_in_place", fail_at_the_workspace)
    with refused(Fault.MOVE_FAILED):
        moved(stick, home)
    assert contents(home) == {}


def test_a_damaged_workspace_is_said_to_be_damaged(stick: Path, home: Path) -> None:
    content = bytearray(stick.read_bytes())
    content[4096:] = bytes(len(content) - 4096)
    stick.write_bytes(content)
    with refused(Fault.FILE_DAMAGED):
        moved(stick, home)
    assert contents(home) == {}


@WITH_MODES
def test_a_file_of_evidence_that_cannot_be_read_stays_behind_and_is_counted(stick: Path, home: Path) -> None:
    give_away(stick.parent.parent)
    name = next(iter(EVIDENCE))
    stick.with_name("hồ sơ.minhchung").joinpath(name).chmod(0)
    with ordinary_user():
        done = moved(stick, home)
    assert done.unreadable == 1
    assert not (home / "hồ sơ.minhchung" / name).exists()
    assert logical_dump(done.path) == logical_dump(stick)


@WITH_MODES
def test_a_home_that_may_not_be_written_is_said(stick: Path, home: Path) -> None:
    home.parent.mkdir()
    home.parent.chmod(0o555)
    give_away(stick.parent.parent)
    with ordinary_user(), refused(Fault.MOVE_FAILED):
        moved(stick, home)


def test_what_was_written_after_the_copying_follows(stick: Path, home: Path) -> None:
    done = moved(stick, home)
    write(stick, "Viết sau khi chép")
    stick.with_name("hồ sơ.minhchung").joinpath("sau.pdf").write_bytes(b"sau")
    moving.settle(done, NOW)
    assert (home / "hồ sơ.minhchung" / "sau.pdf").read_bytes() == b"sau"
    assert logical_dump(done.path) == logical_dump(stick)
    as_settled = done.path.stat().st_mtime_ns
    moving.settle(done, NOW)
    assert done.path.stat().st_mtime_ns == as_settled, "what is settled is not copied again"


def test_files_attached_after_the_copying_follow(stick: Path, home: Path) -> None:
    done = moved(stick, home)
    with opened(stick) as workspace:
        late = taken(workspace, "muộn.pdf", b"%PDF late")
        attach(workspace, [row(workspace, "1.1.1")], [late])
    moving.settle(done, NOW)
    assert (home / "hồ sơ.minhchung" / f"{late.sha256}.pdf").read_bytes() == b"%PDF late"


def test_an_old_file_out_of_reach_adds_nothing(stick: Path, home: Path) -> None:
    done = moved(stick, home)
    before = done.path.read_bytes()
    shutil.rmtree(stick.parent)
    moving.settle(done, NOW)
    assert done.path.read_bytes() == before


def test_a_new_file_that_somebody_has_open_is_not_written_over(stick: Path, home: Path) -> None:
    done = moved(stick, home)
    write(stick, "Viết sau khi chép")
    with WriterLock(done.path, "lan", "09:00"), refused(Fault.MOVE_FAILED):
        moving.settle(done, NOW)


def test_it_comes_home_while_it_is_open(stick: Path, home: Path) -> None:
    with closing(Workspace.open(stick, clock=clock)) as workspace:
        notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, "Đang mở"))
        done = moved(stick, home)
    assert logical_dump(done.path) == logical_dump(stick)
