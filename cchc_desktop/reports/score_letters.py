"""Tờ trình about the scores, to the commune and on to the city, and the minutes of the meeting about them."""

from collections.abc import Iterator, Mapping
from datetime import date

from cchc_desktop.domain.codes import roman
from cchc_desktop.domain.document import Align, Column, Emphasis, Passage, Role, Row, Signature
from cchc_desktop.domain.letter import Letter, SmallTable
from cchc_desktop.domain.letter_rules import BLANK, closed, items_of
from cchc_desktop.domain.report_words import ReportWords, worded
from cchc_desktop.domain.score_report import ScoredYear, draft_mark, own_range
from cchc_desktop.reports import score_words as words
from cchc_desktop.reports.heads import masthead, signature
from cchc_desktop.reports.paragraphs import passages
from cchc_desktop.reports.score_told import addressees, summary_of, told_of
from cchc_desktop.reports.score_words import SIGNED_AS, ScoreReport, score_words
from cchc_desktop.reports.self_score_rows import sum_cell
from cchc_desktop.services.office import issuing_unit, office, signing_profile
from cchc_desktop.services.report_texts import texts_of
from cchc_desktop.services.workspace import Workspace

_ABOUT = {
    ScoreReport.TO_COMMUNE: "Về việc phê duyệt kết quả tự chấm điểm (dự kiến) cải cách hành chính năm {year}",
    ScoreReport.TO_CITY: "Về việc thẩm định điểm tự chấm cải cách hành chính năm {year} của {commune}",
    ScoreReport.MINUTES: "Họp xem xét kết quả tự chấm điểm cải cách hành chính năm {year} của {commune}",
}
_COLUMNS = (
    Column("number", "TT", 11, Align.CENTER),
    Column("name", "Lĩnh vực", 62),
    Column("scored", "Tiêu chí đã chấm", 22, Align.CENTER),
    Column("base", "Điểm tối đa", 20, Align.CENTER),
    Column("points", "Điểm tự chấm (dự kiến)", 28, Align.CENTER),
    Column("lost", "Điểm mất", 20, Align.CENTER),
)


def score_submission(workspace: Workspace, year: int, as_of: date, *, to_city: bool = False) -> Letter:
    """Tờ trình of the office to the UBND, or of the UBND to the city. Raises UserError as `summary_of`."""
    return _letter(workspace, ScoreReport.TO_CITY if to_city else ScoreReport.TO_COMMUNE, year, as_of)


def score_minutes(workspace: Workspace, year: int, as_of: date) -> Letter:
    """Biên bản (NĐ 30/2020, Phụ lục III, model 1.9). Raises UserError as `summary_of`."""
    return _letter(workspace, ScoreReport.MINUTES, year, as_of)


def _letter(workspace: Workspace, report: ScoreReport, year: int, as_of: date) -> Letter:
    scored = summary_of(workspace, year, as_of)
    told = told_of(report, workspace, scored, year)
    drafted = score_words(report, told)
    parts = worded(drafted, texts_of(workspace, report.value, year))
    kind = SIGNED_AS[report]
    about, profile = office(workspace), signing_profile(workspace, kind)
    minutes = report is ScoreReport.MINUTES
    head = masthead(about, profile, issuing_unit(workspace, profile), "", None, dated=not minutes)
    return Letter(
        title=drafted.title,
        masthead=head,
        kind="BIÊN BẢN" if minutes else "TỜ TRÌNH",
        summary=_ABOUT[report].format(year=year, commune=told.commune),
        addressees=() if minutes else addressees(workspace, kind),
        body=tuple(_minutes(drafted, parts) if minutes else _submission(drafted, parts, scored)),
        recipients=items_of(profile.recipients),
        signature=signature(profile),
        secretary=Signature(("THƯ KÝ",), BLANK) if minutes else None,
        sample=scored.view.sample,
        draft=draft_mark(scored.unscored),
        dated=as_of,
        author=f"UBND {told.commune}",
    )


def _submission(
    drafted: ReportWords, parts: Mapping[str, str], scored: ScoredYear
) -> Iterator[Passage | SmallTable]:
    """Opening, numbered sections, closing. A part she has emptied has no heading; the table always stands."""
    names = {part.key: part.name for part in drafted.parts}
    yield from passages(parts[words.OPENING])
    number = 0
    for key in (words.RESULTS, words.LOSSES, words.OPEN, words.PROPOSALS):
        if parts[key].strip() or key == words.RESULTS:
            number += 1
            yield Passage(f"{roman(number)}. {names[key].upper()}", Role.HEADING)
            yield from passages(parts[key])
        if key == words.RESULTS:
            yield _by_field(scored)
    yield from _closing(parts[words.CLOSING])


def _minutes(drafted: ReportWords, parts: Mapping[str, str]) -> Iterator[Passage]:
    names = {part.key: part.name for part in drafted.parts}
    yield from passages(parts[words.OPENING])
    for key in (words.CONTENT, words.DISCUSSION, words.CONCLUSION):
        if parts[key].strip():
            yield Passage(f"{names[key]}:", Role.HEADING)
            yield from passages(parts[key])
    yield from _closing(parts[words.CLOSING])


def _closing(text: str) -> Iterator[Passage]:
    *others, last = list(passages(text)) or [Passage("")]
    yield from others
    yield Passage(closed(last.text), last.role)


def _by_field(scored: ScoredYear) -> SmallTable:
    rows = []
    for row, lines in scored.by_field():
        found = own_range(lines)
        if found.count:
            told = (f"{found.scored}/{found.count}", found.base, sum_cell(found), found.lost)
            rows.append(Row((row.criterion.code, row.criterion.name, *told), uid=row.uid))
    own = scored.totals.own
    whole = (f"{own.scored}/{own.count}", own.base, sum_cell(own), own.lost)
    return SmallTable(_COLUMNS, (*rows, Row((None, "Tổng cộng", *whole), Emphasis.TOTAL)))
