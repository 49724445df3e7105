"""`new-year`, `close-year`, `open-year`: what they print, what they refuse, and that undo knows them."""

from pathlib import Path

from tests.cli.books import criteria_book
from tests.cli.running import Run
from tests.cli.test_documented import key_table, keys


def test_a_new_year_is_told_before_it_is_made(run: Run, file: Path) -> None:
    told = run("new-year", file, "--year", 2027, "--dry-run", "--json").json()
    assert set(told) == keys(key_table()["new-year"])
    assert all(set(shift) == keys(key_table()["new-year: shifts"]) - DOUBTS for shift in told["shifts"])
    assert (told["year"], told["source"], told["written"], told["sample"]) == (2027, 2026, False, True)
    assert run("show", file, "criteria", "--json", "--year", 2027).json() == []
    said = run("new-year", file, "--year", 2027, "--from", 2026).done()
    assert "Hạn 15/03/2026 → 15/03/2027" in said
    assert "(ngày nghỉ cuối tuần)" in said
    assert said.split("\n")[-2].startswith(f"Đã lập năm 2027 từ năm 2026: {told['criteria']} dòng tiêu chí")
    old, new = (run("show", file, "criteria", "--json", "--year", year).json() for year in (2026, 2027))
    assert [(row["code"], row["lead"]) for row in new] == [(row["code"], row["lead"]) for row in old]
    assert {row["progress"] for row in new} <= {"not_started", None}
    assert run("show", file, "notes", "--json", "--year", 2027).json() == []


DOUBTS = {"weekend", "leap_day", "cites"}


def test_a_new_year_is_made_once(run: Run, file: Path) -> None:
    run("new-year", file, "--year", 2027).done()
    assert "Năm 2027 đã có bộ tiêu chí" in run("new-year", file, "--year", 2027, "--from", 2026).refused()
    assert "Năm mới phải sau năm 2026" in run("new-year", file, "--year", 2025, "--from", 2026).refused()
    assert "Năm 2024 chưa có" in run("new-year", file, "--year", 2025, "--from", 2024).refused()
    assert run("undo", file).done() == "Đã hoàn tác: lập năm 2027 từ năm 2026.\n"
    assert run("show", file, "criteria", "--json", "--year", 2027).json() == []


def test_a_closed_year_is_read_and_not_written(run: Run, file: Path, tmp_path: Path) -> None:
    assert run("close-year", file, "--year", 2026).done().startswith("Đã khóa năm 2026")
    code = next(
        row["code"] for row in run("show", file, "criteria", "--json").json() if row["rank"] == "criterion"
    )
    said = run("note", file, code, "--text", "muộn rồi").refused()
    assert said.startswith("Năm 2026 đã khóa nên chỉ để xem")
    assert "mở khóa" in said
    assert "đã khóa" in run("close-year", file, "--year", 2026).refused()
    run("report", file, "appendix", "--out", tmp_path / "ra.xlsx").done()
    assert "Ô “Lý do mở khóa” còn trống" in run("open-year", file, "--year", 2026, "--reason", " ").refused()
    run("open-year", file, "--year", 2026, "--reason", "thẩm định bổ sung").done()
    assert "không khóa" in run("open-year", file, "--year", 2026, "--reason", "nữa").refused()
    run("note", file, code, "--text", "còn kịp").done()


def test_the_year_is_asked_for(run: Run, file: Path) -> None:
    for name in ("new-year", "close-year", "open-year"):
        assert "--year" in run(name, file).refused(2)


def test_nothing_is_imported_into_a_closed_year(run: Run, empty: Path, tmp_path: Path) -> None:
    book = criteria_book(tmp_path)
    run("import", empty, book, "--year", 2026).done()
    run("close-year", empty, "--year", 2026).done()
    for words in ((), ("--dry-run",)):
        told = run("import", empty, book, "--year", 2026, *words)
        assert told.code == 1
        assert told.complaint().startswith("Năm 2026 đã khóa")
    run("import", empty, book, "--year", 2027).done()
