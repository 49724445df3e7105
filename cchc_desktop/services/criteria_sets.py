"""The criteria set of a year: what its criteria come from. Nothing about its decision is ever invented."""

from msgspec.structs import replace

from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import CriteriaSet, new_uid
from cchc_desktop.domain.score_records import ScoreRound
from cchc_desktop.domain.text import LONG, clean, one_line
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.transaction import Transaction


def ensure_set(
    workspace: Workspace, tx: Transaction, year: int, *, title: str = "", source: str = ""
) -> CriteriaSet:
    """The criteria set of `year`, made empty when there is none."""
    found = workspace.read.find(CriteriaSet, year=year)
    if found:
        return found[0]
    made = CriteriaSet(new_uid(), year, title, "", None, source, sample=False)
    tx.put(made)
    return made


def edit_set(workspace: Workspace, changed: CriteriaSet) -> CriteriaSet:
    """Change the title, the decision and the source of a set. Raises UserError for a bad field."""
    cleaned = replace(
        changed,
        title=one_line(changed.title, "set_title"),
        decision_number=one_line(changed.decision_number, "decision_number", limit=60),
        source=clean(changed.source, "source", limit=LONG),
    )
    with workspace.transact(Op.EDIT_SET, year=cleaned.year) as tx:
        tx.put(cleaned)
    return cleaned


def add_source(criteria_set: CriteriaSet, name: str, said: str) -> CriteriaSet:
    """The set with one more line of where it comes from, in place of what an import of `name` said before."""
    kept = [line for line in criteria_set.source.splitlines() if not line.startswith(name)]
    return replace(criteria_set, source="\n".join((*kept, said)))


def remove_emptied_set(workspace: Workspace, tx: Transaction, emptied: CriteriaSet) -> None:
    """Remove a set whose criteria are gone, with the steps of its scoring."""
    tx.remove(*workspace.read.find(ScoreRound, set_uid=emptied.uid), emptied)
