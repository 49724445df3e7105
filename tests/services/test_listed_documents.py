"""Documents of a list become proof of criteria: each once, in one step, and the same list adds nothing."""

from datetime import date

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.listed_documents import ListedDocument, proposed_rows
from cchc_desktop.domain.records import Evidence, EvidenceLink, RequiredEvidence, new_uid
from cchc_desktop.services.criteria import remove_criteria
from cchc_desktop.services.evidence import add_evidence, evidence_of
from cchc_desktop.services.listed_documents import AddedDocuments, add_documents, known_documents
from cchc_desktop.services.workspace import Workspace
from tests.support import log_lines, logical_dump, refused, row, view

DAY = date(2026, 1, 12)
PLAN = ListedDocument("15/KH-UBND", DAY, "", "Kế hoạch cải cách hành chính", 2)
REPORT = ListedDocument("120/BC-UBND", date(2026, 6, 15), "", "Báo cáo 6 tháng", 3)


def evidence(number: str, day: date | None, title: str = "", issuer: str = "") -> Evidence:
    return Evidence(new_uid(), number, day, issuer, title, "", "")


def test_the_chosen_ones_become_evidence_without_a_file_in_one_step(workspace: Workspace) -> None:
    before = logical_dump(workspace.path)
    rows = [row(workspace, "1.1.1"), row(workspace, "1.2")]
    assert add_documents(workspace, rows, [PLAN, REPORT]) == AddedDocuments(2, 0, 0)
    for one in rows:
        found = [document for document, _link in evidence_of(workspace, one.uid)]
        assert [(one.number, one.issued_on, one.title, one.file_sha256) for one in found] == [
            (PLAN.number, PLAN.issued_on, PLAN.title, ""),
            (REPORT.number, REPORT.issued_on, REPORT.title, ""),
        ]
    assert len(workspace.read.find(Evidence)) == 2
    assert workspace.undo().name == "gắn 2 văn bản trong danh sách"
    assert logical_dump(workspace.path) == before


def test_the_same_list_again_writes_nothing(workspace: Workspace) -> None:
    rows = [row(workspace, "1.1.1")]
    add_documents(workspace, rows, [PLAN, REPORT])
    lines = log_lines(workspace.path)
    again = [replace(PLAN, number="15 / kh-ubnd", title="Gõ khác"), REPORT]
    assert add_documents(workspace, rows, again) == AddedDocuments(0, 0, 2)
    assert log_lines(workspace.path) == lines


def test_a_document_that_is_there_only_gets_the_links_it_lacks(workspace: Workspace) -> None:
    first, second = row(workspace, "1.1.1"), row(workspace, "1.1.2")
    add_documents(workspace, [first], [PLAN])
    assert add_documents(workspace, [first, second], [PLAN, REPORT]) == AddedDocuments(1, 1, 0)
    assert len(workspace.read.find(Evidence)) == 2
    assert len(workspace.read.find(EvidenceLink)) == 4
    (known, unknown) = known_documents(workspace, [PLAN, replace(REPORT, number="1/BC")])
    assert known is not None
    assert known.criteria == {first.uid, second.uid}
    assert unknown is None


@pytest.mark.parametrize(
    ("there", "same"),
    [
        (evidence("15/KH-UBND", DAY, "Khác hẳn"), True),
        (evidence("15/kh-ubnd ", DAY), True),
        (evidence("15/KH-UBND", None, "KẾ HOẠCH cải cách hành chính"), True),
        (evidence("15/KH-UBND", None, "Khác"), False),
        (evidence("15/KH-UBND", date(2025, 1, 12), PLAN.title), False),
        (evidence("15/KH-HĐND", DAY, PLAN.title), False),
        (evidence("15/KH-UBND", DAY, PLAN.title, "UBND xã"), True),
    ],
)
def test_what_makes_two_documents_one(workspace: Workspace, there: Evidence, same: bool) -> None:
    add_evidence(workspace, [row(workspace, "1.2")], there)
    (known,) = known_documents(workspace, [PLAN])
    assert (known is not None) is same


def test_two_issuers_are_two_documents(workspace: Workspace) -> None:
    add_evidence(workspace, [row(workspace, "1.2")], evidence("15/KH-UBND", DAY, PLAN.title, "UBND xã"))
    other = replace(PLAN, issuer="UBND thành phố")
    assert known_documents(workspace, [other]) == [None]


def test_without_a_number_the_summary_tells(workspace: Workspace) -> None:
    bare = replace(PLAN, number="", issued_on=DAY)
    add_documents(workspace, [row(workspace, "1.2")], [bare])
    (same, other) = known_documents(workspace, [bare, replace(bare, title="Khác")])
    assert same is not None
    assert other is None


def test_of_two_with_one_number_each_is_found_again(workspace: Workspace) -> None:
    pair = [PLAN, replace(PLAN, title="Kế hoạch khác", row=3)]
    rows = [row(workspace, "1.2")]
    assert add_documents(workspace, rows, pair).added == 2
    assert add_documents(workspace, rows, pair) == AddedDocuments(0, 0, 2)


def test_nothing_chosen_or_gone_is_refused_and_nothing_written(workspace: Workspace) -> None:
    gone = row(workspace, "1.2")
    remove_criteria(workspace, view(workspace), [gone])
    before = logical_dump(workspace.path)
    with refused(Fault.NOTHING_SELECTED):
        add_documents(workspace, [], [PLAN])
    with refused(Fault.RECORD_GONE):
        add_documents(workspace, [row(workspace, "1.1.1"), gone], [PLAN])
    assert logical_dump(workspace.path) == before


def test_required_evidence_is_proposed_by_the_words_of_a_summary(workspace: Workspace) -> None:
    plan, other = row(workspace, "1.1.1"), row(workspace, "1.2")
    wants = RequiredEvidence(new_uid(), other.uid, 1, "Báo cáo CCHC 6 tháng")
    rows = [plan, replace(other, required=(wants,))]
    assert proposed_rows("Báo cáo cải cách hành chính 6 tháng đầu năm", rows) == [rows[1]]
    assert proposed_rows("Báo cáo tài chính", rows) == []
    assert proposed_rows("", rows) == []


def test_two_of_the_list_that_are_one_of_the_file_are_linked_once(workspace: Workspace) -> None:
    add_documents(workspace, [row(workspace, "1.1.1")], [REPORT])
    again = replace(REPORT, title=f"{REPORT.title} (bản chính)")
    assert add_documents(workspace, [row(workspace, "1.2")], [REPORT, again]) == AddedDocuments(0, 1, 1)
