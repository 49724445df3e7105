"""Documents that prove criteria, known by their number even before there is a file."""

from collections.abc import Collection

from msgspec.structs import replace

from cchc_desktop.domain.check_records import CheckAnswer
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Evidence, EvidenceLink, FormerFile, Milestone, new_uid
from cchc_desktop.domain.register_records import ActivityEvidence
from cchc_desktop.domain.retelling import shortened
from cchc_desktop.domain.text import LONG, clean, one_line
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.transaction import Transaction


def add_evidence(
    workspace: Workspace,
    rows: Collection[CriterionRow],
    document: Evidence,
    location: str = "",
    milestone_uid: str | None = None,
) -> Evidence:
    """Register a document as proof of criteria, or of the milestone `milestone_uid` of a single one.

    Raises UserError NOTHING_SELECTED, RECORD_GONE or for a bad field.
    """
    if not rows:
        raise UserError(Fault.NOTHING_SELECTED)
    cleaned = clean_document(document)
    place = _place(location)
    proves = milestone_uid and workspace.read.get(Milestone, milestone_uid).uid
    with workspace.transact(Op.ADD_EVIDENCE, name=called(cleaned)) as tx:
        tx.put(cleaned, *(EvidenceLink(new_uid(), cleaned.uid, row.uid, place, proves) for row in rows))
    return cleaned


def edit_evidence(
    workspace: Workspace, document: Evidence, link: EvidenceLink | None = None, location: str = ""
) -> Evidence:
    """Change the fields of a document, where in it `link` finds its proof, and of which milestone.

    Raises UserError RECORD_GONE or for a bad field.
    """
    present = workspace.read.get(Evidence, document.uid)
    cleaned = clean_document(replace(document, file_sha256=present.file_sha256, file_name=present.file_name))
    place = _place(location)
    with workspace.transact(Op.EDIT_EVIDENCE, name=called(cleaned)) as tx:
        tx.put(cleaned)
        if link is not None:
            proves = link.milestone_uid and workspace.read.get(Milestone, link.milestone_uid).uid
            stored = workspace.read.get(EvidenceLink, link.uid)
            tx.put(replace(stored, location=place, milestone_uid=proves))
    return cleaned


def called(document: Evidence) -> str:
    """What a document is called in a sentence: its number, or what it is about."""
    return document.number or shortened(document.title)


def clean_document(document: Evidence) -> Evidence:
    """A document whose text has passed the door: it has a number or a title. Raises UserError."""
    return replace(
        document,
        number=one_line(document.number, "number", limit=100),
        issuer=one_line(document.issuer, "issuer", limit=200),
        title=clean(document.title, "title", limit=LONG, required=not document.number.strip()),
    )


def _place(location: str) -> str:
    return one_line(location, "location", limit=200)


def evidence_of(workspace: Workspace, criterion_uid: str) -> list[tuple[Evidence, EvidenceLink]]:
    """The documents that prove a criterion, by date and number."""
    links = workspace.read.find(EvidenceLink, criterion_uid=criterion_uid)
    documents = {
        one.uid: one
        for one in workspace.read.find_among(Evidence, "uid", (link.evidence_uid for link in links))
    }
    pairs = [(documents[link.evidence_uid], link) for link in links]
    return sorted(pairs, key=lambda pair: (str(pair[0].issued_on or ""), pair[0].number))


def unlink_evidence(workspace: Workspace, link: EvidenceLink) -> None:
    """Take a document off a criterion; the document itself goes when it proves nothing else."""
    document = workspace.read.get(Evidence, link.evidence_uid)
    others = [
        one for one in workspace.read.find(EvidenceLink, evidence_uid=document.uid) if one.uid != link.uid
    ]
    with workspace.transact(Op.REMOVE_EVIDENCE, name=called(document)) as tx:
        tx.remove(link)
        if not others:
            remove_documents(workspace, tx, [document.uid])


def remove_documents(workspace: Workspace, tx: Transaction, uids: Collection[str]) -> None:
    """Remove documents inside an open step, with the files they had before. The files stay in the store.

    A document that a check or an activity keeps stays too.
    """
    read = workspace.read
    kept = {one.evidence_uid for one in read.find_among(CheckAnswer, "evidence_uid", uids)}
    kept |= {one.evidence_uid for one in read.find_among(ActivityEvidence, "evidence_uid", uids)}
    gone = [uid for uid in uids if uid not in kept]
    tx.remove(*read.find_among(FormerFile, "evidence_uid", gone), *read.find_among(Evidence, "uid", gone))


def former_files(workspace: Workspace, document_uid: str) -> list[FormerFile]:
    """The files a document had before the one in force, latest first."""
    found = workspace.read.find(FormerFile, evidence_uid=document_uid)
    return sorted(found, key=lambda one: one.position, reverse=True)


def put_file(workspace: Workspace, tx: Transaction, document: Evidence) -> None:
    """Put a document with another file inside an open step; the file it had becomes a former one."""
    present = workspace.read.get(Evidence, document.uid)
    if present.file_sha256 and present.file_sha256 != document.file_sha256:
        position = max((one.position for one in former_files(workspace, document.uid)), default=0) + 1
        tx.put(
            FormerFile(
                new_uid(),
                document.uid,
                position,
                present.file_sha256,
                present.file_name,
                workspace.today(),
            )
        )
    tx.put(document)
