"""The register added up, told again entry by entry; tasks judged on every day."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from cchc_desktop.domain.activities import TaskState, task_counts, task_state, totals
from cchc_desktop.domain.activity_rows import (
    ActivityRow,
    Wanted,
    completion,
    narrowed,
    task_sentence,
    task_words,
    tasks_by_kind,
    told_of_totals,
    total_lines,
)
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.register_records import Activity, ActivityKind
from cchc_desktop.domain.vocabulary import ActivityShape
from cchc_desktop.services.activities import blank
from tests.support import YEAR

DAYS = st.dates(date(YEAR, 1, 1), date(YEAR, 12, 31))
KINDS = [
    ActivityKind("k1", "radio", "Đài truyền thanh", "buổi", ActivityShape.EVENT, 1, retired=False),
    ActivityKind("k2", "city_task", "Thành phố giao", "nhiệm vụ", ActivityShape.TASK, 2, retired=False),
    ActivityKind("k3", "petitions", "Đơn thư", "đơn", ActivityShape.TOTAL, 3, retired=True),
]
UNITS = [
    Unit(f"u{number}", code, code, code, code, number, None, None)
    for number, code in enumerate(("VHXH", "VP"), start=1)
]


def row(kind: ActivityKind, unit: Unit | None, day: date, **fields: object) -> ActivityRow:
    named = unit.uid if unit else None
    entry = replace(blank(kind, day, "Phát bài"), year=YEAR, unit_uid=named, **fields)
    return ActivityRow(entry, kind, unit, (), 0)


ROWS = st.lists(
    st.builds(
        lambda kind, unit, day, quantity, due, done: row(
            kind, unit, day, quantity=quantity, due=due, done_on=done
        ),
        st.sampled_from(KINDS),
        st.sampled_from([*UNITS, None]),
        st.dates(date(YEAR - 1, 10, 1), date(YEAR + 1, 2, 1)),
        st.none() | st.integers(0, 50),
        st.none() | DAYS,
        st.none() | DAYS,
    ),
    max_size=30,
)


def amount(entries: Sequence[Activity]) -> int:
    return sum(1 if one.quantity is None else one.quantity for one in entries)


@given(ROWS, DAYS)
def test_lines_are_the_sums_of_their_entries(rows: list[ActivityRow], as_of: date) -> None:
    past = [one for one in rows if one.entry.on_date <= as_of]
    lines = total_lines(rows, as_of)
    whole = [line for line in lines if line.unit_name is None]
    assert [line.kind.uid for line in whole] == sorted({one.kind.uid for one in past})
    for line in lines:
        entries = [one.entry for one in past if one.kind == line.kind]
        if line.unit_name is not None:
            named = {unit.short_name: unit.uid for unit in UNITS}
            entries = [one for one in entries if one.unit_uid == named.get(line.unit_name)]
        assert (line.whole.entries, line.whole.quantity) == (len(entries), amount(entries))
        for number, quarter in enumerate(line.quarters, start=1):
            months = range(3 * number - 2, 3 * number + 1)
            inside = [one for one in entries if one.on_date.year == YEAR and one.on_date.month in months]
            assert (quarter.entries, quarter.quantity) == (len(inside), amount(inside))
    for line in whole:
        parts = [one for one in lines if one.kind == line.kind and one.unit_name is not None]
        assert not parts or sum(one.whole.quantity for one in parts) == line.whole.quantity
    assert sum(line.whole.entries for line in whole) == len(past), "each entry counts once"
    assert sum(one.entries for one in totals((one.entry for one in rows), as_of).values()) == len(past)


def test_a_day_of_another_year_is_of_no_quarter_and_that_is_said() -> None:
    rows = [row(KINDS[0], UNITS[0], day, quantity=3) for day in (date(YEAR - 1, 12, 31), date(YEAR, 10, 1))]
    (line,) = total_lines(rows, date(YEAR, 12, 31))
    assert [one.quantity for one in (*line.quarters, line.whole)] == [0, 0, 0, 3, 6]
    assert [one.entry.on_date.year for one in narrowed(rows, Wanted(quarter=4))] == [YEAR]
    assert told_of_totals(rows, date(YEAR, 12, 31)) == [
        "1 mục có ngày ngoài năm: không thuộc quý nào, chỉ tính vào cả năm."
    ]
    assert told_of_totals(rows[1:], date(YEAR, 12, 31)) == []


@given(ROWS, DAYS)
def test_a_task_is_in_one_state_and_counted_once(rows: list[ActivityRow], as_of: date) -> None:
    tasks = [one.entry for one in rows if one.is_task and one.entry.on_date <= as_of]
    for entry in tasks:
        done = entry.done_on is not None and entry.done_on <= as_of
        late = done and entry.due is not None and entry.done_on is not None and entry.done_on > entry.due
        overdue = not done and entry.due is not None and as_of > entry.due
        expected = {
            (True, False): TaskState.ON_TIME,
            (True, True): TaskState.LATE,
            (False, False): TaskState.OVERDUE if overdue else TaskState.OPEN,
        }[done, late]
        assert task_state(entry, as_of) is expected
    counts = task_counts(tasks, as_of)
    assert counts.given == len(tasks) == counts.on_time + counts.late + counts.open + counts.overdue
    assert completion(counts).part == sum(1 for one in tasks if one.done_on and one.done_on <= as_of)
    by_kind = tasks_by_kind(rows, as_of)
    assert sum(one.given for _kind, one in by_kind) == len(tasks)


def test_a_task_done_later_is_not_done_yet() -> None:
    given_on, due = date(YEAR, 3, 1), date(YEAR, 3, 10)
    task = row(KINDS[1], None, given_on, due=due, done_on=date(YEAR, 3, 12))
    seen = [task_state(task.entry, date(YEAR, 3, day)) for day in (10, 11, 12)]
    assert seen == [TaskState.OPEN, TaskState.OVERDUE, TaskState.LATE]
    assert task_words(task, date(YEAR, 3, 11)) == "Quá hạn 10/03/2026, chưa xong"
    assert task_words(task, date(YEAR, 3, 12)) == "Xong 12/03/2026, quá hạn"
    assert task_words(row(KINDS[1], None, given_on), due) == "Đang làm"
    assert task_words(row(KINDS[0], None, given_on), due) == ""


def test_the_completion_rate_is_said_with_both_its_parts() -> None:
    start = date(YEAR, 3, 1)
    days = [start, start + timedelta(days=9), None]
    tasks = [row(KINDS[1], None, start, due=start + timedelta(days=5), done_on=day) for day in days]
    ((kind, counts),) = tasks_by_kind(tasks, date(YEAR, 4, 1))
    assert task_sentence(kind, counts) == (
        "Thành phố giao: giao 3, xong đúng hạn 1, xong quá hạn 1, đang làm 0, quá hạn chưa xong 1. "
        "Hoàn thành 2/3 (66,67%), đúng hạn 1/3 (33,33%)."
    )


def test_words_are_found_without_marks_in_every_field() -> None:
    found = row(KINDS[0], UNITS[0], date(YEAR, 5, 6), result="Đạt yêu cầu", document="12/BC")
    rows = [replace(found, codes=("1.2",)), row(KINDS[2], UNITS[1], date(YEAR, 9, 1))]

    def count(*wanted: object) -> int:
        return len(narrowed(rows, Wanted(*wanted)))  # type: ignore[arg-type]

    for query in ("dat yeu", "12/bc", "truyen thanh", "vhxh", "06/05", "1.2", "phat bai"):
        assert narrowed(rows, Wanted(query))[0] is rows[0], query
    assert (count("phat bai"), count("", "k3"), count("", "", "u1"), count("", "", "", 3)) == (2, 1, 1, 1)
    assert count("phat khong") == 0
