"""The way to what a search found: its page, its row, its tab."""

from typing import TYPE_CHECKING

from cchc_desktop.domain.check_records import CheckRun, Nonconformity
from cchc_desktop.domain.records import (
    Contact,
    Criterion,
    Duty,
    Evidence,
    IssuedDocument,
    ProgressNote,
    Task,
    TaskNote,
    Unit,
)
from cchc_desktop.domain.register_records import Activity
from cchc_desktop.services.searching import Found
from cchc_desktop.ui.navigation import ACTIVITIES, CHECKS, CRITERIA, FINDINGS, REPORTS, TODO, UNIT

if TYPE_CHECKING:
    from cchc_desktop.ui.main_window import MainWindow


def go_to(window: "MainWindow", found: Found) -> None:
    """Show `found` in `window`, in its year, and give it the keyboard."""
    if found.year not in (None, window.session.year):
        window.session.show_year(found.year)
    if found.kind in (Criterion, ProgressNote, Evidence):
        window.show_page(CRITERIA)
        _go_to_criterion(window, found)
    elif found.kind is IssuedDocument:
        window.show_page(REPORTS)
        window.pages.reports.show_issued(found.uid)
    elif found.kind in (Task, TaskNote):
        window.show_page(TODO)
        window.pages.todo.show_task(window.session.workspace.read.get(Task, found.place))
    elif found.kind is CheckRun:
        window.show_page(CHECKS)
        window.pages.checks.show_check(found.uid)
    elif found.kind is Nonconformity:
        window.show_page(FINDINGS)
        window.pages.findings.show_finding(found.uid)
    elif found.kind is Activity:
        window.show_page(ACTIVITIES)
        window.pages.activities.show_entry(found.uid)
    else:
        _go_to_unit(window, found)


def _go_to_criterion(window: "MainWindow", found: Found) -> None:
    shown = window.pages.criteria.criteria
    shown.reveal([found.place])
    if found.kind is Criterion:
        shown.table.setFocus()
        return
    window.acts.detail_action.setChecked(True)
    if found.kind is ProgressNote:
        shown.detail.show_note(found.uid)
    else:
        shown.detail.show_document(found.uid)


def _go_to_unit(window: "MainWindow", found: Found) -> None:
    """A unit that has ceased has no page any more; who it was, and its people, stand in its dialog."""
    at_work = any(unit.uid == found.place for unit in window.session.view.units_at_work)
    if at_work:
        window.show_page(f"{UNIT}{found.place}")
    if found.kind is Duty and at_work:
        window.pages.unit.show_duty(found.uid)
    elif found.kind is Unit and at_work:
        window.navigation.setFocus()
    else:
        window.dialogs.unit(found.place, found.uid if found.kind is Contact else "")
