"""How a nonconformity stands on a day, and which of a list are wanted."""

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from cchc_desktop.domain.check_records import Nonconformity
from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.labels import FINDING_GRADE, FINDING_SOURCE, FINDING_STATE
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.text import fold
from cchc_desktop.domain.vocabulary import FindingState


class WantedFindings(Struct, frozen=True):
    """What to keep of a list; a blank keeps all."""

    query: str = ""
    """Words found without marks, each anywhere."""
    state: FindingState | None = None
    unit_uid: str = ""


def called(finding: Nonconformity) -> str:
    """Its number with the year, as on the form: "03/2026"."""
    return f"{finding.number:02d}/{finding.year}"


def finding_state(finding: Nonconformity, as_of: date) -> FindingState:
    """How `finding` stands on `as_of`. An action without effect has to be done again: it is not done.

    What was opened again is closed on no day before: when it was closed then, only the history knows.
    """
    if _by(finding.closed_on, as_of):
        return FindingState.CLOSED
    if not is_mended(finding, as_of) and finding.due is not None and finding.due < as_of:
        return FindingState.OVERDUE
    if _by(finding.reopened_on, as_of):
        return FindingState.REOPENED
    return FindingState.DONE if is_mended(finding, as_of) else FindingState.OPEN


def is_mended(finding: Nonconformity, as_of: date) -> bool:
    """Whether the action is done, and was not found to have no effect."""
    useless = finding.effective is False and _by(finding.checked_on or finding.done_on, as_of)
    return _by(finding.done_on, as_of) and not useless


def narrowed(
    findings: Iterable[Nonconformity], wanted: WantedFindings, units: Mapping[str, Unit], as_of: date
) -> list[Nonconformity]:
    """Those of `findings` that are `wanted`, in their order."""
    words = fold(wanted.query).split()
    return [
        one
        for one in findings
        if wanted.state in (None, finding_state(one, as_of))
        and wanted.unit_uid in ("", one.unit_uid)
        and (not words or _matches(one, words, units.get(one.unit_uid), as_of))
    ]


def _matches(finding: Nonconformity, words: Iterable[str], unit: Unit | None, as_of: date) -> bool:
    told = (
        called(finding),
        show_date(finding.found_on),
        FINDING_GRADE[finding.grade],
        FINDING_SOURCE[finding.source],
        FINDING_STATE[finding_state(finding, as_of)],
        *((unit.short_name, unit.name, unit.code) if unit else ()),
        *(finding.clause, finding.place, finding.description, finding.cause, finding.action),
        finding.responsible,
    )
    text = fold(" \n".join(told))
    return all(word in text for word in words)


def _by(day: date | None, as_of: date) -> bool:
    return day is not None and day <= as_of
