"""Dialogs of what is to be done: tasks, findings, due dates, documents."""

from msgspec.structs import replace
from PySide6.QtWidgets import QDialog

from cchc_desktop.domain.records import Evidence, new_uid
from cchc_desktop.domain.vocabulary import Repeat
from cchc_desktop.services import nonconformities
from cchc_desktop.services.evidence import add_evidence, evidence_of
from cchc_desktop.services.tasks import TaskNoteInput, new_task, save_task, task_states, write_task_note
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from cchc_desktop.ui.evidence_dialog import EvidenceDialog
from cchc_desktop.ui.extension_dialog import ExtensionDialog
from cchc_desktop.ui.finding_dialog import FindingDialog
from cchc_desktop.ui.phrases_dialog import PhrasesDialog
from cchc_desktop.ui.series_dialog import SeriesDialog
from cchc_desktop.ui.task_dialog import TaskDialog
from cchc_desktop.ui.task_note_dialog import TaskNoteDialog
from cchc_desktop.ui.year_session import YearSession
from tests.services.check_steps import DONE
from tests.support import TODAY, YEAR


def task(workspace: Workspace) -> QDialog:
    kept = save_task(workspace, replace(new_task(), title="Trả lời Sở", due=TODAY, repeat=Repeat.WEEKLY))
    made = TaskDialog(YearSession(workspace), kept)
    made.title_edit.setText("")
    made.save_button.click()
    return made


def task_note(workspace: Workspace) -> QDialog:
    kept = save_task(workspace, replace(new_task(), title="Trả lời Sở"))
    write_task_note(workspace, kept, TaskNoteInput(TODAY, "Đã gọi", closes=True))
    return TaskNoteDialog(workspace, task_states(workspace, TODAY)[0])


def finding(workspace: Workspace) -> QDialog:
    view = load_year(workspace, YEAR, TODAY)
    leaf = next(row for row in view.rows if row.is_criterion)
    kept = nonconformities.from_criterion(leaf, YEAR, TODAY)
    kept = nonconformities.save(workspace, replace(kept, description="Chưa niêm yết"))
    return FindingDialog(YearSession(workspace), kept)


def closed_finding(workspace: Workspace) -> QDialog:
    unit = all_units(workspace)[0]
    found = replace(nonconformities.blank(unit.uid, YEAR, TODAY), description="Chưa niêm yết", **DONE)
    closed = nonconformities.close(workspace, nonconformities.save(workspace, found), TODAY)
    return FindingDialog(YearSession(workspace), closed)


def extension(workspace: Workspace) -> QDialog:
    rows = load_year(workspace, YEAR, workspace.today()).rows
    made = ExtensionDialog(workspace, rows)
    made.due_edit.setText("31/12")
    made.decision_edit.setText("Ô" * 501)
    made.extend_button.click()
    return made


def series(workspace: Workspace) -> QDialog:
    """Of the periodic report, which says most, with a date that is none."""
    rows = load_year(workspace, YEAR, workspace.today()).rows
    made = SeriesDialog(workspace, rows)
    made.rhythm_combo.setCurrentIndex(3)
    made.series_table.item(1, 1).setText("31/6")
    made.make_button.click()
    return made


def phrases(workspace: Workspace) -> QDialog:
    made = PhrasesDialog(workspace)
    made.text_edit.setText("Ô" * 20_001)
    made.save_button.click()
    return made


def proof(workspace: Workspace) -> QDialog:
    """Of a criterion with several milestones, and of another one too."""
    rows = load_year(workspace, YEAR, workspace.today()).rows
    several = next(row for row in rows if len(row.milestones) > 1)
    add_evidence(workspace, [several, rows[-1]], Evidence(new_uid(), "12/BC", None, "", "", "", ""))
    pairs = evidence_of(workspace, several.uid)
    return EvidenceDialog(workspace, *next(pair for pair in pairs if pair[0].number == "12/BC"))


MADE = (
    task,
    task_note,
    finding,
    closed_finding,
    extension,
    series,
    phrases,
    proof,
)
