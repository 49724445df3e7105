"""What she typed by hand is hers: a file only replaces it when she says so."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from hashlib import sha256

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.conflicts import KEEP, TAKE, choice_id
from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.incoming import ImportNote, Source
from cchc_desktop.domain.merge import as_planned
from cchc_desktop.domain.merge_plan import Choice
from cchc_desktop.domain.planned import PlannedCriterion, PlannedMilestone
from cchc_desktop.services import criteria, importing, schedule
from cchc_desktop.services.importing import ImportPreview
from cchc_desktop.services.units import unit_by_code
from cchc_desktop.services.workspace import Workspace
from tests.services.imports import planned, reading
from tests.support import YEAR, leaf, logical_dump, refused, row, view

FIELD = planned(0, "I", "Chỉ đạo")
DUE = date(YEAR, 6, 30)


def file_row(workspace: Workspace) -> PlannedCriterion:
    vp, kt = (unit_by_code(workspace, code).uid for code in ("VP", "KT"))
    return planned(
        1,
        "1.1",
        "Kế hoạch",
        max_points=Decimal("0.5"),
        task="Tham mưu",
        remark="Theo tệp",
        lead_uid=vp,
        coordinating_uids=(kt,),
        evidence=("Kế hoạch", "Báo cáo"),
        milestones=(PlannedMilestone("", DUE),),
    )


def preview(workspace: Workspace, rows: list[PlannedCriterion], **answers: str) -> ImportPreview:
    """Of a file whose bytes follow from its rows."""
    source = Source("tệp.xlsx", sha256(repr(rows).encode()).hexdigest())
    return importing.preview(workspace, YEAR, replace(reading(rows), source=source), answers)


def bring_in(workspace: Workspace, one: PlannedCriterion, **answers: str) -> int:
    return importing.apply(workspace, preview(workspace, [FIELD, one], **answers)).count


def choices(workspace: Workspace, one: PlannedCriterion) -> dict[str, Choice]:
    shown = preview(workspace, [FIELD, one])
    return {choice.field: choice for merged in shown.plan.rows for choice in merged.choices}


Edit = Callable[[Workspace], None]


def _edit(**fields: object) -> Edit:
    def edit(workspace: Workspace) -> None:
        before = row(workspace, "1.1")
        criteria.edit_criterion(workspace, before, replace(before.criterion, **fields))

    return edit


def _evidence(workspace: Workspace) -> None:
    before = row(workspace, "1.1")
    criteria.edit_criterion(workspace, before, before.criterion, ["Quyết định"])


def _units(workspace: Workspace) -> None:
    lead, other = unit_by_code(workspace, "VHTT"), unit_by_code(workspace, "PVHCC")
    criteria.assign(workspace, [row(workspace, "1.1")], lead, [other])


def _due(workspace: Workspace) -> None:
    found = row(workspace, "1.1")
    (one,) = (state.milestone for state in found.milestones)
    schedule.set_milestones(workspace, found, [replace(one, due=date(YEAR, 9, 9))])


EDITS: dict[str, Edit] = {
    "name": _edit(name="Kế hoạch cải cách"),
    "max_points": _edit(max_points=Decimal("0.75")),
    "task": _edit(task=""),
    "remark": _edit(remark="Gõ tay"),
    "evidence": _evidence,
    "lead": _units,
    "coordinating": _units,
    "due": _due,
}


@pytest.fixture
def workspace(workspace: Workspace) -> Workspace:
    """A year that came from a file."""
    criteria.remove_criteria(workspace, view(workspace), view(workspace).rows)
    bring_in(workspace, file_row(workspace))
    return workspace


@pytest.mark.parametrize("field", EDITS)
def test_a_file_that_says_the_same_leaves_hers_and_does_not_ask(workspace: Workspace, field: str) -> None:
    EDITS[field](workspace)
    before = logical_dump(workspace.path)
    found = choices(workspace, file_row(workspace))
    assert (found[field].edited, found[field].news, found[field].taken) == (True, False, False)
    assert bring_in(workspace, file_row(workspace)) == 0
    assert logical_dump(workspace.path) == before


@pytest.mark.parametrize("field", EDITS)
def test_she_may_still_take_what_the_file_says(workspace: Workspace, field: str) -> None:
    EDITS[field](workspace)
    uid = row(workspace, "1.1").uid
    answers = {choice_id(uid, name): TAKE for name in ("lead", "coordinating", field)}
    assert bring_in(workspace, file_row(workspace), **answers) == 1
    after = as_planned(row(workspace, "1.1"))
    assert after == replace(file_row(workspace), name=after.name if field != "name" else "Kế hoạch")


def _news(workspace: Workspace) -> dict[str, object]:
    lead, other = unit_by_code(workspace, "VHXH").uid, unit_by_code(workspace, "VP").uid
    return {
        "name": "Kế hoạch năm",
        "max_points": Decimal(1),
        "task": "Chủ trì",
        "remark": "Tệp mới",
        "evidence": ("Tờ trình",),
        "lead": lead,
        "coordinating": (other,),
        "due": (PlannedMilestone("", date(YEAR, 12, 12)),),
    }


ATTRIBUTE = {"lead": "lead_uid", "coordinating": "coordinating_uids", "due": "milestones"}


@pytest.mark.parametrize("answer", [KEEP, TAKE])
@pytest.mark.parametrize("field", EDITS)
def test_when_both_changed_it_is_asked_and_the_answer_remembered(
    workspace: Workspace, field: str, answer: str
) -> None:
    EDITS[field](workspace)
    attribute = ATTRIBUTE.get(field, field)
    news = replace(file_row(workspace), **{attribute: _news(workspace)[field]})
    if field == "coordinating":
        news = replace(news, lead_uid=unit_by_code(workspace, "VHTT").uid)
    before = logical_dump(workspace.path)
    shown = preview(workspace, [FIELD, news])
    questions = [one for one in shown.questions if one.id.endswith(f":{field}")]
    assert [(one.about, one.proposal) for one in questions] == [(ImportNote.FIELD_CONFLICT, KEEP)]
    with refused(Fault.IMPORT_HAS_QUESTIONS):
        importing.apply(workspace, shown)
    assert logical_dump(workspace.path) == before
    answers = {one.id: answer for one in shown.questions}
    mine = getattr(as_planned(row(workspace, "1.1")), attribute)
    bring_in(workspace, news, **answers)
    stands = getattr(as_planned(row(workspace, "1.1")), attribute)
    assert stands == (mine if answer == KEEP else getattr(news, attribute))
    again = preview(workspace, [FIELD, news])
    assert (again.questions, again.count, again.writes) == ((), 0, False)


def test_what_only_the_file_changed_is_taken(workspace: Workspace) -> None:
    _edit(remark="Gõ tay")(workspace)
    news = replace(file_row(workspace), task="Chủ trì")
    found = choices(workspace, news)
    assert (found["task"].edited, found["task"].taken, found["remark"].taken) == (False, True, False)
    assert bring_in(workspace, news) == 1
    after = row(workspace, "1.1").criterion
    assert (after.task, after.remark) == ("Chủ trì", "Gõ tay")


def test_any_change_can_be_refused_and_is_not_offered_again(workspace: Workspace) -> None:
    news = replace(file_row(workspace), task="Chủ trì", remark="Tệp mới")
    uid = row(workspace, "1.1").uid
    assert bring_in(workspace, news, **{choice_id(uid, "task"): KEEP}) == 1
    assert row(workspace, "1.1").criterion.task == "Tham mưu"
    assert preview(workspace, [FIELD, news]).count == 0
    assert choices(workspace, replace(news, task="Khác"))["task"].open


def test_a_row_typed_by_hand_is_hers_and_its_blanks_are_filled(workspace: Workspace) -> None:
    typed = leaf("1.2", None, task="Tự gõ")
    criteria.add_criterion(workspace, view(workspace), YEAR, view(workspace).rows[0], typed)
    file = planned(1, "1.2", typed.name, max_points=Decimal(2), task="Theo tệp", remark="Theo tệp")
    shown = preview(workspace, [FIELD, file])
    assert [one.id.rsplit(":", 1)[1] for one in shown.questions] == ["task"]
    importing.apply(workspace, preview(workspace, [FIELD, file], **{shown.questions[0].id: KEEP}))
    after = row(workspace, "1.2").criterion
    assert (after.max_points, after.task, after.remark) == (Decimal(2), "Tự gõ", "Theo tệp")


def test_an_import_taken_back_counts_no_more_and_one_done_again_does(workspace: Workspace) -> None:
    second = replace(file_row(workspace), remark="Lần hai")
    bring_in(workspace, second)
    workspace.undo()
    assert choices(workspace, second)["remark"].edited is False
    _edit(remark="Gõ tay")(workspace)
    assert choices(workspace, file_row(workspace))["remark"].news is False
    workspace.undo()
    workspace.redo()
    workspace.undo()
    bring_in(workspace, second)
    workspace.undo()
    workspace.redo()
    _edit(remark="Gõ tay")(workspace)
    found = choices(workspace, second)["remark"]
    assert (found.edited, found.news) == (True, False)


def test_a_large_import_is_read_back_too(workspace: Workspace) -> None:
    rows = [FIELD, *(leaf(f"1.{number}", remark="Theo tệp") for number in range(1, 60))]
    rows = [rows[0], *(replace(one, depth=1) for one in rows[1:])]
    importing.apply(workspace, preview(workspace, rows, **_taking(workspace, rows)))
    before = row(workspace, "1.40")
    criteria.edit_criterion(workspace, before, replace(before.criterion, remark="Gõ tay"))
    shown = preview(workspace, rows)
    assert [(one.before, one.news) for _row, one in shown.plan.conflicts] == [("Gõ tay", False)]
    assert shown.count == 0


def _taking(workspace: Workspace, rows: list[PlannedCriterion]) -> dict[str, str]:
    return {one.id: one.choices[0] for one in preview(workspace, rows).questions}


def test_a_row_removed_and_brought_back_keeps_what_was_imported(workspace: Workspace) -> None:
    _edit(remark="Gõ tay")(workspace)
    criteria.remove_criteria(workspace, view(workspace), [row(workspace, "1.1")])
    workspace.undo()
    found = choices(workspace, file_row(workspace))
    assert list(found) == ["remark"]
    assert (found["remark"].edited, found["remark"].news) == (True, False)
