"""An import is written whole or not at all, in one step that can be undone."""

from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.conflicts import TAKE, choice_id
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.incoming import Finding, ImportNote, Place, Question, Reading
from cchc_desktop.domain.merge import as_planned
from cchc_desktop.domain.merge_match import ANOTHER
from cchc_desktop.domain.planned import PlannedCriterion, PlannedMilestone
from cchc_desktop.domain.records import Assignment, CriteriaSet, Criterion, Milestone
from cchc_desktop.domain.vocabulary import Progress
from cchc_desktop.services import importing, notes, sample, schedule
from cchc_desktop.services.criteria_sets import edit_set
from cchc_desktop.services.import_shape import import_lines, import_shape
from cchc_desktop.services.units import unit_by_code
from cchc_desktop.services.workspace import Workspace
from tests.services.imports import NEW, planned, preview, reading
from tests.support import TODAY, YEAR, clock, log_lines, logical_dump, opened, refused, row, view


def year_as_planned(workspace: Workspace) -> list[PlannedCriterion]:
    return [as_planned(one) for one in view(workspace).rows]


def test_into_an_empty_year(workspace: Workspace) -> None:
    vp = unit_by_code(workspace, "VP").uid
    rows = [
        planned(0, "I", "Một"),
        planned(
            1,
            "1.1",
            "A",
            max_points=Decimal("0.5"),
            lead_uid=vp,
            evidence=("x",),
            milestones=(PlannedMilestone("Q", date(2027, 3, 1)),),
        ),
        planned(1, "1.2", "B", milestones=(PlannedMilestone(due_text="Thường xuyên"),)),
    ]
    shown = importing.preview(workspace, 2027, reading(rows), {})
    assert (len(shown.plan.new), shown.count, shown.refusal) == (3, 3, None)
    assert importing.apply(workspace, shown).count == 3
    (made,) = workspace.read.find(CriteriaSet, year=2027)
    assert made.source == "bộ tiêu chí.xlsx, trang “Bảng 1”, mã của tệp 0123456789ab, nhập 23/11/2026"
    stored = workspace.read.of_set(Criterion, made.uid)
    assert [(one.code, one.max_points) for one in stored] == [
        ("I", None),
        ("1.1", Decimal("0.5")),
        ("1.2", None),
    ]
    again = importing.preview(workspace, 2027, reading(rows), {})
    assert (again.count, len(again.plan.unchanged)) == (0, 3)


def test_each_file_says_its_line_of_the_source_and_what_she_wrote_stays(workspace: Workspace) -> None:
    found = view(workspace).criteria_set
    assert found is not None
    edit_set(workspace, replace(found, source="Kèm Quyết định của thành phố"))
    for rows in (NEW, NEW[:-1]):
        importing.apply(workspace, preview(workspace, rows))
    found = view(workspace).criteria_set
    assert found is not None
    assert found.source.splitlines() == [
        "Kèm Quyết định của thành phố",
        "bộ tiêu chí.xlsx, trang “Bảng 1”, mã của tệp 0123456789ab, nhập 23/11/2026",
    ]


def test_new_changed_and_missing_rows(workspace: Workspace) -> None:
    shown = preview(workspace, NEW)
    assert [one.result.code for one in shown.plan.new] == ["1.1.0", "III"]
    assert [(one.result.code, [cell.field for cell in one.cells]) for one in shown.plan.changed] == [
        ("1.1.1", ["max_points", "evidence"])
    ]
    assert [one.criterion.code for one in shown.plan.missing] == ["1.1.2", "1.1.3", "1.2", "II", "2.1"]
    assert importing.apply(workspace, shown).count == 3
    codes = [one.criterion.code for one in view(workspace).rows]
    assert codes == ["I", "1.1", "1.1.0", "1.1.1", "1.1.2", "1.1.3", "1.2", "II", "2.1", "III"]
    changed = row(workspace, "1.1.1")
    assert (changed.criterion.max_points, [one.text for one in changed.required]) == (
        Decimal(2),
        ["Báo cáo", "Ảnh"],
    )
    assert (changed.lead is not None, len(changed.coordinating), len(changed.milestones)) == (True, 1, 1)


def test_the_same_rows_again_change_nothing(workspace: Workspace) -> None:
    importing.apply(workspace, preview(workspace, NEW))
    before = logical_dump(workspace.path)
    lines = log_lines(workspace.path)
    shown = preview(workspace, NEW)
    assert (shown.count, len(shown.plan.unchanged)) == (0, len(NEW))
    assert importing.apply(workspace, shown).count == 0
    assert logical_dump(workspace.path) == before
    assert log_lines(workspace.path) == lines


def test_the_year_as_it_stands_is_no_change(workspace: Workspace) -> None:
    shown = preview(workspace, year_as_planned(workspace))
    assert (shown.count, shown.plan.missing) == (0, ())


