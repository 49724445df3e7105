"""Reports on a period: their counts are those of the units, words follow the data, the decree is kept."""

from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pytest
from msgspec.structs import replace

from cchc_desktop.domain.document import Passage, Role
from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.labels import SAMPLE_MARK
from cchc_desktop.domain.letter import Letter, SmallTable
from cchc_desktop.domain.report_periods import CUSTOM, PERIODS, Span, usual_span
from cchc_desktop.domain.vocabulary import Progress, ReportKind
from cchc_desktop.reports.docx import render_docx
from cchc_desktop.reports.pdf import render_pdf
from cchc_desktop.reports.progress import progress_report, progress_words
from cchc_desktop.services import notes
from cchc_desktop.services.office import office, save_office, signing_profile
from cchc_desktop.services.report_texts import save_texts
from cchc_desktop.services.sample import load_sample
from cchc_desktop.services.workspace import Workspace
from tests.reports.decree_checker import letter_faults
from tests.reports.decree_checker_docx import letter_docx_faults
from tests.reports.grids import squeezed
from tests.reports.paper import read_paper
from tests.support import TODAY, YEAR, refused, row, small_tree, view

PROGRESS, PERIODIC = ReportKind.PROGRESS, ReportKind.PERIODIC
KINDS = (PROGRESS, PERIODIC)


@pytest.fixture
def own(workspace: Workspace) -> Workspace:
    """A small tree with a signer: one criterion late, a milestone done in each of two quarters."""
    small_tree(workspace)
    profiles = [replace(signing_profile(workspace, kind), signer="Người Ký Mẫu") for kind in KINDS]
    save_office(workspace, replace(office(workspace), commune="xã An Thử"), *profiles)
    for day in (date(YEAR, 3, 9), date(YEAR, 6, 9)):
        note = notes.NoteInput(day, "Đã gửi báo cáo", Progress.DONE)
        notes.write(workspace, [row(workspace, "1.1.2")], note)
    notes.write(workspace, [row(workspace, "1.1.1")], notes.NoteInput(date(YEAR, 11, 20), "Chờ {ký}"))
    return workspace


def made(workspace: Workspace, kind: ReportKind = PROGRESS, period: str = "year") -> Letter:
    return progress_report(workspace, kind, YEAR, usual_span(period, YEAR, TODAY))


def pages_of(document: Letter) -> list[str]:
    """What stands on each page below its number."""
    sheets = read_paper(render_pdf(document))
    return ["".join(line.text for line in sheet.lines if line.top > 20) for sheet in sheets]


def texts(document: Letter) -> str:
    return "\n".join(part.text for part in document.body if isinstance(part, Passage))


def headings(document: Letter) -> list[str]:
    return [part.text for part in document.body if isinstance(part, Passage) and part.role is Role.HEADING]


def table(document: Letter) -> SmallTable:
    (found,) = (part for part in document.body if isinstance(part, SmallTable))
    return found


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("period", PERIODS)
def test_the_table_says_what_heads_each_unit(workspace: Workspace, kind: ReportKind, period: str) -> None:
    load_sample(workspace, YEAR)
    span = usual_span(period, YEAR, TODAY)
    year = view(workspace, span.as_of)
    *rows, total = table(progress_report(workspace, kind, YEAR, span)).rows
    assert [one.cells[1] for one in rows] == [unit.name for unit in year.units]
    for one, unit in zip(rows, year.units, strict=True):
        counts = year.counts(unit.uid)
        leading, done, waiting, overdue, without = one.cells[2:]
        assert (leading, done, overdue, without) == (
            counts.leading,
            counts.done,
            counts.overdue,
            counts.without_evidence,
        )
        led = [found for found in year.leading(unit.uid) if found.counted]
        assert waiting == sum(found.progress is Progress.WAITING for found in led)
    assert total.cells[2:] == tuple(
        sum(column) for column in zip(*(one.cells[2:] for one in rows), strict=True)
    )  # type: ignore[arg-type]
    told = texts(made(workspace, kind, period))
    assert (
        f"{total.cells[3]} tiêu chí hoàn thành, {total.cells[4]} chờ kiểm tra, {total.cells[5]} quá hạn"
        in told
    )


@pytest.mark.parametrize("kind", KINDS)
def test_every_word_and_number_stands_in_pdf_and_in_word(
    own: Workspace, tmp_path: Path, kind: ReportKind
) -> None:
    document = made(own, kind)
    paper = squeezed("".join(pages_of(document)))
    word = docx.Document(BytesIO(render_docx(document)))
    written = squeezed("".join(one.text for one in word.paragraphs))
    cells = [cell.text for cell in word.tables[1]._cells]
    for part in document.body:
        if isinstance(part, Passage):
            assert squeezed(part.text) in paper
            assert squeezed(part.text) in written
        else:
            told = ["" if cell is None else str(cell) for one in part.rows for cell in one.cells]
            assert cells[len(part.columns) :] == told


@pytest.mark.parametrize("kind", KINDS)
def test_it_keeps_to_the_decree(own: Workspace, kind: ReportKind) -> None:
    document = made(own, kind)
    assert letter_faults(render_pdf(document)) == []
    assert letter_docx_faults(render_docx(document)) == []


