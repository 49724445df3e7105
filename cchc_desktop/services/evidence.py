"""Documents that prove criteria, known by their number even before there is a file."""

from collections.abc import Collection

from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Evidence, EvidenceLink, new_uid
from cchc_desktop.domain.text import LONG, clean, one_line
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.workspace import Workspace


def add_evidence(
    workspace: Workspace, rows: Collection[CriterionRow], document: Evidence, location: str = ""
) -> Evidence:
    """Register a document as proof of criteria. Raises UserError NOTHING_SELECTED or for a bad field."""
    if not rows:
        raise UserError(Fault.NOTHING_SELECTED)
    cleaned = replace(
        document,
        number=one_line(document.number, "number", limit=100),
        issuer=one_line(document.issuer, "issuer", limit=200),
        title=clean(document.title, "title", limit=LONG, required=not document.number.strip()),
    )
    place = one_line(location, "location", limit=200)
    with workspace.transact(Op.ADD_EVIDENCE, name=cleaned.number or "chưa có số") as tx:
        tx.put(cleaned, *(EvidenceLink(new_uid(), cleaned.uid, row.uid, place) for row in rows))
    return cleaned


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
    with workspace.transact(Op.REMOVE_EVIDENCE, name=document.number or "chưa có số") as tx:
        tx.remove(link)
        if not others:
            tx.remove(document)
