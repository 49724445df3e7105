"""Công văn đôn đốc: each unit its list, as the list of things to do has it; a peer asks, the UBND demands."""

from datetime import date, timedelta
from io import BytesIO

import docx
import pytest
from msgspec.structs import replace

from cchc_desktop.domain.document import Passage
from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.labels import SAMPLE_MARK
from cchc_desktop.domain.letter import Letter, Letters, SmallTable, letters_of
from cchc_desktop.domain.reminder_lists import Reminding
from cchc_desktop.domain.todo import Todo
from cchc_desktop.domain.vocabulary import Channel, Progress, ReportKind, TodoGroup
from cchc_desktop.reports.docx import render_docx
from cchc_desktop.reports.files import formats_of
from cchc_desktop.reports.pdf import render_pdf
from cchc_desktop.reports.reminder import reminder_words, reminders
from cchc_desktop.services import notes, reminder_letters, units
from cchc_desktop.services.office import office, save_office, signing_profile
from cchc_desktop.services.report_texts import save_texts
from cchc_desktop.services.sample import load_sample
from cchc_desktop.services.todo import to_do
from cchc_desktop.services.workspace import Workspace
from tests.reports.decree_checker import letter_faults
from tests.reports.decree_checker_docx import letter_docx_faults
from tests.reports.grids import squeezed
from tests.reports.paper import read_paper
from tests.support import TODAY, YEAR, log_lines, logical_dump, refused, row, small_tree, view

WANTED = Reminding(TODAY, TODAY + timedelta(7), soon_days=30)


@pytest.fixture
def own(workspace: Workspace) -> Workspace:
    """A small tree, reminded of by the UBND."""
    small_tree(workspace)
    profile = replace(signing_profile(workspace, ReportKind.REMINDER), unit_uid=None, signer="Người Ký Mẫu")
    save_office(workspace, replace(office(workspace), commune="xã An Thử"), profile)
    return workspace


def uid_of(workspace: Workspace, code: str) -> str:
    return units.unit_by_code(workspace, code).uid


def texts(letter: Letter) -> str:
    return "\n".join(part.text for part in letter.body if isinstance(part, Passage))


def table(letter: Letter) -> SmallTable:
    (found,) = (part for part in letter.body if isinstance(part, SmallTable))
    return found


def listed(workspace: Workspace, unit_uid: str) -> list[Todo]:
    """What its unit is asked for by the list of things to do."""
    return [
        one for one in to_do(workspace, view(workspace)) if one.row and one.unit and one.unit.uid == unit_uid
    ]


def test_each_unit_gets_what_waits_for_it(workspace: Workspace) -> None:
    load_sample(workspace, YEAR)
    made = reminders(workspace, YEAR, WANTED)
    assert isinstance(made, Letters)
    codes = ("VP", "KT", "PVHCC", "VHTT")
    assert len(made.parts) == len(codes)
    for letter, code in zip(made.parts, codes, strict=True):
        mine = listed(workspace, uid_of(workspace, code))
        late = [one for one in mine if TodoGroup.OVERDUE in one.groups]
        lacking = [one for one in mine if TodoGroup.WITHOUT_EVIDENCE in one.groups]
        soon = [one for one in mine if one.group in (TodoGroup.WEEK, TodoGroup.MONTH)]
        told = texts(letter)
        assert (f"{len(late)} tiêu chí quá hạn" in told) == bool(late)
        assert (f"{len(soon)} tiêu chí đến hạn trong 30 ngày tới" in told) == bool(soon)
        assert f"{len(lacking)} tiêu chí thiếu tài liệu kiểm chứng" in told
        wanted = {one.uid for one in (*late, *soon, *lacking)}
        assert [one.uid for one in table(letter).rows] == [one.uid for one in mine if one.uid in wanted]
        counts = view(workspace).counts(uid_of(workspace, code))
        assert (len(late), len(lacking)) == (counts.overdue, counts.without_evidence)


def test_a_row_says_product_date_and_state(own: Workspace) -> None:
    letter = reminders(own, YEAR, replace(WANTED, unit_uid=uid_of(own, "VHXH")))
    assert isinstance(letter, Letter)
    by_code = {one.cells[1]: one.cells[2:] for one in table(letter).rows}
    assert by_code["1.1.1"] == (
        "Tiêu chí thành phần 1.1.1",
        ("Kế hoạch", "Báo cáo"),
        "15/11/2026",
        "Quá hạn 8 ngày, có 0/2 tài liệu",
    )
    of_vp = reminders(own, YEAR, replace(WANTED, unit_uid=uid_of(own, "VP")))
    assert isinstance(of_vp, Letter)
    (only,) = table(of_vp).rows
    told = "Quá hạn 253 ngày; 2 mốc sau cũng quá hạn: 15/6/2026, 15/9/2026"
    assert only.cells[3:] == (("Quý 1",), "15/3/2026", told)


def test_only_what_was_asked_for_is_listed(own: Workspace) -> None:
    notes.write(own, [row(own, "1.1.1")], notes.NoteInput(TODAY, "Xong", Progress.DONE))
    unit = uid_of(own, "VHXH")
    lacking = reminders(own, YEAR, replace(WANTED, unit_uid=unit))
    assert isinstance(lacking, Letter)
    assert [one.cells[1] for one in table(lacking).rows] == ["1.1.1"]
    assert table(lacking).rows[0].cells[5] == "Hoàn thành quá hạn, có 0/2 tài liệu"
    with refused(Fault.NOTHING_TO_REMIND):
        reminders(own, YEAR, replace(WANTED, unit_uid=unit, lacking=False))


