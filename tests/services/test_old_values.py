"""Old values and removed records brought back: new steps, checked like typing, whole or not at all."""

import sqlite3
from contextlib import closing
from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.record_words import KEYS
from cchc_desktop.domain.records import Assignment, Contact, Criterion, Evidence, ProgressNote, Unit, new_uid
from cchc_desktop.domain.vocabulary import Progress
from cchc_desktop.services import criteria, evidence, notes, sample, schedule, units
from cchc_desktop.services.consistency import check_file
from cchc_desktop.services.notes import NoteInput
from cchc_desktop.services.old_values import restore_value
from cchc_desktop.services.recycle_bin import ONLY_ONCE, BinLine, BinWalk, restore_deleted
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from cchc_desktop.storage.tables import TABLES
from tests.support import (
    NOW,
    TODAY,
    YEAR,
    log_lines,
    logical_dump,
    refused,
    row,
    saved_person,
    saved_unit,
    view,
    without_person,
)


def binned(workspace: Workspace, query: str = "") -> list[BinLine]:
    walk = BinWalk(query)
    lines: list[BinLine] = []
    while not walk.done:
        lines += walk.more(workspace)
    return lines


def restore_latest(workspace: Workspace) -> str:
    line = binned(workspace)[0]
    return restore_deleted(workspace, line.seq, line.uid)


def edited(workspace: Workspace, code: str, **changed: object) -> int:
    """A row changed; returns the number of the operation."""
    before = row(workspace, code)
    criteria.edit_criterion(workspace, before, replace(before.criterion, **changed))  # type: ignore[arg-type]
    return workspace.log.last_seq()


def person(workspace: Workspace, name: str = "Nguyễn Thị Đào") -> Contact:
    unit = units.unit_by_code(workspace, "VHXH")
    return saved_person(workspace, replace(units.new_contact(workspace, unit.uid), name=name))


def test_an_old_value_comes_back_as_a_new_step(workspace: Workspace) -> None:
    before = logical_dump(workspace.path)
    seq = edited(workspace, "1.1.1", max_points=Decimal(3), name="Tên khác")
    changed = logical_dump(workspace.path)
    uid = row(workspace, "1.1.1").uid
    restore_value(workspace, seq, "criterion", uid, "max_points")
    assert row(workspace, "1.1.1").criterion.max_points == Decimal("0.5")
    assert row(workspace, "1.1.1").criterion.name == "Tên khác"
    assert workspace.stacks().undoable[-1].name == "trả lại Điểm tối đa cũ của Tiêu chí 1.1.1 Tên khác"
    restore_value(workspace, seq, "criterion", uid, "name")
    assert logical_dump(workspace.path) == before
    workspace.undo()
    workspace.undo()
    assert logical_dump(workspace.path) == changed


def test_values_brought_back_are_steps_of_their_own(workspace: Workspace) -> None:
    uid = row(workspace, "1.1.1").uid
    first, second = (edited(workspace, "1.1.1", remark=remark) for remark in ("một", "hai"))
    restore_value(workspace, second, "criterion", uid, "remark")
    restore_value(workspace, first, "criterion", uid, "remark")
    workspace.undo()
    assert row(workspace, "1.1.1").criterion.remark == "một"


def test_a_unit_called_by_its_old_name_keeps_the_history_of_its_names(workspace: Workspace) -> None:
    unit = units.unit_by_code(workspace, "VHXH")
    saved_unit(workspace, replace(unit, name="Phòng mới"))
    restore_value(workspace, workspace.log.last_seq(), "unit", unit.uid, "name")
    assert [one.name for one in units.former_names(workspace, unit.uid)].count("Phòng mới") == 1


def refused_value(workspace: Workspace, fault: Fault, seq: int, table: str, uid: str, column: str) -> None:
    dump, log = logical_dump(workspace.path), log_lines(workspace.path)
    with refused(fault):
        restore_value(workspace, seq, table, uid, column)
    assert (logical_dump(workspace.path), log_lines(workspace.path)) == (dump, log)


def test_a_value_that_cannot_come_back_says_why(workspace: Workspace) -> None:
    seq = edited(workspace, "1.1.1", remark="mới")
    uid = row(workspace, "1.1.1").uid
    refused_value(workspace, Fault.RESTORE_FIELD_GONE, seq, "criterion", uid, "name")
    refused_value(workspace, Fault.RESTORE_FIELD_GONE, seq, "campaign", uid, "name")
    workspace.undo()
    refused_value(workspace, Fault.RESTORE_SAME_VALUE, seq, "criterion", uid, "remark")
    criteria.remove_criteria(workspace, view(workspace), [row(workspace, "1.1.1")])
    refused_value(workspace, Fault.RESTORE_RECORD_GONE, seq, "criterion", uid, "remark")


