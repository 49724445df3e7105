"""Reports on scores by the command line: what they say is what `show scores` says."""

from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cchc_desktop.services.workspace import Workspace
from tests.cli.running import Run
from tests.reports.scored import Planned, plant

COLUMNS = "code,name,max_points,points=Điểm tự đánh giá"


@pytest.fixture
def scored(empty: Path) -> Path:
    with closing(Workspace.open(empty)) as workspace:
        plant(workspace, [Planned(1, "2", "1.5"), Planned(1, "3", "0.25"), Planned(2, "5", "4")])
    return empty


def test_the_table_of_self_scores_says_what_show_says(run: Run, scored: Path, tmp_path: Path) -> None:
    out = tmp_path / "tự chấm.xlsx"
    run("report", scored, "self-score", "--score-columns", COLUMNS, "--out", out).done()
    sheet = load_workbook(out).active
    assert sheet is not None
    rows = [tuple(row) for row in sheet.iter_rows(values_only=True)]
    assert ("STT", "Tiêu chí, tiêu chí thành phần", "Điểm tối đa", "Điểm tự đánh giá") in rows
    printed = {row[1]: row[3] for row in rows if isinstance(row[3], int | float)}
    told = run("show", scored, "scores", "--json").json()
    shown = {one["name"]: Decimal(one["points"]) for one in told if one["kind"] == "criterion"}
    assert {name: Decimal(str(printed[name])) for name in shown} == shown
    commune = next(one["own"] for one in told if one["kind"] == "commune")
    assert Decimal(str(printed["Tổng cộng điểm tự chấm (dự kiến)"])) == Decimal(commune["sure"])
    for name in ("tự chấm.pdf", "tự chấm.docx"):
        run("report", scored, "self-score", "--out", tmp_path / name).done()
        assert (tmp_path / name).stat().st_size > 3000


def test_a_column_there_is_not_is_refused_with_those_there_are(
    run: Run, scored: Path, tmp_path: Path
) -> None:
    said = ("--score-columns", "code,gone", "--out", tmp_path / "x.pdf")
    assert "explanation" in run("report", scored, "self-score", *said).refused()
    assert not (tmp_path / "x.pdf").exists()


def test_submissions_and_minutes_are_written_and_a_workbook_of_them_refused(
    run: Run, scored: Path, tmp_path: Path
) -> None:
    for name, said in (
        ("to-commune.pdf", ("score-submission",)),
        ("to-city.docx", ("score-submission", "--to-city")),
        ("minutes.pdf", ("score-minutes",)),
        ("chart.pdf", ("leader",)),
    ):
        run("report", scored, *said, "--out", tmp_path / name).done()
        assert (tmp_path / name).stat().st_size > 3000
    assert ".docx" in run("report", scored, "score-minutes", "--out", tmp_path / "x.xlsx").refused()
