"""Dialogs of whole years, and of their scores."""

from PySide6.QtWidgets import QDialog

from cchc_desktop.domain.vocabulary import ScoreStage
from cchc_desktop.services.closing import close_year
from cchc_desktop.services.new_year import plan_year, start_year
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.closing_dialog import ClosingDialog
from cchc_desktop.ui.compare_dialog import CompareDialog
from cchc_desktop.ui.link_dialog import LinkDialog
from cchc_desktop.ui.new_year_dialog import NewYearDialog
from cchc_desktop.ui.score_rule_dialog import ScoreRuleDialog
from cchc_desktop.ui.score_sources_dialog import ScoreSourcesDialog
from cchc_desktop.ui.year_session import YearSession
from tests.support import YEAR


def new_year(workspace: Workspace) -> QDialog:
    """From the same year: that is said."""
    made = NewYearDialog(YearSession(workspace))
    made.shifts_table.selectRow(1)
    made.year_edit.setText(str(YEAR))
    return made


def joined_years(workspace: Workspace) -> QDialog:
    """With a row chosen."""
    start_year(workspace, plan_year(workspace, YEAR, YEAR + 1))
    made = LinkDialog(YearSession(workspace))
    made.pairs_table.selectRow(2)
    return made


def compared_years(workspace: Workspace) -> QDialog:
    start_year(workspace, plan_year(workspace, YEAR, YEAR + 1))
    return CompareDialog(YearSession(workspace))


def closing_year(workspace: Workspace) -> QDialog:
    return ClosingDialog(YearSession(workspace))


def opening_year(workspace: Workspace) -> QDialog:
    """Without a reason."""
    close_year(workspace, YEAR)
    made = ClosingDialog(YearSession(workspace))
    made.save_button.click()
    return made


def score_rule(workspace: Workspace) -> QDialog:
    """With steps that overlap, taken from the words beside."""
    session = YearSession(workspace)
    made = ScoreRuleDialog(session, [row for row in session.view.rows if row.is_scored_here][:1])
    made.city_edit.setPlainText("80-90: 0,25 điểm\n90-100: 0,5 điểm")
    made.take_button.click()
    made.save_button.click()
    return made


def score_sources(workspace: Workspace) -> QDialog:
    return ScoreSourcesDialog(YearSession(workspace), ScoreStage.PROPOSED)


MADE = (
    new_year,
    joined_years,
    compared_years,
    closing_year,
    opening_year,
    score_rule,
    score_sources,
)
