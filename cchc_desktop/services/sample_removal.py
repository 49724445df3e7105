"""Taking the played year of the sample out again: what was put in with it, told by the log, and no more."""

from msgspec.structs import replace

from cchc_desktop.domain.check_records import CheckAnswer, Checklist, ChecklistItem, CheckRun, Nonconformity
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.register_records import (
    Activity,
    ActivityCriterion,
    ActivityEvidence,
    ActivityKind,
    OneStopMonth,
)
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.transaction import Transaction


def remove_played(workspace: Workspace, tx: Transaction, set_uid: str) -> None:
    """Remove, inside an open step, what came with the criteria set `set_uid` and what was written on it.

    What she raised on a sample check stays, without its question; a checklist or a kind that something of
    hers uses stays, too.
    """
    made = _made_with(workspace, set_uid)
    if made:
        _remove_register(workspace, tx, made)
        tx.remove(*workspace.read.find_among(OneStopMonth, "uid", made))
        tx.remove(*workspace.read.find_among(Nonconformity, "uid", made))
        _remove_checks(workspace, tx, made)


def _made_with(workspace: Workspace, set_uid: str) -> set[str]:
    """The uids of all that was put in by the step that put in the set; none when no sample did."""
    for loaded in workspace.log.operations_about(Op.LOAD_SAMPLE):
        made = {one.uid for one in workspace.log.changes_of(loaded.seq) if one.before is None}
        if set_uid in made:
            return made
    return set()


def _remove_register(workspace: Workspace, tx: Transaction, made: set[str]) -> None:
    read = workspace.read
    entries = read.find_among(Activity, "uid", made)
    uids = [one.uid for one in entries]
    tx.remove(*read.find_among(ActivityCriterion, "activity_uid", uids))
    tx.remove(*read.find_among(ActivityEvidence, "activity_uid", uids))
    tx.remove(*entries)
    used = {one.kind_uid for one in read.find(Activity)}
    tx.remove(*(kind for kind in read.find_among(ActivityKind, "uid", made) if kind.uid not in used))


def _remove_checks(workspace: Workspace, tx: Transaction, made: set[str]) -> None:
    read = workspace.read
    runs = read.find_among(CheckRun, "uid", made)
    given = read.find_among(CheckAnswer, "run_uid", [one.uid for one in runs])
    raised = read.find_among(Nonconformity, "answer_uid", [one.uid for one in given])
    tx.put(*(replace(one, answer_uid=None) for one in raised))
    tx.remove(*given, *runs)
    forms = read.find_among(Checklist, "uid", made)
    items = read.find_among(ChecklistItem, "checklist_uid", [one.uid for one in forms])
    hers = {one.checklist_uid for one in items if one.uid not in made}
    hers |= {one.checklist_uid for one in read.find(CheckRun)}
    tx.remove(*(one for one in items if one.checklist_uid not in hers))
    tx.remove(*(one for one in forms if one.uid not in hers))
