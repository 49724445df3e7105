"""The words of the công văn, its headings, its addressees and its signer: shipped until she changes them."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.records import DispatchText, SigningProfile
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.services import dispatch, office, units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.migrate import current_schema
from tests.storage.released import FOLDER
from tests.support import clock, logical_dump, refused, saved_unit

APPENDIX, DISPATCH = ReportKind.APPENDIX, ReportKind.DISPATCH


def test_the_words_are_the_shipped_ones_until_she_changes_them(workspace: Workspace) -> None:
    before, shipped = logical_dump(workspace.path), dispatch.shipped_text()
    assert dispatch.text_of(workspace) == shipped
    dispatch.save_text(workspace, shipped)
    assert logical_dump(workspace.path) == before
    dispatch.save_text(workspace, replace(shipped, subject=" V/v  giao việc ", opening="Một\r\nHai"))
    saved = dispatch.text_of(workspace)
    assert (saved.subject, saved.opening) == ("V/v giao việc", "Một\nHai")
    assert saved.closing == shipped.closing
    assert workspace.undo().name == "sửa lời công văn"
    assert dispatch.text_of(workspace) == shipped
    assert workspace.read.find(DispatchText) == []


def test_a_letter_has_a_subject(workspace: Workspace) -> None:
    with pytest.raises(UserError) as caught:
        dispatch.save_text(workspace, replace(dispatch.shipped_text(), subject=" \n"))
    assert (caught.value.fault, caught.value.field) == (Fault.TEXT_EMPTY, "subject")


def test_it_is_sent_to_the_units_in_the_order_of_the_source(workspace: Workspace) -> None:
    found = dispatch.addressees(workspace)
    assert [name.removeprefix("Lãnh đạo ").casefold()[:12] for name in found] == [
        "phòng văn ho",
        "phòng kinh t",
        "văn phòng hđ",
        "trung tâm ph",
        "trung tâm vă",
    ]
    fresh = replace(units.new_unit(workspace), code="QS", name="Ban chỉ huy", short_name="QS")
    saved_unit(workspace, fresh)
    assert dispatch.addressees(workspace) == [*found, "Ban chỉ huy"]
    profile = office.signing_profile(workspace, DISPATCH)
    office.save_office(
        workspace, office.office(workspace), replace(profile, addressees="Các đơn vị\n\n Ban A")
    )
    assert dispatch.addressees(workspace) == ["Các đơn vị", " Ban A"]


def test_every_kind_is_signed_as_the_appendix_until_it_has_its_own(workspace: Workspace) -> None:
    about, appendix = office.office(workspace), office.signing_profile(workspace, APPENDIX)
    before = office.signing_profile(workspace, DISPATCH)
    assert (before.signer, before.unit_uid, before.symbol) == (appendix.signer, None, "")
    assert before.recipients.splitlines() == ["Như trên", "Lãnh đạo UBND xã", "Lưu: VT, VHXH"]
    office.save_office(workspace, about, replace(appendix, signer="Người khác"), before)
    assert len(workspace.read.find(SigningProfile)) == 1
    follows = office.signing_profile(workspace, DISPATCH)
    assert follows.signer == "Người khác"
    unit = units.unit_by_code(workspace, "VHXH")
    office.save_office(workspace, about, replace(follows, unit_uid=unit.uid, symbol=" VHXH "))
    office.save_office(workspace, about, replace(office.signing_profile(workspace, APPENDIX), signer="A"))
    kept = office.signing_profile(workspace, DISPATCH)
    assert (kept.signer, kept.unit_uid, kept.symbol) == ("Người khác", unit.uid, "VHXH")


def test_a_unit_that_issues_documents_is_not_removed(workspace: Workspace) -> None:
    fresh = saved_unit(
        workspace, replace(units.new_unit(workspace), code="QS", name="Ban chỉ huy", short_name="QS")
    )
    profile = office.signing_profile(workspace, DISPATCH)
    office.save_office(workspace, office.office(workspace), replace(profile, unit_uid=fresh.uid))
    with refused(Fault.UNIT_IN_USE):
        units.remove_unit(workspace, fresh)


def test_a_heading_follows_the_name_unless_it_was_typed(workspace: Workspace) -> None:
    unit = units.unit_by_code(workspace, "VHTT")
    assert unit.heading == f"{unit.name}."
    renamed = saved_unit(workspace, replace(unit, name="Trung tâm Văn hóa"))
    assert units.unit_by_code(workspace, "VHTT").heading == "Trung tâm Văn hóa."
    typed = replace(renamed, name="Trung tâm Văn hóa xã", heading="Trung tâm Văn hóa xã:")
    saved_unit(workspace, typed)
    assert units.unit_by_code(workspace, "VHTT").heading == "Trung tâm Văn hóa xã:"


def test_duties_change_places_within_their_unit(workspace: Workspace) -> None:
    unit = units.unit_by_code(workspace, "KT")
    first, second, third = (duty.uid for duty in units.duties(workspace, unit.uid))
    before = logical_dump(workspace.path)
    units.move_duty(workspace, units.duties(workspace, unit.uid)[2], -1)
    assert [duty.uid for duty in units.duties(workspace, unit.uid)] == [first, third, second]
    units.move_duty(workspace, units.duties(workspace, unit.uid)[0], -1)
    assert [duty.uid for duty in units.duties(workspace, unit.uid)] == [first, third, second]
    assert workspace.undo().name == "đổi thứ tự nhiệm vụ của Kinh tế"
    assert logical_dump(workspace.path) == before


@pytest.mark.parametrize("schema", range(1, current_schema() + 1))
def test_an_older_file_has_the_shipped_words_and_headings(tmp_path: Path, schema: int) -> None:
    path = tmp_path / "a.cchc"
    path.write_bytes((FOLDER / f"schema-{schema}.cchc").read_bytes())
    with closing(Workspace.open(path, clock=clock)) as workspace:
        assert [unit.heading for unit in units.all_units(workspace)] == [
            *[""] * 4,
            "Trung tâm Văn hoá - Thể thao & TT.",
        ]
        assert dispatch.text_of(workspace).opening == dispatch.shipped_text().opening


def test_what_is_still_dotted_is_told(workspace: Workspace) -> None:
    assert dispatch.still_dotted(workspace) == ["commune", "letter_number", "symbol", "letter_date"]
    about = replace(office.office(workspace), commune="xã A", letter_number="12/UBND-VX")
    profile = office.signing_profile(workspace, DISPATCH)
    office.save_office(workspace, about, replace(profile, signer=""))
    assert dispatch.still_dotted(workspace) == ["letter_date", "signer"]


def test_oddities_of_the_source_are_told_until_they_are_mended(workspace: Workspace) -> None:
    found = dispatch.odd_places(workspace)
    assert [(part, one.written) for part, one in found] == [
        ("Kính gửi", "Văn hoá -Thể thao"),
        ("Phần mở đầu", "Hải Phòng. UBND xã yêu cầu"),
        ("VHXH", "Văn hoá -Thể thao"),
        ("PVHCC", "như:các"),
        ("Phần kết", "cái cách"),
    ]
    text = dispatch.text_of(workspace)
    dispatch.save_text(workspace, replace(text, closing=text.closing.replace("cái cách", "cải cách")))
    assert len(dispatch.odd_places(workspace)) == 4


def test_a_heading_that_is_the_name_follows_it(workspace: Workspace) -> None:
    unit = units.unit_by_code(workspace, "KT")
    text = dispatch.text_of(workspace)
    before = logical_dump(workspace.path)
    dispatch.save_text(workspace, text, {unit.uid: f" {unit.name} "})
    assert logical_dump(workspace.path) == before
    dispatch.save_text(workspace, text, {unit.uid: "Phòng  Kinh tế xã"})
    assert units.unit_by_code(workspace, "KT").heading == "Phòng Kinh tế xã"
    assert workspace.read.find(DispatchText) == []


def test_a_unit_that_has_ceased_is_not_addressed_once_nothing_hangs_on_it(workspace: Workspace) -> None:
    unit = units.unit_by_code(workspace, "KT")
    saved_unit(workspace, replace(unit, active_to=workspace.today() - timedelta(days=1)))
    assert unit.addressee in dispatch.addressees(workspace)
    for duty in units.duties(workspace, unit.uid):
        units.remove_duty(workspace, duty)
    assert unit.addressee not in dispatch.addressees(workspace)
    saved_unit(workspace, replace(unit, active_to=workspace.today()))
    assert unit.addressee in dispatch.addressees(workspace)
