"""What the cells of a row mean: points, lists of evidence, who scores."""

import re
from decimal import Decimal

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.labels import SCORED_BY
from cchc_desktop.domain.points import parse_points, points_from_number
from cchc_desktop.domain.text import LONG, clean, fold, one_line
from cchc_desktop.domain.vocabulary import ScoredBy
from cchc_desktop.exchange.sheet import Cell, Kind

_UNIT_OF_POINTS = re.compile(r"\s*(điểm|đ)\.?$", re.IGNORECASE)
_AT_MOST = re.compile(r"^(?:tối\s+đa\s*:?\s*|\+\s*(?=\d))", re.IGNORECASE)
"""What may stand before points: `Tối đa 2 điểm`, `+1`."""
DASHES = frozenset({"-", "–", "—"})
"""What stands for nothing when it stands alone."""
BULLET = re.compile(r"^\s*(?:[-–+•*]\s+|[-–•*](?=\S))")
_COUNTS_OTHERWISE = re.compile(r"\b(diem|tieu chi) (thuong|cong|tru|phat)\b|\bdieu tra xa hoi hoc\b")
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
    text = _UNIT_OF_POINTS.sub("", _AT_MOST.sub("", clean(cell.text, "max_points")))
    return None if text in DASHES else parse_points(text, "max_points")


def counts_otherwise(name: str) -> bool:
    """Whether the name of a row sounds like bonus, penalty or survey points, which no column tells."""
    return bool(_COUNTS_OTHERWISE.search(fold(name)))


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
    lines = [
        line for line in clean(text, "evidence", limit=LONG).split("\n") if line.strip() not in {"", *DASHES}
    ]
    dashed = any(BULLET.match(line) for line in lines)
    if len(lines) == 1 and not dashed:
        lines = lines[0].split(";")
    items: list[str] = []
    for line in lines:
        if dashed and items and not BULLET.match(line):
            items[-1] = f"{items[-1]} {line}"
        else:
            items.append(BULLET.sub("", line))
    cleaned = (one_line(item.rstrip().rstrip(";"), "evidence", limit=LONG) for item in items)
    return tuple(item for item in cleaned if item)
