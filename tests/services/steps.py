"""Every step a user can take, on records chosen by chance: what the undo tests draw from.

A step returns without a trace where there is nothing to take it on.
"""

from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from decimal import Decimal
from random import Random

from msgspec.structs import replace

from cchc_desktop.domain.check_records import CheckRun, Nonconformity
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.evidence_files import TakenFile
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.labels import PROGRESS
from cchc_desktop.domain.listed_documents import ListedDocument
from cchc_desktop.domain.planned import PlannedCriterion, PlannedMilestone, kind_at
from cchc_desktop.domain.records import (
    Assignment,
    Contact,
    CriteriaSet,
    Duty,
    Evidence,
    EvidenceLink,
    Milestone,
    ProgressNote,
    Task,
    UnitArea,
    UnitName,
    new_uid,
)
from cchc_desktop.domain.register_records import Activity
from cchc_desktop.domain.series import DueRule, Rhythm
from cchc_desktop.domain.series import series as dates_of
from cchc_desktop.domain.vocabulary import (
    Channel,
    ContactRole,
    CriterionKind,
    DutyRole,
    Progress,
    Repeat,
    ReportKind,
    ScoredBy,
)
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.exchange.cell_texts import CellReader
from cchc_desktop.services import (
    criteria,
    criteria_order,
    criteria_sets,
    dispatch,
    evidence,
    evidence_files,
    issued,
    listed_documents,
    notes,
    office,
    old_values,
    phrases,
    planting,
    recycle_bin,
    reminding,
    row_edits,
    sample,
    schedule,
    series,
    tasks,
    todo,
    unit_merging,
    units,
)
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from tests.services.chance import Step, day, one, some, words
from tests.services.check_steps import CHECK_STEPS
from tests.support import TODAY, YEAR, leaf, quarters, saved_unit, taken, view

IMPORT_YEAR, SAMPLE_YEAR = YEAR + 1, YEAR + 2


def rows(workspace: Workspace) -> Sequence[CriterionRow]:
    return view(workspace).rows


def leaves(workspace: Workspace) -> list[CriterionRow]:
    return [row for row in rows(workspace) if not row.is_group]


def edit_office(workspace: Workspace, chance: Random) -> None:
    profile = office.signing_profile(workspace, ReportKind.APPENDIX)
    changed = replace(office.office(workspace), commune=words(chance), letter_date=day(chance))
    office.save_office(workspace, changed, replace(profile, signer=words(chance)))


def add_unit(workspace: Workspace, chance: Random) -> None:
    unit = units.new_unit(workspace)
    saved_unit(workspace, replace(unit, code=unit.uid[:6], name=words(chance), short_name="mới"))


def edit_unit(workspace: Workspace, chance: Random) -> None:
    (unit,) = one(chance, units.all_units(workspace))
    saved_unit(workspace, replace(unit, name=words(chance), active_to=day(chance)))


def edit_unit_card(workspace: Workspace, chance: Random) -> None:
    (unit,) = one(chance, units.all_units(workspace))
    people = [
        replace(person, phone=words(chance), role=chance.choice(list(ContactRole)))
        for person in some(chance, units.contacts(workspace, unit.uid))
    ]
    added = replace(units.new_contact(workspace, unit.uid), name=words(chance))
    units.save_unit_card(workspace, replace(unit, short_name=words(chance)), [*people, added])


def merge_units(workspace: Workspace, chance: Random) -> None:
    at_work = [unit for unit in units.all_units(workspace) if unit.active_to is None]
    if len(at_work) > 2:
        gone, into = chance.sample(at_work, 2)
        plan = unit_merging.plan_merge(workspace, gone, into, day(chance))
        unit_merging.merge_units(workspace, plan)


def remove_unit(workspace: Workspace, chance: Random) -> None:
    held = {
        record.unit_uid
        for kind in (Duty, UnitArea, Contact, Assignment, Task, CheckRun, Nonconformity, Activity)
        for record in workspace.read.find(kind)  # type: ignore[type-abstract]
    }
    for unit in one(chance, [unit for unit in units.all_units(workspace) if unit.uid not in held]):
        units.remove_unit(workspace, unit)


