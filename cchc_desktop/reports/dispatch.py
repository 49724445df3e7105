"""The công văn that assigns the work: its words, then the duties of each unit under a numbered heading."""

from collections.abc import Iterator

from cchc_desktop.domain.document import Passage, Role
from cchc_desktop.domain.letter import Letter
from cchc_desktop.domain.letter_rules import closed, items_of
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.reports.heads import masthead, signature
from cchc_desktop.services.dispatch import addressees, text_of
from cchc_desktop.services.office import issuing_unit, office, signing_profile
from cchc_desktop.services.units import all_units, duties
from cchc_desktop.services.workspace import Workspace


def dispatch(workspace: Workspace) -> Letter:
    """The công văn as the workspace has it now. A unit without duties is addressed, but has no heading."""
    about, text = office(workspace), text_of(workspace)
    profile = signing_profile(workspace, ReportKind.DISPATCH)
    unit = issuing_unit(workspace, profile)
    return Letter(
        title=f"Công văn {text.subject}",
        masthead=masthead(about, profile, unit, about.letter_number, about.letter_date),
        subject=text.subject,
        addressees=items_of("\n".join(addressees(workspace))),
        body=(
            *map(Passage, _lines(text.opening)),
            *_assigned(workspace),
            *_closing(text.closing),
        ),
        recipients=items_of(profile.recipients),
        signature=signature(profile),
        dated=about.letter_date or workspace.today(),
        author=f"UBND {about.commune or 'xã'}",
    )


def _assigned(workspace: Workspace) -> Iterator[Passage]:
    """Each unit that has duties, numbered; a duty of several lines is a bullet and paragraphs below it."""
    number = 0
    for unit in all_units(workspace):
        texts = [_lines(duty.text) for duty in duties(workspace, unit.uid)]
        if not texts:
            continue
        number += 1
        yield Passage(f"{number}. {heading(unit)}", Role.HEADING)
        for first, *others in texts:
            yield Passage(first.removeprefix("-").lstrip(), Role.BULLET)
            yield from map(Passage, others)


def heading(unit: Unit) -> str:
    """What stands above the duties of a unit."""
    return unit.heading or unit.name


def _closing(text: str) -> Iterator[Passage]:
    *others, last = _lines(text) or [""]
    yield from map(Passage, others)
    if last:
        yield Passage(closed(last))


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
