"""Reports of checks and registers by the command line: blank, filled, refused with what there is."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook

from cchc_desktop.services import activities, one_stop
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from tests.cli.running import Run
from tests.reports.checked import with_check, with_findings


@pytest.fixture
def checked(empty: Path) -> Path:
    """A file with one check of the first unit on 20/11/2026."""
    with closing(Workspace.open(empty)) as workspace:
        with_check(workspace)
    return empty


def test_a_checklist_is_written_blank_and_filled(run: Run, checked: Path, tmp_path: Path) -> None:
    with closing(Workspace.open(checked, read_only=True)) as workspace:
        code = all_units(workspace)[0].code
    for name, said in (
        ("blank.pdf", ()),
        ("unit.xlsx", ("--unit", code)),
        ("each.docx", ("--each-unit", "--checklist", "mot cua")),
        ("filled.pdf", ("--checked", "20/11/2026", "--unit", code, "--year", "2026")),
    ):
        run("report", checked, "iso-checklist", "--out", tmp_path / name, *said).done()
        assert (tmp_path / name).stat().st_size > 3000


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (("--checklist", "không có"), "Phiếu kiểm tra Bộ phận Một cửa"),
        (("--checked", "21/11/2026", "--year", "2026"), "20/11/2026"),
        (("--checked", "31/2"), "31/2"),
    ],
)
def test_what_is_not_there_is_refused_with_what_is(
    run: Run, checked: Path, tmp_path: Path, said: tuple[str, ...], told: str
) -> None:
    assert told in run("report", checked, "iso-checklist", "--out", tmp_path / "x.pdf", *said).refused()
    assert not (tmp_path / "x.pdf").exists()


def test_findings_are_written_by_number_or_blank(run: Run, empty: Path, tmp_path: Path) -> None:
    run("report", empty, "corrective-action", "--blank", "--out", tmp_path / "blank.pdf").done()
    assert (
        "không có phiếu" in run("report", empty, "corrective-action", "--out", tmp_path / "x.pdf").refused()
    )
    with closing(Workspace.open(empty)) as workspace:
        with_findings(workspace, 3)
    for name, said in (("all.docx", ()), ("one.pdf", ("--number", "3")), ("open.pdf", ("--open",))):
        run("report", empty, "corrective-action", "--year", "2026", "--out", tmp_path / name, *said).done()


def test_minutes_are_written_with_the_latest_figures(run: Run, empty: Path, tmp_path: Path) -> None:
    out = tmp_path / "minutes.xlsx"
    assert "chưa có số liệu" in run("report", empty, "one-stop", "--out", out).refused()
    with closing(Workspace.open(empty)) as workspace:
        today = workspace.today()
        kept = replace(one_stop.blank(today.year, 1), received_online=1234)
        one_stop.save(workspace, kept, today)
        later = replace(one_stop.blank(today.year, 12), received_online=5678)
        one_stop.save(workspace, later, date(today.year, 12, 31))
    run("report", empty, "one-stop", "--as-of", f"1/1/{today.year}", "--out", out).done()
    sheet = load_workbook(out).active
    assert sheet is not None
    figures = [cell for line in sheet.iter_rows(values_only=True) for cell in line]
    assert 1234 in figures
    assert 5678 not in figures, "December has not begun by that day"
    assert "từ 1 đến 12" in run("report", empty, "one-stop", "--month", "13", "--out", out).refused(2)


def test_the_register_is_written_narrowed_by_code_or_name(run: Run, empty: Path, tmp_path: Path) -> None:
    out = tmp_path / "register.xlsx"
    with closing(Workspace.open(empty)) as workspace:
        activities.add_shipped_kinds(workspace)
        radio, letter = activities.kinds(workspace)[:2]
        for kind in (radio, letter):
            entry = activities.blank(kind, workspace.today(), f"Một {kind.code}")
            activities.save(workspace, entry)
    for name in ("radio", "tuyên truyền: đài truyền thanh"):
        run("report", empty, "register", "--kind", name, "--out", out).done()
        sheet = load_workbook(out).worksheets[0]
        told = [cell for line in sheet.iter_rows(values_only=True) for cell in line]
        assert "Một radio" in told
        assert "Một newsletter" not in told
    assert "radio" in run("report", empty, "register", "--kind", "không có", "--out", out).refused()


def test_the_report_on_checks_is_written(run: Run, checked: Path, tmp_path: Path) -> None:
    out = tmp_path / "review.xlsx"
    run("report", checked, "iso-report", "--year", "2026", "--as-of", "2026-11-30", "--out", out).done()
    sheet = load_workbook(out).worksheets[0]
    told = [cell for line in sheet.iter_rows(values_only=True) for cell in line]
    assert "Đã đánh giá 1 lần, ở 1 đơn vị; đã đóng 0 lần." in told
