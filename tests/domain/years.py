"""Years of a few rows, made up for the rules that judge them."""

from datetime import date
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from cchc_desktop.domain.records import Assignment, Criterion, Milestone, Unit
from cchc_desktop.domain.vocabulary import AssignmentRole, CriterionKind, ScoredBy
from cchc_desktop.domain.year import YearView
from cchc_desktop.domain.year_facts import YearFacts, build_year

AS_OF = date(2026, 11, 23)
VHXH, VP = (
    Unit(code.lower(), code, f"Đơn vị {code}", code, "", place, None, None)
    for place, code in enumerate(("VHXH", "VP"))
)


def criterion(
    uid: str, parent: str | None, position: int, points: str | None = "1", **rest: Any
) -> Criterion:
    max_points = None if points is None else Decimal(points)
    made = Criterion(
        uid,
        uid,
        "s",
        parent,
        position,
        CriterionKind.SUB_CRITERION,
        uid,
        f"Tên {uid}",
        max_points,
        ScoredBy.SELF,
        "",
        "",
    )
    return replace(made, **rest)


def facts(**rest: Any) -> YearFacts:
    """Field I with 1.1 (three leaves) and 1.2; field II without rows below."""
    criteria = [
        criterion("II", None, 2, None),
        criterion("1.1.2", "1.1", 2),
        criterion("1.2", "I", 9),
        criterion("I", None, 1),
        criterion("1.1.1", "1.1", 1, "0.5"),
        criterion("1.1", "I", 1),
        criterion("1.1.3", "1.1", 3),
    ]
    empty: dict[str, Any] = dict.fromkeys(
        ("contacts", "assignments", "milestones", "extensions", "required", "links", "progress_entries"), ()
    )
    given = {
        "criteria_set": None,
        "units": (VHXH, VP),
        "criteria": criteria,
        "last_notes": {},
        **empty,
        **rest,
    }
    return YearFacts(**given)


def view(**rest: Any) -> YearView:
    return build_year(facts(**rest), AS_OF)


def lead(criterion_uid: str, unit: Unit = VHXH, person: str | None = None) -> Assignment:
    return Assignment(f"{criterion_uid}>{unit.uid}", criterion_uid, unit.uid, AssignmentRole.LEAD, person)


def helps(criterion_uid: str, unit: Unit = VHXH) -> Assignment:
    return Assignment(f"{criterion_uid}+{unit.uid}", criterion_uid, unit.uid, AssignmentRole.COORDINATE, None)


def due(criterion_uid: str, day: date | None, position: int = 1) -> Milestone:
    return Milestone(f"{criterion_uid}@{position}", criterion_uid, position, "", day, "", "")


def with_part(**rest: Any) -> YearView:
    """The tree with a row without code and points below 1.1.1."""
    part = criterion("part", "1.1.1", 1, None, code="")
    return view(criteria=[*facts().criteria, part], **rest)
