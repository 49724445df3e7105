"""What is told at a meeting: new since the last one, late, due soon; with the figures of the list."""

from datetime import date
from typing import Any

from cchc_desktop.domain.briefing import Briefing, briefing
from cchc_desktop.domain.records import ProgressNote
from cchc_desktop.domain.todo_sources import to_do
from cchc_desktop.domain.vocabulary import Channel, Progress
from tests.domain.waiting import in_days, own_task
from tests.domain.years import due, view

SINCE = in_days(-7)


def said(on: date) -> ProgressNote:
    return ProgressNote(f"n{on}", 1, on, "Đã gửi", None, "", Channel.UNKNOWN, None)


def told(tasks: Any = (), **rest: Any) -> Briefing:
    year = view(**rest)
    return briefing(year, to_do(year, (), tasks), SINCE)


def uids(lines: Any) -> list[str]:
    return [line.uid for line in lines]


def test_new_is_what_was_said_since_the_meeting_the_latest_first_done_or_not() -> None:
    notes = {"1.2": said(SINCE), "1.1.1": said(in_days(-6)), "II": said(in_days(0))}
    done = [("II@1", in_days(0), 1, Progress.DONE)]
    found = told(last_notes=notes, milestones=[due("II", in_days(-1))], progress_entries=done)
    assert uids(found.new) == ["II", "1.1.1"]
    assert [line.state for line in found.new] == ["Hoàn thành quá hạn", "Chưa thực hiện"]
    assert uids(found.overdue) == []


def test_late_and_soon_are_told_apart_and_a_report_in_time_is_not_late() -> None:
    milestones = [
        due("1.1.1", in_days(-3)),
        due("1.1.2", in_days(14)),
        due("1.1.3", in_days(15)),
        due("1.2", in_days(-2)),
        due("II", in_days(0)),
    ]
    waiting = [("1.2@1", in_days(-4), 1, Progress.WAITING)]
    found = told(milestones=milestones, progress_entries=waiting, last_notes={"1.2": said(in_days(-4))})
    assert uids(found.overdue) == ["1.1.1"]
    assert uids(found.soon) == ["II", "1.1.2"]
    assert [(line.uid, line.overdue) for line in found.new] == [("1.2", False)]


def test_her_own_tasks_are_told_too_until_they_are_done() -> None:
    late, soon = own_task(due=in_days(-1)), own_task(uid="u", due=in_days(4))
    found = told([late, soon], criteria=[])
    assert (uids(found.overdue), uids(found.soon), uids(found.new)) == (["t"], ["u"], [])