def test_a_key_whose_record_is_gone_does_not_come_back(workspace: Workspace) -> None:
    contact = person(workspace)
    criteria.set_person(workspace, [row(workspace, "1.1.1")], contact.uid)
    criteria.set_person(workspace, [row(workspace, "1.1.1")], None)
    emptied = workspace.log.last_seq()
    (lead,) = workspace.read.find(Assignment, criterion_uid=row(workspace, "1.1.1").uid, role="lead")
    without_person(workspace, contact)
    refused_value(workspace, Fault.RESTORE_KEY_GONE, emptied, "assignment", lead.uid, "person_uid")
    restore_latest(workspace)
    restore_value(workspace, emptied, "assignment", lead.uid, "person_uid")
    assert row(workspace, "1.1.1").person == contact


def test_a_code_taken_since_does_not_come_back(workspace: Workspace) -> None:
    unit = units.unit_by_code(workspace, "KT")
    saved_unit(workspace, replace(unit, code="KTXH"))
    seq = workspace.log.last_seq()
    saved_unit(workspace, replace(units.new_unit(workspace), code="kt", name="Khác", short_name="Khác"))
    refused_value(workspace, Fault.UNIT_CODE_TAKEN, seq, "unit", unit.uid, "code")


def test_a_row_is_not_put_below_itself(workspace: Workspace) -> None:
    def moved(code: str, under: str | None) -> int:
        criterion = workspace.read.get(Criterion, uids[code])
        with workspace.transact(Op.EDIT_CRITERION, name=code) as tx:
            tx.put(replace(criterion, parent_uid=under and uids[under]))
        return workspace.log.last_seq()

    uids = {code: row(workspace, code).uid for code in ("I", "1.1", "1.2")}
    moved("1.1", "1.2")
    taken = moved("1.1", "I")
    moved("1.2", "1.1")
    refused_value(workspace, Fault.RESTORE_OWN_PARENT, taken, "criterion", uids["1.1"], "parent_uid")


def test_removed_rows_wait_in_the_bin_and_come_back_whole(workspace: Workspace) -> None:
    contact = person(workspace)
    criteria.set_person(workspace, [row(workspace, "1.1.1")], contact.uid)
    notes.write(workspace, [row(workspace, "1.1.1")], NoteInput(TODAY, "Đã gửi"))
    schedule.extend(workspace, [row(workspace, "1.1.2")], TODAY, "QĐ 5")
    document = Evidence(new_uid(), "12/KH", None, "", "Kế hoạch", "", "")
    evidence.add_evidence(workspace, [row(workspace, "1.1.1"), row(workspace, "1.1.2")], document)
    before = logical_dump(workspace.path)
    criteria.remove_criteria(workspace, view(workspace), [row(workspace, "1.1")])
    (line,) = binned(workspace)
    assert (line.name, line.actor) == ("Tiêu chí 1.1 Kế hoạch cải cách hành chính", workspace._store._actor)
    assert f"{line.at:%d/%m/%Y %H:%M}" == "23/11/2026 09:00"
    removed = logical_dump(workspace.path)
    assert restore_latest(workspace) == line.name
    assert logical_dump(workspace.path) == before
    assert binned(workspace) == []
    assert workspace.undo().name == f"khôi phục {line.name}"
    assert logical_dump(workspace.path) == removed
    assert binned(workspace) == [line]
    workspace.redo()
    assert logical_dump(workspace.path) == before


def test_what_was_removed_together_but_hangs_on_nothing_common_comes_back_alone(workspace: Workspace) -> None:
    criteria.remove_criteria(workspace, view(workspace), [row(workspace, "1.1"), row(workspace, "2.1")])
    lines = binned(workspace)
    assert {line.name for line in lines} == {
        "Tiêu chí 1.1 Kế hoạch cải cách hành chính",
        "Tiêu chí 2.1 Điều tra xã hội học",
    }
    survey = next(line for line in lines if "2.1" in line.name)
    restore_deleted(workspace, survey.seq, survey.uid)
    assert [one.criterion.code for one in view(workspace).rows] == ["I", "1.2", "II", "2.1"]
    assert [line.name for line in binned(workspace)] == ["Tiêu chí 1.1 Kế hoạch cải cách hành chính"]


