"""Công văn đôn đốc: a letter for each unit, with the criteria it is late with, soon due, or lacks papers of.

An office of the commune writes to its peers and asks ("đề nghị"); only the UBND demands ("yêu cầu").
"""

from collections.abc import Iterator, Mapping
from datetime import timedelta

from cchc_desktop.domain.counts import show_count
from cchc_desktop.domain.dates import print_date
from cchc_desktop.domain.document import Align, Column, Passage, Row
from cchc_desktop.domain.letter import Letter, Letters, SmallTable
from cchc_desktop.domain.letter_rules import BLANK, closed, items_of
from cchc_desktop.domain.reminder_lists import USUAL_ANSWER_DAYS, Reminding, UnitList
from cchc_desktop.domain.reminders import also_late
from cchc_desktop.domain.report_words import Part, ReportWords, worded
from cchc_desktop.domain.todo import Todo
from cchc_desktop.domain.vocabulary import ReportKind, TodoGroup
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.reports.heads import masthead, signature
from cchc_desktop.reports.paragraphs import passages
from cchc_desktop.services.office import issuing_unit, office, signing_profile
from cchc_desktop.services.reminder_letters import reminded_units
from cchc_desktop.services.report_texts import texts_of
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import criteria_set

_KIND = ReportKind.REMINDER
_COLUMNS = (
    Column("number", "TT", 10, Align.CENTER),
    Column("code", "Mã", 15, Align.CENTER),
    Column("name", "Tiêu chí", 50),
    Column("product", "Sản phẩm, tài liệu", 37),
    Column("due", "Hạn", 24, Align.CENTER),
    Column("state", "Tình trạng", 29),
)
_SUBJECT, _OPENING, _REQUEST, _CLOSING = "subject", "opening", "request", "closing"


def reminders(workspace: Workspace, year: int, wanted: Reminding, *, apart: bool = False) -> Letter | Letters:
    """The letter to a unit, or those to all: in one file, or `apart` in files named by the codes of units.

    Raises UserError as `reminded_units`, `worded`.
    """
    found = reminded_units(workspace, year, wanted)
    hers, known = texts_of(workspace, _KIND.value, year), criteria_set(workspace, year)
    sample = known is not None and known.sample
    letters = tuple(_letter(workspace, year, one, hers, sample=sample) for one in found)
    if len(letters) == 1:
        return letters[0]
    return Letters(letters, tuple(one.unit.code for one in found) if apart else ())


def reminder_words(workspace: Workspace, year: int, wanted: Reminding) -> ReportWords:
    """The words as drafted, with the figures of the first unit: the others have their own."""
    first, *_others = reminded_units(workspace, year, wanted)
    return _words(workspace, year, first)


def usual_words(workspace: Workspace, year: int, _period: str) -> ReportWords:
    """As `reminder_words`, of today and every unit."""
    today = workspace.today()
    return reminder_words(workspace, year, Reminding(today, today + timedelta(USUAL_ANSWER_DAYS)))


def _letter(
    workspace: Workspace, year: int, to: UnitList, hers: Mapping[str, str], *, sample: bool
) -> Letter:
    about, profile = office(workspace), signing_profile(workspace, _KIND)
    told = worded(_words(workspace, year, to), hers)
    return Letter(
        title=f"Công văn đôn đốc {to.unit.name}",
        masthead=masthead(about, profile, issuing_unit(workspace, profile), "", None),
        subject=" ".join(told[_SUBJECT].split()) or BLANK,
        addressees=items_of(to.unit.addressee or to.unit.name),
        body=tuple(_body(told, to)),
        recipients=items_of(profile.recipients),
        signature=signature(profile),
        sample=sample,
        dated=to.wanted.as_of,
        author=f"UBND {about.commune or f'xã {BLANK}'}",
    )


def _body(told: Mapping[str, str], to: UnitList) -> Iterator[Passage | SmallTable]:
    yield from passages(told[_OPENING])
    yield from passages(told[_REQUEST])
    yield SmallTable(_COLUMNS, tuple(_row(number, one, to) for number, one in enumerate(to.items, 1)))
    *others, last = passages(told[_CLOSING]) if told[_CLOSING].strip() else [Passage("")]
    yield from others
    yield Passage(closed(last.text), last.role)


