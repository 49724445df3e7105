"""A folder matched by the codes in its names: what is found, what is refused, one step."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.file_codes import CodeBook
from cchc_desktop.domain.long_work import quietly
from cchc_desktop.services import evidence_files
from cchc_desktop.services.evidence import evidence_of
from cchc_desktop.services.evidence_files import attach_each
from cchc_desktop.services.matching_files import MOST_FILES, Look, look_at_folder
from cchc_desktop.services.workspace import Workspace
from tests.support import logical_dump, refused, row, taken, view

Put = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Thư mục quét"
    made.mkdir()
    return made


@pytest.fixture
def put(folder: Path) -> Put:
    def made(name: str, content: bytes = b"%PDF-1.4") -> Path:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path

    return made


def found(look: Look) -> dict[str, tuple[list[str], bool]]:
    return {one.name: ([row.criterion.code for row in one.match.rows], one.match.sure) for one in look.files}


def test_names_and_folders_say_which_criterion(workspace: Workspace, folder: Path, put: Put) -> None:
    for name in (
        "1.1.1 Kế hoạch.pdf",
        "1-1-2_bao cao.pdf",
        "ảnh.jpg",
        "1.1.3/ảnh.jpg",
        "quý II/1.2 x.pdf",
        "~$x.docx",
        "Thumbs.db",
    ):
        put(name)
    look = look_at_folder(folder, view(workspace).rows, lambda: None)
    told = {name.replace("\\", "/"): match for name, match in found(look).items()}
    assert told == {
        "1-1-2_bao cao.pdf": (["1.1.2"], True),
        "1.1.1 Kế hoạch.pdf": (["1.1.1"], True),
        "ảnh.jpg": ([], False),
        "1.1.3/ảnh.jpg": (["1.1.3"], True),
        "quý II/1.2 x.pdf": (["1.2"], True),
    }
    assert not look.more


def test_what_cannot_be_taken_is_said_at_once(workspace: Workspace, folder: Path, put: Put) -> None:
    put("1.1.1 cài đặt.exe")
    (one,) = look_at_folder(folder, view(workspace).rows, lambda: None).files
    assert one.refused is not None
    assert one.refused.fault is Fault.EVIDENCE_EXECUTABLE


def test_a_folder_that_is_gone_is_said(workspace: Workspace, folder: Path) -> None:
    with refused(Fault.FOLDER_MISSING):
        look_at_folder(folder / "USB", view(workspace).rows, lambda: None)


def test_looking_stops_when_asked(workspace: Workspace, folder: Path, put: Put) -> None:
    put("1.1.1.pdf")

    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        look_at_folder(folder, view(workspace).rows, stop)


def test_a_flood_of_files_is_cut(
    workspace: Workspace, folder: Path, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert MOST_FILES >= 1000
    monkeypatch.setattr("cchc_desktop.services.matching_files.MOST_FILES", 3)
    for number in range(5):
        put(f"1.1.1 {number}.pdf")
    look = look_at_folder(folder, view(workspace).rows, lambda: None)
    assert (len(look.files), look.more) == (3, True)


def test_each_file_goes_to_its_own_criteria_in_one_step(workspace: Workspace) -> None:
    before = logical_dump(workspace.path)
    first, second = row(workspace, "1.1.1"), row(workspace, "1.2")
    plan, same, report = (
        taken(workspace, "1.1.1 a.pdf", b"a"),
        taken(workspace, "1.2 bản sao.pdf", b"a"),
        taken(workspace, "1.2 b.pdf", b"b"),
    )
    made = attach_each(workspace, {plan: [first], same: [second, first], report: [second]})
    assert [document.title for document in made.added] == ["1.1.1 a", "1.2 b"]
    assert [document.title for document, _link in evidence_of(workspace, first.uid)] == ["1.1.1 a"]
    assert {document.title for document, _link in evidence_of(workspace, second.uid)} == {"1.1.1 a", "1.2 b"}
    assert workspace.stacks().undoable[-1].name == "gắn 2 tệp tài liệu"
    again = attach_each(workspace, {plan: [first], report: [first]})
    assert (again.added, len(again.linked), len(again.known)) == ((), 1, 1)
    workspace.undo()
    workspace.undo()
    assert logical_dump(workspace.path) == before


def test_a_row_that_went_meanwhile_attaches_nothing(workspace: Workspace) -> None:
    one = row(workspace, "1.1.1")
    file = taken(workspace, "a.pdf")
    while workspace.stacks().undoable:
        workspace.undo()
    before = logical_dump(workspace.path)
    with refused(Fault.RECORD_GONE):
        attach_each(workspace, {file: [one]})
    assert logical_dump(workspace.path) == before


def test_files_that_vanish_while_they_are_taken_stop_no_other(workspace: Workspace, put: Put) -> None:
    stays, goes = put("1.1.1 a.pdf", b"a"), put("1.2 b.pdf", b"b")
    goes.unlink()
    place = evidence_files.place_to_write(workspace)
    taken_in = evidence_files.take_in([goes, stays], place, quietly)
    assert taken_in.sources == (stays,)
    assert [error.fault for error in taken_in.refused] == [Fault.FILE_MISSING]


def test_a_name_of_300_characters_is_matched_and_kept_readable(workspace: Workspace) -> None:
    name = "1.1.1 " + "báo cáo " * 40 + ".pdf"
    match = CodeBook(view(workspace).rows).match(name)
    assert [one.criterion.code for one in match.rows] == ["1.1.1"]
