"""One search finds every kind of record, of every year, and tells where it is looked at."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.history import Op
from cchc_desktop.domain.planned import PlannedCriterion, kind_at
from cchc_desktop.domain.records import (
    Contact,
    Criterion,
    Duty,
    Evidence,
    IssuedDocument,
    ProgressNote,
    Record,
    Unit,
    new_uid,
)
from cchc_desktop.services import criteria, evidence, notes, planting, units
from cchc_desktop.services.sample import create_with_sample
from cchc_desktop.services.searching import Found, SearchText
from cchc_desktop.services.workspace import Workspace
from tests.support import TODAY, issued_document, opened, row


def search(workspace: Workspace, query: str, year: int = 2026) -> dict[type[Record], list[Found]]:
    text = SearchText(workspace, year, lambda: None)
    return {group.kind: list(group.found) for group in text.find(workspace, query)}


def document(number: str, title: str, issuer: str = "") -> Evidence:
    return Evidence(new_uid(), number, TODAY, issuer, title, "", "")


def test_each_kind_is_found_and_tells_its_place(workspace: Workspace) -> None:
    vhxh = units.unit_by_code(workspace, "VHXH")
    chosen = row(workspace, "1.1.1")
    person = units.new_contact(workspace, vhxh.uid)
    units.save_unit_card(workspace, vhxh, [replace(person, name="Kiểm Thử")])
    criteria.edit_criterion(workspace, chosen, replace(chosen.criterion, task="kiểm thử định kỳ"), [])
    duty = units.new_duty(workspace, vhxh.uid)
    units.save_duty(workspace, replace(duty, text="Kiểm thử hồ sơ"))
    notes.write(workspace, [chosen], notes.NoteInput(TODAY, "Đã kiểm thử xong"))
    evidence.add_evidence(workspace, [chosen], document("12/KH", "Kế hoạch kiểm thử"))
    issued_document(workspace, "kiem thu/UBND")
    found = search(workspace, "kiểm thử")
    assert list(found) == [Contact, Criterion, Duty, Evidence, ProgressNote, IssuedDocument]
    assert next(iter(search(workspace, "kiem thu"))) is IssuedDocument
    assert [found[kind][0].place for kind in (Contact, Duty)] == [vhxh.uid, vhxh.uid]
    criterion, note, proof = (found[kind][0] for kind in (Criterion, ProgressNote, Evidence))
    assert {one.place for one in (criterion, note, proof)} == {chosen.uid}
    assert {one.year for one in (criterion, note, proof)} == {2026}
    assert criterion.title == "1.1.1 Tiêu chí thành phần 1.1.1"
    assert criterion.context == "Năm 2026 · kiểm thử định kỳ"
    assert [criterion.context[at : at + size] for at, size in criterion.context_marks] == ["kiểm", "thử"]
    assert note.title == "Đã kiểm thử xong"
    assert note.context == "23/11/2026 · 1.1.1 Tiêu chí thành phần 1.1.1 · Năm 2026"
    assert proof.title == "12/KH · 23/11/2026 · Kế hoạch kiểm thử"


def test_a_unit_is_found_by_any_of_its_names(workspace: Workspace) -> None:
    unit = units.unit_by_code(workspace, "VHXH")
    for name in ("vhxh", unit.short_name, "phong van hoa"):
        assert unit.uid in {one.uid for one in search(workspace, name)[Unit]}


def test_a_note_to_many_criteria_is_looked_at_with_the_first(workspace: Workspace) -> None:
    chosen = [row(workspace, code) for code in ("1.2", "1.1.2", "1.1.3")]
    notes.write(workspace, chosen, notes.NoteInput(TODAY, "Họp giao ban"))
    (found,) = search(workspace, "giao ban")[ProgressNote]
    assert found.place == chosen[1].uid
    assert "1.1.2 Tiêu chí thành phần 1.1.2 và 2 tiêu chí khác" in found.context


@pytest.mark.parametrize(("looked_at", "told"), [(2026, [2026, 2027, 2025]), (2025, [2025, 2027, 2026])])
def test_criteria_of_every_year_are_found_first_of_the_year_looked_at(
    workspace: Workspace, looked_at: int, told: list[int]
) -> None:
    with workspace.transact(Op.IMPORT_CRITERIA, count=1) as tx:
        for year in (2025, 2027):
            other = criteria.ensure_set(workspace, tx, year)
            planting.plant(tx, other.uid, [PlannedCriterion(0, kind_at(0), "I", "Chỉ đạo, điều hành")])
    found = search(workspace, "chi dao, dieu hanh", looked_at)[Criterion]
    assert [one.year for one in found] == told


def test_criteria_of_a_year_are_found_in_its_order(workspace: Workspace) -> None:
    found = [one.title.split()[0] for one in search(workspace, "tiêu chí thành phần")[Criterion]]
    assert found[:3] == ["1.1.1", "1.1.2", "1.1.3"]


def test_sample_criteria_are_marked_so(tmp_path: Path) -> None:
    create_with_sample(tmp_path / "mẫu.cchc", None).close()
    with opened(tmp_path / "mẫu.cchc") as sample:
        found = search(sample, "sáng kiến")
    assert all("DỮ LIỆU MẪU" in one.context for one in found[Criterion])


def test_what_was_removed_is_found_no_more(workspace: Workspace) -> None:
    chosen = row(workspace, "1.1.1")
    evidence.add_evidence(workspace, [chosen], document("77/BC", "Báo cáo quý"))
    assert Evidence in search(workspace, "77/bc")
    workspace.undo()
    assert search(workspace, "77/bc") == {}


def test_reading_can_be_stopped(workspace: Workspace) -> None:
    class Stopped(Exception):  # noqa: N818 - not an error
        pass

    def stop() -> None:
        raise Stopped

    with pytest.raises(Stopped):
        SearchText(workspace, 2026, stop)
