"""Checklists: what is asked in a check. Those shipped are proposals, taken over by one step, then hers."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from cchc_desktop import resources
from cchc_desktop.domain.check_records import CheckAnswer, Checklist, ChecklistItem, CheckRun
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import new_uid
from cchc_desktop.domain.text import clean, one_line
from cchc_desktop.domain.vocabulary import AnswerScale, ChecklistKind
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.transaction import Transaction


def shipped() -> Any:
    """The proposals as data."""
    return json.loads(resources.read_text("resources/data/checklists.json"))


def checklists(workspace: Workspace) -> list[Checklist]:
    """All of them in her order, retired ones too."""
    return sorted(workspace.read.find(Checklist), key=lambda one: (one.position, one.uid))


def items(workspace: Workspace, checklist_uid: str) -> list[ChecklistItem]:
    """The questions of one, in their order, retired ones too."""
    found = workspace.read.find(ChecklistItem, checklist_uid=checklist_uid)
    return sorted(found, key=lambda one: (one.position, one.uid))


def add_shipped(workspace: Workspace) -> None:
    """Take over the proposals that are shipped, whatever is there already."""
    with workspace.transact(Op.ADD_CHECKLISTS) as tx:
        put_shipped(workspace, tx)


def put_shipped(workspace: Workspace, tx: Transaction) -> list[Checklist]:
    """`add_shipped` inside an open step, for the sample; what was put."""
    after = max((one.position for one in checklists(workspace)), default=0)
    made = []
    for position, data in enumerate(shipped()["checklists"], start=after + 1):
        one = Checklist(
            uid=new_uid(),
            kind=ChecklistKind(data["kind"]),
            title=data["title"],
            form_code="",
            edition="",
            basis=data["basis"],
            basis_verified=False,
            position=position,
            retired=False,
        )
        tx.put(one, *_shipped_items(one.uid, data))
        made.append(one)
    return made


def blank(workspace: Workspace) -> Checklist:
    """A checklist of her own with nothing in it yet, after the others."""
    after = max((one.position for one in checklists(workspace)), default=0)
    return Checklist(
        uid=new_uid(),
        kind=ChecklistKind.OTHER,
        title="",
        form_code="",
        edition="",
        basis="",
        basis_verified=False,
        position=after + 1,
        retired=False,
    )


def blank_item(checklist_uid: str, section: str, scale: AnswerScale) -> ChecklistItem:
    """A question with nothing asked yet."""
    return ChecklistItem(
        uid=new_uid(),
        checklist_uid=checklist_uid,
        position=0,
        section=section,
        clause="",
        text="",
        scale=scale,
        retired=False,
    )


def times_used(workspace: Workspace, checklist: Checklist) -> int:
    """How many checks were made or planned with it."""
    return len(workspace.read.find(CheckRun, checklist_uid=checklist.uid))


def save_checklist(
    workspace: Workspace, checklist: Checklist, questions: Sequence[ChecklistItem]
) -> Checklist:
    """Add or change a checklist with `questions` as all of its own, in their order: one step.

    A question that is left out is removed, or retired where a run was made with it: what was asked then
    stays with the run. Raises UserError for a bad field.
    """
    cleaned = replace(
        checklist,
        title=one_line(checklist.title, "checklist_title", required=True),
        form_code=one_line(checklist.form_code, "form_code", limit=60),
        edition=one_line(checklist.edition, "edition"),
        basis=clean(checklist.basis, "basis"),
    )
    wanted = [_cleaned(one, cleaned.uid, number) for number, one in enumerate(questions, start=1)]
    kept = {one.uid for one in wanted}
    with workspace.transact(Op.SAVE_CHECKLIST, name=cleaned.title) as tx:
        tx.put(cleaned, *wanted)
        gone = [one for one in items(workspace, cleaned.uid) if one.uid not in kept]
        used = {one.item_uid for one in workspace.read.find_among(CheckAnswer, "item_uid", _uids(gone))}
        tx.put(*(replace(one, retired=True) for one in gone if one.uid in used))
        tx.remove(*(one for one in gone if one.uid not in used))
    return cleaned


def remove_checklist(workspace: Workspace, checklist: Checklist) -> None:
    """Remove one that no check was made or planned with. Raises UserError CHECKLIST_IN_USE."""
    used = times_used(workspace, checklist)
    if used:
        raise UserError(Fault.CHECKLIST_IN_USE, name=checklist.title, count=used)
    with workspace.transact(Op.REMOVE_CHECKLIST, name=checklist.title) as tx:
        tx.remove(*items(workspace, checklist.uid), checklist)


def _shipped_items(checklist_uid: str, data: Mapping[str, Any]) -> list[ChecklistItem]:
    usual = data.get("scale", AnswerScale.CONFORMITY)
    rows = [(section["title"], *row) for section in data["sections"] for row in section["items"]]
    return [
        ChecklistItem(
            uid=new_uid(),
            checklist_uid=checklist_uid,
            position=number,
            section=section,
            clause=clause,
            text=text,
            scale=AnswerScale(scale[0] if scale else usual),
            retired=False,
        )
        for number, (section, clause, text, *scale) in enumerate(rows, start=1)
    ]


def _cleaned(item: ChecklistItem, checklist_uid: str, position: int) -> ChecklistItem:
    return replace(
        item,
        checklist_uid=checklist_uid,
        position=position,
        section=one_line(item.section, "section"),
        clause=one_line(item.clause, "clause", limit=60),
        text=clean(item.text, "question", required=True),
    )


def _uids(found: Sequence[ChecklistItem]) -> list[str]:
    return [one.uid for one in found]
