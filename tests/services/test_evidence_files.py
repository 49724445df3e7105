"""Files of documents: attached, revised, undone, lost and found again."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.evidence_files import FileState, NamedFile
from cchc_desktop.domain.records import Evidence, EvidenceLink, FormerFile, new_uid
from cchc_desktop.services import evidence, evidence_files
from cchc_desktop.services.backups import back_up_as, back_up_places
from cchc_desktop.services.consistency import check_file
from cchc_desktop.services.evidence_files import EvidenceFiles
from cchc_desktop.services.history_details import details
from cchc_desktop.services.old_values import restore_value
from cchc_desktop.services.recycle_bin import BinWalk, restore_deleted
from cchc_desktop.services.restoring import restore_copy
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.backup import copies
from tests.support import NOW, copied, logical_dump, opened, quietly, refused, row, taken


def documents(workspace: Workspace, code: str) -> list[Evidence]:
    return [found for found, _link in evidence.evidence_of(workspace, row(workspace, code).uid)]


def store_of(workspace: Workspace) -> Path:
    return workspace.path.with_suffix(".minhchung")


def attached(workspace: Workspace, name: str = "Báo cáo.pdf", content: bytes = b"1") -> Evidence:
    file = taken(workspace, name, content)
    (document,) = evidence_files.attach(workspace, [row(workspace, "1.2")], [file]).added
    return document


def named(document: Evidence) -> NamedFile:
    return NamedFile(document.file_sha256, document.file_name)


def states(workspace: Workspace, *documents: Evidence) -> list[FileState]:
    files = EvidenceFiles(workspace, workspace.path.parent / "mở")
    found = files.states(files.folder(), [named(one) for one in documents], lambda: None)
    return [found[named(one)] for one in documents]


def test_files_become_documents_of_every_row_in_one_step(workspace: Workspace) -> None:
    before = logical_dump(workspace.path)
    rows = [row(workspace, code) for code in ("1.1.1", "1.2")]
    files = [taken(workspace, name, name.encode()) for name in ("Kế hoạch 12.pdf", "ảnh.jpg")]
    made = evidence_files.attach(workspace, rows, files)
    assert [one.title for one in made.added] == ["Kế hoạch 12", "ảnh"]
    assert [one.file_name for one in made.added] == ["Kế hoạch 12.pdf", "ảnh.jpg"]
    assert documents(workspace, "1.1.1") == documents(workspace, "1.2")
    assert states(workspace, *made.added) == [FileState.PRESENT] * 2
    assert workspace.undo().name == "gắn 2 tệp tài liệu"
    assert logical_dump(workspace.path) == before
    workspace.redo()
    assert states(workspace, *made.added) == [FileState.PRESENT] * 2


def test_the_same_bytes_are_told_not_doubled(workspace: Workspace) -> None:
    first = attached(workspace)
    again = [taken(workspace, name, b"1") for name in ("Báo cáo (2).pdf", "Báo cáo.docx")]
    steps = len(workspace.stacks().undoable)
    told = evidence_files.attach(workspace, [row(workspace, "1.2")], again)
    assert (told.added, told.linked, told.known) == ((), (), (first,))
    assert len(workspace.stacks().undoable) == steps
    rows = [row(workspace, code) for code in ("1.2", "1.1.1")]
    told = evidence_files.attach(workspace, rows, again)
    assert (told.added, told.linked, told.known) == ((), (first,), ())
    assert workspace.stacks().undoable[-1].name == "gắn 1 tệp tài liệu"
    assert documents(workspace, "1.1.1") == [first]
    assert len(workspace.read.find(EvidenceLink, evidence_uid=first.uid)) == 2


def test_an_earlier_version_attached_again_is_its_document(workspace: Workspace) -> None:
    first = attached(workspace)
    evidence_files.set_file(workspace, first.uid, taken(workspace, "b.pdf", b"2"))
    told = evidence_files.attach(workspace, [row(workspace, "1.2")], [taken(workspace, "a.pdf", b"1")])
    assert [one.uid for one in told.known] == [first.uid]
    both = [taken(workspace, "a.pdf", b"1"), taken(workspace, "b.pdf", b"2")]
    told = evidence_files.attach(workspace, [row(workspace, "1.1.1")], both)
    assert [one.uid for one in told.linked] == [first.uid]


def test_without_rows_nothing_is_attached(workspace: Workspace) -> None:
    with refused(Fault.NOTHING_SELECTED):
        evidence_files.attach(workspace, [], [taken(workspace, "a.pdf")])


def test_a_new_version_keeps_the_one_before(workspace: Workspace) -> None:
    document = Evidence(new_uid(), "12/BC", None, "", "", "", "")
    evidence.add_evidence(workspace, [row(workspace, "1.2")], document)
    for number, name in enumerate(("a.pdf", "b.pdf", "b.pdf"), start=1):
        assert evidence_files.set_file(workspace, document.uid, taken(workspace, name, b"%d" % number))
    assert not evidence_files.set_file(workspace, document.uid, taken(workspace, "c.pdf", b"3"))
    formers = evidence.former_files(workspace, document.uid)
    assert [(one.file_name, one.position, one.used_until) for one in formers] == [
        ("b.pdf", 2, NOW.date()),
        ("a.pdf", 1, NOW.date()),
    ]
    assert documents(workspace, "1.2")[0].file_name == "b.pdf"
    assert workspace.stacks().undoable[-1].name == "đặt tệp cho tài liệu 12/BC"
    assert len(list(store_of(workspace).glob("*.pdf"))) == 3
    workspace.undo()
    assert len(evidence.former_files(workspace, document.uid)) == 1


def test_a_replaced_file_is_told_by_its_name_else_by_a_short_mark(workspace: Workspace) -> None:
    document = attached(workspace, "a.pdf", b"1")

    def told(name: str, content: bytes) -> list[tuple[str, str, str]]:
        evidence_files.set_file(workspace, document.uid, taken(workspace, name, content))
        found = details(workspace, workspace.log.last_seq(), {document.uid}).changes
        return [(one.field, one.old, one.new) for one in found if one.uid == document.uid]

    assert told("b.docx", b"2") == [("Tên tệp", "a.pdf", "b.docx")]
    ((field, old, new),) = told("b.docx", b"3")
    assert (field, len(old), len(new)) == ("Nội dung tệp", 8, 8)


def test_an_old_file_comes_back_under_the_name_it_had(workspace: Workspace) -> None:
    document = attached(workspace, "a.pdf", b"1")
    evidence_files.set_file(workspace, document.uid, taken(workspace, "a.pdf", b"2"))
    same_name = workspace.log.last_seq()
    evidence_files.set_file(workspace, document.uid, taken(workspace, "b.docx", b"3"))
    restore_value(workspace, same_name, "evidence", document.uid, "file_sha256")
    (back,) = documents(workspace, "1.2")
    assert named(back) == named(document)
    assert [one.file_name for one in evidence.former_files(workspace, document.uid)] == [
        "b.docx",
        "a.pdf",
        "a.pdf",
    ]
    both = workspace.log.last_seq()
    restore_value(workspace, both, "evidence", document.uid, "file_name")
    assert documents(workspace, "1.2")[0].file_name == "b.docx"
    assert states(workspace, *documents(workspace, "1.2")) == [FileState.PRESENT]


def test_a_document_goes_and_comes_back_with_the_files_it_had(workspace: Workspace) -> None:
    document = attached(workspace)
    evidence_files.set_file(workspace, document.uid, taken(workspace, "b.pdf", b"2"))
    before = logical_dump(workspace.path)
    ((_found, link),) = evidence.evidence_of(workspace, row(workspace, "1.2").uid)
    evidence.unlink_evidence(workspace, link)
    assert workspace.read.find(FormerFile) == []
    (line,) = BinWalk().more(workspace)
    restore_deleted(workspace, line.seq, line.uid)
    assert logical_dump(workspace.path) == before


def test_fields_are_edited_and_the_file_stays(workspace: Workspace) -> None:
    document = attached(workspace)
    ((_found, link),) = evidence.evidence_of(workspace, row(workspace, "1.2").uid)
    typed = replace(document, number=" 5/KH ", title="", file_name="../x", file_sha256="")
    saved = evidence.edit_evidence(workspace, typed, link, " trang 3 ")
    ((found, link),) = evidence.evidence_of(workspace, row(workspace, "1.2").uid)
    assert found == saved == replace(document, number="5/KH", title="")
    assert link.location == "trang 3"
    assert workspace.stacks().undoable[-1].name == "sửa tài liệu 5/KH"
    with pytest.raises(UserError) as caught:
        evidence.edit_evidence(workspace, replace(document, title=" "))
    assert (caught.value.fault, caught.value.field) == (Fault.TEXT_EMPTY, "title")
    with refused(Fault.RECORD_GONE):
        evidence.edit_evidence(workspace, replace(document, uid=new_uid()))


def test_one_refused_file_stops_no_other(workspace: Workspace, tmp_path: Path) -> None:
    sources = [tmp_path / name for name in ("a.pdf", "b.exe", "không có.pdf", "c.pdf")]
    for source in sources[:2] + sources[3:]:
        source.write_bytes(source.name.encode())
    heard: list[tuple[int, int]] = []
    folder = evidence_files.place_to_write(workspace)
    found = evidence_files.take_in(sources, folder, lambda *told: heard.append(told))
    assert [file.name for file in found.files] == ["a.pdf", "c.pdf"]
    assert [error.fault for error in found.refused] == [Fault.EVIDENCE_EXECUTABLE, Fault.FILE_MISSING]
    assert heard == sorted(heard)
    assert all(done <= total for done, total in heard)


def test_a_full_disk_stops_all(workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.pdf").write_bytes(b"1")
    folder = evidence_files.place_to_write(workspace)

    def full(*_arguments: object) -> None:
        raise UserError(Fault.DISK_FULL, path=folder)

    monkeypatch.setattr(evidence_files.evidence_store, "take_in", full)
    with refused(Fault.DISK_FULL):
        evidence_files.take_in([tmp_path / "a.pdf"], folder, quietly)


def test_a_window_that_only_looks_writes_nothing_and_heals_nothing(path: Path) -> None:
    with opened(path) as workspace:
        document = attached(workspace)
        renamed = store_of(workspace).rename(path.parent / "Minh chứng")
    looking = Workspace.open(path, read_only=True)
    with refused(Fault.FILE_READ_ONLY):
        evidence_files.place_to_write(looking)
    assert states(looking, document) == [FileState.PRESENT]
    assert renamed.exists()
    looking.close()
    with opened(path) as workspace:
        assert states(workspace, document) == [FileState.PRESENT]
    assert not renamed.exists()


def test_check_names_what_is_missing_and_what_is_changed(workspace: Workspace) -> None:
    document = attached(workspace, "a.pdf", b"1")
    evidence_files.set_file(workspace, document.uid, taken(workspace, "b.pdf", b"2"))
    other = attached(workspace, "c.pdf", b"3")
    assert check_kinds(workspace.path) == {}
    (store_of(workspace) / f"{document.file_sha256}.pdf").unlink()
    changed = store_of(workspace) / f"{other.file_sha256}.pdf"
    changed.chmod(0o600)
    changed.write_bytes(b"4")
    found = check_kinds(workspace.path)
    assert found == {
        "evidence_missing": "Tài liệu “a”: mất tệp (bản trước “a.pdf”).",
        "evidence_changed": "Tài liệu “c”: tệp bị sửa (tệp “c.pdf”).",
    }
    assert not any(finding.serious for finding in check_file(workspace.path))


def check_kinds(path: Path) -> dict[str, str]:
    return {one.kind: one.message for one in check_file(path) if one.kind.startswith("evidence")}


def test_lost_files_come_back_from_the_backup(workspace: Workspace) -> None:
    first, second = attached(workspace, "a.pdf", b"1"), attached(workspace, "b.pdf", b"2")
    back_up_places(workspace.path, None, NOW)
    folder = store_of(workspace)
    (folder / f"{first.file_sha256}.pdf").unlink()
    evidence_files.fetch_from_backups(workspace.path, folder, [named(first)], quietly)
    assert states(workspace, first, second) == [FileState.PRESENT] * 2


def test_a_changed_file_comes_back_from_the_backup(workspace: Workspace) -> None:
    document = attached(workspace, "a.pdf", b"1")
    back_up_places(workspace.path, None, NOW)
    stored = store_of(workspace) / f"{document.file_sha256}.pdf"
    stored.chmod(0o600)
    stored.write_bytes(b"2")
    evidence_files.fetch_from_backups(workspace.path, stored.parent, [named(document)], quietly)
    assert states(workspace, document) == [FileState.PRESENT]


def test_a_copy_is_saved_where_she_wants_it_and_may_be_changed(workspace: Workspace, tmp_path: Path) -> None:
    document = attached(workspace)
    target = tmp_path / "ra.pdf"
    evidence_files.save_copy(store_of(workspace), named(document), "x", target, quietly)
    target.write_bytes(target.read_bytes() + b"!")


def test_former_files_are_backed_up_and_restored(path: Path, tmp_path: Path) -> None:
    with opened(path) as workspace:
        document = attached(workspace, "a.pdf", b"1")
        evidence_files.set_file(workspace, document.uid, taken(workspace, "b.pdf", b"2"))
        back_up_places(path, None, NOW)
    store = path.with_suffix(".minhchung")
    for stored in store.glob("*.pdf"):
        stored.unlink()
    restored = restore_copy(copies(path)[-1], path, None, NOW)
    assert restored.evidence_missing == 0
    assert len(list(store.glob("*.pdf"))) == 2
    for stored in store.glob("*.pdf"):
        stored.unlink()
    beside = path.with_suffix(".saoluu") / "minhchung" / f"{document.file_sha256}.pdf"
    beside.unlink()
    assert restore_copy(copies(path)[-1], path, None, NOW).evidence_missing == 1


def test_a_copy_under_another_name_has_a_marked_folder_of_its_own(path: Path, tmp_path: Path) -> None:
    (tmp_path / "usb").mkdir()
    target = tmp_path / "usb" / "mang về.cchc"
    with opened(path) as workspace:
        document = attached(workspace)
        back_up_as(path, target)
    folder = target.with_suffix(".minhchung").rename(target.parent / "đổi tên")
    with opened(target) as workspace:
        assert states(workspace, document) == [FileState.PRESENT]
    assert not folder.exists()


def test_the_evidence_of_another_workspace_is_not_touched_by_a_restore(path: Path, tmp_path: Path) -> None:
    with opened(path) as workspace:
        attached(workspace, content=b"1")
        back_up_places(path, None, NOW)
    (tmp_path / "khác").mkdir()
    other = copied(path, tmp_path / "khác")
    other.unlink()
    Workspace.create(other).close()
    with opened(other) as workspace:
        theirs = evidence_files.place_to_write(workspace)
    restore_copy(copies(path)[-1], other, None, NOW)
    assert list(theirs.glob("*.pdf")) == []
    with opened(other) as workspace:
        assert states(workspace, *documents(workspace, "1.2")) == [FileState.PRESENT]
