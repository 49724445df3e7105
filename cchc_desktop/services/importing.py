"""Planned rows against a year: what an import would do, and doing it in one step.

`exchange.importing` reads files and pasted blocks into a `Reading`; here it is compared and written.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from cchc_desktop.domain.conflicts import settle
from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.import_sentences import said
from cchc_desktop.domain.incoming import Asking, Finding, ImportNote, Place, Question, Reading
from cchc_desktop.domain.long_work import Report, quietly
from cchc_desktop.domain.merge import plan_merge
from cchc_desktop.domain.merge_places import PARENT, reordered
from cchc_desktop.domain.merge_plan import ATTRIBUTES, MergePlan
from cchc_desktop.domain.merge_points import points_that_differ
from cchc_desktop.domain.year import YearView
from cchc_desktop.services import criteria_sets, import_writing, sample
from cchc_desktop.services.import_journal import answers_before
from cchc_desktop.services.import_marks import marks_of_imports
from cchc_desktop.services.units import learn_spellings
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from cchc_desktop.storage.backup import back_up


class ImportPreview(Struct, frozen=True):
    """What an import would do to a year, and what stands in its way."""

    year: int
    reading: Reading
    answers: Mapping[str, str]
    plan: MergePlan
    sample_rows: int
    """Rows of sample data in the year, which the import drops."""
    questions: tuple[Question, ...]
    recalled: tuple[Question, ...]
    """Questions that were answered as when the same file was imported before; see `Asking.recalled`."""
    answered: Mapping[str, str]
    """The answers that were of use, by question."""
    warnings: tuple[Finding, ...]
    revision: int
    """Of the workspace it was compared with."""
    closed: bool = False
    """Whether the year is only looked at."""

    @property
    def errors(self) -> tuple[Finding, ...]:
        return self.reading.errors

    @property
    def left_out(self) -> tuple[Finding, ...]:
        return self.reading.left_out

    @property
    def count(self) -> int:
        """How many rows would be written."""
        return len(self.plan.new) + len(self.plan.changed)

    @property
    def writes(self) -> bool:
        """Whether there is anything to write: a row, or that she did not take something new in the file."""
        refused = (not choice.taken and choice.news for row in self.plan.rows for choice in row.choices)
        return bool(self.count) or any(refused)

    @property
    def refusal(self) -> UserError | None:
        """Why it cannot be written; None when it can."""
        if self.closed:
            return UserError(Fault.YEAR_CLOSED, year=self.year)
        if not self.reading.rows:
            return UserError(Fault.IMPORT_EMPTY)
        if self.errors:
            first = str(self.errors[0])
            return UserError(Fault.IMPORT_HAS_ERRORS, count=len(self.errors), first=first)
        if self.questions:
            ids = ", ".join(question.id for question in self.questions)
            return UserError(Fault.IMPORT_HAS_QUESTIONS, count=len(self.questions), ids=ids)
        return None


class ImportResult(Struct, frozen=True):
    """What was written. `backup_problem` says why there is no backup from before; the import stands."""

    count: int
    backup_problem: UserError | None = None


def preview(
    workspace: Workspace,
    year: int,
    reading: Reading,
    answers: Mapping[str, str],
    warnings: Sequence[Finding] = (),
) -> ImportPreview:
    """Compare a reading with `year`. Nothing is written."""
    revision = workspace.revision
    view = load_year(workspace, year, workspace.today())
    dropped = len(view.rows) if view.sample else 0
    asking = Asking(answers, answers_before(workspace, reading.source.sha256))
    plan = _settled(workspace, plan_merge(reading.rows, _without_sample(view), asking), view, asking)
    known = [one.place for one in reading.warnings if one.about is ImportNote.POINTS_DIFFER]
    differ = points_that_differ(plan, _without_sample(view), known)
    place = Place(reading.sheet)
    of_sample = [said(ImportNote.SAMPLE_DROPPED, place, year=year, count=dropped)] if view.sample else []
    recalled = (*reading.recalled, *asking.recalled)
    of_before = [said(ImportNote.ANSWERS_RECALLED, place, count=len(recalled))] if recalled else []
    return ImportPreview(
        year=year,
        reading=reading,
        answers=answers,
        plan=plan,
        sample_rows=dropped,
        questions=(*reading.questions, *asking.open),
        recalled=recalled,
        answered={**dict(reading.answered), **asking.answered},
        warnings=(*of_sample, *of_before, *warnings, *reading.warnings, *plan.warnings, *differ),
        revision=revision,
        closed=view.closed,
    )


def apply(workspace: Workspace, shown: ImportPreview, report: Report = quietly) -> ImportResult:
    """Write what a preview shows after a verified backup: all of it in one step to undo, or nothing.

    If the backup fails the import goes on and the result says so, because the step can be undone. `report`
    as of `write`. Raises UserError as `ensure_current`, and for the disk's failures.
    """
    ensure_current(workspace, shown)
    if not shown.writes:
        return ImportResult(0)
    return write(workspace, shown, back_up_first(workspace.path, workspace.now()), report)


def ensure_current(workspace: Workspace, shown: ImportPreview) -> None:
    """Raise UserError YEAR_CLOSED, IMPORT_EMPTY, IMPORT_HAS_ERRORS, IMPORT_HAS_QUESTIONS, IMPORT_OUTDATED."""
    if shown.refusal is not None:
        raise shown.refusal
    if workspace.revision == shown.revision:
        return
    if preview(workspace, shown.year, shown.reading, shown.answers).plan != shown.plan:
        raise UserError(Fault.IMPORT_OUTDATED)


def back_up_first(file: Path, now: datetime) -> UserError | None:
    """Make a verified copy of the workspace `file` if it changed since; what failed. Runs in any thread."""
    try:
        back_up(file, now)
    except UserError as error:
        return error
    return None


def write(
    workspace: Workspace, shown: ImportPreview, backup_problem: UserError | None, report: Report = quietly
) -> ImportResult:
    """Write what a preview shows in one step, after a backup was made or failed with `backup_problem`.

    `report` hears (rows done, rows in all) before each row and before the commit; when it raises, nothing
    was written. Raises UserError as `apply`.
    """
    total = len(shown.plan.rows)
    report(0, total)
    ensure_current(workspace, shown)
    view = load_year(workspace, shown.year, workspace.today())
    journal = _journal(shown)
    with workspace.transact(Op.IMPORT_CRITERIA, count=shown.count, **journal) as tx:
        if view.sample:
            sample.remove_set(workspace, tx, view)
        criteria_set = criteria_sets.ensure_set(workspace, tx, shown.year)
        tx.put(criteria_sets.add_source(criteria_set, *_source(workspace, shown.reading)))
        import_writing.write(workspace, tx, criteria_set.uid, shown.plan, _without_sample(view), report)
        learn_spellings(workspace, tx, shown.reading.spellings)
        report(total, total)
    return ImportResult(shown.count, backup_problem)


def _settled(workspace: Workspace, plan: MergePlan, view: YearView, asking: Asking) -> MergePlan:
    """`plan` with what is to become of each cell that would change."""
    asked = {*ATTRIBUTES, PARENT}
    touched = {
        row.key: [cell.field for cell in row.cells if cell.field in asked]
        for row in plan.changed
        if row.existing
    }
    groups = {parent: order.stored for parent, order in reordered(plan.rows, view.rows).items()}
    return settle(plan, marks_of_imports(workspace, touched, groups), view, asking) if touched else plan


def _journal(shown: ImportPreview) -> dict[str, str | int]:
    """What the log keeps of an import beside the number of rows; see `import_journal`."""
    source, plan = shown.reading.source, shown.plan
    return {
        "year": shown.year,
        "source": source.name,
        "sha256": source.sha256,
        "sheet": shown.reading.sheet,
        "new": len(plan.new),
        "changed": len(plan.changed),
        "unchanged": len(plan.unchanged),
        "missing": len(plan.missing),
        "left_out": len(shown.left_out),
        "warnings": len(shown.warnings),
        **({"kept": json.dumps(plan.kept)} if plan.kept else {}),
        **({"answers": json.dumps(shown.answered, ensure_ascii=False)} if shown.answered else {}),
    }


def _without_sample(view: YearView) -> YearView:
    """The year to compare with: empty when it only holds sample data."""
    return YearView(None, view.as_of, view.units, ()) if view.sample else view


def _source(workspace: Workspace, reading: Reading) -> tuple[str, str]:
    """What was read, and the line that says so with what is known of the file."""
    source = reading.source
    read = f"{source.name}, trang “{reading.sheet}”"
    return read, f"{read}, mã của tệp {source.sha256[:12]}, nhập {show_date(workspace.today())}"
