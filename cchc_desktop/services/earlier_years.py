"""What the same criterion was in an earlier year, by its `origin_uid`: looked at, and used again."""

from collections.abc import Collection, Sequence

from msgspec import Struct

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import CriteriaSet, Criterion, Evidence, EvidenceLink, new_uid
from cchc_desktop.services.evidence import evidence_of
from cchc_desktop.services.workspace import Workspace


class EarlierDocuments(Struct, frozen=True):
    """What proved a criterion in the latest year before that has it."""

    year: int
    documents: Sequence[tuple[Evidence, EvidenceLink]]
    used: frozenset[str]
    """Uids of those that prove it this year, too."""


def earlier(workspace: Workspace, criterion: Criterion) -> tuple[int, Criterion] | None:
    """The same criterion in the latest year before that has it, with the year."""
    read = workspace.read
    years = {one.uid: one.year for one in read.find(CriteriaSet)}
    same = read.find(Criterion, origin_uid=criterion.origin_uid)
    before = [(years[one.set_uid], one) for one in same if years[one.set_uid] < years[criterion.set_uid]]
    return max(before, key=lambda pair: pair[0], default=None)


def earlier_documents(workspace: Workspace, criterion: Criterion) -> EarlierDocuments | None:
    """What proved `criterion` in the year before; None where there is no such year, or nothing proved it."""
    found = earlier(workspace, criterion)
    documents = evidence_of(workspace, found[1].uid) if found else []
    if found is None or not documents:
        return None
    now = workspace.read.find(EvidenceLink, criterion_uid=criterion.uid)
    return EarlierDocuments(found[0], documents, frozenset(one.evidence_uid for one in now))


def use_again(workspace: Workspace, criterion: Criterion, uids: Collection[str]) -> None:
    """Make documents of the year before, by their uids, proof of `criterion`, at the same page and section.

    Raises UserError NOTHING_TO_REUSE where none is left to be used.
    """
    found = earlier_documents(workspace, criterion)
    wanted = [
        link
        for document, link in (found.documents if found else ())
        if found and document.uid in uids and document.uid not in found.used
    ]
    if found is None or not wanted:
        raise UserError(Fault.NOTHING_TO_REUSE)
    with workspace.transact(Op.REUSE_EVIDENCE, count=len(wanted), year=found.year) as tx:
        tx.put(*(EvidenceLink(new_uid(), one.evidence_uid, criterion.uid, one.location) for one in wanted))
