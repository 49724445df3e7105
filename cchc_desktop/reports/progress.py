"""Báo cáo on a period: on the criteria to the UBND of the commune, on the reform as a whole to the city."""

from collections.abc import Iterator, Mapping, Sequence

from cchc_desktop.domain.codes import roman
from cchc_desktop.domain.dates import print_date
from cchc_desktop.domain.document import Align, Column, Emphasis, Passage, Role, Row
from cchc_desktop.domain.letter import Letter, SmallTable
from cchc_desktop.domain.letter_rules import BLANK, closed, items_of
from cchc_desktop.domain.period_results import Counts, by_unit, counted, counts_of
from cchc_desktop.domain.report_periods import Span, period_words, usual_span
from cchc_desktop.domain.report_words import ReportWords, worded
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.domain.year import YearView
from cchc_desktop.reports import progress_words as words
from cchc_desktop.reports.heads import masthead, signature
from cchc_desktop.reports.paragraphs import passages
from cchc_desktop.services.office import issuing_unit, office, signing_profile
from cchc_desktop.services.period_results import Results, results
from cchc_desktop.services.report_texts import texts_of
from cchc_desktop.services.usual_profiles import reported_to
from cchc_desktop.services.workspace import Workspace

_KIND = "BÁO CÁO"
_COLUMNS = (
    Column("number", "TT", 11, Align.CENTER),
    Column("unit", "Đơn vị", 54),
    Column("leading", "Chủ trì", 19, Align.RIGHT),
    Column("done", "Hoàn thành", 20, Align.RIGHT),
    Column("waiting", "Chờ kiểm tra", 20, Align.RIGHT),
    Column("overdue", "Quá hạn", 19, Align.RIGHT),
    Column("without_evidence", "Thiếu tài liệu", 22, Align.RIGHT),
)


def progress_report(workspace: Workspace, kind: ReportKind, year: int, span: Span) -> Letter:
    """The report of `kind`, PROGRESS or PERIODIC. Raises UserError as `results` and `worded`."""
    found = results(workspace, year, span)
    drafted = _words(workspace, kind, year, found)
    told = worded(drafted, texts_of(workspace, kind.value, year, span.period))
    about, profile = office(workspace), signing_profile(workspace, kind)
    unit = issuing_unit(workspace, profile)
    return Letter(
        title=drafted.title,
        masthead=masthead(about, profile, unit, "", None),
        kind=_KIND,
        summary=f"{words.ABOUT[kind]} {period_words(span, year)}",
        addressees=_addressees(workspace, kind),
        body=tuple(_body(drafted, told, found)),
        recipients=items_of(profile.recipients),
        signature=signature(profile),
        sample=found.view.sample,
        dated=span.as_of,
        author=f"UBND {about.commune or f'xã {BLANK}'}",
    )


def progress_words(workspace: Workspace, kind: ReportKind, year: int, span: Span) -> ReportWords:
    """The words of the report as drafted, and its figures. Raises UserError as `results`."""
    return _words(workspace, kind, year, results(workspace, year, span))


def usual_words(kind: ReportKind, workspace: Workspace, year: int, period: str) -> ReportWords:
    """As `progress_words`, of a period as it is usually counted."""
    return progress_words(workspace, kind, year, usual_span(period, year, workspace.today()))


def _words(workspace: Workspace, kind: ReportKind, year: int, found: Results) -> ReportWords:
    about, profile = office(workspace), signing_profile(workspace, kind)
    issuer = issuing_unit(workspace, profile) or f"Ủy ban nhân dân {about.commune or f'xã {BLANK}'}"
    return words.report_words(kind, year, found, issuer, " và ".join(_addressees(workspace, kind)) or BLANK)


def _addressees(workspace: Workspace, kind: ReportKind) -> tuple[str, ...]:
    """As she wrote them, else as usual."""
    written = items_of(signing_profile(workspace, kind).addressees)
    return written or tuple(reported_to(office(workspace), kind))


def _body(drafted: ReportWords, told: Mapping[str, str], found: Results) -> Iterator[Passage | SmallTable]:
    """Opening, numbered sections, the table by unit, closing. A part she has emptied has no heading."""
    names = {part.key: part.name for part in drafted.parts}
    of_fields = [key for key in names if key.startswith(words.FIELD)]
    yield from passages(told[words.OPENING])
    sections: Sequence[tuple[str, Sequence[str]]] = (
        (
            "Kết quả thực hiện",
            [words.RESULTS, *of_fields, words.ACTIVITIES, words.CHECKS, words.ONE_STOP],
        ),
        (names[words.SHORTCOMINGS], [words.SHORTCOMINGS]),
        (names[words.CAUSES], [words.CAUSES]),
        (names[words.PLAN], [words.PLAN]),
        (names[words.PROPOSALS], [words.PROPOSALS]),
    )
    number = 0
    for title, keys in sections:
        written = [key for key in keys if told[key].strip()]
        if not written:
            continue
        number += 1
        yield Passage(f"{roman(number)}. {title.upper()}", Role.HEADING)
        for below, key in enumerate(written, 1):
            if len(keys) > 1:
                yield Passage(f"{below}. {names[key]}", Role.HEADING)
            yield from passages(told[key])
    yield Passage(f"{roman(number + 1)}. TỔNG HỢP THEO ĐƠN VỊ", Role.HEADING)
    yield Passage(f"Số tiêu chí của từng đơn vị, tính đến ngày {print_date(found.span.as_of)}:")
    yield _table(found.view)
    *others, last = passages(told[words.CLOSING]) if told[words.CLOSING].strip() else [Passage("")]
    yield from others
    yield Passage(closed(last.text), last.role)


def _table(view: YearView) -> SmallTable:
    """The units with the counts that head them on the screen, and their sum."""
    rows = [_row(f"{number}", unit.name, counts) for number, (unit, counts) in enumerate(by_unit(view), 1)]
    return SmallTable(_COLUMNS, (*rows, _row(None, "Cộng", counts_of(counted(view)), Emphasis.TOTAL)))


def _row(number: str | None, name: str, counts: Counts, emphasis: Emphasis = Emphasis.PLAIN) -> Row:
    told = (counts.leading, counts.done, counts.waiting, counts.overdue, counts.without_evidence)
    return Row((number, name, *told), emphasis)