def test_a_peer_asks_and_the_commune_demands(own: Workspace) -> None:
    told = texts(letters_of(reminders(own, YEAR, WANTED))[0])
    assert "Ủy ban nhân dân xã An Thử yêu cầu Phòng Văn hóa - Xã hội thực hiện" in told
    assert "(qua Phòng Văn hóa - Xã hội) trước ngày 30/11/2026./." in told
    assert "đề nghị" not in told
    profile = replace(signing_profile(own, ReportKind.REMINDER), unit_uid=uid_of(own, "VHXH"))
    save_office(own, office(own), profile)
    (to_vp,) = letters_of(reminders(own, YEAR, WANTED))
    assert "Phòng Văn hóa - Xã hội đề nghị Văn phòng HĐND và UBND xã" in texts(to_vp)
    assert "yêu cầu" not in texts(to_vp)
    assert to_vp.masthead.issuer == ("PHÒNG VĂN HÓA - XÃ HỘI",)
    assert to_vp.addressees == ("Lãnh đạo Văn phòng HĐND & UBND xã",)
    with refused(Fault.REMINDS_ITSELF):
        reminders(own, YEAR, replace(WANTED, unit_uid=uid_of(own, "VHXH")))


def test_they_keep_to_the_decree_alone_and_together(own: Workspace) -> None:
    made = reminders(own, YEAR, WANTED)
    assert formats_of(made) == (".pdf", ".docx")
    for letter in letters_of(made):
        assert letter_faults(render_pdf(letter)) == []
        assert letter_docx_faults(render_docx(letter)) == []
    sheets = read_paper(render_pdf(made))
    assert len(sheets) == sum(len(read_paper(render_pdf(one))) for one in letters_of(made))
    for sheet, letter in zip(sheets, letters_of(made), strict=True):
        told = squeezed("".join(line.text for line in sheet.lines))
        assert squeezed(letter.addressees[0]) in told
        assert "Người Ký Mẫu" in "".join(line.text for line in sheet.lines)
    word = docx.Document(BytesIO(render_docx(made)))
    assert len(word.sections) == len(letters_of(made))
    tables = [one for one in word.tables if one.cell(0, 0).text == "TT"]
    for written, letter in zip(tables, letters_of(made), strict=True):
        assert [cell.text for cell in written.columns[1].cells][1:] == [
            one.cells[1] for one in table(letter).rows
        ]


def test_her_words_go_to_every_unit_with_its_own_figures(own: Workspace) -> None:
    save_texts(own, "reminder", YEAR, "", {"opening": "{đơn vị}: {số quá hạn}.", "subject": "V/v nhắc việc"})
    first, second = letters_of(reminders(own, YEAR, WANTED))
    assert texts(first).startswith("Phòng Văn hóa - Xã hội: 1.\n")
    assert texts(second).startswith("Văn phòng HĐND và UBND xã: 1.\n")
    assert first.subject == "V/v nhắc việc"
    save_texts(own, "reminder", YEAR, "", {"opening": "{đơn vi}{"})
    with refused(Fault.PLACEHOLDER_BROKEN):
        reminders(own, YEAR, WANTED)
    assert all(reminder_words(own, YEAR, WANTED).figures.values())


def test_that_it_was_sent_is_a_reminder_of_each_criterion(own: Workspace) -> None:
    before, steps = logical_dump(own.path), len(log_lines(own.path))
    sent = reminder_letters.reminded_units(own, YEAR, WANTED)
    assert reminder_letters.note_sent(own, sent, WANTED) == 2
    assert len(log_lines(own.path)) == steps + 1
    for code in ("1.1.1", "1.1.2"):
        assert row(own, code).reminded == (TODAY,)
        (note,) = notes.log_of(own, row(own, code).uid)
        assert note.channel is Channel.REMINDER
        assert note.text == "Đôn đốc bằng công văn, hạn trả lời 30/11/2026"
    own.undo()
    assert logical_dump(own.path) == before


def test_without_criteria_there_is_nothing_to_remind_of(workspace: Workspace) -> None:
    with refused(Fault.YEAR_WITHOUT_CRITERIA):
        reminders(workspace, YEAR, WANTED)
    small_tree(workspace)
    with refused(Fault.NOTHING_TO_REMIND):
        reminders(workspace, YEAR, Reminding(date(YEAR, 1, 1), date(YEAR, 1, 8), lacking=False))


def test_a_sample_is_marked_on_every_page(workspace: Workspace) -> None:
    load_sample(workspace, YEAR)
    sheets = read_paper(render_pdf(reminders(workspace, YEAR, WANTED)))
    assert all(SAMPLE_MARK in "".join(line.text for line in sheet.lines) for sheet in sheets)


@pytest.mark.parametrize(("days", "listed"), [(21, False), (22, True), (0, False)])
def test_soon_is_up_to_the_last_day_and_not_what_was_reported(
    own: Workspace, days: int, listed: bool
) -> None:
    """The fourth report is due on 15/12, 22 days from now."""
    for _quarter in range(3):
        notes.write(own, [row(own, "1.1.2")], notes.NoteInput(TODAY, "Xong", Progress.DONE))
    wanted = replace(WANTED, unit_uid=uid_of(own, "VP"), soon_days=days, lacking=False)
    if not listed:
        with refused(Fault.NOTHING_TO_REMIND):
            reminders(own, YEAR, wanted)
        return
    letter = reminders(own, YEAR, wanted)
    assert isinstance(letter, Letter)
    assert [one.cells[4:] for one in table(letter).rows] == [("15/12/2026", "Còn 22 ngày")]
    notes.write(own, [row(own, "1.1.2")], notes.NoteInput(TODAY, "Đã gửi", Progress.WAITING))
    with refused(Fault.NOTHING_TO_REMIND):
        reminders(own, YEAR, wanted)
