"""Steps of a walk through evidence, its files and what was issued: see `steps`."""

from random import Random

from msgspec.structs import replace

from cchc_desktop.domain.evidence_files import TakenFile
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.listed_documents import ListedDocument
from cchc_desktop.domain.records import Evidence, EvidenceLink, Milestone, new_uid
from cchc_desktop.services import evidence, evidence_files, issued, listed_documents
from cchc_desktop.services.workspace import Workspace
from tests.services.chance import Step, day, one, some, words
from tests.services.criteria_steps import rows
from tests.support import taken


def add_evidence(workspace: Workspace, chance: Random) -> None:
    document = Evidence(new_uid(), words(chance), day(chance), "UBND", words(chance), "", "")
    if chosen := some(chance, rows(workspace)):
        evidence.add_evidence(workspace, chosen, document, words(chance))


def edit_evidence(workspace: Workspace, chance: Random) -> None:
    for link in one(chance, workspace.read.find(EvidenceLink)):
        document = workspace.read.get(Evidence, link.evidence_uid)
        milestones = workspace.read.find(Milestone, criterion_uid=link.criterion_uid)
        proved = chance.choice([None, *(milestone.uid for milestone in milestones)])
        evidence.edit_evidence(
            workspace,
            replace(document, number=words(chance), issued_on=day(chance)),
            replace(link, milestone_uid=proved),
            words(chance),
        )


def add_documents(workspace: Workspace, chance: Random) -> None:
    listed = [
        ListedDocument(f"{chance.randint(1, 9)}/KH", day(chance), "", words(chance), number)
        for number in range(1, chance.randint(2, 4))
    ]
    if chosen := some(chance, rows(workspace)):
        listed_documents.add_documents(workspace, chosen, listed)


def attach_files(workspace: Workspace, chance: Random) -> None:
    files = [a_file(workspace, chance) for _time in range(chance.randint(1, 3))]
    if chosen := some(chance, rows(workspace)):
        evidence_files.attach(workspace, chosen, files)


def set_file(workspace: Workspace, chance: Random) -> None:
    for document in one(chance, workspace.read.find(Evidence)):
        evidence_files.set_file(workspace, document.uid, a_file(workspace, chance))


def a_file(workspace: Workspace, chance: Random) -> TakenFile:
    """One of a few files: the same bytes come again, under this name or another."""
    return taken(workspace, f"{words(chance)[:9]}.pdf", b"%%PDF %d" % chance.randint(1, 12))


def remove_evidence(workspace: Workspace, chance: Random) -> None:
    for link in one(chance, workspace.read.find(EvidenceLink)):
        evidence.unlink_evidence(workspace, link)


def edit_issued(workspace: Workspace, chance: Random) -> None:
    for document in one(chance, issued.issued_documents(workspace)):
        issued.correct(workspace, document.uid, words(chance), day(chance), words(chance))


def remove_issued(workspace: Workspace, chance: Random) -> None:
    for document in one(chance, issued.issued_documents(workspace)):
        issued.withdraw(workspace, document.uid)


EVIDENCE_STEPS: dict[Step, Op] = {
    add_evidence: Op.ADD_EVIDENCE,
    add_documents: Op.ADD_DOCUMENTS,
    edit_evidence: Op.EDIT_EVIDENCE,
    attach_files: Op.ATTACH_FILES,
    set_file: Op.SET_FILE,
    remove_evidence: Op.REMOVE_EVIDENCE,
    edit_issued: Op.EDIT_ISSUED,
    remove_issued: Op.REMOVE_ISSUED,
}
