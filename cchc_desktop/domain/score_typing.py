"""What was found of a criterion as it is typed: "có", "37/51", "72,5%", a level by its first letters.

It is read by the rule it is for, and is the inverse of `score_reading.inputs_words`.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec.structs import replace

from cchc_desktop.domain.counts import parse_count
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.points import parse_points
from cchc_desktop.domain.score_reading import CASES
from cchc_desktop.domain.score_rules import LARGEST, ByHand, Count, Levels, Rule, YesNo
from cchc_desktop.domain.scoring import Case, Inputs
from cchc_desktop.domain.text import fold

_YES = {**dict.fromkeys(("co", "c", "x", "1", "dat"), True), **dict.fromkeys(("khong", "k", "0", "2"), False)}
_SHORT = {"kps": Case.NONE_AROSE, "kad": Case.NOT_APPLICABLE}
_BLANKS = ("", "…", "...")
_SHOWN = 40
"""Characters of a level that a sentence says again."""


def read_found(rule: Rule | None, text: str) -> Inputs:
    """What `text` says for a criterion of that rule; nothing for a blank.

    Without a rule, numbers and có/không are read as they look. Raises UserError INPUTS_INVALID, LEVEL_UNKNOWN
    and those of `parse_points`.
    """
    folded = fold(text).strip()
    if not folded:
        return Inputs()
    case = None if isinstance(rule, Levels) and folded in _labels(rule) else _case(folded)
    if case is not None:
        return Inputs(case=case)
    match rule:
        case Levels():
            return Inputs(level=_level(rule, text))
        case YesNo():
            return Inputs(yes=_yes(folded, text))
        case Count() | ByHand():
            return Inputs(value=_number(text))
    found = Inputs()
    for part in filter(None, map(str.strip, text.split(";"))):
        found = _with_part(found, part, any_kind=rule is None)
    return found


def choices(rule: Rule | None) -> list[str]:
    """What can be chosen for a criterion of that rule, beside what is typed."""
    offered: Sequence[str] = ()
    if isinstance(rule, YesNo):
        offered = ("Có", "Không")
    elif isinstance(rule, Levels):
        offered = [level.label for level in rule.levels]
    return [*offered, *CASES.values()]


def _case(folded: str) -> Case | None:
    known = {fold(words): case for case, words in CASES.items()} | _SHORT
    return known.get(folded)


def _yes(folded: str, text: str) -> bool:
    if folded not in _YES:
        raise UserError(Fault.INPUTS_INVALID, field="inputs", value=text.strip())
    return _YES[folded]


def _labels(rule: Levels) -> Mapping[str, str]:
    return {fold(level.label).strip(): level.label for level in rule.levels}


def _level(rule: Levels, text: str) -> str:
    """The level with these words, with this number from above, or the only one that begins so."""
    typed = fold(text).strip()
    labels = _labels(rule)
    if typed in labels:
        return labels[typed]
    by_number = {str(number): level.label for number, level in enumerate(rule.levels, start=1)}
    if typed in by_number:
        return by_number[typed]
    begun = [label for folded, label in labels.items() if folded.startswith(typed)]
    if len(begun) == 1:
        return begun[0]
    known = "; ".join(one if len(one) <= _SHOWN else f"{one[:_SHOWN]}…" for one in labels.values())
    raise UserError(Fault.LEVEL_UNKNOWN, field="inputs", value=text.strip(), known=known)


def _with_part(found: Inputs, part: str, *, any_kind: bool) -> Inputs:
    told = found.numerator if "/" in part else found.value
    if told is not None:  # which of the two is meant, is not guessed
        raise UserError(Fault.INPUTS_INVALID, field="inputs", value=part)
    if "/" in part:
        numerator, _slash, denominator = part.partition("/")
        return replace(found, numerator=_part(numerator), denominator=_part(denominator))
    if any_kind and fold(part) in _YES and not part.isdecimal():
        return replace(found, yes=_YES[fold(part)])
    return replace(found, value=_number(part.removesuffix("%")))


def _part(text: str) -> Decimal | None:
    """A part of a rate is mostly a count, of which a dot stands between thousands."""
    try:
        count = parse_count(text, "inputs")
    except UserError:
        return _number(text)
    return None if count is None else Decimal(count)


def _number(text: str) -> Decimal | None:
    typed = text.strip()
    return None if typed in _BLANKS else parse_points(typed, "inputs", LARGEST)
