"""What checks add up to: results by clause, by procedure, and findings by unit and clause."""

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct

from cchc_desktop.domain.check_records import CheckAnswer, CheckRun
from cchc_desktop.domain.checking import FINDINGS, is_answered
from cchc_desktop.domain.vocabulary import AnswerResult


class Tally(Struct):
    """Questions by what was found; together they are all that were asked."""

    good: int = 0
    """Phù hợp or đạt."""
    observation: int = 0
    minor: int = 0
    major: int = 0
    failed: int = 0
    left_out: int = 0
    """Không áp dụng."""
    told: int = 0
    """Answered by a number or a text, which is neither good nor bad."""
    unchecked: int = 0

    @property
    def asked(self) -> int:
        return self.good + self.findings + self.left_out + self.told + self.unchecked

    @property
    def findings(self) -> int:
        return self.observation + self.minor + self.major + self.failed


class CheckTotals(Struct, frozen=True):
    """`found` tells the findings by unit (uid) and clause, 0 where it was asked and nothing found."""

    whole: Tally
    by_clause: dict[str, Tally]
    by_section: dict[str, Tally]
    found: dict[tuple[str, str], int]


_COLUMN = {
    AnswerResult.CONFORMS: "good",
    AnswerResult.PASSED: "good",
    AnswerResult.OBSERVATION: "observation",
    AnswerResult.MINOR: "minor",
    AnswerResult.MAJOR: "major",
    AnswerResult.FAILED: "failed",
    AnswerResult.NOT_APPLICABLE: "left_out",
}


def check_totals(answers: Iterable[tuple[CheckRun, CheckAnswer]]) -> CheckTotals:
    """Totals of the answers of some checks, each given with its check."""
    whole = Tally()
    by_clause: defaultdict[str, Tally] = defaultdict(Tally)
    by_section: defaultdict[str, Tally] = defaultdict(Tally)
    found: defaultdict[tuple[str, str], int] = defaultdict(int)
    for check, answer in answers:
        column = _column_of(answer)
        for tally in (whole, by_clause[answer.clause], by_section[answer.section]):
            setattr(tally, column, getattr(tally, column) + 1)
        found[check.unit_uid, answer.clause] += answer.result in FINDINGS
    return CheckTotals(whole, dict(by_clause), dict(by_section), dict(found))


def _column_of(answer: CheckAnswer) -> str:
    told = answer.result is AnswerResult.NOT_CHECKED and is_answered(answer)
    return "told" if told else _COLUMN.get(answer.result, "unchecked")
