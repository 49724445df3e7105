"""`import`: all of it or nothing, and everything that was not plain is said."""

import json
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace

from cchc_desktop.services.criteria import edit_criterion, row_by_code
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from tests.cli.books import criteria_book
from tests.cli.running import Run, by_code
from tests.cli.test_documented import key_table, keys
from tests.exchange.books import saved
from tests.support import logical_dump


def test_every_cell_arrives(run: Run, empty: Path, tmp_path: Path) -> None:
    shape = run("import", empty, criteria_book(tmp_path), "--json", "--year", 2026).json()
    assert [row["code"] for row in shape["new"]] == ["I", "1.1", "1.1.1", "1.1.2", "1.1.3", "II", "2.1"]
    assert [one["about"] for one in shape["left_out"]] == ["title_row"]
    assert (shape["written"], shape["backup_problem"], shape["sheet"]) == (7, None, "Bảng 1")
    rows = by_code(run("show", empty, "criteria", "--json").json())
    assert [row["level"] for row in rows.values()] == [0, 1, 2, 2, 2, 0, 1]
    assert [row["max_points"] for row in rows.values()] == [None, "2", "0.5", "1.25", "0.25", None, None]
    first = rows["1.1.1"]
    assert (first["lead"], first["coordinating"]) == ("VHXH", ["VP", "KT"])
    assert (first["task"], first["evidence_required"]) == ("Tham mưu kế hoạch", ["Kế hoạch"])
    assert (first["due"], first["sample"]) == ("2026-01-20", False)
    assert [one["due"] for one in rows["1.1.2"]["milestones"]] == ["2026-03-15", "2026-06-15"]
    words = rows["1.1.3"]
    assert (words["milestones"][0]["due_text"], words["remark"]) == ("Thường xuyên", "=1+1")


def test_the_same_book_again_changes_nothing(run: Run, empty: Path, tmp_path: Path) -> None:
    book = criteria_book(tmp_path)
    run("import", empty, book).done()
    before = empty.read_bytes()
    shape = run("import", empty, book, "--json").json()
    assert (shape["new"], shape["changed"], len(shape["unchanged"]), shape["written"]) == ([], [], 7, 0)
    assert "không có gì phải ghi" in run("import", empty, book).done()
    assert empty.read_bytes() == before


def test_changes_and_what_the_book_lacks_are_listed(run: Run, empty: Path, tmp_path: Path) -> None:
    run("import", empty, criteria_book(tmp_path, "changed")).done()
    shape = run("import", empty, criteria_book(tmp_path), "--json").json()
    (changed,) = shape["changed"]
    assert (changed["code"], changed["message"]) == ("1.1.1", "Điểm tối đa: 0,75 → 0,50")
    assert changed["changes"] == [{"field": "max_points", "before": "0.75", "after": "0.5"}]
    assert [row["code"] for row in shape["missing"]] == ["2.2"]
    rows = by_code(run("show", empty, "criteria", "--json").json())
    assert (rows["1.1.1"]["max_points"], "2.2" in rows) == ("0.5", True)


def test_what_was_typed_by_hand_stands_until_she_says_otherwise(
    run: Run, empty: Path, tmp_path: Path
) -> None:
    run("import", empty, criteria_book(tmp_path)).done()
    with closing(Workspace.open(empty)) as workspace:
        row = row_by_code(load_year(workspace, 2026, workspace.today()), "1.1.1", 2026)
        edit_criterion(workspace, row, replace(row.criterion, max_points=Decimal("0.6")))
    assert "Giữ trong hồ sơ: 1.1.1" in run("import", empty, criteria_book(tmp_path)).done()
    asked = run("import", empty, criteria_book(tmp_path, "changed"), "--json")
    (conflict,) = json.loads(asked.out)["conflicts"]
    documented = keys(key_table()["import: rows"]) | keys(key_table()["import: conflicts"])
    assert set(conflict) == documented - {"changes", "before", "after"}
    assert (conflict["mine"], conflict["file"], conflict["open"]) == ("0.6", "0.75", True)
    assert asked.complaint().startswith("Còn 1 câu hỏi cần trả lời trước khi nhập")
    answers = tmp_path / "a.json"
    answers.write_text(json.dumps({conflict["id"]: "lấy của tệp"}), encoding="utf-8")
    told = run("import", empty, criteria_book(tmp_path, "changed"), "--answers", answers).done()
    assert "Lấy của tệp, bỏ chỗ đã gõ tay: 1.1.1" in told
    assert by_code(run("show", empty, "criteria", "--json").json())["1.1.1"]["max_points"] == "0.75"
    lines = run("show", empty, "imports").done()
    assert (lines.count(".xlsx"), "plain.xlsx" in lines) == (2, True)


def test_the_sample_gives_way(run: Run, file: Path, tmp_path: Path) -> None:
    rows = len(run("show", file, "criteria", "--json").json())
    shape = run("import", file, criteria_book(tmp_path), "--json").json()
    assert shape["sample_rows_dropped"] == rows > 100
    assert len(run("show", file, "criteria", "--json").json()) == 7


def test_a_dry_run_writes_nothing(run: Run, file: Path, tmp_path: Path) -> None:
    before = file.read_bytes()
    book = criteria_book(tmp_path)
    assert len(run("import", file, book, "--dry-run", "--json").json()["new"]) == 7
    assert run("import", file, book, "--dry-run").done().endswith("Mới xem trước, chưa ghi gì.\n")
    assert file.read_bytes() == before
    assert not list(tmp_path.glob("*.saoluu"))


