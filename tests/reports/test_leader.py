"""The page for a leader: one page however much there is, and the numbers of the list and of `show scores`."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook

from cchc_desktop.cli.score_shapes import scores
from cchc_desktop.domain.document import Emphasis, Grid
from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.labels import SAMPLE_MARK
from cchc_desktop.domain.leader_figures import leader_figures, sentences
from cchc_desktop.domain.records import new_uid
from cchc_desktop.domain.report_periods import Span
from cchc_desktop.domain.vocabulary import Progress, ReportKind
from cchc_desktop.reports.leader import leader
from cchc_desktop.reports.pdf import render_pdf
from cchc_desktop.reports.progress import progress_words
from cchc_desktop.reports.score_told import summary_of
from cchc_desktop.reports.xlsx import render_xlsx
from cchc_desktop.services import criteria, notes, sample, units
from cchc_desktop.services.notes import NoteInput
from cchc_desktop.services.workspace import Workspace
from tests.reports.paper import read_paper
from tests.reports.scored import Planned, plant
from tests.support import TODAY, YEAR, refused, saved_unit, view

D = Decimal
MAY = date(YEAR, 5, 31)


@pytest.fixture
def sampled(workspace: Workspace) -> Workspace:
    sample.load_sample(workspace, YEAR)
    return workspace


def page(workspace: Workspace) -> Grid:
    return leader(workspace, YEAR, TODAY)


def told(grid: Grid) -> list[str]:
    (sheet,) = read_paper(render_pdf(grid))
    return [line.text for line in sheet.lines]


def test_units_stand_as_their_headlines_say(sampled: Workspace) -> None:
    year = view(sampled)
    for stand in leader_figures(summary_of(sampled, YEAR, TODAY)).units:
        if stand.uid:
            counts = year.counts(stand.uid)
            assert (stand.count, stand.done, stand.overdue) == (counts.leading, counts.done, counts.overdue)


def test_fields_and_commune_say_what_show_says(workspace: Workspace) -> None:
    plant(workspace, [Planned(1, "2", "1.5"), Planned(1, "4"), Planned(2, "3", "1")])
    shown = {one["uid"]: one["own"] for one in scores(workspace, view(workspace)) if one["kind"] == "field"}
    found = leader_figures(summary_of(workspace, YEAR, TODAY))
    assert {one.uid: (one.scores.lost, one.open_points) for one in found.fields} == {
        uid: (D(own["lost"]), D(own["possible"]) - D(own["sure"])) for uid, own in shown.items()
    }
    paper = told(page(workspace))
    assert "mất 0,50, chờ 4,00" in paper
    assert "mất 2,00" in paper
    assert "4. Đã mất 2,50 điểm ở 2 tiêu chí, nhiều nhất: 2.3 (2,00), 1.1 (0,50)." in paper


def test_five_sentences_and_two_charts_stand_on_one_page_and_a_sample_is_marked(
    sampled: Workspace,
) -> None:
    paper = told(page(sampled))
    assert SAMPLE_MARK in paper
    numbers = [line[0] for line in paper if line[1:3] == ". " and line[0].isdigit()]
    assert numbers == ["1", "2", "3", "4", "5"]
    assert "Tiến độ theo đơn vị chủ trì (số tiêu chí)" in paper
    assert "Điểm mất theo lĩnh vực (dự kiến)" in paper


def test_many_units_and_fields_with_long_names_stay_on_one_page(workspace: Workspace) -> None:
    plant(workspace, [Planned(field, "2", "1") for field in range(1, 41)])
    first = units.all_units(workspace)[0]
    for number in range(30):
        named = replace(
            first, uid=new_uid(), code=f"Đ{number}", position=10 + number, name=f"Đơn vị {number}"
        )
        card = replace(named, short_name=f"Đơn vị số {number} của xã")
        unit = units.save_unit_card(workspace, card, [])
        row = [one for one in view(workspace).rows if one.is_criterion][number]
        criteria.assign(workspace, [row], unit, [])
    for row in [one for one in view(workspace).rows if one.depth == 0][:9]:
        criteria.edit_criterion(workspace, row, replace(row.criterion, name="Lĩnh vực dài " * 22))
    grid = page(workspace)
    paper = told(grid)
    assert any(line.startswith("Còn lại (") for line in paper)
    assert sum(row.emphasis is Emphasis.PLAIN for row in grid.rows) == 40 + 31, "the table leaves none out"


def test_the_share_that_is_done_is_the_one_of_the_report_on_progress(workspace: Workspace) -> None:
    plant(workspace, [Planned(1, "2"), Planned(1, "3"), Planned(1, "1")])
    rows = [row for row in view(workspace).rows if row.is_criterion]
    criteria.assign(workspace, rows, units.all_units(workspace)[0], [])
    notes.write(workspace, rows[:2], NoteInput(TODAY, "Xong", Progress.DONE))
    span = Span("year", date(YEAR, 1, 1), TODAY, TODAY)
    words = progress_words(workspace, ReportKind.PROGRESS, YEAR, span)
    assert words.figures["tỷ lệ hoàn thành"] == "66,67%"
    assert page(workspace).facts[0].startswith("1. Đã hoàn thành 2/3 tiêu chí (66,67%)")


def test_the_units_and_what_nobody_leads_make_the_commune(workspace: Workspace) -> None:
    """Also where what nobody leads has no points yet, or is said not to apply and is scored all the same."""
    plant(workspace, [Planned(1, "2", "1.5"), Planned(1, "4", "3"), Planned(1, None)])
    led, left, _unknown = (row for row in view(workspace).rows if row.is_criterion)
    criteria.assign(workspace, [led], units.all_units(workspace)[0], [])
    notes.write(workspace, [left], NoteInput(TODAY, "", Progress.NOT_APPLICABLE))
    found = leader_figures(summary_of(workspace, YEAR, TODAY))
    assert [one.name for one in found.units] == ["VHXH", "Chưa giao đơn vị"]
    for name in ("base", "sure", "lost", "count"):
        assert sum(getattr(one.scores, name) for one in found.units) == getattr(found.whole.scores, name)


def test_excel_has_the_numbers_as_numbers(workspace: Workspace) -> None:
    plant(workspace, [Planned(1, "2", "1.5"), Planned(2, "3")])
    sheet = load_workbook(BytesIO(render_xlsx(page(workspace)))).active
    assert sheet is not None
    rows = {row[0]: row for row in sheet.iter_rows(values_only=True)}
    assert rows["Toàn xã"][1:] == (2, 0, 0, 0, 2, 5, 1.5, 0.5, 3)


def test_nothing_scored_and_nothing_assigned_still_makes_a_page(workspace: Workspace) -> None:
    with refused(Fault.YEAR_WITHOUT_CRITERIA):
        page(workspace)
    plant(workspace, [Planned(1, "2"), Planned(1, None)])
    paper = told(page(workspace))
    assert "2. Không đơn vị nào có tiêu chí quá hạn." in paper
    assert "4. Chưa chấm tiêu chí nào nên chưa biết điểm mất ở đâu." in paper


def test_of_a_day_before_the_scores_it_is_said_until_when_they_were_given(workspace: Workspace) -> None:
    plant(workspace, [Planned(1, "2", "1.5")])
    said = {day: list(sentences(leader_figures(summary_of(workspace, YEAR, day)))) for day in (TODAY, MAY)}
    assert said[TODAY][2].endswith("1/1 tiêu chí đã có điểm.")
    assert said[MAY][2].endswith("1/1 tiêu chí đã có điểm (điểm ghi đến 20/11/2026).")


def test_long_names_are_told_whole_where_the_page_has_room(sampled: Workspace) -> None:
    """They ended in an ellipsis in the middle of an empty page."""
    unit = units.all_units(sampled)[0]
    name = "Trung tâm Dịch vụ tổng hợp và các đơn vị sự nghiệp số 2"
    saved_unit(sampled, replace(unit, short_name=name))
    lines = told(page(sampled))
    assert not [line for line in lines if "…" in line and "điểm tự chấm" not in line.lower()]
    assert any("số 2" in line for line in lines)
