"""Putting a copy back without losing what was there."""

from pathlib import Path

import pytest

from cchc_desktop.domain.copies import CopyPlace
from cchc_desktop.services.backups import back_up_places
from cchc_desktop.services.consistency import check_file
from cchc_desktop.services.restoring import list_copies, restore_copy
from cchc_desktop.storage.backup import copies
from tests.services.backups import Dump, flip, write
from tests.support import NOW, log_lines, logical_dump, opened


def test_the_replaced_file_is_kept_and_is_a_copy_to_go_back_to(path: Path, copy: tuple[Path, Dump]) -> None:
    left = logical_dump(path)
    restored = restore_copy(copy[0], path, None, NOW)
    assert logical_dump(path) == copy[1]
    assert check_file(path) == []
    assert restored.kept == path.with_name("hồ sơ.truockhoiphuc") / "hồ sơ-20261123T090000.cchc"
    assert logical_dump(restored.kept) == left
    aside = next(one for one in list_copies(path, None) if one.place is CopyPlace.ASIDE)
    restore_copy(aside.path, path, None, NOW)
    assert logical_dump(path) == left
    assert len(list(path.with_name("hồ sơ.truockhoiphuc").glob("*.cchc"))) == 2


def test_before_a_restore_the_present_state_is_backed_up(path: Path, copy: tuple[Path, Dump]) -> None:
    left = logical_dump(path)
    restore_copy(copy[0], path, None, NOW)
    assert [logical_dump(one) for one in copies(path)] == [copy[1], left]


def test_the_restored_file_is_worked_on_and_backed_up_as_the_newest(
    path: Path, copy: tuple[Path, Dump]
) -> None:
    restore_copy(copy[0], path, None, NOW)
    with opened(path) as workspace:
        workspace.undo()
        write(workspace, "tiếp tục")
    assert back_up_places(path, None, NOW).first.problem is None
    assert logical_dump(copies(path)[-1]) == logical_dump(path)


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff\xe0" + bytes(9000), None])
def test_a_broken_file_is_kept_as_it_is(path: Path, copy: tuple[Path, Dump], content: bytes | None) -> None:
    spoilt = path.read_bytes()[:9000] if content is None else content
    path.write_bytes(spoilt)
    restored = restore_copy(copy[0], path, None, NOW)
    assert restored.kept is not None
    assert (restored.kept.parent.name, restored.kept.read_bytes()) == ("hồ sơ.hong", spoilt)
    assert logical_dump(path) == copy[1]
    assert copies(path) == [copy[0]]


def test_a_file_damaged_inside_is_kept_as_broken(path: Path, copy: tuple[Path, Dump]) -> None:
    flip(path)
    restored = restore_copy(copy[0], path, None, NOW)
    assert restored.kept is not None
    assert restored.kept.parent.name == "hồ sơ.hong"


def test_a_lost_file_leaves_nothing_to_keep(path: Path, copy: tuple[Path, Dump]) -> None:
    path.unlink()
    assert restore_copy(copy[0], path, None, NOW).kept is None
    assert logical_dump(path) == copy[1]


def test_two_restores_in_one_second_keep_two_files(path: Path, copy: tuple[Path, Dump]) -> None:
    kept = {restore_copy(copy[0], path, None, NOW).kept for _time in range(3)}
    assert len(kept) == 3
    assert all(one is not None and one.exists() for one in kept)


def test_the_restored_log_is_that_of_the_copy(path: Path, copy: tuple[Path, Dump]) -> None:
    expected = log_lines(copy[0])
    restore_copy(copy[0], path, None, NOW)
    assert log_lines(path) == expected
