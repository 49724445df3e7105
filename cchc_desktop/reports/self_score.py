"""Bảng tự chấm điểm: every criterion with what it earned and why, sums, explanations and proposals below."""

from collections.abc import Iterator, Sequence
from datetime import date

from cchc_desktop.domain.dates import print_date
from cchc_desktop.domain.document import Grid, Passage, Role
from cchc_desktop.domain.letter_rules import BLANK, decision_of
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.records import Evidence, EvidenceLink
from cchc_desktop.domain.report_words import worded
from cchc_desktop.domain.score_report import ScoredYear, draft_mark
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.domain.year import YearView
from cchc_desktop.reports.appendix_widths import fitted
from cchc_desktop.reports.heads import signature
from cchc_desktop.reports.paragraphs import passages
from cchc_desktop.reports.score_told import summary_of, told_of
from cchc_desktop.reports.score_words import ScoreReport, score_words
from cchc_desktop.reports.self_score_options import SelfScoreOptions, chosen_columns
from cchc_desktop.reports.self_score_rows import Documents, RowMaker, explanation_of
from cchc_desktop.services.office import office, signing_profile
from cchc_desktop.services.report_texts import texts_of
from cchc_desktop.services.workspace import Workspace

TITLE = "Bảng tự chấm điểm cải cách hành chính"
LABEL = "Điểm tự chấm (dự kiến)"
"""Never called a result: that is what superiors give."""


def self_score(workspace: Workspace, year: int, as_of: date, options: SelfScoreOptions) -> Grid:
    """The table as of `as_of`. Raises UserError as `summary_of`, for a bad heading or placeholder."""
    summary = summary_of(workspace, year, as_of)
    columns = chosen_columns(options)
    rows = tuple(RowMaker(summary, columns, _documents(workspace, summary.view)).rows())
    commune = office(workspace).commune or f"xã {BLANK}"
    below = not any(column.key == "explanation" for column in columns)
    return Grid(
        title=f"{TITLE} năm {year} của {commune}".upper(),
        subtitle_lines=(LABEL,),
        as_of_line=f"(Tính đến ngày {print_date(as_of)})",
        columns=fitted(columns, rows),
        rows=rows,
        footnotes=tuple(_notes(summary)),
        prose=(*(_explanations(summary) if below else ()), *_words(workspace, summary, year)),
        signature=signature(signing_profile(workspace, ReportKind.SELF_SCORE)),
        sample=summary.view.sample,
        draft=draft_mark(summary.unscored),
        dated=as_of,
        author=f"UBND {commune}",
        subject=f"{TITLE} năm {year}",
    )


def _documents(workspace: Workspace, view: YearView) -> Documents:
    """Those that prove each criterion, by date and number."""
    set_uid = view.criteria_set.uid if view.criteria_set else ""
    links = workspace.read.standing_links(set_uid, view.as_of)
    named = {link.evidence_uid for link in links}
    known = {one.uid: one for one in workspace.read.find_among(Evidence, "uid", named)}
    found: dict[str, list[tuple[Evidence, EvidenceLink]]] = {}
    for link in links:
        found.setdefault(link.criterion_uid, []).append((known[link.evidence_uid], link))
    for documents in found.values():
        documents.sort(key=lambda pair: (str(pair[0].issued_on or ""), pair[0].number))
    return found


def _notes(summary: ScoredYear) -> Iterator[str]:
    """On how many criteria the sum stands, what its ends mean, where criteria and points come from."""
    own = summary.totals.own
    yield f"{own.scored}/{own.count} tiêu chí xã tự chấm đã có điểm."
    if own.scored < own.count:
        yield (
            "Hai số cách nhau bởi “…” là điểm chắc chắn có và điểm có thể đạt nếu phần còn lại được tối đa; "
            "điểm phạt chưa chấm được trừ hết ở điểm chắc chắn."
        )
    if own.without_maximum:
        yield f"{own.without_maximum} tiêu chí chưa ghi điểm tối đa, chưa tính vào điểm có thể đạt."
    decision = decision_of(summary.view.criteria_set)
    if decision:
        yield f"Tiêu chí và điểm tối đa theo {decision}."


def _explanations(summary: ScoredYear) -> Iterator[Passage]:
    told = [(one, text) for one in summary.own if (text := explanation_of(one))]
    if told:
        yield Passage("GIẢI TRÌNH", Role.HEADING)
    for line, text in told:
        criterion = line.row.criterion
        points = f" ({format_points(line.points)} điểm)" if line.points is not None else ""
        first, *others = _lines(text)
        yield Passage(f"{criterion.code}. {criterion.name}{points}: {first}".lstrip(". "), Role.BULLET)
        yield from map(Passage, others)


def _words(workspace: Workspace, summary: ScoredYear, year: int) -> Iterator[Passage]:
    """Difficulties and proposals, hers or as drafted. A part she has emptied has no heading."""
    drafted = score_words(ScoreReport.TABLE, told_of(ScoreReport.TABLE, workspace, summary, year))
    parts = worded(drafted, texts_of(workspace, ScoreReport.TABLE.value, year))
    for part in drafted.parts:
        if parts[part.key].strip():
            yield Passage(part.name.upper(), Role.HEADING)
            yield from passages(parts[part.key])


def _lines(text: str) -> Sequence[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
