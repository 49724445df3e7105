"""Files and folders that cannot be used: a sentence that names them, and not a byte is changed."""

import json
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cchc_desktop.services.workspace import Workspace
from tests.cli.books import criteria_book
from tests.cli.running import Run
from tests.storage.ordinary_user import give_away, ordinary_user, shared_folder

needs_modes = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes to take away")


def commands(file: Path, folder: Path) -> list[tuple[object, ...]]:
    """Every command that opens a workspace."""
    return [
        ("show", file, "units", "--json"),
        ("note", file, "1.1.1", "--text", "x"),
        ("import", file, criteria_book(folder)),
        ("report", file, "appendix", "--out", folder / "a.pdf"),
        ("undo", file),
        ("check", file),
        ("check", file, "--json"),
        ("backup", file),
    ]


def contents(folder: Path) -> dict[Path, bytes]:
    return {
        path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.suffix != ".lock"
    }


def newer(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA user_version = 99")


def foreign(file: Path) -> None:
    file.write_bytes(bytes.fromhex("ffd8ffe000104a464946") + bytes(5000))


def another_database(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE photo (name TEXT)")


def truncated(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-5000])


def empty_file(file: Path) -> None:
    file.write_bytes(b"")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (Path.unlink, "Không tìm thấy tệp “{}”."),
        (foreign, "Tệp “{}” không phải là hồ sơ CCHC."),
        (another_database, "Tệp “{}” không phải là hồ sơ CCHC."),
        (empty_file, "Tệp “{}” rỗng (0 byte)"),
        (truncated, "Tệp “{}” bị hỏng hoặc bị cắt cụt."),
        (newer, "Tệp “{}” được ghi bằng phiên bản mới hơn của chương trình (cấu trúc 99"),
    ],
)
def test_a_file_that_cannot_be_opened(run: Run, file: Path, tmp_path: Path, spoil: object, said: str) -> None:
    assert callable(spoil)
    spoil(file)
    for words in commands(file, tmp_path):
        before = contents(tmp_path)
        assert run(*words).refused().startswith(said.format(file)), words
        assert contents(tmp_path) == before, words


def test_a_file_damaged_inside_is_found_by_check(run: Run, file: Path) -> None:
    data = bytearray(file.read_bytes())
    page = int.from_bytes(data[16:18], "big")
    half = len(data) // page // 2 * page
    data[half : half + 4 * page] = b"\xa5" * 4 * page
    file.write_bytes(data)
    told = run("check", file)
    assert told.code == 1
    assert "bản sao lưu" in told.complaint()
    assert file.read_bytes() == data
    assert run("check", file, "--json").code == 1


