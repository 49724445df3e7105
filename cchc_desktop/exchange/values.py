"""What the cells of a row mean: points, deadlines, lists of evidence, who scores."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

from cchc_desktop.domain.dates import parse_date
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.labels import SCORED_BY
from cchc_desktop.domain.planned import PlannedMilestone
from cchc_desktop.domain.points import parse_points, points_from_number
from cchc_desktop.domain.text import LONG, clean, fold, one_line
from cchc_desktop.domain.vocabulary import ScoredBy
from cchc_desktop.exchange.sheet import Cell, Kind

ON_THE_DAY = "lấy đúng ngày ghi"
THE_DAY_BEFORE = "lấy ngày liền trước"
AS_TEXT = "giữ nguyên chữ"
"""How "trước 15/12" may be understood."""

_UNIT_OF_POINTS = re.compile(r"\s*(điểm|đ)\.?$", re.IGNORECASE)
_DAY = r"\d{1,2}\s*[/.\-]\s*\d{1,2}(?:\s*[/.\-]\s*\d{1,4})?|\d{8}|\d{4}-\d{2}-\d{2}"
_ON = re.compile(rf"(?:ngày\s+)?({_DAY})", re.IGNORECASE)
_BEFORE = re.compile(rf"(?:\w+\s+){{0,2}}(?:trước|chậm nhất|muộn nhất)\s+(?:ngày\s+)?({_DAY})", re.IGNORECASE)
_ONLY_DIGITS = re.compile(r"[\d\s/.\-]+")
_MONTH = re.compile(r"\d{1,2}\s*[/.\-]\s*\d{4}")
_BULLET = re.compile(r"^\s*(?:[-–+•*]\s+|[-–•*](?=\S))")
_SCORERS = {
    "dieu tra xhh": ScoredBy.SURVEY,
    "xhh": ScoredBy.SURVEY,
    "khao sat": ScoredBy.SURVEY,
    "tu cham": ScoredBy.SELF,
    "tu danh gia": ScoredBy.SELF,
    **{fold(label): scored_by for scored_by, label in SCORED_BY.items()},
}


def read_points(cell: Cell) -> Decimal | None:
    """The points in a cell; a lone dash is blank. Raises UserError as `parse_points`."""
    if cell.kind is Kind.NUMBER and isinstance(cell.value, int | float) and "%" not in cell.number_format:
        return points_from_number(cell.value, "max_points")
    if cell.kind is not Kind.TEXT:
        raise UserError(Fault.POINTS_INVALID, field="max_points", value=cell.text)
    text = _UNIT_OF_POINTS.sub("", clean(cell.text, "max_points"))
    return None if text in {"-", "–"} else parse_points(text, "max_points")


def read_scored_by(text: str) -> ScoredBy:
    """Who gives the points. Raises UserError CHOICE_UNKNOWN."""
    found = _SCORERS.get(fold(text))
    if found is None:
        choices = ", ".join(SCORED_BY.values())
        raise UserError(Fault.CHOICE_UNKNOWN, field="scored_by", value=text, choices=choices)
    return found


def read_evidence(text: str) -> tuple[str, ...]:
    """The items of a list: one a line, or one after each dash, or parted by semicolons in a single line.

    Where lines begin with a dash, one without goes on with the item above. Raises UserError for a bad text.
    """
    lines = [line for line in clean(text, "evidence", limit=LONG).split("\n") if line.strip()]
    dashed = any(_BULLET.match(line) for line in lines)
    if len(lines) == 1 and not dashed:
        lines = lines[0].split(";")
    items: list[str] = []
    for line in lines:
        if dashed and items and not _BULLET.match(line):
            items[-1] = f"{items[-1]} {line}"
        else:
            items.append(_BULLET.sub("", line))
    cleaned = (one_line(item.rstrip().rstrip(";"), "evidence", limit=LONG) for item in items)
    return tuple(item for item in cleaned if item)


def read_due(
    cell: Cell, *, year: int, today: date, ask_before: Callable[[str], str]
) -> tuple[PlannedMilestone, ...]:
    """The milestones in a cell: dates and deadlines that are no dates, with their labels.

    Dates without a year are in `year`. `ask_before` says how "trước 15/12" is meant. Raises UserError
    DATE_INVALID, DATE_SHORT_YEAR for what can only be a date and is none.
    """
    if isinstance(cell.value, date):
        return (PlannedMilestone(due=cell.value),)
    if cell.kind is not Kind.TEXT:
        raise UserError(Fault.DATE_INVALID, field="due", value=cell.text)
    read = _DueReader(year, today, ask_before)
    return tuple(read.piece(piece) for piece in _pieces(clean(cell.text, "due", limit=LONG)))


def _pieces(text: str) -> Iterator[str]:
    """One deadline each: parted by line breaks and semicolons, and by commas between dates."""
    for part in re.split(r"[;\n]", text):
        piece = _BULLET.sub("", part).strip()
        between_commas = [one.strip() for one in piece.split(",")]
        if all(_ON.fullmatch(one) for one in between_commas):
            yield from between_commas
        elif piece:
            yield piece


class _DueReader:
    def __init__(self, year: int, today: date, ask_before: Callable[[str], str]) -> None:
        self._year = year
        self._today = today
        self._ask_before = ask_before

    def piece(self, text: str) -> PlannedMilestone:
        label, colon, rest = text.partition(":")
        if colon and (_ON.fullmatch(rest.strip()) or _BEFORE.fullmatch(rest.strip())):
            found = self._unlabelled(rest.strip())
            return PlannedMilestone(one_line(label, "label", limit=100), found.due, found.due_text)
        return self._unlabelled(text)

    def _unlabelled(self, text: str) -> PlannedMilestone:
        on = _ON.fullmatch(text)
        if on or (_ONLY_DIGITS.fullmatch(text) and not _MONTH.fullmatch(text)):
            return PlannedMilestone(due=self._date(on[1] if on else text))
        before = _BEFORE.fullmatch(text)
        answer = self._ask_before(text) if before else AS_TEXT
        if before is None or answer == AS_TEXT:
            return PlannedMilestone(due_text=one_line(text, "due"))
        day = self._date(before[1])
        if day is not None and answer == THE_DAY_BEFORE:
            day = date.fromordinal(day.toordinal() - 1)
        return PlannedMilestone(due=day)

    def _date(self, text: str) -> date | None:
        return parse_date(text, "due", today=self._today, year=self._year)
