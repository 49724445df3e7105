"""The history as she reads it: every operation told, filtered, and followed for one criterion."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.records import Evidence, Milestone, RequiredEvidence, new_uid
from cchc_desktop.domain.text import fold
from cchc_desktop.services import criteria, evidence, history, notes, sample, schedule, units
from cchc_desktop.services.history import HistoryLine, HistoryWalk
from cchc_desktop.services.history_details import details
from cchc_desktop.services.notes import NoteInput
from cchc_desktop.services.record_history import record_history
from cchc_desktop.services.record_names import RecordNames, edited
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from tests.services.steps import STEPS
from tests.support import TODAY, YEAR, copied, log_lines, opened, row, saved_person, view


def walked(workspace: Workspace, query: str = "", record_uid: str = "") -> list[HistoryLine]:
    record = record_history(workspace, record_uid) if record_uid else None
    walk = HistoryWalk(query, record)
    lines: list[HistoryLine] = []
    while not walk.done:
        lines += walk.more(workspace)
    return lines


def names(lines: Sequence[HistoryLine]) -> list[str]:
    return [line.name for line in lines]


def latest(workspace: Workspace) -> list[tuple[str, str, str, str]]:
    """The fields that the latest operation changed."""
    told = details(workspace, workspace.log.last_seq())
    return [(one.record, one.field, one.old, one.new) for one in told.changes]


def test_every_operation_is_told_latest_first(workspace: Workspace) -> None:
    notes.write(workspace, [row(workspace, "1.1.1"), row(workspace, "1.1.2")], NoteInput(TODAY, "Đã gửi"))
    workspace.undo()
    lines = walked(workspace)
    assert names(lines)[:3] == [
        "hoàn tác: ghi nhật ký 2 tiêu chí",
        "ghi nhật ký 2 tiêu chí",
        "nhập 8 dòng tiêu chí",
    ]
    assert [line.seq for line in lines] == [seq for seq, _op in log_lines(workspace.path)][::-1]
    assert f"{lines[0].at:%d/%m/%Y %H:%M}" == "23/11/2026 09:00"
    both = {"1.1.1 Tiêu chí thành phần 1.1.1", "1.1.2 Tiêu chí thành phần 1.1.2"}
    assert {*lines[1].about.split("; ")} == both == {*lines[0].about.split("; ")}


def test_a_change_reads_old_and_new_in_her_words(workspace: Workspace) -> None:
    before = row(workspace, "1.1.1")
    criteria.edit_criterion(workspace, before, replace(before.criterion, max_points=Decimal("2.75")))
    title = "Tiêu chí 1.1.1 Tiêu chí thành phần 1.1.1"
    assert latest(workspace) == [(title, "Điểm tối đa", "0,50", "2,75")]
    schedule.set_due(workspace, [row(workspace, "1.1.1")], date(YEAR, 12, 1))
    assert [one[1:] for one in latest(workspace)] == [("Thời hạn", "15/11/2026", "01/12/2026")]
    criteria.assign(workspace, [row(workspace, "1.1.1")], units.unit_by_code(workspace, "KT"), [])
    fields = [one for one in latest(workspace) if one[1] == "Vai trò"]
    assert {(record.rpartition(" · ")[2], old, new) for record, _field, old, new in fields} == {
        ("VHXH", "Chủ trì", ""),
        ("Văn phòng", "Phối hợp", ""),
        ("Kinh tế", "", "Chủ trì"),
    }


def test_a_removed_record_keeps_the_name_it_had(workspace: Workspace) -> None:
    before = row(workspace, "1.1.1")
    criteria.edit_criterion(workspace, before, replace(before.criterion, remark="ghi chú mới"))
    edited = workspace.log.last_seq()
    criteria.edit_criterion(
        workspace, row(workspace, "1.1.1"), replace(before.criterion, remark="", name="Tên cuối")
    )
    criteria.remove_criteria(workspace, view(workspace), [row(workspace, "1.1.1")])
    (change,) = details(workspace, edited).changes
    assert change.record == "Tiêu chí 1.1.1 Tên cuối"
    assert walked(workspace)[2].about == "1.1.1 Tên cuối"


def test_a_record_removed_by_a_large_operation_is_named_too(path: Path) -> None:
    with opened(path) as workspace:
        sample.load_sample(workspace, 2027)
        year = load_year(workspace, 2027, TODAY)
        leaf = next(one for one in year.rows if one.is_leaf)
        criteria.edit_criterion(workspace, leaf, replace(leaf.criterion, remark="x"))
        edited = workspace.log.last_seq()
        sample.drop_sample(workspace, load_year(workspace, 2027, TODAY))
        (change,) = details(workspace, edited).changes
        assert change.record.startswith(f"Tiêu chí {leaf.criterion.code} ")
        large = details(workspace, workspace.log.last_seq())
        assert large.shown == large.total > 100
        assert {(one.field, bool(one.old), one.new) for one in large.changes} == {("Cả mục", True, "")}


def test_what_was_only_edited_is_named_too(workspace: Workspace) -> None:
    """A duty, and who answers for a criterion."""
    unit = units.unit_by_code(workspace, "VHXH")
    person = saved_person(workspace, replace(units.new_contact(workspace, unit.uid), name="Đào"))
    criteria.set_person(workspace, [row(workspace, "1.1.1")], person.uid)
    assert walked(workspace)[0].about == "1.1.1 Tiêu chí thành phần 1.1.1"
    duty = units.duties(workspace, unit.uid)[0]
    units.save_duty(workspace, replace(duty, text="Tổng hợp báo cáo"))
    assert walked(workspace)[0].about.startswith("Tổng hợp báo cáo · ")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("gia han 1.1.1", ["gia hạn 1 tiêu chí"]),
        ("1.1.2 nhat ky", ["ghi nhật ký 1 tiêu chí"]),
        ("nguyen thi dao", ["sửa đơn vị VHXH"]),
        ("12/KH", ["thêm tài liệu 12/KH-UBND"]),
        ("không có gì như thế", []),
    ],
)
def test_the_filter_finds_operations_and_records_without_marks(
    workspace: Workspace, query: str, found: list[str]
) -> None:
    notes.write(workspace, [row(workspace, "1.1.2")], NoteInput(TODAY, "Đã gửi"))
    schedule.extend(workspace, [row(workspace, "1.1.1")], TODAY, "QĐ 5")
    unit = units.all_units(workspace)[0]
    saved_person(workspace, replace(units.new_contact(workspace, unit.uid), name="Nguyễn Thị Đào"))
    document = Evidence(new_uid(), "12/KH-UBND", None, "", "Kế hoạch", "", "")
    evidence.add_evidence(workspace, [row(workspace, "1.2")], document)
    assert names(walked(workspace, query)) == found


def test_the_filter_looks_into_large_operations(workspace: Workspace) -> None:
    sample.load_sample(workspace, 2027)
    code = next(one for one in load_year(workspace, 2027, TODAY).rows if one.is_leaf).criterion.name
    assert "nạp dữ liệu mẫu" in names(walked(workspace, code))


def texts_by_operation(workspace: Workspace) -> dict[int, str]:
    """What each operation is called and about, told with nothing left out and nothing remembered."""
    record_names = RecordNames()
    record_names.preload(workspace)
    told = {}
    for line in workspace.log.lines_before(workspace.log.last_seq() + 1, 10_000):
        record_names._subjects.clear()
        changes = workspace.log.changes_of(line.seq)
        record_names.look_up(workspace, edited(changes))
        subjects = record_names.subjects(changes)
        told[line.seq] = "\n".join(fold(text) for text in (line.name, *subjects))
    return told


@settings(
    max_examples=8,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(chance=st.randoms(use_true_random=False))
def test_the_filter_finds_what_is_told_and_nothing_else(
    pristine: Path, tmp_path: Path, chance: Random
) -> None:
    """Whatever was made, renamed, removed, undone and done again in between."""
    with opened(copied(pristine, tmp_path)) as workspace:
        for _time in range(25):
            chance.choice(list(STEPS))(workspace, chance)
            with suppress(UserError):
                chance.choice([workspace.undo, workspace.redo, workspace.today])()
        told = texts_by_operation(workspace)
        some = chance.choice(list(told.values())).split()
        for query in ("hoan tac", "tieu chi 1", "xa hoi", *some, " ".join(some[-3:]), "khong co gi nhu the"):
            words = fold(query).split()
            expected = [seq for seq, text in told.items() if all(word in text for word in words)]
            assert [line.seq for line in walked(workspace, query)] == expected, query


def test_a_long_history_comes_in_pages(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(25):
        notes.write(workspace, [row(workspace, "1.1.1")], NoteInput(TODAY, f"Ghi {number}"))
    monkeypatch.setattr(history, "PAGE", 10)
    monkeypatch.setattr(history, "_LOOKED_THROUGH", 4)
    walk = HistoryWalk()
    assert [len(walk.more(workspace)) for _page in range(4)] == [10, 10, 7, 0]
    assert walk.done
    assert len(walked(workspace, "nhat ky")) == 25
    assert len(walked(workspace, record_uid=row(workspace, "1.1.1").uid)) == 26


def test_the_history_of_a_criterion_is_all_that_hung_on_it(workspace: Workspace) -> None:
    """Its milestones, extensions, notes, documents and assignments, those now gone included; nothing else."""
    uid = row(workspace, "1.1.1").uid
    expected = [workspace.log.last_seq()]

    def ours() -> None:
        expected.append(workspace.log.last_seq())

    schedule.set_due(workspace, [row(workspace, "1.2")], TODAY)
    schedule.extend(workspace, [row(workspace, "1.1.1")], TODAY, "QĐ 5")
    ours()
    added = schedule.new_milestone(row(workspace, "1.1.1"), "Mốc bỏ sau", TODAY)
    kept = [state.milestone for state in row(workspace, "1.1.1").milestones]
    schedule.set_milestones(workspace, row(workspace, "1.1.1"), [added])
    ours()
    notes.write(workspace, [row(workspace, "1.2")], NoteInput(TODAY, "Việc khác"))
    note = notes.write(
        workspace, [row(workspace, "1.1.1"), row(workspace, "1.2")], NoteInput(TODAY, "Đã gửi")
    )
    ours()
    notes.correct(workspace, note, NoteInput(TODAY, "Đã gửi lại"))
    ours()
    document = Evidence(new_uid(), "12/KH", None, "", "Kế hoạch", "", "")
    evidence.add_evidence(workspace, [row(workspace, "1.1.1")], document)
    ours()
    ((_document, link),) = evidence.evidence_of(workspace, uid)
    evidence.unlink_evidence(workspace, link)
    ours()
    criteria.assign(workspace, [row(workspace, "1.1.1")], None, [])
    ours()
    criteria.edit_criterion(
        workspace, row(workspace, "1.1.1"), row(workspace, "1.1.1").criterion, ["Chỉ một"]
    )
    ours()
    found = record_history(workspace, uid)
    assert list(found.seqs) == expected[::-1]
    assert {kept[0].uid, added.uid, note.uid, document.uid, link.uid, uid} <= found.uids
    assert not {
        one.uid for one in workspace.read.find(Milestone, criterion_uid=row(workspace, "1.2").uid)
    } & (found.uids)
    first = details(workspace, expected[0], found.uids)
    assert 0 < first.shown < first.total
    assert all("1.1.1" in one.record for one in first.changes if one.table != "extension")
    assert len(walked(workspace, record_uid=uid)) == len(expected)


def test_the_history_of_a_criterion_reaches_into_large_operations(workspace: Workspace) -> None:
    sample.load_sample(workspace, 2027)
    loaded = workspace.log.last_seq()
    rows = [one for one in load_year(workspace, 2027, TODAY).rows if one.is_leaf]
    extended = schedule.extend(workspace, rows * 2, TODAY, "QĐ 5")
    assert extended is None
    criteria.remove_criteria(workspace, load_year(workspace, 2027, TODAY), [rows[0]])
    removed = workspace.log.last_seq()
    found = record_history(workspace, rows[0].uid)
    assert found.seqs == (removed, removed - 1, loaded)
    required = workspace.read.find(RequiredEvidence, criterion_uid=rows[1].uid)
    assert not found.uids & {one.uid for one in required}
    assert record_history(workspace, rows[1].uid).seqs == (removed - 1, loaded)


def test_an_operation_of_an_older_program_is_told_as_it_was_logged(workspace: Workspace) -> None:
    connection = workspace._store._connection
    connection.execute("PRAGMA query_only = OFF")
    connection.execute(
        "INSERT INTO op (op, subject, args, at, actor, schema)"
        " VALUES ('score', 'score', '{}', '2025-01-05T02:00:00+00:00', 'lan', 0)"
    )
    connection.execute(
        "INSERT INTO change VALUES (last_insert_rowid(), 0, 'score', 'x', NULL, '{\"marks\": 5}')"
    )
    (line, *_rest) = walked(workspace)
    assert (line.name, f"{line.at:%d/%m/%Y %H:%M}", line.actor) == ("score", "05/01/2025 09:00", "lan")
    assert latest(workspace) == [("score", "marks", "", "5")]
