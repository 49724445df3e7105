"""Documents of a list and the file: which are there already, and making the chosen ones proof of criteria."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from msgspec import Struct

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.listed_documents import ListedDocument, found_among, number_key
from cchc_desktop.domain.records import Criterion, Evidence, EvidenceLink, new_uid
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.evidence import clean_document
from cchc_desktop.services.workspace import Workspace


class KnownDocument(Struct, frozen=True):
    """A document of the list that is in the file, and the uids of the criteria it proves."""

    evidence: Evidence
    criteria: frozenset[str]


class AddedDocuments(Struct, frozen=True):
    """How many documents of a list were added, linked although they were there, or had nothing to be done."""

    added: int
    linked: int
    unchanged: int


def known_documents(workspace: Workspace, documents: Sequence[ListedDocument]) -> list[KnownDocument | None]:
    """For each document what the file has of it; None for one it does not know."""
    by_number: dict[str, list[Evidence]] = defaultdict(list)
    for evidence in _candidates(workspace, documents):
        by_number[number_key(evidence.number)].append(evidence)
    found = [found_among(one, by_number.get(number_key(one.number), ())) for one in documents]
    links = workspace.read.find_among(EvidenceLink, "evidence_uid", {one.uid for one in found if one})
    proved: dict[str, set[str]] = defaultdict(set)
    for link in links:
        proved[link.evidence_uid].add(link.criterion_uid)
    return [KnownDocument(one, frozenset(proved[one.uid])) if one else None for one in found]


def add_documents(
    workspace: Workspace, rows: Collection[CriterionRow], documents: Sequence[ListedDocument]
) -> AddedDocuments:
    """Make documents of a list proof of criteria, without files yet: one step, none twice.

    Nothing is written when all of them prove all of the criteria already.
    Raises UserError NOTHING_SELECTED, RECORD_GONE.
    """
    if not rows or not documents:
        raise UserError(Fault.NOTHING_SELECTED)
    for row in rows:
        workspace.read.get(Criterion, row.uid)
    added: list[Evidence] = []
    links: list[EvidenceLink] = []
    proved: set[tuple[str, str]] = set()
    linked = 0
    for document, known in zip(documents, known_documents(workspace, documents), strict=True):
        evidence = known.evidence if known else new_evidence(document)
        proved |= {(evidence.uid, uid) for uid in (known.criteria if known else ())}
        missing = [row.uid for row in rows if (evidence.uid, row.uid) not in proved]
        links += [EvidenceLink(new_uid(), evidence.uid, uid, "") for uid in missing]
        proved |= {(evidence.uid, uid) for uid in missing}  # another of the list may be the same one
        added += [] if known else [evidence]
        linked += bool(known and missing)
    with workspace.transact(Op.ADD_DOCUMENTS, count=len(added) + linked) as tx:
        tx.put(*added, *links)
    return AddedDocuments(len(added), linked, len(documents) - len(added) - linked)


def _candidates(workspace: Workspace, documents: Sequence[ListedDocument]) -> list[Evidence]:
    """The documents of the file that one of the list could be: of its day, or one of the two has no day."""
    read = workspace.read
    days = {one.issued_on.isoformat() for one in documents if one.issued_on is not None}
    if any(one.issued_on is None for one in documents):
        return read.find(Evidence)
    return [*read.find_among(Evidence, "issued_on", days), *read.find(Evidence, issued_on=None)]


def new_evidence(document: ListedDocument) -> Evidence:
    """The record of a document unknown so far, without a file. Raises UserError for a bad field."""
    return clean_document(
        Evidence(new_uid(), document.number, document.issued_on, document.issuer, document.title, "", "")
    )