def save_duty(workspace: Workspace, chance: Random) -> None:
    (unit,) = one(chance, units.all_units(workspace))
    duty = chance.choice([*units.duties(workspace, unit.uid), units.new_duty(workspace, unit.uid)])
    units.save_duty(workspace, replace(duty, text=words(chance), role=chance.choice(list(DutyRole))))


def move_duty(workspace: Workspace, chance: Random) -> None:
    for duty in one(chance, workspace.read.find(Duty)):
        units.move_duty(workspace, duty, chance.choice([-1, 1, 2]))


def edit_dispatch(workspace: Workspace, chance: Random) -> None:
    text = dispatch.text_of(workspace)
    dispatch.save_text(workspace, replace(text, subject=words(chance), opening=words(chance)))


def remove_duty(workspace: Workspace, chance: Random) -> None:
    for duty in one(chance, workspace.read.find(Duty)):
        units.remove_duty(workspace, duty)


def edit_set(workspace: Workspace, chance: Random) -> None:
    for found in one(chance, workspace.read.find(CriteriaSet)):
        changed = replace(found, decision_number=words(chance), decision_date=day(chance))
        criteria_sets.edit_set(workspace, replace(changed, source=words(chance)))


def add_criterion(workspace: Workspace, chance: Random) -> None:
    lead, *coordinating = chance.sample([unit.uid for unit in units.all_units(workspace)], 3)
    planned = PlannedCriterion(
        0,
        chance.choice([kind_at(0), CriterionKind.BONUS]),
        words(chance)[:20],
        words(chance),
        Decimal(chance.randint(0, 4000)).scaleb(-3),
        lead_uid=lead,
        coordinating_uids=tuple(coordinating),
        evidence=tuple(words(chance).split()),
        milestones=chance.choice([(), quarters()]),
    )
    criteria.add_criterion(workspace, view(workspace), YEAR, chance.choice([None, *rows(workspace)]), planned)


def edit_criterion(workspace: Workspace, chance: Random) -> None:
    for row in one(chance, rows(workspace)):
        changed = replace(
            row.criterion,
            name=words(chance),
            max_points=chance.choice([None, Decimal(chance.randint(0, 99)).scaleb(-2)]),
            scored_by=chance.choice(list(ScoredBy)),
        )
        texts = [required.text for required in row.required]
        chance.shuffle(texts)
        criteria.edit_criterion(
            workspace, row, changed, chance.choice([None, [], texts, [*texts, words(chance)]])
        )


def edit_rows(workspace: Workspace, chance: Random) -> None:
    """Several cells of several rows, those of which none is wrong."""
    codes = [unit.code for unit in units.all_units(workspace)]
    texts = {
        "name": chance.choice([words(chance), ""]),
        "max_points": chance.choice(["", "1,5", "2.25"]),
        "due": chance.choice(["", "thường xuyên", "5/3"]),
        "progress": chance.choice(list(PROGRESS.values())),
        "evidence": "\n".join(words(chance).split()),
    }
    typed = {"code": f"{chance.randint(1, 10**6)}", "lead": "", "coordinating": ", ".join(codes[-2:])}
    typed |= dict(chance.sample(list(texts.items()), 2))
    find = workspace.read.find
    reader = CellReader(units.all_units(workspace), find(UnitName), find(Contact), workspace.today(), YEAR)
    read = [reader.read(row, typed) for row in some(chance, leaves(workspace))]
    row_edits.write(workspace, [edit for edit, problems in read if not problems])


def move_rows(workspace: Workspace, chance: Random) -> None:
    """The first rows, in any order, that have where to go."""
    by = chance.choice([-1, 1])
    for row in chance.sample(rows(workspace), len(rows(workspace))):
        with suppress(UserError):
            criteria_order.move_rows(workspace, view(workspace), {row, *some(chance, rows(workspace))}, by)
            return


def shift_rows(workspace: Workspace, chance: Random) -> None:
    shift = chance.choice([criteria_order.indent_rows, criteria_order.outdent_rows])
    for row in chance.sample(rows(workspace), len(rows(workspace))):
        with suppress(UserError):
            shift(workspace, view(workspace), [row])
            return


