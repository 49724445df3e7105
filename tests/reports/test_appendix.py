"""The appendix in its three states, by field and by unit, under the columns she wants."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from openpyxl import load_workbook

from cchc_desktop.domain.document import Column, Emphasis, Grid, Row
from cchc_desktop.domain.errors import Fault
from cchc_desktop.reports import decree
from cchc_desktop.reports.appendix import appendix, attached_line
from cchc_desktop.reports.appendix_options import (
    COLUMN_KEYS,
    AppendixOptions,
    AppendixState,
    Arrangement,
    chosen_columns,
    from_json,
    to_json,
)
from cchc_desktop.reports.appendix_widths import fitted
from cchc_desktop.reports.cells import cell_text
from cchc_desktop.reports.files import write_report
from cchc_desktop.reports.fonts import ROW_FACES, ruler
from cchc_desktop.reports.pdf.grid import LEFT, RIGHT, TOP, lay_out_all
from cchc_desktop.reports.xlsx import render_xlsx
from cchc_desktop.services import sample
from cchc_desktop.services.criteria_sets import edit_set
from cchc_desktop.services.office import office
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from tests.support import TODAY, YEAR, clock, make_pristine, opened, refused, view


class StoppedError(Exception):
    """Raised in the middle of the work."""


EXTRACTS = AppendixOptions(state=AppendixState.EXTRACT, arrangement=Arrangement.UNIT)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path = tmp_path_factory.mktemp("appendix") / "hồ sơ.cchc"
    with closing(Workspace.create(path, clock=clock)) as workspace:
        sample.load_sample(workspace, YEAR)
        yield workspace


def parts(workspace: Workspace, options: AppendixOptions) -> tuple[Grid, ...]:
    return appendix(workspace, YEAR, TODAY, options).parts


def test_one_appendix_has_no_number(workspace: Workspace) -> None:
    unit = all_units(workspace)[0].uid
    for options, label in (
        (AppendixOptions(), "Phụ lục"),
        (AppendixOptions(unit=unit, arrangement=Arrangement.UNIT), "Phụ lục"),
        (AppendixOptions(unit=unit, state=AppendixState.EXTRACT), "TRÍCH PHỤ LỤC"),
    ):
        assert [part.label for part in parts(workspace, options)] == [label]


def test_several_are_numbered_and_named_by_their_units(workspace: Workspace) -> None:
    found = parts(workspace, EXTRACTS)
    numbers = ("I", "II", "III", "IV", "V", "VI")
    assert [part.label for part in found] == [f"TRÍCH PHỤ LỤC {number}" for number in numbers]
    names = [f"Đơn vị: {unit.name}" for unit in all_units(workspace)]
    assert [part.subtitle_lines[-1] for part in found] == [*names, "Tiêu chí chưa có đơn vị chủ trì"]
    assert not any(part.signature for part in found)


def test_each_of_several_has_page_numbers_of_its_own(workspace: Workspace) -> None:
    found = parts(workspace, EXTRACTS)
    numbers: list[list[str]] = []
    for page in lay_out_all(found):
        if any(text.text.startswith("TRÍCH") for text in page.texts):
            numbers.append([])
        numbers[-1].append(next((t.text for t in page.texts if t.y < TOP and t.text.isdigit()), ""))
    assert len(numbers) == len(found)
    for pages in numbers:
        assert pages == ["", *map(str, range(2, len(pages) + 1))]


def test_a_unit_has_what_it_leads_then_what_it_coordinates_each_with_its_sum(workspace: Workspace) -> None:
    part = parts(workspace, EXTRACTS)[0]
    marked = [row for row in part.rows if row.emphasis in (Emphasis.SECTION, Emphasis.TOTAL)]
    words = [row.cells[0] or str(row.cells[1]).split(":")[0] for row in marked]
    assert words == ["TIÊU CHÍ CHỦ TRÌ", "Cộng chủ trì", "TIÊU CHÍ PHỐI HỢP", "Cộng phối hợp"]
    cut = part.rows.index(marked[1])
    lead = [column.key for column in part.columns].index("lead")
    name = part.subtitle_lines[-1].removeprefix("Đơn vị: ")
    assert {row.cells[lead] for row in part.rows[1:cut] if row.emphasis is Emphasis.PLAIN} == {name}


def test_an_extract_of_the_whole_needs_a_unit_unless_each_has_its_own(workspace: Workspace) -> None:
    with refused(Fault.EXTRACT_NEEDS_UNIT):
        parts(workspace, AppendixOptions(state=AppendixState.EXTRACT))


def test_columns_are_chosen_and_ordered(workspace: Workspace) -> None:
    (part,) = parts(workspace, AppendixOptions(columns=("due", "name", "code")))
    assert [column.key for column in part.columns] == ["due", "name", "code"]
    assert part.rows[-1].cells == (None, "Tổng cộng", None)
    assert isinstance(part.rows[2].cells[0], date)


@given(st.lists(st.sampled_from([*COLUMN_KEYS, "một cột lạ"])))
def test_whatever_is_wanted_the_name_stands_and_no_column_twice(keys: list[str]) -> None:
    chosen = [column.key for column in chosen_columns(keys)]
    assert "name" in chosen
    assert len(set(chosen)) == len(chosen)
    assert [key for key in chosen if key in keys] == [key for key in dict.fromkeys(keys) if key in chosen]


def test_empty_columns_can_go(workspace: Workspace) -> None:
    unit = all_units(workspace)[2].uid
    all_kept, dropped = (
        parts(workspace, AppendixOptions(unit=unit, arrangement=Arrangement.UNIT, drop_empty=drop))[0]
        for drop in (False, True)
    )
    keys = [column.key for column in dropped.columns]
    empty = set(COLUMN_KEYS) - set(keys)
    assert empty == {
        column.key
        for number, column in enumerate(all_kept.columns)
        if not any(row.cells[number] for row in all_kept.rows if row.uid)
    }
    told = [[cell for cell in row.cells if cell] for row in all_kept.rows]
    assert [[cell for cell in row.cells if cell] for row in dropped.rows] == told


def test_on_an_electronic_copy_number_and_day_stay_dotted(workspace: Workspace) -> None:
    about = replace(office(workspace), letter_number="12/UBND-VHXH", letter_date=date(2026, 3, 9))
    assert "12/UBND-VHXH ngày 09 tháng 3 năm 2026" in attached_line(about, "")
    assert "số ........ ngày ........ tháng ........ năm ........" in attached_line(
        about, "", electronic=True
    )


def test_a_commune_without_a_name_stays_dotted_in_the_title(workspace: Workspace) -> None:
    (one,) = parts(workspace, AppendixOptions())
    assert one.title.endswith("HÀNH CHÍNH XÃ ........ NĂM 2026")


def test_the_decision_stands_below_each_table_once_she_has_said_it(tmp_path: Path) -> None:
    with opened(make_pristine(tmp_path)) as workspace:
        by_unit = AppendixOptions(arrangement=Arrangement.UNIT)
        said = "Tiêu chí và điểm theo Quyết định số 12/QĐ-UBND ngày 09 tháng 9 năm 2025."
        assert not any("Quyết định" in note for part in parts(workspace, by_unit) for note in part.footnotes)
        found = view(workspace).criteria_set
        assert found is not None
        edit_set(workspace, replace(found, decision_number="12/QĐ-UBND", decision_date=date(2025, 9, 9)))
        assert {part.footnotes[-1] for part in parts(workspace, by_unit)} == {said}


def test_the_options_are_kept_but_not_the_unit() -> None:
    options = AppendixOptions(columns=("name", "due"), drop_empty=True, electronic=True, unit="u")
    assert from_json(to_json(options)) == AppendixOptions(
        columns=("name", "due"), drop_empty=True, electronic=True
    )


@pytest.mark.parametrize("text", ["", "{", "[]", '{"columns": 3}', '{"state": "unknown"}', "\ud800"])
def test_options_that_cannot_be_read_are_the_usual_ones(text: str) -> None:
    assert from_json(text) == AppendixOptions()


def test_a_workbook_has_a_sheet_for_each(workspace: Workspace) -> None:
    found = parts(workspace, EXTRACTS)
    book = load_workbook(BytesIO(render_xlsx(appendix(workspace, YEAR, TODAY, EXTRACTS))))
    assert book.sheetnames == [part.label for part in found]
    for sheet, part in zip(book.worksheets, found, strict=True):
        (across,) = [
            str(one)
            for one in sheet.merged_cells.ranges
            if sheet.cell(one.min_row, 1).value == "TIÊU CHÍ PHỐI HỢP"
        ] or [""]
        assert bool(across) == any(row.cells[0] == "TIÊU CHÍ PHỐI HỢP" for row in part.rows)
        assert sheet.print_title_rows


def test_writing_is_stopped_between_pages(workspace: Workspace, tmp_path: Path) -> None:
    def stop(done: int, _total: int) -> None:
        heard.append(done)
        if done == 2:
            raise StoppedError

    for suffix in (".pdf", ".xlsx", ".docx"):
        heard: list[int] = []
        with pytest.raises(StoppedError):
            write_report(appendix(workspace, YEAR, TODAY, EXTRACTS), tmp_path / f"a{suffix}", report=stop)
        assert heard[-1] == 2
        assert list(tmp_path.iterdir()) == []


def room(column: Column, columns: tuple[Column, ...]) -> float:
    """Thousandths of an em that a line of the column holds on paper."""
    whole = (RIGHT - LEFT) / sum(one.width_mm for one in columns)
    return (column.width_mm * whole - 2 * decree.CELL_PADDING_X) * 1000 / decree.TABLE_SIZE


@pytest.mark.parametrize("code", ["1.1.12", "10.10.12", "III.2.10"])
@pytest.mark.parametrize("emphasis", [Emphasis.PLAIN, Emphasis.GROUP, Emphasis.TOTAL])
@pytest.mark.parametrize("keys", [COLUMN_KEYS, ("due", "name", "code", "max_points", "remark")])
def test_codes_points_and_dates_stand_in_one_line(
    code: str, emphasis: Emphasis, keys: tuple[str, ...]
) -> None:
    chosen = chosen_columns(keys)
    values = {"code": code, "max_points": Decimal(2012), "due": date(2026, 12, 31), "name": "tên " * 90}
    columns = fitted(chosen, [Row(tuple(values.get(one.key) for one in chosen), emphasis)])
    for column in columns:
        if column.key in ("code", "max_points", "due"):
            told = cell_text(values[column.key], column)
            assert ruler(ROW_FACES[emphasis]).wrap(told, room(column, columns)) == [told]


def test_columns_of_words_give_what_the_others_need() -> None:
    chosen = chosen_columns(COLUMN_KEYS)
    words = ["chữ"] * (len(COLUMN_KEYS) - 1)
    before, after = (fitted(chosen, [Row((code, *words))]) for code in ("1", "10.10.12"))
    assert sum(one.width_mm for one in after) == pytest.approx(252)
    for old, new in zip(before, after, strict=True):
        if old.key in ("max_points", "due"):
            assert new.width_mm == old.width_mm
        elif old.key != "code":
            assert 0.9 * old.width_mm < new.width_mm < old.width_mm


def test_an_empty_column_gives_its_room_to_the_others() -> None:
    chosen = chosen_columns(COLUMN_KEYS)
    full = {one.key: "chữ" for one in chosen}
    told = [Row(tuple(full.values())), Row(tuple((full | {"task": None}).values()))]
    before, after = (fitted(chosen, [row]) for row in told)
    assert sum(one.width_mm for one in after) == pytest.approx(252)
    width = {one.key: (old.width_mm, one.width_mm) for old, one in zip(before, after, strict=True)}
    heading = next(one for one in after if one.key == "task")
    assert width["task"][1] < 0.5 * width["task"][0]
    assert ruler(ROW_FACES[Emphasis.SECTION]).wrap("nhiệm", room(heading, after)) == ["nhiệm"]
    assert width["name"][1] > 1.1 * width["name"][0]


def test_a_code_without_end_does_not_take_the_table() -> None:
    rows = [Row(("9" * 400, *[None] * (len(COLUMN_KEYS) - 1)), Emphasis.PLAIN)]
    assert fitted(chosen_columns(COLUMN_KEYS), rows)[0].width_mm == 24
