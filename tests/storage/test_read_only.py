"""A file or folder that may only be read is said to be so, and stays as it is."""

import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Contact, Unit, new_uid
from cchc_desktop.domain.vocabulary import ContactRole
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.check import integrity_problems
from tests.storage.ordinary_user import give_away, ordinary_user, shared_folder
from tests.support import clock, copied, logical_dump, opened, refused

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes to take away")


@pytest.fixture
def folder() -> Iterator[Path]:
    with shared_folder() as folder:
        yield folder


@pytest.fixture
def stored(pristine: Path, folder: Path) -> Path:
    path = copied(pristine, folder)
    give_away(folder)
    return path


def opened_for_reading(path: Path) -> closing[Workspace]:
    return closing(Workspace.open(path, clock=clock, read_only=True))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_read_only_file_opens_only_for_reading(stored: Path) -> None:
    stored.chmod(0o444)
    before = contents(stored.parent)
    with ordinary_user():
        with refused(Fault.FILE_READ_ONLY):
            Workspace.open(stored, clock=clock)
        with opened_for_reading(stored) as reading, refused(Fault.FILE_READ_ONLY):
            reading.undo()
        assert integrity_problems(stored) == []
    assert contents(stored.parent) == before


def test_a_read_only_folder_opens_only_for_reading(stored: Path) -> None:
    stored.parent.chmod(0o555)
    before = contents(stored.parent)
    with ordinary_user():
        with refused(Fault.FILE_READ_ONLY):
            Workspace.open(stored, clock=clock)
        with opened_for_reading(stored) as reading:
            assert len(reading.read.find(Unit)) == 5
        assert integrity_problems(stored) == []
    assert contents(stored.parent) == before


@pytest.mark.parametrize("what", ["file", "folder"])
def test_it_is_looked_at_when_opened_as_usual(stored: Path, what: str) -> None:
    (stored if what == "file" else stored.parent).chmod(0o555)
    before = contents(stored.parent)
    with ordinary_user(), closing(Workspace.open_or_view(stored, clock=clock)) as looking:
        assert looking.why_read_only is not None
        assert looking.why_read_only.fault is Fault.FILE_READ_ONLY
        assert len(looking.read.find(Unit)) == 5
    assert contents(stored.parent) == before


def test_a_read_only_folder_takes_no_new_workspace(folder: Path) -> None:
    give_away(folder)
    folder.chmod(0o555)
    with ordinary_user(), refused(Fault.FILE_READ_ONLY):
        Workspace.create(folder / "mới.cchc", clock=clock)
    assert contents(folder) == {}


def test_a_file_that_may_not_be_read_is_said(stored: Path) -> None:
    stored.chmod(0o000)
    with ordinary_user(), refused(Fault.FILE_UNREADABLE):
        Workspace.open(stored, clock=clock, read_only=True)


def test_a_folder_that_may_not_be_entered_is_said(stored: Path) -> None:
    stored.parent.chmod(0o000)
    with ordinary_user():
        with refused(Fault.FILE_UNREADABLE):
            Workspace.open(stored, clock=clock)
        with pytest.raises(UserError):
            Workspace.create(stored.parent / "mới.cchc", clock=clock)


def test_a_folder_that_becomes_read_only_refuses_the_step_and_takes_it_later(stored: Path) -> None:
    with ordinary_user(), opened(stored) as workspace:
        before = logical_dump(stored)
        person = Contact(new_uid(), workspace.read.find(Unit)[0].uid, ContactRole.LEADER, "A", "", "", 1)
        stored.parent.chmod(0o555)
        with refused(Fault.FILE_READ_ONLY), workspace.transact(Op.SAVE_CONTACT, name="A") as tx:
            tx.put(person)
        assert logical_dump(stored) == before
        stored.parent.chmod(0o755)
        with workspace.transact(Op.SAVE_CONTACT, name="A") as tx:
            tx.put(person)
        assert workspace.read.find(Contact) == [person]


def test_a_backup_folder_that_may_not_be_written_is_said(stored: Path) -> None:
    with ordinary_user(), opened(stored) as workspace:
        stored.parent.chmod(0o555)
        with pytest.raises(UserError) as caught:
            workspace.back_up()
    assert caught.value.fault is Fault.BACKUP_FAILED
    assert caught.value.args_by_name["reason"] == "không được phép ghi vào đó"
