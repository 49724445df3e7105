"""What the reports on the scores of a year are told and drafted from."""

from datetime import date

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.letter_rules import BLANK, items_of
from cchc_desktop.domain.report_words import ReportWords
from cchc_desktop.domain.score_report import ScoredYear
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.domain.year import YearView
from cchc_desktop.reports.score_words import SIGNED_AS, ScoreReport, Told, score_words
from cchc_desktop.services import scoring
from cchc_desktop.services.office import issuing_unit, office, signing_profile
from cchc_desktop.services.usual_profiles import reported_to
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year


def summary_of(workspace: Workspace, year: int, as_of: date) -> ScoredYear:
    """The scores of a year. Raises UserError YEAR_WITHOUT_CRITERIA, RULE_INVALID, INPUTS_INVALID."""
    return _scored(workspace, load_year(workspace, year, as_of), year)


def _scored(workspace: Workspace, view: YearView, year: int) -> ScoredYear:
    if not view.rows:
        raise UserError(Fault.YEAR_WITHOUT_CRITERIA, year=year)
    return ScoredYear(view, scoring.sheet(workspace, view))


def words_of(report: ScoreReport, workspace: Workspace, view: YearView, year: int) -> ReportWords:
    """The words of a report as drafted from a year, and its figures. Raises UserError as `summary_of`."""
    return score_words(report, told_of(report, workspace, _scored(workspace, view, year), year))


def usual_words(report: ScoreReport, workspace: Workspace, year: int, _period: str) -> ReportWords:
    """As `words_of`, as of today: scores are not dated."""
    return words_of(report, workspace, load_year(workspace, year, workspace.today()), year)


def told_of(report: ScoreReport, workspace: Workspace, scored: ScoredYear, year: int) -> Told:
    """What the words of a report are drafted from."""
    about = office(workspace)
    commune = about.commune or f"xã {BLANK}"
    # The minutes tell of what the office submits.
    kind = ReportKind.SCORE_SUBMISSION if report is ScoreReport.MINUTES else SIGNED_AS[report]
    issuer = issuing_unit(workspace, signing_profile(workspace, kind)) or f"Ủy ban nhân dân {commune}"
    return Told(year, commune, issuer, " và ".join(addressees(workspace, kind)) or BLANK, scored)


def addressees(workspace: Workspace, kind: ReportKind) -> tuple[str, ...]:
    """As she wrote them, else as usual."""
    written = items_of(signing_profile(workspace, kind).addressees)
    return written or tuple(reported_to(office(workspace), kind))
