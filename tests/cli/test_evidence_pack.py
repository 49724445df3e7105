"""A pack of evidence by the command line: written, told, refused."""

from pathlib import Path

from cchc_desktop.services import evidence_files
from cchc_desktop.services.criteria import row_by_code
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from tests.cli.running import Run
from tests.cli.test_documented import key_table, keys
from tests.support import taken


def attached(file: Path) -> None:
    workspace = Workspace.open(file)
    row = row_by_code(load_year(workspace, 2026, workspace.today()), "1.1.1", 2026)
    evidence_files.attach(workspace, [row], [taken(workspace, "kế hoạch.pdf", b"x" * 1000)])
    workspace.close()


def test_it_is_written_and_what_is_missing_is_told(run: Run, file: Path, tmp_path: Path) -> None:
    attached(file)
    said = run("evidence-pack", file, tmp_path / "gói").done()
    assert (tmp_path / "gói" / "1.1.1" / "kế hoạch.pdf").read_bytes() == b"x" * 1000
    assert "Đã xuất 1 tệp" in said
    assert "thiếu so với yêu cầu" in said
    assert "đã có sẵn" in run("evidence-pack", file, tmp_path / "gói").refused()


def test_the_keys_are_the_documented_ones(run: Run, file: Path, tmp_path: Path) -> None:
    attached(file)
    shape = run("evidence-pack", file, tmp_path / "gói", "--max-size", "5", "--unit", "VHXH", "--json").json()
    table = key_table()
    assert set(shape) == keys(table["evidence-pack"])
    for part in ("parts", "lacks"):
        assert shape[part]
        assert all(set(one) == keys(table[f"evidence-pack: {part}"]) for one in shape[part])
    assert Path(shape["parts"][0]["path"]).name == "phan-01.zip"


def test_a_size_that_is_none_is_misuse(run: Run, file: Path, tmp_path: Path) -> None:
    for size in ("0", "nhiều", "-3"):
        assert run("evidence-pack", file, tmp_path / "gói", "--max-size", size).code == 2
