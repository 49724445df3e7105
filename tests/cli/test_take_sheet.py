"""A unit's sheet by the command line: out, back, looked at, taken, taken again."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.running import Run
from tests.cli.test_documented import key_table, keys


@pytest.fixture
def back(run: Run, file: Path, tmp_path: Path) -> Path:
    """The sheet of a unit with a note, a progress and a document, a day that is none, and a row added."""
    out = tmp_path / "phiếu.xlsx"
    run("report", file, "unit-sheet", "--unit", "KT", "--out", out).done()
    book = load_workbook(out)
    table = book.worksheets[0]
    lines = [row for row in table.iter_rows() if row[9].value]
    for cell, value in zip(
        lines[-1][5:9], ("5/3", "", "đã ghi sổ", "8/BC ngày 01/02/2026 Báo cáo"), strict=True
    ):
        cell.value = value
    lines[0][7].value = "đã họp"
    lines[1][5].value = "mai"
    lines[1][7].value = "sẽ họp"
    table.cell(table.max_row + 1, 8).value = "dòng thêm"
    book.save(out)
    return out


def test_a_dry_run_says_all_and_writes_nothing(run: Run, file: Path, back: Path) -> None:
    before = file.read_bytes()
    said = run("take-sheet", file, back, "--dry-run").done()
    for words in ("đã ghi sổ", "đã họp", "8/BC", "Không nhận", "dòng thêm", "chưa ghi gì"):
        assert words in said
    assert file.read_bytes() == before


def test_it_is_taken_once_and_can_be_undone(run: Run, file: Path, back: Path) -> None:
    count = len(run("show", file, "notes", "--json").json())
    assert "2 ghi chép" in run("take-sheet", file, back, "--unit", "KT").done()
    assert len(run("show", file, "notes", "--json").json()) == count + 2
    assert "hồ sơ không thay đổi" in run("take-sheet", file, back).done()
    assert "nhận phiếu của Phòng Kinh tế" in run("undo", file).done()
    assert len(run("show", file, "notes", "--json").json()) == count


def test_what_is_left_is_not_written(run: Run, file: Path, back: Path) -> None:
    offers = run("take-sheet", file, back, "--dry-run", "--json").json()["offers"]
    leave = ",".join(one["key"] for one in offers if one["kind"] == "note")
    told = run("take-sheet", file, back, "--leave", leave, "--json").json()
    assert told["written"] == len([one for one in offers if one["kind"] == "document"]) == 1
    assert "12:nothing" in run("take-sheet", file, back, "--take", "12:nothing").refused()


def test_the_keys_are_the_documented_ones(run: Run, file: Path, back: Path) -> None:
    shape = run("take-sheet", file, back, "--dry-run", "--json").json()
    table = key_table()
    assert set(shape) == keys(table["take-sheet"])
    for name, documented in (("offers", "offers"), ("refused", "findings")):
        assert shape[name]
        assert all(set(one) == keys(table[f"take-sheet: {documented}"]) for one in shape[name])


def test_what_cannot_be_taken_is_refused_in_a_sentence(
    run: Run, file: Path, back: Path, tmp_path: Path
) -> None:
    assert "không phải của đơn vị đã chọn" in run("take-sheet", file, back, "--unit", "VP").refused()
    assert "là của năm 2026" in run("take-sheet", file, back, "--year", "2025").refused()
    other = tmp_path / "khác.cchc"
    run("init", other, "--sample", "--year", "2026").done()
    assert "hồ sơ khác" in run("take-sheet", other, back).refused()
    (tmp_path / "a.csv").write_text("TT,Mã\n1,2\n", encoding="utf-8")
    assert "phần ẩn" in run("take-sheet", file, tmp_path / "a.csv").refused()
