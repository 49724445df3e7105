"""Where what is scored can be read from: figures of the one-stop shop, the register, progress.

A source is the name of a figure, kept with the rule. What it gives is proposed with where it is from and
until when; it is never a score by itself.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from cchc_desktop.domain.activities import TaskCounts, totals
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.labels import SCORE_STAGE
from cchc_desktop.domain.one_stop import RATES, Rate, rate, year_to_date
from cchc_desktop.domain.progress import MilestoneState
from cchc_desktop.domain.register_records import Activity, OneStopMonth
from cchc_desktop.domain.score_reading import inputs_words
from cchc_desktop.domain.score_rules import Count, Linear, Rule, Steps
from cchc_desktop.domain.score_sheet import OWN
from cchc_desktop.domain.scoring import Inputs
from cchc_desktop.domain.vocabulary import Progress, ScoreStage
from cchc_desktop.domain.year import CriterionRow


class Figure(StrEnum):
    """What is read. The values stand in files: add, never rename."""

    ONE_STOP = "one_stop"
    """A rate of the one-stop shop; `of` is the rate, `key` the lĩnh vực (empty: all together)."""
    ENTRIES = "entries"
    """How many entries of a kind the register has; `key` is the kind."""
    QUANTITY = "quantity"
    """What they count together."""
    TASKS_DONE = "tasks_done"
    """Tasks of a kind that are done, of those given."""
    TASKS_ON_TIME = "tasks_on_time"
    CRITERIA_DONE = "criteria_done"
    """Criteria that are done, of all in a group (`key`: its `origin_uid`; empty: of the year)."""
    MILESTONES_DONE = "milestones_done"
    """Milestones of the criterion itself that are done, of all."""
    MILESTONES_ON_TIME = "milestones_on_time"


COUNTS = frozenset({Figure.ENTRIES, Figure.QUANTITY})
"""Figures that are a number and no rate."""


class Source(Struct, frozen=True):
    """The name of a figure."""

    figure: Figure
    of: str = ""
    key: str = ""


class Proposal(Struct, frozen=True):
    """What a source gives now."""

    words: str
    """Where it is from, until when, and what it says: "Một cửa, tháng 1-9: 182/190"."""
    inputs: Inputs | None = None
    """None where it gives nothing; `remark` says why."""
    remark: str = ""
    """What is missing in it; empty: nothing."""


def source_text(source: Source) -> str:
    """The name as it is kept."""
    return "/".join((source.figure, source.of, source.key))


def read_source(text: str) -> Source | None:
    """The source that is kept as `text`; None for none, and for one this program does not know."""
    figure, _, rest = text.partition("/")
    of, _, key = rest.partition("/")
    if figure not in set(Figure) or (figure == Figure.ONE_STOP and of not in RATES):
        return None
    return Source(Figure(figure), of, key)


def fits(rule: Rule | None, figure: Figure) -> bool:
    """Whether a rule can read what a figure gives: a rate, or a number."""
    if isinstance(rule, Steps):
        return True
    return isinstance(rule, Count) if figure in COUNTS else isinstance(rule, Linear)


def why_without_sources(stage: ScoreStage) -> UserError | None:
    """Why nothing is read at a step: others give its points."""
    return None if stage in OWN else UserError(Fault.STEP_WITHOUT_SOURCES, stage=SCORE_STAGE[stage])


def of_one_stop(named: str, months: Sequence[OneStopMonth], name: str, ended: int) -> Proposal:
    """A rate of the months of one area; `ended` is the last month that is over.

    A month that has figures but not this one makes the sum unknown, as in the minutes of the one-stop shop.
    """
    together = year_to_date(months)
    if together is None:
        return Proposal(named, remark="chưa có số liệu tháng nào")
    found = rate(together, name)
    here = [one.month for one in months]
    words = f"{named}, {_months_words(here)}"
    if found.part is None or found.whole is None:
        unread = [one.month for one in months if None in _parts(rate(one, name))]
        return Proposal(words, remark=f"tháng {_listed(unread)} chưa ghi đủ số")
    missing = [month for month in range(1, ended + 1) if month not in here]
    remark = f"chưa có số liệu tháng {_listed(missing)}" if missing else ""
    return _of_rate(words, found.part, found.whole, remark)


def of_entries(words: str, entries: Iterable[Activity], as_of: date, figure: Figure) -> Proposal:
    """How many entries of a kind there are until a day, or what they count, as the register adds up."""
    found = totals(entries, as_of).values()
    count = sum(one.entries if figure is Figure.ENTRIES else one.quantity for one in found)
    inputs = Inputs(value=Decimal(count))
    return Proposal(f"{words}: {inputs_words(inputs)}", inputs)


def of_tasks(words: str, counts: TaskCounts, figure: Figure) -> Proposal:
    """Tasks of a kind; without any there is nothing to divide by."""
    part = counts.on_time if figure is Figure.TASKS_ON_TIME else counts.done
    return _of_rate(words, part, counts.given)


def of_criteria(words: str, rows: Iterable[CriterionRow]) -> Proposal:
    """The criteria of a group that are done, of those that count."""
    counted = [row for row in rows if row.counted]
    return _of_rate(words, sum(row.progress is Progress.DONE for row in counted), len(counted))


def of_milestones(words: str, milestones: Iterable[MilestoneState], figure: Figure) -> Proposal:
    """The milestones of a criterion; those that do not apply are in neither number."""
    applying = [one for one in milestones if one.progress is not Progress.NOT_APPLICABLE]
    done = [one for one in applying if one.progress is Progress.DONE]
    if figure is Figure.MILESTONES_ON_TIME:
        done = [one for one in done if not one.done_late]
    return _of_rate(words, len(done), len(applying))


def _of_rate(words: str, part: int, whole: int, remark: str = "") -> Proposal:
    inputs = Inputs(numerator=Decimal(part), denominator=Decimal(whole))
    said = f"{words}: {inputs_words(inputs)}"
    if not whole:
        return Proposal(said, remark="mẫu số bằng 0, có thể là không phát sinh")
    return Proposal(said, inputs, remark)


def _parts(found: Rate) -> tuple[int | None, int | None]:
    return found.part, found.whole


def _months_words(months: Sequence[int]) -> str:
    """From the first to the last, "tháng 1-9"; what is missing between is said apart."""
    first, last = min(months), max(months)
    return f"tháng {first}" if first == last else f"tháng {first}-{last}"


def _listed(months: Iterable[int]) -> str:
    return ", ".join(map(str, months))
