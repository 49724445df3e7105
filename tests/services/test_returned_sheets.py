"""A unit's sheet against the year: what is new, what is here already, where the two contradict; one step."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Evidence, EvidenceLink, NoteEntry, ProgressNote
from cchc_desktop.domain.unit_sheet import (
    ReturnedSheet,
    hidden_texts,
    mark_in,
)
from cchc_desktop.domain.unit_sheet_notes import SheetNote
from cchc_desktop.domain.unit_sheet_plan import OfferKind
from cchc_desktop.domain.vocabulary import Progress
from cchc_desktop.services import criteria, evidence, notes, schedule
from cchc_desktop.services.returned_sheets import TakenSheet, look_at_sheet, take_sheet
from cchc_desktop.services.units import unit_by_code
from cchc_desktop.services.workspace import Workspace
from tests.services.returned import REPORT, returned
from tests.support import TODAY, YEAR, logical_dump, on, opened, refused, row, view


def kinds(workspace: Workspace, sheet: ReturnedSheet) -> list[OfferKind]:
    return [one.kind for one in look_at_sheet(workspace, YEAR, sheet).offers]


def test_the_mark_is_read_as_it_was_written_and_not_otherwise(workspace: Workspace) -> None:
    mark = returned(workspace).mark
    texts = hidden_texts(mark)
    assert mark_in(texts, "a") == mark
    for broken in (texts[:2], (*texts[:2], texts[2][1:]), (texts[0], "0" * 64, *texts[2:])):
        with refused(Fault.UNIT_SHEET_DAMAGED):
            mark_in(broken, "a")


def test_what_the_unit_wrote_is_one_note_and_one_step(workspace: Workspace) -> None:
    written = {"text": "Đã ban hành", "progress": Progress.WAITING, "on_date": date(2026, 11, 10)}
    sheet = returned(workspace, **{"1.1.1": written})
    assert take_sheet(workspace, YEAR, sheet) == TakenSheet(notes=1, progresses=1)
    (note,) = workspace.read.find(ProgressNote)
    assert (note.text, note.progress, note.on_date) == ("Đã ban hành", Progress.WAITING, date(2026, 11, 10))
    assert note.reported_by == "Nguyễn Văn A (VHXH)"
    assert row(workspace, "1.1.1").progress is Progress.WAITING
    assert workspace.stacks().undoable[-1].subject is Op.TAKE_UNIT_SHEET
    workspace.undo()
    assert row(workspace, "1.1.1").progress is Progress.NOT_STARTED


def test_a_milestone_gets_its_own_progress_and_documents(workspace: Workspace) -> None:
    written = {"progress": Progress.DONE, "documents": (REPORT,)}
    sheet = returned(workspace, "VP", **{"1.1.2/Quý 2": written})
    assert take_sheet(workspace, YEAR, sheet).count == 2
    states = row(workspace, "1.1.2").milestones
    assert [one.progress for one in states] == [
        Progress.NOT_STARTED,
        Progress.DONE,
        Progress.NOT_STARTED,
        Progress.NOT_STARTED,
    ]
    (link,) = workspace.read.find(EvidenceLink)
    assert link.milestone_uid == states[1].milestone.uid
    (document,) = workspace.read.find(Evidence)
    assert (document.number, document.issued_on, document.file_sha256) == ("15/BC-VP", REPORT.issued_on, "")


def test_the_same_sheet_twice_changes_nothing(workspace: Workspace) -> None:
    written: dict[str, object] = {"text": "xong", "progress": Progress.DONE, "documents": (REPORT,)}
    sheet = returned(
        workspace, **{"1.1.1": written, "1.2": {"text": "xong"}, "1.1.3": {"documents": (REPORT,)}}
    )
    take_sheet(workspace, YEAR, sheet)
    before, revision = logical_dump(workspace.path), workspace.revision
    plan = look_at_sheet(workspace, YEAR, sheet)
    assert (plan.offers, plan.known) == ((), 5)
    assert take_sheet(workspace, YEAR, sheet) == TakenSheet()
    assert (logical_dump(workspace.path), workspace.revision) == (before, revision)


def test_it_changes_nothing_either_after_what_she_did_with_it(workspace: Workspace) -> None:
    """A corrected note, a progress that was checked and sent back: the sheet says nothing new by them."""
    sheet = returned(workspace, **{"1.1.1": {"text": "xog", "progress": Progress.WAITING}})
    take_sheet(workspace, YEAR, sheet)
    (note,) = workspace.read.find(ProgressNote)
    notes.correct(workspace, note, notes.NoteInput(TODAY, "xong", Progress.WAITING))
    notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, "thiếu", Progress.IN_PROGRESS))
    assert kinds(workspace, sheet) == []


def test_one_document_named_by_two_rows_is_one(workspace: Workspace) -> None:
    again = replace(REPORT, row=2)
    sheet = returned(workspace, **{"1.1.1": {"documents": (REPORT,)}, "1.2": {"documents": (again,)}})
    assert take_sheet(workspace, YEAR, sheet).documents == 2
    assert len(workspace.read.find(Evidence)) == 1
    assert len(workspace.read.find(EvidenceLink)) == 2


def test_a_document_that_is_here_is_only_linked(workspace: Workspace) -> None:
    here = Evidence("d" * 32, "15/BC-VP", REPORT.issued_on, "", "Báo cáo quý", "", "")
    evidence.add_evidence(workspace, [row(workspace, "1.2")], here)
    sheet = returned(workspace, **{"1.1.1": {"documents": (REPORT,)}, "1.2": {"documents": (REPORT,)}})
    (offer,) = look_at_sheet(workspace, YEAR, sheet).offers
    assert (offer.row.criterion.code, offer.here) == ("1.1.1", "đã có trong hồ sơ")
    take_sheet(workspace, YEAR, sheet)
    assert len(workspace.read.find(Evidence)) == 1


def test_a_note_of_before_the_sheet_may_be_said_again(workspace: Workspace) -> None:
    notes.write(workspace, [row(workspace, "1.2")], notes.NoteInput(TODAY, "Đã báo cáo"))
    sheet = returned(workspace, **{"1.2": {"text": "đã báo cáo"}})
    assert kinds(workspace, sheet) == [OfferKind.NOTE]
    notes.write(workspace, [row(workspace, "1.2")], notes.NoteInput(TODAY, "Đã báo cáo "))
    assert kinds(workspace, sheet) == []


def test_two_milestones_may_say_the_same_one_after_the_other(workspace: Workspace) -> None:
    said: dict[str, object] = {"text": "đã nộp"}
    first = returned(workspace, "VP", **{"1.1.2/Quý 1": said})
    later = returned(workspace, "VP", **{"1.1.2/Quý 1": said, "1.1.2/Quý 2": said})
    take_sheet(workspace, YEAR, first)
    plan = look_at_sheet(workspace, YEAR, later)
    assert [(one.returned.line.shown["number"], plan.known) for one in plan.offers] == [("1.2", 1)]
    take_sheet(workspace, YEAR, later)
    assert kinds(workspace, later) == kinds(workspace, first) == []


# conflicts


def test_what_changed_here_since_stays_unless_she_takes_the_sheet(workspace: Workspace) -> None:
    sheet = returned(workspace, **{"1.1.1": {"text": "đang làm", "progress": Progress.IN_PROGRESS}})
    notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(TODAY, "đã xong", Progress.DONE))
    note, conflict = look_at_sheet(workspace, YEAR, sheet).offers
    assert (note.kind, conflict.kind) == (OfferKind.NOTE, OfferKind.CONFLICT)
    assert (conflict.theirs, conflict.here) == ("Đang thực hiện", "Hoàn thành (23/11/2026)")
    assert take_sheet(workspace, YEAR, sheet) == TakenSheet(notes=1)
    assert row(workspace, "1.1.1").progress is Progress.DONE
    assert kinds(workspace, sheet) == [OfferKind.CONFLICT]
    assert take_sheet(workspace, YEAR, sheet) == TakenSheet()
    take_sheet(workspace, YEAR, sheet, {conflict.key})
    assert row(workspace, "1.1.1").progress is Progress.IN_PROGRESS


def test_a_progress_of_an_earlier_day_is_a_conflict_and_stands_when_taken(workspace: Workspace) -> None:
    """A note dated before the last one would change nothing: it is written on that day, apart."""
    stood = notes.NoteInput(date(2026, 11, 1), "bắt đầu", Progress.IN_PROGRESS)
    notes.write(workspace, [row(workspace, "1.1.1")], stood)
    early = date(2026, 10, 20)
    sheet = returned(workspace, **{"1.1.1": {"text": "xong", "progress": Progress.DONE, "on_date": early}})
    plan = look_at_sheet(workspace, YEAR, sheet)
    assert [one.kind for one in plan.offers] == [OfferKind.NOTE, OfferKind.CONFLICT]
    take_sheet(workspace, YEAR, sheet, {one.key for one in plan.offers})
    assert row(workspace, "1.1.1").progress is Progress.DONE
    told = {(one.text, one.on_date, one.progress) for one in workspace.read.find(ProgressNote)}
    assert {("xong", early, None), ("", date(2026, 11, 1), Progress.DONE)} < told


def test_what_is_here_no_more_is_refused_and_named(workspace: Workspace) -> None:
    written = {"text": "xong", "progress": Progress.DONE}
    sheet = returned(workspace, **{"1.1.1": written, "1.2": written})
    second = returned(workspace, "VP", **{"1.1.2/Quý 1": written})
    gone = row(workspace, "1.1.2")
    schedule.set_milestones(workspace, gone, [one.milestone for one in gone.milestones[1:]])
    plan = look_at_sheet(workspace, YEAR, second)
    assert [one.kind for one in plan.offers] == [OfferKind.NOTE]
    assert [one.about for one in plan.refused] == [SheetNote.MILESTONE_GONE_HERE]
    criteria.remove_criteria(workspace, view(workspace), [row(workspace, "1.2")])
    plan = look_at_sheet(workspace, YEAR, sheet)
    assert {one.row.criterion.code for one in plan.offers} == {"1.1.1"}
    assert [one.about for one in plan.refused] == [SheetNote.ROW_GONE_HERE]


# whose sheet it is


def test_sheets_of_others_are_refused(workspace: Workspace) -> None:
    sheet = returned(workspace, **{"1.1.1": {"text": "xong"}})
    with refused(Fault.UNIT_SHEET_OTHER_YEAR):
        look_at_sheet(workspace, YEAR + 1, sheet)
    with refused(Fault.UNIT_SHEET_OTHER_UNIT):
        look_at_sheet(workspace, YEAR, sheet, unit_by_code(workspace, "VP").uid)
    foreign = replace(sheet, mark=replace(sheet.mark, workspace="0" * 32))
    with refused(Fault.UNIT_SHEET_FOREIGN):
        take_sheet(workspace, YEAR, foreign)
    with refused(Fault.UNIT_SHEET_NO_ROWS):
        returned(workspace, "KT")


def test_a_sheet_of_a_newer_file_is_said(workspace: Workspace) -> None:
    sheet = returned(workspace, **{"1.1.1": {"text": "xong"}})
    ahead = replace(sheet, mark=replace(sheet.mark, revision=sheet.mark.revision + 5, last_note=99))
    assert [one.about for one in look_at_sheet(workspace, YEAR, ahead).doubts] == [SheetNote.SHEET_NEWER]
    take_sheet(workspace, YEAR, ahead)
    assert kinds(workspace, ahead) == []


@pytest.mark.parametrize("days", [0, 40])
def test_without_a_day_it_is_that_of_the_sheet_or_today(workspace: Workspace, days: int) -> None:
    sheet = returned(workspace, **{"1.1.1": {"text": "xong"}})
    dated = replace(sheet, on_date=date(2026, 11, 2))
    path = workspace.path
    workspace.close()
    with opened(path, now=on(TODAY + timedelta(days))) as later:
        assert look_at_sheet(later, YEAR, sheet).offers[0].on_date == TODAY + timedelta(days)
        assert look_at_sheet(later, YEAR, dated).offers[0].on_date == date(2026, 11, 2)


def test_entries_lie_on_the_criterion_and_the_milestone(workspace: Workspace) -> None:
    sheet = returned(workspace, **{"1.1.1": {"text": "xong"}, "1.1.3": {"progress": Progress.DONE}})
    take_sheet(workspace, YEAR, sheet)
    found = {one.criterion_uid: one.milestone_uid for one in workspace.read.find(NoteEntry)}
    assert found[row(workspace, "1.1.1").uid] is None
    assert found[row(workspace, "1.1.3").uid] == row(workspace, "1.1.3").milestones[0].milestone.uid


def test_a_document_two_rows_of_a_criterion_name_in_other_words_is_linked_once(workspace: Workspace) -> None:
    other = replace(REPORT, row=2, title="")
    rows = {"1.1.2/Quý 1": {"documents": (REPORT,), "text": "Đã nộp"}, "1.1.2/Quý 2": {"documents": (other,)}}
    assert take_sheet(workspace, YEAR, returned(workspace, "VP", **rows)).documents == 1
    assert len(workspace.read.find(EvidenceLink)) == 1
    assert len(workspace.read.find(ProgressNote)) == 1
