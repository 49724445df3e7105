"""The folder of evidence: beside its workspace, found when it was renamed, never taken from another."""

import shutil
from pathlib import Path

import pytest

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.evidence_files import NamedFile
from cchc_desktop.storage.evidence_folder import (
    MARKER,
    find_folder,
    heal_folder,
    locate,
    place_to_write,
)
from tests.support import refused

OURS, THEIRS = "a" * 32, "b" * 32
HASH = "0" * 64


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A workspace; only its place matters here."""
    path = tmp_path / "hồ sơ.cchc"
    path.touch()
    return path


def own(path: Path) -> Path:
    return path.with_suffix(".minhchung")


def stored(folder: Path) -> Path:
    file = folder / f"{HASH}.pdf"
    file.write_bytes(b"x")
    return file


def test_it_is_made_and_marked_when_first_written_to(path: Path) -> None:
    assert find_folder(path, OURS) == own(path)
    assert not own(path).exists()
    assert place_to_write(path, OURS) == own(path) == place_to_write(path, OURS)
    assert [one.name for one in own(path).iterdir()] == [MARKER]
    assert OURS in (own(path) / MARKER).read_text("utf-8-sig")


def test_an_unmarked_folder_in_its_place_is_taken_as_it_is(path: Path) -> None:
    own(path).mkdir()
    file = stored(own(path))
    assert place_to_write(path, OURS) == own(path)
    assert file.exists()


@pytest.mark.parametrize("name", ["Minh chứng 2026", "hồ sơ.minhchung - Copy", "khác.minhchung"])
def test_a_renamed_folder_is_found_and_gets_its_name_back(path: Path, name: str) -> None:
    stored(place_to_write(path, OURS))
    renamed = own(path).rename(path.parent / name)
    assert find_folder(path, OURS) == renamed
    assert renamed.exists()
    assert heal_folder(path, OURS) == own(path)
    assert (own(path) / f"{HASH}.pdf").exists()
    assert not renamed.exists()


def test_a_renamed_workspace_takes_its_folder_along(path: Path) -> None:
    place_to_write(path, OURS)
    renamed = path.rename(path.with_name("năm 2027.cchc"))
    assert heal_folder(renamed, OURS) == own(renamed)
    assert not own(path).exists()


def test_a_copy_uses_the_folder_of_its_original_where_it_lies(path: Path) -> None:
    place_to_write(path, OURS)
    copy = path.with_name("bản chép.cchc")
    shutil.copyfile(path, copy)
    assert heal_folder(copy, OURS) == own(path) == place_to_write(copy, OURS)
    assert not own(copy).exists()


def test_a_folder_of_another_in_its_place_is_left_alone(path: Path) -> None:
    theirs = place_to_write(path, THEIRS)
    ours = place_to_write(path, OURS)
    assert ours != theirs
    assert ours.name == f"hồ sơ-{OURS[:8]}.minhchung"
    assert place_to_write(path, OURS) == ours
    assert THEIRS in (theirs / MARKER).read_text("utf-8-sig")


def test_two_workspaces_that_swapped_names_swap_no_evidence(path: Path) -> None:
    other = path.with_name("khác.cchc")
    other.touch()
    stored(place_to_write(path, OURS))
    place_to_write(other, THEIRS)
    path.rename(path.with_name("tạm"))
    ours, theirs = path.with_name("tạm").rename(other.with_name("x.cchc")), other.rename(path)
    ours = ours.rename(other)
    assert (find_folder(ours, OURS), find_folder(theirs, THEIRS)) == (own(path), own(other))
    assert heal_folder(ours, OURS) == own(path)


def test_a_link_in_its_place_is_followed_only_when_its_marker_says_so(path: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "kho" / "khác.minhchung"
    elsewhere.mkdir(parents=True)
    own(path).symlink_to(elsewhere)
    assert place_to_write(path, OURS) != own(path)
    assert list(elsewhere.iterdir()) == []
    shutil.rmtree(place_to_write(path, OURS))
    (elsewhere / MARKER).write_text(OURS)
    assert place_to_write(path, OURS) == own(path)


def test_a_file_in_its_place_is_left_alone(path: Path) -> None:
    own(path).write_text("in the way")
    assert place_to_write(path, OURS).is_dir()
    assert own(path).read_text() == "in the way"


def test_a_folder_that_cannot_be_made_is_said(path: Path) -> None:
    own(path).write_text("in the way")
    path.with_name(f"hồ sơ-{OURS[:8]}.minhchung").write_text("too")
    with refused(Fault.DISK_ERROR):
        place_to_write(path, OURS)


@pytest.mark.parametrize("digest", ["", "..", "../" + "0" * 61, "0" * 63, "0" * 64 + "/x", "A" * 64])
def test_a_record_leads_to_no_other_place(path: Path, digest: str) -> None:
    folder = place_to_write(path, OURS)
    (path.parent / f"{'0' * 61}.pdf").write_bytes(b"x")
    (folder / f"{'0' * 63}.pdf").write_bytes(b"x")
    file = NamedFile(digest, "a.pdf")
    assert locate(folder, [file]) == {file: None}


def test_bytes_are_found_under_another_suffix_but_not_through_a_link(path: Path) -> None:
    folder = place_to_write(path, OURS)
    linked = NamedFile("1" * 64, "a.pdf")
    (folder / f"{linked.sha256}.pdf").symlink_to(path)
    file = stored(folder)
    asked = NamedFile(HASH, "a.docx")
    assert locate(folder, [asked, linked]) == {asked: file, linked: None}
