"""Notes: what is kept as typed, and what is refused with nothing written."""

import unicodedata
from pathlib import Path
from typing import Any

import pytest

from tests.cli.books import criteria_book
from tests.cli.running import Run, by_code

LEAF, GROUP = "1.1.1", "1.1"


def last_note(run: Run, file: Path) -> dict[str, Any]:
    return run("show", file, "notes", "--json").json()[-1]  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    "text", ["=1+1", "+84 913", "-5 hồ sơ", "@x", "Đã ký\nbản 2\tcột", "“Nháy” 'đơn' %s {0}", "x" * 20_000]
)
def test_a_text_is_kept_as_typed(run: Run, file: Path, text: str) -> None:
    run("note", file, LEAF, f"--text={text}", "--reported-by", "=Lan").done()
    note = last_note(run, file)
    assert (note["text"], note["reported_by"]) == (text, "=Lan")


def test_decomposed_text_is_stored_composed(run: Run, file: Path) -> None:
    text = "Đã trình ký kế hoạch tuyên truyền"
    run("note", file, LEAF, "--text", unicodedata.normalize("NFD", text)).done()
    assert last_note(run, file)["text"] == text
    run("note", file, LEAF, "--text", "x", "--progress", unicodedata.normalize("NFD", "Hoàn thành")).done()
    assert last_note(run, file)["progress"] == "done"


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("2026-03-05", "2026-03-05"),
        ("05/3/2026", "2026-03-05"),
        ("5-3-2026", "2026-03-05"),
        ("05032026", "2026-03-05"),
    ],
)
def test_a_date_in_every_way_of_writing(run: Run, file: Path, typed: str, stored: str) -> None:
    assert "ngày 05/03/2026" in run("note", file, LEAF, "--text", "x", "--date", typed).done()
    assert last_note(run, file)["date"] == stored


@pytest.mark.parametrize("typed", ["waiting", "Chờ kiểm tra", "cho kiem tra", "WAITING"])
def test_a_progress_by_key_or_label(run: Run, file: Path, typed: str) -> None:
    run("note", file, "7.6", "--progress", typed, "--date", "2026-11-01").done()
    row = by_code(run("show", file, "criteria", "--json", "--as-of", "2026-11-02").json())["7.6"]
    assert row["progress"] == "waiting"


def test_a_note_without_progress_may_go_to_a_group(run: Run, file: Path) -> None:
    run("note", file, GROUP, "--text", "Đã họp").done()
    codes = by_code(run("show", file, "criteria", "--json").json())
    assert last_note(run, file)["criteria"] == [codes[GROUP]["uid"]]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([LEAF], "Chưa có nội dung để ghi."),
        ([LEAF, "--text", ""], "Chưa có nội dung để ghi."),
        ([LEAF, "--text", " \n\t "], "Chưa có nội dung để ghi."),
        ([LEAF, "--text", "x" * 20_001], "Ô “Nội dung” dài 20001 ký tự, quá mức 20000."),
        (
            [LEAF, "--text", "a\x07b"],
            "Ô “Nội dung” có ký tự điều khiển không in được (mã U+0007, ở vị trí 2).",
        ),
        ([LEAF, "--text", "a\udcc3"], "Ô “Nội dung” có ký tự điều khiển không in được (mã U+DCC3"),
        ([LEAF, "--text", "x", "--reported-by", "y" * 201], "Ô “Người báo” dài 201 ký tự"),
        ([LEAF, "--text", "x", "--reported-by", "\x1b[31m"], "Ô “Người báo” có ký tự điều khiển"),
        (
            [LEAF, "--text", "x", "--date", "31/02/2026"],
            "Ô “Ngày”: “31/02/2026” không phải là một ngày có thật.",
        ),
        (
            [LEAF, "--text", "x", "--date", "2026-02-30"],
            "Ô “Ngày”: “2026-02-30” không phải là một ngày có thật.",
        ),
        ([LEAF, "--text", "x", "--date", "hôm qua"], "Ô “Ngày”: “hôm qua” không phải là một ngày có thật."),
        ([LEAF, "--text", "x", "--date", "5/3/26"], "Ô “Ngày”: năm trong “5/3/26” chưa đủ bốn chữ số."),
        ([LEAF, "--text", "x", "--progress", "xong"], "Ô “Tình trạng”: không có lựa chọn “xong”."),
        (["9.9.9", "--text", "x"], "Không có tiêu chí mã “9.9.9” trong năm 2026."),
        ([LEAF, "--text", "x", "--year", "2031"], "Không có tiêu chí mã “1.1.1” trong năm 2031."),
        (
            [GROUP, "--text", "x", "--progress", "done"],
            "“1.1 Kế hoạch cải cách hành chính năm của xã” là dòng nhóm",
        ),
    ],
)
def test_what_is_refused_changes_nothing(run: Run, file: Path, words: list[str], said: str) -> None:
    before = file.read_bytes()
    assert run("note", file, *words).refused().startswith(said)
    assert file.read_bytes() == before


def test_an_unknown_progress_names_those_that_are_known(run: Run, file: Path) -> None:
    said = run("note", file, LEAF, "--progress", "xong").refused()
    for choice in (
        "not_started (Chưa thực hiện)",
        "waiting (Chờ kiểm tra)",
        "not_applicable (Không áp dụng)",
    ):
        assert choice in said


def test_a_shared_code_is_not_guessed(run: Run, empty: Path, tmp_path: Path) -> None:
    run("import", empty, criteria_book(tmp_path, "shared")).done()
    assert "Có 2 tiêu chí cùng mang mã “2.1”" in run("note", empty, "2.1", "--text", "x").refused()