def remove_criteria(workspace: Workspace, chance: Random) -> None:
    below = [row for row in rows(workspace) if row.depth]
    for row in one(chance, below or rows(workspace)):
        criteria.remove_criteria(workspace, view(workspace), [row])


def remove_many_criteria(workspace: Workspace, chance: Random) -> None:
    for row in one(chance, rows(workspace)):
        criteria.remove_criteria(workspace, view(workspace), {row, *some(chance, rows(workspace))})


def assign(workspace: Workspace, chance: Random) -> None:
    lead, *coordinating = chance.sample(units.all_units(workspace), chance.randint(1, 4))
    if chosen := some(chance, rows(workspace)):
        criteria.assign(workspace, chosen, chance.choice([None, lead]), coordinating)


def name_person(workspace: Workspace, chance: Random) -> None:
    led = [row for row in rows(workspace) if row.lead and units.contacts(workspace, row.lead.uid)]
    for row in one(chance, led):
        assert row.lead is not None
        people = [person.uid for person in units.contacts(workspace, row.lead.uid)]
        criteria.set_person(workspace, [row], chance.choice([None, *people]))


def set_due(workspace: Workspace, chance: Random) -> None:
    if chosen := some(chance, leaves(workspace)):
        schedule.set_due(workspace, chosen, chance.choice([None, day(chance)]))


def set_milestones(workspace: Workspace, chance: Random) -> None:
    for row in one(chance, leaves(workspace)):
        kept = [
            replace(state.milestone, label=words(chance)) for state in row.milestones if chance.random() < 0.7
        ]
        added = schedule.new_milestone(row, "mới", day(chance))
        chance.shuffle(kept)
        schedule.set_milestones(workspace, row, chance.choice([kept, [*kept, added]]))


def make_series(workspace: Workspace, chance: Random) -> None:
    wanted = dates_of(
        YEAR, chance.choice(list(Rhythm)), DueRule(chance.choice([None, 14, 31]), chance.randint(0, 2))
    )
    if chosen := some(chance, leaves(workspace)):
        series.make_series(workspace, chosen, wanted, words(chance), replacing=chance.choice([True, False]))


def extend(workspace: Workspace, chance: Random) -> None:
    if chosen := some(chance, leaves(workspace)):
        schedule.extend(workspace, chosen, day(chance), words(chance))


def write_note(workspace: Workspace, chance: Random) -> None:
    progress = chance.choice([None, *Progress])
    typed = notes.NoteInput(day(chance), words(chance), progress, words(chance), chance.choice(list(Channel)))
    if chosen := some(chance, leaves(workspace) if progress else rows(workspace)):
        notes.write(workspace, chosen, typed)


def correct_note(workspace: Workspace, chance: Random) -> None:
    corrected = {note.corrects_uid for note in workspace.read.find(ProgressNote)}
    for note in one(
        chance, [note for note in workspace.read.find(ProgressNote) if note.uid not in corrected]
    ):
        typed = notes.NoteInput(day(chance), words(chance), note.progress)
        with suppress(UserError):  # its row may have become a group since
            notes.correct(workspace, note, typed)


def save_task(workspace: Workspace, chance: Random) -> None:
    task = chance.choice([tasks.new_task(), *workspace.read.find(Task)])
    unit = chance.choice([None, *units.all_units(workspace)])
    changed = replace(
        task,
        title=words(chance),
        due=day(chance),
        repeat=chance.choice(list(Repeat)),
        unit_uid=unit.uid if unit else None,
    )
    tasks.save_task(workspace, changed)


def remove_task(workspace: Workspace, chance: Random) -> None:
    for task in one(chance, workspace.read.find(Task)):
        tasks.remove_task(workspace, task)


def write_task_note(workspace: Workspace, chance: Random) -> None:
    for task in one(chance, workspace.read.find(Task)):
        tasks.write_task_note(workspace, task, tasks.TaskNoteInput(day(chance), words(chance)))


def close_task(workspace: Workspace, chance: Random) -> None:
    for task in one(chance, workspace.read.find(Task)):
        with suppress(UserError):  # it may be done
            tasks.write_task_note(workspace, task, tasks.TaskNoteInput(day(chance), "", closes=True))


