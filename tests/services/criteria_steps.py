"""Steps of a walk through the tree of criteria, who has a part in it and when it is due: see `steps`."""

from collections.abc import Sequence
from contextlib import suppress
from decimal import Decimal
from random import Random

from msgspec.structs import replace

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.labels import PROGRESS
from cchc_desktop.domain.planned import PlannedCriterion, kind_at
from cchc_desktop.domain.records import Contact, CriteriaSet, UnitName
from cchc_desktop.domain.series import DueRule, Rhythm
from cchc_desktop.domain.series import series as dates_of
from cchc_desktop.domain.vocabulary import CriterionKind, ScoredBy
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.exchange.cell_texts import CellReader
from cchc_desktop.services import criteria, criteria_order, criteria_sets, row_edits, schedule, series, units
from cchc_desktop.services.workspace import Workspace
from tests.services.chance import Step, day, one, some, words
from tests.support import YEAR, quarters, view


def rows(workspace: Workspace) -> Sequence[CriterionRow]:
    return view(workspace).rows


def leaves(workspace: Workspace) -> list[CriterionRow]:
    return [row for row in rows(workspace) if not row.is_group]


def edit_set(workspace: Workspace, chance: Random) -> None:
    for found in one(chance, workspace.read.find(CriteriaSet, closed_on=None)):
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


CRITERIA_STEPS: dict[Step, Op] = {
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
}