@pytest.mark.parametrize("dry", [[], ["--dry-run"]])
def test_open_questions_are_listed_and_refused(run: Run, file: Path, tmp_path: Path, dry: list[str]) -> None:
    before = file.read_bytes()
    book = criteria_book(tmp_path, "doubtful")
    asked = run("import", file, book, "--json", *dry)
    assert asked.code == 1
    assert asked.complaint() == "Còn 1 câu hỏi cần trả lời trước khi nhập: due:before. Hồ sơ không thay đổi."
    (question,) = json.loads(asked.out)["questions"]
    assert question["proposal"] in question["choices"]
    assert (question["id"], question["value"]) == ("due:before", "trước 15/12")
    told = run("import", file, book, *dry)
    assert told.code == 1
    assert "Câu hỏi due:before: Thời hạn viết “trước 15/12”. Lấy hạn là ngày nào?" in told.out
    assert file.read_bytes() == before


def test_the_proposed_answers_can_be_copied_into_a_file(run: Run, empty: Path, tmp_path: Path) -> None:
    book = criteria_book(tmp_path, "doubtful")
    hint = run("import", empty, book, "--year", 2026).out.splitlines()[-1]
    answers = tmp_path / "trả lời.json"
    answers.write_text(hint.split(": ", 1)[1], encoding="utf-8")
    run("import", empty, book, "--answers", answers, "--year", 2026).done()
    assert by_code(run("show", empty, "criteria", "--json").json())["2.2"]["due"] == "2026-12-15"


def test_an_answer_that_is_no_choice_stays_a_question(run: Run, empty: Path, tmp_path: Path) -> None:
    answers = tmp_path / "a.json"
    answers.write_text('{"due:before": "hôm nào cũng được"}', encoding="utf-8")
    asked = run("import", empty, criteria_book(tmp_path, "doubtful"), "--answers", answers)
    assert (asked.code, "hôm nào cũng được" in asked.out) == (1, True)


def test_wrong_cells_are_named_and_refused(run: Run, file: Path, tmp_path: Path) -> None:
    before = logical_dump(file)
    told = run("import", file, criteria_book(tmp_path, "wrong"), "--json")
    assert told.code == 1
    assert told.complaint().startswith("Bảng tính còn 2 ô sai nên chưa nhập gì.")
    errors = json.loads(told.out)["errors"]
    assert {(one["row"], one["column"], one["value"]) for one in errors} == {
        (9, "C", "1.234"),
        (9, "H", "31/02/2026"),
    }
    assert logical_dump(file) == before


def test_what_cannot_be_read_is_refused(run: Run, file: Path, tmp_path: Path) -> None:
    before = file.read_bytes()
    book = criteria_book(tmp_path)
    cut = tmp_path / "cụt.xlsx"
    cut.write_bytes(book.read_bytes()[:200])
    text = tmp_path / "bảng.txt"
    text.write_text("STT", encoding="utf-8")
    picture = tmp_path / "ảnh.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    for words, said in (
        ((tmp_path / "không có.xlsx",), "Không tìm thấy bảng tính"),
        ((cut,), "Không đọc được bảng tính"),
        ((picture,), "Chưa nhập được loại tệp"),
        ((text,), "Không tìm thấy dòng tiêu đề"),
        ((tmp_path,), f"“{tmp_path}”"),
        ((book, "--sheet", "Trang 9"), "Bảng tính không có trang “Trang 9”. Các trang hiện có: Bảng 1."),
        ((book, "--answers", tmp_path / "thiếu.json"), "không đúng dạng (không đọc được tệp)"),
        ((book, "--answers", text), "không đúng dạng (không phải là JSON)"),
    ):
        assert said in run("import", file, *words).refused()
    assert file.read_bytes() == before


def test_a_sheet_and_a_year_are_chosen(run: Run, file: Path, tmp_path: Path) -> None:
    run("import", file, criteria_book(tmp_path), "--sheet", "bảng 1", "--year", 2027).done()
    assert len(run("show", file, "criteria", "--json", "--year", 2027).json()) == 7
    assert run("show", file, "criteria", "--json").json()[0]["sample"], "this year is shown, not the next"


def test_columns_are_corrected_by_a_file(run: Run, empty: Path, tmp_path: Path) -> None:
    rows = [("Số", "Tên gọi", "Làm"), ("I", "Chỉ đạo"), ("1.1", "Kế hoạch", "VP")]
    book = saved(tmp_path / "lạ.xlsx", rows)
    assert "Không tìm thấy dòng tiêu đề" in run("import", empty, book).refused()
    columns = tmp_path / "cột.json"
    named = {"columns": {"Số": "code", "Tên gọi": "name", "Làm": "lead"}, "header_row": 1}
    columns.write_text(json.dumps(named), encoding="utf-8")
    shape = run("import", empty, book, "--columns", columns, "--json", "--year", 2026).json()
    assert (shape["header_row"], [one["field"] for one in shape["columns"]]) == (1, ["code", "name", "lead"])
    assert by_code(run("show", empty, "criteria", "--json").json())["1.1"]["lead"] == "VP"


def test_rows_with_errors_are_saved(run: Run, empty: Path, tmp_path: Path) -> None:
    out = tmp_path / "dòng lỗi.xlsx"
    told = run("import", empty, criteria_book(tmp_path, "wrong"), "--failed", out)
    assert (told.code, f"Đã ghi 1 dòng có ô sai vào “{out}”." in told.out) == (1, True)
    again = run("import", empty, out, "--json")
    assert {one["value"] for one in json.loads(again.out)["errors"]} == {"1.234", "31/02/2026"}
    run("import", empty, criteria_book(tmp_path), "--failed", tmp_path / "không.xlsx").done()
    assert not (tmp_path / "không.xlsx").exists()