def reopen_task(workspace: Workspace, chance: Random) -> None:
    closed = [state for state in tasks.task_states(workspace, TODAY + timedelta(365)) if state.closing]
    for state in one(chance, closed):
        tasks.reopen_task(workspace, state)


def remind(workspace: Workspace, chance: Random) -> None:
    if chosen := some(chance, todo.to_do(workspace, view(workspace))):
        reminding.remind(workspace, chosen)


def edit_phrases(workspace: Workspace, chance: Random) -> None:
    phrases.save_phrases(workspace, "\n".join(words(chance) for _line in range(chance.randint(0, 3))))


def add_evidence(workspace: Workspace, chance: Random) -> None:
    document = Evidence(new_uid(), words(chance), day(chance), "UBND", words(chance), "", "")
    if chosen := some(chance, rows(workspace)):
        evidence.add_evidence(workspace, chosen, document, words(chance))


def edit_evidence(workspace: Workspace, chance: Random) -> None:
    for link in one(chance, workspace.read.find(EvidenceLink)):
        document = workspace.read.get(Evidence, link.evidence_uid)
        milestones = workspace.read.find(Milestone, criterion_uid=link.criterion_uid)
        proved = chance.choice([None, *(milestone.uid for milestone in milestones)])
        evidence.edit_evidence(
            workspace,
            replace(document, number=words(chance), issued_on=day(chance)),
            replace(link, milestone_uid=proved),
            words(chance),
        )


def add_documents(workspace: Workspace, chance: Random) -> None:
    listed = [
        ListedDocument(f"{chance.randint(1, 9)}/KH", day(chance), "", words(chance), number)
        for number in range(1, chance.randint(2, 4))
    ]
    if chosen := some(chance, rows(workspace)):
        listed_documents.add_documents(workspace, chosen, listed)


def attach_files(workspace: Workspace, chance: Random) -> None:
    files = [a_file(workspace, chance) for _time in range(chance.randint(1, 3))]
    if chosen := some(chance, rows(workspace)):
        evidence_files.attach(workspace, chosen, files)


def set_file(workspace: Workspace, chance: Random) -> None:
    for document in one(chance, workspace.read.find(Evidence)):
        evidence_files.set_file(workspace, document.uid, a_file(workspace, chance))


def a_file(workspace: Workspace, chance: Random) -> TakenFile:
    """One of a few files: the same bytes come again, under this name or another."""
    return taken(workspace, f"{words(chance)[:9]}.pdf", b"%%PDF %d" % chance.randint(1, 12))


def remove_evidence(workspace: Workspace, chance: Random) -> None:
    for link in one(chance, workspace.read.find(EvidenceLink)):
        evidence.unlink_evidence(workspace, link)


def edit_issued(workspace: Workspace, chance: Random) -> None:
    for document in one(chance, issued.issued_documents(workspace)):
        issued.correct(workspace, document.uid, words(chance), day(chance), words(chance))


def remove_issued(workspace: Workspace, chance: Random) -> None:
    for document in one(chance, issued.issued_documents(workspace)):
        issued.withdraw(workspace, document.uid)


def import_criteria(workspace: Workspace, chance: Random) -> None:
    """A year written whole, as an import does."""
    if workspace.read.find(CriteriaSet, year=IMPORT_YEAR):
        return
    planned = [PlannedCriterion(0, kind_at(0), "I", words(chance))]
    planned += [leaf(f"1.{number}", milestones=(PlannedMilestone(due=day(chance)),)) for number in range(40)]
    with workspace.transact(Op.IMPORT_CRITERIA, count=len(planned)) as tx:
        planting.plant(tx, criteria_sets.ensure_set(workspace, tx, IMPORT_YEAR).uid, planned)


def load_sample(workspace: Workspace, chance: Random) -> None:
    if not workspace.read.find(CriteriaSet, year=SAMPLE_YEAR):
        sample.load_sample(workspace, SAMPLE_YEAR)


def drop_sample(workspace: Workspace, chance: Random) -> None:
    if workspace.read.find(CriteriaSet, year=SAMPLE_YEAR):
        sample.drop_sample(workspace, load_year(workspace, SAMPLE_YEAR, TODAY))


