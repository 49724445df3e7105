"""Reports on a period by command: the days asked for; letters that remind; what is refused."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Run
from tests.reports.grids import run as run_tool


def said(tool: str, path: Path) -> str:
    return " ".join(run_tool(tool, "-raw", path, "-").split())


@pytest.mark.parametrize("kind", ["progress", "periodic"])
@pytest.mark.parametrize("suffix", [".pdf", ".docx"])
def test_the_report_is_written(run: Run, file: Path, tmp_path: Path, kind: str, suffix: str) -> None:
    out = tmp_path / f"Báo cáo{suffix}"
    before = file.read_bytes()
    words = ("report", file, kind, "--period", "q3", "--out", out)
    assert run(*words).done() == f"Đã ghi “{out}”.\n"
    assert out.stat().st_size > 2000
    assert file.read_bytes() == before
    assert ".docx" in run("report", file, kind, "--out", tmp_path / "a.xlsx").refused()


def test_days_are_as_asked_for(run: Run, pristine: Path, tmp_path: Path, require_tool: Any) -> None:
    out, tool = tmp_path / "a.pdf", require_tool("pdftotext")
    run("report", pristine, "progress", "--period", "q1", "--out", out).done()
    assert "(từ ngày 15/12/2025 đến ngày 14/3/2026, số liệu tính đến ngày 14/3/2026)" in said(tool, out)
    run("report", pristine, "progress", "--period", "q1", "--to", "20/3/2026", "--out", out).done()
    assert "quý I năm 2026 (từ ngày 15/12/2025 đến ngày 20/3/2026" in said(tool, out)
    words = ("--from", "1/4/2026", "--to", "30/4/2026", "--as-of", "5/5/2026")
    run("report", pristine, "periodic", *words, "--out", out).done()
    told = said(tool, out)
    assert "cải cách hành chính từ ngày 01/4/2026 đến ngày 30/4/2026" in told
    assert "số liệu tính đến ngày 05/5/2026" in told


def test_the_table_is_that_of_show_units(run: Run, pristine: Path, tmp_path: Path, require_tool: Any) -> None:
    out = tmp_path / "a.pdf"
    run("report", pristine, "progress", "--period", "q3", "--out", out).done()
    told = said(require_tool("pdftotext"), out)
    for unit in run("show", pristine, "units", "--as-of", "14/9/2026", "--json").json():
        led = f"{unit['leading']} {unit['done']}"
        late = f"{unit['overdue']} {unit['without_evidence']}"
        (row,) = (line for line in told.split(unit["name"].split()[-1])[1:] if line.strip().startswith(led))
        assert row.split()[:5] == [*led.split(), row.split()[2], *late.split()]


def test_what_cannot_be_reported_is_refused(run: Run, pristine: Path, empty: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    turned = ("--from", "2/5/2026", "--to", "1/5/2026")
    assert "ngày đầu sau ngày cuối" in run("report", pristine, "progress", *turned, "--out", out).refused()
    future = ("--from", "2/5/2199", "--to", "3/5/2199")
    assert "chưa có số liệu" in run("report", pristine, "progress", *future, "--out", out).refused()
    assert "Từ ngày" in run("report", pristine, "progress", "--from", "31/2", "--out", out).refused()
    assert "chưa có bộ tiêu chí" in run("report", empty, "periodic", "--out", out).refused()
    assert not out.exists()


def test_a_letter_to_a_unit_and_those_to_all(
    run: Run, pristine: Path, tmp_path: Path, require_tool: Any
) -> None:
    out, tool = tmp_path / "a.pdf", require_tool("pdftotext")
    words = ("report", pristine, "reminder", "--as-of", "23/11/2026", "--out", out)
    run(*words, "--unit", "KT", "--answer-by", "1/12/2026", "--soon", "60").done()
    told = said(tool, out)
    assert "Kính gửi: Lãnh đạo phòng Kinh tế" in told
    assert "trước ngày 01/12/2026./." in told
    assert "trong 60 ngày tới" in told
    run(*words, "--due-only").done()
    together = said(tool, out)
    assert together.count("Kính gửi:") >= 2
    assert "thiếu tài liệu" not in together
    assert run(*words[:-1], tmp_path / "a.docx").done()
    assert "không gửi cho chính mình" in run(*words, "--unit", "VHXH").refused()
    nothing = ("--as-of", "1/1/2026", "--due-only", "--soon", "0")
    assert "phải đôn đốc" in run("report", pristine, "reminder", *nothing, "--out", out).refused()
    assert run(*words, "--soon", "x").code == 2
    told = run(*words[:-1], tmp_path / "thư.pdf", "--each-unit").done()
    assert "thư-KT.pdf" in told
    assert not (tmp_path / "thư.pdf").exists()
