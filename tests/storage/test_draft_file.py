"""The side file of half-typed text: whole or not there, one for each place of a workspace, damage ignored."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from cchc_desktop.domain.drafts import Draft, Form, Typed
from cchc_desktop.domain.errors import Fault
from cchc_desktop.storage.draft_file import DraftFile, take_along
from tests.support import NOW, refused

UID = "0f" * 16
NOTE = Draft(
    Typed(Form.NOTE, ("c1", "c2"), {"text": "Đã gửi dự thảo\nlần 2", "date": "5/3"}, {"next_seq": "7"}),
    12,
    NOW,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "máy" / "gõ dở"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    path = tmp_path / "hồ sơ.cchc"
    path.touch()
    return path


def test_what_is_written_is_read_as_it_was(folder: Path, workspace: Path) -> None:
    DraftFile(folder, UID, workspace).write(1, [NOTE, NOTE])
    assert DraftFile(folder, UID, workspace).read() == [NOTE, NOTE]


@given(text=st.text(st.characters(exclude_categories=())))
def test_any_text_comes_back(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("gõ dở")
    draft = replace(NOTE, typed=replace(NOTE.typed, texts={"text": text}))
    DraftFile(folder, UID, folder / "x.cchc").write(1, [draft])
    assert DraftFile(folder, UID, folder / "x.cchc").read() == [draft]


def test_nothing_half_typed_leaves_no_file(folder: Path, workspace: Path) -> None:
    file = DraftFile(folder, UID, workspace)
    file.write(1, [NOTE])
    file.write(2, [])
    assert list(folder.iterdir()) == []
    file.write(3, [])


def test_a_writer_that_comes_too_late_is_left(folder: Path, workspace: Path) -> None:
    file = DraftFile(folder, UID, workspace)
    file.write(2, [])
    file.write(1, [NOTE])
    assert file.read() == []


def test_two_workspaces_and_two_copies_of_one_do_not_mix(folder: Path, workspace: Path) -> None:
    copy = workspace.with_name("bản sao.cchc")
    copy.touch()
    DraftFile(folder, UID, workspace).write(1, [NOTE])
    assert DraftFile(folder, UID, copy).read() == []
    assert DraftFile(folder, "1e" * 16, workspace).read() == []


def test_a_workspace_that_was_moved_finds_its_text(folder: Path, workspace: Path) -> None:
    DraftFile(folder, UID, workspace).write(1, [NOTE])
    moved = workspace.rename(workspace.with_name("đổi tên.cchc"))
    file = DraftFile(folder, UID, moved)
    assert file.read() == [NOTE]
    file.write(1, [NOTE])
    assert [path.name for path in folder.iterdir()] == [file.path.name]
    assert DraftFile(folder, UID, moved).read() == [NOTE]


def test_text_goes_along_with_a_workspace_that_was_brought_home(folder: Path, workspace: Path) -> None:
    DraftFile(folder, UID, workspace).write(1, [NOTE])
    home = workspace.with_name("ở nhà.cchc")
    home.touch()
    take_along(folder, UID, workspace, home)
    assert DraftFile(folder, UID, home).read() == [NOTE]
    assert DraftFile(folder, UID, workspace).read() == []


def test_a_uid_that_is_a_path_stays_in_the_folder(folder: Path, workspace: Path) -> None:
    file = DraftFile(folder, "../../x", workspace)
    file.write(1, [NOTE])
    assert [path.parent for path in folder.parent.rglob("*.json")] == [folder]


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\x00" * 4096,
        b"{",
        b"[]",
        b"null",
        b'{"workspace": "x", "drafts": 3}',
        b'{"workspace": "x", "drafts": [{"typed": {}}]}',
        b"[" * 200_000,
        "{'văn bản'}".encode("utf-16"),
    ],
)
def test_a_damaged_file_is_put_aside_and_ignored(folder: Path, workspace: Path, damage: bytes) -> None:
    file = DraftFile(folder, UID, workspace)
    file.write(1, [NOTE])
    file.path.write_bytes(damage)
    assert DraftFile(folder, UID, workspace).read() == []
    assert file.path.with_suffix(".hong").read_bytes() == damage
    file.write(2, [NOTE])
    assert DraftFile(folder, UID, workspace).read() == [NOTE]


def test_every_cut_of_a_file_is_read_or_put_aside(folder: Path, workspace: Path) -> None:
    file = DraftFile(folder, UID, workspace)
    file.write(1, [NOTE])
    whole = file.path.read_bytes()
    for length in range(len(whole)):
        file.path.write_bytes(whole[:length])
        assert DraftFile(folder, UID, workspace).read() == []


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the folder of a user from others by itself")
def test_others_on_the_machine_do_not_read_it(folder: Path, workspace: Path) -> None:
    file = DraftFile(folder, UID, workspace)
    file.write(1, [NOTE])
    assert file.path.stat().st_mode & 0o077 == 0
    assert folder.stat().st_mode & 0o077 == 0


def test_a_place_that_is_no_folder_is_an_expected_failure(folder: Path, workspace: Path) -> None:
    folder.parent.mkdir()
    folder.write_text("a file where the folder should be", encoding="utf-8")
    file = DraftFile(folder, UID, workspace)
    with refused(Fault.DISK_ERROR):
        file.write(1, [NOTE])
    folder.unlink()
    file.write(1, [NOTE])  # the same once more: it was not written yet
    assert file.read() == [NOTE]


WRITE_FOR_EVER = """
import json, sys
from msgspec.structs import replace
from pathlib import Path
from cchc_desktop.domain.drafts import Draft, Form, Typed
from cchc_desktop.storage.draft_file import DraftFile
from tests.storage.test_draft_file import NOTE, UID
file = DraftFile(Path(sys.argv[1]), UID, Path(sys.argv[2]))
for number in range(1, 10**9):
    text = f"{number} " + "ệ" * 20_000
    file.write(number, [replace(NOTE, typed=replace(NOTE.typed, texts={"text": text}))])
    print(number, flush=True)
"""


def test_a_kill_leaves_the_last_text_or_the_one_before(folder: Path, workspace: Path, root: Path) -> None:
    for lines in (1, 7, 41):
        command = [sys.executable, "-c", WRITE_FOR_EVER, str(folder), str(workspace)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as writer:
            assert writer.stdout is not None
            said = [writer.stdout.readline() for _line in range(lines)]
            writer.kill()
            said += writer.stdout.readlines()
        (draft,) = DraftFile(folder, UID, workspace).read()
        number, rest = draft.typed.texts["text"].split(" ")
        assert int(number) >= int(said[-1])
        assert rest == "ệ" * 20_000
        assert json.loads((DraftFile(folder, UID, workspace)).path.read_bytes())["workspace"]
