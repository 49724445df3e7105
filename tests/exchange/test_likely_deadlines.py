"""Days under a heading that does not tell are asked about, so that no deadline is lost without a word."""

from datetime import date

import pytest

from cchc_desktop.domain.import_columns import Layout
from cchc_desktop.exchange.importing import preview_pasted
from cchc_desktop.exchange.likely_deadlines import NO_COLUMN
from cchc_desktop.services.importing import ImportPreview
from cchc_desktop.services.workspace import Workspace
from tests.exchange.previews import Preview, Row, said
from tests.support import YEAR

DONE = "cột D “Hoàn thành”"


def header(*headings: str | None) -> Row:
    return ("STT", "Tiêu chí", "Điểm", *headings)


def days(found: ImportPreview) -> list[date | None]:
    return [one.due for row in found.reading.rows for one in row.planned.milestones]


ROWS: list[Row] = [
    ("I", "A", 5),
    ("1.1", "B", 1, "15/12", "x"),
    ("1.2", "C", 1, "Thường xuyên", None),
    ("1.3", "D", 1, date(YEAR, 6, 30), "x"),
]


def test_a_column_that_may_be_one_of_deadlines_is_asked(preview: Preview) -> None:
    found = preview(*ROWS, header=header("Hoàn thành", "Kết quả"))
    (question,) = found.questions
    assert (question.choices, question.proposal) == ((DONE, NO_COLUMN), DONE)
    assert (question.place.row, question.place.column) == (1, "D")
    assert days(found) == [date(YEAR, 12, 15), None, date(YEAR, 6, 30)]
    assert [one.value for one in found.left_out] == ["Kết quả"]
    other = preview(*ROWS, header=header("Hoàn thành", "Kết quả"), **{question.id: NO_COLUMN})
    assert (days(other), other.questions) == ([], ())
    assert [one.value for one in other.left_out] == ["Hoàn thành", "Kết quả"]


def test_of_several_the_one_whose_heading_sounds_so_is_proposed(preview: Preview) -> None:
    rows: list[Row] = [("I", "A", 5), ("1.1", "B", 1, "15/01/2026", "Quý II")]
    (question, period) = preview(*rows, header=header("Ban hành", "Dự kiến xong")).questions
    assert question.proposal == "cột E “Dự kiến xong”"
    assert len(question.choices) == 3
    assert period.id == "due:period"


def test_a_day_on_which_work_begins_is_none(preview: Preview) -> None:
    rows: list[Row] = [("I", "A", 5), ("1.1", "B", 1, "15/01/2026", "30/6/2026")]
    (question,) = preview(*rows, header=header("Thời gian bắt đầu", "Hoàn thành")).questions
    assert question.choices == ("cột E “Hoàn thành”", NO_COLUMN)


@pytest.mark.parametrize("heading", ["Ban hành", None])
def test_days_under_any_other_heading_are_not_proposed(preview: Preview, heading: str | None) -> None:
    found = preview(*[(f"1.{n}", f"Việc {n}", 1, f"{n}/12/2026") for n in (1, 2, 3)], header=header(heading))
    assert [(one.proposal, len(one.choices)) for one in found.questions] == [(NO_COLUMN, 2)]
    assert days(found) == []


@pytest.mark.parametrize(
    "cells",
    [("x", "x"), ("1.5", "2,5"), ("100%", "Đạt"), ("15/12/2026", "Đạt", "Đạt"), ("Kế hoạch 12/KH",), (2, 3)],
)
def test_what_holds_other_things_is_not_asked_about(preview: Preview, cells: tuple[object, ...]) -> None:
    rows = [(f"1.{n}", f"Việc {n}", 1, cell) for n, cell in enumerate(cells, start=1)]
    found = preview(*rows, header=header("Hoàn thành"))
    assert found.questions == ()
    assert said(found.left_out) == [("column_not_imported", "D1")]


def test_nobody_is_asked_where_the_columns_tell(preview: Preview, workspace: Workspace) -> None:
    found = preview(*[(*row[:4], "30/3") for row in ROWS[1:]], header=header("Hoàn thành", "Thời hạn"))
    assert (found.questions, days(found)) == ((), [date(YEAR, 3, 30)] * 3)
    block = "STT\tTiêu chí\tHoàn thành\n1\tA\t15/12"
    for field, due in (("due", [date(YEAR, 12, 15)]), ("", [])):
        layout = Layout(0, {"hoan thanh": field})
        told = preview_pasted(workspace, YEAR, block, layout=layout)
        assert (told.questions, days(told)) == ((), due)
