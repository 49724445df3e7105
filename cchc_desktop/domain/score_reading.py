"""Rules and what was found, as they are read aloud."""

from collections.abc import Mapping
from decimal import Decimal

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.points import format_points, plain
from cchc_desktop.domain.score_rules import Count, Levels, Linear, Rule, Steps, YesNo, read_rule, step_words
from cchc_desktop.domain.scoring import Case, Inputs, read_inputs

CASES: Mapping[Case, str] = {Case.NONE_AROSE: "Không phát sinh", Case.NOT_APPLICABLE: "Không áp dụng"}
"""Cases that are not the ordinary one, as they are said and typed."""


def rule_words(rule: Rule) -> str:
    """A rule in a line: "Tuyến tính, từ 80% được điểm tối đa"."""
    match rule:
        case YesNo():
            return "Có/Không"
        case Levels(levels):
            said = (f"{level.label} {format_points(level.points)} điểm" for level in levels)
            return f"Bậc thang: {'; '.join(said)}"
        case Steps(steps):
            said = (f"{step_words(step)} được {format_points(step.points)} điểm" for step in steps)
            return f"Bậc thang: {'; '.join(said)}"
        case Linear(lower, upper):
            below = f", dưới {plain(lower)}% được 0 điểm" if lower is not None else ""
            above = f", từ {plain(upper)}% được điểm tối đa" if upper is not None else ""
            return f"Tuyến tính{below}{above}"
        case Count(each, ceiling):
            most = f"{format_points(ceiling)} điểm" if ceiling is not None else "điểm tối đa"
            return f"{format_points(each)} điểm mỗi lần, không quá {most}"
    return "Nhập điểm bằng tay"


def inputs_words(inputs: Inputs) -> str:
    """What was found in a line; empty for nothing."""
    if inputs.case is not Case.ORDINARY:
        return CASES[inputs.case]
    parts = [] if inputs.yes is None else ["Có" if inputs.yes else "Không"]
    if inputs.level is not None:
        parts.append(inputs.level)
    if inputs.numerator is not None or inputs.denominator is not None:
        parts.append(f"{_number(inputs.numerator)}/{_number(inputs.denominator)}")
    if inputs.value is not None:
        parts.append(_number(inputs.value))
    return "; ".join(parts)


def kept_words(column: str, text: str) -> str:
    """What is kept in the column `rule` or `inputs`; as it stands where this program cannot read it."""
    try:
        if column == "rule":
            return rule_words(read_rule(text)) if text else ""
        return inputs_words(read_inputs(text))
    except UserError:
        return text


def _number(value: Decimal | None) -> str:
    return "…" if value is None else plain(value)
