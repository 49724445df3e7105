"""Tờ trình and minutes about the scores: the decree's measures, the figures of the table, her words kept."""

from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from pathlib import Path

import docx
import pytest
from msgspec.structs import replace

from cchc_desktop.domain.document import Passage
from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.labels import SAMPLE_MARK
from cchc_desktop.domain.letter import Letter, SmallTable
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.report_words import worded
from cchc_desktop.domain.vocabulary import ReportKind, ScoredBy
from cchc_desktop.reports.docx import render_docx
from cchc_desktop.reports.pdf import render_pdf
from cchc_desktop.reports.score_letters import score_minutes, score_submission
from cchc_desktop.reports.score_told import words_of
from cchc_desktop.reports.score_words import ScoreReport
from cchc_desktop.reports.self_score import self_score
from cchc_desktop.reports.self_score_options import SelfScoreOptions
from cchc_desktop.reports.worded import words_kept_under
from cchc_desktop.services import sample
from cchc_desktop.services.office import office, save_office, signing_profile
from cchc_desktop.services.report_texts import save_texts
from cchc_desktop.services.workspace import Workspace
from tests.reports.decree_checker import letter_faults
from tests.reports.paper import read_paper
from tests.reports.scored import Planned, plant
from tests.support import TODAY, YEAR, clock, refused, view

SCORED = (
    Planned(1, "2", "1.5"),
    Planned(1, "4", "4"),
    Planned(2, "3", "1"),
    Planned(2, "10", scored_by=ScoredBy.SURVEY),
)
SUBMISSION = ScoreReport.TO_COMMUNE.value


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with closing(Workspace.create(tmp_path / "xa.cchc", clock=clock)) as made:
        save_office(made, replace(office(made), commune="xã Thử Nghiệm", city="thành phố Hải Phòng"))
        plant(made, SCORED)
        yield made


def submission(workspace: Workspace, *, to_city: bool = False) -> Letter:
    return score_submission(workspace, YEAR, TODAY, to_city=to_city)


def text_of(letter: Letter) -> str:
    return "\n".join(one.text for one in letter.body if isinstance(one, Passage))


def on_paper(letter: Letter) -> str:
    return " ".join(line.text for sheet in read_paper(render_pdf(letter)) for line in sheet.lines)


@pytest.mark.parametrize("to_city", [False, True])
def test_a_submission_keeps_to_the_decree(workspace: Workspace, to_city: bool) -> None:
    assert letter_faults(render_pdf(submission(workspace, to_city=to_city))) == []


def test_the_office_submits_to_the_commune_and_the_commune_to_the_city(workspace: Workspace) -> None:
    inner, outer = submission(workspace), submission(workspace, to_city=True)
    assert (inner.masthead.issuer, inner.masthead.number) == (
        ("PHÒNG VĂN HÓA - XÃ HỘI",),
        "......../TTr-VHXH",
    )
    assert inner.addressees == ("Ủy ban nhân dân xã Thử Nghiệm",)
    assert inner.signature is not None
    assert (inner.signature.lines, inner.signature.name) == (("TRƯỞNG PHÒNG",), "........")
    assert outer.masthead.issuer == ("ỦY BAN NHÂN DÂN", "XÃ THỬ NGHIỆM")
    assert outer.addressees[0] == "Ủy ban nhân dân thành phố Hải Phòng"
    assert outer.signature is not None
    assert outer.signature.lines[0] == "TM. ỦY BAN NHÂN DÂN"
    assert "xã Thử Nghiệm" in on_paper(outer)


def test_figures_are_those_of_the_table(workspace: Workspace) -> None:
    letter = submission(workspace)
    text = text_of(letter)
    assert "đã chấm 3/3 tiêu chí thuộc phần tự chấm" in text
    assert "điểm tự chấm (dự kiến) 6,50 trên 9,00 điểm, mất 2,50 điểm" in text
    assert "Không tự chấm 1 tiêu chí do điều tra xã hội học (tối đa 10,00 điểm)." in text
    assert "2.3. Tiêu chí 3: mất 2,00 điểm" in text
    (table,) = (one for one in letter.body if isinstance(one, SmallTable))
    totals = self_score(workspace, YEAR, TODAY, SelfScoreOptions()).rows
    points = next(row.cells[6] for row in totals if row.cells[1] == "Tổng cộng điểm tự chấm (dự kiến)")
    assert table.rows[-1].cells[4] == points
    assert format_points(points) in text  # type: ignore[arg-type]