def restore_value(workspace: Workspace, chance: Random) -> None:
    """One of the values that changes of the last hundred operations took, if it can come back."""
    lines = workspace.log.lines_before(workspace.log.last_seq() + 1, 100)
    taken = [
        (line.seq, one, column)
        for line in lines
        for one in workspace.log.changes_of(line.seq)
        if one.before and one.after
        for column in one.before
    ]
    for seq, changed, column in chance.sample(taken, min(len(taken), 5)):
        with suppress(UserError):
            old_values.restore_value(workspace, seq, changed.table, changed.uid, column)
            return


def restore_deleted(workspace: Workspace, chance: Random) -> None:
    walk = recycle_bin.BinWalk()
    removed = []
    while not walk.done:
        removed += walk.more(workspace)
    for line in one(chance, removed):
        with suppress(UserError):
            recycle_bin.restore_deleted(workspace, line.seq, line.uid)


TREE_STEPS: dict[Step, Op] = {
    edit_office: Op.EDIT_OFFICE,
    add_unit: Op.ADD_UNIT,
    edit_unit: Op.EDIT_UNIT,
    edit_unit_card: Op.EDIT_UNIT,
    remove_unit: Op.REMOVE_UNIT,
    merge_units: Op.MERGE_UNITS,
    save_duty: Op.SAVE_DUTY,
    remove_duty: Op.REMOVE_DUTY,
    move_duty: Op.MOVE_DUTY,
    edit_dispatch: Op.EDIT_DISPATCH,
    edit_set: Op.EDIT_SET,
    add_criterion: Op.ADD_CRITERION,
    edit_criterion: Op.EDIT_CRITERION,
    edit_rows: Op.EDIT_ROWS,
    move_rows: Op.MOVE_ROWS,
    shift_rows: Op.SHIFT_ROWS,
    remove_criteria: Op.REMOVE_CRITERIA,
    remove_many_criteria: Op.REMOVE_CRITERIA,
    assign: Op.ASSIGN,
    name_person: Op.ASSIGN,
    set_due: Op.SET_DUE,
    set_milestones: Op.SET_DUE,
    make_series: Op.MAKE_SERIES,
    extend: Op.EXTEND,
    write_note: Op.WRITE_NOTE,
    correct_note: Op.CORRECT_NOTE,
    remind: Op.REMIND,
    save_task: Op.SAVE_TASK,
    remove_task: Op.REMOVE_TASK,
    write_task_note: Op.WRITE_TASK_NOTE,
    close_task: Op.CLOSE_TASK,
    reopen_task: Op.REOPEN_TASK,
    edit_phrases: Op.EDIT_PHRASES,
    add_evidence: Op.ADD_EVIDENCE,
    add_documents: Op.ADD_DOCUMENTS,
    edit_evidence: Op.EDIT_EVIDENCE,
    attach_files: Op.ATTACH_FILES,
    set_file: Op.SET_FILE,
    remove_evidence: Op.REMOVE_EVIDENCE,
    edit_issued: Op.EDIT_ISSUED,
    remove_issued: Op.REMOVE_ISSUED,
    import_criteria: Op.IMPORT_CRITERIA,
    load_sample: Op.LOAD_SAMPLE,
    drop_sample: Op.DROP_SAMPLE,
    restore_value: Op.RESTORE_VALUE,
    restore_deleted: Op.RESTORE_DELETED,
}
STEPS = {**TREE_STEPS, **CHECK_STEPS}
NO_STEP: dict[Op, str] = {
    Op.SAVE_CONTACT: "of older files, see edit_unit_card",
    Op.REMOVE_CONTACT: "of older files, see edit_unit_card",
    Op.CREATE_WORKSPACE: "a barrier, see tests/storage/test_create.py",
    Op.MIGRATE: "a barrier, see tests/storage/test_upgrade.py",
    Op.ISSUE_DOCUMENT: "undo passes over it, see tests/services/test_issued.py",
    Op.UNDO: "what these steps are for",
    Op.REDO: "what these steps are for",
}
