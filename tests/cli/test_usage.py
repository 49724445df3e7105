"""Help and misuse in Vietnamese, and a bug that stays polite."""

import re
from pathlib import Path

import pytest

from cchc_desktop.cli import commands
from cchc_desktop.cli.report_options import REPORT_KINDS
from cchc_desktop.cli.words import COMMAND_NAMES, is_command
from tests.cli.running import ACCENTED, Run

TECHNICAL = {"CCHC", "DOCX", "JSON", "PDF", "XLSX"}
UNMARKED = {"tham", "theo", "trang", "thao", "trong", "dung", "giao"}
"""Vietnamese words of more than three letters that bear no mark."""


def prose(text: str) -> list[str]:
    """Its words, but not those to be typed: commands, options, names of files and of choices."""
    text = re.sub(r"(^|\s|\[)-{1,2}[a-z-]+", " ", text)
    text = re.sub(r"\.\w+|\w+(?:\s+\|\s+[\w-]+)+|[\w-]+ \| ", " ", text)
    text = re.sub("|".join(("cchc-desktop", *COMMAND_NAMES, *REPORT_KINDS, "ví dụ done")), " ", text)
    return re.findall(r"[^\W\d]+", text)


def test_help_has_no_english(run: Run) -> None:
    texts = [run("--help").done(), *(run(name, "-h").done() for name in COMMAND_NAMES)]
    for text in texts:
        assert text.startswith("Cách dùng: cchc-desktop")
        assert ACCENTED & set(text)
    unmarked = {word for text in texts for word in prose(text) if word.isascii() and len(word) > 3}
    english = {word for word in unmarked - TECHNICAL if word.lower() not in UNMARKED}
    assert not english


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["show"], "Lệnh còn thiếu TỆP, MỤC. Chưa có gì thay đổi."),
        (["show", "a.cchc"], "Lệnh còn thiếu MỤC. Chưa có gì thay đổi."),
        (["show", "a.cchc", "units", "x"], "Lệnh không hiểu “x”. Chưa có gì thay đổi."),
        (["note", "a.cchc", "1", "--tex", "abc"], "Lệnh không hiểu “--tex abc”. Chưa có gì thay đổi."),
        (["note", "a.cchc", "1", "--text"], "Sau --text cần một giá trị. Chưa có gì thay đổi."),
        (["report", "a.cchc", "appendix"], "Lệnh còn thiếu --out. Chưa có gì thay đổi."),
        (["check", "a.cchc", "--json=x"], "Lệnh chưa đúng. Chưa có gì thay đổi."),
        (
            ["report", "a.cchc", "appendix", "--out", "a.pdf", "--state", "draft"],
            "--state: không có “draft”. Dùng được: signed, with-letter, extract. Chưa có gì thay đổi.",
        ),
        (
            ["show", "a.cchc", "unit"],
            "MỤC: không có “unit”. Dùng được: units, duties, criteria, todo, notes, evidence, "
            "issued, overlaps, imports, checklists, figures, activities, scores. Chưa có gì thay đổi.",
        ),
        *(
            (
                ["show", "a.cchc", "units", "--year", year],
                f"--year: “{year}” không phải là một năm từ 1900 đến 2200. Chưa có gì thay đổi.",
            )
            for year in ("26", "99999", "năm", "", "２０２６", "9" * 30)
        ),
    ],
)
def test_misuse_is_said_and_shown_how(run: Run, words: list[str], said: str) -> None:
    first, usage = run(*words).refused(code=2).split("\n", 1)
    assert first == said
    assert usage.startswith("Cách dùng: cchc-desktop")


def test_a_lone_word_is_a_mistyped_command_unless_it_is_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert is_command(["unduu"])
    Path("unduu").touch()
    assert not is_command(["unduu"])
    for words in ([], ["a.cchc"], ["x/a"], ["--sample"], ["hồsơ", "--sample"], ["a.cchc", "undo"]):
        assert not is_command(words)


def test_a_bug_goes_to_the_log_and_leaves_a_sentence(
    run: Run, pristine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_arguments: object) -> int:
        raise ZeroDivisionError("nobody foresaw")

    monkeypatch.setattr("cchc_desktop.log_file.log_folder", lambda: tmp_path)
    monkeypatch.setitem(commands.COMMANDS, "undo", broken)  # type: ignore[arg-type]
    said = run("undo", pristine).refused()
    assert said.startswith("Lệnh dừng vì một lỗi của chương trình (ZeroDivisionError).")
    (log,) = (path for path in tmp_path.iterdir() if "native" not in path.name)
    assert str(log) in said
    assert "nobody foresaw" in log.read_text(encoding="utf-8")


def test_ctrl_c_is_answered(run: Run, pristine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(_arguments: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setitem(commands.COMMANDS, "undo", stopped)  # type: ignore[arg-type]
    assert run("undo", pristine).refused() == "Đã dừng giữa chừng. Những gì đã lưu vẫn nguyên vẹn."
