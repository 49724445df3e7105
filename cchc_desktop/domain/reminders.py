"""Nhắc việc: what to remind a unit or a person of, as plain text to be pasted into a message."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from textwrap import shorten

from cchc_desktop.domain.dates import print_date
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.labels import SAMPLE_MARK
from cchc_desktop.domain.todo import Todo
from cchc_desktop.domain.vocabulary import TodoGroup

_LONGEST = 120
"""Characters of what is named in a message."""
_MOST_DAYS = 3
"""Days that are named; of more it is said how many."""
_USUAL = (TodoGroup.OVERDUE, TodoGroup.WEEK)
_SAID: Mapping[TodoGroup, str] = {
    TodoGroup.OVERDUE: "quá hạn",
    TodoGroup.WAITING: "chờ kiểm tra",
    TodoGroup.WEEK: "đến hạn trong 7 ngày",
    TodoGroup.MONTH: "đến hạn trong 30 ngày",
    TodoGroup.QUARTER: "đến hạn trong 90 ngày",
    TodoGroup.LATER: "chưa đến hạn",
    TodoGroup.UNDATED: "chưa có hạn",
    TodoGroup.WITHOUT_EVIDENCE: "thiếu tài liệu kiểm chứng",
    TodoGroup.CLOSED: "đã xong",
}


def to_remind(chosen: Sequence[Todo], todo: Iterable[Todo]) -> list[Todo]:
    """Of what those are to be reminded who answer for `chosen`; what nobody else is asked for is left out.

    Several chosen things are meant themselves. Of a single one it is all that is late or due within a week
    in its unit, and the thing itself. In the order of `todo`. Raises UserError NOBODY_TO_REMIND.
    """
    meant = {one.uid for one in chosen if one.unit}
    if not meant:
        raise UserError(Fault.NOBODY_TO_REMIND)
    units = {one.unit.uid for one in chosen if one.unit and len(chosen) == 1}
    return [
        one
        for one in todo
        if one.uid in meant or (one.unit and one.unit.uid in units and one.group in _USUAL)
    ]


def reminder_text(
    items: Iterable[Todo], as_of: date, *, by_person: bool = False, sample: bool = False
) -> str:
    """The message for each unit, or each person of it: how many of each group, then each by name.

    A peer writes it: it asks ("đề nghị"), it does not order.
    """
    addressed: dict[str, list[Todo]] = {}
    for one in items:
        addressed.setdefault(_addressee(one, by_person=by_person), []).append(one)
    parts = ["\n".join(_lines(name, own, as_of)) for name, own in addressed.items()]
    return "\n\n".join([SAMPLE_MARK, *parts] if sample else parts)


def _addressee(item: Todo, *, by_person: bool) -> str:
    unit = item.unit.name if item.unit else ""
    return f"Đ/c {item.person.name}, {unit}" if by_person and item.person else unit


def _lines(name: str, items: Sequence[Todo], as_of: date) -> Iterator[str]:
    grouped = {group: list(own) for group, own in groupby(items, key=lambda one: one.group)}
    counts = ", ".join(f"{len(own)} việc {_SAID[group]}" for group, own in grouped.items())
    yield f"{name}: {counts} (tính đến {print_date(as_of)})."
    for group, own in grouped.items():
        yield f"{_SAID[group].capitalize()}:"
        yield from (f"- {_named(one, as_of)}" for one in own)
    yield f"Đề nghị {name} báo tiến độ và gửi tài liệu kiểm chứng."


def _named(item: Todo, as_of: date) -> str:
    name = shorten(f"{item.code} {item.name}", _LONGEST, placeholder="…")
    if item.due is None:
        return f"{name} ({item.due_text})" if item.due_text else name
    late = f", quá {(as_of - item.due).days} ngày" if item.due < as_of else ""
    more = f"; {also}" if (also := also_late(item)) else ""
    return f"{name} (hạn {print_date(item.due)}{late}{more})"


def also_late(item: Todo, written: Callable[[date], str] = print_date) -> str:
    """What is late in it beside the earliest, days as `written`; empty where nothing is."""
    more = item.late[1:]
    if not more:
        return ""
    days = f": {', '.join(map(written, more))}" if len(more) <= _MOST_DAYS else ""
    return f"{len(more)} mốc sau cũng quá hạn{days}"
