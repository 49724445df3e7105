"""The office, the years of a workspace, the sample, and what `check` says of them."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Contact, NoteEntry
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.services import consistency, criteria, criteria_sets, notes, office, sample, units, years
from cchc_desktop.services.closing import close_year
from cchc_desktop.services.workspace import Workspace
from tests.support import (
    TODAY,
    YEAR,
    clock,
    log_lines,
    logical_dump,
    on,
    opened,
    refused,
    row,
    saved_unit,
    view,
)


def test_what_the_dispatch_does_not_say_is_blank(workspace: Workspace) -> None:
    found = office.office(workspace)
    assert (found.commune, found.letter_number, found.letter_date) == ("", "", None)
    assert not found.legal_basis_verified
    assert office.signing_profile(workspace, ReportKind.APPENDIX).title == "CHỦ TỊCH"


def test_office_and_signer_are_saved_in_one_step(workspace: Workspace) -> None:
    before, steps = logical_dump(workspace.path), len(log_lines(workspace.path))
    found, profile = office.office(workspace), office.signing_profile(workspace, ReportKind.APPENDIX)
    changed = replace(found, commune="  xã\nA ", letter_date=date(2026, 1, 5))
    office.save_office(
        workspace, changed, replace(profile, signer=" Người  ký ", recipients="Lưu: VT\r\n- Như trên")
    )
    assert office.office(workspace).commune == "xã A"
    saved = office.signing_profile(workspace, ReportKind.APPENDIX)
    assert (saved.signer, saved.recipients) == ("Người ký", "Lưu: VT\n- Như trên")
    assert len(log_lines(workspace.path)) == steps + 1
    workspace.undo()
    assert logical_dump(workspace.path) == before


def test_each_kind_is_issued_and_signed_as_usual_until_she_says_otherwise(workspace: Workspace) -> None:
    of_office, of_commune = (
        office.signing_profile(workspace, kind) for kind in (ReportKind.PROGRESS, ReportKind.PERIODIC)
    )
    unit = units.unit_by_code(workspace, "VHXH")
    assert (of_office.unit_uid, of_office.title, of_office.symbol) == (unit.uid, "TRƯỞNG PHÒNG", "BC-VHXH")
    assert of_commune.unit_uid is None
    assert (of_commune.authority, of_commune.signer) == ("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH", "")
    assert office.signing_profile(workspace, ReportKind.REMINDER).unit_uid == unit.uid
    office.save_office(workspace, office.office(workspace), replace(of_office, signer="Người ký"))
    assert office.signing_profile(workspace, ReportKind.PROGRESS).signer == "Người ký"
    saved_unit(workspace, replace(unit, code="VX"))
    assert office.signing_profile(workspace, ReportKind.REMINDER).unit_uid is None


@pytest.mark.parametrize(
    ("number", "symbol", "printed"),
    [
        ("5", "UBND-VHXH", "05/UBND-VHXH"),
        ("12/UBND", "UBND-VHXH", "12/UBND"),
        ("45", "", "45"),
        ("", "UBND-VHXH", ""),
    ],
)
def test_the_number_of_the_dispatch_is_told_as_it_is_printed(
    workspace: Workspace, number: str, symbol: str, printed: str
) -> None:
    profile = office.signing_profile(workspace, ReportKind.DISPATCH)
    about = replace(office.office(workspace), letter_number=number)
    office.save_office(workspace, about, replace(profile, symbol=symbol))
    assert office.letter_number(workspace) == printed


@pytest.mark.parametrize(
    ("of_office", "of_signer", "field"),
    [
        ({"commune": "a" * 101}, {}, "commune"),
        ({"city": "a\x00b"}, {}, "city"),
        ({"letter_number": "a" * 61}, {}, "letter_number"),
        ({"legal_basis": "a" * 20001}, {}, "legal_basis"),
        ({}, {"authority": "a" * 101}, "authority"),
        ({}, {"title": "a" * 101}, "signing_title"),
        ({}, {"signer": "a\x00b"}, "signer"),
        ({}, {"recipients": "a\x00b"}, "recipients"),
    ],
)
def test_a_bad_field_of_the_office_is_named(
    workspace: Workspace, of_office: dict[str, str], of_signer: dict[str, str], field: str
) -> None:
    before = logical_dump(workspace.path)
    found, profile = office.office(workspace), office.signing_profile(workspace, ReportKind.APPENDIX)
    with pytest.raises(UserError) as caught:
        office.save_office(workspace, replace(found, **of_office), replace(profile, **of_signer))  # type: ignore[arg-type]
    assert caught.value.field == field
    assert logical_dump(workspace.path) == before


def test_the_years_are_those_with_criteria_and_this_one(workspace: Workspace) -> None:
    assert years.years(workspace) == [2026]
    with workspace.transact(Op.IMPORT_CRITERIA, count=0) as tx:
        for year in (2024, 2027):
            criteria_sets.ensure_set(workspace, tx, year)
    assert years.years(workspace) == [2027, 2026, 2024]


def test_what_is_worked_on_is_this_year_also_when_the_next_is_begun(workspace: Workspace) -> None:
    with workspace.transact(Op.IMPORT_CRITERIA, count=0) as tx:
        for year in (2024, 2027):
            criteria_sets.ensure_set(workspace, tx, year)
    path = workspace.path
    workspace.close()
    for today, usual in ((2025, 2027), (2026, 2026), (2027, 2027), (2028, 2027)):
        with closing(Workspace.open(path, clock=on(date(today, 11, 1)))) as later:
            assert years.usual_year(later) == usual
    with opened(path) as closed:
        close_year(closed, YEAR)
        assert years.usual_year(closed) == 2027


def test_a_new_workspace_has_this_year(tmp_path: Path) -> None:
    with closing(Workspace.create(tmp_path / "a", clock=clock)) as workspace:
        assert (years.years(workspace), years.usual_year(workspace)) == ([2026], 2026)
        assert years.criteria_set(workspace, 2026) is None
        assert years.load_year(workspace, 2026, TODAY).rows == ()


def test_a_set_is_made_once(workspace: Workspace) -> None:
    with workspace.transact(Op.IMPORT_CRITERIA, count=0) as tx:
        made = criteria_sets.ensure_set(workspace, tx, 2030, title="Bộ", source="tệp")
        assert criteria_sets.ensure_set(workspace, tx, 2030, title="khác") == made
    assert years.criteria_set(workspace, 2030) == made
    assert (made.title, made.source, made.sample) == ("Bộ", "tệp", False)


def test_the_sample_fills_an_empty_year_and_is_marked(workspace: Workspace) -> None:
    sample.load_sample(workspace, 2027)
    loaded = years.load_year(workspace, 2027, date(2027, 6, 30))
    assert loaded.sample
    assert len(loaded.rows) > 100
    assert {found.criterion.code for found in loaded.rows} != {""}
    assert any(found.last_note for found in loaded.rows)
    assert sum(loaded.counts(unit.uid).leading for unit in loaded.units) > 50
    assert not view(workspace).sample
    assert workspace.read.find(Contact) == []


def test_the_sample_never_replaces_criteria(workspace: Workspace) -> None:
    before = logical_dump(workspace.path)
    with refused(Fault.YEAR_HAS_CRITERIA):
        sample.load_sample(workspace, YEAR)
    assert logical_dump(workspace.path) == before


def test_the_sample_goes_with_all_that_was_written_on_it_and_nothing_else(workspace: Workspace) -> None:
    notes.write(workspace, [row(workspace, "1.2")], notes.NoteInput(TODAY, "của mình"))
    before = logical_dump(workspace.path)
    sample.load_sample(workspace, 2027)
    found = [one for one in years.load_year(workspace, 2027, TODAY).rows if one.is_leaf]
    notes.write(workspace, found[:3], notes.NoteInput(TODAY, "thử"))
    sample.drop_sample(workspace, years.load_year(workspace, 2027, TODAY))
    assert logical_dump(workspace.path) == before


def test_a_consistent_file_has_no_findings_that_contradict_it(path: Path) -> None:
    with opened(path) as workspace:
        sample.load_sample(workspace, 2027)
    assert consistency.check_file(path) == []


def test_repeated_codes_are_found_and_not_serious(path: Path) -> None:
    with opened(path) as workspace:
        found = row(workspace, "1.2")
        criteria.edit_criterion(workspace, found, replace(found.criterion, code="1.1.1"))
    (finding,) = consistency.check_file(path)
    assert (finding.kind, finding.serious) == ("repeated_code", False)
    assert "“1.1.1”" in finding.message
    assert finding.as_dict()["kind"] == "repeated_code"


def test_a_leaf_without_milestone_is_found(path: Path) -> None:
    with opened(path) as workspace:
        criteria.remove_criteria(workspace, view(workspace), [row(workspace, "2.1")])
        group = row(workspace, "II")
    (finding,) = consistency.check_file(path)
    assert (finding.kind, finding.serious, finding.uid) == ("leaf_without_milestone", False, group.uid)


def test_a_note_on_the_milestone_of_another_criterion_is_serious(path: Path) -> None:
    with opened(path) as workspace:
        note = notes.write(workspace, [row(workspace, "1.2")], notes.NoteInput(TODAY, "a"))
        (entry,) = workspace.read.find(NoteEntry, note_uid=note.uid)
        wrong = row(workspace, "1.1.1").milestones[0].milestone.uid
        with workspace.transact(Op.WRITE_NOTE, count=1) as tx:
            tx.put(replace(entry, milestone_uid=wrong))
    (finding,) = consistency.check_file(path)
    assert (finding.kind, finding.serious, finding.uid) == ("misplaced_note", True, entry.uid)


def test_a_missing_file_cannot_be_checked(tmp_path: Path) -> None:
    with refused(Fault.FILE_MISSING):
        consistency.check_file(tmp_path / "không có")
