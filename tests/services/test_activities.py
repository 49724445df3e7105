"""Sổ hoạt động: entries with what they prove and the documents kept for them, each change one step."""

from datetime import date

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.records import Evidence, new_uid
from cchc_desktop.domain.register_records import Activity, ActivityKind
from cchc_desktop.services import activities
from cchc_desktop.services.evidence import add_evidence
from cchc_desktop.services.workspace import Workspace
from tests.support import TODAY, YEAR, log_lines, logical_dump, refused, row, view


@pytest.fixture
def kind(workspace: Workspace) -> ActivityKind:
    activities.add_shipped_kinds(workspace)
    return activities.kinds(workspace)[0]


def entry(kind: ActivityKind, content: str = "Phát bài về dịch vụ công") -> Activity:
    return activities.blank(kind, TODAY, content)


def document(workspace: Workspace) -> Evidence:
    kept = Evidence(new_uid(), "12/BC-UBND", None, "", "Báo cáo", "", "")
    return add_evidence(workspace, [row(workspace, "1.2")], kept)


def test_an_entry_stands_with_all_it_hangs_on(workspace: Workspace, kind: ActivityKind) -> None:
    report = document(workspace)
    uids = activities.criteria_named(view(workspace), " 1.2; 1.1.1,1.2 ", YEAR)
    saved = activities.save(workspace, entry(kind), uids, [report.uid])
    (found,) = activities.register(workspace, view(workspace), YEAR)
    assert (found.entry, found.kind, found.unit) == (saved, kind, None)
    assert (found.codes, found.documents) == (("1.1.1", "1.2"), 1)


def test_those_of_a_day_stand_as_they_were_written(workspace: Workspace, kind: ActivityKind) -> None:
    contents = [f"Buổi {number}" for number in range(12)]
    for content in contents:
        activities.save(workspace, entry(kind, content))
    early = replace(entry(kind, "Đầu năm"), on_date=date(YEAR, 1, 5))
    activities.save(workspace, early)
    assert [one.content for one in activities.activities(workspace, YEAR)] == ["Đầu năm", *contents]


def test_a_save_without_documents_leaves_them(workspace: Workspace, kind: ActivityKind) -> None:
    report = document(workspace)
    saved = activities.save(workspace, entry(kind), (), [report.uid])
    activities.save(workspace, replace(saved, result="Đã phát"))
    assert activities.documents_kept(workspace, [saved]) == {saved.uid: [report.uid]}
    activities.save(workspace, saved, (), [])
    assert activities.documents_kept(workspace, [saved]) == {saved.uid: []}


def test_what_is_saved_as_it_is_is_no_step(workspace: Workspace, kind: ActivityKind) -> None:
    saved = activities.save(workspace, entry(kind), [row(workspace, "1.2").uid])
    steps = len(log_lines(workspace.path))
    activities.save(workspace, saved, [row(workspace, "1.2").uid])
    assert len(log_lines(workspace.path)) == steps


def test_of_a_criterion_each_entry_is_told_once_the_latest_first(
    workspace: Workspace, kind: ActivityKind
) -> None:
    uid = row(workspace, "1.2").uid
    for day in (3, 9, 6):
        made = activities.blank(kind, date(YEAR, 5, day), f"Ngày {day}")
        activities.save(workspace, activities.save(workspace, made, [uid]), [uid])
    told = activities.of_criterion(workspace, uid)
    assert [one.content for one, _kind in told] == ["Ngày 9", "Ngày 6", "Ngày 3"]
    assert activities.of_criterion(workspace, row(workspace, "1.1.1").uid) == []


@pytest.mark.parametrize("text", ["9.9", "1.2, x"])
def test_a_code_that_is_not_there_is_refused(workspace: Workspace, text: str) -> None:
    with refused(Fault.CRITERION_UNKNOWN):
        activities.criteria_named(view(workspace), text, YEAR)
    assert activities.criteria_named(view(workspace), " , ", YEAR) == []


@pytest.mark.parametrize(
    ("fields", "fault"), [({"quantity": -1}, Fault.COUNT_INVALID), ({"content": "  "}, Fault.TEXT_EMPTY)]
)
def test_bad_fields_write_nothing(
    workspace: Workspace, kind: ActivityKind, fields: dict[str, object], fault: Fault
) -> None:
    before = logical_dump(workspace.path)
    with refused(fault):
        activities.save(workspace, replace(entry(kind), **fields))
    assert logical_dump(workspace.path) == before


def test_a_day_of_another_year_stays_in_the_register_it_was_written_in(
    workspace: Workspace, kind: ActivityKind
) -> None:
    made = activities.blank(kind, date(YEAR - 1, 12, 30), "Muộn", year=YEAR)
    activities.save(workspace, made)
    assert [one.content for one in activities.activities(workspace, YEAR)] == ["Muộn"]
    assert activities.activities(workspace, YEAR - 1) == []


def test_entries_go_in_one_step_and_come_back_with_their_links(
    workspace: Workspace, kind: ActivityKind
) -> None:
    report = document(workspace)
    made = [
        activities.save(workspace, entry(kind, text), [row(workspace, "1.2").uid], [report.uid])
        for text in ("một", "hai")
    ]
    before = logical_dump(workspace.path)
    activities.remove(workspace, made)
    assert activities.activities(workspace, YEAR) == []
    assert workspace.undo().name == "xóa 2 hoạt động"
    assert logical_dump(workspace.path) == before


def test_tasks_are_finished_in_one_step_those_done_stay(workspace: Workspace, kind: ActivityKind) -> None:
    done = activities.save(workspace, replace(entry(kind, "xong"), done_on=date(YEAR, 1, 5)))
    open_ = [activities.save(workspace, entry(kind, text)) for text in ("một", "hai")]
    activities.finish(workspace, [done, *open_], TODAY)
    days = {one.content: one.done_on for one in activities.activities(workspace, YEAR)}
    assert days == {"xong": date(YEAR, 1, 5), "một": TODAY, "hai": TODAY}
    assert workspace.undo().name == "ghi hoạt động 2 nhiệm vụ đã xong"
    with refused(Fault.NO_OPEN_TASK):
        activities.finish(workspace, [done], TODAY)


def test_kinds_are_hers_and_one_that_is_used_is_retired(workspace: Workspace, kind: ActivityKind) -> None:
    own = activities.save_kind(workspace, activities.new_kind(workspace, " Hội  nghị "))
    assert own.name == "Hội nghị"
    assert activities.kinds(workspace)[-1] == own
    activities.save(workspace, entry(own))
    with pytest.raises(UserError) as raised:
        activities.remove_kind(workspace, own)
    assert raised.value.fault is Fault.ACTIVITY_KIND_IN_USE
    retired = activities.save_kind(workspace, replace(own, retired=True))
    (found,) = activities.register(workspace, view(workspace), YEAR)
    assert found.kind == retired
    activities.remove_kind(workspace, kind)
    assert [one.code for one in activities.missing_kinds(workspace)] == [kind.code]
    activities.add_shipped_kinds(workspace)
    assert activities.missing_kinds(workspace) == []
