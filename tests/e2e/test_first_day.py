"""The first start, on a machine that has never seen the program."""

import subprocess
from collections.abc import Callable
from hashlib import sha256

from openpyxl import load_workbook

from tests.e2e.officer import MAIN, Officer, until
from tests.e2e.workbook import ROWS, make_workbook


def test_from_nothing_to_the_signed_appendix(officer: Officer, require_tool: Callable[[str], str]) -> None:
    workbook = make_workbook(officer.home / "tieu chi.xlsx")
    officer.start(shows="Thiết lập lần đầu")
    officer.types("xã Kiến Hưng")
    officer.keys("Tab", "Tab")
    officer.types("123/UBND-VHXH")
    officer.keys("Tab")
    officer.types("31/02/2026")
    officer.keys("Return")  # refused: there is no such day
    officer.retypes("12/11/2026")
    officer.keys("Return", "Return", "Return")

    officer.sees("Nhập bộ tiêu chí")
    officer.keys("alt+c")
    officer.sees("Chọn bảng tính")
    officer.types(str(workbook))
    officer.keys("Return")
    officer.no_longer_sees("Chọn bảng tính")
    officer.turns_to("Nhập bộ tiêu chí")
    until(lambda: _imported(officer), "the imported criteria")
    until(lambda: _is_back(officer), "the window")
    shown = {row["code"]: row for row in officer.records("criteria")}
    assert [row[:2] for row in ROWS] == [(code, row["name"]) for code, row in shown.items()]
    assert [unit["leading"] for unit in officer.records("units")] == [4, 1, 1, 0, 1]

    officer.keys("ctrl+p")
    pdf = officer.file.parent / "phụ lục.pdf"
    for keys, target in ((["Down"], pdf), (["Down", "Down"], pdf.with_suffix(".xlsx"))):
        officer.keys("alt+l", *keys, "Return")
        officer.sees("Lưu báo cáo")
        officer.retypes(str(target))
        officer.keys("Return")
        officer.no_longer_sees("Lưu báo cáo")
        until(target.exists, target.name)
    officer.turns_to(MAIN)

    officer.keys("ctrl+Return")
    officer.sees("^Xem trước")
    officer.keys("ctrl+f")
    officer.types("tuyen truyen")
    officer.keys("Return", "Escape", "ctrl+0", "Next")
    officer.asks_for("alt+g", "Ghi nhận đã ban hành")
    officer.types("124/UBND-VHXH")
    officer.keys("Return")
    (issued,) = until(lambda: officer.records("issued"), "the issued document")
    assert issued["number"] == "124/UBND-VHXH"
    assert issued["sha256"] == sha256(pdf.read_bytes()).hexdigest(), "what was saved, to the byte"
    officer.turns_to("^Xem trước")
    officer.keys("Escape")
    officer.no_longer_sees("^Xem trước")
    officer.turns_to(MAIN)
    officer.quits()

    command = [require_tool("pdftotext"), "-raw", str(pdf), "-"]
    text = " ".join(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split())
    for words in ("XÃ KIẾN HƯNG", "123/UBND-VHXH", "12 tháng 11 năm 2026", "Ban hành kế hoạch năm"):
        assert words in text
    sheet = load_workbook(pdf.with_suffix(".xlsx")).active
    assert sheet is not None
    cells = {cell for line in sheet.values for cell in line}
    assert {row["name"] for row in shown.values()} <= cells


def _is_back(officer: Officer) -> bool:
    """Press Esc, which while the step is ending would only ask it to stop."""
    if not officer.is_at(MAIN):
        officer.keys("Escape")
    return officer.is_at(MAIN)


def _imported(officer: Officer) -> bool:
    """Press the button, which can be pressed once the workbook has been read."""
    officer.keys("alt+n")
    return bool(officer.records("criteria"))
