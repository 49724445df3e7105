"""What the window says about a nonconformity: how it stands, where it comes from, what was found before."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from cchc_desktop.domain.check_records import CheckAnswer, CheckRun, Nonconformity
from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.findings import called, finding_state
from cchc_desktop.domain.labels import FINDING_STATE
from cchc_desktop.domain.records import Criterion
from cchc_desktop.domain.retelling import shortened
from cchc_desktop.services.workspace import Workspace

_EARLIER_SHOWN = 3


def state_words(finding: Nonconformity, today: date) -> str:
    """Its number and how it stands; a new one has none."""
    translate = QCoreApplication.translate
    if not finding.number:
        return translate("Finding", "Phiếu mới")
    state = FINDING_STATE[finding_state(finding, today)]
    told = translate("Finding", "Phiếu {number}: {state}").format(number=called(finding), state=state)
    if finding.closed_on is not None:
        day = show_date(finding.closed_on)
        return translate("Finding", "{told} ngày {date}").format(told=told, date=day)
    if finding.reopened_on is not None:
        day = show_date(finding.reopened_on)
        return translate("Finding", "{told} (mở lại ngày {date})").format(told=told, date=day)
    return told


def origin_words(workspace: Workspace, finding: Nonconformity) -> str:
    """The question and the criterion it was raised from, one a line; nothing without them."""
    translate, read, told = QCoreApplication.translate, workspace.read, []
    if finding.answer_uid:
        answer = read.get(CheckAnswer, finding.answer_uid)
        check = read.get(CheckRun, answer.run_uid)
        text = translate("Finding", "Từ câu hỏi: {question} ({form}, {date})")
        day = show_date(check.on_date)
        told.append(text.format(question=answer.text, form=check.title, date=day))
    if finding.criterion_uid:
        criterion = read.get(Criterion, finding.criterion_uid)
        name = f"{criterion.code} {criterion.name}".strip()
        told.append(translate("Finding", "Từ tiêu chí: {name}").format(name=name))
    return "\n".join(told)


def earlier_words(found: Sequence[Nonconformity], today: date) -> str:
    """How many were found before, and the latest of them, one a line."""
    text = QCoreApplication.translate("Finding", "Đơn vị này đã có {count} phiếu cùng điều khoản:")
    lines = [_line(one, today) for one in found[:_EARLIER_SHOWN]]
    return "\n".join([text.format(count=len(found)), *lines])


def _line(one: Nonconformity, today: date) -> str:
    state = FINDING_STATE[finding_state(one, today)]
    return f"{called(one)} · {show_date(one.found_on)} · {state} · {shortened(one.description)}"