def test_it_is_one_step_and_undone_to_the_last_byte_of_data(workspace: Workspace) -> None:
    before = logical_dump(workspace.path)
    steps = len(workspace.stacks().undoable)
    importing.apply(workspace, preview(workspace, NEW))
    after = logical_dump(workspace.path)
    assert after != before
    assert len(workspace.stacks().undoable) == steps + 1
    assert workspace.undo().name == "nhập 3 dòng tiêu chí"
    assert logical_dump(workspace.path) == before
    workspace.redo()
    assert logical_dump(workspace.path) == after


def test_units_milestones_and_people_that_stay_keep_their_records(workspace: Workspace) -> None:
    target = row(workspace, "1.1.2")
    before = {one.milestone.uid for one in target.milestones}
    kt = unit_by_code(workspace, "KT").uid
    days = (date(YEAR, 3, 15), date(YEAR, 6, 15), date(YEAR, 9, 20))
    changed = replace(
        as_planned(target),
        coordinating_uids=(kt,),
        milestones=tuple(PlannedMilestone(due=day) for day in days),
    )
    notes.write(workspace, [target], notes.NoteInput(on_date=TODAY, text="xong", progress=Progress.DONE))
    importing.apply(workspace, preview(workspace, [changed]))
    after = row(workspace, "1.1.2")
    assert {one.milestone.uid for one in after.milestones} <= before
    assert [one.milestone.label for one in after.milestones][:3] == ["Quý 1", "Quý 2", "Quý 3"]
    assert after.milestones[0].progress is Progress.DONE
    assert [unit.uid for unit in after.coordinating] == [kt]
    assert len(workspace.read.find(Assignment, criterion_uid=after.uid)) == 2


def test_a_milestone_with_progress_is_kept_and_told(workspace: Workspace) -> None:
    target = row(workspace, "1.1.1")
    notes.write(workspace, [target], notes.NoteInput(on_date=TODAY, text="xong", progress=Progress.DONE))
    schedule.set_milestones(
        workspace,
        target,
        [target.milestones[0].milestone, schedule.new_milestone(target, "", date(YEAR, 12, 1))],
    )
    only = replace(as_planned(row(workspace, "1.1.1")), milestones=(PlannedMilestone(due=date(YEAR, 12, 1)),))
    shown = preview(workspace, [only], **{choice_id(target.uid, "due"): TAKE})
    assert [one.about for one in shown.warnings] == [ImportNote.MILESTONES_KEPT]
    importing.apply(workspace, shown)
    assert len(workspace.read.find(Milestone, criterion_uid=target.uid)) == 2


def test_an_extended_date_is_no_change_and_told(workspace: Workspace) -> None:
    target = row(workspace, "1.1.1")
    first = target.milestones[0].milestone.due
    schedule.extend(workspace, [target], date(YEAR, 12, 31), "Công văn 5")
    extended = row(workspace, "1.1.1")
    other = replace(as_planned(extended), milestones=(PlannedMilestone(due=date(YEAR + 1, 1, 24)),))
    shown = preview(workspace, [other])
    assert shown.count == 0
    (told,) = shown.warnings
    assert told.about is ImportNote.EXTENDED_DUE_KEPT
    assert f"đã gia hạn đến 31/12/{YEAR}" in told.message
    assert f"“24/01/{YEAR + 1}”" in told.message
    assert row(workspace, "1.1.1").milestones[0].milestone.due == first


def test_a_row_moves_with_all_that_hangs_on_it(workspace: Workspace) -> None:
    rows = [planned(0, "II", "Cải cách thể chế"), planned(1, "1.2", "Sáng kiến")]
    uid = row(workspace, "1.2").uid
    importing.apply(workspace, preview(workspace, rows))
    moved = row(workspace, "1.2")
    assert (moved.uid, moved.criterion.parent_uid) == (uid, row(workspace, "II").uid)


def test_an_answer_makes_another_row_of_it(workspace: Workspace) -> None:
    rows = [planned(0, "I", "Chỉ đạo, điều hành"), planned(1, "1.2", "Đối thoại với người dân")]
    asked = preview(workspace, rows)
    (question,) = asked.questions
    assert (asked.refusal is not None, question.id) == (True, f"same:1.2:{row(workspace, '1.2').uid}")
    importing.apply(workspace, preview(workspace, rows, **{question.id: ANOTHER}))
    assert len([one for one in view(workspace).rows if one.criterion.code == "1.2"]) == 2


ERROR = Finding(Fault.POINTS_INVALID, Place("S", 4, "C"), "abc", "không phải là số điểm.")
QUESTION = Question("sheet", ImportNote.WHICH_SHEET, Place("S"), "S", "Trang nào?", ("S", "T"), "S")


@pytest.mark.parametrize(
    ("shown", "fault"),
    [
        (reading([]), Fault.IMPORT_EMPTY),
        (reading(NEW, errors=(ERROR,)), Fault.IMPORT_HAS_ERRORS),
        (reading(NEW, questions=(QUESTION,)), Fault.IMPORT_HAS_QUESTIONS),
    ],
)
def test_what_cannot_be_written_is_refused_and_changes_nothing(
    workspace: Workspace, shown: Reading, fault: Fault
) -> None:
    before = workspace.path.read_bytes()
    with refused(fault):
        importing.apply(workspace, importing.preview(workspace, YEAR, shown, {}))
    assert workspace.path.read_bytes() == before
    assert not workspace.path.with_name(f"{workspace.path.stem}.saoluu").exists()


