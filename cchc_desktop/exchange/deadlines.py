"""What a cell of deadlines means: days, days before which work is due, periods, words kept as they are."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from cchc_desktop.domain.dates import parse_date
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.incoming import ImportNote
from cchc_desktop.domain.planned import PlannedMilestone
from cchc_desktop.domain.text import LONG, clean, fold, one_line
from cchc_desktop.exchange.periods import ends_of
from cchc_desktop.exchange.sheet import Cell, Kind
from cchc_desktop.exchange.values import BULLET, DASHES

ON_THE_DAY = "lấy đúng ngày ghi"
THE_DAY_BEFORE = "lấy ngày liền trước"
LAST_DAY = "lấy ngày cuối kỳ"
EACH_LAST_DAY = "mỗi kỳ một mốc, vào ngày cuối kỳ"
AS_TEXT = "giữ nguyên chữ"

CHOICES: Mapping[ImportNote, tuple[str, ...]] = {
    ImportNote.DUE_BEFORE: (ON_THE_DAY, THE_DAY_BEFORE, AS_TEXT),
    ImportNote.DUE_PERIOD: (LAST_DAY, AS_TEXT),
    ImportNote.DUE_EACH_QUARTER: (EACH_LAST_DAY, AS_TEXT),
    ImportNote.DUE_EACH_MONTH: (AS_TEXT, EACH_LAST_DAY),
}
"""How "trước 15/12", "Quý II/2026" and "hằng quý" may be understood; the first is proposed."""

_ABOUT = {4: ImportNote.DUE_EACH_QUARTER, 12: ImportNote.DUE_EACH_MONTH}
"""What to ask where a deadline names so many periods."""

Ask = Callable[[ImportNote, str], str]
"""Which of `CHOICES` a deadline, given as typed, is to be."""

_DAY = r"\d{1,2}\s*[/.\-]\s*\d{1,2}(?:\s*[/.\-]\s*\d{1,4})?|\d{8}|\d{4}-\d{2}-\d{2}"
_ON = re.compile(rf"(?:(?:đến|tới)\s+)?(?:hết\s+)?(?:ngày\s+)?({_DAY})", re.IGNORECASE)
_SPAN = re.compile(
    rf"(?:từ\s+)?(?:ngày\s+)?(?:{_DAY})\s*(?:[-–—]|đến|tới)\s*(?:hết\s+)?(?:ngày\s+)?({_DAY})", re.IGNORECASE
)
_BEFORE = re.compile(rf"(?:\w+\s+){{0,2}}(?:trước|chậm nhất|muộn nhất)\s+(?:ngày\s+)?({_DAY})", re.IGNORECASE)
_WEEKDAY = r"(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)"
_HOUR = r"\d{1,2}\s*(?:giờ|h|:)\s*(?:\d{2})?(?:\s*phút)?"
_BESIDE_DAY = re.compile(
    rf"^{_WEEKDAY}\s*,?\s*|^{_HOUR}\s*,?\s*(?=ngày|\d|{_WEEKDAY})|\s*\({_WEEKDAY}\)$|\s+{_HOUR}$",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(r"(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?(?!\d)", re.IGNORECASE)
_BETWEEN_DAYS = re.compile(r"\s*,\s*(?:và\s+)?|\s+và\s+", re.IGNORECASE)
_ONLY_DIGITS = re.compile(r"[\d\s/.\-]+")
_NO_DAY = re.compile(
    r"(?:thuong xuyen|lien tuc|dot xuat|hang (?:ngay|tuan)|theo (?:quy dinh|yeu cau|ke hoach)"
    r"|(?:ngay )?khi (?:co yeu cau|phat sinh|co phat sinh))(?:[ ,]*(?:trong|ca) nam)?"
)


def read_due(cell: Cell, *, year: int, today: date, ask: Ask) -> tuple[PlannedMilestone, ...]:
    """The milestones in a cell: dates and deadlines that are no dates, with their labels.

    Dates without a year are in `year`. `ask` says how a doubtful deadline is meant. Raises UserError
    DATE_INVALID, DATE_SHORT_YEAR for what can only be a date and is none.
    """
    if isinstance(cell.value, date):
        return (PlannedMilestone(due=cell.value),)
    if cell.kind is not Kind.TEXT:
        raise UserError(Fault.DATE_INVALID, field="due", value=cell.text)
    read = _DueReader(year, today, ask)
    pieces = _pieces(clean(cell.text, "due", limit=LONG))
    return tuple(milestone for piece in pieces for milestone in read.piece(piece))


def is_meant_as_words(text: str) -> bool:
    """Whether a deadline that was kept as text is one without a day: "Thường xuyên", "Khi có yêu cầu"."""
    return all(_NO_DAY.fullmatch(fold(one).strip(" .")) for one in text.split(","))


def _pieces(text: str) -> Iterator[str]:
    """One deadline each: parted by line breaks, semicolons, commas and "và" between dates; no lone dash."""
    for part in re.split(r"[;\n]", text):
        piece = BULLET.sub("", part).strip()
        between_commas = _BETWEEN_DAYS.split(piece)
        if all(_ON.fullmatch(one) for one in between_commas):
            yield from between_commas
        elif piece and piece not in DASHES:
            yield piece


class _DueReader:
    def __init__(self, year: int, today: date, ask: Ask) -> None:
        self._year = year
        self._today = today
        self._ask = ask

    def piece(self, text: str) -> tuple[PlannedMilestone, ...]:
        label, colon, rest = text.partition(":")
        plain = _plain(rest)
        if colon and (_ON.fullmatch(plain) or _BEFORE.fullmatch(plain)):
            found = self._day(rest.strip())
            return (PlannedMilestone(one_line(label, "label", limit=100), found.due, found.due_text),)
        ends = ends_of(one_line(text, "due"), self._year)
        return self._periods(text, ends) if ends else (self._day(text),)

    def _periods(self, text: str, ends: tuple[PlannedMilestone, ...]) -> tuple[PlannedMilestone, ...]:
        about = _ABOUT.get(len(ends), ImportNote.DUE_PERIOD)
        return (_as_text(text),) if self._ask(about, text) == AS_TEXT else ends

    def _day(self, text: str) -> PlannedMilestone:
        plain = _plain(text)
        on = _ON.fullmatch(plain)
        span = None if on else _SPAN.fullmatch(plain)
        if span:
            kept = self._ask(ImportNote.DUE_PERIOD, text) == AS_TEXT
            return _as_text(text) if kept else PlannedMilestone(one_line(text, "label"), self._date(span[1]))
        if on or _ONLY_DIGITS.fullmatch(text):
            return PlannedMilestone(due=self._date(on[1] if on else text))
        before = _BEFORE.fullmatch(plain)
        answer = self._ask(ImportNote.DUE_BEFORE, text) if before else AS_TEXT
        if before is None or answer == AS_TEXT:
            return _as_text(text)
        day = self._date(before[1])
        if day is not None and answer == THE_DAY_BEFORE:
            day = date.fromordinal(day.toordinal() - 1)
        return PlannedMilestone(due=day)

    def _date(self, text: str) -> date | None:
        return parse_date(text, "due", today=self._today, year=self._year)


def _plain(text: str) -> str:
    """A day without weekday and hour, in figures: `Thứ Ba, 15 tháng 12 năm 2026` is `15/12/2026`."""
    text = _BESIDE_DAY.sub("", " ".join(text.split())).strip()
    return _IN_WORDS.sub(lambda found: "/".join(filter(None, found.groups())), text)


def _as_text(text: str) -> PlannedMilestone:
    return PlannedMilestone(due_text=one_line(text, "due"))
