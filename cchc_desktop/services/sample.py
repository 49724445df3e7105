"""The sample set: a marked year to look around in, loaded and dropped as one step each."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from cchc_desktop import resources
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.planned import PlannedCriterion, PlannedMilestone, kind_at
from cchc_desktop.domain.records import (
    CriteriaSet,
    Criterion,
    Evidence,
    EvidenceLink,
    Milestone,
    NoteEntry,
    ProgressNote,
    new_uid,
)
from cchc_desktop.domain.vocabulary import Channel, Progress, ScoredBy
from cchc_desktop.domain.year import YearView
from cchc_desktop.services.criteria import remove_rows
from cchc_desktop.services.criteria_sets import remove_emptied_set
from cchc_desktop.services.planting import plant
from cchc_desktop.services.sample_removal import remove_played
from cchc_desktop.services.sample_year import PlayedYear
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.transaction import Transaction


def create_with_sample(path: Path, year: int | None) -> Workspace:
    """Make a workspace with the sample set in `year` (None: this one), or nothing. Raises as `create`."""
    workspace = Workspace.create(path)
    try:
        load_sample(workspace, year or workspace.today().year)
    except BaseException:
        workspace.close()
        path.unlink()  # made a moment ago, and nobody was told of it
        raise
    return workspace


def load_sample(workspace: Workspace, year: int) -> None:
    """Put the sample set into an empty `year`. Raises UserError YEAR_HAS_CRITERIA."""
    if workspace.read.find(CriteriaSet, year=year):
        raise UserError(Fault.YEAR_HAS_CRITERIA, year=year)
    data = json.loads(resources.read_text("resources/data/sample.json"))
    units = {unit.code: unit.uid for unit in all_units(workspace)}
    with workspace.transact(Op.LOAD_SAMPLE) as tx:
        criteria_set = CriteriaSet(new_uid(), year, data["title"], "", None, data["mark"], sample=True)
        tx.put(criteria_set)
        planted = plant(tx, criteria_set.uid, [_planned(row, year, units) for row in data["criteria"]])
        by_code = {criterion.code: criterion for criterion in planted}
        _put_notes(workspace, tx, data["notes"], year, by_code)
        _put_evidence(tx, data["evidence"], year, by_code)
        PlayedYear(workspace, tx, year, by_code).put()


def drop_sample(workspace: Workspace, year: YearView) -> None:
    """Take the sample set of the year out again, with all that was written on it."""
    with workspace.transact(Op.DROP_SAMPLE) as tx:
        remove_set(workspace, tx, year)


def remove_set(workspace: Workspace, tx: Transaction, year: YearView) -> None:
    """Remove the criteria set of `year` with its rows and what came with it, inside an open step."""
    if year.criteria_set is not None:
        remove_played(workspace, tx, year.criteria_set.uid)
    remove_rows(workspace, tx, year.rows)
    if year.criteria_set is not None:
        remove_emptied_set(workspace, tx, year.criteria_set)


def _planned(row: Mapping[str, Any], year: int, units: Mapping[str, str]) -> PlannedCriterion:
    lead = row["lead"]
    return PlannedCriterion(
        depth=row["level"],
        kind=kind_at(row["level"]),
        code=row["code"],
        name=row["name"],
        max_points=Decimal(row["max_points"]),
        scored_by=ScoredBy(row["scored_by"]),
        task=row["task"],
        remark=row["note"],
        lead_uid=units.get(lead) if lead else None,
        coordinating_uids=tuple(units[code] for code in row["coordinating"] if code in units),
        evidence=tuple(row["evidence_required"]),
        milestones=tuple(PlannedMilestone(one["label"], _day(year, one["due"])) for one in row["milestones"]),
    )


def _day(year: int, month_and_day: str) -> date:
    return date.fromisoformat(f"{year}-{month_and_day}")


def _put_notes(
    workspace: Workspace, tx: Transaction, notes: list[Any], year: int, by_code: Mapping[str, Criterion]
) -> None:
    first_seq = workspace.read.next_note_seq()
    for seq, data in enumerate(notes, start=first_seq):
        progress = Progress(data["progress"]) if data["progress"] else None
        note = ProgressNote(
            uid=new_uid(),
            seq=seq,
            on_date=_day(year, data["date"]),
            text=data["text"],
            progress=progress,
            reported_by=data["reported_by"],
            channel=Channel(data["channel"]),
            corrects_uid=None,
        )
        tx.put(note)
        for code in data["codes"]:
            milestone_uid = _milestone_uid(workspace, by_code[code], data["milestone"]) if progress else None
            tx.put(NoteEntry(new_uid(), note.uid, by_code[code].uid, milestone_uid))


def _milestone_uid(workspace: Workspace, criterion: Criterion, label: str | None) -> str:
    """The milestone with the label, the first one without."""
    milestones = sorted(
        workspace.read.find(Milestone, criterion_uid=criterion.uid), key=lambda one: one.position
    )
    return next((one.uid for one in milestones if one.label == label), milestones[0].uid)


def _put_evidence(tx: Transaction, documents: list[Any], year: int, by_code: Mapping[str, Criterion]) -> None:
    for data in documents:
        document = Evidence(
            new_uid(), data["number"], _day(year, data["date"]), data["issuer"], data["title"], "", ""
        )
        tx.put(
            document,
            *(EvidenceLink(new_uid(), document.uid, by_code[code].uid, "") for code in data["codes"]),
        )