@pytest.mark.parametrize("kind", ["contact", "duty", "evidence", "unit", "milestone", "from the card"])
def test_everything_she_removes_is_in_the_bin(workspace: Workspace, kind: str) -> None:
    unit = units.unit_by_code(workspace, "VHXH")
    contact = person(workspace)
    criteria.set_person(workspace, [row(workspace, "1.1.1")], contact.uid)
    document = Evidence(new_uid(), "12/KH", None, "", "Kế hoạch", "", "")
    evidence.add_evidence(workspace, [row(workspace, "1.1.1")], document)
    own = saved_unit(workspace, replace(units.new_unit(workspace), code="X", name="Ban X", short_name="X"))
    saved_unit(workspace, replace(own, name="Ban Y"))
    notes.write(workspace, [row(workspace, "1.1.1")], NoteInput(TODAY, "", Progress.DONE))
    before = logical_dump(workspace.path)
    match kind:
        case "contact":
            without_person(workspace, contact)
        case "duty":
            units.remove_duty(workspace, units.duties(workspace, unit.uid)[0])
        case "evidence":
            ((_document, link),) = evidence.evidence_of(workspace, row(workspace, "1.1.1").uid)
            evidence.unlink_evidence(workspace, link)
        case "unit":
            units.remove_unit(workspace, replace(own, name="Ban Y"))
        case "milestone":
            added = schedule.new_milestone(row(workspace, "1.1.2"), "Quý 5", TODAY)
            kept = [state.milestone for state in row(workspace, "1.1.2").milestones]
            schedule.set_milestones(workspace, row(workspace, "1.1.2"), [*kept, added])
            schedule.extend(workspace, [row(workspace, "1.1.2")], TODAY, "QĐ 5")
            before = logical_dump(workspace.path)
            schedule.set_milestones(workspace, row(workspace, "1.1.2"), kept[1:])
        case _:
            units.save_unit_card(workspace, unit, [])
    assert len(binned(workspace)) == (2 if kind == "milestone" else 1)
    while binned(workspace):
        restore_latest(workspace)
    after = logical_dump(workspace.path)
    if kind != "milestone":  # the others were renumbered in that step
        assert after == before
    assert not any(one.serious for one in check_file(workspace.path))


def test_what_undo_took_away_is_not_in_the_bin(workspace: Workspace) -> None:
    person(workspace)
    workspace.undo()
    assert binned(workspace) == []
    workspace.redo()
    without_person(workspace, workspace.read.find(Contact)[0])
    assert len(binned(workspace)) == 1
    workspace.undo()
    assert binned(workspace) == []
    workspace.redo()
    assert len(binned(workspace)) == 1


def test_the_bin_is_filtered_without_marks(workspace: Workspace) -> None:
    for name in ("Nguyễn Thị Đào", "Trần Văn Bình"):
        without_person(workspace, person(workspace, name))
    assert [line.name for line in binned(workspace, "dao")] == ["Người liên hệ Nguyễn Thị Đào · VHXH"]


def refused_bin(workspace: Workspace, fault: Fault, line: BinLine) -> None:
    dump, log = logical_dump(workspace.path), log_lines(workspace.path)
    with refused(fault):
        restore_deleted(workspace, line.seq, line.uid)
    assert (logical_dump(workspace.path), log_lines(workspace.path)) == (dump, log)


def test_a_child_waits_for_its_parent(workspace: Workspace) -> None:
    criteria.remove_criteria(workspace, view(workspace), [row(workspace, "1.1.1")])
    criteria.remove_criteria(workspace, view(workspace), [row(workspace, "1.1")])
    parent, child = binned(workspace)
    refused_bin(workspace, Fault.RESTORE_KEY_GONE, child)
    restore_deleted(workspace, parent.seq, parent.uid)
    restore_deleted(workspace, child.seq, child.uid)
    refused_bin(workspace, Fault.RESTORE_NOT_DELETED, child)
    assert len(view(workspace).rows) == 8


def test_a_row_waits_for_the_unit_that_led_it(workspace: Workspace) -> None:
    unit = saved_unit(workspace, replace(units.new_unit(workspace), code="X", name="Ban X", short_name="X"))
    criteria.assign(workspace, [row(workspace, "1.2")], unit, [])
    criteria.remove_criteria(workspace, view(workspace), [row(workspace, "1.2")])
    units.remove_unit(workspace, unit)
    lost_unit, lost_row = binned(workspace)
    refused_bin(workspace, Fault.RESTORE_KEY_GONE, lost_row)
    restore_deleted(workspace, lost_unit.seq, lost_unit.uid)
    restore_deleted(workspace, lost_row.seq, lost_row.uid)
    assert row(workspace, "1.2").lead == workspace.read.get(Unit, unit.uid)


