"""Any tree of planned criteria, and the cells that say it under our own headings."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from hypothesis import strategies as st

from cchc_desktop.domain.labels import SCORED_BY
from cchc_desktop.domain.planned import PlannedCriterion, PlannedMilestone, kind_at
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.records import Unit
from cchc_desktop.domain.text import clean
from cchc_desktop.domain.vocabulary import ScoredBy
from tests.support import YEAR

Draw = Callable[[st.SearchStrategy[Any]], Any]

_LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"])
_ROMAN = ("I", "II", "III", "IV", "V")
_WORDS = st.sampled_from(["Kế hoạch", "Báo cáo", "Quyết định số 1", "Ảnh, biên bản"])
_TEXTS = st.text(_LETTERS | st.just("\n"), max_size=30).map(lambda text: clean(text, "text"))
_NAMES = _TEXTS.filter(bool) | _WORDS
_OPEN_ENDED = st.sampled_from(["Thường xuyên", "Theo kế hoạch", "Sau tháng 6/2026"])
_MILESTONES = st.builds(
    PlannedMilestone,
    st.sampled_from(["", "Quý I", "Báo cáo năm"]),
    st.dates(date(YEAR, 1, 1), date(YEAR, 12, 31)),
) | st.builds(PlannedMilestone, due_text=_OPEN_ENDED)


@st.composite
def trees(draw: st.DrawFn, units: Sequence[Unit]) -> list[PlannedCriterion]:
    """Three levels at most, numbered I, 1.1, 1.1.1 or 1, 1.1, 1.1.1."""
    fields = _ROMAN if draw(st.booleans()) else tuple("12345")
    planned: list[PlannedCriterion] = []
    for field in range(draw(st.integers(1, 3))):
        planned.append(draw(_rows(0, fields[field], units)))
        for criterion in range(1, draw(st.integers(1, 4))):
            code = f"{field + 1}.{criterion}"
            planned.append(draw(_rows(1, code, units)))
            planned += [draw(_rows(2, f"{code}.{part}", units)) for part in range(1, draw(st.integers(1, 3)))]
    return planned


@st.composite
def _rows(draw: st.DrawFn, depth: int, code: str, units: Sequence[Unit]) -> PlannedCriterion:
    lead = draw(st.none() | st.sampled_from(units))
    others = draw(st.lists(st.sampled_from(units), unique=True, max_size=3))
    return PlannedCriterion(
        depth=depth,
        kind=kind_at(depth),
        code=code,
        name=draw(_NAMES),
        max_points=draw(st.none() | st.decimals(0, 100, places=2)),
        scored_by=draw(st.sampled_from(ScoredBy)),
        task=draw(_TEXTS),
        remark=draw(_TEXTS),
        lead_uid=lead.uid if lead else None,
        coordinating_uids=tuple(unit.uid for unit in others if unit != lead),
        evidence=tuple(draw(st.lists(_WORDS, max_size=3))),
        milestones=tuple(draw(st.lists(_MILESTONES, max_size=4))),
    )


def cells_of(row: PlannedCriterion, units: Sequence[Unit], draw: Draw) -> list[object]:
    """A row as somebody may have typed it: `draw` chooses between ways to write the same."""
    by_uid = {unit.uid: unit for unit in units}

    def named(uid: str) -> str:
        unit = by_uid[uid]
        return str(draw(st.sampled_from([unit.name, unit.short_name, unit.code, unit.addressee])))

    return [
        row.code,
        row.name,
        _points(row, draw),
        SCORED_BY[row.scored_by],
        row.task or None,
        named(row.lead_uid) if row.lead_uid else None,
        draw(st.sampled_from(["; ", "\n", "; \n"])).join(map(named, row.coordinating_uids)) or None,
        "\n".join(f"- {item}" for item in row.evidence) or None,
        _due(row.milestones, draw),
        row.remark or None,
    ]


def _points(row: PlannedCriterion, draw: Draw) -> object:
    if row.max_points is None:
        return None
    return draw(st.sampled_from([float(row.max_points), format_points(row.max_points)]))


def _due(milestones: Sequence[PlannedMilestone], draw: Draw) -> object:
    if len(milestones) == 1 and milestones[0].due and not milestones[0].label and draw(st.booleans()):
        return milestones[0].due
    lines = [
        (f"{one.label}: " if one.label else "") + (f"{one.due:%d/%m/%Y}" if one.due else one.due_text)
        for one in milestones
    ]
    return "\n".join(lines) or None
