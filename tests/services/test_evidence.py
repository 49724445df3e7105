"""Documents that prove criteria."""

import os
from datetime import date

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.records import Evidence, EvidenceLink, new_uid
from cchc_desktop.services import criteria, evidence, evidence_files, schedule
from cchc_desktop.services.workspace import Workspace
from tests.support import YEAR, logical_dump, refused, row, taken, view


def document(
    number: str = "12/BC-UBND", title: str = "", day: date | None = None, issuer: str = ""
) -> Evidence:
    return Evidence(new_uid(), number, day, issuer, title, "", "")


def with_file(workspace: Workspace, one: Evidence | None = None) -> Evidence:
    file = taken(workspace, "bao cao.pdf", os.urandom(8))
    return replace(one or document(), file_sha256=file.sha256, file_name=file.name)


def test_one_document_proves_many_criteria(workspace: Workspace) -> None:
    rows = [row(workspace, code) for code in ("1.1.1", "1.2")]
    typed = document(" 12/BC-UBND ", " Báo  cáo\r\nnăm ", issuer=" UBND xã ")
    saved = evidence.add_evidence(workspace, rows, with_file(workspace, typed), " trang 3 ")
    assert (saved.number, saved.title, saved.issuer) == ("12/BC-UBND", "Báo  cáo\nnăm", "UBND xã")
    for one in rows:
        ((found, link),) = evidence.evidence_of(workspace, one.uid)
        assert (found, link.location) == (saved, "trang 3")
        assert row(workspace, one.criterion.code).evidence_count == 1


def test_a_past_day_does_not_know_a_later_document(workspace: Workspace) -> None:
    for day in (date(YEAR, 5, 1), date(YEAR, 9, 1), None):
        evidence.add_evidence(workspace, [row(workspace, "1.1.1")], with_file(workspace, document(day=day)))
    seen = [row(workspace, "1.1.1", date(YEAR, month, 1)) for month in (4, 5, 8, 9)]
    assert [one.evidence_count for one in seen] == [1, 2, 2, 3]
    assert [one.lacks_evidence for one in seen] == [True, False, False, False]


def test_a_number_without_a_file_counts_as_missing(workspace: Workspace) -> None:
    evidence.add_evidence(workspace, [row(workspace, "1.1.1")], with_file(workspace))
    known = evidence.add_evidence(workspace, [row(workspace, "1.1.1")], document("13/BC-UBND"))
    one = row(workspace, "1.1.1")
    assert (one.evidence_count, one.without_file, len(one.required), one.lacks_evidence) == (1, 1, 2, True)
    evidence_files.set_file(workspace, known.uid, taken(workspace, "13.pdf", b"13"))
    one = row(workspace, "1.1.1")
    assert (one.evidence_count, one.without_file, one.lacks_evidence) == (2, 0, False)


def test_a_document_proves_one_milestone_by_name(workspace: Workspace) -> None:
    found = row(workspace, "1.1.2")
    second = found.milestones[1].milestone
    saved = evidence.add_evidence(workspace, [found], with_file(workspace))
    ((_document, link),) = evidence.evidence_of(workspace, found.uid)
    evidence.edit_evidence(workspace, saved, replace(link, milestone_uid=second.uid), "trang 2")
    assert [state.documents for state in row(workspace, "1.1.2").milestones] == [0, 1, 0, 0]
    assert row(workspace, "1.1.2").evidence_count == 1
    before = logical_dump(workspace.path)
    kept = [state.milestone for state in found.milestones if state.milestone.uid != second.uid]
    schedule.set_milestones(workspace, row(workspace, "1.1.2"), kept)
    ((_document, left),) = evidence.evidence_of(workspace, found.uid)
    assert (left.milestone_uid, left.location) == (None, "trang 2")
    workspace.undo()
    assert logical_dump(workspace.path) == before
    criteria.remove_criteria(workspace, view(workspace), [row(workspace, "1.1.2")])
    assert workspace.read.find(EvidenceLink) == []


def test_documents_are_listed_by_date_and_number(workspace: Workspace) -> None:
    one = row(workspace, "1.2")
    days = [("9", date(2026, 5, 1)), ("2", date(2026, 5, 1)), ("7", None), ("1", date(2026, 9, 1))]
    for number, day in days:
        evidence.add_evidence(workspace, [one], document(number, day=day))
    assert [found.number for found, _link in evidence.evidence_of(workspace, one.uid)] == ["7", "2", "9", "1"]


def test_a_document_needs_a_number_or_a_title(workspace: Workspace) -> None:
    one = row(workspace, "1.2")
    with pytest.raises(UserError) as caught:
        evidence.add_evidence(workspace, [one], document(" ", " "))
    assert (caught.value.fault, caught.value.field) == (Fault.TEXT_EMPTY, "title")
    evidence.add_evidence(workspace, [one], document("", "Ảnh chụp bảng tin"))
    assert workspace.stacks().undoable[-1].name == "thêm tài liệu Ảnh chụp bảng tin"
    with refused(Fault.NOTHING_SELECTED):
        evidence.add_evidence(workspace, [], document())


@pytest.mark.parametrize("field", ["number", "issuer", "title", "location"])
def test_a_bad_field_is_named(workspace: Workspace, field: str) -> None:
    values = {"number": "1", "issuer": "", "title": "", "location": "", field: "a\x00b"}
    location = values.pop("location")
    with pytest.raises(UserError) as caught:
        evidence.add_evidence(workspace, [row(workspace, "1.2")], document(**values), location)  # type: ignore[arg-type]
    assert caught.value.field == field


def test_a_document_goes_with_the_last_criterion_it_proves(workspace: Workspace) -> None:
    rows = [row(workspace, code) for code in ("1.1.1", "1.2")]
    saved = evidence.add_evidence(workspace, rows, document())
    before = logical_dump(workspace.path)
    for left, one in enumerate(rows):
        ((_document, link),) = evidence.evidence_of(workspace, one.uid)
        evidence.unlink_evidence(workspace, link)
        assert len(workspace.read.find(Evidence, uid=saved.uid)) == 1 - left
        assert evidence.evidence_of(workspace, one.uid) == []
    with refused(Fault.RECORD_GONE):
        evidence.unlink_evidence(workspace, link)
    workspace.undo()
    workspace.undo()
    assert logical_dump(workspace.path) == before