def test_records_that_contradict_each_other_are_found_by_check(run: Run, file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("DELETE FROM unit WHERE code = 'KT'")
    told = run("check", file)
    assert told.code == 1
    count = len(told.out.splitlines())
    assert count > 3
    assert "Nhiệm vụ: 3 dòng gắn với mục “Đơn vị” không còn trong hồ sơ." in told.out
    assert told.complaint().startswith(f"Tệp “{file}” có {count} lỗi.")
    listed = run("check", file, "--json")
    assert (listed.code, len(json.loads(listed.out))) == (1, count)
    assert all(finding["serious"] for finding in json.loads(listed.out))
    assert all("duty" not in told.out and finding["detail"] for finding in json.loads(listed.out))


def test_what_check_can_mend_it_mends_on_request_and_keeps_the_file_as_it_was(run: Run, file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'criterion_by_set'"
        ).fetchone()
    data = bytearray(file.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = bytes(4096)
    file.write_bytes(data)
    told = run("check", file)
    assert told.code == 1
    assert "lệnh “check --mend” sửa được" in told.complaint()
    found = run("check", file, "--json")
    assert all(one["mendable"] and one["serious"] for one in json.loads(found.out))
    assert file.read_bytes() == data
    said = run("check", file, "--mend").done()
    (kept,) = file.with_name(f"{file.stem}.hong").glob("*.cchc")
    assert f"Tệp như trước khi sửa được giữ tại “{kept}”." in said
    assert said.endswith("nguyên vẹn và nhất quán.\n")
    assert kept.read_bytes() == data
    assert run("check", file).done()


def test_nothing_is_mended_while_somebody_has_the_file_open(run: Run, file: Path) -> None:
    run("check", file).done()
    with closing(Workspace.open(file)):
        assert "đang mở hồ sơ" in run("check", file, "--mend").refused()
        assert run("check", file).done()


@pytest.mark.parametrize("rows", [0, 2])
def test_a_file_that_does_not_say_whose_it_is_is_named(run: Run, file: Path, rows: int) -> None:
    run("backup", file).done()
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        if rows:
            connection.execute(
                "INSERT INTO workspace SELECT uid || 'x', created_at, created_by FROM workspace"
            )
        else:
            connection.execute("DELETE FROM workspace")
    told = run("check", file, "--json")
    assert [(one["kind"], one["serious"]) for one in json.loads(told.out)] == [("uid", True)]
    assert "khôi phục" in told.complaint()
    before = contents(file.parent)
    for words in (("note", file, "1.1.1", "--text", "x"), ("show", file, "units"), ("backup", file)):
        assert run(*words).refused().startswith(f"Tệp “{file}” bị hỏng")
    assert contents(file.parent) == before
    assert run("restore", file, file.with_name("khác.cchc")).refused().startswith("Bản sao lưu")


def test_mending_a_whole_file_touches_nothing(run: Run, file: Path) -> None:
    before = file.read_bytes()
    assert run("check", file, "--mend").done() == f"Tệp “{file}” nguyên vẹn và nhất quán.\n"
    assert file.read_bytes() == before


def test_where_only_a_copy_helps_check_names_the_newest_that_is_sound(run: Run, file: Path) -> None:
    run("backup", file).done()
    (copy,) = file.with_name(f"{file.stem}.saoluu").glob("*.cchc")
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("DELETE FROM unit WHERE code = 'KT'")
    assert f"“{copy}”" in run("check", file, "--mend").complaint()


def test_check_tells_what_is_amiss_around_the_file(
    run: Run, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDrive", str(tmp_path))
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("INSERT INTO evidence VALUES ('e', '1', NULL, '', '', ?, 'a.pdf')", ("0" * 64,))
    kinds = {one["kind"] for one in run("check", file, "--json").json()}
    assert kinds == {"evidence_missing", "risky_place"}


def test_init_never_overwrites(run: Run, file: Path) -> None:
    before = file.read_bytes()
    for sample in ([], ["--sample"]):
        assert run("init", file, *sample).refused().startswith(f"Tệp “{file}” đã có.")
    assert file.read_bytes() == before


def test_init_in_a_missing_folder(run: Run, tmp_path: Path) -> None:
    assert run("init", tmp_path / "thiếu" / "a.cchc").refused().startswith("Không có thư mục")
    assert contents(tmp_path) == {}


def test_a_folder_is_no_workspace(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "thư mục.cchc"
    folder.mkdir()
    for words in commands(folder, tmp_path):
        assert run(*words).refused().startswith(f"“{folder}” là một thư mục"), words


def test_bad_targets_of_a_report(run: Run, pristine: Path, tmp_path: Path) -> None:
    (tmp_path / "thư mục.pdf").mkdir()
    (tmp_path / "tệp").touch()
    for target, said in (
        ("thiếu/a.pdf", "Không có thư mục để lưu"),
        ("tệp/a.pdf", "Không có thư mục để lưu"),
        ("thư mục.pdf", "Không được phép ghi vào"),
        ("a.odt", "Không xuất được loại tệp"),
        ("a", "Không xuất được loại tệp"),
        ("a.pdf.exe", "Không xuất được loại tệp"),
    ):
        path = tmp_path / target
        assert run("report", pristine, "appendix", "--out", path).refused().startswith(f"{said} “{path}”")
    assert set(contents(tmp_path)) == {tmp_path / "tệp"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--unit", "XYZ"], "Không có đơn vị mã “XYZ”. Các mã đang dùng: VHXH, VP, KT, PVHCC, VHTT."),
        (["--as-of", "31/02/2026"], "Ô “Tính đến ngày”: “31/02/2026” không phải là một ngày có thật."),
        (["--year", "2031"], "Năm 2031 chưa có bộ tiêu chí."),
    ],
)
def test_a_report_that_cannot_be_made_leaves_the_old_one(
    run: Run, pristine: Path, tmp_path: Path, words: list[str], said: str
) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    assert run("report", pristine, "appendix", "--out", target, *words).refused().startswith(said)
    assert contents(tmp_path) == {target: b"old"}


@pytest.fixture
def readable(run: Run, file: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of the sample that the ordinary user can reach.

    What a report imports is imported before: the ordinary user may not reach the library.
    """
    for name in ("warm.pdf", "warm.xlsx"):
        run("report", file, "appendix", "--out", tmp_path / name).done()
    with shared_folder() as folder:
        path = folder / file.name
        shutil.copyfile(file, path)
        yield path


@needs_modes
def test_a_read_only_file_can_be_read_but_not_changed(run: Run, readable: Path) -> None:
    book, target = criteria_book(readable.parent), readable.with_name("a.pdf")
    give_away(readable.parent)
    readable.chmod(0o444)
    before = readable.read_bytes()
    with ordinary_user():
        for words in (
            ("note", readable, "1.1.1", "--text", "x"),
            ("undo", readable),
            ("import", readable, book),
        ):
            assert "chỉ cho đọc" in run(*words).refused(), words
        assert len(run("show", readable, "units", "--json").json()) == 5
        assert run("check", readable).done()
        assert run("import", readable, book, "--dry-run").done()
        assert run("report", readable, "appendix", "--out", target).done()
    assert readable.read_bytes() == before


@needs_modes
def test_a_read_only_folder_takes_nothing(run: Run, readable: Path) -> None:
    give_away(readable.parent)
    readable.parent.chmod(0o555)
    with ordinary_user():
        before = contents(readable.parent)
        assert (
            "Không được phép ghi"
            in run("report", readable, "appendix", "--out", readable.with_name("a.pdf")).refused()
        )
        for words in (("init", readable.with_name("b.cchc")), ("note", readable, "1.1.1", "--text", "x")):
            assert "chỉ cho đọc" in run(*words).refused(), words
        assert "sao lưu" in run("backup", readable).refused()
        assert run("show", readable, "criteria", "--json").json()
        assert contents(readable.parent) == before
