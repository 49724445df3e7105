"""Rules of checking: which results answer a question, what a run or a finding lacks before it is closed."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from cchc_desktop.domain.check_records import CheckAnswer, CheckRun, Nonconformity
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.labels import ANSWER_RESULT
from cchc_desktop.domain.vocabulary import AnswerResult, AnswerScale, FindingGrade

_LEFT = (AnswerResult.NOT_APPLICABLE, AnswerResult.NOT_CHECKED)
RESULTS: Mapping[AnswerScale, Sequence[AnswerResult]] = {
    AnswerScale.CONFORMITY: (
        AnswerResult.CONFORMS,
        AnswerResult.OBSERVATION,
        AnswerResult.MINOR,
        AnswerResult.MAJOR,
        *_LEFT,
    ),
    AnswerScale.MET: (AnswerResult.PASSED, AnswerResult.FAILED, *_LEFT),
    AnswerScale.COUNT: (AnswerResult.PASSED, AnswerResult.FAILED, *_LEFT),
    AnswerScale.RATE: (AnswerResult.PASSED, AnswerResult.FAILED, *_LEFT),
    AnswerScale.NUMBER: _LEFT,
    AnswerScale.TEXT: _LEFT,
}
"""What may be chosen, in the order of the number keys 1, 2, 3..."""

FINDINGS: Mapping[AnswerResult, FindingGrade] = {
    AnswerResult.OBSERVATION: FindingGrade.OBSERVATION,
    AnswerResult.MINOR: FindingGrade.MINOR,
    AnswerResult.MAJOR: FindingGrade.MAJOR,
    AnswerResult.FAILED: FindingGrade.FAILED,
}
"""Results that may become a finding, and how heavy it is then."""

NOT_MET = frozenset(FINDINGS) - {AnswerResult.OBSERVATION}
"""Results that say a requirement is not met; an observation says it may come to that."""


def is_answered(answer: CheckAnswer) -> bool:
    """Whether something was found, or the question left aside on purpose. A number of 0 is an answer."""
    if answer.result is not AnswerResult.NOT_CHECKED:
        return True
    return answer.numerator is not None or bool(answer.value)


def check_answer(answer: CheckAnswer) -> None:
    """Raises UserError RESULT_OF_OTHER_SCALE, NUMERATOR_ALONE, NUMERATOR_OVER_DENOMINATOR, COUNT_INVALID."""
    choices = RESULTS[answer.scale]
    if answer.result not in choices:
        named = ", ".join(ANSWER_RESULT[one] for one in choices)
        raise UserError(
            Fault.RESULT_OF_OTHER_SCALE, field="result", value=ANSWER_RESULT[answer.result], choices=named
        )
    for count in (answer.numerator, answer.denominator):
        if count is not None and count < 0:
            raise UserError(Fault.COUNT_INVALID, field="figure", value=count)
    if answer.scale in (AnswerScale.COUNT, AnswerScale.RATE):
        check_share(answer.numerator, answer.denominator, "figure")


def check_share(part: int | None, whole: int | None, field: str) -> None:
    """So many of so many. Raises UserError NUMERATOR_ALONE, NUMERATOR_OVER_DENOMINATOR."""
    if (part is None) != (whole is None):
        raise UserError(Fault.NUMERATOR_ALONE, field=field)
    if part is not None and whole is not None and part > whole:
        raise UserError(Fault.NUMERATOR_OVER_DENOMINATOR, field=field, numerator=part, denominator=whole)


def lacking_of_run(
    run: CheckRun, answers: Sequence[CheckAnswer], on: date, raised: Collection[str]
) -> list[str]:
    """What stands between a run and its close `on` a day, in words; nothing when it can be closed.

    `raised` are the uids of answers on which a finding was raised: that says what is wrong.
    """
    lacking = []
    if run.on_date is None:
        lacking.append("chưa ghi ngày kiểm tra")
    elif run.on_date > on:
        lacking.append("xem lại ngày kiểm tra, chưa đến ngày đó")
    if not run.inspectors:
        lacking.append("chưa ghi người kiểm tra")
    open_answers = sum(not is_answered(one) for one in answers)
    if open_answers:
        lacking.append(f"còn {open_answers} câu chưa kiểm tra")
    failed = [one for one in answers if one.result in NOT_MET]
    bare = sum(not (one.remark or one.seen or one.uid in raised) for one in failed)
    if bare:
        lacking.append(f"{bare} câu không đạt chưa ghi nhận xét, chưa lập phiếu không phù hợp")
    return lacking


def lacking_of_finding(finding: Nonconformity, on: date) -> list[str]:
    """What stands between a finding and its close `on` a day, in words: an observation needs no cause.

    Cause before action, action before effect: a finding whose action had no effect is not closed.
    """
    needed = [("hành động khắc phục", finding.action), ("kết quả", finding.result)]
    if finding.grade is not FindingGrade.OBSERVATION:
        needed.insert(0, ("nguyên nhân", finding.cause))
    lacking = [f"chưa ghi {name}" for name, text in needed if not text]
    if finding.done_on is None:
        lacking.append("chưa ghi ngày xong")
    elif finding.done_on < finding.found_on:
        lacking.append("xem lại ngày xong, đang trước ngày phát hiện")
    elif finding.done_on > on:
        lacking.append("xem lại ngày xong, chưa đến ngày đó")
    if finding.effective is None or finding.checked_on is None or not finding.checked_by:
        lacking.append("chưa ghi ai kiểm tra hiệu lực, ngày nào, kết luận gì")
    elif not finding.effective:
        lacking.append("hành động chưa có hiệu lực")
    elif finding.done_on is not None and finding.checked_on < finding.done_on:
        lacking.append("xem lại ngày kiểm tra hiệu lực, đang trước ngày xong")
    elif finding.checked_on > on:
        lacking.append("xem lại ngày kiểm tra hiệu lực, chưa đến ngày đó")
    return lacking
