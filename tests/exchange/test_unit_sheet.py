"""A unit's sheet that came back: every change is found, none invented, whatever was done to the file."""

import random
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.labels import PROGRESS
from cchc_desktop.domain.text import fold
from cchc_desktop.domain.unit_sheet import ReturnedSheet
from cchc_desktop.domain.unit_sheet_notes import SheetNote
from cchc_desktop.domain.vocabulary import Progress
from cchc_desktop.exchange.unit_sheet import read_unit_sheet
from tests.exchange.books import resaved
from tests.exchange.sent_sheets import COLUMN, UID, Pen, sent
from tests.support import TODAY, make_pristine, opened, refused


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sheet nobody has written in: four rows of a date each at most."""
    folder = tmp_path_factory.mktemp("sent")
    with opened(make_pristine(folder)) as workspace:
        return sent(workspace, folder / "phiếu.xlsx")


@pytest.fixture(scope="module")
def quarterly(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sheet of the unit with four dates of one criterion, and one that it coordinates."""
    folder = tmp_path_factory.mktemp("sent")
    with opened(make_pristine(folder)) as workspace:
        return sent(workspace, folder / "phiếu.xlsx", "VP", coordinating=True)


@pytest.fixture
def pen(blank: Path) -> Pen:
    return Pen(blank)


def read(path: Path) -> ReturnedSheet:
    return read_unit_sheet(path, TODAY)


def written(sheet: ReturnedSheet) -> dict[str, tuple[object, ...]]:
    """What was read, by the number of the line; rows in which nothing is written are left out."""
    return {
        one.line.shown["number"]: (
            one.on_date,
            one.progress,
            one.text,
            [document.title for document in one.documents],
        )
        for one in sheet.rows
        if one.on_date or one.progress or one.text or one.documents
    }


def abouts(sheet: ReturnedSheet) -> list[object]:
    return [one.about for one in (*sheet.refused, *sheet.doubts)]


def test_a_sheet_nobody_wrote_in_says_nothing(blank: Path, quarterly: Path) -> None:
    for path in (blank, quarterly):
        sheet = read(path)
        assert (written(sheet), abouts(sheet)) == ({}, [])
    assert [one.line.shown["number"] for one in read(quarterly).rows] == [
        *("1.1", "1.2", "1.3", "1.4"),
        "P1",
    ]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("5/3", date(2026, 3, 5)),
        ("05032026", date(2026, 3, 5)),
        (5032026, date(2026, 3, 5)),
        ("5-3-2026", date(2026, 3, 5)),
        (date(2026, 3, 5), date(2026, 3, 5)),
        (503, date(2026, 3, 5)),
    ],
)
def test_a_day_typed_freely(pen: Pen, tmp_path: Path, typed: object, meant: date) -> None:
    sheet = read(pen.write("1", on_date=typed, text="xong").save(tmp_path / "a.xlsx"))
    assert written(sheet) == {"1": (meant, None, "xong", [])}
    assert abouts(sheet) == []


@pytest.mark.parametrize(
    ("typed", "about"),
    [
        ("hôm qua", Fault.DATE_INVALID),
        ("30/2/2026", Fault.DATE_INVALID),
        (5.1, SheetNote.DATE_IS_NUMBER),
        (46086, SheetNote.DATE_IS_NUMBER),
        ("24/11/2026", SheetNote.DATE_AHEAD),
    ],
)
def test_a_day_that_is_none_refuses_what_was_said_that_day(
    pen: Pen, tmp_path: Path, typed: object, about: object
) -> None:
    pen.write("1", on_date=typed, progress="Hoàn thành", text="xong", documents="12/BC ngày 1/2/2026 Báo cáo")
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert written(sheet) == {"1": (None, None, "", ["Báo cáo"])}
    assert {one.about for one in sheet.refused} == {about, SheetNote.DATE_MISSING_FOR_ROW}
    assert {one.place.row for one in sheet.refused} == {pen.row("1")}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Hoàn thành", Progress.DONE),
        ("hoan thanh", Progress.DONE),
        ("HOÀN", Progress.DONE),
        ("  đang ", Progress.IN_PROGRESS),
        ("cho kt", None),
        ("cho", Progress.WAITING),
        ("không", Progress.NOT_APPLICABLE),
        ("c", None),
        ("xong rồi", None),
    ],
)
def test_a_progress_in_few_words(pen: Pen, tmp_path: Path, typed: str, meant: Progress | None) -> None:
    sheet = read(pen.write("2", progress=typed, text="a").save(tmp_path / "a.xlsx"))
    assert written(sheet) == {"2": (None, meant, "a", [])}
    assert abouts(sheet) == ([] if meant else [Fault.CHOICE_UNKNOWN])


def test_who_reports_and_when(pen: Pen, tmp_path: Path) -> None:
    pen.beside("Người báo", "Nguyễn Văn A").beside("Ngày báo", "20/11").write("1", text="xong")
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert (sheet.reported_by, sheet.on_date) == ("Nguyễn Văn A", date(2026, 11, 20))
    assert abouts(sheet) == []


