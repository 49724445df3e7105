"""The register of activities as it is read: entries with what they hang on, narrowed and added up."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct

from cchc_desktop.domain.activities import (
    TaskCounts,
    TaskState,
    Total,
    quarter_of,
    task_counts,
    task_state,
    totals,
)
from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.one_stop import Rate
from cchc_desktop.domain.one_stop_words import percent_words, share_words
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.register_records import Activity, ActivityKind
from cchc_desktop.domain.text import fold
from cchc_desktop.domain.vocabulary import ActivityShape

QUARTERS = (1, 2, 3, 4)

TASK_STATE: Mapping[TaskState, str] = {
    TaskState.ON_TIME: "Xong đúng hạn",
    TaskState.LATE: "Xong quá hạn",
    TaskState.OPEN: "Đang làm",
    TaskState.OVERDUE: "Quá hạn, chưa xong",
}


class ActivityRow(Struct, frozen=True):
    """An entry with its kind, its unit, the criteria it proves (by code) and how many documents it has."""

    entry: Activity
    kind: ActivityKind
    unit: Unit | None
    codes: tuple[str, ...]
    documents: int

    @property
    def is_task(self) -> bool:
        return self.kind.shape is ActivityShape.TASK

    @property
    def quarter(self) -> int | None:
        return quarter_of(self.entry)


class Wanted(Struct, frozen=True):
    """What is looked for in the register; blank and None want everything."""

    query: str = ""
    kind_uid: str = ""
    unit_uid: str = ""
    quarter: int | None = None


class TotalLine(Struct, frozen=True):
    """What a kind adds up to, all units together (`unit_name` None) or one of them, by quarter and in all.

    A day outside the year is of no quarter, and counts in all.
    """

    kind: ActivityKind
    unit_name: str | None
    quarters: tuple[Total, ...]
    whole: Total


def narrowed(rows: Iterable[ActivityRow], wanted: Wanted) -> list[ActivityRow]:
    """The rows that hold every word, with or without marks, of the kind, unit and quarter wanted."""
    words = fold(wanted.query).split()
    return [
        row
        for row in rows
        if wanted.kind_uid in ("", row.kind.uid)
        and wanted.unit_uid in ("", row.entry.unit_uid)
        and wanted.quarter in (None, row.quarter)
        and all(word in _searched(row) for word in words)
    ]


def _searched(row: ActivityRow) -> str:
    entry, unit = row.entry, row.unit
    named = (unit.short_name, unit.name) if unit else ()
    texts = (entry.content, entry.result, entry.document, entry.remark, row.kind.name, *named, *row.codes)
    return fold("\n".join((*texts, show_date(entry.on_date))))


def total_lines(rows: Sequence[ActivityRow], as_of: date) -> list[TotalLine]:
    """A line for each kind in their order; below it one for each of its units where there are several."""
    found = totals((row.entry for row in rows), as_of)
    kinds = sorted({row.kind.uid: row.kind for row in rows}.values(), key=lambda one: (one.position, one.uid))
    units = {row.unit.uid: row.unit for row in rows if row.unit}
    ordered = sorted(units.values(), key=lambda unit: unit.position)
    names: dict[str | None, str] = {
        **{unit.uid: unit.short_name for unit in ordered},
        None: "(chưa ghi đơn vị)",
    }
    lines = []
    for kind in kinds:
        of_kind = {key: one for key, one in found.items() if key.kind_uid == kind.uid}
        used = [uid for uid in names if any(key.unit_uid == uid for key in of_kind)]
        if used:
            lines.append(_line(kind, None, [(key.quarter, one) for key, one in of_kind.items()]))
        for uid in used if len(used) > 1 else ():
            shares = [(key.quarter, one) for key, one in of_kind.items() if key.unit_uid == uid]
            lines.append(_line(kind, names[uid], shares))
    return lines


def _line(kind: ActivityKind, unit_name: str | None, shares: Sequence[tuple[int | None, Total]]) -> TotalLine:
    quarters = tuple(_sum([one for number, one in shares if number == quarter]) for quarter in QUARTERS)
    return TotalLine(kind, unit_name, quarters, _sum([one for _quarter, one in shares]))


def _sum(parts: Sequence[Total]) -> Total:
    return Total(sum(one.entries for one in parts), sum(one.quantity for one in parts))


def tasks_by_kind(rows: Iterable[ActivityRow], as_of: date) -> list[tuple[ActivityKind, TaskCounts]]:
    """How the tasks of each kind stand on a day, in the order of kinds."""
    tasks = [row for row in rows if row.is_task]
    kinds = sorted(
        {row.kind.uid: row.kind for row in tasks}.values(), key=lambda one: (one.position, one.uid)
    )
    return [
        (kind, task_counts((row.entry for row in tasks if row.kind.uid == kind.uid), as_of)) for kind in kinds
    ]


def completion(counts: TaskCounts) -> Rate:
    """Tasks done, on time or late, of those given."""
    return Rate(counts.done, counts.given)


def punctuality(counts: TaskCounts) -> Rate:
    """Tasks done on time of those given."""
    return Rate(counts.on_time, counts.given)


def task_words(row: ActivityRow, as_of: date, shown: Callable[[date | None], str] = show_date) -> str:
    """How a task stands on a day, with the date that says so, `shown` so; blank for what is no task."""
    if not row.is_task:
        return ""
    entry, state = row.entry, task_state(row.entry, as_of)
    due, done = shown(entry.due), shown(entry.done_on)
    if state is TaskState.OVERDUE:
        return f"Quá hạn {due}, chưa xong"
    if state is TaskState.OPEN:
        return f"Đang làm, hạn {due}" if due else "Đang làm"
    if not due:
        return f"Xong {done}"
    return f"Xong {done}, {'quá' if state is TaskState.LATE else 'đúng'} hạn"


def task_sentence(kind: ActivityKind, counts: TaskCounts) -> str:
    """How the tasks of a kind stand: how many of each, then both rates with their parts."""
    counted = (
        f"giao {counts.given}",
        f"xong đúng hạn {counts.on_time}",
        f"xong quá hạn {counts.late}",
        f"đang làm {counts.open}",
        f"quá hạn chưa xong {counts.overdue}",
    )
    done, on_time = _rate_words(completion(counts)), _rate_words(punctuality(counts))
    return f"{kind.name}: {', '.join(counted)}. Hoàn thành {done}, đúng hạn {on_time}."


def told_of_totals(rows: Sequence[ActivityRow], as_of: date) -> list[str]:
    """What is said below the totals: how tasks stand, and what counts in no quarter."""
    told = [task_sentence(*one) for one in tasks_by_kind(rows, as_of)]
    outside = sum(1 for row in rows if row.quarter is None and row.entry.on_date <= as_of)
    if outside:
        told.append(f"{outside} mục có ngày ngoài năm: không thuộc quý nào, chỉ tính vào cả năm.")
    return told


def _rate_words(rate: Rate) -> str:
    percent = percent_words(rate)
    return f"{share_words(rate)} ({percent})" if percent else share_words(rate)
