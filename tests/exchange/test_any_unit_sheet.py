"""A unit's sheet with edits by chance, moved about and saved by another program: read as written."""

import random
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.labels import PROGRESS
from cchc_desktop.domain.text import fold
from cchc_desktop.domain.unit_sheet_notes import SheetNote
from tests.exchange.sent_sheets import COLUMN, UID, Pen, abouts, read, written
from tests.support import TODAY

_TEXT = st.text("ăâđêôơưÀ aB1;:/\n(=+-@#\"'&<>", min_size=1, max_size=40)
_DAYS = st.dates(date(2025, 6, 1), TODAY)
_ENTRY = st.fixed_dictionaries(
    {},
    optional={
        "on_date": st.one_of(_DAYS, _DAYS.map(show_date), _DAYS.map(lambda day: f"{day:%d%m%Y}")),
        "progress": st.sampled_from([*PROGRESS.values(), *map(fold, PROGRESS.values()), "xong"]),
        "text": _TEXT,
        "documents": st.lists(
            st.sampled_from(
                ["15/KH-UBND ngày 05/3/2026 Kế hoạch", "Ảnh chụp", "Số 7/BC, 01/02/2026: Báo cáo"]
            ),
            min_size=1,
            max_size=3,
            unique=True,
        ).map("\n".join),
    },
)


@settings(max_examples=40)
@given(
    entries=st.dictionaries(st.sampled_from(["1", "2", "3", "4"]), _ENTRY),
    order=st.permutations(range(4)),
    dropped=st.sets(st.sampled_from(["1", "2", "3", "4"]), max_size=2),
    column=st.none() | st.integers(1, UID),
)
def test_whatever_is_written_wherever_it_is_moved(
    blank: Path,
    tmp_path_factory: pytest.TempPathFactory,
    entries: dict[str, dict[str, object]],
    order: list[int],
    dropped: set[str],
    column: int | None,
) -> None:
    """Edits, another order, rows deleted and a column inserted: what is left is read as written."""
    pen = Pen(blank)
    for number, values in entries.items():
        pen.write(number, **values)
        for key in values:
            cell = pen.sheet.cell(pen.row(number), COLUMN[key])
            cell.data_type = "s" if isinstance(values[key], str) else cell.data_type
    rows = pen.rows()
    told = [pen.values(row) for row in rows]
    kinds = [[pen.sheet.cell(row, key).data_type for key in range(1, UID + 1)] for row in rows]
    for row, place in zip(rows, order, strict=True):
        pen.put(row, told[place])
        for key, kind in enumerate(kinds[place], start=1):
            pen.sheet.cell(row, key).data_type = kind
    for number in dropped:
        pen.sheet.delete_rows(pen.row(number))
    if column:
        pen.sheet.insert_cols(column)
    sheet = read(pen.save(tmp_path_factory.mktemp("edited") / "a.xlsx"))
    assert written(sheet) == dict(expected(entries, dropped))
    gone = [one for one in sheet.doubts if one.about is SheetNote.ROW_DELETED]
    assert len(gone) == len(dropped)


def test_whatever_was_written_is_read_alike_when_another_program_saved_it(
    blank: Path, tmp_path: Path, require_tool: Callable[[str], str]
) -> None:
    """Twelve sheets written, shuffled and shortened by chance, saved by LibreOffice at once."""
    chance = random.Random(5)
    days = (date(2026, 2, 3), "5/3", "05032026", 5032026, "", "30/2")
    words = ("đã họp", "Đạt 60%\n- còn 2 việc", "15/4", "=", "0012", "1,5", "+84 912", "")
    made = []
    for number in range(12):
        pen = Pen(blank)
        for row in pen.rows():
            pen.write(row, on_date=chance.choice(days) or None, text=chance.choice(words) or None)
            pen.write(row, progress=chance.choice(["hoan", "Đang thực hiện", "x", None]))
            pen.write(row, documents=chance.choice(["15/KH-UBND ngày 5/3/2026 Kế hoạch", "Ảnh", None]))
            for key in ("text", "on_date"):
                cell = pen.sheet.cell(row, COLUMN[key])
                cell.data_type = "s" if isinstance(cell.value, str) else cell.data_type
        told = [pen.values(row) for row in pen.rows()]
        for row, values in zip(pen.rows(), chance.sample(told, len(told)), strict=True):
            pen.put(row, values)
            pen.sheet.cell(row, COLUMN["text"]).data_type = "s" if values[COLUMN["text"] - 1] else "n"
        if chance.random() < 0.4:
            pen.sheet.delete_rows(chance.choice(pen.rows()))
        made.append(pen.save(tmp_path / f"{number}.xlsx"))
    profile = (tmp_path / "profile").as_uri()
    command = [require_tool("soffice"), f"-env:UserInstallation={profile}", "--headless"]
    command += ["--convert-to", "xlsx", "--outdir", str(tmp_path / "saved"), *map(str, made)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    for path in made:
        before, after = read(path), read(tmp_path / "saved" / path.name)
        assert written(before) == written(after), path.name
        assert sorted(map(str, abouts(before))) == sorted(map(str, abouts(after))), path.name


def expected(
    entries: dict[str, dict[str, object]], dropped: set[str]
) -> Iterator[tuple[str, tuple[object, ...]]]:
    """What the edits mean, told without the reader."""
    by_label = {fold(label): one for one, label in PROGRESS.items()}
    for number, values in entries.items():
        day = values.get("on_date")
        if isinstance(day, str):
            digits = day.replace("/", "")
            day = date(int(digits[4:]), int(digits[2:4]), int(digits[:2]))
        text = str(values.get("text", "")).strip()
        text = text if any(sign.isalnum() or sign not in ".…-–—_/ \n" for sign in text) else ""
        progress = by_label.get(fold(str(values.get("progress", ""))))
        lines = str(values.get("documents", "")).splitlines()
        titles = [{"1": "Kế hoạch", "Ả": "Ảnh chụp", "S": "Báo cáo"}[line[0]] for line in lines]
        if number not in dropped and (day or text or progress or titles):
            yield number, (day, progress, text, titles)
