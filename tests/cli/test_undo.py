"""`undo` takes back exactly the latest step, until nothing is left."""

from pathlib import Path

from tests.cli.books import criteria_book
from tests.cli.running import Run
from tests.support import logical_dump


def test_a_note_is_taken_back(run: Run, file: Path) -> None:
    before = logical_dump(file)
    run("note", file, "1.1.1", "--text", "x", "--progress", "in_progress").done()
    assert logical_dump(file) != before
    assert run("undo", file).done() == "Đã hoàn tác: ghi nhật ký 1 tiêu chí.\n"
    assert logical_dump(file) == before


def test_an_import_over_the_sample_is_taken_back(run: Run, file: Path, tmp_path: Path) -> None:
    before = logical_dump(file)
    run("import", file, criteria_book(tmp_path)).done()
    assert not run("show", file, "criteria", "--json").json()[0]["sample"]
    assert "nhập" in run("undo", file).done()
    assert logical_dump(file) == before


def test_the_sample_is_taken_back_and_then_nothing_is_left(run: Run, file: Path, empty: Path) -> None:
    assert run("undo", file).done()
    assert run("show", file, "criteria", "--json").json() == []
    assert len(run("show", file, "duties", "--json").json()) == 16
    assert run("undo", file).refused() == "Không còn thao tác nào để hoàn tác."
    assert run("undo", empty).refused() == "Không còn thao tác nào để hoàn tác."