# vandalism


def test_rows_in_another_order(quarterly: Path, tmp_path: Path) -> None:
    pen = Pen(quarterly)
    pen.write("1.2", text="hai").write("1.4", progress="xong", on_date="1/11").write("P1", text="phối hợp")
    rows = pen.rows()
    values = [pen.values(row) for row in rows]
    random.Random(3).shuffle(values)
    for row, told in zip(rows, values, strict=True):
        pen.put(row, told)
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert written(sheet) == {
        "1.2": (None, None, "hai", []),
        "1.4": (date(2026, 11, 1), None, "", []),
        "P1": (None, None, "phối hợp", []),
    }
    assert abouts(sheet) == [Fault.CHOICE_UNKNOWN]


def test_sorted_without_the_hidden_column(quarterly: Path, tmp_path: Path) -> None:
    """The uids stay where they were: what is seen says which line it is."""
    pen = Pen(quarterly)
    pen.write("1.1", text="một").write("1.4", text="bốn")
    rows = [pen.row(number) for number in ("1.1", "1.2", "1.3", "1.4")]
    values = [pen.values(row)[:-1] for row in rows]
    for row, told in zip(rows, reversed(values), strict=True):
        pen.put(row, told)
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert {number: said[2] for number, said in written(sheet).items()} == {"1.1": "một", "1.4": "bốn"}
    assert SheetNote.ROW_DELETED not in abouts(sheet)


def test_a_deleted_row_is_named(pen: Pen, tmp_path: Path) -> None:
    pen.write("1", text="một").write("3", text="ba")
    pen.sheet.delete_rows(pen.row("2"))
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert {number: said[2] for number, said in written(sheet).items()} == {"1": "một", "3": "ba"}
    (gone,) = sheet.doubts
    assert (gone.about, "Dòng 2" in gone.message) == (SheetNote.ROW_DELETED, True)


def test_an_added_row_is_refused_and_named(pen: Pen, tmp_path: Path) -> None:
    row = pen.row("3")
    pen.sheet.insert_rows(row)
    pen.put(row, [9, "9.9", "Tiêu chí tự thêm", None, None, "1/11", "Hoàn thành", "tự thêm"])
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert written(sheet) == {}
    (added,) = sheet.refused
    assert (added.about, added.place.row) == (SheetNote.ROW_ADDED, row)
    assert "tự thêm" in added.value


def test_a_row_copied_as_it_is_counts_once(pen: Pen, tmp_path: Path) -> None:
    pen.write("1", text="một", progress="dang")
    pen.put(pen.sheet.max_row + 1, pen.values(pen.row("1")))
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert len([one for one in sheet.rows if one.text]) == 1
    assert abouts(sheet) == [SheetNote.ROW_TWICE]


def test_a_row_copied_and_changed_says_both_but_no_progress_that_contradicts(
    pen: Pen, tmp_path: Path
) -> None:
    pen.write("1", text="một", progress="dang")
    pen.put(pen.sheet.max_row + 1, pen.values(pen.row("1")))
    pen.write(pen.sheet.max_row, text="hai", progress="Hoàn thành")
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert [(one.text, one.progress) for one in sheet.rows if one.text] == [("một", None), ("hai", None)]
    assert [one.about for one in sheet.refused] == [SheetNote.ROWS_DISAGREE] * 2


def test_a_changed_locked_cell_is_named_with_what_it_was(pen: Pen, tmp_path: Path) -> None:
    due = pen.sheet.cell(pen.row("1"), COLUMN["due"]).value
    pen.write("1", due="31/12/2026", text="xin lùi hạn")
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert written(sheet) == {"1": (None, None, "xin lùi hạn", [])}
    (changed,) = sheet.doubts
    assert (changed.about, changed.value) == (SheetNote.LOCKED_CHANGED, "31/12/2026")
    assert str(due) in changed.message
    assert str(changed.place) == f"Trang “Phiếu VHXH”, ô D{pen.row('1')}"


def test_a_row_turned_into_another_criterion_is_refused(pen: Pen, tmp_path: Path) -> None:
    pen.write("1", code="7.7", name="Một việc khác hẳn, không có trong phiếu", text="xong")
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert written(sheet) == {}
    assert [one.about for one in sheet.refused] == [SheetNote.ROW_UNCLEAR]


def test_inserted_and_moved_columns(pen: Pen, tmp_path: Path) -> None:
    pen.write("1", on_date="1/11", progress="hoan", text="xong")
    pen.sheet.insert_cols(COLUMN["text"])
    pen.sheet.cell(pen.row_with_uid_in(UID + 1), COLUMN["text"]).value = "ghi vào cột mới"
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert written(sheet) == {"1": (date(2026, 11, 1), Progress.DONE, "xong", [])}
    (outside,) = sheet.doubts
    assert (outside.about, outside.value) == (SheetNote.ENTRY_OUTSIDE, "ghi vào cột mới")


