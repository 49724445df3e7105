"""What was issued stays in the register and can be printed again to the byte; undo does not call it back."""

import stat
from contextlib import closing
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.long_work import quietly
from cchc_desktop.domain.records import Criterion
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.services import criteria, evidence_files, issued, recycle_bin
from cchc_desktop.services.backups import back_up_places
from cchc_desktop.services.consistency import check_file
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.copy_contents import evidence_named_in
from cchc_desktop.storage.evidence_folder import stored_files
from tests.support import NOW, TODAY, YEAR, issued_document, log_lines, refused, row

PDF = b"%PDF-1.4 signed and stamped"


def folder(workspace: Workspace) -> Path:
    return evidence_files.place_to_write(workspace)


def test_the_bytes_come_back_as_they_went_out(workspace: Workspace) -> None:
    document = issued_document(workspace, "45/UBND-VHXH", PDF)
    assert issued.issued_documents(workspace) == [document]
    assert (document.file_sha256, document.size) == (sha256(PDF).hexdigest(), len(PDF))
    assert document.recorded_at == NOW.isoformat(timespec="seconds")
    assert document.report_kind is ReportKind.DISPATCH
    assert issued.issued_bytes(folder(workspace), document) == PDF
    (kept,) = stored_files(folder(workspace))
    assert not kept.path.stat().st_mode & stat.S_IWUSR


def test_it_is_one_named_step(workspace: Workspace) -> None:
    issued_document(workspace, "45/UBND-VHXH")
    issued_document(workspace, "")
    assert [op for _seq, op in log_lines(workspace.path)[-2:]] == [Op.ISSUE_DOCUMENT] * 2
    names = [workspace.log.lines_before(workspace.log.last_seq() + 1, 2)[at].name for at in (0, 1)]
    assert names == ["ghi nhận đã ban hành Công văn phân công", "ghi nhận đã ban hành 45/UBND-VHXH"]


def test_undo_and_redo_pass_over_it(workspace: Workspace) -> None:
    one = row(workspace, "1.1.1")
    criteria.edit_criterion(workspace, one, one.criterion, ["Một văn bản"])
    criteria.assign(workspace, [row(workspace, "1.2")], None, [])
    workspace.undo()
    document = issued_document(workspace, "45/UBND")
    assert len(workspace.stacks().redoable) == 1, "what was undone can still be done again"
    workspace.redo()
    workspace.undo()
    workspace.undo()
    assert issued.issued_documents(workspace) == [document]
    with closing(Workspace.open(workspace.path, read_only=True)) as again:
        assert issued.issued_documents(again) == [document]


def test_taken_off_the_register_it_is_in_the_bin_and_its_bytes_stay(workspace: Workspace) -> None:
    document = issued_document(workspace, "45/UBND", PDF)
    issued.withdraw(workspace, document.uid)
    assert issued.issued_documents(workspace) == []
    walk = recycle_bin.BinWalk()
    (line,) = [line for line in walk.more(workspace) if line.uid == document.uid]
    recycle_bin.restore_deleted(workspace, line.seq, line.uid)
    assert issued.issued_documents(workspace) == [document]
    assert issued.issued_bytes(folder(workspace), document) == PDF
    workspace.undo()
    assert issued.issued_documents(workspace) == []


def test_what_was_mistyped_is_corrected_and_that_can_be_undone(workspace: Workspace) -> None:
    document = issued_document(workspace, "54/UBND")
    issued.correct(workspace, document.uid, " 45/UBND ", date(YEAR, 11, 20), "Công văn  phân công")
    (changed,) = issued.issued_documents(workspace)
    assert (changed.number, changed.issued_on, changed.title) == (
        "45/UBND",
        date(YEAR, 11, 20),
        "Công văn phân công",
    )
    assert changed.file_sha256 == document.file_sha256
    before = len(log_lines(workspace.path))
    issued.correct(workspace, document.uid, "45/UBND", date(YEAR, 11, 20), "Công văn phân công")
    assert len(log_lines(workspace.path)) == before, "nothing changed, nothing logged"
    assert workspace.undo().name == "sửa số, ngày của văn bản đã ban hành 45/UBND"
    assert issued.issued_documents(workspace) == [document]