def test_who_reports_to_whom(own: Workspace) -> None:
    of_office, of_commune = made(own, PROGRESS), made(own, PERIODIC)
    assert of_office.masthead.issuer == ("PHÒNG VĂN HÓA - XÃ HỘI",)
    assert of_office.masthead.number == "......../BC-VHXH"
    assert of_office.addressees == ("Ủy ban nhân dân xã An Thử",)
    assert of_office.signature is not None
    assert of_office.signature.lines == ("TRƯỞNG PHÒNG",)
    assert of_commune.masthead.issuer == ("ỦY BAN NHÂN DÂN", "XÃ AN THỬ")
    assert of_commune.addressees[0] == "Ủy ban nhân dân thành phố Hải Phòng"
    assert of_commune.signature is not None
    assert of_commune.signature.lines == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    profile = replace(signing_profile(own, PERIODIC), signer="", addressees="Sở Nội vụ")
    save_office(own, office(own), profile)
    changed = made(own, PERIODIC)
    assert changed.addressees == ("Sở Nội vụ",)
    assert changed.signature is not None
    assert changed.signature.name == "........"


def test_what_was_done_is_told_in_the_one_period_it_was_done_in(own: Workspace) -> None:
    told = {period: texts(made(own, PROGRESS, period)) for period in ("q1", "half", "q3")}
    assert "Quý 1 (09/3/2026)" in told["q1"]
    assert "Quý 2" not in told["q1"].split("PHƯƠNG HƯỚNG")[0]
    assert "Quý 1 (09/3/2026), Quý 2 (09/6/2026)" in told["half"]
    assert "Trong kỳ chưa ghi nhận mốc nào hoàn thành." in told["q3"]


def test_the_late_ones_are_told_with_their_last_note(own: Workspace) -> None:
    told = texts(made(own))
    assert "1.1.1 Tiêu chí thành phần 1.1.1 (Phòng Văn hóa - Xã hội), hạn 15/11/2026, quá 8 ngày." in told
    assert "Nhật ký ngày 20/11/2026: Chờ {ký}." in told
    assert "15/12/2026: 1.1.2 Tiêu chí thành phần 1.1.2, Quý 4 (Văn phòng HĐND và UBND xã)." in told


def test_her_words_stand_and_their_figures_follow(own: Workspace) -> None:
    hers = {"causes": "Do {số quá hạn} việc chậm.\n- Thiếu người", "proposals": ""}
    save_texts(own, "progress", YEAR, "year", hers)
    told = made(own)
    assert Passage("Do 2 việc chậm.") in told.body
    assert Passage("Thiếu người", Role.BULLET) in told.body
    assert "Do 2 việc chậm." not in texts(made(own, PERIODIC))
    assert "Do 2 việc chậm." not in texts(made(own, PROGRESS, "q3"))
    assert headings(told)[-2:] == ["IV. PHƯƠNG HƯỚNG, NHIỆM VỤ KỲ TỚI", "V. TỔNG HỢP THEO ĐƠN VỊ"]
    notes.write(own, [row(own, "1.1.1")], notes.NoteInput(TODAY, "Xong", Progress.DONE))
    assert Passage("Do 1 việc chậm.") in made(own).body
    save_texts(own, "progress", YEAR, "year", {"causes": "{số quá hạng}"})
    with refused(Fault.PLACEHOLDER_UNKNOWN):
        made(own)
    save_texts(own, "progress", YEAR, "year", {"causes": None})
    assert Passage("........") in made(own).body


def test_a_period_without_data_says_so_and_invents_nothing(workspace: Workspace) -> None:
    small_tree(workspace)
    span = Span(CUSTOM, date(YEAR, 1, 5), date(YEAR, 1, 6), date(YEAR, 1, 6))
    told = texts(progress_report(workspace, PERIODIC, YEAR, span))
    for words in (
        "Trong kỳ chưa ghi nhận mốc nào hoàn thành.",
        "Trong kỳ chưa ghi hoạt động nào trong sổ hoạt động.",
        "Trong kỳ chưa ghi lần kiểm tra nào.",
        "Kỳ báo cáo chưa trọn tháng nào nên chưa có số liệu một cửa.",
        "Không có tiêu chí quá hạn.",
    ):
        assert words in told


def test_what_cannot_be_reported_is_refused(workspace: Workspace) -> None:
    with refused(Fault.YEAR_WITHOUT_CRITERIA):
        made(workspace)
    small_tree(workspace)
    with refused(Fault.PERIOD_IN_FUTURE):
        progress_report(workspace, PROGRESS, YEAR + 1, usual_span("q1", YEAR + 1, TODAY))
    with refused(Fault.PERIOD_REVERSED):
        progress_report(workspace, PROGRESS, YEAR, Span(CUSTOM, TODAY, date(YEAR, 1, 1), TODAY))


@pytest.mark.parametrize("kind", KINDS)
def test_a_sample_is_marked_and_not_signed(workspace: Workspace, kind: ReportKind) -> None:
    load_sample(workspace, YEAR)
    document = made(workspace, kind, "q3")
    pages = pages_of(document)
    assert all(SAMPLE_MARK in page for page in pages)
    assert "TRƯỞNG PHÒNG" not in "".join(pages)
    assert "PHÓ CHỦ TỊCH" not in "".join(pages)


@pytest.mark.parametrize("kind", KINDS)
def test_every_figure_can_be_written_and_every_draft_is_filled(
    workspace: Workspace, kind: ReportKind
) -> None:
    load_sample(workspace, YEAR)
    words = progress_words(workspace, kind, YEAR, usual_span("year", YEAR, TODAY))
    assert all(words.figures.values())
    every = "\n".join(f"{{{name}}}" for name in words.figures)
    save_texts(workspace, kind.value, YEAR, "year", {"causes": every})
    assert "{" not in texts(made(workspace, kind))


def test_a_text_of_ten_thousand_letters_fills_its_pages(own: Workspace) -> None:
    save_texts(
        own, "progress", YEAR, "year", {"causes": "Nguyên nhân khách quan. " * 420, "opening": "a" * 10_000}
    )
    document = made(own)
    assert letter_faults(render_pdf(document)) == []
    assert letter_docx_faults(render_docx(document)) == []
