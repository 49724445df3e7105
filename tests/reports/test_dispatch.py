"""The công văn says what the source says, word for word, until she changes it; then what she says."""

from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.table import Table
from msgspec.structs import replace

from cchc_desktop.domain.document import Passage, Role
from cchc_desktop.domain.letter import Letter
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.reports.dispatch import dispatch
from cchc_desktop.reports.docx import render_docx
from cchc_desktop.reports.files import write_report
from cchc_desktop.reports.pdf import render_pdf
from cchc_desktop.reports.pdf.letter import lay_out_letter
from cchc_desktop.services import units
from cchc_desktop.services.dispatch import save_text, text_of
from cchc_desktop.services.office import office, save_office, signing_profile
from cchc_desktop.services.workspace import Workspace
from tests.reports.decree_checker import letter_faults
from tests.reports.grids import run, squeezed
from tests.support import clock

SOURCE = (Path(__file__).parents[1] / "data" / "dispatch_source.txt").read_text(encoding="utf-8")
SALUTATION = "Kính gửi:"
SUBJECT, _, REST = SOURCE.partition(SALUTATION)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with closing(Workspace.create(tmp_path / "hồ sơ.cchc", clock=clock)) as workspace:
        yield workspace


def printed(document: Letter) -> str:
    """What stands on paper in reading order, without blanks and page numbers."""
    pages = list(lay_out_letter(document))
    return squeezed("".join(text.text for page in pages for text in page.texts if text.y > 57))


def in_word(document: Letter) -> str:
    def told(parent: Any) -> str:
        return "".join(
            "".join(told(cell) for row in block.rows for cell in row.cells)
            if isinstance(block, Table)
            else block.text
            for block in parent.iter_inner_content()
        )

    return squeezed(told(docx.Document(BytesIO(render_docx(document)))))


@pytest.mark.parametrize("read", [printed, in_word])
def test_every_word_of_the_source_in_its_order(workspace: Workspace, read: Any) -> None:
    told = read(dispatch(workspace))
    assert squeezed(SUBJECT) in told
    assert told.endswith(squeezed(SALUTATION + REST))


def test_another_reader_finds_it_too(workspace: Workspace, tmp_path: Path, pdftotext: str) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(render_pdf(dispatch(workspace)))
    told = squeezed(run(pdftotext, "-raw", path, "-"))
    for line in REST.split("Nơi nhận")[0].splitlines():
        assert squeezed(line) in told


def test_it_keeps_to_the_decree(workspace: Workspace) -> None:
    assert letter_faults(render_pdf(dispatch(workspace))) == []
    unit = units.unit_by_code(workspace, "VHXH")
    profile = replace(
        signing_profile(workspace, ReportKind.DISPATCH), unit_uid=unit.uid, title="TRƯỞNG PHÒNG"
    )
    save_office(workspace, replace(office(workspace), commune="xã Thử"), replace(profile, authority=""))
    assert letter_faults(render_pdf(dispatch(workspace))) == []


def test_what_the_source_lacks_is_dotted(workspace: Workspace) -> None:
    document = dispatch(workspace)
    head = document.masthead
    assert head.number == "......../........"
    assert head.place_date == "........, ngày ........ tháng ........ năm ........"
    assert head.issuer == ("ỦY BAN NHÂN DÂN", "XÃ ........")
    assert not document.sample


def test_what_she_fills_in_is_printed(workspace: Workspace) -> None:
    profile = signing_profile(workspace, ReportKind.DISPATCH)
    unit = units.unit_by_code(workspace, "VHXH")
    about = replace(office(workspace), commune="xã Thử Nghiệm", letter_number="5", place="")
    changed = replace(
        profile,
        symbol="UBND-VHXH",
        authority="TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH",
        title="Phó Chủ tịch",
        signer="",
        recipients="- Như trên;\n- Lưu: VT.",
    )
    save_office(workspace, about, changed)
    document = dispatch(workspace)
    assert document.masthead.number == "05/UBND-VHXH"
    assert document.masthead.place_date.startswith("Thử Nghiệm, ngày ")
    assert document.signature is not None
    assert document.signature.lines == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert document.signature.name == "........"
    assert document.recipients == ("Như trên", "Lưu: VT")
    save_office(workspace, about, replace(changed, unit_uid=unit.uid))
    head = dispatch(workspace).masthead
    assert (head.superior, head.issuer) == ("UBND XÃ THỬ NGHIỆM", ("PHÒNG VĂN HÓA - XÃ HỘI",))


def test_duties_are_added_changed_moved_and_removed(workspace: Workspace) -> None:
    unit = units.unit_by_code(workspace, "KT")
    first, second, third = units.duties(workspace, unit.uid)
    units.remove_duty(workspace, first)
    units.save_duty(workspace, replace(second, text="Việc đã sửa.\nMột đoạn nữa."))
    units.save_duty(workspace, replace(units.new_duty(workspace, unit.uid), text="Việc mới"))
    units.move_duty(workspace, third, -1)
    body = dispatch(workspace).body
    start = body.index(Passage("3. Phòng Kinh tế", Role.HEADING))
    assert body[start + 1 : start + 6] == (
        Passage(third.text, Role.BULLET),
        Passage("Việc đã sửa.", Role.BULLET),
        Passage("Một đoạn nữa."),
        Passage("Việc mới", Role.BULLET),
        Passage("4. Trung tâm phục vụ hành chính công", Role.HEADING),
    )


def test_a_unit_without_duties_has_no_heading_and_numbers_close_up(workspace: Workspace) -> None:
    for duty in units.duties(workspace, units.unit_by_code(workspace, "VP").uid):
        units.remove_duty(workspace, duty)
    document = dispatch(workspace)
    headings = [one.text for one in document.body if isinstance(one, Passage) and one.role is Role.HEADING]
    assert headings[1] == "2. Phòng Kinh tế"
    assert "Lãnh đạo Văn phòng HĐND & UBND xã" in document.addressees


def test_no_duties_at_all_still_make_a_letter(workspace: Workspace, tmp_path: Path) -> None:
    for unit in units.all_units(workspace):
        for duty in units.duties(workspace, unit.uid):
            units.remove_duty(workspace, duty)
    document = dispatch(workspace)
    assert [one.role for one in document.body if isinstance(one, Passage)] == [Role.PARAGRAPH] * 3
    for name in ("a.pdf", "a.docx"):
        write_report(document, tmp_path / name)


def test_the_text_is_closed_and_blank_words_are_left_out(workspace: Workspace) -> None:
    save_text(workspace, replace(text_of(workspace), opening="", closing="Một.\n\nYêu cầu thực hiện."))
    body = dispatch(workspace).body
    assert body[0] == Passage("1. Phòng Văn hóa - Xã hội", Role.HEADING)
    assert body[-2:] == (Passage("Một."), Passage("Yêu cầu thực hiện./."))
    save_text(workspace, replace(text_of(workspace), closing=""))
    last = dispatch(workspace).body[-1]
    assert isinstance(last, Passage)
    assert last.role is Role.BULLET