def test_a_number_given_twice_in_a_year_is_found(workspace: Workspace) -> None:
    first = issued_document(workspace, "45/UBND-VHXH")
    assert issued.same_number(workspace, " 45/ubnd-vhxh", TODAY) == [first]
    assert issued.same_number(workspace, "45/UBND-VHXH", date(YEAR + 1, 1, 5)) == [], "numbers begin anew"
    assert issued.same_number(workspace, "", TODAY) == []
    assert issued.same_number(workspace, "45/UBND-VHXH", None) == []
    assert issued.same_number(workspace, "45/UBND-VHXH", TODAY, apart_from=first.uid) == []
    second = issued_document(workspace, "45/UBND-VHXH")
    assert {one.uid for one in issued.issued_documents(workspace)} == {first.uid, second.uid}


@pytest.mark.parametrize(
    ("number", "day", "title", "fault"),
    [
        ("1", None, "Công văn", Fault.ISSUED_WITHOUT_DAY),
        ("1", TODAY, " ", Fault.TEXT_EMPTY),
        ("1\x00", TODAY, "Công văn", Fault.TEXT_CONTROL_CHARACTER),
        ("x" * 1000, TODAY, "Công văn", Fault.TEXT_TOO_LONG),
    ],
)
def test_what_cannot_be_recorded_is_refused_and_leaves_nothing(
    workspace: Workspace, number: str, day: date | None, title: str, fault: Fault
) -> None:
    file = issued.keep_bytes(folder(workspace), PDF, "a.pdf", quietly)
    before = log_lines(workspace.path)
    with refused(fault):
        issued.issue(workspace, issued.Issue(ReportKind.DISPATCH, YEAR, number, day, title), file)
    document = issued_document(workspace, "9")
    with refused(fault):
        issued.correct(workspace, document.uid, number, day, title)
    assert len(log_lines(workspace.path)) == len(before) + 1


def test_keeping_stopped_in_the_middle_leaves_no_file(workspace: Workspace) -> None:
    class Stop(Exception):  # noqa: N818
        pass

    def stop(done: int, total: int) -> None:
        raise Stop

    with pytest.raises(Stop):
        issued.keep_bytes(folder(workspace), PDF, "a.pdf", stop)
    assert not list(folder(workspace).glob("*.pdf"))
    assert not list(folder(workspace).glob(".nhan-*"))


def test_missing_and_damaged_bytes_are_told_and_are_not_fatal(workspace: Workspace) -> None:
    gone = issued_document(workspace, "1/UBND", b"%PDF gone")
    spoilt = issued_document(workspace, "2/UBND", b"%PDF spoilt")
    whole = issued_document(workspace, "3/UBND", PDF)
    place = folder(workspace)
    (place / f"{gone.file_sha256}.pdf").unlink()
    bad = place / f"{spoilt.file_sha256}.pdf"
    bad.chmod(0o644)
    bad.write_bytes(b"%PDF SPOILT")
    documents = issued.issued_documents(workspace)
    assert issued.issued_files_there(workspace, documents) == {spoilt.uid, whole.uid}
    assert len(documents) == 3
    for document, fault in ((gone, Fault.EVIDENCE_MISSING), (spoilt, Fault.EVIDENCE_CHANGED)):
        with pytest.raises(UserError) as raised:
            issued.issued_bytes(place, document)
        assert raised.value.fault is fault
        assert raised.value.args_by_name["name"] == document.number
    assert issued.issued_bytes(place, whole) == PDF
    found = {finding.uid: finding.kind for finding in check_file(workspace.path)}
    assert found[gone.uid] == "evidence_missing"
    assert found[spoilt.uid] == "evidence_changed"


def test_bytes_lost_come_back_from_a_backup(workspace: Workspace) -> None:
    document = issued_document(workspace, "1/UBND", PDF)
    back_up_places(workspace.path, None, NOW)
    place = folder(workspace)
    (place / f"{document.file_sha256}.pdf").unlink()
    evidence_files.fetch_from_backups(workspace.path, place, [issued.named_file(document)], quietly)
    assert issued.issued_bytes(place, document) == PDF


def test_a_copy_knows_that_it_needs_the_bytes(workspace: Workspace) -> None:
    document = issued_document(workspace, "1/UBND", PDF)
    assert evidence_named_in(workspace.path) == {document.file_sha256}


def test_the_same_bytes_issued_twice_are_stored_once(workspace: Workspace) -> None:
    issued_document(workspace, "1/UBND", PDF)
    issued_document(workspace, "2/UBND", PDF)
    assert len(stored_files(folder(workspace))) == 1
    assert workspace.read.find(Criterion), "and nothing else was touched"
