"""Bậc thang as she types it, one step a line: "từ 80 đến dưới 90: 1,5", "80-90 = 1,5 điểm", "Đủ: 2".

Lines of the city's text are read the same way. What cannot be read is said with its line, never guessed.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.points import parse_points, plain
from cchc_desktop.domain.score_rules import Level, Levels, Rule, Step, Steps, step_words

_LOW = {"từ": True, "≥": True, ">=": True}
_LOW |= dict.fromkeys(("trên", "từ trên", "hơn", "lớn hơn", ">"), False)
_HIGH = dict.fromkeys(("đến", "tới", "không quá", "≤", "<="), True)
_HIGH |= dict.fromkeys(("dưới", "đến dưới", "tới dưới", "nhỏ hơn", "<"), False)
"""Words before a bound, and whether the bound itself belongs to the step."""
_JOINING = re.compile(r"^(?:[-–—]|và)\s*")
_NUMBER = re.compile(r"([^\d]*)(\d[\d.,]*)\s*%?")
_FILLING = re.compile(r"^(?:nếu|đạt|tỷ lệ|tỉ lệ|mức|\s)+", re.IGNORECASE)
_BULLET = re.compile(r"^\s*(?:[-–—+•*]\s*|[a-zđ]\)\s*|\d{1,2}\)\s*)", re.IGNORECASE)
_POINTS = re.compile(
    r"(?P<words>.+?) *(?P<said>(?:[:=\t→,]|thì|được|tính|chấm|\s)*(?:[:=\t→]|được|tính|chấm)\s*)?"
    r"(?P<points>[-−]?\d[\d.,]*?)\s*(?P<unit>điểm|đ)?[\s.;,]*",
    re.IGNORECASE,
)
_COSTS = re.compile(r"\btrừ\s+[-−]?\d", re.IGNORECASE)
_LONGEST = 400
"""Of a line with a step, in characters; what is longer is prose."""


class Rung(Struct, frozen=True):
    """A line: what has to be so, and what it earns."""

    words: str
    points: Decimal


def read_levels(text: str) -> Levels:
    """Levels of words, one a line. Raises UserError RUNG_WITHOUT_POINTS and those of `parse_points`."""
    return Levels(tuple(Level(one.words, one.points) for one in _rungs(text)))


def read_steps(text: str) -> Steps:
    """Steps of numbers, one a line.

    Raises UserError RUNG_WITHOUT_POINTS, RUNG_WITHOUT_BOUNDS and those of `parse_points`.
    """
    return Steps(tuple(read_step(one.words, one.points) for one in _rungs(text)))


def read_step(words: str, points: Decimal) -> Step:
    """The step between the bounds that `words` tell; "80-90" has both of them.

    Raises UserError RUNG_WITHOUT_BOUNDS and those of `parse_points`.
    """
    said = _FILLING.sub("", words).strip().lower()
    ends = [(one[1].strip(), parse_points(one[2].rstrip(".,"), "figure")) for one in _NUMBER.finditer(said)]
    after = _NUMBER.sub("", said).strip()
    step = None
    if said == "mọi giá trị":
        step = Step(points)
    elif len(ends) == 1:
        step = _one_ended(points, *ends[0], after)
    elif len(ends) == 2 and not after:
        step = _two_ended(points, *ends[0], *ends[1])
    if step is None:
        raise UserError(Fault.RUNG_WITHOUT_BOUNDS, field="rule", value=words)
    return step


def _one_ended(points: Decimal, before: str, number: Decimal | None, after: str) -> Step | None:
    if after == "trở xuống" and before in ("", "từ"):
        return Step(points, high=number, with_high=True)
    if before in _LOW and after in ("", "trở lên"):
        return Step(points, low=number, with_low=_LOW[before])
    if before in _HIGH and not after:
        return Step(points, high=number, with_high=_HIGH[before])
    if before in ("", "bằng", "=") and after in ("", "trở lên"):
        return Step(points, number, None if after else number, with_high=not after)
    return None


def _two_ended(
    points: Decimal, before: str, low: Decimal | None, between: str, high: Decimal | None
) -> Step | None:
    joined = _JOINING.sub("", between)
    with_low = _LOW.get(before or "từ")
    with_high = True if not joined and between else _HIGH.get(joined)
    return None if with_low is None or with_high is None else Step(points, low, high, with_low, with_high)


def rungs_text(rule: Levels | Steps) -> str:
    """The lines that are read as `rule`."""
    if isinstance(rule, Levels):
        return "\n".join(f"{one.label}: {plain(one.points)}" for one in rule.levels)
    return "\n".join(f"{step_words(one)}: {plain(one.points)}" for one in rule.steps)


def lines_with_points(city_text: str) -> list[str]:
    """The lines of the city's text that tell what something earns, without their bullets.

    A line of several steps, "Có: 1; không có: 0", gives one for each of them; what something costs is none.
    """
    lines = [one for line in city_text.splitlines() for one in _parted(line)]
    return [_BULLET.sub("", line).strip() for line in lines if _matched(line) and not _COSTS.search(line)]


def highest(rule: Rule) -> Decimal | None:
    """The most that a rule of steps or levels gives; None for any other."""
    given = rule.steps if isinstance(rule, Steps) else rule.levels if isinstance(rule, Levels) else ()
    return max((one.points for one in given), default=None)


def uncovered(rule: Steps) -> list[Step]:
    """Where no step is, of numbers from 0 on; of steps that do not overlap."""
    found: list[Step] = []
    end: Decimal | None = Decimal(0)
    with_end = True
    for step in sorted(rule.steps, key=lambda one: (one.low or Decimal(0), not one.with_low)):
        low = step.low or Decimal(0)
        if end is not None and (low > end or (low == end and with_end and not step.with_low)):
            found.append(Step(Decimal(0), end, low, with_end, not step.with_low))
        end, with_end = step.high, not step.with_high
    if end is not None:
        found.append(Step(Decimal(0), end, with_low=with_end))
    return found


def _rungs(text: str) -> Iterator[Rung]:
    for line in text.splitlines():
        if not line.strip():
            continue
        found = _matched(line)
        points = parse_points(found["points"], "points") if found else None
        if found is None or points is None:
            raise UserError(Fault.RUNG_WITHOUT_POINTS, field="rule", value=line.strip()[:60])
        yield Rung(found["words"].strip(" ,;"), points)


def _parted(line: str) -> list[str]:
    """The steps of a line, parted by semicolons; the line itself where a part has no points."""
    parts = [one for one in line.split(";") if one.strip(" .")]
    return parts if len(parts) > 1 and all(map(_matched, parts)) else [line]


def _matched(line: str) -> re.Match[str] | None:
    """Words and points of a line that tells which is which: by a colon, by "điểm"."""
    found = _POINTS.fullmatch(_BULLET.sub("", line).strip()) if len(line) <= _LONGEST else None
    return found if found and (found["said"] or found["unit"]) else None