def test_a_preview_of_a_year_that_has_changed_since_is_refused(workspace: Workspace) -> None:
    shown = preview(workspace, NEW)
    notes.write(
        workspace, [row(workspace, "1.1.1")], notes.NoteInput(on_date=TODAY, text="x", progress=Progress.DONE)
    )
    before = logical_dump(workspace.path)
    with refused(Fault.IMPORT_OUTDATED):
        importing.apply(workspace, shown)
    assert logical_dump(workspace.path) == before


def test_a_failure_on_the_way_leaves_nothing_behind(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = logical_dump(workspace.path)

    def fail(*_arguments: object) -> None:
        raise UserError(Fault.DISK_FULL, path=workspace.path)

    monkeypatch.setattr("cchc_desktop.services.criteria.replace_evidence", fail)
    with refused(Fault.DISK_FULL):
        importing.apply(workspace, preview(workspace, NEW))
    assert logical_dump(workspace.path) == before


class StoppedError(Exception):
    """What a screen stops work with."""


@pytest.mark.parametrize("stopped_at", range(len(NEW) + 2))
def test_it_is_stopped_at_any_row_and_leaves_the_file_as_it_was(
    workspace: Workspace, stopped_at: int
) -> None:
    shown = preview(workspace, NEW)
    before = workspace.path.read_bytes()
    heard: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        heard.append((done, total))
        if len(heard) > stopped_at:
            raise StoppedError

    with pytest.raises(StoppedError):
        importing.write(workspace, shown, None, stop)
    assert workspace.path.read_bytes() == before
    assert heard == [(0, 5), *((done, 5) for done in range(6))][: stopped_at + 1]
    assert importing.apply(workspace, shown).count == 3


def test_a_backup_is_made_first(workspace: Workspace) -> None:
    before = logical_dump(workspace.path)
    assert importing.apply(workspace, preview(workspace, NEW)).backup_problem is None
    (copy,) = workspace.path.with_name(f"{workspace.path.stem}.saoluu").iterdir()
    assert logical_dump(copy) == before


def test_a_backup_that_fails_is_told_and_the_import_stands(workspace: Workspace) -> None:
    workspace.path.with_name(f"{workspace.path.stem}.saoluu").write_text("không phải thư mục")
    result = importing.apply(workspace, preview(workspace, NEW))
    assert result.backup_problem is not None
    assert result.backup_problem.fault is Fault.BACKUP_FAILED
    assert row(workspace, "1.1.0")


def test_sample_data_goes_in_the_same_step(tmp_path: Path) -> None:
    with closing(Workspace.create(tmp_path / "a.cchc", clock=clock)) as workspace:
        sample.load_sample(workspace, YEAR)
        before = logical_dump(workspace.path)
        count = len(view(workspace).rows)
        shown = preview(workspace, NEW)
        assert (shown.sample_rows, shown.plan.missing, len(shown.plan.new)) == (count, (), len(NEW))
        assert [one.about for one in shown.warnings] == [ImportNote.SAMPLE_DROPPED]
        importing.apply(workspace, shown)
        assert (len(view(workspace).rows), view(workspace).sample) == (len(NEW), False)
        assert preview(workspace, NEW).count == 0
        workspace.undo()
        assert logical_dump(workspace.path) == before


def test_a_read_only_workspace_can_be_compared_and_not_written(path: Path) -> None:
    with opened(path):
        pass
    workspace = Workspace.open(path, read_only=True)
    try:
        shown = preview(workspace, NEW)
        with refused(Fault.FILE_READ_ONLY):
            importing.apply(workspace, shown)
    finally:
        workspace.close()


def test_the_shape_for_machines(workspace: Workspace) -> None:
    shown = importing.preview(
        workspace, YEAR, reading(NEW, errors=(ERROR,), questions=(QUESTION,), left_out=(ERROR,)), {}
    )
    shape = import_shape(shown)
    lists = ("new", "changed", "unchanged", "missing", "left_out", "warnings", "questions", "errors")
    assert [len(shape[name]) for name in lists] == [2, 1, 2, 5, 1, 0, 1, 1]
    for name in lists:
        assert all({"sheet", "row", "column", "value", "message"} <= entry.keys() for entry in shape[name])
    assert {"id", "text", "choices", "proposal"} <= shape["questions"][0].keys()
    change = shape["changed"][0]["changes"][0]
    assert change == {"field": "max_points", "before": "0.5", "after": "2"}
    assert shape["errors"][0]["column"] == "C"


def test_the_lines_for_people(workspace: Workspace) -> None:
    lines = list(import_lines(preview(workspace, NEW)))
    assert lines[0].startswith("Mới 2, thay đổi 1, không đổi 2, không có trong tệp 5")
    assert any("Điểm tối đa: 0,50 → 2,00" in line for line in lines)


def test_the_step_is_logged_as_an_import(workspace: Workspace) -> None:
    importing.apply(workspace, preview(workspace, NEW))
    assert log_lines(workspace.path)[-1][1] == Op.IMPORT_CRITERIA