def test_a_column_whose_heading_is_gone_is_named(pen: Pen, tmp_path: Path) -> None:
    pen.write("1", progress="hoan", text="xong")
    heading = next(row for row in pen.sheet.iter_rows() if row[0].value == "TT")
    heading[COLUMN["progress"] - 1].value = None
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert written(sheet) == {"1": (None, None, "xong", [])}
    assert [one.about for one in sheet.refused] == [SheetNote.COLUMN_MISSING]


def test_text_below_the_table_and_errors_in_cells_are_named(pen: Pen, tmp_path: Path) -> None:
    pen.sheet.cell(pen.sheet.max_row + 2, 1).value = "Đơn vị kiến nghị thêm kinh phí"
    pen.write("1", text="#REF!").write("2", text="=1/0")
    pen.sheet.cell(pen.row("1"), COLUMN["text"]).data_type = "e"
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert written(sheet) == {}
    assert {one.about for one in sheet.refused} == {SheetNote.CELL_ERROR, SheetNote.CELL_WITHOUT_VALUE}
    assert [one.value for one in sheet.doubts] == ["Đơn vị kiến nghị thêm kinh phí"]


def test_renamed_tabs_and_a_copy_of_the_table_beside_it(pen: Pen, tmp_path: Path) -> None:
    pen.write("1", text="đã họp")
    copy = pen.book.copy_worksheet(pen.sheet)
    copy.cell(pen.row("2"), COLUMN["text"]).value = "chỉ ở bản chép"
    pen.book.move_sheet(copy, 1)
    pen.sheet.title, copy.title, pen.book["CCHC"].title = "Bản gửi xã", "Nháp", "đừng xóa"
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert written(sheet) == {"1": (None, None, "đã họp", [])}
    assert [(one.about, one.value) for one in sheet.doubts] == [(SheetNote.SHEET_BESIDE, "Nháp")]


def test_one_result_merged_over_two_rows_is_that_of_both(pen: Pen, tmp_path: Path) -> None:
    first, second = pen.row("2"), pen.row("3")
    assert second == first + 1
    pen.write(first, text="cùng một kết quả")
    pen.sheet.merge_cells(f"H{first}:H{second}")
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert {number: said[2] for number, said in written(sheet).items()} == {
        "2": "cùng một kết quả",
        "3": "cùng một kết quả",
    }


def test_a_day_without_anything_is_said_and_a_dash_is_nothing(pen: Pen, tmp_path: Path) -> None:
    pen.write("1", on_date="5/3").write("2", text="-", documents="…")
    sheet = read(pen.save(tmp_path / "a.xlsx"))
    assert written(sheet) == {"1": (date(2026, 3, 5), None, "", [])}
    assert abouts(sheet) == [SheetNote.DATE_ALONE]


@pytest.mark.parametrize("kind", ["xlsx", "xls"])
def test_saved_by_another_program(
    quarterly: Path, tmp_path: Path, require_tool: Callable[[str], str], kind: str
) -> None:
    pen = Pen(quarterly)
    pen.beside("Người báo", "Trần B")
    pen.write("1.2", text="Đã nộp báo cáo\nquý II", on_date="5/3", progress="hoan")
    pen.write("P1", on_date=date(2026, 3, 6), documents="15/BC-VP ngày 5/3/2026 Báo cáo quý I")
    before = read(pen.save(tmp_path / "phiếu (1).xlsx"))
    after = read(resaved(require_tool("soffice"), tmp_path / "phiếu (1).xlsx", tmp_path, kind))
    assert written(after) == written(before)
    assert after.reported_by == "Trần B"
    assert (abouts(before), abouts(after)) == ([], [])


def test_what_is_no_sheet_of_a_unit_is_refused_in_a_sentence(
    pen: Pen, blank: Path, tmp_path: Path, require_tool: Callable[[str], str]
) -> None:
    with refused(Fault.UNIT_SHEET_UNKNOWN):
        read(resaved(require_tool("soffice"), blank, tmp_path, "csv"))
    pen.book.remove(pen.book["CCHC"])
    with refused(Fault.UNIT_SHEET_UNKNOWN):
        read(pen.save(tmp_path / "copied.xlsx"))
    again = Pen(blank)
    again.book["CCHC"]["A3"].value = str(again.book["CCHC"]["A3"].value)[:-4] + "AAAA"
    with refused(Fault.UNIT_SHEET_DAMAGED):
        read(again.save(tmp_path / "changed.xlsx"))
    emptied = Pen(blank)
    emptied.sheet.delete_rows(1, emptied.sheet.max_row)
    with refused(Fault.UNIT_SHEET_WITHOUT_TABLE):
        read(emptied.save(tmp_path / "emptied.xlsx"))


# any edits

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
