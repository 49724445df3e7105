"""A milestone in words: its date with what moved it, and how late it is against both dates."""

from PySide6.QtCore import QCoreApplication

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.labels import PROGRESS, STATE
from cchc_desktop.domain.progress import MilestoneState
from cchc_desktop.domain.records import Milestone
from cchc_desktop.domain.vocabulary import State
from cchc_desktop.domain.year import CriterionRow

translate = QCoreApplication.translate


def milestone_name(milestone: Milestone) -> str:
    """What a milestone is called: its label, else its date."""
    return milestone.label or show_date(milestone.due) or milestone.due_text


def date_tip(state: MilestoneState) -> str:
    """The date first set and every extension with its document, one a line; empty for a date never moved."""
    if not state.extensions:
        return ""
    first = show_date(state.milestone.due) or translate("MilestoneWords", "chưa có")
    lines = [translate("MilestoneWords", "Hạn ban đầu: {date}").format(date=first)]
    for one in state.extensions:
        granted = one.decision or translate("MilestoneWords", "không ghi văn bản")
        line = translate("MilestoneWords", "Gia hạn đến {date}: {decision} (ghi ngày {day})")
        lines.append(
            line.format(date=show_date(one.new_due), decision=granted, day=show_date(one.decided_on))
        )
    return "\n".join(lines)


def late_words(state: MilestoneState) -> str:
    """How late it is against the date in force and, where that was moved, against the first; may be empty."""
    lines = []
    if state.days_late:
        lines.append(
            translate("MilestoneWords", "Trễ {days} ngày so với hạn hiện nay").format(days=state.days_late)
        )
    if state.extensions and state.days_late_as_first_set:
        text = translate("MilestoneWords", "Trễ {days} ngày so với hạn ban đầu")
        lines.append(text.format(days=state.days_late_as_first_set))
    return "\n".join(lines)


def dates_tip(row: CriterionRow) -> str:
    """All milestones of a row, each with its state; of a single one what moved it."""
    if len(row.milestones) == 1:
        return date_tip(row.milestones[0])
    return "\n".join(map(_line, row.milestones))


def state_tip(row: CriterionRow) -> str:
    """The state of a row and how late the milestones are that are late."""
    late = [(state.milestone.label, late_words(state)) for state in row.milestones]
    told = (f"{label}: {words}" if label else words for label, words in late if words)
    return "\n".join((row.state_text, *told)) if row.is_judged else ""


def _line(state: MilestoneState) -> str:
    due = show_date(state.due) or state.milestone.due_text
    shown = STATE[State.OVERDUE] if state.overdue else PROGRESS[state.progress]
    if state.extensions:
        moved = translate("MilestoneWords", "{date} (ban đầu {first})")
        due = moved.format(
            date=due, first=show_date(state.milestone.due) or translate("MilestoneWords", "chưa có")
        )
    return ", ".join(part for part in (state.milestone.label, due, shown) if part)
