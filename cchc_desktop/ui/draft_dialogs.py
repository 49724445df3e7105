"""The dialog that a text was half typed in, made anew for it; each imported when it is first asked for."""

from PySide6.QtWidgets import QDialog, QWidget

from cchc_desktop.domain.drafts import Form, Typed
from cchc_desktop.domain.labels import REPORT_KIND
from cchc_desktop.services import check_drafts, drafts
from cchc_desktop.ui.tasks import Tasks
from cchc_desktop.ui.year_session import YearSession


class DraftDialogs:
    """Makes them over `window`, not shown. Each gives None when what its text was about is gone."""

    def __init__(self, session: YearSession, tasks: Tasks, window: QWidget) -> None:
        self._session = session
        self._workspace = session.workspace
        self._tasks = tasks
        self._window = window
        self._makers = {
            Form.OFFICE: self._office,
            Form.DISPATCH: self._dispatch,
            Form.NEW_CRITERION: self._new_criterion,
            Form.CRITERIA_SET: self._criteria_set,
            Form.SCORE_ROUNDS: self._score_rounds,
            Form.EXTENSION: self._on_rows,
            Form.SERIES: self._on_rows,
            Form.PHRASES: self._phrases,
            Form.EVIDENCE: self._evidence,
            Form.ISSUED: self._issued,
            Form.UNIT: self._unit,
            Form.DUTY: self._duty,
            Form.TASK: self._task,
            Form.TASK_NOTE: self._task_note,
            Form.CHECK: self._check,
            Form.CHECKLIST: self._checklist,
            Form.FINDING: self._finding,
            Form.ACTIVITY: self._activity,
            Form.ACTIVITY_KIND: self._activity_kind,
            Form.REPORT_WORDS: self._report_words,
            Form.SCORE_RULE: self._score_rule,
        }

    def made_for(self, typed: Typed) -> QDialog | None:
        """The one for `typed`, which is of no page."""
        return self._makers[typed.form](typed)

    def _office(self, typed: Typed) -> QDialog:
        from cchc_desktop.ui.office_dialog import OfficeDialog

        shown = typed.texts.get("kind_combo")
        kinds = [kind for kind, label in REPORT_KIND.items() if label == shown]
        return OfficeDialog(self._workspace, self._window, *kinds)

    def _dispatch(self, _typed: Typed) -> QDialog:
        from cchc_desktop.ui.dispatch_dialog import DispatchDialog

        return DispatchDialog(self._workspace, self._window)

    def _phrases(self, _typed: Typed) -> QDialog:
        from cchc_desktop.ui.phrases_dialog import PhrasesDialog

        return PhrasesDialog(self._workspace, self._window)

    def _new_criterion(self, _typed: Typed) -> QDialog:
        from cchc_desktop.ui.criterion_dialog import CriterionDialog

        return CriterionDialog(self._session, None, self._window)

    def _on_rows(self, typed: Typed) -> QDialog | None:
        """One about dates of criteria, those of them that are still there."""
        from cchc_desktop.ui.extension_dialog import ExtensionDialog
        from cchc_desktop.ui.series_dialog import SeriesDialog

        made = SeriesDialog if typed.form is Form.SERIES else ExtensionDialog
        rows = drafts.rows_meant(self._workspace, typed)
        return made(self._workspace, rows, self._window) if rows else None

    def _criteria_set(self, typed: Typed) -> QDialog | None:
        from cchc_desktop.ui.criteria_set_dialog import CriteriaSetDialog

        found = drafts.set_meant(self._workspace, typed)
        return CriteriaSetDialog(self._workspace, found, self._window) if found else None

    def _score_rounds(self, typed: Typed) -> QDialog | None:
        from cchc_desktop.ui.score_rounds_dialog import ScoreRoundsDialog

        found = drafts.set_meant(self._workspace, typed)
        return ScoreRoundsDialog(self._session, found, self._window) if found else None

    def _evidence(self, typed: Typed) -> QDialog | None:
        from cchc_desktop.ui.evidence_dialog import EvidenceDialog

        found = drafts.evidence_meant(self._workspace, typed)
        return EvidenceDialog(self._workspace, *found, self._window) if found else None

    def _issued(self, typed: Typed) -> QDialog | None:
        from cchc_desktop.services.issued import said_of
        from cchc_desktop.ui.issue_dialog import IssueDialog

        kept = drafts.issued_meant(self._workspace, typed)
        if kept is None:
            return None
        return IssueDialog(self._workspace, self._tasks, said_of(kept), self._window, kept=kept)

    def _unit(self, typed: Typed) -> QDialog | None:
        from cchc_desktop.ui.unit_dialog import UnitDialog

        unit = drafts.unit_meant(self._workspace, typed)
        return UnitDialog(self._workspace, unit, self._window) if unit else None

    def _duty(self, typed: Typed) -> QDialog | None:
        from cchc_desktop.ui.duty_dialog import DutyDialog

        duty = drafts.duty_meant(self._workspace, typed)
        return DutyDialog(self._workspace, duty, self._window) if duty else None

    def _task(self, typed: Typed) -> QDialog | None:
        from cchc_desktop.ui.task_dialog import TaskDialog

        task = drafts.task_meant(self._workspace, typed)
        return TaskDialog(self._session, task, self._window) if task else None

    def _task_note(self, typed: Typed) -> QDialog | None:
        from cchc_desktop.ui.task_note_dialog import TaskNoteDialog

        state = drafts.task_noted(self._workspace, typed)
        return TaskNoteDialog(self._workspace, state, self._window) if state else None

    def _check(self, typed: Typed) -> QDialog | None:
        from cchc_desktop.ui.check_dialog import CheckDialog

        found = check_drafts.check_meant(self._workspace, typed, self._session.year)
        if found is None:
            return None
        check, begins = found
        return CheckDialog(self._session, check, self._window, begins=begins)

    def _checklist(self, typed: Typed) -> QDialog | None:
        from cchc_desktop.ui.checklist_dialog import ChecklistDialog

        found = check_drafts.checklist_meant(self._workspace, typed)
        return ChecklistDialog(self._workspace, found, self._window) if found else None

    def _finding(self, typed: Typed) -> QDialog:
        from cchc_desktop.ui.finding_dialog import FindingDialog

        finding = check_drafts.finding_meant(self._workspace, typed, self._session.year)
        return FindingDialog(self._session, finding, self._window)

    def _activity(self, typed: Typed) -> QDialog | None:
        from cchc_desktop.services.activities import half_typed_entry
        from cchc_desktop.ui.activity_dialog import ActivityDialog

        entry = half_typed_entry(self._workspace, typed, self._session.year)
        return ActivityDialog(self._session, entry, self._window) if entry else None

    def _activity_kind(self, typed: Typed) -> QDialog:
        from cchc_desktop.ui.kinds_dialog import KindsDialog

        return KindsDialog(self._workspace, self._window, kind_uid=typed.uids[0])

    def _report_words(self, typed: Typed) -> QDialog | None:
        from cchc_desktop.reports.worded import words_kept_under
        from cchc_desktop.ui.report_words_dialog import ReportWordsDialog

        words = words_kept_under(self._workspace, typed.uids)
        return ReportWordsDialog(self._workspace, words, self._window) if words else None

    def _score_rule(self, typed: Typed) -> QDialog | None:
        from cchc_desktop.ui.score_rule_dialog import ScoreRuleDialog

        rows = [row for row in drafts.rows_meant(self._workspace, typed) if row.is_criterion]
        return ScoreRuleDialog(self._session, rows, self._window) if rows else None
