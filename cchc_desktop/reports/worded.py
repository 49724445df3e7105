"""Reports whose words she may change: how they are drafted again for what she had half typed."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.report_words import ReportWords
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.reports import progress, reminder, score_told
from cchc_desktop.reports.score_words import ScoreReport
from cchc_desktop.services.workspace import Workspace

_DRAFTED: Mapping[str, Callable[[Workspace, int, str], ReportWords]] = {
    **{
        kind.value: partial(progress.usual_words, kind) for kind in (ReportKind.PROGRESS, ReportKind.PERIODIC)
    },
    ReportKind.REMINDER.value: reminder.usual_words,
    **{report.value: partial(score_told.usual_words, report) for report in ScoreReport},
}
"""By the key of a report: its words for a year and a period."""


def words_kept_under(workspace: Workspace, names: Sequence[str]) -> ReportWords | None:
    """The words that are kept under report, year and period; None where there can be none any more."""
    if len(names) != 3 or names[0] not in _DRAFTED or not names[1].isdecimal():
        return None
    try:
        return _DRAFTED[names[0]](workspace, int(names[1]), names[2])
    except UserError:
        return None
