"""One writer at a time, by name; a killed one leaves no lock behind."""

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.lock import WriterLock, holder_of
from tests.support import clock, opened, refused

HOLD = """
import sys
from pathlib import Path
from cchc_desktop.storage.lock import WriterLock, holder_of
lock = WriterLock(Path(sys.argv[1]), "lan", "08:00 ngày 23/11/2026")
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def another_program(path: Path, root: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock until it is let go or killed."""
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", cwd=root
    ) as held:
        assert held.stdout is not None
        assert held.stdout.readline() == "held\n"
        try:
            yield held
        finally:
            held.kill()


def test_a_second_window_is_refused_and_told_who_holds_the_file(workspace: Workspace) -> None:
    with pytest.raises(UserError) as caught:
        Workspace.open(workspace.path, clock=clock)
    assert caught.value.fault is Fault.FILE_LOCKED
    assert caught.value.args_by_name["since"] == "09:00 ngày 23/11/2026"
    assert caught.value.args_by_name["holder"]


def test_another_program_is_named_too(path: Path, root: Path) -> None:
    with another_program(path, root), pytest.raises(UserError) as caught:
        Workspace.open(path, clock=clock)
    assert sentence(caught.value).startswith(f"lan đang mở hồ sơ “{path}” (từ 08:00 ngày 23/11/2026).")


def test_what_another_program_writes_can_be_looked_at(path: Path, root: Path) -> None:
    with another_program(path, root), closing(Workspace.open_or_view(path, clock=clock)) as looking:
        why = looking.why_read_only
        assert looking.read_only
        assert why is not None
        assert (why.fault, why.args_by_name["holder"]) == (Fault.FILE_LOCKED, "lan")
        assert len(looking.read.find(Unit)) == 5
        with pytest.raises(UserError) as caught:
            looking.undo()
    assert sentence(caught.value).startswith("lan đang mở hồ sơ")


def test_it_can_be_asked_who_holds_it_without_taking_it(path: Path, root: Path) -> None:
    assert holder_of(path) is None
    with WriterLock(path, "lan", "tối"):
        assert holder_of(path) == {"holder": "lan", "since": "tối"}
        assert holder_of(path) == {"holder": "lan", "since": "tối"}
    assert holder_of(path) is None


def test_who_asks_who_holds_it_keeps_nobody_from_it(path: Path) -> None:
    fcntl = pytest.importorskip("fcntl")
    WriterLock(path, "", "").release()
    asked = path.with_name(f"{path.name}.lock").open("rb")
    fcntl.flock(asked.fileno(), fcntl.LOCK_SH)
    answered = threading.Timer(0.03, asked.close)
    answered.start()
    with WriterLock(path, "lan", "tối"):
        answered.join()
        assert holder_of(path) == {"holder": "lan", "since": "tối"}


def test_what_nobody_else_writes_is_opened_for_writing(path: Path) -> None:
    with closing(Workspace.open_or_view(path, clock=clock)) as workspace:
        assert not workspace.read_only
        assert workspace.why_read_only is None


def test_a_killed_program_leaves_no_lock(path: Path, root: Path) -> None:
    with another_program(path, root) as held:
        held.kill()
        held.wait()
        with opened(path) as workspace:
            assert not workspace.read_only


def test_closing_lets_the_next_one_in(path: Path) -> None:
    for _turn in range(3):
        with opened(path):
            pass


def test_a_refused_window_does_not_take_the_lock_with_it(path: Path) -> None:
    with opened(path) as workspace:
        for _turn in range(2):
            with refused(Fault.FILE_LOCKED):
                Workspace.open(path, clock=clock)
        assert len(workspace.read.find(Unit)) == 5


def test_a_file_that_cannot_be_opened_is_not_left_locked(tmp_path: Path, path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:4096])
    with refused(Fault.FILE_DAMAGED):
        Workspace.open(path, clock=clock)
    path.write_bytes(whole)
    with opened(path):
        pass


def test_reading_goes_on_beside_a_writer(workspace: Workspace) -> None:
    with closing(Workspace.open(workspace.path, clock=clock, read_only=True)) as reading:
        assert reading.read.find(Unit) == workspace.read.find(Unit)


def test_two_names_of_one_file_are_one_lock(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "khác").mkdir()
    other = tmp_path / "khác" / "tên khác.cchc"
    other.symlink_to(workspace.path)
    with refused(Fault.FILE_LOCKED):
        Workspace.open(other, clock=clock)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"holder": ""}', '{"holder": "", "since": ""}', "\x00\xff"])
def test_a_holder_whose_name_cannot_be_read_is_somebody(path: Path, text: str) -> None:
    lock = WriterLock(path, "lan", "")
    lock.path.write_text(text, encoding="latin-1")
    with pytest.raises(UserError) as caught:
        WriterLock(path, "mai", "")
    lock.release()
    assert sentence(caught.value).startswith(f"Một chương trình khác đang mở hồ sơ “{path}” (từ trước đó).")


def test_a_holder_on_another_machine_is_named_with_it(path: Path) -> None:
    lock = WriterLock(path, "lan", "tối")
    found = json.loads(lock.path.read_bytes())
    assert found["machine"]
    lock.path.write_text(json.dumps({**found, "machine": "VP-02"}), encoding="ascii")
    assert holder_of(path) == {"holder": "lan (máy VP-02)", "since": "tối"}
    lock.release()


def test_the_name_of_an_earlier_holder_is_gone(path: Path) -> None:
    with WriterLock(path, "một người có tên rất dài", "trưa"):
        pass
    with WriterLock(path, "lan", "tối"), pytest.raises(UserError) as caught:
        WriterLock(path, "mai", "")
    assert (caught.value.args_by_name["holder"], caught.value.args_by_name["since"]) == ("lan", "tối")


def test_a_full_disk_does_not_keep_her_from_opening(path: Path) -> None:
    lock_file = path.with_name(f"{path.name}.lock")
    lock_file.symlink_to("/dev/full")
    with opened(path) as workspace:
        assert len(workspace.read.find(Unit)) == 5
