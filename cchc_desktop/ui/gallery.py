"""Every screen built once, for the self-test: a missing child, file or translation shows at once."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget

from cchc_desktop.domain.records import Evidence, EvidenceLink, new_uid
from cchc_desktop.domain.tasks import task_state
from cchc_desktop.domain.vocabulary import AnswerScale, ReportKind, ScoreStage
from cchc_desktop.exchange.cell_block import BlockEdit
from cchc_desktop.reports.progress import usual_words
from cchc_desktop.services import checklists, checks, nonconformities
from cchc_desktop.services.activities import blank, new_kind
from cchc_desktop.services.issued import Issue
from cchc_desktop.services.tasks import new_task
from cchc_desktop.services.units import all_units, new_duty
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.about_dialog import AboutDialog
from cchc_desktop.ui.activities_page import ActivitiesPage
from cchc_desktop.ui.activity_dialog import ActivityDialog
from cchc_desktop.ui.answer_document_dialog import AnswerDocumentDialog
from cchc_desktop.ui.backup_dialog import BackupDialog, ask_folder
from cchc_desktop.ui.block_dialog import BlockDialog
from cchc_desktop.ui.check_dialog import CheckDialog
from cchc_desktop.ui.check_run_view import CheckRunView
from cchc_desktop.ui.checklist_dialog import ChecklistDialog
from cchc_desktop.ui.checks_page import ChecksPage
from cchc_desktop.ui.closing_dialog import ClosingDialog
from cchc_desktop.ui.compare_dialog import CompareDialog
from cchc_desktop.ui.criteria_set_dialog import CriteriaSetDialog
from cchc_desktop.ui.criterion_dialog import CriterionDialog
from cchc_desktop.ui.dispatch_dialog import DispatchDialog
from cchc_desktop.ui.documents_import_dialog import DocumentsImportDialog
from cchc_desktop.ui.duty_dialog import DutyDialog
from cchc_desktop.ui.evidence_dialog import EvidenceDialog
from cchc_desktop.ui.extension_dialog import ExtensionDialog
from cchc_desktop.ui.figures_page import FiguresPage
from cchc_desktop.ui.finding_dialog import FindingDialog
from cchc_desktop.ui.findings_page import FindingsPage
from cchc_desktop.ui.first_start import FirstStart
from cchc_desktop.ui.folder_dialog import FolderDialog
from cchc_desktop.ui.history_page import HistoryPage
from cchc_desktop.ui.import_dialog import ImportDialog
from cchc_desktop.ui.issue_dialog import IssueDialog
from cchc_desktop.ui.key_sheet import KeySheet
from cchc_desktop.ui.kinds_dialog import KindsDialog
from cchc_desktop.ui.link_dialog import LinkDialog
from cchc_desktop.ui.look_name_dialog import LookNameDialog
from cchc_desktop.ui.main_window import MainWindow
from cchc_desktop.ui.matrix_view import MatrixView
from cchc_desktop.ui.merge_dialog import MergeDialog
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.move_dialog import MoveDialog
from cchc_desktop.ui.new_year_dialog import NewYearDialog
from cchc_desktop.ui.office_dialog import OfficeDialog
from cchc_desktop.ui.pack_dialog import PackDialog
from cchc_desktop.ui.paper import Paper
from cchc_desktop.ui.paper_desk import PaperDesk
from cchc_desktop.ui.phrases_dialog import PhrasesDialog
from cchc_desktop.ui.plan_dialog import PlanDialog
from cchc_desktop.ui.preview_dialog import PreviewDialog
from cchc_desktop.ui.print_dialog import PrintDialog
from cchc_desktop.ui.report_words_dialog import ReportWordsDialog
from cchc_desktop.ui.reports_page import ReportsPage
from cchc_desktop.ui.restore_dialog import RestoreDialog
from cchc_desktop.ui.score_charts_view import ScoreChartsView
from cchc_desktop.ui.score_check_view import ScoreCheckView
from cchc_desktop.ui.score_rounds_dialog import ScoreRoundsDialog
from cchc_desktop.ui.score_rule_dialog import ScoreRuleDialog
from cchc_desktop.ui.score_sources_dialog import ScoreSourcesDialog
from cchc_desktop.ui.score_view import ScoreView
from cchc_desktop.ui.scores_page import ScoresPage
from cchc_desktop.ui.search_dialog import SearchDialog
from cchc_desktop.ui.series_dialog import SeriesDialog
from cchc_desktop.ui.task_dialog import TaskDialog
from cchc_desktop.ui.task_note_dialog import TaskNoteDialog
from cchc_desktop.ui.tasks import Tasks
from cchc_desktop.ui.theme import QT_ARGUMENTS, apply_theme
from cchc_desktop.ui.todo_page import TodoPage
from cchc_desktop.ui.translation import install_translations
from cchc_desktop.ui.unit_dialog import UnitDialog
from cchc_desktop.ui.unit_sheet_dialog import UnitSheetDialog
from cchc_desktop.ui.year_session import YearSession

if TYPE_CHECKING:
    from cchc_desktop.ui.detail_panel import MakeDesk


def screens(workspace: Workspace, settings_file: Path) -> Iterator[QWidget]:
    """Each screen of the program on `workspace`, the main window first."""
    session = YearSession(workspace)
    tasks = Tasks(session)
    settings = QSettings(str(settings_file), QSettings.Format.IniFormat)
    window = MainWindow(session, tasks, settings)
    window.wake()
    yield window
    unit = all_units(workspace)[0]
    leaf = next(row for row in session.view.rows if row.is_criterion)
    yield UnitDialog(workspace, unit, None)
    yield MergeDialog(workspace, unit)
    yield DutyDialog(workspace, new_duty(workspace, unit.uid), None)
    yield ExtensionDialog(workspace, [leaf], None)
    yield SeriesDialog(workspace, [leaf], None)
    yield PhrasesDialog(workspace, None)
    document = Evidence(new_uid(), "", None, "", "", "", "")
    yield EvidenceDialog(workspace, document, EvidenceLink(new_uid(), document.uid, leaf.uid, ""), None)
    yield CriterionDialog(session, None)
    yield MatrixView(session)
    yield LookNameDialog("Quá hạn, xếp theo Hạn", "Quá hạn", (), None)
    yield BlockDialog(workspace, BlockEdit((), (), 0), session.year)
    assert session.view.criteria_set is not None
    yield CriteriaSetDialog(workspace, session.view.criteria_set)
    yield from _years(session)
    yield SearchDialog(workspace, session.year, tasks)
    yield KeySheet([window])
    yield OfficeDialog(workspace, None)
    yield DispatchDialog(workspace, None)
    words = usual_words(ReportKind.PERIODIC, workspace, session.year, "year")
    yield ReportWordsDialog(workspace, words, None)
    yield FirstStart(workspace, None)
    yield from _traffic(session, tasks, settings)
    paper, desk = Paper("", "", b""), PaperDesk(tasks, settings)
    yield _whole(ReportsPage(session, desk, MessageBar(), lambda: None))
    yield IssueDialog(workspace, tasks, Issue(ReportKind.APPENDIX, session.year, "", None, ""))
    yield PreviewDialog(paper, desk)
    yield PrintDialog(paper, 0, tasks.single, settings)
    yield AboutDialog(workspace, tasks, settings)
    yield BackupDialog(window.backups, tasks, None)
    why = workspace.why_read_only
    yield RestoreDialog(
        workspace.path, None, tasks, workspace.now, None, pick_folder=ask_folder, why_read_only=why
    )
    yield MoveDialog(workspace.path, settings_file.parent, tasks, workspace.now)
    yield TodoPage(session, window.pages.desk, settings, window.acts.detail_action, MessageBar())
    yield TaskDialog(session, new_task())
    yield TaskNoteDialog(workspace, task_state(new_task(), (), workspace.today()))
    yield from _registers(session, settings, window.pages.desk)
    yield HistoryPage(session, tasks, MessageBar())


def _years(session: YearSession) -> Iterator[QWidget]:
    """Those about whole years."""
    yield NewYearDialog(session)
    yield LinkDialog(session)
    yield CompareDialog(session)
    yield ClosingDialog(session)


def _traffic(session: YearSession, tasks: Tasks, settings: QSettings) -> Iterator[QWidget]:
    """By which things come in and go out."""
    leaf = next(row for row in session.view.rows if row.is_criterion)
    yield ImportDialog(session.workspace, session.year, tasks, settings)
    yield DocumentsImportDialog(session, tasks, [leaf])
    yield FolderDialog(session, tasks)
    yield UnitSheetDialog(session, tasks)
    yield PackDialog(session, tasks, settings)


def _whole(page: ReportsPage) -> ReportsPage:
    """With what is else built when it is chosen."""
    page.every()
    return page


def _registers(session: YearSession, settings: QSettings, desk: "MakeDesk") -> Iterator[QWidget]:
    """Those of checks, findings, figures and activities."""
    workspace = session.workspace
    leaf = next(row for row in session.view.rows if row.is_criterion)
    yield FiguresPage(session, MessageBar())
    form, unit = checklists.blank(workspace), all_units(workspace)[0]
    yield ChecksPage(session, MessageBar(), desk)
    yield CheckRunView(session, desk)
    question = checklists.blank_item(form.uid, "", AnswerScale.MET)
    asked = checks.unanswered(checks.unplanned(form, unit, session.year), [question])
    yield AnswerDocumentDialog(workspace, desk(), asked[0])
    yield ChecklistDialog(workspace, form, None)
    yield PlanDialog(session)
    yield CheckDialog(session, checks.unplanned(form, unit, session.year), begins=True)
    yield FindingsPage(session, MessageBar())
    yield FindingDialog(session, nonconformities.from_criterion(leaf, session.year, workspace.today()))
    yield ScoresPage(session, MessageBar(), settings)
    yield ScoreView(session)
    assert session.view.criteria_set is not None
    yield ScoreRoundsDialog(session, session.view.criteria_set)
    yield ActivitiesPage(session, MessageBar())
    yield KindsDialog(workspace)
    yield ScoreRuleDialog(session, [leaf])
    yield ScoreSourcesDialog(session, ScoreStage.PROPOSED)
    yield ScoreChartsView(session)
    yield ScoreCheckView(session, session.lack_wanted.emit)
    yield ActivityDialog(session, blank(new_kind(workspace), workspace.today()))


def show_everything(workspace: Workspace) -> None:
    """Build and paint every screen once."""
    app = QApplication.instance() or QApplication(list(QT_ARGUMENTS))
    assert isinstance(app, QApplication)
    install_translations(app)
    apply_theme(app)
    for screen in screens(workspace, workspace.path.with_suffix(".ini")):
        screen.grab()
        screen.deleteLater()
