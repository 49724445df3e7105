"""What goes into a pack of evidence: the documents of a year or a unit whose files are whole."""

from collections import defaultdict
from collections.abc import Callable

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.evidence_files import FileState
from cchc_desktop.domain.evidence_pack import Pack, Proof, named, plan_pack
from cchc_desktop.domain.records import Evidence, EvidenceLink
from cchc_desktop.domain.year import CriterionRow, YearView, with_parts
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from cchc_desktop.storage.evidence_folder import find_folder, locate
from cchc_desktop.storage.evidence_state import FileLooks
from cchc_desktop.storage.failures import speaking


def evidence_pack(
    workspace: Workspace, year: int, unit_uid: str, room: int, check: Callable[[], object]
) -> Pack:
    """The pack of `year`, or of what the unit `unit_uid` leads. All files are read through.

    `room` is how long a path may be in it; `check` may raise to stop. Raises UserError YEAR_WITHOUT_CRITERIA,
    PACK_PLACE_TOO_DEEP, and for a disk that cannot be read.
    """
    view = load_year(workspace, year, workspace.today())
    if view.criteria_set is None or not view.rows:
        raise UserError(Fault.YEAR_WITHOUT_CRITERIA, year=year)
    rows = _rows(view, unit_uid)
    proofs = _proofs(workspace, view.criteria_set.uid)
    documents = {document for row in rows for document, _link in proofs.get(row.uid, ())}
    folder = find_folder(workspace.path, workspace.uid)
    files = {named(document) for document in documents if document.file_sha256}
    states = FileLooks().states(folder, files, check)
    whole = [file for file, state in states.items() if state in (FileState.PRESENT, FileState.EMPTY)]
    with speaking(folder):
        sizes = {file: path.stat().st_size for file, path in locate(folder, whole).items() if path}
    return plan_pack(rows, proofs, sizes, room)


def _rows(view: YearView, unit_uid: str) -> list[CriterionRow]:
    """Those of a unit with the parts left to it, in official order; else all."""
    if not unit_uid:
        return list(view.rows)
    own = {row.uid for row in with_parts(view.leading(unit_uid))}
    return [row for row in view.rows if row.uid in own]


def _proofs(workspace: Workspace, set_uid: str) -> dict[str, list[Proof]]:
    """By criterion uid its documents, by day and number."""
    links = workspace.read.of_set(EvidenceLink, set_uid)
    uids = {one.evidence_uid for one in links}
    documents = {one.uid: one for one in workspace.read.find_among(Evidence, "uid", uids)}
    found: dict[str, list[Proof]] = defaultdict(list)
    for link in links:
        found[link.criterion_uid].append((documents[link.evidence_uid], link))
    for pairs in found.values():
        pairs.sort(key=lambda pair: (str(pair[0].issued_on or ""), pair[0].number, pair[0].title))
    return found