def _words(workspace: Workspace, year: int, to: UnitList) -> ReportWords:
    about, profile = office(workspace), signing_profile(workspace, _KIND)
    unit = issuing_unit(workspace, profile)
    verb = "đề nghị" if unit else "yêu cầu"
    parts = (
        Part(_SUBJECT, "Trích yếu", "V/v đôn đốc thực hiện Bộ chỉ số cải cách hành chính năm {năm}"),
        Part(_OPENING, "Mở đầu", _opening(to)),
        Part(
            _REQUEST,
            "Lời đôn đốc, trước bảng",
            f"{{nơi ban hành}} {verb} {{đơn vị}} thực hiện các tiêu chí sau:",
        ),
        Part(
            _CLOSING,
            "Hạn trả lời, sau bảng",
            "Kết quả thực hiện, tài liệu kiểm chứng và khó khăn, vướng mắc (nếu có) gửi về "
            "{nơi nhận trả lời} trước ngày {hạn trả lời}.",
        ),
    )
    figures = {
        "năm": str(year),
        "đơn vị": to.unit.name,
        "nơi ban hành": unit or f"Ủy ban nhân dân {about.commune or f'xã {BLANK}'}",
        "nơi nhận trả lời": unit or _answered_to(workspace),
        "tính đến ngày": print_date(to.wanted.as_of),
        "hạn trả lời": print_date(to.wanted.answer_due),
        "số tiêu chí": show_count(len(to.items)),
        "số quá hạn": show_count(len(to.overdue)),
        "số sắp đến hạn": show_count(len(to.soon)),
        "số ngày": show_count(to.wanted.soon_days),
        "số thiếu tài liệu": show_count(len(to.lacking)),
    }
    return ReportWords(_KIND.value, year, "", "Công văn đôn đốc", parts, figures)


def _opening(to: UnitList) -> str:
    told = (
        "{số quá hạn} tiêu chí quá hạn" if to.overdue else "",
        "{số sắp đến hạn} tiêu chí đến hạn trong {số ngày} ngày tới" if to.soon else "",
        "{số thiếu tài liệu} tiêu chí thiếu tài liệu kiểm chứng" if to.wanted.lacking and to.lacking else "",
    )
    return (
        "Qua theo dõi việc thực hiện Bộ chỉ số cải cách hành chính năm {năm}, tính đến ngày {tính đến ngày}, "
        f"{{đơn vị}} có {', '.join(filter(None, told))}."
    )


def _answered_to(workspace: Workspace) -> str:
    """Whoever reports on the criteria collects the answers to the UBND."""
    collecting = issuing_unit(workspace, signing_profile(workspace, ReportKind.PROGRESS))
    commune = f"Ủy ban nhân dân {office(workspace).commune or f'xã {BLANK}'}"
    return f"{commune} (qua {collecting})" if collecting else commune


def _row(number: int, one: Todo, to: UnitList) -> Row:
    row = one.row
    assert row is not None
    cells = (
        f"{number}",
        one.code or None,
        " ".join(one.name.split()),
        _asked(row),
        print_date(one.due) or one.due_text or None,
        _state(one, row, to),
    )
    return Row(cells, uid=one.uid)


def _asked(row: CriterionRow) -> tuple[str, ...] | None:
    """What is due next, by its label and product, then the papers that are required, each once."""
    upcoming = row.next_milestone
    due = [upcoming.milestone.label, upcoming.milestone.product] if upcoming else []
    papers = [one.text for one in row.required] if row.lacks_evidence else []
    product = ": ".join(filter(None, due))
    return tuple(dict.fromkeys([*([product] if product else []), *papers])) or None


def _state(one: Todo, row: CriterionRow, to: UnitList) -> str:
    """How late it is or how long there is, else how it stands; and how many papers there are of how many."""
    told = row.state_text
    if one.due is not None and TodoGroup.OVERDUE in one.groups:
        late = f"Quá hạn {show_count((to.wanted.as_of - one.due).days)} ngày"
        told = "; ".join(filter(None, (late, also_late(one))))
    elif one.due is not None and one in to.soon:
        days = (one.due - to.wanted.as_of).days
        told = f"Còn {days} ngày" if days else "Đến hạn hôm nay"
    if TodoGroup.WITHOUT_EVIDENCE in one.groups:
        told += f", có {row.evidence_count}/{len(row.required)} tài liệu"
    return told
