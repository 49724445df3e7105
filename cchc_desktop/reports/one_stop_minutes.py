"""Biên bản kiểm tra một cửa: what a check found, and the figures of a month, rates with both their parts."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain import one_stop as rules
from cchc_desktop.domain.check_records import CheckRun
from cchc_desktop.domain.column_words import COLUMNS as WORDS
from cchc_desktop.domain.dates import print_date_in_words
from cchc_desktop.domain.document import Align, Bundle, Cell, Column, Emphasis, Grid, Row
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.letter_rules import BLANK, BLANK_DAY
from cchc_desktop.domain.one_stop import COUNTS, OPEN, RECEIVED, SOLVED, Rate
from cchc_desktop.domain.one_stop_words import RATES, TOTALS, doubt_sentence, percent_words, share_words
from cchc_desktop.domain.register_records import OneStopMonth
from cchc_desktop.reports.checklist_form import filled_checklist
from cchc_desktop.reports.forms import DOTS, is_sample, running, signers
from cchc_desktop.services import one_stop
from cchc_desktop.services.office import office
from cchc_desktop.services.workspace import Workspace

TITLE = "Biên bản kiểm tra Bộ phận Một cửa"
_COLUMNS = (
    Column("number", "TT", 10, Align.CENTER),
    Column("name", "Chỉ tiêu", 78),
    Column("part", "Số lượng (tử số)", 24, Align.RIGHT),
    Column("whole", "Mẫu số", 24, Align.RIGHT),
    Column("percent", "Tỷ lệ", 24, Align.RIGHT),
    Column("to_date", "Từ đầu năm", 46, Align.RIGHT),
    Column("last_year", "Cùng tháng năm trước", 46, Align.RIGHT),
)
_SIGNERS = ("ĐẠI DIỆN BỘ PHẬN MỘT CỬA", "NGƯỜI KIỂM TRA")
_SUMS = {"received": RECEIVED, "solved": SOLVED, "open": OPEN}
_AFTER = {names[-1]: (key, names) for key, names in _SUMS.items()}
"""A total stands below the last of its parts."""
_DECEMBER = 12


class _Month(Struct, frozen=True):
    """The month of one area, the year up to it, the same month of the year before; None: nothing was read."""

    here: OneStopMonth | None
    to_date: OneStopMonth | None
    last_year: OneStopMonth | None


def one_stop_minutes(workspace: Workspace, year: int, month: int, check: CheckRun | None = None) -> Bundle:
    """The minutes of `check`, or of one to be written by hand, with the figures of a month.

    Raises UserError NO_FIGURES where there is neither a check nor a figure, CHECK_NOT_BEGUN.
    """
    found = [one for past in (year - 1, year) for one in one_stop.months(workspace, past)]
    areas = ["", *one_stop.areas(workspace, year)]
    told = {area: _month(one_stop.of_area(found, area), year, month) for area in areas}
    if check is None and not any(one.here for one in told.values()):
        raise UserError(Fault.NO_FIGURES, month=month, year=year)
    figures = _figures(workspace, year, month, told, found, check)
    if check is None:
        return Bundle((figures,))
    results = replace(filled_checklist(workspace, check), label="Phần I", title=TITLE, signers=())
    return Bundle((results, figures))


def _figures(
    workspace: Workspace,
    year: int,
    month: int,
    told: dict[str, _Month],
    found: Sequence[OneStopMonth],
    check: CheckRun | None,
) -> Grid:
    commune = office(workspace).commune or f"xã {BLANK}"
    own = told[""]
    return Grid(
        label="Phần II" if check else "",
        title=f"Số liệu một cửa tháng {month}/{year}" if check else TITLE,
        subtitle_lines=() if check else (f"Số liệu một cửa tháng {month}/{year}",),
        facts=tuple(_facts(own.here, check)),
        columns=_COLUMNS,
        rows=tuple(_numbered(_rows(told))),
        footnotes=tuple(f"Cần hỏi lại. {sentence}" for sentence in _doubts(found, year, month)),
        signers=signers(*_SIGNERS),
        running=running("", ""),
        sample=is_sample(workspace, year),
        dated=date(year, month, 1),
        author=f"UBND {commune}",
        subject=f"{TITLE}, tháng {month}/{year}",
    )


def _facts(figures: OneStopMonth | None, check: CheckRun | None) -> Iterator[str]:
    """Where the figures were read; who checked whom, to be written by hand where no check says it."""
    if check is None:
        yield f"Ngày kiểm tra: {BLANK_DAY}"
        yield f"Người kiểm tra: {DOTS}"
        yield f"Đại diện Bộ phận Một cửa: {DOTS}"
    read_on = print_date_in_words(figures.read_on) if figures and figures.read_on else BLANK_DAY
    yield f"Nguồn số liệu: {figures.screen if figures and figures.screen else BLANK * 4}, đọc {read_on}"
    if figures and figures.remark:
        yield f"Ghi chú: {' '.join(figures.remark.split())}"


def _month(found: Sequence[OneStopMonth], year: int, month: int) -> _Month:
    of_year = [one for one in found if one.year == year and one.month <= month]
    here = next((one for one in of_year if one.month == month), None)
    before = next((one for one in found if (one.year, one.month) == (year - 1, month)), None)
    return _Month(here, rules.year_to_date(of_year), before)


def _doubts(found: Sequence[OneStopMonth], year: int, month: int) -> list[str]:
    """What is worth a question about the month, all areas together."""
    own = one_stop.of_area(found, "")
    december = next((one for one in own if (one.year, one.month) == (year - 1, _DECEMBER)), None)
    of_year = [one for one in own if one.year == year]
    return [doubt_sentence(one) for one in rules.doubts_of_year(of_year, december) if one.month == month]


def _rows(told: dict[str, _Month]) -> Iterator[Row]:
    own = told[""]
    yield _heading("I. SỐ LƯỢNG")
    for name in COUNTS:
        yield _count_row(WORDS[name], (name,), own)
        if name in _AFTER:
            key, names = _AFTER[name]
            yield replace(_count_row(TOTALS[key], names, own), emphasis=Emphasis.TOTAL)
    yield _heading("II. TỶ LỆ")
    for name, words in RATES.items():
        yield _rate_row(words, name, own)
    if len(told) > 1:
        yield _heading("III. THEO LĨNH VỰC")
    for area, month in told.items():
        if area:
            yield _count_row(f"{area}: tiếp nhận", RECEIVED, month)
            yield _rate_row(f"{area}: trước và đúng hạn", "on_time", month)


def _count_row(words: str, names: Sequence[str], month: _Month) -> Row:
    here, to_date, last_year = (
        rules.total(one, names) if one else None for one in (month.here, month.to_date, month.last_year)
    )
    return Row((None, words, here, None, None, to_date, last_year))


def _rate_row(words: str, name: str, month: _Month) -> Row:
    here, to_date, last_year = (
        rules.rate(one, name) if one else Rate(None, None)
        for one in (month.here, month.to_date, month.last_year)
    )
    percent = percent_words(here) or None
    return Row((None, words, here.part, here.whole, percent, _with_parts(to_date), _with_parts(last_year)))


def _with_parts(rate: Rate) -> Cell:
    """Never a bare rate: "1095/1100 (99,55%)"."""
    percent = percent_words(rate)
    return (f"{share_words(rate)} ({percent})" if percent else share_words(rate)) or None


def _numbered(rows: Iterator[Row]) -> Iterator[Row]:
    """Each row but headings and totals has its number."""
    number = 0
    for row in rows:
        if row.emphasis is Emphasis.PLAIN:
            number += 1
            yield replace(row, cells=(number, *row.cells[1:]))
        else:
            yield row


def _heading(text: str) -> Row:
    return Row((text, *(None,) * (len(_COLUMNS) - 1)), Emphasis.SECTION)
