"""How a nonconformity stands on a day, what it lacks before its close, and how a list is narrowed."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from cchc_desktop.domain.check_records import Nonconformity
from cchc_desktop.domain.checking import lacking_of_finding
from cchc_desktop.domain.findings import WantedFindings, called, finding_state, is_mended, narrowed
from cchc_desktop.domain.vocabulary import FindingGrade, FindingState
from cchc_desktop.services.nonconformities import blank

DAY = date(2026, 6, 15)
FOUND = replace(blank("u", 2026, DAY), number=3, description="Chưa niêm yết thủ tục mới", clause="7.5")
CLOSABLE = replace(
    FOUND,
    cause="Chưa phân công",
    action="Phân công lại",
    result="Đã niêm yết",
    done_on=DAY,
    checked_on=DAY,
    checked_by="Tổ kiểm tra",
    effective=True,
)
_DAYS = st.none() | st.integers(-40, 40).map(lambda days: DAY + timedelta(days))
_TEXTS = st.sampled_from(["", "đã ghi"])
_FINDINGS = st.builds(
    replace,
    st.just(FOUND),
    grade=st.sampled_from(FindingGrade),
    cause=_TEXTS,
    action=_TEXTS,
    result=_TEXTS,
    due=_DAYS,
    done_on=_DAYS,
    checked_on=_DAYS,
    checked_by=_TEXTS,
    effective=st.sampled_from([None, True, False]),
    closed_on=_DAYS,
    reopened_on=_DAYS,
)


@given(_FINDINGS)
def test_only_one_done_in_the_order_of_the_work_can_be_closed(finding: Nonconformity) -> None:
    needed = [finding.action, finding.result, finding.checked_by, finding.done_on, finding.checked_on]
    if finding.grade is not FindingGrade.OBSERVATION:
        needed.append(finding.cause)
    days = (finding.found_on, finding.done_on, finding.checked_on)
    ordered = all(days) and sorted(days) == list(days)
    ready = all(needed) and finding.effective is True and bool(ordered)
    assert (not lacking_of_finding(finding, date.max)) == ready


@given(st.lists(st.integers(-2, 2).map(lambda days: DAY + timedelta(days)), min_size=3, max_size=3))
def test_what_is_all_written_still_needs_its_days_in_order(days: list[date]) -> None:
    found, done, checked = days
    finding = replace(CLOSABLE, found_on=found, done_on=done, checked_on=checked)
    assert (not lacking_of_finding(finding, date.max)) == (days == sorted(days))
    assert (not lacking_of_finding(finding, DAY)) == (days == sorted(days) and checked <= DAY)


@given(_FINDINGS, st.integers(-60, 60))
def test_one_is_overdue_only_past_its_due_date_and_neither_mended_nor_closed(
    finding: Nonconformity, days: int
) -> None:
    as_of = DAY + timedelta(days)
    state = finding_state(finding, as_of)
    closed = finding.closed_on is not None and finding.closed_on <= as_of
    late = finding.due is not None and finding.due < as_of and not is_mended(finding, as_of)
    assert (state is FindingState.CLOSED) == closed
    assert (state is FindingState.OVERDUE) == (late and not closed)


def test_an_action_without_effect_is_not_done() -> None:
    useless = replace(CLOSABLE, effective=False, due=DAY)
    assert finding_state(useless, DAY) is FindingState.OPEN
    assert finding_state(useless, DAY + timedelta(1)) is FindingState.OVERDUE
    assert lacking_of_finding(useless, DAY) == ["hành động chưa có hiệu lực"]


def test_what_happened_later_is_not_known_on_a_day_before() -> None:
    closed = replace(CLOSABLE, due=DAY, done_on=DAY + timedelta(3), closed_on=DAY + timedelta(9))
    states = [finding_state(closed, DAY + timedelta(days)) for days in (0, 1, 3, 9)]
    assert states == [FindingState.OPEN, FindingState.OVERDUE, FindingState.DONE, FindingState.CLOSED]


def test_words_are_found_without_marks_in_all_that_a_line_tells() -> None:
    late = replace(FOUND, number=4, due=DAY - timedelta(1), description="Hồ sơ trễ")
    both = [FOUND, late]

    def numbers(query: str, state: FindingState | None = None) -> list[str]:
        return [called(one) for one in narrowed(both, WantedFindings(query, state), {}, DAY)]

    assert numbers("niem yet 7.5") == ["03/2026"]
    assert numbers("qua han") == ["04/2026"]
    assert numbers("", FindingState.OPEN) == ["03/2026"]
    assert numbers("04/2026") == ["04/2026"]
