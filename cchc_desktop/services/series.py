"""A series of milestones for many criteria: told before it is written, and one step."""

from collections.abc import Collection, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.planned import PlannedMilestone
from cchc_desktop.domain.records import EvidenceLink, Extension, Milestone, NoteEntry, new_uid
from cchc_desktop.domain.text import LONG, clean, fold, one_line
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.workspace import Workspace


class SeriesPlan(Struct, frozen=True):
    """What a series does to one criterion."""

    criterion_uid: str
    kept: tuple[Milestone, ...]
    gone: tuple[Milestone, ...]
    added: tuple[PlannedMilestone, ...]


def plan_series(
    workspace: Workspace,
    rows: Collection[CriterionRow],
    wanted: Sequence[PlannedMilestone],
    *,
    replacing: bool,
) -> list[SeriesPlan]:
    """What `wanted` does to each of `rows`.

    A milestone that a note, a document or an extension names always stays, and its label is not made again.
    The others go when they are to be replaced; without that only those that say nothing.
    """
    lived_in = _lived_in(workspace, rows)
    plans = []
    for row in rows:
        present = [state.milestone for state in row.milestones]
        kept = [one for one in present if one.uid in lived_in or not (replacing or _says_nothing(one))]
        labels = {fold(one.label) for one in kept}
        plans.append(
            SeriesPlan(
                row.uid,
                tuple(kept),
                tuple(one for one in present if one not in kept),
                tuple(one for one in wanted if fold(one.label) not in labels),
            )
        )
    return plans


def make_series(
    workspace: Workspace,
    rows: Collection[CriterionRow],
    wanted: Sequence[PlannedMilestone],
    product: str = "",
    *,
    replacing: bool,
) -> None:
    """Give `rows` the milestones `wanted`, each with `product`, as `plan_series` tells.

    All are put in the order of their dates. Raises UserError NOTHING_SELECTED, or for a bad field.
    """
    if not rows:
        raise UserError(Fault.NOTHING_SELECTED)
    text = clean(product, "product", limit=LONG)
    labels = [one_line(one.label, "label", limit=100, required=True) for one in wanted]
    named = [PlannedMilestone(label, one.due) for label, one in zip(labels, wanted, strict=True)]
    plans = plan_series(workspace, rows, named, replacing=replacing)
    with workspace.transact(Op.MAKE_SERIES, count=len(plans)) as tx:
        for plan in plans:
            tx.remove(*plan.gone)
            added = (
                Milestone(new_uid(), plan.criterion_uid, 0, one.label, one.due, "", text)
                for one in plan.added
            )
            listed = sorted((*plan.kept, *added), key=lambda one: one.due or date.max)
            tx.put(*(replace(one, position=position) for position, one in enumerate(listed, start=1)))


def _lived_in(workspace: Workspace, rows: Collection[CriterionRow]) -> set[str]:
    """The uids of the milestones that something hangs on."""
    uids = [state.milestone.uid for row in rows for state in row.milestones]
    kinds: tuple[type[NoteEntry | EvidenceLink | Extension], ...] = (NoteEntry, EvidenceLink, Extension)
    return {
        one.milestone_uid
        for kind in kinds
        for one in workspace.read.find_among(kind, "milestone_uid", uids)
        if one.milestone_uid
    }


def _says_nothing(milestone: Milestone) -> bool:
    return not (milestone.label or milestone.due or milestone.due_text or milestone.product)
