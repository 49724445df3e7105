"""A file that loses its place while it is open: nothing is written to what is there now, nothing is lost."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.records import ProgressNote
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.services import notes
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.backup import copies
from tests.support import TODAY, clock, logical_dump, opened, refused, row

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file in its place")

Lose = Callable[[Path], None]


def moved(path: Path) -> None:
    path.rename(path.with_name("đã chuyển.cchc"))


def removed(path: Path) -> None:
    path.unlink()


def another(path: Path) -> Path:
    other = path.with_name("khác.cchc")
    Workspace.create(other, clock=clock).close()
    return other


def replaced(path: Path) -> None:
    another(path).replace(path)


def replaced_by_rubbish(path: Path) -> None:
    path.unlink()
    path.write_bytes(b"\xff\xd8\xff")


def written_over(path: Path) -> None:
    shutil.copyfile(another(path), path)


def written_over_by_an_old_copy(path: Path) -> None:
    shutil.copyfile(copies(path)[0], path)


def write(workspace: Workspace, text: str) -> None:
    notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, text))


STILL_OPEN = (moved, removed, replaced, replaced_by_rubbish)
ACTS: dict[str, Callable[[Workspace], object]] = {
    "write": lambda workspace: write(workspace, "sau đó"),
    "undo": lambda workspace: workspace.undo(),
    "redo": lambda workspace: workspace.redo(),
}


@pytest.mark.parametrize("lose", STILL_OPEN)
def test_what_was_saved_is_copied_when_the_window_closes(path: Path, lose: Lose) -> None:
    with opened(path) as workspace:
        write(workspace, "một")
        before = logical_dump(path)
        lose(path)
    (copy,) = copies(path)
    assert logical_dump(copy) == before


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("lose", STILL_OPEN)
def test_what_was_saved_is_copied_before_she_hears_of_it(path: Path, lose: Lose, act: str) -> None:
    with opened(path) as workspace:
        for text in ("một", "hai"):
            write(workspace, text)
        workspace.undo()
        before = logical_dump(path)
        lose(path)
        there = path.read_bytes() if path.exists() else None
        for _again in range(2):
            with pytest.raises(UserError) as caught:
                ACTS[act](workspace)
            assert caught.value.fault is Fault.FILE_MOVED
        assert (path.read_bytes() if path.exists() else None) == there
    (copy,) = copies(path)
    assert logical_dump(copy) == before
    said = sentence(caught.value)
    assert f"(đến 09:00 ngày 23/11/2026) còn nguyên trong bản sao lưu “{copy}”" in said


def test_a_folder_that_was_renamed_is_not_made_anew(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "xã"
    folder.mkdir()
    path = path.rename(folder / path.name)
    with opened(path) as workspace:
        folder.rename(tmp_path / "xã mới")
        with pytest.raises(UserError) as caught:
            write(workspace, "sau đó")
    assert "ở chỗ mới của tệp" in sentence(caught.value)
    assert not folder.exists()


@pytest.mark.parametrize("lose", [written_over, written_over_by_an_old_copy])
@pytest.mark.parametrize("copied", [True, False])
def test_a_file_written_over_is_not_written_to(path: Path, lose: Lose, *, copied: bool) -> None:
    with opened(path) as workspace:
        workspace.back_up()
        write(workspace, "một")
        if copied:
            workspace.back_up()
        newest = copies(path)[-1]
        shown = row(workspace, "1.1.1")
        lose(path)
        there = path.read_bytes()
        for text in ("hai", "hai"):
            with pytest.raises(UserError) as caught:
                notes.write(workspace, [shown], notes.NoteInput(TODAY, text))
            assert caught.value.fault is Fault.FILE_MOVED
        assert path.read_bytes() == there
    assert copies(path)[-1] == newest
    assert f"“{newest}”" in sentence(caught.value)


def test_a_file_put_back_is_written_again(path: Path) -> None:
    with opened(path) as workspace:
        moved(path)
        with refused(Fault.FILE_MOVED):
            write(workspace, "một")
        path.with_name("đã chuyển.cchc").rename(path)
        write(workspace, "một")
        workspace.undo()
        workspace.redo()
        assert [note.text for note in workspace.read.find(ProgressNote)] == ["một"]


def test_where_no_copy_can_be_made_the_sentence_promises_none(path: Path) -> None:
    with opened(path) as workspace:
        moved(path)
        path.with_name(f"{path.stem}.saoluu").write_text("không phải thư mục", encoding="utf-8")
        with pytest.raises(UserError) as caught:
            write(workspace, "một")
    assert "(trước đó) còn nguyên trong bản sao lưu hoặc ở chỗ mới của tệp" in sentence(caught.value)
