"""A unit's sheet that came back: every change is found, none invented, whatever was done to the file."""

from datetime import date
from pathlib import Path

import pytest

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.unit_sheet_notes import SheetNote
from cchc_desktop.domain.vocabulary import Progress
from tests.exchange.sent_sheets import Pen, abouts, read, written


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


def test_a_name_no_one_can_have_is_left_out_and_the_rest_taken(pen: Pen, tmp_path: Path) -> None:
    sheet = read(pen.beside("Người báo", "dài " * 1250).write("1", text="xong").save(tmp_path / "a.xlsx"))
    assert (sheet.reported_by, abouts(sheet)) == ("", [SheetNote.REPORTER_UNREAD])
    assert written(sheet) == {"1": (None, None, "xong", [])}


@pytest.mark.parametrize(
    ("typed", "meant", "doubt"),
    [
        ("24/11/2026", None, SheetNote.DAY_ABOVE_AHEAD),
        ("1/1/2199", None, SheetNote.DAY_ABOVE_AHEAD),
        ("ngày mai", None, SheetNote.DAY_ABOVE_UNREAD),
        ("20/11/2025", date(2025, 11, 20), SheetNote.DATE_OTHER_YEAR),
    ],
)
def test_a_day_above_the_table_that_cannot_be(
    pen: Pen, tmp_path: Path, typed: str, meant: date | None, doubt: SheetNote
) -> None:
    """As in a row: nobody reports on a day to come."""
    sheet = read(pen.beside("Ngày báo", typed).write("1", text="xong").save(tmp_path / "a.xlsx"))
    assert (sheet.on_date, abouts(sheet)) == (meant, [doubt])