def test_her_words_stay_and_their_figures_follow_the_data(workspace: Workspace) -> None:
    hers = "Xã được {điểm tự chấm}/{điểm tối đa} điểm."
    save_texts(workspace, SUBMISSION, YEAR, "", {"results": hers, "losses": "", "open": ""})
    letter = submission(workspace)
    assert "Xã được 6,50/9,00 điểm." in text_of(letter)
    assert "CHƯA ĐẠT ĐIỂM TỐI ĐA" not in text_of(letter), "an emptied part has no heading"
    assert "II. ĐỀ NGHỊ" in text_of(letter)
    save_texts(workspace, SUBMISSION, YEAR, "", {"results": "{điểm của xã}"})
    with refused(Fault.PLACEHOLDER_UNKNOWN):
        submission(workspace)


def test_difficulties_and_proposals_stand_below_the_table(workspace: Workspace) -> None:
    save_texts(workspace, ScoreReport.TABLE.value, YEAR, "", {"proposals": "- Tập huấn năm {năm}"})
    prose = [one.text for one in self_score(workspace, YEAR, TODAY, SelfScoreOptions()).prose]
    assert prose[-2:] == ["KIẾN NGHỊ, ĐỀ XUẤT", f"Tập huấn năm {YEAR}"]
    assert "KHÓ KHĂN, VƯỚNG MẮC" in prose


@pytest.mark.parametrize("report", list(ScoreReport))
def test_drafts_name_only_figures_there_are(workspace: Workspace, report: ScoreReport) -> None:
    words = words_of(report, workspace, view(workspace), YEAR)
    assert words_kept_under(workspace, (report.value, str(YEAR), "")) == words
    assert all(one.key for one in words.parts)
    worded(words, {})


def test_minutes_are_the_models_signed_by_both_with_where_they_go_below(workspace: Workspace) -> None:
    letter = score_minutes(workspace, YEAR, TODAY)
    pdf = render_pdf(letter)
    others = [fault for fault in letter_faults(pdf) if not fault.startswith("place and date")]
    assert others == [], "model 1.9 has neither place nor date in its head"
    (sheet,) = read_paper(pdf)
    at = {line.text: line for line in sheet.lines}
    assert at["THƯ KÝ"].baseline == pytest.approx(at["CHỦ TỌA"].baseline)
    assert at["THƯ KÝ"].right < sheet.width / 2 < at["CHỦ TỌA"].left
    assert at["Nơi nhận:"].baseline > at["THƯ KÝ"].baseline + 20
    assert at["Nơi nhận:"].left == pytest.approx(30, abs=1)
    assert [line for line in at if line.startswith("Cuộc họp kết thúc")] == [
        "Cuộc họp kết thúc vào ........ giờ ........, ngày ........ tháng ........ năm ........./."
    ]


def test_word_says_what_paper_says(workspace: Workspace) -> None:
    for letter in (submission(workspace), score_minutes(workspace, YEAR, TODAY)):
        document = docx.Document(BytesIO(render_docx(letter)))
        told = " ".join(
            one.text for one in document.element.body.iter() if one.tag.endswith("}t") and one.text
        )
        for one in letter.body:
            if isinstance(one, Passage):
                assert one.text in told
        assert letter.signature is not None
        for line in (*letter.signature.lines, "Nơi nhận:", *(("THƯ KÝ",) if letter.secretary else ())):
            assert line in told


def test_what_is_not_scored_makes_a_draft_and_a_sample_is_never_signed(workspace: Workspace) -> None:
    sample.load_sample(workspace, YEAR + 1)
    for letter in (score_submission(workspace, YEAR + 1, TODAY), score_minutes(workspace, YEAR + 1, TODAY)):
        for sheet in read_paper(render_pdf(letter)):
            lines = [line.text for line in sheet.lines]
            assert SAMPLE_MARK in lines
            assert any(line.startswith("NHÁP - còn ") for line in lines)
            assert not {"TRƯỞNG PHÒNG", "CHỦ TỌA", "THƯ KÝ"} & set(lines)


def test_profiles_are_hers_once_she_edits_them(workspace: Workspace) -> None:
    profile = replace(
        signing_profile(workspace, ReportKind.SCORE_SUBMISSION), signer="Người Ký", addressees="Ông A"
    )
    save_office(workspace, office(workspace), profile)
    letter = submission(workspace)
    assert letter.signature is not None
    assert (letter.signature.name, letter.addressees) == ("Người Ký", ("Ông A",))
    assert "kính trình Ông A xem xét" in text_of(letter)


def test_of_many_that_are_not_scored_the_letter_names_the_first_and_counts_the_others(tmp_path: Path) -> None:
    with closing(Workspace.create(tmp_path / "many.cchc", clock=clock)) as many:
        plant(many, [Planned(1, "1")] * 62)
        lines = text_of(submission(many)).split("\n")
    assert "62 tiêu chí chưa chấm:" in lines
    last = next(number for number, line in enumerate(lines) if "tiêu chí khác" in line)
    assert "Và 2 tiêu chí khác, xem Bảng tự chấm điểm." in lines[last]
    assert "1.60. Tiêu chí 60" in lines[last - 1]