def test_a_place_taken_since_is_not_taken_back(workspace: Workspace) -> None:
    unit = saved_unit(workspace, replace(units.new_unit(workspace), code="X", name="Ban X", short_name="X"))
    units.remove_unit(workspace, unit)
    (line,) = binned(workspace)
    saved_unit(workspace, replace(units.new_unit(workspace), code="x", name="Ban Z", short_name="Z"))
    refused_bin(workspace, Fault.UNIT_CODE_TAKEN, line)
    sample.load_sample(workspace, YEAR + 1)
    sample.drop_sample(workspace, load_year(workspace, YEAR + 1, TODAY))
    dropped = binned(workspace)[0]
    sample.load_sample(workspace, YEAR + 1)
    refused_bin(workspace, Fault.YEAR_HAS_CRITERIA, dropped)


def test_a_lead_taken_off_does_not_come_back_beside_another(workspace: Workspace) -> None:
    before = row(workspace, "1.1.1")
    criteria.assign(workspace, [before], units.unit_by_code(workspace, "KT"), [])
    seq = workspace.log.last_seq()
    lost = {one.uid: one.before for one in workspace.log.changes_of(seq) if one.after is None}
    lead = next(uid for uid, columns in lost.items() if columns and columns["role"] == "lead")
    refused_bin(workspace, Fault.RESTORE_TAKEN, BinLine(seq, NOW, "", "", lead, frozenset()))
    criteria.assign(workspace, [row(workspace, "1.1.1")], None, [])
    restore_deleted(workspace, seq, lead)
    assert row(workspace, "1.1.1").lead == before.lead


def test_a_note_whose_number_was_given_away_gets_the_next(workspace: Workspace) -> None:
    notes.write(workspace, [row(workspace, "1.1.1")], NoteInput(date(YEAR, 3, 1), "Cũ"))
    criteria.remove_criteria(workspace, view(workspace), [row(workspace, "1.1.1")])
    notes.write(workspace, [row(workspace, "1.1.2")], NoteInput(date(YEAR, 4, 1), "Mới"))
    restore_latest(workspace)
    found = {note.text: note.seq for note in workspace.read.find(ProgressNote)}
    assert found["Cũ"] == found["Mới"] + 1


def test_notes_that_lost_their_numbers_come_back_with_one_each(workspace: Workspace) -> None:
    for text in ("một", "hai"):
        notes.write(workspace, [row(workspace, "1.1.1")], NoteInput(TODAY, text))
    criteria.remove_criteria(workspace, view(workspace), [row(workspace, "1.1.1")])
    for text in ("ba", "bốn"):
        notes.write(workspace, [row(workspace, "1.1.2")], NoteInput(TODAY, text))
    restore_latest(workspace)
    found = {note.text: note.seq for note in workspace.read.find(ProgressNote)}
    assert sorted(found) == ["ba", "bốn", "hai", "một"]
    assert len(set(found.values())) == 4


def test_a_whole_year_comes_back(workspace: Workspace) -> None:
    sample.load_sample(workspace, YEAR + 1)
    before = logical_dump(workspace.path)
    sample.drop_sample(workspace, load_year(workspace, YEAR + 1, TODAY))
    (line,) = binned(workspace)
    assert line.name.startswith("Bộ tiêu chí ")
    restore_latest(workspace)
    assert logical_dump(workspace.path) == before


def test_the_words_and_the_bin_know_the_keys_and_places_of_the_schema(workspace: Workspace) -> None:
    with closing(sqlite3.connect(workspace.path)) as connection:
        for table in TABLES.values():
            for row_ in connection.execute(f"PRAGMA foreign_key_list({table})"):
                assert KEYS[row_[3]] == row_[2]
            for _seq, index, unique, origin, partial in connection.execute(f"PRAGMA index_list({table})"):
                columns = tuple(one[2] for one in connection.execute(f"PRAGMA index_info({index})"))
                special = {("year",), ("seq",), ("report_kind",)}
                if unique and origin != "pk" and not partial and columns not in special:
                    assert columns in ONLY_ONCE[table]
